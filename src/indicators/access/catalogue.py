"""Which tables there are, and each of them as a typed frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from indicators.access import frames, labels, store
from indicators.access.frames import Engine, Frame, Numbers
from indicators.access.labels import Labels
from indicators.access.store import Dataset
from indicators.model.tables import CLEAN_TABLES

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


def tables(*, dataset: Dataset = None) -> pd.DataFrame:
    """List the tables of the package.

    Parameters
    ----------
    dataset : str, Path or None
        Folder of a dataset; None is the installed package.

    Returns
    -------
    pandas.DataFrame
        One row a table, indexed by its name: title in Chinese and English, number of rows, key,
        what one row is.

    Raises
    ------
    InputError
        If there is no dataset, or it is not built.

    Examples
    --------
    >>> import indicators
    >>> indicators.tables().loc["areas", "title_en"]
    'Areas'
    """
    import pandas as pd

    rows = [
        {
            "name": table.name,
            "title_zh": table.title_zh,
            "title_en": table.title_en,
            "rows": store.arrow(table.name, dataset).num_rows,
            "key": ", ".join(table.primary_key),
            "description": table.description,
        }
        for table in CLEAN_TABLES
    ]
    return pd.DataFrame(rows).set_index("name")


@overload
def load(
    table: str,
    *,
    labels: Labels | None = ...,
    numbers: Numbers = ...,
    engine: Literal["pandas"] = ...,
    dataset: Dataset = ...,
) -> pd.DataFrame: ...
@overload
def load(
    table: str,
    *,
    labels: Labels | None = ...,
    numbers: Numbers = ...,
    engine: Literal["polars"],
    dataset: Dataset = ...,
) -> pl.DataFrame: ...
@overload
def load(
    table: str,
    *,
    labels: Labels | None = ...,
    numbers: Numbers = ...,
    engine: Literal["arrow"],
    dataset: Dataset = ...,
) -> pa.Table: ...
def load(
    table: str,
    *,
    labels: Labels | None = None,
    numbers: Numbers = "float",
    engine: Engine = "pandas",
    dataset: Dataset = None,
) -> Frame:
    """Load a table, typed by the model.

    Parameters
    ----------
    table : str
        Name of the table, as :func:`tables` lists them.
    labels : {"zh", "en", "both"} or None
        Names to put beside codes, as columns ``area_zh``, ``area_en`` and so on.
    numbers : {"float", "decimal"}
        Decimals as 64-bit floats, or exact. A float is the nearest to its decimal and prints as
        it for up to 15 digits; a warning tells of a value that has more.
    engine : {"pandas", "polars", "arrow"}
        Library of the frame; Polars is an extra.
    dataset : str, Path or None
        Folder of a dataset; None is the installed package.

    Returns
    -------
    pandas.DataFrame, polars.DataFrame or pyarrow.Table
        The rows in the order of the key. An empty cell is null, never 0 and never "". In pandas,
        ``frame.attrs["indicators"]`` has titles, descriptions and units of the columns; they
        survive slicing, not every operation of pandas.

    Raises
    ------
    UnknownIdError
        If there is no such table.
    InputError
        If there is no dataset or an argument is not one of its words.

    Examples
    --------
    >>> import indicators
    >>> areas = indicators.load("areas")
    >>> areas.loc[areas.code == "CN-GD", ["name_zh", "name_en", "gb_2260"]].values.tolist()
    [['广东省', 'Guangdong', '440000']]
    >>> indicators.load("observations").dtypes[["value", "unit_mult", "period_start"]].tolist()
    [Float64Dtype(), Int64Dtype(), dtype('<M8[s]')]
    """
    definition = store.definition(table)
    found = store.arrow(table, dataset)
    found = labels_of(found, definition.name, labels, dataset)
    return frames.convert(found, engine, numbers)


def labels_of(found: pa.Table, name: str, wanted: Labels | None, dataset: Dataset) -> pa.Table:
    """Put names beside the codes of a table of the model."""
    return labels.add(found, labels.coded(store.definition(name)), wanted, dataset)
