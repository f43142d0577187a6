"""A corpus cut into parts: each is read by itself, in any order, on any machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeVar

from indicators.corpus.documents import Document, from_entry, from_line
from indicators.corpus.store import Entry, opened
from indicators.errors import InputError, Problem

__all__ = ["Part", "cut", "documents"]

_FILES = 2_000
"""Most text files of one part."""
_LONGEST_LINE = 256 * 1024 * 1024
"""Bytes of a line; a longer one is cut, and told as no JSON."""
_ROWS = 1_000
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a corpus.

    Attributes
    ----------
    number : int
        Its place among the parts, from 0.
    files : tuple of Entry
        Text files, or the one file that a piece is cut from.
    start, end : int
        Of JSON lines the bytes, of Parquet the row groups; a line or group belongs to the part
        that it begins in. Both 0 for text files.
    """

    number: int
    files: tuple[Entry, ...]
    start: int = 0
    end: int = 0


def cut(entries: Sequence[Entry], size: int) -> list[Part]:
    """Cut a corpus into parts of about so many bytes.

    Parameters
    ----------
    entries : sequence of Entry
        Its files.
    size : int
        Bytes of a part; a longer document is a part of its own.

    Raises
    ------
    InputError
        If a Parquet file cannot be read.
    """
    pieces: list[tuple[tuple[Entry, ...], int, int]] = []
    texts: list[Entry] = []
    for entry in entries:
        form = PurePosixPath(entry.url).suffix.lower()
        if form == ".txt":
            if texts and (sum(e.size for e in texts) + entry.size > size or len(texts) == _FILES):
                pieces.append((tuple(texts), 0, 0))
                texts = []
            texts.append(entry)
        elif form == ".jsonl":
            starts = range(0, max(entry.size, 1), size)
            pieces += [((entry,), start, min(start + size, entry.size)) for start in starts]
        else:
            pieces += [((entry,), start, end) for start, end in _groups(entry, size)]
    if texts:
        pieces.append((tuple(texts), 0, 0))
    return [Part(number, *piece) for number, piece in enumerate(pieces)]


def documents(part: Part) -> Iterator[Document | Problem]:
    """Yield the documents of a part, and a problem for each that cannot be read."""
    form = PurePosixPath(part.files[0].url).suffix.lower()
    try:
        if form == ".txt":
            for entry in part.files:
                yield from _made(_text, entry)
        elif form == ".jsonl":
            yield from _lines(part)
        else:
            yield from _rows(part)
    except InputError as error:
        yield from error.problems


def _made(make: Callable[[_T], Document], of: _T) -> list[Document | Problem]:
    """Make one document; where that fails, tell why and let the others go on."""
    try:
        return [make(of)]
    except InputError as error:
        return list(error.problems)


def _text(entry: Entry) -> Document:
    with opened(entry.url) as file:
        content = file.read()
    # The name below the folder: 2023/a and 2024/a are two documents.
    name = entry.name.rpartition(".")[0]
    return from_entry({"id": name, "text": _decoded(content, entry.url)}, None, entry.url)


def _decoded(content: bytes, shown: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"not UTF-8: byte {error.start + 1} is 0x{content[error.start]:02x}"
        raise InputError(Problem(what, shown, mend="save it as UTF-8")) from None


def _lines(part: Part) -> Iterator[Document | Problem]:
    """Yield the documents of the lines that begin in a stretch of bytes."""
    (entry,) = part.files
    with opened(entry.url) as file:
        at = part.start
        if at:
            # The line that the stretch begins in the middle of belongs to the part before.
            file.seek(at - 1)
            at += len(file.readline(_LONGEST_LINE)) - 1
        while at < part.end:
            line = file.readline(_LONGEST_LINE)
            if not line:
                return
            shown = f"{entry.url}, byte {at}"
            at += len(line)
            if line.strip():
                yield from _made(_from_line, (line, shown))


def _from_line(place: tuple[bytes, str]) -> Document:
    line, shown = place
    return from_line(_decoded(line, shown), None, shown)


def _from_row(place: tuple[dict[str, Any], str]) -> Document:
    row, shown = place
    return from_entry(row, None, shown)


def _rows(part: Part) -> Iterator[Document | Problem]:
    """Yield the documents of some row groups."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    (entry,) = part.files
    with opened(entry.url) as stream:
        try:
            file = pq.ParquetFile(stream)
            names = set(file.schema_arrow.names)
            columns = [name for name in ("id", "text", "published") if name in names]
            for group in range(part.start, part.end):
                batches = file.iter_batches(_ROWS, row_groups=[group], columns=columns)
                rows = (row for batch in batches for row in batch.to_pylist())
                for number, row in enumerate(rows, 1):
                    shown = f"{entry.url}, row group {group}, row {number}"
                    yield from _made(_from_row, (row, shown))
        except (OSError, pa.ArrowException) as error:
            raise InputError(_no_parquet(error, entry.url)) from None


def _groups(entry: Entry, size: int) -> Iterator[tuple[int, int]]:
    """Yield stretches of row groups of about so many bytes, unpacked."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with opened(entry.url) as stream:
        try:
            described = pq.ParquetFile(stream).metadata
        except (OSError, pa.ArrowException) as error:
            raise InputError(_no_parquet(error, entry.url)) from None
    start = held = 0
    for group in range(described.num_row_groups):
        own = described.row_group(group).total_byte_size
        if held and held + own > size:
            yield start, group
            start, held = group, 0
        held += own
    yield start, described.num_row_groups


def _no_parquet(error: Exception, shown: str) -> Problem:
    what = f"cannot be read as Parquet: {str(error).splitlines()[0]}"
    return Problem(what, shown, mend="check the file and the rights")
