"""The comparison of printed figures with official values."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.fields.makers import PERIOD_FORM, decimal, integer, text
from indicators.model.fields.official import REFERENCE_KEY

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
