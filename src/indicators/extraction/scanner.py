"""One pass over a text: find each number site and hand it to the rules for its kind."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Final

from indicators.extraction import nonfigures
from indicators.extraction.date_sites import DateSites
from indicators.extraction.drafts import Draft
from indicators.extraction.grammar import grammar
from indicators.extraction.lists import share
from indicators.extraction.measures import Measures
from indicators.extraction.state import POWERS, TWOS
from indicators.extraction.tables import fold, nouns, rx

__all__ = ["Scanner"]

_PHONE: Final = rx(
    r"(?:0[0-9]{2,3}[\-][0-9]{7,8}|0?[48]00[\-][0-9]{3,4}[\-][0-9]{3,4}|1[3-9][0-9]{9})(?![0-9万亿元]|\.[0-9])"
    r"(?:[\-转][0-9]{1,5})?"
    r"|(?:0[1-9][0-9]{1,2}[\- ][0-9]{3,4}[ \-][0-9]{4}"
    r"|1[3-9][0-9][ \-][0-9]{4}[ \-][0-9]{4})(?![0-9])"
    r"(?:[\-转][0-9]{1,5})?"
)
# What is a telephone number only where the words before say so: 請電2804-2600.
_SHORT_PHONE: Final = rx(r"[0-9]{3,4}[\- ][0-9]{3,4}(?:[\- ][0-9]{3,4})?(?![0-9])")
_LABEL: Final = rx(r"(?:(?<![地版蓝])图|(?<![代发报一])表|附件|附录|专栏|公式|图表)[ ]?\Z")
_CLASS_NEXT: Final = rx(
    r"类(?=化学|新药|创新药|生物|中药|改良|医疗器械|器械|疫苗|水质|水体|水|地区|功能|药)"
)


_MOBILE: Final = 11  # digits of a mobile number
_LABELS: Final = frozenset("图圖表件录錄栏欄式 ")
_LEADERS: Final = frozenset(".…·・‥ ")
# A month and day that name what happened then: 5·12地震.
_EVENT: Final = rx(r"(?:1[0-2]|[1-9])[·•](?:3[01]|[12][0-9]|0?[1-9])(?![0-9·•\.])")
# 5路公交车, 5星级酒店.
_ROUTE: Final = rx(r"路(?=公交|电车|巴士|公共汽车|车(?!队)|汽车)|星级")
_GENERATION: Final = rx(r"[5-9０0１1][05０５]后\Z")


_COLONS: Final = frozenset(":∶﹕：")
_DAY_ENDS: Final = frozenset("日号號")
# What may stand between the two numbers of a score.
_VERSUS: Final = frozenset("-:：∶比")


class Scanner(DateSites):
    """Reads one view from its first character to its last."""

    __slots__ = ()

    def run(self) -> list[Draft]:
        """Read the view and return its mentions."""
        by_name: dict[str, Callable[[int, int], int]] = {
            "sum": self.designation, "places": self.designation, "date": self.date,
            "cdate": self.chinese_date, "part": self.fraction, "cpart": self.fraction,
            "cell": self.alone, "plain": self.plain, "arabic": self.arabic, "power": self.power,
            "chinese": self.chinese, "quarter": self.quarter,
            "ordinal": self.ordinal, "half": self.half, "plan": self.plan, "turn": self.turn,
            "top": self.top, "countless": self.countless, "stray": self.stray,
            "financial": self.financial, "firm": self.digits_first, "both": self.both,
        }  # fmt: skip
        site = grammar().site
        handlers = {site.groupindex[name]: handler for name, handler in by_name.items()}
        plain, unit = site.groupindex["plain"], site.groupindex["unit"]
        match = site.match
        view, pos, size = self.view, 0, len(self.view)
        below: list[int] = []  # where 零下 stands: a sign, if the number after it takes it up
        while True:
            found = match(view, pos)
            if found is None:  # cannot happen: the pattern matches everywhere
                break
            group = found.lastindex
            pos = found.end()
            if group is None:
                if pos >= size:
                    break
                if view[pos - 1] in "上下":
                    below.append(pos - 2)
                continue
            if group == unit:
                pos = self.done = self.measured(found.start(plain), found.start(unit), pos)
            else:
                pos = self.done = handlers[group](found.start(group), pos)
            if view[pos : pos + 1] in TWOS and view[pos - 1] in POWERS:
                below.append(pos)
        self._account(below)
        share(self.lists, view)
        return self.drafts

    def _account(self, below: list[int]) -> None:
        """Account for each 零 of 零下, and 两 behind a power of ten, that nothing took up."""
        starts = [draft.start for draft in self.drafts] if below else []
        words = {start for start, _, _ in self.unreads} if below else set()
        for at in below:
            last = bisect_right(starts, at) - 1
            if at not in words and (last < 0 or self.drafts[last].end <= at):
                self.unreads.append((at, at + 1, "word"))

    def date(self, start: int, end: int) -> int:
        """Read a date in Arabic digits."""
        if self.is_code(start, end):
            return self.code(start, end)
        heading = self.heading(start, end)
        if heading:
            return heading
        if not _COLONS.isdisjoint(self.view[start:end]):
            if done := self.score(start):
                return done
            if self._clock_is_ratio(start, end):
                return self.arabic(start, self._digits_end(start))
        if self.view[end - 1] in _DAY_ENDS and self._day_is_duration(start, end):
            return self.arabic(start, self._digits_end(start))
        return self._dated(self._date_start(start), end)

    def digits_first(self, start: int, end: int) -> int:
        """Read a firm that begins with a number (58同城); a count, if a qualifier leads it."""
        if self.before(start).qualifier:
            return self.arabic(start, self._digits_end(start))
        self.add(start, end, "name", "name.firm", "number in a name")
        return end

    def alone(self, start: int, end: int) -> int:
        """Read digits alone between marks."""
        return self.cell(start, end) or self.arabic(start, end)

    def measured(self, start: int, end: int, stop: int) -> int:
        """Read such digits with a unit that ends at a place and behind which nothing goes on."""
        if start and end - start != _MOBILE and (done := self.worded(start, end, stop, stop)):
            return done
        return self.plain(start, end)

    def plain(self, start: int, end: int) -> int:
        """Read digits beside which nothing stands that could make them something else."""
        if not start or end - start == _MOBILE:
            return self.arabic(start, end)
        return self.ordinary(start, end) or Measures.quantity(self, start, end)

    def arabic(self, start: int, end: int) -> int:
        """Read a number in Arabic digits."""
        view = self.view
        if view[end : end + 1] in ("·", "•") and end < len(view):
            end = self._pointed(start, end)
            event = _EVENT.match(view, start) if view[end : end + 1] in ("·", "•") else None
            if event:
                self.add(start, event.end(), "name", "name.event", "day that names an event")
                return event.end()
        if self.roc and (done := self._republican_day(start)):
            return done
        beside = start and view[start - 1] not in self.marks_odd_before
        if beside and view[end : end + 1] not in self.marks_odd_after and end - start != _MOBILE:
            return self.quantity(start, end)
        if view[end : end + 1] in _VERSUS and (done := self.score(start)):
            return done
        if self.is_code(start, end):
            return self.code(start, end)
        done = (
            self.heading(start, end)
            or self.series(start, end)
            or self._spaced_name(start, end)
            or self._special(start, end)
        )
        if done:
            return done
        return self.quantity(start, end)

    def _pointed(self, start: int, end: int) -> int:
        """Tell where 7·8公里 ends: a raised point is one of decimals only before a unit."""
        digits = nonfigures.RUN.match(self.view, end + 1)
        unit = self.tail(digits.end()).unit if digits else ""
        if digits is None or not unit or fold(unit) in nouns():
            return end
        return digits.end() if "." not in fold(self.view[start:end]) else end

    def power(self, start: int, end: int) -> int:
        """Read 5×10^6 and 10的-9次方."""
        return self.code(start, end) if self._names_before(start) else self.quantity(start, end)

    def _phone(self, start: int, end: int) -> int:
        """Read a telephone number; 0 where there is none."""
        phone = _PHONE.match(self.view, start)
        if phone is None:
            phone = _SHORT_PHONE.match(self.view, start) if end - start <= 4 else None
            if phone is None or not self.is_credit_line(start):
                return 0
        self.add(start, phone.end(), "boilerplate", "boilerplate.code", "telephone number")
        return phone.end()

    def _special(self, start: int, end: int) -> int:
        """Read the numbers that are known by what follows them; 0 where nothing is."""
        view = self.view
        after = view[end : end + 1]
        pointed = after in (".", "．") and view[end + 1 : end + 2] in nonfigures.DIGITS
        if pointed and "." in fold(view[start:end]):
            return self.code(start, end)
        before = view[start - 1] if start else ""
        label = before in _LABELS and _LABEL.search(view, max(self.done, start - 3), start)
        if label and self.is_label(start, end):
            return self.label(start, end)
        if end - start > 2 and before not in nonfigures.DIGITS:
            phone = self._phone(start, end)
            if phone:
                return phone
        if (
            after in (":", "：", "∶", "比")
            and view[end + 1 : end + 2] in nonfigures.DIGITS
            and after
        ):
            return self._proportion(start, end)
        return self._before_word(start, end, before, after)

    def _before_word(self, start: int, end: int, before: str, after: str) -> int:
        """Read a number that one word behind it makes a name, page or fraction; 0 where none."""
        view = self.view
        if after in ("后", "後") and _GENERATION.match(view, start, end + 1):
            self.add(start, end + 1, "name", "name.generation", "name of a generation")
            return end + 1
        if after == "版" and (
            view[start - 1 : start] in (" ", "(", "（", "第", "日") or self.is_credit_line(start)
        ):
            self.add(start, end + 1, "boilerplate", "boilerplate.page", "page")
            return end + 1
        if after in ("/", "／") and after:
            return self._slash(start, end)
        route = _ROUTE.match(view, end) if after in ("路", "星") else None
        if route:
            self.add(start, route.end(), "name", "name.numbered", "number in a name")
            return route.end()
        if after in ("类", "類") and _CLASS_NEXT.match(view, end) and "." not in view[start:end]:
            self.add(start, end + 1, "name", "name.class", "class of a classification")
            return end + 1
        leads = before in _LEADERS and not self.tail(end).unit
        if leads and nonfigures.LEADER.search(view, max(0, start - 8), start):
            self.add(start, end, "boilerplate", "boilerplate.page", "page")
            return end
        return 0
