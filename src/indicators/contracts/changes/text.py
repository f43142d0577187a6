"""A comparison as text for people, and as Markdown for a pull request or release notes."""

from __future__ import annotations

from collections.abc import Iterator

from indicators.contracts.changes.changes import Change, Group
from indicators.contracts.changes.compare import Comparison
from indicators.contracts.changes.rules import RULES
from indicators.contracts.formats.github import cell
from indicators.errors import escaped


def write(comparison: Comparison) -> str:
    """Write a comparison for people.

    Parameters
    ----------
    comparison : Comparison
        What changed.

    Returns
    -------
    str
        A block for each sort of change in each place, then what version it calls for.
    """
    blocks = ["\n".join(_block(group)) for group in comparison.groups]
    return "\n\n".join([*blocks, verdict(comparison)])


def verdict(comparison: Comparison) -> str:
    """Say what the changes call for, and whether the declared version is enough."""
    old, new = comparison.old_version, comparison.new_version
    if not comparison.groups:
        return f"nothing changed; version {old} to {new}"
    head = f"{comparison.level.word} change of version {old}: calls for {comparison.required}"
    if comparison.declared_enough:
        return f"{head}; declared is {new}, which is enough"
    return f"{head}, but declared is {new}\n  mend: set version in raw/dataset.toml and build again"


def markdown(comparison: Comparison) -> str:
    """Write a comparison as Markdown: a table of what changed, then the verdict."""
    lines = ["| level | table | column | what | rows | for example |", "| --- " * 6 + "|"]
    for group in comparison.groups:
        first = _change(group.changes[0]) if group.changes else ""
        rule = RULES[group.kind]
        told = (group.level.word, group.table, group.column, rule.title_en, group.count, first)
        lines.append(f"| {' | '.join(cell(part) for part in told)} |")
    table = [*lines, ""] if comparison.groups else []
    return "\n".join([*table, verdict(comparison), ""])


def _block(group: Group) -> Iterator[str]:
    rule = RULES[group.kind]
    place = ", column ".join(part for part in (group.table, group.column) if part)
    yield (
        f"{group.level.word} {group.kind} ({group.count}): {rule.title_en} · {rule.title_zh}"
        + (f": {escaped(place)}" if place else "")
    )
    for change in group.changes:
        if told := _change(change):
            yield f"  {escaped(told)}"
    if group.count > len(group.changes):
        yield f"  ... and {group.count - len(group.changes)} more"


def _change(change: Change) -> str:
    key = f"{change.key}: " if change.key and (change.old or change.new) else change.key
    if change.old is None and change.new is None:
        return key
    return f"{key}{_cell(change.old)} -> {_cell(change.new)}"


def _cell(text: str | None, limit: int = 80) -> str:
    if text is None:
        return "(empty)"
    return repr(text if len(text) <= limit else f"{text[:limit]}…")
