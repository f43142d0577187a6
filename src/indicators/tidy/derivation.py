"""Figures that follow from others by arithmetic, with what may be claimed of them and what not."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal, DecimalException
from difflib import get_close_matches

from indicators import claim_words
from indicators.errors import Problem
from indicators.intervals import Interval
from indicators.model.cells import Row
from indicators.model.types import DECIMAL_PRECISION, DECIMAL_SCALE
from indicators.tidy.algebras import measure, written
from indicators.tidy.expressions import Formula, FormulaError, parse
from indicators.tidy.operands import Operand, differences
from indicators.tidy.raw import RawFile, place

_CONTEXT = Context(prec=DECIMAL_PRECISION)
_PLACE = Decimal(1).scaleb(-DECIMAL_SCALE)
_MEND = "correct the formula"
_FEWEST, _MOST = 2, 4
"""Significant digits of a result in words, unless it is exact; the table has ten places."""

_NOT_CLAIMED = {
    "interval": (
        "名义值，以及界限之内的任何一点",
        "the nominal value, and any place within the bounds",
    ),
    "lower_bound": ("名义值与任何上界", "the nominal value, and any upper bound"),
    "upper_bound": ("名义值与任何下界", "the nominal value, and any lower bound"),
    "nothing": (
        "名义值、大小与正负：运算项不能界定结果",
        "the nominal value, its size and its sign: the operands do not bound the result",
    ),
}


def build(formulas: RawFile, operands: Mapping[str, Operand]) -> tuple[list[Row], list[Problem]]:
    """Compute every derivation of `raw/derivations.csv`.

    Parameters
    ----------
    formulas : RawFile
        Titles and formulas.
    operands : mapping
        All observations and official values by identifier.

    Returns
    -------
    tuple
        Rows of `derivations`, and a problem for each formula that cannot be read, uses an unknown
        figure, divides by zero, gives another unit than it says, assumes something without saying
        so, or whose operands differ in what the row does not permit.
    """
    rows: list[Row] = []
    problems: list[Problem] = []
    for position, row in enumerate(formulas.sheet.rows):
        try:
            formula = parse(str(row["formula"]))
            if found := _refusal(row, formula, operands):
                column, what, mend = found
                problems.append(place(formulas, position, column, what, mend))
            else:
                used = {name: operands[name] for name in formula.operands}
                rows.append(_derived(row, formula, used))
        except FormulaError as error:
            problems.append(place(formulas, position, "formula", str(error), _MEND))
    return rows, problems


def _refusal(
    row: Row, formula: Formula, operands: Mapping[str, Operand]
) -> tuple[str, str, str] | None:
    """Say why a formula is refused: column, what is wrong, mend; None when it is not."""
    for name in formula.operands:
        if name not in operands:
            near = ", ".join(get_close_matches(name, list(operands), 3)) or "none"
            mend = f"{name} is no observation and no official value (nearest: {near})"
            return "formula", "unknown figure", mend
    used = {name: operands[name] for name in formula.operands}
    if formula.assumes and row["assumption"] is None:
        mend = "say in the columns assumption and assumption_zh why the number is positive"
        return "formula", "assumes in silence", mend
    given = formula.measure({name: operand.unit for name, operand in used.items()})
    if given != measure(str(row["unit"])):
        return "unit", f"the formula gives {written(given)}, not", "correct the unit or the formula"
    differing = differences(used.values())
    if differing != row["differs_in"]:
        what = f"the operands differ in {differing or 'nothing'}, and the row permits"
        mend = (
            f"write {differing} into differs_in and say in differs_why_zh and differs_why_en why "
            "that may be, or choose other operands"
            if differing
            else "empty differs_in and both reasons"
        )
        return "differs_in", what, mend
    return None


def _derived(row: Row, formula: Formula, used: Mapping[str, Operand]) -> Row:
    value = formula.value({name: operand.value for name, operand in used.items()})
    claims = {name: operand.claim for name, operand in used.items()}
    try:
        interval = formula.interval(claims).rounded(DECIMAL_SCALE)
        nominal = None if value is None else value.quantize(_PLACE, context=_CONTEXT)
    except DecimalException:
        raise FormulaError("gives more digits than a table holds") from None
    # Of single values one value follows, though it may have no finite decimal.
    single = all(operand.claim.claims == "value" for operand in used.values())
    claim = "value" if single else interval.claims
    digits = _digits(interval, used)
    zh, en = _claimed(claim, nominal, interval, digits)
    not_zh, not_en = _NOT_CLAIMED.get(claim, (None, None))
    return {
        **row,
        "operands": ";".join(formula.operands),
        "nominal_value": nominal,
        "lower": interval.lower,
        "upper": interval.upper,
        "closed": interval.closed,
        "significant_digits": digits,
        "claim": claim,
        "claimed_zh": zh,
        "claimed_en": en,
        "not_claimed_zh": not_zh,
        "not_claimed_en": not_en,
    }


def _digits(interval: Interval, used: Mapping[str, Operand]) -> int | None:
    """Count the digits of a result that mean something; None where it is exact.

    A result has no more of them than the least precise figure that it rests on.
    """
    if interval.lower is not None and interval.lower == interval.upper:
        return None
    known = [operand.digits for operand in used.values() if operand.digits is not None]
    return min(max(min(known, default=_MOST), _FEWEST), _MOST)


def _claimed(
    claim: str, nominal: Decimal | None, interval: Interval, digits: int | None
) -> tuple[str, str]:
    """Say the claim in words, with the digits that mean something; bounds are rounded outwards."""
    if digits is None:
        words = claim_words.writings(interval)
        return words["zh"], words["en"]
    if claim != "value" or nominal is None:
        ends = [end for end in (interval.lower, interval.upper) if end is not None]
        finest = max((_places(end, digits) for end in ends), default=0)
        words = claim_words.writings(interval.rounded(finest))
        return words["zh"], words["en"]
    shown = round(nominal, _places(nominal, digits))
    zh, en = (claim_words.number(shown, language) for language in claim_words.LANGUAGES)
    return f"{zh}（已舍入）", f"{en} (rounded)"


def _places(number: Decimal, digits: int) -> int:
    """Return how many decimals leave a number its significant digits; negative before the point."""
    return digits - 1 - (number.adjusted() if number else 0)
