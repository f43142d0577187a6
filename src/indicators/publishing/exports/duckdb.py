"""One DuckDB file with every table and view, and titles, units and descriptions as comments."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

from indicators.errors import InputError, Problem
from indicators.model import duckdb_ddl
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import Field
from indicators.publishing.exports.package import Files, Package
from indicators.warehouse import database

_OPENING = """
DuckDB 1.2 or newer: `duckdb innovation-indicators.duckdb`, then

    FROM headline LIMIT 5;
    SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'observations';

Decimals are `DECIMAL(38, 10)`. Views: `headline` (printed figures with labels), and others. Two
exports of one version hold the same rows and differ in their bytes: compare tables, not hashes.
"""


def files(package: Package) -> Files:
    """Return the database.

    The same tables give the same content; the bytes of a DuckDB file are not all decided by it.

    Raises
    ------
    InputError
        If a table is missing or wrong, or there is no room for the temporary file.
    """
    name = f"{package.described.name}.duckdb"
    try:
        with tempfile.TemporaryDirectory(prefix="indicators-") as folder:
            path = Path(folder) / name
            with closing(database.connect(package.workspace.clean, database=path)) as connection:
                for statement in _comments():
                    connection.execute(statement)
                connection.execute("CHECKPOINT")
            content = path.read_bytes()
    except OSError as error:
        what = f"cannot be written: {error.strerror or error}"
        mend = "make room there, or name another folder in the variable TMPDIR"
        raise InputError(Problem(what, tempfile.gettempdir(), mend=mend)) from None
    return {name: content, "README.md": package.readme(_OPENING)}


def _comments() -> list[str]:
    """Say in the database what its tables and columns hold."""
    found = []
    for table in CLEAN_TABLES:
        shown = duckdb_ddl.quoted(table.name)
        about = f"{table.title_zh} · {table.title_en}. {table.description}"
        found.append(f"COMMENT ON TABLE {shown} IS {_text(about)}")
        found += [
            f"COMMENT ON COLUMN {shown}.{duckdb_ddl.quoted(field.name)} IS {_text(_about(field))}"
            for field in table.fields
        ]
    return found


def _about(field: Field) -> str:
    unit = f" Unit: {field.unit}." if field.unit is not None else ""
    concept = f" SDMX: {field.concept}." if field.concept is not None else ""
    return f"{field.title_zh} · {field.title_en}. {field.description}{unit}{concept}"


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
