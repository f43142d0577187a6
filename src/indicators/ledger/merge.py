"""Lay a new reading over a reviewed ledger: what was decided stays, whatever is read now."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from indicators.model.cells import Row

_READ = ("printed", "kind", "value", "lower", "upper", "closed", "qualifier", "unit")
"""What a reading says about a mention, apart from its codes."""


class Trouble(StrEnum):
    """How a decided row and a new reading contradict each other."""

    READ_OTHERWISE = "read otherwise"
    NOT_READ = "not read any more"
    OVERLAPS = "overlaps a decided mention"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A place where the new reading does not fit what was decided.

    Attributes
    ----------
    trouble : Trouble
        What does not fit.
    decided : dict
        The row of the ledger, which stays as it is.
    proposed : dict or None
        The new reading, which is left out; None where nothing is read at that place.
    columns : tuple of str
        Columns that differ, where the same place is read otherwise.
    """

    trouble: Trouble
    decided: Row
    proposed: Row | None
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merged:
    """A ledger after a new reading.

    Attributes
    ----------
    rows : tuple of dict
        Rows of the ledger, sorted by place, never overlapping where neither input did.
    contradictions : tuple of Contradiction
        What a person should look at, in the order of the text.
    """

    rows: tuple[Row, ...]
    contradictions: tuple[Contradiction, ...]


def merge(reviewed: Sequence[Row], proposals: Sequence[Row]) -> Merged:
    """Merge a new reading of one text into its ledger.

    A row that is accepted, corrected or rejected stays, cell by cell. A row that is only proposed
    gives way to the new reading. A proposal that shares a character with a decided mention is left
    out and reported.

    Parameters
    ----------
    reviewed : sequence of dict
        Rows of the ledger as they are.
    proposals : sequence of dict
        Rows of the same columns from the new reading, status ``proposed``.

    Returns
    -------
    Merged
        New rows and the contradictions.
    """
    decided = {_span(row): row for row in reviewed if row["status"] != "proposed"}
    read = {_span(row): row for row in proposals}
    contradictions = [
        found
        for span, row in decided.items()
        if (found := _contradiction(row, read.get(span))) is not None
    ]
    standing = sorted(span for span, row in decided.items() if row["status"] != "rejected")
    taken = {span[0]: span for span in decided}
    added: list[Row] = []
    for span, row in _beside(read, decided):
        # A place has one row, so that a rejected row keeps its start for itself.
        if (other := taken.get(span[0]) or _overlapping(span, standing)) is None:
            added.append(row)
        else:
            contradictions.append(Contradiction(Trouble.OVERLAPS, decided[other], row))
    contradictions.sort(key=lambda found: _span(found.proposed or found.decided))
    return Merged(tuple(sorted([*decided.values(), *added], key=_span)), tuple(contradictions))


def _contradiction(row: Row, read: Row | None) -> Contradiction | None:
    """Say how a decided row differs from what is read at its place now.

    A rejected row says that there is no mention: it is content whether one is read or not.
    """
    if row["status"] == "rejected":
        return None
    if read is None:
        return Contradiction(Trouble.NOT_READ, row, None)
    columns = tuple(name for name in _READ if row[name] != read[name])
    return Contradiction(Trouble.READ_OTHERWISE, row, read, columns) if columns else None


def _beside(
    read: dict[tuple[int, int], Row], decided: dict[tuple[int, int], Row]
) -> Iterable[tuple[tuple[int, int], Row]]:
    return ((span, row) for span, row in sorted(read.items()) if span not in decided)


def _overlapping(
    span: tuple[int, int], standing: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """Find a decided mention that shares a character with `span`; `standing` is sorted."""
    behind = bisect_right(standing, span)
    neighbours = standing[max(behind - 1, 0) : behind + 1]
    return next((other for other in neighbours if other[0] < span[1] and span[0] < other[1]), None)


def _span(row: Row) -> tuple[int, int]:
    start, end = row["start"], row["end"]
    if not isinstance(start, int) or not isinstance(end, int):
        raise TypeError(f"a mention without offsets: {row!r}")
    return start, end
