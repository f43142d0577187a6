"""The codes that a reviewed row may use: those of the code lists and registers of the dataset."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from indicators.ledger import codes, registers
from indicators.ledger.codes import CodeList, Dimensions, Unknown
from indicators.ledger.completing import code_lists
from indicators.ledger.starter import CODE_LISTS
from indicators.model.cells import Row
from indicators.model.joined_cells import each
from indicators.model.tables import REGISTERS
from indicators.workspace import Workspace

__all__ = ["Known"]


@dataclass(frozen=True, slots=True)
class Known:
    """What the cells of a ledger may hold.

    Attributes
    ----------
    rows : mapping
        Rows of each code list.
    lists : mapping
        Codes of each list.
    dimensions : Dimensions
        What the dimensions may hold.
    subjects : CodeList
        Entries of the registers.
    """

    rows: Mapping[str, Sequence[Row]]
    lists: Mapping[str, CodeList]
    dimensions: Dimensions
    subjects: CodeList

    @classmethod
    def read(cls, workspace: Workspace) -> Known:
        """Read the code lists and registers of a dataset.

        Raises
        ------
        IndicatorsError
            If one is missing or broken.
        """
        rows = code_lists(workspace)
        lists = {
            table.name: CodeList(
                frozenset(str(row[table.primary_key[-1]]) for row in rows[table.name]),
                f"raw/codelists/{table.name}.csv",
            )
            for table in CODE_LISTS
        }
        dimensions = Dimensions.of(
            lists, rows["dimensions"], rows["dimension_values"], lists["dimension_values"].shown
        )
        named = registers.scan(workspace)
        subjects = frozenset(
            str(row[table.primary_key[0]]) for table in REGISTERS for row in named[table.name].rows
        )
        return cls(rows, lists, dimensions, CodeList(subjects, f"raw/{registers.FOLDER}"))

    def unknown(self, row: Row) -> Iterator[Unknown]:
        """Yield every code of a row that is in no list; a proposal may name any subject."""
        yield from codes.unknown(row, self.lists, self.dimensions)
        if row["status"] in ("accepted", "corrected") and row["statistical"]:
            for subject in each(row["subject"]):
                if subject not in self.subjects.codes:
                    mend = f"{self.subjects.mend(subject)}, or correct the cell"
                    yield Unknown("subject", "no entry of a register", mend)
