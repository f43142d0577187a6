"""What one row of official values says: its period, its claim, the words of its note."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from indicators.intervals import Interval

FINAL = "final"
CONFLICT = "conflicting_values"


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word of a note decides; an empty cell decides nothing."""

    word: str
    vintage: str = ""
    qualifier: str = ""
    warning: str = ""


_WORDS = (
    _Word("PRELIMINARY", vintage="preliminary", warning="preliminary"),
    _Word("EXPECTED", vintage="expected", warning="forecast"),
    _Word("TARGET", vintage="target", warning="target"),
    _Word("search result without address", vintage="unconfirmed", warning="unconfirmed"),
    _Word("AI-edited", vintage="unconfirmed", warning="unconfirmed"),
    _Word("text looks generated", vintage="unconfirmed", warning="unconfirmed"),
    _Word("CONFLICT", warning=CONFLICT),
    _Word("FLOW", warning="flow_not_stock"),
    _Word("OTHER SOURCE", warning="other_source"),
    _Word("computed sum", warning="computed"),
    _Word("inferred", warning="period_inferred"),
    _Word('"more than"', qualifier="over"),
    _Word('"over"', qualifier="over"),
    _Word('"about"', qualifier="about"),
)
"""Words of a note and what they decide; of several vintages or qualifiers the first one holds."""

_STATUSES = {"preliminary": "P", "expected": "F", "target": "F", "unconfirmed": "V"}
_CLAIM_WARNINGS = {"over": "bound_only", "about": "approximate"}

BREAK = "series_break"
OVERLAP = "do_not_add"
WARNINGS = tuple(
    sorted({BREAK, OVERLAP, *(word.warning for word in _WORDS), *_CLAIM_WARNINGS.values()} - {""})
)
"""Usage warnings that are computed from the words of notes, from breaks and from places."""


@dataclass(frozen=True, slots=True)
class Note:
    """What the note of a row decides.

    Attributes
    ----------
    vintage : str
        Which publication of the value it is.
    qualifier : str
        What the words claim about the number.
    warnings : frozenset of str
        What a user must mind.
    """

    vintage: str
    qualifier: str
    warnings: frozenset[str]


def read_note(text: str) -> Note:
    """Read the words of a note that decide something.

    Parameters
    ----------
    text : str
        The note, perhaps empty.

    Examples
    --------
    >>> note = read_note('EXPECTED, "about"; final 5099.61')
    >>> note.vintage, note.qualifier, sorted(note.warnings)
    ('expected', 'about', ['approximate', 'forecast'])
    """
    found = [word for word in _WORDS if word.word in text]
    qualifier = next((word.qualifier for word in found if word.qualifier), "exact")
    warnings = {word.warning for word in found} | {_CLAIM_WARNINGS.get(qualifier, "")}
    return Note(
        next((word.vintage for word in found if word.vintage), FINAL),
        qualifier,
        frozenset(warnings - {""}),
    )


def obs_status(vintage: str, *, after_break: bool) -> str:
    """Give the SDMX status of an official value; what is not final comes before a break."""
    return _STATUSES.get(vintage, "B" if after_break else "A")


def claimed(value: Decimal, qualifier: str) -> Interval:
    """Give the interval that a number and its qualifier claim.

    Examples
    --------
    >>> print(claimed(Decimal(70), "over"))
    (70, inf)
    """
    if qualifier == "over":
        return Interval(value, None, "neither")
    return Interval() if qualifier == "about" else Interval.exactly(value)


def period(text: str) -> tuple[date, date]:
    """Read a period: a year, a month, a day, or two of them that a stroke parts.

    Parameters
    ----------
    text : str
        E.g. ``"2023"``, ``"2022-01/2022-06"``, ``"2022-09-01/2023-08-31"`` (a school year).

    Returns
    -------
    tuple of date
        First and last day.

    Raises
    ------
    ValueError
        If there is no such month or day, or the last day lies before the first.

    Examples
    --------
    >>> [day.isoformat() for day in period("2022-01/2022-06")]
    ['2022-01-01', '2022-06-30']
    """
    first, _, last = text.partition("/")
    start, end = _days(first)[0], _days(last or first)[1]
    if end < start:
        raise ValueError(f"ends on {end}, before it starts on {start}")
    return start, end


def _days(text: str) -> tuple[date, date]:
    year, month, day = (int(part) for part in f"{text}-0-0".split("-")[:3])
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if day:
        return (date(year, month, day),) * 2
    start = date(year, month, 1)
    return start, start.replace(day=calendar.monthrange(year, month)[1])
