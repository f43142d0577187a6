"""Dates, spans of time and relative time to periods of days.

A date is one moment, or a span between two; some are written in ways of their own: ISO dates,
pairs of years, school years, centuries and decades, weekdays.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from indicators.extraction.days import OPEN, Anchor, marked
from indicators.extraction.moments import DIGITS, POINT, SEP, full_year, number_of, resolve
from indicators.extraction.records import Period
from indicators.extraction.tables import fold, plain_rx

__all__ = ["read_date"]


_YEARS: Final = plain_rx(
    rf"(?P<a>[{DIGITS}]{{4}})年?(?:度?{SEP}|/)(?P<b>[{DIGITS}]{{4}}|[0-9]{{2}})"
    rf"(?P<kind>学年度?|财年|赛季|榨季|年度?)?(?P<mark>[初底末])?"
)
# 今(113)年 names the year twice: the number decides.
_TWO_ERAS: Final = re.compile(r"[今去明本][(（]([0-9]{2,4})[)）]年")
_MONTH_PAIR: Final = plain_rx(r"([一二三四五六七八九])[二三]?([一二三四五六七八九])(月|季度)份?")
_CLOCK_ONLY: Final = plain_rx(
    r"(?:[凌清早上中下傍晚夜半]\w?)?(?:[0-9]{1,2}|[零一二三四五六七八九十两]{1,3})[:时点][^月日号年]*(?:[次翌]日[0-9点时]*)?"
)
_ISO_SPAN: Final = plain_rx(
    rf"([0-9]{{4}})([-/.])([0-9]{{1,2}})[-/.]([0-9]{{1,2}}){SEP}"
    r"(?:([0-9]{4})[-/.])?([0-9]{1,2})[-/.]([0-9]{1,2})"
)
_ISO: Final = plain_rx(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?P<clock>[T ].*)?")
_SCHOOL: Final = plain_rx(r"([0-9零〇一二三四五六七八九]{3,4})学年度?")
_CENTURY: Final = plain_rx(
    rf"(?=.*(?:世纪|年代))(?:(?P<rel>上世纪|本世纪)|(?P<c>[{DIGITS}]{{2,3}})世纪)?"
    rf"(?:(?P<d>[{DIGITS}]{{2,4}})年代)?(?P<mark>[初末中上下后].*)?"
)
_WEEKDAY: Final = plain_rx(
    r"(?P<rel>[上下本这])?个?(?:周|星期|礼拜)(?P<d>[一二三四五六])"
    rf"(?:{SEP}(?:[上下本这]个?)?(?:周|星期|礼拜)?(?P<to>[一二三四五六日天]))?"
)
_WEEK: Final = "一二三四五六日天"


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
    text = _TWO_ERAS.sub(r"\1年", text)
    pair = _MONTH_PAIR.fullmatch(text)
    if pair:
        text = f"{pair[1]}至{pair[2]}{pair[3]}"
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


def _iso_span(match: re.Match[str], anchor: Anchor) -> Period:
    year = int(match[1])
    first = date(year, int(match[3]), int(match[4]))
    last = date(int(match[5] or year), int(match[6]), int(match[7]))
    return Period(first, last, "explicit") if first <= last else OPEN


def _years(match: re.Match[str], anchor: Anchor) -> Period:
    first, last = number_of(match["a"]), number_of(match["b"])
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
    year = full_year(number_of(match[1]) or 0, match[1], "")
    return Period(date(year, 9, 1), date(year + 1, 8, 31), "explicit")


def _century(match: re.Match[str], anchor: Anchor) -> Period:
    basis = "explicit"
    if match["rel"]:
        if anchor.published is None:
            return OPEN
        century = (anchor.published.year - 1) // 100 + (0 if match["rel"] == "上世纪" else 1)
        basis = "relative"
    elif match["c"]:
        century = number_of(match["c"]) or 0
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
    decade = number_of(match["d"]) or 0
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
    if match["to"] and not match["rel"]:
        return OPEN  # every week, or the last one
    target = _WEEK.index(match["d"])
    monday = anchor.published - timedelta(days=anchor.published.weekday())
    day = monday + timedelta(days=target)
    if match["rel"] == "上":
        day -= timedelta(days=7)
    elif match["rel"] == "下":
        day += timedelta(days=7)
    elif match["rel"] is None and day > anchor.published and not anchor.forward:
        day -= timedelta(days=7)
    last = min(_WEEK.index(match["to"]), 6) if match["to"] else target
    if last < target:
        return OPEN
    return Period(day, day + timedelta(days=last - target), "relative")


_READERS: Final = (
    (_ISO, _iso), (_ISO_SPAN, _iso_span), (_SCHOOL, _school), (_YEARS, _years),
    (_WEEKDAY, _weekday), (_CENTURY, _century),
)  # fmt: skip


def _span(text: str, anchor: Anchor) -> Period:
    match = POINT.fullmatch(text)
    if match:
        moment = resolve(match, anchor)
        return Period(moment.start, moment.end, moment.basis) if moment else OPEN
    for separator in re.finditer(SEP, text):
        first = POINT.fullmatch(text, 0, separator.start())
        second = POINT.fullmatch(text, separator.end())
        if first and second:
            return _between(first, second, anchor)
    return OPEN


_DAYS: Final = ("year", "rel", "relm", "month", "day", "m1", "q", "fq", "fm", "h", "mark")


def _between(first: re.Match[str], second: re.Match[str], anchor: Anchor) -> Period:
    low = resolve(first, anchor)
    if low is None:
        return OPEN
    if second["clock"] and not any(second[name] for name in _DAYS):
        return Period(low.start, low.end, low.basis)
    high = resolve(second, anchor._replace(year=low.year, month=low.month))
    if high is None or high.end < low.start:
        return OPEN
    return Period(low.start, high.end, low.basis)
