"""The export formats by their names, loaded when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Final

from indicators.errors import InputError, Problem
from indicators.files import write_all
from indicators.publishing.exports.package import Files, Package
from indicators.workspace import Workspace

FORMATS: Final = {
    "parquet": "parquet",
    "xlsx": "xlsx",
    "dta": "dta",
    "duckdb": "duckdb",
    "sdmx-csv": "sdmx_csv",
    "sdmx-ml": "sdmx_ml",
    "croissant": "croissant",
    "dcat": "dcat",
    "csvw": "csvw",
    "odcs": "odcs",
}
"""Module in which each format lives."""
ALL: Final = "all"


def chosen(names: Iterable[str]) -> list[str]:
    """Return the formats that names stand for, each once, in the order of the list.

    Raises
    ------
    InputError
        If a name is no format; the nearest is given.

    Examples
    --------
    >>> chosen(["dta", "parquet", "dta"])
    ['parquet', 'dta']
    """
    wanted = set(names)
    for name in sorted(wanted - {*FORMATS, ALL}):
        near = get_close_matches(name, FORMATS, 1)
        nearest = f"nearest: {near[0]}; " if near else ""
        mend = f"{nearest}formats: {', '.join(FORMATS)}, or {ALL}"
        raise InputError(Problem("no export format", value=name, mend=mend))
    return [name for name in FORMATS if name in wanted or ALL in wanted]


def export(
    workspace: Workspace,
    names: Iterable[str],
    folder: Path,
    progress: Callable[[str], None] = lambda step: None,
) -> dict[Path, int]:
    """Write a dataset in export formats, each into a folder of its name: all files or none.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    names : iterable of str
        Names of formats, or ``"all"``.
    folder : Path
        Where the folders of the formats go.
    progress : callable
        Told the name of each format as it begins.

    Returns
    -------
    dict of Path to int
        The files written, with their sizes.

    Raises
    ------
    InputError
        If a name is no format, a library is not installed, a table is missing or wrong, or a file
        cannot be written; then no file is changed.
    """
    package = Package(workspace)
    contents: dict[Path, bytes] = {}
    for name in chosen(names):
        progress(name)
        for file, content in files(name, package).items():
            contents[folder / name / file] = content
    progress("write the files")
    write_all(contents)
    return {path: len(content) for path, content in contents.items()}


def files(name: str, package: Package) -> Files:
    """Return the files of one format, and write none.

    Raises
    ------
    InputError
        As :func:`export` does.
    """
    module = import_module(f"indicators.publishing.exports.{FORMATS[name]}")
    made: Files = module.files(package)
    return made
