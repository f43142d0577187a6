"""A list of places with exact values on a common scale: one thin lane a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import altair as alt

from indicators.reports.canvas import Canvas, Dot, Rule, Words
from indicators.reports.drawing import framed, tip
from indicators.reports.forms import Measure
from indicators.reports.languages import Language, within
from indicators.reports.layout import fitting_ticks, width
from indicators.reports.precision import digits
from indicators.reports.style import INK, LINE, MUTED, SECOND, Size

_ROW, _KEY, _FOOT = 18, 30, 24
"""Pixels of one lane, of the key above them, of the axis below them."""

_MARK = 8
"""What a mark at zero reaches to the left, and a little more."""


@dataclass(frozen=True, slots=True)
class Series:
    """One of the series of a plot: its name, and whether its squares are hollow or filled.

    All values are official ones: squares, as everywhere in the report.
    """

    name: str
    hollow: bool = True


@dataclass(frozen=True, slots=True)
class Lane:
    """One place: its name and code, its values in the order of the series, words at the right."""

    name: str
    area: str
    values: tuple[Decimal | None, ...]
    words: str = ""


def lane_plot(
    lanes: Sequence[Lane],
    series: Sequence[Series],
    measure: Measure,
    language: Language,
    size: Size,
    *,
    words_head: str = "",
    places: int | None = None,
) -> alt.LayerChart:
    """Draw exact values from zero; where a place has two, a line joins them.

    Parameters
    ----------
    lanes : sequence of Lane
        From top to bottom.
    series : sequence of Series
        What the values are, named in a key above the lanes.
    measure : Measure
        Unit of display.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    words_head : str
        Head of the words at the right.
    places : int or None
        Places behind the point that all values are told with; None tells them in full.
    """
    font = size.font
    # Names of wide letters, such as Guangdong, need more than the estimate of an average word.
    names = round(max(width(lane.name, font) for lane in lanes) * 1.1) + _MARK
    right = max(width(text, font) for text in [words_head, *(lane.words for lane in lanes)]) + 10
    plot = size.width - 2 - names - right - 10
    height = _KEY + _ROW * len(lanes) + _FOOT
    top = max(
        (measure.position(v, language) for lane in lanes for v in lane.values if v), default=1
    )
    steps = fitting_ticks(top, 6, plot, font)

    def across(value: float) -> float:
        return names + 6 + plot * value / steps[-1]

    canvas = Canvas(size.width - 2, height)
    foot = _KEY + _ROW * len(lanes)
    grid = [Rule((across(step), _KEY), (across(step), foot), LINE) for step in steps]
    rules: list[Rule] = []
    words = [
        Words(digits(Decimal(repr(step)), language), across(step), foot + 12, font, MUTED, "center")
        for step in steps
    ]
    dots, left = [], 0.0
    for one in series:
        dots.append(Dot(left + 6, 10, SECOND, "square", hollow=one.hollow))
        words.append(Words(one.name, left + 16, 10, font, MUTED))
        left += 16 + width(one.name, font) + 18
    if words_head:
        words.append(Words(words_head, size.width - 4, 10, font, MUTED, "right"))
    for index, lane in enumerate(lanes):
        down = _KEY + _ROW * (index + 0.5)
        drawn = [
            (across(measure.position(value, language)), value, one)
            for value, one in zip(lane.values, series, strict=True)
            if value is not None
        ]
        if drawn:
            ends = [place for place, _, _ in drawn]
            start = min(ends) if len(ends) > 1 else across(0)
            rules.append(Rule((start, down), (max(ends), down), MUTED, 1.2))
        words.append(Words(lane.name, names - _MARK, down, font, INK, "right"))
        if lane.words:
            words.append(Words(lane.words, size.width - 4, down, font, INK, "right"))
        dots.extend(
            Dot(
                place,
                down,
                SECOND,
                "square",
                tip(
                    _told(lane, one, measure.amount(value, language, places), language),
                    area=lane.area,
                ),
                one.hollow,
            )
            for place, value, one in drawn
        )
    return framed(
        [*canvas.rules(grid), *canvas.rules(rules), *canvas.dots(dots), *canvas.words(words)],
        size,
        height=height,
        padding={"left": 1, "right": 1, "top": 1, "bottom": 1},
    )


def _told(lane: Lane, one: Series, amount: str, language: Language) -> str:
    if language == "zh":
        return f"{lane.name}，{one.name}：{amount}"
    return f"{lane.name}, {within(one.name, language)}: {amount}"
