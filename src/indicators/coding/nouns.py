"""The noun that a number stands behind and that no phrase lists (新产品合格率42.1%)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.layout import Layout
from indicators.coding.senses import STOP, loose
from indicators.extraction.tables import rows, rx, trie

__all__ = ["is_rate", "is_stock", "own_noun", "rate_before"]

_REACH: Final = 20  # characters before a number in which its noun ends
_OPENERS: Final = frozenset("的和与及或为是在以由有达全各等其总")
_COMES_TO: Final = rx(r"(?:约?为|达到?|是)?")


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


def rate_before(layout: Layout, first: int, start: int) -> tuple[int, int] | None:
    """Find the rate that a number gives (优良天数比率为85%), whatever the figure before it has.

    Parameters
    ----------
    layout
        The text.
    first, start
        Where to look: up to the number.

    Returns
    -------
    tuple of int or None
        Where its head stands; None where none stands right before the number, or it is one of
        growth (增长率) or a share of what was spoken of (占比率).
    """
    first = max(first, start - _REACH)
    heads = [head.span() for head in _pattern().finditer(layout.view, first, start)]
    if not heads or not is_rate(layout, heads[-1]):
        return None
    return heads[-1] if _COMES_TO.fullmatch(layout.view, heads[-1][1], start) else None


def is_rate(layout: Layout, noun: tuple[int, int]) -> bool:
    """Say whether a head names a rate that is itself what its number gives (合格率)."""
    return _time_types()[layout.view[noun[0] : noun[1]]] == "ratio"


def is_stock(layout: Layout, noun: tuple[int, int]) -> bool:
    """Say whether what a head measures is counted on a day (面积, 余额), not over a span."""
    return _time_types()[layout.view[noun[0] : noun[1]]] == "stock"


@cache
def _heads() -> dict[str, str]:
    return {row["head"]: row["kind"] for row in rows("concepts/heads.csv")}


@cache
def _time_types() -> dict[str, str]:
    return {row["head"]: row["time_type"] for row in rows("concepts/heads.csv")}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(trie(_heads()))
