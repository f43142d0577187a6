"""Review sheets as CSV: text stays text, in a spreadsheet and back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from indicators.errors import InputError, Problem
from indicators.ledger.review.columns import COLUMNS
from indicators.ledger.review.incoming import Line
from indicators.ledger.review.outgoing import SheetRow
from indicators.model.spreadsheets import SIGNS

__all__ = ["as_written", "header_problem", "read", "write"]

_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_EXPONENT: Final = re.compile(r"-?[0-9](?:\.[0-9]+)?E\+?[0-9]{1,2}", re.IGNORECASE)
_DAY: Final = re.compile(r"([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})")
_LONGEST: Final = 1_000_000
"""Characters of a cell: notes may be long, a file without a closing quote is longer."""


def write(rows: Sequence[SheetRow]) -> bytes:
    """Write a sheet: UTF-8 with the mark that Excel looks for, LF, no cell that acts.

    A cell that a spreadsheet might take for a formula gets an apostrophe in front, which
    :func:`read` takes off again.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_quiet(row[name]) for name in COLUMNS] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def read(content: bytes, shown: str) -> list[Line]:
    """Read a sheet that a person has filled in.

    Parameters
    ----------
    content : bytes
        The file; commas, semicolons or tabs between the cells, as spreadsheets write them.
    shown : str
        How to name it in a message.

    Raises
    ------
    InputError
        If it is not UTF-8, no CSV, or has other columns.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"not UTF-8: byte {error.start + 1} is 0x{content[error.start]:02x}"
        mend = "save it as `CSV UTF-8`, or use a sheet in the form .xlsx"
        raise InputError(Problem(what, shown, mend=mend)) from None
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    return list(_lines(text, delimiter, shown))


def _lines(text: str, delimiter: str, shown: str) -> Iterator[Line]:
    before = csv.field_size_limit(_LONGEST)
    records = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
    try:
        header: list[str] | None = None
        while True:
            number = records.line_num + 1
            record = next(records, None)
            if record is None:
                break
            if header is None:
                header = record
                if problem := header_problem(header, shown):
                    raise InputError(problem)
            elif any(record):
                yield _line(number, header, record, shown)
        if header is None:
            raise InputError(header_problem([], shown) or Problem("empty", shown))
    except csv.Error as error:
        mend = "close the quotes of the cell and double the quotes inside it"
        what = f"cannot be read as CSV: {error}"
        raise InputError(Problem(what, shown, records.line_num, mend=mend)) from None
    finally:
        csv.field_size_limit(before)


def _line(number: int, header: Sequence[str], record: Sequence[str], shown: str) -> Line:
    if len(record) != len(header):
        what = f"{len(record)} cells instead of {len(header)}"
        mend = "give each column one cell and quote a cell that holds the sign between cells"
        raise InputError(Problem(what, shown, number, mend=mend))
    cells = dict(zip(header, record, strict=True))
    return Line(number, {name: as_written(name, _loud(cells[name])) for name in COLUMNS})


def header_problem(header: Sequence[str], shown: str) -> Problem | None:
    """Say what is wrong with the first row of a sheet; its columns may stand in any order."""
    missing = [name for name in COLUMNS if name not in header]
    unknown = [name for name in header if name not in COLUMNS]
    if not missing and not unknown and len(header) == len(COLUMNS):
        return None
    parts = [("missing", missing), ("unknown", unknown)]
    what = "; ".join(f"{word} {', '.join(map(repr, names))}" for word, names in parts if names)
    mend = "write a sheet with `indicators review --out FILE` and keep its columns"
    return Problem(f"wrong columns: {what or 'one stands twice'}", shown, 1, mend=mend)


def as_written(column: str, text: str) -> str:
    """Undo what spreadsheets make of plain text: TRUE, 2023/1/1, 4.8E+11.

    Examples
    --------
    >>> as_written("statistical", "TRUE"), as_written("period_start", "2023/1/1")
    ('true', '2023-01-01')
    >>> as_written("value", "4.8E+11")
    '480000000000'
    """
    text = text.strip() if column not in ("printed", "context", "reason", "note") else text
    if column == "statistical":
        return text.lower()
    if column in ("period_start", "period_end") and (day := _DAY.fullmatch(text)):
        return f"{day[1]}-{int(day[2]):02d}-{int(day[3]):02d}"
    if column in ("value", "lower", "upper", "confidence") and _EXPONENT.fullmatch(text):
        return f"{Decimal(text):f}"
    return text


def _quiet(text: str) -> str:
    if text[:1] == "'" or (text[:1] and text[0] in SIGNS and not _NUMBER.fullmatch(text)):
        return f"'{text}"
    return text


def _loud(text: str) -> str:
    if text[:1] == "'" and text[1:2] and text[1] in SIGNS + "'":
        return text[1:]
    return text
