"""Findings as one HTML page, in both languages, that needs no network and no script."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources

from indicators.contracts.catalogue import CHECKS
from indicators.contracts.findings import Finding, by_rule, count, summary
from indicators.contracts.formats.limits import SHOWN
from indicators.errors import escaped
from indicators.model.types import Severity


def write(findings: Sequence[Finding], *, limit: int = SHOWN) -> str:
    """Write findings as an HTML page.

    Parameters
    ----------
    findings : sequence of Finding
        What a check found.
    limit : int
        How many findings of one rule are written; the rest is counted.

    Returns
    -------
    str
        A whole page; every word of a finding is escaped.

    Examples
    --------
    >>> "every contract is kept" in write([])
    True
    """
    import jinja2  # only here: the other forms need no templates

    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["shown"] = _shown
    file = resources.files("indicators.contracts").joinpath("templates/findings.html.jinja")
    template = environment.from_string(file.read_text(encoding="utf-8"))
    return template.render(
        groups=by_rule(findings),
        checks=CHECKS,
        limit=limit,
        errors=count(findings, Severity.ERROR),
        warnings=count(findings, Severity.WARNING),
        summary=summary(findings) if findings else "every contract is kept",
        rules=len(CHECKS),
    )


def _shown(part: object) -> str:
    """Write a part of a finding; characters that do not print, or turn the text, are named."""
    return "" if part is None else escaped(str(part))
