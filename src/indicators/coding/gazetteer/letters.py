"""Places written with one character: 沪苏浙皖, 在粤, 浙企.

Such a character is a place only in company. A *strong* one (沪, 皖) is little else; a *weak* one
(新, 云, 港) is a word of its own and counts in a run with a strong one, where the run is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from indicators.coding.gazetteer.areas import table

__all__ = ["Letter", "letters"]

_BEFORE = frozenset("在由从自向与和及对来到等是为有连跨含括了将把赴入驻抵离至输供同、")
"""Characters after which a run may begin with a weak one."""

_AFTER = frozenset("三四五六七两等各地省市区和与及的之间企人同合协向在对往籍是共、为交")
"""Characters before which a run may end with a weak one."""

_SEATED = "在赴驻来抵"
_SEATED_AFTER = frozenset("投设落建举召签注创挂转完就实央高企院工发经科")
_FIXED_AFTER = "国元本洲加口岸好丽食不"
"""A fixed run before one of these is part of a longer word: 中美国, 中日元."""

_FIXED_BEFORE = "其当集年月空从期初"


class Letter(NamedTuple):
    """One character that is a place."""

    start: int
    end: int
    codes: tuple[str, ...]
    reach: int
    """End of the run that it belongs to."""


class _Tables(NamedTuple):
    codes: Mapping[str, tuple[str, ...]]
    strong: frozenset[str]
    runs: Mapping[str, tuple[str, ...]]
    pattern: re.Pattern[str]


@cache
def _tables() -> _Tables:
    rows = list(table("letters"))
    codes = {row["letter"]: tuple(row["codes"].split("|")) for row in rows}
    strong = frozenset(row["letter"] for row in rows if row["strength"] == "strong")
    runs = {row["run"]: tuple(row["codes"].split()) for row in table("letter_runs")}
    every = "".join({*codes, *"".join(runs)})
    firm = "".join(strong)
    # Every arm begins with the same class, so that the search skips at full speed.
    return _Tables(
        codes,
        strong,
        runs,
        re.compile(
            f"[{every}](?:[{every}]{{1,8}}|(?:、[{every}])+|(?<=[{firm}])(?=[企籍])"
            f"|(?<=[{_SEATED}][{firm}京]))"
        ),
    )


def letters(text: str) -> Iterator[Letter]:
    """Find the places that are written with one character.

    Parameters
    ----------
    text : str
        Any text in plain script.

    Yields
    ------
    Letter
        In the order of the text.

    Examples
    --------
    >>> [letter.codes for letter in letters("向沪浙输出")]
    [('CN-SH',), ('CN-ZJ',)]
    """
    tables = _tables()
    for match in tables.pattern.finditer(text):
        start, end = match.span()
        run = match[0]
        before, after = text[start - 1 : start], text[end : end + 1]
        if "、" in run:
            yield from _listed(run, start, before, after, tables)
        elif len(run) == 1:
            if after in "企籍" or _ends_seat(after):
                yield Letter(start, end, tables.codes[run], end)
        else:
            yield from _run(run, start, before, after, tables)


def _ends_seat(after: str) -> bool:
    """Whether 在沪 ends there: before a sign, the end, or a verb of settling."""
    return not after or not "一" <= after <= "鿿" or after in _SEATED_AFTER


def _listed(run: str, start: int, before: str, after: str, tables: _Tables) -> Iterator[Letter]:
    """Yield the members of 沪、苏、浙 where one is strong and the list is bounded."""
    members = run[::2]
    if not tables.strong.intersection(members) or not tables.codes.keys() >= set(members):
        return
    if _begins(before, run[0], tables) and _closes(after, run[-1], tables):
        for offset, letter in enumerate(members):
            at = start + 2 * offset
            yield Letter(at, at + 1, tables.codes[letter], start + len(run))


def _run(run: str, start: int, before: str, after: str, tables: _Tables) -> Iterator[Letter]:
    """Yield the members of 沪苏浙: a fixed run, or one with a strong letter and firm edges."""
    fixed = tables.runs.get(run)
    if fixed is not None:
        if (not after or after not in _FIXED_AFTER) and (not before or before not in _FIXED_BEFORE):
            for offset, code in enumerate(fixed):
                yield Letter(start + offset, start + offset + 1, (code,), start + len(run))
        return
    if not tables.codes.keys() >= set(run) or len(set(run)) < len(run):
        return
    while run and not _begins(before, run[0], tables):
        before, run, start = run[0], run[1:], start + 1
    while run and not _closes(after, run[-1], tables):
        after, run = run[-1], run[:-1]
    if len(run) > 1 and tables.strong.intersection(run):
        for offset, letter in enumerate(run):
            at = start + offset
            yield Letter(at, at + 1, tables.codes[letter], start + len(run))


def _begins(before: str, letter: str, tables: _Tables) -> bool:
    return letter in tables.strong or not "一" <= (before or " ") <= "鿿" or before in _BEFORE


def _closes(after: str, letter: str, tables: _Tables) -> bool:
    return letter in tables.strong or not "一" <= (after or " ") <= "鿿" or after in _AFTER
