"""How reference periods are written in each language, from their form in SDMX."""

from __future__ import annotations

import re
from datetime import date

from indicators.reports.languages import Language

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SPAN = re.compile(r"(\d{4})-01-01/P(\d+)Y")
_UNKNOWN = {"zh": "时期未说明", "en": "period not stated"}


def period(time_period: str | None, language: Language) -> str:
    """Write a period of the package in words.

    Parameters
    ----------
    time_period : str or None
        Year, quarter, month, day, or a span of whole years, in the form of SDMX.
    language : {"zh", "en"}
        Language of the words.

    Examples
    --------
    >>> [period(p, "en") for p in ("2023", "2024-Q1", "2025-06", "2024-12-31", "2016-01-01/P8Y")]
    ['2023', 'Q1 2024', 'June 2025', '31 December 2024', '2016–2023']
    >>> [period(p, "zh") for p in ("2023", "2024-Q1", "2025-06", "2024-12-31", "2016-01-01/P8Y")]
    ['2023年', '2024年一季度', '2025年6月', '2024年12月31日', '2016—2023年']
    """
    if not time_period:
        return _UNKNOWN[language]
    if span := _SPAN.fullmatch(time_period):
        last = int(span[1]) + int(span[2]) - 1
        return f"{span[1]}—{last}年" if language == "zh" else f"{span[1]}–{last}"
    if re.fullmatch(r"\d{4}", time_period):
        return f"{time_period}年" if language == "zh" else time_period
    if quarter := re.fullmatch(r"(\d{4})-Q([1-4])", time_period):
        if language == "zh":
            return f"{quarter[1]}年{'一二三四'[int(quarter[2]) - 1]}季度"
        return f"Q{quarter[2]} {quarter[1]}"
    if month := re.fullmatch(r"(\d{4})-(\d{2})", time_period):
        if language == "zh":
            return f"{month[1]}年{int(month[2])}月"
        return f"{_MONTHS[int(month[2]) - 1]} {month[1]}"
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", time_period):
        return day(date.fromisoformat(time_period), language)
    return time_period


def day(moment: date, language: Language) -> str:
    """Write a day.

    Examples
    --------
    >>> day(date(2025, 4, 7), "zh"), day(date(2025, 4, 7), "en")
    ('2025年4月7日', '7 April 2025')
    """
    if language == "zh":
        return f"{moment.year}年{moment.month}月{moment.day}日"
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
