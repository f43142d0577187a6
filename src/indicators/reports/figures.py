"""One figure of the report, as the query of its chapter gives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from indicators.reports.languages import TRANSLATED, Language, Words, chosen, listed, plain, typeset
from indicators.warehouse import joined_cells

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of a chapter's query; what a query does not give is None.

    Attributes
    ----------
    role : str
        ``"official"`` (a reference value), ``"printed"`` (a figure of a text), ``"derived"`` (it
        follows by arithmetic) or ``"growth"`` (a growth rate that a derivation uses).
    observation_id, locator : str or None
        Identifier of a printed figure, and source and offsets where it stands.
    derivation_id, reference_id : str or None
        Identifier of a derived figure, or of one that it is computed from; of an official value.
    area_zh, area_en : str or None
        Short names of the place.
    partners_zh, partners_en : str or None
        Names of the places on the other side of a flow, joined by vertical bars.
    indicator, indicator_zh, indicator_en, transformation, nature : str or None
        What is measured, and as what: level, share, rank; actual, target, claim.
    family : str or None
        Field of statistics that the indicator belongs to.
    subject_id, subject_zh, subject_en, subject_basis : str or None
        Whom the figure is about, when not the whole place; whether its English name is its own or
        a translation.
    name_zh, name_en : str or None
        Name of the row that a query has made of several columns.
    series, vintage, level : str or None
        Series and vintage of an official value, level of its place.
    group : str or None
        Key of the group that a query puts the figure in: a direction, a series, a panel.
    direction, dimensions : str or None
        Whether a flow goes ``"out"`` or comes ``"in"``; the whole breakdown.
    time_period : str or None
        Reference period in the form of SDMX.
    year, first_year, last_year : int or None
        Reference year; or first and last year of the span that a rate runs over.
    count : int or None
        Of a figure that counts records of the package itself.
    official_value, official_qualifier : Decimal, str or None
        The official value that a printed figure is held against, and what its words claim of it.
    leading_since : int or None
        Year since which the place has held the highest value, on the rows of that place.
    value, lower, upper : Decimal or None
        Value and bounds, exact, in the base unit.
    closed, qualifier, unit : str or None
        Which ends belong to the interval, the claim of the words, the unit.
    unit_mult, decimals : int or None
        Power of ten in which an official value is printed, and its places behind the point there.
    significant : int or None
        Significant digits of the least precise figure that a derived one is computed from.
    printed : str or None
        The figure as it stands in the text.
    source_id, source_title, publisher, publisher_en, published, published_basis, source_url
        Where it is from.
    read_at_zh, read_at_en : str or None
        Where an official value was read, if not on a page of its publisher.
    verdict, verdict_zh, verdict_en, finding_zh, finding_en : str or None
        How a printed figure stands to its official value: as a code, its label, and in words.
    formula, assumption, assumption_zh : str or None
        Of a derived figure.
    operands : tuple of pairs
        Name in the formula and figure, of those that a derived figure is computed from.
    source_title_other, note_other : str or None
        Title and footnote in the other language.
    note, usage_warning : str or None
        Footnote of the editors; codes of warnings, joined by semicolons.
    """

    role: str
    observation_id: str | None = None
    locator: str | None = None
    derivation_id: str | None = None
    reference_id: str | None = None
    area: str | None = None
    area_zh: str | None = None
    area_en: str | None = None
    partners_zh: str | None = None
    partners_en: str | None = None
    indicator: str | None = None
    indicator_zh: str | None = None
    indicator_en: str | None = None
    transformation: str | None = None
    nature: str | None = None
    family: str | None = None
    subject_id: str | None = None
    subject_zh: str | None = None
    subject_en: str | None = None
    subject_basis: str | None = None
    name_zh: str | None = None
    name_en: str | None = None
    series: str | None = None
    vintage: str | None = None
    level: str | None = None
    group: str | None = None
    direction: str | None = None
    dimensions: str | None = None
    time_period: str | None = None
    year: int | None = None
    first_year: int | None = None
    last_year: int | None = None
    leading_since: int | None = None
    count: int | None = None
    official_value: Decimal | None = None
    official_qualifier: str | None = None
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    closed: str | None = None
    qualifier: str | None = None
    unit: str | None = None
    unit_mult: int | None = None
    decimals: int | None = None
    significant: int | None = None
    printed: str | None = None
    source_id: str | None = None
    source_title: str | None = None
    source_title_other: str | None = None
    publisher: str | None = None
    publisher_en: str | None = None
    published: date | None = None
    published_basis: str | None = None
    source_url: str | None = None
    read_at_zh: str | None = None
    read_at_en: str | None = None
    verdict: str | None = None
    verdict_zh: str | None = None
    verdict_en: str | None = None
    finding_zh: str | None = None
    finding_en: str | None = None
    formula: str | None = None
    operands: tuple[tuple[str, Figure], ...] = ()
    assumption: str | None = None
    assumption_zh: str | None = None
    note: str | None = None
    note_other: str | None = None
    usage_warning: str | None = None

    @classmethod
    def from_row(cls, row: Mapping[str, Any], translations: Mapping[str, str] = _NONE) -> Figure:
        """Take a row of a query; text is freed of characters that would disturb the page.

        Parameters
        ----------
        row : mapping
            Columns by name.
        translations : mapping
            What titles, publishers and notes say in the other language.

        Raises
        ------
        TypeError
            If the query gives a column that no figure has: a slip in the query.
        """
        unknown = row.keys() - {field.name for field in fields(cls)}
        if unknown:
            raise TypeError(f"a figure has no {', '.join(sorted(unknown))}")
        cells: dict[str, Any] = dict(row)
        for name in ("source_title", "note"):
            cells[f"{name}_other"] = translations.get(row.get(name) or "")
        publisher = str(row.get("publisher"))
        if publisher in translations and not row.get("publisher_en"):
            # Publishers of official series have an English name only.
            cells |= {"publisher": translations[publisher], "publisher_en": publisher}
        cleaned: dict[str, Any] = {
            name: _clean(name, v) if isinstance(v, str) else v for name, v in cells.items()
        }
        return cls(**cleaned)

    @property
    def is_exact(self) -> bool:
        """Whether the words claim exactly the value."""
        return self.lower is not None and self.lower == self.upper

    @property
    def breakdown(self) -> Mapping[str, str]:
        """The dimensions by name, each with its value as the cell writes it."""
        return joined_cells.split(self.dimensions)

    def place(self, language: Language) -> str:
        """Name of the place; its code where the list has no name."""
        name = self.area_zh if language == "zh" else self.area_en
        return name or self.area or ""

    def name(self, language: Language) -> str:
        """Name of the row, else of the indicator, else of the place."""
        if language == "zh":
            return self.name_zh or self.indicator_zh or self.place("zh")
        return self.name_en or self.indicator_en or self.place("en")

    def subject(self, language: Language) -> str:
        """Name of whom the figure is about; empty where it is about the whole place.

        An English name that the editors translated has the mark of translated names.
        """
        if language == "zh":
            return self.subject_zh or self.subject_id or ""
        mark = TRANSLATED if self.subject_en and self.subject_basis == "translation" else ""
        return (self.subject_en or self.subject_zh or self.subject_id or "") + mark

    def published_by(self, language: Language) -> str:
        """Name of the publisher; in the other language where there is no other name."""
        names = (self.publisher, self.publisher_en)
        return next((n for n in (names if language == "zh" else names[::-1]) if n), "")

    def title(self, language: Language) -> Words | None:
        """Title of the text or publication; None where it has none."""
        return (
            chosen(self.source_title, self.source_title_other, language)
            if self.source_title
            else None
        )

    def remark(self, language: Language) -> Words | None:
        """Footnote of the editors; None where there is none."""
        return chosen(self.note, self.note_other, language) if self.note else None

    def told_verdict(self, language: Language) -> str:
        """How the figure stands to its official value, in words."""
        return (self.verdict_zh if language == "zh" else self.verdict_en) or self.verdict or ""

    def partners(self, language: Language) -> str:
        """Names of the places on the other side, as a list in words."""
        names = self.partners_zh if language == "zh" else self.partners_en
        return listed(joined_cells.together(names), language) if names else ""


def _clean(name: str, text: str) -> str:
    """Free text of what would disturb the page; what the editors say in Chinese is set so."""
    own = name.endswith("_zh") and name not in {"subject_zh", "area_zh"}
    return typeset(plain(text)) if own else plain(text)


def official(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Pick the reference values."""
    return tuple(figure for figure in figures if figure.role == "official")


def derived(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Pick the figures that follow by arithmetic."""
    return tuple(figure for figure in figures if figure.role == "derived")


def printed(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Pick the figures that a text prints."""
    return tuple(figure for figure in figures if figure.role == "printed")
