"""Mentions to coded figures: what each number says, where, when and of whom."""

from __future__ import annotations

from indicators.coding.explain import Explanation, Step
from indicators.coding.proposer import explain, propose
from indicators.coding.texts import extract, read
from indicators.extraction import Mention

__all__ = ["Explanation", "Mention", "Step", "explain", "extract", "propose", "read"]
