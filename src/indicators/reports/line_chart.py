"""Lines over years, each named at its end, with printed figures marked on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

import altair as alt

from indicators.reports import marks
from indicators.reports.drawing import framed, tip
from indicators.reports.forms import Measure
from indicators.reports.languages import Language
from indicators.reports.layout import width
from indicators.reports.line_frame import EDGE, LABEL_GAP, Frame, Line, Marked, Span, framed_axes
from indicators.reports.line_words import end_name, ends, shade, text, words_of
from indicators.reports.style import FAINT, INK, MUTED, SERIES, Size

_TOP, _BOTTOM = 54, 26
_UNIT_PLACE = -40
"""Height above the plot at which the unit of the axis stands."""


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

    names = [end_name(line, until, measure, language, places) for line in lines]
    room = max(width(end, size.font) for end in names) + LABEL_GAP
    frame, left = framed_axes([*lines, *context], marked, measure, language, size, room, base)
    colours = {line.key: colour for line, (colour, _, _) in zip(lines, SERIES, strict=False)}
    placed = [
        marks.Placed(
            one.figure, one.figure.year or 0, colours.get(one.key, INK), " ".join(one.words)
        )
        for one in marked
    ]
    layers = [
        *(shade(shaded, frame) if shaded else ()),
        *(_behind(context, measure, language, frame) if context else ()),
        *_strokes(lines, measure, language, frame),
        *_points(lines, measure, language, frame, amount),
        *ends(lines, names, measure, language, frame),
        *marks.layers(placed, measure, language, x=frame.x, y=frame.y, value_axis="y"),
        *words_of(marked, measure, language, frame, left),
        text(measure.form(language).label, MUTED, 0, _UNIT_PLACE, align="left"),
    ]
    padding = {"left": left, "right": room + EDGE, "top": _TOP, "bottom": _BOTTOM}
    return framed(layers, size, height=frame.height, padding=padding, halo=True)


def _strokes(
    lines: Sequence[Line], measure: Measure, language: Language, frame: Frame
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


def _behind(
    context: Sequence[Line], measure: Measure, language: Language, frame: Frame
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
    frame: Frame,
    amount: Callable[[Decimal], str],
) -> Iterable[alt.Chart]:
    """Put a point on each value, which tells it."""
    form = "{}，{}年：{}" if language == "zh" else "{}, {}: {}"
    for line, (colour, _, _) in zip(lines, SERIES, strict=False):
        points = [
            {
                "across": f.year, "value": measure.position(f.value, language),
                "told": tip(
                    form.format(line.name, f.year, amount(f.value)),
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
