"""Official values, printed figures laid beside them, and figures that follow by arithmetic."""

from __future__ import annotations

from indicators.model import fields as f
from indicators.model import rules as r
from indicators.model.tables.makers import code_list, refers
from indicators.model.types import Table

SERIES = code_list(
    "series",
    "官方序列",
    "Official series",
    "One row is one series of official values; values of different series are not to be joined.",
    f.INDICATOR,
    f.UNIT,
    f.FREQUENCY,
    f.PUBLISHER,
    f.DEFINITION_EN,
    foreign_keys=(refers("indicator", "indicators"), refers("unit", "units")),
)
REFERENCE = Table(
    "reference",
    "官方数值",
    "Reference values",
    "One row is one value of an official series in one vintage.",
    (
        f.SERIES,
        f.INDICATOR,
        f.AREA,
        f.TIME_PERIOD,
        f.PERIOD_START,
        f.PERIOD_END,
        f.VINTAGE,
        f.VALUE,
        f.UNIT,
        f.UNIT_MULT,
        f.DECIMALS,
        f.OBS_STATUS,
        f.PUBLISHER,
        f.SOURCE_TITLE,
        f.SOURCE_URL,
        f.SECOND_SOURCE_URL,
        f.USAGE_WARNING,
        f.NOTE,
    ),
    ("series", "area", "time_period", "vintage"),
    frozenset(
        {
            "indicator",
            "period_start",
            "period_end",
            "value",
            "unit",
            "unit_mult",
            "decimals",
            "obs_status",
            "publisher",
            "source_title",
        }
    ),
    (
        refers("series", "series"),
        refers("indicator", "indicators"),
        refers("area", "areas"),
        refers("unit", "units"),
    ),
    (r.PERIOD_ORDER,),
)
RECONCILIATION = Table(
    "reconciliation",
    "核对",
    "Reconciliation",
    "One row lays a printed figure beside an official series.",
    (
        f.OBSERVATION_ID,
        f.SERIES,
        f.VINTAGE,
        f.REFERENCE_VALUE,
        f.GAP,
        f.VERDICT,
        f.NOTE,
    ),
    ("observation_id", "series"),
    frozenset({"verdict"}),
    (refers("observation_id", "observations", "observation_id"), refers("series", "series")),
    (r.VERDICT_HAS_REFERENCE,),
)
DERIVATIONS = Table(
    "derivations",
    "推算",
    "Derivations",
    "One row is a figure that follows from observations by arithmetic, with what may be claimed.",
    (
        f.DERIVATION_ID,
        f.TITLE_ZH,
        f.TITLE_EN,
        f.FORMULA,
        f.OPERANDS,
        f.NOMINAL_VALUE,
        f.LOWER,
        f.UPPER,
        f.CLOSED,
        f.UNIT,
        f.CLAIM,
        f.ASSUMPTION,
        f.NOTE,
    ),
    ("derivation_id",),
    frozenset({"title_zh", "title_en", "formula", "operands", "unit", "claim"}),
    (refers("unit", "units"),),
    (r.INTERVAL_ORDER, r.NOMINAL_VALUE_IN_INTERVAL),
)
