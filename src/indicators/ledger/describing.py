"""What is known of a text: told by a person, in options or a file beside it, and computed."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from indicators.errors import InputError, Problem
from indicators.extraction import Mention
from indicators.files import read_text, sha256
from indicators.ledger.scripts import LANGUAGES, script_of
from indicators.model.cells import Cell, CellError, Row, parse, render
from indicators.model.tables import SOURCES
from indicators.model.types import Field

__all__ = ["SIDECAR", "Text", "Told", "beside", "check", "source_row"]

SIDECAR = ".toml"
"""Ending of the file beside a text that tells of it: brief.toml beside brief.txt."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a person tells of a text; None where nothing is told.

    Attributes
    ----------
    title, publisher, publisher_en, reporters, note : str or None
        As in ``raw/sources.csv``.
    published : date or None
        Day of publication.
    published_basis : str or None
        Whether that day is ``printed`` or ``inferred``; if not told, whether the text prints it.
    place : str or None
        Where the text speaks from: ``CN``, ``TW``, ``HK`` or ``MO``.
    home : str or None
        Code of the place that 我省, 全市 and the like stand for.
    """

    title: str | None = None
    publisher: str | None = None
    publisher_en: str | None = None
    reporters: str | None = None
    published: date | None = None
    published_basis: str | None = None
    note: str | None = None
    place: str | None = None
    home: str | None = None

    def over(self, other: Told) -> Told:
        """Complete what is told here with what another tells."""
        known = {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if getattr(self, field.name) is not None
        }
        return replace(other, **known)


_KEYS = tuple(field.name for field in fields(Told))


@dataclass(frozen=True, slots=True)
class Text:
    """A text to add.

    Attributes
    ----------
    file : str
        Name of its file, without a folder.
    text : str
        The text exactly as decoded.
    shown : str
        Where it stands, for messages.
    told : Told
        What a person tells of it.
    """

    file: str
    text: str
    shown: str
    told: Told = Told()

    @classmethod
    def of(
        cls,
        name: str,
        text: str,
        shown: str,
        published: date | None,
        told: Told,
        default_day: date | None,
    ) -> Text:
        """Gather what is told of a document: by itself, by a file beside it, else by options.

        Parameters
        ----------
        name : str
            Name of the document; that of its file without the ending.
        text : str
            The text exactly as decoded.
        shown : str
            Where it stands; the path of a text file.
        published : date or None
            The day that the document carries itself.
        told : Told
            What options tell of every text that tells it not itself.
        default_day : date or None
            Day of publication of texts that tell none.

        Raises
        ------
        InputError
            If the file beside it cannot be read.
        """
        path = Path(shown)
        is_file = path.suffix.lower() == ".txt"
        own = beside(path) if is_file else Told()
        own = replace(own, published=published or own.published or default_day)
        return cls(path.name if is_file else f"{name}.txt", text, shown, own.over(told))

    @property
    def sha256(self) -> str:
        """Hash of its bytes."""
        return sha256(self.text.encode())


def beside(path: Path) -> Told:
    """Read what a file beside a text tells of it; nothing where there is none.

    Parameters
    ----------
    path : Path
        The text, e.g. ``brief.txt``; the file beside it is ``brief.toml``.

    Raises
    ------
    InputError
        If the file cannot be read, is no TOML, or has a key or value that is not known.
    """
    sidecar = path.with_suffix(SIDECAR)
    if not sidecar.is_file():
        return Told()
    shown = sidecar.as_posix()
    try:
        found = tomllib.loads(read_text(sidecar, shown))
    except tomllib.TOMLDecodeError as error:
        raise InputError(Problem(f"not TOML: {error}", shown, mend="correct the line")) from None
    problems = [
        Problem("unknown key", shown, column=key, mend=f"use one of: {', '.join(_KEYS)}")
        for key in found
        if key not in _KEYS
    ]
    if problems:
        raise InputError(problems)
    told: dict[str, Any] = {key: _value(key, value, shown) for key, value in found.items()}
    return Told(**told)


def _value(key: str, value: object, shown: str) -> str | date:
    if key == "published" and isinstance(value, date) and not isinstance(value, datetime):
        return value
    if key == "published" and isinstance(value, str):
        parsed = check(SOURCES.field(key), value, shown)
        if isinstance(parsed, date):
            return parsed
    if key == "reporters" and isinstance(value, list) and all(isinstance(v, str) for v in value):
        return "; ".join(value)
    if not isinstance(value, str) or not value.strip():
        mend = f'write {key} = "...", or published = 2025-03-01 for the day'
        raise InputError(
            Problem("a text is needed", shown, column=key, value=str(value), mend=mend)
        )
    return value


def source_row(text: Text, source_id: str, mentions: Sequence[Mention]) -> Row:
    """Make the row of a text in ``raw/sources.csv``.

    Parameters
    ----------
    text : Text
        The text and what is told of it.
    source_id : str
        Its identifier.
    mentions : sequence of Mention
        Its numbers: they say whether the day of publication is printed.

    Returns
    -------
    dict
        Typed row; hash, length, script and language are computed.

    Raises
    ------
    InputError
        If nobody tells the publisher, or something that is told has not the form of its column.
    """
    told = text.told
    if told.publisher is None:
        sidecar = Path(text.shown).with_suffix(SIDECAR).name
        mend = f'give --publisher NAME, or write publisher = "..." into {sidecar} beside the text'
        raise InputError(Problem("nobody tells who published it", text.shown, mend=mend))
    script = script_of(text.text)
    row: Row = {
        "source_id": source_id,
        "file": text.file,
        "title": told.title,
        "publisher": told.publisher,
        "publisher_en": told.publisher_en,
        "reporters": told.reporters,
        "published": told.published,
        "published_basis": told.published_basis or _basis(told.published, mentions),
        "sha256": text.sha256,
        "characters": len(text.text),
        "script": script,
        "language": LANGUAGES[script],
        "note": told.note,
    }
    for field in SOURCES.fields:
        try:
            parse(field, render(field, row.setdefault(field.name, None)))
        except CellError as error:
            raise InputError(
                Problem(error.what, text.shown, None, field.name, str(row[field.name]), error.mend)
            ) from None
    if not text.text:
        raise InputError(Problem("the text is empty", text.shown, mend="leave it out"))
    return row


def _basis(published: date | None, mentions: Sequence[Mention]) -> str:
    """Say whether the text prints its day of publication."""
    if published is None:
        return "none"
    printed = any(
        mention.kind in ("date", "boilerplate")
        and mention.period_start == mention.period_end == published
        for mention in mentions
    )
    return "printed" if printed else "inferred"


def check(field: Field, value: str, shown: str) -> Cell:
    """Read a value that a person gave by the definition of its column.

    Raises
    ------
    InputError
        If it has not the form of the column.

    Examples
    --------
    >>> check(SOURCES.field("published"), "2025-03-01", "--published").isoformat()
    '2025-03-01'
    """
    try:
        return parse(field, value)
    except CellError as error:
        raise InputError(Problem(error.what, shown, None, field.name, value, error.mend)) from None
