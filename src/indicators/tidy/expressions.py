"""Formulas over observations: numbers, `[observation_id]`, ``+ - * /``, brackets, `positive()`.

A formula is parsed into Python's own syntax tree and only the nodes named here are evaluated;
nothing of Python is ever run. The same formula is evaluated over exact decimals (the nominal
value) and over intervals (what may be claimed).
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, DecimalException

from indicators.intervals import Interval

_OPERAND = re.compile(r"\[([a-z][a-z0-9]*-[0-9]+(?:-[0-9]+)?)\]")
_NAMED = re.compile(r"\((o_[a-z0-9_]+)\)")
_NUMBER = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,10})?", re.ASCII)
_ALLOWED = re.compile(r"[0-9a-z\s+\-*/().\[\]]*")
_LONGEST = 500
_DEEPEST = 50
_POSITIVE = "positive"
# More digits than a table holds, so that what is rounded is the result and nothing before it.
_CONTEXT = Context(prec=60)
_HINT = "use numbers, [observation_id], + - * /, brackets and positive(...)"


class FormulaError(ValueError):
    """A formula that cannot be read or evaluated; the message says why."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that was read.

    Attributes
    ----------
    operands : tuple of str
        Observations it uses, each once, in the order of the formula.
    assumes : bool
        Whether it takes a number to be positive that the words alone do not bound.
    """

    operands: tuple[str, ...]
    assumes: bool
    _tree: ast.expr
    _text: str

    def value(self, values: Mapping[str, Decimal | None]) -> Decimal | None:
        """Compute the nominal value; None where an operand has no value of its own.

        Raises
        ------
        FormulaError
            If it divides by zero.
        """
        known = {name: value for name, value in values.items() if value is not None}
        if not all(name in known for name in self.operands):
            return None
        try:
            return _value(self._tree, known, self._text)
        except DecimalException:
            raise FormulaError("divides by zero, or the result has no place in a table") from None

    def interval(self, intervals: Mapping[str, Interval]) -> Interval:
        """Compute what may be claimed of the result.

        Raises
        ------
        FormulaError
            If it divides by zero.
        """
        try:
            return _interval(self._tree, intervals, self._text)
        except ZeroDivisionError:
            raise FormulaError("divides by zero") from None


def parse(text: str) -> Formula:
    """Read a formula.

    Parameters
    ----------
    text : str
        E.g. ``"[s004-3768] / (1 + [s004-3785] / 100)"``.

    Raises
    ------
    FormulaError
        If it holds anything but what the module says.

    Examples
    --------
    >>> from decimal import Decimal
    >>> formula = parse("[a1-5] / (1 + 60 / 100)")
    >>> formula.value({"a1-5": Decimal(4)})
    Decimal('2.5')
    """
    if len(text) > _LONGEST:
        raise FormulaError(f"longer than {_LONGEST} characters")
    named = _OPERAND.sub(lambda match: _name(match.group(1)), text)
    if not _ALLOWED.fullmatch(text) or "[" in named or "]" in named:
        raise FormulaError(f"holds other signs than a formula may: {_HINT}")
    try:
        with warnings.catch_warnings():
            # The parser warns of some texts that the check below refuses anyway.
            warnings.simplefilter("ignore")
            tree = ast.parse(named.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError(f"is not arithmetic: {_HINT}") from None
    _check(tree, named.strip(), 0)
    operands = tuple(dict.fromkeys(_OPERAND.findall(text)))
    if not operands:
        raise FormulaError("uses no observation: name one in square brackets")
    return Formula(operands, _POSITIVE in text, tree, named.strip())


def _name(observation_id: str) -> str:
    """Write an identifier so that Python's parser takes it for a name."""
    return f"(o_{observation_id.replace('-', '_')})"


def _identifier(name: str) -> str:
    return name.removeprefix("o_").replace("_", "-")


def _check(node: ast.expr, text: str, depth: int) -> None:
    """Refuse every node that is not arithmetic, before anything is evaluated."""
    if depth > _DEEPEST:
        raise FormulaError(f"brackets are nested deeper than {_DEEPEST}")
    match node:
        case ast.BinOp(left, ast.Add() | ast.Sub() | ast.Mult() | ast.Div(), right):
            _check(left, text, depth + 1)
            _check(right, text, depth + 1)
        case ast.UnaryOp(ast.USub(), operand):
            _check(operand, text, depth + 1)
        case ast.Call(ast.Name(id="positive"), [argument], []):
            _check(argument, text, depth + 1)
        case ast.Name(id=name) if name.startswith("o_"):
            pass
        case ast.Constant() if _NUMBER.fullmatch(_segment(node, text)):
            pass
        case _:
            part = _NAMED.sub(
                lambda match: f"[{_identifier(match.group(1))}]", _segment(node, text)
            )
            raise FormulaError(f"{part!r} is not arithmetic: {_HINT}")


def _segment(node: ast.expr, text: str) -> str:
    return ast.get_source_segment(text, node) or ""


def _value(node: ast.expr, values: Mapping[str, Decimal], text: str) -> Decimal:
    match node:
        case ast.BinOp(left, operator, right):
            return _OPERATIONS[type(operator)](
                _value(left, values, text), _value(right, values, text)
            )
        case ast.UnaryOp(_, operand):
            return _CONTEXT.minus(_value(operand, values, text))
        case ast.Call(_, [argument]):
            return _value(argument, values, text)
        case ast.Name(id=name):
            return values[_identifier(name)]
        case _:
            return Decimal(_segment(node, text))


_OPERATIONS = {
    ast.Add: _CONTEXT.add,
    ast.Sub: _CONTEXT.subtract,
    ast.Mult: _CONTEXT.multiply,
    ast.Div: _CONTEXT.divide,
}


def _interval(node: ast.expr, intervals: Mapping[str, Interval], text: str) -> Interval:
    match node:
        case ast.BinOp(left, operator, right):
            first, second = _interval(left, intervals, text), _interval(right, intervals, text)
            return _combined(operator, first, second)
        case ast.UnaryOp(_, operand):
            return -_interval(operand, intervals, text)
        case ast.Call(_, [argument]):
            return _positive(_interval(argument, intervals, text))
        case ast.Name(id=name):
            return intervals[_identifier(name)]
        case _:
            return Interval.exactly(Decimal(_segment(node, text)))


def _combined(operator: ast.operator, first: Interval, second: Interval) -> Interval:
    match operator:
        case ast.Add():
            return first + second
        case ast.Sub():
            return first - second
        case ast.Mult():
            return first * second
        case _:
            return first / second


def _positive(interval: Interval) -> Interval:
    """Cut an interval at zero: what the number is known to be besides what the words say."""
    if interval.lower is not None and interval.lower > 0:
        return interval
    if interval.upper is not None and interval.upper <= 0:
        raise FormulaError("takes a number to be positive that is not")
    return Interval(
        Decimal(0), interval.upper, "right" if interval.closed in ("right", "both") else "neither"
    )
