"""The form of a file of official values: as published, one value a row.

These columns say what a publisher printed; their names are those of the files, not of the model.
"""

from __future__ import annotations

from indicators.model.types import Field, FieldType, Table


def _column(name: str, title_zh: str, title_en: str, description: str, example: str) -> Field:
    return Field(name, FieldType.TEXT, title_zh, title_en, description, example)


REFERENCE_FILE = Table(
    "reference_file",
    "官方数值(原样)",
    "Official values as published",
    "One row is one value of an official publication, in the unit that it prints.",
    (
        _column("indicator", "指标", "Indicator", "English name of the series.", "R&D intensity"),
        _column("region", "地区", "Region", "English name of the place.", "Guangdong"),
        _column("region_code", "地区代码", "Code of the region", "ISO 3166-2 or empty.", "CN-GD"),
        Field(
            "period",
            FieldType.TEXT,
            "年份",
            "Year",
            "Calendar year of the value.",
            "2023",
            pattern=r"[1-9][0-9]{3}",
        ),
        Field(
            "value",
            FieldType.TEXT,
            "数值",
            "Value",
            "The number as printed; trailing zeros say how precise it is.",
            "9386.30",
            pattern=r"-?[0-9]{1,18}(?:\.[0-9]{1,10})?",
        ),
        _column("unit", "单位", "Unit", "The unit as printed.", "CNY 100 million"),
        _column("publisher", "发布者", "Publisher", "Who published the value.", "NBS"),
        _column("source_title", "来源题名", "Title", "The publication.", "Bulletin 2023"),
        _column("source_url", "来源网址", "Address", "Its page.", "https://example.org/a"),
        _column("second_source_url", "第二来源网址", "Second address", "Another page.", "https://example.org/b"),
        _column("note", "说明", "Note", "Words in capitals name the vintage.", "PRELIMINARY"),
    ),
    ("indicator", "region", "period", "source_title"),
    frozenset({"value", "unit", "publisher"}),
)  # fmt: skip
