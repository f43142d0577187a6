"""What is said of the publications of official values: their day, whose page, notes said anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from indicators.errors import Problem
from indicators.model.cells import Cell, Row
from indicators.tidy.raw import Raw, RawFile, place

_Key = tuple[Cell, Cell, Cell]
_UNKNOWN: Row = {"published": None, "published_basis": "none", "read_at": None}


@dataclass(frozen=True, slots=True)
class Publications:
    """The rows of `raw/reference/publications.csv` and `raw/reference/restated_notes.csv`.

    Attributes
    ----------
    file, notes : RawFile
        The files themselves.
    by_key : mapping
        Rows by title, address and period; without a period they hold for every one.
    restated : mapping
        What a note says anew, by the note and the unit as given.
    """

    file: RawFile
    notes: RawFile
    by_key: Mapping[_Key, Row]
    restated: Mapping[tuple[Cell, Cell], Cell]

    @classmethod
    def of(cls, raw: Raw) -> Publications:
        """Gather what is said in a dataset; without the files nothing is known."""
        file, notes = (raw.reference_lists[name] for name in ("publications", "restated_notes"))
        return cls(
            file,
            notes,
            {_key(row): row for row in file.sheet.rows},
            {(row["printed_note"], row["printed_unit"]): row["note"] for row in notes.sheet.rows},
        )

    def said(self, row: Row) -> Row:
        """Return day, basis of the day and place of reading for a row as published."""
        title, address, period = _key(row)
        found = self.by_key.get((title, address, period)) or self.by_key.get((title, address, None))
        return {name: (found or _UNKNOWN)[name] for name in _UNKNOWN}

    def note(self, row: Row) -> Cell:
        """Return the note of a row as published, said anew where its numbers ask for it."""
        return self.restated.get((row["note"], row["unit"]), row["note"])

    def problems(self, files: Sequence[RawFile]) -> Iterator[Problem]:
        """Find rows that speak of the same thing twice, or of nothing that is there."""
        rows = [row for file in files for row in file.sheet.rows]
        there = {key for row in rows for key in (_key(row), (*_key(row)[:2], None))}
        first: dict[_Key, int] = {}
        for position, row in enumerate(self.file.sheet.rows):
            key, line = _key(row), self.file.sheet.lines[position]
            if key not in there:
                mend = "write title, address and period as the values have them, or remove the row"
                what = "no official value is of this publication"
                yield place(self.file, position, "source_title", what, mend)
            elif key in first:
                mend = "keep one of them"
                what = f"line {first[key]} speaks of it, too"
                yield place(self.file, position, "source_title", what, mend)
            first.setdefault(key, line)
        noted = {(row["note"], row["unit"]) for row in rows}
        for position, row in enumerate(self.notes.sheet.rows):
            if (row["printed_note"], row["printed_unit"]) not in noted:
                mend = "write it as the value has it, or remove the row"
                what = "no official value has this note in this unit"
                yield place(self.notes, position, "printed_note", what, mend)


def _key(row: Row) -> _Key:
    return row["source_title"], row["source_url"], row["period"]
