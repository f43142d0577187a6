"""Rules of rows and references between tables, as set-based queries in DuckDB."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from indicators.contracts import findings
from indicators.contracts.clean_files import CleanFile
from indicators.contracts.findings import Finding
from indicators.model import arrow_schema, duckdb_ddl
from indicators.model.cells import Row, render
from indicators.model.types import ForeignKey, Rule

_LINE = "line of the file"
"""Name of the helper column; no column of the model holds a space."""


def check(files: Sequence[CleanFile]) -> list[Finding]:
    """Run every row rule and every reference of the tables as queries.

    Rows with a cell that could not be read are left out: no rule can judge them.

    Parameters
    ----------
    files : sequence of CleanFile
        The tables. A reference to a table that is not among them is not checked, since that
        table is a finding of its own.

    Returns
    -------
    list of Finding
        With line, columns and values of each row.
    """
    found: list[Finding] = []
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    with duckdb.connect(config=config) as connection:
        for file in files:
            connection.register(file.table.name, _numbered(file))
        for file in files:
            for rule in file.table.rules:
                found += _broken(connection, file, rule)
            for key in file.table.foreign_keys:
                if any(other.table.name == key.table for other in files):
                    found += _lost(connection, file, key)
    return found


def _numbered(file: CleanFile) -> pa.Table:
    """Return the rows with the line on which each begins."""
    table = arrow_schema.to_arrow(file.sheet.rows, file.table)
    return table.append_column(_LINE, pa.array(file.sheet.lines, pa.int64()))


def _rows(connection: duckdb.DuckDBPyConnection, query: str, file: CleanFile) -> pa.Table:
    found = connection.sql(query).to_arrow_table().sort_by(_LINE)
    broken = pa.array(sorted(file.broken_lines), pa.int64())
    return found.filter(pc.invert(pc.is_in(found[_LINE], broken)))


def _broken(connection: duckdb.DuckDBPyConnection, file: CleanFile, rule: Rule) -> list[Finding]:
    """Return a finding for each row that breaks `rule`."""
    rows = _rows(connection, duckdb_ddl.violations(file.table, rule), file)
    return [
        Finding(
            rule.id,
            rule.severity,
            file.shown,
            row[_LINE],
            rule.columns[0],
            _shown(file, row, rule.columns, named=True),
            f"breaks the rule: {rule.title_en[0].lower()}{rule.title_en[1:]}",
            rule.mend,
        )
        for row in rows.to_pylist()
    ]


def _lost(connection: duckdb.DuckDBPyConnection, file: CleanFile, key: ForeignKey) -> list[Finding]:
    """Return a finding for each row whose reference leads nowhere."""
    rows = _rows(connection, duckdb_ddl.orphans(file.table, key), file).to_pylist()
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
