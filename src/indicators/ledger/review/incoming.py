"""Decisions of a sheet, held against the ledgers: all of them are taken in, or none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from indicators.errors import InputError, Problem
from indicators.files import write_all
from indicators.ledger.review.columns import DECISIONS, EDITABLE, cells, fingerprint
from indicators.ledger.review.known import Known
from indicators.ledger.review.outgoing import Ledgers, SheetRow
from indicators.ledger.snapshot import Snapshot
from indicators.model import csv_form
from indicators.model.cells import Cell, CellError, Row, parse
from indicators.model.locators import Place
from indicators.model.tables import LEDGER
from indicators.warehouse import row_rules
from indicators.workspace import Workspace

__all__ = ["Line", "Reviewed", "take_in"]

_PLACE: Final = re.compile(r"([a-z][a-z0-9]*):([0-9]+)-([0-9]+)")
_READ_ONLY: Final = ("printed", "status", "confidence", "rule")
_REMARKS: Final = frozenset({"note", "usage_warning"})
"""Columns that may be filled without correcting what was proposed."""
_MANUAL: Final = "manual"
_NEW_SHEET: Final = "write a new sheet with `indicators review --out FILE` and decide there"


class Line(NamedTuple):
    """A row of a sheet and its line in the file."""

    number: int
    cells: SheetRow


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What came of a sheet.

    Attributes
    ----------
    decided : dict
        Number of rows by decision; ``note`` counts undecided rows that were given a remark.
    undecided : int
        Rows of the dataset that nobody has decided yet.
    files : tuple of str
        Ledgers that were written; empty where nothing has changed.
    """

    decided: dict[str, int]
    undecided: int
    files: tuple[str, ...]


def take_in(workspace: Workspace, lines: Sequence[Line], shown: str) -> Reviewed:
    """Take the decisions of a sheet into the ledgers.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    lines : sequence of Line
        The sheet.
    shown : str
        How to name it in a message.

    Returns
    -------
    Reviewed
        What was decided and what is left.

    Raises
    ------
    InputError
        If anything in the sheet is wrong: a place that the ledger has not, a row that has changed
        since the sheet was written, a cell that must not be changed, an unknown code, a row that
        breaks a rule. All problems are given, and nothing is written.
    """
    snapshot = Snapshot(workspace)
    ledgers = Ledgers.read(workspace)
    taken = _Taking(ledgers, shown)
    for line in lines:
        taken.take(line)
    problems = taken.problems
    if not problems:
        problems = list(_broken(taken, Known.read(workspace), shown))
    if problems:
        raise InputError(sorted(problems, key=lambda problem: problem.line or 0))
    files = {}
    undecided = 0
    for name, rows in ledgers.rows.items():
        after = [taken.after.get(str(Place.of(row)), row) for row in rows]
        undecided += sum(row["status"] == "proposed" for row in after)
        if after != rows:
            files[workspace.raw / "figures" / f"{name}.csv"] = csv_form.write(after, LEDGER)
    snapshot.check()
    write_all(files)
    written = tuple(workspace.relative(path) for path in files)
    return Reviewed(dict(sorted(taken.counts.items())), undecided, written)


def _broken(taken: _Taking, known: Known, shown: str) -> Iterator[Problem]:
    """Find codes that are in no list and rows that break a rule of the ledger."""
    rows = list(taken.after.values())
    lines = [taken.lines[place] for place in taken.after]
    for row, line in zip(rows, lines, strict=True):
        for column, what, mend in known.unknown(row):
            cell = row[column]
            yield Problem(what, shown, line, column, None if cell is None else str(cell), mend)
    yield from row_rules.problems(LEDGER, rows, lines, shown)


