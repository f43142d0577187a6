"""Letters that a scan read for the digits they look like: 2l8万元, 1,O86元, 3OO户."""

from __future__ import annotations

from functools import cache
from typing import Final

from indicators.extraction import tables
from indicators.extraction.tables import D, Pattern, plain_rx, rx

__all__ = ["corrected", "unit_heads"]

_HAN: Final = "一-鿿"
_LOOK: Final = str.maketrans("lIOo", "1100")
_LETTERS: Final = "lIOo"
_LONGEST: Final = 20  # characters of a number before its first letter
_INSIDE: Final = frozenset("0123456789０１２３４５６７８９,.")
_LOOKED: Final = plain_rx(
    rf"(?:[1-9０-９l][{D}lIOo]{{0,8}}(?:,[{D}lIOo]{{3}}){{0,4}}|[0Oo](?=\.))(?:\.[{D}lIOo]{{1,6}})?"
)


@cache
def unit_heads() -> str:
    """Write the characters that go on with a number: the heads of units, multipliers, 多, 左右."""
    forms = [*tables.units(), *(w for w, kind in tables.classifiers().items() if kind == "strong")]
    heads = {form[0] for form in forms if form[0] > "\x7f"}
    return "".join(sorted(heads | set("%十百千万亿多余几年月日号时分季以左上下")))


@cache
def _misread_pattern() -> Pattern:
    """Build the pattern of a letter that may have been read for a digit of 2l8万元 or l2%.

    It stands between a Chinese character, with digits behind that one, and a unit of Chinese script
    or a percent sign, so that no code is one. The search skips to the letters, which most words of
    Latin script are told by at once: they have another letter before them.
    """
    return rx(
        rf"[{_LETTERS}](?<=[{_HAN}{D},\.][{_LETTERS}])[{D}{_LETTERS},\.]{{0,20}}+(?=[{unit_heads()}])"
    )


def corrected(text: str) -> str:
    """Give a text with the letters in its numbers turned into digits, one for one.

    Parameters
    ----------
    text
        The text as decoded.

    Returns
    -------
    str
        The text itself where it holds no such number; as long as before.

    Examples
    --------
    >>> corrected("投资2l8万元，O2O平台")
    '投资218万元，O2O平台'
    """
    parts: list[str] = []
    at = 0
    for found in _misread_pattern().finditer(text):
        start = found.start()
        floor = max(at, start - _LONGEST)
        while start > floor and text[start - 1] in _INSIDE:
            start -= 1
        printed = text[start : found.end()]
        if start and "一" <= text[start - 1] <= "鿿" and _is_number(printed):
            parts += [text[at:start], printed.translate(_LOOK)]
            at = found.end()
    return "".join([*parts, text[at:]]) if parts else text


def _is_number(printed: str) -> bool:
    """Tell whether digits and letters have the form of a number and hold a digit."""
    return bool(printed.strip(_LETTERS + ",.")) and _LOOKED.fullmatch(printed) is not None
