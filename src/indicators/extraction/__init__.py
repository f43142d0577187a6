"""Text to mentions: every number of a Chinese text, exact, bounded and explained.

The records load with the package; the reader and its tables load when a text is first read.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from indicators.extraction.records import (
    MENTION_FIELDS,
    Accounting,
    Mention,
    NonNumeric,
    Period,
    Quantity,
    Reading,
)

if TYPE_CHECKING:
    from indicators.extraction.explaining import Explanation, explain
    from indicators.extraction.reader import extract, read

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

_HOMES = {
    "extract": "reader",
    "read": "reader",
    "explain": "explaining",
    "Explanation": "explaining",
}


def __getattr__(name: str) -> object:
    """Load the reader, or the explanations, when they are first asked for."""
    home = _HOMES.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = found
    return found
