"""The marks that say what a figure claims, the same in every chart and explained once.

A filled bar would assert a bound as if it were the value. So a value is a dot, a bound is a
barrier with an open arrow into the side where the true value lies, an interval is a bar between
its two ends. The length of an open arrow is fixed: it is no data. What is not a measured figure of
a text has a hollow shape of its own in place of dot and barrier: a circle for what is aimed at, a
square for what offices publish, a diamond for what follows by arithmetic.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Literal

import altair as alt
from markupsafe import Markup

from indicators.reports.drawing import tip
from indicators.reports.figures import Figure
from indicators.reports.forms import Measure
from indicators.reports.languages import Language
from indicators.reports.mark_kinds import BASIC, MarkKind, kind
from indicators.reports.mark_words import MEANINGS, NAMES
from indicators.reports.style import PAPER, Colour

__all__ = ["ARROW", "BASIC", "MEANINGS", "NAMES", "MarkKind", "Placed", "glyph", "kind", "layers"]

# In units of the mark's radius, y downwards, the data point at 0,0.
_DOT = "M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z"
_BARRIER = "M0,-1.2L0,1.2"
_SHAPES = {
    "": _BARRIER,
    "target": "M0.9,0A0.9,0.9,0,1,1,-0.9,0A0.9,0.9,0,1,1,0.9,0Z",
    "official": "M-0.8,-0.8L0.8,-0.8L0.8,0.8L-0.8,0.8Z",
    "derived": "M0,-1.3L1.1,0L0,1.3L-1.1,0Z",
}
"""What stands at a bound, by who says it."""

_STARTS = {"": 0, "target": 0.9, "official": 0.8, "derived": 1.1}
"""Where the arrow leaves it."""


def _voice(mark: MarkKind) -> str:
    """Name who says what a mark shows: nobody but the text, or another."""
    voice = mark.partition("_")[0]
    return voice if voice in _SHAPES else ""


def _path(mark: MarkKind) -> str:
    """Put the path of a mark together from who says it and what it claims."""
    voice = _voice(mark)
    claim = mark.removeprefix(voice).removeprefix("_")
    shape, start = _SHAPES[voice], _STARTS[voice]
    if claim == "exact":
        return _DOT
    if claim == "about" and not voice:
        return _SHAPES["derived"]
    # A path that goes on is closed by a line of its own: the renderer forgets the sign for it.
    closed = shape.replace("Z", "L" + shape[1:].partition("L")[0].partition("A")[0])
    if claim == "about":
        return f"{closed}M0,-0.1L0.1,0L0,0.1L-0.1,0Z"
    if claim == "lower":
        return f"{closed}M{start},0L5.5,0M4.4,-0.8L5.5,0L4.4,0.8"
    if claim == "upper":
        return f"{closed}M{-start},0L-5.5,0M-4.4,-0.8L-5.5,0L-4.4,0.8"
    return shape


_PATHS = {mark: _path(mark) for mark in MarkKind}
_FILLED = frozenset({MarkKind.EXACT, MarkKind.ABOUT})
_OPEN = frozenset({MarkKind.LOWER, MarkKind.UPPER, MarkKind.BETWEEN})
_HOLLOW = frozenset(MarkKind) - _FILLED - _OPEN
_LOWER = frozenset(mark for mark in MarkKind if mark.endswith("lower"))
_UPPER = frozenset(mark for mark in MarkKind if mark.endswith("upper"))
_BARS = frozenset(mark for mark in MarkKind if mark.endswith("between"))
_RADIUS = 6
_STROKE = 2.2

ARROW = 5.5 * _RADIUS
"""Length of an open arrow in pixels, the room that a chart leaves for it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure with its place on the other axis.

    Attributes
    ----------
    figure : Figure
        What is drawn.
    across : float
        Place on the axis that does not carry the value: a row of a dot plot, a year of lines.
    colour : Colour
        Colour of the mark.
    words : str
        What the mark tells a reader who points at it.
    """

    figure: Figure
    across: float
    colour: Colour
    words: str = ""


def layers(
    placed: Sequence[Placed],
    measure: Measure,
    language: Language,
    *,
    x: alt.X,
    y: alt.Y,
    value_axis: Literal["x", "y"] = "x",
) -> list[alt.Chart]:
    """Draw figures with the mark that each claims, as layers of one chart.

    Parameters
    ----------
    placed : sequence of Placed
        Figures and their places. A figure that claims nothing is left out.
    measure : Measure
        Unit of display.
    language : {"zh", "en"}
        Language whose unit of display the axis has.
    x, y : alt.X, alt.Y
        The axes of the chart, on the fields `value` and `across`.
    value_axis : {"x", "y"}
        Axis of the values; on ``"y"`` arrows point up and down.

    Returns
    -------
    list of alt.Chart
        A bar for each interval, and one layer for neighbours with the same mark.
    """
    spots = [
        _Spot(mark, measure.position(end, language), one, loud=index == 0 and bool(one.words))
        for one in placed
        if (mark := kind(one.figure)) is not None
        # The second end of a bar says nothing that the first has not said.
        for index, end in enumerate(_anchors(one.figure, mark))
    ]
    bars = [
        _bar(first.one, (first.position, last.position))
        for first, last in pairwise(spots)
        if first.mark in _BARS and first.one is last.one
    ]
    # The order of the rows is that in which a keyboard walks them.
    symbols = [
        _symbols(list(alike), value_axis)
        for _, alike in groupby(spots, lambda spot: (spot.mark, spot.one.colour, spot.loud))
    ]
    return [
        *(bar.encode(x=x, y=y, **{f"{value_axis}2": "end"}) for bar in bars),
        *(symbol.encode(x=x, y=y) for symbol in symbols),
    ]


@dataclass(frozen=True, slots=True)
class _Spot:
    """One symbol: which, where, of what figure, and whether it tells it."""

    mark: MarkKind
    position: float
    one: Placed
    loud: bool


def _anchors(figure: Figure, mark: MarkKind) -> list[Decimal]:
    """Where a mark stands: at the bounds that are claimed, else at the value."""
    if mark in _LOWER:
        ends = [figure.lower]
    elif mark in _UPPER:
        ends = [figure.upper]
    elif mark in _BARS:
        ends = [figure.lower, figure.upper]
    else:
        ends = [figure.lower if figure.is_exact else figure.value]
    return [end for end in ends if end is not None]


def _symbols(spots: Sequence[_Spot], value_axis: str) -> alt.Chart:
    """Draw symbols of one mark and colour as one layer."""
    mark, loud, colour = spots[0].mark, spots[0].loud, spots[0].one.colour.light
    fill = colour if mark in _FILLED else "transparent"
    rows = [
        {"value": spot.position, "across": spot.one.across, "told": _told(spot.one)}
        for spot in spots
    ]
    drawn: alt.Chart = alt.Chart(alt.Data(values=rows)).mark_point(
        shape=_PATHS[mark],
        size=(2 * _RADIUS) ** 2,
        angle=0 if value_axis == "x" else 270,
        opacity=1,
        # A hollow mark hides the line that it stands on.
        fill=PAPER.light if mark in _HOLLOW else fill,
        stroke=colour,
        strokeWidth=1 if mark in _FILLED else _STROKE,
        aria=loud,
    )
    return drawn.encode(description=alt.Description("told:N")) if loud else drawn


def _told(one: Placed) -> str:
    figure = one.figure
    return tip(one.words, area=figure.area, observation=figure.observation_id)


def _bar(one: Placed, ends: Sequence[float]) -> alt.Chart:
    row = {"value": ends[0], "end": ends[1], "across": one.across}
    bar: alt.Chart = alt.Chart(alt.Data(values=[row])).mark_rule(
        stroke=one.colour.light, strokeWidth=2 * _STROKE, opacity=1
    )
    return bar


def glyph(mark: MarkKind, *, again: bool = False) -> Markup:
    """Draw a mark for the legend, from the same path as in the charts; the page holds it once."""
    left = 21
    if mark in _LOWER:
        left = 8
    elif mark in _UPPER:
        left = 35
    parts = [(0.0, _PATHS[mark])]
    if mark in _BARS:
        half, start = 2.4, _STARTS[_voice(mark)]
        bar = f"M{start - half},0L{half - start},0"
        parts = [(-half, _PATHS[mark]), (half, _PATHS[mark]), (0.0, bar)]
    style = "mark-filled" if mark in _FILLED else "mark-open"
    if mark.startswith(("derived", "official")):
        style += " mark-second"
    paths = "".join(
        f'<path transform="translate({left + across * _RADIUS:g},9) scale({_RADIUS})" '
        f'vector-effect="non-scaling-stroke" d="{path}"/>'
        for across, path in parts
    )
    drawn = f"<use href=#mark-{mark} />" if again else f'<g id="mark-{mark}">{paths}</g>'
    return Markup(  # noqa: S704 - constants only
        f'<svg class="glyph {style}" aria-hidden=true>{drawn}</svg>'
    )
