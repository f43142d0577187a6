"""Rules on one row, each written once as an SQL predicate.

DuckDB evaluates the predicate over a table of any size; the pandera schemas evaluate the same
predicate over a frame, so that the two cannot drift apart. A predicate that gives NULL (an empty
cell where emptiness is allowed) counts as kept.
"""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.types import Rule, Severity

INTERVAL_ORDER = Rule(
    "interval_order",
    "下界不得大于上界",
    "The lower bound is not above the upper bound",
    "lower <= upper",
    ("lower", "upper"),
    "swap the bounds or correct the one that is wrong",
)
VALUE_IN_INTERVAL = Rule(
    "value_in_interval",
    "数值须在区间内",
    "The value lies within the bounds, ends included",
    "(lower IS NULL OR value >= lower) AND (upper IS NULL OR value <= upper)",
    ("value", "lower", "upper"),
    "correct the value or the bounds",
)
NOMINAL_VALUE_IN_INTERVAL = Rule(
    "nominal_value_in_interval",
    "名义值须在区间内",
    "The nominal value lies within the bounds, ends included",
    "(lower IS NULL OR nominal_value >= lower) AND (upper IS NULL OR nominal_value <= upper)",
    ("nominal_value", "lower", "upper"),
    "rebuild; the nominal value and its bounds are computed",
)


def _bounds_claimed(lower: str, upper: str, left: str, right: str) -> str:
    """Give the predicate that bounds are those of the qualifier, with the ends as named.

    For a fall the ends change places: a decline by more than 5 % is a change below -5 %.
    """
    return (
        "CASE qualifier "
        "WHEN 'exact' THEN value IS NOT NULL AND lower = value AND upper = value "
        "AND closed = 'both' "
        f"WHEN 'over' THEN coalesce({lower} = value, false) AND closed IN ('neither', '{right}') "
        f"WHEN 'at_least' THEN coalesce({lower} = value, false) AND closed IN ('{left}', 'both') "
        f"WHEN 'under' THEN coalesce({upper} = value, false) AND closed IN ('neither', '{left}') "
        f"WHEN 'nearly' THEN coalesce({upper} = value, false) AND closed IN ('neither', '{left}') "
        f"WHEN 'at_most' THEN coalesce({upper} = value, false) AND closed IN ('{right}', 'both') "
        "WHEN 'about' THEN value IS NOT NULL AND lower IS NULL AND upper IS NULL "
        "AND closed = 'neither' "
        "WHEN 'range' THEN value IS NULL AND lower IS NOT NULL AND upper IS NOT NULL "
        "WHEN 'several' THEN value IS NULL AND lower IS NOT NULL AND upper IS NOT NULL "
        "AND closed = 'neither' END"
    )


_AS_PRINTED = _bounds_claimed("lower", "upper", "left", "right")
_MIRRORED = _bounds_claimed("upper", "lower", "right", "left")
_BOUNDS_COLUMNS = ("qualifier", "value", "lower", "upper", "closed")
_BOUNDS_MEND = "see the table of qualifiers in docs/method.md"

