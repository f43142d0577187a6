"""Names of places that the gazetteer does not have: 云屏省, 青禾市, 东京.

A name with the title of a province, city or county at the beginning of a clause names a place.
Where the gazetteer has no such place, the figures behind it are of a place that nobody here knows,
and certainly not of the whole country: their area stays empty. The same holds of a city abroad that
opens a clause: no list has a code for it, and it is not its country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from indicators.extraction.tables import resource, rx, trie

__all__ = ["strange"]

_TITLE: Final = rx(
    r"(?:省(?![份级际内外会略心力]|部级)|市(?![场值盈况面民价集占级镇值井政区容斤制])|县(?![级域区]))"
)
_OPENS: Final = frozenset('\n,，。;；:：、“"(（!！?？年月日 　') | frozenset("据在由从对")
_SIZES: Final = (2, 3)
"""Characters of a name before its title."""
# What ends in a title and is no name, by the character before it: 全省, 股市, 城市, 百强县.
_WORDS: Final = {
    "省": frozenset("全我该本各外跨两三四五六七八九几数节反大强小每某"),
    "市": frozenset(
        "全我该本各外两三四五六七八九几数每某股城上超都楼夜集门黑牛熊债汇车房花灯闹早菜互入开收休退救后级辖内大强"
        "小街期币油金地设撤建立兴晚庙鱼米布面"
    ),
    "县": frozenset("全我该本各外两三四五六七八九几数每某大小强困点区州郡市旗设撤建富"),
}


@cache
def _abroad() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile where a city abroad may open a clause, and the city or list of some that does."""
    names = resource("areas/foreign_cities.txt").split()
    city = trie(names)
    opens = re.escape("".join(_OPENS))
    return re.compile(
        f"[{''.join(sorted({name[0] for name in names}))}](?<![^{opens}].)"
    ), re.compile(
        f"(?:{city})(?:[、和与及](?:{city}))*(?!大学|学院|等地|客户|市场|宣言|协定|议定书|国际)"
    )


def _cities(view: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of cities abroad, or lists of some, that open a clause."""
    sites, names = _abroad()
    for site in sites.finditer(view):
        found = names.match(view, site.start())
        if found is not None:
            yield found.span()


@cache
def _common() -> frozenset[str]:
    return frozenset(resource("areas/words.txt").split())


def strange(view: str, known: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans of names that have the title of a place and are in no gazetteer.

    Parameters
    ----------
    view
        The text in plain script.
    known
        Spans of the places that the gazetteer found, in order.

    Examples
    --------
    >>> text = "云屏省有企业300家,全省和江苏省,股市上涨。"
    >>> [text[start:end] for start, end in strange(text, [(14, 17)])]
    ['云屏省']
    """
    yield from _cities(view)
    ends = {end for _, end in known}
    for found in _TITLE.finditer(view):
        at = found.start()
        if at + 1 in ends or (at and view[at - 1] in _WORDS[view[at]]):
            continue
        for size in _SIZES:
            start = at - size
            if start < 0 or not (start == 0 or view[start - 1] in _OPENS):
                continue
            if _is_name(view[start:at]) and not any(start < end <= at for end in ends):
                yield start, at + 1
                break


def _is_name(stem: str) -> bool:
    """Tell whether characters may be a name: Chinese ones that make no common word."""
    if not all("一" <= char <= "鿿" for char in stem):
        return False
    return not any(stem[i : i + 2] in _common() for i in range(len(stem) - 1))
