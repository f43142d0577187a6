"""Tell the rows that break the rules of their table as problems of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indicators.errors import Problem
from indicators.model import arrow_schema, rule_runner
from indicators.model.cells import Row
from indicators.model.types import Severity, Table


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
    rules = [rule for rule in table.rules if rule.severity is Severity.ERROR]
    for rule, position in rule_runner.broken(arrow_schema.to_arrow(rows, table), table, rules):
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


def _shown(cell: object) -> str:
    return "" if cell is None else str(cell)
