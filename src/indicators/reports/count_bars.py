"""Bars of counts, each divided into parts. The counts are exact, so that a filled bar is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from indicators.reports.canvas import Box, Canvas, Words
from indicators.reports.drawing import framed, tip
from indicators.reports.layout import width, wrapped
from indicators.reports.style import INK, MUTED, PAPER, STEP_INKS, STEPS, WIDE, Colour, Size

_BAR, _GAP = 22, 14
_NAMES = 230
"""Widest column of names on a wide page."""

_PAINTS: tuple[tuple[Colour, Colour], ...] = (
    (STEPS[4], STEP_INKS[4]),
    (STEPS[2], STEP_INKS[2]),
    (STEPS[1], STEP_INKS[1]),
    (STEPS[3], STEP_INKS[3]),
    (STEPS[0], STEP_INKS[0]),
)
"""Ground and ink of the parts in order; neighbours differ in lightness, and a rim parts them."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: its key, its name and its count."""

    key: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name and its parts, and the code of its place if it is about one."""

    name: str
    parts: tuple[Part, ...]
    area: str | None = None

    @property
    def total(self) -> int:
        """Sum of the parts."""
        return sum(part.count for part in self.parts)


def count_bars(bars: Sequence[Bar], size: Size) -> alt.LayerChart:
    """Draw bars of counts with the name of each beside or above it and its total at its end.

    Parameters
    ----------
    bars : sequence of Bar
        From top to bottom. Parts of one key have one colour throughout.
    size : Size
        Which of the two widths: on the wide one names stand beside their bars.
    """
    font = size.font
    keys = list(dict.fromkeys((part.key, part.name) for bar in bars for part in bar.parts))
    paints = {key: _PAINTS[i % len(_PAINTS)] for i, key in enumerate(keys)}
    # One kind of part needs no key: the title of the picture says what it counts.
    boxes, words, down = _key(keys, paints, size) if len(keys) > 1 else ([], [], 5.0)
    beside = size is WIDE
    longest = max(width(bar.name, font) for bar in bars)
    start = min(longest, _NAMES) + 12 if beside else 0
    total_room = 8 + width(str(max(bar.total for bar in bars)), font)
    scale = (size.width - 2 - start - total_room) / max(bar.total for bar in bars)
    for bar in bars:
        lines = wrapped(bar.name, _NAMES if beside else size.width - 8, font)
        high = max(_BAR, len(lines) * (font + 4)) if beside else _BAR
        first = down + (high - (len(lines) - 1) * (font + 4)) / 2 if beside else down + font / 2
        words += [
            Words(line, 0, first + index * (font + 4), font, INK, bold=not beside)
            for index, line in enumerate(lines)
        ]
        top = down + (high - _BAR) / 2 if beside else down + len(lines) * (font + 5)
        across = _divided(bar, start, top, scale, font, paints, boxes, words)
        words.append(Words(str(bar.total), across + 6, top + _BAR / 2, font, INK))
        down = max(top + _BAR, down + high) + (8 if beside else _GAP)
    height = round(down)
    canvas = Canvas(size.width - 2, height)
    return framed(
        [*canvas.boxes(boxes), *canvas.words(words)],
        size,
        height=height,
        padding={"left": 1, "right": 1, "top": 1, "bottom": 1},
    )


def _divided(
    bar: Bar,
    left: float,
    top: float,
    scale: float,
    font: int,
    paints: dict[tuple[str, str], tuple[Colour, Colour]],
    boxes: list[Box],
    words: list[Words],
) -> float:
    """Draw the parts of one bar from the left, and give where the last one ends."""
    for part in bar.parts:
        across = part.count * scale
        fill, ink = paints[part.key, part.name]
        told = tip(f"{bar.name} · {part.name} · {part.count}", area=bar.area)
        boxes.append(Box(left, top, across, _BAR, fill, told, PAPER))
        # The number of the only part is the total, which stands at the end.
        if len(bar.parts) > 1 and width(str(part.count), font) + 4 <= across:
            middle = left + across / 2
            words.append(Words(str(part.count), middle, top + _BAR / 2, font, ink, "center"))
        left += across
    return left


def _key(
    keys: Sequence[tuple[str, str]],
    paints: dict[tuple[str, str], tuple[Colour, Colour]],
    size: Size,
) -> tuple[list[Box], list[Words], float]:
    """Name the parts above the bars, in as many lines as they need."""
    boxes, words = [], []
    left, down = 0.0, 5.0
    for key, name in keys:
        room = 16 + width(name, size.font) + 14
        if left and left + room > size.width:
            left, down = 0.0, down + size.font + 8
        boxes.append(Box(left, down, 11, 11, paints[key, name][0], outline=MUTED))
        words.append(Words(name, left + 16, down + 6, size.font, MUTED))
        left += room
    return boxes, words, down + size.font + 16
