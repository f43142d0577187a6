"""What a number claims: value, bounds, qualifier."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.types import Rule

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
INTERVAL_RULES = (INTERVAL_ORDER, VALUE_IN_INTERVAL)
