"""A claim in words: one wording of bounds in Chinese and English, for the report and the terminal.

What words say is kept apart from what they say it of: an amount comes written already, with its
unit, and is put into the words of its qualifier, or two amounts into those of their ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from indicators import decimals
from indicators.intervals import Closed, Interval

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
MINUS = "\N{MINUS SIGN}"

_QUALIFIED: Mapping[str, Mapping[Language, str]] = {
    "exact": {"zh": "{}", "en": "{}"},
    "over": {"zh": "超过{}", "en": "more than {}"},
    "at_least": {"zh": "不少于{}", "en": "at least {}"},
    "under": {"zh": "不到{}", "en": "under {}"},
    "at_most": {"zh": "不超过{}", "en": "at most {}"},
    "nearly": {"zh": "近{}", "en": "nearly {}"},
    "about": {"zh": "约{}", "en": "about {}"},
    "range": {"zh": "{}", "en": "{}"},
    "several": {"zh": "{}", "en": "{}"},
}
_BETWEEN: Mapping[Closed, Mapping[Language, str]] = {
    "both": {"zh": "{}至{}", "en": "{} to {}"},
    "left": {"zh": "{}及以上、不到{}", "en": "{} or more, under {}"},
    "right": {"zh": "超过{}、至多{}", "en": "more than {}, at most {}"},
    "neither": {"zh": "超过{}、不到{}", "en": "more than {}, under {}"},
}
_ABOVE: Mapping[Language, str] = {"zh": "超过{}（不到{}）", "en": "more than {} (under {})"}
_EXACTLY: Mapping[Language, str] = {"zh": "恰为{}", "en": "exactly {}"}
NOTHING: Mapping[Language, str] = {"zh": "未给出界限", "en": "no bound claimed"}
"""What is said where the words claim nothing."""


def number(value: Decimal, language: Language) -> str:
    """Write a number in full: Chinese statistics print digits ungrouped, English ones in threes.

    Examples
    --------
    >>> number(Decimal("9300"), "zh"), number(Decimal("-9300.50"), "en")
    ('9300', '−9,300.5')
    """
    text = decimals.plain(value.copy_abs(), grouped=language == "en")
    return f"{MINUS}{text}" if value < 0 else text


def qualified(qualifier: str | None, amount: str, language: Language) -> str:
    """Put an amount into the words of its qualifier.

    Parameters
    ----------
    qualifier : str or None
        A word of the list `qualifier`; None is exact.
    amount : str
        The amount with its unit, as the language writes it.
    language : {"zh", "en"}
        Language of the words.

    Examples
    --------
    >>> qualified("over", "307亿元", "zh"), qualified("nearly", "CNY 5 billion", "en")
    ('超过307亿元', 'nearly CNY 5 billion')
    """
    return _QUALIFIED[qualifier or "exact"][language].format(amount)


def between(lower: str, upper: str, closed: Closed, language: Language) -> str:
    """Put two amounts into the words of the ends of an interval.

    Examples
    --------
    >>> between("20", "30", "neither", "zh"), between("2", "3", "both", "en")
    ('超过20、不到30', '2 to 3')
    """
    return _BETWEEN[closed][language].format(lower, upper)


def above(lower: str, upper: str, language: Language) -> str:
    """Say what lies above a number, and below the next round one: 50多, 1000余.

    Examples
    --------
    >>> above("50%", "60%", "zh"), above("50", "60", "en")
    ('超过50%（不到60%）', 'more than 50 (under 60)')
    """
    return _ABOVE[language].format(lower, upper)


def bounds(interval: Interval, language: Language, unit: str = "") -> str:
    """Say what an interval claims; one value is said as it is.

    Parameters
    ----------
    interval : Interval
        The claim.
    language : {"zh", "en"}
        Language of the words.
    unit : str
        Stands behind each number.

    Examples
    --------
    >>> bounds(Interval.parse("(10.73, inf)"), "en", "%"), bounds(Interval.exactly(11), "zh")
    ('more than 10.73%', '11')
    """
    lower, upper = (
        None if end is None else f"{number(end, language)}{unit}"
        for end in (interval.lower, interval.upper)
    )
    if lower is not None and upper is not None:
        if interval.lower == interval.upper:
            return lower
        return between(lower, upper, interval.closed, language)
    if lower is not None:
        return qualified("at_least" if interval.closed == "left" else "over", lower, language)
    if upper is not None:
        return qualified("at_most" if interval.closed == "right" else "under", upper, language)
    return NOTHING[language]


def writings(interval: Interval) -> dict[str, str]:
    """Write a claim as a formula and in words of both languages, for a reader who sees it alone.

    Examples
    --------
    >>> writings(Interval.parse("(9300, inf)"))
    {'text': '(9300, inf)', 'zh': '超过9300', 'en': 'more than 9,300'}
    >>> writings(Interval.exactly(1500))["en"]
    'exactly 1,500'
    """
    zh, en = bounds(interval, "zh"), bounds(interval, "en")
    if interval.claims == "value":
        zh, en = _EXACTLY["zh"].format(zh), _EXACTLY["en"].format(en)
    return {"text": str(interval), "zh": zh, "en": en}
