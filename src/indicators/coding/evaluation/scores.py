"""What an evaluation found: rates with their confidence intervals, and how to hand them on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt
from typing import Any, Final

__all__ = ["Band", "Confusion", "Detection", "Difference", "Evaluation", "FieldScore", "Rate"]

_Z: Final = 1.959963984540054
"""Two-sided 95 % quantile of the normal distribution."""

_PLACES: Final = 4


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of how many.

    Attributes
    ----------
    right : int
        Successes.
    judged : int
        Trials.

    Examples
    --------
    >>> rate = Rate(9, 10)
    >>> rate.share, [round(bound, 3) for bound in rate.interval]
    (0.9, [0.596, 0.982])
    """

    right: int
    judged: int

    @property
    def share(self) -> float | None:
        """Right by judged; None where nothing was judged."""
        return self.right / self.judged if self.judged else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson score interval of the share at 95 %; None where nothing was judged."""
        if not self.judged:
            return None
        n, p, z = self.judged, self.right / self.judged, _Z
        centre = (p + z * z / (2 * n)) / (1 + z * z / n)
        reach = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, centre - reach), min(1.0, centre + reach)

    def as_dict(self) -> dict[str, Any]:
        """Give counts, share and interval, rounded to four places."""
        interval = self.interval
        return {
            "right": self.right,
            "judged": self.judged,
            "share": _rounded(self.share),
            "low": _rounded(interval[0]) if interval else None,
            "high": _rounded(interval[1]) if interval else None,
        }


@dataclass(frozen=True, slots=True)
class Detection:
    """Whether what is there was found, and what was found is there.

    Attributes
    ----------
    found : int
        In both.
    gold : int
        In the gold annotation.
    proposed : int
        In the proposals.

    Examples
    --------
    >>> Detection(found=8, gold=10, proposed=8).f1
    0.8888888888888888
    """

    found: int
    gold: int
    proposed: int

    @property
    def precision(self) -> Rate:
        """Of what was proposed, what is right."""
        return Rate(self.found, self.proposed)

    @property
    def recall(self) -> Rate:
        """Of what is right, what was proposed."""
        return Rate(self.found, self.gold)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where there is nothing at all."""
        total = self.gold + self.proposed
        return 2 * self.found / total if total else None

    def as_dict(self) -> dict[str, Any]:
        """Give the counts, precision and recall with their intervals, and F1."""
        return {
            "found": self.found,
            "gold": self.gold,
            "proposed": self.proposed,
            "precision": self.precision.as_dict(),
            "recall": self.recall.as_dict(),
            "f1": _rounded(self.f1),
        }


@dataclass(frozen=True, slots=True)
class FieldScore:
    """How often a field is right.

    Attributes
    ----------
    matched : Rate
        Among mentions whose span was proposed.
    missed : int
        Mentions whose span was not proposed.
    """

    matched: Rate
    missed: int

    @property
    def overall(self) -> Rate:
        """Among all mentions of the gold annotation: one that was not found is not right."""
        return Rate(self.matched.right, self.matched.judged + self.missed)

    def as_dict(self) -> dict[str, Any]:
        """Give the rate among matched mentions and among all."""
        return {**self.matched.as_dict(), "missed": self.missed, "overall": self.overall.as_dict()}


@dataclass(frozen=True, slots=True)
class Confusion:
    """An indicator that was taken for another.

    Attributes
    ----------
    gold, proposed : str
        What is right and what was proposed; `-` where it was proposed as no figure.
    count : int
        How often.
    """

    gold: str
    proposed: str
    count: int


@dataclass(frozen=True, slots=True)
class Band:
    """Proposals of like confidence, and how many of them are right.

    Attributes
    ----------
    low, high : Decimal
        The band: low <= confidence < high; the last one holds 1 as well.
    mean : Decimal or None
        Mean confidence in the band.
    rate : Rate
        Proposals that are right in all that confidence speaks for.
    """

    low: Decimal
    high: Decimal
    mean: Decimal | None
    rate: Rate


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which a proposal and the gold annotation differ.

    Attributes
    ----------
    document : str
        The text.
    start, end : int
        Where.
    printed : str
        The characters there.
    measure : str
        What differs: a measure, `missed` (not proposed) or `extra` (proposed only).
    gold, proposed : str
        The two sides in words.
    """

    document: str
    start: int
    end: int
    printed: str
    measure: str
    gold: str
    proposed: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How right proposals are.

    Attributes
    ----------
    documents : int
        Documents of the gold annotation.
    without_proposals : int
        How many of them the proposals do not know; all their mentions count as missed.
    undecided : int
        Mentions of the gold annotation that nobody has decided: they are not judged.
    spans : Detection
        Spans, exact to the character.
    statistical : Detection or None
        Figures told from other numbers; None where the gold annotation does not say.
    decisions : Rate
        Of the mentions of the gold, the ones whose decision was found unaided: whether it is a
        figure and, if so, what, in which form, where and when.
    fields : mapping of str to FieldScore
        By measure; a measure that the gold annotation does not judge has nothing judged.
    families : mapping of str to FieldScore
        Indicator by headline family.
    confusion : tuple of Confusion
        The most frequent first.
    calibration : tuple of Band
        Bands that hold a proposal; empty where the engine gives no confidence.
    rules : mapping of str to Rate
        By rule of the proposals: how many are right in all that confidence speaks for.
    differences : tuple of Difference
        Everything that is not right, in the order of the texts.
    """

    documents: int
    without_proposals: int
    undecided: int
    spans: Detection
    statistical: Detection | None
    decisions: Rate
    fields: Mapping[str, FieldScore]
    families: Mapping[str, FieldScore]
    confusion: tuple[Confusion, ...]
    calibration: tuple[Band, ...]
    rules: Mapping[str, Rate]
    differences: tuple[Difference, ...]

    def as_dict(self, *, differences: bool = False) -> dict[str, Any]:
        """Give everything as plain values that JSON can carry.

        Parameters
        ----------
        differences : bool
            Whether to list what is not right, too.

        Returns
        -------
        dict
            Counts as numbers, shares rounded to four places, null where nothing was judged.
        """
        found: dict[str, Any] = {
            "documents": self.documents,
            "without_proposals": self.without_proposals,
            "undecided": self.undecided,
            "spans": self.spans.as_dict(),
            "statistical": self.statistical.as_dict() if self.statistical else None,
            "decisions": self.decisions.as_dict(),
            "fields": {name: score.as_dict() for name, score in self.fields.items()},
            "families": {name: score.as_dict() for name, score in self.families.items()},
            "confusion": [
                {"gold": one.gold, "proposed": one.proposed, "count": one.count}
                for one in self.confusion
            ],
            "calibration": [
                {
                    "low": str(band.low),
                    "high": str(band.high),
                    "mean": None if band.mean is None else str(band.mean),
                    **band.rate.as_dict(),
                }
                for band in self.calibration
            ],
            "rules": {name: rate.as_dict() for name, rate in self.rules.items()},
        }
        if differences:
            found["differences"] = [
                {name: getattr(one, name) for name in Difference.__dataclass_fields__}
                for one in self.differences
            ]
        return found


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, _PLACES)
