"""In which script a Chinese text is written."""

from __future__ import annotations

from functools import cache
from typing import Final

from indicators.extraction.tables import rows

__all__ = ["LANGUAGES", "script_of"]

LANGUAGES: Final = {"simplified": "zh-Hans", "traditional": "zh-Hant", "mixed": "zh"}
"""The language tag (BCP 47) of a text in each script."""

_MOSTLY: Final = 0.9
"""A text is in one script when this share of its telling characters is: names keep old forms."""
_IN_BOTH: Final = frozenset(
    "后里台干只云面系制向余松谷仆几丑斗卜征发并布占准冲升注游致着著乾于出回床志既果污涌秘累群表"
)
"""Characters that both scripts write, in one of them for more than one word."""


@cache
def _telling() -> tuple[frozenset[str], frozenset[str]]:
    """Give the characters that only the one script writes, and those that only the other does."""
    pairs = [
        (row["printed"], row["read_as"])
        for row in rows("variants.csv")
        if "一" <= row["printed"] <= "鿿" and "一" <= row["read_as"] <= "鿿"
    ]
    traditional = {printed for printed, _ in pairs} - _IN_BOTH
    simplified = {read_as for _, read_as in pairs} - _IN_BOTH - traditional
    return frozenset(simplified), frozenset(traditional)


def script_of(text: str) -> str:
    """Say in which script a text is written.

    Parameters
    ----------
    text
        The text.

    Returns
    -------
    str
        ``simplified``, ``traditional``, or ``mixed`` where neither has nine in ten of the
        characters that tell. A text that has none of these reads the same in both and is called
        simplified.

    Examples
    --------
    >>> script_of("广东省研发经费"), script_of("廣東省研發經費"), script_of("一二三")
    ('simplified', 'traditional', 'simplified')
    """
    simplified, traditional = _telling()
    plain = sum(character in simplified for character in text)
    old = sum(character in traditional for character in text)
    if old <= (1 - _MOSTLY) * (plain + old):
        return "simplified"
    return "traditional" if old >= _MOSTLY * (plain + old) else "mixed"
