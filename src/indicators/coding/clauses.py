"""How a text is parted into sentences and clauses; its quotes, titles and asides."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from indicators.extraction.tables import rx

__all__ = ["Clause", "Division"]

_MARK: Final = rx(r"[,，。;；:！!？?\n()、《》“”「」『』]")
_ENDS: Final = frozenset("。!?\n")
_PARTS: Final = frozenset(",，;；:。!?\n()")
_BREAK: Final = ""
_LONGEST: Final = 1_500
_MOST: Final = 150
"""Characters, and numbers, after which a sentence ends at its next mark, or number: the rules look
through all of a sentence for each of its figures, and a table in one line has no other end."""
_OPEN: Final = {"”": "“", "」": "「", "』": "『"}


class Clause(NamedTuple):
    """A piece of a sentence between two marks.

    Attributes
    ----------
    start, end
        Where it stands in the view.
    sentence
        The number of its sentence.
    resumes
        The clause that it takes up again behind a bracket with figures of its own, or -1.
    inside
        Whether it stands in such a bracket.
    """

    start: int
    end: int
    sentence: int
    resumes: int
    inside: bool


class Division:
    """The sentences and clauses of a text.

    Parameters
    ----------
    view
        The text in plain script without noise.
    starts
        Where its numbers begin.
    inside
        For each character whether it stands inside of a number, where a mark parts nothing.
    counts
        Says whether a number that may be a figure stands between two positions.

    Attributes
    ----------
    clauses, sentences
        Clauses in order; where each sentence starts.
    quotes, titles, asides
        Where quotations, titles of documents and brackets without figures stand.
    """

    def __init__(
        self,
        view: str,
        starts: list[int],
        inside: bytearray,
        counts: Callable[[int, int], bool],
    ) -> None:
        self.view = view
        self.starts = starts
        self._counts = counts
        self.quotes: list[tuple[int, int]] = []
        self.titles: list[tuple[int, int]] = []
        self.asides: list[tuple[int, int]] = []
        self.sentences: list[int] = [0]
        marks = [
            (match.start(), match[0]) for match in _MARK.finditer(view) if not inside[match.start()]
        ]
        self.clauses = self._divide(self._with_breaks(marks))
        self.quotes.sort()

    def _divide(self, marks: list[tuple[int, str]]) -> list[Clause]:
        plain = self._transparent(marks)
        clauses: list[Clause] = []
        start = sentence = 0
        inside, outer, resumes = False, -1, -1
        for index, (place, mark) in enumerate(marks):
            endless = self._is_endless(self.sentences[-1], place)
            if not (mark in _PARTS or endless) or index in plain:
                continue
            clauses.append(Clause(start, place, sentence, resumes, inside))
            start, resumes = place + len(mark), -1
            if mark in _ENDS or endless:
                sentence, inside = sentence + 1, False
                self.sentences.append(start)
            elif mark == "(":
                outer, inside = (len(clauses) - 1 if not inside else outer), True
            elif mark == ")" and inside:
                resumes, inside = outer, False
        clauses.append(Clause(start, len(self.view), sentence, resumes, inside))
        return clauses

    def _with_breaks(self, marks: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """Add a break before a number wherever a text goes on for long without any mark."""
        broken: list[tuple[int, str]] = []
        last = 0
        for place, mark in marks:
            broken += [(at, _BREAK) for at in self._far_numbers(last, place)]
            broken.append((place, mark))
            last = place
        return broken + [(at, _BREAK) for at in self._far_numbers(last, len(self.view))]

    def _is_endless(self, start: int, end: int) -> bool:
        """Say whether a stretch is too long, or holds too many numbers, for one sentence."""
        if end - start > _LONGEST:
            return True
        if end - start <= _MOST:
            return False
        return bisect_left(self.starts, end) - bisect_left(self.starts, start) > _MOST

    def _far_numbers(self, start: int, end: int) -> Iterator[int]:
        """Yield the starts of numbers that part a stretch into pieces that are not too long."""
        while self._is_endless(start, end):
            far = bisect_right(self.starts, start + _LONGEST)
            at = min(far, bisect_right(self.starts, start) + _MOST)
            if at >= len(self.starts) or self.starts[at] >= end:
                return
            start = self.starts[at]
            yield start

    def _transparent(self, marks: list[tuple[int, str]]) -> set[int]:
        """Give the marks in brackets, titles and quotes that part no clauses.

        Those are brackets around no figure of their own ((R&D), (含深圳)) and titles of documents.
        """
        plain: set[int] = set()
        opened: dict[str, int] = {}
        for index, (place, mark) in enumerate(marks):
            if mark in "(《“「『":
                opened[mark] = index
            elif mark == ")" and "(" in opened:
                first = opened.pop("(")
                if not self._counts(marks[first][0], place):
                    self.asides.append((marks[first][0], place))
                    plain.update(range(first, index + 1))
            elif mark == "》" and "《" in opened:
                first = opened.pop("《")
                self.titles.append((marks[first][0], place))
                plain.update(range(first, index + 1))
            elif mark in _OPEN and _OPEN[mark] in opened:
                self.quotes.append((marks[opened.pop(_OPEN[mark])][0], place))
            elif mark == "\n":
                opened.clear()
        return plain
