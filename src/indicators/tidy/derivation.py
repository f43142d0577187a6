"""Figures that follow from observations by arithmetic, with what may be claimed of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Context, Decimal, DecimalException
from difflib import get_close_matches

from indicators.errors import Problem
from indicators.intervals import Interval
from indicators.model.cells import Row
from indicators.model.types import DECIMAL_PRECISION, DECIMAL_SCALE
from indicators.tidy.expressions import Formula, FormulaError, parse
from indicators.tidy.raw import RawFile, place

_CONTEXT = Context(prec=DECIMAL_PRECISION)
_PLACE = Decimal(1).scaleb(-DECIMAL_SCALE)
_MEND = "correct the formula"


def build(formulas: RawFile, observations: Sequence[Row]) -> tuple[list[Row], list[Problem]]:
    """Compute every derivation of `raw/derivations.csv`.

    Parameters
    ----------
    formulas : RawFile
        Titles and formulas.
    observations : sequence of dict
        Rows of `observations`.

    Returns
    -------
    tuple
        Rows of `derivations`, and a problem for each formula that cannot be read, uses an unknown
        observation, divides by zero or assumes something without saying so.
    """
    by_id = {str(row["observation_id"]): row for row in observations}
    rows: list[Row] = []
    problems: list[Problem] = []
    for position, row in enumerate(formulas.sheet.rows):
        try:
            formula = parse(str(row["formula"]))
            if mend := _unknown(formula, by_id):
                problems.append(place(formulas, position, "formula", "unknown observation", mend))
            elif formula.assumes and row["assumption"] is None:
                mend = "say in the column assumption why the number is positive"
                problems.append(place(formulas, position, "formula", "assumes in silence", mend))
            else:
                rows.append(_derived(row, formula, by_id))
        except FormulaError as error:
            problems.append(place(formulas, position, "formula", str(error), _MEND))
    return rows, problems


def _unknown(formula: Formula, by_id: Mapping[str, Row]) -> str | None:
    """Say how to mend the first operand that is no observation; None when all are."""
    for name in formula.operands:
        if name not in by_id:
            near = ", ".join(get_close_matches(name, list(by_id), 3)) or "none"
            return f"{name} is no observation (nearest: {near})"
    return None


def _derived(row: Row, formula: Formula, by_id: Mapping[str, Row]) -> Row:
    operands = {name: by_id[name] for name in formula.operands}
    claimed = {name: Interval.from_row(operand) for name, operand in operands.items()}
    value = formula.value({name: _decimal(operand) for name, operand in operands.items()})
    try:
        interval = formula.interval(claimed).rounded(DECIMAL_SCALE)
        nominal = None if value is None else value.quantize(_PLACE, context=_CONTEXT)
    except DecimalException:
        raise FormulaError("gives more digits than a table holds") from None
    # Of single values one value follows, though it may have no finite decimal.
    single = all(operand.claims == "value" for operand in claimed.values())
    return {
        **row,
        "operands": ";".join(formula.operands),
        "nominal_value": nominal,
        "lower": interval.lower,
        "upper": interval.upper,
        "closed": interval.closed,
        "claim": "value" if single else interval.claims,
    }


def _decimal(row: Row) -> Decimal | None:
    value = row["value"]
    return value if isinstance(value, Decimal) else None
