"""The forms in which places are printed, and the index that finds them by two characters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

from indicators.coding.gazetteer.areas import PLACES, areas, table
from indicators.extraction.tables import rows

__all__ = ["ALWAYS", "BESIDE", "Form", "plain", "prefixes", "usual"]

ALWAYS: Final = "always"
"""The form is a place wherever it stands."""

BESIDE: Final = "beside"
"""The form is a place beside its parent or a sibling, or where the text has its full name."""

_COMMON_NOUNS: Final = frozenset(
    {"城区", "郊区", "矿区", "东区", "西区", "新城区", "市中区", "城中区", "新市区", "港口区"}
)
"""Full names that are read as words as well: 新城区 is any new town."""

# A title that begins another word is none: 上海市场, 朝阳区域, 昆明县域, 新竹县市, 阿拉善左旗舰.
_AFTER_TITLE: Final = {"市": "场值盈占面况", "区": "域间位块别划", "县": "域市", "旗": "下舰帜"}
_SAID_FROM_WITHIN: Final = ("全国", "我国")
_HIGH: Final = ("province", "prefecture")
_RANK: Final = {
    level: rank
    for rank, level in enumerate(
        ("world", "country", "grouping", "province", "prefecture", "county")
    )
}


@dataclass(frozen=True, slots=True)
class Form:
    """A printed form in plain script, and the places that it may mean.

    Attributes
    ----------
    text : str
        The form, e.g. ``广东省`` or ``广东``.
    codes : tuple of str
        The places, the highest level first.
    style : str
        `full`, `short`, `grouping`, `country` or `within` (我国, 全国).
    worth : str
        :data:`ALWAYS` or :data:`BESIDE`.
    before, after : str
        Characters beside which the form is part of another word.
    usual : str or None
        The place that it means unless the text says otherwise; None where that is open.
    """

    text: str
    codes: tuple[str, ...]
    style: str
    worth: str
    usual: str | None
    before: str = ""
    after: str = ""


@cache
def _variants() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Give the traditional characters, as a pattern and with the plain one of each.

    A character that a name is written with is left alone: 乾县 is not 干县.
    """
    used = {character for text, *_ in _printed() for character in text}
    read = {
        row["printed"]: row["read_as"]
        for row in (*rows("variants.csv"), *table("variants"))
        if "一" <= row["printed"] <= "鿿" and row["printed"] not in used
    }
    return re.compile(f"[{''.join(read)}]"), read


def plain(text: str) -> str:
    """Turn traditional script into simplified, one character for one.

    Examples
    --------
    >>> plain("瀋陽、臺灣")
    '沈阳、台湾'
    """
    pattern, read = _variants()
    return pattern.sub(lambda found: read[found[0]], text)


def _printed() -> Iterator[tuple[str, str, str, str]]:
    """Yield every form with its code, style and worth; one form may come for several codes."""
    for row in chain.from_iterable(map(table, PLACES)):
        name, bare = row["name_zh"], row["bare"]
        uncertain = len(name) == len("和县") or name in _COMMON_NOUNS
        yield name, row["code"], "full", BESIDE if uncertain else ALWAYS
        for form in filter(None, row["forms"].split("|")):
            yield form, row["code"], "full", ALWAYS
        if bare in (ALWAYS, BESIDE):
            yield row["short_zh"], row["code"], "short", bare
    for name, style in (("countries", "country"), ("groupings", "grouping")):
        for row in table(name):
            # 世界 is too often a word: the world has further forms only.
            names = () if row["code"] == "X-WORLD" else (row["name_zh"],)
            for form in filter(None, (*names, *row["forms"].split("|"))):
                yield form, row["code"], style, ALWAYS
    for form in _SAID_FROM_WITHIN:
        yield form, "CN", "within", ALWAYS


def usual(codes: tuple[str, ...]) -> str | None:
    """Give the only place, or the only one of the highest level above the county.

    Examples
    --------
    >>> usual(("CN-JL", "220200")), usual(("320106", "350102"))
    ('CN-JL', None)
    """
    if len(codes) == 1:
        return codes[0]
    highest, next_one = (areas()[code].level for code in codes[:2])
    return codes[0] if highest in _HIGH and next_one != highest else None


def forms() -> Iterable[Form]:
    """Make every form with the places that it may mean."""
    guards = {row["form"]: (row["before"], row["after"]) for row in table("guards")}
    gathered: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for text, code, style, worth in _printed():
        gathered[text].append((code, style, worth))
    for text, meanings in gathered.items():
        ranked = sorted(meanings, key=lambda one: (_RANK[areas()[one[0]].level], one[0]))
        codes = tuple(dict.fromkeys(code for code, _, _ in ranked))
        worth = ALWAYS if any(one[2] == ALWAYS for one in ranked) else BESIDE
        before, after = guards.get(text, ("", ""))
        if ranked[0][1] == "full":
            after += _AFTER_TITLE.get(text[-1], "")
        yield Form(text, codes, ranked[0][1], worth, usual(codes), before, after)


@cache
def prefixes() -> Mapping[str, tuple[Form, ...]]:
    """Give the forms by their first two characters, the longest form first."""
    index: dict[str, list[Form]] = defaultdict(list)
    for form in forms():
        index[form.text[:2]].append(form)
    return {
        pair: tuple(sorted(found, key=lambda form: (-len(form.text), form.text)))
        for pair, found in index.items()
    }
