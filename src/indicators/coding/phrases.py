"""Find the longest of very many phrases at each place of a text.

One pattern of all phrases takes seconds to compile and walks through hundreds of arms at each
place. Here a small pattern finds the places where a phrase may begin, by its first two characters,
and a table says which lengths to try, by its first three.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Generic, TypeVar

__all__ = ["Phrases"]

_GROUPS: Final = 8
"""More groups find fewer places where no phrase begins, and take longer to tell."""
_SHORTEST: Final = 2
_HEAD: Final = 3
_SHORT_ONLY: Final = (_SHORTEST,)

_T = TypeVar("_T")


class Phrases(Generic[_T]):
    """Phrases and what each stands for.

    Parameters
    ----------
    meanings
        What each phrase stands for.

    Raises
    ------
    ValueError
        If a phrase has fewer than two characters.

    Examples
    --------
    >>> list(Phrases({"技术": 1, "技术合同": 2, "合同额": 3}).find("技术合同额"))
    [(0, 4, 2)]
    """

    def __init__(self, meanings: Mapping[str, _T]) -> None:
        if short := [phrase for phrase in meanings if len(phrase) < _SHORTEST]:
            message = f"a phrase has at least two characters, not {short[0]!r}"
            raise ValueError(message)
        self._meanings = meanings
        lengths: dict[str, set[int]] = {}
        for phrase in meanings:
            lengths.setdefault(phrase[:_HEAD], set()).add(len(phrase))
        self._lengths = {
            head: tuple(sorted(found | {_SHORTEST}, reverse=True))
            for head, found in lengths.items()
        }
        self._sites = _sites({phrase[:_SHORTEST] for phrase in meanings})

    def find(self, text: str) -> Iterator[tuple[int, int, _T]]:
        """Yield start, end and meaning of the phrases of a text, the longest at each place.

        They are sorted and do not overlap.
        """
        meanings, lengths_of = self._meanings, self._lengths.get
        reached = 0
        for site in self._sites.finditer(text):
            start = site.start()
            if start < reached:
                continue
            lengths = lengths_of(text[start : start + _HEAD], _SHORT_ONLY)
            for length in lengths:
                piece = text[start : start + length]
                meaning = meanings.get(piece)
                if meaning is not None:
                    reached = start + len(piece)  # less than the length where the text ends
                    yield start, reached, meaning
                    break


def _sites(pairs: Iterable[str]) -> re.Pattern[str]:
    """Compile the pattern of where a phrase may begin.

    The two classes at the front let the search skip at full speed; then the first character, by
    its group, narrows down the second.
    """
    groups: list[tuple[set[str], set[str]]] = [(set(), set()) for _ in range(_GROUPS)]
    for pair in pairs:
        first, second = groups[ord(pair[0]) % _GROUPS]
        first.add(pair[0])
        second.add(pair[1])
    filled = [group for group in groups if group[0]]
    arms = "|".join(f"(?<={one_of(first)})(?={one_of(second)})" for first, second in filled)
    every = [set[str]().union(*column) for column in zip(*filled, strict=True)]
    return re.compile(f"{one_of(every[0])}(?={one_of(every[1])})(?:{arms})" if filled else "(?!)")


def one_of(characters: Iterable[str]) -> str:
    """Write the pattern of one of some characters."""
    return f"[{''.join(map(re.escape, sorted(characters)))}]"
