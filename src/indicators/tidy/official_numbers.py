"""The official number beside a printed one: a value, a difference, growth, a place, a streak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal

from indicators.intervals import Interval
from indicators.model.cells import Row
from indicators.model.types import DECIMAL_PRECISION, DECIMAL_SCALE
from indicators.tidy.places import Places
from indicators.tidy.verdicts import Side

Words = tuple[str, str]
"""One sentence in Chinese and in English."""

_CONTEXT = Context(prec=DECIMAL_PRECISION)
_PLACE = Decimal(1).scaleb(-DECIMAL_SCALE)
NOTHING: Words = ("未找到对应的官方数值。", "No official counterpart was found.")


@dataclass(frozen=True, slots=True)
class Number:
    """An official number beside a printed one.

    Attributes
    ----------
    side : Side
        What it claims.
    unit : str
        Its unit.
    words : tuple of str
        What it is, in both languages; empty where it is a value as it stands.
    """

    side: Side
    unit: str
    words: Words = ("", "")


def half_unit(row: Row) -> Decimal:
    """Give half a unit of the last printed place of a row of `observations` or `reference`."""
    multiplier, decimals = row["unit_mult"], row["decimals"]
    power = (multiplier if isinstance(multiplier, int) else 0) - (
        decimals if isinstance(decimals, int) else 0
    )
    return Decimal(5).scaleb(power - 1)


def side(row: Row) -> Side:
    """Give what a row of `observations` or `reference` claims."""
    value = row["value"]
    number = value if isinstance(value, Decimal) else None
    return Side(number, Interval.from_row(row), str(row["qualifier"]), half_unit(row))


def value(official: Row) -> Number:
    """Give an official value as it stands."""
    return Number(side(official), str(official["unit"]))


def difference(official: Row, base: Row) -> Number:
    """Give the difference of two official values."""
    last, first = side(official), side(base)
    number = None if last.value is None or first.value is None else last.value - first.value
    claim = last.claim - first.claim
    words = (
        f"官方数值由 {base['time_period']} 至 {official['time_period']} 的变动。",
        f"Change of the official value from {base['time_period']} to {official['time_period']}.",
    )
    room = last.half_unit + first.half_unit
    return Number(Side(number, claim, _qualifier(claim), room), str(official["unit"]), words)


def growth(official: Row, base: Row) -> Number:
    """Give the growth between two official values in percent, rounded as a table is."""
    last, first = side(official), side(base)
    claim = ((last.claim / first.claim - 1) * 100).rounded(DECIMAL_SCALE)
    number = None
    if last.value is not None and first.value:
        ratio = _CONTEXT.divide(last.value, first.value)
        number = ((ratio - 1) * 100).quantize(_PLACE)
    words = (
        f"官方数值由 {base['time_period']} 至 {official['time_period']} 的增长率。",
        f"Growth of the official value from {base['time_period']} to {official['time_period']}.",
    )
    single = last.qualifier == first.qualifier == "exact"
    qualifier = "exact" if single else _qualifier(claim)
    return Number(Side(number, claim, qualifier, _PLACE), "percent", words)


def rank(row: Row, key: tuple[str, str, str], places: Places) -> Number | Words:
    """Give the place of an area in the year of an observation; words where there is none."""
    year = _last_year(row)
    found = places.by_year.get((key, year))
    if found is None:
        return f"{year}年的位次无法由序列算出。", f"The rank in {year} cannot be computed."
    place, among = found
    of = (f"（共{among}个地区）", f" of {among} places") if among else ("", "")
    words = (f"{year}年居第{place}位{of[0]}。", f"No. {place}{of[1]} in {year}.")
    return Number(_counted(place, "exact"), "rank", words)


def streak(row: Row, key: tuple[str, str, str], place: int, places: Places) -> Number | Words:
    """Give the years up to the last one of an observation in which an area held a place."""
    year = _last_year(row)
    if (key, year) not in places.by_year:
        return f"{year}年的位次无法由序列算出。", f"The rank in {year} cannot be computed."
    found = places.streak(key, place, year)
    if found is None:
        other = places.by_year[key, year][0]
        words = (f"{year}年居第{other}位。", f"No. {other} in {year}.")
        return Number(_counted(0, "exact"), "year", words)
    before: Words = (
        ("序列中没有此前一年的位次", "the series has no rank of the year before")
        if found.before is None
        else (f"{found.first - 1}年居第{found.before}位",
              f"No. {found.before} in {found.first - 1}")
    )  # fmt: skip
    zh, en = (f"{found.first}—", f"{found.first}–") if found.first < year else ("", "")
    words = (
        f"{zh}{year}年居第{place}位，{before[0]}。",
        f"No. {place} in {en}{year}; {before[1]}.",
    )
    years = year - found.first + 1
    return Number(_counted(years, "exact" if found.before else "at_least"), "year", words)


def _counted(number: int, qualifier: str) -> Side:
    claim = Interval.exactly(number)
    if qualifier == "at_least":
        claim = Interval(Decimal(number), None, "left")
    return Side(Decimal(number), claim, qualifier, Decimal(0))


def _last_year(row: Row) -> int:
    end = row["period_end"]
    return end.year if isinstance(end, date) else 0


def _qualifier(claim: Interval) -> str:
    """Name what an interval that was computed claims."""
    names: Mapping[str, str] = {"value": "exact", "interval": "range", "nothing": "about"}
    if claim.claims == "lower_bound":
        return "at_least" if claim.closed == "left" else "over"
    if claim.claims == "upper_bound":
        return "at_most" if claim.closed == "right" else "under"
    return names[claim.claims]
