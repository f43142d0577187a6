"""Every table of the package: which fields it has, what identifies a row, what it refers to."""

from __future__ import annotations

from dataclasses import replace

from indicators.model import fields as f
from indicators.model import rules as r
from indicators.model.types import Field, ForeignKey, Rule, Table

_CLAIM = (f.VALUE, f.LOWER, f.UPPER, f.CLOSED, f.QUALIFIER, f.UNIT)
_PERIOD = (f.PERIOD_START, f.PERIOD_END, f.PERIOD_BASIS)
_CODES = (f.INDICATOR, f.TRANSFORMATION, f.NATURE, f.AREA, f.SUBJECT, f.DIMENSIONS)


def _refers(column: str, table: str, to: str = "code") -> ForeignKey:
    return ForeignKey((column,), table, (to,))


def _code_list(
    name: str,
    title_zh: str,
    title_en: str,
    description: str,
    *more: Field,
    optional: frozenset[str] = frozenset(),
    foreign_keys: tuple[ForeignKey, ...] = (),
    rules: tuple[Rule, ...] = (),
) -> Table:
    """Define a code list: code and both names, then its own columns, all filled but `optional`."""
    fields = (f.CODE, f.NAME_ZH, f.NAME_EN, *more)
    required = frozenset(field.name for field in fields) - optional
    return Table(
        name,
        title_zh,
        title_en,
        description,
        fields,
        ("code",),
        required,
        foreign_keys,
        rules,
    )


SOURCES = Table(
    "sources",
    "来源",
    "Sources",
    "One row is one text that figures were read from; the texts themselves are not in the package.",
    (
        f.SOURCE_ID,
        f.FILE,
        f.TITLE,
        f.PUBLISHER,
        f.PUBLISHER_EN,
        f.REPORTERS,
        f.PUBLISHED,
        f.PUBLISHED_BASIS,
        f.SHA256,
        f.CHARACTERS,
        f.SCRIPT,
        f.LANGUAGE,
        f.NOTE,
    ),
    ("source_id",),
    frozenset(
        {"file", "publisher", "published_basis", "sha256", "characters", "script", "language"}
    ),
    rules=(r.CHARACTERS_POSITIVE,),
)

MENTIONS = Table(
    "mentions",
    "数字出现",
    "Mentions",
    "One row is one number in a text, whether it is a statistical figure or not.",
    (
        f.SOURCE_ID,
        f.START,
        f.END,
        f.PRINTED,
        f.KIND,
        *_CLAIM,
        f.COUNTED,
        f.STATISTICAL,
        *_CODES,
        *_PERIOD,
        f.REASON,
        f.STATUS,
        f.NOTE,
    ),
    ("source_id", "start"),
    frozenset({"end", "printed", "kind", "status"}),
    (_refers("source_id", "sources", "source_id"), _refers("unit", "units")),
    (
        *r.INTERVAL_RULES,
        r.BOUNDS_FIT_QUALIFIER,
        r.CLAIM_COMPLETE,
        r.UNMEASURED_KINDS,
        *r.PERIOD_RULES,
        r.SPAN_LENGTH,
        r.REVIEWED_IS_DECIDED,
        r.CODED_WHEN_STATISTICAL,
        r.REASON_WHEN_NOT_STATISTICAL,
        r.MENTION_DECIDED,
    ),
)

OBSERVATIONS = Table(
    "observations",
    "观测",
    "Observations",
    "One row is one fact about the world, with the interval that its words claim.",
    (
        f.OBSERVATION_ID,
        *_CODES,
        *_PERIOD,
        f.TIME_PERIOD,
        f.FREQUENCY,
        *_CLAIM,
        f.UNIT_MULT,
        f.DECIMALS,
        f.OBS_STATUS,
        f.STATUS,
        f.SOURCE_ID,
        f.LOCATOR,
        f.NOTE,
        f.USAGE_WARNING,
    ),
    ("observation_id",),
    frozenset(
        {
            "indicator",
            "transformation",
            "nature",
            "area",
            "period_basis",
            "closed",
            "qualifier",
            "unit",
            "unit_mult",
            "decimals",
            "obs_status",
            "status",
            "source_id",
            "locator",
        }
    ),
    (
        _refers("indicator", "indicators"),
        _refers("area", "areas"),
        _refers("unit", "units"),
        _refers("source_id", "sources", "source_id"),
    ),
    (
        *r.INTERVAL_RULES,
        r.SIGNED_BOUNDS_FIT_QUALIFIER,
        r.CLAIM_COMPLETE,
        *r.PERIOD_RULES,
        r.TIME_PERIOD_FITS,
        r.TARGET_STATUS,
    ),
)

