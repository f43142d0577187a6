"""The years of reports and lists that a text names by their titles: 《2023全球创新指数报告》.

A place in a ranking is dated by the edition that gives it, not by the day on which that edition
was published nor by the year that the text speaks of else. What the report tells beside (an
amount, an intensity) has a time of its own, often an earlier one: an edition dates places only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from indicators.coding.figures import Figure, Span
from indicators.coding.layout import Layout
from indicators.coding.lexicon import kinds
from indicators.extraction.tables import rx

__all__ = ["Edition", "Editions", "ranks"]

_YEAR: Final = rx(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_RANKING: Final = rx(r"报告|指数|榜|排行|排名|[0-9百十]强|评价|评估|竞争力")
_ORDERS: Final = rx(r"指数|榜|排行|排名|[0-9百十]强|评价|评估|竞争力")
_BRACKET: Final = rx(r"[(]((?:19|20)[0-9]{2})(?:年度?)?版?[)]")
_AGAIN: Final = rx(
    r"榜单|排行榜|排名|该榜|该报告|该指数|上述报告|报告(?:还|显示|称|指出|列出)|指数报告"
)
_LONGEST: Final = 60  # characters of a title
_SEATS: Final = frozenset("位名席")


class Edition(NamedTuple):
    """A report or list of a year: where its title stands, and the year."""

    start: int
    end: int
    year: int


class Editions:
    """The reports and lists that a text names with one year in their titles.

    A title with two years (2020—2024) names no edition.

    Parameters
    ----------
    layout
        The text.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._known = list(_find(layout))
        self._starts = [edition.start for edition in self._known]
        self._ranked = -1  # the sentence in which an edition last dated a place

    def of(self, figure: Figure, spans: Sequence[Span]) -> Edition | None:
        """Give the edition that dates a place in a ranking.

        It is named in the sentence, or the sentence speaks of it again (榜单显示), or goes on right
        behind one that did. A place that an amount of the text holds (研发经费居第3位) has the
        time of the amount.

        Parameters
        ----------
        figure
            A figure whose indicator is bound.
        spans
            The times of its sentence.
        """
        last = bisect_left(self._starts, figure.start) - 1
        if last < 0 or not _is_ranked(figure):
            return None
        edition = self._known[last]
        first = self.layout.sentences[figure.sentence]
        since = max(first, edition.end)
        if any(since <= span.at < figure.start and not span.base for span in spans):
            return None
        if not (first <= edition.start or self._goes_on(figure, first)):
            return None
        self._ranked = figure.sentence
        return edition

    def _goes_on(self, figure: Figure, first: int) -> bool:
        if self._ranked == figure.sentence or _AGAIN.search(self.layout.view, first, figure.start):
            return True
        after = 0 <= self._ranked == figure.sentence - 1
        return after and self.layout.view[first - 1] != "\n"


def _is_ranked(figure: Figure) -> bool:
    """Say whether a figure is a place, the places that it rose by, or a seat in a ranking."""
    if figure.indicators == ["innovation_cluster_count"]:
        return True  # clusters among the hundred best
    if figure.indicators:
        return figure.unit == "position" and "position" in kinds()[figure.indicators[0]].units
    return figure.unit == "position" or figure.mention.printed[-1] in _SEATS


def _find(layout: Layout) -> Iterator[Edition]:
    for start, end in layout.titles:
        title = layout.view[start : end + 1]
        if len(title) > _LONGEST or not _RANKING.search(title):
            continue
        years = [year[0] for year in _YEAR.finditer(title)]
        behind = _BRACKET.match(layout.view, end + 1)
        if behind is not None and not years:
            years, end = [behind[1]], behind.end() - 1
        if len(years) == 1:
            yield Edition(start, end, int(years[0]))


def ranks(title: str) -> bool:
    """Say whether a title is that of a ranking, whose year says little of when its data hold.

    Parameters
    ----------
    title
        The title of a document.

    Examples
    --------
    >>> ranks("区域创新能力评价报告2023"), ranks("2022年全国科技经费投入统计公报")
    (True, False)
    """
    return _ORDERS.search(title) is not None
