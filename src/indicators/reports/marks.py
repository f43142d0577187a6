"""The marks that say what a figure claims, the same in every chart and explained once.

A filled bar would assert a bound as if it were the value. So a value is a dot, a bound is a
barrier with an open arrow into the side where the true value lies, an interval is a bar between
its two ends. The length of an open arrow is fixed: it is no data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Literal

import altair as alt
from markupsafe import Markup

from indicators.reports.drawing import tip
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.measures import Measure
from indicators.reports.style import PAPER, Colour


class MarkKind(StrEnum):
    """What a mark says."""

    EXACT = "exact"
    LOWER = "lower"
    UPPER = "upper"
    ABOUT = "about"
    BETWEEN = "between"
    TARGET = "target"
    TARGET_BETWEEN = "target_between"
    DERIVED = "derived"
    OFFICIAL = "official"


# In units of the mark's radius, y downwards, the data point at 0,0.
_PATHS = {
    MarkKind.EXACT: "M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z",
    MarkKind.LOWER: "M0,-1.2L0,1.2M0,0L5.5,0M4.4,-0.8L5.5,0L4.4,0.8",
    MarkKind.UPPER: "M0,-1.2L0,1.2M0,0L-5.5,0M-4.4,-0.8L-5.5,0L-4.4,0.8",
    MarkKind.ABOUT: "M0,-1.3L1.1,0L0,1.3L-1.1,0Z",
    MarkKind.BETWEEN: "M0,-1.2L0,1.2",
    MarkKind.TARGET: "M0.9,0A0.9,0.9,0,1,1,-0.9,0A0.9,0.9,0,1,1,0.9,0Z",
    MarkKind.TARGET_BETWEEN: "M0.9,0A0.9,0.9,0,1,1,-0.9,0A0.9,0.9,0,1,1,0.9,0Z",
    MarkKind.DERIVED: "M0,-1.3L1.1,0L0,1.3L-1.1,0Z",
    MarkKind.OFFICIAL: "M-0.8,-0.8L0.8,-0.8L0.8,0.8L-0.8,0.8Z",
}
_HOLLOW = frozenset({MarkKind.TARGET, MarkKind.TARGET_BETWEEN, MarkKind.DERIVED, MarkKind.OFFICIAL})
_FILLED = frozenset({MarkKind.EXACT, MarkKind.ABOUT})
_RADIUS = 6
_STROKE = 2.2

ARROW = 5.5 * _RADIUS
"""Length of an open arrow in pixels, the room that a chart leaves for it."""

MEANINGS: dict[MarkKind, dict[Language, str]] = {
    MarkKind.EXACT: {
        "zh": "实心圆：文中给出确切数值",
        "en": "Filled circle: the text gives the value",
    },
    MarkKind.LOWER: {
        "zh": "竖线加向右的开口箭头：文中只给出下限（超、以上），真实值在其右侧；"
        "箭头长度固定，不是数据",
        "en": "Barrier with an open arrow to the right: a lower bound only (more than, at least). "
        "The true value lies to the right; the arrow has a fixed length that is no data",
    },
    MarkKind.UPPER: {
        "zh": "竖线加向左的开口箭头：文中只给出上限（近、不到），真实值在其左侧；"
        "箭头长度固定，不是数据",
        "en": "Barrier with an open arrow to the left: an upper bound only (nearly, less than). "
        "The true value lies to the left; the arrow has a fixed length that is no data",
    },
    MarkKind.ABOUT: {
        "zh": "实心菱形：约数，文中未给出界限",
        "en": "Filled diamond: about this value, no bound claimed",
    },
    MarkKind.BETWEEN: {
        "zh": "两端带竖线的横条：真实值在两个界限之间",
        "en": "Bar between two barriers: the true value lies between two bounds",
    },
    MarkKind.TARGET: {
        "zh": "空心圆：目标或预计，尚未实现",
        "en": "Hollow circle: a target or forecast, not a measured value",
    },
    MarkKind.TARGET_BETWEEN: {
        "zh": "两端为空心圆的横条：目标或预计，在两个界限之间",
        "en": "Bar between two hollow circles: a target or forecast that lies between two bounds",
    },
    MarkKind.OFFICIAL: {
        "zh": "空心方块：官方或其他公开数值，供对照，不是文中所印",
        "en": "Hollow square: an official or other public value, for comparison; not printed in "
        "the text",
    },
    MarkKind.DERIVED: {
        "zh": "空心菱形：由文中数字推算得出，文中没有印出这个数",
        "en": "Hollow diamond: follows by arithmetic from printed figures, is not printed itself",
    },
}


NAMES: dict[MarkKind, dict[Language, str]] = {
    MarkKind.EXACT: {"zh": "确切数值", "en": "exact value"},
    MarkKind.LOWER: {
        "zh": "下限（箭头长度不是数据）",
        "en": "lower bound (arrow length is no data)",
    },
    MarkKind.UPPER: {
        "zh": "上限（箭头长度不是数据）",
        "en": "upper bound (arrow length is no data)",
    },
    MarkKind.ABOUT: {"zh": "约数", "en": "about"},
    MarkKind.BETWEEN: {"zh": "在两界之间", "en": "between two bounds"},
    MarkKind.TARGET: {"zh": "目标或预计", "en": "target or forecast"},
    MarkKind.TARGET_BETWEEN: {"zh": "目标，在两界之间", "en": "target between two bounds"},
    MarkKind.OFFICIAL: {"zh": "官方或其他公开数值", "en": "official or other public value"},
    MarkKind.DERIVED: {"zh": "推算", "en": "derived"},
}
"""Short names for the legend of a chart; :data:`MEANINGS` explains them once for the page."""


def kind(figure: Figure) -> MarkKind | None:
    """Say with which mark a figure is drawn: by what its words claim; None if they claim nothing.

    Examples
    --------
    >>> from decimal import Decimal
    >>> kind(Figure("printed", value=Decimal(9300), lower=Decimal(9300)))
    <MarkKind.LOWER: 'lower'>
    """
    if figure.role == "derived":
        return MarkKind.DERIVED if figure.value is not None else None
    if figure.role == "official" and figure.is_exact:
        return MarkKind.OFFICIAL
    if figure.nature in _AHEAD:
        return _ahead(figure)
    if figure.is_exact:
        return MarkKind.EXACT
    if figure.lower is not None and figure.upper is not None:
        return MarkKind.BETWEEN
    if figure.lower is not None:
        return MarkKind.LOWER
    if figure.upper is not None:
        return MarkKind.UPPER
    return MarkKind.ABOUT if figure.value is not None else None


_AHEAD = frozenset({"target", "estimate"})


def _ahead(figure: Figure) -> MarkKind | None:
    """Choose the mark of what is still to come; a one-sided aim keeps its barrier and arrow."""
    if figure.lower is not None and figure.upper is not None:
        return MarkKind.TARGET if figure.is_exact else MarkKind.TARGET_BETWEEN
    if figure.lower is not None or figure.upper is not None:
        return MarkKind.LOWER if figure.lower is not None else MarkKind.UPPER
    return MarkKind.TARGET if figure.value is not None else None


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
        One layer for each mark, two barriers and a bar for each interval.
    """
    drawn: list[alt.Chart] = []
    for one in placed:
        mark = kind(one.figure)
        ends = [measure.position(v, language) for v in _anchors(one.figure, mark)]
        if mark in _BARS:
            drawn.append(_bar(one, ends).encode(x=x, y=y, **{f"{value_axis}2": "end"}))
        if mark is not None:
            drawn.extend(_symbol(mark, end, one, value_axis).encode(x=x, y=y) for end in ends[:1])
            # The second end of a bar says nothing that the first has not said.
            silent = replace(one, words="")
            drawn.extend(
                _symbol(mark, end, silent, value_axis).encode(x=x, y=y) for end in ends[1:]
            )
    return drawn


