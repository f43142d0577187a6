"""From Arrow to the frames that people compute with: pandas, Polars, or Arrow itself."""

from __future__ import annotations

import warnings
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

import pyarrow as pa

from indicators.errors import InputError, Problem

if TYPE_CHECKING:
    import pandas as pd

Frame = Any
"""A pandas.DataFrame, polars.DataFrame or pyarrow.Table, as the engine asked for."""
Number = Any
"""A float, a Decimal or a missing value, as it stands in a frame."""
Engine = Literal["pandas", "polars", "arrow"]
Numbers = Literal["float", "decimal"]

ATTRIBUTES = "indicators"
"""Key under which a pandas frame carries what is known of its columns, in `attrs`."""

_WHOLE = 2**53
"""Up to here a float holds every whole number."""
_ENGINES = ("pandas", "polars", "arrow")
_NUMBERS = ("float", "decimal")


class PrecisionWarning(UserWarning):
    """A decimal has more digits than a binary float holds; ``numbers="decimal"`` keeps them."""


def convert(table: pa.Table, engine: Engine, numbers: Numbers) -> Frame:
    """Turn an Arrow table into the frame asked for.

    Parameters
    ----------
    table : pyarrow.Table
        Columns of the model, decimals as decimal128.
    engine : {"pandas", "polars", "arrow"}
        Library of the frame.
    numbers : {"float", "decimal"}
        Decimals as 64-bit floats, each the nearest to its decimal, or exact.

    Returns
    -------
    pandas.DataFrame, polars.DataFrame or pyarrow.Table
        pandas has nullable types (``string``, ``Int64``, ``Float64``, ``boolean``) and days as
        ``datetime64[s]``; exact decimals are ``decimal.Decimal`` objects there. Titles,
        descriptions and units of the columns are in ``attrs["indicators"]``.

    Raises
    ------
    InputError
        If the engine is unknown or not installed.
    """
    check_word("engine", engine, _ENGINES)
    check_word("numbers", numbers, _NUMBERS)
    if engine == "pandas":
        return _pandas(table, numbers)
    exact = table if numbers == "decimal" else _with_floats(table)
    if engine == "arrow":
        return exact
    try:
        import polars as pl
    except ImportError:
        mend = "pip install 'innovation-indicators[polars]', or leave engine='pandas'"
        raise InputError(Problem("Polars is not installed", mend=mend)) from None
    return pl.from_arrow(exact)


def check_word(name: str, word: str, words: tuple[str, ...]) -> None:
    """Refuse an argument that is not one of its words.

    Raises
    ------
    InputError
        If it is none; all words are named.
    """
    if word not in words:
        mend = f"use one of: {', '.join(words)}"
        raise InputError(Problem(f"{name} is none of the words allowed", value=word, mend=mend))


def _floats(column: pa.ChunkedArray, name: str) -> list[float | None]:
    """Give the floats nearest to decimals; Python rounds right where Arrow's cast may not."""
    decimals: list[Decimal | None] = column.to_pylist()
    floats = [None if number is None else float(number) for number in decimals]
    lost = sum(1 for number, near in zip(decimals, floats, strict=True) if _loses(number, near))
    if lost:
        warnings.warn(
            f"{lost} values of {name} have more digits than a float holds; "
            "numbers='decimal' keeps them",
            PrecisionWarning,
            stacklevel=4,
        )
    return floats


def _loses(number: Decimal | None, near: float | None) -> bool:
    """Say whether a float prints as another number than the decimal that it stands for."""
    if number is None or near is None or (near.is_integer() and abs(near) <= _WHOLE):
        return False
    return Decimal(repr(near)) != number


def _with_floats(table: pa.Table) -> pa.Table:
    for position, field in enumerate(table.schema):
        if pa.types.is_decimal(field.type):
            near = pa.array(_floats(table.column(position), field.name), pa.float64())
            table = table.set_column(position, field.with_type(pa.float64()), near)
    return table


def _pandas(table: pa.Table, numbers: Numbers) -> pd.DataFrame:
    import pandas as pd

    kinds = {
        pa.string(): pd.StringDtype(),
        pa.int64(): pd.Int64Dtype(),
        pa.int32(): pd.Int32Dtype(),
        pa.bool_(): pd.BooleanDtype(),
    }
    columns: dict[str, Any] = {}
    for field, column in zip(table.schema, table.columns, strict=True):
        if pa.types.is_decimal(field.type):
            columns[field.name] = (
                pd.array(_floats(column, field.name), dtype="Float64")
                if numbers == "float"
                else pd.Series(_plain(column), dtype="object")
            )
        elif pa.types.is_date(field.type):
            # pandas keeps days as seconds; Arrow's days would come as objects.
            columns[field.name] = pd.Series(
                column.cast(pa.timestamp("s")).to_numpy(), dtype="datetime64[s]"
            )
        else:
            columns[field.name] = column.to_pandas(types_mapper=kinds.get)
    frame = pd.DataFrame(columns, columns=table.column_names)
    frame.attrs[ATTRIBUTES] = attributes(table.schema)
    return frame


def _plain(column: pa.ChunkedArray) -> list[Any]:
    """Give decimals without the zeros that only the type of the column brings."""
    import pandas as pd

    from indicators.decimals import plain

    return [pd.NA if number is None else Decimal(plain(number)) for number in column.to_pylist()]


def attributes(schema: pa.Schema) -> dict[str, Any]:
    """Gather what the schema knows of the table and its columns, as plain data.

    Returns
    -------
    dict
        ``table`` (name, titles, description) and ``columns`` (titles, description, unit, SDMX
        concept, by name).
    """
    return {
        "table": _texts(schema.metadata),
        "columns": {field.name: _texts(field.metadata) for field in schema},
    }


def _texts(metadata: dict[bytes, bytes] | None) -> dict[str, str]:
    return {key.decode(): text.decode() for key, text in (metadata or {}).items()}
