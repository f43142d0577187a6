"""Check that every code of the raw files stands in its list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from indicators.errors import Problem
from indicators.ledger import registers
from indicators.ledger.codes import CodeList, Dimensions, unknown
from indicators.model import tables as t
from indicators.model.joined_cells import each, parts
from indicators.model.types import ForeignKey
from indicators.tidy.raw import Raw, RawFile, place

_AMOUNTS = ("level", "cumulative", "change")
_ANY_UNIT = "1"
"""Unit of an indicator that fixes none."""


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
    values = raw.code_lists["dimension_values"]
    dimensions = Dimensions.of(
        lists, raw.code_lists["dimensions"].sheet.rows, values.sheet.rows, values.shown
    )
    for ledger in raw.ledgers.values():
        found.extend(_ledger_problems(ledger, lists, dimensions))
        found.extend(_other_measures(ledger, raw))
    for file in (raw.series, raw.reference_lists["decisions"]):
        found.extend(_cell_problems(file, lists, dimensions))
    return found


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
        for column, what, mend in unknown(row, lists, dimensions):
            yield place(file, position, column, what, mend)


def _cell_problems(
    file: RawFile, lists: Mapping[str, CodeList], dimensions: Dimensions
) -> Iterator[Problem]:
    """Find what is wrong in the cells that hold several codes: dimensions and usage warnings."""
    for position, row in enumerate(file.sheet.rows):
        used = [("usage_warning", code) for code in parts(row.get("usage_warning"))]
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

    Growth, shares and ranks have units of their own; so has an indicator that fixes none. What is
    only proposed becomes no observation: whether it is right is for the review to say.
    """
    kinds = {row["code"]: row["quantity_kind"] for row in raw.code_lists["units"].sheet.rows}
    units = {row["code"]: row["unit"] for row in raw.code_lists["indicators"].sheet.rows}
    for position, row in enumerate(file.sheet.rows):
        if row["status"] == "proposed" or row["transformation"] not in _AMOUNTS:
            continue
        if row["unit"] not in kinds:
            continue
        for indicator in each(row["indicator"]):
            unit = units.get(indicator, _ANY_UNIT)
            if unit != _ANY_UNIT and kinds.get(unit) != kinds[row["unit"]]:
                what = f"a {row['transformation']} of {indicator} is in units like {unit}, not in"
                mend = "correct the unit, the indicator or the transformation"
                yield place(file, position, "unit", what, mend)


def unlisted(words: Iterable[str], known: CodeList) -> list[Problem]:
    """Return a problem for each word that the build itself uses and the list does not hold."""
    return [
        Problem("the list lacks a code that the build uses", known.shown, value=word, mend="add it")
        for word in words
        if word not in known.codes
    ]
