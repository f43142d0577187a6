"""What may be concluded from figures that are partly bounds."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from indicators import decimals
from indicators.access import figures
from indicators.access.frames import Number
from indicators.access.store import Dataset
from indicators.errors import InputError, Problem, UnknownIdError
from indicators.intervals import Closed, Interval
from indicators.tidy import expressions

if TYPE_CHECKING:
    import pandas as pd


class Verdict(Enum):
    """Whether a statement follows from what is claimed: yes, no, or neither.

    `UNDECIDED` is no truth value: ``if claims(...)`` raises for it, since a bound that does not
    settle a question must not be taken for a no. Ask ``claims(...) is Verdict.TRUE``.

    Examples
    --------
    >>> bool(Verdict.TRUE), bool(Verdict.FALSE)
    (True, False)
    """

    TRUE = "true"
    FALSE = "false"
    UNDECIDED = "undecided"

    def __bool__(self) -> bool:
        if self is Verdict.UNDECIDED:
            raise ValueError("undecided: the figures are bounds that leave it open")
        return self is Verdict.TRUE

    def __str__(self) -> str:
        return self.value

    def __invert__(self) -> Verdict:
        return _OPPOSITE[self]


_OPPOSITE = {
    Verdict.TRUE: Verdict.FALSE,
    Verdict.FALSE: Verdict.TRUE,
    Verdict.UNDECIDED: Verdict.UNDECIDED,
}
_STATEMENT = re.compile(r"([^<>=!]+)(<=|>=|<|>|==|!=)([^<>=!]+)")
_NAMED = re.compile(r"\[([^\[\]]{1,200})\]")
_OFFICIAL = re.compile(r"\[([^\[\]:]{1,200}:[^\[\]]{1,200})\]")
_LONGEST = 1000
"""Characters of a statement: two formulas, each with many figures. Parsing what a stranger sends is
bounded by it."""
_MEND = "write two formulas with <, <=, >, >=, == or !=, e.g. claims('[s004-2877] > 400000000000')"


def claims(statement: str, *, dataset: Dataset = None) -> Verdict:
    """Say whether a comparison follows from what the figures claim.

    Parameters
    ----------
    statement : str
        Two formulas with ``<``, ``<=``, ``>``, ``>=``, ``==`` or ``!=`` between them. A formula
        has numbers, figures in square brackets (`figure_id`), ``+ - * /`` and round brackets.
    dataset : str, Path or None
        Folder of a dataset; None is the installed package.

    Returns
    -------
    Verdict
        TRUE when it holds for all numbers that the figures may stand for, FALSE when for none,
        else UNDECIDED.

    Raises
    ------
    InputError
        If it is no comparison of formulas.
    UnknownIdError
        If it names a figure that is not there.

    Examples
    --------
    >>> import indicators
    >>> indicators.claims("[s004-2877] > 400000000000")
    <Verdict.TRUE: 'true'>
    """
    match = _STATEMENT.fullmatch(statement.strip()) if len(statement) <= _LONGEST else None
    if match is None:
        raise InputError(Problem("no comparison", value=statement, mend=_MEND))
    left, operator, right = match.groups()
    known = {
        str(row["figure_id"]): Interval.from_row(row)
        for row in figures.figures(dataset)
        .select(["figure_id", "lower", "upper", "closed"])
        .to_pylist()
    }
    return compare(_interval(left, known), operator, _interval(right, known))


def compare(left: Interval, operator: str, right: Interval) -> Verdict:
    """Compare two claims.

    Parameters
    ----------
    left, right : Interval
        What is claimed of each number.
    operator : str
        ``<``, ``<=``, ``>``, ``>=``, ``==`` or ``!=``.

    Returns
    -------
    Verdict
        As :func:`claims` gives it.

    Examples
    --------
    >>> over = Interval.parse("(9300, inf)")
    >>> print(compare(over, ">", Interval.exactly(9300)), compare(over, ">", over))
    true undecided
    """
    match operator:
        case ">":
            return compare(right, "<", left)
        case ">=":
            return compare(right, "<=", left)
        case "<":
            if left.surely_less(right):
                return Verdict.TRUE
            return Verdict.FALSE if _never_less(left, right) else Verdict.UNDECIDED
        case "<=":
            return ~compare(right, "<", left)
        case "==":
            if not left.overlaps(right):
                return Verdict.FALSE
            same = left.claims == right.claims == "value" and left.lower == right.lower
            return Verdict.TRUE if same else Verdict.UNDECIDED
        case "!=":
            return ~compare(left, "==", right)
    raise InputError(Problem("no comparison", value=operator, mend=_MEND))


def _never_less(left: Interval, right: Interval) -> bool:
    """Say whether no number of `left` is below any of `right`."""
    return left.lower is not None and right.upper is not None and left.lower >= right.upper


def _interval(text: str, known: dict[str, Interval]) -> Interval:
    written = text.strip()
    if re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?", written, re.ASCII):
        return Interval.exactly(Decimal(written))
    for named in _NAMED.findall(written):
        if named not in known:
            mend = "indicators.select() lists figure_id of all figures"
            raise UnknownIdError(Problem("no such figure", value=named, mend=mend))
    # Formulas know observations only: an official value goes in under a number of its own.
    names: list[str] = []

    def stand_in(match: re.Match[str]) -> str:
        names.append(match.group(1))
        return f"[official-{len(names)}]"

    try:
        formula = expressions.parse(_OFFICIAL.sub(stand_in, written))
        known = known | {f"official-{number}": known[name] for number, name in enumerate(names, 1)}
        return formula.interval(known)
    except expressions.FormulaError as error:
        raise InputError(Problem(f"not a formula: {error}", value=written, mend=_MEND)) from None


_KINDS = {
    "value": "exact",
    "interval": "interval",
    "lower_bound": "right_censored",
    "upper_bound": "left_censored",
    "nothing": "unbounded",
}


def bounds(frame: pd.DataFrame) -> pd.DataFrame:
    """Return what rows claim, in the form that interval regression takes.

    Parameters
    ----------
    frame : pandas.DataFrame
        Rows with `lower`, `upper` and `closed`, of :func:`indicators.select` or
        :func:`indicators.load`; exact decimals or floats.

    Returns
    -------
    pandas.DataFrame
        With the index of `frame`: ``lower`` and ``upper`` as floats, ``-inf`` and ``inf`` where
        there is no bound; ``lower_closed`` and ``upper_closed``; ``kind``: exact, interval,
        right_censored (only a lower bound), left_censored (only an upper one) or unbounded
        (about: the number is printed, and bounds nothing); ``interval`` as text. Stata's
        ``intreg`` and R's ``Surv(type = "interval2")`` take the two bounds, infinite ones as
        missing.

    Raises
    ------
    InputError
        If a column is missing.

    Examples
    --------
    >>> import indicators
    >>> rd = indicators.select(indicator="rd_expenditure", area="CN-GD", period=2023,
    ...                        source="rd_expenditure_annual")
    >>> indicators.bounds(rd)[["lower", "upper", "kind"]].values.tolist()
    [[480260000000.0, 480260000000.0, 'exact']]
    """
    import pandas as pd

    missing = [name for name in ("lower", "upper", "closed") if name not in frame.columns]
    if missing:
        mend = "take rows of indicators.select() or indicators.load('observations')"
        raise InputError(Problem("columns are missing", value=", ".join(missing), mend=mend))
    rows = [
        _bounded(Interval(_decimal(low), _decimal(high), _word(closed)))
        for low, high, closed in zip(frame["lower"], frame["upper"], frame["closed"], strict=True)
    ]
    names = ["lower", "upper", "lower_closed", "upper_closed", "kind", "interval"]
    return pd.DataFrame(rows, columns=names, index=frame.index)


def _bounded(interval: Interval) -> tuple[Any, ...]:
    return (
        float("-inf") if interval.lower is None else float(interval.lower),
        float("inf") if interval.upper is None else float(interval.upper),
        interval.closed in ("both", "left"),
        interval.closed in ("both", "right"),
        _KINDS[interval.claims],
        str(interval),
    )


def _decimal(number: Number) -> Decimal | None:
    if isinstance(number, Decimal):
        return number
    return Decimal(decimals.plain(Decimal(repr(float(number))))) if _is_there(number) else None


def _is_there(cell: Number) -> bool:
    import pandas as pd

    return not pd.isna(cell)


def _word(closed: object) -> Closed:
    return cast(Closed, closed) if isinstance(closed, str) else "neither"
