"""Begin a dataset of one's own: everything that `raw/` must hold, and the steps from there."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from string import Template
from typing import Final

from indicators.errors import InputError, Problem
from indicators.extraction.tables import resource
from indicators.files import write_all
from indicators.ledger import starter
from indicators.model import csv_form
from indicators.model import tables as t
from indicators.tidy.raw import FORMULAS
from indicators.workspace import Workspace

__all__ = ["init"]

_EMPTY: Final = {
    "sources.csv": t.SOURCES,
    "reference/series.csv": t.SERIES,
    "derivations.csv": FORMULAS,
}
"""Files that begin with their header only."""

_NAME: Final = re.compile(r"[a-z0-9]+(?:[-._][a-z0-9]+)*")


def init(folder: Path, name: str | None = None) -> list[Path]:
    """Make a new dataset: code lists to start from, empty ledgers, and a page with the steps.

    Parameters
    ----------
    folder : Path
        The folder; it is made where it is missing.
    name : str or None
        Name of the data package; by default made from that of the folder.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    InputError
        If a file that would be written is there already, or the name has not the form of one.
    """
    name = name or re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-") or "dataset"
    if _NAME.fullmatch(name) is None:
        mend = "write small letters, digits and hyphens, e.g. --name regional-indicators"
        raise InputError(Problem("not a name of a package", "--name", value=name, mend=mend))
    files = _files(Workspace(folder), name)
    if there := [path for path in files if path.exists()]:
        mend = "name another folder; nothing is overwritten"
        raise InputError(Problem("is there already", there[0].as_posix(), mend=mend))
    write_all(files)
    return list(files)


def _files(workspace: Workspace, name: str) -> dict[Path, bytes]:
    raw = workspace.raw
    words = {"name": name, "today": datetime.now(UTC).date().isoformat()}
    return {
        **{raw / file: csv_form.write([], table) for file, table in _EMPTY.items()},
        **{
            raw / "codelists" / f"{table.name}.csv": csv_form.write(
                starter.starting(table.name), table
            )
            for table in starter.CODE_LISTS
        },
        raw / "dataset.toml": _filled("starter/dataset.toml", words),
        workspace.root / "CITATION.cff": _filled("starter/CITATION.cff", words),
        workspace.root / "README.md": _filled("starter/README.md", words),
        workspace.root / ".gitignore": b"indicators.duckdb\nindicators.duckdb.wal\n",
    }


def _filled(template: str, words: dict[str, str]) -> bytes:
    return Template(resource(template)).substitute(words).encode()
