"""How precisely a figure is printed: its multiplier and its decimal places."""

from __future__ import annotations

import re
import unicodedata

_READING_AIDS = re.compile(r"[(（][A-Za-zÀ-ɏ\s]+[)）]")
_DECIMALS = re.compile(r"[0-9]\.([0-9]+)")
_DIGITS = "0-9一二三四五六七八九两兩〇零几幾数數"
# What may stand between the digits and a multiplier: 10余万, 数万, 1.8 亿.
_MULTIPLIER = re.compile(rf"[{_DIGITS}十百千]?[多余餘几幾来來]?\s*([十百千]*[万萬亿億]+)")
_AFTER_DIGITS = re.compile(r"[0-9]\s*((?:[十百千]+[多余餘几幾来來]?)?[万萬亿億]+|[十百千]+)")
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
_GREAT = "万萬亿億"


def unit_multiplier(printed: str) -> int:
    """Return the power of ten of the multiplier that a figure is printed with.

    Behind Arabic digits 十, 百 and 千 are part of the multiplier (5千万 is 5 times ten to the 7th);
    in a Chinese numeral only 万 and 亿 are, since there 千 is a digit's place (三千万).

    Parameters
    ----------
    printed : str
        The figure as it stands in the text.

    Examples
    --------
    >>> [unit_multiplier(text) for text in ("超7.6万家", "近400家", "万亿元", "20多亿")]
    [4, 0, 12, 8]
    """
    text = _plain(printed)
    multipliers = _AFTER_DIGITS.findall(text)
    if multipliers:
        return sum(_POWERS.get(character, 0) for character in multipliers[-1])
    multipliers = _MULTIPLIER.findall(text)
    if not multipliers:
        return 0
    return sum(_POWERS[character] for character in multipliers[-1] if character in _GREAT)


def decimal_places(printed: str) -> int:
    """Return the decimal places of a figure as printed, the most of its numbers if there are two.

    Examples
    --------
    >>> [decimal_places(text) for text in ("4802.6亿元", "近400家", "2.50%")]
    [1, 0, 2]
    """
    return max((len(places) for places in _DECIMALS.findall(_plain(printed))), default=0)


def _plain(printed: str) -> str:
    """Take out reading aids, full-width forms, and blanks within the number."""
    text = unicodedata.normalize("NFKC", _READING_AIDS.sub("", printed))
    return re.sub(r"(?<=[0-9.,])\s+(?=[0-9.,])", "", text)
