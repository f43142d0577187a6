"""The words of a chart of lines: names at their ends, printed figures, shaded years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import altair as alt

from indicators.reports.forms import Measure
from indicators.reports.languages import Language
from indicators.reports.layout import apart, shortened, width, wrapped
from indicators.reports.line_frame import EDGE, LABEL_GAP, Frame, Line, Marked, Span
from indicators.reports.style import INK, MUTED, SERIES, STREAK, Colour


def shade(span: Span, frame: Frame) -> Iterable[alt.Chart]:
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
        yield text(words, MUTED, left, down, align="left")


def end_name(
    line: Line, until: int, measure: Measure, language: Language, places: int | None
) -> str:
    """Name a line with its last value, and with the year of it where that is not the last one."""
    last = line.figures[-1]
    number = "" if last.value is None else f" {measure.number(last.value, language, places)}"
    bracket = "（{}年）" if language == "zh" else " ({})"
    year = "" if last.year == until else bracket.format(last.year)
    return f"{line.name}{number}{year}"


def ends(
    lines: Sequence[Line],
    ends: Sequence[str],
    measure: Measure,
    language: Language,
    frame: Frame,
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
            across = frame.across(last.year) - LABEL_GAP
            yield text(end, colour, across, down + frame.size.font + LABEL_GAP, align="left")
        else:
            wished.append((down, end, colour))
    wished.sort(key=lambda one: one[:2])
    kept = apart([place for place, _, _ in wished], frame.size.font + 4, frame.height)
    for place, (_, end, colour) in zip(kept, wished, strict=True):
        yield text(end, colour, frame.plot_width + LABEL_GAP, place, align="left")


def words_of(
    marked: Sequence[Marked], measure: Measure, language: Language, frame: Frame, left: int
) -> Iterable[alt.Chart]:
    """Write source and claim of a printed figure above its mark, ending where the mark stands."""
    for one in marked:
        values = (one.figure.value, one.figure.lower, one.figure.upper)
        value = next((v for v in values if v is not None), None)
        if value is None or one.figure.year is None:
            continue
        across = frame.across(one.figure.year)
        down = frame.down(measure.position(value, language)) - LABEL_GAP - 3
        if abs(down) < frame.size.font:
            # Not on the highest line of the grid, whose label would be hidden.
            down = -frame.size.font
        font, end = frame.size.font, across + 4
        longest = max(width(words, font) for words in one.words)
        if down < 0 and longest > end + left:
            # Above the plot the room beside it, where the lines are named, is free as well.
            end = min(longest - left, frame.size.width - left - EDGE)
        for index, words in enumerate(reversed(one.words)):
            yield text(
                shortened(words, round(end) + left, font),
                INK,
                end,
                down - index * (frame.size.font + 3),
                align="right",
                bold=index == 0,
            )


def text(
    words: str,
    colour: Colour,
    across: float,
    down: float,
    *,
    align: Literal["left", "right"],
    bold: bool = False,
) -> alt.Chart:
    """Write words at pixels of the plot."""
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
