"""The times that a text names: dates and words for times, resolved and in their roles."""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import Final

from indicators.coding.dated import REVIEWS, Dated, whole_year
from indicators.coding.figures import Span
from indicators.coding.layout import Layout
from indicators.coding.lexicon import Found
from indicators.extraction import Mention
from indicators.extraction.tables import rx

__all__ = ["Spans"]

_FROM_THEN: Final = rx(r"(?:全年|同期|同月|年?末|年?底)?的?\Z")
_SAME_SPAN: Final = ("同期", "同月", "同季")
_OF_TARGET: Final = ("目标", "任务", "计划", "预算", "预期")
_HEADING: Final = 24  # characters of a sentence that heads its paragraph
_CUE_TIMES: Final = frozenset(
    {"now", "this_year", "last_year", "prior_year", "next_year", "before_year", "same_year",
     "year_end", "last_year_end", "this_year_end", "this_month", "last_month",
     "this_year_start", "last_year_start"}
)  # fmt: skip
_MOST_OF_YEAR: Final = 360  # days below which a span is a part of a year
_WORDS: Final = 4  # characters between 由上年 and its number
_AHEAD: Final = frozenset({"target", "hope", "estimate"})
_AROUND: Final = 60  # characters around 全年 in which a word tells that it is still to come
_LEANING: Final = frozenset({"before_year", "same_year", "year_end"})


