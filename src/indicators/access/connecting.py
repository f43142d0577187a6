"""All tables and views as a database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicators.access import store
from indicators.access.store import Dataset
from indicators.warehouse import database

if TYPE_CHECKING:
    import duckdb


def connect(dataset: Dataset = None) -> duckdb.DuckDBPyConnection:
    """Open all tables and views for questions in SQL.

    Parameters
    ----------
    dataset : str, Path or None
        Folder of a dataset or one in it; None is the installed package.

    Returns
    -------
    duckdb.DuckDBPyConnection
        Tables and views in memory, shut to the outside. Fetch decimals with
        ``.to_arrow_table()`` or ``.fetchall()``: ``.df()`` of DuckDB makes them binary floats.

    Raises
    ------
    InputError
        If there is no dataset, or it is not built.

    Examples
    --------
    >>> import indicators
    >>> with indicators.connect() as package:
    ...     package.sql("SELECT name_en FROM areas WHERE code = 'CN-GD'").fetchall()
    [('Guangdong',)]
    """
    return database.connect(store.workspace_of(dataset).clean)
