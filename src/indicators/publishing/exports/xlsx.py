"""Excel: one workbook with a readme, the fields, all figures and every table.

Text is written as text: a cell that begins with ``=`` is no formula, and is marked as text so that
it stays one when somebody edits it. Excel keeps numbers as binary floats of 15 digits; a number
that does not fit is written as text.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from indicators import decimals
from indicators.access import figures
from indicators.errors import InputError, Problem
from indicators.model import word_labels
from indicators.model.spreadsheets import SIGNS
from indicators.model.types import Table
from indicators.publishing.exports.package import TABLES, Files, Package

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_ROWS = 1_048_576
_LONGEST = 32_767
"""Rows of a sheet and characters of a cell that Excel opens."""
_FIRST_DAY = date(1900, 3, 1)
"""Excel counts a 29 February 1900 that never was: earlier days would be a day off."""
_OPENING = "Excel, LibreOffice or any reader of `.xlsx`. The first row of a sheet has the names."


def files(package: Package) -> Files:
    """Return the workbook.

    Raises
    ------
    InputError
        If XlsxWriter is not installed, or a table or a text is longer than Excel allows.
    """
    try:
        import xlsxwriter
    except ImportError:
        mend = "pip install 'innovation-indicators[xlsx]'"
        raise InputError(Problem("XlsxWriter is not installed", mend=mend)) from None
    said = package.described
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties(
        {
            "title": said.title_en,
            "subject": said.title_zh,
            "author": ", ".join(package.creators),
            "comments": package.citation,
            "created": said.created.replace(tzinfo=None),
        }
    )
    forms = {
        "head": book.add_format({"bold": True, "bottom": 1}),
        "day": book.add_format({"num_format": "yyyy-mm-dd"}),
        "number": book.add_format({"num_format": "#,##0.##########"}),
        "text": book.add_format({"quote_prefix": True}),
        "part": book.add_format(),
    }
    _readme(book.add_worksheet("readme"), package, forms)
    _fields(book.add_worksheet("fields"), forms)
    _words(book.add_worksheet("words"), forms)
    for table in _ordered(TABLES):
        rows = package.arrow(table)
        if rows.num_rows >= _ROWS:
            mend = "take another format, e.g. parquet"
            raise InputError(Problem("too many rows for Excel", table.name, mend=mend))
        columns = [column.to_pylist() for column in rows.columns]
        sheet = book.add_worksheet(table.name)
        _sheet(sheet, table.field_names, list(zip(*columns, strict=True)), forms, table.name)
    book.close()
    return {f"{said.name}.xlsx": buffer.getvalue(), "README.md": package.readme(_OPENING)}


def _ordered(tables: Sequence[Table]) -> list[Table]:
    """Put all figures first: most people look for nothing else."""
    return sorted(tables, key=lambda table: table is not figures.FIGURES)


def _readme(sheet: Worksheet, package: Package, forms: dict[str, Format]) -> None:
    # No Markdown here: the words of the dataset stand as they are, each text on one line.
    text = package.readme(_OPENING, lambda said: " ".join(said.split())).decode()
    sheet.set_column(0, 0, 120)
    for number, line in enumerate(text.split("\n")):
        line = re.sub("^#+ ", "", line)
        sheet.write_string(number, 0, line, forms["head"] if number == 0 else forms["text"])


_FIELD_COLUMNS = ("table", "field", "title_zh", "title_en", "type", "unit", "concept",
                  "description")  # fmt: skip


def _fields(sheet: Worksheet, forms: dict[str, Format]) -> None:
    rows = [
        (table.name, field.name, field.title_zh, field.title_en, field.type.value, field.unit,
         field.concept, field.description)
        for table in _ordered(TABLES)
        for field in table.fields
    ]  # fmt: skip
    _sheet(sheet, _FIELD_COLUMNS, rows, forms, "fields")


def _words(sheet: Worksheet, forms: dict[str, Format]) -> None:
    rows = list(word_labels.rows(TABLES))
    _sheet(sheet, ("field", "word", "name_zh", "name_en"), rows, forms, "words")


def _sheet(
    sheet: Worksheet,
    names: Sequence[str],
    rows: Sequence[Sequence[Any]],
    forms: dict[str, Format],
    shown: str,
) -> None:
    for column, name in enumerate(names):
        sheet.write_string(0, column, name, forms["head"])
        widest = max((_width(row[column]) for row in rows), default=0)
        sheet.set_column(column, column, min(max(widest, len(name)) + 2, 50))
    for line, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if cell is not None:
                _cell(sheet, line, column, cell, forms, shown)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(names) - 1)


def _width(cell: object) -> int:
    """Estimate how wide a cell is; Chinese characters take two places."""
    text = "" if cell is None else str(cell)
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text[:60])


def _cell(
    sheet: Worksheet, line: int, column: int, cell: object, forms: dict[str, Format], shown: str
) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(line, column, cell)
    elif isinstance(cell, Decimal | int) and fits(cell):
        sheet.write_number(line, column, float(cell), forms["number"])
    elif isinstance(cell, date) and cell >= _FIRST_DAY:
        moment = datetime(cell.year, cell.month, cell.day)
        sheet.write_datetime(line, column, moment, forms["day"])
    else:
        text = decimals.plain(cell) if isinstance(cell, Decimal) else str(cell)
        if len(text) > _LONGEST:
            mend = f"Excel takes {_LONGEST} characters in a cell: take another format"
            raise InputError(Problem("a text is too long for Excel", shown, line + 1, mend=mend))
        _text(sheet, line, column, text, forms)


def _text(sheet: Worksheet, line: int, column: int, text: str, forms: dict[str, Format]) -> None:
    if text.startswith("<r>") and text.endswith("</r>"):
        # XlsxWriter takes such a text for XML of its own and writes it as it is; parts it escapes.
        sheet.write_rich_string(line, column, text[:1], forms["part"], text[1:])
        return
    risky = text.startswith(tuple(SIGNS))
    sheet.write_string(line, column, text, forms["text"] if risky else None)


def fits(number: Decimal | int) -> bool:
    """Say whether Excel, which keeps 15 digits, keeps a number as it is.

    Examples
    --------
    >>> fits(Decimal("480260000000")), fits(Decimal("1234567890123456.7"))
    (True, False)
    """
    return len(Decimal(number).normalize().as_tuple().digits) <= 15
