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
    """Build the pattern of what may be a number in which letters were read for digits: 2l8万元.

    It stands between a Chinese character and a unit of Chinese script or a percent sign, so that no
    code is one.
    """
    return rx(
        rf"[{D}{_LETTERS}](?<=[{_HAN}][{D}{_LETTERS}])[{D}{_LETTERS},\.]{{1,20}}+(?=[{unit_heads()}])"
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
    if not any(letter in text for letter in _LETTERS):
        return text
    parts, at = [], 0
    for found in _misread_pattern().finditer(text):
        printed = found.group()
        digits = printed.strip(_LETTERS + ",.")
        if digits and not printed.isdigit() and _LOOKED.fullmatch(printed):
            parts += [text[at : found.start()], printed.translate(_LOOK)]
            at = found.end()
    return "".join([*parts, text[at:]]) if parts else text
