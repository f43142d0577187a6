"""Every contract of a dataset, checked in one go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from indicators.contracts import clean_files, current, findings, package, relations, schemas
from indicators.contracts.clean_files import CleanFile
from indicators.contracts.findings import Finding
from indicators.errors import IndicatorsError
from indicators.model import csv_form
from indicators.model.tables import CLEAN_TABLES
from indicators.tidy import build
from indicators.workspace import Workspace

Regenerate = Callable[[Workspace], Mapping[Path, bytes]]
"""Makes the bytes of every generated file from the raw folder, writing none."""


def clean_tables(workspace: Workspace) -> dict[Path, bytes]:
    """Make the clean tables from the raw folder, writing none.

    Parameters
    ----------
    workspace : Workspace
        The dataset.

    Returns
    -------
    dict of Path to bytes
        The file of each table.

    Raises
    ------
    IndicatorsError
        If `raw/` breaks a rule.
    """
    made = build.tables(workspace)
    return {
        workspace.table(table.name): csv_form.write(made[table.name], table)
        for table in CLEAN_TABLES
    }


def check(workspace: Workspace, regenerate: Regenerate = clean_tables) -> list[Finding]:
    """Check every contract of a dataset.

    Parameters
    ----------
    workspace : Workspace
        The dataset. Nothing in it is changed.
    regenerate : callable
        Makes the generated files that are to be current; by default the clean tables only. The
        command line hands in the whole build.

    Returns
    -------
    list of Finding
        All findings, not the first: sorted by file, line and column; empty when every contract
        is kept.

    Examples
    --------
    >>> check(Workspace(Path("nowhere")))[0].rule  # doctest: +SKIP
    'missing_file'
    """
    files, found = clean_files.load(workspace)
    found += relations.check(files)
    for file in files:
        found += schemas.check(file, found)
    found += _current(workspace, files, regenerate)
    found += package.check(workspace, files, found)
    return findings.in_order(found)


def _current(workspace: Workspace, files: list[CleanFile], regenerate: Regenerate) -> list[Finding]:
    """Compare the disk with what the raw folder makes, or say why it makes nothing."""
    try:
        made = dict(regenerate(workspace))
    except IndicatorsError as error:
        return [findings.from_problem(problem, "raw") for problem in error.problems]
    names = {workspace.table(table.name): table.name for table in CLEAN_TABLES}
    tables = {names[path]: content for path, content in made.items() if path in names}
    others = {path: content for path, content in made.items() if path not in names}
    return current.tables(files, tables) + current.others(workspace, others)
