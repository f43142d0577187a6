"""Code lists: what the codes in the other tables mean."""

from __future__ import annotations

from indicators.model import fields as f
from indicators.model import rules as r
from indicators.model.tables.makers import code_list, refers
from indicators.model.types import Table

INDICATORS = code_list(
    "indicators",
    "指标",
    "Indicators",
    "One row is one concept that is measured.",
    f.FAMILY,
    f.UNIT,
    f.TIME_TYPE,
    f.DEFINITION_ZH,
    f.DEFINITION_EN,
    foreign_keys=(refers("unit", "units"),),
)
AREAS = code_list(
    "areas",
    "地区",
    "Areas",
    "One row is one place or grouping of places.",
    f.AREA_LEVEL,
    f.SHORT_ZH,
    f.PARENT,
    f.ISO_3166_2,
    f.GB_2260,
    optional=frozenset({"short_zh", "parent", "iso_3166_2", "gb_2260"}),
    foreign_keys=(refers("parent", "areas"),),
    rules=(r.PROVINCE_CODES, r.GROUPING_PREFIX),
)
AREA_MEMBERS = Table(
    "area_members",
    "地区成员",
    "Members of groupings",
    "One row is one place that belongs to a grouping.",
    (f.GROUPING, f.MEMBER),
    ("grouping", "member"),
    foreign_keys=(refers("grouping", "areas"), refers("member", "areas")),
)
UNITS = code_list(
    "units",
    "单位",
    "Units",
    "One row is one unit of measure.",
    f.QUANTITY_KIND,
    f.SYSTEM,
)
DIMENSIONS = code_list(
    "dimensions",
    "维度",
    "Dimensions",
    "One row is one breakdown that an observation may carry.",
    f.VALUE_TYPE,
    f.DESCRIPTION_EN,
)
DIMENSION_VALUES = Table(
    "dimension_values",
    "维度取值",
    "Values of dimensions",
    "One row is one value of a dimension with a closed list.",
    (f.DIMENSION, f.CODE, f.NAME_ZH, f.NAME_EN),
    ("dimension", "code"),
    frozenset({"name_zh", "name_en"}),
    (refers("dimension", "dimensions"),),
)
QUALIFIERS = code_list(
    "qualifiers",
    "限定词",
    "Qualifiers",
    "One row is one claim that words make about a number.",
    f.MEANING_EN,
)
USAGE_WARNINGS = code_list(
    "usage_warnings",
    "使用提示",
    "Usage warnings",
    "One row is one thing that a user of a figure must mind.",
    f.MEANING_EN,
)
