"""Official values, their comparison with printed ones, and derived figures."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.fields.makers import PERIOD_FORM, SLUG, decimal, integer, text
from indicators.model.types import Field, FieldType

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
    "source_url", "来源网址", "Address", "Address of the page.", "https://example.org/a"
)
SECOND_SOURCE_URL = text(
    "second_source_url",
    "第二来源网址",
    "Second address",
    "Independent page that says the same.",
    "https://example.org/b",
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
FIGURE_ID = text(
    "figure_id",
    "数字编号",
    "Figure",
    "Identifier of a figure: that of the observation or of the official value; for a date, source "
    "and offset of its mention.",
    "s004-2966",
)
NUMBER = integer(
    "number",
    "序号",
    "Number",
    "Counts the official counterparts of one figure, the nearest first.",
    "1",
    minimum=1,
)
COMPARISON = text(
    "comparison",
    "比较方式",
    "Comparison",
    "What the official number is: a value, the difference or the growth between two of them, a "
    "place or a streak of places computed from the series, the day of an event; none where the "
    "figure was looked for and not found.",
    "value",
    enum=v.COMPARISONS,
)
MATCH = text(
    "match",
    "对应关系",
    "Match",
    "How the official number stands to the printed one: it measures the same; has another "
    "definition; is a total that the printed figure is a part of; is of an earlier or a later date "
    "of a stock that has only grown.",
    "same",
    enum=v.MATCHES,
)
BASE_PERIOD = text(
    "base_period",
    "基期",
    "Base period",
    "Period from which an official difference or growth is computed.",
    "2018",
    pattern=PERIOD_FORM,
)
BASE_REFERENCE_ID = text(
    "base_reference_id",
    "基期官方数值",
    "Official value of the base",
    "Official value from which a difference or growth is computed.",
    "rd_expenditure_bulletin:CN-GD:2018",
    pattern=REFERENCE_KEY,
)
VERDICT = text(
    "verdict",
    "核对结论",
    "Verdict",
    "How the printed figure stands to the official one, computed from what both claim.",
    "agrees",
    enum=v.VERDICTS,
)
REFERENCE_VALUE = decimal(
    "reference_value",
    "官方数值",
    "Official value",
    "Official number in the base unit, as `comparison` says what it is.",
    "480260000000",
)
REFERENCE_QUALIFIER = text(
    "reference_qualifier",
    "官方限定词",
    "Qualifier of the official value",
    "What the official publication, or the computation from the series, claims about the number.",
    "exact",
    enum=v.QUALIFIERS,
)
GAP = decimal(
    "gap",
    "差额",
    "Gap",
    "Printed number less official number, where both claim a number and not a bound; a part and "
    "its total, or two dates, are not subtracted.",
    "0",
)
GAP_PERCENT = decimal(
    "gap_percent",
    "差额百分比",
    "Gap in percent",
    "The gap in percent of the official number, rounded to ten places.",
    "0",
)
FINDING_ZH = text(
    "finding_zh",
    "结果(中文)",
    "Finding (Chinese)",
    "What the comparison shows, in Chinese; computed.",
    "与官方数值相同",
)
FINDING_EN = text(
    "finding_en",
    "结果(英文)",
    "Finding (English)",
    "What the comparison shows, in English; computed.",
    "The same number.",
)

TITLE_ZH = text(
    "title_zh", "中文题名", "Chinese title", "What the figure is, in Chinese.", "收入基数"
)
TITLE_EN = text(
    "title_en", "英文题名", "English title", "What the figure is, in English.", "Implied base"
)
FORMULA = text(
    "formula",
    "公式",
    "Formula",
    "Arithmetic over observations and official values in square brackets.",
    "[s004-3519] / (1 + fraction([s004-3536]))",
)
OPERANDS = text(
    "operands",
    "运算项",
    "Operands",
    "Observations and official values used, joined by semicolons.",
    "s004-3519;s004-3536",
)
NOMINAL_VALUE = decimal(
    "nominal_value",
    "名义值",
    "Nominal value",
    "What the formula gives for the printed numbers, their qualifiers left aside; it is claimed "
    "only where `claim` says value, else only the bounds are.",
    "480260000000",
)
CLAIM = text(
    "claim",
    "可断言",
    "What is claimed",
    "What interval arithmetic lets one say about the result.",
    "value",
    enum=v.CLAIMS,
)
CLAIMED_ZH = text(
    "claimed_zh", "可断言(中文)", "Claimed (Chinese)", "The claim in words, in Chinese.", "恰为 9"
)
CLAIMED_EN = text(
    "claimed_en",
    "可断言(英文)",
    "Claimed (English)",
    "The claim in words, in English.",
    "exactly 9",
)
NOT_CLAIMED_ZH = text(
    "not_claimed_zh",
    "不可断言(中文)",
    "Not claimed (Chinese)",
    "What the operands do not bear out, in Chinese; empty where the value itself is claimed.",
    "名义值与上界",
)
NOT_CLAIMED_EN = text(
    "not_claimed_en",
    "不可断言(英文)",
    "Not claimed (English)",
    "What the operands do not bear out, in English; empty where the value itself is claimed.",
    "the nominal value, and any upper bound",
)
ASSUMPTION_ZH = text(
    "assumption_zh",
    "假设(中文)",
    "Assumption (Chinese)",
    "What must be assumed besides, in Chinese.",
    "增长为累计增长",
)
ASSUMPTION = text(
    "assumption", "假设", "Assumption", "What must be assumed besides.", "growth is cumulative"
)
_ASPECT = "|".join(v.ASPECTS)
DIFFERS_IN = text(
    "differs_in",
    "运算项差异",
    "Operands differ in",
    "In what the operands differ from each other, sorted, joined by semicolons; computed, and "
    "refused unless the row permits exactly that and says why.",
    "period;unit",
    pattern=rf"(?:{_ASPECT})(?:;(?:{_ASPECT}))*",
)
DIFFERS_WHY_ZH = text(
    "differs_why_zh",
    "差异理由(中文)",
    "Why they may differ (Chinese)",
    "Why operands that differ may stand in one formula, in Chinese.",
    "增长率本就跨期",
)
DIFFERS_WHY_EN = text(
    "differs_why_en",
    "差异理由(英文)",
    "Why they may differ (English)",
    "Why operands that differ may stand in one formula, in English.",
    "growth runs over time",
)
CHART_WORTHY = Field(
    "chart_worthy",
    FieldType.BOOLEAN,
    "宜作图",
    "Worth a chart",
    "Whether the figure tells enough to be drawn.",
    "true",
)
