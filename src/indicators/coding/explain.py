"""Why a figure is coded as it is, written as a person would reason."""

from __future__ import annotations

from dataclasses import dataclass

from indicators.coding.figures import Evidence, Figure
from indicators.coding.layout import Layout
from indicators.coding.rules import RULES
from indicators.extraction import Mention

__all__ = ["Explanation", "Step", "reason_out"]


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


def reason_out(mention: Mention, figure: Figure, layout: Layout, text: str) -> Explanation:
    """Turn the evidence of a figure into an explanation.

    Parameters
    ----------
    mention
        The coded mention.
    figure
        The figure with its evidence.
    layout
        The text laid out.
    text
        The text as decoded.

    Returns
    -------
    Explanation
        The steps in the order in which they were taken; of several to one field the last.
    """
    last = {step.field: step for step in figure.evidence}
    return Explanation(mention, tuple(_step(step, mention, layout, text) for step in last.values()))


def _step(evidence: Evidence, mention: Mention, layout: Layout, text: str) -> Step:
    start = end = 0
    words = ""
    if evidence.end > evidence.start:
        start = layout.offset(evidence.start)
        end = layout.offset(evidence.end - 1) + 1
        words = text[start:end]
    shown = f"{words} [{start}:{end}]" if words else "the context"
    reason = RULES[evidence.rule].reason.replace("{}", shown)
    return Step(
        evidence.field, evidence.rule, _decided(evidence.field, mention), words, start, end, reason
    )


def _decided(field: str, mention: Mention) -> str:
    if field == "statistical":
        return "figure" if mention.statistical else f"no figure ({mention.reason})"
    if field == "period":
        if mention.period_start is None:
            return "open"
        return f"{mention.period_start}..{mention.period_end}, {mention.period_basis}"
    return str(getattr(mention, field) or "open")
