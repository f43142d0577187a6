"""Rectangles, rules and words at pixels of a drawing, as few layers of an Altair chart.

For pictures whose layout is a grid and not a pair of axes: maps of tiles, matrices, lists.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import altair as alt

from indicators.reports.style import INK, PAPER, Colour

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; `told` is what it tells a reader who points at it."""

    left: float
    top: float
    width: float
    height: float
    fill: Colour
    told: str = ""
    outline: Colour | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Words at a place; `font` is their size in pixels."""

    text: str
    across: float
    down: float
    font: int
    colour: Colour = INK
    align: Align = "left"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    start: tuple[float, float]
    end: tuple[float, float]
    colour: Colour
    stroke: float = 1.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark of a value: a circle or a square, filled or hollow."""

    across: float
    down: float
    colour: Colour
    shape: Literal["circle", "square"] = "circle"
    told: str = ""
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Canvas:
    """A drawing of a given size in pixels, counted from the upper left."""

    width: int
    height: int

    @property
    def x(self) -> alt.X:
        """Axis of pixels from the left, on the field `value`."""
        scale = alt.Scale(domain=[0, self.width], nice=False, zero=False)
        return alt.X("value:Q", scale=scale, axis=None)

    @property
    def y(self) -> alt.Y:
        """Axis of pixels from above, on the field `across`."""
        scale = alt.Scale(domain=[0, self.height], nice=False, zero=False, reverse=True)
        return alt.Y("across:Q", scale=scale, axis=None)

    def boxes(self, boxes: Iterable[Box]) -> list[alt.Chart]:
        """Draw rectangles in the order given, those that tell something and those that do not."""
        return [
            self._boxes(list(part), loud=loud)
            for loud, part in groupby(boxes, lambda box: bool(box.told))
        ]

    def _boxes(self, boxes: list[Box], *, loud: bool) -> alt.Chart:
        rows = [
            {
                "value": box.left, "right": box.left + box.width, "across": box.top,
                "bottom": box.top + box.height, "fill": box.fill.light, "told": box.told,
                "stroke": box.outline.light if box.outline else box.fill.light,
            }
            for box in boxes
        ]  # fmt: skip
        told = {"description": alt.Description("told:N")} if loud else {}
        drawn: alt.Chart = (
            alt.Chart(alt.Data(values=rows))
            .mark_rect(aria=loud, opacity=1, strokeWidth=1)
            .encode(
                x=self.x, x2="right", y=self.y, y2="bottom",
                fill=alt.Fill("fill:N", scale=None), stroke=alt.Stroke("stroke:N", scale=None),
                **told,
            )
        )  # fmt: skip
        return drawn

    def words(self, words: Iterable[Words]) -> list[alt.Chart]:
        """Draw words, one layer for each manner of setting them."""

        def manner(one: Words) -> tuple[int, str, bool]:
            return one.font, one.align, one.bold

        return [self._words(list(part)) for _, part in groupby(sorted(words, key=manner), manner)]

    def _words(self, words: list[Words]) -> alt.Chart:
        one = words[0]
        rows = [
            {"value": w.across, "across": w.down, "words": w.text, "ink": w.colour.light}
            for w in words
        ]
        drawn: alt.Chart = (
            alt.Chart(alt.Data(values=rows))
            .mark_text(
                align=one.align, baseline="middle", fontSize=one.font,
                fontWeight="bold" if one.bold else "normal",
            )
            .encode(
                x=self.x, y=self.y, text=alt.Text("words:N"), fill=alt.Fill("ink:N", scale=None)
            )
        )  # fmt: skip
        return drawn

    def rules(self, rules: Iterable[Rule]) -> list[alt.Chart]:
        """Draw straight lines, one layer for each manner of drawing them."""

        def manner(rule: Rule) -> tuple[str, float]:
            return rule.colour.light, rule.stroke

        return [self._rules(list(part)) for _, part in groupby(rules, manner)]

    def _rules(self, rules: list[Rule]) -> alt.Chart:
        rows = [
            {
                "value": rule.start[0], "across": rule.start[1], "right": rule.end[0],
                "bottom": rule.end[1],
            }
            for rule in rules
        ]  # fmt: skip
        drawn: alt.Chart = (
            alt.Chart(alt.Data(values=rows))
            .mark_rule(opacity=1, stroke=rules[0].colour.light, strokeWidth=rules[0].stroke)
            .encode(x=self.x, x2="right", y=self.y, y2="bottom")
        )
        return drawn

    def dots(self, dots: Iterable[Dot]) -> list[alt.Chart]:
        """Draw marks of values, one layer for each manner."""

        def manner(dot: Dot) -> tuple[str, str, bool, bool]:
            return dot.shape, dot.colour.light, dot.hollow, bool(dot.told)

        return [self._dots(list(part)) for _, part in groupby(sorted(dots, key=manner), manner)]

    def _dots(self, dots: list[Dot]) -> alt.Chart:
        one = dots[0]
        rows = [{"value": dot.across, "across": dot.down, "told": dot.told} for dot in dots]
        told = {"description": alt.Description("told:N")} if one.told else {}
        drawn: alt.Chart = (
            alt.Chart(alt.Data(values=rows))
            .mark_point(
                shape=one.shape, size=70, opacity=1, stroke=one.colour.light, strokeWidth=2,
                fill=PAPER.light if one.hollow else one.colour.light, aria=bool(one.told),
            )
            .encode(x=self.x, y=self.y, **told)
        )  # fmt: skip
        return drawn
