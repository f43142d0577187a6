"""Charts of figures that stand by themselves: dot plots with the marks of their claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from indicators.reports.chapter import Content, Figures, Panel
from indicators.reports.dot_plot import Row, dot_plot
from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.measures import Measure, claim, general
from indicators.reports.periods import period
from indicators.reports.style import ACCENT, SECOND
from indicators.reports.tables import claims_table

Label = Callable[[Figure], str]


@dataclass(frozen=True, slots=True)
class Group:
    """Figures on one scale.

    Attributes
    ----------
    title : str
        What they have in common; empty where a chart has one group only.
    figures : tuple of Figure
        From top to bottom.
    measure : Measure
        Unit of the scale.
    top : Decimal or None
        Where the scale must reach at least.
    log : bool
        Whether the scale is logarithmic.
    """

    title: str
    figures: Figures
    measure: Measure
    top: Decimal | None = None
    log: bool = False


def content(
    groups: Sequence[Group],
    language: Language,
    label: Label,
    *,
    title: str,
    headline: str,
    subtitle: str,
    caption: str,
    first: str,
    notes: Sequence[str] = (),
) -> Content:
    """Tell a chart of groups of figures in one language.

    Parameters
    ----------
    groups : sequence of Group
        One picture each; a group without figures is left out.
    language : {"zh", "en"}
        Language of the words.
    label : callable
        Names a figure.
    title, headline, subtitle, caption, first : str
        Words of the chart; caption of its table, and head of the first column of it.
    notes : sequence of str
        What a reader must mind.
    """
    drawn = [group for group in groups if group.figures]
    figures = tuple(figure for group in drawn for figure in group.figures)
    return Content(
        title,
        headline,
        subtitle,
        panels=tuple(_panel(group, language, label) for group in drawn),
        tables=(
            claims_table(figures, general, language, caption=caption, first=first, label=label),
        ),
        notes=tuple(notes),
        marks_official=True,
    )


def _panel(group: Group, language: Language, label: Label) -> Panel:
    rows = [
        Row(label(figure), figure, SECOND if figure.role in {"official", "derived"} else ACCENT)
        for figure in group.figures
    ]
    spoken = ("；" if language == "zh" else "; ").join(
        f"{row.label} {claim(row.figure, group.measure, language)}" for row in rows
    )
    kind = {
        "zh": "点图，对数刻度：" if group.log else "点图，从零起：",
        "en": "Dot plot on a logarithmic scale: " if group.log else "Dot plot from zero: ",
    }[language]
    draw = partial(dot_plot, rows, group.measure, language, top=group.top, log=group.log)
    return Panel(group.title, kind + spoken, lambda size: draw(size))


def full_name(figure: Figure, language: Language) -> str:
    """Name a figure: whom or what place it is about, what is counted, when."""
    who = figure.subject(language) or figure.place(language)
    parts = (who, figure.name(language), period(figure.time_period, language))
    return ("，" if language == "zh" else ", ").join(parts)
