"""Who is in the consortia: named organisations by province and type."""

from __future__ import annotations

import altair as alt

from indicators.reports.alternatives import of_counts
from indicators.reports.chapter import Cell, Chart, Content, Figures, Panel, TableView
from indicators.reports.count_bars import Bar, Part, count_bars, parted
from indicators.reports.languages import Language, capital
from indicators.reports.style import Size

_TYPES: dict[str, dict[Language, str]] = {
    "enterprise": {"zh": "企业", "en": "companies"},
    "university": {"zh": "高校", "en": "universities"},
    "institute": {"zh": "科研院所", "en": "institutes"},
    "hospital": {"zh": "医院", "en": "hospitals"},
    "laboratory": {"zh": "实验室", "en": "laboratories"},
}

_TOTAL: dict[Language, str] = {"zh": "合计", "en": "Total"}


def chart(figures: Figures, language: Language, size: Size) -> alt.LayerChart:
    """Draw a row of bars for each province, one for each type of organisation.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `consortia_members`.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    return count_bars(_bars(figures, language), size, language, total=_TOTAL[language])


def _bars(figures: Figures, language: Language) -> list[Bar]:
    open_seat = "所在地未说明" if language == "zh" else "seat not stated"
    counted = [figure for figure in figures if figure.role == "count"]
    found = {figure.group or "" for figure in counted}
    types = [*(key for key in _TYPES if key in found), *sorted(found - _TYPES.keys())]
    counts = {(f.area, f.group or ""): f.count or 0 for f in counted}
    bars = [
        Bar(
            place.place(language) or open_seat,
            tuple(Part(key, _named(key, language), counts.get((area, key), 0)) for key in types),
            area,
        )
        for area, place in {f.area: f for f in counted}.items()
    ]
    return sorted(bars, key=lambda bar: (-bar.total, bar.area or ""))


def _named(kind: str, language: Language) -> str:
    return _TYPES.get(kind, {language: kind})[language]


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without members."""
    bars = _bars(figures, language)
    if not bars:
        return None
    total, top = sum(bar.total for bar in bars), bars[0]
    firms = sum(p.count for bar in bars for p in bar.parts if p.key == "enterprise")
    heads = [part.name for part in top.parts]
    if language == "zh":
        title, first = "成员", "地区"
        headline = (
            f"文中点名的{total}家成员中，企业占{firms}家；按省份，{top.name}最多（{top.total}家）"
        )
        subtitle = "文中点名的国内创新联合体成员（家），按所在省份和单位类型分"
        notes = (
            "只计文中写出名称的单位，联合体的实际成员更多；所在地按文中所写或单位名称判断。",
            "一家单位参加几个联合体只计一次。",
        )
        kind = "条形图，每省一行，每种单位一列，行末为合计。"
    else:
        title, first = "Members", "Area"
        headline = (
            f"Of the {total} members that the texts name, {firms} are companies; "
            f"{top.name} has the "
            f"most members ({top.total})"
        )
        subtitle = "Members of Chinese consortia that the texts name (number), by province and type"
        notes = (
            "Only organisations that the texts name are counted; the consortia have more members. "
            "The seat is taken from the text or from the name of the organisation.",
            "An organisation in several consortia is counted once.",
        )
        kind = "Bars, one row for each province, one column for each type, totals at the end."
    pairs = [(bar.name, parted(bar, language)) for bar in bars]
    spoken = of_counts(kind, pairs, language, 3)
    rows = tuple(
        (
            Cell(bar.name),
            *(Cell(str(part.count)) for part in bar.parts),
            Cell(str(bar.total)),
        )
        for bar in bars
    )
    columns = (first, *map(capital, heads), _TOTAL[language])
    return Content(
        title,
        headline,
        subtitle,
        panels=(Panel("", spoken, lambda size: chart(figures, language, size)),),
        tables=(TableView(subtitle, columns, rows, numeric=True),),
        notes=notes,
        has_marks=False,
    )


CHART = Chart("consortia_members", content)
