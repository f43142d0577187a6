"""Where the folders of a dataset are, and how its files are written: whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from indicators.errors import InputError, Problem

PACKAGED = "package"
"""Folder beside the code in which an installation carries the published package."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folders of one dataset.

    Attributes
    ----------
    root : Path
        Folder that holds `raw/`, `clean/` and `reports/`.

    Examples
    --------
    >>> Workspace(Path("data")).clean.as_posix()
    'data/clean'
    """

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> Workspace:
        """Return the dataset that `start` (default: the current folder) lies in.

        Raises
        ------
        InputError
            If there is no such folder, or neither it nor one above it holds `raw/sources.csv` or,
            of a package that came without `raw/`, `datapackage.json` and `clean/`.
        """
        begin = (start or Path()).resolve()
        if not begin.is_dir():
            # A slip of the pen must not lead to the dataset around it.
            raise InputError(Problem("no such folder", str(start), mend="correct its name"))
        for folder in (begin, *begin.parents):
            found = cls(folder)
            if (found.raw / "sources.csv").is_file() or found._is_package():
                return found
        raise InputError(
            Problem(
                "no dataset here or in a folder above: neither raw/sources.csv nor a package",
                str(start or "."),
                mend="go to the folder of a dataset or name it with --dataset DIR",
            )
        )

    @classmethod
    def packaged(cls) -> Workspace:
        """Return the published package that was installed with this software.

        An installation carries it beside the code; in a checkout of the project it is the
        project itself. It can be read, and has no `raw/` of its own to build from.

        Raises
        ------
        InputError
            If the installation lacks it.

        Examples
        --------
        >>> Workspace.packaged().descriptor.name
        'datapackage.json'
        """
        code = Path(__file__).resolve().parent
        for root in (code / PACKAGED, code.parents[1]):
            if (found := cls(root))._is_package():
                return found
        mend = "install innovation-indicators anew, or name the folder of a dataset"
        raise InputError(Problem("the data are missing in this installation", mend=mend))

    @classmethod
    def readable(cls, start: Path | None = None) -> Workspace:
        """Return the dataset to read: that of `start`, else one here or above, else the packaged.

        Raises
        ------
        InputError
            If `start` is named and there is no dataset.
        """
        if start is not None:
            return cls.find(start)
        try:
            return cls.find()
        except InputError:
            return cls.packaged()

    def _is_package(self) -> bool:
        """Say whether the folder holds what was published, as one gets it without `raw/`."""
        return self.descriptor.is_file() and self.table("sources").is_file()

    @property
    def raw(self) -> Path:
        """Folder of what people keep."""
        return self.root / "raw"

    @property
    def clean(self) -> Path:
        """Folder of the generated tables."""
        return self.root / "clean"

    def table(self, name: str) -> Path:
        """Return the file of the clean table `name`.

        Examples
        --------
        >>> Workspace(Path("data")).table("areas").as_posix()
        'data/clean/areas.csv'
        """
        return self.clean / f"{name}.csv"

    @property
    def reports(self) -> Path:
        """Folder of the generated report."""
        return self.root / "reports"

    @property
    def drawings(self) -> Path:
        """Folder of the drawings kept between builds; it may be deleted at any time."""
        return self.root / ".cache" / "charts"

    @property
    def descriptor(self) -> Path:
        """The generated description of the data package."""
        return self.root / "datapackage.json"

    @property
    def database(self) -> Path:
        """The generated DuckDB file."""
        return self.root / "indicators.duckdb"

    def relative(self, path: Path) -> str:
        """Name `path` as a reader knows it, relative to the dataset, with forward slashes."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.as_posix()


def described_version(workspace: Workspace) -> dict[str, str]:
    """Return name and version of the data of a dataset, and the hash of their description.

    Raises
    ------
    InputError
        If ``datapackage.json`` cannot be read.
    """
    shown = workspace.descriptor.name
    content = read_text(workspace.descriptor, shown)
    try:
        found = json.loads(content)
        return {
            "name": str(found["name"]),
            "version": str(found["version"]),
            "sha256": hashlib.sha256(content.encode()).hexdigest(),
        }
    except (ValueError, KeyError, TypeError):
        problem = Problem("no description of a data package", shown, mend="run `indicators build`")
        raise InputError(problem) from None


