"""Show mentions, the proof of their completeness and their explanation on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from indicators.extraction.records import Mention, Reading
from indicators.warehouse.formats import text
from indicators.warehouse.terminal import grid

if TYPE_CHECKING:
    from rich.table import Table


def mentions(found: Iterable[Mention]) -> Table:
    """Lay out mentions: place, words, value, what is claimed, time, and why a number is none."""
    rows = (
        (
            mention.source_id,
            f"{mention.start}-{mention.end}",
            mention.printed,
            mention.kind,
            mention.value,
            _claim(mention),
            mention.unit,
            mention.counted,
            _period(mention),
            mention.reason,
        )
        for mention in found
    )
    columns = (
        "source",
        "offsets",
        "printed",
        "kind",
        "value",
        "interval",
        "unit",
        "counted",
        "period",
        "reason",
    )
    return grid(columns, rows, right=[name in ("offsets", "value") for name in columns])


def accounting(readings: Sequence[Reading]) -> Table:
    """Lay out the proof: digit runs and numerals, in mentions, excepted, unaccounted."""
    columns = (
        "source",
        "mentions",
        "digit runs",
        "in mentions",
        "numerals",
        "in mentions",
        "excepted",
        "unaccounted",
    )
    rows = [_proof(reading) for reading in readings]
    if len(rows) > 1:
        rows.append(("all", *(sum(column) for column in list(zip(*rows, strict=True))[1:])))
    return grid(columns, rows, right=[name != "source" for name in columns])


def reasons(readings: Sequence[Reading]) -> Table:
    """Lay out why numerals are no numbers, with their count over all texts."""
    counts: dict[str, int] = {}
    for reading in readings:
        for reason, count in reading.accounting.excepted.items():
            counts[reason] = counts.get(reason, 0) + count
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return grid(("excepted because", "numerals"), ordered, right=(False, True))


def _proof(reading: Reading) -> tuple[str | int, ...]:
    proof = reading.accounting
    return (
        reading.source_id,
        len(reading.mentions),
        proof.digit_runs,
        proof.digit_runs_in_mentions,
        proof.numerals,
        proof.numerals_in_mentions,
        sum(proof.excepted.values()),
        len(proof.unaccounted),
    )


def _claim(mention: Mention) -> str | None:
    if mention.qualifier is None:
        return None
    if mention.lower is None and mention.upper is None:
        return mention.qualifier
    # Written as it was read: what a hostile text claims need not be an interval.
    left = "[" if mention.closed in ("both", "left") else "("
    right = "]" if mention.closed in ("both", "right") else ")"
    lower = "-inf" if mention.lower is None else text(mention.lower)
    upper = "inf" if mention.upper is None else text(mention.upper)
    return f"{mention.qualifier} {left}{lower}, {upper}{right}"


def _period(mention: Mention) -> str | None:
    if mention.period_start is None or mention.period_end is None:
        return None
    if mention.period_start == mention.period_end:
        return mention.period_start.isoformat()
    return f"{mention.period_start.isoformat()}/{mention.period_end.isoformat()}"
