"""Why a figure is coded as it is, written as a person would reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from indicators.coding.figures import Evidence, Figure
from indicators.coding.gazetteer import areas
from indicators.coding.layout import Layout
from indicators.coding.locations import HOMES
from indicators.coding.rules import RULES
from indicators.extraction import Mention
from indicators.model import joined_cells

__all__ = ["Explanation", "Reasons", "Step"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the reasoning.

    Attributes
    ----------
    field
        What was decided.
    rule
        The rule that decided.
    decided
        The code that came out.
    words
        The words that the rule leans on, as printed; empty where it leans on none.
    start, end
        Their offsets in the text.
    reason
        The rule in words.
    """

    field: str
    rule: str
    decided: str
    words: str
    start: int
    end: int
    reason: str

    def __str__(self) -> str:
        """Write the step as one line."""
        return f"{self.field:<14} {self.decided}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A coded mention and the steps that led to its codes."""

    mention: Mention
    steps: tuple[Step, ...]

    def lines(self) -> list[str]:
        """Write the explanation line by line: the number, then its steps.

        Returns
        -------
        list of str
            The number with its locator and confidence, then one indented line a step.
        """
        mention = self.mention
        head = f"{mention.printed} [{mention.start}:{mention.end}] confidence {mention.confidence}"
        return [head, *(f"  {step}" for step in self.steps)]

    def __str__(self) -> str:
        """Write the explanation as a short text."""
        return "\n".join(self.lines())


class Reasons:
    """Turns the evidence of the figures of one text into explanations.

    Parameters
    ----------
    text
        The text as decoded.
    layout
        The text laid out.
    figures
        All its figures with their evidence.
    """

    def __init__(self, text: str, layout: Layout, figures: Iterable[Figure]) -> None:
        self._text = text
        self._layout = layout
        self._at = {figure.start: figure for figure in figures}

    def of(self, figure: Figure, mention: Mention) -> Explanation:
        """Explain one figure.

        Parameters
        ----------
        figure
            The figure with its evidence.
        mention
            The coded mention.

        Returns
        -------
        Explanation
            The steps in the order in which they were taken; of several to one field the last.
        """
        last = {step.field: step for step in figure.evidence}
        return Explanation(
            mention, tuple(self._step(step, figure, mention) for step in last.values())
        )

    def _step(self, evidence: Evidence, figure: Figure, mention: Mention) -> Step:
        words, start, end = self._words(evidence)
        reason = RULES[evidence.rule].reason.replace("{}", _shown(words, start, end))
        field, _, key = evidence.field.partition(" ")
        reason += self._meaning(evidence, mention)
        if evidence.start != figure.start:
            reason += self._origin(evidence)
        return Step(field, evidence.rule, _decided(field, key, mention), words, start, end, reason)

    def _words(self, evidence: Evidence) -> tuple[str, int, int]:
        """Give the words that a step leans on, as printed, and their offsets."""
        if evidence.end <= evidence.start:
            return "", 0, 0
        start = self._layout.offset(evidence.start)
        end = self._layout.offset(evidence.end - 1) + 1
        return self._text[start:end], start, end

    def _meaning(self, evidence: Evidence, mention: Mention) -> str:
        """Say what a word stands for that names no place itself (我省, 全国)."""
        cues = self._layout.cues_in(evidence.start, evidence.start + 1)
        if evidence.field != "area" or not any(cue.cue in HOMES for cue in cues):
            return ""
        return f", and stands for {_name(mention.area)}"

    def _origin(self, evidence: Evidence) -> str:
        """Say on which words a chain of figures began that one only goes on with."""
        field, at = evidence.field, self._at.get(evidence.start)
        chain = 0
        while at is not None and evidence.end == at.end and chain <= len(self._at):
            last = next((step for step in reversed(at.evidence) if step.field == field), None)
            if last is None:
                return ""
            evidence, at, chain = last, self._at.get(last.start), chain + 1
        words, start, end = self._words(evidence)
        return f", which goes back to {_shown(words, start, end)}" if chain and words else ""


def _shown(words: str, start: int, end: int) -> str:
    return f"{words} [{start}:{end}]" if words else "the context"


def _decided(field: str, key: str, mention: Mention) -> str:
    if field == "statistical":
        return "figure" if mention.statistical else f"no figure ({mention.reason})"
    if field == "period":
        if mention.period_start is None:
            return "open"
        return f"{mention.period_start}..{mention.period_end}, {mention.period_basis}"
    if field == "dimensions":
        value = joined_cells.split(mention.dimensions).get(key)
        return "open" if value is None else f"{key}={value}"
    if field == "wording":
        return "less sure"
    if field == "area":
        return _name(mention.area)
    return str(getattr(mention, field) or "open")


def _name(codes: str | None) -> str:
    """Write the codes of places with their names."""
    if codes is None:
        return "open"
    known = areas()
    parts = re.split("([+|])", codes)
    return "".join(
        f"{part} {known[part].name_zh}" if part in known else f" {part} " if part in "+|" else part
        for part in parts
    )
