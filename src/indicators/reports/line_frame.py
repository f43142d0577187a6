"""The axes of a chart of lines, and what such a chart is drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from indicators.reports.figures import Figure
from indicators.reports.forms import Measure
from indicators.reports.languages import Language
from indicators.reports.layout import AXIS_FORMATS, ticks, width
from indicators.reports.style import Size

_HEIGHT = {"wide": 330, "narrow": 290}
EDGE = 8

LABEL_GAP = 11
"""Pixels between a line or a mark and its label."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its key and name, and its figures in the order of the years."""

    key: str
    name: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A printed figure, the line that it belongs to and the words beside its mark."""

    key: str
    figure: Figure
    words: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Span:
    """Years that are shaded, both included, and the words that say why."""

    first: int
    last: int
    words: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The axes of one drawing and what is needed to place labels beside them."""

    size: Size
    years: tuple[int, int]
    values: tuple[float, float]
    plot_width: int
    height: int
    x: alt.X
    y: alt.Y

    def across(self, year: float) -> float:
        """Give the place of a year in pixels from the left."""
        first, last = self.years
        return self.plot_width * (year - first) / max(last - first, 1)

    def down(self, value: float) -> float:
        """Give the place of a value in pixels from above."""
        bottom, top = self.values
        return self.height * (top - value) / (top - bottom)


def framed_axes(
    lines: Sequence[Line],
    marked: Sequence[Marked],
    measure: Measure,
    language: Language,
    size: Size,
    room: int,
    base: float,
) -> tuple[Frame, int]:
    """Lay out the axes, and give the room at the left of the plot."""
    figures = [*(f for line in lines for f in line.figures), *(one.figure for one in marked)]
    years = sorted({f.year for line in lines for f in line.figures if f.year is not None})
    values = [v for f in figures for v in (f.value, f.lower, f.upper) if v is not None]
    reach = max(measure.position(v, language) for v in values)
    marks_of_y = [step for step in ticks(reach, 6) if step >= base]
    left = max(width(f"{step:,g}", size.font) for step in marks_of_y) + LABEL_GAP
    plot_width = size.width - left - room - EDGE
    shown = _shown_years(years, plot_width, size.font)
    frame = Frame(
        size,
        (years[0], years[-1]),
        (marks_of_y[0], marks_of_y[-1]),
        plot_width,
        _HEIGHT[size.name],
        alt.X(
            "across:Q",
            scale=alt.Scale(domain=[years[0], years[-1]], nice=False),
            axis=alt.Axis(format="d", values=shown, grid=False),
        ),
        alt.Y(
            "value:Q",
            scale=alt.Scale(domain=[marks_of_y[0], marks_of_y[-1]], nice=False, zero=False),
            axis=alt.Axis(values=marks_of_y, format=AXIS_FORMATS[language]),
        ),
    )
    return frame, left


def _shown_years(years: Sequence[int], plot_width: int, font: int) -> list[int]:
    """Name the first, every fifth and the last year; those that stand too near give way."""
    first, last = years[0], years[-1]
    room = 1.5 * width(str(last), font) + LABEL_GAP
    per_year = plot_width / max(last - first, 1)
    fifths = [y for y in years if y % 5 == 0 and (last - y) * per_year > room]
    return [first, *(y for y in fifths if (y - first) * per_year > room), last]
