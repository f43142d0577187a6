"""One end of a date: the words of a year, month, day, quarter or half, to a span of days.

What the words leave open is taken from the publication date and from the year that the sentence
has named before; what these do not decide stays open.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from indicators.extraction.days import Anchor, last_day, marked
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.tables import plain_rx

__all__ = ["DIGITS", "POINT", "SEP", "Moment", "full_year", "number_of", "resolve"]

DIGITS: Final = "0-9两零〇一二三四五六七八九十廿卅元正"
SEP: Final = r"(?:至|到|[—\-~]{1,2})"
_RELATIVE_YEARS: Final = {
    "去年": -1, "今年": 0, "明年": 1, "前年": -2, "后年": 2, "本年": 0, "上年": -1, "来年": 1,
    "去": -1, "今": 0, "明": 1, "次年": 1, "翌年": 1, "同年": 0, "当年": 0,
}  # fmt: skip
_RELATIVE_MONTHS: Final = {
    "本月": 0, "当月": 0, "同月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1, "次月": 1,
}  # fmt: skip
_OF_CONTEXT: Final = frozenset(("同年", "当年", "次年", "翌年", "同月", "当月", "次月"))
_HALF_YEAR: Final = 183  # days: 9月1日起 in a text of August is the coming one
_CHINESE_DIGITS: Final = "零一二三四五六七八九"
_QUARTERS: Final = {c: i for i, c in enumerate("一二三四", 1)} | {c: int(c) for c in "1234"}


POINT: Final = plain_rx(
    rf"(?:(?P<era>民国|公元前?|西元|农历)?(?P<year>[{DIGITS}]{{1,4}})年(?P<fiscal>财年)?"
    rf"|(?P<rel>去年|今年|明年|前年|后年"
    rf"|本年|上年|同年|当年|次年|翌年|来年|去|今|明)(?=的?[^一二三四五六七八九十]|$|.)"
    rf"|(?P<relm>本月|当月|同月|上个?月|下个?月|次月))?度?的?"
    rf"(?:(?P<m1>[{DIGITS}]{{1,2}})(?:月份?)?{SEP}(?P<m2>[{DIGITS}]{{1,2}})月份?(?![{DIGITS}]*日)"
    rf"|(?:(?P<month>[{DIGITS}]{{1,2}})月份?)?(?:(?P<day>[{DIGITS}]{{1,3}})[日号])?"
    rf"|第?(?P<q>[一二三四1-4])(?:{SEP}第?(?P<q2>[一二三四1-4]))?季度?"
    rf"|[前首](?P<fq>[一二三1-3])个?季度?|[前首](?P<fm>[{DIGITS}]{{1,2}})个?月"
    rf"|(?P<h>[上下])半年)?(?P<mark>年?[初底末]|年?中|[上中下]{{1,2}}旬|[春夏秋冬]季?)?"
    rf"(?P<clock>[ T]{{0,2}}(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚)?"
    rf"(?:[0-9]{{1,2}}(?:[:时点][^至到—~]*)?|[零一二三四五六七八九十]{{1,3}}[时点][^至到—~]*))?"
)


class Moment(NamedTuple):
    """One end of a date: its period, and the year and month it names."""

    start: date
    end: date
    basis: str
    year: int
    month: int | None


def number_of(text: str) -> int | None:
    """Read the number of a year, month or day: ``2024``, ``二〇二四``, ``十二``, ``元``."""
    if text.isascii():
        return int(text)
    if text in ("元", "正"):
        return 1
    read = parse_numeral(text)
    if read is not None and read.value is not None:
        return int(read.value)
    digits = [_CHINESE_DIGITS.find(char) for char in text.replace("〇", "零")]
    return None if min(digits) < 0 else int("".join(map(str, digits)))


def resolve(match: re.Match[str], anchor: Anchor) -> Moment | None:
    """Give the days that one end of a date means.

    Parameters
    ----------
    match
        The words, as :data:`POINT` has taken them apart.
    anchor
        What a date without a year is read against.

    Returns
    -------
    Moment or None
        None where the words and the anchor do not decide.

    Examples
    --------
    >>> resolve(POINT.fullmatch("2024年上半年"), Anchor(None)).end
    datetime.date(2024, 6, 30)
    """
    if not match[0]:
        return None
    found = _year_of(match, anchor)
    if found is None:
        return None
    year, basis = found
    month = _month_of(match, anchor)
    if match["relm"] and month is None:
        return None
    if match["relm"] and anchor.published and match["relm"] not in _OF_CONTEXT:
        serial = anchor.published.year * 12 + anchor.published.month - 1
        serial += _RELATIVE_MONTHS[match["relm"]]
        year, month = divmod(serial, 12)[0], serial % 12 + 1
    span = _inside(match, year, month, anchor)
    if span is None:
        return None
    if basis == "same":  # the sentence names the year of publication
        late = _last_before(match, year, month, span, anchor)[0] != year
        basis = "inferred" if late else "relative"
    if basis == "guess" and anchor.current:
        basis = "relative"
    if basis == "guess":
        year, span = _last_before(match, year, month, span, anchor)
        basis = "relative"
    return Moment(span[0], span[1], basis, year, month)


def _year_of(match: re.Match[str], anchor: Anchor) -> tuple[int, str] | None:
    """Give the year of a date and how it is known; ``guess`` where the words do not say."""
    if match["year"]:
        year = number_of(match["year"])
        if year is None or match["era"] in ("公元前", "农历"):
            return None
        return full_year(year, match["year"], match["era"] or ""), "explicit"
    rel = match["rel"] or match["relm"]
    if rel and rel in _OF_CONTEXT and anchor.year is not None:
        return anchor.year + _RELATIVE_YEARS.get(rel, 0), "inferred"
    if anchor.published is None:
        known = anchor.year is not None and anchor.firm and not rel
        return (anchor.year, "inferred") if known and anchor.year is not None else None
    if rel:
        if rel in ("次年", "翌年", "同年"):
            return None
        return anchor.published.year + _RELATIVE_YEARS.get(rel, 0), "relative"
    weak = not anchor.firm and not (match["day"] and not match["month"])
    if weak or anchor.year is None:
        return anchor.published.year, "guess"
    if anchor.year != anchor.published.year:
        return anchor.year, "inferred"
    return anchor.published.year, "same"


def full_year(year: int, printed: str, era: str) -> int:
    """Give the year of the common era: 113 is a year of the Republic, 22 is 2022."""
    republic = len(printed) == 3 and (
        printed.isascii() or not printed.strip("零〇一二三四五六七八九")
    )
    if era == "民国" or republic:
        return year + 1911
    if year < 100 and len(printed) == 2:
        return year + (2000 if year < 60 else 1900)
    return year


def _month_of(match: re.Match[str], anchor: Anchor) -> int | None:
    if match["month"]:
        return number_of(match["month"])
    if match["relm"]:
        if match["relm"] in _OF_CONTEXT and anchor.month is not None:
            return anchor.month
        return anchor.published.month if anchor.published else None
    if match["day"]:
        if anchor.month is not None:
            return anchor.month
        return anchor.published.month if anchor.published else None
    return None


def _inside(
    match: re.Match[str], year: int, month: int | None, anchor: Anchor
) -> tuple[date, date] | None:
    """Give the days of a date within its year."""
    if match["day"]:
        number = number_of(match["day"])
        if month is None or number is None:
            return None
        day = date(year, month, number)
        return day, day
    months = _months_of(match)
    if months is None:
        return marked(year, month, match["mark"] or "", anchor)
    low, high = months
    if match["mark"] and high - low < 11:
        mark = match["mark"][-1]
        low, high = (low, low) if mark == "初" else (high, high)
        if anchor.stock and mark in "底末":
            end = last_day(year, high)
            return end, end
    return date(year, low, 1), last_day(year, high)


def _months_of(match: re.Match[str]) -> tuple[int, int] | None:
    if match["m1"]:
        low, high = number_of(match["m1"]), number_of(match["m2"])
        return None if low is None or high is None or low > high else (low, high)
    if match["q"]:
        first = _QUARTERS[match["q"]]
        last = _QUARTERS[match["q2"]] if match["q2"] else first
        return None if last < first else (3 * first - 2, 3 * last)
    if match["fq"]:
        return 1, 3 * _QUARTERS[match["fq"]]
    if match["fm"]:
        return 1, number_of(match["fm"]) or 1
    if match["h"]:
        return (1, 6) if match["h"] == "上" else (7, 12)
    return None


def _last_before(
    match: re.Match[str], year: int, month: int | None, span: tuple[date, date], anchor: Anchor
) -> tuple[int, tuple[date, date]]:
    """Move a date without a year to the last one not after publication.

    It is the next one where the words point forward.
    """
    published = anchor.published or span[0]
    step = _step(match, span, published, anchor)
    if not step:
        return year, span
    if match["day"] and not match["month"] and month is not None:
        serial = year * 12 + month - 1 + step
        moved = date(serial // 12, serial % 12 + 1, span[0].day)
        return moved.year, (moved, moved)
    again = _inside(match, year + step, month, anchor)
    return year + step, again or span


def _step(match: re.Match[str], span: tuple[date, date], published: date, anchor: Anchor) -> int:
    """Tell by how many years (or months, for a bare day) a date has to move."""
    if anchor.forward:
        return 0 if span[1] >= published else 1
    ahead = (span[0] - published).days
    if anchor.near and ahead <= _HALF_YEAR:
        return 1 if ahead < -_HALF_YEAR else 0
    # A half year or a quarter is reported when it has ended, and so are months counted together;
    # within a month things happen that are told before it is over.
    whole = match["fq"] or match["fm"] or match["m1"]
    whole = whole or ((match["q"] or match["h"]) and not anchor.begun)
    return -1 if (span[1] if whole else span[0]) > published else 0
