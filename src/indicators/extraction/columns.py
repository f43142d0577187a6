"""Tables in plain text: the label that holds for a number by its column or its row.

A table is a run of lines whose cells are parted by tabs, by upright strokes (Markdown), by commas
or by two blanks and more. Its first line names the columns. The unit of a number that stands alone
in its cell is that of its column (产量（万吨）, 占比%), of the cell of its row under 单位, or of
the first cell of its row, in this order. Where none names a unit, the table says nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from indicators.extraction.tables import rx

__all__ = ["Columns"]

_MOST_CELLS: Final = 200
_BLANKS: Final = re.compile(r"[ \u3000]{2,}")
_RULE: Final = re.compile(r"[\s|:\-—=+]+")
# A number alone in its cell, with its sign and the marks of notes.
_ALONE: Final = rx(r"[+\-−<>≥≤≈约]?[ ]?[0-9０-９][0-9０-９,，.． ]*[*#△▲]?")
_NUMBER: Final = rx(r"[0-9０-９]")
_YEAR: Final = rx(r"(?:19|20)[0-9]{2}年?")
_IN_BRACKETS: Final = rx(r"[(（]([^()（）\n]{1,10})[)）][ ]*\Z")
_UNIT_COLUMN: Final = rx(r"(?:计量)?单位")
_SENTENCE: Final = frozenset("。；！？，")


class Cell(NamedTuple):
    """Where a cell stands in the text, without the blanks around it."""

    start: int
    end: int


class Row(NamedTuple):
    """A line of a table: the row of names over it, and its cells."""

    names: list[Cell]
    cells: list[Cell]


def _part(view: str, start: int, end: int, mark: str) -> list[Cell]:
    """Part a line at a mark; two blanks and more part it where the mark is a blank."""
    cells: list[Cell] = []
    at = start
    if mark == "|":
        at += view[start] == "|"
        end -= end > at and view[end - 1] == "|"
    while len(cells) < _MOST_CELLS:
        if mark == " ":
            found = _BLANKS.search(view, at, end)
            stop, following = found.span() if found else (end, end)
        else:
            stop = view.find(mark, at, end)
            stop = end if stop < 0 else stop
            following = stop + 1
        left, right = at, stop
        while left < right and view[left] in " \u3000":
            left += 1
        while right > left and view[right - 1] in " \u3000":
            right -= 1
        cells.append(Cell(left, right))
        if stop >= end:
            break
        at = following
    return cells


def _mark(view: str, start: int, end: int) -> str:
    """Tell what parts the cells of a line; nothing where it is no line of a table."""
    if view.find("\t", start, end) >= 0:
        return "\t"
    if view.count("|", start, end) > 1:
        return "|"
    if _SENTENCE.intersection(view[start:end]):
        return ""
    if view.count(",", start, end) > 1:
        return ","
    return " " if _BLANKS.search(view, start, end) else ""


class Columns:
    """The tables of a text.

    Parameters
    ----------
    view
        The text searched.
    """

    __slots__ = ("_rows", "_starts", "_view")

    def __init__(self, view: str) -> None:
        self._view = view
        self._starts: list[int] = []
        self._rows: list[Row] = []
        names: list[Cell] = []
        before = ""
        at, size = 0, len(view)
        while at < size:
            end = view.find("\n", at)
            end = size if end < 0 else end
            left, right = at, end
            while left < right and view[left] in " \r\u3000":
                left += 1
            while right > left and view[right - 1] in " \r\u3000":
                right -= 1
            mark = _mark(view, left, right) if right > left else ""
            if mark and not (mark == "|" and _RULE.fullmatch(view, left, right)):
                cells = _part(view, left, right, mark)
                if mark != before:
                    names = [] if self._holds_numbers(cells) else cells
                elif names:
                    self._starts.append(left)
                    self._rows.append(Row(names, cells))
            before = mark
            at = end + 1

    def _holds_numbers(self, cells: list[Cell]) -> bool:
        """Tell whether a line holds figures, so that it cannot name the columns."""
        view = self._view
        return any(
            _ALONE.fullmatch(view, *cell) and not _YEAR.fullmatch(view, *cell) for cell in cells
        )

    def labels(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give where the labels stand that may name the unit of a number.

        Parameters
        ----------
        start, end
            Where the number stands.

        Returns
        -------
        list of tuple of int and int
            The nearest first; empty where the number stands alone in no cell of a table.
        """
        at = bisect_right(self._starts, start) - 1
        if at < 0:
            return []
        view, (names, cells) = self._view, self._rows[at]
        if start > cells[-1].end:
            return []
        column = bisect_right(cells, (start, len(view))) - 1
        cell = cells[max(column, 0)]
        if not (cell.start <= start and end <= cell.end and _ALONE.fullmatch(view, *cell)):
            return []
        found = [self._label(names[column])] if column < len(names) else []
        for name, other in zip(names, cells, strict=False):
            if _UNIT_COLUMN.fullmatch(view, *name) and other.end > other.start:
                found.append((other.start, other.end))
        if column > 0:
            found.append(self._label(cells[0]))
        return [label for label in found if label is not None]

    def is_unit(self, start: int, end: int) -> bool:
        """Tell whether a span fills a cell under 单位: it names the unit of a row."""
        at = bisect_right(self._starts, start) - 1
        if at < 0:
            return False
        for name, cell in zip(*self._rows[at], strict=False):
            if cell == (start, end):
                return _UNIT_COLUMN.fullmatch(self._view, *name) is not None
        return False

    def _label(self, cell: Cell) -> tuple[int, int] | None:
        """Give where a cell names a unit: in brackets at its end, or its last sign, percent."""
        view = self._view
        bracketed = _IN_BRACKETS.search(view, max(cell.start, cell.end - 16), cell.end)
        if bracketed:
            return bracketed.span(1)
        if cell.end > cell.start and view[cell.end - 1] in "%％‰":
            alone = _NUMBER.search(view, cell.start, cell.end) is None
            return (cell.end - 1, cell.end) if alone else None
        return None
