"""Every contract of a dataset, checked in one go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from indicators.contracts import clean_files, current, findings, package, papers
from indicators.contracts.clean_files import CleanFile
from indicators.contracts.findings import Finding
from indicators.errors import IndicatorsError
from indicators.model import csv_form
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import Severity
from indicators.workspace import Workspace

Progress = Callable[[str], None]
"""Told each step as it begins."""

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
    from indicators.tidy import build  # for datasets with a raw folder only

    made = build.tables(workspace)
    return {
        workspace.table(table.name): csv_form.write(made[table.name], table)
        for table in CLEAN_TABLES
    }


NO_RAW = Finding(
    "no_raw",
    Severity.WARNING,
    "raw",
    None,
    None,
    None,
    "is not here: whether the files are what it makes is not known",
    "check in the folder of the dataset, if you keep it",
)
"""What is told of a package that came without its raw folder."""

LARGE = 8 * 2**20
"""Bytes of all tables from which on they are checked by queries over a database on the disk."""


def check(
    workspace: Workspace,
    regenerate: Regenerate = clean_tables,
    progress: Progress = lambda step: None,
    large: int = LARGE,
) -> list[Finding]:
    """Check every contract of a dataset, or of a package that came without its raw folder.

    Small tables are held in memory, where pandera and frictionless check them too; large ones
    are checked by set-based queries of the same rules. Without `raw/` a warning says that
    nobody knows whether the files are what it makes.

    Parameters
    ----------
    workspace : Workspace
        The dataset. Nothing in it is changed.
    regenerate : callable
        Makes the generated files that are to be current; by default the clean tables only. The
        command line hands in the whole build.
    progress : callable
        Told each step as it begins.
    large : int
        Bytes of all tables from which on they count as large.

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
    run = _large if _bytes(workspace) > large else _small
    return findings.in_order(run(workspace, regenerate, progress))


def _small(workspace: Workspace, regenerate: Regenerate, progress: Progress) -> list[Finding]:
    """Check tables that are held in memory."""
    # Each way loads its own libraries only: they take longer to load than a small package to check.
    from indicators.contracts import relations, schemas

    progress("check the tables")
    files, found = clean_files.load(workspace)
    found += relations.check(files)
    for file in files:
        found += schemas.check(file, found)
    found += _current(workspace, files, regenerate, progress)
    progress("check the package")
    return found + package.check(workspace, files, found) + papers.check(workspace)


def _large(workspace: Workspace, regenerate: Regenerate, progress: Progress) -> list[Finding]:
    """Check tables on the disk, and the bytes of the files beside it: hashing needs no database."""
    from indicators.contracts import large_tables

    with ThreadPoolExecutor(max_workers=1) as beside:
        of_package = beside.submit(package.check_files, workspace)
        found = clean_files.unknown(workspace) + large_tables.check(workspace, progress)
        found += _current(workspace, [], regenerate, progress)
        progress("check the package")
        return found + of_package.result() + papers.check(workspace)


def _bytes(workspace: Workspace) -> int:
    paths = (workspace.table(table.name) for table in CLEAN_TABLES)
    return sum(path.stat().st_size for path in paths if path.is_file())


def _current(
    workspace: Workspace, files: list[CleanFile], regenerate: Regenerate, progress: Progress
) -> list[Finding]:
    """Compare the disk with what the raw folder makes, or say why it makes nothing.

    Tables among `files` are compared cell by cell, other files up to the first line that differs.
    """
    if not workspace.raw.is_dir():
        return [NO_RAW]
    if refused := clean_files.unopened_raw(workspace):
        return refused
    progress("make everything anew")
    try:
        made = dict(regenerate(workspace))
    except IndicatorsError as error:
        return [findings.from_problem(problem, "raw") for problem in error.problems]
    names = {workspace.table(file.table.name): file.table.name for file in files}
    tables = {names[path]: content for path, content in made.items() if path in names}
    others = {path: content for path, content in made.items() if path not in names}
    return current.tables(files, tables) + current.others(workspace, others)
