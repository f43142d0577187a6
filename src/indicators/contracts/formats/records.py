"""Findings as JSON for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from indicators.contracts.catalogue import CHECKS
from indicators.contracts.findings import Finding, count
from indicators.contracts.formats.limits import SHOWN
from indicators.escaping import json_text
from indicators.model.types import Severity


def write(findings: Sequence[Finding], *, limit: int = SHOWN) -> str:
    """Write findings as JSON: counts, what each broken rule protects, then every finding.

    Parameters
    ----------
    findings : sequence of Finding
        What a check found.
    limit : int
        Not used: programs get every finding.

    Returns
    -------
    str
        One object with `errors`, `warnings`, `rules` and `findings`; `rules` describes each rule
        that a finding names.

    Examples
    --------
    >>> print(write([]))
    {
      "errors": 0,
      "warnings": 0,
      "rules": {},
      "findings": []
    }
    """
    content = {
        "errors": count(findings, Severity.ERROR),
        "warnings": count(findings, Severity.WARNING),
        "rules": {
            rule: asdict(CHECKS[rule])
            for rule in sorted({found.rule for found in findings})
            if rule in CHECKS
        },
        "findings": [asdict(found) for found in findings],
    }
    return json_text(content, 2)
