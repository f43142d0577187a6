"""Tables loaded as they are, as texts, into a database on the disk that uses little memory."""

from __future__ import annotations

import errno
import tempfile
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from indicators.contracts import csv_lines, findings
from indicators.contracts.clean_files import BUILD, unopened
from indicators.contracts.csv_lines import Records
from indicators.contracts.findings import Finding
from indicators.errors import InputError, Problem
from indicators.model import duckdb_cells, duckdb_ddl
from indicators.model.csv_sheet import LONGEST_CELL
from indicators.model.duckdb_ddl import quoted
from indicators.model.types import FieldType, Table
from indicators.workspace import Workspace

MEMORY = "1GB"
"""What the database may hold in memory; the rest is on the disk."""

TEXTS = "texts of "
"""What the name of the relation with the texts of a table begins with."""

BROKEN = "broken cells of "
"""The same for the rows with a cell that breaks the definition of its column, and which rule."""

POSITION = "position of the row"
"""Name of the helper column; it is no name of the model, which has no blanks."""


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
    broken : dict
        Columns with broken cells, and how many each has.
    unread : bool
        Whether a row has a cell that has not its type, so that no rule can judge the row.
    whole : bool
        Whether every record was read, so that references to the table can be judged.
    """

    table: Table
    path: Path
    shown: str
    lines: array[int]
    broken: dict[str, int]
    unread: bool
    whole: bool


@contextmanager
def database() -> Iterator[tuple[duckdb.DuckDBPyConnection, Path]]:
    """Open a new database in a folder of its own, which is removed with it.

    Yields
    ------
    duckdb.DuckDBPyConnection
        The database.
    Path
        Its folder, where it also keeps what memory does not hold.

    Raises
    ------
    InputError
        If memory and disk have no room for what is done with it.
    """
    with tempfile.TemporaryDirectory(prefix="indicators-") as name:
        folder = Path(name)
        connection = duckdb.connect(folder / "tables.duckdb", config=duckdb_ddl.OFFLINE)
        try:
            for setting, value in (("memory_limit", MEMORY), ("temp_directory", name)):
                connection.execute(f"SET {setting} = '{value.replace(chr(39), chr(39) * 2)}'")
            yield connection, folder
        except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
            raise _no_room(folder, str(error).splitlines()[0]) from error
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            raise _no_room(folder, str(error.strerror)) from error
        finally:
            connection.close()


def _no_room(folder: Path, why: str) -> InputError:
    what = f"has no room for the tables that are checked there: {why}"
    mend = "make room, or name a larger folder in TMPDIR: it takes about the size of the tables"
    return InputError(Problem(what, folder.parent.as_posix(), mend=mend))


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
    if refused := unopened(workspace, path, shown):
        return None, [refused]
    records, broken = csv_lines.records(path, table, shown, scratch / path.name)
    if records is None:
        return None, broken
    if not _read(connection, table, records):
        # Readers disagree on single carriage returns and the like: they are given no choice.
        csv_lines.rewrite(path, table, scratch / path.name)
        if not _read(connection, table, replace(records, path=scratch / path.name)):
            what = "cannot be read by DuckDB"
            return None, [*broken, findings.error("readable", shown, what, BUILD)]
    values = ", ".join(f"{duckdb_cells.typed(one)} AS {quoted(one.name)}" for one in table.fields)
    connection.execute(
        f"CREATE VIEW {quoted(table.name)} AS SELECT rowid AS {quoted(POSITION)}, {values} "  # noqa: S608
        f"FROM {quoted(TEXTS + table.name)}"
    )
    cells, unread = _broken(connection, table)
    whole = not any(one.rule == "csv" for one in broken)
    return TextTable(table, path, shown, records.lines, cells, unread, whole), broken


def _broken(connection: duckdb.DuckDBPyConnection, table: Table) -> tuple[dict[str, int], bool]:
    """Note the broken cells of a table in one pass; count them by column.

    Say also whether one of them has not the type of its column.
    """
    tests = {one.name: duckdb_cells.broken_rule(table, one) for one in table.fields}
    # Every table has a key, which is never empty: there is always a test.
    tests = {name: test for name, test in tests.items() if test != "NULL"}
    rules = ", ".join(f"{test} AS {quoted(name)}" for name, test in tests.items())
    name = quoted(BROKEN + table.name)
    connection.execute(
        f"CREATE TABLE {name} AS SELECT rowid AS {quoted(POSITION)}, {rules} "  # noqa: S608
        f"FROM {quoted(TEXTS + table.name)} WHERE coalesce({', '.join(tests.values())}) IS NOT NULL"
    )
    counts = ", ".join(f"count({quoted(column)})" for column in tests)
    *numbers, unread = connection.execute(
        f"SELECT {counts}, count(*) FILTER (WHERE {unread_row(table)}) FROM {name}"  # noqa: S608
    ).fetchone() or (0,)
    cells = {column: count for column, count in zip(tests, numbers, strict=True) if count}
    return cells, unread > 0


def unread_row(table: Table) -> str:
    """Return the condition on a row of :data:`BROKEN` that a cell has not its type."""
    typed = [quoted(one.name) for one in table.fields if one.type is not FieldType.TEXT]
    return f"'type' IN ({', '.join(typed)})" if typed else "false"


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
    except duckdb.InvalidInputException:
        return False
    (rows,) = connection.execute(f"SELECT count(*) FROM {texts}").fetchone() or (0,)  # noqa: S608
    return bool(rows == len(records.lines))
