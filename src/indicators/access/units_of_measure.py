"""From base units to those that people print, and back: ``CNY 100 million``, 亿元, ``percent``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from numbers import Integral, Real
from typing import TYPE_CHECKING, overload

from indicators import decimals
from indicators.access import frames, resolving
from indicators.access.frames import Frame, Number
from indicators.access.store import Dataset
from indicators.errors import InputError, Problem, UnknownIdError

if TYPE_CHECKING:
    import pandas as pd

_ENGLISH = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
    "mn": 6, "bn": 9, "tn": 12,
}  # fmt: skip
_CHINESE = {"万亿": 12, "亿": 8, "千万": 7, "百万": 6, "万": 4, "千": 3, "百": 2}
_NUMBER = re.compile(r"1(?:,?0{1,3})*(?:,000)*")
_SHORT = {"元": "CNY", "人民币": "CNY", "rmb": "CNY", "yuan": "CNY", "人": "person", "%": "percent"}
_MEND = "write a unit of the list and a power of ten, e.g. CNY 100 million, 万元, 10,000 persons"
_AMOUNTS = ("value", "lower", "upper", "nominal_value", "reference_value", "gap")
"""Columns of the model that are in the base unit of their row."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed: its code and the power of ten before it.

    Attributes
    ----------
    code : str
        Code of `units`, e.g. ``"CNY"``.
    power : int
        Exponent of ten, e.g. 8 for 亿.
    """

    code: str
    power: int


def parse(written: str, dataset: Dataset = None) -> Unit:
    """Read a unit as people print it.

    Parameters
    ----------
    written : str
        Code or name of a unit, with or without a power of ten in words or digits.
    dataset : str, Path or None
        Whose units; None are those of the installed package.

    Raises
    ------
    UnknownIdError
        If the unit is not in the list.
    InputError
        If the text has another form.

    Examples
    --------
    >>> parse("CNY 100 million"), parse("亿元"), parse("10,000 CNY"), parse("percent")
    ... # doctest: +NORMALIZE_WHITESPACE
    (Unit(code='CNY', power=8), Unit(code='CNY', power=8), Unit(code='CNY', power=4),
     Unit(code='percent', power=0))
    """
    text = written.strip()
    for word, power in _CHINESE.items():
        if text.startswith(word) and text != word:
            return Unit(_code(text.removeprefix(word), dataset), power)
    power, rest = 0, []
    for word in text.split():
        if _NUMBER.fullmatch(word):
            power += len(word.replace(",", "")) - 1
        elif word.casefold() in _ENGLISH:
            power += _ENGLISH[word.casefold()]
        else:
            rest.append(word)
    if not rest:
        raise InputError(Problem("no unit", value=written, mend=_MEND))
    return Unit(_code(" ".join(rest), dataset), power)


def _code(name: str, dataset: Dataset) -> str:
    short = _SHORT.get(name.casefold(), name)
    try:
        return resolving.codes(short, "units", dataset)[0]
    except UnknownIdError:
        if short.endswith("s"):  # persons, items
            return resolving.codes(short[:-1], "units", dataset)[0]
        raise


@overload
def in_unit(figures: Decimal | float, unit: str, *, dataset: Dataset = ...) -> Decimal: ...
@overload
def in_unit(figures: pd.DataFrame, unit: str, *, dataset: Dataset = ...) -> pd.DataFrame: ...
def in_unit(figures: Frame, unit: str, *, dataset: Dataset = None) -> Frame:
    """Give figures in the unit that people print, instead of the base unit.

    Parameters
    ----------
    figures : pandas.DataFrame, Decimal, int or float
        Rows with the column `unit`, or one number in the base unit; a float stands for the
        decimal that it prints as.
    unit : str
        E.g. ``"CNY 100 million"``, ``"亿元"``, ``"10,000 persons"``.
    dataset : str, Path or None
        Whose units; None are those of the installed package.

    Returns
    -------
    pandas.DataFrame or Decimal
        The same rows: the amounts of those in this unit divided by the power of ten, and
        `unit` written as given. Nothing is converted between units (there is no rate of exchange
        here), and rows in other units are left as they are.

    Raises
    ------
    InputError, UnknownIdError
        If the unit or the number cannot be read, or no row is in the unit.

    Examples
    --------
    >>> import indicators
    >>> rd = indicators.select(indicator="rd_expenditure", area="CN-GD", period=2023,
    ...                        source="rd_expenditure_annual")
    >>> indicators.in_unit(rd, "CNY 100 million")[["value", "unit"]].values.tolist()
    [[4802.6, 'CNY 100 million']]
    >>> indicators.in_unit(480260000000, "亿元")
    Decimal('4802.6')
    """
    wanted = parse(unit, dataset)
    if isinstance(figures, Decimal | Real):
        return Decimal(decimals.plain(_number(figures).scaleb(-wanted.power)))
    _with_units(figures)
    return _scaled(figures, figures["unit"] == wanted.code, -wanted.power, unit, wanted.code)


@overload
def to_base(
    figures: Decimal | float | str, unit: str | None = ..., *, dataset: Dataset = ...
) -> Decimal: ...
@overload
def to_base(
    figures: pd.DataFrame, unit: str | None = ..., *, dataset: Dataset = ...
) -> pd.DataFrame: ...
def to_base(figures: Frame, unit: str | None = None, *, dataset: Dataset = None) -> Frame:
    """Give figures in the base unit again, or a printed number in it.

    Parameters
    ----------
    figures : pandas.DataFrame, Decimal, int, float or str
        Rows of :func:`in_unit`, or one number as printed; a float stands for the decimal that it
        prints as.
    unit : str or None
        Unit of the numbers; of a frame it is each row's own `unit`.
    dataset : str, Path or None
        Whose units; None are those of the installed package.

    Returns
    -------
    pandas.DataFrame or Decimal
        Amounts multiplied out, `unit` as a code.

    Raises
    ------
    InputError, UnknownIdError
        If a unit or the number cannot be read.

    Examples
    --------
    >>> import indicators
    >>> indicators.to_base("4802.6", "CNY 100 million")
    Decimal('480260000000')
    """
    if isinstance(figures, Decimal | Real | str):
        if unit is None:
            raise InputError(Problem("no unit", mend=_MEND))
        number = _number(figures).scaleb(parse(unit, dataset).power)
        return Decimal(decimals.plain(number))
    _with_units(figures)
    found = figures
    for written in figures["unit"].dropna().unique():
        if unit is not None and written != unit:
            continue
        read = parse(written, dataset)
        found = _scaled(found, found["unit"] == written, read.power, read.code, written)
    return found


def _number(written: Decimal | Real | str) -> Decimal:
    """Read one number; a float by way of the decimal that it prints as."""
    try:
        if isinstance(written, Decimal | str):
            number = Decimal(written)
        elif isinstance(written, Integral):  # also those of numpy
            number = Decimal(int(written))
        else:
            number = Decimal(repr(float(written)))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        mend = "write digits, with a point before decimals, e.g. 4802.6"
        raise InputError(Problem("no number", value=str(written), mend=mend))
    return number


def _with_units(rows: Frame) -> None:
    """Refuse what does not say the units of its rows, such as a time series."""
    if "unit" not in getattr(rows, "columns", ()):
        mend = "take rows of indicators.select(), or series.to_frame('value').assign(unit='CNY')"
        raise InputError(Problem("no column of units", value="unit", mend=mend))


def _scaled(
    figures: pd.DataFrame, chosen: pd.Series, power: int, unit: str, code: str
) -> pd.DataFrame:
    chosen = chosen.fillna(False).astype(bool)
    if not chosen.any():
        mend = f"units of the rows: {', '.join(map(str, figures['unit'].dropna().unique()))}"
        raise InputError(Problem("no row is in this unit", value=code, mend=mend))
    found = figures.copy()
    for column in _AMOUNTS:
        if column in found.columns:
            moved = [
                _moved(number, power) if here else number
                for number, here in zip(found[column], chosen, strict=True)
            ]
            found[column] = type(found[column])(moved, index=found.index, dtype=found[column].dtype)
    found.loc[chosen, "unit"] = unit
    known = found.attrs.get(frames.ATTRIBUTES)
    if known is not None:
        found.attrs[frames.ATTRIBUTES] = {**known, "unit": unit}
    return found


def _moved(number: Number, power: int) -> Number:
    """Move the point of a number; a float by way of the decimal that it prints as."""
    if isinstance(number, Decimal):
        return Decimal(decimals.plain(number.scaleb(power)))
    if isinstance(number, float):
        return float(Decimal(repr(float(number))).scaleb(power))
    return number
