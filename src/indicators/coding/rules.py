"""The rules of coding: their names, why they hold, and how often they have been right.

A proposal is as sure as its weakest steps. Each rule has a reliability, fitted on the development
documents of ``tests/coding`` by ``benchmarks/reliability.py``, with twice the errors because the
rules were tuned on them; one that they do not show is set by hand. :func:`confidence` multiplies
those of the steps that decided and gives the band below. ``benchmarks/coding.py`` prints how the
bands hold on kept-apart documents. No band above 0.9 is given: on texts not tuned on nothing that
the rules see tells a proposal that is surer than that.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from indicators.coding.figures import Evidence
from indicators.coding.wording import WORDING

__all__ = ["BANDS", "RULES", "Rule", "confidence", "deciding", "sure"]


class Rule(NamedTuple):
    """A rule of coding.

    Attributes
    ----------
    reason
        What a person would say, in English; ``{}`` stands for the words that it leans on.
    reliability
        The share of its decisions that were right, from 0 to 1.
    """

    reason: str
    reliability: Decimal


def _rule(reason: str, reliability: str) -> Rule:
    return Rule(reason, Decimal(reliability))


RULES: Final[dict[str, Rule]] = {
    # statistical
    "figure.not": _rule("it is no statistical figure", "0.95"),
    "figure.doubted": _rule("the words around it say that it is no statistical figure", "0.3"),
    "figure.unbound": _rule("it measures something, but no listed concept is named", "0.3"),
    "figure.unlisted": _rule("it measures {} of a kind that no list has", "0.6"),
    # indicator
    "indicator.local": _rule("{} stands before it in its clause", "0.999"),
    "indicator.required": _rule("{} stands before it, and the words around say which one", "0.996"),
    "indicator.counted": _rule("it counts {}", "0.795"),
    "indicator.around": _rule("{} names the place or state itself", "0.94"),
    "indicator.whole": _rule("it is a part of the total that {} names", "0.991"),
    "indicator.part": _rule("it is a part of {} behind it", "0.937"),
    "indicator.listed": _rule("the list before it hands {} to it, in order", "0.973"),
    "indicator.same-figure": _rule("it speaks of the figure before it, {}", "0.997"),
    "indicator.beside": _rule("it stands in one list with {}", "0.996"),
    "indicator.pointed": _rule("it points back to {}", "0.9"),
    "indicator.elided": _rule("it leaves out the noun that {} counts", "0.96"),
    "indicator.each": _rule("it holds for each concept of {}", "0.9"),
    "indicator.topic": _rule("an earlier clause of the sentence named {} as the topic", "0.991"),
    "indicator.announced": _rule("the sentence before announced {}", "0.989"),
    "indicator.carried": _rule("the sentence goes on about {} in the sentence before", "0.976"),
    # how sure the reading is
    "wording.apart": _rule("other words, {}, stand between the phrase and the number", "0.871"),
    "wording.far": _rule("many other words, {}, stand between the phrase and the number", "0.776"),
    "wording.narrowed": _rule("a word before the phrase, {}, may narrow it", "0.942"),
    "wording.noun": _rule("a noun of its own, {}, stands behind the number", "0.737"),
    # transformation
    "form.level": _rule("nothing says that it is a growth, a share or a change", "0.999"),
    "form.rank": _rule("it is a place", "0.746"),
    "form.streak": _rule("it counts the years that a place or state was held", "0.907"),
    "form.growth": _rule("{} says that it is growth", "0.986"),
    "form.sign": _rule("a printed sign says that it is growth", "0.95"),
    "form.share": _rule("{} says that it is a share", "0.996"),
    "form.share-assumed": _rule(
        "a percentage of an amount with no word of growth is a share", "0.777"
    ),
    "form.proportion": _rule("the parts of a whole are listed in order", "0.97"),
    "form.points": _rule("percentage points are a change of a rate", "0.978"),
    "form.gap": _rule("{} compares two series", "0.98"),
    "form.times": _rule("times, without a word of growth, are a ratio", "0.885"),
    "form.change": _rule("{} says that it is a change", "0.984"),
    "form.new": _rule("{} counts what is new, not against an earlier date", "0.819"),
    "form.reached": _rule("{} says what the figure before has come to", "0.612"),
    "form.beside": _rule("it stands in one list with {}", "0.991"),
    "form.total": _rule("{} adds up a flow", "0.651"),
    "form.concept": _rule("{} is itself a rate", "0.959"),
    # nature
    "nature.actual": _rule("it is told as a fact", "0.99"),
    "nature.target": _rule("{} says that it is a target", "0.97"),
    "nature.estimate": _rule("{} says that it is an estimate", "0.95"),
    "nature.future": _rule("its time lies after the day of publication", "0.95"),
    "nature.claim": _rule("it praises without a source or a year", "0.8"),
    # area
    "area.beside": _rule("{} stands directly before the number", "0.996"),
    "area.listed": _rule("the list before it hands {} to it, in order", "0.994"),
    "area.clause": _rule("{} stands in its clause", "0.999"),
    "area.behind": _rule("{} stands behind it as that for which it holds", "0.952"),
    "area.each": _rule("it holds for each of {}", "0.98"),
    "area.together": _rule("it holds for {} together", "0.979"),
    "area.topic": _rule("{} is the topic of the sentence", "0.9"),
    "area.same-figure": _rule("it belongs to the same place as {}", "0.998"),
    "area.carried": _rule("{} is what the sentences before are about", "0.941"),
    "area.subject": _rule("{} names the seat of its subject", "0.969"),
    "area.seat": _rule("{} is where its subject is seated", "0.978"),
    "area.office": _rule("only {} says which place it is", "0.521"),
    "area.home": _rule("the text speaks of that place most", "0.3"),
    "area.unnamed": _rule("{} stands for a place that the text does not tell", "0.7"),
    "area.country": _rule("no place is named: the country of the text", "0.7"),
    # subject
    "subject.named": _rule("{} is whom the clause is about", "0.95"),
    # period
    "period.clause": _rule("{} stands in its clause", "0.999"),
    "period.edition": _rule("{} is the edition of the ranking", "0.97"),
    "period.bracket": _rule("{} stands in the bracket behind it", "0.97"),
    "period.same-figure": _rule("it goes on in the time of {}", "0.999"),
    "period.between": _rule("it grew from the first to the last time of {}", "0.96"),
    "period.sentence": _rule("{} stands earlier in the sentence", "0.96"),
    "period.window": _rule("it ran over the window before it, up to the year of {}", "0.97"),
    "period.carried": _rule("{} is the time that the text goes on in", "0.998"),
    "period.published": _rule("no time is named: counted up to the day of publication", "0.725"),
    "period.none": _rule("the text names no time", "0.864"),
    # dimensions
    "dimensions.concept": _rule("{} says so itself", "0.95"),
    "dimensions.words": _rule("{} narrows it", "0.95"),
    "dimensions.same-figure": _rule("it goes on about {}", "0.95"),
    "dimensions.partner": _rule("{} is the other side", "0.95"),
    "dimensions.scope": _rule("{} is what it is compared within", "0.95"),
    "dimensions.basis": _rule("the text grows year on year", "0.95"),
    "dimensions.held": _rule("the words behind it name the place that was held", "0.95"),
}

BANDS: Final = tuple(Decimal(band) for band in ("0.9", "0.8", "0.7", "0.5", "0.3"))
"""The confidences that are given; each says what share of its proposals is right."""

_COUNTING: Final = WORDING | {"statistical", "indicator", "transformation", "area", "period"}


def confidence(evidence: Iterable[Evidence]) -> Decimal:
    """Reckon how sure a proposal is from the rules that decided it.

    Parameters
    ----------
    evidence
        The steps that led to it; of several steps to one field the last counts.

    Returns
    -------
    Decimal
        One of :data:`BANDS`.

    Examples
    --------
    >>> confidence([Evidence("indicator", "indicator.local"), Evidence("area", "area.clause")])
    Decimal('0.9')
    """
    return sure(tuple(rule for step in deciding(evidence) for rule in step if rule))


def deciding(evidence: Iterable[Evidence]) -> list[tuple[str, str]]:
    """Give the rules that confidence speaks for, each with the one that it goes back to."""
    rules: dict[str, tuple[str, str]] = {}
    for field, rule, _, _, root in evidence:
        if field in _COUNTING:
            rules[field] = (rule, root)
    return list(rules.values())


@lru_cache(maxsize=1 << 12)
def sure(rules: tuple[str, ...]) -> Decimal:
    """Multiply the reliabilities of rules, and give the band below."""
    product = Decimal(1)
    for rule in rules:
        product *= RULES[rule].reliability
    product = product.quantize(Decimal("0.001"), ROUND_HALF_EVEN)
    return next((band for band in BANDS if product >= band), BANDS[-1])
