"""What the table of observations can be narrowed to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from indicators.reports.labels import Labels
from indicators.reports.languages import LANGUAGES, Language
from indicators.reports.records import Entry

Choice = tuple[str, Mapping[Language, str]]
"""A code, and its name in each language."""


def filters(listed: Sequence[Entry], labels: Labels) -> Mapping[str, list[Choice]]:
    """List the places, fields, indicators and texts of the observations, each once.

    Parameters
    ----------
    listed : sequence of Entry
        The rows of the table.
    labels : Labels
        Names of the code lists.

    Returns
    -------
    mapping
        By the name of the filter, its choices in the order of their codes.
    """
    publishers = {entry.source: entry.told for entry in listed}
    measured = {entry.indicator: entry.told for entry in listed}
    return {
        "area": _each((e.area for e in listed), lambda code, to: labels.name("area", code, to)),
        "family": _each(
            (e.family for e in listed), lambda code, to: labels.name("family", code, to)
        ),
        "indicator": _each(
            (e.indicator for e in listed), lambda code, to: measured[code][to].indicator
        ),
        "source": _each(
            (e.source for e in listed), lambda code, to: f"{code} {publishers[code][to].source}"
        ),
    }


def _each(codes: Iterable[str], name: Callable[[str, Language], str]) -> list[Choice]:
    return [
        (code, {language: name(code, language) for language in LANGUAGES})
        for code in sorted(set(codes))
    ]
