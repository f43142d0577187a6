"""Findings as SARIF 2.1.0: file and line, for code scanning and editors.

The form is the OASIS standard *Static Analysis Results Interchange Format*, version 2.1.0.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from importlib import metadata
from typing import Any
from urllib.parse import quote

from indicators.contracts.catalogue import CHECKS, Check
from indicators.contracts.findings import Finding
from indicators.contracts.formats.limits import SHOWN
from indicators.errors import escaped
from indicators.escaping import json_text

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
"""Names the version of the standard; nothing is ever fetched from there."""


def write(findings: Sequence[Finding], *, limit: int = SHOWN) -> str:
    """Write findings as SARIF.

    Parameters
    ----------
    findings : sequence of Finding
        What a check found.
    limit : int
        Not used: programs get every finding.

    Returns
    -------
    str
        A SARIF log of one run. Its `rules` are those of the catalogue, and what else was found.

    Examples
    --------
    >>> import json
    >>> json.loads(write([]))["runs"][0]["results"]
    []
    """
    rules = [_rule(check) for check in CHECKS.values()]
    rules += [{"id": rule} for rule in sorted({found.rule for found in findings} - set(CHECKS))]
    position = {rule["id"]: index for index, rule in enumerate(rules)}
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "indicators",
                "version": metadata.version("innovation-indicators"),
                "rules": rules,
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, position[found.rule], seen) for found in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log, 2)


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "shortDescription": {"text": check.title_en},
        "fullDescription": {"text": f"{check.title_en}. Protects {check.protects}."},
        "defaultConfiguration": {"level": check.severity.value},
        "properties": {"title_zh": check.title_zh},
    }


def _result(found: Finding, rule: int, seen: Counter[str]) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(found.file)}}
    if found.line is not None:
        place["region"] = {"startLine": found.line}
    parts = {"column": found.column, "value": found.value, "expected": found.expected}
    kept = {name: part for name, part in parts.items() if part is not None}
    told = "".join(f"; {name} {part!r}" for name, part in kept.items())
    return {
        "ruleId": found.rule,
        "ruleIndex": rule,
        "level": found.severity.value,
        "message": {"text": escaped(f"{found.message}{told}. Mend: {found.mend}")},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"finding/v1": _fingerprint(found, seen)},
        "properties": kept,
    }


def _fingerprint(found: Finding, seen: Counter[str]) -> str:
    """Name a finding in a way that outlives a shift of lines; equal ones are numbered."""
    parts = (found.rule, found.file, found.column, found.value, found.message)
    name = hashlib.sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]
    seen[name] += 1
    return f"{name}:{seen[name]}"
