"""Add texts to a dataset: their figures as proposals, their rows among the sources."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from indicators import coding
from indicators.coding.texts import known_area
from indicators.errors import InputError, Problem, RawDataError
from indicators.extraction.tables import fold
from indicators.files import write_all
from indicators.ledger import describing, figures, proposing, registers
from indicators.ledger.completing import CodeLists, Completed
from indicators.ledger.describing import Text
from indicators.ledger.merge import Contradiction, merge
from indicators.ledger.snapshot import Snapshot
from indicators.model import csv_form
from indicators.model.cells import Row
from indicators.model.tables import LEDGER, REGISTERS, SOURCES
from indicators.workspace import Workspace

__all__ = ["Added", "Addition", "add"]

_SOURCES: Final = "raw/sources.csv"
_NUMBERED: Final = re.compile(r"s([0-9]+)")
_NAME: Final = 4
"""Shorter names (创新联合体 is longer) may stand for anybody."""
_PLACES: Final = ("CN", "TW", "HK", "MO")


@dataclass(frozen=True, slots=True)
class Added:
    """What came of one text.

    Attributes
    ----------
    source_id : str
        Its identifier.
    shown : str
        The file that it was read from.
    is_new : bool
        Whether the dataset did not have it before.
    mentions : int
        Numbers in the text.
    new, changed, gone, kept : int
        Proposals that are new, that differ from the proposal before, that are read no more, and
        decided rows, which stay as they are.
    contradictions : tuple of Contradiction
        Where a proposal does not fit what was decided.
    """

    source_id: str
    shown: str
    is_new: bool
    mentions: int
    new: int
    changed: int
    gone: int
    kept: int
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """What came of all texts.

    Attributes
    ----------
    texts : tuple of Added
        In the order given.
    completed : tuple of Completed
        Rows that the code lists were given.
    files : tuple of str
        Files that were written; empty where nothing has changed.
    """

    texts: tuple[Added, ...]
    completed: tuple[Completed, ...]
    files: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Give everything as plain values, for JSON."""
        return {
            "texts": [
                asdict(text) | {"contradictions": [one.as_dict() for one in text.contradictions]}
                for text in self.texts
            ],
            "completed": [one._asdict() for one in self.completed],
            "files": list(self.files),
        }


def add(
    workspace: Workspace,
    texts: Sequence[Text],
    *,
    source_id: str | None = None,
    progress: Callable[[str], None] = lambda step: None,
) -> Addition:
    """Read texts and write what they may say into ``raw/figures`` as proposals.

    Decided rows stay as they are, cell by cell. A text is known by its bytes: one that the dataset
    has already is read anew. All files are written, or none.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    texts : sequence of Text
        What to add.
    source_id : str or None
        Identifier of a single new text; by default the next free one of ``s001``, ``s002``, ...
    progress : callable
        Told which text is read.

    Returns
    -------
    Addition
        What changed, and every proposal that contradicts a decided row.

    Raises
    ------
    IndicatorsError
        If a text cannot be added or the dataset is broken; then nothing is written.
    """
    snapshot = Snapshot(workspace)
    sources = csv_form.read(workspace.raw / "sources.csv", SOURCES, _SOURCES)
    ledgers = figures.scan(workspace, [str(row["source_id"]) for row in sources])
    if broken := [problem for sheet in ledgers.values() for problem in sheet.problems]:
        raise RawDataError(broken)
    lists = CodeLists(workspace)
    subjects = _subjects(workspace)
    names = _Names(sources, source_id, len(texts))
    contents: dict[Path, bytes] = {}
    added: list[Added] = []
    for number, text in enumerate(texts, 1):
        progress(f"read {number} of {len(texts)}: {text.shown}, {len(text.text):,} characters")
        name, is_new = names.of(text)
        row = None if is_new else next(row for row in sources if row["source_id"] == name)
        mentions = _mentions(text, name, _day(text, row), subjects)
        if row is None:
            sources.append(describing.source_row(text, name, mentions))
        before = ledgers[name].rows if name in ledgers else []
        proposals = [proposing.row(mention) for mention in mentions]
        merged = merge(before, proposals)
        lists.complete(_proposed(merged.rows).values())
        contents[workspace.raw / "figures" / f"{name}.csv"] = csv_form.write(merged.rows, LEDGER)
        added.append(_summary(text, name, is_new, before, merged.rows, merged.contradictions))
    contents[workspace.raw / "sources.csv"] = csv_form.write(sources, SOURCES)
    contents |= {workspace.raw / name: content for name, content in lists.files().items()}
    changed = {path: content for path, content in contents.items() if not _is(path, content)}
    snapshot.check()
    write_all(changed)
    return Addition(
        tuple(added), tuple(lists.completed), tuple(workspace.relative(path) for path in changed)
    )


