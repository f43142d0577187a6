"""A change: one difference between two packages, with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from indicators.contracts.changes.rules import RULES, Level


@dataclass(frozen=True, slots=True)
class Change:
    """One difference, or many of one sort in one place.

    Attributes
    ----------
    kind : str
        One of :data:`indicators.contracts.changes.rules.RULES`.
    table : str
        Table in which it is; empty for the package itself.
    column : str
        Column in which it is; empty for whole rows, tables and the package.
    key : str
        Key of the row; empty where the change is about no row.
    old, new : str or None
        What stood there and what stands there; None where there was or is nothing.
    """

    kind: str
    table: str = ""
    column: str = ""
    key: str = ""
    old: str | None = None
    new: str | None = None

    @property
    def level(self) -> Level:
        """What the change calls for."""
        return RULES[self.kind].level


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of one sort in one column of one table.

    Attributes
    ----------
    kind, table, column : str
        As in :class:`Change`.
    count : int
        How many there are.
    changes : tuple of Change
        The first of them, by key.
    """

    kind: str
    table: str
    column: str
    count: int
    changes: tuple[Change, ...]

    @property
    def level(self) -> Level:
        """What the changes call for."""
        return RULES[self.kind].level


def single(
    kind: str, table: str = "", column: str = "", old: str | None = None, new: str | None = None
) -> Group:
    """Make the group of a change that is about no row.

    Examples
    --------
    >>> single("field_added", "areas", "code").level
    <Level.MINOR: 2>
    """
    return Group(kind, table, column, 1, (Change(kind, table, column, "", old, new),))


def in_order(groups: Iterable[Group]) -> list[Group]:
    """Sort groups: what means most first, then by table, column and kind."""
    return sorted(groups, key=lambda group: (-group.level, group.table, group.kind, group.column))
