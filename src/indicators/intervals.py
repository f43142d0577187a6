"""Intervals: what the words around a number claim, and what follows by arithmetic.

The rule book
-------------
1. An interval says where a number lies and nothing else: ``(9300, inf)`` for 超9300 is a claim,
   9300 itself is not.
2. An operation gives the smallest interval that must hold the result whatever the operands are
   within theirs. Where the operands do not bound the result, the result claims nothing: two lower
   bounds have no difference, since both numbers may be as large as they like.
3. An end belongs to the result only when the operands can reach it.
4. ``+``, ``-`` and ``*`` are exact; a result of more than 400 digits is an error, not rounded.
   A quotient without a finite decimal is rounded outward at 28 digits, and the rounded end is
   open: the interval may grow, it never loses the true value.
5. A divisor that may be zero bounds nothing; a divisor that is zero is an error.
6. Two operands are taken as independent. An interval used twice gives a result that is true,
   though wider than need be: ``x - x`` is not zero unless ``x`` is one value.
7. Binary floats are refused everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from indicators import decimals
from indicators import interval_ends as ends

Closed = Literal["both", "left", "right", "neither"]
Claim = Literal["value", "interval", "lower_bound", "upper_bound", "nothing"]

_CLOSED: dict[tuple[bool, bool], Closed] = {
    (True, True): "both",
    (True, False): "left",
    (False, True): "right",
    (False, False): "neither",
}
_TEXT = re.compile(r"([\[(])\s*(-inf|[^\s,]+)\s*,\s*(inf|[^\s,]+)\s*([\])])")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between two bounds, each of which may be absent.

    Parameters
    ----------
    lower, upper : Decimal or None
        The bounds; None where the interval has none.
    closed : {"both", "left", "right", "neither"}
        Which bounds belong to the interval. An absent bound is always open.

    Raises
    ------
    TypeError
        If a bound is neither a Decimal nor None.
    ValueError
        If no number lies between the bounds, a bound is not finite or `closed` is another word.

    Examples
    --------
    >>> over = Interval(Decimal(9300), None, "neither")
    >>> print(over, over.claims)
    (9300, inf) lower_bound
    >>> print(over + Interval.exactly(Decimal(700)))
    (10000, inf)
    >>> print((over - over).claims)
    nothing
    """

    lower: Decimal | None = None
    upper: Decimal | None = None
    closed: Closed = "neither"

    def __post_init__(self) -> None:
        """Refuse an empty interval and open the ends that are absent."""
        for bound in (self.lower, self.upper):
            _check_bound(bound)
        if self.closed not in _CLOSED.values():
            raise ValueError(f"closed is both, left, right or neither, not {self.closed!r}")
        left = self.lower is not None and self.closed in ("both", "left")
        right = self.upper is not None and self.closed in ("both", "right")
        object.__setattr__(self, "closed", _CLOSED[left, right])
        if self.lower is None or self.upper is None:
            return
        if self.lower > self.upper:
            raise ValueError(f"lower bound {self.lower} is above upper bound {self.upper}")
        if self.lower == self.upper and not (left and right):
            raise ValueError(f"no number lies between {self.lower} and itself without its ends")

    @classmethod
    def exactly(cls, value: Decimal | int) -> Interval:
        """Return the interval that holds one value.

        Examples
        --------
        >>> print(Interval.exactly(7))
        [7, 7]
        """
        number = _number(value)
        return cls(number, number, "both")

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Interval:
        """Return the interval in the columns `lower`, `upper` and `closed` of a row.

        Parameters
        ----------
        row : mapping
            A row of `observations`, `mentions` or `derivations`, bounds as Decimal or None.

        Examples
        --------
        >>> print(Interval.from_row({"lower": Decimal(20), "upper": None, "closed": "left"}))
        [20, inf)
        """
        return cls(row["lower"], row["upper"], row["closed"] or "neither")

    @classmethod
    def parse(cls, text: str) -> Interval:
        """Read an interval as :meth:`__str__` writes it.

        Raises
        ------
        ValueError
            If the text has another form.

        Examples
        --------
        >>> Interval.parse("[10, 15)").closed
        'left'
        """
        match = _TEXT.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not an interval: {text!r}; write it like [10, 15) or (9300, inf)")
        left, low, high, right = match.groups()
        lower = None if low == "-inf" else _bound_from(low, text)
        upper = None if high == "inf" else _bound_from(high, text)
        return cls(lower, upper, _CLOSED[left == "[", right == "]"])

    def __str__(self) -> str:
        """Write the interval as mathematicians do."""
        low = "-inf" if self.lower is None else decimals.plain(self.lower)
        high = "inf" if self.upper is None else decimals.plain(self.upper)
        left = "[" if self._left_closed else "("
        right = "]" if self._right_closed else ")"
        return f"{left}{low}, {high}{right}"

    @property
    def claims(self) -> Claim:
        """What may be said: a value, an interval, one bound or nothing."""
        if self.lower is None:
            return "nothing" if self.upper is None else "upper_bound"
        if self.upper is None:
            return "lower_bound"
        return "value" if self.lower == self.upper else "interval"

    def contains(self, value: Decimal | int) -> bool:
        """Say whether `value` is one of the numbers claimed.

        Examples
        --------
        >>> Interval.parse("(9300, inf)").contains(9300)
        False
        """
        number = _number(value)
        above = self.lower is None or number > self.lower
        below = self.upper is None or number < self.upper
        at_lower = self._left_closed and number == self.lower
        at_upper = self._right_closed and number == self.upper
        return (above or at_lower) and (below or at_upper)

    def surely_less(self, other: Interval | Decimal | int) -> bool:
        """Say whether every number here is below every number there.

        Two intervals that overlap may be neither less nor greater: then nothing is claimed.

        Examples
        --------
        >>> Interval.parse("[307, 400]").surely_less(Interval.parse("(830, inf)"))
        True
        >>> Interval.parse("(307, inf)").surely_less(Interval.parse("(830, inf)"))
        False
        """
        there = _interval(other)
        if self.upper is None or there.lower is None:
            return False
        touching = self._right_closed and there._left_closed
        return self.upper < there.lower or (self.upper == there.lower and not touching)

    def surely_greater(self, other: Interval | Decimal | int) -> bool:
        """Say whether every number here is above every number there."""
        return _interval(other).surely_less(self)

    def overlaps(self, other: Interval | Decimal | int) -> bool:
        """Say whether one number can satisfy both claims."""
        return not (self.surely_less(other) or self.surely_greater(other))

    def within(self, other: Interval | Decimal | int) -> bool:
        """Say whether every number claimed here is claimed there too.

        Examples
        --------
        >>> Interval.exactly(9312).within(Interval.parse("(9300, inf)"))
        True
        >>> Interval.parse("[9300, 9400]").within(Interval.parse("(9300, inf)"))
        False
        """
        there = _interval(other)
        above = there.lower is None or (
            self.lower is not None
            and (
                self.lower > there.lower
                or (self.lower == there.lower and (there._left_closed or not self._left_closed))
            )
        )
        below = there.upper is None or (
            self.upper is not None
            and (
                self.upper < there.upper
                or (self.upper == there.upper and (there._right_closed or not self._right_closed))
            )
        )
        return above and below

    def rounded(self, places: int) -> Interval:
        """Return the smallest interval around this one with ends of `places` decimals.

        Examples
        --------
        >>> print((Interval.exactly(1) / 3).rounded(4))
        (0.3333, 0.3334)
        """
        lower, left = ends.rounded_down(self.lower, self._left_closed, places)
        upper, right = ends.rounded_up(self.upper, self._right_closed, places)
        return Interval(lower, upper, _CLOSED[left, right])

    def root(self, degree: int) -> Interval:
        """Return the smallest interval that holds the roots, none of the numbers being negative.

        Parameters
        ----------
        degree : int
            2 for the square root, at most 12.

        Raises
        ------
        ValueError
            If a number here may be negative.

        Examples
        --------
        >>> print(Interval.parse("[4, 9)").root(2))
        [2, 3)
        >>> print(Interval.exactly(2).root(2).rounded(4))
        (1.4142, 1.4143)
        """
        if self.lower is None or self.lower < 0:
            raise ValueError("takes the root of what may be negative")
        lower, above = ends.rooted(self.lower, degree)
        left = self._left_closed and lower == above
        if self.upper is None:
            return Interval(lower, None, _CLOSED[left, False])
        below, upper = ends.rooted(self.upper, degree)
        return Interval(lower, upper, _CLOSED[left, self._right_closed and below == upper])

    def __neg__(self) -> Interval:
        lower = None if self.upper is None else self.upper.copy_negate()
        upper = None if self.lower is None else self.lower.copy_negate()
        return Interval(lower, upper, _CLOSED[self._right_closed, self._left_closed])

    def __add__(self, other: Interval | Decimal | int) -> Interval:
        there = _interval(other)
        return Interval(
            ends.total(self.lower, there.lower),
            ends.total(self.upper, there.upper),
            _CLOSED[
                self._left_closed and there._left_closed,
                self._right_closed and there._right_closed,
            ],
        )

    def __sub__(self, other: Interval | Decimal | int) -> Interval:
        return self + -_interval(other)

    def __mul__(self, other: Interval | Decimal | int) -> Interval:
        there = _interval(other)
        return _hull(ends.product(a, b) for a in self._ends() for b in there._ends())

    def __truediv__(self, other: Interval | Decimal | int) -> Interval:
        there = _interval(other)
        if there.lower == there.upper == 0:
            raise ZeroDivisionError(f"{self} divided by zero")
        if there.contains(0):
            return Interval()
        return _hull(ends.quotient(a, b) for a in self._ends() for b in there._ends())

    def __radd__(self, other: Decimal | int) -> Interval:
        return self + other

    def __rsub__(self, other: Decimal | int) -> Interval:
        return _interval(other) - self

    def __rmul__(self, other: Decimal | int) -> Interval:
        return self * other

    def __rtruediv__(self, other: Decimal | int) -> Interval:
        return _interval(other) / self

    @property
    def _left_closed(self) -> bool:
        return self.closed in ("both", "left")

    @property
    def _right_closed(self) -> bool:
        return self.closed in ("both", "right")

    def _ends(self) -> tuple[ends.End, ends.End]:
        return (
            ends.lower_end(self.lower, self._left_closed),
            ends.upper_end(self.upper, self._right_closed),
        )


def _hull(candidates: Iterable[ends.End]) -> Interval:
    lower, upper, left, right = ends.hull(candidates)
    return Interval(lower, upper, _CLOSED[left, right])


def _interval(value: Interval | Decimal | int) -> Interval:
    return value if isinstance(value, Interval) else Interval.exactly(value)


def _number(value: Decimal | int) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise TypeError(f"exact numbers only, not {type(value).__name__}: {value!r}")
    return Decimal(value)


def _check_bound(bound: Decimal | None) -> None:
    if bound is None:
        return
    if not isinstance(bound, Decimal):
        raise TypeError(f"a bound is a Decimal or None, not {type(bound).__name__}: {bound!r}")
    if not bound.is_finite():
        raise ValueError(f"a bound is finite or None, not {bound}")


def _bound_from(text: str, whole: str) -> Decimal:
    if _NUMBER.fullmatch(text) is None:
        raise ValueError(f"not a bound: {text!r} in {whole!r}")
    return Decimal(text)
