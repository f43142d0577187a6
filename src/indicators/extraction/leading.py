"""What stands before a number, found by its last character.

Most qualifiers end in a character that ends nothing else: 超过, 不到, 近. They are looked up by
their length, the longest first, instead of being searched for.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Final, NamedTuple

from indicators.extraction import tables
from indicators.extraction.quantities import qualifiers
from indicators.extraction.tables import fold, variants

__all__ = ["MONEY_FIRST", "Before", "endings"]

MONEY_FIRST: Final = ("人民币", "港币", "新台币", "台币", "澳门币")  # 人民币超8亿元
# The last characters of what else may stand there: scales, signs, 上百.
_ELSE: Final = "氏+±-下负上 "


class Before(NamedTuple):
    """What stands before a number: where it begins, and the words."""

    start: int
    qualifier: str
    currency: str
    sign: str


@cache
def endings() -> dict[str, tuple[tuple[int, dict[str, str]], ...]]:
    """Give the qualifiers by their last character, as printed, the longest first.

    Left out are characters that may also end a currency or a sign.

    Returns
    -------
    dict
        For each character the lengths of its words; for each length the words as printed, and
        as they are folded.

    Examples
    --------
    >>> dict(endings()["過"])[2]
    {'超過': '超过'}
    """
    shared = variants("".join(form[-1] for form in (*tables.currencies(), *MONEY_FIRST)) + _ELSE)
    found: dict[str, dict[int, dict[str, str]]] = {}
    for word in qualifiers()["before"]:
        for spelling in product(*(sorted(variants(char)) for char in word)):
            printed = "".join(spelling)
            if printed[-1] not in shared:
                found.setdefault(printed[-1], {}).setdefault(len(printed), {})[printed] = fold(word)
    return {char: tuple(sorted(words.items(), reverse=True)) for char, words in found.items()}
