"""Build the report: one HTML file that needs no network, no script and no fonts of its own.

Every chart stands in it in both languages and in two widths, of which the page shows the one that
fits; the switch of languages works without script. A content security policy allows nothing but
the style and the script that stand in the file itself.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Any

import duckdb
import jinja2
from markupsafe import Markup

from indicators.reports import downloads, marks, style
from indicators.reports.cache import Drawings
from indicators.reports.chapter import Chapter, Chart, Content
from indicators.reports.chapters import CHAPTERS
from indicators.reports.drawing import svg
from indicators.reports.figures import Figure
from indicators.reports.filters import filters
from indicators.reports.labels import Labels
from indicators.reports.languages import LANGUAGES, TAGS, Language, Words, marked, plain
from indicators.reports.periods import day
from indicators.reports.records import entries
from indicators.reports.references import Reference, References
from indicators.reports.remarks import editors_notes, warnings
from indicators.reports.sources import cited
from indicators.reports.words import NAMES, PAGE
from indicators.warehouse import query

_FOLDER = resources.files("indicators.reports")
_SCRIPTS = ("page", "marks", "records", "files")


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
    editors: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class _Section:
    """One chart of the page in both languages, with the file of its data."""

    anchor: str
    parts: tuple[_Part, ...]
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
    kept, sources = drawings or Drawings(), References()
    labels = Labels(
        {
            (row["list"], row["code"]): (plain(row["name_zh"]), plain(row["name_en"]))
            for row in rows(connection, "labels")
        }
    )
    shown = [
        (chapter, sections)
        for chapter in chapters
        if (sections := _sections(connection, chapter, labels, sources, kept))
    ]
    kept.prune()
    parts = (part for _, sections in shown for section in sections for part in section.parts)
    drawn = {mark for part in parts for mark in part.marks}
    records = rows(connection, "observation_records")
    listed = entries(records, labels, translations(connection), sources)
    css = style.variables() + _packed("static/page.css")
    script = "".join(_packed(f"static/{part}.js") for part in _SCRIPTS)
    page = _template().render(
        chapters=shown,
        entries=listed,
        filters=filters(listed, labels),
        sources=sources.listed(),
        words=PAGE,
        tags=TAGS,
        glyph=lambda mark: marks.glyph(mark, again=True),
        languages=[(language, TAGS[language], NAMES[language]) for language in LANGUAGES],
        marks=[
            (marks.glyph(mark), marks.MEANINGS[mark])
            for mark in marks.MarkKind
            if mark in marks.BASIC | drawn
        ],
        edition=edition,
        css=Markup(css),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        css_hash=_policy_hash(css),
        script_hash=_policy_hash(script),
    )
    return page.encode("utf-8")


def rows(connection: duckdb.DuckDBPyConnection, name: str) -> list[dict[str, Any]]:
    """Run a query of `warehouse/queries` and return its rows."""
    found: list[dict[str, Any]] = query.run(connection, query.named(name)).to_pylist()
    return found


def read(connection: duckdb.DuckDBPyConnection, chart: Chart) -> tuple[Figure, ...]:
    """Run the query of a chart and return its rows as figures."""
    said = translations(connection)
    return tuple(Figure.from_row(row, said) for row in rows(connection, chart.id))


def translations(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Return what titles, publishers and notes of the data say in the other language."""
    return {row["wording"]: row["translation"] for row in rows(connection, "translations")}


def _sections(
    connection: duckdb.DuckDBPyConnection,
    chapter: Chapter,
    labels: Labels,
    sources: References,
    kept: Drawings,
) -> list[_Section]:
    sections = []
    for chart in chapter.charts:
        figures = read(connection, chart)
        parts = tuple(
            part
            for language in LANGUAGES
            if (part := _part(chart, figures, language, labels, sources, kept)) is not None
        )
        if parts:
            file = downloads.data(chart.id, figures, kept)
            sections.append(_Section(chart.anchor, parts, file))
    return sections


def _part(
    chart: Chart,
    figures: tuple[Figure, ...],
    language: Language,
    labels: Labels,
    sources: References,
    kept: Drawings,
) -> _Part | None:
    content = chart.content(figures, language)
    if content is None:
        return None
    pictures = []
    for number, panel in enumerate(content.panels, 1):
        name = f"{chart.anchor}-{language}-{number}"
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
        editors_notes(figures, language),
    )


_BOTH = ((style.WIDE, True), (style.NARROW, False))
"""Sizes to draw, and whether the marks of each tell what they are."""


def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"marked": marked, "day": day}
    return environment.from_string(_asset("templates/page.html.jinja"))


def _asset(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")


def _packed(name: str) -> str:
    """Read a style or script without what is there for its authors: indentation and comments."""
    return _FOR_AUTHORS.sub("", _asset(name))


_FOR_AUTHORS = re.compile(r"^[ \t]*(?://|/\*[^*\n]*\*/$).*\n|^[ \t]+", re.MULTILINE)


def _policy_hash(text: str) -> str:
    """Hash of an inline element as a content security policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()