class _Names:
    """Gives each text its identifier: the one that its bytes have already, or a new one."""

    def __init__(self, sources: Sequence[Row], wanted: str | None, texts: int) -> None:
        self._by_hash = {row["sha256"]: str(row["source_id"]) for row in sources}
        self._by_file = {row["file"]: str(row["source_id"]) for row in sources}
        self._taken = {str(row["source_id"]) for row in sources}
        self._wanted = wanted
        if wanted is not None:
            self._check(wanted, texts)

    def _check(self, wanted: str, texts: int) -> None:
        if texts != 1:
            mend = "add the texts one by one, or leave --id out"
            raise InputError(Problem("an identifier is for one text", "--id", mend=mend))
        describing.check(SOURCES.field("source_id"), wanted, "--id")

    def of(self, text: Text) -> tuple[str, bool]:
        """Give the identifier of a text, and whether it is new."""
        known = self._by_hash.get(text.sha256)
        if known is not None:
            if self._wanted not in (None, known):
                mend = f"leave --id out, or write --id {known}"
                what = f"the dataset has this text as {known}"
                raise InputError(Problem(what, text.shown, value=self._wanted, mend=mend))
            return known, False
        if text.file in self._by_file:
            what = f"the dataset has another text of this name as {self._by_file[text.file]}"
            mend = "rename the file; if the text was changed, give back the old one: offsets count"
            raise InputError(Problem(what, text.shown, value=text.file, mend=mend))
        if self._wanted in self._taken:
            mend = "choose another identifier"
            raise InputError(Problem("is another text", "--id", value=self._wanted, mend=mend))
        name = self._wanted or self._next()
        self._taken.add(name)
        self._by_hash[text.sha256] = self._by_file[text.file] = name
        return name, True

    def _next(self) -> str:
        numbers = [int(found[1]) for name in self._taken if (found := _NUMBERED.fullmatch(name))]
        return f"s{max(numbers, default=0) + 1:03d}"


def _day(text: Text, row: Row | None) -> date | None:
    """Give the day of publication: as told of a new text, as the dataset has it of an old one.

    Raises
    ------
    InputError
        If what is told of a text is not what the dataset says of it.
    """
    if row is None:
        return text.told.published
    for name in ("title", "publisher", "publisher_en", "reporters", "published"):
        told = getattr(text.told, name)
        if told is not None and told != row[name]:
            mend = f"leave it out, or correct the row of {row['source_id']} in {_SOURCES}"
            what = f"{_SOURCES} says {row[name]!s} of this text"
            raise InputError(Problem(what, text.shown, None, name, str(told), mend))
    day = row["published"]
    return day if isinstance(day, date) else None


def _subjects(workspace: Workspace) -> dict[str, tuple[str, str | None]]:
    """Give whom the registers know by their printed names: identifier and seat."""
    sheets = registers.scan(workspace)
    if broken := [problem for sheet in sheets.values() for problem in sheet.problems]:
        raise RawDataError(broken)
    known: dict[str, tuple[str, str | None]] = {}
    for table in REGISTERS:
        for row in sheets[table.name].rows:
            seat = row.get("seat") or row.get("territory")
            for name in registers.printed_forms(row):
                if len(name) >= _NAME:
                    entry = (str(row[table.primary_key[0]]), None if seat is None else str(seat))
                    known.setdefault(fold(name), entry)
    return known


def _mentions(
    text: Text,
    source_id: str,
    published: date | None,
    subjects: dict[str, tuple[str, str | None]],
) -> list[coding.Mention]:
    told = text.told
    if told.place not in (None, *_PLACES):
        mend = f"use one of: {', '.join(_PLACES)}"
        raise InputError(
            Problem("not a place to speak from", text.shown, None, "place", told.place, mend)
        )
    return coding.extract(
        text.text,
        published=published,
        source_id=source_id,
        place=told.place or "CN",
        home_area=known_area(told.home, f"{text.shown}, home"),
        subjects=subjects,
    )


def _summary(
    text: Text,
    name: str,
    is_new: bool,
    before: Sequence[Row],
    after: Sequence[Row],
    contradictions: tuple[Contradiction, ...],
) -> Added:
    proposed = _proposed(before)
    now = _proposed(after)
    return Added(
        name,
        text.shown,
        is_new,
        len(after),
        sum(place not in proposed for place in now),
        sum(row != proposed[place] for place, row in now.items() if place in proposed),
        sum(place not in now for place in proposed),
        len(after) - len(now),
        contradictions,
    )


def _proposed(rows: Sequence[Row]) -> dict[tuple[object, object], Row]:
    return {(row["start"], row["end"]): row for row in rows if row["status"] == proposing.PROPOSED}


def _is(path: Path, content: bytes) -> bool:
    """Say whether a file holds that content already."""
    return path.is_file() and path.read_bytes() == content
