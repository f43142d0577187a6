"""Everything in `raw/`, read strictly, with all problems of all files at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from indicators.errors import InputError, Problem, RawDataError
from indicators.ledger import figures, registers
from indicators.ledger.starter import CODE_LISTS
from indicators.model import csv_form
from indicators.model import rules as r
from indicators.model import tables as t
from indicators.model.csv_form import Sheet
from indicators.model.types import Table
from indicators.tidy.reference_file import (
    DECISIONS,
    PRINTED_UNITS,
    PUBLICATIONS,
    REFERENCE_FILE,
    RESTATED_NOTES,
    TRANSCRIPTIONS,
)
from indicators.warehouse import row_rules
from indicators.workspace import Workspace

_COUNTERPART_COLUMNS = (
    "figure_id",
    "number",
    "comparison",
    "match",
    "series",
    "area",
    "time_period",
    "vintage",
    "base_period",
    "reason_zh",
    "reason_en",
)
COUNTERPARTS = replace(
    t.RECONCILIATION,
    name="counterparts",
    title_zh="官方对应",
    title_en="Counterparts",
    description="One row declares which official number a printed figure is laid beside, and why; "
    "what the comparison shows is computed.",
    fields=tuple(t.RECONCILIATION.field(name) for name in _COUNTERPART_COLUMNS),
    required=frozenset({"comparison", "reason_zh", "reason_en"}),
    foreign_keys=tuple(
        key for key in t.RECONCILIATION.foreign_keys if key.columns in {("series",), ("area",)}
    ),
    rules=(r.COMPARISON_COMPLETE, r.BASE_WHERE_NEEDED),
)
"""What people declare of a comparison, in `raw/reference/counterparts.csv`."""

REFERENCE_LISTS: tuple[Table, ...] = (
    t.SERIES_RELATIONS,
    t.SERIES_BREAKS,
    PRINTED_UNITS,
    TRANSCRIPTIONS,
    PUBLICATIONS,
    RESTATED_NOTES,
    DECISIONS,
    COUNTERPARTS,
)
"""Kept in `raw/reference` beside the values; a dataset that needs one of them not may lack it."""

_FORMULA_COLUMNS = (
    "derivation_id",
    "title_zh",
    "title_en",
    "formula",
    "unit",
    "assumption_zh",
    "assumption",
    "differs_in",
    "differs_why_zh",
    "differs_why_en",
    "chart_worthy",
    "note",
)
FORMULAS = replace(
    t.DERIVATIONS,
    name="formulas",
    title_zh="推算公式",
    title_en="Formulas",
    description="One row is a formula over observations; what follows from it is computed.",
    fields=tuple(t.DERIVATIONS.field(name) for name in _FORMULA_COLUMNS),
    required=frozenset({"title_zh", "title_en", "formula", "unit", "chart_worthy"}),
    rules=(r.DIFFERENCE_HAS_REASON, r.ASSUMPTION_IN_BOTH),
)
"""What people keep of a derivation, in `raw/derivations.csv`."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """One file of `raw/` that keeps every rule of its table.

    Attributes
    ----------
    table : Table
        Its definition.
    shown : str
        Its name relative to the dataset, e.g. ``"raw/figures/s002.csv"``.
    sheet : Sheet
        Typed rows and their lines.
    """

    table: Table
    shown: str
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Raw:
    """What people keep of a dataset.

    Attributes
    ----------
    code_lists : dict
        Files of `raw/codelists` by table.
    sources, series, formulas : RawFile
        The texts, the official series, the derivations.
    ledgers : dict
        Ledgers by source.
    registers : dict
        Files of `raw/registers` by table; one that is missing has no rows.
    reference : list of RawFile
        Files of official values.
    reference_lists : dict
        What is said of them, by table of :data:`REFERENCE_LISTS`.
    corrections : RawFile
        Changes to all of these, not applied yet; without a file there are none.
    translations : RawFile
        What notes and titles say in the other language; without a file there are none.
    """

    code_lists: dict[str, RawFile]
    sources: RawFile
    ledgers: dict[str, RawFile]
    registers: dict[str, RawFile]
    series: RawFile
    reference: list[RawFile]
    reference_lists: dict[str, RawFile]
    formulas: RawFile
    corrections: RawFile
    translations: RawFile


def read(workspace: Workspace) -> Raw:
    """Read all raw files.

    Raises
    ------
    RawDataError
        If a file is missing or breaks its definition; all problems of all files are given.
    """
    code_lists = {
        table.name: _scan(workspace, f"codelists/{table.name}.csv", table) for table in CODE_LISTS
    }
    sources = _scan(workspace, "sources.csv", t.SOURCES)
    ledgers = {
        source: RawFile(t.LEDGER, figures.shown(source), sheet)
        for source, sheet in figures.scan(
            workspace, _sources_of(sources.sheet), all_known=not sources.sheet.problems
        ).items()
    }
    named = {
        table.name: RawFile(table, registers.shown(table.name), sheet)
        for table, sheet in zip(registers.TABLES, registers.scan(workspace).values(), strict=True)
    }
    series = _scan(workspace, "reference/series.csv", t.SERIES)
    reference = [
        _scan(workspace, f"reference/{path.name}", REFERENCE_FILE)
        for path in _reference_files(workspace.raw / "reference")
    ]
    reference_lists = {
        table.name: _scan_if_there(workspace, f"reference/{table.name}.csv", table)
        for table in REFERENCE_LISTS
    }
    formulas = _scan(workspace, "derivations.csv", FORMULAS)
    corrections = _scan_if_there(workspace, "corrections.csv", t.CORRECTIONS)
    translations = _scan_if_there(workspace, "translations.csv", t.TRANSLATIONS)
    files = [
        *code_lists.values(), sources, *ledgers.values(), *named.values(), series, *reference,
        *reference_lists.values(), formulas, corrections, translations,
    ]  # fmt: skip
    if problems := [problem for file in files for problem in file.sheet.problems]:
        raise RawDataError(problems)
    return Raw(
        code_lists, sources, ledgers, named, series, reference, reference_lists, formulas,
        corrections, translations,
    )  # fmt: skip


def _sources_of(sheet: Sheet) -> list[str]:
    return [str(row["source_id"]) for row in sheet.rows if row["source_id"] is not None]


def _reference_files(folder: Path) -> list[Path]:
    lists = {"series.csv", *(f"{table.name}.csv" for table in REFERENCE_LISTS)}
    return sorted(path for path in folder.glob("*.csv") if path.name not in lists)


def _scan_if_there(workspace: Workspace, name: str, table: Table) -> RawFile:
    if (workspace.raw / name).exists():
        return _scan(workspace, name, table)
    return RawFile(table, f"{workspace.raw.name}/{name}", Sheet())


def _scan(workspace: Workspace, name: str, table: Table) -> RawFile:
    shown = f"{workspace.raw.name}/{name}"
    try:
        sheet = csv_form.scan(workspace.raw / name, table, shown)
    except InputError as error:
        missing = [replace(problem, mend=_MISSING) for problem in error.problems]
        return RawFile(table, shown, Sheet(problems=missing))
    if not sheet.problems:
        sheet.problems.extend(row_rules.problems(table, sheet.rows, sheet.lines, shown))
    return RawFile(table, shown, sheet)


_MISSING = "every dataset has this file, at least with its header; check the name and the rights"


def place(file: RawFile, position: int, column: str, what: str, mend: str) -> Problem:
    """Make a problem about one cell of a raw file.

    Parameters
    ----------
    file : RawFile
        The file.
    position : int
        Position of the row in it, from 0.
    column : str
        The column; its cell is shown.
    what, mend : str
        What is wrong and what to do.
    """
    cell = file.sheet.rows[position][column]
    shown = None if cell is None else str(cell)
    return Problem(what, file.shown, file.sheet.lines[position], column, shown, mend)
