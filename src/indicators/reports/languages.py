"""The two languages of the report, and text that is safe to show in either."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

TAGS: Mapping[Language, str] = {"zh": "zh-Hans", "en": "en"}
"""BCP 47 tag of each language, for the attribute `lang`."""

# Control characters and the marks that turn the direction of text: one of these in a name would
# reorder what stands beside it on the page.
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")


def listed(names: Sequence[str], language: Language) -> str:
    """Join names as a list in words.

    Examples
    --------
    >>> listed(["A", "B", "C"], "zh"), listed(["A", "B", "C"], "en")
    ('A、B、C', 'A, B and C')
    """
    if language == "zh" or len(names) < 2:
        return "、".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def plain(text: str) -> str:
    r"""Return `text` without control characters and direction marks, one space in their place.

    Parameters
    ----------
    text : str
        A name or title of the dataset.

    Examples
    --------
    >>> plain("Unit\u202e one\n")
    'Unit one'
    """
    return " ".join(_INVISIBLE.sub(" ", text).split())
