"""How many digits of a value are shown: one rule for marks, tables, tooltips and headlines.

- A **printed** figure is shown as its text has it: every digit, and no zero more.
- An **official** value is shown to the place that its source prints, zeros included; where that
  would be more than five significant digits, the places behind the point give way.
- A **derived** value has the significant digits of its least precise operand, at least two and at
  most three. One that is exact, as a sum is, has all of its own, under the rule of official values.
- Values on one scale have the same number of places: that of the least precise of them.
- A value is rounded half to even, a lower bound down, an upper bound up, so that it stays true.

Only what is shown is rounded: tables of the package and downloads hold every digit.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal

from indicators import claim_words
from indicators.claim_words import MINUS
from indicators.reports.figures import Figure
from indicators.reports.languages import Language

# More digits than any value of the model has, so that shifting the point never rounds.
EXACT = Context(prec=60)

_MOST = 5
"""Significant digits of an official value, unless it has more before the point."""

_DERIVED = (2, 3)
"""Fewest and most significant digits of a derived value."""


def places(figures: Iterable[Figure], exponent: int) -> int | None:
    """Give the places behind the point that figures on one scale have in common.

    Parameters
    ----------
    figures : iterable of Figure
        Printed figures have no say: they are shown as they are.
    exponent : int
        Power of ten of the unit of display.

    Returns
    -------
    int or None
        Negative where not even the digits before the point all count; None if all are printed.

    Examples
    --------
    >>> amounts = [Figure("official", value=Decimal(v), lower=Decimal(v), upper=Decimal(v),
    ...                   unit_mult=8, decimals=1) for v in ("238600000000", "264020000000")]
    >>> places(amounts, 8), places(amounts, 9)
    (1, 2)
    """
    free, bound = [], []
    for figure in figures:
        value = next((v for v in (figure.value, figure.lower, figure.upper) if v is not None), None)
        if value is None or figure.role not in {"official", "derived"}:
            continue
        shown = value.scaleb(-exponent, EXACT)
        if figure.role == "official" and figure.decimals is not None:
            printed = exponent - (figure.unit_mult or 0) + figure.decimals
            bound.append(min(max(printed, 0), _fitting(shown)))
        elif figure.role == "derived" and not figure.is_exact:
            fewest, most = _DERIVED
            digits = min(max(figure.significant or most, fewest), most)
            bound.append(digits - 1 - _adjusted(shown))
        else:
            own = max(-int(shown.normalize(EXACT).as_tuple().exponent), 0)
            free.append(min(own, _fitting(shown)))
    return min(bound) if bound else max(free, default=None)


def _adjusted(shown: Decimal) -> int:
    """Give the power of ten of the first digit."""
    return shown.adjusted() if shown else 0


def _fitting(shown: Decimal) -> int:
    """Count the places behind the point that leave a value its most digits."""
    return max(_MOST - 1 - max(_adjusted(shown), 0), 0)


def rounding(figure: Figure, end: str = "") -> str:
    """Say how a value is rounded: a bound, or a value that is claimed as one, outwards.

    Parameters
    ----------
    figure : Figure
        A figure.
    end : {"", "lower", "upper"}
        Which of its numbers: a bound, or what its words claim.
    """
    if not end and not figure.is_exact and figure.qualifier in _ENDS:
        end = _ENDS[figure.qualifier]
    return {"lower": ROUND_FLOOR, "upper": ROUND_CEILING}.get(end, ROUND_HALF_EVEN)


_ENDS = {"over": "lower", "at_least": "lower", "under": "upper", "at_most": "upper",
         "nearly": "upper"}  # fmt: skip


def digits(
    value: Decimal,
    language: Language,
    places: int | None = None,
    rounding: str = ROUND_HALF_EVEN,
) -> str:
    """Write a number: in full without idle zeros, or with a given number of places.

    Chinese statistics print digits ungrouped, English ones in groups of three.

    Parameters
    ----------
    value : Decimal
        The number in the unit of display.
    language : {"zh", "en"}
        Language whose manner it is written in.
    places : int or None
        Places behind the point; None writes every digit that says something.
    rounding : str
        One of the roundings of :mod:`decimal`.

    Examples
    --------
    >>> digits(Decimal("9300"), "zh"), digits(Decimal("9300.50"), "en"), digits(Decimal(-1), "en")
    ('9300', '9,300.5', '−1')
    >>> digits(Decimal("66.6502402365"), "en", 2), digits(Decimal("0.6"), "zh", 2)
    ('66.65', '0.60')
    >>> digits(Decimal("86649"), "en", -2)
    '86,600'
    """
    grouped = language == "en"
    if places is None:
        return claim_words.number(value, language)
    kept = value.quantize(Decimal(1).scaleb(-places), rounding=rounding, context=EXACT)
    behind = max(places, 0)
    text = f"{abs(kept):,.{behind}f}" if grouped else f"{abs(kept):.{behind}f}"
    return f"{MINUS}{text}" if kept < 0 else text
