"""Bars of counts, by part. The counts are exact, so that a filled bar is right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import altair as alt

from indicators.reports.canvas import Box, Canvas, Words
from indicators.reports.drawing import framed, tip
from indicators.reports.languages import Language
from indicators.reports.layout import width, wrapped
from indicators.reports.style import ACCENT, INK, MUTED, WIDE, Size

_BAR, _GAP = 18, 14
_NAMES = 230
"""Widest column of names on a wide page."""

_BETWEEN = {"wide": 12, "narrow": 8}
"""Pixels between two columns."""

_LATIN = 0.85
"""Share of its estimated width that a single Latin word needs."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: its key, its name and its count."""

    key: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its parts in the order of the columns, the code of its place if any.

    A part that a bar has none of is counted as zero and not drawn.
    """

    name: str
    parts: tuple[Part, ...]
    area: str | None = None

    @property
    def total(self) -> int:
        """Sum of the parts."""
        return sum(part.count for part in self.parts)


def count_bars(
    bars: Sequence[Bar],
    size: Size,
    language: Language,
    *,
    total: str = "",
    names: int | None = None,
) -> alt.LayerChart:
    """Draw counts: a bar for each part, in a column of its own where there are several parts.

    Columns tell the parts apart by place and head, where stacked bars would need colours; and all
    bars of one part begin at one line.

    Parameters
    ----------
    bars : sequence of Bar
        From top to bottom. All bars are drawn on one scale.
    size : Size
        Which of the two widths: on the wide one names stand beside their bars.
    language : {"zh", "en"}
        Language of the words.
    total : str
        Head of a last column with the sum of each bar; without it sums are not written.
    names : int or None
        Pixels for the names of a wide page, where pictures above each other share them.
    """
    keys = {part.key: part.name for bar in bars for part in bar.parts}
    beside = size is WIDE
    start = (name_room(bars) if names is None else names) if beside else 0
    columns = _columns(bars, keys, start, size, total)
    boxes: list[Box] = []
    # One kind of part needs no head: the title of the picture says what it counts.
    heads = [*(keys.values() if len(keys) > 1 else ("",)), total]
    words, down = _headed(heads, columns, size)
    for bar in bars:
        lines = wrapped(bar.name, _NAMES if beside else size.width - 8, size.font)
        line = size.font + 4
        high = max(_BAR, len(lines) * line) if beside else _BAR
        first = down + (high - (len(lines) - 1) * line) / 2 if beside else down + size.font / 2
        words += [
            Words(text, 0, first + index * line, size.font, INK, bold=not beside)
            for index, text in enumerate(lines)
        ]
        top = down + (high - _BAR) / 2 if beside else down + len(lines) * (size.font + 5)
        _row(bar, columns, top, size.font, language, boxes, words)
        if total:
            ends = columns.right, top + _BAR / 2
            words.append(Words(str(bar.total), *ends, size.font, INK, "right", bold=True))
        down = max(top + _BAR, down + high) + (8 if beside else _GAP)
    height = round(down)
    canvas = Canvas(size.width - 2, height)
    return framed(
        [*canvas.boxes(boxes), *canvas.words(words)],
        size,
        height=height,
        padding={"left": 1, "right": 1, "top": 1, "bottom": 1},
    )


def name_room(bars: Iterable[Bar]) -> int:
    """Give the pixels that the names of bars take on a wide page."""
    return min(max(width(bar.name, WIDE.font) for bar in bars), _NAMES) + 12


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the column of each part begins, how long a bar of one is, where sums end."""

    starts: dict[str, float]
    scale: float
    right: float


def _columns(
    bars: Sequence[Bar], keys: Mapping[str, str], start: int, size: Size, total: str
) -> _Columns:
    """Divide the width: each column holds its longest bar with its number, and its head."""
    most = {key: max(p.count for bar in bars for p in bar.parts if p.key == key) for key in keys}
    number = {key: 5 + width(str(count), size.font) for key, count in most.items()}
    least = {key: _longest(name, size) if len(keys) > 1 else 0 for key, name in keys.items()}
    right, between = size.width - 4, _BETWEEN[size.name]
    room: float = right - start - between * (len(keys) - 1)
    if total:
        sums = max(width(str(bar.total), size.font) for bar in bars)
        room -= between + max(sums, _longest(total, size))
    scale, narrow = 0.0, set[str]()
    while True:
        # A column that is no wider than its head has that width; the others share the rest.
        scaled = [key for key in keys if key not in narrow]
        rest = room - sum(least[key] for key in narrow) - sum(number[key] for key in scaled)
        scale = max(0.0, rest) / max(1, sum(most[key] for key in scaled))
        found = {key for key in scaled if most[key] * scale + number[key] < least[key]}
        if not found or found == set(scaled):
            break
        narrow |= found
    starts, left = {}, float(start)
    for key in keys:
        starts[key] = left
        left += max(most[key] * scale + number[key], least[key]) + between
    return _Columns(starts, scale, right)


def _longest(head: str, size: Size) -> float:
    """Give the pixels of the longest word of a head, of Chinese at most four characters."""
    return max(
        width(word, size.font) * _LATIN if word.isascii() else width(word[:4], size.font)
        for word in head.split()
    )


def _headed(heads: Sequence[str], columns: _Columns, size: Size) -> tuple[list[Words], float]:
    """Write the heads of the columns, each broken to its column, and say how far down they go."""
    starts = [*columns.starts.values(), columns.right]
    ends = [*starts[1:], columns.right]
    broken = [
        wrapped(
            head,
            round((end - start - _BETWEEN[size.name]) / _LATIN) + 2 if end > start else size.width,
            size.font,
        )
        for head, start, end in zip(heads, starts, ends, strict=True)
    ]
    line, most = size.font + 3, max(map(len, broken))
    words = [
        Words(
            text, start, 2 + line * (most - len(lines) + index + 0.5), size.font, MUTED,
            "right" if end == start else "left",
        )
        for lines, start, end in zip(broken, starts, ends, strict=True)
        for index, text in enumerate(lines)
    ]  # fmt: skip
    return words, most * line + (10 if most else 5)


def parted(bar: Bar, language: Language) -> str:
    """Say the total of a bar and its parts: 10（企业6、高校3、科研院所1）.

    Examples
    --------
    >>> bar = Bar("江苏", (Part("a", "企业", 6), Part("b", "高校", 3)))
    >>> parted(bar, "zh"), parted(bar, "en")
    ('9（企业6、高校3）', '9 (企业 6, 高校 3)')
    """
    said = [part for part in bar.parts if part.count]
    if language == "zh":
        return f"{bar.total}（{'、'.join(f'{part.name}{part.count}' for part in said)}）"
    return f"{bar.total} ({', '.join(f'{part.name} {part.count}' for part in said)})"


def _told(bar: Bar, part: Part, language: Language) -> str:
    """Say what a part counts; the only one of a bar has no name of its own."""
    comma, colon = ("，", "：") if language == "zh" else (", ", ": ")
    names = [name for name in (bar.name, part.name) if name]
    return f"{comma.join(names)}{colon}{part.count}"


def _row(
    bar: Bar,
    columns: _Columns,
    top: float,
    font: int,
    language: Language,
    boxes: list[Box],
    words: list[Words],
) -> None:
    """Draw the parts of one bar, each in its column with its number."""
    for part in (part for part in bar.parts if part.count):
        left, across = columns.starts[part.key], part.count * columns.scale
        told = tip(_told(bar, part, language), area=bar.area)
        boxes.append(Box(left, top, across, _BAR, ACCENT, told))
        words.append(Words(str(part.count), left + across + 5, top + _BAR / 2, font, INK))
