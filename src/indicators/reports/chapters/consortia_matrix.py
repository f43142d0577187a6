"""Where leaders and members sit: pairs of provinces."""

from __future__ import annotations

import altair as alt

from indicators.reports.alternatives import of_counts
from indicators.reports.chapter import Cell, Chart, Content, Figures, Panel, TableView
from indicators.reports.languages import Language
from indicators.reports.matrix import matrix
from indicators.reports.style import NARROW, Size


def chart(figures: Figures, language: Language, size: Size) -> alt.LayerChart:
    """Draw provinces of leaders by provinces of members.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `consortia_matrix`.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    rows, columns, counts = _table(figures, language)
    # English names do not fit above narrow columns: the letters of ISO 3166-2 do.
    short = language == "en" and size is NARROW
    heads = [(k, k.removeprefix("CN-") if short else n) for k, n in columns]
    return matrix(rows, heads, counts, size, language, joint=" → ")


def _table(
    figures: Figures, language: Language
) -> tuple[list[tuple[str, str]], list[tuple[str, str]], dict[tuple[str, str], int]]:
    figures = tuple(f for f in figures if f.role == "count")
    rows = list(dict.fromkeys((f.area or "", f.place(language)) for f in figures))
    columns = sorted({(f.group or "", f.partners(language)) for f in figures})
    counts = {(f.area or "", f.group or ""): f.count or 0 for f in figures}
    return rows, columns, counts


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without pairs."""
    rows, columns, counts = _table(figures, language)
    if not rows:
        return None
    total = sum(counts.values())
    across = total - sum(n for (lead, member), n in counts.items() if lead == member)
    if language == "zh":
        title, first = "牵头与成员", "牵头单位所在地"
        headline = f"{total}对牵头单位与成员中，{across}对跨省"
        subtitle = "同一创新联合体中牵头单位与成员的配对数，按两者所在省份分（行为牵头，列为成员）"
        notes = ("只计文中同时点名且所在地可定的牵头单位和成员；国外的联合体不在其中。",)
        kind, lead = "矩阵，行为牵头单位所在地，列为成员所在地。", "{}牵头，成员在{}"
    else:
        title, first = "Leaders and members", "Province of the leader"
        headline = f"{across} of {total} pairs of leader and member cross a provincial border"
        subtitle = (
            "Pairs of a leader and a member of the same consortium by province "
            "(leaders in rows, members in columns)"
        )
        notes = (
            "Only pairs whose organisations the texts name and whose seats are known; consortia "
            "abroad are left out. On a narrow page the columns bear the letter codes "
            "of ISO 3166-2.",
        )
        kind = "Matrix of provinces, leaders in rows and members in columns."
        lead = "leader in {}, members in {}"
    named = dict([*rows, *columns])
    pairs = [
        (lead.format(named[own], named[other]), n)
        for (own, other), n in sorted(counts.items(), key=lambda item: -item[1])
    ]
    spoken = of_counts(kind, pairs, language, 5)
    table = tuple(
        (Cell(name), *(Cell(str(counts.get((key, column), 0))) for column, _ in columns))
        for key, name in rows
    )
    return Content(
        title,
        headline,
        subtitle,
        panels=(Panel("", spoken, lambda size: chart(figures, language, size)),),
        tables=(TableView(subtitle, (first, *(n for _, n in columns)), table, numeric=True),),
        notes=notes,
        has_marks=False,
    )


CHART = Chart("consortia_matrix", content)
