"""A CSV file taken apart: its typed rows, their lines, and all that is wrong with it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from indicators.errors import Problem
from indicators.model.cells import Cell, CellError, Row, reader
from indicators.model.types import Table

LONGEST_CELL = 10_000_000
"""Characters of a cell; a longer one is a quote that was never closed, or no cell of a table."""


@dataclass(slots=True)
class Sheet:
    """What a CSV file holds, and all that is wrong with it.

    Attributes
    ----------
    rows : list of dict
        Rows that have the right number of cells. A cell that could not be read is None.
    lines : list of int
        1-based line of the file on which each row begins.
    problems : list of Problem
        In the order of the file; empty when the file keeps every rule of its table's fields.
    """

    rows: list[Row] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def parse(content: bytes, table: Table, shown: str) -> Sheet:
    r"""Read the bytes of a CSV file by the definition of its table.

    A byte order mark and CRLF line ends are tolerated, since spreadsheet programs write them.

    Parameters
    ----------
    content : bytes
        The file.
    table : Table
        Its definition.
    shown : str
        How to name the file in a message.

    Returns
    -------
    Sheet
        Rows, their lines, and all problems.

    Examples
    --------
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> print(parse(b"grouping,member\nX-YRD,\n", AREA_MEMBERS, "a.csv").problems[0])
    a.csv, line 2, column member: is empty
      mend: fill the cell
    """
    sheet = Sheet()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sheet.problems.append(_encoding_problem(content, error, shown))
        return sheet
    with longest_cell(LONGEST_CELL):
        records = _records(text, table, shown, sheet.problems)
        if not header_fits(next(records, None), table, shown, sheet.problems):
            return sheet
        for line, cells in records:
            if len(cells) != len(table.fields):
                sheet.problems.append(length_problem(len(cells), table, shown, line))
                continue
            sheet.rows.append(_typed(cells, table, shown, line, sheet.problems))
            sheet.lines.append(line)
    _find_duplicates(sheet, table, shown)
    sheet.problems.sort(key=lambda problem: problem.line or 0)
    return sheet


@contextmanager
def longest_cell(characters: int) -> Iterator[None]:
    """Let Python's reader, which has one limit for all, take cells of this length."""
    before = csv.field_size_limit(characters)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _records(
    text: str, table: Table, shown: str, problems: list[Problem]
) -> Iterator[tuple[int, list[str]]]:
    """Yield the records of a CSV text with the line on which each begins."""
    records = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = records.line_num + 1
        try:
            cells = next(records)
        except StopIteration:
            return
        except csv.Error as error:
            if "field limit" in str(error):
                problems.append(_huge_cell(text, table, shown, line))
                return
            problems.append(
                Problem(
                    f"cannot be read as CSV: {error}",
                    shown,
                    line,
                    mend="close the quotes of the cell and double the quotes inside it",
                    rule="csv",
                )
            )
            return
        yield line, cells


def _huge_cell(text: str, table: Table, shown: str, line: int) -> Problem:
    """Name the column of the cell that is too long: the record is read again without a limit."""
    rest = islice(io.StringIO(text, newline=""), line - 1, None)
    with longest_cell(len(text) + 1):
        try:
            cells = next(csv.reader(rest))
        except csv.Error:
            cells = []
    position = next((at for at, cell in enumerate(cells) if len(cell) > LONGEST_CELL), None)
    names = table.field_names
    return Problem(
        f"a cell of more than {LONGEST_CELL:,} characters",
        shown,
        line,
        names[position] if position is not None and position < len(names) else None,
        mend="shorten the cell, or close its quotes",
        rule="csv",
    )


def header_fits(
    header: tuple[int, list[str]] | None, table: Table, shown: str, problems: list[Problem]
) -> bool:
    """Say whether the first record names the columns of the table in order; note it if not.

    Parameters
    ----------
    header : tuple or None
        Line and cells of the first record; None where there is none.
    table : Table
        The definition.
    shown : str
        How to name the file.
    problems : list of Problem
        Where it is noted; no more is, if something else is wrong already.
    """
    if header is None and not problems:
        mend = f"restore the file, or write at least its first line: {','.join(table.field_names)}"
        problems.append(Problem("the file is empty", shown, mend=mend, rule="header"))
        return False
    found = [] if header is None else header[1]
    wanted = list(table.field_names)
    if found == wanted:
        return True
    if problems:
        return False
    missing = [name for name in wanted if name not in found]
    unknown = [name for name in found if name not in wanted]
    what = "the columns are in another order"
    if not found:
        what = "the header is missing"
    elif missing or unknown:
        parts = (("missing", missing), ("unknown", unknown))
        what = "wrong header: " + "; ".join(
            f"{word} {', '.join(map(repr, names))}" for word, names in parts if names
        )
    elif len(found) != len(wanted):
        what = "wrong header: a column stands twice"
    problems.append(
        Problem(what, shown, 1, mend=f"the first line must be {','.join(wanted)}", rule="header")
    )
    return False


def _typed(
    cells: Sequence[str], table: Table, shown: str, line: int, problems: list[Problem]
) -> Row:
    """Read the cells of one row; a cell that is wrong is noted and kept where it has the type."""
    row: Row = {}
    for definition, text in zip(table.fields, cells, strict=True):
        name = definition.name
        try:
            row[name] = reader(definition)(text)
        except CellError as error:
            row[name] = error.cell
            problems.append(Problem(error.what, shown, line, name, text, error.mend, error.rule))
            continue
        if text == "" and table.is_required(name):
            problems.append(
                Problem("is empty", shown, line, name, mend="fill the cell", rule="required")
            )
    return row


def _find_duplicates(sheet: Sheet, table: Table, shown: str) -> None:
    """Note each row whose key stands on an earlier line already."""
    first: dict[tuple[Cell, ...], int] = {}
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        key = table.key_of(row)
        if None in key:
            continue
        earlier = first.setdefault(key, line)
        if earlier != line:
            sheet.problems.append(
                Problem(
                    f"the key stands on line {earlier} already",
                    shown,
                    line,
                    ", ".join(table.primary_key),
                    ", ".join(map(str, key)),
                    "keep one of the two rows",
                    "unique_key",
                )
            )


def _encoding_problem(content: bytes, error: UnicodeDecodeError, shown: str) -> Problem:
    return Problem(
        f"not UTF-8: byte {error.start + 1} is 0x{error.object[error.start]:02x}",
        shown,
        content.count(b"\n", 0, error.start) + 1,
        mend="save the file as UTF-8",
        rule="encoding",
    )


def length_problem(found: int, table: Table, shown: str, line: int) -> Problem:
    """Return the problem of a record with `found` cells, or with none."""
    what = "blank line" if found == 0 else f"{found} cells instead of {len(table.fields)}"
    mend = (
        "remove the line"
        if found == 0
        else "give each column one cell and quote a cell that holds a comma"
    )
    return Problem(what, shown, line, mend=mend, rule="row_length")
