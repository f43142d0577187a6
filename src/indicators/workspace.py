"""Where the folders of a dataset are, and how its files are written: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from indicators.errors import InputError, Problem

MARKER = "raw"
"""A folder is a dataset when it holds this one, with the list of its texts."""


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
            If there is no such folder, or neither it nor one above it holds `raw/sources.csv`.
        """
        begin = (start or Path()).resolve()
        if not begin.is_dir():
            # A slip of the pen must not lead to the dataset around it.
            raise InputError(Problem("no such folder", str(start), mend="correct its name"))
        for folder in (begin, *begin.parents):
            if (folder / MARKER / "sources.csv").is_file():
                return cls(folder)
        raise InputError(
            Problem(
                "no dataset here or in a folder above: raw/sources.csv is missing",
                str(start or "."),
                mend="go to the folder of a dataset or name it with --dataset DIR",
            )
        )

    @property
    def raw(self) -> Path:
        """Folder of what people keep."""
        return self.root / "raw"

    @property
    def clean(self) -> Path:
        """Folder of the generated tables."""
        return self.root / "clean"

    @property
    def reports(self) -> Path:
        """Folder of the generated report."""
        return self.root / "reports"

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
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary file beside `path` that takes its place when the block ends well.

    The file is flushed to the disk before it is renamed, so that a reader sees the old content or
    the new, never a part. When the block fails, the old file stays and the new one is removed.

    Raises
    ------
    InputError
        If the folder cannot be written, e.g. when the disk is full, or `path` is no regular file.
    """
    _check_replaceable(path)
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        temporary = Path(name)
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
        temporary = None
    except OSError as error:
        raise InputError(
            Problem(f"cannot be written: {error.strerror or error}", path.as_posix())
        ) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def write_bytes(path: Path, content: bytes) -> None:
    """Write `content` to `path` whole or not at all."""
    with replacing(path) as temporary:
        temporary.write_bytes(content)


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write several files: all contents are on the disk before the first takes its place.

    An interruption before that leaves every old file; the renames that follow take no time and
    need no space.

    Raises
    ------
    InputError
        If a file cannot be written; then none is replaced.
    """
    for path in contents:
        _check_replaceable(path)
    staged: list[tuple[Path, Path]] = []
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
            staged.append((Path(name), path))
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for temporary, path in staged:
            temporary.chmod(0o644)
            temporary.replace(path)
    except OSError as error:
        raise InputError(
            Problem(
                f"cannot be written: {error.strerror or error}",
                staged[-1][1].as_posix() if staged else "",
                mend="check the rights and the space on the disk; the old files are unchanged",
            )
        ) from error
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)
