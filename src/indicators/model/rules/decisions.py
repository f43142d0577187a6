"""What reviewers and editors decided of a number."""

from __future__ import annotations

from indicators.model.types import Rule, Severity

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
TARGET_STATUS = Rule(
    "target_is_forecast",
    "目标值的观测状态为 F, 事实与自称者不得为 F",
    "A target has the observation status F; what is told as a fact or claimed has not",
    "CASE nature WHEN 'target' THEN obs_status = 'F' WHEN 'estimate' THEN obs_status IN ('E', 'F') "
    "ELSE obs_status <> 'F' END",
    ("obs_status", "nature"),
    "rebuild; the status is computed from nature, period and day of publication",
)
CORRECTION_CHANGES = Rule(
    "correction_changes",
    "更正前后须不同",
    "A correction changes the cell",
    "old_value IS DISTINCT FROM new_value",
    ("new_value", "old_value"),
    "give the right value, or remove the correction",
)
