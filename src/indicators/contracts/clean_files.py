"""The clean tables as they are on the disk: rows, lines, and what is wrong with their form."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from indicators.contracts import findings
from indicators.contracts.findings import Finding
from indicators.errors import InputError
from indicators.model import csv_form
from indicators.model.csv_form import Sheet
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import Table
from indicators.workspace import Workspace

BUILD = "run `indicators build`"


@dataclass(frozen=True, slots=True)
class CleanFile:
    """One clean table on the disk.

    Attributes
    ----------
    table : Table
        Its definition.
    shown : str
        Its file, relative to the dataset.
    content : bytes
        The file as it is.
    sheet : Sheet
        Rows, lines and problems.
    """

    table: Table
    shown: str
    content: bytes
    sheet: Sheet

    @property
    def whole(self) -> bool:
        """Whether every record was read, so that references to the table can be judged."""
        return not any(problem.rule == "csv" for problem in self.sheet.problems)

    @property
    def broken_lines(self) -> frozenset[int]:
        """Lines with a cell that could not be read, so that no rule can judge the row."""
        return frozenset(
            problem.line
            for problem in self.sheet.problems
            if problem.rule == "type" and problem.line is not None
        )


def load(workspace: Workspace) -> tuple[list[CleanFile], list[Finding]]:
    """Read every clean table; what is wrong with its form is found on the way.

    Parameters
    ----------
    workspace : Workspace
        The dataset.

    Returns
    -------
    list of CleanFile
        The tables that are texts with the right header.
    list of Finding
        Missing, unreadable and unknown files, and every problem of the form of a cell.

    Examples
    --------
    >>> from pathlib import Path
    >>> files, found = load(Workspace(Path("nowhere")))
    >>> (files, found[0].rule)
    ([], 'missing_file')
    """
    files: list[CleanFile] = []
    found = unknown(workspace)
    for table in CLEAN_TABLES:
        path = workspace.table(table.name)
        shown = f"{workspace.clean.name}/{path.name}"
        if refused := unopened(workspace, path, shown):
            found.append(refused)
            continue
        try:
            sheet = csv_form.scan(path, table, shown)
            content = path.read_bytes()
        except InputError as error:
            found += [findings.from_problem(problem, "readable") for problem in error.problems]
            continue
        found += [findings.from_problem(problem, "type") for problem in sheet.problems]
        # Without its header a table says nothing; that is not told once more by each reference.
        if not any(problem.rule in ("encoding", "header") for problem in sheet.problems):
            files.append(CleanFile(table, shown, content, sheet))
    return files, found


def unopened(workspace: Workspace, path: Path, shown: str) -> Finding | None:
    """Say why a file is not opened: what a link outside of the dataset leads to is not shown.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    path : Path
        The file.
    shown : str
        How to name it.

    Returns
    -------
    Finding or None
        None for a file of the dataset; a folder, a device or a pipe is none.
    """
    if not path.exists():
        return findings.error("missing_file", shown, "the file is missing", BUILD)
    if path.is_dir() and _within(workspace, path):
        return findings.error("readable", shown, "is a folder", f"remove it, then {BUILD}")
    return _refused(workspace, path, shown, f"remove it, then {BUILD}")


def unopened_raw(workspace: Workspace) -> list[Finding]:
    """Find what lies in the raw folder and is not opened, however deep.

    Parameters
    ----------
    workspace : Workspace
        The dataset.

    Returns
    -------
    list of Finding
        Links out of the dataset or to nowhere, pipes and devices: where there is one, nothing is
        made from the folder.
    """
    if workspace.raw.is_symlink():
        paths = [workspace.raw]
    else:
        # What lies behind a link is not walked: the link itself is judged in its own folder.
        walked = os.walk(workspace.raw, followlinks=False)
        paths = sorted(Path(at, name) for at, folders, files in walked for name in folders + files)
    shown = {path: path.relative_to(workspace.root).as_posix() for path in paths}
    refused = (_refused(workspace, path, shown[path], "remove it") for path in paths)
    return [one for one in refused if one is not None]


def _within(workspace: Workspace, path: Path) -> bool:
    return path.resolve().is_relative_to(workspace.root.resolve())


def _refused(workspace: Workspace, path: Path, shown: str, mend: str) -> Finding | None:
    """Say why neither a file nor a folder of the dataset is there."""
    if not path.exists():
        return findings.error("readable", shown, "is a link that leads nowhere", mend)
    if not _within(workspace, path):
        what = "is a link that leads out of the dataset, and is not followed"
        return findings.error("readable", shown, what, "put the file itself there")
    if not path.is_file() and not path.is_dir():
        return findings.error("readable", shown, "is a device or a pipe", mend)
    if not os.access(path, os.R_OK):
        return findings.error("readable", shown, "cannot be read", "check its rights")
    return None


def unknown(workspace: Workspace) -> list[Finding]:
    """Name the files beside the tables: a reader of the folder would take them for one.

    Parameters
    ----------
    workspace : Workspace
        The dataset.

    Returns
    -------
    list of Finding
        One for each file that no table of the model has.
    """
    known = {workspace.table(table.name) for table in CLEAN_TABLES}
    if not workspace.clean.is_dir():
        return []
    return [
        findings.error(
            "unknown_file",
            f"{workspace.clean.name}/{path.name}",
            "the model has no such table",
            "remove the file; tables are defined by the model and made by `indicators build`",
        )
        for path in sorted(workspace.clean.iterdir())
        if path not in known
    ]
