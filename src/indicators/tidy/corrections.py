"""Apply the table of corrections: raw/ keeps what was taken down, clean/ has what is right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from indicators.errors import Problem
from indicators.ledger import figures
from indicators.model.cells import Cell, CellError, Row, parse, render
from indicators.tidy.raw import Raw, RawFile, place
from indicators.warehouse import row_rules

_IN_THE_TEXT = frozenset(
    {"source_id", "start", "end", "printed", "name_printed", "other_names", "locator"}
)
"""What stands in a text: a wrong reading of it is mended in the file itself."""
_MENTIONS = "mentions"
_REFERENCE = "reference"
_CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class _Target:
    """A row of a raw file."""

    file: RawFile
    position: int

    @property
    def row(self) -> Row:
        return self.file.sheet.rows[self.position]


Targets = Mapping[str, _Target]
"""Rows of a clean table, by their primary key as a correction writes it."""


def apply(raw: Raw) -> list[Problem]:
    """Correct the rows of everything but official values, in place.

    Parameters
    ----------
    raw : Raw
        The raw files as read; their rows are changed.

    Returns
    -------
    list of Problem
        One for each correction that names no row or column, that no longer applies since raw/
        has another value now, or that breaks a rule of the table.
    """
    found: dict[str, Targets] = {_MENTIONS: _mentions(raw)}
    for file in (raw.sources, *raw.registers.values()):
        found[file.table.name] = {
            _key(row, file.table.primary_key): _Target(file, position)
            for position, row in enumerate(file.sheet.rows)
        }
    return _applied(raw.corrections, found, lambda table: table != _REFERENCE)


def apply_to_reference(raw: Raw, official: list[Row]) -> list[Problem]:
    """Correct the rows of official values as published, in place.

    Parameters
    ----------
    raw : Raw
        The raw files; rows of its files of official values are changed.
    official : list of dict
        Rows of `reference` that were made from them.

    Returns
    -------
    list of Problem
        As :func:`apply`.
    """
    at = {
        f"{file.shown.rpartition('/')[2]}:{line}": _Target(file, position)
        for file in raw.reference
        for position, line in enumerate(file.sheet.lines)
    }
    found = {str(row["reference_id"]): at[str(row["raw_locator"])] for row in official}
    return _applied(raw.corrections, {_REFERENCE: found}, lambda table: table == _REFERENCE)


def concern_reference(raw: Raw) -> bool:
    """Say whether a correction names an official value."""
    return any(row["corrected_table"] == _REFERENCE for row in raw.corrections.sheet.rows)


def _mentions(raw: Raw) -> Targets:
    return {
        _key(row, ("source_id", "start")): _Target(file, position)
        for file in raw.ledgers.values()
        for position, row in enumerate(file.sheet.rows)
    }


def _key(row: Row, columns: tuple[str, ...]) -> str:
    return "/".join(str(row[name]) for name in columns)


def _applied(
    file: RawFile, targets: Mapping[str, Targets], concerns: Callable[[str], bool]
) -> list[Problem]:
    """Apply the corrections in the order of their days, so that one may follow another."""
    problems: list[Problem] = []
    rows = file.sheet.rows
    order = sorted(
        range(len(rows)),
        key=lambda at: (str(rows[at]["corrected_on"]), str(rows[at]["correction_id"])),
    )
    for position in order:
        row = rows[position]
        table = str(row["corrected_table"])
        if concerns(table):
            target = targets[table].get(str(row["row_key"]))
            problems += _one(file, position, target)
    return problems


def _one(file: RawFile, position: int, target: _Target | None) -> Iterator[Problem]:
    row = file.sheet.rows[position]
    if target is None:
        mend = "give the primary key of the row, its parts joined by a slash"
        yield place(file, position, "row_key", "names no row of raw/", mend)
        return
    column, table = str(row["corrected_column"]), target.file.table
    fixed = {*table.primary_key, *_IN_THE_TEXT}
    if column not in table.field_names or column in fixed:
        may = ", ".join(name for name in table.field_names if name not in fixed)
        what = f"no column of {target.file.shown} that a correction may change"
        yield place(file, position, "corrected_column", what, f"use one of: {may}")
        return
    definition = table.field(column)
    if (found := render(definition, target.row[column])) != (row["old_value"] or ""):
        where = f"{target.file.shown}, line {target.file.sheet.lines[target.position]}"
        what = f"the correction no longer applies: {where}, has {found!r}, not this"
        mend = "remove the correction, or make it anew for the value that is there"
        yield place(file, position, "old_value", what, mend)
        return
    try:
        new = parse(definition, str(row["new_value"] or ""))
    except CellError as error:
        yield place(file, position, "new_value", error.what, error.mend)
        return
    yield from _changed(file, position, target, column, new)


def _changed(
    file: RawFile, position: int, target: _Target, column: str, new: Cell
) -> Iterator[Problem]:
    """Change the cell and hold the whole row against the rules of its table."""
    if new is None and target.file.table.is_required(column):
        yield place(file, position, "new_value", "the cell may not be empty", "give its value")
        return
    target.row[column] = new
    if target.file.shown.startswith(f"raw/{figures.FOLDER}/"):
        target.row["status"] = _CORRECTED
    lines = [file.sheet.lines[position]]
    yield from row_rules.problems(target.file.table, [target.row], lines, file.shown)
