"""Units, classifiers and currencies as printed, to their codes."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Final

from indicators.extraction import tables
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.tables import Unit, fold

__all__ = ["COUNT", "currency", "denominator", "find_unit"]

_OWN_MONEY: Final = {"TW": "TWD", "HK": "HKD", "MO": "MOP"}
COUNT: Final = Unit("count", Decimal(1), "count")
_DENOMINATORS: Final = {
    "hour": "h", "day": "d", "year": "a", "month": "mo", "min": "min", "week": "wk",
    "quarter": "{quarter}", "count": "{piece}", "person": "{person}", "times": "1",
    "[oz_av]": "[oz_tr]",  # a price per ounce is that of a precious metal
}  # fmt: skip


@cache
def _units() -> dict[str, Unit]:
    known = {fold(form.partition("!")[0]): COUNT for form in tables.classifiers()}
    known.update({fold(form.partition("!")[0]): unit for form, unit in tables.units().items()})
    return known


def find_unit(form: str, place: str) -> Unit:
    """Look a printed unit or classifier up; money without a currency word is that of the place."""
    if not form:
        return COUNT
    unit = _units()[fold(form)]
    if unit.code != "CNY*":
        return unit
    return Unit(_OWN_MONEY.get(place, "CNY"), unit.factor, "money")


def currency(form: str, place: str) -> str:
    """Give the code of a currency word before a number; a bare $ is the dollar of the place."""
    code = tables.currencies()[fold(form)]
    return _OWN_MONEY.get(place, code) if fold(form) == "$" else code


def denominator(form: str, place: str) -> str:
    """Give the code of what stands below the line: ``{piece}`` for 台.

    A number goes with it: ``(10*3.{person})`` for 千人, ``(10*2.mL)`` for 100ml.
    """
    size = len(form) - len(fold(form).lstrip("0123456789"))
    if size:
        below, number = denominator(form[size:], place), Decimal(fold(form[:size]))
        if number.normalize().as_tuple().digits == (1,) and number > 1:
            return f"(10*{number.adjusted()}.{below})"
        return f"({number}.{below})" if number else below
    power = parse_numeral(form[: len(form) - len(fold(form).lstrip("十百千万亿"))])
    if power is not None and power.value is not None and fold(form) not in _units():
        below = denominator(fold(form).lstrip("十百千万亿"), place)
        return f"(10*{power.value.adjusted()}.{below})"
    code = "min" if fold(form) == "分" else find_unit(form, place).code  # 次/分
    code = _DENOMINATORS.get(code, code)
    return f"({code})" if "." in code else code
