"""What a dataset says about itself: ``raw/dataset.toml``, read strictly."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from indicators.errors import Problem, RawDataError
from indicators.files import read_text
from indicators.model.fields.makers import ADDRESS_PATTERN
from indicators.workspace import Workspace

FILE = "dataset.toml"

_NAME = re.compile(r"[a-z0-9]+(?:[-._][a-z0-9]+)*")
_VERSION = re.compile(r"(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){2}(?:-[0-9A-Za-z.-]+)?")
_ADDRESS = re.compile(ADDRESS_PATTERN)
_PATH = re.compile(rf"{ADDRESS_PATTERN}|[A-Za-z0-9_][A-Za-z0-9._/-]*")
_WRITE_ADDRESS = "write a full address, e.g. https://example.org/data"
_TEXTS = ("name", "version", "title_zh", "title_en", "description_zh", "description_en")
_FORMS = {
    "name": (_NAME, "write small letters, digits and hyphens, e.g. regional-indicators"),
    "version": (_VERSION, "write a semantic version, e.g. 0.1.0"),
    "homepage": (_ADDRESS, _WRITE_ADDRESS),
}
_KNOWN = {*_TEXTS, "created", "homepage", "keywords", "licenses", "contributors"}
_ENTRIES = {
    "licenses": (frozenset({"name", "title", "path"}), frozenset({"name", "title", "path"})),
    "contributors": (frozenset({"title"}), frozenset({"title", "roles", "path", "organization"})),
}
"""Keys of an entry: those it must have, and all that it may have."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What ``raw/dataset.toml`` says.

    Attributes
    ----------
    name : str
        Name of the package, e.g. ``"innovation-indicators"``.
    version : str
        Semantic version, e.g. ``"0.1.0"``.
    created : datetime
        When this version was made, in UTC. It is written down and not taken from the clock, so
        that the same input always gives the same package.
    title_zh, title_en, description_zh, description_en : str
        For people.
    keywords : tuple of str
        At least one.
    licenses, contributors : tuple of mapping
        Entries as in Data Package v2; at least one of each.
    homepage : str or None
        Address of a page about the package.
    """

    name: str
    version: str
    created: datetime
    title_zh: str
    title_en: str
    description_zh: str
    description_en: str
    keywords: tuple[str, ...]
    licenses: tuple[Mapping[str, Any], ...]
    contributors: tuple[Mapping[str, Any], ...]
    homepage: str | None = None


def read(workspace: Workspace) -> Metadata:
    """Read ``raw/dataset.toml`` of a dataset.

    Parameters
    ----------
    workspace : Workspace
        The dataset.

    Returns
    -------
    Metadata
        What it says.

    Raises
    ------
    InputError
        If the file is missing or not UTF-8.
    RawDataError
        If it is not TOML, a key is missing, unknown or of the wrong form; all problems are given.

    Examples
    --------
    >>> from pathlib import Path
    >>> read(Workspace(Path("."))).name  # doctest: +SKIP
    'innovation-indicators'
    """
    path = workspace.raw / FILE
    shown = workspace.relative(path)
    try:
        found = tomllib.loads(read_text(path, shown))
    except tomllib.TOMLDecodeError as error:
        raise RawDataError(
            Problem(f"not TOML: {error}", shown, mend="correct the line", rule="dataset")
        ) from None
    problems = [
        Problem(what, shown, None, key, value, mend, "dataset")
        for what, key, value, mend in _problems(found)
    ]
    if problems:
        raise RawDataError(problems)
    return Metadata(
        **{key: found[key] for key in _TEXTS},
        created=found["created"].astimezone(UTC),
        keywords=tuple(found["keywords"]),
        licenses=tuple(found["licenses"]),
        contributors=tuple(found["contributors"]),
        homepage=found.get("homepage"),
    )


_Trouble = tuple[str, str, str | None, str]


def _problems(found: Mapping[str, Any]) -> list[_Trouble]:
    """Return what is wrong with the content: what, key, value and mend of each problem."""
    unknown = [
        ("unknown key", key, None, f"use one of: {', '.join(sorted(_KNOWN))}")
        for key in found
        if key not in _KNOWN
    ]
    return [
        *unknown,
        *_text_problems(found),
        *_created_problems(found.get("created")),
        *_keyword_problems(found.get("keywords")),
        *_entry_problems("licenses", found.get("licenses")),
        *_entry_problems("contributors", found.get("contributors")),
    ]


def _text_problems(found: Mapping[str, Any]) -> list[_Trouble]:
    troubles: list[_Trouble] = []
    for key in (*_TEXTS, "homepage"):
        text = found.get(key)
        if text is None and key == "homepage":
            continue
        if not isinstance(text, str) or not text.strip():
            troubles.append(("a text is needed", key, _shown(text), f'write {key} = "..."'))
        elif key in _FORMS and _FORMS[key][0].fullmatch(text) is None:
            troubles.append(("does not have the form of the key", key, text, _FORMS[key][1]))
    return troubles


def _created_problems(created: object) -> list[_Trouble]:
    if isinstance(created, datetime) and created.tzinfo is not None:
        return []
    mend = "write created = 2026-11-21T00:00:00Z, without quotes"
    return [("a time with its zone is needed", "created", _shown(created), mend)]


def _keyword_problems(keywords: object) -> list[_Trouble]:
    if isinstance(keywords, list) and keywords and all(_is_text(word) for word in keywords):
        return []
    mend = 'write keywords = ["...", "..."]'
    return [("a list of words is needed", "keywords", _shown(keywords), mend)]


def _entry_problems(key: str, entries: object) -> list[_Trouble]:
    mend = f"write a section [[{key}]]"
    if not isinstance(entries, list) or not entries:
        return [("at least one entry is needed", key, _shown(entries), mend)]
    needed, allowed = _ENTRIES[key]
    troubles: list[_Trouble] = []
    for entry in entries:
        if not isinstance(entry, dict):
            troubles.append(("an entry has no keys", key, _shown(entry), mend))
            continue
        if missing := sorted(name for name in needed if not _is_text(entry.get(name))):
            what = f"an entry lacks {', '.join(missing)}"
            troubles.append((what, key, _shown(entry), mend))
        if unknown := sorted(set(entry) - allowed):
            what = f"an entry has unknown keys: {', '.join(unknown)}"
            troubles.append((what, key, None, f"use only {', '.join(sorted(allowed))}"))
        path = entry.get("path")
        if path is not None and _PATH.fullmatch(str(path)) is None:
            what = "neither an address of the web nor a file of the dataset"
            troubles.append((what, f"{key}.path", str(path), _WRITE_ADDRESS))
        roles = entry.get("roles", ["creator"])
        if not (isinstance(roles, list) and roles and all(_is_text(role) for role in roles)):
            troubles.append(("a list of words is needed", f"{key}.roles", _shown(roles), mend))
    return troubles


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _shown(value: object) -> str | None:
    return None if value is None else str(value)
