"""The lexicons of concepts, narrowing words and cues: data files, one compiled pattern each.

The files are described in ``data/concepts/README.md``; an economist extends them without touching
code. They are read and compiled once, when the first text is coded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from importlib.resources import files
from typing import Final, NamedTuple, cast

from indicators.coding.phrases import Phrases
from indicators.extraction.tables import resource, rows, trie
from indicators.model import joined_cells

__all__ = [
    "Concept",
    "Found",
    "Kind",
    "Narrowing",
    "Sense",
    "expand",
    "find_concepts",
    "find_cues",
    "find_rhetoric",
    "kinds",
    "parts",
    "phrases",
    "simplify",
]

_FOLDER: Final = "concepts"
_FAR: Final = "..."
_CHOICE: Final = re.compile(r"\[([^\]]*)\]|\{([^}]*)\}")


class Sense(NamedTuple):
    """One reading of a phrase: a row of ``phrases_*.csv``.

    Attributes
    ----------
    indicator
        The code that the phrase names.
    requires
        Words of which one must stand near; empty where the phrase decides alone.
    excludes
        Words that must not stand beside the phrase.
    kinds
        The kinds of unit that the figure may have.
    hint
        The transformation that the phrase itself decides, or ``list:...``.
    dimensions
        What the phrase says beside the indicator.
    far
        Whether a required word may stand further back than the sentence before.
    """

    indicator: str
    requires: tuple[str, ...]
    excludes: tuple[str, ...]
    kinds: frozenset[str]
    hint: str
    dimensions: tuple[tuple[str, str], ...]
    far: bool = False


class Concept(NamedTuple):
    """A phrase of the lexicon where it stands, with its readings."""

    start: int
    end: int
    senses: tuple[Sense, ...]


class Narrowing(NamedTuple):
    """A word that narrows figures: where it stands and the dimensions that it can give."""

    start: int
    end: int
    readings: tuple[tuple[str, str, tuple[str, ...]], ...]


class Found(NamedTuple):
    """A cue that was found: which one, and where."""

    start: int
    end: int
    cue: str


# What a NamedTuple's own constructor does, without its detour through Python.
_concept: Final = cast(
    "Callable[[tuple[int, int, tuple[Sense, ...]]], Concept]", partial(tuple.__new__, Concept)
)
_narrowing: Final = cast(
    "Callable[[tuple[int, int, tuple[tuple[str, str, tuple[str, ...]], ...]]], Narrowing]",
    partial(tuple.__new__, Narrowing),
)
_found: Final = cast("Callable[[tuple[int, int, str]], Found]", partial(tuple.__new__, Found))


class Kind(NamedTuple):
    """What an indicator is: stock, flow, ratio or position, and the kinds of unit it has.

    ``runs`` says of a ratio that it is one of flows, so that it has a span and no day.
    """

    time_type: str
    units: frozenset[str]
    runs: bool = False


def _rows(name: str) -> Iterator[dict[str, str]]:
    return rows(f"{_FOLDER}/{name}")


def expand(phrase: str) -> list[str]:
    """Write out a phrase with optional parts.

    Parameters
    ----------
    phrase
        Words; of ``{a|b}`` one is printed, of ``[a|b]`` one or none.

    Returns
    -------
    list of str
        Every way to print the phrase, the fullest ones first.

    Examples
    --------
    >>> expand("技术合同[成交]额")
    ['技术合同成交额', '技术合同额']
    """
    found = _CHOICE.search(phrase)
    if found is None:
        return [phrase]
    head, tail = phrase[: found.start()], expand(phrase[found.end() :])
    choices = [*found[1].split("|"), ""] if found[2] is None else found[2].split("|")
    return [head + choice + rest for choice in choices for rest in tail]


@cache
def kinds() -> dict[str, Kind]:
    """Give what each indicator is, by its code."""
    return {
        row["indicator"]: Kind(
            row["time_type"], frozenset(row["unit_kind"].split("|")), bool(row["runs"])
        )
        for row in _rows("kinds.csv")
    }


@cache
def parts() -> dict[str, tuple[str, tuple[tuple[str, str], ...]]]:
    """Give the whole that an indicator is a part of, and how the part is written."""
    return {
        row["part"]: (row["total"], tuple(joined_cells.pairs(row["dimensions"])))
        for row in _rows("parts.csv")
    }


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split("|") if word)


def phrases() -> Iterator[dict[str, str]]:
    """Read the tables of phrases row by row, in the order of their names."""
    folder = files("indicators.data") / _FOLDER
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.startswith("phrases_"))
    return (row for name in names for row in _rows(name))


@cache
def _senses() -> dict[str, tuple[Sense, ...]]:
    listed: dict[str, list[Sense]] = {}
    for row in phrases():
        units = frozenset(_words(row["unit_kind"])) or (
            kinds()[row["indicator"]].units | {"ratio", "position"}
        )
        requires = _words(row["requires"])
        far = requires[:1] == (_FAR,)
        sense = Sense(
            row["indicator"], requires[far:], _words(row["excludes"]), units,
            row["transformation_hint"], tuple(joined_cells.pairs(row["dimensions"])), far,
        )  # fmt: skip
        for phrase in expand(row["phrase"]):
            listed.setdefault(phrase, []).append(sense)
    # A reading that needs a word near is more telling than one that needs none.
    return {
        phrase: tuple(
            sorted(senses, key=lambda s: (not any(k[0] == "~" for k in s.kinds), not s.requires))
        )
        for phrase, senses in listed.items()
    }


@cache
def _narrowings() -> dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]]:
    listed: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for row in _rows("dimensions.csv"):
        reading = (row["dimension"], row["value"], _words(row["indicators"]))
        listed.setdefault(row["phrase"], []).append(reading)
    return {phrase: tuple(readings) for phrase, readings in listed.items()}


@cache
def _cues() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Give each cue and the words behind which it is part of another word, by its phrase."""
    return {
        phrase: (row["cue"], _words(row["not_behind"]))
        for row in _rows("cues.csv")
        for phrase in expand(row["phrase"])
    }


