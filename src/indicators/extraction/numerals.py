"""Arabic and Chinese numerals to exact decimals.

A numeral is read together with the words that stand inside it (几, 数, 多, 余, 来): they decide
whether it is one number, a range or an interval.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from indicators.extraction.amounts import EXACT, LARGE, MULTIPLIERS, amount
from indicators.extraction.tables import fold, plain_rx

__all__ = ["LONGEST", "Numeral", "parse_numeral"]

LONGEST: Final = 400

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)
_TEN: Final = Decimal(10)
_HALF: Final = Decimal("0.5")
_ADJACENT: Final = plain_rx(
    r"(?:(?<=^)|(?<=[十百千万亿]))(?:一两|[一二两三四五六七八九][一二三四五六七八九])(?=[十百千万亿]|$)"
)
_APPROXIMATE: Final = plain_rx(r"([^多余来几数把]*)([多余来几数把])([十百千万亿兆]*)")
_POWER: Final = plain_rx(
    r"(?:([0-9]+(?:\.[0-9]+)?)[×xX*])?10"
    r"(?:(?:\^|的)([-−]?[0-9]{1,3})(?:次方|次幂)?|(⁻?[⁰¹²³⁴-⁹]{1,3}))"
)
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_POINTS: Final = str.maketrans({"。": ".", "·": ".", "•": ".", "、": None})
_SEPARATOR: Final = re.compile(r"(?<=[0-9])[,，\s](?=[0-9])")


class Numeral(NamedTuple):
    """A numeral as read.

    Attributes
    ----------
    form
        ``exact``, ``over`` (二十多), ``about`` (二十来), ``several`` (几十), ``range`` (三四十).
    value
        The number, None for ``several`` and ``range``.
    lower, upper
        The bounds that the numeral itself claims; None for ``exact`` and ``about``.
    step
        One of the last printed digit, with its multiplier: 0.1亿 for 1.8亿.
    """

    form: str
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    step: Decimal


@lru_cache(maxsize=1 << 15)
def parse_numeral(text: str) -> Numeral | None:
    """Read one numeral.

    Parameters
    ----------
    text
        The numeral as printed, without unit: ``1.2万亿``, ``三十几万``, ``二〇二四``.

    Returns
    -------
    Numeral or None
        None where the characters make no number (千百, 万千, 一五一).

    Examples
    --------
    >>> parse_numeral("1.8亿").value
    Decimal('180000000.0')
    >>> parse_numeral("三十几万").upper
    Decimal('400000')
    >>> parse_numeral("三四十").lower
    Decimal('30')
    """
    if not text or len(text) > LONGEST:
        return None
    plain = fold(text)
    if not plain.isalnum():
        plain = _SEPARATOR.sub("", plain).translate(_POINTS)
    plain = plain.replace("廿", "二十").replace("卅", "三十")
    if plain == "半":
        return Numeral("exact", _HALF, None, None, _HALF)
    power = _POWER.fullmatch(plain) if "10" in plain else None
    if power:
        return _tenth_power(power)
    match = _APPROXIMATE.fullmatch(plain)
    if match:
        return _approximate(*match.groups())
    adjacent = _ADJACENT.search(plain)
    if adjacent:
        return _adjacent(plain, adjacent.start())
    read = amount(plain)
    if read is None:
        return None
    value, step = read
    return Numeral("exact", value, None, None, step)


def _tenth_power(match: re.Match[str]) -> Numeral:
    """Read 5×10^6 and 10的-9次方."""
    printed = match[2] or match[3].translate(_SUPERSCRIPTS)
    exponent = int(printed.replace("−", "-"))
    value = EXACT.scaleb(Decimal(match[1] or 1), exponent)
    return Numeral("exact", value, None, None, _ONE.scaleb(int(value.as_tuple().exponent)))


def _approximate(head: str, word: str, tail: str) -> Numeral | None:
    if word in "几数" and head in ("", "十"):
        return _several(head, tail)
    read = amount(head)
    if read is None or read[0] == 0:
        return None
    value, step = read
    place = step if head[-1] in LARGE else _last_place(value)
    for char in tail:
        factor = MULTIPLIERS[char]
        if word in "几数" and factor < place:
            continue
        value, place = EXACT.multiply(value, factor), EXACT.multiply(place, factor)
    if word in "来把":
        return Numeral("about", value, None, None, place)
    return Numeral("over", value, value, EXACT.add(value, place), place)


def _several(head: str, tail: str) -> Numeral:
    """Read 几, 数 and 十几 before a power of ten."""
    power = _ONE
    for char in tail:
        power = EXACT.multiply(power, MULTIPLIERS[char])
    if head:
        lower, upper = EXACT.multiply(_TEN, power), EXACT.multiply(Decimal(20), power)
    elif tail:
        lower = EXACT.subtract(EXACT.multiply(Decimal(2), power), _ONE)
        upper = EXACT.multiply(_TEN, power)
    else:
        lower, upper = _ONE, _TEN
    return Numeral("several", None, lower, upper, power)


def _adjacent(text: str, at: int) -> Numeral | None:
    """Read two digits side by side (三四十, 十五六) as the range between them."""
    low = amount(text[: at + 1] + text[at + 2 :])
    high = amount(text[:at] + text[at + 1 :])
    if low is None or high is None or low[0] >= high[0]:
        return None
    return Numeral("range", None, low[0], high[0], low[1])


def _last_place(value: Decimal) -> Decimal:
    """Give one of the last place of a number that is not zero: 100 for 1200."""
    exponent = value.normalize(EXACT).as_tuple().exponent
    return _ONE.scaleb(int(exponent))
