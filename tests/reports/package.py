"""A small package typed by hand: what the report needs of the clean tables, and little more."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb

from indicators.model import csv_form
from indicators.model.cells import Cell, Row
from indicators.model.tables import CLEAN_TABLES
from indicators.warehouse.database import connect

AREAS = {
    "X-WORLD": ("世界", "世界", "World", "world"),
    "CN": ("中国", "中国", "China", "country"),
    "CN-AH": ("安徽省", "安徽", "Anhui", "province"),
    "CN-BJ": ("北京市", "北京", "Beijing", "province"),
    "CN-GD": ("广东省", "广东", "Guangdong", "province"),
    "CN-HB": ("湖北省", "湖北", "Hubei", "province"),
    "CN-JS": ("江苏省", "江苏", "Jiangsu", "province"),
    "CN-SD": ("山东省", "山东", "Shandong", "province"),
    "CN-SH": ("上海市", "上海", "Shanghai", "province"),
    "CN-ZJ": ("浙江省", "浙江", "Zhejiang", "province"),
}

# In 100 million yuan.
OFFICIAL = {
    "CN": {2014: "13015.6", 2015: "14169.9", 2016: "15676.7", 2023: "33357.1"},
    "CN-BJ": {2014: "1268.8", 2015: "1384.0", 2016: "1484.6", 2023: "2947.1"},
    "CN-GD": {2014: "1605.4", 2015: "1798.2", 2016: "2035.1", 2023: "4802.6", 2024: "5099.61"},
    "CN-HB": {2014: "510.9", 2015: "561.7", 2016: "600.0", 2023: "1408.2"},
    "CN-JS": {2014: "1652.8", 2015: "1801.2", 2016: "2026.9", 2023: "4212.3"},
    "CN-SD": {2014: "1304.1", 2015: "1427.2", 2016: "1566.1", 2023: "2386.0"},
    "CN-SH": {2014: "862.0", 2015: "936.1", 2016: "1049.3", 2023: "2049.6"},
    "CN-ZJ": {2014: "907.9", 2015: "1011.2", 2016: "1130.6", 2023: "2640.2"},
}

INDICATORS = {
    "rd_expenditure": ("R&D", "CNY"),
    "tech_contract_count": ("Technology market", "count"),
    "tech_contract_value": ("Technology market", "CNY"),
    "conversion_contract_value": ("Conversion", "CNY"),
    "conversion_income": ("Conversion", "CNY"),
}
_UNITS = {"CNY": "money", "count": "count", "percent": "ratio", "1": "ratio"}
_YRD = "partner=CN-AH|CN-SH|CN-ZJ"

# observation_id, indicator, transformation, area, dimensions, first day, last day, printed
FIGURES = (
    ("s2-10", "tech_contract_count", "level", "CN-JS", f"direction=out;{_YRD}", 2022, "超9300项"),
    ("s2-20", "tech_contract_value", "level", "CN-JS", f"direction=out;{_YRD}", 2022, "超307亿元"),
    ("s2-30", "tech_contract_count", "level", "CN-JS", f"direction=in;{_YRD}", 2022, "超8700项"),
    ("s2-40", "tech_contract_value", "level", "CN-JS", f"direction=in;{_YRD}", 2022, "超830亿元"),
    ("s4-10", "rd_expenditure", "level", "CN-GD", None, 2023, "4802.6亿元"),
    *(
        (key, "conversion_contract_value", "level", area, "institution_type=university", 2022, said)
        for key, area, said in (
            ("s4-20", "CN-GD", "75.12亿元"),
            ("s4-30", "CN-BJ", "163.5亿元"),
            ("s4-40", "CN-JS", "144亿元"),
        )
    ),
    ("s4-50", "conversion_income", "level", "CN-GD", None, 2023, "133.96亿元"),
    ("s4-60", "conversion_income", "growth_rate", "CN-GD", "growth=cumulative", 2023, "64%"),
    # Fewer modes of conversion: another series, which no chart may put beside the first.
    (
        "s4-70",
        "conversion_contract_value",
        "level",
        "CN-GD",
        "institution_type=university;method=licence",
        2022,
        "11.2亿元",
    ),
)


def tables() -> dict[str, list[Row]]:
    """Return the rows of every clean table."""
    return {
        "areas": [_area(code) for code in AREAS],
        "units": [
            {"code": code, "name_zh": code, "name_en": code, "quantity_kind": kind, "system": "own"}
            for code, kind in _UNITS.items()
        ],
        "qualifiers": [
            {"code": code, "name_zh": code, "name_en": code, "meaning_en": code}
            for code in ("exact", "over", "under", "nearly", "about", "range", "at_least")
        ],
        "indicators": [_indicator(code) for code in INDICATORS],
        "series": [_series()],
        "reference": [
            _reference(area, year, value)
            for area, years in OFFICIAL.items()
            for year, value in years.items()
        ],
        "sources": [
            _source("s2", "三地技术市场", "江边日报", "Riverside Daily", date(2023, 6, 1)),
            _source("s4", None, "南方财经", "Southern Finance", date(2024, 12, 31)),
        ],
        "translations": [
            {
                "wording": "NBS / MOST / MOF",
                "wording_language": "en",
                "translation": "国家统计局、科学技术部、财政部",
            },
        ],
        "mentions": [_mention(*figure) for figure in FIGURES],
        "observations": [_observation(*figure) for figure in FIGURES],
        "observation_mentions": [
            {"observation_id": key, "source_id": key[:2], "start": int(key[3:])}
            for key, *_ in FIGURES
        ],
        "reconciliation": [
            {
                "figure_id": "s4-10",
                "number": 1,
                "observation_id": "s4-10",
                "comparison": "value",
                "match": "same",
                "series": "rd_expenditure_annual",
                "area": "CN-GD",
                "time_period": "2023",
                "vintage": "final",
                "reference_id": "rd_expenditure_annual:CN-GD:2023",
                "reference_qualifier": "exact",
                "finding_zh": "相同",
                "finding_en": "The same.",
                "reason_zh": "同",
                "reason_en": "The same measure.",
                "reference_value": Decimal("480260000000"),
                "gap": Decimal(0),
                "verdict": "agrees",
            }
        ],
        "derivations": [
            {
                "derivation_id": "conversion_income_base",
                "title_zh": "基期收入",
                "title_en": "Income in the base year",
                "formula": "[s4-50] / (1 + fraction([s4-60]))",
                "operands": "s4-50;s4-60",
                "nominal_value": Decimal("8168292682.9268292683"),
                "lower": Decimal("8168292682.9268292682"),
                "upper": Decimal("8168292682.9268292683"),
                "closed": "neither",
                "significant_digits": 2,
                "unit": "CNY",
                "claim": "value",
                "claimed_zh": "81.68 亿元",
                "claimed_en": "8.168 billion yuan",
                "assumption": "growth is cumulative",
                "assumption_zh": "增长为累计增长",
                "chart_worthy": True,
            }
        ],
    }


def open_package(folder: Path, rows: dict[str, list[Row]]) -> duckdb.DuckDBPyConnection:
    """Write the clean tables into `folder` and open them as the warehouse does."""
    for table in CLEAN_TABLES:
        filled = [_filled(row, table.field_names) for row in rows.get(table.name, [])]
        (folder / f"{table.name}.csv").write_bytes(csv_form.write(filled, table))
    return connect(folder)


def change(rows: list[Row], key: str, value: Cell, **cells: Cell) -> None:
    """Set cells of the one row whose column `key` has the value."""
    (row,) = (row for row in rows if row[key] == value)
    row.update(cells)


def _filled(row: Row, names: Iterable[str]) -> Row:
    unknown = row.keys() - set(names)
    assert not unknown, unknown
    return {name: row.get(name) for name in names}


def _area(code: str) -> Row:
    name_zh, short_zh, name_en, level = AREAS[code]
    province = level == "province"
    return {
        "code": code,
        "name_zh": name_zh,
        "name_en": name_en,
        "level": level,
        "short_zh": short_zh,
        "parent": "CN" if province else None,
        "iso_3166_2": code if province else None,
        "gb_2260": None,
    }


def _indicator(code: str) -> Row:
    family, unit = INDICATORS[code]
    return {
        "code": code,
        "name_zh": code,
        "name_en": code,
        "family": family,
        "unit": unit,
        "time_type": "flow",
        "definition_zh": code,
        "definition_en": code,
    }


def _series() -> Row:
    return {
        "code": "rd_expenditure_annual",
        "name_zh": "研究与试验发展经费",
        "name_en": "R&D expenditure",
        "source_name": "R&D expenditure",
        "indicator": "rd_expenditure",
        "transformation": "level",
        "unit": "CNY",
        "frequency": "A",
        "publisher": "NBS / MOST / MOF",
        "definition_zh": "全社会",
        "definition_en": "all sectors",
    }


def _reference(area: str, year: int, value: str) -> Row:
    amount = Decimal(value) * 10**8
    return {
        "reference_id": f"rd_expenditure_annual:{area}:{year}",
        "series": "rd_expenditure_annual",
        "indicator": "rd_expenditure",
        "area": area,
        "time_period": str(year),
        "period_start": date(year, 1, 1),
        "period_end": date(year, 12, 31),
        "frequency": "A",
        "vintage": "final",
        "value": amount,
        "lower": amount,
        "upper": amount,
        "closed": "both",
        "qualifier": "exact",
        "unit": "CNY",
        "unit_mult": 8,
        "decimals": 1,
        "obs_status": "A",
        "publisher": "NBS / MOST / MOF",
        "source_title": "Annual bulletin",
        "source_url": "https://example.org/bulletin",
        "published_basis": "none",
        "raw_locator": "rd_expenditure.csv:2",
    }


def _source(key: str, title: str | None, name: str, name_en: str, day: date) -> Row:
    return {
        "source_id": key,
        "file": f"{key}.txt",
        "title": title,
        "publisher": name,
        "publisher_en": name_en,
        "published": day,
        "published_basis": "inferred" if title is None else "printed",
        "sha256": "0" * 64,
        "characters": 1000,
        "script": "simplified",
        "language": "zh-Hans",
    }


def _claim(printed: str) -> Row:
    over = printed.startswith("超")
    number = printed.strip("超亿元项%")
    value = Decimal(number) * (10**8 if "亿" in printed else 1)
    unit = "CNY" if "元" in printed else "percent" if "%" in printed else "count"
    return {
        "value": value,
        "lower": value,
        "upper": None if over else value,
        "closed": "neither" if over else "both",
        "qualifier": "over" if over else "exact",
        "unit": unit,
    }


def _coded(
    indicator: str, transformation: str, area: str, dimensions: str | None, year: int
) -> Row:
    first = year - 4 if transformation == "growth_rate" else year
    return {
        "indicator": indicator,
        "transformation": transformation,
        "nature": "actual",
        "area": area,
        "dimensions": dimensions,
        "period_start": date(first, 1, 1),
        "period_end": date(year, 12, 31),
        "period_basis": "explicit",
    }


def _mention(
    key: str,
    indicator: str,
    transformation: str,
    area: str,
    dimensions: str | None,
    year: int,
    printed: str,
) -> Row:
    start = int(key[3:])
    return {
        "source_id": key[:2],
        "start": start,
        "end": start + len(printed),
        "printed": printed,
        "kind": "rate" if "%" in printed else "quantity",
        "statistical": True,
        "status": "accepted",
        **_claim(printed),
        **_coded(indicator, transformation, area, dimensions, year),
    }


def _observation(
    key: str,
    indicator: str,
    transformation: str,
    area: str,
    dimensions: str | None,
    year: int,
    printed: str,
) -> Row:
    growth = transformation == "growth_rate"
    return {
        "observation_id": key,
        "time_period": f"{year - 4}-01-01/P5Y" if growth else str(year),
        "frequency": None if growth else "A",
        "unit_mult": 8 if "亿" in printed else 0,
        "decimals": len(printed.strip("超亿元项%").partition(".")[2]),
        "obs_status": "A",
        "status": "accepted",
        "source_id": key[:2],
        "locator": f"{key[:2]}:{key[3:]}-{int(key[3:]) + len(printed)}",
        **_claim(printed),
        **_coded(indicator, transformation, area, dimensions, year),
    }
