"""From official values as published to one tidy table in base units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from indicators.errors import Problem
from indicators.model.cells import Row
from indicators.model.joined_cells import parts
from indicators.tidy import reference_reading as reading
from indicators.tidy.raw import Raw, RawFile, place
from indicators.tidy.reference_decisions import Decisions
from indicators.tidy.reference_publications import Publications
from indicators.tidy.reference_reading import FINAL, WARNINGS
from indicators.tidy.sdmx_time import time_period

__all__ = ["FINAL", "WARNINGS", "Official", "build"]

_ADDITIVE_LEVELS = ("country", "province")
"""Provinces add up to their country; a grouping or a city overlaps them."""
_NOT_ADDITIVE_UNITS = ("percent", "rank")
_KEY = ("series", "area", "time_period", "vintage")


@dataclass(frozen=True, slots=True)
class Official:
    """The official values of a dataset.

    Attributes
    ----------
    rows, omitted : list of dict
        Rows of `reference` and of `reference_omitted`; every row of the files is in one of them.
    problems : list of Problem
        What cannot be placed.
    """

    rows: list[Row]
    omitted: list[Row]
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class _Lists:
    """What a row as published is looked up in."""

    series: Mapping[str, Row]
    levels: Mapping[str, str]
    areas_by_name: Mapping[str, Sequence[str]]
    units: Mapping[str, tuple[str, int]]
    breaks: frozenset[tuple[str, str]]
    places: Mapping[tuple[str, ...], int]
    publications: Publications

    @classmethod
    def of(cls, raw: Raw) -> _Lists:
        areas = raw.code_lists["areas"].sheet.rows
        by_name = defaultdict(list)
        for area in areas:
            by_name[str(area["name_en"])].append(str(area["code"]))
        return cls(
            {str(row["source_name"]): row for row in raw.series.sheet.rows},
            {str(row["code"]): str(row["level"]) for row in areas},
            by_name,
            _units(raw),
            frozenset(
                (str(row["series"]), str(row["time_period"]))
                for row in raw.reference_lists["series_breaks"].sheet.rows
            ),
            _places(raw),
            Publications.of(raw),
        )  # fmt: skip


def build(raw: Raw) -> Official:
    """Make the rows of `reference` from the files of official values.

    Parameters
    ----------
    raw : Raw
        The raw files.

    Returns
    -------
    Official
        Rows, rows left out, and a problem for each row that cannot be placed: an unknown series,
        place, unit or period, a name and a code of two places, or a second value for the same
        series, place, period and vintage; for each series that bears the name of another one; and
        for each decision, publication or note said anew that no row answers to any more.
    """
    lists = _Lists.of(raw)
    decisions = Decisions.of(raw)
    problems = [
        *_namesakes(raw.series),
        *decisions.stale(raw.reference),
        *lists.publications.problems(raw.reference),
    ]
    made = Official([], [], problems)
    first: dict[tuple[object, ...], str] = {}
    for file in raw.reference:
        for position in range(len(file.sheet.rows)):
            if omitted := decisions.omission(file, position):
                made.omitted.append(omitted)
                continue
            if found := _unplaced(file, position, lists, decisions):
                made.problems.append(found)
                continue
            row = _row(file, position, lists, decisions)
            key = tuple(row[name] for name in _KEY)
            if key in first:
                what = f"second {row['vintage']} value beside {first[key]}"
                mend = "say in the note or in decisions.csv which vintage it is, or leave one out"
                made.problems.append(place(file, position, "value", what, mend))
            first.setdefault(key, f"{file.shown}, line {file.sheet.lines[position]}")
            made.rows.append(row)
    return made


def _units(raw: Raw) -> dict[str, tuple[str, int]]:
    """Give unit and power of ten of each printed unit; a code of the list stands for itself."""
    codes = [str(row["code"]) for row in raw.code_lists["units"].sheet.rows]
    printed = raw.reference_lists["printed_units"].sheet.rows
    return {
        **{code: (code, 0) for code in codes},
        **{str(row["printed_unit"]): (str(row["unit"]), _whole(row["power"])) for row in printed},
    }


def _whole(cell: object) -> int:
    return cell if isinstance(cell, int) else 0


def _places(raw: Raw) -> dict[tuple[str, ...], int]:
    """Give the decimal places of each column of the tables that were transcribed as numbers.

    A column of a printed table has the same places in every row, so that the most of its values
    are those of all.
    """
    titles = {row["source_title"] for row in raw.reference_lists["transcriptions"].sheet.rows}
    places: dict[tuple[str, ...], int] = defaultdict(int)
    for file in raw.reference:
        for row in file.sheet.rows:
            if row["source_title"] in titles:
                column = _column(row)
                places[column] = max(places[column], _printed_places(row))
    return places


def _column(row: Row) -> tuple[str, ...]:
    return tuple(str(row[name]) for name in ("source_title", "indicator", "period", "unit"))


def _printed_places(row: Row) -> int:
    return len(str(row["value"]).partition(".")[2])


def _namesakes(series: RawFile) -> Iterator[Problem]:
    """Find the series that bear the name of an earlier one: official values go by that name."""
    first: dict[str, int] = {}
    for position, (row, line) in enumerate(zip(series.sheet.rows, series.sheet.lines, strict=True)):
        name = str(row["source_name"])
        if name in first:
            what = f"the series of line {first[name]} has the same name"
            mend = "give each series its own name, by which official values refer to it"
            yield place(series, position, "source_name", what, mend)
        first.setdefault(name, line)


def _unplaced(file: RawFile, position: int, lists: _Lists, decisions: Decisions) -> Problem | None:
    """Say why a row as published has no place in the table; None when it has one."""
    row = file.sheet.rows[position]
    unit = lists.units.get(str(row["unit"]))
    series = lists.series.get(str(row["indicator"]))
    if series is None:
        mend = "add the series to raw/reference/series.csv with this name as its source_name"
        return place(file, position, "indicator", "no series of this name", mend)
    if unit is None:
        mend = "add it to raw/reference/printed_units.csv"
        return place(file, position, "unit", "unknown unit", mend)
    if unit[0] != series["unit"]:
        mend = f"the series {series['code']} is in {series['unit']}"
        return place(file, position, "unit", "not a unit of the series", mend)
    try:
        reading.period(str(row["period"]))
    except ValueError as error:
        return place(file, position, "period", f"no such period: {error}", "correct it")
    return None if decisions.area(row) else _misplaced(file, position, lists)


def _misplaced(file: RawFile, position: int, lists: _Lists) -> Problem | None:
    """Say why a row as published is about no place that is known."""
    row = file.sheet.rows[position]
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


def _row(file: RawFile, position: int, lists: _Lists, decisions: Decisions) -> Row:
    row = file.sheet.rows[position]
    series = lists.series[str(row["indicator"])]
    unit, power = lists.units[str(row["unit"])]
    note = reading.read_note(str(row["note"] or ""))
    vintage = decisions.vintage(row) or note.vintage
    area = decisions.area(row) or str(_area(row, lists))
    start, end = reading.period(str(row["period"]))
    span, frequency = time_period(start, end)
    value = Decimal(str(row["value"])).scaleb(power)
    interval = reading.claimed(value, note.qualifier)
    after_break = (str(series["code"]), span) in lists.breaks
    warnings = {
        *note.warnings,
        *parts(series["usage_warning"]),
        *parts(decisions.warning(row)),
        *([reading.BREAK] if after_break else []),
        *_overlaps(unit, lists.levels[area]),
    }
    suffix = "" if vintage == FINAL else f":{vintage}"
    return {
        "reference_id": f"{series['code']}:{area}:{span}{suffix}",
        "series": series["code"],
        "indicator": series["indicator"],
        "area": area,
        "time_period": span,
        "frequency": frequency,
        "period_start": start,
        "period_end": end,
        "vintage": vintage,
        "value": value,
        "lower": interval.lower,
        "upper": interval.upper,
        "closed": interval.closed,
        "qualifier": note.qualifier,
        "unit": unit,
        "unit_mult": power,
        "decimals": max(_printed_places(row), lists.places.get(_column(row), 0)),
        "obs_status": reading.obs_status(vintage, after_break=after_break),
        "publisher": row["publisher"],
        "source_title": row["source_title"],
        "source_url": row["source_url"],
        "second_source_url": row["second_source_url"],
        **lists.publications.said(row),
        "raw_locator": f"{file.shown.rpartition('/')[2]}:{file.sheet.lines[position]}",
        "usage_warning": ";".join(sorted(warnings)) or None,
        "note": "; ".join(
            str(part) for part in (lists.publications.note(row), decisions.reason(row)) if part
        )
        or None,
    }


def _overlaps(unit: str, level: str) -> Iterator[str]:
    if unit in _NOT_ADDITIVE_UNITS or level not in _ADDITIVE_LEVELS:
        yield reading.OVERLAP
