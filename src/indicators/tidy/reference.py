"""From official values as published to one tidy table in base units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from indicators.errors import Problem
from indicators.model.cells import Row
from indicators.tidy.raw import Raw, RawFile, place

_UNITS: dict[str, tuple[str, int]] = {
    "CNY 100 million": ("CNY", 8),
    "CNY 10,000": ("CNY", 4),
    "percent": ("percent", 0),
}
"""Unit code and power of ten of each unit as published."""

_VINTAGES = (
    ("PRELIMINARY", "preliminary", "P", "preliminary"),
    ("EXPECTED", "expected", "F", "forecast"),
    ("search result without address", "unconfirmed", "V", "unconfirmed"),
)
"""Word of the note, vintage, observation status and usage warning; the first word found holds."""

FINAL = "final"
_CONFLICT = "conflicting_values"
WARNINGS = (_CONFLICT, "do_not_add", *(warning for *_, warning in _VINTAGES))
"""Usage warnings that are computed here."""

_ADDITIVE_LEVELS = ("country", "province")
"""Provinces add up to their country; a grouping or a city overlaps them."""


@dataclass(frozen=True, slots=True)
class _Lists:
    """What a row as published is looked up in."""

    series: Mapping[str, Row]
    levels: Mapping[str, str]
    areas_by_name: Mapping[str, Sequence[str]]


def build(raw: Raw) -> tuple[list[Row], list[Problem]]:
    """Make the rows of `reference` from the files of official values.

    Parameters
    ----------
    raw : Raw
        The raw files.

    Returns
    -------
    tuple
        Rows, and a problem for each row that cannot be placed: an unknown series, place or unit,
        a name and a code of two places, or a second value for the same series, place, year and
        vintage; and for each series that bears the name of another one.
    """
    by_name = defaultdict(list)
    for area in raw.code_lists["areas"].sheet.rows:
        by_name[str(area["name_en"])].append(str(area["code"]))
    lists = _Lists(
        {str(row["name_en"]): row for row in raw.series.sheet.rows},
        {str(row["code"]): str(row["level"]) for row in raw.code_lists["areas"].sheet.rows},
        by_name,
    )
    rows: list[Row] = []
    problems = list(_namesakes(raw.series))
    first: dict[tuple[object, ...], str] = {}
    for file in raw.reference:
        for position in range(len(file.sheet.rows)):
            if found := _unplaced(file, position, lists):
                problems.append(found)
                continue
            row = _row(file.sheet.rows[position], lists)
            key = tuple(row[name] for name in ("series", "area", "time_period", "vintage"))
            here = f"{file.shown}, line {file.sheet.lines[position]}"
            if key in first:
                what = f"second {row['vintage']} value beside {first[key]}"
                mend = "say in the note which vintage it is, or remove one of the two"
                problems.append(place(file, position, "value", what, mend))
            first.setdefault(key, here)
            rows.append(row)
    return rows, problems


def _namesakes(series: RawFile) -> Iterator[Problem]:
    """Find the series that bear the name of an earlier one: official values go by that name."""
    first: dict[str, int] = {}
    for position, (row, line) in enumerate(zip(series.sheet.rows, series.sheet.lines, strict=True)):
        name = str(row["name_en"])
        if name in first:
            what = f"the series of line {first[name]} has the same name"
            mend = "give each series its own English name, by which official values refer to it"
            yield place(series, position, "name_en", what, mend)
        first.setdefault(name, line)


def _unplaced(file: RawFile, position: int, lists: _Lists) -> Problem | None:
    """Say why a row as published has no place in the table; None when it has one."""
    row = file.sheet.rows[position]
    unit = _UNITS.get(str(row["unit"]))
    series = lists.series.get(str(row["indicator"]))
    if series is None:
        mend = "add the series to raw/reference/series.csv with this English name"
        return place(file, position, "indicator", "no series of this name", mend)
    if unit is None:
        return place(file, position, "unit", "unknown unit", f"use one of: {'; '.join(_UNITS)}")
    if unit[0] != series["unit"]:
        mend = f"the series {series['code']} is in {series['unit']}"
        return place(file, position, "unit", "not a unit of the series", mend)
    if _area(row, lists) is None:
        column = "region_code" if row["region_code"] else "region"
        mend = "use a code of raw/codelists/areas.csv, or an English name that stands there once"
        return place(file, position, column, "unknown place", mend)
    if (named := _contradiction(row, lists)) is not None:
        mend = f"write the code of {row['region']}, or the name of the place that is meant"
        what = f"{row['region']} is {' or '.join(named)}, not this place"
        return place(file, position, "region_code", what, mend)
    return None


def _contradiction(row: Row, lists: _Lists) -> Sequence[str] | None:
    """Return the codes of the place that a row names beside the code of another one.

    A spelling that is no name of the list says nothing against the code.
    """
    named = lists.areas_by_name.get(str(row["region"]), [])
    code = row["region_code"]
    return named if named and code is not None and code not in named else None


def _area(row: Row, lists: _Lists) -> str | None:
    code = row["region_code"]
    if code is not None:
        return str(code) if code in lists.levels else None
    named = lists.areas_by_name.get(str(row["region"]), [])
    return named[0] if len(named) == 1 else None


def _row(row: Row, lists: _Lists) -> Row:
    series = lists.series[str(row["indicator"])]
    unit, power = _UNITS[str(row["unit"])]
    note = str(row["note"] or "")
    vintage, status, warning = next(
        (found for word, *found in _VINTAGES if word in note), [FINAL, "A", ""]
    )
    area = _area(row, lists)
    warnings = {warning, *_warnings(unit, lists.levels[str(area)], note)} - {""}
    printed = str(row["value"])
    year = int(str(row["period"]))
    return {
        "series": series["code"],
        "indicator": series["indicator"],
        "area": area,
        "time_period": f"{year:04d}",
        "period_start": date(year, 1, 1),
        "period_end": date(year, 12, 31),
        "vintage": vintage,
        "value": Decimal(printed).scaleb(power),
        "unit": unit,
        "unit_mult": power,
        "decimals": len(printed.partition(".")[2]),
        "obs_status": status,
        "publisher": row["publisher"],
        "source_title": row["source_title"],
        "source_url": row["source_url"],
        "second_source_url": row["second_source_url"],
        "usage_warning": ";".join(sorted(warnings)) or None,
        "note": row["note"],
    }


def _warnings(unit: str, level: str, note: str) -> Iterator[str]:
    if "CONFLICT" in note:
        yield _CONFLICT
    if unit == "percent" or level not in _ADDITIVE_LEVELS:
        yield "do_not_add"
