"""Where the records of a large CSV file begin, found by counting bytes: no cell is ever made.

In a file with quotes at the ends of cells only, and with LF or CRLF at the ends of lines, whatever
stands behind an odd number of quotes is inside of a cell; every other comma and line feed parts
cells and records. Files of any other form are left to Python's reader of CSV, which is slower and
says what is wrong.
"""

from __future__ import annotations

import codecs
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from indicators.model.csv_sheet import LONGEST_CELL

PIECE = 1 << 20
"""Bytes that are read at a time; what is reckoned about them fits into the cache of a processor."""

_COMMA, _FEED, _RETURN, _QUOTE = b',\n\r"'

Positions = npt.NDArray[np.intp]
Bytes = npt.NDArray[np.uint8]


def _among(marks: bytes) -> npt.NDArray[np.bool_]:
    """Return the table that says of each byte whether it is one of these."""
    table = np.zeros(256, np.bool_)
    table[list(marks)] = True
    return table


_BEFORE_A_CELL = _among(b',\n"')
"""What stands before a quote that opens a cell, or that is the second one of a doubled quote."""

_BEHIND_A_CELL = _among(b',\n\r"')
"""What stands behind a quote that closes a cell, or that is the first one of a doubled quote."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A record that has not as many cells as the table has columns.

    Attributes
    ----------
    line : int
        1-based line of the file on which it begins.
    cells : int
        How many it has; none where the line is blank.
    """

    line: int
    cells: int


@dataclass(slots=True)
class Layout:
    """The records of a file.

    Attributes
    ----------
    lines : array of int
        1-based lines on which those begin that have a cell for each column, the header included.
    broken : list of Broken
        The first of the others.
    count : int
        How many others there are.
    skipped : list of tuple
        First byte of others that stand together, and the byte behind them.
    """

    lines: array[int] = field(default_factory=lambda: array("Q"))
    broken: list[Broken] = field(default_factory=list)
    count: int = 0
    skipped: list[tuple[int, int]] = field(default_factory=list)

    def skip(self, start: int, end: int) -> None:
        """Add the bytes of a broken record."""
        if self.skipped and self.skipped[-1][1] == start:
            start, _ = self.skipped.pop()
        self.skipped.append((start, end))


class _NotCountedError(Exception):
    """The file has a form for which counting does not do."""


@dataclass(frozen=True, slots=True)
class _Records:
    """The whole records of a piece.

    Attributes
    ----------
    ends : array of int
        The byte behind each.
    cells : array of int
        How many cells each has.
    lines : array of int
        How many lines of the piece are over where each ends.
    """

    ends: Positions
    cells: Positions
    lines: Positions


def layout(path: Path, width: int, listed: int, piece: int = PIECE) -> Layout | None:
    """Find the records of a file.

    Parameters
    ----------
    path : Path
        The file, read piece by piece.
    width : int
        Cells of a record.
    listed : int
        Broken records that are listed; the rest is counted.
    piece : int
        Bytes that are read at a time.

    Returns
    -------
    Layout or None
        None where counting does not do: the file is not UTF-8, it holds a NUL, a carriage return
        without a line feed, a quote in the midst of a cell or one that is never closed, or a record
        long enough for a cell above :data:`indicators.model.csv_sheet.LONGEST_CELL`.
    """
    found = Layout()
    line, place = 1, 0
    try:
        for records in _pieces(path, piece):
            begins = line + np.concatenate(([0], records.lines[:-1]))
            whole = records.cells == width
            found.lines.frombytes(begins[whole].astype(np.uint64).tobytes())
            for at in np.flatnonzero(~whole).tolist():
                start = int(records.ends[at - 1]) if at else 0
                found.skip(place + start, place + int(records.ends[at]))
                if len(found.broken) < listed:
                    found.broken.append(Broken(int(begins[at]), int(records.cells[at])))
                found.count += 1
            line += int(records.lines[-1])
            place += int(records.ends[-1])
    except _NotCountedError:
        return None
    return found


def _pieces(path: Path, size: int) -> Iterator[_Records]:
    """Read a file piece by piece; what stands behind the last whole record goes to the next one."""
    rest = b""
    with path.open("rb") as file:
        while piece := file.read(size):
            block = rest + piece
            records = _records(block)
            end = int(records.ends[-1]) if records.ends.size else 0
            if end:
                yield records
            rest = block[end:]
            if len(rest) > LONGEST_CELL:
                raise _NotCountedError
    if rest:
        # The last line may lack its end; a carriage return there is one without a line feed.
        records = _records(rest + b"\n")
        if rest.endswith(b"\r") or not records.ends.size or records.ends[-1] <= len(rest):
            raise _NotCountedError
        yield records


def _records(block: bytes) -> _Records:
    """Find the whole records of a piece that begins with one."""
    view = np.frombuffer(block, np.uint8)
    marks = np.flatnonzero((view == _COMMA) | (view == _FEED) | (view == _QUOTE))
    kinds = view[marks]
    quotes = kinds == _QUOTE
    # Counted in eight bits: the parity outlives the overflow.
    inside = (np.cumsum(quotes, dtype=np.uint8) & 1).astype(np.bool_)
    parting = ~(inside | quotes)
    last = np.flatnonzero(kinds[parting] == _FEED)
    ends = marks[parting][last] + 1
    if not ends.size:
        return _Records(ends, ends, ends)
    _hold_form(block, view, int(ends[-1]))
    _hold_quotes(view, marks[quotes], inside[quotes], int(ends[-1]))
    cells = np.diff(last, prepend=-1)
    # A blank line is a record without a cell; a return alone on it belongs to its end.
    lengths = np.diff(ends, prepend=0)
    if lengths.max() > LONGEST_CELL:
        raise _NotCountedError
    cells[(lengths == 1) | ((lengths == 2) & (view[ends - 2] == _RETURN))] = 0
    lines = np.flatnonzero(~inside[kinds == _FEED]) + 1
    return _Records(ends, cells, lines)


def _hold_form(block: bytes, view: Bytes, end: int) -> None:
    """Refuse what is no text, and carriage returns that may or may not end a line.

    Raises
    ------
    _NotCountedError
        If such a byte stands before `end`.
    """
    if block.find(b"\0", 0, end) >= 0:
        raise _NotCountedError
    if block.find(b"\r", 0, end) >= 0:
        returns = np.flatnonzero(view[:end] == _RETURN)
        if not (view[returns + 1] == _FEED).all():
            raise _NotCountedError
    try:
        codecs.utf_8_decode(memoryview(block)[:end], "strict", True)
    except UnicodeDecodeError:
        raise _NotCountedError from None


def _hold_quotes(view: Bytes, quotes: Positions, opening: npt.NDArray[np.bool_], end: int) -> None:
    """Refuse quotes that stand in the midst of a cell: readers take them differently.

    Raises
    ------
    _NotCountedError
        If such a quote stands before `end`.
    """
    before = quotes < end
    opened = quotes[before & opening]
    closed = quotes[before & ~opening]
    # The first byte of a piece is that of a record.
    if not _BEFORE_A_CELL[view[opened[opened > 0] - 1]].all():
        raise _NotCountedError
    if not _BEHIND_A_CELL[view[closed + 1]].all():
        raise _NotCountedError
