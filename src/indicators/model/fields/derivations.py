"""Figures that follow by arithmetic: formula, operands, and what may be claimed."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.fields.makers import decimal, integer, text
from indicators.model.types import Field, FieldType

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
SIGNIFICANT_DIGITS = integer(
    "significant_digits",
    "有效数字",
    "Significant digits",
    "How many digits of the result mean something: those of the least precise operand as it is "
    "printed, at least two and at most four; empty where the result is exact. `nominal_value` and "
    "the bounds hold more, so that nothing is rounded twice; what is shown to people is rounded to "
    "these, bounds outwards.",
    "4",
    minimum=2,
    maximum=4,
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
    "claimed_zh", "可断言(中文)", "Claimed (Chinese)", "The claim in words, in Chinese.", "恰为9"
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
