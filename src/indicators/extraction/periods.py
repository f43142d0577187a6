"""Dates, spans of time and relative time to periods of days.

The words of a date are read once into a small description (:class:`Moment`); the period follows
from it, the publication date and the year that the sentence has named before. What these do not
decide stays open.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from indicators.extraction.days import OPEN, Anchor, last_day, marked
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.records import Period
from indicators.extraction.tables import fold, plain_rx

__all__ = ["read_date"]


_D: Final = "0-9两零〇一二三四五六七八九十廿卅元正"
_SEP: Final = r"(?:至|到|[—\-~]{1,2})"
_RELATIVE_YEARS: Final = {
    "去年": -1, "今年": 0, "明年": 1, "前年": -2, "后年": 2, "本年": 0, "上年": -1, "来年": 1,
    "去": -1, "今": 0, "明": 1, "次年": 1, "翌年": 1, "同年": 0, "当年": 0,
}  # fmt: skip
_RELATIVE_MONTHS: Final = {
    "本月": 0, "当月": 0, "同月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1, "次月": 1,
}  # fmt: skip
_OF_CONTEXT: Final = frozenset(("同年", "当年", "次年", "翌年", "同月", "当月", "次月"))
_QUARTERS: Final = {c: i for i, c in enumerate("一二三四", 1)} | {c: int(c) for c in "1234"}

_POINT: Final = plain_rx(
    rf"(?:(?P<era>民国|公元前?|西元|农历)?(?P<year>[{_D}]{{1,4}})年(?P<fiscal>财年)?"
    rf"|(?P<rel>去年|今年|明年|前年|后年"
    rf"|本年|上年|同年|当年|次年|翌年|来年|去|今|明)(?=的?[^一二三四五六七八九十]|$|.)"
    rf"|(?P<relm>本月|当月|同月|上个?月|下个?月|次月))?度?的?"
    rf"(?:(?P<m1>[{_D}]{{1,2}})(?:月份?)?{_SEP}(?P<m2>[{_D}]{{1,2}})月份?(?![{_D}]*日)"
    rf"|(?:(?P<month>[{_D}]{{1,2}})月份?)?(?:(?P<day>[{_D}]{{1,3}})[日号])?"
    rf"|第?(?P<q>[一二三四1-4])季度?|前(?P<fq>[一二三1-3])个?季度?|前(?P<fm>[{_D}]{{1,2}})个?月"
    rf"|(?P<h>[上下])半年)?(?P<mark>年?[初底末]|年?中|[上中下]旬|[春夏秋冬]季?)?"
    rf"(?P<clock>[ T]{{0,2}}(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚)?"
    rf"[0-9]{{1,2}}(?:[:时点].*)?)?"
)
_YEARS: Final = plain_rx(
    rf"(?P<a>[{_D}]{{4}})年?(?:度?{_SEP}|/)(?P<b>[{_D}]{{4}}|[0-9]{{2}})"
    rf"(?P<kind>学年度?|财年|赛季|榨季|年度?)?(?P<mark>[初底末])?"
)
_MONTH_PAIR: Final = plain_rx(r"([一二三四五六七八九])([一二三四五六七八九])月份?")
_CLOCK_ONLY: Final = plain_rx(r"(?:[凌清早上中下傍晚]\w?)?[0-9]{1,2}[:时点][^月日号年]*")
_ISO: Final = plain_rx(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?P<clock>[T ].*)?")
_SCHOOL: Final = plain_rx(r"([0-9]{4})学年度?")
_CENTURY: Final = plain_rx(
    rf"(?=.*(?:世纪|年代))(?:(?P<rel>上世纪|本世纪)|(?P<c>[{_D}]{{2,3}})世纪)?"
    rf"(?:(?P<d>[{_D}]{{2,4}})年代)?(?P<mark>[初末中上下后].*)?"
)
_WEEKDAY: Final = plain_rx(r"(?P<rel>[上下本这])?个?(?:周|星期|礼拜)(?P<d>[一二三四五六])")


class Moment(NamedTuple):
    """One end of a date: its period, and the year and month it names."""

    start: date
    end: date
    basis: str
    year: int
    month: int | None


def _number(text: str) -> int | None:
    if text.isascii():
        return int(text)
    if text in ("元", "正"):
        return 1
    read = parse_numeral(text)
    if read is None or read.value is None:
        digits = [str(parse_numeral(c).value) for c in text if parse_numeral(c)]  # type: ignore[union-attr]
        return int("".join(digits)) if len(digits) == len(text) else None
    return int(read.value)


@lru_cache(maxsize=1 << 14)
def read_date(text: str, anchor: Anchor) -> Period:
    """Resolve the words of a date.

    Parameters
    ----------
    text
        The date as printed, with 去年 or 本月 before it where they touch it.
    anchor
        What a date without a year is read against.

    Returns
    -------
    Period
        Both days inclusive; open where nothing decides.

    Examples
    --------
    >>> read_date("今年前三季度", Anchor(date(2024, 11, 5))).end
    datetime.date(2024, 9, 30)
    """
    plain = re.sub(r"\s", "", fold(text)) if " " not in text else fold(text)
    try:
        return _resolve(plain, anchor)
    except (ValueError, OverflowError):
        return OPEN


def _resolve(text: str, anchor: Anchor) -> Period:
    pair = _MONTH_PAIR.fullmatch(text)
    if pair:
        text = f"{pair[1]}至{pair[2]}月"
    if _CLOCK_ONLY.fullmatch(text):
        return OPEN
    for pattern, reader in _READERS:
        match = pattern.fullmatch(text)
        if match:
            return reader(match, anchor)
    return _span(text, anchor)


def _iso(match: re.Match[str], anchor: Anchor) -> Period:
    day = date(int(match[1]), int(match[2]), int(match[3]))
    return Period(day, day, "explicit")


def _years(match: re.Match[str], anchor: Anchor) -> Period:
    first, last = _number(match["a"]), _number(match["b"])
    if first is None or last is None:
        return OPEN
    if last < 100:
        last += first - first % 100
    kind = match["kind"] or ""
    if last < first:
        return OPEN
    if kind.startswith("学年"):
        return Period(date(first, 9, 1), date(last, 8, 31), "explicit")
    if kind in ("财年", "赛季", "榨季") or (not kind and last != first + 1 and "/" in match[0]):
        return OPEN
    start = date(first, 1, 1)
    return Period(start, marked(last, None, match["mark"] or "", anchor)[1], "explicit")


def _school(match: re.Match[str], anchor: Anchor) -> Period:
    year = int(match[1])
    return Period(date(year, 9, 1), date(year + 1, 8, 31), "explicit")


def _century(match: re.Match[str], anchor: Anchor) -> Period:
    basis = "explicit"
    if match["rel"]:
        if anchor.published is None:
            return OPEN
        century = (anchor.published.year - 1) // 100 + (0 if match["rel"] == "上世纪" else 1)
        basis = "relative"
    elif match["c"]:
        century = _number(match["c"]) or 0
    else:
        century, basis = 20, "inferred"
    if not match["d"]:
        first, last = (century - 1) * 100 + 1, century * 100
        mark = (match["mark"] or "")[:1]
        first, last = {
            "初": (first, first + 9), "末": (last - 9, last),
            "上": (first, first + 49), "下": (first + 50, last),
        }.get(mark, (first, last))  # fmt: skip
        return (
            Period(date(first, 1, 1), date(last, 12, 31), basis)
            if not match["mark"] or mark in "初末上下"
            else OPEN
        )
    decade = _number(match["d"]) or 0
    if decade >= 1000:
        first, basis = decade, "explicit"
    else:
        first = (century - 1) * 100 + decade
    mark = (match["mark"] or "")[:1]
    low, high = {"初": (0, 2), "末": (7, 9), "中": (3, 6), "后": (5, 9)}.get(mark, (0, 9))
    return Period(date(first + low, 1, 1), date(first + high, 12, 31), basis)


def _weekday(match: re.Match[str], anchor: Anchor) -> Period:
    if anchor.published is None:
        return OPEN
    target = "一二三四五六".index(match["d"])
    monday = anchor.published - timedelta(days=anchor.published.weekday())
    day = monday + timedelta(days=target)
    if match["rel"] == "上":
        day -= timedelta(days=7)
    elif match["rel"] == "下":
        day += timedelta(days=7)
    elif match["rel"] is None and day > anchor.published and not anchor.forward:
        day -= timedelta(days=7)
    return Period(day, day, "relative")


_READERS: Final = (
    (_ISO, _iso), (_SCHOOL, _school), (_YEARS, _years), (_WEEKDAY, _weekday), (_CENTURY, _century),
)  # fmt: skip


def _span(text: str, anchor: Anchor) -> Period:
    match = _POINT.fullmatch(text)
    if match:
        moment = _point(match, anchor)
        return Period(moment.start, moment.end, moment.basis) if moment else OPEN
    for separator in re.finditer(_SEP, text):
        first = _POINT.fullmatch(text, 0, separator.start())
        second = _POINT.fullmatch(text, separator.end())
        if first and second:
            return _between(first, second, anchor)
    return OPEN


def _between(first: re.Match[str], second: re.Match[str], anchor: Anchor) -> Period:
    low = _point(first, anchor)
    if low is None:
        return OPEN
    high = _point(second, anchor._replace(year=low.year, month=low.month))
    if high is None or high.end < low.start:
        return OPEN
    return Period(low.start, high.end, low.basis)


def _point(match: re.Match[str], anchor: Anchor) -> Moment | None:
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
    if basis == "guess":
        year, span = _last_before(match, year, month, span, anchor)
        basis = "relative"
    return Moment(span[0], span[1], basis, year, month)


def _year_of(match: re.Match[str], anchor: Anchor) -> tuple[int, str] | None:
    """Give the year of a date and how it is known; ``guess`` where the words do not say."""
    if match["year"]:
        year = _number(match["year"])
        if year is None or match["era"] in ("公元前", "农历"):
            return None
        return _full_year(year, match["year"], match["era"] or ""), "explicit"
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


def _full_year(year: int, printed: str, era: str) -> int:
    if era == "民国" or (len(printed) == 3 and printed.isascii()):
        return year + 1911
    if year < 100 and len(printed) == 2:
        return year + (2000 if year < 60 else 1900)
    return year


def _month_of(match: re.Match[str], anchor: Anchor) -> int | None:
    if match["month"]:
        return _number(match["month"])
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
        number = _number(match["day"])
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
        low, high = _number(match["m1"]), _number(match["m2"])
        return None if low is None or high is None or low > high else (low, high)
    if match["q"]:
        quarter = _QUARTERS[match["q"]]
        return 3 * quarter - 2, 3 * quarter
    if match["fq"]:
        return 1, 3 * _QUARTERS[match["fq"]]
    if match["fm"]:
        return 1, _number(match["fm"]) or 1
    if match["h"]:
        return (1, 6) if match["h"] == "上" else (7, 12)
    return None


def _last_before(
    match: re.Match[str], year: int, month: int | None, span: tuple[date, date], anchor: Anchor
) -> tuple[int, tuple[date, date]]:
    """Move a date without a year to the last one not after publication, or the next if forward."""
    published = anchor.published or span[0]
    cumulated = match["fq"] or match["fm"] or match["m1"]
    late = (span[1] if cumulated else span[0]) > published
    if anchor.forward:
        if span[1] >= published:
            return year, span
        step = 1
    elif late:
        step = -1
    else:
        return year, span
    if match["day"] and not match["month"] and month is not None:
        serial = year * 12 + month - 1 + step
        moved = date(serial // 12, serial % 12 + 1, span[0].day)
        return moved.year, (moved, moved)
    again = _inside(match, year + step, month, anchor)
    return year + step, again or span
