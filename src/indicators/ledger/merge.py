"""Lay a new reading over a reviewed ledger: what was decided stays, whatever is read now."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from indicators.decimals import plain
from indicators.model.cells import Cell, Row
from indicators.model.joined_cells import each
from indicators.model.locators import span_of

_READ = ("printed", "kind", "value", "lower", "upper", "closed", "qualifier", "unit")
"""What a reading says about a mention, apart from its codes."""


_CODED = (
    "statistical",
    "indicator",
    "transformation",
    "nature",
    "area",
    "dimensions",
    "period_start",
    "period_end",
)
"""What a proposal says of a figure; subjects are left out, since registers name them otherwise."""


class Trouble(StrEnum):
    """How a decided row and a new reading contradict each other."""

    READ_OTHERWISE = "read otherwise"
    CODED_OTHERWISE = "coded otherwise"
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
        Columns that differ, where the same place is read or coded otherwise.
    """

    trouble: Trouble
    decided: Row
    proposed: Row | None
    columns: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Give the trouble with its place and, of each column that differs, both cells as text."""
        proposed = self.proposed or {}
        return {
            "trouble": str(self.trouble),
            **{name: self.decided[name] for name in ("source_id", "start", "end", "printed")},
            "status": self.decided["status"],
            "proposed_at": [proposed["start"], proposed["end"]] if proposed else None,
            "differences": {
                name: {"decided": _text(self.decided[name]), "proposed": _text(proposed[name])}
                for name in self.columns
            },
        }


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
    decided = {span_of(row): row for row in reviewed if row["status"] != "proposed"}
    read = {span_of(row): row for row in proposals}
    contradictions = [
        found
        for span, row in decided.items()
        if (found := _contradiction(row, read.get(span))) is not None
    ]
    standing = sorted(span for span, row in decided.items() if row["status"] != "rejected")
    taken = {span[0]: span for span in decided}
    added: list[Row] = []
    noted = {span_of(row): row for row in reviewed if row["status"] == "proposed"}
    for span, row in _beside(read, decided):
        row = _with_notes(row, noted.get(span))
        # A place has one row, so that a rejected row keeps its start for itself.
        if (other := taken.get(span[0]) or _overlapping(span, standing)) is None:
            added.append(row)
        else:
            contradictions.append(Contradiction(Trouble.OVERLAPS, decided[other], row))
    contradictions.sort(key=lambda found: span_of(found.proposed or found.decided))
    return Merged(tuple(sorted([*decided.values(), *added], key=span_of)), tuple(contradictions))


def _with_notes(row: Row, before: Row | None) -> Row:
    """Let what a person has noted beside a proposal stand when the proposal is made anew."""
    if before is None:
        return row
    kept = {name: before[name] for name in ("note", "usage_warning") if before[name] is not None}
    return {**row, **kept}


def _contradiction(row: Row, read: Row | None) -> Contradiction | None:
    """Say how a decided row differs from what is read at its place now.

    A rejected row says that there is no mention: it is content whether one is read or not.
    """
    if row["status"] == "rejected":
        return None
    if read is None:
        return Contradiction(Trouble.NOT_READ, row, None)
    columns = tuple(name for name in _READ if row[name] != read[name])
    if columns:
        return Contradiction(Trouble.READ_OTHERWISE, row, read, columns)
    columns = tuple(name for name in _CODED if _says_otherwise(row[name], read[name]))
    return Contradiction(Trouble.CODED_OTHERWISE, row, read, columns) if columns else None


def _says_otherwise(decided: Cell, proposed: Cell) -> bool:
    """Say whether a proposal contradicts a decision; what it leaves open contradicts nothing."""
    if proposed is None or decided == proposed:
        return False
    return set(each(decided)) != set(each(proposed))


def _text(cell: Cell) -> str | None:
    if isinstance(cell, Decimal):
        return plain(cell)
    return None if cell is None else str(cell)


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
