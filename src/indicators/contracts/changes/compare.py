"""Compare two packages: every change, what it means, and whether the version number says so."""

from __future__ import annotations

import filecmp
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from indicators.contracts.changes import rows, structure
from indicators.contracts.changes.changes import Group, in_order, single
from indicators.contracts.changes.packages import DESCRIPTOR, Package, opened
from indicators.contracts.changes.rules import RULES, Level
from indicators.contracts.changes.versions import Version
from indicators.errors import EXIT_FINDINGS

LISTED = 20
"""Changes of one sort that are listed; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed between two packages.

    Attributes
    ----------
    old, new : str
        How the user named them.
    old_version, new_version : Version
        The versions that they declare.
    groups : tuple of Group
        Every sort of change in every place, what means most first.
    """

    old: str
    new: str
    old_version: Version
    new_version: Version
    groups: tuple[Group, ...]

    @property
    def level(self) -> Level:
        """What the changes call for, all together."""
        return max((group.level for group in self.groups), default=Level.NONE)

    @property
    def required(self) -> Version:
        """The least version that the new package has to declare."""
        return self.old_version.raised(self.level)

    @property
    def declared_enough(self) -> bool:
        """Whether the new package declares such a version."""
        return self.new_version >= self.required

    @property
    def exit_code(self) -> int:
        """0 when the version says what changed, 1 when it is lower."""
        return 0 if self.declared_enough else EXIT_FINDINGS

    def as_dict(self) -> dict[str, Any]:
        """Give the comparison as plain data, for programs."""
        return {
            "old": self.old,
            "new": self.new,
            "old_version": str(self.old_version),
            "new_version": str(self.new_version),
            "level": self.level.word,
            "required_version": str(self.required),
            "declared_enough": self.declared_enough,
            "changes": [_group(group) for group in self.groups],
        }


def _group(group: Group) -> dict[str, Any]:
    return {
        "kind": group.kind,
        "level": group.level.word,
        "breaking": RULES[group.kind].breaking,
        "table": group.table,
        "column": group.column,
        "count": group.count,
        "rows": [
            {"key": change.key, "old": change.old, "new": change.new} for change in group.changes
        ],
    }


def compare(old: str, new: str, repository: Path, limit: int = LISTED) -> Comparison:
    """Compare two packages.

    Parameters
    ----------
    old, new : str
        Each a folder, a zip file, or ``git:REV``.
    repository : Path
        Folder of the dataset in the git repository that ``git:REV`` is about.
    limit : int
        How many changes of one sort in one place are listed; all are counted.

    Returns
    -------
    Comparison
        Changes, their levels, and the versions.

    Raises
    ------
    InputError
        If one of them cannot be read.
    """
    with opened(old, repository) as before, opened(new, repository) as after:
        versions = [
            Version.parse(one.description.get("version"), f"{one.shown}, {DESCRIPTOR}")
            for one in (before, after)
        ]
        groups = tuple(in_order(_groups(before, after, limit)))
    return Comparison(old, new, versions[0], versions[1], groups)


def _groups(old: Package, new: Package, limit: int) -> Iterator[Group]:
    yield from structure.package(old.description, new.description)
    before, after = old.tables(), new.tables()
    for name in before:
        if name not in after:
            yield single("table_removed", name)
    for name, resource in after.items():
        if name not in before:
            yield single("table_added", name)
            continue
        yield from structure.table(name, before[name], resource)
        if not _alike(old, new, name):
            yield from rows.changes(name, old, new, limit)


def _alike(old: Package, new: Package, name: str) -> bool:
    """Say whether a table is the same file, whatever hash the descriptions state."""
    before, after = (one.root / PurePosixPath(one.tables()[name]["path"]) for one in (old, new))
    try:
        return filecmp.cmp(before, after, shallow=False)
    except OSError:
        return False
