"""Show a verification on a terminal."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from indicators.ledger.verify import TextVerification, Verification
from indicators.warehouse.terminal import grid

if TYPE_CHECKING:
    from rich.console import RenderableType

_COLUMNS = (
    "source",
    "file",
    "SHA-256",
    "length",
    "mentions",
    "at offsets",
    "names",
    "digit runs",
    "in mentions",
    "unaccounted",
    "numerals",
    "in mentions",
    "excepted",
    "unaccounted",
)


def verification(found: Verification) -> list[RenderableType]:
    """Lay out counts by text, reasons of exceptions, and what is wrong.

    Parameters
    ----------
    found : Verification
        What was found.

    Returns
    -------
    list
        Tables and lines to print.
    """
    from rich.text import Text

    rows = [_row(text) for text in found.texts]
    sums = [sum(counts) for counts in list(zip(*rows, strict=True))[4:]]
    counts = grid(
        _COLUMNS,
        [*rows, ("all", f"{len(rows)} texts", "", "", *sums)],
        right=[position > 3 for position in range(len(_COLUMNS))],
    )
    reasons: Counter[str] = Counter()
    for text in found.texts:
        reasons.update(text.accounting.excepted)
    ordered = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    parts: list[RenderableType] = [counts, Text("")]
    parts.append(grid(("numerals excepted because", "count"), ordered, right=(False, True)))
    parts.append(Text(""))
    parts.extend(Text(str(problem)) for problem in found.problems)
    parts.append(Text(_conclusion(found)))
    return parts


def _row(text: TextVerification) -> tuple[object, ...]:
    proof = text.accounting
    excepted = sum(proof.excepted.values())
    return (
        text.source_id,
        text.file,
        "right" if text.hash_right else "WRONG",
        "right" if text.length_right else "WRONG",
        text.mentions,
        text.mentions - text.misplaced,
        text.names,
        proof.digit_runs,
        proof.digit_runs_in_mentions,
        proof.digit_runs - proof.digit_runs_in_mentions,
        proof.numerals,
        proof.numerals_in_mentions,
        excepted,
        proof.numerals - proof.numerals_in_mentions - excepted,
    )


def _conclusion(found: Verification) -> str:
    if found.right:
        return (
            "Every hash is right, every mention and name stands where it should, no number is left."
        )
    return f"{len(found.problems)} problems"
