"""A clean folder small enough to write by hand: a few facts about two provinces."""

import csv
from pathlib import Path

from indicators.model.tables import CLEAN_TABLES

AREAS = [
    {"code": "CN", "name_zh": "中国", "name_en": "China", "level": "country"},
    {"code": "CN-GD", "name_zh": "广东省", "name_en": "Guangdong", "level": "province",
     "parent": "CN", "iso_3166_2": "CN-GD", "gb_2260": "440000"},
    {"code": "CN-JS", "name_zh": "江苏省", "name_en": "Jiangsu", "level": "province",
     "parent": "CN", "iso_3166_2": "CN-JS", "gb_2260": "320000"},
    {"code": "X-YRD", "name_zh": "长三角", "name_en": "Yangtze River Delta", "level": "grouping"},
]  # fmt: skip
INDICATORS = [
    {"code": "rd_expenditure", "name_zh": "研发经费", "name_en": "R&D expenditure",
     "family": "R&D", "unit": "CNY", "time_type": "flow"},
    {"code": "tech_contract_value", "name_zh": "技术合同成交额",
     "name_en": "Value of technology contracts", "family": "Technology market", "unit": "CNY",
     "time_type": "flow"},
    {"code": "conversion_income", "name_zh": "转化收入", "name_en": "Conversion income",
     "family": "Conversion", "unit": "CNY", "time_type": "flow"},
]  # fmt: skip
UNITS = [
    {"code": "CNY", "name_zh": "人民币元", "name_en": "yuan", "quantity_kind": "money",
     "system": "ISO 4217"},
    {"code": "percent", "name_zh": "百分数", "name_en": "percent", "quantity_kind": "ratio",
     "system": "own"},
]  # fmt: skip
QUALIFIERS = [
    {"code": "exact", "name_zh": "恰为", "name_en": "exact", "meaning_en": "the number"},
    {"code": "over", "name_zh": "超过", "name_en": "over", "meaning_en": "more"},
]
SOURCES = [
    {"source_id": "t1", "file": "t1.txt", "title": "年报, 第一期", "publisher": "示例报",
     "publisher_en": "Example Daily", "published": "2024-12-31", "published_basis": "printed",
     "sha256": "0" * 64, "characters": "500", "script": "simplified", "language": "zh-Hans"},
]  # fmt: skip
_YEAR = {"period_start": "2023-01-01", "period_end": "2023-12-31", "period_basis": "explicit"}
_EXACT = {"closed": "both", "qualifier": "exact", "unit": "CNY"}
_OVER = {"closed": "neither", "qualifier": "over", "unit": "CNY"}
_COMMON = {"transformation": "level", "nature": "actual", "status": "accepted", "source_id": "t1"}
_GD_RD = {"indicator": "rd_expenditure", "area": "CN-GD", **_COMMON, **_YEAR, **_EXACT,
          "value": "480260000000", "lower": "480260000000", "upper": "480260000000"}  # fmt: skip
_JS_OUT = {"indicator": "tech_contract_value", "area": "CN-JS", **_COMMON, **_YEAR, **_OVER,
           "dimensions": "direction=out;partner=CN-AH|CN-SH|CN-ZJ",
           "value": "30700000000", "lower": "30700000000"}  # fmt: skip
_GD_INCOME = {"indicator": "conversion_income", "area": "CN-GD", **_COMMON, **_YEAR, **_EXACT,
              "value": "0.1", "lower": "0.1", "upper": "0.1"}  # fmt: skip
MENTIONS = [
    {**_GD_RD, "start": "10", "end": "18", "printed": "4802.6亿元", "kind": "quantity",
     "statistical": "true"},
    {**_GD_RD, "start": "90", "end": "97", "printed": "4802.6亿", "kind": "quantity",
     "statistical": "true"},
    {**_JS_OUT, "start": "40", "end": "46", "printed": "超307亿元", "kind": "quantity",
     "statistical": "true"},
    {**_GD_INCOME, "start": "60", "end": "64", "printed": "0.1元", "kind": "quantity",
     "statistical": "true"},
    {"source_id": "t1", "start": "70", "end": "72", "printed": "V2", "kind": "name",
     "statistical": "false", "reason": "product name", "status": "accepted"},
]  # fmt: skip
_STATISTICS = {"time_period": "2023", "frequency": "A", "unit_mult": "8", "decimals": "1",
               "obs_status": "A"}  # fmt: skip
OBSERVATIONS = [
    {"observation_id": "t1-10", **_GD_RD, **_STATISTICS, "locator": "t1:10-18;t1:90-97"},
    {"observation_id": "t1-40", **_JS_OUT, **_STATISTICS, "locator": "t1:40-46"},
    {"observation_id": "t1-60", **_GD_INCOME, **_STATISTICS, "locator": "t1:60-64"},
]
LINKS = [
    {"observation_id": "t1-10", "source_id": "t1", "start": "10"},
    {"observation_id": "t1-10", "source_id": "t1", "start": "90"},
    {"observation_id": "t1-40", "source_id": "t1", "start": "40"},
    {"observation_id": "t1-60", "source_id": "t1", "start": "60"},
]
SERIES = [
    {"code": "rd_annual", "name_zh": "研发经费", "name_en": "R&D", "indicator": "rd_expenditure",
     "source_name": "R&D", "transformation": "level", "unit": "CNY", "frequency": "A",
     "publisher": "NBS", "definition_en": "spending"},
]  # fmt: skip


def _official(area: str, year: int, vintage: str, value: str) -> dict[str, str]:
    suffix = "" if vintage == "final" else f":{vintage}"
    return {
        "reference_id": f"rd_annual:{area}:{year}{suffix}", "lower": value, "upper": value,
        "closed": "both", "qualifier": "exact", "frequency": "A", "raw_locator": "rd.csv:2",
        "published_basis": "none",
        "series": "rd_annual", "indicator": "rd_expenditure", "area": area,
        "time_period": str(year), "period_start": f"{year}-01-01", "period_end": f"{year}-12-31",
        "vintage": vintage, "value": value, "unit": "CNY", "unit_mult": "8", "decimals": "1",
        "obs_status": "A", "publisher": "NBS", "source_title": "bulletin",
    }  # fmt: skip


REFERENCE = [
    _official("CN", 2022, "final", "3078290000000"),
    _official("CN", 2022, "preliminary", "3087000000000"),
    _official("CN-GD", 2023, "final", "480260000000"),
    _official("X-YRD", 2022, "final", "938630000000"),
]
ROWS = {
    "areas": AREAS, "indicators": INDICATORS, "units": UNITS, "qualifiers": QUALIFIERS,
    "sources": SOURCES, "mentions": MENTIONS, "observations": OBSERVATIONS,
    "observation_mentions": LINKS, "series": SERIES, "reference": REFERENCE,
}  # fmt: skip
_FILLED = {"definition_zh": "定义", "definition_en": "definition"}


def write(clean: Path) -> Path:
    """Write every clean table, empty ones with their header only, and return the folder."""
    clean.mkdir(parents=True, exist_ok=True)
    for table in CLEAN_TABLES:
        with (clean / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, table.field_names, lineterminator="\n")
            writer.writeheader()
            for row in ROWS.get(table.name, []):
                known = {k: v for k, v in _FILLED.items() if k in table.field_names} | row
                writer.writerow({k: v for k, v in known.items() if k in table.field_names})
    return clean
