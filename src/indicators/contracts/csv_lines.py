"""The lines on which the records of a large CSV file begin, and what is wrong with its form."""

from __future__ import annotations

import codecs
import csv
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

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
    width, more = len(table.fields), 0
    for line, cells in _records(path):
        if not isinstance(cells, str) and len(cells) == width:
            lines.append(line)
        elif len(broken) < LISTED:
            broken.append(_broken(cells, width, shown, line))
        else:
            more += 1
    if more:
        what = f"{more:,} more rows have another number of cells"
        broken.append(findings.error("row_length", shown, what, "see the findings before"))
    if not broken:
        return Records(path, lines), []
    rewrite(path, table, copy)
    return Records(copy, lines), broken


def rewrite(path: Path, table: Table, copy: Path) -> None:
    """Write the well-formed records of a file in the one form that every reader takes alike."""
    width = len(table.fields)
    with copy.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.field_names)
        for _, cells in _records(path):
            if not isinstance(cells, str) and len(cells) == width:
                writer.writerow(cells)


def _broken(cells: Sequence[str], width: int, shown: str, line: int) -> Finding:
    if isinstance(cells, str):
        mend = "close the quotes of the cell and double the quotes inside it"
        what = f"cannot be read as CSV: {cells}"
        return findings.error("csv", shown, what, mend, line=line)
    what = f"{len(cells)} cells instead of {width}" if cells else "blank line"
    mend = "give each column one cell and quote a cell that holds a comma"
    return findings.error("row_length", shown, what, mend, line=line)


def _records(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the records after the header with the line on which each begins.

    Where the file is no CSV any more, the last one is a text that says why.
    """
    with path.open(encoding="utf-8-sig", newline="") as file, longest_cell(LONGEST_CELL):
        reader = csv.reader(file, strict=True)
        next(reader, None)
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield line, str(error)
                return
            yield line, cells
