"""The table of all observations: each with its provenance, in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any

from indicators.reports.figures import Figure
from indicators.reports.labels import Labels
from indicators.reports.languages import LANGUAGES, Language, Words, plain
from indicators.reports.measures import claim, counterpart, general, interval
from indicators.reports.periods import period
from indicators.reports.references import References
from indicators.reports.sources import cited, short_text

_FIGURE = frozenset(field.name for field in fields(Figure))

_TERMS: Mapping[str, Mapping[Language, str]] = {
    "claim": {"zh": "含义", "en": "Claim"},
    "nature": {"zh": "性质", "en": "Nature"},
    "basis": {"zh": "时期依据", "en": "Period basis"},
    "warnings": {"zh": "使用提示", "en": "Usage warnings"},
    "status": {"zh": "决定", "en": "Decision"},
    "official": {"zh": "官方数值", "en": "Official value"},
    "note": {"zh": "编者注", "en": "Editors' note"},
}


@dataclass(frozen=True, slots=True)
class Told:
    """One observation in one language.

    Attributes
    ----------
    indicator, about : str
        What is measured; subject and breakdown in words.
    place, period, claim : str
        The columns of the table.
    text, characters : str
        Its text, by publisher and day, and where it stands there.
    details : tuple of pairs of Words
        Term and description of its provenance.
    """

    indicator: str
    about: str
    place: str
    period: str
    claim: str
    text: str
    characters: str
    details: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One observation of the table.

    Attributes
    ----------
    id, family, source : str
        Identifier; field of statistics, and code of the text.
    printed : tuple of str
        The figure as printed at each of its places.
    number : int
        Number of its text in the list of sources.
    codes : str
        Codes of the package, first those of the indicator and the place, which the filters read.
    told : mapping
        The rest in each language.
    """

    id: str
    family: str
    source: str
    printed: tuple[str, ...]
    number: int
    codes: str
    told: Mapping[Language, Told]


def entries(
    rows: Sequence[Mapping[str, Any]],
    labels: Labels,
    translations: Mapping[str, str],
    sources: References,
) -> tuple[Entry, ...]:
    """Tell each row of the query `observation_records`.

    Parameters
    ----------
    rows : sequence of mapping
        Rows with the columns of a figure, `mentions` and `official`.
    labels : Labels
        Names of the code lists.
    translations : mapping
        What titles and notes say in the other language.
    sources : References
        The list of sources, in which every text of the table gets a number.
    """
    found = []
    for row in rows:
        figure = Figure.from_row({name: row[name] for name in row.keys() & _FIGURE}, translations)
        (reference, *_) = (sources.cite(cited([figure], to), to)[0] for to in LANGUAGES)
        found.append(_entry(figure, row, labels, reference.number))
    return tuple(found)


def _entry(figure: Figure, row: Mapping[str, Any], labels: Labels, number: int) -> Entry:
    mentions = row["mentions"]
    codes = (
        figure.indicator, figure.area,
        # Qualifier and decision stand above in words, and of these the usual ones say nothing.
        figure.transformation if figure.transformation != "level" else "",
        figure.nature if figure.nature != "actual" else "",
        figure.subject_id, figure.dimensions, figure.unit,
    )  # fmt: skip
    return Entry(
        figure.observation_id or "",
        plain(row["family"] or ""),
        figure.source_id or "",
        tuple(dict.fromkeys(plain(m["printed"]) for m in mentions)),
        number,
        " · ".join(c for c in codes if c),
        {language: _told(figure, row, labels, language) for language in LANGUAGES},
    )


def _told(figure: Figure, row: Mapping[str, Any], labels: Labels, language: Language) -> Told:
    about = [figure.subject(language)]
    if figure.transformation != "level":
        about.append(labels.name("transformation", figure.transformation or "", language))
    colon = "：" if language == "zh" else ": "
    about.extend(
        f"{key}{colon}{values}" for key, values in labels.breakdown(figure.dimensions, language)
    )
    parted = "；" if language == "zh" else "; "
    return Told(
        figure.name(language),
        parted.join(part for part in about if part),
        figure.place(language),
        period(figure.time_period, language),
        claim(figure, general(figure), language),
        short_text(figure, language),
        _characters(row["mentions"], language),
        tuple(
            (_TERMS[term][language], Words(said, language) if isinstance(said, str) else said)
            for term, said in _details(figure, row, labels, language)
            if said
        ),
    )


def _details(
    figure: Figure, row: Mapping[str, Any], labels: Labels, language: Language
) -> list[tuple[str, str | Words | None]]:
    """List the provenance: term and words, empty where there is nothing to say."""
    measure = general(figure)
    nature, qualifier = figure.nature or "actual", figure.qualifier or "exact"
    bounds = f"{interval(figure, measure, language)} {measure.form(language).unit}".rstrip()
    comma = "，" if language == "zh" else ", "
    between = "；" if language == "zh" else "; "
    return [
        ("claim", f"{labels.name('qualifier', qualifier, language)}{comma}{bounds}"),
        ("nature", "" if nature == "actual" else labels.name("nature", nature, language)),
        ("basis", labels.name("period_basis", row["period_basis"] or "none", language)),
        ("warnings", between.join(labels.warnings(figure.usage_warning, language))),
        ("status", labels.name("status", row["status"], language)),
        (
            "official",
            between.join(
                _official(o, figure, labels, language)
                for o in row["official"] or ()
                if o["value"] is not None
            ),
        ),
        ("note", figure.remark(language)),
    ]


def _characters(mentions: Sequence[Mapping[str, Any]], language: Language) -> str:
    """Say at which characters of its text an observation stands."""
    if language == "zh":
        return "，字符" + "、".join(f"{one['start']}—{one['end']}" for one in mentions)
    return ", characters " + ", ".join(f"{one['start']}–{one['end']}" for one in mentions)


def _official(one: Mapping[str, Any], figure: Figure, labels: Labels, language: Language) -> str:
    """Say how the figure stands to one official value."""
    verdict = labels.name("verdict", one["verdict"], language)
    value: Decimal = one["value"]
    computed = one["comparison"] == "growth"
    amount = counterpart(value, figure, language, one["qualifier"], computed=computed)
    series = labels.name("series", one["series"] or "", language)
    gap = _gap(one["gap"], figure, language, computed=computed) if one["gap"] else ""
    colon, comma = ("：", "，") if language == "zh" else (": ", ", ")
    return f"{plain(series)}{colon}{amount}{comma}{verdict}{gap}"


def _gap(gap: Decimal, figure: Figure, language: Language, *, computed: bool) -> str:
    """Say by how much the printed figure is above or below: percentages differ by points."""
    like = replace(figure, unit="percentage_point") if figure.unit == "percent" else figure
    size = counterpart(abs(gap), like, language, computed=computed)
    if language == "zh":
        return f"，文中数{'高' if gap > 0 else '低'}{size}"
    return f", the printed figure is {size} {'higher' if gap > 0 else 'lower'}"
