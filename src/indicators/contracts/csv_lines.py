"""The lines on which the records of a large CSV file begin, and what is wrong with its form."""

from __future__ import annotations

import codecs
import csv
from array import array
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from indicators.contracts import findings
from indicators.contracts.clean_files import BUILD
from indicators.contracts.findings import Finding
from indicators.model.csv_sheet import LONGEST_CELL, longest_cell
from indicators.model.types import Table

_PIECE = 1 << 22
LISTED = 1000
"""Findings of one rule in one column of a large table that are listed; the rest is counted."""


def trouble(path: Path, table: Table, shown: str) -> list[Finding]:
    """Find what keeps a large file from being loaded: its encoding, NUL characters, its header.

    Parameters
    ----------
    path : Path
        The file, read piece by piece.
    table : Table
        Its definition.
    shown : str
        How to name it.

    Returns
    -------
    list of Finding
        Empty where the file can be loaded.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    lines = 1
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            try:
                text = decoder.decode(piece)
            except UnicodeDecodeError as error:
                line = lines + error.object.count(b"\n", 0, error.start)
                what = f"not UTF-8: a byte is 0x{error.object[error.start]:02x}"
                return [findings.error("encoding", shown, what, BUILD, line=line)]
            if (at := text.find("\0")) >= 0:
                line = lines + text.count("\n", 0, at)
                what = "a NUL character stands in the text"
                return [findings.error("type", shown, what, BUILD, line=line)]
            lines += text.count("\n")
    return _header(path, table, shown)


def _header(path: Path, table: Table, shown: str) -> list[Finding]:
    with path.open(encoding="utf-8-sig", newline="") as file, longest_cell(LONGEST_CELL):
        try:
            header = next(csv.reader(file, strict=True), [])
        except csv.Error:
            header = []
    wanted = list(table.field_names)
    if header == wanted:
        return []
    mend = f"the first line must be {','.join(wanted)}"
    return [findings.error("header", shown, "wrong header", mend, line=1)]


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


def records(path: Path, table: Table, shown: str, copy: Path) -> tuple[Records, list[Finding]]:
    """Find where records begin, and which have not a cell for each column or are no CSV.

    Parameters
    ----------
    path : Path
        The file, for which :func:`trouble` found nothing.
    table : Table
        Its definition.
    shown : str
        How to name it.
    copy : Path
        Where the well-formed records are written, if others stand among them.

    Returns
    -------
    Records
        The well-formed ones.
    list of Finding
        At most :data:`LISTED` records that are broken, and one finding that counts the rest.
    """
    lines = array("Q")
    broken: list[Finding] = []
    skipped: list[range] = []
    width, line = len(table.fields), 1
    with _open(path) as file, longest_cell(LONGEST_CELL):
        reader = csv.reader(file, strict=True)
        try:
            for cells in reader:
                begins, line = line, reader.line_num + 1
                if len(cells) == width:
                    lines.append(begins)
                    continue
                skipped.append(range(begins, line))
                if len(broken) < LISTED:
                    broken.append(_broken(len(cells), width, shown, begins))
        except csv.Error as error:
            mend = "close the quotes of the cell and double the quotes inside it"
            what = f"cannot be read as CSV: {error}"
            broken.append(findings.error("csv", shown, what, mend, line=line))
            rewrite(path, table, copy)
            return Records(copy, lines[1:]), broken
    if more := len(skipped) - LISTED if len(skipped) > LISTED else 0:
        what = f"{more:,} more rows have another number of cells"
        broken.append(findings.error("row_length", shown, what, "see the findings before"))
    if not skipped:
        return Records(path, lines[1:]), broken
    _without(path, skipped, copy)
    return Records(copy, lines[1:]), broken


def _without(path: Path, skipped: Sequence[range], copy: Path) -> None:
    """Copy a file without some of its lines."""
    left_out = {number for lines in skipped for number in lines}
    with _open(path) as file, copy.open("w", encoding="utf-8", newline="") as target:
        target.writelines(line for number, line in enumerate(file, 1) if number not in left_out)


def _open(path: Path) -> TextIO:
    """Open a file so that its lines are those that the reader of CSV counts."""
    return path.open(encoding="utf-8-sig", newline="")


def rewrite(path: Path, table: Table, copy: Path) -> None:
    """Write the well-formed records of a file in the one form that every reader takes alike."""
    width = len(table.fields)
    with (
        _open(path) as file,
        copy.open("w", encoding="utf-8", newline="") as target,
        longest_cell(LONGEST_CELL),
        suppress(csv.Error),
    ):
        writer = csv.writer(target, lineterminator="\n")
        for cells in csv.reader(file, strict=True):
            if len(cells) == width:
                writer.writerow(cells)


def _broken(cells: int, width: int, shown: str, line: int) -> Finding:
    what = f"{cells} cells instead of {width}" if cells else "blank line"
    mend = "give each column one cell and quote a cell that holds a comma"
    return findings.error("row_length", shown, what, mend, line=line)
