"""How a printed figure stands to an official number: from what both claim, by rule.

An official number that is printed rounded may lie half a unit of its last place to either side. The
verdict *agrees within rounding* uses that room, and no other verdict does but in the figure's
disfavour: a part is called larger than its total only where rounding cannot explain it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from indicators.intervals import Interval

_NUMBERS = ("exact", "about")
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says.

    Attributes
    ----------
    value : Decimal or None
        The number itself; None where the words give bounds only.
    claim : Interval
        What the words claim.
    qualifier : str
        The qualifier of the words.
    half_unit : Decimal
        Half a unit of the last printed place.
    """

    value: Decimal | None
    claim: Interval
    qualifier: str
    half_unit: Decimal

    @property
    def is_number(self) -> bool:
        """Whether the words claim a number, not bounds of one."""
        return self.value is not None and self.qualifier in _NUMBERS

    @property
    def rounded(self) -> Interval:
        """Everything that the number may be when it is printed rounded."""
        return self.claim + Interval(-self.half_unit, self.half_unit, "both")


def verdict(printed: Side, official: Side, match: str) -> str:
    """Say how a printed figure stands to an official number.

    Parameters
    ----------
    printed, official : Side
        What both say, in one unit.
    match : str
        How the official number stands to the printed one, of ``vocabularies.MATCHES``.

    Examples
    --------
    >>> half = Decimal(500)
    >>> printed = Side(Decimal(76000), Interval(Decimal(76000), None), "over", half)
    >>> official = Side(Decimal(76000), Interval.exactly(76000), "exact", half)
    >>> verdict(printed, official, "same")
    'agrees_within_rounding'
    """
    if match == "other_definition":
        return "definition_differs"
    if match == "part_of":
        impossible = printed.rounded.surely_greater(official.rounded)
        return "differs" if impossible else "definition_differs"
    if match in ("earlier", "later"):
        low, high = (official, printed) if match == "earlier" else (printed, official)
        return "differs" if low.claim.surely_greater(high.claim) else "consistent_with_bound"
    return _same(printed, official)


def _same(printed: Side, official: Side) -> str:
    if printed.is_number and official.is_number:
        gap = abs((printed.value or _ZERO) - (official.value or _ZERO))
        if gap == 0:
            return "agrees"
        within = gap <= max(printed.half_unit, official.half_unit)
        return "agrees_within_rounding" if within else "differs"
    if printed.claim.overlaps(official.claim):
        return "consistent_with_bound"
    return "agrees_within_rounding" if printed.claim.overlaps(official.rounded) else "differs"
