"""The public face of the room: mentions in, proposed codes and their reasons out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import Final

from indicators.coding.coder import Coder, Finder, Known
from indicators.coding.explain import Explanation, Reasons
from indicators.coding.figures import Figure
from indicators.coding.relevance import plain_reason
from indicators.coding.rules import confidence
from indicators.extraction import MENTION_FIELDS, Mention
from indicators.extraction.reader import day_of
from indicators.model import joined_cells

__all__ = ["explain", "fill", "propose"]


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
    return fill(
        text, [_copy(mention) for mention in mentions], published, place, home_area, subjects,
        find_areas,
    )  # fmt: skip


def fill(
    text: str,
    mentions: list[Mention],
    published: date | str | None,
    place: str,
    home_area: str | None,
    subjects: Known | None,
    find_areas: Finder | None = None,
) -> list[Mention]:
    """Fill the codes into mentions that nobody else has seen yet: they are not copied.

    Parameters
    ----------
    text, published, place, home_area, subjects, find_areas
        As for :func:`propose`.
    mentions
        Its mentions; each of them is changed.
    """
    coder = Coder(text, mentions, day_of(published), place, home_area, subjects, find_areas)
    coded = coder.run()
    for number, mention in enumerate(mentions):
        figure = coded.get(number)
        if figure is None:
            _PUT["statistical"](mention, False)
            _PUT["reason"](mention, plain_reason(mention))
        else:
            _fill(mention, figure)
    return mentions


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
    coder = Coder(text, mentions, day_of(published), place, home_area, subjects, find_areas)
    coded = coder.run()
    reasons = Reasons(text, coder.layout, coded.values())
    return [reasons.of(figure, _coded(mentions[i], figure)) for i, figure in sorted(coded.items())]


_VALUES: Final = attrgetter(*MENTION_FIELDS)
_PUT: Final = {name: getattr(Mention, name).__set__ for name in MENTION_FIELDS}
"""Sets a field of a mention that is not yet anybody's: a mention is frozen for its users."""
_CODES: Final = ("transformation", "nature", "area", "subject", "period_start", "period_end",
                 "period_basis")  # fmt: skip
_CODED: Final = attrgetter(*_CODES)
_PUT_CODES: Final = tuple(_PUT[name] for name in _CODES)


def _copy(mention: Mention) -> Mention:
    """Copy a mention; five times as fast as ``dataclasses.replace``."""
    copied = Mention.__new__(Mention)
    for put, value in zip(_PUT.values(), _VALUES(mention), strict=True):
        put(copied, value)
    return copied


def _fill(mention: Mention, figure: Figure) -> None:
    """Fill the codes of a figure into its mention."""
    _PUT["statistical"](mention, figure.statistical)
    _PUT["reason"](mention, figure.reason)
    _PUT["confidence"](mention, confidence(figure.evidence))
    _PUT["rule"](mention, "; ".join({step.rule: None for step in figure.evidence}))
    if not figure.statistical:
        return
    for put, code in zip(_PUT_CODES, _CODED(figure), strict=True):
        put(mention, code)
    indicators = figure.indicators
    _PUT["indicator"](mention, "+".join(indicators) if indicators else None)
    _PUT["dimensions"](mention, joined_cells.join(figure.dimensions))


def _coded(mention: Mention, figure: Figure) -> Mention:
    copied = _copy(mention)
    _fill(copied, figure)
    return copied
