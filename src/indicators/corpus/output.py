"""Write mentions: CSV, JSON lines and Parquet carry every field, exactly."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

from indicators.errors import InputError, Problem
from indicators.escaping import json_text
from indicators.extraction.records import MENTION_FIELDS, Mention, plain
from indicators.model.types import DECIMAL_PRECISION, DECIMAL_SCALE

if TYPE_CHECKING:
    import pyarrow as pa

_DECIMALS = ("value", "lower", "upper")


def csv_lines(mentions: Iterable[Mention]) -> Iterator[bytes]:
    """Write mentions as CSV: a header, UTF-8, LF, empty cells for what is absent."""
    rows = ([_cell(getattr(mention, name)) for name in MENTION_FIELDS] for mention in mentions)
    for row in chain([MENTION_FIELDS], rows):
        buffer = io.StringIO(newline="")
        csv.writer(buffer, lineterminator="\n").writerow(row)
        yield buffer.getvalue().encode()


def json_lines(mentions: Iterable[Mention]) -> Iterator[bytes]:
    """Write mentions as JSON lines: numbers as decimal texts, null for what is absent."""
    for mention in mentions:
        yield f"{json_text(mention.as_dict())}\n".encode()


def parquet_file(mentions: Iterable[Mention]) -> Iterator[bytes]:
    """Write mentions as Parquet with exact decimals and days.

    Raises
    ------
    InputError
        If a number has more digits than a decimal of Parquet holds; nothing is rounded.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    mentions = list(mentions)
    if problem := next((wrong for one in mentions if (wrong := too_long(one))), None):
        raise InputError(problem)
    sink = pa.BufferOutputStream()
    pq.write_table(table(mentions), sink, compression="zstd")
    yield bytes(sink.getvalue())


def schema() -> pa.Schema:
    """Give the columns of a Parquet file of mentions: those of the model, each explained."""
    import pyarrow as pa

    from indicators.model import arrow_schema
    from indicators.model.tables import LEDGER

    columns = {field.name: field for field in arrow_schema.schema(LEDGER)}
    return pa.schema([columns[name].with_nullable(True) for name in MENTION_FIELDS])


def table(mentions: Sequence[Mention]) -> pa.Table:
    """Lay out mentions as a table with exact decimals and days.

    Parameters
    ----------
    mentions : sequence of Mention
        Mentions of which :func:`too_long` finds none.
    """
    import pyarrow as pa

    columns = schema()
    return pa.table(
        [
            pa.array([getattr(mention, field.name) for mention in mentions], field.type)
            for field in columns
        ],
        schema=columns,
    )


WRITERS: dict[str, Callable[[Iterable[Mention]], Iterator[bytes]]] = {
    "csv": csv_lines,
    "jsonl": json_lines,
    "parquet": parquet_file,
}
"""How each format is written: piece by piece, each when the mentions for it are there."""


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    return plain(value)


def too_long(mention: Mention) -> Problem | None:
    """Say that a number has more digits than a decimal of Parquet holds, None where it has not."""
    for name in _DECIMALS:
        number = getattr(mention, name)
        if isinstance(number, Decimal) and not _fits(number):
            return Problem(
                f"more digits than a decimal({DECIMAL_PRECISION}, {DECIMAL_SCALE}) of "
                "Parquet holds",
                f"{mention.source_id}, offset {mention.start}",
                column=name,
                value=mention.printed,
                mend="use --format jsonl or csv, which hold any number",
            )
    return None


def _fits(number: Decimal) -> bool:
    # Not abs(): it rounds to 28 digits, and what it cuts off would be found too late.
    whole, _, places = format(number.copy_abs(), "f").partition(".")
    fits_before = len(whole) <= DECIMAL_PRECISION - DECIMAL_SCALE
    return fits_before and len(places.rstrip("0")) <= DECIMAL_SCALE
