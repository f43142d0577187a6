"""Stata files of version 118: labels in two languages, notes, and reasons why a value is missing.

Written by the published description of the format, since the libraries at hand write either no
notes or no extended missing values. Text is UTF-8; decimals are doubles, the nearest to each.

Codes stay strings. Beside each column that refers to a code list, and each with a closed
vocabulary, stands a number with value labels, ``<column>_l``; its numbers hold for one file only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from indicators.access import labels, store
from indicators.errors import InputError, Problem
from indicators.model import word_labels
from indicators.model.types import Field, FieldType, Table
from indicators.publishing.exports import dta_file
from indicators.publishing.exports.dta_file import Variable
from indicators.publishing.exports.package import TABLES, Files, Package

_OPENING = """
Stata 14 or newer, or any reader of `.dta` version 118:

    use figures.dta, clear
    describe
    notes
    tabulate area_l qualifier_l

Numbers that are missing say why: `.b` only bounds are given, `.u` no bound is claimed, `.` neither;
`label values value reasons` shows it in words.
"""
_EPOCH = date(1960, 1, 1)
_SUFFIX = "_l"
_REASONS = {"value": "b", "nominal_value": "b", "lower": "u", "upper": "u"}
"""Letter of the missing value that says why, in the columns where the model does."""
_REASON_LABELS = {"b": "只有界限 only bounds are given", "u": "未断言界限 no bound is claimed"}


def files(package: Package) -> Files:
    """Return one Stata file a table.

    Raises
    ------
    InputError
        If a table is missing or wrong, or a name or a number does not fit into the format.
    """
    made = {"README.md": package.readme(_OPENING)}
    for table in TABLES:
        made[f"{table.name}.dta"] = _file(package, table)
    return made


@dataclass
class _Labels:
    """Value labels of a column: what each number stands for."""

    names: dict[int, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def add(self, code: str, name: str) -> None:
        number = len(self.names) + 1
        self.names[number] = name
        self.numbers[code] = number


def _file(package: Package, table: Table) -> bytes:
    rows = package.arrow(table)
    coded = _coded(package, table)
    variables: list[Variable] = []
    for definition in table.fields:
        cells = rows.column(definition.name).to_pylist()
        variables.append(_variable(definition, cells))
        if definition.name in coded:
            variables.append(_labelled(definition, cells, coded[definition.name]))
    said = package.described
    notes = [
        f"{table.title_zh} · {table.title_en}: {table.description}",
        f"{said.title_zh}",
        package.citation,
        f"Key: {', '.join(table.primary_key)}. value, lower and upper are in the base unit; a "
        "bound is not a value. .b only bounds are given, .u no bound is claimed.",
    ]
    label = f"{said.name} {said.version}: {table.name}"
    try:
        # The reasons hang on no variable: readers would take a labelled one for categories.
        return dta_file.write(variables, rows.num_rows, label, notes, {"reasons": _REASON_LABELS})
    except dta_file.DoesNotFitError as error:
        mend = "take another format, e.g. parquet"
        raise InputError(
            Problem(f"does not fit into .dta: {error}", table.name, mend=mend)
        ) from None


def _coded(package: Package, table: Table) -> Mapping[str, _Labels]:
    """Gather the value labels of the columns that have codes, from the lists and vocabularies."""
    found: dict[str, _Labels] = {}
    for definition in table.fields:
        if definition.enum:
            listed = found[definition.name] = _Labels()
            for word in definition.enum:
                listed.add(word, " ".join(word_labels.label(definition, word)))
    for key in labels.coded(table):
        listed = found[key.columns[0]] = _Labels()
        there = store.definition(key.table)
        for row in package.arrow(there).to_pylist():
            listed.add(
                str(row[key.references[0]]),
                " ".join(filter(None, (row["name_zh"], row["name_en"]))),
            )
    return found


def _variable(definition: Field, cells: Sequence[Any]) -> Variable:
    label = f"{definition.title_zh} {definition.title_en}"
    if definition.unit is not None:
        label += f" ({definition.unit})"
    notes = [definition.description]
    if definition.concept is not None:
        notes.append(f"SDMX: {definition.concept}")
    missing = _REASONS.get(definition.name)
    if missing is not None:
        notes.append(f".{missing}: {_REASON_LABELS[missing]}")
    match definition.type:
        case FieldType.TEXT:
            return Variable(definition.name, "text", cells, label, notes)
        case FieldType.DATE:
            days = [None if cell is None else (cell - _EPOCH).days for cell in cells]
            return Variable(definition.name, "long", days, label, notes, "%tdCCYY-NN-DD")
        case FieldType.BOOLEAN:
            bits = [None if cell is None else int(cell) for cell in cells]
            words = {0: "否 false", 1: "是 true"}
            return Variable(definition.name, "long", bits, label, notes, "%8.0g", words)
        case _:
            doubles = [_double(cell) for cell in cells]
            return Variable(
                definition.name, "double", doubles, label, notes, "%18.0g", None, missing
            )


def _double(cell: Decimal | int | None) -> float | None:
    return None if cell is None else float(cell)


def _labelled(definition: Field, cells: Sequence[Any], listed: _Labels) -> Variable:
    numbers = [None if cell is None else listed.numbers[str(cell)] for cell in cells]
    label = f"{definition.title_zh} {definition.title_en}"
    notes = [f"Value labels of {definition.name}; the numbers hold for this file only."]
    name = f"{definition.name}{_SUFFIX}"
    return Variable(name, "long", numbers, label, notes, "%12.0g", listed.names)
