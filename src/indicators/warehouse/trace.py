"""A record of the package and everything that it stands on."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

import duckdb

from indicators import claim_words
from indicators.errors import Problem, UnknownIdError
from indicators.intervals import Interval
from indicators.model.joined_cells import parts
from indicators.warehouse import charts, code_traces, register_traces
from indicators.warehouse.register_traces import rows

Record = dict[str, Any]
_LOCATOR = re.compile(r"([a-z0-9_]{1,40}):([0-9]{1,12})-[0-9]{1,12}", re.ASCII)
"""Where a figure stands, as the column `locator` writes it: source, first and last offset."""


def trace(connection: duckdb.DuckDBPyConnection, identifier: str) -> Record:
    """Gather a record by its identifier.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A connection of :func:`indicators.warehouse.database.connect`.
    identifier : str
        Of an observation, a mention (source and offset, or a locator), a derivation, an official
        value, a series, an indicator, a source, an entry of a register or of a code list.

    Returns
    -------
    dict
        ``kind``, ``record`` (its row with labels) and, by kind: ``interval`` in three writings,
        ``mentions`` with offsets, ``official`` counterparts, ``derivations`` that use it,
        ``operands``, ``observations``, ``relations`` and ``breaks`` of a series, ``vintages``,
        ``charts`` that draw it, ``corrections``; of an entry of a register what
        :func:`indicators.warehouse.register_traces.find` gives, of a code list what
        :func:`indicators.warehouse.code_traces.find` gives.

    Raises
    ------
    UnknownIdError
        If no record has the identifier; the nearest ones are named.
    """
    match = _LOCATOR.fullmatch(identifier.strip())
    wanted = "-".join(match.groups()) if match else identifier.strip()
    for kind, (sql, gather) in _KINDS.items():
        found = rows(connection, sql, wanted)
        if found:
            return {"kind": kind, "record": found[0], **gather(connection, found[0], wanted)}
    entry = register_traces.find(connection, wanted) or code_traces.find(connection, wanted)
    if entry is not None:
        return entry
    near = ", ".join(_nearest(connection, wanted)) or "none"
    raise UnknownIdError(
        Problem(
            "nothing in the package has this identifier",
            value=identifier,
            mend=f'nearest: {near}; `indicators query "FROM headline"` lists all figures, and '
            "indicators.search() finds codes by words",
        )
    )


def _nearest(connection: duckdb.DuckDBPyConnection, wanted: str) -> list[str]:
    """Return the identifiers whose codes or names are most like what was asked for."""
    known: dict[str, str] = {}
    for row in rows(connection, _IDENTIFIERS):
        known.setdefault(row["id"].casefold(), row["id"])
    for row in rows(connection, code_traces.IDENTIFIERS):
        if row["name"]:
            known.setdefault(row["name"].casefold(), row["id"])
    asked = wanted.casefold()
    near = get_close_matches(asked, known, 6)
    # A short name stands in the long ones of organisations and indicators, and resembles none.
    near += sorted((name for name in known if asked in name), key=len) if len(asked) > 1 else []
    return list(dict.fromkeys(known[name] for name in near))[:3]


def _observation(connection: duckdb.DuckDBPyConnection, row: Record, identifier: str) -> Record:
    return {
        "interval": claim_words.writings(Interval.from_row(row)),
        "charts": charts.of(connection, identifier),
        "mentions": rows(connection, _MENTIONS, identifier),
        "corrections": [
            one
            for mention in rows(connection, _MENTIONS, identifier)
            for one in register_traces.corrections(
                connection, "mentions", f"{mention['source_id']}/{mention['start']}"
            )
        ],
        "official": rows(connection, _OFFICIAL, identifier),
        "derivations": rows(connection, _USES, identifier),
    }


def _mention(connection: duckdb.DuckDBPyConnection, row: Record, identifier: str) -> Record:
    return {
        "observations": rows(connection, _STATED, row["source_id"], str(row["start"])),
        "official": rows(connection, _OFFICIAL, identifier),
        "corrections": register_traces.corrections(
            connection, "mentions", f"{row['source_id']}/{row['start']}"
        ),
    }


def _derivation(connection: duckdb.DuckDBPyConnection, row: Record, identifier: str) -> Record:
    operands = parts(row["operands"])
    return {
        "interval": claim_words.writings(Interval.from_row(row)),
        "charts": charts.of(connection, identifier, "derivation_id"),
        "operands": [
            operand for name in operands for operand in rows(connection, _OPERAND, name, name)
        ],
        "mentions": [mention for name in operands for mention in rows(connection, _MENTIONS, name)],
    }


def _indicator(connection: duckdb.DuckDBPyConnection, _: Record, identifier: str) -> Record:
    return {
        "observations": rows(connection, _OF_INDICATOR, identifier),
        "official": rows(connection, _SERIES, identifier),
    }


def _source(connection: duckdb.DuckDBPyConnection, _: Record, identifier: str) -> Record:
    return {
        "mentions": rows(connection, _COUNTS, identifier),
        "corrections": register_traces.corrections(connection, "sources", identifier),
        "observations": rows(connection, _OF_SOURCE, identifier),
    }


def _reference(connection: duckdb.DuckDBPyConnection, row: Record, _: str) -> Record:
    identifier, series = str(row["reference_id"]), str(row["series"])
    return {
        "interval": claim_words.writings(Interval.from_row(row)),
        "vintages": rows(connection, _VINTAGES, identifier),
        "corrections": register_traces.corrections(connection, "reference", identifier),
        "observations": rows(connection, _PRINTED, identifier),
        "derivations": rows(connection, _USES, identifier),
        "relations": rows(connection, _RELATIONS, series, series, series),
        "breaks": rows(connection, _BREAKS, series),
    }


def _one_series(connection: duckdb.DuckDBPyConnection, _: Record, identifier: str) -> Record:
    return {
        "values": rows(connection, _VALUES, identifier),
        "relations": rows(connection, _RELATIONS, identifier, identifier, identifier),
        "breaks": rows(connection, _BREAKS, identifier),
    }


_Gather = Callable[[duckdb.DuckDBPyConnection, Record, str], Record]
_KINDS: dict[str, tuple[str, _Gather]] = {
    "observation": ("SELECT * FROM headline WHERE observation_id = ?", _observation),
    "mention": (
        "SELECT m.*, s.file, s.title, s.publisher, s.published FROM mentions AS m "
        "JOIN sources AS s USING (source_id) WHERE concat(m.source_id, '-', m.\"start\") = ?",
        _mention,
    ),
    "derivation": ("SELECT * FROM derivations WHERE derivation_id = ?", _derivation),
    "reference": (
        "SELECT r.*, s.name_zh, s.name_en, s.definition_zh, s.definition_en "
        "FROM reference AS r JOIN series AS s ON s.code = r.series "
        "WHERE ? IN (reference_id, raw_locator)",
        _reference,
    ),
    "series": ("SELECT * FROM series WHERE code = ?", _one_series),
    "indicator": ("SELECT * FROM indicators WHERE code = ?", _indicator),
    "source": ("SELECT * FROM sources WHERE source_id = ?", _source),
}
_IDENTIFIERS = """
SELECT observation_id AS id FROM observations UNION ALL SELECT derivation_id FROM derivations
UNION ALL SELECT reference_id FROM reference UNION ALL SELECT code FROM series
UNION ALL SELECT code FROM indicators UNION ALL SELECT source_id FROM sources
UNION ALL SELECT subject_id FROM subjects ORDER BY id
"""
_MENTIONS = """
SELECT m.source_id, m."start", m."end", m.printed, m.counted, m.status, m.note,
    s.file, s.title, s.publisher, s.published
