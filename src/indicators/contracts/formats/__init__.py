"""Findings in the forms that people and CI servers read; one module a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from indicators.contracts.formats import github, html, junit, records, sarif, text

WRITERS: Mapping[str, Callable[..., str]] = MappingProxyType(
    {
        "text": text.write,
        "json": records.write,
        "junit": junit.write,
        "sarif": sarif.write,
        "github": github.write,
        "html": html.write,
    }
)
"""By name of the form: takes findings and `limit`, gives the text of the file."""
