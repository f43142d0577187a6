"""Translations of what the other tables say in one language only."""

from __future__ import annotations

from indicators.model import fields as f
from indicators.model import rules as r
from indicators.model.types import Table

TRANSLATIONS = Table(
    "translations",
    "译文",
    "Translations",
    "One row is one note, title, publisher or field of statistics that another table has in one "
    "language, and the same in the other one.",
    (f.WORDING, f.WORDING_LANGUAGE, f.TRANSLATION),
    ("wording",),
    frozenset({"wording_language", "translation"}),
    rules=(r.TRANSLATION_DIFFERS,),
)
