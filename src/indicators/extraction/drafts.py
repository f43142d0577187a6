"""The mention while it is being read: mutable, with the layout of the final record.

A frozen dataclass of 25 fields takes seven microseconds to build. A draft is a plain object with
the same slots; when the reading is done it is turned into a :class:`Mention` by changing its
class, which costs next to nothing and leaves the final record frozen.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias, cast

from indicators.extraction.quantities import Claim, Words
from indicators.extraction.records import MENTION_FIELDS, Mention, Period

__all__ = ["Draft", "draft_of", "finish"]


class Draft:
    """A mention under construction; the fields are those of :class:`Mention`."""

    __slots__ = MENTION_FIELDS

    source_id: str
    start: int
    end: int
    printed: str
    kind: str
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    closed: str | None
    qualifier: str | None
    unit: str | None
    counted: str | None
    statistical: bool | None
    indicator: str | None
    transformation: str | None
    nature: str | None
    area: str | None
    subject: str | None
    dimensions: str | None
    period_start: date | None
    period_end: date | None
    period_basis: str | None
    confidence: Decimal | None
    rule: str | None
    reason: str | None

    def claims(self, claim: Claim) -> None:
        """Take over what an expression claims."""
        self.value = claim.value
        self.lower = claim.lower
        self.upper = claim.upper
        self.closed = claim.closed
        self.qualifier = claim.qualifier
        self.unit = claim.unit

    def lasts(self, period: Period) -> None:
        """Take over a period."""
        self.period_start = period.start
        self.period_end = period.end
        self.period_basis = period.basis


_new: Final = Draft.__new__


def draft_of(
    start: int,
    end: int,
    kind: str,
    rule: str,
    reason: str | None,
    value: Decimal | None = None,
    lower: Decimal | None = None,
    upper: Decimal | None = None,
    closed: str | None = None,
    qualifier: str | None = None,
    unit: str | None = None,
    counted: str | None = None,
) -> Draft:
    """Make a draft; a function does so in two thirds of the time of an ``__init__``.

    The text and what is printed there are put in at the end, by :func:`finish`.
    """
    draft = _new(Draft)
    draft.start = start
    draft.end = end
    draft.kind = kind
    draft.value = value
    draft.lower = lower
    draft.upper = upper
    draft.closed = closed
    draft.qualifier = qualifier
    draft.unit = unit
    draft.counted = counted
    draft.statistical = None
    draft.indicator = draft.transformation = draft.nature = draft.area = None
    draft.subject = draft.dimensions = None
    draft.period_start = draft.period_end = None
    draft.period_basis = None
    draft.confidence = None
    draft.rule = rule
    draft.reason = reason
    return draft


# A number, its words, where it ends, its place, and its numeral where the words have none.
Entry: TypeAlias = tuple[Draft, Words, int, str, str]


class Shared:
    """What a number of a list hands on to its neighbours."""

    __slots__ = ("draft", "end", "place", "words")

    def __init__(self, draft: Draft, words: Words, end: int, place: str, numeral: str = "") -> None:
        self.draft = draft
        self.words = words._replace(numeral=numeral) if numeral else words
        self.end = end
        self.place = place


def finish(drafts: list[Draft], text: str, source_id: str) -> list[Mention]:
    """Turn drafts, in place, into the final records of a text."""
    for draft in drafts:
        draft.source_id = source_id
        draft.printed = text[draft.start : draft.end]
        draft.__class__ = Mention  # type: ignore[assignment]
    return cast(list[Mention], drafts)
