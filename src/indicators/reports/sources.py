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
    "NBS": "国家统计局",
    "MOST Torch Center / NBS": "科学技术部火炬中心、国家统计局",
    "MOST Torch Center (innocom.gov.cn recognition lists)": "科学技术部火炬中心（认定名单）",
    "MOST Torch Center": "科学技术部火炬中心",
    "MOST": "科学技术部",
    "WIPO": "世界知识产权组织",
    "Hurun Research Institute": "胡润研究院",
    "Great Wall Strategy Consultants": "长城战略咨询",
    "China S&T Evaluation Centre and partners": "国家科技评估中心等",
    "Guangdong provincial government": "广东省人民政府",
    "Guangdong DRC": "广东省发展和改革委员会",
    "Nanfang Daily / Guangdong DST": "南方日报、广东省科学技术厅",
    "MOST / platform": "科学技术部、平台方",
    "platform": "平台方",
    "CCTV finance": "央视财经",
    "press": "媒体报道",
    "press history": "媒体回顾",
    "commentary": "评论文章",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """One source.

    Attributes
    ----------
    key : tuple of str
        What tells it from all other sources, the same in every language.
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

    key: tuple[str, ...]
    publisher: str
    title: str
    title_lang: str
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
    name = figure.publisher if language == "zh" else figure.publisher_en or figure.publisher
    untitled = "（文件中无题名）" if language == "zh" else "(no headline in the file)"
    day = figure.published.isoformat() if figure.published else ""
    if day and figure.published_basis == "inferred":
        day += "（日期系推断）" if language == "zh" else " (date inferred)"
    title_lang = "zh" if figure.source_title else language
    key = ("text", figure.source_id or "")
    return Citation(key, name or "", figure.source_title or untitled, title_lang, day)


def _series(figures: list[Figure], language: Language) -> Citation:
    one = figures[0]
    years = [year for figure in figures if (year := _year(figure))]
    first, last = min(years, default=0), max(years, default=0)
    taken = "" if not last else str(first) if first == last else f"{first}–{last}"
    stop, read = ("；", "读取处：") if language == "zh" else ("; ", "read at: ")
    places = {getattr(figure, f"read_at_{language}") for figure in figures} - {None}
    detail = stop.join(part for part in (taken, *(read + at for at in sorted(places))) if part)
    title = one.source_title or ""
    key = ("series", one.publisher or "", title)
    return Citation(key, publisher(one, language), title, "en", detail, _safe(one.source_url))


def publisher(figure: Figure, language: Language) -> str:
    """Name the publisher of an official value; the data have its English name only."""
    name = figure.publisher or ""
    return _PUBLISHERS_ZH.get(name, name) if language == "zh" else name


def _year(figure: Figure) -> int:
    """Give the year that a value is of, 0 where it has none."""
    return figure.year or int((figure.time_period or "0")[:4])


def _safe(url: str | None) -> str | None:
    """Keep an address of the web, drop any other (`javascript:` and its like)."""
    return url if url and url.startswith(("https://", "http://")) else None
