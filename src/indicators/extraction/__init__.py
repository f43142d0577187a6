"""Text to mentions: every number of a Chinese text, exact, bounded and explained."""

from __future__ import annotations

from indicators.extraction.explain import Explanation, explain
from indicators.extraction.reader import extract, read
from indicators.extraction.records import (
    MENTION_FIELDS,
    Accounting,
    Mention,
    NonNumeric,
    Period,
    Quantity,
    Reading,
)

__all__ = [
    "MENTION_FIELDS",
    "Accounting",
    "Explanation",
    "Mention",
    "NonNumeric",
    "Period",
    "Quantity",
    "Reading",
    "explain",
    "extract",
    "read",
]
