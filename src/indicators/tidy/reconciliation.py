"""Printed figures beside their official values: whether and how they agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from indicators.intervals import Interval
from indicators.model.cells import Row
from indicators.tidy.reference import FINAL

_RANKED = ("rank", "streak")


@dataclass(frozen=True, slots=True)
class Official:
    """The final values of one official yearly series.

    Attributes
    ----------
    series : str
        Its code.
    indicator : str
        The concept that it measures.
    unit : str
        The unit of its values.
    values : mapping
        Value by place and year.
    precision : mapping
        Half a unit of the last printed place, by place and year.
    members : mapping
        Places that can be ranked among each other, by the place or grouping that they belong to.
    """

    series: str
    indicator: str
    unit: str
    values: Mapping[tuple[str, int], Decimal]
    precision: Mapping[tuple[str, int], Decimal]
    members: Mapping[str, frozenset[str]]

    def rank(self, area: str, scope: str, year: int) -> tuple[int, int] | None:
        """Return the place of `area` within `scope` and of how many; None where unknown."""
        known = {
            member: self.values[member, year]
            for member in self.members.get(scope, ())
            if (member, year) in self.values
        }
        if area not in known:
            return None
        return 1 + sum(value > known[area] for value in known.values()), len(known)


def build(
    observations: Sequence[Row],
    reference: Sequence[Row],
    series: Sequence[Row],
    areas: Sequence[Row],
    area_members: Sequence[Row],
) -> list[Row]:
    """Lay every observation beside the official yearly series of its indicator.

    Levels are compared as they are; ranks and streaks are computed from the series. Targets, and
    figures about somebody else than the whole area, have no official counterpart and no row.

    Parameters
    ----------
    observations, reference, series, areas, area_members : sequence of dict
        Rows of the clean tables.

    Returns
    -------
    list of dict
        Rows of `reconciliation`.
    """
    members = _members(areas, area_members)
    officials = [_official(row, reference, members) for row in series if _is_whole(row)]
    return [
        found
        for row in observations
        for official in officials
        if row["indicator"] == official.indicator and _is_comparable(row)
        for found in _compared(row, official)
    ]


def _is_whole(series: Row) -> bool:
    """Say whether a series gives the amounts of whole areas and whole years."""
    whole = series["transformation"] == "level" and series["frequency"] == "A"
    return whole and series["dimensions"] is None and series["subject"] is None


def _is_comparable(row: Row) -> bool:
    """Say whether an observation is about a whole area and about what was, not what shall be."""
    return row["subject"] is None and row["nature"] != "target"


def _members(areas: Sequence[Row], area_members: Sequence[Row]) -> dict[str, frozenset[str]]:
    """Gather the provinces of a country and the members of a grouping."""
    members: dict[str, set[str]] = defaultdict(set)
    for row in areas:
        if row["level"] == "province" and row["parent"] is not None:
            members[str(row["parent"])].add(str(row["code"]))
    for row in area_members:
        members[str(row["grouping"])].add(str(row["member"]))
    return {place: frozenset(codes) for place, codes in members.items()}


def _official(
    series: Row, reference: Sequence[Row], members: Mapping[str, frozenset[str]]
) -> Official:
    values: dict[tuple[str, int], Decimal] = {}
    precision: dict[tuple[str, int], Decimal] = {}
    for row in reference:
        year = _year(row)
        value = row["value"]
        if row["series"] != series["code"] or row["vintage"] != FINAL or year is None:
            continue
        if isinstance(value, Decimal):
            values[str(row["area"]), year] = value
            precision[str(row["area"]), year] = _half_unit(row)
    code, indicator, unit = (str(series[name]) for name in ("code", "indicator", "unit"))
    return Official(code, indicator, unit, values, precision, members)


def _year(row: Row) -> int | None:
    start, end = row["period_start"], row["period_end"]
    if not isinstance(start, date) or not isinstance(end, date):
        return None
    whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    return start.year if whole and start.year == end.year else None


def _half_unit(row: Row) -> Decimal:
    """Give half a unit of the last printed place."""
    multiplier, decimals = row["unit_mult"], row["decimals"]
    power = (multiplier if isinstance(multiplier, int) else 0) - (
        decimals if isinstance(decimals, int) else 0
    )
    return Decimal(5).scaleb(power - 1)


def _compared(row: Row, official: Official) -> Iterator[Row]:
    if row["transformation"] == "level" and row["dimensions"] is None:
        yield _level(row, official)
    elif row["transformation"] in _RANKED:
        dimensions = dict(
            pair.split("=", 1) for pair in str(row["dimensions"] or "").split(";") if pair
        )
        scope = dimensions.get("rank_scope")
        if scope is not None and row["transformation"] == "rank":
            yield _rank(row, official, scope)
        elif scope is not None and dimensions.get("rank", "").isdecimal():
            yield _streak(row, official, scope, int(dimensions["rank"]))


def _level(row: Row, official: Official) -> Row:
    if row["unit"] != official.unit:
        note = f"The series is in {official.unit}; nothing is converted."
        return _result(row, official, None, "not_found", note)
    year = _year(row)
    key = (str(row["area"]), year or 0)
    official_value = official.values.get(key)
    if official_value is None:
        return _result(row, official, None, "not_found", "No final value of this place and period.")
    tolerance = max(_half_unit(row), official.precision[key])
    return _result(row, official, official_value, _verdict(row, official_value, tolerance), None)


def _verdict(row: Row, official: Decimal, tolerance: Decimal) -> str:
    """Say how the printed claim stands to the official value."""
    value = row["value"]
    if isinstance(value, Decimal) and row["qualifier"] in ("exact", "about"):
        if value == official:
            return "agrees"
        return "agrees_within_rounding" if abs(value - official) <= tolerance else "differs"
    return "consistent_with_bound" if Interval.from_row(row).contains(official) else "differs"


def _rank(row: Row, official: Official, scope: str) -> Row:
    year = _year(row)
    found = None if year is None else official.rank(str(row["area"]), scope, year)
    if found is None:
        return _result(row, official, None, "not_found", "The place cannot be computed.")
    place, among = found
    note = f"Place {place} among {among} in {year}, computed from the series."
    return _result(row, official, Decimal(place), _verdict(row, Decimal(place), Decimal(0)), note)


def _streak(row: Row, official: Official, scope: str, place: int) -> Row:
    area, end = str(row["area"]), row["period_end"]
    last = end.year if isinstance(end, date) else 0
    first = last
    while (found := official.rank(area, scope, first)) is not None and found[0] == place:
        first -= 1
    years = last - first
    if years == 0 and found is None:
        return _result(row, official, None, "not_found", "The places cannot be computed.")
    held = f"Place {place} held in {first + 1}-{last}" if years else f"Place {place} not held"
    before = f"; in {first} place {found[0]}" if found else f"; no values for {first}"
    note = f"{held}{before}, computed from the series."
    return _result(row, official, Decimal(years), _verdict(row, Decimal(years), Decimal(0)), note)


def _result(
    row: Row, official: Official, value: Decimal | None, verdict: str, note: str | None
) -> Row:
    printed = row["value"]
    gap = printed - value if isinstance(printed, Decimal) and value is not None else None
    return {
        "observation_id": row["observation_id"],
        "series": official.series,
        "vintage": None if value is None else FINAL,
        "reference_value": value,
        "gap": gap,
        "verdict": verdict,
        "note": note,
    }
