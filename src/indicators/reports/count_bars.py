"""Bars of counts, each divided into parts. The counts are exact, so that a filled bar is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from indicators.reports.canvas import Box, Canvas, Words
from indicators.reports.drawing import framed, tip
from indicators.reports.layout import width, wrapped
from indicators.reports.style import INK, MUTED, PAPER, STEP_INKS, STEPS, Colour, Size

_BAR, _GAP = 24, 16

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
    """Draw bars of counts with the name of each above it and its total at its end.

    Parameters
    ----------
    bars : sequence of Bar
        From top to bottom. Parts of one key have one colour throughout.
    size : Size
        Which of the two widths.
    """
    font = size.font
    keys = list(dict.fromkeys((part.key, part.name) for bar in bars for part in bar.parts))
    paints = {key: _PAINTS[i % len(_PAINTS)] for i, (key, _) in enumerate(keys)}
    # One kind of part needs no key: the title of the picture says what it counts.
    boxes, words, down = _key(keys, paints, size) if len(keys) > 1 else ([], [], 5.0)
    total_room = 8 + width(str(max(bar.total for bar in bars)), font)
    scale = (size.width - 2 - total_room) / max(bar.total for bar in bars)
    for bar in bars:
        for line in wrapped(bar.name, size.width - 8, font):
            words.append(Words(line, 0, down + font / 2, font, INK, bold=True))
            down += font + 5
        left = 0.0
        for part in bar.parts:
            across = part.count * scale
            fill, ink = paints[part.key]
            told = tip(f"{bar.name} · {part.name} · {part.count}", area=bar.area)
            boxes.append(Box(left, down, across, _BAR, fill, told, PAPER))
            if width(str(part.count), font) + 4 <= across:
                middle = left + across / 2
                words.append(Words(str(part.count), middle, down + _BAR / 2, font, ink, "center"))
            left += across
        words.append(Words(str(bar.total), left + 6, down + _BAR / 2, font, INK))
        down += _BAR + _GAP
    height = round(down)
    canvas = Canvas(size.width - 2, height)
    return framed(
        [*canvas.boxes(boxes), *canvas.words(words)],
        size,
        height=height,
        padding={"left": 1, "right": 1, "top": 1, "bottom": 1},
    )


def _key(
    keys: Sequence[tuple[str, str]], paints: dict[str, tuple[Colour, Colour]], size: Size
) -> tuple[list[Box], list[Words], float]:
    """Name the parts above the bars, in as many lines as they need."""
    boxes, words = [], []
    left, down = 0.0, 5.0
    for key, name in keys:
        room = 16 + width(name, size.font) + 14
        if left and left + room > size.width:
            left, down = 0.0, down + size.font + 8
        boxes.append(Box(left, down, 11, 11, paints[key][0], outline=MUTED))
        words.append(Words(name, left + 16, down + 6, size.font, MUTED))
        left += room
    return boxes, words, down + size.font + 16
