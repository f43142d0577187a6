"""The columns of a review sheet, and a ledger's row as the text of its cells."""

from __future__ import annotations

import hashlib
from typing import Final

from indicators.model.cells import Row, render
from indicators.model.tables import LEDGER

__all__ = ["COLUMNS", "DECISIONS", "EDITABLE", "FIXED", "cells", "fingerprint"]

DECISIONS: Final = {
    "accept": "accepted",
    "correct": "corrected",
    "reject": "rejected",
    "reopen": "proposed",
}
"""What may be decided of a row, and the status that it gets: reopen makes it undecided again."""

_PLACE: Final = ("source_id", "start", "end")
_CODES: Final = (
    "statistical", "indicator", "transformation", "nature", "area", "subject", "dimensions",
    "period_start", "period_end", "period_basis", "reason",
)  # fmt: skip
_FIXED_CELLS: Final = ("printed", "status", "confidence", "rule")

EDITABLE: Final = (
    *_CODES,
    *(
        name for name in LEDGER.field_names if name not in (*_CODES, *_PLACE, *_FIXED_CELLS)
    ),
)  # fmt: skip
"""Columns that a person may change, those of the codes first."""

FIXED: Final = ("locator", "printed", "context", "status", "confidence", "rule", "base")
"""Columns that are there to be read: place, words, and the state of the row in the ledger."""

COLUMNS: Final = (
    "locator", "printed", "context", "decision", *EDITABLE, "status", "confidence", "rule", "base",
)  # fmt: skip

_HASHED: Final = 16


def cells(row: Row) -> dict[str, str]:
    """Write every cell of a row as the ledger does."""
    return {field.name: render(field, row[field.name]) for field in LEDGER.fields}


def fingerprint(row: Row) -> str:
    """Give a hash that changes when any cell of a row does: it names the state of a row."""
    content = "\x1f".join(cells(row).values())
    return hashlib.sha256(content.encode()).hexdigest()[:_HASHED]
