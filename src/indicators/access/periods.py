"""Spans of days as people write them: a year, a quarter, a day, or two of these."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from indicators.errors import InputError, Problem

Moment = int | str | date
"""One period: 2023, "2023-Q1", a day."""
Period = Moment | tuple[Moment | None, Moment | None]
"""One period, or the first and the last of a span."""
Span = tuple[date | None, date | None]
"""First and last day; None leaves an end open."""

_FORM = re.compile(r"([0-9]{4})(?:-(?:S([12])|Q([1-4])|([01][0-9])(?:-([0-3][0-9]))?))?", re.ASCII)
_MEND = (
    "write 2023, 2023-Q1, 2023-S2, 2023-07 or 2023-07-31, and a span as 2015/2023 or (2015, 2023)"
)


def span(period: Period) -> Span:
    """Read a period or a span of periods.

    Parameters
    ----------
    period : int, str, date or tuple of two of these
        One period, or its first and last; in a tuple None leaves an end open.

    Returns
    -------
    tuple of date or None
        First and last day.

    Raises
    ------
    InputError
        If it has none of these forms, or ends before it begins.

    Examples
    --------
    >>> span(2023)
    (datetime.date(2023, 1, 1), datetime.date(2023, 12, 31))
    >>> span("2015/2023-Q2")
    (datetime.date(2015, 1, 1), datetime.date(2023, 6, 30))
    >>> span((2020, None))
    (datetime.date(2020, 1, 1), None)
    """
    if isinstance(period, str) and "/" in period:
        begin, _, end = period.partition("/")
        period = (begin or None, end or None)
    if isinstance(period, tuple):
        if len(period) != 2:
            raise _wrong(period)
        first, last = period
        begins = None if first is None else _one(first)[0]
        ends = None if last is None else _one(last)[1]
        if begins is not None and ends is not None and ends < begins:
            mend = f"write the earlier one first: ({last}, {first})"
            raise InputError(
                Problem("a span that ends before it begins", value=f"({first}, {last})", mend=mend)
            )
        return begins, ends
    return _one(period)


def day(written: Moment) -> date:
    """Read one day; of a longer period it is the last.

    Examples
    --------
    >>> day("2024-02")
    datetime.date(2024, 2, 29)
    """
    return _one(written)[1]


def _one(period: Moment) -> tuple[date, date]:
    if isinstance(period, date):  # also a datetime and a Timestamp of pandas
        found = date(period.year, period.month, period.day)
        return found, found
    match = _FORM.fullmatch(str(period).strip())
    if match is None or isinstance(period, bool):
        raise _wrong(period)
    year, half, quarter, month, number = match.groups()
    try:
        if number is not None:
            found = date(int(year), int(month), int(number))
            return found, found
        first, last = _months(half, quarter, month)
        return (
            date(int(year), first, 1),
            date(int(year), last, monthrange(int(year), last)[1]),
        )
    except ValueError:
        raise _wrong(period) from None


def _months(half: str | None, quarter: str | None, month: str | None) -> tuple[int, int]:
    if half is not None:
        return int(half) * 6 - 5, int(half) * 6
    if quarter is not None:
        return int(quarter) * 3 - 2, int(quarter) * 3
    return (int(month), int(month)) if month is not None else (1, 12)


def _wrong(period: object) -> InputError:
    return InputError(Problem("not a period", value=str(period), mend=_MEND))
