"""When a figure holds: its own time, that of its sentence, the carried one; stock or flow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from indicators.coding.dated import whole_year
from indicators.coding.editions import Editions
from indicators.coding.figures import Figure, Span
from indicators.coding.layout import Layout
from indicators.coding.lexicon import kinds
from indicators.coding.nouns import is_stock
from indicators.coding.windows import Windows
from indicators.extraction import Mention

__all__ = ["Times"]


_ASSUMED = frozenset({"period.carried", "period.published"})
_BACK = 12  # figures of a sentence that are looked back over
_LOOSE = frozenset({"period.sentence", "period.carried"})


def _speaks(span: Span, figure: Figure) -> bool:
    """Say whether a time may be that of a figure: a base only of the number right behind it."""
    return not span.base or figure.start - span.until <= 1


def _pair(figure: Figure) -> tuple[Figure, Figure] | None:
    """Give the two figures before, one of an earlier and one of a later time of its own."""
    late = figure
    for _ in range(_BACK):
        early = late.previous
        if early is None:
            return None
        if early.period_end and late.period_end and early.period_end < late.period_end:
            return early, late
        late = early
    return None


class Times(Windows):
    """Binds the figures of one text to their periods."""

    def __init__(self, layout: Layout, mentions: Sequence[Mention], published: date | None) -> None:
        super().__init__(layout, mentions, published)
        self.editions = Editions(layout)

    def bind(self, figure: Figure) -> None:
        """Bind a figure to its period.

        Parameters
        ----------
        figure
            A figure whose indicator, form and area are decided; its period and evidence are set.
        """
        spans = self.of_sentence(figure.sentence)
        for step in (
            self._of_edition,
            self._own,
            self._followed,
            self._windowed,
            self._inherited,
            self._earlier,
        ):
            if step(figure, spans):
                break
        else:
            self._carried(figure)
        if figure.period_start is not None:
            self._widen(figure)

    def _set(self, figure: Figure, rule: str, span: Span, basis: str | None = None) -> bool:
        start, end = span.start, span.end
        stock = self._time_type(figure) in ("stock", "ratio")
        stock = stock and figure.dimensions.get("flow") != "new"  # 十四五以来新增1800家
        if span.point and (stock or start == end):
            start = end
        if stock and span.point and figure.indicators:
            self.days[figure.indicators[0]] = span
        yearly = not stock or (rule == "period.carried" and self._time_type(figure) == "ratio")
        if yearly and rule in _LOOSE and self.layout.view[span.until - 1] in "末底":
            start = date(end.year, 1, 1)  # a flow is not counted on the day of the stock before it
        figure.period_start, figure.period_end = start, end
        figure.period_basis = basis or span.basis
        figure.because("period", rule, span.at, span.until)
        self.used.add(span.at)
        return True

    def _time_type(self, figure: Figure) -> str:
        kind = kinds().get(figure.indicators[0]) if figure.indicators else None
        if kind is None:
            stock = figure.noun is not None and is_stock(self.layout, figure.noun)
            return "stock" if stock or figure.unit in ("count", "person") else "flow"
        return "flow" if kind.runs else kind.time_type

    def _of_edition(self, figure: Figure, spans: Sequence[Span]) -> bool:
        """Date a place in a ranking by the edition that gives it."""
        edition = self.editions.of(figure, spans)
        if edition is None:
            return False
        figure.period_start, figure.period_end = whole_year(edition.year)
        named = edition.start >= self.layout.sentences[figure.sentence]
        figure.period_basis = "explicit" if named else "inferred"
        figure.because("period", "period.edition", edition.start, edition.end + 1)
        return True

    def _own(self, figure: Figure, spans: Sequence[Span]) -> bool:
        """Take the last time named between the number before and this one."""
        own = [s for s in spans if figure.window <= s.at < figure.start and _speaks(s, figure)]
        if not own:
            own = [s for s in spans if figure.bound <= s.at < figure.window]
            if figure.previous is not None and own and own[-1].at < figure.previous.start:
                own = []
        return bool(own) and self._set(figure, "period.clause", own[-1])

    def _followed(self, figure: Figure, spans: Sequence[Span]) -> bool:
        """Take the time in a bracket right behind the number."""
        if self.layout.view[figure.end : figure.end + 1] != "(":
            return False
        behind = [s for s in spans if figure.end < s.at <= figure.end + 4]
        return bool(behind) and self._set(figure, "period.bracket", behind[0])

    def _inherited(self, figure: Figure, spans: Sequence[Span]) -> bool:
        before = self._main(figure, spans)
        if before is None or before.period_start is None or before.period_end is None:
            return False
        if self._grown(figure, before) or self._alongside(figure, before):
            return True
        since = [s for s in spans if before.end <= s.at < figure.start and s.lasting]
        if since:
            return self._set(figure, "period.clause", since[-1])
        if before.period_start == before.period_end and self._time_type(figure) == "flow":
            return False
        figure.period_start, figure.period_end = before.period_start, before.period_end
        if self._time_type(figure) == "stock" and any(
            s.point and s.end == before.period_end and s.at < figure.start for s in spans
        ):
            figure.period_start = before.period_end  # 截至8月底 of a flow and of a stock
        windowed = any(e.rule == "period.window" for e in before.evidence)
        flows = self._flows(figure) and before.transformation != "growth_rate"
        windowed = windowed and not flows and figure.transformation != "change"
        ended = before.transformation == "streak" or windowed
        if ended and figure.transformation not in ("streak", "difference", "growth_rate"):
            figure.period_start = date(before.period_end.year, 1, 1)
        figure.period_basis = before.period_basis
        root = before.root("period")
        figure.because("period", "period.same-figure", before.start, before.end, root)
        return True

    def _grown(self, figure: Figure, before: Figure) -> bool:
        """Stretch growth from one printed date to another (从2017年的98家增至2021年的521家)."""
        first = before.previous
        if figure.transformation != "growth_rate" or first is None or first.unit != before.unit:
            return False
        if first.indicators != before.indicators or first.sentence != before.sentence:
            return False
        start, end = first.period_start, before.period_end
        if start is None or end is None or first.period_end is None or first.period_end >= end:
            return False
        led = self.layout.view[first.bound : first.start]
        cues = self.layout.cues_in(before.end, figure.start)
        if not ("从" in led or "由" in led) or any(c.cue == "year_on_year" for c in cues):
            return False
        figure.period_start, figure.period_end = start, end
        figure.period_basis = before.period_basis
        figure.because("period", "period.between", first.start, before.end)
        return True

    def _alongside(self, figure: Figure, before: Figure) -> bool:
        """Give 由n增至m the two times that an earlier pair of the sentence printed."""
        view = self.layout.view
        second = view[before.start - 1] in "由从"
        if not second and view[figure.start - 1] not in "由从":
            return False
        pair = _pair(before)
        if pair is None:
            return False
        source = pair[1] if second else pair[0]
        if source.period_start is None:
            return False
        figure.period_start, figure.period_end = source.period_start, source.period_end
        figure.period_basis = source.period_basis
        figure.because("period", "period.same-figure", source.start, source.end)
        return True

    def _main(self, figure: Figure, spans: Sequence[Span]) -> Figure | None:
        """Give the figure before, one of an earlier year (由上年的1.4%) passed over."""
        passing = {s.at for s in spans if s.base or (not s.lasting and s.start != s.end)}
        before = figure.previous
        while before is not None and any(
            e.field == "period"
            and ((e.start in passing and e.end > e.start) or e.rule == "period.edition")
            for e in before.evidence
        ):
            before = before.previous
        return before

    def _earlier(self, figure: Figure, spans: Sequence[Span]) -> bool:
        earlier = [s for s in spans if s.at < figure.start and not s.base]
        earlier = [s for s in earlier if s.lasting or s.start == s.end] or earlier
        return bool(earlier) and self._set(figure, "period.sentence", earlier[-1])

    def _windowed(self, figure: Figure, spans: Sequence[Span]) -> bool:
        """Take the window of growth (近三年), which ends with the year that the sentence names."""
        window = self._window(figure)
        stretch = self._stretch(window) if window is not None else None
        if stretch is None:
            return False
        known = [*spans] or ([self.topic] if self.topic else [])
        years = [s for s in known if (s.end - s.start).days > 360]
        if years:
            return self._set(figure, "period.window", years[-1])
        figure.period_start, figure.period_end = stretch
        figure.period_basis = "relative"
        figure.because("period", "period.window", figure.window, figure.start)
        return True

    def _lasts(self, figure: Figure, topic: Span, kind: str) -> bool:
        """Say whether a carried time reaches a figure: a stock or place only from its paragraph."""
        if (kind in ("flow", "ratio") and figure.unit != "position") or self.headed:
            return True
        start = self.layout.sentences[figure.sentence]
        return self.layout.view.find("\n", topic.until, start) < 0

    def _carried(self, figure: Figure) -> None:
        kind = self._time_type(figure)
        day = self.days.get(figure.indicators[0]) if figure.indicators else None
        if kind == "stock" and day is not None and self._still(day):
            self._set(figure, "period.carried", day, "inferred")
        elif self.topic is not None and self._lasts(figure, self.topic, kind):
            self._set(figure, "period.carried", self.topic, "inferred")
        elif kind == "stock" and self.published is not None and figure.unit != "position":
            figure.period_start = figure.period_end = self.published
            figure.period_basis = "inferred"
            figure.because("period", "period.published")
        else:
            figure.period_basis = "none"
            figure.because("period", "period.none")

    def _still(self, day: Span) -> bool:
        """Say whether the day on which a stock was counted lies in the year that is spoken of."""
        topic = self.topic
        return topic is not None and topic.start <= day.end <= topic.end and not day.base

    def open_target(self, figure: Figure) -> None:
        """Leave the time of a target open that would only have a carried one of the past."""
        rule = next((e.rule for e in figure.evidence if e.field == "period"), "")
        past = (
            self.published is not None
            and figure.period_end
            and (figure.period_end <= self.published)
        )
        now = figure.period_start == figure.period_end == self.published
        if figure.nature == "target" and (past or now) and rule in _ASSUMED:
            figure.period_start = figure.period_end = None
            figure.period_basis = "none"
            figure.because("period", "period.none")
