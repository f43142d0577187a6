"""Show on a terminal what came of adding texts and of reviewing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from indicators.ledger.adding import Added, Addition
from indicators.ledger.merge import Contradiction
from indicators.ledger.review.incoming import Reviewed
from indicators.ledger.review.outgoing import Ledgers
from indicators.model.cells import Row
from indicators.model.locators import Place
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
    files = ", ".join(found.files[:SHOWN])
    if len(found.files) > SHOWN:
        files += f" and {len(found.files) - SHOWN} more"
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
    place = str(Place.of(decided))
    head = (place, decided["printed"], str(one.trouble))
    if one.proposed is None or not one.columns:
        proposed = None if one.proposed is None else one.proposed["printed"]
        yield (*head, None, decided["status"], proposed)
        return
    for column in one.columns:
        yield (*head, column, decided[column], one.proposed[column])
        head = ("", "", "")


def undecided(ledgers: Ledgers, names: Sequence[str]) -> list[RenderableType]:
    """Lay out how far each text is reviewed, and the first rows that nobody has decided.

    Parameters
    ----------
    ledgers : Ledgers
        The ledgers of the dataset.
    names : sequence of str
        Which texts; all if empty.

    Returns
    -------
    list
        Tables and lines to print.
    """
    from rich.text import Text

    chosen = ledgers.chosen(names)
    counts = [state(name, ledgers.rows[name]) for name in chosen]
    parts: list[RenderableType] = [
        grid(
            tuple(counts[0]) if counts else ("source",),
            [tuple(one.values()) for one in counts],
            right=[place > 0 for place in range(len(counts[0]) if counts else 1)],
        )
    ]
    left = [row for name in chosen for row in ledgers.rows[name] if row["status"] == "proposed"]
    if left:
        table = grid(("undecided", *_SHOWN), [_shown(row) for row in left[:SHOWN]])
        parts += [Text(""), table]
    if len(left) > SHOWN:
        parts.append(Text(f"... and {len(left) - SHOWN} more"))
    mend = "; write a sheet with `indicators review --out review.xlsx`" if left else ""
    parts.append(Text(f"\n{len(left)} undecided{mend}"))
    return parts


_SHOWN = ("printed", "indicator", "transformation", "area", "period_start", "confidence", "reason")


def state(name: str, rows: Sequence[Row]) -> dict[str, object]:
    """Count the rows of a ledger by what was decided of them."""
    counts = Counter(str(row["status"]) for row in rows)
    return {
        "source": name,
        "numbers": len(rows),
        "undecided": counts["proposed"],
        **{status: counts[status] for status in ("accepted", "corrected", "rejected")},
    }


def _shown(row: Row) -> tuple[object, ...]:
    return (str(Place.of(row)), *(row[name] for name in _SHOWN))


def reviewed(found: Reviewed) -> str:
    """Say in one line what came of a sheet."""
    decisions = ", ".join(f"{count} {decision}" for decision, count in found.decided.items())
    files = f"; written: {', '.join(found.files)}" if found.files else ""
    return f"{decisions or 'nothing has changed'}; {found.undecided} undecided left{files}"