_BARS = frozenset({MarkKind.BETWEEN, MarkKind.TARGET_BETWEEN})


def _anchors(figure: Figure, mark: MarkKind | None) -> list[Decimal]:
    """Where a mark stands: at the bounds that are claimed, else at the value."""
    match mark:
        case MarkKind.LOWER:
            ends = [figure.lower]
        case MarkKind.UPPER:
            ends = [figure.upper]
        case MarkKind.BETWEEN | MarkKind.TARGET_BETWEEN:
            ends = [figure.lower, figure.upper]
        case MarkKind.EXACT | MarkKind.TARGET | MarkKind.OFFICIAL if figure.lower is not None:
            ends = [figure.lower]
        case _:
            ends = [figure.value]
    return [end for end in ends if end is not None]


def _symbol(mark: MarkKind, position: float, one: Placed, value_axis: str) -> alt.Chart:
    colour = one.colour.light
    fill = colour if mark in _FILLED else "transparent"
    figure = one.figure
    told = tip(one.words, area=figure.area, observation=figure.observation_id)
    symbol: alt.Chart = alt.Chart(
        alt.Data(values=[{"value": position, "across": one.across, "told": told}])
    ).mark_point(
        shape=_PATHS[mark],
        size=(2 * _RADIUS) ** 2,
        angle=0 if value_axis == "x" else 270,
        opacity=1,
        # A hollow mark hides the line that it stands on.
        fill=PAPER.light if mark in _HOLLOW else fill,
        stroke=colour,
        strokeWidth=1 if mark in _FILLED else _STROKE,
        aria=bool(one.words),
    )
    return symbol.encode(description=alt.Description("told:N")) if one.words else symbol


def _bar(one: Placed, ends: Sequence[float]) -> alt.Chart:
    row = {"value": ends[0], "end": ends[1], "across": one.across}
    bar: alt.Chart = alt.Chart(alt.Data(values=[row])).mark_rule(
        stroke=one.colour.light, strokeWidth=2 * _STROKE, opacity=1
    )
    return bar


def glyph(mark: MarkKind, *, again: bool = False) -> Markup:
    """Draw a mark for the legend, from the same path as in the charts; the page holds it once."""
    left = {MarkKind.LOWER: 5, MarkKind.UPPER: 38}.get(mark, 21)
    path = _PATHS[mark]
    if mark is MarkKind.BETWEEN:
        path = "M-2.4,-1.2L-2.4,1.2M2.4,-1.2L2.4,1.2M-2.4,0L2.4,0"
    if mark is MarkKind.TARGET_BETWEEN:
        path = (
            "M-1.2,0A0.9,0.9,0,1,1,-3,0A0.9,0.9,0,1,1,-1.2,0ZM3,0A0.9,0.9,0,1,1,1.2,0"
            "A0.9,0.9,0,1,1,3,0ZM-1.2,0L1.2,0"
        )
    style = "mark-filled" if mark in _FILLED else "mark-open"
    if mark in {MarkKind.DERIVED, MarkKind.OFFICIAL}:
        style += " mark-second"
    drawn = (
        f'<use href="#mark-{mark.value}"/>'
        if again
        else f'<path id="mark-{mark.value}" transform="translate({left},9) scale({_RADIUS})" '
        f'vector-effect="non-scaling-stroke" d="{path}"/>'
    )
    return Markup(  # noqa: S704 - constants only
        f'<svg class="glyph {style}" viewBox="0 0 43 18" aria-hidden="true">{drawn}</svg>'
    )
