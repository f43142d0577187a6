"""The list of sources: each stands once in the report, with a number by which exhibits cite it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from indicators.reports.languages import Language
from indicators.reports.sources import Citation


@dataclass(frozen=True, slots=True)
class Reference:
    """One source where an exhibit cites it.

    Attributes
    ----------
    number : int
        Its number in the list of sources.
    citation : Citation
        What the exhibit takes from it.
    titled : bool
        Whether only its title tells it from another source of the exhibit.
    """

    number: int
    citation: Citation
    titled: bool = False


@dataclass(slots=True)
class References:
    """The sources of a report, numbered in the order in which they are first cited.

    Examples
    --------
    >>> sources = References()
    >>> from indicators.reports.languages import Words
    >>> title = Words("A headline", "en")
    >>> paper = Citation(("text", "s001"), "Daily", title, None, "6 November 2024")
    >>> [one.number for one in sources.cite([paper, paper], "en")]
    [1, 1]
    >>> sources.listed()[0]["en"].title.text
    'A headline'
    """

    _numbers: dict[tuple[str, ...], int] = field(default_factory=dict)
    _told: list[dict[Language, Citation]] = field(default_factory=list)

    def cite(self, citations: Iterable[Citation], language: Language) -> tuple[Reference, ...]:
        """Give each source of an exhibit its number.

        Parameters
        ----------
        citations : iterable of Citation
            As :func:`indicators.reports.sources.cited` gives them.
        language : {"zh", "en"}
            Language that they are told in.
        """
        citations = tuple(citations)
        others = Counter(
            (one.publisher, one.detail) for one in {c.key: c for c in citations}.values()
        )
        return tuple(
            Reference(self._number(one, language), one, others[one.publisher, one.detail] > 1)
            for one in citations
        )

    def _number(self, one: Citation, language: Language) -> int:
        number = self._numbers.setdefault(one.key, len(self._numbers) + 1)
        if number > len(self._told):
            self._told.append({})
        self._told[number - 1].setdefault(language, one)
        return number

    def listed(self) -> list[Mapping[Language, Citation]]:
        """Return all sources in the order of their numbers, each as told in each language."""
        return list(self._told)
