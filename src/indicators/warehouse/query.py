"""Run one query over the package and return an Arrow table with exact decimals."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, wait
from difflib import get_close_matches
from importlib import resources
from typing import TYPE_CHECKING, Any

import duckdb

from indicators.errors import Problem, QueryError

if TYPE_CHECKING:
    import pyarrow as pa

# PIVOT is parsed as several statements: the values that become columns, then the query itself.
_READING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN, duckdb.StatementType.MULTI)


def run(
    connection: duckdb.DuckDBPyConnection,
    sql: str,
    parameters: Sequence[Any] | Mapping[str, Any] | None = None,
) -> pa.Table:
    """Run one reading statement.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A connection of :func:`indicators.warehouse.database.connect`.
    sql : str
        One query: SELECT, WITH, FROM, VALUES, PIVOT, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN.
    parameters : sequence or mapping, optional
        Values of `?` or of `$name` in the query.

    Returns
    -------
    pyarrow.Table
        Decimals stay decimals. Where DuckDB itself computes binary floats (`avg`, `/`), it says
        so in the type of the column.

    Raises
    ------
    QueryError
        If the statement is none of these, is refused or fails in the database.
    """
    try:
        sql.encode("utf-8")
    except UnicodeEncodeError:
        raise QueryError(Problem("not UTF-8", value=sql, mend="type the query in UTF-8")) from None
    try:
        statements = connection.extract_statements(sql)
        _check_reading(statements, sql)
        return _interruptible(connection, lambda: _fetched(connection, sql, parameters))
    except duckdb.CatalogException as error:
        missing = _NO_TABLE.search(str(error))
        if missing is None:
            raise QueryError(Problem(_first_lines(error), mend=_MEND)) from None
        raise QueryError(_no_table(connection, missing[1])) from None
    except duckdb.Error as error:
        raise QueryError(Problem(_first_lines(error), mend=_MEND)) from None


def _fetched(
    connection: duckdb.DuckDBPyConnection,
    sql: str,
    parameters: Sequence[Any] | Mapping[str, Any] | None,
) -> pa.Table:
    relation = connection.sql(sql, params=parameters) if parameters else connection.sql(sql)
    return relation.to_arrow_table()


def _interruptible(connection: duckdb.DuckDBPyConnection, work: Callable[[], pa.Table]) -> pa.Table:
    """Do `work` in a thread of its own, so that Python hears a signal while DuckDB works.

    Whatever ends the waiting ends the query, too.
    """
    if threading.current_thread() is not threading.main_thread():
        return work()
    done: Future[pa.Table] = Future()

    def task() -> None:
        try:
            done.set_result(work())
        except BaseException as error:
            done.set_exception(error)

    threading.Thread(target=task, name="query", daemon=True).start()
    try:
        return done.result()
    except BaseException:
        # A query that has not begun to run yet does not hear the first call.
        while not done.done():
            connection.interrupt()
            wait([done], timeout=0.05)
        raise


def _no_table(connection: duckdb.DuckDBPyConnection, name: str) -> Problem:
    """Say which tables and views there are; those of the database itself are none of them."""
    found = connection.execute(
        "SELECT table_name, table_type = 'VIEW' FROM information_schema.tables "
        "WHERE table_schema = 'main' ORDER BY ALL"
    ).fetchall()
    tables, views = ([each for each, kind in found if kind is is_view] for is_view in (False, True))
    near = get_close_matches(name, [*tables, *views], 1)
    nearest = f"nearest: {near[0]}; " if near else ""
    mend = f"{nearest}views: {', '.join(views)}; tables: {', '.join(tables)}"
    return Problem("no table or view of this name", value=name, mend=mend)


_NO_TABLE = re.compile(r"Table with name (.+?) does not exist")
_MEND = '`indicators query "SHOW TABLES"` lists the tables, "DESCRIBE observations" columns'


def _check_reading(statements: Sequence[duckdb.Statement], sql: str) -> None:
    if len(statements) != 1:
        count = len(statements) or "no"
        raise QueryError(
            Problem(f"one statement is expected, found {count}", value=sql, mend="give one query")
        )
    if statements[0].type not in _READING:
        raise QueryError(
            Problem(
                "the package is read only: not a query",
                value=sql,
                mend="use SELECT, WITH, FROM, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN",
            )
        )


def _first_lines(error: duckdb.Error) -> str:
    """Give the message of the database in one line, with its hint but without the drawn arrow."""
    lines = [line.strip() for line in str(error).splitlines()]
    return " ".join(line for line in lines if line and not line.startswith(("LINE ", "^")))


def named(name: str) -> str:
    """Return the text of a query shipped in `warehouse/queries`.

    Parameters
    ----------
    name : str
        File name without ``.sql``.

    Raises
    ------
    QueryError
        If there is no such query.
    """
    path = resources.files("indicators.warehouse") / "queries" / f"{name}.sql"
    if not path.is_file():
        raise QueryError(Problem("no query of this name is shipped", value=name))
    return path.read_text("utf-8")
