"""Where the figures of a chapter are from, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from indicators.reports.figures import Figure
from indicators.reports.languages import UNTITLED, Language, Words, capital, tongue
from indicators.reports.periods import day


@dataclass(frozen=True, slots=True)
class Citation:
    """One source.

    Attributes
    ----------
    key : tuple of str
        What tells it from all other sources, the same in every language.
    publisher : str
        Who published it, in the language of the page where known.
    title : Words
        Title, in the language of the page where known.
    original : Words or None
        Title of a text as published, where the other is a translation of it.
    detail : str
        Day of publication, or the years taken from it.
    url : str or None
        Address, only of the kinds that a page may link to.
    """

    key: tuple[str, ...]
    publisher: str
    title: Words
    original: Words | None
    detail: str
    url: str | None = None


def cited(figures: Iterable[Figure], language: Language) -> tuple[Citation, ...]:
    """Name each source of the figures once, texts first."""
    figures = tuple(figures)
    texts = {
        f.source_id: f for f in figures if f.role in {"printed", "count", "source"} and f.source_id
    }
    series: dict[tuple[str | None, str | None], list[Figure]] = {}
    for figure in figures:
        if figure.role == "official":
            key = (figure.publisher, figure.source_title)
            series.setdefault(key, []).append(figure)
    return (
        *(_text(texts[key], language) for key in sorted(texts)),
        *(
            _series(found, language)
            for _, found in sorted(
                series.items(), key=lambda item: (-max(map(_year, item[1])), str(item[0]))
            )
        ),
    )


def _text(figure: Figure, language: Language) -> Citation:
    when = day(figure.published, language) if figure.published else ""
    if when and figure.published_basis == "inferred":
        when += _INFERRED[language]
    printed = figure.source_title
    title = figure.title(language) or Words(UNTITLED[language], language)
    translated = printed is not None and title.text != printed
    return Citation(
        ("text", figure.source_id or ""),
        figure.published_by(language),
        title,
        Words(printed, tongue(printed)) if printed and translated else None,
        when,
    )


_INFERRED: dict[Language, str] = {"zh": "（日期系推断）", "en": " (date inferred)"}


def _series(figures: list[Figure], language: Language) -> Citation:
    one = figures[0]
    years = [year for figure in figures if (year := _year(figure))]
    first, last = min(years, default=0), max(years, default=0)
    dash, stop = ("—", "，") if language == "zh" else ("–", ", ")
    taken = "" if not last else str(first) if first == last else f"{first}{dash}{last}"
    if taken and language == "zh":
        taken += "年"
    read = "据" if language == "zh" else "from a "
    places = {getattr(figure, f"read_at_{language}") for figure in figures} - {None}
    detail = stop.join(part for part in (taken, *(read + at for at in sorted(places))) if part)
    key = ("series", one.publisher or "", one.source_title or "")
    title = one.title(language) or Words("", language)
    publisher = one.published_by(language)
    return Citation(
        key,
        capital(publisher) if language == "en" else publisher,
        title,
        None,
        detail,
        _safe(one.source_url),
    )


def short_text(figure: Figure, language: Language) -> str:
    """Name a text by its publisher, in short, and its day.

    Examples
    --------
    >>> from datetime import date
    >>> one = Figure("printed", publisher="新华日报·交汇点", published=date(2023, 6, 1),
    ...              publisher_en="Xinhua Daily / Jiaohuidian")
    >>> short_text(one, "zh"), short_text(one, "en")
    ('新华日报，2023年6月1日', 'Xinhua Daily, 1 June 2023')
    """
    parts = (short_publisher(figure, language), _day(figure, language))
    return ("，" if language == "zh" else ", ").join(part for part in parts if part)


def short_publisher(figure: Figure, language: Language) -> str:
    """Name the publisher of a text without who else stands behind it, as the sources do."""
    name = figure.published_by(language) or figure.source_id or ""
    return _ASIDE.split(name)[0].strip()


def _day(figure: Figure, language: Language) -> str:
    return day(figure.published, language) if figure.published else ""


_ASIDE = re.compile(r" /|[,，（(·・]")


def _year(figure: Figure) -> int:
    """Give the year that a value is of, 0 where it has none."""
    return figure.year or int((figure.time_period or "0")[:4])


def _safe(url: str | None) -> str | None:
    """Keep an address of the web, drop any other (`javascript:` and its like)."""
    return url if url and url.startswith(("https://", "http://")) else None
