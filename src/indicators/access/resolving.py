"""From what a person writes to a code: the code itself, a name in either language, another code."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from indicators.access import phrases, store
from indicators.access.store import Dataset
from indicators.errors import Problem, UnknownIdError

Wanted = str | int | Iterable[str | int] | None
"""One word, several, or None for no condition."""

_KNOWN_BY = ("code", "name_zh", "name_en", "short_zh", "iso_3166_2", "gb_2260")
"""Columns of a code list that may name an entry, the surest first."""


def several(wanted: Wanted) -> list[str]:
    """Return the words of a condition as a list.

    Examples
    --------
    >>> several("CN-GD"), several(["CN-GD", 320500])
    (['CN-GD'], ['CN-GD', '320500'])
    """
    if wanted is None:
        return []
    if isinstance(wanted, str | int):
        return [str(wanted)]
    return [str(word) for word in wanted]


def codes(wanted: Wanted, table: str, dataset: Dataset) -> list[str]:
    """Return the codes that words stand for in a code list.

    Parameters
    ----------
    wanted : str or iterable of str
        Codes or names, in any case of letters.
    table : str
        The code list, e.g. ``"areas"``.
    dataset : str, Path or None
        Where it is.

    Raises
    ------
    UnknownIdError
        If a word is neither code nor name there; the nearest are given.

    Examples
    --------
    >>> codes(["Guangdong", "江苏", "440000"], "areas", None)
    ['CN-GD', 'CN-JS', 'CN-GD']
    """
    known = _known(table, dataset)
    return [_code(word, known, table) for word in several(wanted)]


def one_of(wanted: Wanted, words: Iterable[str], what: str) -> list[str]:
    """Return the words of a condition, each of which must be one of a closed list.

    Raises
    ------
    UnknownIdError
        If one is not; the nearest are given.
    """
    allowed = {word.casefold(): word for word in words}
    return [_code(word, allowed, what) for word in several(wanted)]


def _known(table: str, dataset: Dataset) -> dict[str, str]:
    listed = store.arrow(table, dataset)
    owners = listed.column("code").to_pylist()
    known: dict[str, str] = {}
    for column in _KNOWN_BY:
        if column in listed.column_names:
            for name, code in zip(listed.column(column).to_pylist(), owners, strict=True):
                if name is not None:
                    known.setdefault(name.casefold(), code)
    if table == "indicators":
        # Whoever writes as texts do is understood where a phrase means one indicator only.
        for phrase, code in phrases.owners().items():
            if code in owners:
                known.setdefault(phrase.casefold(), code)
    return known


def _code(word: str, known: dict[str, str], what: str) -> str:
    found = known.get(word.strip().casefold())
    if found is None:
        near = get_close_matches(word.casefold(), list(known), 3)
        nearest = ", ".join(dict.fromkeys(known[name] for name in near))
        mend = f"nearest: {nearest}" if nearest else f"use one of: {_sample(known)}"
        raise UnknownIdError(Problem(f"unknown in {what}", value=word, mend=mend))
    return found


def _sample(known: dict[str, str]) -> str:
    every = sorted(set(known.values()))
    return ", ".join(every[:12]) + (f" and {len(every) - 12} more" if len(every) > 12 else "")
