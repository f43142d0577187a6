"""The rows of a dot plot: which words stand where, beside the marks or above them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indicators.reports.figures import Figure
from indicators.reports.forms import Measure
from indicators.reports.languages import Language
from indicators.reports.layout import width, wrapped
from indicators.reports.measures import claim
from indicators.reports.style import ACCENT, WIDE, Colour, Size

_LEADING, _LANE, _GAP = 6, 24, 8
"""Pixels between lines of words beside their size, of the lane of a mark, below it."""

_NAMES, _CLAIMS = 240, 150
"""Widest columns of names and claims on a wide page; longer ones are broken."""

_SAFE: dict[Language, float] = {"zh": 1, "en": 0.9}
"""Share of its estimated width that a broken text needs: Latin letters are estimated wide."""

_ROW, _ROW_GAP = 20, 6
"""Least height of a row whose words stand beside its mark, and what parts it from the next."""

_BOLD = 1.08
"""Bold letters are a little wider."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the plot.

    Attributes
    ----------
    label : str
        Whole name of the figure.
    figure : Figure
        The figure.
    colour : Colour
        Colour of its mark.
    head : str
        What it has in common with neighbours, written once above them.
    name : str
        Its name below that head, if it has one.
    """

    label: str
    figure: Figure
    colour: Colour = ACCENT
    head: str = ""
    name: str = ""

    @property
    def shown(self) -> str:
        """The name beside the mark."""
        return self.name or self.label


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of a wide page: room for breaking names and claims, and pixels that they take."""

    names: int
    claims: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Line:
    """Words of a row and where they stand."""

    words: str
    down: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A row with its lines and the middle of its lane, in pixels from the top."""

    row: Row
    heads: tuple[Line, ...]
    names: tuple[Line, ...]
    claims: tuple[Line, ...]
    said: str
    lane: float
    bottom: float


def columns(plots: Iterable[tuple[Sequence[Row], Measure]], language: Language) -> Columns:
    """Give the columns that plots above each other have in common.

    Parameters
    ----------
    plots : iterable of pairs
        Rows of each plot and its unit of display.
    language : {"zh", "en"}
        Language of the words.
    """
    names, claims = [0], [0]
    for rows, measure in plots:
        names += [width(row.shown, WIDE.font) for row in rows]
        claims += [width(words, WIDE.font) for words in said(rows, measure, language)]
    safe = _SAFE[language]
    return Columns(
        min(max(names), _NAMES),
        min(max(claims), _CLAIMS),
        # One short word may be as wide as estimated; a broken text is not in every line.
        round(min(max(names), _NAMES * safe)),
        round(min(max(claims), _CLAIMS * safe)),
    )


def said(rows: Sequence[Row], measure: Measure, language: Language) -> list[str]:
    """Say what each row claims, with the digits that the rows of a plot share."""
    places = measure.places((row.figure for row in rows), language)
    return [claim(row.figure, measure, language, places) for row in rows]


def _heads(rows: Sequence[Row]) -> list[str]:
    """Give the head of each row that begins a part, else nothing."""
    before = ["", *(row.head for row in rows)]
    return [row.head if row.head != last else "" for row, last in zip(rows, before, strict=False)]


def _headed(
    head: str, room: int, line: float, down: float, size: Size
) -> tuple[tuple[Line, ...], float]:
    """Place the lines of a head, and say how far down they reach."""
    if not head:
        return (), down
    start = down + (6 if down else 3)
    lines = wrapped(head, room, size.font)
    placed = tuple(Line(words, start + (i + 0.5) * line) for i, words in enumerate(lines))
    return placed, start + len(lines) * line


def above(rows: Sequence[Row], claims: Sequence[str], size: Size, room: int) -> list[Laid]:
    """Write names above the marks: the claim beside the name if there is room, else below it."""
    laid: list[Laid] = []
    line, down = size.font + _LEADING, 0.0
    for row, words, head in zip(rows, claims, _heads(rows), strict=True):
        heads, down = _headed(head, round(room / _BOLD), line, down, size)
        names = wrapped(row.shown, round(room / _BOLD), size.font)
        beside = width(names[-1], size.font) * _BOLD + 16 + width(words, size.font) <= room
        middle = down + line / 2
        placed = tuple(Line(name, middle + i * line) for i, name in enumerate(names))
        last = middle + (len(names) - 1 + (not beside)) * line
        lane = last + line / 2 + _LANE / 2 - 4
        laid.append(
            Laid(row, heads, placed, (Line(words, last),), words, lane, lane + _LANE / 2 + _GAP)
        )
        down = laid[-1].bottom
    return laid


def beside(rows: Sequence[Row], claims: Sequence[str], room: Columns, size: Size) -> list[Laid]:
    """Write name, mark and claim side by side, the lines of each about the middle of the row."""
    laid: list[Laid] = []
    line, down = size.font + 3, 0.0
    for row, words, head in zip(rows, claims, _heads(rows), strict=True):
        heads, down = _headed(head, room.names * 2, line, down, size)
        texts = [wrapped(row.shown, room.names, size.font), wrapped(words, room.claims, size.font)]
        high = max(_ROW, max(map(len, texts)) * line) + _ROW_GAP
        lane = down + high / 2
        names, told = (
            tuple(
                Line(text, lane + (index - (len(lines) - 1) / 2) * line)
                for index, text in enumerate(lines)
            )
            for lines in texts
        )
        laid.append(Laid(row, heads, names, told, words, lane, down + high))
        down += high
    return laid
