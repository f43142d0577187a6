"""What was decided about a number, and its place in statistics."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.fields.makers import PERIOD_FORM, day, integer, text

INDICATOR = text(
    "indicator",
    "指标",
    "Indicator",
    "Code of the concept measured, never of the place or the year.",
    "rd_expenditure",
    concept="INDICATOR",
)
TRANSFORMATION = text(
    "transformation",
    "形式",
    "Transformation",
    "In which form the concept is given.",
    "level",
    enum=v.TRANSFORMATIONS,
)
NATURE = text(
    "nature",
    "性质",
    "Nature",
    "Whether the figure is a fact, a target, an estimate or somebody's claim.",
    "actual",
    enum=v.NATURES,
)
AREA = text("area", "地区", "Area", "Place that the figure is about.", "CN-GD", concept="REF_AREA")
SUBJECT = text(
    "subject",
    "主体",
    "Subject",
    "Who the figure is about when it is not the whole area: an entry of a register.",
    "yrd-language-computing-consortium",
)
DIMENSIONS = text(
    "dimensions",
    "细分",
    "Dimensions",
    "Further breakdown as key=value pairs joined by semicolons, keys sorted; values joined by "
    "a vertical bar hold together as one set.",
    "direction=out;partner=CN-AH|CN-SH|CN-ZJ",
    pattern=r"[a-z_]+=[^;=\r\n]+(?:;[a-z_]+=[^;=\r\n]+)*",
)
PERIOD_START = day(
    "period_start",
    "时期起",
    "Period start",
    "First day of the reference period. A stock known only for a year carries the whole year: it "
    "was counted on some day of it.",
    "2023-01-01",
)
PERIOD_END = day(
    "period_end",
    "时期止",
    "Period end",
    "Last day of the reference period; equal to the start for a stock counted on a known date.",
)
PERIOD_BASIS = text(
    "period_basis",
    "时期依据",
    "Period basis",
    "How the period is known.",
    "explicit",
    enum=v.PERIOD_BASES,
)
STATUS = text(
    "status", "审核状态", "Status", "What a reviewer decided.", "accepted", enum=v.STATUSES
)
NOTE = text(
    "note",
    "说明",
    "Note",
    "Footnote of the editors.",
    "date of count not printed",
    concept="COMMENT_OBS",
)

TIME_PERIOD = text(
    "time_period",
    "时间",
    "Time period",
    "Reference period in the SDMX form: year, half-year, quarter, month, week, day, or start and "
    "duration for any other span.",
    "2023",
    pattern=PERIOD_FORM,
    concept="TIME_PERIOD",
)
FREQUENCY = text(
    "frequency",
    "频度",
    "Frequency",
    "SDMX code of the length of the period; empty for a span that has none.",
    "A",
    enum=v.FREQUENCIES,
    concept="FREQ",
)
UNIT_MULT = integer(
    "unit_mult",
    "单位乘数",
    "Unit multiplier",
    "Power of ten of the multiplier as printed (4 for 万, 8 for 亿); the value is multiplied out.",
    "8",
    minimum=0,
    maximum=28,
    concept="UNIT_MULT",
)
DECIMALS = integer(
    "decimals",
    "小数位",
    "Decimals",
    "Decimal places as printed, before the multiplier.",
    "1",
    minimum=0,
    maximum=15,
    concept="DECIMALS",
)
OBS_STATUS = text(
    "obs_status",
    "观测状态",
    "Observation status",
    "SDMX code: A normal, B first value after a break in an official series, "
    "E estimate of what was, F target or estimate of what was still to come "
    "on the day of publication, P provisional, V claimed by a party.",
    "A",
    enum=v.OBS_STATUSES,
    concept="OBS_STATUS",
)
USAGE_WARNING = text(
    "usage_warning",
    "使用提示",
    "Usage warning",
    "Codes of what a user must mind, sorted, joined by semicolons. Those of an observation follow "
    "from its other columns, but for the ones that a reviewer has put into the ledger.",
    "bound_only;period_unknown",
    pattern=r"[a-z_]+(?:;[a-z_]+)*",
)
