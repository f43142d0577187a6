"""The formula of a derived figure as a reader takes it: with the figures in the place of codes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from indicators.claim_words import MINUS
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.measures import claim, general

_NAMED = re.compile(r"\[([^\[\]]{1,200})\]")
_SIGNS: Mapping[type[ast.operator], tuple[str, int]] = {
    ast.Add: ("+", 1),
    ast.Sub: (MINUS, 1),
    ast.Mult: ("×", 2),
    ast.Div: ("÷", 2),
}
_ATOM = 3


def with_operands(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Give each derived figure the figures that its formula names, where the query has them.

    Parameters
    ----------
    figures : sequence of Figure
        Rows of one query.
    """
    known = {key: f for f in figures for key in (f.observation_id, f.reference_id) if key}
    return tuple(
        replace(f, operands=tuple((n, known[n]) for n in _names(f.formula) if n in known))
        if f.formula
        else f
        for f in figures
    )


def in_figures(figure: Figure, language: Language) -> str:
    """Write a formula with what its figures claim: `4802.6亿元 ÷ 33357.1亿元`.

    Parameters
    ----------
    figure : Figure
        A derived figure.
    language : {"zh", "en"}
        Language of the words.

    Returns
    -------
    str
        Empty where a figure of the formula is not at hand.

    Examples
    --------
    >>> from decimal import Decimal
    >>> part, whole = (Figure("printed", observation_id=name, value=Decimal(value), unit="CNY")
    ...                for name, value in (("a-1", 300_000_000), ("a-2", 1_200_000_000)))
    >>> share = Figure("derived", formula="percent([a-1] / ([a-1] + [a-2]))")
    >>> in_figures(with_operands([part, whole, share])[2], "zh")
    '3亿元 ÷ (3亿元 + 12亿元)'
    """
    formula, names = figure.formula or "", list(_names(figure.formula))
    operands = dict(figure.operands)
    if not formula or any(name not in operands for name in names):
        return ""
    said = {f"_{number}": _claimed(operands[name], language) for number, name in enumerate(names)}
    numbered = _NAMED.sub(lambda found: f"_{names.index(found.group(1))}", formula)
    return _written(ast.parse(numbered, mode="eval").body, said)[0]


def _names(formula: str | None) -> Iterable[str]:
    return dict.fromkeys(_NAMED.findall(formula or ""))


def _claimed(figure: Figure, language: Language) -> str:
    measure = general(figure)
    return claim(figure, measure, language, measure.places([figure], language))


def _written(node: ast.expr, said: Mapping[str, str]) -> tuple[str, int]:
    """Write a part of a formula, and say how tightly it holds together."""
    match node:
        case ast.Name(name):
            return said[name], _ATOM
        case ast.Constant(int(value)):
            return str(value), _ATOM
        case ast.BinOp(left, sign, right):
            symbol, tight = _SIGNS[type(sign)]
            # What follows a minus or a division keeps its brackets.
            after = tight + (isinstance(sign, ast.Sub | ast.Div))
            return f"{_inner(left, tight, said)} {symbol} {_inner(right, after, said)}", tight
        case ast.Call(ast.Name("root"), [of, ast.Constant(int(degree))]):
            return f"{_inner(of, _ATOM, said)}^(1/{degree})", _ATOM
        case ast.Call(ast.Name(_), [of]):
            # A share is said in percent and a rate as it is printed: the figures show their units.
            return _written(of, said)
    raise ValueError(f"no formula: {ast.dump(node)}")


def _inner(node: ast.expr, tight: int, said: Mapping[str, str]) -> str:
    words, holds = _written(node, said)
    return words if holds >= tight else f"({words})"