class _Taking:
    """Goes through a sheet and gathers the new rows, and what is wrong."""

    def __init__(self, ledgers: Ledgers, shown: str) -> None:
        self.shown = shown
        self.problems: list[Problem] = []
        self.after: dict[str, Row] = {}
        self.lines: dict[str, int] = {}
        self.counts: Counter[str] = Counter()
        self._sources = ledgers.rows.keys()
        self._rows = {str(Place.of(row)): row for rows in ledgers.rows.values() for row in rows}

    def take(self, line: Line) -> None:
        """Take in one row of the sheet."""
        place = line.cells["locator"]
        row = self._find(line, place)
        if row is None:
            return
        if place in self.lines:
            what = f"the place stands on line {self.lines[place]} already"
            self._wrong(line, "locator", what, "keep one of the two rows")
            return
        self.lines[place] = line.number
        decision = line.cells["decision"].strip().lower()
        if decision and decision not in DECISIONS:
            mend = f"use one of: {', '.join(DECISIONS)}, or leave the cell empty"
            self._wrong(line, "decision", "not a decision", mend)
            return
        changed = self._changed(line, row)
        if changed is None:
            return
        if line.cells["base"] != fingerprint(row):
            self._check_stale(line, row, decision, changed)
        elif self._untouched(line, row) and self._fits(line, decision, changed, row):
            self._decide(place, row, decision, changed)

    def _find(self, line: Line, place: str) -> Row | None:
        found = _PLACE.fullmatch(place)
        row = self._rows.get(place)
        if found is None:
            mend = "leave the column as it was written, e.g. s001:31-34"
            self._wrong(line, "locator", "not a place", mend)
        elif found[1] not in self._sources:
            mend = "take the sheet into the dataset that it was written from"
            self._wrong(line, "locator", "a text that the dataset does not have", mend)
        elif row is None:
            what = "the ledger has no number at this place (any more)"
            self._wrong(line, "locator", what, _NEW_SHEET)
        return row

    def _changed(self, line: Line, row: Row) -> dict[str, Cell] | None:
        """Give the cells that a person has changed; None where one cannot be read."""
        changed: dict[str, Cell] = {}
        before = len(self.problems)
        for name in EDITABLE:
            text = line.cells[name]
            try:
                cell = parse(LEDGER.field(name), text)
            except CellError as error:
                self._wrong(line, name, error.what, error.mend)
                continue
            if cell != row[name]:
                changed[name] = cell
        return changed if len(self.problems) == before else None

    def _untouched(self, line: Line, row: Row) -> bool:
        """Say whether the cells that are there to be read are as they were."""
        expected = cells(row)
        touched = [name for name in _READ_ONLY if line.cells[name] != expected[name]]
        for name in touched:
            mend = f"write back {expected[name]!r}"
            self._wrong(line, name, "a cell that is not to be changed", mend)
        return not touched

    def _check_stale(
        self, line: Line, row: Row, decision: str, changed: Mapping[str, Cell]
    ) -> None:
        """Pass over what the ledger says already; refuse to decide on what has changed since."""
        if not decision or (not changed and row["status"] == DECISIONS[decision]):
            return
        what = f"the row has changed since the sheet was written: it is {row['status']} now"
        self._wrong(line, "base", what, _NEW_SHEET)

    def _fits(self, line: Line, decision: str, changed: Mapping[str, Cell], row: Row) -> bool:
        """Say whether the decision goes with what was changed."""
        corrected = [name for name in changed if name not in _REMARKS]
        if decision == "correct" and not changed and row["status"] != "corrected":
            what, mend = "corrects nothing", "write accept, or change a cell"
            self._wrong(line, "decision", what, mend)
        elif decision != "correct" and corrected:
            name = corrected[0]
            what = "changed, but nothing is decided" if not decision else f"changed, but {decision}"
            mend = f"write correct into decision, or write back {cells(row)[name]!r}"
            self._wrong(line, name, what, mend)
        else:
            return True
        return False

    def _decide(self, place: str, row: Row, decision: str, changed: Mapping[str, Cell]) -> None:
        if not decision and not changed:
            return
        new = {**row, **changed}
        if decision:
            new["status"] = DECISIONS[decision]
        if decision == "correct":
            new |= {"rule": _MANUAL, "confidence": None}
        if new != row:
            self.after[place] = new
            self.counts[decision or "note"] += 1

    def _wrong(self, line: Line, column: str, what: str, mend: str) -> None:
        value = line.cells[column]
        self.problems.append(Problem(what, self.shown, line.number, column, value, mend))
