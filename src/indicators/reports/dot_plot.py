"""The dot plot from zero: one row a figure, its name and claim written above its mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import altair as alt

from indicators.reports import marks
from indicators.reports.drawing import framed
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.layout import AXIS_FORMATS, fitting_ticks
from indicators.reports.measures import Measure, claim
from indicators.reports.style import ACCENT, INK, LINE, Colour, Size

_ROW = 48
_TEXT, _LANE = 0.3, 0.7
"""Height of a row in pixels; where in it the words and the mark stand, as a share of it."""

_NOTCH = 0.1
"""Half the height of a notch, as a share of the row."""

_LEFT, _RIGHT_EDGE = 8, 6
_RIGHT = round(marks.ARROW) + 10


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the plot: the name of the figure, the figure and the colour of its mark."""

    label: str
    figure: Figure
    colour: Colour = ACCENT


def dot_plot(
    rows: Sequence[Row], measure: Measure, language: Language, size: Size
) -> alt.LayerChart:
    """Draw figures on a common scale that starts at zero.

    Parameters
    ----------
    rows : sequence of Row
        From top to bottom.
    measure : Measure
        Unit of display.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.

    Returns
    -------
    alt.LayerChart
        A bound is a barrier with an open arrow; no bar claims it as a value.
    """
    inner = size.width - _LEFT - _RIGHT
    reach = [measure.position(value, language) for row in rows for value in _reach(row.figure)]
    steps = fitting_ticks(max(reach, default=1.0), 6, inner, size.font)
    x = alt.X(
        "value:Q",
        scale=alt.Scale(domain=[0, steps[-1]], nice=False),
        axis=alt.Axis(values=steps, format=AXIS_FORMATS[language], grid=False),
    )
    y = alt.Y("across:Q", scale=alt.Scale(domain=[0, len(rows)], reverse=True), axis=None)
    lanes = alt.Chart(alt.Data(values=[{"across": i + _LANE} for i in range(len(rows))])).mark_rule(
        stroke=LINE.light, strokeWidth=1, opacity=1
    )
    words = [
        {"label": row.label, "claim": claim(row.figure, measure, language), "across": i + _TEXT}
        for i, row in enumerate(rows)
    ]
    named = alt.Chart(alt.Data(values=words))
    placed = [marks.Placed(row.figure, index + _LANE, row.colour) for index, row in enumerate(rows)]
    layers = [
        lanes.encode(y=y, x=alt.XValue(0), x2=alt.X2Value(inner)),
        _notches(steps, len(rows)).encode(x=x, y=y, y2="end"),
        *marks.layers(placed, measure, language, x=x, y=y),
        named.mark_text(align="left", baseline="middle", fontWeight="bold").encode(
            y=y, x=alt.XValue(0), text=alt.Text("label:N")
        ),
        named.mark_text(align="right", baseline="middle", color=INK.light).encode(
            y=y, x=alt.XValue(inner + _RIGHT - _RIGHT_EDGE), text=alt.Text("claim:N")
        ),
    ]
    return framed(
        layers,
        size,
        height=_ROW * len(rows),
        padding={"left": _LEFT, "right": _RIGHT, "top": 2, "bottom": 26},
    )


def _notches(steps: Sequence[float], rows: int) -> alt.Chart:
    """Mark the numbers of the axis on each lane: lines through the rows would cross the words."""
    ends = [
        {"value": step, "across": row + _LANE - _NOTCH, "end": row + _LANE + _NOTCH}
        for row in range(rows)
        for step in steps
    ]
    notches: alt.Chart = alt.Chart(alt.Data(values=ends)).mark_rule(
        stroke=LINE.light, strokeWidth=1, opacity=1
    )
    return notches


def _reach(figure: Figure) -> list[Decimal]:
    """Give every number that the scale must hold."""
    return [v for v in (figure.value, figure.lower, figure.upper) if v is not None]
