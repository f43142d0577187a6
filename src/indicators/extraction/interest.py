"""What 厘 and 分 say of a loan: a rate of interest. Elsewhere 厘 is a thousandth of a yuan.

One 厘 of interest is one percent a year, a tenth of a percent a month and a hundredth a day. Papers
of Hong Kong, Macao and Taiwan write 厘 for the percent of any rate. Of prices and dividends it is a
thousandth of the money of the place. Ten 厘 are one 分; 分 is a rate only right behind 月息, 年利
and their like, since it is a minute, a cent and a point of a score as well.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from indicators.extraction.amounts import EXACT
from indicators.extraction.quantities import Claim, tidy
from indicators.extraction.tables import rx

__all__ = ["in_parts", "interest"]

_REACH: Final = 14
_NEAR: Final = 6
_PRICE: Final = rx(
    r"(?:每股|派息?|股息|电价|油价|气价|水价|每度|千瓦时|单价|价格)[^，。；,;\n]{0,10}\Z"
)
_RATE: Final = rx(
    r"(?P<per>[月日年])?(?:利率|(?<![派股])息|利(?![润好益用空多]))[^，。；,;\n]{0,8}\Z"
)
_LOAN: Final = rx(r"(?:按揭|贷款|借款|存款|拆借|拆息|定存|储蓄|票面)[^。；;\n]{0,12}\Z")
_PARTS: Final = rx(r"(?P<per>[月日年])(?:利率|息|利)[率为是约达按仅以]{0,2}\Z")
_PERCENT: Final = {"月": Decimal("0.1"), "日": Decimal("0.01")}
_THOUSAND: Final = Decimal(1000)
_TEN: Final = Decimal(10)


def interest(view: str, start: int, made: Claim, place: str) -> Claim:
    """Read an amount in 厘 as a rate where the words before it, or the place, say so.

    Parameters
    ----------
    view
        The text searched.
    start
        Where the number begins.
    made
        What it claims as money.
    place
        Where the text is printed.

    Returns
    -------
    Claim
        In percent; what was given where it is money.
    """
    floor = max(0, start - _REACH)
    rate = _RATE.search(view, floor, start)
    if rate is None and _PRICE.search(view, floor, start):
        return made
    if rate is None and place == "CN" and not _LOAN.search(view, floor, start):
        return made
    factor = EXACT.multiply(_THOUSAND, _PERCENT.get(rate["per"] or "", Decimal(1)) if rate else 1)
    value, lower, upper = (None if x is None else tidy(EXACT.multiply(x, factor)) for x in made[:3])
    return Claim(value, lower, upper, made.closed, made.qualifier, "percent", "rate")


def in_parts(view: str, start: int, made: Claim) -> Claim:
    """Read an amount in 分 as a rate right behind 月息 and its like: 月利2分 is 2 % a month.

    Parameters
    ----------
    view
        The text searched.
    start
        Where the number begins.
    made
        What it claims as a count.

    Returns
    -------
    Claim
        In percent; what was given where no such word stands before it.
    """
    rate = _PARTS.search(view, max(0, start - _NEAR), start)
    if rate is None:
        return made
    factor = EXACT.multiply(_TEN, _PERCENT.get(rate["per"], Decimal(1)))
    value, lower, upper = (None if x is None else tidy(EXACT.multiply(x, factor)) for x in made[:3])
    return Claim(value, lower, upper, made.closed, made.qualifier, "percent", "rate")
