"""The chapters of the report, in the order of the page."""

from __future__ import annotations

from indicators.reports.chapter import Chapter
from indicators.reports.chapters import (
    conversion_contracts,
    conversion_income,
    rd_expenditure,
    technology_contracts,
)

CHAPTERS: tuple[Chapter, ...] = (
    rd_expenditure.CHAPTER,
    technology_contracts.CHAPTER,
    conversion_contracts.CHAPTER,
    conversion_income.CHAPTER,
)