FROM observation_mentions AS o
JOIN mentions AS m USING (source_id, "start")
JOIN sources AS s USING (source_id)
WHERE o.observation_id = ?
ORDER BY m.source_id, m."start"
"""
_STATED = """
SELECT h.observation_id, h.indicator_zh, h.indicator_en, h.area_zh, h.time_period, h.value, h.unit
FROM observation_mentions AS o
JOIN headline AS h USING (observation_id)
WHERE o.source_id = ? AND o."start" = ?::BIGINT
ORDER BY h.observation_id
"""
_OFFICIAL = """
SELECT c.number, c.comparison, c.match, c.series, c.reference_id, s.name_zh, s.name_en,
    c.reference_value, c.reference_qualifier, c.gap, c.gap_percent, c.verdict,
    c.finding_zh, c.finding_en, c.reason_zh, c.reason_en
FROM reconciliation AS c LEFT JOIN series AS s ON s.code = c.series
WHERE c.figure_id = ? ORDER BY c.number
"""
_USES = """
SELECT derivation_id, title_zh, title_en, formula, nominal_value, unit, claim
FROM derivations WHERE list_contains(string_split(operands, ';'), ?) ORDER BY derivation_id
"""
_OPERAND = """
SELECT observation_id AS id, indicator_zh AS name_zh, indicator_en AS name_en, transformation,
    area_zh, area_en, time_period, value, lower, upper, closed, unit, printed,
    source_title AS source
