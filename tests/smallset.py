"""A whole dataset small enough to know by heart: two short texts of our own, and their ledger.

Tests copy it to a folder of their own, change one thing and look what happens.
"""

import csv
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from indicators.model.tables import LEDGER, SOURCES
from indicators.workspace import Workspace

TEXTS = {
    "t1": "截至2023年末，广东登记的示范工坊超过300家，光学和医药两个方向各有40家。"
    "全年研发经费12.5亿元，下降5%，居各省第二位。平台V2已经上线。\n研发经费12.5亿元另见附表。\n",
    "t2": "江苏2023年研发经费约20亿元，计划到2030年达到30亿元。\r\n示范工坊20多家。\r\n",
}
_YEAR = {"period_start": "2023-01-01", "period_end": "2023-12-31", "period_basis": "explicit"}
_GD = {"area": "CN-GD", "transformation": "level", "nature": "actual", **_YEAR}
_JS = {**_GD, "area": "CN-JS"}


def _exact(value: str, unit: str) -> dict[str, str]:
    return {
        "value": value, "lower": value, "upper": value, "closed": "both", "qualifier": "exact",
        "unit": unit,
    }  # fmt: skip


def _figure(kind: str, claim: dict[str, str], **codes: str) -> dict[str, str]:
    return {"kind": kind, "statistical": "true", **claim, **codes}


def _other(kind: str, reason: str, **cells: str) -> dict[str, str]:
    return {"kind": kind, "statistical": "false", "reason": reason, **cells}


_OVER = {"value": "300", "lower": "300", "closed": "neither", "qualifier": "over", "unit": "count"}
_ABOUT = {"value": "2000000000", "closed": "neither", "qualifier": "about", "unit": "CNY"}
_MORE = {"value": "20", "lower": "20", "upper": "30", "closed": "neither", "qualifier": "over",
         "unit": "count"}  # fmt: skip
_RD = {"indicator": "rd_expenditure"}
_RANK = {"transformation": "rank", "dimensions": "rank_scope=CN"}
MENTIONS: dict[str, list[tuple[str, dict[str, str]]]] = {
    "t1": [
        ("2023年末", _other("date", "date", period_start="2023-12-31", period_end="2023-12-31",
                            period_basis="explicit")),
        ("超过300家", _figure("quantity", _OVER, indicator="workshop_count", **_GD)),
        ("两个", _other("quantity", "size class", **_exact("2", "count"))),
        ("40家", _figure("quantity", _exact("40", "count"), indicator="workshop_count", **_GD,
                         dimensions="field=optics+medicine")),
        ("12.5亿元", _figure("quantity", _exact("1250000000", "CNY"), **_RD, **_GD)),
        ("5%", _figure("rate", _exact("5", "percent"), **_RD,
                       **{**_GD, "transformation": "growth_rate", "dimensions": "sign=negative"})),
        ("第二位", _figure("rank", _exact("2", "rank"), **_RD, **{**_GD, **_RANK})),
        ("V2", _other("name", "product version")),
        ("12.5亿元", _figure("quantity", _exact("1250000000", "CNY"), **_RD, **_GD,
                             note="Printed again.")),
    ],
    "t2": [
        ("2023年", _other("date", "date", **_YEAR)),
        ("约20亿元", _figure("quantity", _ABOUT, **_RD, **_JS)),
        ("2030年", _other("date", "date", period_start="2030-01-01", period_end="2030-12-31",
                          period_basis="explicit")),
        ("30亿元", _figure("quantity", _exact("3000000000", "CNY"), **_RD,
                           **{**_JS, "nature": "target", "period_start": "2030-01-01",
                              "period_end": "2030-12-31"})),
        ("20多家", _figure("quantity", _MORE, indicator="workshop_count",
                           **{**_JS, "period_start": "", "period_end": "",
                              "period_basis": "none"})),
    ],
}  # fmt: skip
FILES = {
    "codelists/indicators.csv": """\
code,name_zh,name_en,family,unit,time_type,definition_zh,definition_en
rd_expenditure,研发经费,R&D expenditure,R&D,CNY,flow,研发支出。,Spending on R&D.
workshop_count,示范工坊数,Model workshops,Workshops,count,stock,工坊个数。,Model workshops.
""",
    "codelists/areas.csv": """\
code,name_zh,name_en,level,short_zh,parent,iso_3166_2,gb_2260
CN,中国,China,country,,,,
CN-GD,广东省,Guangdong,province,粤,CN,CN-GD,440000
CN-JS,江苏省,Jiangsu,province,苏,CN,CN-JS,320000
X-PAIR,两省,The two provinces,grouping,,,,
""",
    "codelists/area_members.csv": "grouping,member\nX-PAIR,CN-GD\nX-PAIR,CN-JS\n",
    "codelists/units.csv": """\
code,name_zh,name_en,quantity_kind,system
CNY,人民币元,Chinese yuan,money,ISO 4217
count,个,count,count,own
percent,百分数,percent,ratio,own
rank,位,rank,position,own
""",
    "codelists/dimensions.csv": """\
code,name_zh,name_en,value_type,description_en
batch,批次,Batch,integer,Number of the batch
field,领域,Field,code,Field of technology
partner,对方,Partner,area,Other side of a flow
rank_scope,范围,Scope,area,Among whom a place is held
sign,符号,Sign,code,Marks a fall
""",
    "codelists/dimension_values.csv": """\
dimension,code,name_zh,name_en
field,medicine,医药,Medicine
field,optics,光学,Optics
sign,negative,负,Falls
""",
    "codelists/qualifiers.csv": """\
code,name_zh,name_en,meaning_en
about,大约,about,around the number
at_least,不少于,at least,the number or more
at_most,不超过,at most,the number or less
exact,恰为,exact,the number
nearly,接近,nearly,a little less than the number
over,超过,over,more than the number
range,区间,range,between two numbers
several,若干,several,one of several numbers
under,不到,under,less than the number
""",
    "codelists/usage_warnings.csv": "code,name_zh,name_en,meaning_en\n"
    + "".join(
        f"{code},提示,{code.replace('_', ' ')},{code}\n"
        for code in (
            "approximate",
            "bound_only",
            "claim",
            "computed",
            "conflicting_values",
            "do_not_add",
            "estimated",
            "flow_not_stock",
            "forecast",
            "other_source",
            "period_inferred",
            "period_unknown",
            "preliminary",
            "range_only",
            "series_break",
            "target",
            "unconfirmed",
        )
    ),
    "reference/series.csv": """\
code,name_zh,name_en,source_name,indicator,transformation,subject,dimensions,unit,frequency,publisher,definition_zh,definition_en,usage_warning
rd_annual,研发经费,Spending,R&D spending,rd_expenditure,level,,,CNY,A,Office,支出。,Spending.,
""",
    "reference/spending.csv": """\
indicator,region,region_code,period,value,unit,publisher,source_title,source_url,second_source_url,note
R&D spending,Guangdong,CN-GD,2022,11.0,CNY 100 million,Office,Bulletin,https://example.org/a,,
R&D spending,Guangdong,CN-GD,2023,12.52,CNY 100 million,Office,Bulletin,https://example.org/a,,
R&D spending,Jiangsu,CN-JS,2023,200000,"CNY 10,000",Office,Bulletin,https://example.org/a,,
R&D spending,Jiangsu,CN-JS,2023,19,CNY 100 million,Office,January,,,PRELIMINARY; CONFLICT
R&D spending,The two provinces,,2023,32.52,CNY 100 million,Office,Bulletin,,,a sum
""",
    "reference/printed_units.csv": """\
printed_unit,unit,power
"CNY 10,000",CNY,4
CNY 100 million,CNY,8
""",
    "reference/counterparts.csv": """\
figure_id,number,comparison,match,series,area,time_period,vintage,base_period,reason_zh,reason_en
t1-46,1,value,same,rd_annual,,,,,同,The same measure
t1-61,1,rank,same,rd_annual,,,,,算,Computed
t2-11,1,value,same,rd_annual,,,,,同,The same measure
t1-18,1,none,,,,,,,无,Nobody counts workshops
""",
    "derivations.csv": """\
derivation_id,title_zh,title_en,formula,unit,assumption_zh,assumption,differs_in,differs_why_zh,differs_why_en,chart_worthy,note
base,基数,Base,[t1-46] / (1 + fraction([t1-55])),CNY,,,unit,增长率,A rate,true,
""",
    "dataset.toml": """\
name = "small-set"
version = "0.1.0"
created = 2025-01-01T00:00:00Z
title_zh = "小数据集"
title_en = "A small dataset"
description_zh = "用于测试。"
description_en = "For tests."
keywords = ["test"]

[[licenses]]
name = "CC-BY-4.0"
title = "Creative Commons Attribution 4.0 International"
path = "https://creativecommons.org/licenses/by/4.0/"

[[contributors]]
title = "The indicators authors"
roles = ["creator"]
""",
}


