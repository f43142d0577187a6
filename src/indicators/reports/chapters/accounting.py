"""Every number of every text accounted for."""

from __future__ import annotations

import altair as alt

from indicators.reports.alternatives import TABLE, of_counts
from indicators.reports.chapter import Cell, Chart, Content, Figures, Panel, TableView
from indicators.reports.count_bars import Bar, Part, count_bars
from indicators.reports.languages import Language, capital, spelled
from indicators.reports.sources import short_text
from indicators.reports.style import Size

_STATISTICAL: dict[Language, str] = {"zh": "统计数字", "en": "statistical figure"}
_ORDER = ("statistical", "date", "ordinal", "name", "quantity", "rank", "rate", "duration",
          "boilerplate")  # fmt: skip
_SHOWN = 4
"""How many kinds have a part of their own; the rest are drawn together."""


def chart(figures: Figures, language: Language, size: Size) -> alt.LayerChart:
    """Draw a bar for each text, divided by what its numbers are.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `accounting`.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    rest = "其余" if language == "zh" else "other"
    totals, names = _totals(figures), _kinds(figures, language)
    kinds = ["statistical", *sorted(totals.keys() - {"statistical"}, key=lambda k: (-totals[k], k))]
    shown = kinds[:_SHOWN]
    bars = []
    for text in sorted({figure.source_id or "" for figure in figures}):
        own = [figure for figure in figures if figure.source_id == text]
        counts = {figure.group: figure.count or 0 for figure in own}
        parts = [Part(k, names[k], counts.get(k, 0)) for k in shown]
        if len(kinds) > len(shown):
            others = sum(count for kind, count in counts.items() if kind not in shown)
            parts.append(Part("other", rest, others))
        bars.append(Bar(short_text(own[0], language), tuple(parts)))
    return count_bars(bars, size, language, total="合计" if language == "zh" else "Total")


def _totals(figures: Figures) -> dict[str, int]:
    totals: dict[str, int] = {}
    for figure in figures:
        totals[figure.group or ""] = totals.get(figure.group or "", 0) + (figure.count or 0)
    return totals


def _kinds(figures: Figures, language: Language) -> dict[str, str]:
    """Name each kind of number that there is."""
    return {f.group or "": f.name(language) or _STATISTICAL[language] for f in figures}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without numbers."""
    totals = _totals(figures)
    if not totals:
        return None
    total, statistical = sum(totals.values()), totals.get("statistical", 0)
    texts = sorted({figure.source_id or "" for figure in figures})
    kinds = [kind for kind in _ORDER if kind in totals]
    if language == "zh":
        title, first, last = "每个数字的去处", "文本", "合计"
        headline = f"{len(texts)}篇文本的{total}个数字全部登记，其中{statistical}个是统计数字"
        subtitle = "文中数字的个数，按文本和种类分；日期、序数、名称中的数字也在内"
        notes = (
            "统计数字之外的数字，不计入的理由逐一注明：属于日期、序数、名称、版面，或不反映实际情况。",
        )
        kind = "条形图，每篇文本一行，每种数字一列，行末为合计。"
    else:
        title, first, last = "Where each number went", "Text", "Total"
        headline = (
            f"All {total} numbers of the {spelled(len(texts))} texts are accounted "
            f"for; {statistical} are "
            "statistical figures"
        )
        subtitle = "Numbers in the texts by text and kind; dates, ordinals and names included"
        notes = (
            "Every other number has a reason: it belongs to a date, an ordinal, a name or the page "
            "itself, or says nothing about the world.",
        )
        kind = "Bars, one row for each text, a column for each kind of number, totals at the end."
    named_texts = {f.source_id or "": short_text(f, language) for f in figures}
    counts = {(f.source_id, f.group): f.count or 0 for f in figures}
    rows = tuple(
        (
            Cell(named_texts[text]),
            *(Cell(str(counts.get((text, kind), 0))) for kind in kinds),
            Cell(str(sum(counts.get((text, kind), 0) for kind in kinds))),
        )
        for text in texts
    )
    names = _kinds(figures, language)
    heads = (first, *(capital(names[kind]) for kind in kinds), last)
    words = "共{}，其中统计数字{}" if language == "zh" else "{}, of which {} statistical"
    said = [
        (
            named_texts[text],
            words.format(
                sum(counts.get((text, kind), 0) for kind in kinds),
                counts.get((text, "statistical"), 0),
            ),
        )
        for text in texts
    ]
    spoken = of_counts(kind, said, language) + TABLE[language]
    return Content(
        title,
        headline,
        subtitle,
        panels=(Panel("", spoken, lambda size: chart(figures, language, size)),),
        tables=(TableView(subtitle, heads, rows, numeric=True),),
        notes=notes,
        has_marks=False,
    )


CHART = Chart("accounting", content)
