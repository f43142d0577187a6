"""The public face of the room: mentions in, proposed codes and their reasons out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, Final

from indicators.coding.breakdown import written
from indicators.coding.coder import Coder, Finder, Known
from indicators.coding.explain import Explanation, Reasons
from indicators.coding.figures import Figure
from indicators.coding.relevance import plain_reason
from indicators.coding.rules import confidence
from indicators.extraction import MENTION_FIELDS, Mention

__all__ = ["explain", "propose"]


def propose(
    text: str,
    mentions: Sequence[Mention],
    *,
    published: date | str | None = None,
    place: str = "CN",
    home_area: str | None = None,
    subjects: Known | None = None,
    find_areas: Finder | None = None,
) -> list[Mention]:
    """Propose what each number of a text says.

    Parameters
    ----------
    text
        The text exactly as decoded.
    mentions
        Its mentions as :func:`indicators.extraction.extract` gives them.
    published
        Publication date (or its ISO form): what 去年 and 目前 are read against.
    place
        Where the text is printed: ``CN``, ``TW``, ``HK``, ``MO``.
    home_area
        Code of the place that 我省, 全省, 我市 and 全市 stand for; if not given, the place that the
        text names most.
    subjects
        Known organisations and programmes by printed name: their code and area.
    find_areas
        The gazetteer; the one shipped with the package if not given.

    Returns
    -------
    list of Mention
        The mentions in order with statistical, indicator, transformation, nature, area, subject,
        dimensions, period, confidence and rule filled as far as the text decides them.

    Examples
    --------
    >>> from indicators.extraction import extract
    >>> text = "2023年，江苏省高新技术企业达5.1万家。"
    >>> figure = propose(text, extract(text, published="2024-01-30"), published="2024-01-30")[-1]
    >>> figure.indicator, figure.area, figure.period_end.isoformat()
    ('high_tech_enterprise_count', 'CN-JS', '2023-12-31')
    """
    coder = Coder(text, mentions, _day(published), place, home_area, subjects, find_areas)
    coded = coder.run()
    return [
        _coded(mention, coded[i]) if i in coded else _not_a_figure(mention)
        for i, mention in enumerate(mentions)
    ]


def explain(
    text: str,
    mentions: Sequence[Mention],
    *,
    published: date | str | None = None,
    place: str = "CN",
    home_area: str | None = None,
    subjects: Known | None = None,
    find_areas: Finder | None = None,
) -> list[Explanation]:
    """Say why each number of a text is coded as :func:`propose` codes it.

    Parameters
    ----------
    text, mentions, published, place, home_area, subjects, find_areas
        As for :func:`propose`.

    Returns
    -------
    list of Explanation
        One for each number that may be a figure: the proposal and the steps that led to it, each
        with the place of the words that it leans on.

    Examples
    --------
    >>> from indicators.extraction import extract
    >>> text = "2023年，江苏省高新技术企业达5.1万家。"
    >>> print(explain(text, extract(text), published="2024-01-30")[0].lines()[1])
      indicator      high_tech_enterprise_count: 高新技术企业 [9:15] stands before it in its clause
    """
    coder = Coder(text, mentions, _day(published), place, home_area, subjects, find_areas)
    coded = coder.run()
    reasons = Reasons(text, coder.layout, coded.values())
    return [reasons.of(figure, _coded(mentions[i], figure)) for i, figure in sorted(coded.items())]


def _day(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _not_a_figure(mention: Mention) -> Mention:
    return _filled(mention, {"statistical": False, "reason": plain_reason(mention)})


def _coded(mention: Mention, figure: Figure) -> Mention:
    codes: dict[str, Any] = {
        "statistical": figure.statistical,
        "reason": figure.reason,
        "confidence": confidence(figure.evidence),
        "rule": "; ".join({step.rule: None for step in figure.evidence}),
    }
    if figure.statistical:
        codes |= {
            "indicator": "+".join(figure.indicators) or None,
            "transformation": figure.transformation,
            "nature": figure.nature,
            "area": figure.area,
            "subject": figure.subject,
            "dimensions": written(figure.dimensions),
            "period_start": figure.period_start,
            "period_end": figure.period_end,
            "period_basis": figure.period_basis,
        }
    return _filled(mention, codes)


_VALUES: Final = attrgetter(*MENTION_FIELDS)
_SETTERS: Final = {name: getattr(Mention, name).__set__ for name in MENTION_FIELDS}


def _filled(mention: Mention, codes: Mapping[str, Any]) -> Mention:
    """Copy a mention with its codes; five times as fast as ``dataclasses.replace``."""
    filled = Mention.__new__(Mention)
    for put, value in zip(_SETTERS.values(), _VALUES(mention), strict=True):
        put(filled, value)
    for name, value in codes.items():
        _SETTERS[name](filled, value)
    return filled
