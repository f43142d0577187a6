"""Hold proposals against a gold annotation."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Final

from indicators.coding.evaluation.annotations import Annotations
from indicators.coding.evaluation.measures import Aliases
from indicators.coding.evaluation.scores import Evaluation
from indicators.coding.evaluation.tally import Tally

__all__ = ["HEADLINE_FAMILIES", "evaluate"]

HEADLINE_FAMILIES: Final[Mapping[str, Set[str]]] = {
    "R&D spend": frozenset(
        {
            "rd_expenditure",
            "rd_expenditure_basic",
            "rd_expenditure_applied",
            "rd_expenditure_experimental",
            "rd_intensity",
        }
    ),
    "technology contracts": frozenset({"tech_contract_count", "tech_contract_value"}),
    "high-tech enterprises": frozenset(
        {"high_tech_enterprise_count", "high_tech_enterprise_recognition_count"}
    ),
    "conversion": frozenset(
        {
            "conversion_contract_count",
            "conversion_contract_value",
            "conversion_income",
            "conversion_reward_value",
            "converted_result_count",
        }
    ),
}
"""Indicators of the four families that the published package is about."""


def evaluate(
    gold: Annotations,
    proposals: Annotations,
    *,
    families: Mapping[str, Set[str]] = HEADLINE_FAMILIES,
    aliases: Aliases | None = None,
) -> Evaluation:
    """Say how right proposals are.

    Only the documents of the gold annotation are looked at. A field is judged where the gold
    annotation has it and does not call it open.

    Parameters
    ----------
    gold : mapping of str to sequence of Annotation
        What is right, by document.
    proposals : mapping of str to sequence of Annotation
        What an engine, or another person, says.
    families : mapping of str to set of str
        Indicators by family, for the scores by family.
    aliases : mapping, optional
        By field, other spellings of a code: ``{"subject": {"code": "printed name"}}``.

    Returns
    -------
    Evaluation
        Scores with their confidence intervals, and every difference.

    Examples
    --------
    >>> from indicators.coding.evaluation import annotation
    >>> right = annotation({"start": 0, "end": 4, "unit": "CNY"}, "a")
    >>> wrong = annotation({"start": 0, "end": 4, "unit": "USD"}, "a")
    >>> found = evaluate({"a": [right]}, {"a": [wrong]})
    >>> found.spans.f1, found.fields["unit"].matched.share
    (1.0, 0.0)
    """
    tally = Tally(families, aliases or {})
    for document, numbers in gold.items():
        tally.add(numbers, proposals.get(document, ()))
    return tally.evaluation(len(gold), sum(document not in proposals for document in gold))
