"""What a formula is computed over: exact decimals, intervals, and units of measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Protocol, TypeVar

from indicators.interval_ends import rooted
from indicators.intervals import Interval

T = TypeVar("T")

HIGHEST_ROOT = 12
_HUNDRED = Decimal(100)
# More digits than a table holds, so that what is rounded is the result and nothing before it.
_CONTEXT = Context(prec=60)


class FormulaError(ValueError):
    """A formula that cannot be read or evaluated; the message says why."""


class Algebra(Protocol[T]):
    """What can be done with the parts of a formula."""

    def number(self, text: str) -> T:
        """Take a number of the formula."""

    def operand(self, name: str) -> T:
        """Take a figure that the formula names."""

    def negative(self, part: T) -> T:
        """Turn the sign."""

    def combined(self, sign: str, left: T, right: T) -> T:
        """Add, subtract, multiply or divide."""

    def called(self, name: str, part: T) -> T:
        """Apply ``positive``, ``percent`` or ``fraction``."""

    def root(self, part: T, degree: int) -> T:
        """Take a root."""


@dataclass(frozen=True, slots=True)
class Decimals:
    """Nominal values: the printed numbers, their qualifiers left aside."""

    values: Mapping[str, Decimal]

    def number(self, text: str) -> Decimal:
        """Read a number."""
        return Decimal(text)

    def operand(self, name: str) -> Decimal:
        """Look a figure up."""
        return self.values[name]

    def negative(self, part: Decimal) -> Decimal:
        """Turn the sign."""
        return _CONTEXT.minus(part)

    def combined(self, sign: str, left: Decimal, right: Decimal) -> Decimal:
        """Compute with more digits than a table holds."""
        operations = {"+": _CONTEXT.add, "-": _CONTEXT.subtract, "*": _CONTEXT.multiply}
        return operations.get(sign, _CONTEXT.divide)(left, right)

    def called(self, name: str, part: Decimal) -> Decimal:
        """Multiply or divide by a hundred, or leave the number as it is."""
        if name == "percent":
            return _CONTEXT.multiply(part, _HUNDRED)
        return _CONTEXT.divide(part, _HUNDRED) if name == "fraction" else part

    def root(self, part: Decimal, degree: int) -> Decimal:
        """Take the root of a number that is not negative."""
        if part < 0:
            raise FormulaError("takes the root of a negative number")
        below, above = rooted(part, degree)
        if below == above:
            return below
        return _CONTEXT.power(part, _CONTEXT.divide(Decimal(1), Decimal(degree)))


@dataclass(frozen=True, slots=True)
class Intervals:
    """What may be claimed; the rule book is in :mod:`indicators.intervals`."""

    intervals: Mapping[str, Interval]

    def number(self, text: str) -> Interval:
        """Read a number."""
        return Interval.exactly(Decimal(text))

    def operand(self, name: str) -> Interval:
        """Look a figure up."""
        return self.intervals[name]

    def negative(self, part: Interval) -> Interval:
        """Turn the sign."""
        return -part

    def combined(self, sign: str, left: Interval, right: Interval) -> Interval:
        """Give the smallest interval that must hold the result."""
        if sign == "+":
            return left + right
        if sign == "-":
            return left - right
        return left * right if sign == "*" else left / right

    def called(self, name: str, part: Interval) -> Interval:
        """Multiply or divide by a hundred, or cut the interval at zero."""
        if name == "positive":
            return _positive(part)
        return part * _HUNDRED if name == "percent" else part / _HUNDRED

    def root(self, part: Interval, degree: int) -> Interval:
        """Take the root of an interval that holds no negative number."""
        try:
            return part.root(degree)
        except ValueError as error:
            raise FormulaError(str(error)) from None


Measure = Mapping[str, int]
"""Exponents of units, e.g. yuan and a piece to the power of minus one; a bare number has none."""

_PERCENT: Measure = {"percent": 1}
_POINTS: Measure = {"percentage_point": 1}


@dataclass(frozen=True, slots=True)
class Measures:
    """Units: what is added has one unit, what is multiplied or divided gets the unit of both."""

    units: Mapping[str, str]

    def number(self, _: str) -> Measure:
        """Give a number of the formula no unit."""
        return {}

    def operand(self, name: str) -> Measure:
        """Take the unit of a figure apart."""
        return measure(self.units[name])

    def negative(self, part: Measure) -> Measure:
        """Leave the unit as it is."""
        return part

    def combined(self, sign: str, left: Measure, right: Measure) -> Measure:
        """Combine two units, or refuse."""
        if sign in "+-":
            return _added(sign, left, right)
        turned = 1 if sign == "*" else -1
        exponents = {
            name: left.get(name, 0) + turned * right.get(name, 0)
            for name in sorted({*left, *right})
        }
        return {name: exponent for name, exponent in exponents.items() if exponent}

    def called(self, name: str, part: Measure) -> Measure:
        """Turn a fraction into percent or percent into a fraction, or refuse."""
        if name == "positive":
            return part
        needed, given = ({}, _PERCENT) if name == "percent" else (_PERCENT, {})
        if part != needed:
            raise FormulaError(f"{name}() takes {written(needed)}, not {written(part)}")
        return given

    def root(self, part: Measure, degree: int) -> Measure:
        """Take the root of a bare number; units have no roots here."""
        if part:
            raise FormulaError(f"root() takes a number without unit, not {written(part)}")
        return part


def measure(unit: str) -> Measure:
    """Take a unit code apart: a word in braces is a count of something.

    Parameters
    ----------
    unit : str
        Code of a unit.

    Examples
    --------
    >>> measure("CNY/{contract}")
    {'CNY': 1, 'count': -1}
    >>> measure("1")
    {}
    """
    found: dict[str, int] = {}
    for position, part in enumerate(unit.split("/")):
        name = "count" if part.startswith("{") else part
        if name not in ("1", "times"):
            found[name] = found.get(name, 0) + (1 if position == 0 else -1)
    return {name: exponent for name, exponent in found.items() if exponent}


def written(unit: Measure) -> str:
    """Write a unit for people.

    Examples
    --------
    >>> written({"CNY": 1, "count": -1})
    'CNY/count'
    """
    above = [name for name, exponent in unit.items() for _ in range(exponent)]
    below = [name for name, exponent in unit.items() for _ in range(-exponent)]
    return "/".join(["*".join(above) or "1", *below]) if above or below else "a bare number"


def _added(sign: str, left: Measure, right: Measure) -> Measure:
    pair = (left, right)
    if pair == (_PERCENT, _PERCENT):
        return _POINTS if sign == "-" else _PERCENT
    if pair in ((_PERCENT, _POINTS), (_POINTS, _PERCENT)):
        return _PERCENT
    if left != right:
        verb = "adds" if sign == "+" else "subtracts"
        raise FormulaError(f"{verb} {written(left)} and {written(right)}")
    return left


def _positive(interval: Interval) -> Interval:
    """Cut an interval at zero: what the number is known to be besides what the words say."""
    if interval.lower is not None and interval.lower > 0:
        return interval
    if interval.upper is not None and interval.upper <= 0:
        raise FormulaError("takes a number to be positive that is not")
    return Interval(
        Decimal(0), interval.upper, "right" if interval.closed in ("right", "both") else "neither"
    )
