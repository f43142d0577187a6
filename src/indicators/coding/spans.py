"""The times that a text names: dates and words for times, resolved and in their roles."""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import Final

from indicators.coding.figures import Span
from indicators.coding.layout import Layout
from indicators.coding.lexicon import Found
from indicators.extraction import Mention
from indicators.extraction.tables import rx

__all__ = ["Spans"]

_BASE_BEFORE: Final = rx(r"(?:比|较|与|同|超过|对比|相比|相较于?|为|是|相当于)[“\"]?\Z")
_COMPARED: Final = rx(r"[”\"]?(?:时期)?(?:全年|年?末|年?底|同期)?(?:相比|同期|的[0-9.]+倍)")
_BASE_ONLY: Final = rx(r"(?:比|较|对比|相较于?|超过)[“\"]?\Z")
_BASE_NUMBER: Final = rx(r"(?:全?年|年?末|年?底)?的(?=[0-9])(?![0-9.]+倍)")
_PLAN_ENDS: Final = rx(r"[”\"]?(?:期末|末|收官)")
_PLAN: Final = 800  # days above which a span is a plan of several years
_TILL_ONLY: Final = rx(r"(?:截至|截止到?|截止至)\Z")
_SINCE_AFTER: Final = rx(r"[^,，。;；]{0,8}?(?:以来|起|至今)")
_CITED: Final = rx(r"(?:[^,，。;；]{0,4}(?:显示|指出|公布|表明|披露|统计))")
_DATELINE: Final = rx(r"(?:[)]?(?:电|讯|报道|消息))")
_EVENT: Final = rx(
    r"[,，]?[^。,，;；]{0,18}(?:举行|召开|举办|开幕|印发|发布|出台|揭牌|获悉|表示|说|介绍|公布|成立|启动)"
)
_PAST_BEFORE: Final = rx(r"(?:过去|刚刚过去的|回顾|过去的)\Z")
_HEADING: Final = 24  # characters of a sentence that heads its paragraph
_REVIEWS: Final = 3  # months at the beginning of a year in which the year before is reviewed
_CUE_TIMES: Final = frozenset(
    {"now", "this_year", "last_year", "prior_year", "next_year", "before_year", "same_year",
     "year_end", "last_year_end", "this_year_end", "this_month", "last_month",
     "this_year_start", "last_year_start"}
)  # fmt: skip
_AHEAD: Final = frozenset({"target", "hope", "estimate"})
_AROUND: Final = 60  # characters around 全年 in which a word tells that it is still to come
_LEANING: Final = frozenset({"before_year", "same_year", "year_end"})


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


class Spans:
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
        self.layout = layout
        self.mentions = mentions
        self.published = published
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

    def _dated(self, index: int, mention: Mention, start: date, end: date) -> Span | None:
        """Give the time of a date, unless it is the base of a comparison, a title or a dateline."""
        at, until = self.layout.spans[index]
        view = self.layout.view
        title = self.layout.within(self.layout.titles, at)
        if title is not None and not _CITED.match(view, title[1] + 1):
            return None
        if _DATELINE.match(view, until):
            return None
        if view[at - 1 : at] in ("由", "从"):
            first = self._base(at, until, start, end, mention)
            if first is not None:
                return first
        if self._is_base(at, until):
            return self._base(at, until, start, end, mention)
        since = self._since(at, until, start, mention)
        if since is not None:
            return since
        if _PLAN_ENDS.match(view, until) and (end - start).days > _PLAN:
            start = date(end.year, 1, 1)
        single = start == end
        till = _TILL_ONLY.search(view, max(0, at - 4), at) is not None
        if single and not till and view[until - 1] in "日号" and _EVENT.match(view, until):
            return None
        day = single and view[until - 1] in "日号"
        point = till or view[until - 1] in "末底" or day
        basis = mention.period_basis or "explicit"
        return Span(at, until, start, end, basis, point, till or not day)

    def _base(self, at: int, until: int, start: date, end: date, mention: Mention) -> Span | None:
        """Give the time of a number that another is compared with (较2020年末的676家)."""
        view = self.layout.view
        known = _BASE_NUMBER.match(view, until)
        if known is None or self.layout.mention_at(known.end()) == len(self.layout.starts):
            return None
        if self.layout.starts[self.layout.mention_at(known.end())] != known.end():
            return None
        point = view[known.end() - 2] in "末底" or start == end
        basis = mention.period_basis or "explicit"
        first = end if point else start
        return Span(at, known.end() - 1, first, end, basis, point, False, True)

    def _since(self, at: int, until: int, start: date, mention: Mention) -> Span | None:
        """Give the time from a date to the day of publication (自2018年启动以来)."""
        view = self.layout.view
        begun = (
            view[at - 1 : at] in ("自", "从") or view[until : until + 3].lstrip('”"')[:2] == "以来"
        )
        if not begun or not _SINCE_AFTER.match(self.layout.view, until):
            return None
        if self.published is None or start > self.published:
            return None
        basis = mention.period_basis or "explicit"
        return Span(at, until, start, self.published, basis, True, False)

    def _past_year(self, index: int, mention: Mention) -> Span | None:
        """Give the year that 过去一年 and 一年来 mean in a text of the first months of the next."""
        at, until = self.layout.spans[index]
        view = self.layout.view
        past = _PAST_BEFORE.search(view, max(0, at - 3), at) or view[until : until + 1] == "来"
        day = self.published
        if mention.value != 1 or mention.unit != "year" or mention.qualifier != "exact":
            return None
        if not past or day is None or day.month > _REVIEWS:
            return None
        return Span(at, until, *_year(day.year - 1), "relative")

    def _is_base(self, at: int, until: int) -> bool:
        view = self.layout.view
        left = max(0, at - 4)
        if _BASE_ONLY.search(view, left, at):
            return True
        return bool(_BASE_BEFORE.search(view, left, at) and _COMPARED.match(view, until))

    def _worded(self, cue: Found, before: list[Span]) -> Span | None:
        """Give the time that a word stands for (去年, 目前, 年末)."""
        if self._is_base(cue.start, cue.end):
            return None
        day = self._reference(cue.start)
        carried = before[-1] if before else self.topic
        if cue.cue in _LEANING or (self.headed and self._within_year(cue)):
            return self._leaning(cue, carried, bool(before))
        if day is None:
            return None
        spans = {
            "this_year": _year(day.year),
            "last_year": _year(day.year - 1),
            "prior_year": _year(day.year - 2),
            "next_year": _year(day.year + 1),
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
            return Span(cue.start, cue.end, *_year(year - 1), "inferred", lasting=False)
        if cue.cue in ("same_year", "this_year"):
            if carried is not None and here and carried.until >= cue.start - 2:
                return None  # 2023年全年: the date says it
            return Span(cue.start, cue.end, *_year(year), basis)
        return Span(cue.start, cue.end, date(year, 12, 31), date(year, 12, 31), basis, True)

    def _reviewed(self, cue: Found) -> bool:
        """Say whether 全年 in the first months of a year is the year before, which has ended."""
        if self.published is None or self.published.month > _REVIEWS:
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
        middle = self.topic.start + (self.topic.end - self.topic.start) / 2
        past = self.published is None or middle <= self.published or self._heading(sentence)
        long = (self.topic.end - self.topic.start).days > 27
        if past and long and (bound or sentence == 0 or self._heading(sentence)):
            self.firm = self.topic
            self.headed |= (
                self._heading(sentence) or self.layout.view.find("\n", 0, self.firm.at) < 0
            )

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
