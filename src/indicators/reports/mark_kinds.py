"""Which mark a figure is drawn with: by who says it, and by what the words claim."""

from __future__ import annotations

from enum import StrEnum

from indicators.reports.figures import Figure


class MarkKind(StrEnum):
    """What a mark says: a claim of a text, or of another voice, which its shape shows."""

    EXACT = "exact"
    LOWER = "lower"
    UPPER = "upper"
    ABOUT = "about"
    BETWEEN = "between"
    TARGET = "target"
    TARGET_LOWER = "target_lower"
    TARGET_UPPER = "target_upper"
    TARGET_BETWEEN = "target_between"
    OFFICIAL = "official"
    OFFICIAL_LOWER = "official_lower"
    OFFICIAL_UPPER = "official_upper"
    OFFICIAL_ABOUT = "official_about"
    OFFICIAL_BETWEEN = "official_between"
    DERIVED = "derived"
    DERIVED_LOWER = "derived_lower"
    DERIVED_UPPER = "derived_upper"
    DERIVED_BETWEEN = "derived_between"


BASIC = frozenset(
    {
        *(MarkKind.EXACT, MarkKind.LOWER, MarkKind.UPPER, MarkKind.ABOUT, MarkKind.BETWEEN),
        *(MarkKind.TARGET, MarkKind.OFFICIAL, MarkKind.DERIVED),
    }
)
"""The marks that a page explains whatever it draws; of the others only those that it draws."""

_AHEAD = frozenset({"target", "estimate"})


def kind(figure: Figure) -> MarkKind | None:
    """Say with which mark a figure is drawn; None if it claims nothing.

    Examples
    --------
    >>> from decimal import Decimal
    >>> kind(Figure("printed", value=Decimal(9300), lower=Decimal(9300)))
    <MarkKind.LOWER: 'lower'>
    >>> kind(Figure("official", value=Decimal(75000), lower=Decimal(75000)))
    <MarkKind.OFFICIAL_LOWER: 'official_lower'>
    """
    claim = _claim(figure)
    if claim is None:
        return None
    if figure.role == "derived":
        # A quotient lies between two bounds, but so close that a bar would say nothing.
        return MarkKind.DERIVED if figure.value is not None else MarkKind(f"derived_{claim}")
    if figure.role == "official":
        return MarkKind.OFFICIAL if claim == "exact" else MarkKind(f"official_{claim}")
    if figure.nature in _AHEAD:
        whole = claim in {"exact", "about"}
        return MarkKind.TARGET if whole else MarkKind(f"target_{claim}")
    return MarkKind(claim)


def _claim(figure: Figure) -> str | None:
    """Name what is claimed by the bounds that are set."""
    if figure.is_exact:
        return "exact"
    if figure.lower is not None and figure.upper is not None:
        return "between"
    if figure.lower is not None:
        return "lower"
    if figure.upper is not None:
        return "upper"
    return "about" if figure.value is not None else None
