"""Show mentions, the proof of their completeness and their explanation on a terminal."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from indicators.corpus.reading import Explained
from indicators.extraction import Mention, Reading
from indicators.warehouse.formats import text
from indicators.warehouse.terminal import grid, visible

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table


def mentions(found: Sequence[Mention], *, codes: bool) -> Table:
    """Lay out mentions for reading: place, words, what is claimed, then what it says.

    Parameters
    ----------
    found : sequence of Mention
        What was read.
    codes : bool
        Whether codes were proposed: then one column holds value, unit and claim, the codes and
        how sure they are stand behind it, and the last column holds what narrows a figure or why
        a number is none. Else it holds the noun counted or that reason.
    """
    columns = dict(_CODED if codes else _UNCODED)
    if len({mention.source_id for mention in found}) < 2:
        del columns["source"]
    rows = [[cell(mention) for cell in columns.values()] for mention in found]
    return grid(list(columns), rows, right=[name in _TO_THE_RIGHT for name in columns])


def accounting(readings: Sequence[Reading]) -> Table:
    """Lay out the proof: digit runs and numerals, in mentions, excepted, unaccounted."""
    columns = (
        "source",
        "mentions",
        "digit runs",
        "in mentions",
        "numerals",
        "in mentions",
        "excepted",
        "unaccounted",
    )
    rows = [_proof(reading) for reading in readings]
    if len(rows) > 1:
        rows.append(("all", *(sum(column) for column in list(zip(*rows, strict=True))[1:])))
    return grid(columns, rows, right=[name != "source" for name in columns])


def reasons(readings: Sequence[Reading]) -> Table:
    """Lay out why numerals are no numbers, with their count over all texts."""
    counts: dict[str, int] = {}
    for reading in readings:
        for reason, count in reading.accounting.excepted.items():
            counts[reason] = counts.get(reason, 0) + count
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return grid(("excepted because", "numerals"), ordered, right=(False, True))


def explanations(found: Sequence[Explained]) -> list[RenderableType]:
    """Lay out the steps that led to each mention, under its words."""
    from rich.text import Text

    parts: list[RenderableType] = []
    for mention, steps in found:
        head = f"{mention.source_id} {mention.start}-{mention.end}  {mention.printed}"
        parts.append(Text(visible(head), style="bold"))
        parts.extend(Text(f"  {visible(step)}") for step in steps)
    return parts


def _claimed(mention: Mention) -> str:
    """Write value, unit and claim in one: ``> 9300 count``, ``[3, 5] count``, or the kind."""
    if mention.closed is None:
        return mention.kind
    claim = _claim(mention) or ""
    value = "" if claim[:1] in ("(", "[") else text(mention.value)
    parts = ("" if claim == "=" else claim, value, mention.unit)
    return " ".join(part for part in parts if part)


def _form(mention: Mention) -> str | None:
    """Write the transformation, with the nature where it is no plain fact."""
    if mention.nature in (None, "actual"):
        return mention.transformation
    return f"{mention.transformation}, {mention.nature}"


def _narrowed(mention: Mention) -> str | None:
    """Write of whom a figure is and what narrows it, or why the number is no figure."""
    if not mention.statistical:
        return mention.reason
    return "; ".join(filter(None, (mention.subject, mention.dimensions))) or None


def _proof(reading: Reading) -> tuple[str | int, ...]:
    proof = reading.accounting
    return (
        reading.source_id,
        len(reading.mentions),
        proof.digit_runs,
        proof.digit_runs_in_mentions,
        proof.numerals,
        proof.numerals_in_mentions,
        sum(proof.excepted.values()),
        len(proof.unaccounted),
    )


def _claim(mention: Mention) -> str | None:
    """Write the claim beside the value: ``=``, ``>``, ``≈``, or the bounds that differ from it."""
    if mention.qualifier in (None, "exact"):
        return None if mention.qualifier is None else "="
    # Written as it was read: what a hostile text claims need not be an interval.
    left, right = mention.closed in ("both", "left"), mention.closed in ("both", "right")
    if mention.lower is None and mention.upper is None:
        return "≈" if mention.qualifier == "about" else mention.qualifier
    if mention.upper is None:
        sign = "≥" if left else ">"
        return sign if mention.lower == mention.value else f"{sign} {text(mention.lower)}"
    if mention.lower is None:
        sign = "≤" if right else "<"
        return sign if mention.upper == mention.value else f"{sign} {text(mention.upper)}"
    ends = f"{text(mention.lower)}, {text(mention.upper)}"
    return f"{'[' if left else '('}{ends}{']' if right else ')'}"


def _period(mention: Mention) -> str | None:
    """Write a period as short as it can be: a day, a month, a year, or its first and last day."""
    start, end = mention.period_start, mention.period_end
    if start is None or end is None:
        return None
    if start == end:
        return start.isoformat()
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return f"{start.year:04d}"
    last = monthrange(start.year, start.month)[1]
    if (start.year, start.month) == (end.year, end.month) and (start.day, end.day) == (1, last):
        return f"{start.year:04d}-{start.month:02d}"
    return f"{start.isoformat()}/{end.isoformat()}"


_TO_THE_RIGHT = ("offsets", "value", "sure")
_PLACE: dict[str, Callable[[Mention], object]] = {
    "source": lambda mention: mention.source_id,
    "offsets": lambda mention: f"{mention.start}-{mention.end}",
    "printed": lambda mention: mention.printed,
}
_UNCODED: dict[str, Callable[[Mention], object]] = {
    **_PLACE,
    "kind": lambda mention: mention.kind,
    "value": lambda mention: mention.value,
    "claims": _claim,
    "unit": lambda mention: mention.unit,
    "period": _period,
    "what": lambda mention: mention.counted or mention.reason,
}
_CODED: dict[str, Callable[[Mention], object]] = {
    **_PLACE,
    "claims": _claimed,
    "indicator": lambda mention: mention.indicator,
    "form": _form,
    "area": lambda mention: mention.area,
    "period": _period,
    "sure": lambda mention: mention.confidence if mention.statistical else None,
    "what": _narrowed,
}
