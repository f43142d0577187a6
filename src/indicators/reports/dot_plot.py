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
from indicators.reports.layout import AXIS_FORMATS, fitting_ticks, powers, width, wrapped
from indicators.reports.measures import Measure, claim, numbers
from indicators.reports.style import ACCENT, INK, LINE, Colour, Size

_LEADING, _LANE, _GAP = 6, 24, 8
"""Pixels between lines of words beside their size, of the lane of a mark, below it."""

_LEFT, _RIGHT_EDGE = 8, 6
_RIGHT = round(marks.ARROW) + 10


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the plot: the name of the figure, the figure and the colour of its mark."""

    label: str
    figure: Figure
    colour: Colour = ACCENT


@dataclass(frozen=True, slots=True)
class _Line:
    """Words of a row and where they stand."""

    words: str
    down: float


@dataclass(frozen=True, slots=True)
class _Laid:
    """A row with its lines and the middle of its lane, in pixels from the top."""

    row: Row
    names: tuple[_Line, ...]
    claim: _Line
    lane: float
    bottom: float


def dot_plot(
    rows: Sequence[Row],
    measure: Measure,
    language: Language,
    size: Size,
    *,
    top: Decimal | None = None,
    log: bool = False,
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

    Returns
    -------
    alt.LayerChart
        A bound is a barrier with an open arrow; no bar claims it as a value.
    """
    inner = size.width - _LEFT - _RIGHT
    laid = _laid(rows, measure, language, size, inner + _RIGHT - _RIGHT_EDGE)
    height = round(laid[-1].bottom) if laid else 1
    reach = [measure.position(value, language) for row in rows for value in numbers(row.figure)]
    if top is not None:
        reach.append(measure.position(top, language))
    highest = max(reach, default=1.0)
    steps = powers(highest) if log else fitting_ticks(highest, 6, inner, size.font)
    if all(number == int(number) for number in reach):
        # What is counted has no halves.
        steps = [step for step in steps if step == int(step)]
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
    names = [{"words": line.words, "across": line.down} for each in laid for line in each.names]
    claims = [{"words": each.claim.words, "across": each.claim.down} for each in laid]
    placed = [
        marks.Placed(
            each.row.figure,
            each.lane,
            each.row.colour,
            told(each.row.label, each.row.figure, measure, language),
        )
        for each in laid
    ]
    layers = [
        lanes.encode(y=y, x=alt.XValue(0), x2=alt.X2Value(inner)),
        _grid(steps, height).encode(x=x, y=y, y2="end"),
        *marks.layers(placed, measure, language, x=x, y=y),
        alt.Chart(alt.Data(values=names))
        .mark_text(align="left", baseline="middle", fontWeight="bold")
        .encode(y=y, x=alt.XValue(0), text=alt.Text("words:N")),
        alt.Chart(alt.Data(values=claims))
        .mark_text(align="right", baseline="middle", color=INK.light)
        .encode(y=y, x=alt.XValue(inner + _RIGHT - _RIGHT_EDGE), text=alt.Text("words:N")),
    ]
    return framed(
        layers,
        size,
        height=height,
        padding={"left": _LEFT, "right": _RIGHT, "top": 2, "bottom": 26},
        halo=True,
    )


def _named(steps: list[float], room: int, font: int) -> list[float]:
    """Name every power of ten, or every second where their labels would touch."""
    needed = sum(width(f"{step:,.0f}", font) + 3 * font for step in steps)
    return steps if needed <= room else steps[::2]


def told(label: str, figure: Figure, measure: Measure, language: Language) -> str:
    """Say at a mark what it stands for, what it claims and how it is printed."""
    colon = "：" if language == "zh" else ": "
    words = f"{label}{colon}{claim(figure, measure, language)}"
    if figure.printed and figure.role == "printed":
        words += (
            f"（原文“{figure.printed}”）" if language == "zh" else f" (printed {figure.printed})"
        )
    return words


def _laid(
    rows: Sequence[Row], measure: Measure, language: Language, size: Size, room: int
) -> list[_Laid]:
    """Give each row its lines: the claim beside the name if there is room, else below it."""
    laid: list[_Laid] = []
    line, down = size.font + _LEADING, 0.0
    for row in rows:
        said = claim(row.figure, measure, language)
        # Bold letters are a little wider.
        names = wrapped(row.label, round(room / 1.08), size.font)
        beside = width(names[-1], size.font) * 1.08 + 16 + width(said, size.font) <= room
        middle = down + line / 2
        placed = tuple(_Line(name, middle + i * line) for i, name in enumerate(names))
        last = middle + (len(names) - 1 + (not beside)) * line
        lane = last + line / 2 + _LANE / 2 - 4
        laid.append(_Laid(row, placed, _Line(said, last), lane, lane + _LANE / 2 + _GAP))
        down = laid[-1].bottom
    return laid


def _grid(steps: Sequence[float], height: int) -> alt.Chart:
    """Draw the numbers of the axis through all rows; a rim of paper keeps the words readable."""
    lines: alt.Chart = alt.Chart(
        alt.Data(values=[{"value": step, "across": 0, "end": height} for step in steps])
    ).mark_rule(stroke=LINE.light, strokeWidth=1, opacity=1)
    return lines
