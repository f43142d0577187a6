"""Charts of figures that follow by arithmetic from printed and official ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indicators.reports import claims
from indicators.reports.chapter import Content, Figures
from indicators.reports.claims import Group
from indicators.reports.figures import Figure, derived
from indicators.reports.languages import Language, listed
from indicators.reports.measures import claim, general

Titles = Mapping[str, Mapping[Language, str]]


def groups(figures: Figures, titles: Titles, language: Language) -> tuple[Group, ...]:
    """Put derived figures on scales: one for each group that has a title and figures.

    Parameters
    ----------
    figures : tuple of Figure
        Rows of a query; the operands among them are not drawn.
    titles : mapping
        Titles of the groups in the order of the page.
    language : {"zh", "en"}
        Language of the words.
    """
    found = [
        (title[language], tuple(f for f in derived(figures) if f.group == key))
        for key, title in titles.items()
    ]
    return tuple(Group(title, part, general(part[0])) for title, part in found if part)


def said(drawn: Sequence[Group], derivation_id: str, language: Language) -> str | None:
    """Say what one derived figure claims, with the digits that it has in the chart."""
    for group in drawn:
        for figure in group.figures:
            if figure.derivation_id == derivation_id:
                places = group.measure.places(group.figures, language)
                return claim(figure, group.measure, language, places)
    return None


def content(
    drawn: Sequence[Group],
    language: Language,
    *,
    title: str,
    headline: str,
    subtitle: str,
    notes: Sequence[str] = (),
    names: Titles | None = None,
) -> Content:
    """Tell a chart of derived figures in one language: formulas in its table, assumptions below.

    Parameters
    ----------
    drawn : sequence of Group
        Scales of :func:`groups`.
    language : {"zh", "en"}
        Language of the words.
    title, headline, subtitle : str
        Words of the chart.
    notes : sequence of str
        What a reader must mind besides.
    names : mapping, optional
        Short names of derivations whose scale says the rest.
    """
    figures = [figure for group in drawn for figure in group.figures]
    short = names or {}
    if language == "zh":
        how = (
            "菱形是推算的数，文中和官方都没有给出；算式和编号见数据表。"
            "推算数的有效数字不多于所用各数中最少的。"
        )
        caption, first = f"{title}（算式与结果）", "推算的数"
    else:
        how = (
            "Diamonds are derived figures, printed nowhere; the table has the formula and the "
            "identifier of each. They have no more significant digits than the least precise "
            "figure that they rest on."
        )
        caption, first = f"{title} (formulas and results)", "Derived figure"
    return claims.content(
        drawn,
        language,
        lambda figure: figure.name(language),
        title=title,
        headline=headline,
        subtitle=subtitle,
        caption=caption,
        first=first,
        notes=(how, *notes, *assumptions(figures, language)),
        parted=lambda figure: ("", short.get(figure.derivation_id or "", {}).get(language, "")),
    )


def assumptions(figures: Sequence[Figure], language: Language) -> tuple[str, ...]:
    """Say each assumption once, with the figures that rest on it."""
    names: dict[str, list[str]] = {}
    for figure in figures:
        assumed = (
            figure.assumption if language == "en" else figure.assumption_zh or figure.assumption
        )
        if assumed:
            names.setdefault(assumed, []).append(figure.name(language))
    form = "推算的前提（{}）：{}" if language == "zh" else "Assumed for “{}”: {}"
    joint = listed if language == "zh" else _quoted
    return tuple(form.format(joint(who, language), why) for why, who in names.items())


def _quoted(names: Sequence[str], _: Language) -> str:
    return "”, “".join(names)
