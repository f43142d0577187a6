"""What was read: identifiers, locators, the number and what its words claim."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.fields.makers import SLUG, decimal, integer, text
from indicators.model.types import Field, FieldType

OBSERVATION_ID = text(
    "observation_id",
    "观测编号",
    "Observation",
    "Identifier of the observation: source and offset of its earliest mention, and a counter "
    "where one mention states several facts.",
    "s004-2966",
    pattern=r"[a-z][a-z0-9]*-[0-9]+(?:-[0-9]+)?",
)
DERIVATION_ID = text(
    "derivation_id",
    "推算编号",
    "Derivation",
    "Identifier of a derived figure.",
    "conversion_income_base",
    pattern=SLUG,
)
SOURCE_ID = text(
    "source_id",
    "来源编号",
    "Source",
    "Identifier of the text.",
    "s004",
    pattern=r"[a-z][a-z0-9]*",
    concept="COLLECTION",
)
START = integer(
    "start",
    "起始位置",
    "Start",
    "Offset of the first character of the figure in the decoded text, counted from 0.",
    "2966",
    unit="characters",
    minimum=0,
)
END = integer(
    "end",
    "结束位置",
    "End",
    "Offset behind the last character of the figure.",
    "2974",
    unit="characters",
    minimum=1,
)
LOCATOR = text(
    "locator",
    "原文位置",
    "Locator",
    "Where the fact or the name is printed: source, start and end of each place, joined by "
    "semicolons.",
    "s004:2966-2974",
    pattern=r"[a-z][a-z0-9]*:[0-9]+-[0-9]+(?:;[a-z][a-z0-9]*:[0-9]+-[0-9]+)*",
)

PRINTED = text(
    "printed", "原文写法", "As printed", "The figure as it stands in the text.", "超9300项"
)
KIND = text("kind", "类别", "Kind", "What sort of number it is.", "quantity", enum=v.KINDS)
VALUE = decimal(
    "value",
    "数值",
    "Value",
    "Value in the base unit, multiplied out; the sign of a fall is negative in observations. "
    "Empty where the words give bounds only, without a number of their own.",
    "480260000000",
    concept="OBS_VALUE",
)
LOWER = decimal(
    "lower",
    "下界",
    "Lower bound",
    "Lower end of the interval that the words claim; empty when unbounded.",
    "480260000000",
)
UPPER = decimal(
    "upper",
    "上界",
    "Upper bound",
    "Upper end of the interval that the words claim; empty when unbounded.",
    "480260000000",
)
CLOSED = text(
    "closed",
    "区间闭合",
    "Closed ends",
    "Which ends belong to the interval, as in pandas.Interval.",
    "both",
    enum=v.CLOSED,
)
QUALIFIER = text(
    "qualifier",
    "限定词",
    "Qualifier",
    "What the words around the number claim about it.",
    "exact",
    enum=v.QUALIFIERS,
)
UNIT = text(
    "unit",
    "单位",
    "Unit",
    "Unit of the value: ISO 4217 for money, UCUM for physical units, else a code of the list.",
    "CNY",
    concept="UNIT_MEASURE",
)
COUNTED = text("counted", "所计对象", "Counted", "The noun that is counted.", "技术合同")
STATISTICAL = Field(
    "statistical",
    FieldType.BOOLEAN,
    "是否统计数字",
    "Statistical",
    "Whether the number says something about the world that an economist would record.",
    "true",
)
REASON = text(
    "reason", "非数据原因", "Reason", "Why the number is no statistical figure.", "product name"
)

CONFIDENCE = decimal(
    "confidence",
    "置信度",
    "Confidence",
    "How sure the proposal is, from 0 to 1; empty when a person coded.",
    "0.9",
)
RULE = text("rule", "规则", "Rule", "What decided the reading or the codes.", "manual")
