"""Words that a blank or a line break cuts in two: 平方 公里, 接 近800家, 80%以 上."""

from __future__ import annotations

from functools import cache
from typing import Final

from indicators.extraction import tables
from indicators.extraction.quantities import qualifiers
from indicators.extraction.tables import CN, D, fold, rx

__all__ = ["is_cut"]

_LONGEST: Final = 4  # characters of a word before the blank
_NUMBER_BEFORE: Final = rx(rf"[{D}{CN}半几数][ ]?\Z")
_FIGURE_BEFORE: Final = rx(rf"[{D}{CN}半几数%‰][^，。；、：,;:!?！？\s]{{0,5}}\Z")
_NUMBER_AFTER: Final = rx(rf"[ ]?[{D}{CN}半几数]")
# Words of dates and fractions: 下半 年, 三分 之一.
_OTHERS: Final = ("年底", "年初", "年末", "月底", "月初", "月末", "季度", "月份", "半年", "分之")
_LEADING: Final = ("连续", "民国", "今年", "去年", "明年")
# A numeral that is not over: 三千多 万元, 3至 5家.
_OPEN: Final = rx(rf"[{D}{CN}][多余几至到—\-~]\Z|[几数上翻][了]?\Z|[{CN}]成\Z")
# What ends a figure at the head of the next line: 10个 左右, 五分 之一.
_TRAILING: Final = rx(
    rf"(?:(?:及|或)?以[上下内](?![数述各图所信情报文三两])|左右(?!手|两|邻)|上下(?!游|班|车|级|文|工)|之一|之[{CN}]"
    r"|[多余](?=[，。、；亿万]))"
)
_GOES_ON: Final = rx(rf"[{D}{CN}]")


@cache
def _words() -> dict[str, set[tuple[str, str]]]:
    """Give, for the beginning of a word, its ends, and where its number stands."""
    counted = (*tables.units(), *tables.classifiers(), *_OTHERS)
    leading = (*qualifiers()["before"], *tables.currencies(), *_LEADING)
    words = [(form.partition("!")[0], "before") for form in counted]
    words += [(form, "figure") for form in qualifiers()["after"]]
    words += [(form, "after") for form in leading]
    table: dict[str, set[tuple[str, str]]] = {}
    for word, where in words:
        if "一" <= word[:1] <= "鿿":
            # A word that leads may stand whole before the blank.
            for at in range(1, min(len(word) + (where == "after"), _LONGEST + 1)):
                table.setdefault(word[:at], set()).add((word[at:], where))
    return table


def is_cut(text: str, start: int, end: int) -> bool:
    """Tell whether a blank stands inside the words of a number.

    Parameters
    ----------
    text
        The text.
    start, end
        Where the blank stands.

    Returns
    -------
    bool
        True where the characters on both sides make a unit behind a number, or a qualifier before
        or behind one.

    Examples
    --------
    >>> is_cut("面积10平方 公里", 6, 7), is_cut("占地平方 公里", 4, 5)
    (True, False)
    """
    if _OPEN.search(text, max(0, start - 2), start) and _GOES_ON.match(text, end):
        return True
    if _TRAILING.match(text, end) and _FIGURE_BEFORE.search(text, max(0, start - 6), start):
        return True
    table = _words()
    for size in range(1, min(_LONGEST, start) + 1):
        ends = table.get(fold(text[start - size : start]))
        if ends is None:
            continue
        for rest, where in ends:
            stop = end + len(rest)
            if fold(text[end:stop]) == rest and _has_number(text, start - size, stop, where):
                return True
    return False


def _has_number(text: str, left: int, right: int, where: str) -> bool:
    if where == "after":
        return _NUMBER_AFTER.match(text, right) is not None
    pattern = _NUMBER_BEFORE if where == "before" else _FIGURE_BEFORE
    return pattern.search(text, max(0, left - 7), left) is not None
