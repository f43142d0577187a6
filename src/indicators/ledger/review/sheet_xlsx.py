"""Review sheets for Excel: drop-down lists of codes, locked cells, text that stays text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from indicators.errors import InputError, Problem
from indicators.ledger.review.columns import COLUMNS, DECISIONS, FIXED
from indicators.ledger.review.incoming import Line
from indicators.ledger.review.outgoing import SheetRow
from indicators.ledger.review.sheet_csv import as_written, header_problem
from indicators.model import vocabularies as v
from indicators.model.cells import Row

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["read", "write"]

_SHEET: Final = "review"
_CODES: Final = "codes"
_HELP: Final = "help"
_LARGEST: Final = 256 * 1024 * 1024
"""Bytes of a workbook when it is unpacked; a larger one is no sheet of ours."""
_MADE: Final = "2000-01-01T00:00:00Z"
"""The day that every workbook bears: the same rows give the same bytes."""
_STAMP: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_WIDTHS: Final = {"context": 70, "printed": 16, "note": 30, "rule": 24, "dimensions": 26}
_WIDTH: Final = 14

_CLOSED: Final[dict[str, tuple[str, ...]]] = {
    "decision": tuple(DECISIONS),
    "statistical": ("true", "false"),
    "transformation": v.TRANSFORMATIONS,
    "nature": v.NATURES,
    "period_basis": v.PERIOD_BASES,
    "kind": v.KINDS,
    "closed": v.CLOSED,
    "qualifier": v.QUALIFIERS,
}
_LISTED: Final = {"indicator": "indicators", "area": "areas", "unit": "units"}
"""Columns whose codes are those of a code list; several may be joined by +."""

_HELP_LINES: Final = (
    "Decide each row: choose accept, correct or reject in the column decision.",
    "逐行审核:在 decision 列选择 accept(认可)、correct(更正)或 reject(不是数字)。",
    "accept: the proposal is right as it stands. A note may be added.",
    "correct: change the yellow cells that are wrong. For a number that is no statistical figure "
    "write false into statistical, empty the codes, and say why in reason.",
    "reject: there is no number at this place at all. Date, name or page number: accept those.",
    "reopen: take a decision back.",
    "Grey cells are there to be read. Codes are in the sheet `codes`; a+b means each of the two.",
    "Take the sheet in with: indicators review --in FILE",
)


def write(rows: Sequence[SheetRow], code_lists: Mapping[str, Sequence[Row]]) -> bytes:
    """Write a sheet as a workbook.

    Parameters
    ----------
    rows : sequence of dict
        Rows of the sheet.
    code_lists : mapping
        Rows of the code lists, for the drop-down lists.

    Returns
    -------
    bytes
        The workbook; the same rows give the same bytes.

    Raises
    ------
    InputError
        If openpyxl is not installed.
    """
    openpyxl = _library()
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = _SHEET
    codes = book.create_sheet(_CODES)
    _fill(sheet, rows)
    _offer(sheet, codes, code_lists, len(rows) + 1)
    page = book.create_sheet(_HELP)
    page.column_dimensions["A"].width = 110
    for number, line in enumerate(_HELP_LINES, 1):
        _put(page, number, 1, line)
    buffer = io.BytesIO()
    book.save(buffer)
    return _timeless(buffer.getvalue())


def read(content: bytes, shown: str) -> list[Line]:
    """Read a workbook that a person has filled in.

    Parameters
    ----------
    content : bytes
        The file.
    shown : str
        How to name it in a message.

    Raises
    ------
    InputError
        If it is no workbook, is too large, has no sheet `review`, other columns, or a formula.
    """
    openpyxl = _library()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            size = sum(entry.file_size for entry in packed.infolist())
        if size > _LARGEST:
            what = f"a workbook of more than {_LARGEST // 1024**2} MB"
            raise InputError(Problem(what, shown, mend="write the sheets of fewer texts"))
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        what = f"cannot be read as a workbook: {str(error).splitlines()[0]}"
        raise InputError(Problem(what, shown, mend="save it as .xlsx, or use CSV")) from None
    if _SHEET not in book.sheetnames:
        mend = "keep the names of the sheets, or write the sheet anew"
        raise InputError(Problem(f"has no sheet {_SHEET!r}", shown, mend=mend))
    return list(_lines(book[_SHEET].iter_rows(), shown))


def _library() -> Any:  # noqa: ANN401 - openpyxl ships no types
    try:
        import openpyxl
    except ImportError:
        mend = 'pip install "innovation-indicators[xlsx]", or use a sheet in the form .csv'
        raise InputError(Problem("needs openpyxl, which is not installed", mend=mend)) from None
    return openpyxl


def _put(sheet: Worksheet, line: int, column: int, text: str) -> Any:  # noqa: ANN401
    """Write a cell as text, whatever it begins with."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cell = sheet.cell(line, column)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", text) or None
    if text:
        cell.data_type = "s"
        cell.quotePrefix = True
    cell.number_format = "@"
    return cell


