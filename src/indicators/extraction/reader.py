"""The public face of the room: a text in, its mentions and the proof out."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Final

from indicators import days
from indicators.extraction.document import Document
from indicators.extraction.drafts import finish
from indicators.extraction.records import Accounting, Mention, NonNumeric, Reading
from indicators.extraction.scanner import Scanner
from indicators.extraction.tables import NUMERALS, D, rx

__all__ = ["extract", "read"]

_ACCOUNTED: Final = rx(f"(?P<run>[{D}]+)|(?P<numeral>[{NUMERALS}])")


def day_of(value: date | str | None) -> date | None:
    """Give the day of publication that a caller names as a date or as text.

    Raises
    ------
    ValueError
        If the text is not written as YYYY-MM-DD.
    """
    return days.parse(value) if isinstance(value, str) else value


def _scan(
    text: str, published: date | str | None, source_id: str, place: str
) -> tuple[Scanner, Document, list[Mention]]:
    document = Document(text)
    scanner = Scanner(document.view, day_of(published), place)
    drafts = scanner.run()
    if not document.clean:
        document.restore(drafts)
    return scanner, document, finish(drafts, text, source_id)


def extract(
    text: str,
    *,
    published: date | str | None = None,
    source_id: str = "text",
    place: str = "CN",
) -> list[Mention]:
    """Read every number of a text.

    Parameters
    ----------
    text
        The text exactly as decoded, line ends untouched.
    published
        Publication date, or its form YYYY-MM-DD: what 去年 and 6月 are read against.
    source_id
        The name that every mention carries.
    place
        Where the text speaks from: ``CN``, ``TW``, ``HK``, ``MO``. It decides whose money 元 is and
        how years of the Republic are read.

    Returns
    -------
    list of Mention
        Sorted by start, never overlapping; offsets point into ``text``.

    Examples
    --------
    >>> [m.printed for m in extract("超9300项，成交额超307亿元")]
    ['超9300项', '超307亿元']
    """
    return _scan(text, published, source_id, place)[2]


def read(
    text: str,
    *,
    published: date | str | None = None,
    source_id: str = "text",
    place: str = "CN",
) -> Reading:
    """Read every number of a text and prove that none was dropped.

    Parameters
    ----------
    text, published, source_id, place
        As for :func:`extract`.

    Returns
    -------
    Reading
        Mentions, non-numeric uses with their reasons, and the accounting.

    Examples
    --------
    >>> read("一带一路").accounting.complete
    True
    """
    scanner, document, mentions = _scan(text, published, source_id, place)
    others = []
    for start, end, reason in sorted(scanner.unreads):
        first, last = document.span(start, end)
        others.append(NonNumeric(first, last, text[first:last], reason))
    return Reading(source_id, tuple(mentions), tuple(others), account(text, mentions, others))


def account(text: str, mentions: list[Mention], others: list[NonNumeric]) -> Accounting:
    """Count every digit run and numeral of a text and say where each one went."""
    spans = sorted(
        [(m.start, m.end, "") for m in mentions] + [(o.start, o.end, o.reason) for o in others]
    )
    totals: Counter[str] = Counter()
    excepted: Counter[str] = Counter()
    lost: list[int] = []
    at = 0
    for found in _ACCOUNTED.finditer(text):
        what = found.lastgroup or ""
        totals[what] += 1
        while at < len(spans) and spans[at][1] <= found.start():
            at += 1
        inside = at < len(spans) and spans[at][0] <= found.start() and found.end() <= spans[at][1]
        if not inside or (what == "run" and spans[at][2]):
            lost.append(found.start())
        elif spans[at][2]:
            excepted[spans[at][2]] += 1
        else:
            totals[what + "+"] += 1
    return Accounting(
        totals["run"], totals["numeral"], totals["run+"], totals["numeral+"],
        dict(sorted(excepted.items())), tuple(lost),
    )  # fmt: skip
