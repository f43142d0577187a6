"""What the package knows about a code that stands in its tables: a place, a unit, a flag."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import duckdb

from indicators.warehouse.register_traces import rows

Record = dict[str, Any]


def find(connection: duckdb.DuckDBPyConnection, identifier: str) -> Record | None:
    """Gather an entry of a code list; None if none has the code.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A connection of :func:`indicators.warehouse.database.connect`.
    identifier : str
        A code; of a place also its other codes and its names, of a value of a dimension or a word
        of a closed vocabulary also ``dimension=value``.

    Returns
    -------
    dict or None
        ``kind``, ``record`` and what :data:`_KINDS` gathers for the kind; ``also``: other entries
        of the same code.
    """
    entries = [
        (kind, row)
        for kind, (sql, _) in _KINDS.items()
        for row in rows(connection, sql, *[identifier] * sql.count("?"))
    ]
    if not entries:
        return None
    kind, record = entries[0]
    return {
        "kind": kind,
        "record": record,
        **{
            name: rows(connection, sql, *[_key(kind, record)] * sql.count("?"))
            for name, sql in _KINDS[kind][1].items()
        },
        "also": [{"kind": other, "id": _key(other, row)} for other, row in entries[1:]],
    }


def _key(kind: str, row: Record) -> str:
    if kind in _KEYS:
        return "=".join(str(row[name]) for name in _KEYS[kind])
    return str(row["code"])


_KEYS = {"dimension value": ("dimension", "code"), "word": ("field", "word")}

_HEADLINE = """
SELECT observation_id, indicator_zh, indicator_en, transformation, area_zh, area_en, subject,
    dimensions, time_period, value, lower, upper, unit, printed, source_id
FROM headline WHERE {} ORDER BY observation_id
"""
_SERIES = """
SELECT s.code AS series, s.name_zh, s.name_en, count(*) AS values, min(r.time_period) AS first,
    max(r.time_period) AS last
FROM series AS s JOIN reference AS r ON r.series = s.code
WHERE {} GROUP BY ALL ORDER BY s.code
"""
_PARTS_OF_AREA = """
SELECT a.code, a.name_zh, a.name_en, a.level
FROM areas AS a
WHERE a.parent = ? OR a.code IN (SELECT member FROM area_members WHERE grouping = ?)
ORDER BY a.code
"""
_WHOLES_OF_AREA = """
SELECT a.code, a.name_zh, a.name_en, a.level
FROM areas AS a
WHERE a.code = (SELECT parent FROM areas WHERE code = ?)
    OR a.code IN (SELECT grouping FROM area_members WHERE member = ?)
ORDER BY a.code
"""
_WITH_VALUE = """
    EXISTS (
        SELECT 1 FROM unnest(string_split(dimensions, ';')) AS parts (part)
        WHERE split_part(part, '=', 1) = split_part(?, '=', 1)
            AND list_contains(string_split(split_part(part, '=', 2), '|'), split_part(?, '=', 2))
    )
"""
_AMONG = "list_contains(string_split({}, ';'), ?)"

_KINDS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "area": (
        "SELECT * FROM areas WHERE code = ? OR iso_3166_2 = ? OR gb_2260 = ? OR name_zh = ? "
        "OR short_zh = ? OR lower(name_en) = lower(?) ORDER BY code = ? DESC, code",
        {
            "within": _WHOLES_OF_AREA,
            "parts": _PARTS_OF_AREA,
            "observations": _HEADLINE.format("area = ?"),
            "official": _SERIES.format("r.area = ?"),
        },
    ),
    "unit": (
        "SELECT * FROM units WHERE code = ?",
        {
            "indicators": "SELECT code, name_zh, name_en FROM indicators WHERE unit = ? ORDER BY 1",
            "observations": _HEADLINE.format("unit = ?"),
            "official": _SERIES.format("s.unit = ?"),
        },
    ),
    "qualifier": (
        "SELECT * FROM qualifiers WHERE code = ?",
        {
            "observations": _HEADLINE.format("qualifier = ?"),
            "official": _SERIES.format("r.qualifier = ?"),
        },
    ),
    "usage warning": (
        "SELECT * FROM usage_warnings WHERE code = ?",
        {
            "observations": _HEADLINE.format(_AMONG.format("usage_warning")),
            "official": _SERIES.format(_AMONG.format("r.usage_warning")),
        },
    ),
    "dimension": (
        "SELECT * FROM dimensions WHERE code = ?",
        {
            "values": "SELECT code, name_zh, name_en FROM dimension_values WHERE dimension = ? "
            "ORDER BY 1",
            "observations": _HEADLINE.format(
                "contains(concat(';', dimensions), concat(';', ?, '='))"
            ),
        },
    ),
    "dimension value": (
        "SELECT * FROM dimension_values WHERE code = ? OR concat(dimension, '=', code) = ? "
        "ORDER BY dimension",
        {
            "observations": _HEADLINE.format(_WITH_VALUE),
        },
    ),
    "correction": (
        "SELECT correction_id AS code, * FROM corrections WHERE correction_id = ?",
        {},
    ),
    "official value left out": (
        "SELECT raw_locator AS code, * FROM reference_omitted WHERE raw_locator = ?",
        {},
    ),
    "word": (
        "SELECT field, word, name_zh, name_en FROM words "
        "WHERE word = ? OR concat(field, '=', word) = ? ORDER BY field",
        {},
    ),
}
"""By kind: the query for an entry, and what is gathered by its code."""

IDENTIFIERS = """
SELECT code AS id, code AS name FROM areas UNION ALL SELECT code, name_zh FROM areas
UNION ALL SELECT code, name_en FROM areas UNION ALL SELECT code, short_zh FROM areas
UNION ALL SELECT code, gb_2260 FROM areas
UNION ALL SELECT code, code FROM units UNION ALL SELECT code, name_en FROM units
UNION ALL SELECT code, name_zh FROM units
UNION ALL SELECT code, code FROM qualifiers UNION ALL SELECT code, code FROM usage_warnings
UNION ALL SELECT code, code FROM dimensions
UNION ALL SELECT concat(dimension, '=', code), code FROM dimension_values
UNION ALL SELECT concat(dimension, '=', code), name_en FROM dimension_values
UNION ALL SELECT correction_id, correction_id FROM corrections
UNION ALL SELECT concat(field, '=', word), word FROM words
UNION ALL SELECT code, name_zh FROM indicators UNION ALL SELECT code, name_en FROM indicators
UNION ALL SELECT code, name_zh FROM series UNION ALL SELECT code, name_en FROM series
UNION ALL SELECT subject_id, name_zh FROM subjects
UNION ALL SELECT subject_id, name_en FROM subjects
"""
"""Every code of the lists and every name, with the identifier that it stands for."""
