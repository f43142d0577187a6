"""A few figures of each text in words, each a link to its provenance."""

from __future__ import annotations

from indicators.reports.chapter import Chart, Content, Fact, Figures
from indicators.reports.claims import full_name
from indicators.reports.figures import Figure
from indicators.reports.languages import Language, spelled
from indicators.reports.mark_kinds import kind
from indicators.reports.measures import claim, general
from indicators.reports.sources import short_text


def content(figures: Figures, language: Language) -> Content | None:
    """Tell the figures in one language; None without any."""
    if not figures:
        return None
    bounded = sum(not figure.is_exact for figure in figures)
    if language == "zh":
        title = "各文本的数字"
        headline = f"各文本最先给出的{len(figures)}个数中，{bounded}个不是确切数"
        subtitle = "每篇文本最先出现的三个数量或金额，整个地区的在前；点数字可看出处"
        notes = (
            "按统一规则选取：只取实际发生的金额和个数，不取增长率、位次等；整个地区的在前，单个机构的在后，同类按在文中出现的先后。",
        )
    else:
        title = "Figures of each text"
        headline = (
            f"Of the {len(figures)} amounts that the texts print first, {spelled(bounded)} state "
            "no exact value"
        )
        subtitle = (
            "The first three amounts of each text, those of a whole place before those of one "
            "organisation; follow a figure to its provenance"
        )
        notes = (
            "Chosen by one rule: actual amounts of money and counts, no growth rates or ranks; "
            "whole places before single organisations, each in the order of the text.",
        )
    return Content(
        title,
        headline,
        subtitle,
        panels=(),
        tables=(),
        notes=notes,
        facts=tuple(
            (
                short_text(next(f for f in figures if f.source_id == text), language),
                tuple(_fact(f, language) for f in figures if f.source_id == text),
            )
            for text in dict.fromkeys(figure.source_id for figure in figures)
        ),
    )


def _fact(figure: Figure, language: Language) -> Fact:
    return Fact(
        kind(figure),
        claim(figure, general(figure), language),
        full_name(figure, language),
        f"#obs-{figure.observation_id}",
    )


CHART = Chart("highlights", content)
