"""One cell of a table: from the text of a CSV file to a typed value and back.

The forms are strict on purpose: what is refused here (``NaN``, exponents, full-width digits,
``2023-5-1``) is what other readers of the same file would take for something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache

from indicators import days, decimals
from indicators.model.types import DECIMAL_PRECISION, DECIMAL_SCALE, Field, FieldType

Cell = str | int | Decimal | bool | date | None
"""A typed value; None is the empty cell."""

Row = dict[str, Cell]
"""One row of a table: the cells by column name."""

_DECIMAL = re.compile(r"-?([0-9]+)(?:\.([0-9]+))?")
_INTEGER = re.compile(r"-?[0-9]{1,19}")
_BOOLEANS = {"true": True, "false": False}
_INTEGER_LIMIT = 2**63
_WHOLE_DIGITS = DECIMAL_PRECISION - DECIMAL_SCALE


class CellError(ValueError):
    """A cell that breaks its field's definition.

    Parameters
    ----------
    rule : str
        Which part of the definition: ``type``, ``enum``, ``pattern``, ``minimum`` or ``maximum``.
    what : str
        What is wrong.
    mend : str
        What to write instead.
    cell : str, int, Decimal, bool, date or None
        The typed value where the text had the right type; None where it had not.
    """

    def __init__(self, rule: str, what: str, mend: str, cell: Cell = None) -> None:
        super().__init__(what)
        self.rule = rule
        self.what = what
        self.mend = mend
        self.cell = cell


def parse(field: Field, text: str) -> Cell:
    """Read the text of one cell by the definition of its field.

    Parameters
    ----------
    field : Field
        The column.
    text : str
        The cell as it stands in the file.

    Returns
    -------
    str, int, Decimal, bool, date or None
        The typed value; None for the empty cell.

    Raises
    ------
    CellError
        If the text has not the type of the field or breaks one of its constraints.

    Examples
    --------
    >>> from indicators.model import fields
    >>> parse(fields.VALUE, "1.8")
    Decimal('1.8')
    >>> parse(fields.VALUE, "１８")
    Traceback (most recent call last):
    indicators.model.cells.CellError: not a decimal number
    """
    return reader(field)(text)


@cache
def reader(field: Field) -> Callable[[str], Cell]:
    """Return the function that reads cells of `field`, made once; see :func:`parse`."""
    convert = _CONVERTERS[field.type]
    verify = _constraints(field)

    def read(text: str) -> Cell:
        if text == "":
            return None
        cell = convert(text)
        for check in verify:
            check(text, cell)
        return cell

    return read


def render(field: Field, cell: Cell) -> str:
    """Write a typed value as the text of a cell; the same value always gives the same text.

    Parameters
    ----------
    field : Field
        The column.
    cell : str, int, Decimal, bool, date or None
        The value.

    Returns
    -------
    str
        Text that :func:`parse` reads back as an equal value.

    Raises
    ------
    CellError
        If the value has not the type of the field or does not fit into it.

    Examples
    --------
    >>> from indicators.model import fields
    >>> render(fields.VALUE, Decimal("4.8026E+11"))
    '480260000000'
    >>> render(fields.VALUE, Decimal("1.80"))
    '1.8'
    """
    if cell is None:
        return ""
    # The exact type counts: bool is a kind of int and datetime a kind of date in Python.
    if type(cell) is not _PYTHON_TYPES[field.type]:
        raise _wrong_type(f"a {field.type} is needed, not {type(cell).__name__}")
    if isinstance(cell, Decimal):
        return _decimal_text(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    text = str(cell)
    if text == "":
        raise _wrong_type("an empty text cannot be told from an empty cell", "use None")
    _CONVERTERS[field.type](text)
    return text


def _decimal_text(number: Decimal) -> str:
    if not number.is_finite():
        raise _wrong_type("not a decimal number", "NaN and infinity have no place in a table")
    text = decimals.plain(number)
    _read_decimal(text)
    return text


def _wrong_type(what: str, mend: str = "correct the value") -> CellError:
    return CellError("type", what, mend)


def _read_text(text: str) -> str:
    if "\0" in text:
        raise _wrong_type("a NUL character stands in the text", "remove it")
    return text


def _read_integer(text: str) -> int:
    if _INTEGER.fullmatch(text) is None:
        raise _wrong_type("not a whole number", "write ASCII digits only, e.g. 12")
    number = int(text)
    if not -_INTEGER_LIMIT <= number < _INTEGER_LIMIT:
        raise _wrong_type("does not fit into 64 bits", "correct the number")
    return number


def _read_decimal(text: str) -> Decimal:
    match = _DECIMAL.fullmatch(text)
    if match is None:
        raise _wrong_type(
            "not a decimal number",
            "write ASCII digits and at most one point, e.g. 480260000000 or -1.8",
        )
    whole, places = match.groups(default="")
    if len(whole) > _WHOLE_DIGITS or len(places) > DECIMAL_SCALE:
        raise _wrong_type(
            f"does not fit into {_WHOLE_DIGITS} digits before the point "
            f"and {DECIMAL_SCALE} behind it",
            "round the number and say so in its note",
        )
    return Decimal(text)


def _read_boolean(text: str) -> bool:
    if text not in _BOOLEANS:
        raise _wrong_type("neither true nor false", "write true or false")
    return _BOOLEANS[text]


def _read_date(text: str) -> date:
    try:
        return days.parse(text)
    except days.DayError as error:
        raise _wrong_type(error.what, error.mend) from None


_CONVERTERS: dict[FieldType, Callable[[str], Cell]] = {
    FieldType.TEXT: _read_text,
    FieldType.INTEGER: _read_integer,
    FieldType.DECIMAL: _read_decimal,
    FieldType.BOOLEAN: _read_boolean,
    FieldType.DATE: _read_date,
}
_PYTHON_TYPES: dict[FieldType, type] = {
    FieldType.TEXT: str,
    FieldType.INTEGER: int,
    FieldType.DECIMAL: Decimal,
    FieldType.BOOLEAN: bool,
    FieldType.DATE: date,
}


def _constraints(field: Field) -> list[Callable[[str, Cell], None]]:
    """Return the checks that `field` calls for, beyond its type."""
    checks: list[Callable[[str, Cell], None]] = []
    if field.enum:
        checks.append(_one_of(field.enum))
    if field.pattern is not None:
        checks.append(_whole_match(field.pattern, field.example))
    if field.minimum is not None or field.maximum is not None:
        checks.append(_within(field.minimum, field.maximum))
    return checks


def _one_of(words: tuple[str, ...]) -> Callable[[str, Cell], None]:
    allowed = frozenset(words)
    mend = f"use one of: {', '.join(words)}"

    def check(text: str, cell: Cell) -> None:
        if text not in allowed:
            raise CellError("enum", "not one of the allowed words", mend, cell)

    return check


def _whole_match(pattern: str, example: str) -> Callable[[str, Cell], None]:
    matches = re.compile(pattern).fullmatch

    def check(text: str, cell: Cell) -> None:
        if matches(text) is None:
            raise CellError(
                "pattern",
                "does not have the form of the column",
                f"write it like {example} (pattern {pattern})",
                cell,
            )

    return check


def _within(minimum: int | None, maximum: int | None) -> Callable[[str, Cell], None]:
    def check(_: str, cell: Cell) -> None:
        if not isinstance(cell, int | Decimal):
            return
        if minimum is not None and cell < minimum:
            raise CellError("minimum", f"below the minimum {minimum}", "correct the number", cell)
        if maximum is not None and cell > maximum:
            raise CellError("maximum", f"above the maximum {maximum}", "correct the number", cell)

    return check
