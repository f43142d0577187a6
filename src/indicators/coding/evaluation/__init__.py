"""How right proposals are, held against a gold annotation: anyone's engine, anyone's gold."""

from __future__ import annotations

from indicators.coding.evaluation.annotations import Annotation, Annotations, annotation
from indicators.coding.evaluation.evaluate import HEADLINE_FAMILIES, evaluate
from indicators.coding.evaluation.files import score_files
from indicators.coding.evaluation.reading import read
from indicators.coding.evaluation.scores import (
    Band,
    Confusion,
    Detection,
    Difference,
    Evaluation,
    FieldScore,
    Rate,
)

__all__ = [
    "HEADLINE_FAMILIES",
    "Annotation",
    "Annotations",
    "Band",
    "Confusion",
    "Detection",
    "Difference",
    "Evaluation",
    "FieldScore",
    "Rate",
    "annotation",
    "evaluate",
    "read",
    "score_files",
]
