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
    Chapter("rd", {"zh": "研发投入", "en": "R&D expenditure"}, (rd_expenditure.CHART,)),
    Chapter(
        "technology-market",
        {"zh": "技术市场", "en": "Technology market"},
        (technology_contracts.CHART,),
    ),
    Chapter(
        "conversion",
        {"zh": "科技成果转化", "en": "Conversion of research results"},
        (conversion_contracts.CHART, conversion_income.CHART),
    ),
)
