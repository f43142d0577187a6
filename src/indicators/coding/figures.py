"""A figure while it is being coded: the mention, where it stands, what was decided and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final, NamedTuple, cast

from indicators.coding.lexicon import Sense
from indicators.extraction import Mention

__all__ = ["Evidence", "Figure", "Span", "unit_kind"]

_UNIT_KINDS: Final = {
    "count": "count", "person": "person", "percent": "ratio", "permille": "ratio",
    "times": "ratio", "percentage_point": "ratio", "rank": "position", "year": "time",
    "quarter": "time", "month": "time", "week": "time", "day": "time", "hour": "time",
    "min": "time", "s": "time", "ordinal": "ordinal",
}  # fmt: skip
_MULTIPLIERS: Final = frozenset("0123456789０１２３４５６７８９百千万亿萬億多余餘")


def unit_kind(mention: Mention) -> str:
    """Say what a mention is measured in.

    Parameters
    ----------
    mention
        A mention with a unit.

    Returns
    -------
    str
        ``money``, ``count``, ``person``, ``ratio``, ``position``, ``time``, ``physical`` or, for
        a number that prints no unit of its own, ``bare``.

    Examples
    --------
    >>> unit_kind(Mention("s", 0, 4, "8亿元", "quantity", unit="CNY"))
    'money'
    """
    unit = mention.unit or ""
    head = unit.partition("/")[0]
    if len(head) == 3 and head.isupper() and head.isalpha() and head != "TEU":
        return "money"
    kind = _UNIT_KINDS.get(unit, "physical")
    if kind == "count" and mention.printed[-1] in _MULTIPLIERS:
        return "bare"
    return kind


class Evidence(NamedTuple):
    """One step of the reasoning: what was decided, by which rule, on which words.

    Attributes
    ----------
    field
        ``statistical``, ``indicator``, ``transformation``, ``nature``, ``area``, ``subject``,
        ``period``, or ``dimensions`` and the name of one.
    rule
        The rule, a name of :data:`indicators.coding.rules.RULES`.
    start, end
        Where the words stand that the rule leans on; both 0 where it leans on none.
    root
        The rule that decided the figure before, where the step only goes on with it.
    """

    field: str
    rule: str
    start: int = 0
    end: int = 0
    root: str = ""


class Span(NamedTuple):
    """A stretch of time that a figure may belong to.

    Attributes
    ----------
    at, until
        Where its words stand in the view.
    start, end
        First and last day.
    basis
        As of a mention's period.
    point
        Whether a stock is counted at its end (截至, 年末, 目前).
    lasting
        Whether sentences that name no time go on in it: a year does, a day or 目前 does not.
    base
        Whether it is the time of the number that others are compared with (较2020年末的676家).
    """

    at: int
    until: int
    start: date
    end: date
    basis: str
    point: bool = False
    lasting: bool = True
    base: bool = False


# What a NamedTuple's own constructor does, without its detour through Python.
_step: Final = cast(
    "Callable[[tuple[str, str, int, int, str]], Evidence]", partial(tuple.__new__, Evidence)
)


@dataclass(slots=True)
class Figure:
    """A mention on its way to its codes."""

    index: int
    mention: Mention
    start: int
    end: int
    clause: int
    sentence: int
    unit: str
    window: int
    """Where the words begin that belong to this number alone."""
    bound: int
    """Where the clause begins, brackets with figures of their own skipped."""
    after: int = 0
    """Where the figure before in its sentence ends."""
    previous: Figure | None = None
    statistical: bool = True
    reason: str | None = None
    indicators: list[str] = field(default_factory=list)
    sense: Sense | None = None
    concept: tuple[int, int] | None = None
    counted: bool = False
    """Whether the concept is the noun behind the number."""
    noun: tuple[int, int] | None = None
    """The head of the unlisted noun that it stands behind."""
    risen: Figure | None = None
    """The number from which it rose or fell (由15%提高到16%)."""
    part: tuple[int, int] | None = None
    transformation: str | None = None
    nature: str = "actual"
    area: str | None = None
    subject: str | None = None
    dimensions: dict[str, str] = field(default_factory=dict)
    period_start: date | None = None
    period_end: date | None = None
    period_basis: str = "none"
    evidence: list[Evidence] = field(default_factory=list)
    confidence: Decimal | None = None

    def because(self, what: str, rule: str, start: int = 0, end: int = 0, root: str = "") -> None:
        """Note one step of the reasoning."""
        self.evidence.append(_step((what, rule, start, end, root)))

    def root(self, what: str) -> str:
        """Give the rule that a decision goes back to, through all figures that went on with it."""
        for step in reversed(self.evidence):
            if step.field == what:
                return step.root or step.rule
        return ""
