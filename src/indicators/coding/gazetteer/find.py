"""Find the places of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from indicators.coding.gazetteer.cuts import cut
from indicators.coding.gazetteer.forms import ALWAYS, Form, plain, prefixes
from indicators.coding.gazetteer.letters import Letter, letters
from indicators.coding.gazetteer.names import in_name
from indicators.coding.gazetteer.resolve import Hit, resolve
from indicators.coding.phrases import one_of

__all__ = ["AreaSpan", "find"]

_GROUPS: Final = 8
"""More groups find fewer places where none is, and take longer to tell."""


@dataclass(frozen=True, slots=True)
class AreaSpan:
    """A place that a text names.

    Attributes
    ----------
    start, end : int
        Code-point offsets into the text as given, end exclusive.
    code : str or None
        The place; None where the name means several and the text does not say which.
    form : str
        The form in plain script: 广东省 for 廣東省.
    ambiguous : bool
        Whether the place is open: then `code` is None.
    candidates : tuple of str
        The places that the form may mean.
    style : str
        `full`, `short`, `letter` (沪), `grouping`, `country`, or `within` (我国, 全国: the country
        of whoever speaks).
    within_name : bool
        Whether the place is the beginning of the name of something else (江苏大学, 南京路).
    """

    start: int
    end: int
    code: str | None
    form: str
    ambiguous: bool
    candidates: tuple[str, ...]
    style: str
    within_name: bool = False


def find(text: str) -> list[AreaSpan]:
    """Find the places that a text names, each at its offsets.

    The longest form counts. A name that means several places is resolved by a place around it
    that only one of them lies in; otherwise it stays open. The name of a county without its title
    counts beside its parent or a sibling, or where the text has its full name; well-known ones
    (昆山) count everywhere.

    Parameters
    ----------
    text : str
        The text as given, in either script.

    Returns
    -------
    list of AreaSpan
        In the order of the text, never overlapping. 江苏昆山 is two spans: the second lies in the
        first.

    Examples
    --------
    >>> [(span.form, span.code) for span in find("北京朝陽區與沪浙皖")]
    [('北京', 'CN-BJ'), ('朝阳区', '110105'), ('沪', 'CN-SH'), ('浙', 'CN-ZJ'), ('皖', 'CN-AH')]
    """
    view = plain(text)  # as long as the text: offsets are the same
    hits = resolve(view, list(_hits(view)))
    return [
        AreaSpan(
            hit.start,
            hit.end,
            hit.code,
            hit.form.text,
            hit.code is None,
            hit.form.codes,
            hit.form.style,
            in_name(view, hit.reach),
        )
        for hit in hits
    ]


def _hits(text: str) -> Iterator[Hit]:
    """Yield named places and single letters in the order of the text; a name wins."""
    single = letters(text)
    letter = next(single, None)
    for hit in _named(text):
        while letter is not None and letter.start < hit.end:
            if letter.end <= hit.start:
                yield _of(letter, text)
            letter = next(single, None)
        yield hit
    while letter is not None:
        yield _of(letter, text)
        letter = next(single, None)


def _of(letter: Letter, text: str) -> Hit:
    # 宁 is Ningxia or Nanjing: among single characters no level goes before another.
    only = letter.codes[0] if len(letter.codes) == 1 else None
    form = Form(text[letter.start : letter.end], letter.codes, "letter", ALWAYS, only)
    return Hit(letter.start, letter.end, form, letter.reach)


@cache
def _sites() -> re.Pattern[str]:
    """Compile the pattern of where a place may begin.

    The two classes at the front let the search skip at full speed; then the first character, by
    its group, narrows down the second.
    """
    groups: list[tuple[set[str], set[str]]] = [(set(), set()) for _ in range(_GROUPS)]
    for pair in prefixes():
        first, second = groups[ord(pair[0]) % _GROUPS]
        first.add(pair[0])
        second.add(pair[1])
    arms = "|".join(f"(?<={one_of(first)})(?={one_of(second)})" for first, second in groups)
    every = [set().union(*column) for column in zip(*groups, strict=True)]
    return re.compile(f"{one_of(every[0])}(?={one_of(every[1])})(?:{arms})")


def _named(text: str) -> Iterator[Hit]:
    """Yield the places that are written out, the longest form at each place."""
    index, reached = prefixes(), 0
    for site in _sites().finditer(text):
        start = site.start()
        if start < reached:
            continue
        found = index.get(text[start : start + 2])
        form = None if found is None else _longest(text, start, found, start == reached)
        if form is not None:
            reached = start + len(form.text)
            yield Hit(start, reached, form, reached)


def _longest(text: str, start: int, forms: tuple[Form, ...], touching: bool) -> Form | None:
    """Give the longest form that stands there and is not part of other words.

    A place that touches the one in front of it (江苏南通) is no part of the word before.
    """
    for form in forms:
        if text.startswith(form.text, start) and not _behind(text, start, form):
            if touching or not start:
                return form
            if text[start - 1] not in form.before and not cut(text, start, form.text):
                return form
    return None


def _behind(text: str, start: int, form: Form) -> bool:
    """Whether the character behind makes the form part of another word."""
    end = start + len(form.text)
    return bool(form.after) and end < len(text) and text[end] in form.after
