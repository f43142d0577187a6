"""Official values and the series that they are of."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.fields.makers import ADDRESS_PATTERN, SLUG, text

REFERENCE_KEY = r"[a-z][a-z0-9_]*:[A-Z0-9-]+:[0-9][0-9A-Z/-]*(?::[a-z_]+)?"
SERIES = text(
    "series",
    "序列",
    "Series",
    "Code of the official series.",
    "rd_expenditure_bulletin",
    pattern=SLUG,
)
SOURCE_NAME = text(
    "source_name",
    "原名",
    "Name in the files",
    "Wording by which the files of official values refer to the series.",
    "R&D expenditure, total",
)
OTHER_SERIES = text(
    "other_series",
    "另一序列",
    "Other series",
    "Code of the series that it is compared with.",
    "rd_intensity_revised",
    pattern=SLUG,
)
RELATION = text(
    "relation",
    "关系",
    "Relation",
    "How the two series stand to each other. Only values of the same measure may be laid beside "
    "each other; no two series are ever joined into one.",
    "other_vintage",
    enum=v.SERIES_RELATIONS,
)
REASON_ZH = text(
    "reason_zh", "理由(中文)", "Reason (Chinese)", "Why it is so, in Chinese.", "口径不同"
)
REASON_EN = text(
    "reason_en", "理由(英文)", "Reason (English)", "Why it is so, in English.", "other scope"
)
REFERENCE_ID = text(
    "reference_id",
    "官方数值编号",
    "Official value",
    "Series, area and time period joined by colons; behind them the vintage, unless it is final.",
    "rd_expenditure_bulletin:CN-GD:2023",
    pattern=REFERENCE_KEY,
)
VINTAGE = text(
    "vintage",
    "版本",
    "Vintage",
    "Which publication of the value it is. Only final values may be compared with each other.",
    "final",
    enum=v.VINTAGES,
)
RAW_LOCATOR = text(
    "raw_locator",
    "原始行",
    "Row as given",
    "File of raw/reference and line in it.",
    "rd_expenditure.csv:118",
    pattern=r"[A-Za-z0-9_.-]+:[0-9]+",
)
PRINTED_SERIES = text(
    "printed_series",
    "序列(原样)",
    "Series as given",
    "Name of the series as the row gives it.",
    "Technology contracts registered, number",
)
PRINTED_REGION = text(
    "printed_region", "地区(原样)", "Region as given", "Place as the row gives it.", "China"
)
PRINTED_PERIOD = text(
    "printed_period", "时期(原样)", "Period as given", "Period as the row gives it.", "2018"
)
PRINTED_VALUE = text(
    "printed_value", "数值(原样)", "Value as given", "Number as the row gives it.", "411985"
)
PRINTED_UNIT = text(
    "printed_unit",
    "单位(原样)",
    "Unit as given",
    "Unit as publications print it.",
    "10,000 contracts",
)
SOURCE_TITLE = text(
    "source_title",
    "来源题名",
    "Title of the source",
    "Publication that the value stands in.",
    "Bulletin 2023",
    concept="SOURCE_PUB",
)
SOURCE_URL = text(
    "source_url",
    "来源网址",
    "Address",
    "Address of the page.",
    "https://example.org/a",
    pattern=ADDRESS_PATTERN,
)
SECOND_SOURCE_URL = text(
    "second_source_url",
    "第二来源网址",
    "Second address",
    "Independent page that says the same.",
    "https://example.org/b",
    pattern=ADDRESS_PATTERN,
)
READ_AT = text(
    "read_at",
    "读取处",
    "Read at",
    "Where the value was read: on a page of its publisher or of the government that it belongs to "
    "(original), on a page of somebody else that reprints or reports the publication (reprint), or "
    "in a table that a third party typed off (transcription); empty where no page is known.",
    "reprint",
    enum=v.READ_PLACES,
)
