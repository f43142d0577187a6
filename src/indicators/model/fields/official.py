"""Official values, their comparison with printed ones, and derived figures."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.fields.makers import SLUG, decimal, text

SERIES = text(
    "series",
    "序列",
    "Series",
    "Code of the official series.",
    "rd_expenditure_bulletin",
    pattern=SLUG,
)
VINTAGE = text(
    "vintage",
    "版本",
    "Vintage",
    "Which publication of the value it is: final, preliminary, expected or a named edition.",
    "final",
    pattern=SLUG,
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
VERDICT = text(
    "verdict",
    "核对结论",
    "Verdict",
    "How the printed figure stands to the official one.",
    "agrees",
    enum=v.VERDICTS,
)
REFERENCE_VALUE = decimal(
    "reference_value",
    "官方数值",
    "Official value",
    "Value of the official series in the base unit.",
    "480260000000",
)
GAP = decimal(
    "gap", "差额", "Gap", "Printed value less official value, where both are numbers.", "0"
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
    "Arithmetic over observation identifiers in square brackets.",
    "[s004-3519] / (1 + [s004-3536] / 100)",
)
OPERANDS = text(
    "operands",
    "运算项",
    "Operands",
    "Observations used, joined by semicolons.",
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
ASSUMPTION = text(
    "assumption", "假设", "Assumption", "What must be assumed besides.", "growth is cumulative"
)
