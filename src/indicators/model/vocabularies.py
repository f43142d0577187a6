"""The closed vocabularies of the model: what an enumerated cell may hold.

Definitions are in ``docs/method.md``; codes that a dataset may extend (indicators, areas, units,
dimensions) are not here but in its ``raw/codelists``.
"""

from __future__ import annotations

KINDS = ("quantity", "rate", "rank", "ordinal", "date", "duration", "name", "boilerplate")
UNMEASURED_KINDS = ("date", "name", "boilerplate")
"""Kinds that have no value and no bounds; all others have a value or bounds."""

CLOSED = ("both", "left", "right", "neither")
QUALIFIERS = (
    "exact",
    "over",
    "at_least",
    "under",
    "at_most",
    "nearly",
    "about",
    "range",
    "several",
)
TRANSFORMATIONS = (
    "level",
    "growth_rate",
    "change",
    "share",
    "ratio",
    "difference",
    "rank",
    "streak",
    "cumulative",
)
NATURES = ("actual", "target", "estimate", "claim")
PERIOD_BASES = ("explicit", "relative", "inferred", "none")
STATUSES = ("proposed", "accepted", "corrected", "rejected")
SCRIPTS = ("simplified", "traditional", "mixed")
DATE_BASES = ("printed", "inferred", "none")
AREA_LEVELS = ("world", "country", "province", "prefecture", "county", "grouping")
TIME_TYPES = ("stock", "flow", "ratio", "position")
UNIT_KINDS = ("money", "count", "ratio", "time", "position", "physical")
VALUE_TYPES = ("code", "area", "integer", "text")

FREQUENCIES = ("A", "S", "Q", "M", "W", "D")
"""SDMX ``CL_FREQ`` codes of a whole year, half-year, quarter, month, week or day."""

OBS_STATUSES = ("A", "B", "E", "F", "P", "V")
"""Codes of SDMX ``CL_OBS_STATUS``: normal, first value after a break in the series, estimated,
forecast, provisional, unvalidated."""

VINTAGES = ("final", "preliminary", "expected", "target", "unconfirmed", "other_source")
READ_PLACES = ("original", "reprint", "transcription")
SERIES_RELATIONS = (
    "same_measure",
    "other_definition",
    "other_scope",
    "other_vintage",
    "part_and_whole",
    "flow_and_stock",
)

VERDICTS = (
    "agrees",
    "agrees_within_rounding",
    "consistent_with_bound",
    "differs",
    "definition_differs",
    "not_found",
)
COMPARISONS = ("value", "difference", "growth", "rank", "streak", "date", "none")
MATCHES = ("same", "other_definition", "part_of", "earlier", "later")
ASPECTS = ("area", "dimensions", "indicator", "period", "source", "subject", "unit")
"""In what the operands of a formula may differ, if it says why they may."""
CLAIMS = ("interval", "lower_bound", "upper_bound", "value", "nothing")

ORGANISATION_TYPES = (
    "enterprise",
    "university",
    "institute",
    "laboratory",
    "hospital",
    "government",
    "alliance",
    "association",
    "media",
    "team",
)
CONSORTIUM_TYPES = ("regional", "municipal", "provincial", "central_enterprise", "other", "foreign")
"""Who set a consortium up: several provinces, a city, a province, a central state enterprise."""
DOCUMENT_TYPES = ("plan", "policy", "guideline", "mechanism", "ranking", "report")
PLATFORM_TYPES = ("computing", "data_centre", "facility", "network", "service", "park")
PROGRAMME_TYPES = ("programme", "project", "scheme", "award", "technology")
EVENT_TYPES = ("conference", "congress", "forum", "fair", "meeting", "ceremony")
MEMBERSHIP_ROLES = ("lead", "member")
WORDING_LANGUAGES = ("zh-Hans", "en")
NAME_BASES = ("official", "translation")
SEAT_BASES = ("text", "common_knowledge")
CORRECTABLE = (
    "mentions",
    "reference",
    "sources",
    "organisations",
    "consortia",
    "memberships",
    "documents",
    "platforms",
    "programmes",
    "events",
)
"""Clean tables whose rows a correction may name."""
REGISTERS = ("organisations", "consortia", "documents", "platforms", "programmes", "events")
