"""Where the documents of a corpus lie: files of this machine, or of any store that fsspec knows."""

from __future__ import annotations

import glob
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from indicators.corpus.documents import SUFFIXES
from indicators.errors import InputError, Problem

__all__ = ["Entry", "entries", "opened"]

_WILD = frozenset("*?[")


class Entry(NamedTuple):
    """A file of a corpus.

    Attributes
    ----------
    url : str
        Its address.
    name : str
        Its name below the folder that was given, with forward slashes.
    size : int
        Bytes.
    stamp : str
        What changes when its content does: time of change or tag.
    """

    url: str
    name: str
    size: int
    stamp: str


def entries(urls: list[str]) -> list[Entry]:
    """List the files of addresses: files, folders with all folders in them, or patterns.

    Parameters
    ----------
    urls : list of str
        Paths of this machine, or addresses like ``s3://bucket/news/`` (those need the extra
        `scale` and the library of the store).

    Returns
    -------
    list of Entry
        By address in the order given, then by name.

    Raises
    ------
    InputError
        If an address cannot be read, leads to no document, or two lead to one file.
    """
    found: list[Entry] = []
    for url in urls:
        listed = sorted(_remote(url) if "://" in url else _local(url))
        if not listed:
            mend = f"name files that end in {', '.join(SUFFIXES)}, or a folder that holds some"
            raise InputError(Problem("no documents", url, mend=mend))
        found += listed
    seen: set[str] = set()
    for entry in found:
        if entry.url in seen:
            raise InputError(Problem("the file is named twice", entry.url, mend="name it once"))
        seen.add(entry.url)
    return found


@contextmanager
def opened(url: str) -> Iterator[BinaryIO]:
    """Open a file of a corpus for reading.

    Raises
    ------
    InputError
        If it cannot be opened.
    """
    with ExitStack() as stack:
        with _told(url):
            if "://" in url:
                file: BinaryIO = stack.enter_context(_library().open(url, "rb"))
            else:
                file = stack.enter_context(Path(url).open("rb"))
        yield file


def _local(url: str) -> Iterator[Entry]:
    path = Path(url)
    with _told(url):
        if path.is_dir():
            files = [(file, file.relative_to(path)) for file in path.rglob("*")]
        elif _WILD & set(url) and not path.exists():
            # Of a path that may be absolute: Path.glob takes no such pattern.
            names = glob.iglob(url, recursive=True)  # noqa: PTH207
            files = [(Path(file), Path(file)) for file in names]
        else:
            path.stat()
            files = [(path, Path(path.name))]
        for file, name in files:
            if file.suffix.lower() in SUFFIXES and file.is_file():
                state = file.stat()
                stamp = str(state.st_mtime_ns)
                yield Entry(file.as_posix(), name.as_posix(), state.st_size, stamp)


def _remote(url: str) -> Iterator[Entry]:
    with _told(url):
        store, path = _library().core.url_to_fs(url)
        if _WILD & set(path):
            paths, root = store.glob(path), ""
        elif store.isdir(path):
            paths, root = store.find(path), f"{path.rstrip('/')}/"
        else:
            paths, root = [path], f"{path.rpartition('/')[0]}/"
        for one in paths:
            if Path(one).suffix.lower() in SUFFIXES:
                state: dict[str, Any] = store.info(one)
                stamp = next(
                    (str(state[key]) for key in ("ETag", "etag", "mtime", "LastModified")
                     if key in state), "",
                )  # fmt: skip
                name = one.removeprefix(root)
                yield Entry(store.unstrip_protocol(one), name, int(state["size"]), stamp)


def _library() -> Any:  # noqa: ANN401 - fsspec ships no types
    try:
        import fsspec
    except ImportError:
        mend = 'pip install "innovation-indicators[scale]", or name files of this machine'
        problem = Problem("addresses need fsspec, which is not installed", mend=mend)
        raise InputError(problem) from None
    return fsspec


@contextmanager
def _told(url: str) -> Iterator[None]:
    """Turn what a store says of an address into an error that names it."""
    try:
        yield
    except OSError as error:
        what = f"cannot be read: {error.strerror or error}"
        raise InputError(Problem(what, url, mend="check the address and the rights")) from None
    except (ImportError, ValueError) as error:
        what = f"cannot be reached: {str(error).splitlines()[0]}"
        raise InputError(Problem(what, url, mend="install the library of the store")) from None
