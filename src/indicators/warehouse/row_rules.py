"""Find the rows that break the rules of their table, by running each rule as a query."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import duckdb
import pyarrow as pa

from indicators.errors import Problem
from indicators.model import arrow_schema, duckdb_ddl
from indicators.model.cells import Row
from indicators.model.types import Rule, Severity, Table

_NUMBER = "row number"
_ROWS = "rows under test"


def problems(
    table: Table, rows: Sequence[Row], lines: Sequence[int], shown: str
) -> Iterator[Problem]:
    """Yield a problem for each row and each rule of severity `error` that it breaks.

    Parameters
    ----------
    table : Table
        Definition with the rules.
    rows : sequence of dict
        Typed rows that keep every rule of their fields.
    lines : sequence of int
        Line of the file on which each row stands.
    shown : str
        How to name the file.

    Yields
    ------
    Problem
        With file, line, first column of the rule, the cells that it reads, and the mend.
    """
    for rule, position in broken(table, rows):
        cells = ", ".join(f"{name}={_shown(rows[position][name])}" for name in rule.columns)
        yield Problem(
            f"breaks the rule: {rule.title_en[0].lower()}{rule.title_en[1:]}",
            shown,
            lines[position],
            rule.columns[0],
            cells,
            rule.mend,
            rule.id,
        )


def broken(table: Table, rows: Sequence[Row]) -> list[tuple[Rule, int]]:
    """Return each broken rule of severity `error` with the position of the row that breaks it."""
    rules = [rule for rule in table.rules if rule.severity is Severity.ERROR]
    if not rows or not rules:
        return []
    numbered = arrow_schema.to_arrow(rows, table).append_column(
        _NUMBER, pa.array(range(len(rows)), pa.int64())
    )
    queries = (
        f"SELECT {position} AS rule, {duckdb_ddl.quoted(_NUMBER)} AS position "  # noqa: S608
        f"FROM ({duckdb_ddl.violations(table, rule, relation=_ROWS)})"
        for position, rule in enumerate(rules)
    )
    with duckdb.connect() as connection:
        connection.register(_ROWS, numbered)
        found = connection.execute(f"{' UNION ALL '.join(queries)} ORDER BY ALL").fetchall()
    return [(rules[rule], position) for rule, position in found]


def _shown(cell: object) -> str:
    return "" if cell is None else str(cell)
