"""The counting behind an evaluation, document by document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from indicators.coding.evaluation import calibration
from indicators.coding.evaluation.annotations import Annotation
from indicators.coding.evaluation.measures import (
    CONFIDENT,
    MEASURES,
    Aliases,
    Measure,
    in_words,
    word,
)
from indicators.coding.evaluation.scores import (
    Confusion,
    Detection,
    Difference,
    Evaluation,
    FieldScore,
    Rate,
)

__all__ = ["Tally"]

_INDICATOR = MEASURES["indicator"]
_CALLED = ("kind", "value", "unit", "indicator")


class Tally:
    """Counts while the documents are gone through.

    Parameters
    ----------
    families : mapping of str to set of str
        Indicators by family.
    aliases : mapping
        By field, other spellings of a code.
    """

    def __init__(self, families: Mapping[str, Set[str]], aliases: Aliases) -> None:
        self._families = families
        self._aliases = aliases
        self._spans: Counter[str] = Counter()
        self._figures: Counter[str] = Counter()
        self._undecided = 0
        self._right: Counter[str] = Counter()
        self._judged: Counter[str] = Counter()
        self._missed: Counter[str] = Counter()
        self._confusion: Counter[tuple[str, str]] = Counter()
        self._outcomes: list[tuple[Annotation, bool]] = []
        self._differences: list[Difference] = []

    def add(self, gold: Sequence[Annotation], proposals: Sequence[Annotation]) -> None:
        """Compare the numbers of one document."""
        wanted = {one.span: one for one in gold}
        offered = {one.span: one for one in proposals}
        waiting = [one for one in gold if not one.decided]
        self._undecided += len(waiting)
        for span in sorted(wanted.keys() | offered.keys()):
            right, proposal = wanted.get(span), offered.get(span)
            if any(_overlap(one, right or proposal) for one in waiting):
                continue
            if right is None:
                self._extra(offered[span])
            elif proposal is None:
                self._miss(right)
            else:
                self._pair(right, proposal)

    def evaluation(self, documents: int, without_proposals: int) -> Evaluation:
        """Sum up."""
        ranked = sorted(self._confusion.items(), key=lambda item: (-item[1], item[0]))
        return Evaluation(
            documents=documents,
            without_proposals=without_proposals,
            undecided=self._undecided,
            spans=_detection(self._spans),
            statistical=_detection(self._figures) if self._figures["told"] else None,
            decisions=Rate(self._figures["decided"], self._figures["told"]),
            fields={name: self._score(name) for name in MEASURES},
            families={name: self._score(_key(name)) for name in self._families},
            confusion=tuple(Confusion(*pair, count) for pair, count in ranked),
            calibration=calibration.bands(self._outcomes),
            rules=calibration.by_rule(self._outcomes),
            differences=tuple(self._differences),
        )

    def _extra(self, proposal: Annotation) -> None:
        self._spans["proposed"] += 1
        if _is_figure(proposal):
            self._figures["proposed"] += 1
            self._outcomes.append((proposal, False))
        self._differ(proposal, "extra", "", in_words(proposal, _CALLED))

    def _miss(self, gold: Annotation) -> None:
        self._spans["gold"] += 1
        if gold.judges("statistical"):
            self._figures["told"] += 1
            self._figures["gold"] += _is_figure(gold)
        for name, measure in MEASURES.items():
            self._missed[name] += measure.judged(gold)
        for family in self._families_of(gold):
            self._missed[_key(family)] += 1
        self._differ(gold, "missed", in_words(gold, _CALLED), "")

    def _pair(self, gold: Annotation, proposal: Annotation) -> None:
        self._spans.update(("gold", "proposed", "found"))
        self._tell(gold, proposal)
        for name, measure in MEASURES.items():
            if measure.judged(gold):
                self._judge(name, measure, gold, proposal)
        right = _INDICATOR.right(gold, proposal, self._aliases)
        for family in self._families_of(gold):
            self._judged[_key(family)] += 1
            self._right[_key(family)] += right
        if _INDICATOR.judged(gold) and not right:
            self._confusion[_indicator(gold), _indicator(proposal)] += 1

    def _tell(self, gold: Annotation, proposal: Annotation) -> None:
        """Compare whether the number is a figure, and what a confidence speaks for.

        A number that both call no figure says nothing about a confidence: there are many, and
        they would flatter it.
        """
        if not gold.judges("statistical"):
            return
        wanted, offered = _is_figure(gold), _is_figure(proposal)
        self._figures["told"] += 1
        self._figures["gold"] += wanted
        self._figures["proposed"] += offered
        self._figures["found"] += wanted and offered
        if wanted != offered:
            self._differ(gold, "statistical", word(wanted), word(offered))
        right = wanted == offered and (not wanted or CONFIDENT.right(gold, proposal, self._aliases))
        self._figures["decided"] += right
        if wanted or offered:
            self._outcomes.append((proposal, right))

    def _judge(self, name: str, measure: Measure, gold: Annotation, proposal: Annotation) -> None:
        self._judged[name] += 1
        if measure.right(gold, proposal, self._aliases):
            self._right[name] += 1
        elif not measure.sums_up:
            fields = tuple(field for field in measure.fields if gold.judges(field))
            self._differ(gold, name, in_words(gold, fields), in_words(proposal, fields))

    def _families_of(self, gold: Annotation) -> list[str]:
        if not _INDICATOR.judged(gold):
            return []
        codes = gold.values["indicator"]
        if not isinstance(codes, frozenset):
            return []
        return [name for name, members in self._families.items() if codes & members]

    def _score(self, key: str) -> FieldScore:
        return FieldScore(Rate(self._right[key], self._judged[key]), self._missed[key])

    def _differ(self, one: Annotation, measure: str, gold: str, proposed: str) -> None:
        self._differences.append(
            Difference(one.document, one.start, one.end, one.printed, measure, gold, proposed)
        )


def _detection(counts: Counter[str]) -> Detection:
    return Detection(counts["found"], counts["gold"], counts["proposed"])


def _overlap(one: Annotation, other: Annotation | None) -> bool:
    return other is not None and one.start < other.end and other.start < one.end


def _is_figure(annotation: Annotation) -> bool:
    return annotation.values.get("statistical") is True


def _indicator(annotation: Annotation) -> str:
    return word(annotation.values.get("indicator"))


def _key(family: str) -> str:
    """Name the counter of a family, which may be called like a measure."""
    return f"family {family}"
