"""Show on a terminal what came of adding texts and of reviewing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from indicators.ledger.adding import Added, Addition
from indicators.ledger.merge import Contradiction
from indicators.warehouse.terminal import grid

if TYPE_CHECKING:
    from rich.console import RenderableType

SHOWN = 20
"""How many contradictions are told; the rest is counted."""

_COUNTS = ("numbers", "new", "changed", "gone", "decided")


def addition(found: Addition) -> list[RenderableType]:
    """Lay out what changed, what contradicts a decision, and what the code lists were given.

    Parameters
    ----------
    found : Addition
        What came of it.

    Returns
    -------
    list
        Tables and lines to print.
    """
    from rich.text import Text

    rows = [_counts(text) for text in found.texts]
    parts: list[RenderableType] = [
        grid(("source", "text", *_COUNTS), rows, right=(False, False, *(True for _ in _COUNTS)))
    ]
    contradictions = [one for text in found.texts for one in text.contradictions]
    if contradictions:
        head = f"\n{len(contradictions)} proposals contradict a decision, which stands"
        parts += [Text(head, style="bold"), _contradictions(contradictions)]
    if found.completed:
        head = "\ncodes that the lists of raw/codelists were given: look at their names"
        table = grid(("list", "code", "name_zh", "name_en"), found.completed)
        parts += [Text(head, style="bold"), table]
    files = ", ".join(found.files)
    parts.append(Text(f"\nwritten: {files}" if files else "\nnothing has changed"))
    return parts


def _counts(text: Added) -> tuple[object, ...]:
    name = f"{text.source_id} (new)" if text.is_new else text.source_id
    return (name, text.shown, text.mentions, text.new, text.changed, text.gone, text.kept)


def _contradictions(found: Sequence[Contradiction]) -> RenderableType:
    rows = [row for one in found[:SHOWN] for row in _differences(one)]
    if len(found) > SHOWN:
        rows.append((f"... and {len(found) - SHOWN} more: --json tells all", "", "", "", "", ""))
    columns = ("place", "printed", "what", "column", "decided", "proposed")
    return grid(columns, rows)


def _differences(one: Contradiction) -> Iterator[tuple[object, ...]]:
    decided = one.decided
    place = f"{decided['source_id']}:{decided['start']}-{decided['end']}"
    head = (place, decided["printed"], str(one.trouble))
    if one.proposed is None or not one.columns:
        proposed = None if one.proposed is None else one.proposed["printed"]
        yield (*head, None, decided["status"], proposed)
        return
    for column in one.columns:
        yield (*head, column, decided[column], one.proposed[column])
        head = ("", "", "")
