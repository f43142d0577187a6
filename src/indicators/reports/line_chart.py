"""Lines over years, each named at its end, with printed figures marked on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import altair as alt

from indicators.reports import marks
from indicators.reports.drawing import framed, tip
from indicators.reports.figures import Figure
from indicators.reports.forms import Measure
from indicators.reports.languages import Language
from indicators.reports.layout import AXIS_FORMATS, apart, shortened, ticks, width, wrapped
from indicators.reports.style import FAINT, INK, MUTED, SERIES, STREAK, Colour, Size

_HEIGHT = {"wide": 330, "narrow": 290}
_TOP, _BOTTOM, _EDGE = 54, 26, 8
_UNIT_PLACE = -40
"""Height above the plot at which the unit of the axis stands."""

_LABEL_GAP = 11
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
class _Frame:
    """The axes of one drawing and what is needed to place labels beside them."""

    size: Size
    years: tuple[int, int]
    values: tuple[float, float]
    plot_width: int
    height: int
    x: alt.X
    y: alt.Y

    def across(self, year: float) -> float:
        first, last = self.years
        return self.plot_width * (year - first) / max(last - first, 1)

    def down(self, value: float) -> float:
        bottom, top = self.values
        return self.height * (top - value) / (top - bottom)


def line_chart(
    lines: Sequence[Line],
    marked: Sequence[Marked],
    measure: Measure,
    language: Language,
    size: Size,
    *,
    context: Sequence[Line] = (),
    shaded: Span | None = None,
    base: float = 0,
) -> alt.LayerChart:
    """Draw up to six lines, and marks for what texts print.

    Parameters
    ----------
    lines : sequence of Line
        In order of rank: the first ones are drawn strongest. Colour and dash pattern differ.
    marked : sequence of Marked
        Printed figures within the years of the lines.
    measure : Measure
        Unit of display.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    context : sequence of Line
        Lines that are drawn faint and without a name, for comparison.
    shaded : Span or None
        Years to shade.
    base : float
        Where the axis of values begins; the words of a chart must say so where it is not zero.
    """
    until = max(f.year or 0 for line in lines for f in line.figures)
    places = measure.places((f for line in lines for f in line.figures), language)

    def amount(value: Decimal) -> str:
        return measure.amount(value, language, places)

    ends = [_end(line, until, measure, language, places) for line in lines]
    room = max(width(end, size.font) for end in ends) + _LABEL_GAP
    frame, left = _frame([*lines, *context], marked, measure, language, size, room, base)
    colours = {line.key: colour for line, (colour, _, _) in zip(lines, SERIES, strict=False)}
    placed = [
        marks.Placed(
            one.figure, one.figure.year or 0, colours.get(one.key, INK), " ".join(one.words)
        )
        for one in marked
    ]
    layers = [
        *(_shade(shaded, frame) if shaded else ()),
        *(_behind(context, measure, language, frame) if context else ()),
        *_strokes(lines, measure, language, frame),
        *_points(lines, measure, language, frame, amount),
        *_ends(lines, ends, measure, language, frame),
        *marks.layers(placed, measure, language, x=frame.x, y=frame.y, value_axis="y"),
        *_words(marked, measure, language, frame, left),
        _text(measure.form(language).label, MUTED, 0, _UNIT_PLACE, align="left"),
    ]
    padding = {"left": left, "right": room + _EDGE, "top": _TOP, "bottom": _BOTTOM}
    return framed(layers, size, height=frame.height, padding=padding, halo=True)


def _frame(
    lines: Sequence[Line],
    marked: Sequence[Marked],
    measure: Measure,
    language: Language,
    size: Size,
    room: int,
    base: float,
) -> tuple[_Frame, int]:
    figures = [*(f for line in lines for f in line.figures), *(one.figure for one in marked)]
    years = sorted({f.year for line in lines for f in line.figures if f.year is not None})
    values = [v for f in figures for v in (f.value, f.lower, f.upper) if v is not None]
    reach = max(measure.position(v, language) for v in values)
    marks_of_y = [step for step in ticks(reach, 6) if step >= base]
    left = max(width(f"{step:,g}", size.font) for step in marks_of_y) + _LABEL_GAP
    plot_width = size.width - left - room - _EDGE
    shown = _shown_years(years, plot_width, size.font)
    frame = _Frame(
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
    room = 1.5 * width(str(last), font) + _LABEL_GAP
    per_year = plot_width / max(last - first, 1)
    fifths = [y for y in years if y % 5 == 0 and (last - y) * per_year > room]
    return [first, *(y for y in fifths if (y - first) * per_year > room), last]


def _strokes(
    lines: Sequence[Line], measure: Measure, language: Language, frame: _Frame
) -> Iterable[alt.Chart]:
    # The strongest line lies on top.
    for (colour, dash, stroke), line in reversed(list(zip(SERIES, lines, strict=False))):
        points = [
            {"across": f.year, "value": measure.position(f.value, language)}
            for f in line.figures
            if f.value is not None
        ]
        yield (
            alt.Chart(alt.Data(values=points))
            .mark_line(stroke=colour.light, strokeWidth=stroke, strokeDash=dash, opacity=1)
            .encode(x=frame.x, y=frame.y)
        )


def _shade(span: Span, frame: _Frame) -> Iterable[alt.Chart]:
    """Shade years behind the lines and name them in the corner that rising lines leave free."""
    first, last = frame.years
    # Half a year more on either side, as far as the plot goes: each year has its width.
    start, end = max(span.first - 0.5, first), min(span.last + 0.5, last)
    box = alt.Chart(alt.Data(values=[{"across": start, "end": end}]))
    yield box.mark_rect(fill=STREAK.light, opacity=1).encode(
        x=frame.x, x2="end", y=alt.YValue(0), y2=alt.Y2Value(frame.height)
    )
    left, room = frame.across(start) + 6, frame.across(end) - frame.across(start)
    for index, words in enumerate(wrapped(span.words, round(room) - 30, frame.size.font)):
        down = 12 + index * (frame.size.font + 3)
        yield _text(words, MUTED, left, down, align="left")


def _behind(
    context: Sequence[Line], measure: Measure, language: Language, frame: _Frame
) -> Iterable[alt.Chart]:
    """Draw the lines of comparison faint, as one layer."""
    points = [
        {"across": f.year, "value": measure.position(f.value, language), "line": line.key}
        for line in context
        for f in line.figures
        if f.value is not None
    ]
    drawn = alt.Chart(alt.Data(values=points)).mark_line(
        stroke=FAINT.light, strokeWidth=1, opacity=1
    )
    yield drawn.encode(x=frame.x, y=frame.y, detail="line:N")


def _points(
    lines: Sequence[Line],
    measure: Measure,
    language: Language,
    frame: _Frame,
    amount: Callable[[Decimal], str],
) -> Iterable[alt.Chart]:
    """Put a point on each value, which tells it."""
    for line, (colour, _, _) in zip(lines, SERIES, strict=False):
        points = [
            {
                "across": f.year, "value": measure.position(f.value, language),
                "told": tip(
                    f"{line.name} {f.year}{'：' if language == 'zh' else ': '}"
                    f"{amount(f.value)}",
                    area=line.key,
                ),
            }
            for f in line.figures
            if f.value is not None
        ]  # fmt: skip
        yield (
            alt.Chart(alt.Data(values=points))
            .mark_point(
                shape="circle",
                size=10,
                fill=colour.light,
                stroke=colour.light,
                opacity=1,
                aria=True,
            )
            .encode(x=frame.x, y=frame.y, description=alt.Description("told:N"))
        )


def _end(line: Line, until: int, measure: Measure, language: Language, places: int | None) -> str:
    """Name a line with its last value, and with the year of it where that is not the last one."""
    last = line.figures[-1]
    number = "" if last.value is None else f" {measure.number(last.value, language, places)}"
    year = "" if last.year == until else f" ({last.year})"
    return f"{line.name}{number}{year}"


def _ends(
    lines: Sequence[Line],
    ends: Sequence[str],
    measure: Measure,
    language: Language,
    frame: _Frame,
) -> Iterable[alt.Chart]:
    """Name each line at its end, in its colour, far enough from the next name."""
    wished = []
    for line, end, (colour, _, _) in zip(lines, ends, SERIES, strict=False):
        last = line.figures[-1]
        if last.value is None:
            continue
        down = frame.down(measure.position(last.value, language))
        if last.year is not None and last.year < frame.years[1]:
            # A line that ends earlier is named where it ends, below it.
            across = frame.across(last.year) - _LABEL_GAP
            yield _text(end, colour, across, down + frame.size.font + _LABEL_GAP, align="left")
        else:
            wished.append((down, end, colour))
    wished.sort(key=lambda one: one[:2])
    kept = apart([place for place, _, _ in wished], frame.size.font + 4, frame.height)
    for place, (_, end, colour) in zip(kept, wished, strict=True):
        yield _text(end, colour, frame.plot_width + _LABEL_GAP, place, align="left")


def _words(
    marked: Sequence[Marked], measure: Measure, language: Language, frame: _Frame, left: int
) -> Iterable[alt.Chart]:
    """Write source and claim of a printed figure above its mark, ending where the mark stands."""
    for one in marked:
        values = (one.figure.value, one.figure.lower, one.figure.upper)
        value = next((v for v in values if v is not None), None)
        if value is None or one.figure.year is None:
            continue
        across = frame.across(one.figure.year)
        down = frame.down(measure.position(value, language)) - _LABEL_GAP - 3
        if abs(down) < frame.size.font:
            # Not on the highest line of the grid, whose label would be hidden.
            down = -frame.size.font
        font, end = frame.size.font, across + 4
        longest = max(width(words, font) for words in one.words)
        if down < 0 and longest > end + left:
            # Above the plot the room beside it, where the lines are named, is free as well.
            end = min(longest - left, frame.size.width - left - _EDGE)
        for index, words in enumerate(reversed(one.words)):
            yield _text(
                shortened(words, round(end) + left, font),
                INK,
                end,
                down - index * (frame.size.font + 3),
                align="right",
                bold=index == 0,
            )


def _text(
    words: str,
    colour: Colour,
    across: float,
    down: float,
    *,
    align: Literal["left", "right"],
    bold: bool = False,
) -> alt.Chart:
    text: alt.Chart = (
        alt.Chart(alt.Data(values=[{"words": words}]))
        .mark_text(
            align=align,
            baseline="middle",
            color=colour.light,
            fontWeight="bold" if bold else "normal",
        )
        .encode(x=alt.XValue(across), y=alt.YValue(down), text=alt.Text("words:N"))
    )
    return text
