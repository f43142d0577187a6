"""What people decided about single rows of official values, each tied to the value as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from indicators.errors import Problem
from indicators.model.cells import Cell, Row
from indicators.tidy.raw import Raw, RawFile, place

_ROW = ("indicator", "region", "period", "source_title", "value")


@dataclass(frozen=True, slots=True)
class Decisions:
    """The rows of `raw/reference/decisions.csv`.

    Attributes
    ----------
    file : RawFile
        The file itself.
    by_row : mapping
        Each decision by the cells that identify its row, the value among them.
    """

    file: RawFile
    by_row: Mapping[tuple[Cell, ...], Row]

    @classmethod
    def of(cls, raw: Raw) -> Decisions:
        """Gather the decisions of a dataset."""
        file = raw.reference_lists["decisions"]
        return cls(file, {_identity(row): row for row in file.sheet.rows})

    def area(self, row: Row) -> str | None:
        """Return the place that was decided for a row as published."""
        return self._cell(row, "area")

    def vintage(self, row: Row) -> str | None:
        """Return the vintage that was decided for a row as published."""
        return self._cell(row, "vintage")

    def warning(self, row: Row) -> str | None:
        """Return the usage warnings that were decided for a row as published."""
        return self._cell(row, "usage_warning")

    def reason(self, row: Row) -> str | None:
        """Return why something was decided about a row: it stands in the note of the value."""
        return self._cell(row, "reason_en")

    def omission(self, file: RawFile, position: int) -> Row | None:
        """Return the row of `reference_omitted` for a row that is left out; None if it is not."""
        row = file.sheet.rows[position]
        decision = self.by_row.get(_identity(row))
        if decision is None or not decision["omitted"]:
            return None
        return {
            "raw_locator": f"{file.shown.rpartition('/')[2]}:{file.sheet.lines[position]}",
            "printed_series": row["indicator"],
            "printed_region": row["region"],
            "printed_period": row["period"],
            "printed_value": row["value"],
            "printed_unit": row["unit"],
            **{name: row[name] for name in ("publisher", "source_title", "source_url")},
            **{name: decision[name] for name in ("reason_zh", "reason_en")},
        }

    def stale(self, files: Sequence[RawFile]) -> Iterator[Problem]:
        """Find the decisions about rows that are not there, or not with this value any more."""
        known = {_identity(row) for file in files for row in file.sheet.rows}
        for position, row in enumerate(self.file.sheet.rows):
            if _identity(row) not in known:
                what = (
                    f"no row of {row['indicator']}, {row['region']}, {row['period']} has the value"
                )
                mend = "look at the row again and decide anew, or remove the decision"
                yield place(self.file, position, "value", what, mend)

    def _cell(self, row: Row, name: str) -> str | None:
        decision = self.by_row.get(_identity(row))
        cell = None if decision is None else decision[name]
        return None if cell is None else str(cell)


def _identity(row: Row) -> tuple[Cell, ...]:
    return tuple(row[name] for name in _ROW)
