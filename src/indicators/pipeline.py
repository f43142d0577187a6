"""The main job: raw -> clean -> data package -> database -> report, all of it or nothing."""

from __future__ import annotations

import hashlib
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from indicators.errors import InputError, Problem
from indicators.files import replacing, write_all
from indicators.model import csv_form, dictionary
from indicators.model.tables import CLEAN_TABLES
from indicators.publishing import metadata, pages
from indicators.publishing.descriptor import datapackage
from indicators.reports import page
from indicators.reports.cache import Drawings
from indicators.tidy.build import tables
from indicators.warehouse import database
from indicators.workspace import Workspace

Progress = Callable[[str], None]
"""Told the name of each step as it begins."""

REPORT = "index.html"

_INTERRUPTIONS = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build made.

    Attributes
    ----------
    rows : dict
        Number of rows by table.
    files : tuple of Path
        Files written, the database last.
    """

    rows: dict[str, int]
    files: tuple[Path, ...]


def build(workspace: Workspace, progress: Progress = lambda step: None) -> Summary:
    """Make everything that follows from `raw/`, and write it whole or not at all.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    progress : callable
        Told the name of each step as it begins.

    Returns
    -------
    Summary
        Rows of each table and the files written.

    Raises
    ------
    IndicatorsError
        If `raw/` breaks a rule or a file cannot be written; then no file is changed.
    """
    with ExitStack() as new:
        new_database = new.enter_context(replacing(workspace.database))
        # What DuckDB keeps beside a file that it did not finish.
        for kept in (".wal", ".tmp"):
            new.callback(Path(f"{new_database}{kept}").unlink, missing_ok=True)
        new_database.unlink()
        files, rows = _made(workspace, new_database, progress)
        progress("write the files")
        with _uninterrupted():
            write_all(files)
            new.close()
    return Summary(rows, (*files, workspace.database))


def generated(workspace: Workspace) -> dict[Path, bytes]:
    """Make everything that a build makes, but for the database, and write none of it.

    Returns
    -------
    dict of Path to bytes
        Each file under its path in the dataset.

    Raises
    ------
    IndicatorsError
        If `raw/` breaks a rule.
    """
    return _made(workspace, None, lambda step: None)[0]


def report(workspace: Workspace) -> bytes:
    """Make the report from the clean tables as they are on the disk.

    Raises
    ------
    IndicatorsError
        If a clean table is missing or does not load.
    """
    with closing(database.connect(workspace.clean)) as connection:
        paths = [workspace.table(table.name) for table in CLEAN_TABLES]
        return page.build(
            connection,
            _edition(workspace, {path: path.read_bytes() for path in paths}),
            drawings=Drawings(workspace.drawings),
        )


def _made(
    workspace: Workspace, new_database: Path | None, progress: Progress
) -> tuple[dict[Path, bytes], dict[str, int]]:
    """Make the bytes of every file, and the database if it is to be a file."""
    progress("read raw/")
    made = tables(workspace)
    progress("write the clean tables")
    files = {
        workspace.table(table.name): csv_form.write(made[table.name], table)
        for table in CLEAN_TABLES
    }
    progress("describe the package")
    package = datapackage(workspace, files)
    progress("load the database")
    with closing(_loaded(files, new_database)) as connection:
        progress("draw the report")
        kept = Drawings(workspace.drawings)
        drawn = page.build(connection, _edition(workspace, files), drawings=kept)
    files[workspace.descriptor] = package
    files[workspace.root / "docs" / "data-dictionary.md"] = dictionary.markdown(
        CLEAN_TABLES
    ).encode()
    files[workspace.root / "docs" / "indicators.md"] = pages.indicators(made)
    files[workspace.root / "docs" / "sources.md"] = pages.sources(made)
    files[workspace.reports / REPORT] = drawn
    return files, {name: len(rows) for name, rows in made.items()}


def _loaded(files: Mapping[Path, bytes], new_database: Path | None) -> database.Connection:
    """Load the tables into a new database file before they take their place on the disk."""
    with tempfile.TemporaryDirectory(prefix="indicators-") as folder:
        clean = Path(folder) / "clean"
        clean.mkdir()
        try:
            for path, content in files.items():
                (clean / path.name).write_bytes(content)
        except OSError as error:
            what = f"cannot be written: {error.strerror or error}"
            mend = "make room there, or name another folder in the variable TMPDIR"
            raise InputError(Problem(what, folder, mend=mend)) from None
        return database.connect(clean, database=new_database)


def _edition(workspace: Workspace, files: Mapping[Path, bytes]) -> page.Edition:
    """Name version, day and data of a report; the hash stands for all tables together."""
    described = metadata.read(workspace)
    together = hashlib.sha256()
    for path, content in files.items():
        together.update(f"{path.name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return page.Edition(described.version, described.created.date(), together.hexdigest())


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Put off an interruption until the block ends, so that no mixture of files is left.

    Only the main thread is told of signals; in another thread there is nothing to put off.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    caught: list[int] = []
    before = {number: signal.getsignal(number) for number in _INTERRUPTIONS}
    for number in _INTERRUPTIONS:
        signal.signal(number, lambda number, frame: caught.append(number))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if caught:
        signal.raise_signal(caught[0])
