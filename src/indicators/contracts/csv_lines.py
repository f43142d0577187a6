"""The lines on which the records of a large CSV file begin, and what is wrong with its form."""

from __future__ import annotations

import codecs
import csv
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from indicators.contracts import csv_scan, findings
from indicators.contracts.clean_files import BUILD
from indicators.contracts.findings import Finding
from indicators.errors import Problem
from indicators.model.csv_sheet import LONGEST_CELL, header_fits, length_problem, longest_cell
from indicators.model.types import Table

_PIECE = 1 << 22

LISTED = 1000
"""Findings of one rule in one column of a large table that are listed; the rest is counted."""

LONGEST_LINE = 2 * LONGEST_CELL
"""Characters of a line: no cell of :data:`LONGEST_CELL` is longer with its quotes doubled."""


@dataclass(frozen=True, slots=True)
class Records:
    """The well-formed records of a file.

    Attributes
    ----------
    path : Path
        A file that holds them and no other: the file itself where all are well-formed.
    lines : array of int
        1-based line of the file on which each begins.
    """

    path: Path
    lines: array[int]


def records(
    path: Path, table: Table, shown: str, copy: Path
) -> tuple[Records | None, list[Finding]]:
    """Find where records begin, and which have not a cell for each column or are no CSV.

    Parameters
    ----------
    path : Path
        The file, read piece by piece.
    table : Table
        Its definition.
    shown : str
        How to name it.
    copy : Path
        Where the well-formed records are written, if others stand among them.

    Returns
    -------
    Records or None
        The well-formed ones; None where the file is no text or has another header.
    list of Finding
        At most :data:`LISTED` records that are broken, and one finding that counts the rest.
    """
    layout = csv_scan.layout(path, len(table.fields), LISTED)
    if layout is None and (trouble := _no_text(path, shown)):
        return None, [trouble]
    if problems := _header(path, table, shown):
        return None, [findings.from_problem(problem, "header") for problem in problems]
    if layout is None:
        return _read_through(path, table, shown, copy)
    broken = _broken(layout.broken, layout.count, table, shown)
    if layout.skipped:
        _without(path, layout.skipped, copy)
    return Records(copy if layout.skipped else path, layout.lines[1:]), broken


def _no_text(path: Path, shown: str) -> Finding | None:
    """Find the first byte that is not UTF-8, or a NUL before it."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    lines = 1
    with path.open("rb") as file:
        for piece in iter(lambda: file.read(_PIECE), None):
            try:
                text = decoder.decode(piece, final=not piece)
            except UnicodeDecodeError as error:
                line = lines + error.object.count(b"\n", 0, error.start)
                what = f"not UTF-8: a byte is 0x{error.object[error.start]:02x}"
                return findings.error("encoding", shown, what, BUILD, line=line)
            if (at := text.find("\0")) >= 0:
                line = lines + text.count("\n", 0, at)
                what = "a NUL character stands in the text"
                return findings.error("type", shown, what, BUILD, line=line)
            if not piece:
                break
            lines += text.count("\n")
    return None


def _header(path: Path, table: Table, shown: str) -> list[Problem]:
    problems: list[Problem] = []
    with _open(path) as file, longest_cell(LONGEST_CELL):
        try:
            cells = next(csv.reader(_lines(file), strict=True), None)
        except csv.Error:
            cells = []
    header_fits(None if cells is None else (1, cells), table, shown, problems)
    return problems


def _broken(
    listed: Sequence[csv_scan.Broken], count: int, table: Table, shown: str
) -> list[Finding]:
    """Return the findings of records with another number of cells."""
    problems = (length_problem(one.cells, table, shown, one.line) for one in listed)
    found = [findings.from_problem(problem, "row_length") for problem in problems]
    if count > len(listed):
        what = f"{count - len(listed):,} more rows have another number of cells"
        found.append(findings.error("row_length", shown, what, "see the findings before"))
    return found


def _without(path: Path, skipped: Sequence[tuple[int, int]], copy: Path) -> None:
    """Copy a file without some of its bytes."""
    with path.open("rb") as file, copy.open("wb") as target:
        for start, end in [*skipped, (path.stat().st_size, 0)]:
            # The last record may end behind the file: its line feed is thought of.
            while piece := file.read(max(0, min(_PIECE, start - file.tell()))):
                target.write(piece)
            file.seek(end)


def _read_through(
    path: Path, table: Table, shown: str, copy: Path
) -> tuple[Records, list[Finding]]:
    """Do the work of :func:`records` with Python's reader of CSV, record by record."""
    lines = array("Q")
    listed: list[csv_scan.Broken] = []
    width, count = len(table.fields), 0
    failed: list[Finding] = []
    with _open(path) as file, longest_cell(LONGEST_CELL):
        for line, cells in _each(file):
            if isinstance(cells, csv.Error):
                mend = "close the quotes of the cell and double the quotes inside it"
                what = f"cannot be read as CSV: {cells}"
                failed.append(findings.error("csv", shown, what, mend, line=line))
            elif len(cells) == width:
                lines.append(line)
            else:
                count += 1
                if len(listed) < LISTED:
                    listed.append(csv_scan.Broken(line, len(cells)))
    found = _broken(listed, count, table, shown) + failed
    if found:
        rewrite(path, table, copy)
    return Records(copy if found else path, lines[1:]), found


def rewrite(path: Path, table: Table, copy: Path) -> None:
    """Write the well-formed records of a file in the one form that every reader takes alike."""
    width = len(table.fields)
    with (
        _open(path) as file,
        copy.open("w", encoding="utf-8", newline="") as target,
        longest_cell(LONGEST_CELL),
    ):
        writer = csv.writer(target, lineterminator="\n")
        for _, cells in _each(file):
            if not isinstance(cells, csv.Error) and len(cells) == width:
                writer.writerow(cells)


def _open(path: Path) -> TextIO:
    """Open a file so that its lines are those that the reader of CSV counts."""
    return path.open(encoding="utf-8-sig", newline="")


def _each(file: TextIO) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Yield each record with the line on which it begins; where reading fails, that comes last."""
    reader = csv.reader(_lines(file), strict=True)
    line = 1
    try:
        for cells in reader:
            if sum(map(len, cells)) > LONGEST_CELL:
                raise csv.Error(f"a row of more than {LONGEST_CELL:,} characters")
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        yield line, error


def _lines(file: TextIO) -> Iterator[str]:
    """Yield the lines of a file, none of them longer than memory.

    Raises
    ------
    csv.Error
        At a line that is longer than :data:`LONGEST_LINE`.
    """
    while line := file.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE:
            raise csv.Error(f"a line of more than {LONGEST_LINE:,} characters")
        yield line
