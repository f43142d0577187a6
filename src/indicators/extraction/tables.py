"""The tables of the grammar: read once from the package, turned into patterns once.

Patterns are written in simplified script and half-width signs. :func:`rx` widens every character
of a pattern to all its printed variants (traditional, full-width), so that a text is searched as
it stands: nothing is converted but the few characters of a number that was found.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

__all__ = [
    "CD",
    "CN",
    "D",
    "Unit",
    "classifiers",
    "currencies",
    "fold",
    "lexicon",
    "resource",
    "rows",
    "rx",
    "trie",
]

D: Final = "0-9０-９"
CD: Final = "零〇一二三四五六七八九"
CN: Final = "零〇一二三四五六七八九十百千万亿兆两廿卅"
NUMERALS: Final = "零〇一二三四五六七八九十百千万亿两半几数双廿卅"

# Signs that a pattern may hold escaped and that are printed in several widths.
_ESCAPED: Final = frozenset(".+-:/<>~$%")


class Unit(NamedTuple):
    """A unit as printed after a number: its code, its factor and what it measures."""

    code: str
    factor: Decimal
    kind: str


def resource(name: str) -> str:
    """Read a table that is shipped with the package."""
    return (files("indicators.data") / name).read_text(encoding="utf-8")


def rows(name: str) -> Iterator[dict[str, str]]:
    """Read a shipped table in CSV row by row."""
    return csv.DictReader(resource(name).splitlines())


@cache
def _fold_table() -> dict[int, str]:
    return {ord(row["printed"]): row["read_as"] for row in rows("variants.csv")}


@cache
def _variants() -> dict[str, str]:
    """Give every character that is printed in several ways with all of them."""
    table: dict[str, str] = {}
    for printed, plain in _fold_table().items():
        table[plain] = table.get(plain, plain) + chr(printed)
    return table


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Turn traditional script and full-width signs into their plain forms, one for one.

    Parameters
    ----------
    text
        A short piece of text.

    Returns
    -------
    str
        The piece with every variant replaced; as long as before.

    Examples
    --------
    >>> fold("１．８億元")
    '1.8亿元'
    """
    return text if text.isascii() else text.translate(_fold_table())


def variants(chars: str) -> frozenset[str]:
    """Give the characters together with all their printed variants."""
    table = _variants()
    return frozenset("".join(table.get(char, char) for char in chars))


def widen(pattern: str) -> str:
    """Widen every character of a pattern to the class of its printed variants."""
    table = _variants()
    out: list[str] = []
    in_class = False
    i = 0
    while i < len(pattern):
        char = pattern[i]
        if char == "\\":
            char = pattern[i : i + 2]
            i += 1
        elif char == "[":
            in_class = True
        elif char == "]":
            in_class = False
        out.append(_widened(char, table, in_class))
        i += 1
    return "".join(out)


def _widened(char: str, table: Mapping[str, str], in_class: bool) -> str:
    bare = char[-1]
    if bare.isascii() and (len(char) == 1 or bare not in _ESCAPED) and char != "%":
        return char
    forms = table.get(bare)
    if forms is None:
        return char
    escaped = re.escape(forms)
    return escaped if in_class else f"[{escaped}]"


class Pattern:
    """A pattern that is compiled on first use, so that importing it costs nothing.

    Attributes
    ----------
    match, search, fullmatch, finditer, groupindex
        As of :class:`re.Pattern`.
    """

    __slots__ = (
        "_source", "_widened", "finditer", "fullmatch", "groupindex", "match", "search",
    )  # fmt: skip

    groupindex: Mapping[str, int]
    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, source: str, widened: bool = True) -> None:
        self._source = source
        self._widened = widened

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        if name not in ("match", "search", "fullmatch", "finditer", "groupindex"):
            raise AttributeError(name)
        compiled = re.compile(widen(self._source) if self._widened else self._source)
        self.match, self.search = compiled.match, compiled.search
        self.fullmatch, self.finditer = compiled.fullmatch, compiled.finditer
        self.groupindex = compiled.groupindex
        return getattr(self, name)