def _fill(sheet: Worksheet, rows: Sequence[SheetRow]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill, Protection
    from openpyxl.utils import get_column_letter

    grey, yellow = PatternFill("solid", "EEEEEE"), PatternFill("solid", "FFF9DB")
    wrapped, free = Alignment(wrap_text=True, vertical="top"), Protection(locked=False)
    for number, name in enumerate(COLUMNS, 1):
        _put(sheet, 1, number, name).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, _WIDTH)
    for line, row in enumerate(rows, 2):
        for number, name in enumerate(COLUMNS, 1):
            cell = _put(sheet, line, number, row[name])
            cell.alignment = wrapped
            cell.fill = grey if name in FIXED else yellow
            if name not in FIXED:
                cell.protection = free
    sheet.freeze_panes = "E2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{len(rows) + 1}"
    sheet.protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "autoFilter", "sort"):
        setattr(sheet.protection, allowed, False)  # False is: not forbidden


def _offer(
    sheet: Worksheet, codes: Worksheet, code_lists: Mapping[str, Sequence[Row]], last: int
) -> None:
    """Write the codes of each column on a sheet of their own, and offer them in its cells."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    offered: dict[str, list[tuple[str, ...]]]
    offered = {name: [(name,), *((word,) for word in words)] for name, words in _CLOSED.items()}
    offered |= {
        name: [
            (name, "name_zh", "name_en"),
            *((str(row["code"]), str(row["name_zh"]), str(row["name_en"])) for row in rows),
        ]
        for name, rows in ((name, code_lists[listed]) for name, listed in _LISTED.items())
    }
    at = 1
    for name, entries in offered.items():
        for line, entry in enumerate(entries, 1):
            for offset, text in enumerate(entry):
                _put(codes, line, at + offset, text)
        letter = get_column_letter(at)
        rule = DataValidation(
            type="list",
            formula1=f"={_CODES}!${letter}$2:${letter}${len(entries)}",
            allow_blank=True,
            showErrorMessage=True,
            # Where codes may be joined, another entry is warned of and let through.
            errorStyle="warning" if name in _LISTED else "stop",
            error=f"not a code of the list {name}",
        )
        own = get_column_letter(COLUMNS.index(name) + 1)
        if last > 1:
            rule.add(f"{own}2:{own}{last}")
            sheet.add_data_validation(rule)
        at += len(entries[0])


def _timeless(packed: bytes) -> bytes:
    """Pack a workbook anew with one day for all of it: the same rows give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>" + _MADE.encode(), content)
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            new.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _lines(records: Iterator[Any], shown: str) -> Iterator[Line]:
    header: list[str] | None = None
    for number, record in enumerate(records, 1):
        texts = [_text(cell, number, shown) for cell in record]
        while header is None and texts and not texts[-1]:
            texts.pop()
        if header is None:
            header = texts
            if problem := header_problem(header, shown):
                raise InputError(problem)
        elif any(texts):
            cells = dict(zip(header, [*texts, *[""] * len(header)], strict=False))
            yield Line(number, {name: as_written(name, cells[name]) for name in COLUMNS})
    if header is None:
        raise InputError(Problem("the sheet is empty", shown, mend="write it anew"))


def _text(cell: Any, line: int, shown: str) -> str:  # noqa: ANN401
    """Give what a cell shows, as text: what a person typed as number or day is written plainly."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        mend = "write what it should say; text that begins with = needs an apostrophe before it"
        raise InputError(Problem("a formula", shown, line, cell.coordinate, str(value), mend))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
