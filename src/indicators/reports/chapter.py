"""What the report is made of: chapters of charts, each with one query and its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import altair as alt

from indicators.reports.figures import Figure
from indicators.reports.languages import Language
from indicators.reports.mark_kinds import MarkKind
from indicators.reports.style import Size

Figures = tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its text, its language where it is not that of the page, a link."""

    text: str
    lang: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure set large.

    Attributes
    ----------
    mark : MarkKind or None
        Mark of what it claims.
    amount : str
        What it claims, with its unit.
    about : str
        What is measured, of whom, when.
    href : str
        Link to its provenance.
    """

    mark: MarkKind | None
    amount: str
    about: str
    href: str

    @property
    def pieces(self) -> list[tuple[str, bool]]:
        """The amount in pieces, and of each whether it is a number."""
        return [(piece, piece[0].isdigit()) for piece in _NUMBER.split(self.amount) if piece]


_NUMBER = re.compile(r"(\d(?:[\d,.]*\d)?)")


@dataclass(frozen=True, slots=True)
class TableView:
    """A table as it is shown: the first cell of each row names the row.

    Attributes
    ----------
    caption : str
        What the table holds, with its unit.
    head : tuple of str
        Heads of the columns.
    rows : tuple of tuple of Cell
        Rows.
    numeric : bool
        Whether all columns but the first hold bare numbers, which stand flush right.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture of a chart.

    Attributes
    ----------
    title : str
        What it shows, where a chart has more than one; else empty.
    alternative : str
        The picture in words, for those who do not see it.
    draw : callable
        Gives the chart in one of the two sizes.
    """

    title: str
    alternative: str
    draw: Callable[[Size], alt.LayerChart]


@dataclass(frozen=True, slots=True)
class Content:
    """A chart in one language, ready for the page.

    Attributes
    ----------
    title : str
        Short name for the list of contents.
    headline : str
        The finding, as a sentence.
    subtitle : str
        Measure, place, period, unit.
    panels : tuple of Panel
        The pictures.
    tables : tuple of TableView
        The figures behind them.
    notes : tuple of str
        What a reader must mind.
    facts : tuple of pairs
        Figures set large, with the name of the group that they belong to.
    has_marks : bool
        Whether figures are drawn with the marks of claims, so that a legend is due.
    marks_official : bool
        Whether official values are drawn with a mark of their own, and not as line or map.
    marked : tuple of Figure or None
        The figures that are drawn with marks, where these are not all.
    """

    title: str
    headline: str
    subtitle: str
    panels: tuple[Panel, ...]
    tables: tuple[TableView, ...]
    notes: tuple[str, ...] = field(default=())
    facts: tuple[tuple[str, tuple[Fact, ...]], ...] = field(default=())
    has_marks: bool = True
    marks_official: bool = False
    marked: Figures | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart of the report, with its words, table, notes and sources.

    Attributes
    ----------
    id : str
        Name of its query in `warehouse/queries`; with hyphens, its permanent anchor.
    content : callable
        Gives the chart in one language from the rows of its query. None when they do not hold
        what the chart is about: another dataset may lack it.
    """

    id: str
    content: Callable[[Figures, Language], Content | None]

    @property
    def anchor(self) -> str:
        """Permanent anchor, the same in every language."""
        return "fig-" + self.id.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter of the report.

    Attributes
    ----------
    id : str
        Its permanent anchor without `chapter-`, and its name on the command line.
    title : mapping
        Title in each language.
    charts : tuple of Chart
        Its charts in order; a chapter without any is left out.
    """

    id: str
    title: Mapping[Language, str]
    charts: tuple[Chart, ...]

    @property
    def anchor(self) -> str:
        """Permanent anchor, the same in every language."""
        return f"chapter-{self.id}"
