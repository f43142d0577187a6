"""All figures in the words of SDMX: which concept each column is, and which code list it takes.

Two data structures: figures with a reference period, and those whose text names none, since a time
dimension is never empty. What SDMX asks for and a figure lacks is ``_Z`` (not applicable), a period
without a regular length has the frequency ``_O``, an unknown one ``_U``.

``OBS_VALUE`` is multiplied out, so ``UNIT_MULT`` is always 0; the multiplier and the decimals as
printed are ``PRINTED_UNIT_MULT`` and ``PRINTED_DECIMALS``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from indicators import decimals
from indicators.access import figures, labels, store
from indicators.model import word_labels
from indicators.model.cells import Row
from indicators.model.types import Field, FieldType
from indicators.publishing.exports.package import Package

DATED, UNDATED = "FIGURES", "FIGURES_UNDATED"
NOT_APPLICABLE, OTHER, UNSPECIFIED = "_Z", "_O", "_U"
MEASURE = "OBS_VALUE"
TIME = "TIME_PERIOD"

_DIMENSIONS = ("frequency", "area", "indicator", "transformation", "nature", "subject",
               "dimensions", "unit", "origin", "source", "vintage", "figure_id")  # fmt: skip
"""Columns that tell figures apart; the last one alone would, the others are what people ask for."""
_NAMES = {
    "dimensions": "BREAKDOWN",
    "unit_mult": "PRINTED_UNIT_MULT",
    "decimals": "PRINTED_DECIMALS",
}
_SPECIAL = {
    NOT_APPLICABLE: ("不适用", "not applicable"),
    OTHER: ("其他", "other"),
    UNSPECIFIED: ("未说明", "unspecified"),
}


@dataclass(frozen=True, slots=True)
class Code:
    """An entry of a code list.

    Attributes
    ----------
    id, name_zh, name_en : str
        Identifier in the form that SDMX allows, and names.
    """

    id: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Component:
    """A dimension, the measure or an attribute of the data structures.

    Attributes
    ----------
    id : str
        Name of the concept, e.g. ``"REF_AREA"``.
    field : Field
        The column that it comes from.
    codes : tuple of Code
        Its code list; empty where it has none.
    required : bool
        Whether every observation has it.
    """

    id: str
    field: Field
    codes: tuple[Code, ...]
    required: bool = False

    @property
    def text_type(self) -> str:
        """Name of its type in SDMX-ML."""
        return _TEXT_TYPES[self.field.type]


_TEXT_TYPES = {
    FieldType.TEXT: "String",
    FieldType.DECIMAL: "Decimal",
    FieldType.INTEGER: "Integer",
    FieldType.DATE: "GregorianDay",
    FieldType.BOOLEAN: "Boolean",
}
_SCALE = Field(
    "unit_mult", FieldType.INTEGER, "单位乘数", "Unit multiplier",
    "Power of ten that the value is to be multiplied with; values here are multiplied out.", "0",
)  # fmt: skip
_PLACES = Field(
    "decimals", FieldType.INTEGER, "小数位", "Decimals", "Decimal places of the value.", "0"
)


@dataclass(frozen=True)
class Structure:
    """The data structures of a package.

    Attributes
    ----------
    agency, version : str
        Who maintains them, and their version, that of the data.
    dimensions : tuple of Component
        Without the time dimension.
    time : Component
        The time dimension.
    measure : Component
        The value.
    attributes : tuple of Component
        Everything else.
    """

    agency: str
    version: str
    dimensions: tuple[Component, ...]
    time: Component
    measure: Component
    attributes: tuple[Component, ...]

    @property
    def components(self) -> tuple[Component, ...]:
        """All components."""
        return (*self.dimensions, self.time, self.measure, *self.attributes)


def structure(package: Package) -> Structure:
    """Describe the figures of a package.

    Raises
    ------
    InputError
        If a code list is missing or wrong.
    """
    named = {field.name: field for field in figures.FIGURES.fields}
    lists = _code_lists(package)

    def component(name: str, *, required: bool = False) -> Component:
        return Component(_id(named[name]), named[name], lists.get(name, ()), required)

    rest = [name for name in named if name not in {*_DIMENSIONS, "time_period", "value"}]
    scale = Component("UNIT_MULT", _SCALE, (), required=True)
    places = Component("DECIMALS", _PLACES, (), required=True)
    said = package.described
    return Structure(
        re.sub(r"[^A-Z0-9]+", "_", said.name.upper()),
        re.split("[-+]", said.version)[0],
        tuple(component(name, required=True) for name in _DIMENSIONS),
        component("time_period"),
        component("value"),
        (*(component(name, required=name == "obs_status") for name in rest), scale, places),
    )


def _id(field: Field) -> str:
    return _NAMES.get(field.name) or field.concept or field.name.upper()


def _code_lists(package: Package) -> dict[str, tuple[Code, ...]]:
    found: dict[str, tuple[Code, ...]] = {}
    for field in figures.FIGURES.fields:
        if field.enum:
            words = [Code(identifier(w), *word_labels.label(field, w)) for w in field.enum]
            found[field.name] = tuple(words)
    for key in labels.coded(figures.FIGURES):
        rows = package.arrow(store.definition(key.table)).to_pylist()
        found[key.columns[0]] = tuple(
            Code(
                identifier(str(row[key.references[0]])),
                row["name_zh"],
                row["name_en"] or row["name_zh"],
            )
            for row in rows
        )
    for name in _DIMENSIONS:
        if name in found:
            specials = (OTHER, UNSPECIFIED) if name == "frequency" else (NOT_APPLICABLE,)
            found[name] += tuple(Code(code, *_SPECIAL[code]) for code in specials)
    return found


_FOREIGN = re.compile(r"[^A-Za-z0-9_@\-]")


@cache
def identifier(code: str) -> str:
    """Write a code as SDMX allows: other signs as ``$`` and two hexadecimal digits.

    Examples
    --------
    >>> identifier("CN-GD"), identifier("kW.h"), identifier("CNY/t")
    ('CN-GD', 'kW$2Eh', 'CNY$2Ft')
    """
    return _FOREIGN.sub(lambda match: f"${ord(match.group()):02X}", code)


def code(identifier: str) -> str:
    """Read what :func:`identifier` writes.

    Examples
    --------
    >>> code("kW$2Eh")
    'kW.h'
    """
    return re.sub(r"\$([0-9A-F]{2})", lambda match: chr(int(match.group(1), 16)), identifier)


Observation = dict[str, str]
"""Texts of the components that an observation has, by their identifiers."""


def observations(package: Package, described: Structure, *, dated: bool) -> Iterator[Observation]:
    """Give the figures with a reference period, or those without one.

    Parameters
    ----------
    package : Package
        The dataset.
    described : Structure
        Its data structures.
    dated : bool
        Which of the two.

    Yields
    ------
    dict of str to str
        What the observation has; a component that is empty is left out.
    """
    for row in package.arrow(figures.FIGURES).to_pylist():
        if (row["time_period"] is not None) is dated:
            yield _observation(row, described)


def _observation(row: Row, described: Structure) -> Observation:
    found = {part.id: _dimension(part, row) for part in described.dimensions}
    for part in (described.time, described.measure, *described.attributes):
        cell = _COMPUTED[part.id](row) if part.id in _COMPUTED else row[part.field.name]
        if cell is not None:
            found[part.id] = identifier(str(cell)) if part.codes else _text(cell)
    return found


def _dimension(part: Component, row: Row) -> str:
    cell = row[part.field.name]
    if cell is not None:
        return identifier(str(cell)) if part.codes else _text(cell)
    if part.field.name == "frequency":
        return OTHER if row["time_period"] is not None else UNSPECIFIED
    return NOT_APPLICABLE


def _text(cell: Any) -> str:  # noqa: ANN401 - a cell of any type
    if isinstance(cell, Decimal):
        return decimals.plain(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _places(row: Row) -> int:
    """Return how many decimals the value has once the printed multiplier is multiplied out."""
    printed, power = row["decimals"], row["unit_mult"]
    if not isinstance(printed, int) or not isinstance(power, int):
        return 0
    return max(printed - power, 0)


_COMPUTED: dict[str, Callable[[Row], Any]] = {"UNIT_MULT": lambda row: 0, "DECIMALS": _places}