def read_text(path: Path, shown: str) -> str:
    """Read a UTF-8 file without touching its line ends.

    Parameters
    ----------
    path : Path
        File to read.
    shown : str
        How to name it in an error.

    Raises
    ------
    InputError
        If the file is missing, unreadable or not UTF-8; the byte is named.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            Problem(
                f"not UTF-8: byte {error.start + 1} is 0x{error.object[error.start]:02x}",
                shown,
                mend="save the file as UTF-8",
            )
        ) from None
    except OSError as error:
        raise InputError(
            Problem(
                f"cannot be read: {error.strerror or error}",
                shown,
                mend="check the name and the rights",
            )
        ) from None


def _check_replaceable(path: Path) -> None:
    """Refuse folders, and devices, which a rename would replace by a file."""
    if path.exists() and not path.is_file():
        raise InputError(
            Problem("not a regular file", path.as_posix(), mend="name a file, new or old")
        )


@contextmanager
def _writing(path: Path, mend: str) -> Iterator[None]:
    """Turn a failure of the disk in the block into an error that names `path`."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        for folder in path.parents:
            if os.path.lexists(folder) and not folder.is_dir():
                reason = f"{folder.as_posix()} is a file or a link that leads nowhere"
                mend = "move it out of the way"
        raise InputError(
            Problem(f"cannot be written: {reason}", path.as_posix(), mend=mend)
        ) from error


@contextmanager
def _staged(path: Path) -> Iterator[Path]:
    """Yield a new empty file beside `path`, which is gone after the block unless it was renamed.

    It has the rights that the user's umask gives any new file.
    """
    _check_replaceable(path)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    with _writing(path, _UNCHANGED):
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.touch(exist_ok=False)
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _flush(file: Path) -> None:
    """Have the content of `file` on the disk, so that a rename never shows a part of it."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


_UNCHANGED = "check the rights and the space on the disk; nothing was replaced"


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary file beside `path` that takes its place when the block ends well.

    The file is flushed to the disk before it is renamed, so that a reader sees the old content or
    the new, never a part. When the block fails, the old file stays and the new one is removed; an
    error of the block is left as it is, since it may have to do with another file.

    Raises
    ------
    InputError
        If the folder cannot be written, e.g. when the disk is full, or `path` is no regular file.
    """
    with _staged(path) as temporary:
        yield temporary
        with _writing(path, "check the rights and the space on the disk; the old file is kept"):
            _flush(temporary)
            temporary.replace(path)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """Open a file that is written piece by piece and takes its place when the block ends well.

    Raises
    ------
    InputError
        If it cannot be written; then the old file is kept.
    """
    with (
        replacing(path) as temporary,
        _writing(path, "check the rights and the space on the disk; the old file is kept"),
        temporary.open("wb") as file,
    ):
        yield file


def write_bytes(path: Path, content: bytes) -> None:
    """Write `content` to `path` whole or not at all.

    Raises
    ------
    InputError
        If it cannot be written; then the old file is kept.
    """
    write_all({path: content})


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write several files: all contents are on the disk before the first takes its place.

    An interruption before that leaves every old file; the renames that follow take no time and
    need no space.

    Raises
    ------
    InputError
        If a file cannot be written; then none is replaced, unless a rename itself is refused: the
        error says which files were replaced before it.
    """
    with ExitStack() as stack:
        staged: list[tuple[Path, Path]] = []
        for path, content in contents.items():
            temporary = stack.enter_context(_staged(path))
            staged.append((temporary, path))
            with _writing(path, _UNCHANGED):
                temporary.write_bytes(content)
                _flush(temporary)
        replaced: list[Path] = []
        for temporary, path in staged:
            with _writing(path, _so_far(replaced)):
                temporary.replace(path)
            replaced.append(path)


def _so_far(replaced: Sequence[Path]) -> str:
    """Say what to do about a refused rename, and which files are new already."""
    if not replaced:
        return _UNCHANGED
    names = ", ".join(path.as_posix() for path in replaced)
    return f"check the rights and write again; already replaced: {names}"
