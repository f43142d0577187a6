"""Give the code lists of a dataset the codes that new proposals use and they lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from indicators.coding import gazetteer
from indicators.extraction import tables as shipped
from indicators.ledger import starter
from indicators.ledger.codes import named_codes
from indicators.model import csv_form
from indicators.model.cells import Row
from indicators.model.joined_cells import each
from indicators.workspace import Workspace

__all__ = ["CodeLists", "Completed", "code_lists"]


def code_lists(workspace: Workspace) -> dict[str, list[Row]]:
    """Read the code lists of a dataset, by name.

    Raises
    ------
    IndicatorsError
        If a list is missing or broken.
    """
    folder = workspace.raw / "codelists"
    return {
        table.name: csv_form.read(
            folder / f"{table.name}.csv", table, f"raw/codelists/{table.name}.csv"
        )
        for table in starter.CODE_LISTS
    }


class Completed(NamedTuple):
    """A row that a code list was given.

    Attributes
    ----------
    list : str
        Name of the list, e.g. ``"areas"``.
    code : str
        The code.
    name_zh, name_en : str
        What it is called there.
    """

    list: str
    code: str
    name_zh: str
    name_en: str


class CodeLists:
    """The code lists of a dataset, which grow with the codes that are used.

    Parameters
    ----------
    workspace : Workspace
        The dataset.

    Raises
    ------
    IndicatorsError
        If a list is missing or broken.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._rows = code_lists(workspace)
        self._keys = {
            table.name: {table.key_of(row) for row in self._rows[table.name]}
            for table in starter.CODE_LISTS
        }
        self.completed: list[Completed] = []

    def complete(self, rows: Iterable[Row]) -> None:
        """Add every code that rows of the ledger use and the lists lack.

        Places come from the gazetteer, with all that they lie in and the members of groupings;
        other codes from the lists that the package is shipped with. A code that neither knows is
        named after the words of the engine that it stands for.
        """
        for row in rows:
            if row["unit"] is not None:
                self._add("units", _unit(str(row["unit"])))
            for code in each(row["indicator"]):
                self._add("indicators", _shipped("indicators", code))
            for code in each(row["area"]):
                self._add_area(code)
            for name, codes in named_codes(row["dimensions"]):
                self._add_dimension(name, codes)

    def files(self) -> dict[str, bytes]:
        """Give the lists that have grown, as files by their names."""
        grown = {completed.list for completed in self.completed}
        return {
            f"codelists/{table.name}.csv": csv_form.write(self._rows[table.name], table)
            for table in starter.CODE_LISTS
            if table.name in grown
        }

    def _add(self, name: str, row: Row | None) -> bool:
        table = next(table for table in starter.CODE_LISTS if table.name == name)
        if row is None or table.key_of(row) in self._keys[name]:
            return False
        self._keys[name].add(table.key_of(row))
        self._rows[name].append(row)
        code = ", ".join(map(str, table.key_of(row)))
        names = (str(row.get("name_zh", "")), str(row.get("name_en", "")))
        self.completed.append(Completed(name, code, *names))
        return True

    def _add_area(self, code: str) -> None:
        if code not in gazetteer.areas():
            return
        row = starter.area_row(code)
        if not self._add("areas", row):
            return
        if row["parent"] is not None:
            self._add_area(str(row["parent"]))
        for member in gazetteer.members(code):
            self._add_area(member)
            self._add("area_members", {"grouping": code, "member": member})

    def _add_dimension(self, name: str, codes: Sequence[str]) -> None:
        places = all(code in gazetteer.areas() for code in codes)
        self._add("dimensions", _shipped("dimensions", name) or _dimension(name, places))
        kinds = {row["code"]: row["value_type"] for row in self._rows["dimensions"]}
        for code in codes:
            if kinds[name] == "area":
                self._add_area(code)
            elif kinds[name] == "code":
                self._add("dimension_values", _value(name, code))


def _shipped(name: str, code: str) -> Row | None:
    return next((row for row in starter.rows(name) if row["code"] == code), None)


def _dimension(name: str, places: bool) -> Row:
    words = name.replace("_", " ")
    return {
        "code": name,
        "name_zh": words,
        "name_en": words,
        "value_type": "area" if places else "code",
        "description_en": words,
    }


def _value(dimension: str, code: str) -> Row:
    shipped = (
        row
        for row in starter.rows("dimension_values")
        if (row["dimension"], row["code"]) == (dimension, code)
    )
    made: Row = {
        "dimension": dimension,
        "code": code,
        "name_zh": _phrases().get((dimension, code), code),
        "name_en": code.replace("-", " "),
    }
    return next(shipped, made)


@cache
def _phrases() -> Mapping[tuple[str, str], str]:
    """Give the words that the engine takes for each value of a dimension, the first of each."""
    return {key: phrase for key, phrase in reversed(list(_worded()))}


def _worded() -> Iterator[tuple[tuple[str, str], str]]:
    for row in shipped.rows("concepts/dimensions.csv"):
        yield (row["dimension"], row["value"]), row["phrase"]


def _unit(code: str) -> Row:
    shipped = _shipped("units", code)
    if shipped is not None:
        return shipped
    form, money = _forms().get(code, (code, False))
    money = money or _is_currency(code.partition("/")[0])
    standard = "ISO 4217" if _is_currency(code) else "own" if money else "UCUM"
    return {
        "code": code,
        "name_zh": form,
        "name_en": code,
        "quantity_kind": "money" if money else "physical",
        "system": standard,
    }


def _is_currency(code: str) -> bool:
    return len(code) == len("CNY") and code.isalpha() and code.isupper() and code != "TEU"


@cache
def _forms() -> Mapping[str, tuple[str, bool]]:
    """Give the first printed form of each unit, and whether it is money."""
    found: dict[str, tuple[str, bool]] = {}
    for row in shipped.rows("units.csv"):
        found.setdefault(row["code"], (row["form"], "money" in row["kind"]))
    return found
