"""Where a figure or a name stands: the text and the offsets in it, as one cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from indicators.model import joined_cells

__all__ = ["Place", "places", "span_of"]


class Place(NamedTuple):
    """A span of a text.

    Attributes
    ----------
    source_id : str
        The text.
    start, end : int
        Code-point offsets, end exclusive.
    """

    source_id: str
    start: int
    end: int

    @classmethod
    def of(cls, row: Mapping[str, object]) -> Place:
        """Take the place of a row of the ledger.

        Examples
        --------
        >>> str(Place.of({"source_id": "s001", "start": 31, "end": 34}))
        's001:31-34'
        """
        return cls(str(row["source_id"]), *span_of(row))

    def __str__(self) -> str:
        """Write the place as the cell `locator` holds it."""
        return f"{self.source_id}:{self.start}-{self.end}"


def span_of(row: Mapping[str, object]) -> tuple[int, int]:
    """Return the offsets of a row of the ledger, start and end.

    Raises
    ------
    TypeError
        If the row has none.
    """
    start, end = row["start"], row["end"]
    if not isinstance(start, int) or not isinstance(end, int):
        raise TypeError(f"a mention without offsets: {row!r}")
    return start, end


def places(cell: object) -> list[Place]:
    """Read a cell `locator`, whose places are joined by semicolons; an empty cell has none.

    Raises
    ------
    ValueError
        If it has not the form of the field.

    Examples
    --------
    >>> places("s000:4-9;s001:7-12")
    [Place(source_id='s000', start=4, end=9), Place(source_id='s001', start=7, end=12)]
    """
    return [_place(part) for part in joined_cells.parts(cell)]


def _place(text: str) -> Place:
    source, _, span = text.partition(":")
    start, _, end = span.partition("-")
    return Place(source, int(start), int(end))