class Spans(Dated):
    """The times of one text by sentence, read from its first sentence to its last.

    Parameters
    ----------
    layout
        The text.
    mentions
        Its mentions; the dates among them have periods.
    published
        The day of publication, or None.

    Attributes
    ----------
    naming
        The sentences that name a time.
    used
        Where the times stand that a figure was bound to.
    days
        By indicator, the day on which its stock was last counted.
    headed
        Whether the first paragraph named the time that the text goes on in.
    topic, firm
        The time that the sentences of a paragraph go on in, and the one that outlasts it.
    """

    def __init__(self, layout: Layout, mentions: Sequence[Mention], published: date | None) -> None:
        super().__init__(layout, mentions, published)
        self.topic: Span | None = None
        self.firm: Span | None = None
        self.used: set[int] = set()
        self.days: dict[str, Span] = {}
        self.headed = False
        self._memory: dict[int, list[Span]] = {}
        self._dates = layout.by_sentence(start for start, _ in layout.spans)
        words = (cue.start for cue in layout.cues if cue.cue in _CUE_TIMES)
        self.naming = {
            sentence
            for sentence, numbers in self._dates.items()
            if any(mentions[number].kind in ("date", "duration") for number in numbers)
        } | layout.by_sentence(words).keys()

    # -- the times of a sentence ----------------------------------------------------------------

    def of_sentence(self, sentence: int) -> list[Span]:
        """Give the times of a sentence that a figure may belong to, sorted."""
        known = self._memory.get(sentence)
        if known is None:
            known = self._read(sentence) if sentence in self.naming else []
            self._memory[sentence] = known
        return known

    def _read(self, sentence: int) -> list[Span]:
        start, end = self.layout.limits(sentence)
        layout = self.layout
        found: list[tuple[int, Span | Found]] = []
        for number in self._dates.get(sentence, ()):
            mention = self.mentions[number]
            span = None
            if mention.kind == "date" and mention.period_start and mention.period_end:
                span = self._dated(number, mention, mention.period_start, mention.period_end)
            elif mention.kind == "duration":
                span = self._past_year(number, mention)
            if span is not None:
                found.append((span.at, span))
        found += [(c.start, c) for c in layout.cues_in(start, end) if c.cue in _CUE_TIMES]
        found.sort(key=lambda item: item[0])
        spans: list[Span] = []
        for _, item in found:
            span = item if isinstance(item, Span) else self._worded(item, spans)
            if span is not None:
                spans.append(span)
        return spans

    def _worded(self, cue: Found, before: list[Span]) -> Span | None:
        """Give the time that a word stands for (去年, 目前, 年末)."""
        if self._is_base(cue.start, cue.end):
            return None
        day = self._reference(cue.start)
        named = [span for span in before if span.lasting or span.start == span.end]
        carried = named[-1] if named else self.topic or (before[-1] if before else None)
        if cue.cue == "same_year" and self.layout.view.startswith(_OF_TARGET, cue.end):
            return None  # 完成全年目标任务的58%
        if cue.cue in ("before_year", "last_year"):
            same = self._year_earlier(cue, carried)
            if same is not None:
                return same
        if cue.cue in _LEANING or (self.headed and self._within_year(cue)):
            return self._leaning(cue, carried, bool(before))
        if cue.cue == "last_year_end" and self.layout.view[cue.start] == "上" and carried:
            return self._leaning(cue, carried, bool(before))
        if day is None:
            return None
        spans = {
            "this_year": whole_year(day.year),
            "last_year": whole_year(day.year - 1),
            "prior_year": whole_year(day.year - 2),
            "next_year": whole_year(day.year + 1),
            "now": (day, day),
            "last_year_end": (date(day.year - 1, 12, 31), date(day.year - 1, 12, 31)),
            "this_year_end": (date(day.year, 12, 31), date(day.year, 12, 31)),
            "this_year_start": (date(day.year, 1, 1), date(day.year, 3, 31)),
            "last_year_start": (date(day.year - 1, 1, 1), date(day.year - 1, 3, 31)),
            "this_month": _month(day.year, day.month),
            "last_month": _month(day.year - (day.month == 1), (day.month - 2) % 12 + 1),
        }
        start, end = spans[cue.cue]
        if cue.cue == "this_year" and self.layout.view[cue.end - 2 : cue.end] == "以来":
            end = day
        point = start == end
        return Span(cue.start, cue.end, start, end, "relative", point, cue.cue != "now")

    def _year_earlier(self, cue: Found, carried: Span | None) -> Span | None:
        """Give the same months of the year before (上年同期 behind 前三季度)."""
        if carried is None or not self.layout.view.startswith(_SAME_SPAN, cue.end):
            return None
        start, end = carried.start, carried.end
        if start == end or (end - start).days > _MOST_OF_YEAR or start.year != end.year:
            return None
        until = self._first_of_rise(cue)
        first = date(start.year - 1, start.month, start.day)
        last = date(end.year - 1, end.month, min(end.day, _month(end.year - 1, end.month)[1].day))
        span = Span(cue.start, until or cue.end + 2, first, last, "inferred", lasting=False)
        return span._replace(base=until is not None)

    def _first_of_rise(self, cue: Found) -> int | None:
        """Give where the number begins that a rise starts from (由上年的2200家增至2540家)."""
        layout = self.layout
        if layout.view[cue.start - 1 : cue.start] not in ("由", "从"):
            return None
        at = layout.mention_at(cue.end)
        if at == len(layout.starts) or layout.starts[at] - cue.end > _WORDS:
            return None
        start = layout.starts[at]
        return start if _FROM_THEN.fullmatch(layout.view, cue.end, start) else None

    def _within_year(self, cue: Found) -> bool:
        """Say whether a word is 年内: in a report on a year that year, else the current one."""
        return self.layout.view[cue.start : cue.end] == "年内"

    def _leaning(self, cue: Found, carried: Span | None, here: bool) -> Span | None:
        """Give the time of a word that leans on the year spoken of (上年, 当年, 年末)."""
        year = carried.end.year if carried is not None else None
        if year is None:
            if self.published is None:
                return None
            year = self.published.year - (cue.cue != "same_year" or self._reviewed(cue))
        basis = carried.basis if here and carried is not None else "inferred"
        if cue.cue == "before_year":
            until = self._first_of_rise(cue)
            first, last = whole_year(year - 1)
            if until is not None and self.layout.view[until - 2] in "末底":
                first = last
            span = Span(cue.start, until or cue.end, first, last, "inferred", lasting=False)
            return span._replace(base=until is not None)
        if cue.cue in ("same_year", "this_year"):
            if carried is not None and here and carried.until >= cue.start - 2:
                return None  # 2023年全年: the date says it
            return Span(cue.start, cue.end, *whole_year(year), basis)
        day = date(year - (cue.cue == "last_year_end"), 12, 31)
        if carried is not None and self.layout.view[cue.start : cue.end] == "期末":
            day = carried.end  # of the half-year or quarter that is reported
        number = self._first_of_rise(cue)
        return Span(cue.start, number or cue.end, day, day, basis, True, base=number is not None)

    def _reviewed(self, cue: Found) -> bool:
        """Say whether 全年 in the first months of a year is the year before, which has ended."""
        if self.published is None or self.published.month > REVIEWS:
            return False
        if self.layout.view[cue.start] != "全":
            return False
        start, end = self.layout.limits(bisect_right(self.layout.sentences, cue.start) - 1)
        first, last = max(start, cue.start - _AROUND), min(end, cue.end + _AROUND)
        return not any(c.cue in _AHEAD for c in self.layout.cues_in(first, last))

    def _reference(self, at: int) -> date | None:
        """Give the day that 去年 is read from: of a dated quotation its own, else publication."""
        quote = self.layout.within(self.layout.quotes, at)
        said = self._said(quote[0]) if quote is not None else None
        return said or self.published

    def _said(self, quote: int) -> date | None:
        """Give the day or year in which a quotation was spoken, where its sentence prints it."""
        layout = self.layout
        sentence = max(0, layout.clauses[layout.clause_at(quote)].sentence)
        start = layout.sentences[sentence]
        if not any(c.cue in ("speech", "host") for c in layout.cues_in(start, quote)):
            return None
        at = layout.mention_at(start)
        days = []
        while at < len(layout.spans) and layout.spans[at][0] < quote:
            mention = self.mentions[at]
            if mention.kind == "date" and mention.period_end is not None:
                days.append(mention.period_end)
            at += 1
        return days[-1] if days else None

    # -- memory --------------------------------------------------------------------------------

    def leave(self, sentence: int) -> None:
        """Remember the time of a sentence for those that name none.

        A time that a figure was bound to, and that of the heading, outlasts its paragraph; one
        that only tells when something happened does not.
        """
        spans = [span for span in self.of_sentence(sentence) if span.lasting]
        if not spans:
            return
        bound = [span for span in spans if span.at in self.used]
        self.topic = bound[-1] if bound else spans[0]
        later = [span for span in bound if span.end > self.topic.end and self._is_past(span)]
        if later:
            self.topic = later[-1]  # 2023年有2100家,2020年为1200家。 goes on in 2023
        past = self._is_past(self.topic) or self._heading(sentence)
        long = (self.topic.end - self.topic.start).days > 27
        if past and long and (bound or sentence == 0 or self._heading(sentence)):
            self.firm = self.topic
            self.headed |= (
                self._heading(sentence) or self.layout.view.find("\n", 0, self.firm.at) < 0
            )

    def _is_past(self, span: Span) -> bool:
        """Say whether half of a time was over when the text was printed."""
        middle = span.start + (span.end - span.start) / 2
        return self.published is None or middle <= self.published

    def _heading(self, sentence: int) -> bool:
        """Say whether a sentence heads others: a line, or a short opening, without a figure."""
        start, end = self.layout.limits(sentence)
        layout = self.layout
        opens = layout.view[start - 1 : start] in ("\n", "") and end - start <= _HEADING
        line = layout.view[end - 1 : end] == "\n"
        return (opens or line) and not layout.counts_within(start, end)

    def paragraph(self) -> None:
        """Forget what only its paragraph spoke of."""
        self.topic = self.firm


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
