"""Formulas over figures: numbers, figures in square brackets, ``+ - * /``, brackets, functions.

A figure is an observation (`[s004-3768]`) or an official value (`[rd_intensity_annual:CN:2023]`).
The functions are ``positive(x)``, which takes a number to be positive that the words do not bound;
``percent(x)`` of a fraction and ``fraction(x)`` of a percentage; and ``root(x, n)``.

A formula is parsed into Python's own syntax tree and only the nodes named here are evaluated;
nothing of Python is ever run. The same formula is evaluated over exact decimals (the nominal
value), over intervals (what may be claimed) and over units (what the result is measured in).
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, DecimalException

from indicators.intervals import Interval
from indicators.model.fields import REFERENCE_KEY
from indicators.tidy.algebras import (
    HIGHEST_ROOT,
    Algebra,
    Decimals,
    FormulaError,
    Intervals,
    Measure,
    Measures,
    T,
)

__all__ = ["Formula", "FormulaError", "parse"]

_OPERAND = re.compile(rf"\[([a-z][a-z0-9]*-[0-9]+(?:-[0-9]+)?|{REFERENCE_KEY})\]")
_NAMED = re.compile(r"\(o_([0-9]+)\)")
_NUMBER = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,10})?", re.ASCII)
_ALLOWED = re.compile(r"[0-9a-z\s+\-*/().,]*")
_LONGEST = 800
_DEEPEST = 50
"""Characters and nested brackets of a formula: the parser of Python recurses on both."""
_POSITIVE = "positive"
_FUNCTIONS = (_POSITIVE, "percent", "fraction")
_SIGNS: Mapping[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
}
_HINT = (
    "use numbers, [observation_id] or [reference_id], + - * /, brackets, positive(...), "
    "percent(...), fraction(...) and root(..., n)"
)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that was read.

    Attributes
    ----------
    operands : tuple of str
        Figures it uses, each once, in the order of the formula.
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
            If it divides by zero or takes the root of a negative number.
        """
        known = {name: value for name, value in values.items() if value is not None}
        if not all(name in known for name in self.operands):
            return None
        try:
            return self._evaluated(self._tree, Decimals(known))
        except DecimalException:
            raise FormulaError("divides by zero, or the result has no place in a table") from None

    def interval(self, intervals: Mapping[str, Interval]) -> Interval:
        """Compute what may be claimed of the result.

        Raises
        ------
        FormulaError
            If it divides by zero or takes the root of what may be negative.
        """
        try:
            return self._evaluated(self._tree, Intervals(intervals))
        except ZeroDivisionError:
            raise FormulaError("divides by zero") from None

    def measure(self, units: Mapping[str, str]) -> Measure:
        """Compute the unit of the result from the unit codes of the operands.

        Raises
        ------
        FormulaError
            If it adds or subtracts different units, or gives a function what it does not take.
        """
        return self._evaluated(self._tree, Measures(units))

    def _evaluated(self, node: ast.expr, algebra: Algebra[T]) -> T:
        match node:
            case ast.BinOp(left, operator, right):
                sign = _SIGNS[type(operator)]
                first, second = self._evaluated(left, algebra), self._evaluated(right, algebra)
                return algebra.combined(sign, first, second)
            case ast.UnaryOp(_, operand):
                return algebra.negative(self._evaluated(operand, algebra))
            case ast.Call(ast.Name(id=name), [argument]):
                return algebra.called(name, self._evaluated(argument, algebra))
            case ast.Call(_, [argument, degree]):
                number = int(_segment(degree, self._text))
                return algebra.root(self._evaluated(argument, algebra), number)
            case ast.Name(id=name):
                return algebra.operand(self.operands[int(name.removeprefix("o_"))])
            case _:
                return algebra.number(_segment(node, self._text))


def parse(text: str) -> Formula:
    """Read a formula.

    Parameters
    ----------
    text : str
        E.g. ``"[s004-3768] / (1 + fraction([s004-3785]))"``.

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
    operands = tuple(dict.fromkeys(_OPERAND.findall(text)))
    if not _ALLOWED.fullmatch(_OPERAND.sub("", text)):
        raise FormulaError(f"holds other signs than a formula may: {_HINT}")
    # Each figure becomes a name that Python's parser takes for one.
    named = _OPERAND.sub(lambda match: f"(o_{operands.index(match[1])})", text).strip()
    try:
        with warnings.catch_warnings():
            # The parser warns of some texts that the check below refuses anyway.
            warnings.simplefilter("ignore")
            tree = ast.parse(named, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError(f"is not arithmetic: {_HINT}") from None
    _check(tree, named, operands, 0)
    if not operands:
        raise FormulaError("uses no figure: name one in square brackets")
    return Formula(operands, _POSITIVE in named, tree, named)


def _check(node: ast.expr, text: str, operands: tuple[str, ...], depth: int) -> None:
    """Refuse every node that is not arithmetic, before anything is evaluated."""
    if depth > _DEEPEST:
        raise FormulaError(f"brackets are nested deeper than {_DEEPEST}")
    parts: tuple[ast.expr, ...]
    match node:
        case ast.BinOp(left, ast.Add() | ast.Sub() | ast.Mult() | ast.Div(), right):
            parts = (left, right)
        case ast.UnaryOp(ast.USub(), operand):
            parts = (operand,)
        case ast.Call(ast.Name(id=name), [argument], []) if name in _FUNCTIONS:
            parts = (argument,)
        case ast.Call(ast.Name(id="root"), [argument, degree], []) if _is_degree(degree, text):
            parts = (argument,)
        case ast.Name(id=name) if name.startswith("o_"):
            parts = ()
        case ast.Constant() if _NUMBER.fullmatch(_segment(node, text)):
            parts = ()
        case _:
            shown = _NAMED.sub(lambda match: f"[{operands[int(match[1])]}]", _segment(node, text))
            raise FormulaError(f"{shown!r} is not arithmetic: {_HINT}")
    for part in parts:
        _check(part, text, operands, depth + 1)


def _is_degree(node: ast.expr, text: str) -> bool:
    segment = _segment(node, text)
    return segment.isdecimal() and segment.isascii() and 2 <= int(segment) <= HIGHEST_ROOT


def _segment(node: ast.expr, text: str) -> str:
    return ast.get_source_segment(text, node) or ""
