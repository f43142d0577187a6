"""How a day is written: as YYYY-MM-DD, in ASCII digits, and in no other form of ISO 8601."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["DayError", "parse"]

_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class DayError(ValueError):
    """A text that is no day.

    Parameters
    ----------
    what : str
        What is wrong.
    text : str
        What stands there.
    mend : str
        What to write instead.
    """

    def __init__(self, what: str, text: str, mend: str) -> None:
        super().__init__(f"{what}: {text!r} ({mend})")
        self.what = what
        self.mend = mend


def parse(text: str) -> date:
    """Read a day.

    ISO 8601 has other forms, ``20250301`` or ``2025-W09-6``, which other readers of the same text
    may take otherwise: they are refused.

    Raises
    ------
    DayError
        If the text has not this form, or the calendar no such day.

    Examples
    --------
    >>> parse("2025-03-01")
    datetime.date(2025, 3, 1)
    >>> parse("20250301")
    Traceback (most recent call last):
    indicators.days.DayError: not a date: '20250301' (write it as YYYY-MM-DD, e.g. 2025-03-01)
    """
    if _FORM.fullmatch(text) is None:
        raise DayError("not a date", text, "write it as YYYY-MM-DD, e.g. 2025-03-01")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise DayError(
            "no such day in the calendar", text, "correct it; write it as YYYY-MM-DD"
        ) from None
