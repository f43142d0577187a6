"""Gather the documents that a person names: text files, JSON lines, Parquet, folders, `-`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from indicators import days
from indicators.errors import InputError, Problem
from indicators.files import read_text

SUFFIXES = (".txt", ".jsonl", ".parquet")
STDIN = "-"
_LINES_MEND = 'each line is an object like {"id": "a1", "text": "...", "published": "2025-03-01"}'
_COLUMNS_MEND = "the columns are id (text), text (text) and published (date or text, may be empty)"


@dataclass(frozen=True, slots=True)
class Document:
    """One text to read.

    Attributes
    ----------
    id : str
        Name of the document, e.g. ``"brief_zh"``: the file without its suffix, or its `id`.
    text : str
        The text exactly as decoded.
    published : date or None
        Day of publication, against which relative dates are resolved.
    shown : str
        Where it stands, for messages: ``"news.jsonl, line 3"``.
    """

    id: str
    text: str
    published: date | None
    shown: str


def gather(names: Sequence[str], published: date | None = None) -> list[Document]:
    """Gather the documents of files and folders in a fixed order.

    Parameters
    ----------
    names : sequence of str
        Files, folders (searched with all folders in them, by name) or ``-`` for the text on
        standard input.
    published : date or None
        Day of publication of documents that have none of their own.

    Returns
    -------
    list of Document
        One a text file, a line of JSON lines or a row of Parquet.

    Raises
    ------
    InputError
        If something cannot be read, has another form, or two documents have one identifier.
    """
    places: dict[str, str] = {}
    gathered: list[Document] = []
    for name in names:
        for document in _documents(name, published):
            if document.id in places:
                raise InputError(
                    Problem(
                        f"a second document with the id of {places[document.id]}",
                        document.shown,
                        value=document.id,
                        mend="give each document an id, each text file a name of its own",
                    )
                )
            places[document.id] = document.shown
            _check_characters(document)
            gathered.append(document)
    return gathered


def refuse_overwriting(names: Sequence[str], output: Path) -> None:
    """Refuse to write the result over a document that it is read from.

    Raises
    ------
    InputError
        If `output` is one of the files, or a text in one of the folders.
    """
    if not output.is_file():
        return
    for name in names:
        path = Path(name)
        for file in _texts_in(path) if path.is_dir() else [path]:
            if name != STDIN and file.exists() and file.samefile(output):
                mend = "name another file with --output"
                problem = Problem("is one of the texts to read", output.as_posix(), mend=mend)
                raise InputError(problem)


def _texts_in(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.suffix.lower() in SUFFIXES)


def day(text: str, shown: str) -> date:
    """Read a day of publication.

    Raises
    ------
    InputError
        If it is not an ISO date.

    Examples
    --------
    >>> day("2025-03-01", "--published")
    datetime.date(2025, 3, 1)
    """
    try:
        return days.parse(text)
    except days.DayError as error:
        raise InputError(Problem(error.what, shown, value=text, mend=error.mend)) from None


def _documents(name: str, published: date | None) -> Iterator[Document]:
    if name == STDIN:
        yield Document("stdin", _standard_input(), published, "standard input")
        return
    path = Path(name)
    if path.is_dir():
        found = _texts_in(path)
        if not found:
            mend = f"put files there that end in {', '.join(SUFFIXES)}"
            raise InputError(Problem("the folder holds no texts", name, mend=mend))
        for file in found:
            yield from _from_file(file, published)
    else:
        yield from _from_file(path, published)


def _from_file(path: Path, published: date | None) -> Iterator[Document]:
    shown, suffix = path.as_posix(), path.suffix.lower()
    if suffix == ".jsonl":
        yield from _from_lines(path, published, shown)
    elif suffix == ".parquet":
        yield from _from_parquet(path, published, shown)
    elif suffix == ".txt" or not path.exists():
        yield Document(path.stem, read_text(path, shown), published, shown)
    else:
        mend = f"name files that end in {', '.join(SUFFIXES)}, a folder, or - for standard input"
        raise InputError(Problem("not a text that can be read", shown, mend=mend))


def _standard_input() -> str:
    if sys.stdin is None:
        raise InputError(Problem("is closed", "standard input", mend="name a file instead of -"))
    try:
        content = sys.stdin.buffer.read()
    except OSError as error:
        what = f"cannot be read: {error.strerror or error}"
        raise InputError(Problem(what, "standard input", mend="name a file instead of -")) from None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"not UTF-8: byte {error.start + 1} is 0x{content[error.start]:02x}"
        raise InputError(Problem(what, "standard input", mend="convert it to UTF-8")) from None


def _from_lines(path: Path, published: date | None, shown: str) -> Iterator[Document]:
    # Only LF ends a line: other line ends of Unicode may stand inside a JSON text.
    for number, line in enumerate(read_text(path, shown).split("\n"), 1):
        if line.strip():
            yield from_line(line, published, f"{shown}, line {number}")


def from_line(line: str, published: date | None, shown: str) -> Document:
    """Read a document of JSON lines.

    Parameters
    ----------
    line : str
        The line.
    published : date or None
        Day of publication if the document has none of its own.
    shown : str
        Where it stands, for messages.

    Raises
    ------
    InputError
        If it is no document.

    Examples
    --------
    >>> from_line('{"id": "a", "text": "共300家"}', None, "a.jsonl, line 1").text
    '共300家'
    """
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:
        what = f"not JSON: {str(error).partition(':')[0]}"
        raise InputError(Problem(what, shown, mend=_LINES_MEND)) from None
    if not isinstance(entry, dict):
        raise InputError(Problem("not an object", shown, mend=_LINES_MEND))
    return from_entry(entry, published, shown, _LINES_MEND)


def _from_parquet(path: Path, published: date | None, shown: str) -> Iterator[Document]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            wanted = [
                name for name in ("id", "text", "published") if name in file.schema_arrow.names
            ]
            number = 0
            for batch in file.iter_batches(1000, columns=wanted):
                for entry in batch.to_pylist():
                    number += 1
                    yield from_entry(entry, published, f"{shown}, row {number}")
    except (OSError, pa.ArrowException) as error:
        what = f"cannot be read as Parquet: {str(error).splitlines()[0]}"
        raise InputError(Problem(what, shown, mend="check the file and the rights")) from None


def from_entry(
    entry: Mapping[str, Any], published: date | None, shown: str, mend: str = _COLUMNS_MEND
) -> Document:
    """Make a document of its id, text and day of publication.

    Parameters
    ----------
    entry : mapping
        ``id``, ``text`` and, if it has one, ``published``.
    published : date or None
        Day of publication if it has none of its own.
    shown : str
        Where it stands, for messages.
    mend : str
        What to do where it is no document.

    Raises
    ------
    InputError
        If `id` or `text` is missing, the day is none, or the text holds half a character.
    """
    for key in ("id", "text"):
        if not isinstance(entry.get(key), str):
            raise InputError(Problem(f"{key} is missing or not a text", shown, mend=mend))
    given = entry.get("published")
    if given in (None, ""):
        document = Document(entry["id"], entry["text"], published, shown)
    else:
        # A day of Parquet has a type of its own; a point in time is more than a day.
        own = given if type(given) is date else day(str(given), shown)
        document = Document(entry["id"], entry["text"], own, shown)
    _check_characters(document)
    return document


def _check_characters(document: Document) -> None:
    """Refuse half characters, which JSON can spell and no file can hold."""
    try:
        document.text.encode("utf-8")
        document.id.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(
            Problem(
                f"half a character (a lone surrogate) at offset {error.start}",
                document.shown,
                mend="repair the text where it was made",
            )
        ) from None
