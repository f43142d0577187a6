"""Tables loaded as they are, as texts, into a database on the disk that uses little memory."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from indicators.contracts import csv_lines, findings
from indicators.contracts.clean_files import BUILD
from indicators.contracts.csv_lines import Records
from indicators.contracts.findings import Finding
from indicators.model import duckdb_cells, duckdb_ddl
from indicators.model.csv_sheet import LONGEST_CELL
from indicators.model.duckdb_ddl import quoted
from indicators.model.types import Table
from indicators.workspace import Workspace

MEMORY = "1GB"
"""What the database may hold in memory; the rest is on the disk."""

TEXTS = "texts of "
"""What the name of the relation with the texts of a table begins with."""

UNREAD = "unread rows of "
"""The same for the positions of rows with a cell that has not its type: no rule can judge them."""


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table in the database.

    Attributes
    ----------
    table : Table
        Its definition.
    path : Path
        Its file.
    shown : str
        How to name the file.
    lines : array of int
        Line of the file on which each row begins.
    """

    table: Table
    path: Path
    shown: str
    lines: array[int]


def database(folder: Path) -> duckdb.DuckDBPyConnection:
    """Open a new database in a folder, which it also uses for what memory does not hold."""
    connection = duckdb.connect(folder / "tables.duckdb", config=duckdb_ddl.OFFLINE)
    for setting, value in (("memory_limit", MEMORY), ("temp_directory", folder.as_posix())):
        connection.execute(f"SET {setting} = '{value.replace(chr(39), chr(39) * 2)}'")
    return connection


def load(
    connection: duckdb.DuckDBPyConnection, workspace: Workspace, table: Table, scratch: Path
) -> tuple[TextTable | None, list[Finding]]:
    """Load the texts of a table, and make a view of its typed values.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The database.
    workspace : Workspace
        The dataset.
    table : Table
        Definition of the table.
    scratch : Path
        Folder for a copy of the file, should one be needed.

    Returns
    -------
    TextTable or None
        None where the file cannot be loaded.
    list of Finding
        Why it cannot, or which of its records are none.
    """
    path = workspace.table(table.name)
    shown = f"{workspace.clean.name}/{path.name}"
    if not path.is_file():
        return None, [findings.error("missing_file", shown, "the file is missing", BUILD)]
    if trouble := csv_lines.trouble(path, table, shown):
        return None, trouble
    records, broken = csv_lines.records(path, table, shown, scratch / path.name)
    texts = quoted(TEXTS + table.name)
    if not _read(connection, table, records):
        # Readers disagree on single carriage returns and the like: they are given no choice.
        csv_lines.rewrite(path, table, scratch / path.name)
        _read(connection, table, replace(records, path=scratch / path.name))
    values = ", ".join(f"{duckdb_cells.typed(one)} AS {quoted(one.name)}" for one in table.fields)
    connection.execute(
        f"CREATE VIEW {quoted(table.name)} AS SELECT rowid AS {quoted(POSITION)}, {values} "  # noqa: S608
        f"FROM {texts}"
    )
    tests = (duckdb_cells.broken_rule(table, one) for one in table.fields)
    unread = " OR ".join(f"{test} = 'type'" for test in tests if "'type'" in test) or "false"
    connection.execute(
        f"CREATE TABLE {quoted(UNREAD + table.name)} AS SELECT rowid FROM {texts} WHERE {unread}"  # noqa: S608
    )
    return TextTable(table, path, shown, records.lines), broken


def _read(connection: duckdb.DuckDBPyConnection, table: Table, records: Records) -> bool:
    """Read a file as a table of texts; say whether it has a row for each of its records."""
    texts = quoted(TEXTS + table.name)
    columns = dict.fromkeys(table.field_names, "VARCHAR")
    try:
        connection.execute(
            f"CREATE OR REPLACE TABLE {texts} AS SELECT * "  # noqa: S608
            "FROM read_csv(?, columns = ?, header = true, auto_detect = false, delim = ',', "
            "quote = '\"', escape = '\"', max_line_size = ?)",
            [records.path.as_posix(), columns, 4 * LONGEST_CELL],
        )
    except duckdb.Error:
        return False
    (rows,) = connection.execute(f"SELECT count(*) FROM {texts}").fetchone() or (0,)  # noqa: S608
    return bool(rows == len(records.lines))


POSITION = "position of the row"
"""Name of the helper column; it is no name of the model, which has no blanks."""
