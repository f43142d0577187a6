"""From reviewed mentions to observations: expand, sign, merge what is said twice, number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import product

from indicators.intervals import Interval
from indicators.model.cells import Cell, Row
from indicators.tidy.codes import each
from indicators.tidy.printed import decimal_places, unit_multiplier
from indicators.tidy.sdmx_time import time_period

REVIEWED = ("accepted", "corrected")
_CODES = ("indicator", "transformation", "nature", "area", "subject", "dimensions")
_CLAIM = ("value", "lower", "upper", "closed", "qualifier", "unit")
_PERIOD = ("period_start", "period_end")
_FALLS = "sign=negative"
_BASES = ("explicit", "relative", "inferred", "none")
"""How a period is known, surest first: the surest of several mentions holds."""

_OBS_STATUS = {"actual": "A", "target": "F", "estimate": "E", "claim": "V"}
_BOUNDS = ("over", "at_least", "under", "at_most")
_NATURE_WARNING = {"target": "target", "estimate": "forecast", "claim": "claim"}
_NOT_ADDITIVE = ("growth_rate", "share", "ratio", "rank", "streak")
WARNINGS = (
    "approximate",
    "bound_only",
    "claim",
    "do_not_add",
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


def build(ledgers: Sequence[Sequence[Row]]) -> tuple[list[Row], list[Row]]:
    """Make the observations that the reviewed statistical mentions state.

    Parameters
    ----------
    ledgers : sequence of sequence of dict
        Rows of the ledger, one sequence a text.

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
    return [_observation(fact) for fact in facts], links


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
            "dimensions": ";".join(pair for pair in dimensions if pair != _FALLS) or None,
        }
        yield {**codes, **_falling(row)} if _FALLS in dimensions else codes


def _dimension_sets(cell: Cell) -> list[tuple[str, ...]]:
    """Split a cell of dimensions into one set of pairs for each fact.

    ``batch=1;field=a+b`` gives ``batch=1;field=a`` and ``batch=1;field=b``.
    """
    if cell is None:
        return [()]
    pairs = [pair.partition("=")[::2] for pair in str(cell).split(";")]
    return list(product(*([f"{name}={value}" for value in each(values)] for name, values in pairs)))


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


def _observation(fact: _Fact) -> Row:
    codes, first = fact.codes, fact.mentions[0]
    start, end = codes["period_start"], codes["period_end"]
    basis = min((str(row["period_basis"] or "none") for row in fact.mentions), key=_BASES.index)
    period, frequency = (
        time_period(start, end)
        if isinstance(start, date) and isinstance(end, date)
        else (None,) * 2
    )
    printed = str(first["printed"])
    corrected = any(row["status"] == "corrected" for row in fact.mentions)
    return {
        "observation_id": fact.observation_id,
        **codes,
        "period_basis": basis,
        "time_period": period,
        "frequency": frequency,
        "unit_mult": unit_multiplier(printed),
        "decimals": decimal_places(printed),
        "obs_status": _OBS_STATUS[str(codes["nature"])],
        "status": "corrected" if corrected else "accepted",
        "source_id": first["source_id"],
        "locator": ";".join(_locator(row) for row in fact.mentions),
        "note": " ".join(dict.fromkeys(str(row["note"]) for row in fact.mentions if row["note"]))
        or None,
        "usage_warning": ";".join(sorted(set(_warnings(codes, basis)))) or None,
    }


def _locator(row: Row) -> str:
    return f"{row['source_id']}:{row['start']}-{row['end']}"


def _warnings(codes: Row, basis: str) -> Iterator[str]:
    """Say what a user of the figure must mind, as far as the codes tell it."""
    qualifier, nature = str(codes["qualifier"]), str(codes["nature"])
    if qualifier in ("about", "nearly"):
        yield "approximate"
    if qualifier in ("range", "several"):
        yield "range_only"
    if qualifier in _BOUNDS:
        open_ended = codes["lower"] is None or codes["upper"] is None
        yield "bound_only" if open_ended else "range_only"
    if nature in _NATURE_WARNING:
        yield _NATURE_WARNING[nature]
    if codes["transformation"] in _NOT_ADDITIVE or codes["unit"] == "percent":
        yield "do_not_add"
    if basis in ("inferred", "none"):
        yield "period_inferred" if basis == "inferred" else "period_unknown"
