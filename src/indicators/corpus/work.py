"""The work on one part of a corpus: read its documents, write its mentions, say that it is done."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indicators.corpus import output, parts, reading
from indicators.corpus.parts import Part
from indicators.corpus.reading import Manner
from indicators.errors import Problem
from indicators.extraction import Mention
from indicators.files import file_sha256, write_bytes

if TYPE_CHECKING:
    import pyarrow.parquet as pq

__all__ = ["DONE", "Done", "Task", "do", "done"]

DONE = "_parts"
"""Folder of what each finished part says of itself; readers of Parquet pass over it."""
_ROWS = 50_000
"""Mentions that are held before they are written: memory does not grow with the part."""
_UNDATED = "__HIVE_DEFAULT_PARTITION__"


@dataclass(frozen=True, slots=True)
class Task:
    """What is done with every part.

    Attributes
    ----------
    out : str
        Folder that the mentions are written to; every worker sees it.
    manner : Manner
        How the documents are read.
    published : date or None
        Day of publication of documents that have none of their own.
    """

    out: str
    manner: Manner
    published: date | None


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a part.

    Attributes
    ----------
    part : int
        Its number.
    documents, characters, mentions, figures : int
        What was read.
    files : tuple of tuple
        Each file below the folder with its SHA-256.
    problems : tuple of dict
        Documents, or numbers, that could not be taken over: what, file and mend.
    """

    part: int
    documents: int
    characters: int
    mentions: int
    figures: int
    files: tuple[tuple[str, str], ...]
    problems: tuple[dict[str, Any], ...]


def done(out: Path, number: int) -> Done | None:
    """Read what a part says of itself; None where it is not finished."""
    path = out / DONE / f"{number:06d}.json"
    if not path.is_file():
        return None
    told = json.loads(path.read_bytes())
    told["files"] = tuple(map(tuple, told["files"]))
    told["problems"] = tuple(told["problems"])
    whole = all((out / name).is_file() for name, _ in told["files"])
    return Done(**told) if whole else None


def do(part: Part, task: Task) -> Done:
    """Read a part and write its mentions, one Parquet file a year of publication.

    The files take their place when all of them are whole; then the part says that it is done. A
    part that is read again gives the same bytes.

    Parameters
    ----------
    part : Part
        What to read.
    task : Task
        How, and where to write.

    Returns
    -------
    Done
        What came of it.

    Raises
    ------
    InputError
        If a file cannot be written.
    """
    out = Path(task.out)
    with _Files(out, part.number) as files:
        counts, problems = _read(part, task, files)
        written = files.place()
    found = Done(part.number, *counts, written, tuple(asdict(one) for one in problems))
    content = json.dumps(asdict(found), ensure_ascii=False, sort_keys=True)
    write_bytes(out / DONE / f"{part.number:06d}.json", f"{content}\n".encode())
    return found


def _read(part: Part, task: Task, files: _Files) -> tuple[tuple[int, int, int, int], list[Problem]]:
    read = characters = mentions = figures = 0
    problems: list[Problem] = []
    for one in parts.documents(part):
        if isinstance(one, Problem):
            problems.append(one)
            continue
        document = replace(one, published=one.published or task.published)
        found = reading.one(document, task.manner).mentions
        kept = list(_fitting(found, document.shown, problems))
        files.add(document.published, kept)
        read += 1
        characters += len(document.text)
        mentions += len(kept)
        figures += sum(mention.statistical is True for mention in kept)
    return (read, characters, mentions, figures), problems


def _fitting(found: Sequence[Mention], shown: str, problems: list[Problem]) -> Iterator[Mention]:
    """Leave the claim out of a number that has more digits than a column holds, and tell it."""
    for mention in found:
        wrong = output.too_long(mention)
        if wrong is None:
            yield mention
            continue
        problems.append(replace(wrong, file=f"{shown}, offset {mention.start}", mend=_LEFT_OUT))
        yield replace(
            mention, value=None, lower=None, upper=None, closed=None, qualifier=None, unit=None
        )


_LEFT_OUT = "its claim is left out here; `indicators extract --format jsonl` holds any number"


class _Files:
    """The Parquet files of one part, one a year, each beside its place until all are whole."""

    def __init__(self, out: Path, number: int) -> None:
        self._out = out
        self._name = f"part-{number:06d}.parquet"
        self._folder = out / DONE / f".{number:06d}.{secrets.token_hex(4)}"
        self._held: dict[str, list[Mention]] = {}
        self._open: dict[str, pq.ParquetWriter] = {}

    def __enter__(self) -> _Files:
        self._folder.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(self, *_: object) -> None:
        for writer in self._open.values():
            writer.close()
        for path in self._folder.iterdir():
            path.unlink()
        self._folder.rmdir()

    def add(self, published: date | None, mentions: Sequence[Mention]) -> None:
        """Take mentions of one document."""
        if not mentions:
            return
        year = _UNDATED if published is None else f"{published.year:04d}"
        held = self._held.setdefault(year, [])
        held += mentions
        if len(held) >= _ROWS:
            self._write(year)

    def place(self) -> tuple[tuple[str, str], ...]:
        """Give every file its place, and name it with its hash."""
        for year in list(self._held):
            self._write(year)
        placed: list[tuple[str, str]] = []
        for year, writer in sorted(self._open.items()):
            writer.close()
            content = self._folder / year
            folder = self._out / f"year={year}"
            folder.mkdir(exist_ok=True)
            digest = file_sha256(content)
            content.replace(folder / self._name)
            placed.append((f"{folder.name}/{self._name}", digest))
        self._open.clear()
        return tuple(placed)

    def _write(self, year: str) -> None:
        import pyarrow.parquet as pq

        held = self._held.pop(year)
        if year not in self._open:
            path = self._folder / year
            self._open[year] = pq.ParquetWriter(path, output.schema(), compression="zstd")
        self._open[year].write_table(output.table(held))
