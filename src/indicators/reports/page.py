"""Build the report: one HTML file that needs no network and no script.

Every chart stands in it in both languages and in two widths, of which the page shows the one that
fits; the switch of languages works without script. A content security policy allows nothing but
the style and the script that stand in the file itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Any

import duckdb
from altair.utils import schemapi
from markupsafe import Markup

from indicators.reports import downloads, font, formulas, frame, marks, style
from indicators.reports.cache import Drawings
from indicators.reports.chapter import Chapter, Chart, Content
from indicators.reports.chapters import CHAPTERS
from indicators.reports.drawing import svg
from indicators.reports.figures import Figure
from indicators.reports.labels import Labels
from indicators.reports.languages import LANGUAGES, TRANSLATED, Language, plain, tongue, typeset
from indicators.reports.records import entries
from indicators.reports.references import Reference, References
from indicators.reports.remarks import annotated, warnings
from indicators.reports.sources import cited
from indicators.warehouse import query


@dataclass(frozen=True, slots=True)
class Edition:
    """Which edition of the data a report shows.

    Attributes
    ----------
    version : str
        Version of the data package, e.g. ``"0.1.0"``.
    released : date
        Day of that version: never the day on which the page is built.
    data_sha256 : str
        Hash that stands for all tables together.
    """

    version: str
    released: date
    data_sha256: str


@dataclass(frozen=True, slots=True)
class _Picture:
    """One picture of a chart, wide and narrow."""

    title: str
    id: str
    alternative: str
    drawn: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """One chart in one language as the template shows it."""

    language: Language
    content: Content
    pictures: tuple[_Picture, ...]
    marks: tuple[marks.MarkKind, ...]
    legend: tuple[tuple[Markup, str], ...]
    warnings: tuple[str, ...]
    sources: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class _Section:
    """One chart of the page in both languages, with the file of its data."""

    anchor: str
    parts: tuple[_Part, ...]
    editors: tuple[str, ...]
    download: downloads.Download


def build(
    connection: duckdb.DuckDBPyConnection,
    edition: Edition,
    *,
    chapters: Sequence[Chapter] = CHAPTERS,
    drawings: Drawings | None = None,
) -> bytes:
    """Build the page from the warehouse.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A connection of :func:`indicators.warehouse.database.connect`.
    edition : Edition
        Version, day and hash for the foot of the page.
    chapters : sequence of Chapter
        Chapters in order; a chart whose figures the data lack is left out.
    drawings : Drawings, optional
        Drawings kept from earlier builds.

    Returns
    -------
    bytes
        The HTML file in UTF-8, the same bytes for the same data on every machine.

    Raises
    ------
    QueryError
        If a query of a chart fails.
    """
    kept, sources, numbers = drawings or Drawings(), References(), count()
    labels = Labels(
        {
            (row["list"], row["code"]): (typeset(plain(row["name_zh"])), plain(row["name_en"]))
            for row in rows(connection, "labels")
        }
    )
    # Our charts are fixed, and tests hold each against the schema of Vega-Lite.
    with schemapi.debug_mode(False):
        shown = [
            (chapter, sections)
            for chapter in chapters
            if (sections := _sections(connection, chapter, labels, sources, kept, numbers))
        ]
    listed = entries(
        rows(connection, "observation_records"), labels, translations(connection), sources
    )
    families = sorted({entry.family for entry in listed})
    parts = (part for _, sections in shown for section in sections for part in section.parts)
    drawn = {mark for part in parts for mark in part.marks}
    body = frame.rendered(
        "body",
        chapters=shown,
        entries=listed,
        families={name: labels.name("family", name, "zh") for name in families},
        sources=sources.listed(),
        glyph=lambda mark: marks.glyph(mark, again=True),
        marks=[
            (marks.glyph(mark), marks.MEANINGS[mark])
            for mark in marks.MarkKind
            if mark in marks.BASIC | drawn
        ],
        edition=edition,
    )
    face = font.face(body + frame.sheet(), kept)
    kept.prune()
    return frame.page(body, face)


def rows(connection: duckdb.DuckDBPyConnection, name: str) -> list[dict[str, Any]]:
    """Run a query of `warehouse/queries` and return its rows."""
    found: list[dict[str, Any]] = query.run(connection, query.named(name)).to_pylist()
    return found


def read(connection: duckdb.DuckDBPyConnection, chart: Chart) -> tuple[Figure, ...]:
    """Run the query of a chart and return its rows as figures."""
    said = translations(connection)
    figures = [Figure.from_row(row, said) for row in rows(connection, chart.id)]
    return formulas.with_operands(figures)


def translations(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Return what titles, publishers and notes of the data say in the other language."""
    found = {row["wording"]: row["translation"] for row in rows(connection, "translations")}
    return {said: typeset(to) if tongue(to) == "zh" else to for said, to in found.items()}


def _sections(
    connection: duckdb.DuckDBPyConnection,
    chapter: Chapter,
    labels: Labels,
    sources: References,
    kept: Drawings,
    numbers: Iterator[int],
) -> list[_Section]:
    sections = []
    for chart in chapter.charts:
        figures = read(connection, chart)
        parts = tuple(
            part
            for language in LANGUAGES
            if (part := _part(chart, figures, language, labels, sources, kept, numbers)) is not None
        )
        if parts:
            file = downloads.data(chart.id, figures, kept)
            sections.append(_Section(chart.anchor, parts, annotated(figures), file))
    return sections


def _part(
    chart: Chart,
    figures: tuple[Figure, ...],
    language: Language,
    labels: Labels,
    sources: References,
    kept: Drawings,
    numbers: Iterator[int],
) -> _Part | None:
    content = chart.content(figures, language)
    if content is None:
        return None
    if any(TRANSLATED in name for name in _named(content)):
        content = replace(content, notes=(*content.notes, _NAMES_TRANSLATED))
    pictures = []
    for panel in content.panels:
        # Each drawing names it, so it is short.
        name = f"p{next(numbers)}"
        drawn = [
            svg(panel.draw(size), described_by=name, drawings=kept, tips=tips)
            for size, tips in _BOTH
        ]
        pictures.append(_Picture(panel.title, name, panel.alternative, tuple(drawn)))
    # Official values of a line or a map have no mark of their own: the line and the map are they.
    marked = figures if content.marked is None else content.marked
    kinds = {marks.kind(f) for f in marked if f.role != "official" or content.marks_official}
    used = tuple(mark for mark in marks.MarkKind if mark in kinds and content.has_marks)
    return _Part(
        language,
        content,
        tuple(pictures),
        used,
        tuple((marks.glyph(mark, again=True), marks.NAMES[mark][language]) for mark in used),
        warnings(figures, labels, language),
        sources.cite(cited(figures, language), language),
    )


def _named(content: Content) -> Iterator[str]:
    """Go through the names of rows and facts."""
    yield from (row[0].text for table in content.tables for row in table.rows)
    yield from (fact.about for _, facts in content.facts for fact in facts)


_NAMES_TRANSLATED = f"{TRANSLATED} English name translated by the editors."
_BOTH = ((style.WIDE, True), (style.NARROW, False))
"""Sizes to draw, and whether the marks of each tell what they are."""