BOUNDS_FIT_QUALIFIER = Rule(
    "bounds_fit_qualifier",
    "界限须与限定词相符",
    "The bounds are those that the qualifier claims",
    _AS_PRINTED,
    _BOUNDS_COLUMNS,
    _BOUNDS_MEND,
)
SIGNED_BOUNDS_FIT_QUALIFIER = Rule(
    "signed_bounds_fit_qualifier",
    "界限须与限定词相符(下降者两端互换)",
    "The bounds are those that the qualifier claims, ends changed for a fall",
    f"({_AS_PRINTED}) OR (value < 0 AND {_MIRRORED})",
    _BOUNDS_COLUMNS,
    _BOUNDS_MEND,
)
CLAIM_COMPLETE = Rule(
    "claim_complete",
    "有数值或界限者须有限定词、单位与闭合",
    "A number has a qualifier, a unit and closed ends, all or none",
    "(qualifier IS NULL) = (unit IS NULL) AND (qualifier IS NULL) = (closed IS NULL) "
    "AND (qualifier IS NOT NULL OR (value IS NULL AND lower IS NULL AND upper IS NULL))",
    ("qualifier", "unit", "closed", "value", "lower", "upper"),
    "fill qualifier, unit and closed, or empty them all",
)
UNMEASURED_KINDS = Rule(
    "unmeasured_kinds_have_no_value",
    "日期、名称与套语无数值",
    "Dates, names and boilerplate have no value and no bounds",
    f"kind NOT IN {v.UNMEASURED_KINDS} OR qualifier IS NULL",
    ("kind", "qualifier"),
    "empty value, lower, upper, closed, qualifier and unit, or correct the kind",
)
PERIOD_ORDER = Rule(
    "period_order",
    "时期起不得晚于止",
    "The period does not end before it starts",
    "period_start <= period_end",
    ("period_start", "period_end"),
    "swap the dates or correct the one that is wrong",
)
PERIOD_COMPLETE = Rule(
    "period_complete",
    "时期与其依据须一致",
    "A period has both ends and a basis; without a period the basis is none or empty",
    "(period_start IS NULL) = (period_end IS NULL) AND "
    "CASE WHEN period_start IS NULL THEN coalesce(period_basis, 'none') = 'none' "
    "ELSE coalesce(period_basis, 'none') <> 'none' END",
    ("period_basis", "period_start", "period_end"),
    "give both dates and their basis, or none of them",
)
SPAN_LENGTH = Rule(
    "span_fits_printed",
    "位置长度须与原文写法相符",
    "End less start is the length of the figure as printed",
    '"end" - "start" = length(printed)',
    ("end", "start", "printed"),
    "correct the offsets; `indicators verify` shows what stands there",
)
CODED_WHEN_STATISTICAL = Rule(
    "coded_when_statistical",
    "统计数字须有指标、形式、性质、地区与限定词",
    "A reviewed statistical figure has indicator, transformation, nature, area and qualifier",
    "NOT coalesce(statistical, false) OR status NOT IN ('accepted', 'corrected') OR "
    "(indicator IS NOT NULL AND transformation IS NOT NULL AND nature IS NOT NULL "
    "AND area IS NOT NULL AND qualifier IS NOT NULL)",
    ("indicator", "statistical", "transformation", "nature", "area", "qualifier", "status"),
    "code the figure or set it back to proposed",
)
REASON_WHEN_NOT_STATISTICAL = Rule(
    "reason_when_not_statistical",
    "非统计数字须有原因",
    "A reviewed number that is no figure says why",
    "coalesce(statistical, true) OR status NOT IN ('accepted', 'corrected') OR reason IS NOT NULL",
    ("reason", "statistical", "status"),
    "fill the column reason",
)
REVIEWED_IS_DECIDED = Rule(
    "reviewed_is_decided",
    "已审核者须定是否统计数字",
    "A reviewed number says whether it is statistical",
    "status NOT IN ('accepted', 'corrected') OR statistical IS NOT NULL",
    ("statistical", "status"),
    "fill the column statistical with true or false",
)
MENTION_DECIDED = Rule(
    "mention_decided",
    "每个数字均须审核",
    "Every mention is decided",
    "status <> 'proposed'",
    ("status",),
    "review the mention",
    Severity.WARNING,
)
TIME_PERIOD_FITS = Rule(
    "time_period_with_period",
    "时间与时期须同有同无",
    "A period has its SDMX form",
    "(period_start IS NULL) = (time_period IS NULL)",
    ("time_period", "period_start"),
    "rebuild; the form is computed from the period",
)
TIME_PERIOD_OF_PERIOD = Rule(
    "time_period_of_period",
    "时间写法须与时期起止及频度相符",
    "The SDMX form is that of the period, and of its frequency",
    "period_start IS NULL OR CASE frequency "
    "WHEN 'D' THEN time_period = strftime(period_start, '%Y-%m-%d') AND period_end = period_start "
    "WHEN 'A' THEN time_period = strftime(period_start, '%Y') "
    "AND period_start = date_trunc('year', period_start) "
    "AND period_end = period_start + INTERVAL 1 YEAR - INTERVAL 1 DAY "
    "WHEN 'S' THEN time_period = strftime(period_start, '%Y-S') "
    "|| CAST((month(period_start) + 5) // 6 AS VARCHAR) AND month(period_start) IN (1, 7) "
    "AND day(period_start) = 1 "
    "AND period_end = period_start + INTERVAL 6 MONTH - INTERVAL 1 DAY "
    "WHEN 'Q' THEN time_period = strftime(period_start, '%Y-Q') "
    "|| CAST(quarter(period_start) AS VARCHAR) "
    "AND period_start = date_trunc('quarter', period_start) "
    "AND period_end = period_start + INTERVAL 3 MONTH - INTERVAL 1 DAY "
    "WHEN 'M' THEN time_period = strftime(period_start, '%Y-%m') "
    "AND period_start = date_trunc('month', period_start) AND period_end = last_day(period_start) "
    "WHEN 'W' THEN time_period = strftime(period_start, '%G-W%V') "
    "AND isodow(period_start) = 1 AND period_end = period_start + INTERVAL 6 DAY "
    "ELSE starts_with(time_period, strftime(period_start, '%Y-%m-%d/P')) END",
    ("time_period", "period_start", "period_end", "frequency"),
    "rebuild; the form is computed from the period",
)
TARGET_STATUS = Rule(
    "target_is_forecast",
    "目标值的观测状态为 F, 事实与自称者不得为 F",
    "A target has the observation status F; what is told as a fact or claimed has not",
    "CASE nature WHEN 'target' THEN obs_status = 'F' WHEN 'estimate' THEN obs_status IN ('E', 'F') "
    "ELSE obs_status <> 'F' END",
    ("obs_status", "nature"),
    "rebuild; the status is computed from nature, period and day of publication",
)
PROVINCE_CODES = Rule(
    "province_codes",
    "省级地区须有两种代码",
    "A province has its ISO and its national code, and only places of China have a national one",
    "level <> 'province' OR (iso_3166_2 = code AND gb_2260 IS NOT NULL)",
    ("iso_3166_2", "gb_2260", "code", "level"),
    "fill iso_3166_2 and gb_2260",
)
GROUPING_PREFIX = Rule(
    "grouping_prefix",
    "组合地区代码以 X- 开头",
    "Codes of our own for groupings start with X-",
    "(level IN ('grouping', 'world')) = starts_with(code, 'X-')",
    ("code", "level"),
    "use the prefix X- for groupings and only for them",
)
CHARACTERS_POSITIVE = Rule(
    "text_not_empty",
    "文本不得为空",
    "A text has at least one character",
    "characters > 0",
    ("characters",),
    "give the length of the decoded text",
)
PUBLISHED_HAS_BASIS = Rule(
    "published_has_basis",
    "发布日期须有依据",
    "A day of publication has a basis, and only it has one",
    "(published IS NULL) = (published_basis = 'none')",
    ("published", "published_basis"),
    "write printed or inferred beside a day, and none where there is no day",
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

SEAT_WITH_BASIS = Rule(
    "seat_with_basis",
    "所在地须有依据",
    "A seat has its basis, and a basis its seat",
    "(seat IS NULL) = (seat_basis IS NULL)",
    ("seat_basis", "seat"),
    "say whether a text or common knowledge gives the place, or empty both",
)
NAME_EN_WITH_BASIS = Rule(
    "name_en_with_basis",
    "英文名须注明依据",
    "An English name has its standing, and a standing its name",
    "(name_en IS NULL) = (name_en_basis IS NULL)",
    ("name_en_basis", "name_en"),
    "write official for the name it is known by, translation for one of your own, or empty both",
)
NO_GROUP_OF_ITSELF = Rule(
    "no_group_of_itself",
    "机构不得为自身成员",
    "Nothing is a member of itself",
    "organisation_id <> group_id",
    ("organisation_id", "group_id"),
    "name the consortium or alliance that the organisation belongs to",
)

CORRECTION_CHANGES = Rule(
    "correction_changes",
    "更正前后须不同",
    "A correction changes the cell",
    "old_value IS DISTINCT FROM new_value",
    ("new_value", "old_value"),
    "give the right value, or remove the correction",
)
VALIDITY_ORDER = Rule(
    "validity_order",
    "取代日不得早于起始已知日",
    "A figure is not replaced before it is known",
    "valid_to IS NULL OR coalesce(valid_from <= valid_to, true)",
    ("valid_to", "valid_from"),
    "rebuild; both days are computed from the days of publication",
)

INTERVAL_RULES = (INTERVAL_ORDER, VALUE_IN_INTERVAL)
PERIOD_RULES = (PERIOD_ORDER, PERIOD_COMPLETE)
