"""Write the result of a query: exact decimals in every format, nothing rounded, nothing guessed.

CSV cells are written as they are. A cell that begins with ``=`` stays as it is too: the file is
for programs, and a spreadsheet should import such a column as text. Files for people are written
with :func:`quiet`.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from indicators import decimals
from indicators.errors import Problem, QueryError
from indicators.escaping import json_text, markdown
from indicators.model.spreadsheets import SIGNS

if TYPE_CHECKING:
    import pyarrow as pa


def text(value: object) -> str:
    """Write one value as people and CSV files read it; null is the empty text.

    Parameters
    ----------
    value
        A cell of a result.

    Examples
    --------
    >>> text(Decimal("480260000000.0000000000"))
    '480260000000'
    >>> text(True), text(None), text(date(2023, 1, 2))
    ('true', '', '2023-01-02')
    """
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return decimals.plain(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict | list):
        return json_text(plain(value))
    return str(value)


def plain(value: object) -> object:
    """Turn a value into what JSON carries without loss: decimals become plain decimal texts."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    return text(value)


def quiet(text: str) -> str:
    """Put an apostrophe in front of a text that a spreadsheet might run as a formula.

    Examples
    --------
    >>> quiet("=SUM(A1)"), quiet("Guangdong")
    ("'=SUM(A1)", 'Guangdong')
    """
    return f"'{text}" if text.startswith(tuple(SIGNS)) else text


def csv_bytes(table: pa.Table) -> bytes:
    """Write a result as CSV with a header, UTF-8 and LF."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(table.column_names)
    writer.writerows([text(value) for value in row] for row in rows(table))
    return buffer.getvalue().encode()


def json_bytes(table: pa.Table) -> bytes:
    """Write a result as a JSON array of objects, one a row; decimals are texts.

    Raises
    ------
    QueryError
        If two columns bear the same name, since an object holds one of them only.
    """
    names = _distinct_names(table)
    objects = [dict(zip(names, map(plain, row), strict=True)) for row in rows(table)]
    lines = ",\n".join(json_text(item) for item in objects)
    return f"[\n{lines}\n]\n".encode() if lines else b"[]\n"


def markdown_bytes(table: pa.Table) -> bytes:
    """Write a result as a Markdown table, numbers to the right, where every text stays text."""
    import pyarrow as pa

    numeric = [
        pa.types.is_decimal(kind) or pa.types.is_integer(kind) or pa.types.is_floating(kind)
        for kind in table.schema.types
    ]
    lines = [
        _markdown_row(map(markdown, table.column_names)),
        _markdown_row(["---:" if right else "---" for right in numeric]),
        *(_markdown_row(markdown(text(value)) for value in row) for row in rows(table)),
    ]
    return "".join(f"{line}\n" for line in lines).encode()


def parquet_bytes(table: pa.Table) -> bytes:
    """Write a result as a Parquet file, types as they are.

    Raises
    ------
    QueryError
        If two columns bear the same name, since readers of Parquet take a column by its name, or
        if a column has a type that Parquet lacks.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    _distinct_names(table)
    sink = pa.BufferOutputStream()
    try:
        pq.write_table(table, sink, compression="zstd")
    except pa.ArrowNotImplementedError as error:
        mend = "CAST the column to VARCHAR or take another format"
        raise QueryError(Problem(f"Parquet lacks a type: {error}", mend=mend)) from None
    return bytes(sink.getvalue())


WRITERS: dict[str, Callable[[pa.Table], bytes]] = {
    "csv": csv_bytes,
    "json": json_bytes,
    "markdown": markdown_bytes,
    "parquet": parquet_bytes,
}
"""How each format is written."""


def rows(table: pa.Table) -> list[tuple[Any, ...]]:
    """Return the rows of a result as tuples; columns may bear the same name.

    Raises
    ------
    QueryError
        If a value has no counterpart in Python, as the infinite days of DuckDB.
    """
    try:
        columns = [column.to_pylist() for column in table.columns]
    except (OverflowError, ValueError) as error:
        mend = "leave the value out or CAST it to VARCHAR"
        raise QueryError(Problem(f"a value cannot be shown: {error}", mend=mend)) from None
    return list(zip(*columns, strict=True)) if columns else []


def _distinct_names(table: pa.Table) -> list[str]:
    names: list[str] = table.column_names
    for name in names:
        if names.count(name) > 1:
            mend = "give each column a name of its own with AS"
            raise QueryError(Problem("two columns bear the same name", value=name, mend=mend))
    return names


def _markdown_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
