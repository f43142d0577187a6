"""How texts call an indicator, from the phrases by which the engine knows it."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources


@cache
def by_indicator() -> dict[str, tuple[str, ...]]:
    """Return the phrases of each indicator; optional parts of a phrase are left out.

    Examples
    --------
    >>> "研发经费" in by_indicator()["rd_expenditure"]
    True
    """
    found: dict[str, list[str]] = {}
    folder = resources.files("indicators").joinpath("data", "concepts")
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith("phrases_"):
            for row in csv.DictReader(path.read_text("utf-8").splitlines()):
                phrase = re.sub(r"\[[^\]]*\]", "", row["phrase"])
                found.setdefault(row["indicator"], []).append(phrase)
    return {code: tuple(phrases) for code, phrases in found.items()}


@cache
def owners() -> dict[str, str]:
    """Return the indicator of each phrase that belongs to one only.

    Examples
    --------
    >>> owners()["研发经费"]
    'rd_expenditure'
    """
    found: dict[str, set[str]] = {}
    for code, phrases in by_indicator().items():
        for phrase in phrases:
            found.setdefault(phrase, set()).add(code)
    return {phrase: min(codes) for phrase, codes in found.items() if len(codes) == 1}
