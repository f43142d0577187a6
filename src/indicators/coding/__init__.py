"""Mentions to coded figures: what each number says, where, when and of whom."""

from __future__ import annotations

from indicators.coding.explain import Explanation, Step
from indicators.coding.proposer import explain, propose
from indicators.coding.texts import extract, read

__all__ = ["Explanation", "Step", "explain", "extract", "propose", "read"]
