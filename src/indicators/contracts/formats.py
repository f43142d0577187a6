"""Findings as text for people and as JSON for programs."""

from __future__ import annotations

import json as json_library
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby

from indicators.contracts.catalogue import CHECKS
from indicators.contracts.findings import Finding
from indicators.errors import Problem, escaped
from indicators.model.types import Severity

SHOWN = 20
"""Findings of one rule that are printed; the rest is counted."""


def text(findings: Sequence[Finding], *, limit: int = SHOWN) -> str:
    """Write findings for people, grouped by rule, errors first.

    Parameters
    ----------
    findings : sequence of Finding
        What a check found.
    limit : int
        How many findings of one rule are written; the rest is counted.

    Returns
    -------
    str
        Lines that end with the count of errors and warnings.

    Examples
    --------
    >>> print(text([]))
    every contract is kept
    """
    if not findings:
        return "every contract is kept"
    ordered = sorted(findings, key=lambda found: (found.severity is Severity.WARNING, found.rule))
    groups = [
        "\n".join(_group(severity, rule, list(group), limit))
        for (severity, rule), group in groupby(ordered, lambda found: (found.severity, found.rule))
    ]
    return "\n\n".join([*groups, _counts(findings)])


def json(findings: Sequence[Finding]) -> str:
    """Write findings as JSON: counts, what each broken rule protects, then every finding.

    Parameters
    ----------
    findings : sequence of Finding
        What a check found.

    Returns
    -------
    str
        One object with `errors`, `warnings`, `rules` and `findings`; `rules` describes each rule
        that a finding names.

    Examples
    --------
    >>> print(json([]))
    {
      "errors": 0,
      "warnings": 0,
      "rules": {},
      "findings": []
    }
    """
    content = {
        "errors": _count(findings, Severity.ERROR),
        "warnings": _count(findings, Severity.WARNING),
        "rules": {
            rule: asdict(CHECKS[rule])
            for rule in sorted({found.rule for found in findings})
            if rule in CHECKS
        },
        "findings": [asdict(found) for found in findings],
    }
    return json_library.dumps(content, ensure_ascii=False, indent=2)


def _group(severity: Severity, rule: str, group: list[Finding], limit: int) -> list[str]:
    check = CHECKS.get(rule)
    title = f": {check.title_en} · {check.title_zh}" if check else ""
    lines = [f"{severity} {escaped(rule)} ({len(group)}){title}"]
    mend = None
    for found in group[:limit]:
        lines.append(f"  {_line(found)}")
        # Findings of one rule mostly share their mend: it is written where it changes.
        if found.mend != mend:
            lines.append(f"    mend: {escaped(found.mend)}")
        mend = found.mend
    if len(group) > limit:
        lines.append(f"  ... and {len(group) - limit} more")
    return lines


def _line(found: Finding) -> str:
    place = Problem(found.message, found.file, found.line, found.column, found.value)
    return str(place) if found.expected is None else f"{place}, expected {found.expected!r}"


def _counts(findings: Sequence[Finding]) -> str:
    errors = _count(findings, Severity.ERROR)
    warnings = _count(findings, Severity.WARNING)
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}"


def _count(findings: Sequence[Finding], severity: Severity) -> int:
    return sum(found.severity is severity for found in findings)
