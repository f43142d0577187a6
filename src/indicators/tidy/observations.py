"""From reviewed mentions to observations: expand, sign, merge what is said twice, number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import product

from indicators.intervals import Interval
from indicators.model.cells import Cell, Row
from indicators.model.joined_cells import BESIDE, EACH, each, join, pairs, parts
from indicators.model.locators import Place
from indicators.tidy.printed import decimal_places, unit_multiplier
from indicators.tidy.sdmx_time import time_period

REVIEWED = ("accepted", "corrected")
_CODES = ("indicator", "transformation", "nature", "area", "subject", "dimensions")
_CLAIM = ("value", "lower", "upper", "closed", "qualifier", "unit")
_PERIOD = ("period_start", "period_end")
_FALLS = ("sign", "negative")
_BASES = ("explicit", "relative", "inferred", "none")
"""How a period is known, surest first: the surest of several mentions holds."""

_OBS_STATUS = {"actual": "A", "target": "F", "claim": "V"}
_SENTENCES = re.compile(r"(?<=[.!?。！？])\s+")
_NOT_ADDITIVE = (
    "growth_rate", "share", "ratio", "rank", "streak", "change", "difference", "cumulative",
)  # fmt: skip
WARNINGS = (
    "approximate",
    "bound_only",
    "claim",
    "do_not_add",
    "estimated",
    "forecast",
    "period_inferred",
    "period_unknown",
    "range_only",
    "target",
)
"""Usage warnings that are computed here."""


@dataclass(slots=True)
class _Fact:
    """One fact about the world and the mentions that state it."""

    observation_id: str
    codes: Row
    mentions: list[Row] = field(default_factory=list)


def build(
    ledgers: Sequence[Sequence[Row]], published: Mapping[str, Cell]
) -> tuple[list[Row], list[Row]]:
    """Make the observations that the reviewed statistical mentions state.

    Parameters
    ----------
    ledgers : sequence of sequence of dict
        Rows of the ledger, one sequence a text.
    published : mapping
        Day of publication by source, None where unknown: an estimate of what was still to come
        then is a forecast.

    Returns
    -------
    tuple of list of dict
        Rows of `observations` and of `observation_mentions`.
    """
    facts = _facts(sorted(_reviewed(ledgers), key=_position))
    links: list[Row] = [
        {
            "observation_id": fact.observation_id,
            "source_id": row["source_id"],
            "start": row["start"],
        }
        for fact in facts
        for row in fact.mentions
    ]
    return [_observation(fact, published) for fact in facts], links


def _reviewed(ledgers: Sequence[Sequence[Row]]) -> Iterator[Row]:
    for rows in ledgers:
        for row in rows:
            if row["statistical"] and row["status"] in REVIEWED:
                yield row


def _position(row: Row) -> tuple[str, int]:
    start = row["start"]
    return str(row["source_id"]), start if isinstance(start, int) else 0


def _facts(rows: Sequence[Row]) -> list[_Fact]:
    """Gather the facts in the order of their earliest mention; equal ones are one fact."""
    facts: dict[tuple[Cell, ...], _Fact] = {}
    for row in rows:
        expanded = list(_expanded(row))
        for number, codes in enumerate(expanded, 1):
            counter = f"-{number}" if len(expanded) > 1 else ""
            key = tuple(codes[name] for name in (*_CODES, *_PERIOD, *_CLAIM))
            new = _Fact(f"{row['source_id']}-{row['start']}{counter}", codes)
            fact = facts.setdefault(key, new)
            if row not in fact.mentions:
                fact.mentions.append(row)
    return list(facts.values())


def _expanded(row: Row) -> Iterator[Row]:
    """Give the codes, period and claim of each fact that one mention states.

    The facts come in the order in which the codes are joined: of the indicators first, then of
    areas, subjects and values of dimensions.
    """
    subjects: list[str | None] = [*each(row["subject"])] or [None]
    choices = product(
        each(row["indicator"]),
        each(row["area"]),
        subjects,
        _dimension_sets(row["dimensions"]),
    )
    for indicator, area, subject, dimensions in choices:
        codes: Row = {
            **{name: row[name] for name in (*_PERIOD, *_CLAIM)},
            "indicator": indicator,
            "transformation": row["transformation"],
            "nature": row["nature"],
            "area": area,
            "subject": subject,
            "dimensions": join(pair for pair in dimensions if pair != _FALLS),
        }
        yield {**codes, **_falling(row)} if _FALLS in dimensions else codes


def _dimension_sets(cell: Cell) -> list[tuple[tuple[str, str], ...]]:
    """Split a cell of dimensions into one set of pairs for each fact.

    ``batch=1;field=a+b`` gives ``batch=1;field=a`` and ``batch=1;field=b``.
    """
    choices = ([(name, value) for value in values.split(EACH)] for name, values in pairs(cell))
    return list(product(*choices))


def _falling(row: Row) -> Row:
    """Turn the magnitude of a fall into a negative value, its bounds changing places."""
    mirrored = -Interval.from_row(row)
    value = row["value"]
    return {
        # The minus sign of Python rounds to 28 digits; a table holds 38.
        "value": value.copy_negate() if isinstance(value, Decimal) else None,
        "lower": mirrored.lower,
        "upper": mirrored.upper,
        "closed": mirrored.closed,
    }


def _observation(fact: _Fact, published: Mapping[str, Cell]) -> Row:
    codes, first = fact.codes, fact.mentions[0]
    start, end = codes["period_start"], codes["period_end"]
    basis = min((str(row["period_basis"] or "none") for row in fact.mentions), key=_BASES.index)
    period, frequency = (
        time_period(start, end)
        if isinstance(start, date) and isinstance(end, date)
        else (None,) * 2
    )
    printed = str(first["printed"])
    status = _obs_status(codes, published.get(str(first["source_id"])))
    warnings = {*_warnings(codes, basis, status), *_decided_warnings(fact.mentions)}
    corrected = any(row["status"] == "corrected" for row in fact.mentions)
    return {
        "observation_id": fact.observation_id,
        **codes,
        "period_basis": basis,
        "time_period": period,
        "frequency": frequency,
        "unit_mult": unit_multiplier(printed),
        "decimals": decimal_places(printed),
        "obs_status": status,
        "status": "corrected" if corrected else "accepted",
        "source_id": first["source_id"],
        "locator": BESIDE.join(str(Place.of(row)) for row in fact.mentions),
        "valid_from": _known_from(fact.mentions, published),
        "valid_to": None,
        "note": _joined_notes(fact.mentions),
        "usage_warning": BESIDE.join(sorted(warnings)) or None,
    }


def _known_from(mentions: Sequence[Row], published: Mapping[str, Cell]) -> date | None:
    """Return the earliest day of publication of a text that states the fact."""
    days = (published.get(str(row["source_id"])) for row in mentions)
    return min((day for day in days if isinstance(day, date)), default=None)


def _obs_status(codes: Row, published: Cell) -> str:
    if codes["nature"] != "estimate":
        return _OBS_STATUS[str(codes["nature"])]
    end = codes["period_end"]
    to_come = isinstance(end, date) and isinstance(published, date) and end > published
    return "F" if to_come else "E"


def _joined_notes(mentions: Sequence[Row]) -> str | None:
    """Join the notes of all mentions; what several of them say stands once."""
    notes = dict.fromkeys(str(row["note"]) for row in mentions if row["note"])
    if len(notes) > 1:
        notes = dict.fromkeys(part for note in notes for part in _SENTENCES.split(note))
    return " ".join(notes) or None


def _decided_warnings(mentions: Sequence[Row]) -> Iterator[str]:
    for row in mentions:
        yield from parts(row["usage_warning"])


def _warnings(codes: Row, basis: str, status: str) -> Iterator[str]:
    """Say what a user of the figure must mind, as far as the codes tell it."""
    yield from _claim_warnings(codes)
    nature = str(codes["nature"])
    if nature == "estimate":
        yield "forecast" if status == "F" else "estimated"
    elif nature != "actual":
        yield nature
    if codes["transformation"] in _NOT_ADDITIVE or codes["unit"] == "percent":
        yield "do_not_add"
    if basis in ("inferred", "none"):
        yield "period_inferred" if basis == "inferred" else "period_unknown"


def _claim_warnings(codes: Row) -> Iterator[str]:
    """Say in how far the words claim less than a value."""
    qualifier, bounds = str(codes["qualifier"]), (codes["lower"], codes["upper"])
    if bounds.count(None) == 1:
        yield "bound_only"
    elif None not in bounds and qualifier != "exact":
        yield "range_only"
    # Ends that are both open and known: n and something more, short of the next step (20多).
    some_more = qualifier == "over" and codes["closed"] == "neither" and None not in bounds
    if qualifier in ("about", "several") or some_more:
        yield "approximate"
