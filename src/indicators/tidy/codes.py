"""Check that every code of the raw files stands in its list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from indicators.errors import Problem
from indicators.ledger import registers
from indicators.model import tables as t
from indicators.model.types import ForeignKey
from indicators.tidy.raw import Raw, RawFile, place

EACH = "+"
"""In a cell of the ledger: the row states a fact for each of the codes that this joins."""
SET = "|"
"""In the value of a dimension: the codes that this joins hold together as one."""

_NEAREST = 3
_AMOUNTS = ("level", "cumulative", "change")
_ANY_UNIT = "1"
"""Unit of an indicator that fixes none."""


@dataclass(frozen=True, slots=True)
class CodeList:
    """The codes of one list and the file that they stand in.

    Attributes
    ----------
    codes : frozenset of str
        What may be used.
    shown : str
        File to extend, e.g. ``"raw/codelists/units.csv"``.
    """

    codes: frozenset[str]
    shown: str

    def mend(self, code: str) -> str:
        """Say which codes are near to an unknown one."""
        near = get_close_matches(code, sorted(self.codes), _NEAREST, 0.5)
        nearest = f" (nearest: {', '.join(near)})" if near else ""
        return f"use a code of {self.shown}{nearest} or add it there"


def problems(raw: Raw) -> list[Problem]:
    """Return a problem for every code of the raw files that is in no list."""
    lists = {name: listed(file) for name, file in raw.code_lists.items()}
    lists["series"] = listed(raw.series)
    lists["subjects"] = subjects(raw)
    found = [
        problem
        for file in (
            *raw.code_lists.values(),
            raw.series,
            *raw.reference_lists.values(),
            raw.formulas,
        )
        for key in file.table.foreign_keys
        for problem in _unknown(file, key, lists[key.table])
    ]
    dimensions = Dimensions.of(raw, lists)
    for ledger in raw.ledgers.values():
        found.extend(_ledger_problems(ledger, lists, dimensions))
        found.extend(_other_measures(ledger, raw))
    for file in (raw.series, raw.reference_lists["decisions"]):
        found.extend(_cell_problems(file, lists, dimensions))
    return found


def each(cell: object) -> list[str]:
    """Split a coded cell into the codes that it joins by ``+``; an empty cell has none.

    Examples
    --------
    >>> each("CN-GD+CN-JS")
    ['CN-GD', 'CN-JS']
    """
    return str(cell).split(EACH) if cell is not None else []


@dataclass(frozen=True, slots=True)
class Dimensions:
    """What the dimensions of a dataset may hold.

    Attributes
    ----------
    keys : CodeList
        The dimensions.
    types : mapping
        Kind of values of each: ``code``, ``area``, ``integer`` or ``text``.
    values : mapping
        Codes of each dimension with a closed list.
    areas : CodeList
        The places.
    """

    keys: CodeList
    types: Mapping[str, str]
    values: Mapping[str, CodeList]
    areas: CodeList

    @classmethod
    def of(cls, raw: Raw, lists: Mapping[str, CodeList]) -> Dimensions:
        """Gather the dimensions of a dataset from its code lists."""
        keys = raw.code_lists["dimensions"].sheet.rows
        values = raw.code_lists["dimension_values"]
        return cls(
            lists["dimensions"],
            {str(row["code"]): str(row["value_type"]) for row in keys},
            {
                str(key["code"]): CodeList(
                    frozenset(
                        str(row["code"])
                        for row in values.sheet.rows
                        if row["dimension"] == key["code"]
                    ),
                    values.shown,
                )
                for key in keys
            },
            lists["areas"],
        )

    def wrong(self, cell: str) -> Iterator[tuple[str, str]]:
        """Yield what is wrong with a cell of dimensions, and the mend.

        Examples
        --------
        >>> none = CodeList(frozenset(), "raw/codelists/dimensions.csv")
        >>> list(Dimensions(none, {}, {}, none).wrong("batch=1"))[0][0]
        "unknown dimension 'batch'"
        """
        pairs = [pair.partition("=")[::2] for pair in cell.split(";")]
        names = [name for name, _ in pairs]
        if names != sorted(set(names)):
            yield (
                "dimensions are not sorted or stand twice",
                f"write {';'.join(sorted(set(names)))}",
            )
        for name, value in pairs:
            if name not in self.keys.codes:
                yield f"unknown dimension {name!r}", self.keys.mend(name)
                continue
            for code in value.replace(EACH, SET).split(SET):
                yield from self._wrong_value(name, code)

    def _wrong_value(self, name: str, code: str) -> Iterator[tuple[str, str]]:
        kind = self.types[name]
        what = f"unknown value {code!r} of the dimension {name}"
        if kind == "code" and code not in self.values[name].codes:
            yield what, self.values[name].mend(code)
        elif kind == "area" and code not in self.areas.codes:
            yield what, self.areas.mend(code)
        elif kind == "integer" and not (code.isascii() and code.isdigit()):
            yield f"the dimension {name} takes a whole number, not {code!r}", "write digits"
        elif not code:
            yield f"the dimension {name} has an empty value", "fill it or leave the dimension out"


def subjects(raw: Raw) -> CodeList:
    """Give what a figure may be about when it is not the whole place: entries of the registers."""
    codes = (listed(raw.registers[table.name]).codes for table in t.REGISTERS)
    return CodeList(frozenset().union(*codes), f"raw/{registers.FOLDER}")


def listed(file: RawFile) -> CodeList:
    """Give the codes of a list, which are the last column of its key."""
    column = file.table.primary_key[-1]
    return CodeList(frozenset(str(row[column]) for row in file.sheet.rows), file.shown)


def _unknown(file: RawFile, key: ForeignKey, codes: CodeList) -> Iterator[Problem]:
    (column,) = key.columns
    for position, row in enumerate(file.sheet.rows):
        code = row[column]
        if code is not None and code not in codes.codes:
            yield place(file, position, column, "unknown code", codes.mend(str(code)))


def _ledger_problems(
    file: RawFile, lists: Mapping[str, CodeList], dimensions: Dimensions
) -> Iterator[Problem]:
    for position, row in enumerate(file.sheet.rows):
        used = [("unit", str(row["unit"]))] if row["unit"] is not None else []
        used += [("indicator", code) for code in each(row["indicator"])]
        used += [("area", code) for code in each(row["area"])]
        yield from _unknown_codes(file, position, used, lists)
    yield from _cell_problems(file, lists, dimensions)


def _cell_problems(
    file: RawFile, lists: Mapping[str, CodeList], dimensions: Dimensions
) -> Iterator[Problem]:
    """Find what is wrong in the cells that hold several codes: dimensions and usage warnings."""
    for position, row in enumerate(file.sheet.rows):
        warnings = row.get("usage_warning")
        used = [("usage_warning", code) for code in str(warnings).split(";") if warnings]
        yield from _unknown_codes(file, position, used, lists)
        if row.get("dimensions") is not None:
            for what, mend in dimensions.wrong(str(row["dimensions"])):
                yield place(file, position, "dimensions", what, mend)


def _unknown_codes(
    file: RawFile,
    position: int,
    used: Iterable[tuple[str, str]],
    lists: Mapping[str, CodeList],
) -> Iterator[Problem]:
    for column, code in used:
        codes = lists[f"{column}s"]
        if code not in codes.codes:
            cell = file.sheet.rows[position][column]
            what = "unknown code" if code == cell else f"unknown code {code!r} in"
            yield place(file, position, column, what, codes.mend(code))


def _other_measures(file: RawFile, raw: Raw) -> Iterator[Problem]:
    """Find amounts in a unit of another kind than their indicator's: spending in pieces.

    Growth, shares and ranks have units of their own; so has an indicator that fixes none.
    """
    kinds = {row["code"]: row["quantity_kind"] for row in raw.code_lists["units"].sheet.rows}
    units = {row["code"]: row["unit"] for row in raw.code_lists["indicators"].sheet.rows}
    for position, row in enumerate(file.sheet.rows):
        if row["transformation"] not in _AMOUNTS or row["unit"] not in kinds:
            continue
        for indicator in each(row["indicator"]):
            unit = units.get(indicator, _ANY_UNIT)
            if unit != _ANY_UNIT and kinds.get(unit) != kinds[row["unit"]]:
                what = f"a {row['transformation']} of {indicator} is in units like {unit}, not in"
                mend = "correct the unit, the indicator or the transformation"
                yield place(file, position, "unit", what, mend)


def unlisted(words: Iterable[str], codes: CodeList) -> list[Problem]:
    """Return a problem for each word that the build itself uses and the list does not hold."""
    return [
        Problem("the list lacks a code that the build uses", codes.shown, value=word, mend="add it")
        for word in words
        if word not in codes.codes
    ]
