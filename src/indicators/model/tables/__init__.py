"""Every table of the package: which fields it has, what identifies a row, what it refers to."""

# ruff: noqa: F403, F405  (one namespace of tables, kept in modules by subject)

from indicators.model.tables.codelists import *
from indicators.model.tables.corrections import *
from indicators.model.tables.named import *
from indicators.model.tables.official import *
from indicators.model.tables.texts import *
from indicators.model.tables.translations import *
from indicators.model.types import Table

CLEAN_TABLES: tuple[Table, ...] = (
    UNITS,
    INDICATORS,
    AREAS,
    AREA_MEMBERS,
    DIMENSIONS,
    DIMENSION_VALUES,
    QUALIFIERS,
    USAGE_WARNINGS,
    *REGISTERS,
    SUBJECTS,
    MEMBERSHIPS,
    SOURCES,
    MENTIONS,
    OBSERVATIONS,
    OBSERVATION_MENTIONS,
    SERIES,
    SERIES_RELATIONS,
    SERIES_BREAKS,
    REFERENCE,
    REFERENCE_OMITTED,
    RECONCILIATION,
    DERIVATIONS,
    CORRECTIONS,
    TRANSLATIONS,
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