def write(root: Path) -> Workspace:
    """Write the raw folder and, beside it, `texts/`; return the dataset."""
    raw = root / "raw"
    for name, content in FILES.items():
        put(raw / name, content)
    for source, text in TEXTS.items():
        put(root / "texts" / f"{source}.txt", text)
        rows = list(ledger_rows(source))
        put(raw / "figures" / f"{source}.csv", _csv(list(LEDGER.field_names), rows))
    put(raw / "sources.csv", _sources())
    put(root / "CITATION.cff", "cff-version: 1.2.0\ntype: dataset\nversion: 0.1.0\n")
    return Workspace(root)


def put(path: Path, content: str) -> None:
    """Write a file with the line ends that it has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode())


def replace(path: Path, old: str, new: str) -> None:
    """Change the only place of a file where `old` stands."""
    content = path.read_bytes().decode()
    assert content.count(old) == 1, f"{old!r} stands {content.count(old)} times in {path.name}"
    path.write_bytes(content.replace(old, new).encode())


def add_row(dataset: Workspace, source: str, **cells: object) -> None:
    """Add a row to the ledger of a text."""
    with (dataset.raw / f"figures/{source}.csv").open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, LEDGER.field_names, lineterminator="\n", restval="")
        writer.writerow({"source_id": source, **cells})


def ledger_rows(source: str) -> Iterator[dict[str, str]]:
    """Give the rows of a ledger with the offsets at which the figures stand."""
    text, at = TEXTS[source], 0
    for printed, cells in MENTIONS[source]:
        start = text.index(printed, at)
        at = start + len(printed)
        yield {"source_id": source, "start": str(start), "end": str(at), "printed": printed,
               "status": "accepted", "rule": "manual", **cells}  # fmt: skip


def _sources() -> str:
    columns = [field.name for field in SOURCES.fields]
    rows = [
        {"source_id": source, "file": f"{source}.txt", "title": "示例", "publisher": "示例报",
         "published": "2024-01-10", "published_basis": "printed",
         "sha256": hashlib.sha256(text.encode()).hexdigest(), "characters": str(len(text)),
         "script": "simplified", "language": "zh-Hans"}
        for source, text in TEXTS.items()
    ]  # fmt: skip
    return _csv(columns, rows)


def _csv(columns: list[str], rows: list[dict[str, Any]]) -> str:
    import io

    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, columns, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()
