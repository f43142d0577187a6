"""Places that are part of a name: 江苏大学, 南京路, 中国银行 say nothing of where a figure is."""

from __future__ import annotations

import re
from functools import cache

from indicators.extraction.tables import resource

__all__ = ["in_name"]

_REACH = 14
"""How far behind a place the head of its name may stand."""


@cache
def _pattern() -> re.Pattern[str]:
    """Compile the heads: the ones that touch the place, and the ones with words between."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in resource("areas/name_heads.txt").splitlines():
        word = line.partition("#")[0].strip()
        if word.startswith("["):
            current = sections.setdefault(word.strip("[]"), [])
        elif word:
            current.extend(word.split())
    barred = "".join(sections["between"])
    touching = "|".join(map(_pattern_of, sections["touching"]))
    heads = "|".join(map(_pattern_of, sections["heads"]))
    although = "|".join(sections["although"])
    word = f"(?:{although}|(?![{barred}])[一-鿿A-Za-z])"
    return re.compile(f"(?:{touching})|{word}{{0,10}}?(?:{heads})")


def _pattern_of(word: str) -> str:
    """Write a head as a pattern; `word!xy` bars what may follow."""
    head, _, barred = word.partition("!")
    return re.escape(head) + (f"(?![{barred}])" if barred else "")


def in_name(text: str, end: int) -> bool:
    """Tell whether a place that ends at `end` of a text in plain script begins a longer name.

    Examples
    --------
    >>> in_name("江苏大学的专利", 2), in_name("江苏有大学168所", 2)
    (True, False)
    """
    return _pattern().match(text, end, end + _REACH) is not None
