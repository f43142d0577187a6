"""Which codes the cells of a ledger may hold: those of the dataset's lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from indicators.model.cells import Row
from indicators.model.joined_cells import EACH, each, pairs, parts, together

_NEAREST = 3


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


class Unknown(NamedTuple):
    """A code of a row that is in no list.

    Attributes
    ----------
    column : str
        The column that it stands in.
    what, mend : str
        What is wrong and what to do.
    """

    column: str
    what: str
    mend: str


def named_codes(cell: object) -> list[tuple[str, list[str]]]:
    """Give each dimension of a cell with every code that stands in its value.

    Examples
    --------
    >>> named_codes("direction=out;partner=CN-AH|CN-SH")
    [('direction', ['out']), ('partner', ['CN-AH', 'CN-SH'])]
    """
    return [
        (name, [code for one in value.split(EACH) for code in together(one)])
        for name, value in pairs(cell)
    ]


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
    def of(
        cls,
        lists: Mapping[str, CodeList],
        dimensions: Sequence[Row],
        values: Sequence[Row],
        shown: str,
    ) -> Dimensions:
        """Gather the dimensions of a dataset.

        Parameters
        ----------
        lists : mapping
            The code lists ``dimensions`` and ``areas``.
        dimensions, values : sequence of dict
            Rows of the dimensions and of their values.
        shown : str
            The file of the values.
        """
        codes: dict[str, set[str]] = {str(row["code"]): set() for row in dimensions}
        for row in values:
            codes.setdefault(str(row["dimension"]), set()).add(str(row["code"]))
        return cls(
            lists["dimensions"],
            {str(row["code"]): str(row["value_type"]) for row in dimensions},
            {name: CodeList(frozenset(held), shown) for name, held in codes.items()},
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
        split = named_codes(cell)
        names = [name for name, _ in split]
        if names != sorted(set(names)):
            yield (
                "dimensions are not sorted or stand twice",
                f"write {';'.join(sorted(set(names)))}",
            )
        for name, codes in split:
            if name not in self.keys.codes:
                yield f"unknown dimension {name!r}", self.keys.mend(name)
                continue
            for code in codes:
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


def unknown(row: Row, lists: Mapping[str, CodeList], dimensions: Dimensions) -> Iterator[Unknown]:
    """Yield every code of a row of the ledger that is in no list.

    Parameters
    ----------
    row : dict
        The row.
    lists : mapping
        The code lists ``units``, ``indicators``, ``areas`` and ``usage_warnings``.
    dimensions : Dimensions
        What its dimensions may hold.
    """
    used = [("unit", str(row["unit"]))] if row["unit"] is not None else []
    used += [("indicator", code) for code in each(row["indicator"])]
    used += [("area", code) for code in each(row["area"])]
    used += [("usage_warning", code) for code in parts(row["usage_warning"])]
    for column, code in used:
        codes = lists[f"{column}s"]
        if code not in codes.codes:
            what = "unknown code" if code == row[column] else f"unknown code {code!r} in"
            yield Unknown(column, what, codes.mend(code))
    if row["dimensions"] is not None:
        for what, mend in dimensions.wrong(str(row["dimensions"])):
            yield Unknown("dimensions", what, mend)
