"""The noun that a number stands behind and that no phrase lists (新产品合格率42.1%)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.layout import Layout
from indicators.coding.senses import STOP, loose
from indicators.extraction.tables import rows, trie

__all__ = ["is_stock", "own_noun"]

_REACH: Final = 20  # characters before a number in which its noun ends
_OPENERS: Final = frozenset("的和与及或为是在以由有达全各等其总")


def own_noun(layout: Layout, figure: Figure) -> tuple[int, int] | None:
    """Find the head of the noun before a number that measures or counts something unlisted.

    Such a number has no indicator, whatever the figure before it has: 利用率94.8% behind an amount
    of electricity is no electricity. A head that may go back to the figure before (总额, 数量) is a
    noun of its own only with an unlisted word before it (采购意向金额).

    Parameters
    ----------
    layout
        The text.
    figure
        The figure.

    Returns
    -------
    tuple of int or None
        Where the head stands; None where there is none, or a concept holds it.
    """
    first = max(figure.window, layout.clauses[figure.clause].start, figure.start - _REACH)
    listed = layout.concepts_in(first, figure.start)
    if listed and listed[-1].end >= figure.start:
        return None
    head = None
    for found in _pattern().finditer(layout.view, first, figure.start):
        head = found
    if head is None:
        return None
    start, end = head.span()
    if any(one.end >= end for one in layout.concepts_in(first - _REACH, end)):
        return None
    kind = _heads()[head[0]]
    if kind == "none" or (kind == "back" and not _is_joined(layout, start)):
        return None
    if any(word.end >= end for word in layout.cues_of("share", start - 1, end)):
        return None  # 份额, 占比
    if loose(layout, end, figure.start):
        return None
    return start, end


def _is_joined(layout: Layout, start: int) -> bool:
    """Say whether an unlisted word stands right before a head."""
    before = layout.view[start - 1 : start]
    if before in STOP or before in _OPENERS or not "一" <= before <= "鿿":
        return False
    first = max(0, start - _REACH)
    known = (layout.cues_in, layout.areas_in, layout.narrowings_in, layout.concepts_in)
    if any(word.end == start for found in known for word in found(first, start)):
        return False
    at = layout.mention_at(first)
    return all(span[1] != start for span in layout.spans[at : at + _REACH])


def is_stock(layout: Layout, noun: tuple[int, int]) -> bool:
    """Say whether what a head measures is counted on a day (面积, 余额), not over a span."""
    return layout.view[noun[0] : noun[1]] in _stocks()


@cache
def _heads() -> dict[str, str]:
    return {row["head"]: row["kind"] for row in rows("concepts/heads.csv")}


@cache
def _stocks() -> frozenset[str]:
    return frozenset(
        row["head"] for row in rows("concepts/heads.csv") if row["time_type"] == "stock"
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(trie(_heads()))
