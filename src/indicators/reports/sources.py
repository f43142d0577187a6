"""Where the figures of a chapter are from, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from indicators.reports.figures import Figure
from indicators.reports.languages import Language

# Publishers of official series have an English name only in the data.
_PUBLISHERS_ZH = {
    "NBS / MOST / MOF": "国家统计局、科学技术部、财政部",
    "NBS / MOST": "国家统计局、科学技术部",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """One source.

    Attributes
    ----------
    publisher : str
        Who published it, in the language of the page where known.
    title : str
        Title as published.
    title_lang : str
        Language of the title.
    detail : str
        Day of publication, or the years taken from it.
    url : str or None
        Address, only of the kinds that a page may link to.
    """

    publisher: str
    title: str
    title_lang: str
    detail: str
    url: str | None = None


def cited(figures: Iterable[Figure], language: Language) -> tuple[Citation, ...]:
    """Name each source of the figures once, texts first."""
    figures = tuple(figures)
    texts = {f.source_id: f for f in figures if f.role == "printed" and f.source_id}
    series: dict[tuple[str | None, ...], list[int]] = {}
    for figure in figures:
        if figure.role == "official" and figure.year is not None:
            key = (figure.publisher, figure.source_title, figure.source_url)
            series.setdefault(key, []).append(figure.year)
    return (
        *(_text(texts[key], language) for key in sorted(texts)),
        *(
            _series(key, years, language)
            for key, years in sorted(series.items(), key=lambda item: (-max(item[1]), str(item)))
        ),
    )


def _text(figure: Figure, language: Language) -> Citation:
    publisher = figure.publisher if language == "zh" else figure.publisher_en or figure.publisher
    untitled = "（文件中无题名）" if language == "zh" else "(no headline in the file)"
    day = figure.published.isoformat() if figure.published else ""
    if day and figure.published_basis == "inferred":
        day += "（日期系推断）" if language == "zh" else " (date inferred)"
    title_lang = "zh" if figure.source_title else language
    return Citation(publisher or "", figure.source_title or untitled, title_lang, day)


def _series(key: tuple[str | None, ...], years: list[int], language: Language) -> Citation:
    publisher, title, url = key
    name = publisher or ""
    if language == "zh":
        name = _PUBLISHERS_ZH.get(name, name)
    first, last = min(years), max(years)
    detail = str(first) if first == last else f"{first}–{last}"
    return Citation(name, title or "", "en", detail, _safe(url))


def _safe(url: str | None) -> str | None:
    """Keep an address of the web, drop any other (`javascript:` and its like)."""
    return url if url and url.startswith(("https://", "http://")) else None