OBSERVATION_MENTIONS = Table(
    "observation_mentions",
    "观测与出现",
    "Mentions of observations",
    "One row says that a mention states an observation: a fact printed twice has two, a mention "
    "that states several facts stands several times.",
    (f.OBSERVATION_ID, f.SOURCE_ID, f.START),
    ("observation_id", "source_id", "start"),
    foreign_keys=(
        _refers("observation_id", "observations", "observation_id"),
        ForeignKey(("source_id", "start"), "mentions", ("source_id", "start")),
    ),
)

INDICATORS = _code_list(
    "indicators",
    "指标",
    "Indicators",
    "One row is one concept that is measured.",
    f.FAMILY,
    f.UNIT,
    f.TIME_TYPE,
    f.DEFINITION_ZH,
    f.DEFINITION_EN,
    foreign_keys=(_refers("unit", "units"),),
)
AREAS = _code_list(
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
    foreign_keys=(_refers("parent", "areas"),),
    rules=(r.PROVINCE_CODES, r.GROUPING_PREFIX),
)
AREA_MEMBERS = Table(
    "area_members",
    "地区成员",
    "Members of groupings",
    "One row is one place that belongs to a grouping.",
    (f.GROUPING, f.MEMBER),
    ("grouping", "member"),
    foreign_keys=(_refers("grouping", "areas"), _refers("member", "areas")),
)
UNITS = _code_list(
    "units",
    "单位",
    "Units",
    "One row is one unit of measure.",
    f.QUANTITY_KIND,
    f.SYSTEM,
)
DIMENSIONS = _code_list(
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
    (_refers("dimension", "dimensions"),),
)
QUALIFIERS = _code_list(
    "qualifiers",
    "限定词",
    "Qualifiers",
    "One row is one claim that words make about a number.",
    f.MEANING_EN,
)
USAGE_WARNINGS = _code_list(
    "usage_warnings",
    "使用提示",
    "Usage warnings",
    "One row is one thing that a user of a figure must mind.",
    f.MEANING_EN,
)
SERIES = _code_list(
    "series",
    "官方序列",
    "Official series",
    "One row is one series of official values; values of different series are not to be joined.",
    f.INDICATOR,
    f.UNIT,
    f.FREQUENCY,
    f.PUBLISHER,
    f.DEFINITION_EN,
    foreign_keys=(_refers("indicator", "indicators"), _refers("unit", "units")),
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
        _refers("series", "series"),
        _refers("indicator", "indicators"),
        _refers("area", "areas"),
        _refers("unit", "units"),
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
    (_refers("observation_id", "observations", "observation_id"), _refers("series", "series")),
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
        f.VALUE,
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
    (_refers("unit", "units"),),
    r.INTERVAL_RULES,
)

LEDGER = replace(
    MENTIONS,
    name="figures",
    title_zh="数字台账",
    title_en="Ledger of figures",
    description="One row is one number of a text: what was read and what was decided.",
    fields=(
        *(field for field in MENTIONS.fields if field.name not in {"reason", "status", "note"}),
        f.CONFIDENCE,
        f.RULE,
        f.REASON,
        f.STATUS,
        f.NOTE,
    ),
    foreign_keys=(),
)
"""The raw ledger of one text; its columns are those of a mention, the decision and a note."""

CLEAN_TABLES: tuple[Table, ...] = (
    INDICATORS,
    AREAS,
    AREA_MEMBERS,
    UNITS,
    DIMENSIONS,
    DIMENSION_VALUES,
    QUALIFIERS,
    USAGE_WARNINGS,
    SOURCES,
    MENTIONS,
    OBSERVATIONS,
    OBSERVATION_MENTIONS,
    SERIES,
    REFERENCE,
    RECONCILIATION,
    DERIVATIONS,
)
"""The tables of a package, each after the tables that it refers to."""


def table(name: str) -> Table:
    """Return the clean table called `name`.

    Raises
    ------
    KeyError
        If the package has no such table.

    Examples
    --------
    >>> table("areas").primary_key
    ('code',)
    """
    for candidate in CLEAN_TABLES:
        if candidate.name == name:
            return candidate
    raise KeyError(name)
