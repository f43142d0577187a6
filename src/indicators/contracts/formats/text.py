"""Findings as text for people: grouped by rule, errors first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from indicators.contracts.catalogue import CHECKS
from indicators.contracts.findings import Finding, by_rule, summary
from indicators.contracts.formats.limits import SHOWN
from indicators.errors import Problem, escaped
from indicators.model.types import Severity

Paint = Callable[[Severity, str], str]
"""Colours the head of a group for a terminal."""


def _plain(_: Severity, head: str) -> str:
    return head


def write(findings: Sequence[Finding], *, limit: int = SHOWN, paint: Paint = _plain) -> str:
    """Write findings for people, grouped by rule, errors first.

    Parameters
    ----------
    findings : sequence of Finding
        What a check found.
    limit : int
        How many findings of one rule are written; the rest is counted.
    paint : callable
        Colours the head of each group; by default nothing does.

    Returns
    -------
    str
        Lines that end with the count of errors and warnings.

    Examples
    --------
    >>> print(write([]))
    every contract is kept
    """
    if not findings:
        return "every contract is kept"
    groups = [
        "\n".join(_group(severity, rule, group, limit, paint))
        for severity, rule, group in by_rule(findings)
    ]
    return "\n\n".join([*groups, summary(findings)])


def place(found: Finding) -> str:
    """Name file, line, column and value of a finding, and what is wrong there."""
    told = str(Problem(found.message, found.file, found.line, found.column, found.value))
    return told if found.expected is None else f"{told}, expected {found.expected!r}"


def _group(
    severity: Severity, rule: str, group: list[Finding], limit: int, paint: Paint
) -> list[str]:
    check = CHECKS.get(rule)
    title = f": {check.title_en} · {check.title_zh}" if check else ""
    lines = [paint(severity, f"{severity} {escaped(rule)} ({len(group)}){title}")]
    mend = None
    for found in group[:limit]:
        lines.append(f"  {place(found)}")
        # Findings of one rule mostly share their mend: it is written where it changes.
        if found.mend != mend:
            lines.append(f"    mend: {escaped(found.mend)}")
        mend = found.mend
    if len(group) > limit:
        lines.append(f"  ... and {len(group) - limit} more")
    return lines
