"""How files are read, named by their hash, and written: whole or not at all."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from indicators.errors import InputError, Problem


def sha256(content: bytes) -> str:
    """Return the SHA-256 of a content as hexadecimal digits.

    Examples
    --------
    >>> sha256(b"")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(content).hexdigest()


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file, which may be larger than memory, as hexadecimal digits.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


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
