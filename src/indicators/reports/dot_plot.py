"""The dot plot from zero: one row a figure, with its name, its mark and its claim.

On a wide page they stand side by side, names at the left and claims at the right; where there is
less room name and claim are written above the mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import altair as alt

from indicators.reports import marks
from indicators.reports.dot_rows import Columns, Line, Row, above, beside, columns, said
from indicators.reports.drawing import framed
from indicators.reports.figures import Figure
from indicators.reports.forms import Measure
from indicators.reports.languages import Language
from indicators.reports.layout import AXIS_FORMATS, fitting_ticks, powers, width
from indicators.reports.measures import numbers
from indicators.reports.style import INK, LINE, WIDE, Size

_LEFT, _RIGHT_EDGE, _BETWEEN = 8, 6, 14
_RIGHT = round(marks.ARROW) + 10


def dot_plot(
    rows: Sequence[Row],
    measure: Measure,
    language: Language,
    size: Size,
    *,
    top: Decimal | None = None,
    log: bool = False,
    shared: Columns | None = None,
) -> alt.LayerChart:
    """Draw figures on a common scale that starts at zero, or on a logarithmic one.

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
    top : Decimal or None
        Where the scale must reach at least, e.g. 100 for shares.
    log : bool
        Whether a step of the scale is a factor of ten: for figures of very different size, none
        of them below one.
    shared : Columns or None
        Columns of :func:`columns`, where plots stand above each other.

    Returns
    -------
    alt.LayerChart
        A bound is a barrier with an open arrow; no bar claims it as a value.
    """
    claims = said(rows, measure, language)
    left, right = _LEFT, _RIGHT
    if size is WIDE:
        room = shared or columns([(rows, measure)], language)
        left, right = room.left + _BETWEEN, _RIGHT + room.right
        laid = beside(rows, claims, room, size)
    else:
        laid = above(rows, claims, size, size.width - _LEFT - _RIGHT_EDGE)
    inner = size.width - left - right
    height = round(laid[-1].bottom) if laid else 1
    steps = _steps(rows, measure, language, inner, size, top, log=log)
    x = alt.X(
        "value:Q",
        scale=alt.Scale(type="log" if log else "linear", domain=[steps[0], steps[-1]], nice=False),
        axis=alt.Axis(
            values=_named(steps, inner, size.font) if log else steps,
            format=AXIS_FORMATS[language],
            grid=False,
        ),
    )
    y = alt.Y("across:Q", scale=alt.Scale(domain=[0, height], reverse=True), axis=None)
    lanes = alt.Chart(alt.Data(values=[{"across": each.lane} for each in laid])).mark_rule(
        stroke=LINE.light, strokeWidth=1, opacity=1
    )
    placed = [
        marks.Placed(
            each.row.figure,
            each.lane,
            each.row.colour,
            told(each.row.label, each.row.figure, each.said, language),
        )
        for each in laid
    ]
    heads = [line for each in laid for line in each.heads]
    names = [line for each in laid for line in each.names]
    told_lines = [line for each in laid for line in each.claims]
    start = 0 if size is not WIDE else 1 - left
    # Names stand below their heads where there are any, and are not as strong.
    strong = size is not WIDE and not heads
    layers = [
        lanes.encode(y=y, x=alt.XValue(0), x2=alt.X2Value(inner)),
        _grid(steps, height).encode(x=x, y=y, y2="end"),
        *marks.layers(placed, measure, language, x=x, y=y),
        *((_words(heads, bold=True).encode(y=y, x=alt.XValue(start)),) if heads else ()),
        _words(names, bold=strong).encode(y=y, x=alt.XValue(start)),
        _words(told_lines, right=True).encode(y=y, x=alt.XValue(inner + right - _RIGHT_EDGE)),
    ]
    return framed(
        layers,
        size,
        height=height,
        padding={"left": left, "right": right, "top": 2, "bottom": 26},
        halo=True,
    )


def _steps(
    rows: Sequence[Row],
    measure: Measure,
    language: Language,
    inner: int,
    size: Size,
    top: Decimal | None,
    *,
    log: bool,
) -> list[float]:
    """Choose the numbers of the axis."""
    reach = [measure.position(value, language) for row in rows for value in numbers(row.figure)]
    if top is not None:
        reach.append(measure.position(top, language))
    highest = max(reach, default=1.0)
    steps = powers(highest) if log else fitting_ticks(highest, 6, inner, size.font)
    if all(number == int(number) for number in reach):
        # What is counted has no halves.
        steps = [step for step in steps if step == int(step)]
    return steps


def _words(lines: Sequence[Line], *, bold: bool = False, right: bool = False) -> alt.Chart:
    values = [{"words": line.words, "across": line.down} for line in lines]
    text: alt.Chart = (
        alt.Chart(alt.Data(values=values))
        .mark_text(
            align="right" if right else "left",
            baseline="middle",
            color=INK.light,
            fontWeight="bold" if bold else "normal",
        )
        .encode(text=alt.Text("words:N"))
    )
    return text


def _named(steps: list[float], room: int, font: int) -> list[float]:
    """Name every power of ten, or every second or third where their labels would touch."""
    stride = 1
    while sum(width(f"{s:,.0f}", font) + 2 * font for s in steps[::stride]) > room:
        stride += 1
    return steps[::stride]


def told(label: str, figure: Figure, claimed: str, language: Language) -> str:
    """Say at a mark what it stands for, what it claims and how it is printed."""
    colon = "：" if language == "zh" else ": "
    words = f"{label}{colon}{claimed}"
    # In an English sentence it could not be marked as Chinese: a name has one language.
    if language == "zh" and figure.printed and figure.role == "printed":
        words += f"（原文“{figure.printed}”）"
    return words


def _grid(steps: Sequence[float], height: int) -> alt.Chart:
    """Draw the numbers of the axis through all rows; a rim of paper keeps the words readable."""
    lines: alt.Chart = alt.Chart(
        alt.Data(values=[{"value": step, "across": 0, "end": height} for step in steps])
    ).mark_rule(stroke=LINE.light, strokeWidth=1, opacity=1)
    return lines
