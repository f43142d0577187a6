"""Names that are cut out of two words: 高密 out of 提高密度, 增城 out of 新增城镇."""

from __future__ import annotations

from functools import cache

from indicators.coding.gazetteer.forms import ALWAYS, prefixes
from indicators.extraction.tables import resource

__all__ = ["cut"]

_NUMERALS = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九十")
_LONGEST = 3
"""A longer name is not cut out of words by chance."""


@cache
def _words() -> frozenset[str]:
    return frozenset(resource("areas/words.txt").split())


def cut(text: str, start: int, form: str) -> bool:
    """Tell whether a form is the end of one word and the beginning of the next.

    Both sides must be words: 以上海为 keeps its 上海, since 海为 is none.

    Parameters
    ----------
    text : str
        The text in plain script.
    start : int
        Where the form stands, not at the beginning of the text.
    form : str
        The form.

    Examples
    --------
    >>> cut("提高密度", 1, "高密"), cut("位于高密市", 2, "高密")
    (True, False)
    >>> cut("2026年长三角", 5, "长三角"), cut("最年长三角", 2, "长三角")
    (False, True)
    """
    words = _words()
    if len(form) > _LONGEST or text[start - 1] + form[0] not in words:
        return False
    if text[start - 1] in "年月日" and text[start - 2 : start - 1] in _NUMERALS:
        return False  # a date ends there
    if len(form) == _LONGEST:
        return form[1:] in words
    rest = text[start + 1 : start + 3]
    # The second word may be a place: 其中山东 is no 中山.
    return rest in words or any(
        one.worth == ALWAYS and text.startswith(one.text, start + 1)
        for one in prefixes().get(rest, ())
    )
