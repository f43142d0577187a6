"""Where the tables come from: the installed package or a dataset of one's own, each read once."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

import pyarrow as pa

from indicators.errors import Problem, UnknownIdError
from indicators.model import arrow_csv, tables
from indicators.model.types import Table
from indicators.workspace import Workspace

Dataset = str | Path | None
"""Folder of a dataset or one in it; None is the package installed with the software."""


def workspace_of(dataset: Dataset) -> Workspace:
    """Return the dataset that a call is about.

    Raises
    ------
    InputError
        If a folder is named and there is no dataset, or it was never built.
    """
    workspace = Workspace.packaged() if dataset is None else Workspace.find(Path(dataset))
    workspace.check_built()
    return workspace


def definition(name: str) -> Table:
    """Return the definition of a table.

    Raises
    ------
    UnknownIdError
        If there is no such table; the nearest names are given.

    Examples
    --------
    >>> definition("areas").primary_key
    ('code',)
    """
    try:
        return tables.table(name)
    except KeyError:
        names = [table.name for table in tables.CLEAN_TABLES]
        near = ", ".join(get_close_matches(name, names, 2) or names)
        raise UnknownIdError(
            Problem("no table of this name", value=name, mend=f"use one of: {near}")
        ) from None


def arrow(name: str, dataset: Dataset = None) -> pa.Table:
    """Return a clean table as Arrow, decimals exact; it is read from the disk once.

    Raises
    ------
    UnknownIdError
        If there is no such table.
    InputError
        If there is no dataset, or it is not built.

    Examples
    --------
    >>> arrow("units").column_names
    ['code', 'name_zh', 'name_en', 'quantity_kind', 'system']
    """
    return read(workspace_of(dataset), definition(name))


def read(workspace: Workspace, table: Table) -> pa.Table:
    """Return a clean table of a dataset that is at hand; see :func:`arrow`."""
    path = workspace.table(table.name)
    try:
        state = path.stat()
        stamp = (state.st_mtime_ns, state.st_size)
    except OSError:
        stamp = (0, 0)  # the reader tells what is wrong with the file
    return _read(path, table.name, f"clean/{path.name}", stamp)


@lru_cache(maxsize=64)
def _read(path: Path, name: str, shown: str, _: tuple[int, int]) -> pa.Table:
    return arrow_csv.read(path, tables.table(name), shown)
