"""Ranges: two numbers that share a unit, a multiplier, a currency."""

from __future__ import annotations

from functools import lru_cache

from indicators.extraction.numerals import parse_numeral
from indicators.extraction.quantities import Claim, Words, claim
from indicators.extraction.tables import fold

__all__ = ["multiplier", "span_claim"]


@lru_cache(maxsize=1 << 14)
def span_claim(first: Words, second: Words, place: str) -> Claim | None:
    """Work out a range: 3—5亿元, 20万至30万人次, 三到五年.

    The unit, and the multiplier where it fits, of the second number hold for the first where it
    has none of its own.
    """
    high_numeral = parse_numeral(second.numeral)
    low_numeral = parse_numeral(first.numeral)
    if high_numeral is None or low_numeral is None:
        return None
    unit, per = second.unit or first.unit, second.per or first.per
    currency = first.currency or second.currency
    high = claim(second._replace(unit=unit, per=per, currency=currency, after=""), place)
    if high is None:
        return None
    low = None
    if not first.unit or first.unit == unit:
        # 3—5亿元 share 亿; -2.6亿元至-2.2亿元 have one each, and a shared one would rise as well.
        own = set(multiplier(first.numeral)) & set("万萬亿億兆")
        shared = first.numeral + ("" if own else multiplier(second.numeral))
        for text in dict.fromkeys((shared, first.numeral)):
            low = claim(Words(text, "", "", unit, per, currency=currency, sign=first.sign), place)
            if _rises(low, high):
                break
    else:
        low = claim(first, place)
    if low is None or not _rises(low, high) or not _alike(first, low, high):
        return None
    return Claim(
        None,
        low.value if low.value is not None else low.lower,
        high.value if high.value is not None else high.upper,
        "both",
        "range",
        high.unit,
        high.family,
    )


def _rises(low: Claim | None, high: Claim) -> bool:
    if low is None:
        return False
    a = low.value if low.value is not None else low.lower
    b = high.value if high.value is not None else high.upper
    return a is not None and b is not None and a < b


def _alike(first: Words, low: Claim, high: Claim) -> bool:
    """Tell 1%至2% from 降0.3个百分点至2.1%, a change and what it leads to."""
    if low.unit == high.unit or low.family == high.family == "time":
        return True
    return fold(first.unit) in ("块", "度")  # 3块到5元, 零下5度至3℃


def multiplier(numeral: str) -> str:
    """Give the trailing 万, 亿 (with 十, 百, 千 before them) of a numeral in Arabic digits."""
    plain = fold(numeral)
    head = plain.rstrip("十百千万亿兆")
    if head == plain or not head or not (head[-1].isdigit() or plain[len(head)] in "万亿兆"):
        tail = plain[len(plain.rstrip("万亿兆")) :]
        return tail if head else ""
    return plain[len(head) :]
