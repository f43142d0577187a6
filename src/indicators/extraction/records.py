"""The records that the extractor returns.

All of them are frozen and slotted and know nothing of files, tables or data frames. A
:class:`Mention` has one flat attribute per column of the ledger, in the order of the ledger, so
that a line of JSON, a row of CSV and the object say the same thing under the same names. The
coding fields (from ``statistical`` on, except the period of a date) are empty when the extractor
hands the mention over; a later room fills them with :func:`dataclasses.replace`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final

__all__ = [
    "KINDS",
    "MENTION_FIELDS",
    "QUALIFIERS",
    "Accounting",
    "Mention",
    "NonNumeric",
    "Period",
    "Quantity",
    "Reading",
    "plain",
]

KINDS: Final = (
    "quantity",
    "rate",
    "rank",
    "ordinal",
    "date",
    "duration",
    "name",
    "boilerplate",
)

QUALIFIERS: Final = (
    "exact",
    "over",
    "at_least",
    "under",
    "at_most",
    "nearly",
    "about",
    "range",
    "several",
)


def plain(value: object) -> object:
    """Turn one attribute of a record into what JSON and CSV can carry without loss.

    Parameters
    ----------
    value
        A decimal, a date, a text, a boolean, a number or None.

    Returns
    -------
    Any
        Decimals as plain decimal text (no exponent), dates as ISO text, everything else as it is.

    Examples
    --------
    >>> plain(Decimal("1.8E+8"))
    '180000000'
    >>> plain(date(2024, 6, 30))
    '2024-06-30'
    """
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return value


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a numeric expression claims: a value, an interval, a qualifier and a unit.

    Attributes
    ----------
    value
        The number in the base unit, e.g. ``Decimal("180000000")`` for 1.8亿元; None where the
        words give no single number (ranges, 几十).
    lower, upper
        The bounds of the interval that the words claim; None where it is unbounded.
    closed
        ``both``, ``left``, ``right`` or ``neither``: which bounds belong to the interval.
    qualifier
        One of :data:`QUALIFIERS`, e.g. ``over``.
    unit
        ISO 4217, UCUM or own code, e.g. ``CNY``, ``km2``, ``count``; None for dates and names.
    """

    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    closed: str | None = None
    qualifier: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both ends inclusive.

    Attributes
    ----------
    start, end
        First and last day, e.g. ``date(2024, 6, 1)`` and ``date(2024, 6, 30)``; None where the
        text does not decide.
    basis
        ``explicit`` (the text prints the year), ``relative`` (resolved against the publication
        date), ``inferred`` (from the words around) or ``none`` (left open).
    """

    start: date | None = None
    end: date | None = None
    basis: str = "none"


@dataclass(frozen=True, slots=True)
class NonNumeric:
    """A Chinese numeral that is no number, and why.

    Attributes
    ----------
    start, end
        Offsets into the text as given, end exclusive.
    printed
        The characters there, e.g. ``一种``.
    reason
        A short word: ``idiom``, ``word``, ``article``, ``name``, ...
    """

    start: int
    end: int
    printed: str
    reason: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One number of a text: where it stands, what it claims, and what was decided about it.

    Attributes
    ----------
    source_id
        The text, e.g. ``s002``.
    start, end
        0-based code-point offsets into the text as given, end exclusive.
    printed
        ``text[start:end]``, e.g. ``超9300项``.
    kind
        One of :data:`KINDS`.
    value, lower, upper, closed, qualifier, unit
        As in :class:`Quantity`.
    counted
        The noun counted, e.g. ``技术合同``, where it stands right beside the number.
    statistical, indicator, transformation, nature, area, subject, dimensions
        The coding; None until the mention is coded.
    period_start, period_end, period_basis
        As in :class:`Period`; filled by the extractor for dates and for windows like 近五年.
    confidence
        From 0 to 1: the share of such proposals that are right; None until the mention is coded.
    rule
        The rule that decided, e.g. ``quantity.arabic``.
    reason
        Why the number is not a figure; None for quantities, rates, ranks and durations.
    """

    source_id: str
    start: int
    end: int
    printed: str
    kind: str
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    closed: str | None = None
    qualifier: str | None = None
    unit: str | None = None
    counted: str | None = None
    statistical: bool | None = None
    indicator: str | None = None
    transformation: str | None = None
    nature: str | None = None
    area: str | None = None
    subject: str | None = None
    dimensions: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    period_basis: str | None = None
    confidence: Decimal | None = None
    rule: str | None = None
    reason: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """Give the mention as a flat dictionary that JSON can carry without loss.

        Returns
        -------
        dict
            One entry per field in the order of :data:`MENTION_FIELDS`; decimals as plain text,
            dates as ISO text, absent values as None.

        Examples
        --------
        >>> Mention("s", 0, 4, "7.6万", "quantity", Decimal("76000")).as_dict()["value"]
        '76000'
        """
        return {name: plain(getattr(self, name)) for name in MENTION_FIELDS}

    @property
    def quantity(self) -> Quantity:
        """The claim of the mention as one :class:`Quantity`."""
        return Quantity(self.value, self.lower, self.upper, self.closed, self.qualifier, self.unit)

    @property
    def period(self) -> Period:
        """The period of the mention as one :class:`Period`."""
        return Period(self.period_start, self.period_end, self.period_basis or "none")


MENTION_FIELDS: Final[tuple[str, ...]] = tuple(Mention.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Accounting:
    """The proof that no number of a text was dropped.

    Attributes
    ----------
    digit_runs
        Runs of ASCII or full-width digits in the text.
    numerals
        Chinese numeral characters in the text.
    digit_runs_in_mentions, numerals_in_mentions
        How many of them lie inside exactly one mention.
    excepted
        Chinese numeral characters on the list of non-numeric uses, by reason.
    unaccounted
        Offsets of digit runs and numerals that are neither; must be empty.
    """

    digit_runs: int
    numerals: int
    digit_runs_in_mentions: int
    numerals_in_mentions: int
    excepted: Mapping[str, int]
    unaccounted: tuple[int, ...]

    @property
    def complete(self) -> bool:
        """Whether every number of the text is accounted for."""
        return not self.unaccounted

    def as_dict(self) -> dict[str, Any]:
        """Give the accounting as a dictionary of plain values."""
        return {
            "digit_runs": self.digit_runs,
            "numerals": self.numerals,
            "digit_runs_in_mentions": self.digit_runs_in_mentions,
            "numerals_in_mentions": self.numerals_in_mentions,
            "excepted": dict(self.excepted),
            "unaccounted": list(self.unaccounted),
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read in one text.

    Attributes
    ----------
    source_id
        The text.
    mentions
        Its mentions, sorted by start, never overlapping.
    non_numeric
        The Chinese numerals that are no numbers, sorted, each with its reason.
    accounting
        The proof that the two lists together hold every number of the text.
    """

    source_id: str
    mentions: tuple[Mention, ...]
    non_numeric: tuple[NonNumeric, ...]
    accounting: Accounting = field(default_factory=lambda: Accounting(0, 0, 0, 0, {}, ()))
