"""Whom a figure is about when it is not the whole place: a company, an institute, a platform."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.layout import Layout
from indicators.coding.roles import Place
from indicators.extraction.tables import rx

__all__ = ["Subjects"]

_KIND: Final = (
    r"(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|公司|大学|研究院|研究所|实验室|创新联合体|联合体|技术联盟|联盟"
    r"|高新技术产业开发区|高新区|经济技术开发区|经开区|开发区|工业园区|产业园|科技园|科学城|自贸区|保税区|医院|互联网平台|平台)"
)
_KIND_WORD: Final = rx(_KIND)
_LEAD: Final = r"(?:截至?目前|目前|今年以来|去年|今年|其中|据悉|同时|此外|当年|由|到|至|在)?[,，]?"
_NAME: Final = rx(
    rf"{_LEAD}(?P<name>[一-鿿A-Za-z0-9“”()·\-]{{2,24}}?{_KIND})(?!长|们|化|院|牵头|数|总数|达|[0-9]|[一-鿿]{{0,6}}(?:说|表示|介绍|发布|显示))"
)
_PRONOUN: Final = rx(
    r"(?:该|这家|这一)?(?:公司|企业|联合体|平台|集团|园区|研究院|学校|高新区|开发区)(?:已|共|累计|拥有|现有|实现|的|目前|全年|成员|自)"
)
_WIDE: Final = frozenset({"CN", "X-WORLD"})  # 中国科学技术大学 is not the whole country
_TALKS: Final = rx(
    r"[的了是有和与及在为将被把从对向说等已组共由达]|(?:联合|携手)(?!体|实验|研究|创新)[一-鿿]{2}"
)
"""What no name of an organisation holds: 某公司联合浙江大学 names two."""


class Subjects:
    """The subjects of one text.

    Parameters
    ----------
    layout
        The text.
    known
        Subjects by their printed names: code and area, as the registers of a dataset know them.
    """

    def __init__(
        self, layout: Layout, known: Mapping[str, tuple[str, str | None]] | None = None
    ) -> None:
        self.layout = layout
        self.known = dict(known or {})
        self._kinds = [match.end() for match in _KIND_WORD.finditer(layout.view)]
        self._last: tuple[int, int, str] | None = None

    def bind(self, figure: Figure, places: list[Place]) -> None:
        """Bind a figure to its subject, if it has one, and to the place of that subject.

        Parameters
        ----------
        figure
            A figure whose indicator and area are decided.
        places
            The places of its sentence.
        """
        found = self._registered(figure) or self._named(figure) or self._pronoun(figure)
        if found is None:
            return
        start, end, name = found
        if figure.concept and start < figure.concept[1] and figure.concept[0] < end:
            return
        self._last = found
        code, area = self.known.get(name, (name, None))
        figure.subject = code
        figure.because("subject", "subject.named", start, end)
        if area is None:
            inside = [p.code for p in places if start <= p.start < end and p.code not in _WIDE]
            area = inside[-1] if inside else None
        weak = any(e.field == "area" and e.rule in _WEAK for e in figure.evidence)
        if area is not None and weak:
            figure.area = area
            figure.because("area", "area.subject", start, end)

    def _registered(self, figure: Figure) -> tuple[int, int, str] | None:
        first = self.layout.sentences[figure.sentence]
        for name in self.known:
            at = self.layout.view.rfind(name, first, figure.start)
            if at >= 0:
                return at, at + len(name), name
        return None

    def _named(self, figure: Figure) -> tuple[int, int, str] | None:
        """Find an organisation that opens the clause of the figure or one before it."""
        layout = self.layout
        at = figure.clause
        if not self._has_kind(layout.sentences[figure.sentence], figure.start):
            return None
        while at >= 0 and layout.clauses[at].sentence == figure.sentence:
            match = _NAME.match(layout.view, layout.clauses[at].start, figure.start)
            if match:
                name = match["name"]
                if len(name) > 4 and not _TALKS.search(name):
                    return match.start("name"), match.end("name"), name
            at -= 1
        return None

    def _has_kind(self, start: int, end: int) -> bool:
        """Say whether the name of an organisation may end between two positions."""
        at = bisect_left(self._kinds, start)
        return at < len(self._kinds) and self._kinds[at] <= end

    def _pronoun(self, figure: Figure) -> tuple[int, int, str] | None:
        if self._last is None:
            return None
        start = self.layout.clauses[figure.clause].start
        return self._last if _PRONOUN.match(self.layout.view, start, figure.start) else None

    def paragraph(self) -> None:
        """Forget the subject where a paragraph ends."""
        self._last = None


_WEAK: Final = frozenset({"area.carried", "area.home", "area.country", "area.office"})