def rx(pattern: str) -> Pattern:
    r"""Give a pattern written in plain script that matches all printed variants.

    Parameters
    ----------
    pattern
        A regular expression in simplified script, signs half-width; a sign that has full-width
        forms is widened where it is escaped (``\.``).

    Returns
    -------
    Pattern
        The pattern, compiled when it is first used.

    Examples
    --------
    >>> bool(rx("亿元").fullmatch("億元"))
    True
    """
    return Pattern(pattern)


def plain_rx(pattern: str) -> Pattern:
    """Give a pattern for text that is folded already, compiled when it is first used."""
    return Pattern(pattern, widened=False)


def trie(words: Iterable[str], *, latin_end: bool = True) -> str:
    """Write a set of words as one pattern that tries the longest first and never rereads.

    Parameters
    ----------
    words
        The words; ``word!xy`` is a word after which neither x nor y may stand, ``word!(ab|c)`` one
        after which that pattern may not match.
    latin_end
        Whether a word that ends in a Latin letter must not run on into another one.

    Returns
    -------
    str
        A pattern without groups that capture.
    """
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for entry in words:
        word, _, barred = entry.partition("!")
        node = root
        for char in word:
            node = node.setdefault(char, {})
        tail = word[-1]
        guard = (
            "(?![A-Za-z0-9Ａ-Ｚａ-ｚ０-９])"
            if latin_end and tail.isascii() and tail.isalnum()
            else ""
        )
        if barred:
            guard += f"(?!{barred[1:-1]})" if barred[0] == "(" else f"(?![{barred}])"
        node[""] = {"guard": guard}
    return _branch(root)


def _branch(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    arms = [re.escape(char) + _branch(child) for char, child in node.items() if char]
    if "" in node:
        guard: str = node[""]["guard"]
        arms.append(guard)
        if arms == [""]:
            return ""
    if len(arms) == 1:
        return arms[0]
    return "(?:" + "|".join(arms) + ")"


def sections(name: str) -> dict[str, list[str]]:
    """Read a word list with ``[section]`` lines and ``#`` comments."""
    out: dict[str, list[str]] = {}
    current: list[str] = []
    for line in resource(name).splitlines():
        if line.startswith("["):
            current = out.setdefault(line.strip("[] "), [])
        elif line and not line.startswith("#"):
            current += line.split()
    return out


@cache
def units() -> dict[str, Unit]:
    """Give every unit by its printed form."""
    return {
        row["form"]: Unit(row["code"], Decimal(row["factor"]), row["kind"])
        for row in rows("units.csv")
    }


def in_full_width(form: str) -> str:
    """Write the Latin letters of a unit in full width: ５００ＭＢ."""
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalpha() else c for c in form)


@cache
def currencies() -> dict[str, str]:
    """Give the ISO 4217 code of every currency word that may stand before a number."""
    return {row["form"]: row["code"] for row in rows("currencies.csv")}


@cache
def classifiers() -> dict[str, str]:
    """Give every form that counts things, with its section: ``strong`` or ``noun``."""
    listed = sections("classifiers.txt")
    return {word: section for section in ("noun", "strong") for word in listed[section]}


@cache
def nouns() -> frozenset[str]:
    """Give the nouns that count without a classifier."""
    return frozenset(w.partition("!")[0] for w, s in classifiers().items() if s == "noun")


@cache
def series() -> tuple[str, ...]:
    """Give the heads of names that take a number (嫦娥, 领克)."""
    return tuple(sections("names.txt")["series"])


@cache
def institution_words() -> tuple[str, ...]:
    """Give the words of institutions that are numbered (第十四研究所)."""
    return tuple(sections("names.txt")["institutions"])


@cache
def firms() -> tuple[str, ...]:
    """Give the names of firms and brands that begin with a number (58同城)."""
    return tuple(sections("names.txt")["firms"])


@cache
def institutions() -> Pattern:
    """Give the pattern of institutions that are numbered."""
    return rx(trie(institution_words()))


@cache
def lexicon() -> dict[str, str]:
    """Give the words that hold a numeral and name no number, with the reason."""
    return {
        word: reason
        for name in ("vocabulary.txt", "lexicon.txt")
        for reason, words in sections(name).items()
        for word in words
    }
