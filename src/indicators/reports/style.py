"""Colours, sizes and the Altair configuration that every chart shares.

A chart is drawn in the light colours. The page maps each of them to a variable by its literal
value, so the same drawing serves light, dark and print, and stays a whole picture when it is
taken out of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

FONT = "sans-serif"


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour of the palette, named by its use, for light and dark paper.

    The light one stands thousands of times in a page, in three digits where it can; no two
    colours share one.
    """

    name: str
    light: str
    dark: str


PAPER = Colour("paper", "#fff", "#14181d")
INK = Colour("ink", "#222", "#e8ebee")
MUTED = Colour("muted", "#567", "#a4aeb9")
LINE = Colour("line", "#ddd", "#3a424b")
ACCENT = Colour("accent", "#158", "#7fb6ee")
SECOND = Colour("second", "#a41", "#f0986c")
THIRD = Colour("third", "#165", "#62c6b0")
FOURTH = Colour("fourth", "#649", "#bfa0e6")
FIFTH = Colour("fifth", "#650", "#cdb94f")
SIXTH = Colour("sixth", "#825", "#e68fbc")
FAINT = Colour("faint", "#abc", "#59636f")
STREAK = Colour("streak", "#e9f0f8", "#1d2a38")

STEPS = (
    Colour("step1", "#def", "#1b2733"),
    Colour("step2", "#ace", "#213f5e"),
    Colour("step3", "#7ad", "#2a5f93"),
    Colour("step4", "#36a", "#84b6e8"),
    Colour("step5", "#136", "#c8e0f8"),
)
"""Five classes of a map, from low to high."""

STEP_INKS = (
    Colour("step-ink1", "#223", "#e8ebef"),
    Colour("step-ink2", "#221", "#e8ebf0"),
    Colour("step-ink3", "#232", "#ffffff"),
    Colour("step-ink4", "#ffe", "#10151a"),
    Colour("step-ink5", "#eff", "#10151b"),
)
"""Colour of words on each of the classes."""

PALETTE = (
    *(PAPER, INK, MUTED, LINE, ACCENT, SECOND, THIRD, FOURTH, FIFTH, SIXTH, FAINT, STREAK),
    *STEPS,
    *STEP_INKS,
)

SERIES: tuple[tuple[Colour, list[int], float], ...] = (
    (ACCENT, [1, 0], 2.8),
    (SECOND, [8, 3], 2.0),
    (THIRD, [1, 0], 1.6),
    (FOURTH, [5, 2], 1.6),
    (FIFTH, [2, 2], 1.6),
    (SIXTH, [7, 2, 2, 2], 1.6),
)
"""Colour, dash pattern and width of the lines of a chart, in order: never colour alone."""


@dataclass(frozen=True, slots=True)
class Size:
    """One of the two widths that a chart is drawn in.

    Attributes
    ----------
    name : str
        ``"wide"`` or ``"narrow"``; the page shows the one that fits the window.
    width : int
        Whole width of the drawing in pixels.
    font : int
        Size of its text. The page shows no drawing smaller than it is: no text is below 12 px.
    """

    name: str
    width: int
    font: int


WIDE = Size("wide", 640, 13)
NARROW = Size("narrow", 320, 12)


def configuration(size: Size) -> dict[str, Any]:
    """Return the Vega-Lite configuration of a chart of the given size.

    Nothing in it measures text: labels are never shortened, moved or dropped by their width, and
    :mod:`indicators.reports.drawing` fixes the margins. A drawing is therefore the same bytes
    whatever fonts a machine has.
    """
    return {
        "font": FONT,
        # Only the layers whose marks tell something ask for it.
        "aria": False,
        "background": "transparent",
        "view": {"stroke": None},
        "axis": {
            "title": None,
            "labelFontSize": size.font,
            "labelColor": MUTED.light,
            "labelLimit": 0,
            "labelOverlap": False,
            "labelPadding": 6,
            "gridColor": LINE.light,
            "domain": False,
            "ticks": False,
        },
        "text": {"fontSize": size.font, "color": INK.light, "limit": 0},
    }


def variables() -> str:
    """Return the style sheet that names the palette and maps the colours of the drawings to it.

    It gives the drawings the size of their words, too.

    Light and dark follow the system of the reader, unless the page is told otherwise
    (``data-theme`` of its root); on paper it is light.
    """
    mapped = "".join(
        f'.chart [fill="{c.light}"]{{fill:var(--{c.name})}}'
        f'.chart [stroke="{c.light}"]{{stroke:var(--{c.name})}}'
        for c in PALETTE
    )
    sized = "".join(f".{s.name} svg{{font-size:{s.font}px}}" for s in (WIDE, NARROW))
    dark = "".join(f"--{c.name}:{c.dark};" for c in PALETTE)
    light = "".join(f"--{c.name}:{c.light};" for c in PALETTE)
    return (
        f":root{{color-scheme:light;{light}}}\n"
        "@media screen and (prefers-color-scheme:dark)"
        f"{{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\n"
        f"@media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}\n{mapped}\n{sized}\n"
    )