FROM headline WHERE observation_id = ?
UNION ALL
SELECT r.reference_id, s.name_zh, s.name_en, s.transformation, a.name_zh, a.name_en, r.time_period,
    r.value, r.lower, r.upper, r.closed, r.unit, NULL, r.source_title
FROM reference AS r JOIN series AS s ON s.code = r.series JOIN areas AS a ON a.code = r.area
WHERE r.reference_id = ?
"""
_VINTAGES = """
SELECT o.reference_id, o.vintage, o.value, o.unit, o.publisher, o.source_title, o.usage_warning
FROM reference AS r
JOIN reference AS o USING (series, area, time_period)
WHERE r.reference_id = ? AND o.reference_id <> r.reference_id
ORDER BY o.reference_id
"""
_PRINTED = """
SELECT c.figure_id, h.printed, h.value, h.unit, c.comparison, c.match, c.verdict, c.gap,
    c.gap_percent, c.finding_zh, c.finding_en
FROM reconciliation AS c
LEFT JOIN headline AS h ON h.observation_id = c.observation_id
WHERE $1 IN (c.reference_id, c.base_reference_id) ORDER BY c.figure_id, c.number
"""
_RELATIONS = """
SELECT CASE WHEN r.series = ? THEN r.other_series ELSE r.series END AS series, r.relation,
    r.reason_zh, r.reason_en
FROM series_relations AS r WHERE r.series = ? OR r.other_series = ? ORDER BY 1
"""
_BREAKS = """
SELECT time_period, reason_zh, reason_en FROM series_breaks WHERE series = ? ORDER BY time_period
"""
_VALUES = """
SELECT a.level, count(DISTINCT r.area) AS areas, count(*) AS values, min(r.time_period) AS first,
    max(r.time_period) AS last
FROM reference AS r JOIN areas AS a ON a.code = r.area
WHERE r.series = ? GROUP BY a.level ORDER BY a.level
"""
_OF_INDICATOR = """
SELECT observation_id, transformation, area_zh, area_en, subject, dimensions, time_period, value,
    unit, printed, source_id
FROM headline WHERE indicator = ? ORDER BY observation_id
"""
_SERIES = """
SELECT s.code AS series, s.name_zh, s.name_en, count(*) AS values, min(r.time_period) AS first,
    max(r.time_period) AS last
FROM series AS s JOIN reference AS r ON r.series = s.code
WHERE s.indicator = ? GROUP BY ALL ORDER BY s.code
"""
_COUNTS = """
SELECT kind, status, count(*) AS mentions, count_if(statistical)::BIGINT AS statistical
FROM mentions WHERE source_id = ? GROUP BY ALL ORDER BY kind, status
"""
_OF_SOURCE = """
SELECT observation_id, indicator_zh, indicator_en, area_zh, time_period, value, unit, printed
FROM headline WHERE source_id = ? ORDER BY observation_id
"""
