"""Charts of figures that stand by themselves: dot plots with the marks of their claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from indicators.reports.alternatives import Item, of_points
from indicators.reports.chapter import Content, Figures, Panel
from indicators.reports.dot_plot import dot_plot
from indicators.reports.dot_rows import Columns, Row, columns
from indicators.reports.figures import Figure
from indicators.reports.forms import Measure
from indicators.reports.languages import Language, within
from indicators.reports.measures import claim, numbers
from indicators.reports.periods import period
from indicators.reports.style import ACCENT, SECOND
from indicators.reports.tables import claims_table

Label = Callable[[Figure], str]
Parted = Callable[[Figure], tuple[str, str]]


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
    parted: Parted | None = None,
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
    parted : callable, optional
        Takes the name of a figure apart: what it has in common with others, which stands once
        above them, and the rest.
    """
    drawn = [group for group in groups if group.figures]
    plots = [_rows(group, label, parted) for group in drawn]
    measures = (group.measure for group in drawn)
    shared = columns(zip(plots, measures, strict=True), language)
    return Content(
        title,
        headline,
        subtitle,
        panels=tuple(
            _panel(group, rows, shared, language) for group, rows in zip(drawn, plots, strict=True)
        ),
        tables=(
            claims_table(
                ((group.figures, group.measure) for group in drawn),
                language,
                caption=caption,
                first=first,
                label=label,
            ),
        ),
        notes=tuple(notes),
        marks_official=True,
        marked=tuple(figure for group in drawn for figure in group.figures),
    )


def _rows(group: Group, label: Label, parted: Parted | None) -> list[Row]:
    """Make the rows of a plot; those with one head stand together where the first of them does."""
    rows = []
    for figure in group.figures:
        head, name = parted(figure) if parted else ("", "")
        colour = SECOND if figure.role in {"official", "derived"} else ACCENT
        rows.append(Row(label(figure), figure, colour, head, name))
    order = list(dict.fromkeys(row.head for row in rows))
    return sorted(rows, key=lambda row: order.index(row.head))


def _panel(group: Group, rows: list[Row], shared: Columns, language: Language) -> Panel:
    places = group.measure.places(group.figures, language)
    items = [
        Item(
            row.label,
            claim(row.figure, group.measure, language, places),
            max(numbers(row.figure), default=Decimal(0)),
        )
        for row in rows
    ]
    spoken = of_points(items, language, log=group.log)
    draw = partial(
        dot_plot, rows, group.measure, language, top=group.top, log=group.log, shared=shared
    )
    return Panel(group.title, spoken, lambda size: draw(size))


def full_name(figure: Figure, language: Language) -> str:
    """Name a figure: whom or what place it is about, what is counted, when."""
    who = figure.subject(language) or figure.place(language)
    parts = (who, within(figure.name(language), language), period(figure.time_period, language))
    return ("，" if language == "zh" else ", ").join(parts)


def by_subject(figure: Figure, language: Language) -> tuple[str, str]:
    """Take the name of :func:`full_name` apart: whom or what place, and the rest."""
    who = figure.subject(language) or figure.place(language)
    parts = (figure.name(language), period(figure.time_period, language))
    return who, ("，" if language == "zh" else ", ").join(part for part in parts if part)
