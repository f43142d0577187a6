"""One annotated number, in a form in which two annotators can be compared.

An annotation holds only the fields that its annotator filled in or left empty on purpose. A field
that a gold annotation does not have, or that it calls open, is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from indicators import days
from indicators.extraction import MENTION_FIELDS
from indicators.model import joined_cells

__all__ = ["LOCATOR", "Annotation", "AnnotationError", "Annotations", "annotation", "normal"]

LOCATOR: Final = ("source_id", "start", "end")
_DECIMALS: Final = ("value", "lower", "upper")
_DATES: Final = ("period_start", "period_end")
_PRESENT: Final = ("counted", "reason")
_EACH: Final = ("indicator", "area", "subject")
_DECIMAL: Final = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?", re.ASCII)
_BOOLEANS: Final = {"true": True, "false": False}
_DECIDED: Final = ("accepted", "corrected")


class AnnotationError(ValueError):
    """A field that cannot be read.

    Parameters
    ----------
    field : str
        Its name.
    what : str
        What is wrong.
    value : object
        What stands there.
    mend : str
        What to write instead.
    """

    def __init__(self, field: str, what: str, value: object, mend: str) -> None:
        super().__init__(f"{field}: {what}: {value!r}")
        self.field = field
        self.what = what
        self.value = value
        self.mend = mend


@dataclass(frozen=True, slots=True)
class Annotation:
    """What one annotator, a person or an engine, says about one number of a text.

    Attributes
    ----------
    document : str
        The text.
    start, end : int
        Code-point offsets into the text, end exclusive.
    printed : str
        The characters there, as far as they were given.
    values : mapping
        Every field that was given, in its normal form; see :func:`normal`.
    open : frozenset of str
        Fields that the annotator leaves undecided: they are not judged.
    decided : bool
        False for a row of a ledger that no reviewer has decided yet: it is not judged at all.
    confidence : Decimal or None
        How sure the engine is, 0 to 1; None where it gives no number.
    rule : str or None
        What decided.
    """

    document: str
    start: int
    end: int
    printed: str
    values: Mapping[str, Hashable]
    open: frozenset[str] = frozenset()
    decided: bool = True
    confidence: Decimal | None = None
    rule: str | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Start and end."""
        return self.start, self.end

    def judges(self, field: str) -> bool:
        """Whether a gold annotation says what is right in a field."""
        return field in self.values and field not in self.open


Annotations = Mapping[str, Sequence[Annotation]]
"""Annotations by document. A document without any number is there with an empty sequence."""


def annotation(record: Mapping[str, Any], document: str | None = None) -> Annotation:
    """Turn a record into an annotation.

    Parameters
    ----------
    record : mapping
        Fields of a mention by name, as `Mention.as_dict()`, a line of JSON or a row of a ledger
        gives them; the keys `open` (names of fields) and `status` (of a ledger) are understood,
        others are left alone.
    document : str or None
        The text, where the record does not name it as `source_id`.

    Returns
    -------
    Annotation
        The record in normal form.

    Raises
    ------
    AnnotationError
        If a locator is missing or a field cannot be read.

    Examples
    --------
    >>> one = annotation({"start": 0, "end": 4, "value": "1.80", "period_basis": "none"}, "a")
    >>> one.span, one.values["value"], one.values["period_basis"]
    ((0, 4), Decimal('1.80'), None)
    """
    start, end = _offset(record, "start"), _offset(record, "end")
    if not 0 <= start < end:
        raise AnnotationError("end", f"no span from {start}", end, "give end > start >= 0")
    name = record.get("source_id") or document
    if not isinstance(name, str):
        raise AnnotationError("source_id", "is missing", name, "name the text")
    values = {
        field: normal(field, record[field])
        for field in MENTION_FIELDS
        if field in record and field not in (*LOCATOR, "printed", "confidence", "rule")
    }
    if values.get("statistical") is None:
        values.pop("statistical", None)  # nobody has said yet; in other fields null says something
    status = record.get("status")
    return Annotation(
        name,
        start,
        end,
        str(record.get("printed") or ""),
        values,
        _open(record.get("open")),
        not status or status in _DECIDED,
        _confidence(record.get("confidence")),
        str(record["rule"]) if record.get("rule") else None,
    )


def normal(field: str, value: Any) -> Hashable:  # noqa: ANN401 - whatever JSON or CSV holds
    """Bring a value into the form in which equal things are equal.

    Parameters
    ----------
    field : str
        Name of the field.
    value : object
        What was given, text or typed; empty text is null.

    Returns
    -------
    hashable
        Decimals and dates as such; `a+b` as a set; dimensions as a set of keys and values; of the
        free words `counted` and `reason` only whether they are there; `none` as null.

    Raises
    ------
    AnnotationError
        If the text is no decimal, date or boolean where one is due.

    Examples
    --------
    >>> normal("area", "CN-GD+CN-JS") == normal("area", "CN-JS+CN-GD")
    True
    >>> normal("value", "16.0") == normal("value", "16")
    True
    """
    if field in _PRESENT:
        return value not in (None, "")
    if value is None or value == "":
        return None
    reader = _READERS.get(field)
    return str(value) if reader is None else reader(field, value)


def _offset(record: Mapping[str, Any], field: str) -> int:
    value = record.get(field)
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise AnnotationError(field, "is no offset", value, "write a whole number, e.g. 12")
    return value


def _confidence(value: object) -> Decimal | None:
    """Read a confidence; words like `high` are no number and are left out."""
    text = str(value)
    if not _DECIMAL.fullmatch(text):
        return None
    number = Decimal(text)
    return number if 0 <= number <= 1 else None


def _decimal(field: str, value: object) -> Decimal:
    if isinstance(value, Decimal) and value.is_finite():
        return value
    text = str(value)
    if isinstance(value, bool) or not _DECIMAL.fullmatch(text):
        raise AnnotationError(
            field, "not a decimal number", value, "write ASCII digits and at most one point"
        )
    return Decimal(text)


def _date(field: str, value: object) -> date:
    if isinstance(value, date):
        return value
    try:
        return days.parse(str(value))
    except days.DayError as error:
        raise AnnotationError(field, error.what, value, error.mend) from None


def _boolean(field: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    if str(value) not in _BOOLEANS:
        raise AnnotationError(field, "neither true nor false", value, "write true or false")
    return _BOOLEANS[str(value)]


def _open(value: object) -> frozenset[str]:
    if value is None or value == "":
        return frozenset()
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise AnnotationError("open", "no list of fields", value, 'write it like ["unit"]')
    return frozenset(value)


def _each(_: str, value: object) -> frozenset[str]:
    return frozenset(joined_cells.each(value))


def _dimensions(_: str, value: object) -> frozenset[tuple[str, frozenset[frozenset[str]]]]:
    """Read `key=a|b+c`: each of the sets {a, b} and {c}."""
    return frozenset(
        (key, frozenset(frozenset(joined_cells.together(one)) for one in joined_cells.each(values)))
        for key, values in joined_cells.pairs(value)
    )


def _basis(_: str, value: object) -> str | None:
    return None if value == "none" else str(value)


_READERS: Final[Mapping[str, Callable[[str, Any], Hashable]]] = {
    **dict.fromkeys(_DECIMALS, _decimal),
    **dict.fromkeys(_DATES, _date),
    **dict.fromkeys(_EACH, _each),
    "statistical": _boolean,
    "dimensions": _dimensions,
    "period_basis": _basis,
}
