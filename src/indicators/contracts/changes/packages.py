"""Open a data package from a folder, a zip file or a revision of git: the files it names only."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from indicators.contracts.package import untrusted
from indicators.errors import InputError, Problem

DESCRIPTOR = "datapackage.json"
GIT = "git:"
LARGEST = 8 * 2**30
"""Bytes that the files of one package may have in all when they are unpacked."""


@dataclass(frozen=True, slots=True)
class Package:
    """A data package that lies in a folder.

    Attributes
    ----------
    shown : str
        How the user named it.
    root : Path
        Folder with its files.
    description : dict
        Content of ``datapackage.json``.
    """

    shown: str
    root: Path
    description: Mapping[str, Any]

    def tables(self) -> dict[str, Mapping[str, Any]]:
        """Return its resources by name."""
        return {str(one.get("name")): one for one in self.description["resources"]}


@contextmanager
def opened(shown: str, repository: Path) -> Iterator[Package]:
    """Open a package for the time of the block.

    Parameters
    ----------
    shown : str
        A folder, a zip file, or ``git:REV``.
    repository : Path
        Folder of the git repository that ``git:REV`` is about.

    Yields
    ------
    Package
        With all its files in a folder, which is temporary for a zip file and a revision.

    Raises
    ------
    InputError
        If it is not there, is no data package, or is larger than :data:`LARGEST`.
    """
    path = Path(shown)
    if not shown.startswith(GIT) and path.is_dir():
        yield Package(shown, path, _description(path, shown))
        return
    with tempfile.TemporaryDirectory(prefix="indicators-") as folder:
        root = Path(folder)
        if shown.startswith(GIT):
            _fetch(shown, root, _from_git(shown, repository))
        elif path.is_file():
            with _zip(path, shown) as archive:
                _fetch(shown, root, _from_zip(archive, shown))
        else:
            mend = f"name a folder, a zip file, or a revision of git as {GIT}{shown}"
            raise InputError(Problem("no such package", shown, mend=mend))
        yield Package(shown, root, _description(root, shown))


Fetch = Callable[[str, Path], int]
"""Copies a file of the package to a path; returns its bytes."""


def _fetch(shown: str, root: Path, fetch: Fetch) -> None:
    """Copy the description and every file that it names."""
    size = fetch(DESCRIPTOR, root / DESCRIPTOR)
    for resource in _description(root, shown)["resources"]:
        # The description was found to name files within the package only.
        target = root / PurePosixPath(resource["path"])
        target.parent.mkdir(parents=True, exist_ok=True)
        size += fetch(resource["path"], target)
        if size > LARGEST:
            raise InputError(_too_large(shown))


def _too_large(shown: str) -> Problem:
    return Problem(
        f"more than {LARGEST // 2**30} GiB", shown, mend="unpack it and name the folder instead"
    )


@contextmanager
def _zip(path: Path, shown: str) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        problem = Problem(f"cannot be read as a zip file: {error}", shown, mend="make it anew")
        raise InputError(problem) from None


def _from_zip(archive: zipfile.ZipFile, shown: str) -> Fetch:
    """Read files of an archive whose description lies at its top or in its only folder."""
    names = set(archive.namelist())
    tops = (
        [""]
        if DESCRIPTOR in names
        else sorted(
            name.removesuffix(DESCRIPTOR) for name in names if name.endswith(f"/{DESCRIPTOR}")
        )
    )
    top = min(tops, key=len, default="")

    def fetch(name: str, target: Path) -> int:
        try:
            entry = archive.getinfo(f"{top}{name}")
        except KeyError:
            raise InputError(Problem("is not in the package", f"{shown}, {name}")) from None
        if entry.file_size > LARGEST:
            raise InputError(_too_large(shown))
        with archive.open(entry) as packed, target.open("wb") as file:
            # An entry is never read beyond the size that the archive states for it.
            shutil.copyfileobj(packed, file)
        return entry.file_size

    return fetch


def _from_git(shown: str, repository: Path) -> Fetch:
    revision = shown.removeprefix(GIT)
    if not revision or revision.startswith("-"):
        # What begins with a dash would be an option of git.
        mend = "name a tag, branch or commit of the repository of the dataset"
        raise InputError(Problem("no revision", shown, mend=mend))

    def fetch(name: str, target: Path) -> int:
        command = ["git", "-C", str(repository), "cat-file", "blob", f"{revision}:./{name}"]
        try:
            with target.open("wb") as file:
                ran = subprocess.run(  # noqa: S603 - no shell
                    command,
                    stdout=file,
                    stderr=subprocess.PIPE,
                    stdin=subprocess.DEVNULL,
                    check=False,
                )
        except FileNotFoundError:
            mend = "install git, or name a folder or a zip file"
            raise InputError(Problem("git is not installed", shown, mend=mend)) from None
        if ran.returncode:
            told = ran.stderr.decode("utf-8", "replace").strip().splitlines()
            what = f"git has no {name} there" + (f": {told[-1]}" if told else "")
            mend = "name a tag, branch or commit of the repository of the dataset"
            raise InputError(Problem(what, shown, mend=mend))
        return target.stat().st_size

    return fetch


def _description(root: Path, shown: str) -> dict[str, Any]:
    """Read the description of a package, if it names nothing outside of it."""
    place = f"{shown}, {DESCRIPTOR}"
    try:
        content = (root / DESCRIPTOR).read_bytes()
    except OSError as error:
        what = f"cannot be read: {error.strerror or error}"
        mend = "name the folder of a data package"
        raise InputError(Problem(what, place, mend=mend)) from None
    if (trouble := untrusted(content)) is not None:
        raise InputError(Problem(trouble, place, mend="make it anew with `indicators build`"))
    description: dict[str, Any] = json.loads(content)
    return description
