"""An annotated figure and a date, and how proposals are scored against them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from indicators.coding.evaluation import (
    Evaluation,
    annotation,
    evaluate,
)

FIGURE: dict[str, Any] = {
    "source_id": "a",
    "start": 10,
    "end": 16,
    "printed": "20多亿元",
    "kind": "quantity",
    "value": "2000000000",
    "lower": "2000000000",
    "upper": "3000000000",
    "closed": "neither",
    "qualifier": "over",
    "unit": "CNY",
    "counted": None,
    "statistical": True,
    "indicator": "rd_expenditure",
    "transformation": "level",
    "nature": "actual",
    "area": "CN-GD",
    "subject": None,
    "dimensions": "activity=basic-research;direction=out",
    "period_start": "2023-01-01",
    "period_end": "2023-12-31",
    "period_basis": "explicit",
    "reason": None,
    "confidence": "0.9",
    "rule": "concept.clause",
}
DATE: dict[str, Any] = {
    **dict.fromkeys(FIGURE),
    "source_id": "a",
    "start": 0,
    "end": 5,
    "printed": "2023年",
    "kind": "date",
    "statistical": False,
    "period_start": "2023-01-01",
    "period_end": "2023-12-31",
    "period_basis": "explicit",
    "reason": "date",
}


def score(
    gold: Sequence[Mapping[str, Any]], proposals: Sequence[Mapping[str, Any]], **options: Any
) -> Evaluation:
    return evaluate(
        {"a": [annotation(one) for one in gold]},
        {"a": [annotation(one) for one in proposals]},
        **options,
    )


def rate(evaluation: Evaluation, name: str) -> tuple[int, int]:
    matched = evaluation.fields[name].matched
    return matched.right, matched.judged
