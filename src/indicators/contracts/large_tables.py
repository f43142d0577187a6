"""Every rule of the tables as set-based queries, for packages too large to be held in memory.

The tables are loaded as texts into a database on the disk. What a query finds is told in the words
of :mod:`indicators.model.cells`, with its line, which is looked up only for what was found.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from indicators.contracts import findings, text_tables
from indicators.contracts.csv_lines import LISTED
from indicators.contracts.findings import Finding
from indicators.contracts.text_tables import POSITION, TEXTS, UNREAD, TextTable
from indicators.model import cells, cross_rules, duckdb_cells, duckdb_ddl
from indicators.model.duckdb_ddl import quoted
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import CrossRule, ForeignKey, Rule
from indicators.workspace import Workspace

Progress = Callable[[str], None]
"""Told each step as it begins."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """A row that a query found: a finding but for its line; None where it is about no row."""

    position: int | None
    finding: Finding


def check(
    workspace: Workspace, progress: Callable[[str], None] = lambda step: None
) -> list[Finding]:
    """Check the form of every cell, keys, rules of rows and references.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    progress : callable
        Told each step as it begins.

    Returns
    -------
    list of Finding
        At most :data:`indicators.contracts.csv_lines.LISTED` of one rule in one column, and one
        that counts the rest.
    """
    found: list[Finding] = []
    with (
        tempfile.TemporaryDirectory(prefix="indicators-") as folder,
        closing(text_tables.database(Path(folder))) as connection,
    ):
        loaded: list[TextTable] = []
        for table in CLEAN_TABLES:
            progress(f"read {table.name}")
            one, trouble = text_tables.load(connection, workspace, table, Path(folder))
            found += trouble
            if one is not None:
                loaded.append(one)
        between = cross_rules.of_tables([one.table for one in loaded])
        for one in loaded:
            progress(f"check {one.table.name}")
            rules: list[Rule | CrossRule] = list(one.table.rules)
            rules += [rule for rule in between if rule.table == one.table.name]
            found += _findings(connection, one, rules, {other.table.name for other in loaded})
    return found


def _findings(
    connection: duckdb.DuckDBPyConnection,
    one: TextTable,
    rules: Sequence[Rule | CrossRule],
    names: set[str],
) -> list[Finding]:
    """Run every query of a table, then look up the lines of what was found."""
    hits = [
        *_cells(connection, one),
        *_keys(connection, one),
        *(hit for rule in rules for hit in _rule(connection, one, rule)),
        *(
            hit
            for key in one.table.foreign_keys
            if key.table in names
            for hit in _references(connection, one, key)
        ),
    ]
    return [
        hit.finding if hit.position is None else replace(hit.finding, line=one.lines[hit.position])
        for hit in hits
    ]


def _cells(connection: duckdb.DuckDBPyConnection, one: TextTable) -> Iterator[_Hit]:
    """Find the cells that break the definition of their column, counted in one pass."""
    texts = quoted(TEXTS + one.table.name)
    broken = {field: duckdb_cells.broken_rule(one.table, field) for field in one.table.fields}
    counts = ", ".join(f"count({test})" for test in broken.values())
    numbers = connection.execute(f"SELECT {counts} FROM {texts}").fetchone() or ()  # noqa: S608
    for (field, test), count in zip(broken.items(), numbers, strict=True):
        if not count:
            continue
        rows = connection.execute(
            f"SELECT rowid, {test}, {quoted(field.name)} FROM {texts} "  # noqa: S608
            f"WHERE {test} IS NOT NULL ORDER BY rowid LIMIT {LISTED}"
        ).fetchall()
        for position, rule, text in rows:
            what, mend = "is empty", "fill the cell"
            if text is not None:
                try:
                    cells.parse(field, text)
                except cells.CellError as error:
                    what, mend = error.what, error.mend
            yield _Hit(
                position,
                findings.error(rule, one.shown, what, mend, column=field.name, value=text),
            )
        yield from _rest(one, rows[0][1], field.name, count)


def _keys(connection: duckdb.DuckDBPyConnection, one: TextTable) -> Iterator[_Hit]:
    """Find the rows whose key stands on an earlier line."""
    key = one.table.primary_key
    columns = ", ".join(map(quoted, key))
    filled = " AND ".join(f"{quoted(name)} IS NOT NULL" for name in key)
    name = quoted(one.table.name)
    twice = (
        f"SELECT {columns}, min({quoted(POSITION)}) AS first FROM {name} WHERE {filled} "  # noqa: S608
        f"GROUP BY {columns} HAVING count(*) > 1"
    )
    again = (
        f"SELECT {name}.* FROM {name} JOIN ({twice}) AS twice USING ({columns}) "  # noqa: S608
        f"WHERE {name}.{quoted(POSITION)} > first"
    )
    rows, count = _listed(connection, one, again, key)
    for position, row in rows:
        yield _Hit(
            position,
            findings.error(
                "unique_key",
                one.shown,
                "the key stands on an earlier line already",
                "keep one of the two rows",
                column=", ".join(key),
                value=", ".join(map(str, row)),
            ),
        )
    yield from _rest(one, "unique_key", ", ".join(key), count)


def _rule(
    connection: duckdb.DuckDBPyConnection, one: TextTable, rule: Rule | CrossRule
) -> Iterator[_Hit]:
    """Find the rows that break a rule."""
    broken = rule.query if isinstance(rule, CrossRule) else duckdb_ddl.violations(one.table, rule)
    rows, count = _listed(connection, one, broken, rule.columns)
    for position, row in rows:
        shown = ", ".join(
            f"{name}={cells.render(one.table.field(name), cell)}"
            for name, cell in zip(rule.columns, row, strict=True)
        )
        yield _Hit(position, findings.of_rule(rule, one.shown, line=None, value=shown))
    yield from _rest(one, rule.id, rule.columns[0], count)


def _references(
    connection: duckdb.DuckDBPyConnection, one: TextTable, key: ForeignKey
) -> Iterator[_Hit]:
    """Find the rows whose reference leads nowhere."""
    rows, count = _listed(connection, one, duckdb_ddl.orphans(one.table, key), key.columns)
    for position, row in rows:
        yield _Hit(
            position,
            findings.error(
                "foreign_key",
                one.shown,
                f"leads to no row of {key.table}",
                f"use a {', '.join(key.references)} of the table {key.table}",
                column=", ".join(key.columns),
                value=", ".join(map(str, row)),
            ),
        )
    yield from _rest(one, "foreign_key", ", ".join(key.columns), count)


def _listed(
    connection: duckdb.DuckDBPyConnection, one: TextTable, query: str, columns: Sequence[str]
) -> tuple[list[tuple[int, Sequence[cells.Cell]]], int]:
    """Return place and cells of the first rows of a query, and how many there are in all."""
    names = ", ".join(map(quoted, (POSITION, *columns)))
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE hits AS SELECT {names} FROM ({query}) "  # noqa: S608
        f"WHERE {quoted(POSITION)} NOT IN (SELECT rowid FROM {quoted(UNREAD + one.table.name)})"
    )
    (count,) = connection.execute("SELECT count(*) FROM hits").fetchone() or (0,)
    rows = connection.execute(f"SELECT * FROM hits ORDER BY 1 LIMIT {LISTED}").fetchall()  # noqa: S608
    return [(position, row) for position, *row in rows], count


def _rest(one: TextTable, rule: str, column: str, count: int) -> Iterator[_Hit]:
    """Count what is not listed."""
    if count > LISTED:
        what = f"{count - LISTED:,} more rows break the rule"
        mend = "see the findings before"
        yield _Hit(None, findings.error(rule, one.shown, what, mend, column=column))
