"""Corrections of what people keep in the raw folder."""

from __future__ import annotations

from indicators.model import fields as f
from indicators.model import rules as r
from indicators.model.types import Table

CORRECTIONS = Table(
    "corrections",
    "更正",
    "Corrections",
    "One row changes one cell of raw/ on the way to the clean tables: raw/ keeps what was taken "
    "down, the clean tables have what is right.",
    (
        f.CORRECTION_ID,
        f.CORRECTED_TABLE,
        f.ROW_KEY,
        f.CORRECTED_COLUMN,
        f.OLD_VALUE,
        f.NEW_VALUE,
        f.CORRECTION_REASON,
        f.CORRECTED_ON,
    ),
    ("correction_id",),
    frozenset(
        {"corrected_table", "row_key", "corrected_column", "correction_reason", "corrected_on"}
    ),
    rules=(r.CORRECTION_CHANGES,),
)
