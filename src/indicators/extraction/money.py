"""Whose money 元 is: that of the place the figure is about.

A paper of Hong Kong or Taiwan writes 元 for its own money, and for yuan where the sentence is
about the mainland. The place named last before the figure decides.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from indicators.extraction.tables import Pattern, fold, rows, rx, trie

__all__ = ["money_place"]

_SENTENCE: Final = 60  # characters before the figure that are searched
_PAPERS: Final = ("HK", "TW", "MO")
# Words for a place that are no names of it.
_WORDS: Final = {
    "内地": "CN", "大陆": "CN", "中国": "CN",
    "本港": "HK", "全港": "HK", "在港": "HK", "来港": "HK", "港府": "HK",
    "港股": "HK", "港交所": "HK",
    "全台": "TW", "在台": "TW", "来台": "TW", "台股": "TW",
    "本澳": "MO", "全澳": "MO", "在澳": "MO", "来澳": "MO",
}  # fmt: skip


@cache
def _places() -> tuple[Pattern, dict[str, str]]:
    """Give the pattern of places and, for each, whose money it uses."""
    money = {
        row["short_zh"]: next((one for one in _PAPERS if one in row["code"].split("-")), "CN")
        for name in ("places", "taiwan")
        for row in rows(f"areas/{name}.csv")
        if row["level"] in ("province", "prefecture") and row["bare"] == "always"
    }
    money.update(_WORDS)
    return rx(trie(name for name in money if len(name) > 1)), money


def money_place(view: str, at: int, place: str) -> str:
    """Tell whose money a figure without a currency word is in.

    Parameters
    ----------
    view
        The text searched.
    at
        Where the figure begins.
    place
        Where the text is printed: ``CN``, ``TW``, ``HK`` or ``MO``.

    Returns
    -------
    str
        The place that the sentence names last before the figure; else where it is printed. A
        text of the mainland writes 港元 and 新台币 where it means them.

    Examples
    --------
    >>> money_place("广东去年投入300亿元", 6, "HK")
    'CN'
    >>> money_place("本港去年投入300亿元", 6, "HK")
    'HK'
    """
    if place not in _PAPERS:
        return place
    floor = max(0, at - _SENTENCE)
    since = max(floor, *(view.rfind(mark, floor, at) + 1 for mark in "。！？\n"))
    pattern, money = _places()
    named = [fold(found.group()) for found in pattern.finditer(view, since, at)]
    return money[named[-1]] if named else place
