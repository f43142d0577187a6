"""The form of the files of official values, as published, and of the lists that speak of them.

The columns of the values say what a publisher printed; their names are those of the files, not of
the model.
"""

from __future__ import annotations

from dataclasses import replace

from indicators.model import fields as f
from indicators.model import rules as r
from indicators.model.fields.makers import ADDRESS_PATTERN, SLUG
from indicators.model.types import Field, FieldType, ForeignKey, Table


def _column(name: str, title_zh: str, title_en: str, description: str, example: str) -> Field:
    return Field(name, FieldType.TEXT, title_zh, title_en, description, example)


def _address(name: str, title_zh: str, title_en: str, description: str, example: str) -> Field:
    plain = _column(name, title_zh, title_en, description, example)
    return replace(plain, pattern=ADDRESS_PATTERN)


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
            "时期",
            "Period",
            "Year, month or day of the value; two months or days with a stroke between them for "
            "any other span, the last one included.",
            "2023",
            pattern=r"[1-9][0-9]{3}(?:-[0-9]{2}(?:-[0-9]{2})?)?(?:/[1-9][0-9]{3}-[0-9]{2}(?:-[0-9]{2})?)?",
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
        _address("source_url", "来源网址", "Address", "Its page.", "https://example.org/a"),
        _address("second_source_url", "第二来源网址", "Second address", "Another page.", "https://example.org/b"),
        _column("note", "说明", "Note", "Words in capitals name the vintage.", "PRELIMINARY"),
    ),
    ("indicator", "region", "period", "source_title"),
    frozenset({"value", "unit", "publisher"}),
)  # fmt: skip

PRINTED_UNITS = Table(
    "printed_units",
    "单位(原样)",
    "Units as printed",
    "One row says which unit, times which power of ten, a printed unit stands for.",
    (
        f.PRINTED_UNIT,
        f.UNIT,
        Field(
            "power",
            FieldType.INTEGER,
            "乘方",
            "Power of ten",
            "Power of ten that the printed unit stands for.",
            "4",
            minimum=0,
            maximum=28,
        ),
    ),
    ("printed_unit",),
    frozenset({"unit", "power"}),
    (ForeignKey(("unit",), "units", ("code",)),),
)

TRANSCRIPTIONS = Table(
    "transcriptions",
    "转录来源",
    "Transcriptions",
    "One row is a publication whose tables were given as numbers, so that zeros at their ends are "
    "lost; the places of a value are then those of its column.",
    (f.SOURCE_TITLE, f.NOTE),
    ("source_title",),
    frozenset({"note"}),
)

PUBLICATIONS = Table(
    "publications",
    "出版物",
    "Publications",
    "One row says of a publication, as read on one page, when it came out and whose page it was. A "
    "row with a period holds for the values of that period: one title may come out every year.",
    (
        Field(
            "publication", FieldType.TEXT, "出版物代码", "Publication", "Name of the row.",
            "national_bulletin_2023", pattern=SLUG,
        ),
        REFERENCE_FILE.field("source_title"),
        REFERENCE_FILE.field("source_url"),
        REFERENCE_FILE.field("period"),
        f.PUBLISHED,
        f.PUBLISHED_BASIS,
        f.READ_AT,
        _address(
            "published_url", "日期网址", "Address of the day", "A page that says the day.",
            "https://example.org/c",
        ),
        f.NOTE,
    ),
    ("publication",),
    frozenset({"source_title", "published_basis", "note"}),
    rules=(r.PUBLISHED_HAS_BASIS,),
)  # fmt: skip

RESTATED_NOTES = Table(
    "restated_notes",
    "重述说明",
    "Notes said anew",
    "One row says a note of the files anew, as it is to stand beside a value in its base unit: a "
    "note whose numbers are in the unit as printed is misread there.",
    (
        _column(
            "printed_note", "说明(原样)", "Note as given", "The note of the file.", "final 2.5"
        ),
        f.PRINTED_UNIT,
        f.NOTE,
    ),
    ("printed_note", "printed_unit"),
)
"""An empty `note` takes the note away."""

_ROW = ("indicator", "region", "period", "source_title", "value")
DECISIONS = Table(
    "decisions",
    "逐行决定",
    "Decisions on rows",
    "One row decides about one row of the files what neither its columns nor the words of its note "
    "say. It holds the value that it was decided for, and is refused when that has changed.",
    (
        *(REFERENCE_FILE.field(name) for name in _ROW),
        f.AREA,
        f.VINTAGE,
        f.USAGE_WARNING,
        Field(
            "omitted",
            FieldType.BOOLEAN,
            "不收",
            "Left out",
            "Whether the row is left out of the table.",
            "true",
        ),
        f.REASON_ZH,
        f.REASON_EN,
    ),
    ("indicator", "region", "period", "source_title"),
    frozenset({"value", "reason_zh", "reason_en"}),
    (ForeignKey(("area",), "areas", ("code",)),),
)
