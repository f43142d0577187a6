"""Every rule of the tables as set-based queries, for packages too large to be held in memory.

The tables are loaded as texts into a database on the disk. What a query finds is told in the words
of :mod:`indicators.model.cells`, with its line, which is looked up only for what was found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import duckdb

from indicators.contracts import findings, text_tables
from indicators.contracts.csv_lines import LISTED
from indicators.contracts.findings import Finding
from indicators.contracts.text_tables import BROKEN, POSITION, TEXTS, TextTable
from indicators.model import cells, cross_rules, duckdb_ddl
from indicators.model.duckdb_ddl import quoted
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import CrossRule, ForeignKey, Rule
from indicators.workspace import Workspace


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

    Raises
    ------
    InputError
        If memory and disk have no room for the tables.
    """
    found: list[Finding] = []
    with text_tables.database() as (connection, folder):
        loaded: list[TextTable] = []
        for table in CLEAN_TABLES:
            progress(f"read {table.name}")
            one, trouble = text_tables.load(connection, workspace, table, folder)
            found += trouble
            if one is not None:
                loaded.append(one)
        whole = {one.table.name: one.table for one in loaded if one.whole}
        between = cross_rules.of_tables(list(whole.values()))
        for one in loaded:
            progress(f"check {one.table.name}")
            rules = [rule for rule in between if rule.table == one.table.name]
            found += _findings(connection, one, rules, set(whole))
    return found


def _findings(
    connection: duckdb.DuckDBPyConnection,
    one: TextTable,
    between: Sequence[CrossRule],
    names: set[str],
) -> list[Finding]:
    """Run every query of a table, then look up the lines of what was found."""
    hits = [
        *_cells(connection, one),
        *_keys(connection, one),
        *_rules(connection, one, between),
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
    """Tell the cells that break the definition of their column."""
    for name, count in one.broken.items():
        field, column = one.table.field(name), quoted(name)
        rows = connection.execute(
            f"SELECT broken.{quoted(POSITION)}, broken.{column}, texts.{column} "  # noqa: S608
            f"FROM {quoted(BROKEN + one.table.name)} AS broken "
            f"JOIN {quoted(TEXTS + one.table.name)} AS texts "
            f"ON texts.rowid = broken.{quoted(POSITION)} "
            f"WHERE broken.{column} IS NOT NULL ORDER BY 1 LIMIT {LISTED}"
        ).fetchall()
        for position, rule, text in rows:
            what, mend = "is empty", "fill the cell"
            if text is not None:
                try:
                    cells.parse(field, text)
                except cells.CellError as error:
                    what, mend = error.what, error.mend
            yield _Hit(
                position, findings.error(rule, one.shown, what, mend, column=name, value=text)
            )
        yield from _rest(one, rows[0][1], name, count)


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


def _rules(
    connection: duckdb.DuckDBPyConnection, one: TextTable, between: Sequence[CrossRule]
) -> Iterator[_Hit]:
    """Find the rows that break a rule; those about one row alone are first asked all at once."""
    of_rows = one.table.rules
    tests = (f"count(*) FILTER (WHERE NOT ({rule.predicate}))" for rule in of_rows)
    counts = (
        connection.execute(
            f"SELECT {', '.join([*tests, '0'])} FROM {quoted(one.table.name)}"  # noqa: S608
        ).fetchone()
        or ()
    )
    broken = [rule for rule, count in zip(of_rows, counts, strict=False) if count]
    for rule in broken:
        yield from _rule(connection, one, rule, duckdb_ddl.violations(one.table, rule))
    for other in between:
        yield from _rule(connection, one, other, other.query)


def _rule(
    connection: duckdb.DuckDBPyConnection, one: TextTable, rule: Rule | CrossRule, query: str
) -> Iterator[_Hit]:
    """Find the rows that break a rule."""
    rows, count = _listed(connection, one, query, rule.columns)
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
    position = quoted(POSITION)
    judged = (
        f"WHERE {position} NOT IN (SELECT {position} "  # noqa: S608
        f"FROM {quoted(BROKEN + one.table.name)} WHERE {text_tables.unread_row(one.table)})"
    )
    rows = connection.execute(
        f"SELECT {names}, count(*) OVER () FROM ({query}) {judged if one.unread else ''} "  # noqa: S608
        f"ORDER BY 1 LIMIT {LISTED}"
    ).fetchall()
    return [(position, row) for position, *row, _ in rows], rows[0][-1] if rows else 0


def _rest(one: TextTable, rule: str, column: str, count: int) -> Iterator[_Hit]:
    """Count what is not listed."""
    if count > LISTED:
        what = f"{count - LISTED:,} more rows break the rule"
        mend = "see the findings before"
        yield _Hit(None, findings.error(rule, one.shown, what, mend, column=column))
