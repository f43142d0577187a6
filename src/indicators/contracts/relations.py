"""Rules of rows and references between tables, as set-based queries in DuckDB."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import duckdb
import pyarrow as pa

from indicators.contracts import findings
from indicators.contracts.clean_files import CleanFile
from indicators.contracts.findings import Finding
from indicators.model import arrow_schema, cross_rules, duckdb_ddl, rule_runner
from indicators.model.cells import Row, render
from indicators.model.types import CrossRule, ForeignKey

_LINE = "line of the file"
"""Name of the helper column; no column of the model holds a space."""


def check(files: Sequence[CleanFile]) -> list[Finding]:
    """Run every row rule, every reference and every rule between tables as queries.

    Rows with a cell that could not be read are left out: no rule can judge them.

    Parameters
    ----------
    files : sequence of CleanFile
        The tables. A reference to a table that is not among them, or was not read to its end,
        is not checked, since that table is a finding of its own.

    Returns
    -------
    list of Finding
        With line, columns and values of each row.
    """
    found: list[Finding] = []
    with duckdb.connect(config=duckdb_ddl.OFFLINE) as connection:
        for file in files:
            rows = arrow_schema.to_arrow(file.sheet.rows, file.table)
            found += _broken(file, rows)
            lines = pa.array(file.sheet.lines, pa.int64())
            connection.register(file.table.name, rows.append_column(_LINE, lines))
        by_name = {file.table.name: file for file in files if file.whole}
        for file in files:
            for key in file.table.foreign_keys:
                if key.table in by_name:
                    found += _lost(connection, file, key)
        for rule in cross_rules.of_tables([file.table for file in by_name.values()]):
            found += _contradicting(connection, by_name[rule.table], rule)
    return found


def _contradicting(
    connection: duckdb.DuckDBPyConnection, file: CleanFile, rule: CrossRule
) -> list[Finding]:
    """Return a finding for each row that breaks a rule between rows or tables."""
    names = ", ".join(map(duckdb_ddl.quoted, (_LINE, *rule.columns)))
    query = f"SELECT {names} FROM ({rule.query}) ORDER BY 1"  # noqa: S608 (a query of the model)
    unread = file.broken_lines
    return [
        findings.of_rule(
            rule, file.shown, line=row[_LINE], value=_shown(file, row, rule.columns, named=True)
        )
        for row in connection.sql(query).to_arrow_table().to_pylist()
        if row[_LINE] not in unread
    ]


def _broken(file: CleanFile, rows: pa.Table) -> list[Finding]:
    """Return a finding for each rule that a row breaks."""
    unread = file.broken_lines
    return [
        findings.of_rule(
            rule,
            file.shown,
            line=file.sheet.lines[position],
            value=_shown(file, file.sheet.rows[position], rule.columns, named=True),
        )
        for rule, position in rule_runner.broken(rows, file.table, file.table.rules)
        if file.sheet.lines[position] not in unread
    ]


def _lost(connection: duckdb.DuckDBPyConnection, file: CleanFile, key: ForeignKey) -> list[Finding]:
    """Return a finding for each row whose reference leads nowhere."""
    found = connection.sql(duckdb_ddl.orphans(file.table, key)).to_arrow_table().sort_by(_LINE)
    unread = file.broken_lines
    rows = [row for row in found.to_pylist() if row[_LINE] not in unread]
    known = _known(connection, key) if rows else []
    return [_lost_reference(file, key, row, known) for row in rows]


def _known(connection: duckdb.DuckDBPyConnection, key: ForeignKey) -> list[str]:
    """Return what a reference of one column may be."""
    if len(key.references) > 1:
        return []
    column, table = duckdb_ddl.quoted(key.references[0]), duckdb_ddl.quoted(key.table)
    query = f"SELECT DISTINCT {column} FROM {table} ORDER BY 1"  # noqa: S608 (names of the model)
    return [str(code) for (code,) in connection.sql(query).fetchall() if code is not None]


def _lost_reference(file: CleanFile, key: ForeignKey, row: Row, known: list[str]) -> Finding:
    value = _shown(file, row, key.columns)
    near = get_close_matches(value, known, n=3)
    advice = f"use a {', '.join(key.references)} of the table {key.table}"
    line = row[_LINE]
    return findings.error(
        "foreign_key",
        file.shown,
        f"leads to no row of {key.table}",
        f"{advice}; nearest: {', '.join(near)}" if near else advice,
        line=line if isinstance(line, int) else None,
        column=", ".join(key.columns),
        value=value,
    )


def _shown(file: CleanFile, row: Row, columns: Sequence[str], *, named: bool = False) -> str:
    """Write cells as they stand in the file."""
    texts = ((name, render(file.table.field(name), row[name])) for name in columns)
    return ", ".join(f"{name}={text}" if named else text for name, text in texts)
