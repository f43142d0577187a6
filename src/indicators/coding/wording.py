"""What makes a reading less sure: words between a phrase and its number, or that narrow it."""

from __future__ import annotations

from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.inheritance import counts_noun
from indicators.coding.layout import Layout
from indicators.coding.senses import loose

__all__ = ["WORDING", "weigh"]

WORDING: Final = frozenset({"wording distance", "wording name", "wording noun"})
"""The fields of the steps that only say how sure a reading is."""

_APART: Final = 3  # unlisted characters between a phrase and its number
_FAR: Final = 7
_WORD: Final = 12  # characters of the longest listed word before a phrase
_OPENERS: Final = frozenset("的和与及或为是在以由有达全各等内")


def weigh(layout: Layout, figure: Figure) -> None:
    """Note what makes the indicator of a figure less sure.

    Parameters
    ----------
    layout
        The text.
    figure
        A figure whose indicator is bound.
    """
    own = next((e for e in figure.evidence if e.field == "indicator" and not e.root), None)
    if own is None or figure.concept is None:
        return
    start, end = figure.concept
    if end <= figure.start:
        apart = loose(layout, end, figure.start) if figure.start - end >= _APART else 0
        if apart >= _APART:
            rule = "wording.far" if apart >= _FAR else "wording.apart"
            figure.because("wording distance", rule, end, figure.start)
        if figure.unit in ("count", "person") and counts_noun(layout, figure.end):
            figure.because("wording noun", "wording.noun", figure.end, figure.end + 1)
    if _narrowed(layout, start):
        figure.because("wording name", "wording.narrowed", start - 1, start)


def _narrowed(layout: Layout, start: int) -> bool:
    """Say whether an unlisted word stands right before a phrase (海洋 in 海洋生产总值)."""
    before = layout.view[start - 1 : start]
    if not "一" <= before <= "鿿" or before in _OPENERS:
        return False
    first = max(0, start - _WORD)
    words = (layout.cues_in, layout.areas_in, layout.narrowings_in)
    if any(word.end == start for found in words for word in found(first, start)):
        return False
    at = layout.mention_at(first)
    return all(span[1] != start for span in layout.spans[at : at + 3])
