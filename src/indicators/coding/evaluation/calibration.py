"""Whether a confidence keeps its word: of proposals at 0.9, nine in ten should be right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Final

from indicators.coding.evaluation.annotations import Annotation
from indicators.coding.evaluation.scores import Band, Rate

__all__ = ["bands", "by_rule"]

_EDGES: Final = tuple(map(Decimal, ("0", "0.5", "0.6", "0.7", "0.8", "0.9", "0.95", "1")))
_PLACES: Final = Decimal("0.001")

Outcomes = Iterable[tuple[Annotation, bool]]
"""Proposals, each with whether it is right."""


def bands(outcomes: Outcomes) -> tuple[Band, ...]:
    """Sort proposals that have a confidence into bands.

    Parameters
    ----------
    outcomes : iterable of (Annotation, bool)
        Proposals, each with whether it is right.

    Returns
    -------
    tuple of Band
        The bands that hold a proposal, the least confident first.
    """
    sure = [(one.confidence, right) for one, right in outcomes if one.confidence is not None]
    made = []
    for low, high in pairwise(_EDGES):
        inside = [
            (confidence, right)
            for confidence, right in sure
            if low <= confidence < high or confidence == high == _EDGES[-1]
        ]
        if inside:
            mean = sum((confidence for confidence, _ in inside), Decimal()) / len(inside)
            rate = Rate(sum(right for _, right in inside), len(inside))
            made.append(Band(low, high, mean.quantize(_PLACES), rate))
    return tuple(made)


def by_rule(outcomes: Outcomes) -> Mapping[str, Rate]:
    """Count by rule how many proposals are right, the rule with the most errors first.

    A proposal that names several rules (``a; b``) counts for each.
    """
    counts: dict[str, list[int]] = {}
    for one, right in outcomes:
        for rule in (one.rule or "").split(";"):
            if rule.strip():
                count = counts.setdefault(rule.strip(), [0, 0])
                count[0] += right
                count[1] += 1
    ranked = sorted(counts.items(), key=lambda item: (item[1][0] - item[1][1], item[0]))
    return {rule: Rate(right, judged) for rule, (right, judged) in ranked}
