"""What is to be reviewed: rows of the ledgers as rows of a sheet, with the words around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from indicators.errors import InputError, Problem, RawDataError
from indicators.ledger import figures
from indicators.ledger.review.columns import COLUMNS, cells, fingerprint
from indicators.model import csv_form
from indicators.model.cells import Row
from indicators.model.locators import Place
from indicators.model.tables import SOURCES
from indicators.warehouse.text_files import text_of
from indicators.workspace import Workspace

__all__ = ["Ledgers", "SheetRow", "rows"]

SheetRow = dict[str, str]
"""One row of a sheet: the text of each cell by its column."""

_SOURCES = "raw/sources.csv"
_CONTEXT = 40
"""Characters before and behind a number that a sheet shows."""


@dataclass(frozen=True, slots=True)
class Ledgers:
    """The texts of a dataset and their ledgers.

    Attributes
    ----------
    sources : dict
        Rows of ``raw/sources.csv`` by identifier.
    rows : dict
        Rows of each ledger by identifier, in the order of the text.
    """

    sources: dict[str, Row]
    rows: dict[str, list[Row]]

    @classmethod
    def read(cls, workspace: Workspace) -> Ledgers:
        """Read the ledgers of a dataset.

        Raises
        ------
        IndicatorsError
            If one is missing or broken; all problems are given.
        """
        sources = csv_form.read(workspace.raw / "sources.csv", SOURCES, _SOURCES)
        sheets = figures.scan(workspace, [str(row["source_id"]) for row in sources])
        if broken := [problem for sheet in sheets.values() for problem in sheet.problems]:
            raise RawDataError(broken)
        return cls(
            {str(row["source_id"]): row for row in sources},
            {name: sheet.rows for name, sheet in sheets.items()},
        )

    def chosen(self, names: Sequence[str]) -> list[str]:
        """Give the texts that are named, or all.

        Raises
        ------
        InputError
            If a name is no text of the dataset.
        """
        for name in names:
            if name not in self.rows:
                mend = f"use one of: {', '.join(self.rows)}"
                raise InputError(Problem("no such text", "--source", value=name, mend=mend))
        return list(names or self.rows)


def rows(
    ledgers: Ledgers, names: Sequence[str] = (), *, decided: bool = False, texts: Path | None = None
) -> list[SheetRow]:
    """Give the rows of a review sheet.

    Parameters
    ----------
    ledgers : Ledgers
        The ledgers of the dataset.
    names : sequence of str
        Which texts; all if empty.
    decided : bool
        Whether rows that are decided are shown, too.
    texts : Path or None
        Folder of the texts, for the words around each number.

    Raises
    ------
    InputError
        If a text is missing in that folder or is not the one that the ledger was read from.
    """
    found: list[SheetRow] = []
    for name in ledgers.chosen(names):
        text = None if texts is None else text_of(ledgers.sources[name], texts)
        found += [
            _sheet_row(row, text)
            for row in ledgers.rows[name]
            if decided or row["status"] == "proposed"
        ]
    return found


def _sheet_row(row: Row, text: str | None) -> SheetRow:
    whole = {
        **cells(row),
        "locator": str(Place.of(row)),
        "context": "" if text is None else _around(text, row),
        "decision": "",
        "base": fingerprint(row),
    }
    return {name: whole[name] for name in COLUMNS}


def _around(text: str, row: Row) -> str:
    start, end = row["start"], row["end"]
    if not isinstance(start, int) or not isinstance(end, int):
        raise TypeError(f"a mention without offsets: {row!r}")
    before, behind = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return " ".join(f"{before}【{text[start:end]}】{behind}".split())
