"""What was read in texts and what it says: sources, mentions, observations, the raw ledger."""

from __future__ import annotations

from dataclasses import replace

from indicators.model import fields as f
from indicators.model import rules as r
from indicators.model.tables.makers import refers
from indicators.model.types import ForeignKey, Table

_CLAIM = (f.VALUE, f.LOWER, f.UPPER, f.CLOSED, f.QUALIFIER, f.UNIT)
_PERIOD = (f.PERIOD_START, f.PERIOD_END, f.PERIOD_BASIS)
_CODES = (f.INDICATOR, f.TRANSFORMATION, f.NATURE, f.AREA, f.SUBJECT, f.DIMENSIONS)

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
    rules=(r.CHARACTERS_POSITIVE, r.PUBLISHED_HAS_BASIS),
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
    (refers("source_id", "sources", "source_id"), refers("unit", "units")),
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
        f.VALID_FROM,
        f.VALID_TO,
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
        refers("indicator", "indicators"),
        refers("area", "areas"),
        refers("subject", "subjects", "subject_id"),
        refers("unit", "units"),
        refers("source_id", "sources", "source_id"),
    ),
    (
        *r.INTERVAL_RULES,
        r.SIGNED_BOUNDS_FIT_QUALIFIER,
        r.CLAIM_COMPLETE,
        *r.PERIOD_RULES,
        r.TIME_PERIOD_FITS,
        r.TIME_PERIOD_OF_PERIOD,
        r.TARGET_STATUS,
        r.VALIDITY_ORDER,
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
        refers("observation_id", "observations", "observation_id"),
        ForeignKey(("source_id", "start"), "mentions", ("source_id", "start")),
    ),
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
        f.USAGE_WARNING,
        f.STATUS,
        f.NOTE,
    ),
    foreign_keys=(),
)
"""The raw ledger of one text: the columns of a mention, then what a person decided."""
