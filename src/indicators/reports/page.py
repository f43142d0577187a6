"""Build the report: one HTML file that needs no network, no script and no fonts of its own.

Both languages are in the file, one after the other, so that it can be read without script; a few
lines of script show one at a time. Each chart is in it in two widths, of which the window shows
the one that fits. A content security policy allows nothing but the style and the script that
stand in the file itself.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import resources

import duckdb
import jinja2
from markupsafe import Markup

from indicators.reports import marks, style
from indicators.reports.chapter import Chapter, Content
from indicators.reports.chapters import CHAPTERS
from indicators.reports.drawing import svg
from indicators.reports.figures import Figure
from indicators.reports.languages import LANGUAGES, TAGS, Language
from indicators.reports.sources import Citation, cited
from indicators.reports.words import NAMES, PAGE
from indicators.warehouse import query

_FOLDER = resources.files("indicators.reports")


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
    """One picture of a chapter in both widths."""

    title: str
    wide: Markup
    narrow: Markup


@dataclass(frozen=True, slots=True)
class _Section:
    """One chapter in one language as the template shows it."""

    anchor: str
    content: Content
    pictures: tuple[_Picture, ...]
    legend: tuple[tuple[Markup, str], ...]
    editors: tuple[str, ...]
    sources: tuple[Citation, ...]


def build(
    connection: duckdb.DuckDBPyConnection,
    edition: Edition,
    *,
    chapters: Sequence[Chapter] = CHAPTERS,
) -> bytes:
    """Build the page from the warehouse.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A connection of :func:`indicators.warehouse.database.connect`.
    edition : Edition
        Version, day and hash for the foot of the page.
    chapters : sequence of Chapter
        Chapters in order; one whose figures the data lack is left out.

    Returns
    -------
    bytes
        The HTML file in UTF-8, the same bytes for the same data on every machine.

    Raises
    ------
    QueryError
        If a query of a chapter fails.
    """
    figures = {chapter.id: read(connection, chapter) for chapter in chapters}
    parts = [
        {
            "language": language,
            "tag": TAGS[language],
            "words": PAGE[language],
            "sections": [
                section
                for chapter in chapters
                if (section := _section(chapter, figures[chapter.id], language)) is not None
            ],
            "marks": [
                (marks.glyph(mark), marks.MEANINGS[mark][language]) for mark in marks.MarkKind
            ],
        }
        for language in LANGUAGES
    ]
    css = _variables() + _asset("static/page.css")
    script = _asset("static/page.js")
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(_asset("templates/page.html.jinja"))
    page = template.render(
        parts=parts,
        names=[(language, NAMES[language], TAGS[language]) for language in LANGUAGES],
        edition=edition,
        css=Markup(css),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        css_hash=_policy_hash(css),
        script_hash=_policy_hash(script),
    )
    return page.encode("utf-8")


def read(connection: duckdb.DuckDBPyConnection, chapter: Chapter) -> tuple[Figure, ...]:
    """Run the query of a chapter and return its rows as figures."""
    table = query.run(connection, query.named(chapter.id))
    return tuple(Figure.from_row(row) for row in table.to_pylist())


def _section(chapter: Chapter, figures: tuple[Figure, ...], language: Language) -> _Section | None:
    content = chapter.content(figures, language)
    if content is None:
        return None
    pictures = []
    for panel in content.panels:
        wide, narrow = (
            svg(panel.draw(size), text_alternative=panel.alternative) for size in style.SIZES
        )
        pictures.append(_Picture(panel.title, wide, narrow))
    used = {marks.kind(figure) for figure in figures if figure.role in {"printed", "derived"}}
    return _Section(
        f"{chapter.anchor}-{language}",
        content,
        tuple(pictures),
        tuple(
            (marks.glyph(mark), marks.MEANINGS[mark][language])
            for mark in marks.MarkKind
            if mark in used
        ),
        _editors_notes(figures),
        cited(figures, language),
    )


def _editors_notes(figures: tuple[Figure, ...]) -> tuple[str, ...]:
    """Give the footnotes that the editors put to single figures, each once with its figures."""
    notes: dict[str, list[str]] = {}
    for figure in figures:
        if figure.note and figure.observation_id:
            notes.setdefault(figure.note, []).append(figure.observation_id)
    return tuple(f"[{'], ['.join(keys)}] {note}" for note, keys in notes.items())


def _asset(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")


def _policy_hash(text: str) -> str:
    """Hash of an inline element as a content security policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()


def _variables() -> str:
    """Give the palette as variables for light and dark, and map the colours of the drawings."""

    def block(dark: bool) -> str:
        pairs = ((c.name, c.dark if dark else c.light) for c in style.PALETTE)
        return "".join(f"--{name}:{value};" for name, value in pairs)

    mapped = "".join(
        f'.chart [fill="{c.light}"]{{fill:var(--{c.name})}}'
        f'.chart [stroke="{c.light}"]{{stroke:var(--{c.name})}}'
        for c in style.PALETTE
    )
    return (
        f":root{{color-scheme:light dark;{block(dark=False)}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{block(dark=True)}}}}}\n{mapped}\n"
    )
