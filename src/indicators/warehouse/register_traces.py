"""What the package knows about an entry of a register: an organisation, a consortium."""

from __future__ import annotations

from typing import Any

import duckdb

from indicators.model.tables import REGISTERS
from indicators.warehouse import query

Record = dict[str, Any]

SINGULAR = {
    "organisations": "organisation",
    "consortia": "consortium",
    "documents": "document",
    "platforms": "platform",
    "programmes": "programme",
    "events": "event",
}
"""What one entry of each register is called."""


def find(connection: duckdb.DuckDBPyConnection, identifier: str) -> Record | None:
    """Gather an entry of a register; None if none has the identifier.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A connection of :func:`indicators.warehouse.database.connect`.
    identifier : str
        Of the entry.

    Returns
    -------
    dict or None
        ``kind``, ``record``, ``places`` where the name stands, ``memberships`` of it and in it,
        ``concerned`` for what it issued, runs or held, ``observations`` about it,
        ``corrections``.
    """
    for table in REGISTERS:
        key = table.primary_key[0]
        sql = f'SELECT * FROM "{table.name}" WHERE {key} = ?'  # noqa: S608 (names of the model)
        if found := rows(connection, sql, identifier):
            return {
                "kind": SINGULAR[table.name],
                "record": found[0],
                "places": rows(connection, _PLACES, str(found[0]["locator"])),
                "memberships": rows(connection, _MEMBERSHIPS, identifier, identifier),
                "concerned": rows(connection, _CONCERNED, *[identifier] * 4),
                "observations": rows(connection, _OBSERVATIONS, identifier),
                "corrections": corrections(connection, table.name, identifier),
            }
    return None


def corrections(connection: duckdb.DuckDBPyConnection, table: str, key: str) -> list[Record]:
    """Return the corrections of one row of a clean table, in the order in which they were made."""
    return rows(connection, _CORRECTIONS, table, key)


def rows(connection: duckdb.DuckDBPyConnection, sql: str, *parameters: str) -> list[Record]:
    """Return what a query finds, a record a row."""
    found: list[Record] = query.run(connection, sql, list(parameters)).to_pylist()
    return found


_PLACES = """
SELECT s.source_id, split_part(split_part(place, ':', 2), '-', 1)::BIGINT AS "start",
    split_part(place, '-', -1)::BIGINT AS "end", s.file, s.title, s.publisher, s.published
FROM unnest(string_split(?, ';')) AS places (place)
JOIN sources AS s ON s.source_id = split_part(place, ':', 1)
ORDER BY s.source_id, "start"
"""
_MEMBERSHIPS = """
SELECT m.group_id, g.name_zh AS group_zh, g.name_en AS group_en, m.role, m.organisation_id,
    o.name_zh, o.name_en, m.locator, m.note
FROM memberships AS m
JOIN subjects AS g ON g.subject_id = m.group_id
JOIN organisations AS o USING (organisation_id)
WHERE m.group_id = ? OR m.organisation_id = ?
ORDER BY m.group_id, m.role, m.organisation_id
"""
_CONCERNED = """
SELECT 'issuer' AS role, document_id AS id, name_zh, name_en, issued AS "when"
FROM documents WHERE list_contains(string_split(issuer, ';'), ?)
UNION ALL SELECT 'operator', platform_id, name_zh, name_en, founded
FROM platforms WHERE list_contains(string_split(operator, ';'), ?)
UNION ALL SELECT 'operator', programme_id, name_zh, name_en, founded
FROM programmes WHERE list_contains(string_split(operator, ';'), ?)
UNION ALL SELECT 'organiser', event_id, name_zh, name_en, held
FROM events WHERE list_contains(string_split(organiser, ';'), ?)
ORDER BY 1, 2
"""
_OBSERVATIONS = """
SELECT observation_id, indicator_zh, indicator_en, transformation, dimensions, time_period, value,
    lower, upper, unit, printed, note
FROM headline WHERE subject = ? ORDER BY observation_id
"""
_CORRECTIONS = """
SELECT correction_id, corrected_column, old_value, new_value, correction_reason, corrected_on
FROM corrections WHERE corrected_table = ? AND row_key = ? ORDER BY corrected_on, correction_id
"""
