"""Days, months and years: the arithmetic under dates, and what they are read against."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final, NamedTuple

from indicators.extraction.records import Period
from indicators.extraction.tables import fold

__all__ = ["OPEN", "Anchor", "ago", "last_day", "later", "marked", "read_plan", "window"]

_PLANS: Final = {
    "十五五": 2026, "十四五": 2021, "十三五": 2016, "十二五": 2011, "十一五": 2006,
    "十五": 2001, "九五": 1996, "八五": 1991, "七五": 1986, "六五": 1981,
}  # fmt: skip
_SEASONS: Final = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11)}
OPEN: Final = Period(None, None, "none")


class Anchor(NamedTuple):
    """What a date without a year is read against.

    Attributes
    ----------
    published
        The publication date, None where it is not known.
    year, month
        The year (and month) that the same sentence has named before.
    place
        ``TW`` reads three-digit years as years of the Republic.
    stock
        Whether 底 and 末 mean the last day, because a stock is counted then.
    forward
        Whether the words point to the future (将于, 预计).
    near
        Whether the words fit a date to come as well as one past (9月1日起): the nearest is meant.
    begun
        Whether a quarter or half year may still go on (以来).
    current
        Whether the sentence speaks of the year of publication (今年).
    firm
        Whether the sentence names the year itself; if not, only a bare day takes year and month
        from the date before it.
    """

    published: date | None
    year: int | None = None
    month: int | None = None
    place: str = "CN"
    stock: bool = False
    forward: bool = False
    near: bool = False
    begun: bool = False
    current: bool = False
    firm: bool = True


def last_day(year: int, month: int) -> date:
    """Give the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def marked(year: int, month: int | None, mark: str, anchor: Anchor) -> tuple[date, date]:
    """Give a year or month, or the part of it that 初, 底, 上旬 name."""
    if month is None:
        return _part_of_year(year, mark, anchor)
    end = last_day(year, month)
    if mark in ("底", "末"):
        return (end, end) if anchor.stock else (end - timedelta(days=9), end)
    first, last = {
        "初": (1, 10), "上旬": (1, 10), "中": (11, 20), "中旬": (11, 20), "下旬": (21, end.day),
        "上中旬": (1, 20), "中下旬": (11, end.day),
    }.get(mark, (1, end.day))  # fmt: skip
    return date(year, month, first), date(year, month, last)


def _part_of_year(year: int, mark: str, anchor: Anchor) -> tuple[date, date]:
    end = date(year, 12, 31)
    mark = mark.removeprefix("年").removesuffix("季")
    if mark in ("底", "末"):
        return (end, end) if anchor.stock else (date(year, 10, 1), end)
    if mark in _SEASONS:
        first, last = _SEASONS[mark]
        return date(year, first, 1), last_day(year, last)
    if mark == "冬":
        return date(year, 12, 1), last_day(year + 1, 2)
    if mark == "初":
        return date(year, 1, 1), date(year, 3, 31)
    if mark == "中":
        return date(year, 6, 1), date(year, 7, 31)
    return date(year, 1, 1), end


def read_plan(text: str) -> Period:
    """Give the years of one five-year plan, or of the span between two."""
    names = [
        name
        for name in re.findall(r"十[一二三四五]五|[六七八九]五|十五", fold(text))
        if name in _PLANS
    ]
    first, last = _PLANS[names[0]], _PLANS[names[-1]]
    return Period(date(first, 1, 1), date(last + 4, 12, 31), "explicit")


def window(amount: int, unit: str, anchor: Anchor) -> Period:
    """Give the last so many years, months, weeks or days up to the publication date."""
    published = anchor.published
    if published is None:
        return OPEN
    start = _back(published, amount, unit)
    return OPEN if start is None else Period(start + timedelta(days=1), published, "relative")


def ago(amount: int, unit: str, anchor: Anchor) -> Period:
    """Give the year, month or day that lies so far back: 两年前."""
    published = anchor.published
    then = _back(published, amount, unit) if published else None
    if then is None:
        return OPEN
    if unit == "year":
        return Period(date(then.year, 1, 1), date(then.year, 12, 31), "relative")
    if unit in ("month", "quarter"):
        return Period(then.replace(day=1), last_day(then.year, then.month), "relative")
    return Period(then, then, "relative")


def later(amount: int, unit: str, since: Period, anchor: Anchor) -> Period:
    """Give the period that lies so far after the date read before: 去年6月……一年后."""
    if since.start is None or since.end is None or unit not in ("year", "month"):
        return OPEN
    months = -amount * (12 if unit == "year" else 1)
    start = _back(since.start, months, "month")
    end = _back(since.end.replace(day=1), months, "month")
    if start is None or end is None or (anchor.published and start > anchor.published):
        return OPEN
    if since.end.day == monthrange(since.end.year, since.end.month)[1]:
        return Period(start, last_day(end.year, end.month), since.basis)
    return Period(start, start, since.basis) if since.start == since.end else OPEN


def _back(day: date, amount: int, unit: str) -> date | None:
    try:
        if unit in ("year", "quarter", "month"):
            serial = day.year * 12 + day.month - 1
            serial -= amount * {"year": 12, "quarter": 3, "month": 1}[unit]
            year, month = serial // 12, serial % 12 + 1
            return date(year, month, min(day.day, monthrange(year, month)[1]))
        if unit in ("week", "day"):
            return day - timedelta(days=amount * (7 if unit == "week" else 1))
    except (ValueError, OverflowError):
        return None
    return None
