"""What the texts speak of: how many observations of each belong to which field."""

from __future__ import annotations

import altair as alt

from indicators.reports.alternatives import of_counts
from indicators.reports.chapter import Cell, Chart, Content, Figures, Panel, TableView
from indicators.reports.figures import Figure
from indicators.reports.languages import Language, spelled, within
from indicators.reports.matrix import matrix
from indicators.reports.periods import period
from indicators.reports.sources import short_publisher, short_text
from indicators.reports.style import NARROW, Size


def chart(figures: Figures, language: Language, size: Size) -> alt.LayerChart:
    """Draw fields by texts with the number of observations in each cell.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `glance`.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    texts = {figure.source_id or "": figure for figure in figures}
    counts = {(f.group or "", f.source_id or ""): f.count or 0 for f in figures}
    fields = _names(figures, language)
    rows = [(family, fields[family]) for family in _families(figures)]
    columns = [(key, _head(texts[key], language)) for key in sorted(texts)]
    return matrix(rows, columns, counts, size, language, above=size is NARROW)


def _head(figure: Figure, language: Language) -> str:
    """Name a column: publisher, and on a line of its own the month."""
    month = period(figure.published.isoformat()[:7], language) if figure.published else ""
    return f"{short_publisher(figure, language)}\n{month}".strip()


def _families(figures: Figures) -> list[str]:
    """Order the fields by the number of their observations."""
    totals: dict[str, int] = {}
    for figure in figures:
        totals[figure.group or ""] = totals.get(figure.group or "", 0) + (figure.count or 0)
    return sorted(totals, key=lambda family: (-totals[family], family))


def _names(figures: Figures, language: Language) -> dict[str, str]:
    """Name the fields."""
    return {figure.group or "": figure.name(language) for figure in figures}


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without observations."""
    if not figures:
        return None
    texts = {figure.source_id: figure for figure in figures}
    families = _families(figures)
    total = sum(figure.count or 0 for figure in figures)
    fields = _names(figures, language)
    names = [fields[family] for family in families[:3]]
    if language == "zh":
        title, first = "文本与领域", "领域"
        headline = f"{len(texts)}篇文本共有{total}个统计观测，以{names[0]}、{names[1]}两个领域居多"
        subtitle = f"经复核的观测数，按领域和文本分，{len(families)}个领域"
        kind = "矩阵，行为领域，列为文本，格内为观测数。"
    else:
        title, first = "Texts and fields", "Field"
        headline = (
            f"The {spelled(len(texts))} texts make {total} statistical observations, "
            "most of them on "
            f"{within(names[0], 'en')} and {within(names[1], 'en')}"
        )
        subtitle = f"Reviewed observations by field and text, {len(families)} fields"
        kind = "Matrix of fields (rows) by texts (columns) with the number of observations."
    counts = {(f.group or "", f.source_id or ""): f.count or 0 for f in figures}
    sums = {
        family: sum(n for (one, _), n in counts.items() if one == family) for family in families
    }
    spoken = of_counts(kind, [(fields[f], sums[f]) for f in families], language, 3)
    columns = sorted({figure.source_id or "" for figure in figures})
    rows = tuple(
        (
            Cell(fields[family]),
            *(Cell(str(counts.get((family, column), 0))) for column in columns),
        )
        for family in families
    )
    return Content(
        title,
        headline,
        subtitle,
        panels=(Panel("", spoken, lambda size: chart(figures, language, size)),),
        tables=(
            TableView(
                subtitle,
                (first, *(short_text(texts[key], language) for key in columns)),
                rows,
                numeric=True,
            ),
        ),
        has_marks=False,
    )


CHART = Chart("glance", content)