@cache
def _concepts() -> Phrases[tuple[Sense, ...]]:
    return Phrases(_senses())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(trie(_narrowings(), latin_end=False)),
        re.compile(trie(_cues(), latin_end=False)),
    )


@cache
def _variants() -> dict[int, str]:
    return {ord(row["printed"]): row["read_as"] for row in _rows("variants.csv")}


@cache
def _variant() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _variants()))}]")


def simplify(view: str) -> str:
    """Turn the traditional characters that only the words of the lexicons need into plain ones.

    Full-width brackets become half-width ones: phrases and clauses know only these.

    Parameters
    ----------
    view
        A text whose numbers are in plain script already.

    Returns
    -------
    str
        The text, character for character.

    Examples
    --------
    >>> simplify("訪问")
    '访问'
    """
    plain = view.replace("（", "(").replace("）", ")")
    return plain.translate(_variants()) if _variant().search(plain) else plain


def find_concepts(view: str) -> tuple[list[Concept], list[Narrowing]]:
    """Find every concept and every narrowing word, the longest phrase at each place.

    Parameters
    ----------
    view
        A text in plain script.

    Returns
    -------
    tuple of list
        Concepts and narrowing words, each sorted by start.
    """
    narrowings = _narrowings()
    return (
        [_concept(found) for found in _concepts().find(view)],
        [_narrowing((m.start(), m.end(), narrowings[m[0]])) for m in _patterns()[0].finditer(view)],
    )


def find_cues(view: str, inside: Sequence[int] = b"") -> list[Found]:
    """Find every cue, the longest at each place.

    Parameters
    ----------
    view
        A text in plain script.
    inside
        For each place whether it is inside a number, where no cue begins.

    Returns
    -------
    list of Found
        Where each cue stands and which it is, sorted by start.
    """
    cues, pattern = _cues(), _patterns()[1]

    def cue(match: re.Match[str]) -> str:
        """Give the cue of what looks like one; nothing within a number or another word."""
        name, not_behind = cues[match[0]]
        if inside and inside[match.start()]:
            return ""
        return "" if not_behind and view.endswith(not_behind, 0, match.start()) else name

    found: list[Found] = []
    for match in pattern.finditer(view):
        if name := cue(match):
            found.append(_found((match.start(), match.end(), name)))
            continue
        later = pattern.search(view, match.start() + 1)  # 年增 in 2020年增长: 增长 is one
        if later is not None and later.start() < match.end() and (name := cue(later)):
            found.append(Found(*later.span(), name))
    return found


@cache
def _rhetoric() -> re.Pattern[str]:
    text = resource(f"{_FOLDER}/rhetoric.txt")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return re.compile(trie(word for line in lines for word in line.split()))


def find_rhetoric(view: str, start: int, end: int) -> bool:
    """Say whether a noun that is counted in speech only (三个方面) begins between two places."""
    found = _rhetoric().search(view, start, end + 4)
    return found is not None and found.start() <= end
