"""Until when a figure holds: one value at a time for each thing measured."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from indicators.errors import Problem
from indicators.intervals import Interval
from indicators.ledger import figures
from indicators.model.cells import Cell, Row
from indicators.model.validity import SAME_THING


def close(observations: Sequence[Row]) -> list[Problem]:
    """Fill `valid_to` of each observation that a later or closer one replaces, in place.

    Parameters
    ----------
    observations : sequence of dict
        Rows of `observations` with `valid_from`.

    Returns
    -------
    list of Problem
        One for each two figures of one thing, known from one day, of which neither is within the
        other: a person must say which holds, or what tells the two apart.
    """
    groups: dict[tuple[Cell, ...], list[Row]] = defaultdict(list)
    for row in observations:
        if row["period_start"] is not None:
            groups[tuple(row[name] for name in SAME_THING)].append(row)
    return [problem for rows in groups.values() for problem in _close(rows)]


def _close(rows: list[Row]) -> Iterator[Problem]:
    """Let each figure hold until the next; of those known from one day the closest holds."""
    days: dict[date, list[Row]] = defaultdict(list)
    for row in rows:
        known = row["valid_from"]
        # What has no day was known before all that has one.
        days[known if isinstance(known, date) else date.min].append(row)
    following: date | None = None
    for day in sorted(days, reverse=True):
        closest = days[day][0]
        for other in days[day][1:]:
            if Interval.from_row(other).within(Interval.from_row(closest)):
                closest = other
        for row in days[day]:
            row["valid_to"] = following if row is closest else row["valid_from"]
            if row is not closest and not _replaced(row, closest):
                yield _contradiction(row, closest)
        following = day


def _replaced(row: Row, closest: Row) -> bool:
    """Say whether the other figure states the same more closely, and the day of both is known."""
    inner, outer = Interval.from_row(closest), Interval.from_row(row)
    return row["valid_from"] is not None and inner.within(outer) and inner != outer


def _contradiction(row: Row, other: Row) -> Problem:
    beside = f"{Interval.from_row(row)} beside {Interval.from_row(other)}"
    return Problem(
        f"another value than {other['observation_id']} for the same thing, known from the same day",
        figures.shown(str(row["source_id"])),
        column="value",
        value=f"{row['observation_id']}: {beside}",
        mend="code what tells the two apart (subject, dimensions, period), or reject one mention",
    )
