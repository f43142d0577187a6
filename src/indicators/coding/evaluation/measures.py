"""What is compared: each measure with its fields and the mentions that it is about."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from indicators.coding.evaluation.annotations import Annotation

__all__ = ["CONFIDENT", "MEASURES", "Aliases", "Measure", "in_words", "word"]

Aliases = Mapping[str, Mapping[str, str]]
"""By field: other spellings of a code, and the one to take for them."""

_INTERVAL: Final = ("lower", "upper", "closed")
_PERIOD: Final = ("period_start", "period_end")
_FIGURES: Final = ("quantity", "rate", "rank", "duration")


def _any(_: Annotation) -> bool:
    return True


def _is_date(gold: Annotation) -> bool:
    return gold.values.get("kind") == "date"


def _is_figure(gold: Annotation) -> bool:
    """Whether the mention is statistical; where the gold does not say, whether it may be."""
    if gold.judges("statistical"):
        return gold.values["statistical"] is True
    return gold.values.get("kind") in _FIGURES


@dataclass(frozen=True, slots=True)
class Measure:
    """Fields that are right or wrong together.

    Attributes
    ----------
    name : str
        How the measure is called.
    fields : tuple of str
        Its fields; the ones that a gold annotation leaves open are passed over.
    about : callable
        Whether a mention of the gold annotation is judged by the measure.
    sums_up : bool
        Whether its fields are measured one by one as well.
    """

    name: str
    fields: tuple[str, ...]
    about: Callable[[Annotation], bool] = _any
    sums_up: bool = False

    def judged(self, gold: Annotation) -> bool:
        """Whether the gold annotation says what is right."""
        return self.about(gold) and any(gold.judges(field) for field in self.fields)

    def right(self, gold: Annotation, proposal: Annotation, aliases: Aliases) -> bool:
        """Whether every judged field of the proposal is as in the gold annotation."""
        return all(
            same(gold.values[field], proposal.values.get(field), aliases.get(field, {}))
            for field in self.fields
            if gold.judges(field)
        )


MEASURES: Final = {
    measure.name: measure
    for measure in (
        Measure("kind", ("kind",)),
        Measure("value", ("value",)),
        Measure("interval", _INTERVAL),
        Measure("qualifier", ("qualifier",)),
        Measure("unit", ("unit",)),
        Measure("counted", ("counted",)),
        Measure("reason", ("reason",)),
        Measure("date period", (*_PERIOD, "period_basis"), _is_date),
        Measure("indicator", ("indicator",), _is_figure),
        Measure("transformation", ("transformation",), _is_figure),
        Measure("nature", ("nature",), _is_figure),
        Measure("area", ("area",), _is_figure),
        Measure("subject", ("subject",), _is_figure),
        Measure("dimensions", ("dimensions",), _is_figure),
        Measure("period", _PERIOD, _is_figure),
        Measure("period basis", ("period_basis",), _is_figure),
        Measure("all read", ("kind", "value", *_INTERVAL, "qualifier", "unit"), sums_up=True),
        Measure(
            "all coded",
            ("indicator", "transformation", "nature", "area", *_PERIOD),
            _is_figure,
            sums_up=True,
        ),
    )
}

CONFIDENT: Final = Measure(
    "confident", ("statistical", "indicator", "transformation", "area", *_PERIOD)
)
"""What a confidence speaks for: whether the number is a figure and, if so, what it says, in which
form, where and when."""


def same(gold: Hashable, proposed: Hashable, aliases: Mapping[str, str]) -> bool:
    """Compare two values in normal form."""
    if gold == proposed:
        return True
    if not aliases or not isinstance(gold, frozenset) or not isinstance(proposed, frozenset):
        return False
    return {aliases.get(code, code) for code in gold} == {
        aliases.get(code, code) for code in proposed
    }


def in_words(annotation: Annotation, fields: tuple[str, ...]) -> str:
    """Write fields of an annotation in one line."""
    return ", ".join(f"{field}={word(annotation.values.get(field))}" for field in fields)


def word(value: object) -> str:
    """Write a value in normal form for a reader."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return "+".join(sorted(map(_member, value)))
    return "-" if value is None else str(value)


def _member(value: object) -> str:
    """Write one code, or one dimension with its sets of values."""
    if isinstance(value, tuple):
        key, sets = value
        return f"{key}:{'+'.join(sorted('|'.join(sorted(one)) for one in sets))}"
    return str(value)
