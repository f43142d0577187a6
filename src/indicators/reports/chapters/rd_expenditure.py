"""R&D expenditure of the leading provinces, with the figure that a text prints marked on it."""

from __future__ import annotations

from functools import partial

import altair as alt

from indicators.reports.alternatives import TABLE
from indicators.reports.chapter import Cell, Chart, Content, Figures, Panel, TableView
from indicators.reports.figures import Figure, official, printed
from indicators.reports.languages import Language
from indicators.reports.line_chart import line_chart
from indicators.reports.line_frame import Line, Marked, Span
from indicators.reports.measures import MONEY, claim
from indicators.reports.style import WIDE, Size
from indicators.reports.tables import claims_table


def chart(figures: Figures, language: Language, size: Size) -> alt.LayerChart:
    """Draw a line for each province, named at its end, and a mark for each printed figure.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of the query `rd_expenditure`.
    language : {"zh", "en"}
        Language of the words.
    size : Size
        Which of the two widths.
    """
    lines, others = _lines(figures, language), _lines(figures, language, "others")
    marked = [
        Marked(
            figure.area or "",
            figure,
            (figure.published_by(language) or figure.source_id or "", _words(figure, language)),
        )
        for figure in _within(figures)
    ]
    return line_chart(
        lines,
        marked,
        MONEY,
        language,
        size,
        context=others,
        shaded=_streak(lines[0], language, size),
    )


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the chart in one language; None without official values."""
    lines = _lines(figures, language)
    if not lines:
        return None
    first, last = _span(figures)
    others = len(_lines(figures, language, "others"))
    unit = MONEY.form(language).label
    if language == "zh":
        title = "R&D经费"
        subtitle = (
            f"研究与试验发展（R&D）经费，全国{len(lines) + others}个省级地区"
            f"（标名的为{last}年居前的{len(lines)}个），{first}—{last}年，{unit}，当年价格"
        )
        caption = f"R&D经费（{unit}），{first}—{last}年"
        printed_caption, place_head = "文中所载的R&D经费", "地区"
        spoken = f"折线图，从零起，{len(lines) + others}条线。"
    else:
        title = "R&D expenditure"
        subtitle = (
            f"Expenditure on research and experimental development (R&D), {len(lines) + others} "
            f"provinces (the {len(lines)} leading ones of {last} are named), {first}–{last}, "
            f"{unit}, current prices"
        )
        caption = f"R&D expenditure ({unit}), {first}–{last}"
        printed_caption, place_head = "R&D expenditure as printed", "Area"
        spoken = f"Line chart from zero with {len(lines) + others} lines. "
    places = MONEY.places(official(figures), language)
    stop, end = ("；", "。") if language == "zh" else ("; ", ". ")
    spoken += stop.join(_spoken(line, places, language) for line in lines[:3]) + end
    spoken += TABLE[language]
    named = [*lines, *_lines(figures, language, "others")]
    tables = [_matrix(named, caption, place_head, language)]
    if reported := printed(figures):
        tables.append(
            claims_table(
                [(reported, MONEY)],
                language,
                caption=printed_caption,
                first=place_head,
                label=lambda figure: (
                    f"{figure.place(language)}，{figure.year}年"
                    if language == "zh"
                    else f"{figure.place(language)}, {figure.year}"
                ),
            )
        )
    return Content(
        title,
        _headline(lines[0], language),
        subtitle,
        panels=(Panel("", spoken, partial(chart, figures, language)),),
        tables=tuple(tables),
        notes=_notes(figures, language),
    )


def _span(figures: Figures) -> tuple[int, int]:
    years = [figure.year for figure in official(figures) if figure.year is not None]
    return min(years), max(years)


def _streak(leader: Line, language: Language, size: Size) -> Span | None:
    """Shade the years in which the leader has been first without a break."""
    since, last = leader.figures[-1].leading_since, leader.figures[-1].year
    if since is None or last is None:
        return None
    years = last - since + 1
    # On a narrow page there is no room for the name, which stands at the line.
    name = leader.name if size is WIDE else ""
    if language == "zh":
        return Span(since, last, f"{name}连续{years}年居首")
    said = f"{name} first for {years} years" if name else f"First for {years} years"
    return Span(since, last, said)


def _lines(figures: Figures, language: Language, group: str = "leaders") -> list[Line]:
    """Group the official values by place, the highest of the last year first."""
    places: dict[str, list[Figure]] = {}
    for figure in official(figures):
        if figure.group != group:
            continue
        places.setdefault(figure.area or "", []).append(figure)
    lines = [
        Line(area, rows[0].place(language), tuple(sorted(rows, key=lambda f: f.year or 0)))
        for area, rows in places.items()
    ]
    return sorted(lines, key=lambda line: (-(line.figures[-1].value or 0), line.key))


def _within(figures: Figures) -> list[Figure]:
    """Pick the printed figures of the years that the lines cover."""
    first, last = _span(figures)
    return [f for f in printed(figures) if f.year is not None and first <= f.year <= last]


def _words(figure: Figure, language: Language) -> str:
    amount = claim(figure, MONEY, language)
    return f"文中所载{amount}" if language == "zh" else f"prints {amount}"


def _headline(leader: Line, language: Language) -> str:
    latest = leader.figures[-1]
    amount, since = claim(latest, MONEY, language), latest.leading_since
    if language == "zh":
        lead = f"自{since}年起居全国首位，" if since is not None else ""
        return f"{leader.name}R&D经费{lead}{latest.year}年达{amount}"
    lead = f"has led the nation in R&D expenditure since {since}: " if since is not None else ": "
    return f"{leader.name} {lead}{amount} in {latest.year}".replace(" : ", ": ")


def _spoken(line: Line, places: int | None, language: Language) -> str:
    """Tell a line by its first and last value."""
    start, end = line.figures[0], line.figures[-1]
    first, last = (claim(one, MONEY, language, places) for one in (start, end))
    if language == "zh":
        return f"{line.name}由{start.year}年的{first}到{end.year}年的{last}"
    return f"{line.name} from {first} in {start.year} to {last} in {end.year}"


def _notes(figures: Figures, language: Language) -> tuple[str, ...]:
    notes = [
        "折线为官方终值；圆点为文中所载的数字。"
        if language == "zh"
        else "The lines are final official values; the dot is the figure that a text prints."
    ]
    for figure in _within(figures):
        if figure.verdict:
            place, year = figure.place(language), figure.year
            verdict = figure.told_verdict(language)
            notes.append(
                f"文中所载{place}{year}年的数字：{verdict}。"
                if language == "zh"
                else f"The figure that the text prints for {place} in {year}: {verdict}."
            )
    return tuple(notes)


def _matrix(lines: list[Line], caption: str, place_head: str, language: Language) -> TableView:
    """Lay out the official values: a row for each place, a column for each year."""
    places = MONEY.places((figure for line in lines for figure in line.figures), language)
    values = {
        (line.key, figure.year): MONEY.number(figure.value, language, places)
        for line in lines
        for figure in line.figures
        if figure.value is not None
    }
    years = sorted({year for _, year in values if year is not None})
    rows = tuple(
        (Cell(line.name), *(Cell(values.get((line.key, year), "—")) for year in years))
        for line in lines
    )
    return TableView(caption, (place_head, *map(str, years)), rows, numeric=True)


CHART = Chart("rd_expenditure", content)
