"""Printed figures beside official numbers: whether and how they agree.

Which official number belongs to a figure is declared in `raw/reference/counterparts.csv`, with the
reason; what the comparison shows is computed here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal
from difflib import get_close_matches

from indicators.errors import Problem
from indicators.model import joined_cells
from indicators.model.cells import Row
from indicators.model.types import DECIMAL_PRECISION, DECIMAL_SCALE
from indicators.tidy import official_numbers as numbers
from indicators.tidy.findings import compared, told
from indicators.tidy.official_numbers import Number, Words
from indicators.tidy.places import Places
from indicators.tidy.raw import RawFile, place
from indicators.tidy.reference_reading import FINAL
from indicators.tidy.verdicts import Side, verdict

_CONTEXT = Context(prec=DECIMAL_PRECISION)
_RANKED = ("rank", "streak")
_SUBTRACTED = ("same", "other_definition")
_PLACE = Decimal(1).scaleb(-DECIMAL_SCALE)


class _NowhereError(Exception):
    """A counterpart that leads nowhere: column, what is wrong, and the mend."""

    def __init__(self, column: str, what: str, mend: str) -> None:
        super().__init__(what)
        self.column, self.what, self.mend = column, what, mend


@dataclass(frozen=True, slots=True)
class Made:
    """The clean rows that counterparts speak of.

    Attributes
    ----------
    observations, mentions, reference, series : mapping
        Rows by identifier; mentions by source and offset joined as an observation's are.
    places : Places
        Places and streaks of the series.
    """

    observations: Mapping[str, Row]
    mentions: Mapping[str, Row]
    reference: Mapping[str, Row]
    series: Mapping[str, Row]
    places: Places

    @classmethod
    def of(cls, made: Mapping[str, Sequence[Row]], *, ranked: bool) -> Made:
        """Index the rows of the clean tables; places take a while and are computed if asked for."""
        return cls(
            {str(row["observation_id"]): row for row in made["observations"]},
            {f"{row['source_id']}-{row['start']}": row for row in made["mentions"]},
            {str(row["reference_id"]): row for row in made["reference"]},
            {str(row["code"]): row for row in made["series"]},
            Places.of(made) if ranked else Places({}, {}),
        )


def build(
    counterparts: RawFile, made: Mapping[str, Sequence[Row]]
) -> tuple[list[Row], list[Problem]]:
    """Lay every figure beside the official numbers that were declared for it.

    Parameters
    ----------
    counterparts : RawFile
        Rows of `raw/reference/counterparts.csv`.
    made : mapping
        Rows of the clean tables that are made before this one.

    Returns
    -------
    tuple
        Rows of `reconciliation`, and a problem for each counterpart of an unknown figure or
        official value, or in another unit.
    """
    rows: list[Row] = []
    problems: list[Problem] = []
    ranked = any(row["comparison"] in _RANKED for row in counterparts.sheet.rows)
    known = Made.of(made, ranked=ranked)
    for position, row in enumerate(counterparts.sheet.rows):
        try:
            rows.append(_reconciled(row, known))
        except _NowhereError as wrong:
            problems.append(place(counterparts, position, wrong.column, wrong.what, wrong.mend))
    return rows, problems


def _reconciled(row: Row, known: Made) -> Row:
    figure = _figure(row, known)
    area = row["area"] or figure["area"]
    period = row["time_period"] or figure.get("time_period")
    found: Row = {
        **row,
        "observation_id": figure.get("observation_id"),
        **dict.fromkeys(("reference_id", "base_reference_id", "reference_value")),
        **dict.fromkeys(("reference_qualifier", "gap", "gap_percent")),
        "area": area if row["series"] is not None else None,
        "time_period": period if row["series"] is not None else None,
        "vintage": None,
        "verdict": "not_found",
        **told(numbers.NOTHING),
    }
    if row["comparison"] == "none":
        return found
    found["vintage"] = row["vintage"] or FINAL
    number = _number(found, figure, known)
    if not isinstance(number, Number):
        return {**found, "vintage": None, "reference_id": None, **told(number)}
    if row["comparison"] == "date":
        event = known.reference[str(found["reference_id"])]
        return {**found, **_shown(number.side), **_dates(found, figure, event)}
    return {**found, **_verdict(found, figure, number)}


def _figure(row: Row, known: Made) -> Row:
    """Return the observation, or for a date the mention, that a counterpart speaks of."""
    figure_id = str(row["figure_id"])
    figures = known.mentions if row["comparison"] == "date" else known.observations
    if figure_id not in figures:
        near = ", ".join(get_close_matches(figure_id, list(figures), 3)) or "none"
        raise _NowhereError("figure_id", "unknown figure", f"nearest: {near}")
    return figures[figure_id]


def _number(found: Row, figure: Row, known: Made) -> Number | Words:
    """Give the official number, and fill in which official values it comes from."""
    comparison = found["comparison"]
    if comparison in _RANKED:
        return _placed(found, figure, known)
    official = _official(found, "time_period", known)
    found["reference_id"] = official["reference_id"]
    if comparison in ("value", "date"):
        return numbers.value(official)
    base = _official(found, "base_period", known)
    found["base_reference_id"] = base["reference_id"]
    if comparison == "growth" and not base["value"]:
        raise _NowhereError("base_period", "the base is zero", "choose another base period")
    compute = numbers.growth if comparison == "growth" else numbers.difference
    return compute(official, base)


def _placed(found: Row, figure: Row, known: Made) -> Number | Words:
    dimensions = joined_cells.split(figure["dimensions"])
    scope, held = dimensions.get("rank_scope"), dimensions.get("rank", "")
    key = (str(found["series"]), str(scope), str(found["area"]))
    end = figure["period_end"]
    year = end.year if isinstance(end, date) else 0
    last = f"{found['series']}:{found['area']}:{year}"
    found["reference_id"] = last if last in known.reference else None
    found["time_period"] = figure["time_period"]
    if scope is None:
        raise _NowhereError("figure_id", "the figure names no rank_scope", "correct its dimensions")
    if found["comparison"] == "rank":
        return numbers.rank(figure, key, known.places)
    if not held.isdecimal():
        raise _NowhereError("figure_id", "the figure names no rank that was held", "add rank to it")
    return numbers.streak(figure, key, int(held), known.places)


def _official(found: Row, period: str, known: Made) -> Row:
    vintage = "" if found["vintage"] == FINAL else f":{found['vintage']}"
    key = f"{found['series']}:{found['area']}:{found[period]}{vintage}"
    if key not in known.reference:
        near = ", ".join(get_close_matches(key, list(known.reference), 3)) or "none"
        mend = f"nearest: {near}; where there is none, set comparison to none and empty match"
        raise _NowhereError(period, f"no official value {key}", mend)
    return known.reference[key]


def _verdict(found: Row, figure: Row, number: Number) -> Row:
    """Compare, and say what the comparison shows."""
    official = number.side
    if figure["nature"] == "target":
        raise _NowhereError("figure_id", "a target has no official counterpart", "remove the row")
    if figure["unit"] != number.unit:
        what = f"the figure is in {figure['unit']}, the official number in {number.unit}"
        raise _NowhereError("series", what, "choose a series in the unit of the figure")
    printed = numbers.side(figure)
    result = verdict(printed, official, str(found["match"]))
    words = compared(printed, official, str(found["match"]), result, number.unit)
    return {
        **_shown(official),
        **_gap(printed, official, str(found["match"])),
        "verdict": result,
        **told(number.words, words),
    }


def _shown(official: Side) -> Row:
    return {"reference_value": official.value, "reference_qualifier": official.qualifier}


def _gap(printed: Side, official: Side, match: str) -> Row:
    """Subtract where both sides claim a number and the two are of one kind."""
    if match not in _SUBTRACTED or not (printed.is_number and official.is_number):
        return {"gap": None, "gap_percent": None}
    gap = _CONTEXT.subtract(printed.value or Decimal(0), official.value or Decimal(0))
    percent = _CONTEXT.divide(gap * 100, official.value) if official.value else None
    return {
        "gap": gap,
        "gap_percent": None if percent is None else percent.quantize(_PLACE, context=_CONTEXT),
    }


def _dates(found: Row, figure: Row, event: Row) -> Row:
    """Compare the period of a mention with that of an official event."""
    start, end = figure["period_start"], figure["period_end"]
    first, last = event["period_start"], event["period_end"]
    if not (isinstance(start, date) and isinstance(end, date)):
        raise _NowhereError("figure_id", "the mention has no period", "choose a date")
    if not (isinstance(first, date) and isinstance(last, date)):
        raise _NowhereError("series", "the event has no period", "choose another series")
    if found["match"] == "same":
        result = "agrees" if start <= first and last <= end else "differs"
    else:
        fits = first <= end if found["match"] == "earlier" else start <= last
        result = "consistent_with_bound" if fits else "differs"
    day = event["time_period"]
    return {"verdict": result, **told((f"官方日期为 {day}。", f"Officially {day}."))}
