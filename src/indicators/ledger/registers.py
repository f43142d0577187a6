"""Read the registers of a dataset: who and what its texts name, and where."""

from __future__ import annotations

from indicators.model import csv_form
from indicators.model.cells import Row
from indicators.model.csv_form import Sheet
from indicators.model.joined_cells import parts
from indicators.model.tables import MEMBERSHIPS, REGISTERS
from indicators.model.types import Table
from indicators.warehouse import row_rules
from indicators.workspace import Workspace

FOLDER = "registers"
TABLES: tuple[Table, ...] = (*REGISTERS, MEMBERSHIPS)
"""Kept in `raw/registers` with the columns of the clean table."""


def shown(name: str) -> str:
    """Name the file of a register as a reader knows it."""
    return f"raw/{FOLDER}/{name}.csv"


def scan(workspace: Workspace) -> dict[str, Sheet]:
    """Read every register, with the lines of its rows and all of its problems.

    A dataset that names nobody needs no registers: a file that is missing holds no rows.

    Parameters
    ----------
    workspace : Workspace
        The dataset.

    Returns
    -------
    dict
        Sheets by table.

    Raises
    ------
    InputError
        If a file is there and cannot be read.

    Examples
    --------
    >>> from pathlib import Path
    >>> scan(Workspace(Path("nowhere")))["consortia"].rows
    []
    """
    return {table.name: _scan(workspace, table) for table in TABLES}


def _scan(workspace: Workspace, table: Table) -> Sheet:
    path = workspace.raw / FOLDER / f"{table.name}.csv"
    if not path.exists():
        return Sheet()
    sheet = csv_form.scan(path, table, shown(table.name))
    if not sheet.problems:
        sheet.problems.extend(row_rules.problems(table, sheet.rows, sheet.lines, shown(table.name)))
    return sheet


def printed_forms(row: Row) -> list[str]:
    """Give the forms in which the texts print the name of an entry, the main one first.

    Examples
    --------
    >>> printed_forms({"name_printed": "思必馳", "other_names": "思必驰;AISpeech"})
    ['思必馳', '思必驰', 'AISpeech']
    """
    return parts(row["name_printed"]) + parts(row["other_names"])
