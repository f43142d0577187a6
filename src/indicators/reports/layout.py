"""Arithmetic of layout: round scales, room for labels, labels that keep apart.

Nothing here measures a font. Widths are estimated from the count of characters, so that the same
data give the same drawing on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal
from unicodedata import east_asian_width

from indicators.reports.languages import Language

AXIS_FORMATS: dict[Language, str] = {"zh": ".9~f", "en": ",.9~f"}
"""How an axis writes its ticks. Without a precision Vega would round 2.5 to 3."""

_STEPS = tuple(Decimal(step) for step in ("1", "2", "2.5", "5", "10"))
_NARROW_SHARE = 0.6
"""Width of a Latin letter or digit as a share of the font size, on the safe side."""


def fitting_ticks(top: float, at_most: int, room: int, font: int) -> list[float]:
    """Return :func:`ticks` with as many steps as leave their labels apart.

    Examples
    --------
    >>> fitting_ticks(9300, 5, 400, 12), fitting_ticks(9300, 5, 160, 12)
    ([0.0, 2000.0, 4000.0, 6000.0, 8000.0, 10000.0], [0.0, 5000.0, 10000.0])
    """
    for count in range(at_most, 1, -1):
        steps = ticks(top, count)
        if (width(f"{steps[-1]:,.10g}", font) + font) * len(steps) <= room:
            break
    return steps


def ticks(top: float, at_most: int) -> list[float]:
    """Return the round numbers of an axis from zero to the first one not below `top`.

    Parameters
    ----------
    top : float
        Highest number that the axis must hold.
    at_most : int
        How many steps the axis may have.

    Examples
    --------
    >>> ticks(4802.6, 6)
    [0.0, 1000.0, 2000.0, 3000.0, 4000.0, 5000.0]
    """
    highest = Decimal(repr(top)) if top > 0 else Decimal(1)
    power = Decimal(1).scaleb(highest.adjusted() - 1)
    step = next(
        step * power * scale
        for scale in (1, 10)
        for step in _STEPS
        if _steps(highest, step * power * scale) <= at_most
    )
    return [float(step * index) for index in range(_steps(highest, step) + 1)]


def powers(top: float) -> list[float]:
    """Return the powers of ten from one to the first not below `top`.

    Examples
    --------
    >>> powers(6500), powers(100)
    ([1.0, 10.0, 100.0, 1000.0, 10000.0], [1.0, 10.0, 100.0])
    """
    highest = Decimal(repr(max(top, 10.0)))
    count = highest.adjusted() + (highest != Decimal(1).scaleb(highest.adjusted()))
    return [float(10**power) for power in range(count + 1)]


def _steps(highest: Decimal, step: Decimal) -> int:
    """Count the steps that reach `highest`."""
    return int((highest / step).to_integral_value(ROUND_CEILING))


def width(text: str, font: int) -> int:
    """Estimate the width of a text in pixels: a full square for Chinese, less for the rest.

    Examples
    --------
    >>> width("广东 4802.6", 10)
    62
    """
    squares = sum(1.0 if east_asian_width(c) in "WFA" else _NARROW_SHARE for c in text)
    return round(squares * font)


def shortened(text: str, room: int, font: int) -> str:
    """Cut a text that is wider than its room, with an ellipsis.

    Examples
    --------
    >>> shortened("Guangdong Daily", 60, 10)
    'Guangdong…'
    """
    if width(text, font) <= room:
        return text
    while text and width(text + "…", font) > room + font // 2:
        text = text[:-1]
    return text.rstrip() + "…"


def apart(positions: Sequence[float], gap: float, bottom: float) -> list[float]:
    """Move labels along one axis until each is `gap` below the one before, none beyond `bottom`.

    Parameters
    ----------
    positions : sequence of float
        Wished positions in ascending order.
    gap : float
        Least distance of two labels.
    bottom : float
        Position that the last may not pass, unless there is no room otherwise.

    Examples
    --------
    >>> apart([10.0, 12.0, 50.0], 15.0, 100.0)
    [10.0, 25.0, 50.0]
    >>> apart([80.0, 99.0, 100.0], 15.0, 100.0)
    [70.0, 85.0, 100.0]
    """
    placed: list[float] = []
    for position in positions:
        placed.append(max(position, placed[-1] + gap) if placed else position)
    limit = bottom
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = min(placed[index], limit)
        limit = placed[index] - gap
    return placed


def wrapped(text: str, room: int, font: int) -> list[str]:
    """Break a text into lines that fit: Latin words stay whole where they can.

    Examples
    --------
    >>> wrapped("Computing centres connected", 100, 10)
    ['Computing', 'centres', 'connected']
    >>> wrapped("高校和科研单位", 40, 10)
    ['高校和科', '研单位']
    >>> wrapped("日均作业量，2025年2月", 80, 10)
    ['日均作业量，', '2025年2月']
    """
    lines = [""]
    for piece in _PIECES.findall(text):
        if lines[-1] and width((lines[-1] + piece).rstrip(), font) > room:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines if line.strip()]


# A day is read as one word; brackets and closing marks stay with what they enclose.
_PIECES = re.compile(
    r"[（“《]*(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2} [A-Z][a-z]+ \d{4} ?"
    r"|[\u0021-\u024f\u2010-\u2026\u2212]+ ?|.)[，。、；：）”》]*"
)
