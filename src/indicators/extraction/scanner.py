"""One pass over a text: find each number site and hand it to the rules for its kind."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Final

from indicators.extraction import nonfigures
from indicators.extraction.cells import Cells
from indicators.extraction.drafts import Draft
from indicators.extraction.grammar import grammar
from indicators.extraction.lists import share
from indicators.extraction.measures import Measures
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.periods import read_date
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


# 十四五 before these is fourteen or fifteen, no plan.
_COUNTED: Final = rx(r"分钟|小时|[岁天]|个(?!五年)|公里|公斤|[万元米倍斤]")
_MOBILE: Final = 11  # digits of a mobile number
_LABELS: Final = frozenset("图圖表件录錄栏欄式 ")
_LEADERS: Final = frozenset(".…·・‥ ")
# A number of days, no day of the month: 30日内, 给予7日休假, 处5日拘留.
_DAYS_BEFORE: Final = rx(
    r"(?:[期近超满共续达约第予休]|加给|加至|发给|延长|推迟|延迟|延后|缩短|提前|至少|至多|最多|最少|少于|超过|多于"
    r"|每|历时|需要?|请假|停牌|停产|停业|期[限间]?[为是]|限期)\Z"
)
_DAYS_AFTER: Final = rx(
    r"(?:以?内|之内|游|间|前|后|以上|以下|的?(?:特别休假|特休|休假|年假|婚假|产假|陪产假|丧假|病假|事假|假期|拘留"
    r"|行政拘留|宽限|期限|公示期|犹豫期)|为限|为止)"
)
# A month and day that name what happened then: 5·12地震.
# A day of the Republic: 113/12/31, 114.3.5.
_ROC_DAY: Final = rx(
    r"(1[0-9]{2})(?P<sign>[\/\.])(0?[1-9]|1[0-2])(?P=sign)(3[01]|[12][0-9]|0?[1-9])(?![0-9\/\.])"
)
_EVENT: Final = rx(r"(?:1[0-2]|[1-9])[·•](?:3[01]|[12][0-9]|0?[1-9])(?![0-9·•\.])")
# 5路公交车, 5星级酒店.
_ROUTE: Final = rx(r"路(?=公交|电车|巴士|公共汽车|车(?!队)|汽车)|星级")
_GENERATION: Final = rx(r"[5-9０0１1][05０５]后\Z")


# What may stand between the two numbers of a score.
_VERSUS: Final = frozenset("-:：∶比")


class Scanner(Cells):
    """Reads one view from its first character to its last."""

    __slots__ = ()

    def run(self) -> list[Draft]:
        """Read the view and return its mentions."""
        handlers: dict[str, Callable[[int, int], int]] = {
            "sum": self.designation, "places": self.designation, "date": self.date,
            "cdate": self.chinese_date, "part": self.fraction, "cpart": self.fraction,
            "cell": self.alone, "plain": self.plain, "arabic": self.arabic, "power": self.power,
            "chinese": self.chinese, "quarter": self.quarter,
            "ordinal": self.ordinal, "half": self.half, "plan": self.plan, "turn": self.turn,
            "top": self.top, "countless": self.countless, "stray": self.stray,
            "financial": self.financial,
        }  # fmt: skip
        match = grammar().site.match
        view, pos, size = self.view, 0, len(self.view)
        below: list[int] = []  # where 零下 stands: a sign, if the number after it takes it up
        while True:
            found = match(view, pos)
            if found is None:  # cannot happen: the pattern matches everywhere
                break
            group = found.lastgroup
            pos = found.end()
            if group is None:
                if pos >= size:
                    break
                if view[pos - 1] == "下":
                    below.append(pos - 2)
                continue
            pos = self.done = handlers[group](found.start(group), pos)
        starts = [draft.start for draft in self.drafts] if below else []
        for at in below:
            last = bisect_right(starts, at) - 1
            if last < 0 or self.drafts[last].end <= at:
                self.unreads.append((at, at + 1, "word"))
        share(self.lists, view)
        return self.drafts

    def date(self, start: int, end: int) -> int:
        """Read a date in Arabic digits."""
        if self.is_code(start, end):
            return self.code(start, end)
        heading = self.heading(start, end)
        if heading:
            return heading
        if ":" in fold(self.view[start:end]) and (done := self.score(start)):
            return done
        if self._clock_is_ratio(start, end):
            return self.arabic(start, self._digits_end(start))
        if self._day_is_duration(start, end):
            return self.arabic(start, self._digits_end(start))
        return self._dated(self._date_start(start), end)

    def plan(self, start: int, end: int) -> int:
        """Read 十四五 as a plan, and 十四五 of 十四五分钟 as fourteen or fifteen."""
        if end - start == 3 and _COUNTED.match(self.view, end):
            return self.chinese(start, end)
        return super().plan(start, end)

    def chinese_date(self, start: int, end: int) -> int:
        """Read a date in Chinese numerals, unless it begins a word or counts days."""
        word = self.find_word(self.view, start, self.done)
        if word and word[1] >= end:
            return self.unread(*word)
        if self._is_weekly(start, end):
            return self.chinese(start, end)
        if done := self._weekday(start, end):
            return done
        last = self.view[end - 1]
        if last in "日号號" and not self._is_chinese_day(start, end):
            return self.chinese(start, self._numeral_end(start, end))
        return self._dated(self._date_start(start), end)

    def _is_weekly(self, start: int, end: int) -> bool:
        """Tell 每周三节课, three a week, from 每周三, a day."""
        week = fold(self.view[max(0, start - 2) : start])
        return week == "每周" and end - start == 1 and bool(self.tail(end).unit)

    def _is_chinese_day(self, start: int, end: int) -> bool:
        text = fold(self.view[start:end])
        if "月" in text or "年" in text:
            return True
        before = fold(self.view[max(0, start - 1) : start])
        if not text.endswith("日") or before in ("这", "每", "第"):
            return False
        if self._counts_days(start, end):
            return False
        if len(text) > 2:
            return True
        after = fold(self.view[end : end + 1])
        return text != "一日" and (
            before in ("于", "本") or after in ("电", "上", "下", "晚", "凌", "讯")
        )

    def _numeral_end(self, start: int, end: int) -> int:
        while end > start + 1 and parse_numeral(self.view[start:end]) is None:
            end -= 1
        return end

    def _digits_end(self, start: int) -> int:
        run = nonfigures.RUN.match(self.view, start)
        return run.end() if run else start + 1

    def _clock_is_ratio(self, start: int, end: int) -> bool:
        """Tell 3:15 as a ratio from 3:15 as a time of day."""
        text = fold(self.view[start:end])
        if ":" not in text or not {"-", "月", "日", "号"}.isdisjoint(text):
            return False
        hour, minute = text.split(":")[:2]
        before = fold(self.view[max(0, start - 4) : start])
        ratio = "比" in before or int(hour) > 24 or int(minute[:2]) > 59
        return ratio or self.view[end : end + 1] in (":", "：")

    def _day_is_duration(self, start: int, end: int) -> bool:
        """Tell 30日内 and 每月3号 from a day of the month."""
        text = fold(self.view[start:end])
        if not text.endswith(("日", "号")) or "月" in text or "年" in text or "本" in text:
            return False
        after = fold(self.view[end : end + 2])
        before = fold(self.view[max(self.done, start - 2) : start])
        if text.endswith("号"):
            return not before.endswith(("月", "本", "至", "到")) or after[:1] in "楼线机"
        number = text[:-1]
        if number.isdigit() and not 1 <= int(number) <= 31:
            return True
        return self._counts_days(start, end)

    def _counts_days(self, start: int, end: int) -> bool:
        """Tell the days of 给予7日休假 and 30日内 from days of the month."""
        before = _DAYS_BEFORE.search(self.view, max(self.done, start - 4), start)
        return before is not None or _DAYS_AFTER.match(self.view, end) is not None

    def alone(self, start: int, end: int) -> int:
        """Read digits alone between marks."""
        return self.cell(start, end) or self.arabic(start, end)

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

    def _republican_day(self, start: int) -> int:
        """Read 113/12/31 as a day of the Republic; 0 where there is none."""
        found = _ROC_DAY.match(self.view, start)
        if found is None:
            return 0
        text = f"民国{fold(found[1])}年{fold(found[3])}月{fold(found[4])}日"
        draft = self.add(start, found.end(), "date", "date.republic", "date")
        draft.lasts(read_date(text, self.base))
        return found.end()

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
