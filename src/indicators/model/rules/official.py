"""Official values, comparisons with them, and figures that follow by arithmetic."""

from __future__ import annotations

from indicators.model.types import Rule

REFERENCE_ID_FITS = Rule(
    "reference_id_fits",
    "官方数值编号须与其余各列相符",
    "The identifier of an official value is made of its series, area, period and vintage",
    "reference_id = concat(series, ':', area, ':', time_period, "
    "CASE vintage WHEN 'final' THEN '' ELSE ':' || vintage END)",
    ("reference_id", "series", "area", "time_period", "vintage"),
    "rebuild; the identifier is computed",
)
OTHER_THAN_ITSELF = Rule(
    "series_differs_from_itself",
    "序列不得与自身比较",
    "A series is compared with another one, and each pair stands once",
    "series < other_series",
    ("other_series", "series"),
    "write the two codes in the order of the alphabet, each pair once",
)
COMPARISON_COMPLETE = Rule(
    "comparison_complete",
    "比较须有序列与对应关系",
    "A comparison names a series and a match; where nothing was found there is no match",
    "CASE comparison WHEN 'none' THEN match IS NULL "
    "ELSE match IS NOT NULL AND series IS NOT NULL END",
    ("match", "comparison", "series"),
    "fill series and match, or set comparison to none and empty match",
)
BASE_WHERE_NEEDED = Rule(
    "base_where_needed",
    "差额与增长须有基期",
    "A difference or growth has a base period, and nothing else has one",
    "(comparison IN ('difference', 'growth')) = (base_period IS NOT NULL)",
    ("base_period", "comparison"),
    "fill base_period for a difference or growth and for nothing else",
)
VERDICT_FITS_MATCH = Rule(
    "verdict_fits_match",
    "口径不同者不得言相符",
    "What is defined differently neither agrees nor keeps a bound",
    "CASE WHEN match = 'other_definition' THEN verdict = 'definition_differs' "
    "WHEN match = 'part_of' THEN verdict IN ('definition_differs', 'differs') "
    "ELSE verdict <> 'definition_differs' END",
    ("verdict", "match"),
    "rebuild; the verdict is computed",
)
VERDICT_HAS_REFERENCE = Rule(
    "verdict_has_reference",
    "有结论须有官方数值",
    "Every verdict but `not_found` names an official value",
    "(verdict = 'not_found') = (reference_value IS NULL)",
    ("reference_value", "verdict"),
    "rebuild; the reconciliation is computed",
)
DIFFERENCE_HAS_REASON = Rule(
    "difference_has_reason",
    "运算项有差异者须有理由",
    "Operands that differ have a reason in both languages, and only they have one",
    "(differs_in IS NULL) = (differs_why_zh IS NULL) "
    "AND (differs_in IS NULL) = (differs_why_en IS NULL)",
    ("differs_why_en", "differs_in", "differs_why_zh"),
    "say in differs_why_zh and differs_why_en why the operands may differ, or empty all three",
)
ASSUMPTION_IN_BOTH = Rule(
    "assumption_in_both",
    "假设须有中英文",
    "An assumption stands in both languages",
    "(assumption IS NULL) = (assumption_zh IS NULL)",
    ("assumption_zh", "assumption"),
    "fill assumption and assumption_zh, or empty both",
)
UNCLAIMED_IS_SAID = Rule(
    "unclaimed_is_said",
    "不能断言数值者须言明",
    "Where no value is claimed, it is said what is not",
    "(claim = 'value') = (not_claimed_en IS NULL) "
    "AND (not_claimed_en IS NULL) = (not_claimed_zh IS NULL)",
    ("not_claimed_en", "claim", "not_claimed_zh"),
    "rebuild; the words are computed",
)
