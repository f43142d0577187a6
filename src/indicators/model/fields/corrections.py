"""Corrections: what was changed in a row after it was taken in, and why; and what holds when."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.fields.makers import SLUG, day, text

CORRECTION_ID = text(
    "correction_id", "更正编号", "Correction", "Identifier of the correction.", "c001", pattern=SLUG
)
CORRECTED_TABLE = text(
    "corrected_table",
    "更正的表",
    "Corrected table",
    "Clean table in which the row stands.",
    "organisations",
    enum=v.CORRECTABLE,
)
ROW_KEY = text(
    "row_key",
    "行键",
    "Key of the row",
    "Primary key of the row in that table, its parts joined by a slash.",
    "anhui-argosun",
)
CORRECTED_COLUMN = text(
    "corrected_column",
    "更正的列",
    "Corrected column",
    "Column of the cell in the file of raw/ that the row comes from.",
    "name_zh",
)
OLD_VALUE = text(
    "old_value",
    "更正前",
    "Old value",
    "The cell as raw/ has it, written as in the CSV file; empty for an empty cell. When raw/ has "
    "anything else, the correction applies no longer and the build stops.",
    "某某有限企业",
)
NEW_VALUE = text(
    "new_value",
    "更正后",
    "New value",
    "What the cell is taken to hold, written as in the CSV file; empty for an empty cell.",
    "某某有限公司",
)
CORRECTION_REASON = text(
    "correction_reason",
    "更正原因",
    "Why it is corrected",
    "What was wrong, and how we know.",
    "the copy of the text has another word throughout",
)
CORRECTED_ON = day("corrected_on", "更正日期", "Corrected on", "Day of the correction.")

VALID_FROM = day(
    "valid_from",
    "起始已知日",
    "Known from",
    "Day from which the figure is known: the publication of its earliest source; empty where that "
    "day is not known. A correction in the table of corrections mends how we took the figure down "
    "and does not change this day.",
)
VALID_TO = day(
    "valid_to",
    "被取代日",
    "Known until",
    "Day from which another figure takes its place: the publication of the next source that gives "
    "a value for the same indicator, transformation, nature, area, subject, dimensions, period and "
    "unit; on that day itself the other one holds. Equal to `valid_from` where the same source, or "
    "one of the same day, states it more closely. Empty while nothing takes its place; a figure "
    "without a period is never replaced.",
)
