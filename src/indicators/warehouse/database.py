"""Load the clean tables of a dataset into DuckDB.

Tables are typed by the model and never by guessing. Once they are loaded and the views stand, the
connection is shut: no file, network or extension can be reached from a query, and the
configuration cannot be changed back.
"""

from __future__ import annotations

import csv
import glob
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

import duckdb

from indicators.errors import InputError, Problem
from indicators.model import duckdb_ddl, word_labels
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import Table

# Without external access a name is a table of the package, too, never a variable of the caller.
_SHUT = ("SET enable_external_access = false", "SET lock_configuration = true")

Connection = duckdb.DuckDBPyConnection

VIEWS = (
    "headline",
    "figures",
    "official_figures",
    "derived_figures",
    "operand_figures",
    "rd_by_area_year",
    "rd_printed",
    "technology_contracts",
    "conversion",
    "reference_by_series",
    "rank_by_year",
    "streaks",
    "reconciliation_by_verdict",
    "counts",
    "derivations_by_claim",
    "seats",
    "consortium_members",
    "source_labels",
)
"""Views in the order in which they are made: the others pick from `headline`."""

FUNCTIONS = {"dimension": "cell, name"}
"""Expressions with parameters, for views and for users: ``dimension(dimensions, 'partner')``."""

MACROS = {"as_of": "day"}
"""Queries with a parameter: ``FROM as_of(DATE '2024-06-30')``."""


def connect(clean: Path, *, database: Path | None = None) -> duckdb.DuckDBPyConnection:
    """Open the clean tables and their views as a database that is shut to the outside.

    Parameters
    ----------
    clean : Path
        Folder of the clean tables.
    database : Path or None
        New DuckDB file to make; None keeps everything in memory.

    Returns
    -------
    duckdb.DuckDBPyConnection
        The caller closes it.

    Raises
    ------
    InputError
        If a table is missing, has another header than the model or a cell of another type.

    Examples
    --------
    >>> with connect(Path("clean")) as package:  # doctest: +SKIP
    ...     package.sql("SELECT count(*) FROM headline").fetchall()
    """
    connection = duckdb.connect(str(database or ":memory:"), config=duckdb_ddl.OFFLINE)
    try:
        for table in CLEAN_TABLES:
            _load(connection, table, clean / f"{table.name}.csv")
        _load_words(connection)
        make_views(connection)
        for name, parameters in MACROS.items():
            statement = _shipped("macros", name)
            connection.execute(f"CREATE MACRO {name}({parameters}) AS TABLE {statement}")
        if database is not None:
            _finish(connection)
        for statement in _SHUT:
            connection.execute(statement)
    except duckdb.OperationalError as error:
        connection.close()
        raise InputError(
            Problem(
                f"the database cannot be written: {str(error).splitlines()[0]}",
                database.as_posix() if database else "memory",
                mend="check the rights and the space on the disk; the old files are unchanged",
            )
        ) from None
    except BaseException:
        connection.close()
        raise
    return connection


def make_views(connection: Connection, names: Iterable[str] = VIEWS) -> None:
    """Make views over the tables of a connection, and the functions that they call.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A connection with the tables that the views read.
    names : iterable of str
        Some of :data:`VIEWS`, each after those that it picks from.
    """
    for name, parameters in FUNCTIONS.items():
        connection.execute(f"CREATE MACRO {name}({parameters}) AS {_shipped('macros', name)}")
    for name in names:
        connection.execute(f"CREATE VIEW {name} AS {_shipped('views', name)}")


def _shipped(folder: str, name: str) -> str:
    path = resources.files("indicators.warehouse") / folder / f"{name}.sql"
    return path.read_text("utf-8")


def _load(connection: duckdb.DuckDBPyConnection, table: Table, path: Path) -> None:
    shown = f"{path.parent.name}/{path.name}"
    _check_header(table, path, shown)
    connection.execute(duckdb_ddl.create_table(table))
    # DuckDB takes a path for a pattern: a folder called data[1] would be read as data1.
    quoted = glob.escape(str(path)).replace("'", "''")
    try:
        connection.execute(
            f"COPY \"{table.name}\" FROM '{quoted}' (FORMAT csv, HEADER true, AUTO_DETECT false, "
            "DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '', NEW_LINE '\\n', "
            "DATEFORMAT '%Y-%m-%d')"
        )
    except (duckdb.DataError, duckdb.IntegrityError, duckdb.ProgrammingError) as error:
        raise InputError(
            Problem(
                f"does not load as the model says: {str(error).splitlines()[0]}",
                shown,
                mend="run `indicators build`, or `indicators check` to see every such cell",
            )
        ) from None


def _load_words(connection: Connection) -> None:
    """Make the table of what the words of the closed vocabularies mean, in their order."""
    connection.execute(_WORDS)
    columns = list(map(list, zip(*word_labels.rows(CLEAN_TABLES), strict=True)))
    number = list(range(1, len(columns[0]) + 1))
    connection.execute(
        "INSERT INTO words SELECT unnest(?), unnest(?), unnest(?), unnest(?), unnest(?)",
        [*columns, number],
    )


_WORDS = """
CREATE TABLE words (
  field VARCHAR NOT NULL,
  word VARCHAR NOT NULL,
  name_zh VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (field, word)
)
"""


def _finish(connection: duckdb.DuckDBPyConnection) -> None:
    """Write all into the file now: at the end of a connection a full disk would go unnoticed."""
    try:
        connection.execute("CHECKPOINT")
    except duckdb.Error as error:
        # DuckDB calls it fatal, whatever hinders it.
        raise duckdb.OperationalError(str(error)) from None


def _check_header(table: Table, path: Path, shown: str) -> None:
    """Refuse a file whose columns are not those of the model, since loading goes by position."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file), [])
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else "not CSV in UTF-8"
        raise InputError(
            Problem(f"cannot be read: {reason}", shown, mend="run `indicators build`")
        ) from None
    if tuple(header) != table.field_names:
        raise InputError(
            Problem(
                f"columns are not {', '.join(table.field_names)}",
                shown,
                1,
                value=",".join(header),
                mend="run `indicators build`",
            )
        )
