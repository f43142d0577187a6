"""The chapters of the report, in the order of the page."""

from __future__ import annotations

from indicators.reports.chapter import Chapter
from indicators.reports.chapters import (
    accounting,
    consortia_batches,
    consortia_growth,
    consortia_matrix,
    consortia_members,
    conversion_contracts,
    conversion_implied,
    conversion_income,
    conversion_series,
    conversion_shares,
    dependence,
    glance,
    high_tech_enterprises,
    high_tech_recognitions,
    highlights,
    made_of,
    platforms,
    rd_expenditure,
    rd_implied,
    rd_intensity_map,
    rd_intensity_vintages,
    reconciliation,
    targets,
    technology_contracts,
    technology_implied,
    technology_market,
    unicorns,
    vouchers_events,
)

CHAPTERS: tuple[Chapter, ...] = (
    Chapter(
        "glance",
        {"zh": "文本概览", "en": "What the texts say at a glance"},
        (glance.CHART, highlights.CHART),
    ),
    Chapter(
        "rd",
        {"zh": "研发投入", "en": "R&D expenditure and intensity"},
        (
            rd_expenditure.CHART,
            rd_intensity_map.CHART,
            rd_intensity_vintages.CHART,
            rd_implied.CHART,
        ),
    ),
    Chapter(
        "technology-market",
        {"zh": "技术市场", "en": "Technology market"},
        (technology_market.CHART, technology_contracts.CHART, technology_implied.CHART),
    ),
    Chapter(
        "enterprises",
        {"zh": "企业", "en": "Enterprises"},
        (high_tech_enterprises.CHART, high_tech_recognitions.CHART, unicorns.CHART),
    ),
    Chapter(
        "conversion",
        {"zh": "科技成果转化", "en": "Conversion of research results"},
        (
            conversion_contracts.CHART,
            conversion_shares.CHART,
            conversion_income.CHART,
            conversion_implied.CHART,
            conversion_series.CHART,
        ),
    ),
    Chapter(
        "consortia",
        {"zh": "创新联合体", "en": "Innovation consortia"},
        (
            consortia_batches.CHART,
            consortia_members.CHART,
            consortia_matrix.CHART,
            consortia_growth.CHART,
        ),
    ),
    Chapter(
        "platforms",
        {"zh": "平台、创新券与活动", "en": "Platforms, vouchers and events"},
        (platforms.CHART, vouchers_events.CHART),
    ),
    Chapter(
        "dependence",
        {"zh": "依存度、份额与目标", "en": "Dependence, shares and targets"},
        (dependence.CHART, targets.CHART),
    ),
    Chapter(
        "reconciliation",
        {"zh": "与官方数值对照", "en": "Printed figures and official values"},
        (reconciliation.CHART,),
    ),
    Chapter(
        "making",
        {"zh": "数据怎样得来", "en": "How the data were made"},
        (accounting.CHART, made_of.CHART),
    ),
)
