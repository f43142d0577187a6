"""Where a figure belongs: its own place, that of its clause, the carried topic, the text's home."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from indicators.coding.figures import Figure
from indicators.coding.place_lists import PlaceLists
from indicators.coding.roles import Place, is_market
from indicators.extraction.tables import rx

__all__ = ["Places"]

_THOSE: Final = rx(r"的(?:省份|城市|地区|国家|省区市)?(?:只有|仅有|仅|有|是|包括|分别是|分别为)")
_MEAN: Final = rx(r"的[一-鿿]{0,6}?(?:平均|均值|水平)")
_INSTITUTION: Final = rx(r"[一-鿿]{0,10}(?:大学|学院|研究院|研究所|实验室|医院|集团|公司)")
_SHARE: Final = "market_share"
_NAME: Final = 8  # characters between a place and the bracket with its number
_OPENS: Final = 6  # characters before the public body that a sentence begins with
_AMONG: Final = 4  # characters before a clause in which 其中 stands
_STOPS: Final = frozenset(";；")
_CLAUSES: Final = 9  # clauses behind a part in which it may end
_LIST: Final = 8  # characters between two numbers of a list of places
_GAPS: Final = frozenset("低高多少快慢")
_OWN_ROLES: Final = frozenset({"topic", "base", "oblique", "partner"})


class Places(PlaceLists):
    """Binds the figures of one text to their areas."""

    def bind(self, figure: Figure) -> None:
        """Bind a figure to its area.

        Parameters
        ----------
        figure
            A figure whose indicator is bound; its area and evidence are set.
        """
        places = self.of_sentence(figure.sentence)
        own = [p for p in places if figure.window <= p.start < figure.start]
        if figure.indicators == [_SHARE]:
            own = [p for p in own if not is_market(self.layout, p)]
        since = own[-1].end if own else figure.window
        if self._strange(figure, since) or self._untold(figure, since):
            return
        for step in (
            self._mean, self._behind, self._together, self._bracketed, self._beside, self._named,
            self._each_before, self._in_window,
            self._in_clause, self._between, self._inherited,
        ):  # fmt: skip
            if step(figure, own, places):
                return
        if not self._in_sentence(figure, places) and not self._strange(
            figure, self.layout.sentences[figure.sentence]
        ):
            self._carried(figure, places)

    def _strange(self, figure: Figure, since: int) -> bool:
        """Leave the area open where a name that nobody knows stands before the number."""
        names = self.layout.strange
        last = bisect_left(names, (figure.start, 0)) - 1
        if last < 0 or names[last][0] < since:
            return False
        figure.because("area", "area.unnamed", *names[last])
        return True

    def _untold(self, figure: Figure, since: int) -> bool:
        """Leave the area open where 我省 opens the clause and the text does not tell which."""
        for at, until in reversed(self.unnamed):
            if at < since:
                return False
            opens = at == self.layout.clauses[self.layout.clause_at(at)].start
            if at < figure.start and opens and self.layout.view[at] in "我本":
                figure.because("area", "area.unnamed", at, until)
                return True
        return False

    def _behind(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Take the places that a sentence names last (超过2%的只有重庆和四川)."""
        if self.layout.view[figure.end : figure.end + 1] != "的":
            return False
        lead = _THOSE.match(self.layout.view, figure.end)
        if lead is None:
            return False
        after = [p for p in places if lead.end() <= p.start and p.role in _OWN_ROLES | {"scope"}]
        if not after or after[0].start > lead.end() + 1:
            return False
        joined = self._joined(after, after[0])
        code = "+".join(place.code for place in joined)
        return self._set(figure, "area.behind", code, joined[0].start, joined[-1].end)

    def _mean(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Take the place whose mean a number is (高于2.7%的全国平均水平), or leave it open."""
        if self.layout.view[figure.end : figure.end + 1] != "的":
            return False
        mean = _MEAN.match(self.layout.view, figure.end)
        gaps = self.layout.cues_of("gap", figure.window, figure.start)
        if mean is None or not gaps:
            return False
        of = [p for p in places if figure.end <= p.start < mean.end()]
        of = of or [p for p in own if p.start >= gaps[-1].end]
        if of:
            return self._set(figure, "area.beside", of[-1].code, of[-1].start, of[-1].end)
        figure.because("area", "area.unnamed", gaps[-1].end, figure.start)
        return True

    def _bracketed(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Take the place that a bracket with its number follows (北京(6.8%)、上海(4.4%))."""
        opened = figure.start - 1
        if self.layout.view[opened : opened + 1] != "(":
            return False
        before = [
            p for p in places
            if figure.after <= p.start < opened and opened - p.end <= _NAME and p.role in _OWN_ROLES
        ]  # fmt: skip
        if not before:
            return False
        place = before[-1]
        return self._set(figure, "area.beside", place.code, place.start, place.end)

    def _beside(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Take the place that stands directly before the number (北京163.5亿元)."""
        compared = figure.transformation in ("difference", "ratio")
        roles = _OWN_ROLES - {"base"} if compared else _OWN_ROLES
        roles = roles - {"partner"}  # 输出到天津2300项 is of the place that sells
        if not own or figure.start - own[-1].end > 1 or own[-1].role not in roles:
            return False
        place = own[-1]
        if place.role == "base" and self.layout.view[place.end : figure.start] in _GAPS:
            return False  # 比江苏低0.63个百分点 is of the place that is lower
        joined = self._joined([p for p in own if p.role == place.role], place)
        if len(joined) > 1:
            return self._set_list(figure, joined)
        return self._set(figure, "area.beside", place.code, place.start, place.end)

    def _named(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Take the place in the name that stands before the number (哈尔滨工业大学12.5亿元)."""
        if not own or own[-1].role != "name" or own[-1].code == "CN":
            return False
        place = own[-1]
        if not _INSTITUTION.fullmatch(self.layout.view, place.end, figure.start):
            return False
        return self._set(figure, "area.subject", place.code, place.start, figure.start)

    def _in_window(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        named = [p for p in own if p.role == "topic"]
        topics = [p for p in named if p.code != "X-WORLD"] or named
        if not topics:
            return False
        joined = self._joined(topics, topics[-1])
        if len(joined) > 1:
            return self._set_list(figure, joined)
        chosen = topics[-1]
        shared = figure.transformation == "share"  # of 乌鲁木齐占全区成交额的64% the first
        if len(topics) > 1 and (shared or not self._touches(figure, chosen)):
            chosen = next((p for p in topics if self.leads(p)), chosen)
        return self._set(figure, "area.clause", chosen.code, chosen.start, chosen.end)

    def _touches(self, figure: Figure, place: Place) -> bool:
        """Say whether a place stands right before the number or the concept it is bound to."""
        starts = [figure.start, figure.concept[0] if figure.concept else figure.start]
        return any(0 <= start - place.end <= 2 for start in starts)

    def _in_clause(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Take the topic of the clause that the figure's bracket or list stands in."""
        if figure.previous is not None and figure.previous.start >= figure.bound:
            return False
        topics = [
            p for p in places
            if figure.bound <= p.start < figure.window and p.role == "topic" and p.code != "X-WORLD"
        ]  # fmt: skip
        if not topics:
            return False
        return self._set(figure, "area.clause", topics[-1].code, topics[-1].start, topics[-1].end)

    def _between(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Take the place of a clause behind the figure before (汕尾最少,只有140家)."""
        before = figure.previous
        if before is None:
            return False
        led = [
            p for p in places
            if figure.after <= p.start < figure.window and p.role == "topic"
            and p.code != "X-WORLD" and self.leads(p)
        ]  # fmt: skip
        if not led:
            return False
        return self._set(figure, "area.topic", led[-1].code, led[-1].start, led[-1].end)

    def _inherited(self, figure: Figure, own: list[Place], places: list[Place]) -> bool:
        """Stay with the figure before that this one goes on about."""
        before = self._whole(figure, places)
        if before is not None and before.area is None and before.root("area") == "area.unnamed":
            figure.because("area", "area.unnamed", before.start, before.end)
            return True  # of the same place, which nobody here knows
        if before is None or before.area is None:
            return False
        same = any(
            e.field == "indicator" and e.rule in ("indicator.same-figure", "indicator.beside")
            for e in figure.evidence
        )
        if not same and self._apart(before):
            return False
        figure.area = before.area
        figure.because("area", "area.same-figure", before.start, before.end, before.root("area"))
        return True

    def _whole(self, figure: Figure, places: list[Place]) -> Figure | None:
        """Give the figure before, past those of brackets, ended parts and what is compared with."""
        layout, before = self.layout, figure.previous
        if layout.clauses[figure.clause].inside:
            return before
        while before is not None and (
            layout.clauses[before.clause].inside
            or self._is_past(before, figure)
            or (before.area is None and _MEAN.match(layout.view, before.end))
            or self._is_base(before, places)
        ):
            before = before.previous
        return before

    def _is_base(self, figure: Figure, places: list[Place]) -> bool:
        """Say whether a figure is that of a place that others are compared with."""
        step = next((e for e in figure.evidence if e.field == "area"), None)
        if step is None or step.rule != "area.beside":
            return False
        return any(p.start == step.start and p.role == "base" for p in places)

    def _is_past(self, part: Figure, figure: Figure) -> bool:
        """Say whether a part (其中,武汉500亿元;) ended before a figure."""
        clauses = self.layout.clauses
        at = clauses[part.clause]
        if not self.layout.cues_of("among", at.start - _AMONG, part.start):
            return False
        return any(
            self.layout.view[clauses[one].end] in _STOPS
            for one in range(part.clause, min(figure.clause, part.clause + _CLAUSES))
        )

    def _clause_before(self, figure: Figure, office: Place) -> bool:
        """Say whether a public body does not open the sentence that a figure stands in."""
        first = self.layout.sentences[figure.sentence]
        return office.start - first > _OPENS

    def _apart(self, before: Figure) -> bool:
        """Say whether an earlier figure's place was only its own (高于湖南45亿元和江西12.8亿元)."""
        step = next((e for e in before.evidence if e.field == "area"), None)
        if step is None or step.rule != "area.beside":
            return False
        view, first = self.layout.view, before.previous
        between = view[first.end : before.start] if first is not None else ";"
        listed = len(between) <= _LIST and not _STOPS & set(between)
        return listed or view[before.end : before.end + 1] not in ",，("

    def _in_sentence(self, figure: Figure, places: list[Place]) -> bool:
        topics = [
            p for p in places
            if p.start < figure.start and p.role == "topic" and p.code != "X-WORLD"
        ]  # fmt: skip
        if not topics:
            return False
        leading = [p for p in topics if self.leads(p)]
        if figure.previous is not None:
            chosen = (leading or topics)[0]
        else:
            chosen = leading[-1] if leading else topics[0]
            joined = self._joined(topics, chosen)
            if len(joined) > 1:
                return self._set_list(figure, joined)
        return self._set(figure, "area.topic", chosen.code, chosen.start, chosen.end)

    def _carried(self, figure: Figure, places: list[Place]) -> None:
        topics = self.topics
        seats = [p for p in places if p.start < figure.start and p.role == "seat"]
        offices = [p for p in places if p.start < figure.start and p.role in ("office", "name")]
        offices = [p for p in offices if p.code != "CN"]  # 中国海洋大学
        bodies = [p for p in places if p.start < figure.start and p.role == "office"]
        if bodies and not seats and not self._clause_before(figure, bodies[-1]):
            self._set(figure, "area.office", bodies[-1].code, bodies[-1].start, bodies[-1].end)
        elif seats:
            self._set(figure, "area.seat", seats[-1].code, seats[-1].start, seats[-1].end)
        elif topics.area is not None:
            self._set(figure, "area.carried", topics.area, *topics.at)
        elif offices:
            self._set(figure, "area.office", offices[0].code, offices[0].start, offices[0].end)
        elif self.given is not None:
            self._set(figure, "area.home", self.given)
        elif (code := self.spoken_of(places)) != self.country:
            self._set(figure, "area.home", code)
        elif unnamed := [at for at in self.unnamed if at[0] < figure.start]:
            figure.because("area", "area.unnamed", *max(unnamed))
        else:
            self._set(figure, "area.country", code)
