"""Run the row rules of a table: the one place where their predicates are evaluated.

The reader of raw files, the checks of the clean tables and the pandera schemas all ask here, so
that a rule cannot mean one thing in one of them and another thing in the next.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache

import duckdb
import pyarrow as pa

from indicators.model import duckdb_ddl
from indicators.model.types import Rule, Table

_POSITION = "row position"
"""Name of the helper column; no column of the model holds a space."""

_ROWS = "rows under test"


def broken(rows: pa.Table, table: Table, rules: Sequence[Rule]) -> list[tuple[Rule, int]]:
    """Return each broken rule with the position of each row that breaks it.

    Parameters
    ----------
    rows : pyarrow.Table
        The rows; it has at least the columns that the rules read.
    table : Table
        Their definition.
    rules : sequence of Rule
        Rules of the table.

    Returns
    -------
    list of tuple
        Rule and position, from 0; in the order of `rules`, then of the rows.

    Examples
    --------
    >>> from indicators.model.tables import AREAS
    >>> from indicators.model.rules import GROUPING_PREFIX
    >>> rows = pa.table({"code": ["CN-GD", "YRD"], "level": ["province", "grouping"]})
    >>> [(rule.id, position) for rule, position in broken(rows, AREAS, [GROUPING_PREFIX])]
    [('grouping_prefix', 1)]
    """
    if not rules or not rows.num_rows:
        return []
    numbered = rows.append_column(_POSITION, pa.array(range(rows.num_rows), pa.int64()))
    queries = (
        f"SELECT {number} AS rule, {duckdb_ddl.quoted(_POSITION)} AS position "  # noqa: S608
        f"FROM ({duckdb_ddl.violations(table, rule, relation=_ROWS)})"
        for number, rule in enumerate(rules)
    )
    with _engine(os.getpid()).cursor() as connection:
        connection.register(_ROWS, numbered)
        found = connection.execute(f"{' UNION ALL '.join(queries)} ORDER BY ALL").fetchall()
    return [(rules[number], position) for number, position in found]


@cache
def _engine(_: int) -> duckdb.DuckDBPyConnection:
    """Return the database of this process: opening one takes longer than a rule does.

    The argument is the process, since an open database does not survive a fork.
    """
    return duckdb.connect(config=duckdb_ddl.OFFLINE)
