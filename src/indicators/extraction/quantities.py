"""From the words of one numeric expression to the claim they make.

A claim is value, interval, qualifier and unit. It depends on the printed words alone, so every
distinct expression is worked out once and remembered.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, NamedTuple

from indicators.extraction import tables
from indicators.extraction.amounts import EXACT
from indicators.extraction.measuring import currency, denominator, find_unit
from indicators.extraction.numerals import Numeral, parse_numeral
from indicators.extraction.tables import Unit, fold

__all__ = [
    "Claim",
    "Words",
    "claim",
    "qualifiers",
    "tidy",
]

_HALF: Final = Decimal("0.5")
_DIGITS: Final = "零一二三四五六七八九0123456789"
_TEN: Final = Decimal(10)
_TWO_DIGITS: Final = 2
_ONE: Final = Decimal(1)
# Words that stand before a number as a currency does: 摄氏180度.
_SCALES: Final = {"摄氏": "Cel", "华氏": "[degF]"}


class Claim(NamedTuple):
    """What an expression claims about the world, and the family of its unit."""

    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    closed: str
    qualifier: str
    unit: str
    family: str


class Words(NamedTuple):
    """The parts of one expression as printed.

    Attributes
    ----------
    numeral
        ``1.8亿``.
    before, after
        Qualifiers: ``超过``, ``以上``.
    unit, per
        Unit and denominator: ``元`` and ``吨`` in 元/吨.
    more
        ``多`` or ``余`` after the unit (7年多).
    half
        ``半`` or a digit after the unit: 一年半, 七成五.
    currency
        Currency word before the number.
    sign
        ``-`` or ``零下``.
    """

    numeral: str
    before: str = ""
    after: str = ""
    unit: str = ""
    per: str = ""
    more: str = ""
    half: str = ""
    currency: str = ""
    sign: str = ""


@cache
def qualifiers() -> dict[str, dict[str, str]]:
    """Give the qualifier of every word, by place: ``before``, ``after``, ``power``.

    Those under ``power`` qualify a bare power of ten and nothing else: 过亿.
    """
    out: dict[str, dict[str, str]] = {"before": {}, "after": {}, "power": {}}
    for row in tables.rows("qualifiers.csv"):
        out[row["place"]][row["form"]] = row["qualifier"]
    return out


def tidy(value: Decimal | None) -> Decimal | None:
    """Drop zeros that mean nothing: 180000000.0 becomes 180000000."""
    if value is None:
        return None
    exponent = value.as_tuple().exponent
    if exponent == 0:
        return value
    if exponent == value.normalize(EXACT).as_tuple().exponent and int(exponent) < 0:
        return value
    whole = value.to_integral_value()
    return whole.quantize(_ONE, context=EXACT) if whole == value else value.normalize(EXACT)


@lru_cache(maxsize=1 << 16)
def claim(words: Words, place: str) -> Claim | None:
    """Work out what one expression claims.

    Parameters
    ----------
    words
        Its parts as printed.
    place
        ``CN``, ``TW``, ``HK``: whose money 元 is.

    Returns
    -------
    Claim or None
        None where the numeral is none.

    Examples
    --------
    >>> claim(Words("9300", before="超", unit="项"), "CN").lower
    Decimal('9300')
    """
    numeral = parse_numeral(words.numeral)
    unit = find_unit(words.unit, place)
    if unit.kind == "discount":
        numeral, unit = _discount(words.numeral, numeral, unit)
    if numeral is None:
        return None
    scale = _SCALES.get(fold(words.currency))
    if scale:
        unit = Unit(scale, _ONE, "physical")
    elif words.currency:
        code = currency(words.currency, place)
        if not words.unit or unit.kind == "money":
            unit = Unit(code, unit.factor, "money")
    numeral = _with_half(_with_more(numeral, words, unit), words)
    if words.sign and fold(words.sign) not in ("+", "±", "零上"):
        numeral = _negative(numeral)
    code = f"{unit.code}/{denominator(words.per, place)}" if words.per else unit.code
    family = unit.kind.rstrip("+½*?")
    scaled = numeral._replace(
        value=_times(numeral.value, unit.factor),
        lower=_times(numeral.lower, unit.factor),
        upper=_times(numeral.upper, unit.factor),
    )
    if fold(words.before) in ("上", "成") and numeral.value is not None:
        return upwards(numeral.value, unit, code, family)
    return bounded(scaled, words.before, words.after, code, family)


def _discount(printed: str, numeral: Numeral | None, unit: Unit) -> tuple[Numeral | None, Unit]:
    """Read 八折 and 8折 as 80 percent of a price, 85折, 八五折 and 8.5折 as 85."""
    digits = fold(printed)
    if numeral is None and len(digits) == _TWO_DIGITS and not digits.strip(_DIGITS):
        tens, ones = (_DIGITS.find(char) % 10 for char in digits)
        value = Decimal(10 * tens + ones)
        numeral = Numeral("exact", value, None, None, _ONE)
    whole = numeral is not None and numeral.value is not None and numeral.value > _TEN
    return numeral, Unit(unit.code, _ONE if whole else unit.factor, "rate")


def _with_more(numeral: Numeral, words: Words, unit: Unit) -> Numeral:
    """Apply 多 or 余 after the unit: 7年多 is between 7 and 8 years."""
    if not (words.more or unit.kind.endswith("+")) or numeral.value is None:
        return numeral
    value, step = numeral.value, numeral.step
    if numeral.form == "over":
        return numeral
    return Numeral("over", value, value, EXACT.add(value, step), step)


def _with_half(numeral: Numeral, words: Words) -> Numeral:
    """Add the half of 一年半 or 两个半小时."""
    if numeral.value is None or not (words.half or "半" in fold(words.unit)):
        return numeral
    part = _HALF if "半" in words.half + fold(words.unit) else _decimals(fold(words.half))
    value = EXACT.add(numeral.value, EXACT.multiply(part, numeral.step if words.half else _ONE))
    return Numeral(numeral.form, value, None, None, _HALF)


def _decimals(digits: str) -> Decimal:
    """Read the digits after a unit as its decimals: 八 of 一米八, 75 of 1米75."""
    return Decimal("0." + "".join(str(_DIGITS.find(char) % 10) for char in digits))


def _negative(numeral: Numeral) -> Numeral:
    flip = [
        None if x is None else EXACT.minus(x) for x in (numeral.value, numeral.upper, numeral.lower)
    ]
    return Numeral(numeral.form, flip[0], flip[1], flip[2], numeral.step)


def upwards(power: Decimal, unit: Unit, code: str, family: str) -> Claim:
    """Read 上百: as many as that, less than the next power of ten."""
    low = EXACT.multiply(EXACT.subtract(power, _ONE), unit.factor)
    high = EXACT.multiply(EXACT.multiply(power, Decimal(10)), unit.factor)
    return Claim(None, tidy(low), tidy(high), "neither", "several", code, family)


def bounded(numeral: Numeral, before: str, after: str, code: str, family: str) -> Claim:
    """Apply the qualifiers to a number in its base unit: the leading one rules."""
    value, lower, upper = tidy(numeral.value), tidy(numeral.lower), tidy(numeral.upper)
    if numeral.form == "exact" and not before and not after:
        return Claim(value, value, value, "both", "exact", code, family)
    table = qualifiers()
    if value is None:
        closed = "both" if numeral.form == "range" else "neither"
        return Claim(None, lower, upper, closed, numeral.form, code, family)
    claimed = (
        table["before"].get(fold(before))
        or table["power"].get(fold(before))
        or ("" if numeral.form == "exact" else numeral.form)
        or table["after"].get(fold(after), "")
    )
    if before:
        lower = None
    if claimed == "over" and value < 0 and lower is not None:  # 零下20多度: below -20
        return Claim(value, lower, upper, "neither", claimed, code, family)
    bounds = _interval(claimed, value, lower, upper)
    return Claim(value, *bounds, claimed or "exact", code, family)


def _times(value: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if value is None else EXACT.multiply(value, factor)


def _interval(
    qualifier: str, value: Decimal | None, lower: Decimal | None, upper: Decimal | None
) -> tuple[Decimal | None, Decimal | None, str]:
    """Give the interval that a qualifier claims for a value."""
    if qualifier == "over":
        return value, upper if lower is not None else None, "neither"
    if qualifier == "":
        return value, value, "both"
    if qualifier == "about":
        return None, None, "neither"
    if qualifier == "at_least":
        return value, None, "left"
    return None, value, "right" if qualifier == "at_most" else "neither"
