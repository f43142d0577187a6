"""Amounts printed in two or three units: 3元5角, 2小时06分26秒, 三年六个月, 五斤三两.

The parts make one number. Money and weight keep the unit of the first part, where their value is a
finite decimal; time takes the smallest unit printed, so that its value is exact: 1年8个月 is 20
months, 2小时6分 is 126 minutes.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from indicators.extraction.amounts import EXACT
from indicators.extraction.durations import Durations
from indicators.extraction.grammar import grammar
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.state import Tail
from indicators.extraction.tables import fold, rx, variants

__all__ = ["LARGER", "PARTS", "Compounds"]

_HOURS: Final = ("小时", "个小时", "钟头", "个钟头")
_MINUTES: Final = ("分", "分钟")
_SECONDS: Final = ("秒", "秒钟")
# How many of the smaller unit make one of the larger.
_STEPS: Final[dict[tuple[str, str], int]] = (
    {("元", "角"): 10, ("块", "角"): 10, ("块", "毛"): 10, ("元", "毛"): 10}
    | {("元", "分"): 100, ("角", "分"): 10, ("毛", "分"): 10, ("年", "个月"): 12}
    | {("分", "厘"): 10}
    | {("°", "′"): 60, ("′", "″"): 60}
    | {(hour, minute): 60 for hour in _HOURS for minute in _MINUTES}
    | {(minute, second): 60 for minute in _MINUTES for second in _SECONDS}
)
LARGER: Final = frozenset((*(pair[0] for pair in _STEPS), *_SECONDS, "斤"))
_KEEPS: Final = frozenset(("元", "块", "斤"))  # the value stays in the unit of the first part
_PLAIN: Final = {"分": "分钟", "秒": "秒钟", "块": "元"}
_LINK: Final = rx(r"[零又]?(?=[0-9０-９一二三四五六七八九十两])")
_COIN: Final = rx(
    r"(?:([一二三四五六七八九])(?![零〇一二三四五六七八九十百千万亿个])"
    r"|([0-9０-９])(?![0-9０-９A-Za-z\.十百千万亿%]))"
)
_OUNCES: Final = rx(r"([一二三四五六七八九0-9０-９])两(?![零〇一二三四五六七八九十百千万亿个])")
_HUNDREDTHS: Final = rx(r"([0-9０-９]{2})(?![0-9０-９\.\/:%])")
_SMALL: Final = rx(r"毛钱?")
PARTS: Final = variants("0123456789零又一二三四五六七八九十两")
"""What may begin the next part of an amount."""
_LONGEST: Final = 4
"""Smaller units behind the first: 3小时5分20秒, 1吨2公斤3克."""


class Compounds(Durations):
    """The reading of amounts in several units."""

    __slots__ = ()

    def _compound(self, start: int, end: int, tail: Tail) -> tuple[str, Tail] | None:
        """Read on from a number and its unit to the smaller units; None where there are none.

        Returns
        -------
        tuple of str and Tail, or None
            The whole amount as a numeral, and the tail with its unit and where it ends.
        """
        unit = fold(tail.unit)
        if unit not in LARGER:
            return None
        number = parse_numeral(self.view[start:end])
        if number is None or number.value is None or number.form != "exact":
            return None
        total, base, first = number.value, Decimal(1), unit
        at, last = tail.end, tail
        for _ in range(_LONGEST):
            part = self._part(unit, at)
            if part is None:
                break
            value, step, last = part
            total = EXACT.add(EXACT.multiply(total, step), value)
            base, at, unit = EXACT.multiply(base, step), last.end, fold(last.unit)
        if last is tail:
            return None
        if first in _KEEPS:  # their steps are powers of ten
            total, unit = EXACT.scaleb(total, -base.adjusted()), first
        return str(total), last._replace(unit=_PLAIN.get(unit, unit), half="", more="", per="")

    def _part(self, larger: str, at: int) -> tuple[Decimal, Decimal, Tail] | None:
        """Read the next smaller part: its number, how many make one of the larger, its tail."""
        view = self.view
        if view[at : at + 1] not in PARTS:
            return None
        if larger in _SECONDS:
            return self._hundredths(at)
        if larger == "斤":
            return self._ounces(at)
        link = _LINK.match(view, at)
        found = grammar().number.match(view, link.end()) if link else None
        number = parse_numeral(found.group()) if found else None
        if found is None or number is None or number.value is None or number.form != "exact":
            return self._coin(larger, at)
        tail = self._small_tail(found.end())
        step = _STEPS.get((larger, fold(tail.unit)))
        if step is None or number.value >= step:
            return self._coin(larger, at)
        return number.value, Decimal(step), tail

    def _small_tail(self, end: int) -> Tail:
        """Read the tail of a part; 毛 is a unit only here."""
        small = _SMALL.match(self.view, end)
        if small is None:
            return self.tail(end)
        after = self.match_tail(self.view, small.end())
        word = after["p"] if after and not after["u"] else None
        return Tail("毛", "", "", word or "", after.end() if after and word else small.end())

    def _coin(self, larger: str, at: int) -> tuple[Decimal, Decimal, Tail] | None:
        """Read the 五 of 两块五."""
        found = _COIN.match(self.view, at) if larger == "块" else None
        number = parse_numeral(found[1] or found[2]) if found else None
        if found is None or number is None or number.value is None:
            return None
        tail = self.tail(found.end())
        if tail.unit and fold(tail.unit) != "钱":
            return None
        return number.value, Decimal(10), tail._replace(unit="角", end=max(tail.end, found.end()))

    def _ounces(self, at: int) -> tuple[Decimal, Decimal, Tail] | None:
        """Read the 三两 of 五斤三两."""
        found = _OUNCES.match(self.view, at)
        number = parse_numeral(found[1]) if found else None
        if found is None or number is None or number.value is None:
            return None
        return number.value, Decimal(10), self.tail(found.end())._replace(unit="两")

    def _hundredths(self, at: int) -> tuple[Decimal, Decimal, Tail] | None:
        """Read the 40 of 46秒40, as sport writes times."""
        found = _HUNDREDTHS.match(self.view, at)
        if found is None or self.tail(found.end()).unit:
            return None
        value = EXACT.scaleb(Decimal(fold(found[1])), -2)
        return value, Decimal(1), Tail("秒", "", "", "", found.end())
