"""The arithmetic of the ends of intervals: what an end becomes, and whether it still belongs.

The rule book is in :mod:`indicators.intervals`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import (
    ROUND_CEILING,
    ROUND_FLOOR,
    Context,
    Decimal,
    Inexact,
    InvalidOperation,
    Overflow,
)

DIVISION_DIGITS = 28
_EXACT_DIGITS = 400
_EXACT = Context(prec=_EXACT_DIGITS, traps=[Inexact, InvalidOperation, Overflow])
_INFINITY = Decimal("Infinity")
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class End:
    """An end of an interval, or a candidate for an end of a result.

    Attributes
    ----------
    down, up : Decimal
        The number rounded to either side, equal where it is exact; infinite where the interval
        has no bound.
    closed : bool
        Whether the end belongs to its interval.
    inward : int
        The side of the end on which its interval lies, 1 above or -1 below: it tells 0 reached
        from above from 0 reached from below. 0 for a candidate.
    """

    down: Decimal
    up: Decimal
    closed: bool
    inward: int = 0


def lower_end(bound: Decimal | None, closed: bool) -> End:
    """Return the lower end of an interval; None is no bound.

    Examples
    --------
    >>> lower_end(None, False).down
    Decimal('-Infinity')
    """
    number = -_INFINITY if bound is None else bound
    return End(number, number, closed, 1)


def upper_end(bound: Decimal | None, closed: bool) -> End:
    """Return the upper end of an interval; None is no bound.

    Examples
    --------
    >>> upper_end(Decimal(7), True).inward
    -1
    """
    number = _INFINITY if bound is None else bound
    return End(number, number, closed, -1)


def rooted(bound: Decimal, degree: int) -> tuple[Decimal, Decimal]:
    """Return the root of a number that is not negative, rounded down and up at 28 digits.

    Both are equal where the root has no more digits.

    Parameters
    ----------
    bound : Decimal
        The number.
    degree : int
        From 2 to 12: powers of a root of 28 digits are exact then.

    Examples
    --------
    >>> rooted(Decimal(8), 3)
    (Decimal('2'), Decimal('2'))
    """
    if not bound:
        return _ZERO, _ZERO
    wide = Context(prec=2 * DIVISION_DIGITS)
    near = wide.power(bound, wide.divide(Decimal(1), Decimal(degree)))
    down = Context(prec=DIVISION_DIGITS, rounding=ROUND_FLOOR).plus(near)
    step = Decimal(1).scaleb(down.adjusted() - DIVISION_DIGITS + 1)
    # The power above may be wrong in its last digits: step to where the root surely lies.
    while _EXACT.power(down, degree) > bound:
        down = _EXACT.subtract(down, step)
    while _EXACT.power(_EXACT.add(down, step), degree) <= bound:
        down = _EXACT.add(down, step)
    if _EXACT.power(down, degree) == bound:
        exact = down.normalize(_EXACT)
        return exact, exact
    return down, _EXACT.add(down, step)


def total(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    """Add two bounds of one side exactly; without one of them there is none.

    Raises
    ------
    decimal.Inexact
        If the sum has more than 400 digits.

    Examples
    --------
    >>> total(Decimal("0.1"), Decimal("0.2")), total(Decimal(1), None)
    (Decimal('0.3'), None)
    """
    return None if a is None or b is None else _EXACT.add(a, b)


def product(a: End, b: End) -> End:
    """Multiply two ends; a closed zero makes zero whatever stands on the other side.

    Raises
    ------
    decimal.Inexact
        If the product has more than 400 digits.

    Examples
    --------
    >>> product(lower_end(Decimal(0), True), upper_end(None, False)).closed
    True
    """
    if a.down == 0 or b.down == 0:
        reached = (a.down == 0 and a.closed) or (b.down == 0 and b.closed)
        return End(_ZERO, _ZERO, reached)
    number = _EXACT.multiply(a.down, b.down)
    return End(number, number, a.closed and b.closed)


def quotient(a: End, b: End) -> End:
    """Divide two ends of intervals; the divisor's interval does not hold zero.

    Examples
    --------
    >>> third = quotient(lower_end(Decimal(1), True), lower_end(Decimal(3), True))
    >>> third.down < third.up, third.closed
    (True, False)
    """
    if a.down == 0 or b.down.is_infinite():
        return End(_ZERO, _ZERO, a.down == 0 and a.closed)
    if b.down == 0:
        # The divisor comes as near to zero as one likes, from the side on which it lies.
        infinite = _INFINITY if (a.down > 0) == (b.inward > 0) else -_INFINITY
        return End(infinite, infinite, closed=False)
    down = Context(prec=DIVISION_DIGITS, rounding=ROUND_FLOOR).divide(a.down, b.down)
    up = Context(prec=DIVISION_DIGITS, rounding=ROUND_CEILING).divide(a.down, b.down)
    return End(down, up, a.closed and b.closed and down == up)


def hull(candidates: Iterable[End]) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    """Return the ends of the smallest interval that holds all candidates.

    Returns
    -------
    tuple
        Lower and upper bound, None where there is none, and whether each belongs to it.

    Examples
    --------
    >>> hull([lower_end(Decimal(2), True), upper_end(Decimal(5), False)])
    (Decimal('2'), Decimal('5'), True, False)
    """
    ends = list(candidates)
    lower = min(end.down for end in ends)
    upper = max(end.up for end in ends)
    return (
        None if lower.is_infinite() else lower,
        None if upper.is_infinite() else upper,
        any(end.closed for end in ends if end.down == lower),
        any(end.closed for end in ends if end.up == upper),
    )


def rounded_down(bound: Decimal | None, closed: bool, places: int) -> tuple[Decimal | None, bool]:
    """Round a lower bound outward to `places` decimals, and say whether it still belongs.

    Examples
    --------
    >>> rounded_down(Decimal("1.25"), True, 1)
    (Decimal('1.2'), False)
    """
    return _rounded(bound, closed, places, ROUND_FLOOR)


def rounded_up(bound: Decimal | None, closed: bool, places: int) -> tuple[Decimal | None, bool]:
    """Round an upper bound outward to `places` decimals, and say whether it still belongs.

    Examples
    --------
    >>> rounded_up(Decimal("1.5"), True, 2)
    (Decimal('1.5'), True)
    """
    return _rounded(bound, closed, places, ROUND_CEILING)


def _rounded(
    bound: Decimal | None, closed: bool, places: int, rounding: str
) -> tuple[Decimal | None, bool]:
    if bound is None:
        return None, False
    context = Context(prec=_EXACT_DIGITS, rounding=rounding)
    nearest = bound.quantize(Decimal(1).scaleb(-places), context=context)
    # An end that has as few places stays as it is written.
    return (bound, closed) if nearest == bound else (nearest, False)
