"""The SDMX form of a reference period: `2023`, `2023-Q1`, `2016-01-01/P8Y`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

_ONE_DAY = timedelta(days=1)


def time_period(start: date, end: date) -> tuple[str, str | None]:
    """Write a span of days as SDMX does, with the code of its frequency.

    A whole calendar year, half-year, quarter, month or ISO week, and a single day, have a form of
    their own. Any other span is written as its first day and its length in years or months where
    it is whole, else in days; it has no frequency.

    Parameters
    ----------
    start, end : date
        First and last day.

    Returns
    -------
    tuple of str and str or None
        Time period and frequency.

    Raises
    ------
    ValueError
        If the span ends before it starts.

    Examples
    --------
    >>> time_period(date(2023, 1, 1), date(2023, 12, 31))
    ('2023', 'A')
    >>> time_period(date(2024, 7, 1), date(2024, 9, 30))
    ('2024-Q3', 'Q')
    >>> time_period(date(2016, 1, 1), date(2023, 12, 31))
    ('2016-01-01/P8Y', None)
    """
    if end < start:
        raise ValueError(f"the period ends on {end}, before it starts on {start}")
    if start == end:
        return start.isoformat(), "D"
    months = _whole_months(start, end)
    if months in _CALENDAR:
        step, code, write = _CALENDAR[months]
        if start.day == 1 and (start.month - 1) % step == 0:
            return write(start), code
    if end - start == 6 * _ONE_DAY and start.weekday() == 0:
        year, week, _ = start.isocalendar()
        return f"{year:04d}-W{week:02d}", "W"
    return f"{start.isoformat()}/{_duration(start, end, months)}", None


def _year(start: date) -> str:
    return f"{start.year:04d}"


def _half(start: date) -> str:
    return f"{start.year:04d}-S{1 + (start.month - 1) // 6}"


def _quarter(start: date) -> str:
    return f"{start.year:04d}-Q{1 + (start.month - 1) // 3}"


def _month(start: date) -> str:
    return f"{start.year:04d}-{start.month:02d}"


_CALENDAR: dict[int | None, tuple[int, str, Callable[[date], str]]] = {
    12: (12, "A", _year),
    6: (6, "S", _half),
    3: (3, "Q", _quarter),
    1: (1, "M", _month),
}
"""By length in months: months between starts, SDMX code, and how the period is written."""


def _whole_months(start: date, end: date) -> int | None:
    """Count the months from `start` to the day behind `end`; None where they are not whole."""
    if end == date.max:
        return None
    behind = end + _ONE_DAY
    if behind.day != start.day:
        return None
    months = (behind.year - start.year) * 12 + behind.month - start.month
    return months or None


def _duration(start: date, end: date, months: int | None) -> str:
    if months is None:
        return f"P{(end - start).days + 1}D"
    return f"P{months // 12}Y" if months % 12 == 0 else f"P{months}M"
