"""Translations: what the package says in one language, in the other one."""

from __future__ import annotations

from indicators.model import vocabularies as v
from indicators.model.fields.makers import text

WORDING = text(
    "wording",
    "原文",
    "Wording",
    "A note, title, publisher or field of statistics as another table has it, letter for letter: "
    "when it is changed there, the translation no longer applies.",
    "Date of the count not printed.",
)
WORDING_LANGUAGE = text(
    "wording_language",
    "原文语言",
    "Language of the wording",
    "Language that it is translated from.",
    "en",
    enum=v.WORDING_LANGUAGES,
)
TRANSLATION = text(
    "translation",
    "译文",
    "Translation",
    "The same in the other language, by the editors.",
    "计数日期未写明。",
)
