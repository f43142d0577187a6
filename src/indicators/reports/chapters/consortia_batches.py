"""Innovation consortia by batch: how many, in how many fields, led by whom."""

from __future__ import annotations

from typing import Any

from indicators.reports import claims
from indicators.reports.chapter import Chart, Content, Figures
from indicators.reports.figures import Figure, derived
from indicators.reports.implied import assumptions
from indicators.reports.languages import Language
from indicators.reports.measures import COUNT, claim
from indicators.reports.periods import period

_CHINESE = dict(zip("123456789", "一二三四五六七八九", strict=True))
_VALUES: dict[str, dict[Language, str]] = {
    "artificial-intelligence": {"zh": "人工智能", "en": "artificial intelligence"},
    "biomedicine": {"zh": "生物医药", "en": "biomedicine"},
    "integrated-circuits": {"zh": "集成电路", "en": "integrated circuits"},
    "laboratory": {"zh": "实验室牵头", "en": "led by a laboratory"},
    "enterprise": {"zh": "江苏企业牵头", "en": "led by companies of Jiangsu"},
}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without a batch."""
    batches = [f for f in figures if f.group and _is_whole(f)]
    if not batches:
        return None
    wholes = tuple(
        f for f in figures if f.indicator == "consortium_count" and (_is_whole(f) or not f.group)
    )
    parts = tuple(f for f in figures if f.indicator == "consortium_count" and f not in wholes)
    whole = tuple(f for f in wholes if not any("lead" in name for name in f.breakdown))
    parts = (*parts, *(f for f in wholes if f not in whole))
    # What a city counts by itself stands after the batches of the region and their sum.
    whole = (
        *(f for f in whole if f.group),
        *derived(figures),
        *(f for f in whole if not f.group),
    )
    fields = tuple(f for f in figures if f.indicator == "consortium_field_count")
    place = batches[0].place(language)
    said = [
        f"{_batch(f, language)}{claim(f, COUNT, language)}个"
        if language == "zh"
        else f"{claim(f, COUNT, language)} in {_batch(f, language)}"
        for f in batches
        if f.indicator == "consortium_count"
    ]

    def label(figure: Figure) -> str:
        return _label(figure, language)

    words: dict[str, Any]
    if language == "zh":
        words = {
            "title": "批次与领域",
            "headline": f"{place}已组建创新联合体：{'，'.join(said)}",
            "subtitle": "创新联合体数与所涉领域数（个），按批次、领域、牵头单位分，文中所载",
            "caption": "创新联合体：批次、领域与牵头单位",
            "first": "地区与范围",
        }
        titles = ("联合体", "领域", "其中")
        notes = (
            "“其中”各项是总数的一部分，彼此有重叠，不可相加。",
            "厦门一项是该市自行组建的联合体，不在长三角的各批之内。",
            *assumptions(whole, language),
        )
    else:
        words = {
            "title": "Batches and fields",
            "headline": f"Innovation consortia of the {place}: {', '.join(said)}",
            "subtitle": (
                "Innovation consortia and their technical fields (number) by batch, field and "
                "leader, as printed"
            ),
            "caption": "Innovation consortia: batches, fields, leaders",
            "first": "Area and scope",
        }
        titles = ("Consortia", "Fields", "Of which")
        notes = (
            "The figures under “of which” are overlapping parts of the totals: do not add them.",
            "The consortia of Xiamen are counted by that city and are not among the batches of the "
            "region.",
            *assumptions(whole, language),
        )
    groups = [
        claims.Group(title, part, COUNT)
        for title, part in zip(titles, (whole, fields, parts), strict=True)
    ]
    return claims.content(groups, language, label, notes=notes, **words)


def _is_whole(figure: Figure) -> bool:
    """Tell the total of a batch from a part of it."""
    return list(figure.breakdown) == ["batch"]


def _batch(figure: Figure, language: Language) -> str:
    if not figure.group:
        return ""
    if language == "zh":
        return f"第{_CHINESE.get(figure.group, figure.group)}批"
    return f"batch {figure.group}"


def _label(figure: Figure, language: Language) -> str:
    if figure.role == "derived":
        return figure.name(language)
    values = figure.breakdown.values()
    part = next((_VALUES[v][language] for v in values if v in _VALUES), "")
    pieces = (figure.place(language), _batch(figure, language), part)
    when = "" if figure.group else period(figure.time_period, language)
    return ("，" if language == "zh" else ", ").join(p for p in (*pieces, when) if p)


CHART = Chart("consortia_batches", content)
