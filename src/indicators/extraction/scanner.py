"""One pass over a text: find each number site, decide what it is, account for every numeral."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Final

from indicators.extraction import nonfigures
from indicators.extraction.drafts import Draft
from indicators.extraction.grammar import grammar
from indicators.extraction.lists import share
from indicators.extraction.measures import Measures
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.periods import OPEN, Anchor, read_date, read_plan
from indicators.extraction.quantities import Claim
from indicators.extraction.records import Period
from indicators.extraction.tables import fold, rx, variants

__all__ = ["Scanner"]

_PUNCTUATION: Final = frozenset(
    "。．.；;：:，,、！!？?\n\r\t 　“”‘’「」『』\"'（）()《》〈〉[]【】—…·|"
)
_BOUNDARY: Final = frozenset("。；;：:！!？?\n\r")
Unread = tuple[int, int, str]


@cache
def _context() -> dict[str, frozenset[str]]:
    """Give the characters that decide by standing beside a numeral, in all their variants."""
    return {
        "year_next": variants("年") | variants("度"),
        "rank_next": variants("位名强"),
        "list_is": variants("是要"),
        "date_before": variants("年月国前上下去今明期周拜元纪午晨晚间的本这上早清傍个"),
        "stock_before": variants("至到止"),
    }


_STOCK: Final = rx(
    r"(?:共有|拥有|保有|存量|存栏|余额|累计|总数|总量|在册|注册|登记|现有|人口|库存|存款|户数|装机|里程|达到|达|为|有|市值|总资产|净资产|持有)"
)
_FORWARD: Final = rx(r"(?:将|拟|预计|计划|力争|定于|有望|预期)[^，。；,;]{0,12}\Z")
_FORWARD_NEXT: Final = rx(r"[^，。；,;\n]{0,3}(?:将|拟|起将|前完成|前建成)")
_PLAN_NAME: Final = rx(r"[^。；;，,》\n]{0,24}?(?:规划|纲要|计划|规划纲要)(?!内|外|期)")
_IN_TITLE: Final = rx(r"《[^》\n]{0,40}\Z")
_VERSION: Final = rx(r"第?[0-9]{1,2}\Z")


class Scanner(Measures):
    """Reads one view from its first character to its last."""

    def __init__(self, view: str, published: date | None, place: str) -> None:
        super().__init__(view, place)
        self.published = published
        self.base = Anchor(published, place=place)
        self.year: int | None = None
        self.month: int | None = None
        self.dated = 0  # where the date that named the year ends

    def run(self) -> list[Draft]:
        """Read the view and return its mentions."""
        handlers: dict[str, Callable[[int, int], int]] = {
            "sum": self.designation, "places": self.designation, "date": self.date,
            "cdate": self.chinese_date, "part": self.fraction, "cpart": self.fraction,
            "arabic": self.arabic, "chinese": self.chinese, "quarter": self.quarter,
            "ordinal": self.ordinal, "half": self.half, "plan": self.plan, "turn": self.turn,
            "top": self.top, "countless": self.countless, "stray": self.stray, "financial": self.financial,
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
        taken = {draft.start for draft in self.drafts} if below else set()
        self.unreads += [(at, at + 1, "word") for at in below if at not in taken]
        share(self.shared, view, self.place)
        return self.drafts

    # -- dates ------------------------------------------------------------------------------

    def date(self, start: int, end: int) -> int:
        """Read a date in Arabic digits."""
        if self.is_code(start, end):
            return self.code(start, end)
        heading = self.heading(start, end)
        if heading:
            return heading
        if self._clock_is_ratio(start, end):
            return self.arabic(start, self._digits_end(start))
        if self._day_is_duration(start, end):
            return self.arabic(start, self._digits_end(start))
        return self._dated(self._date_start(start), end)

    def chinese_date(self, start: int, end: int) -> int:
        """Read a date in Chinese numerals, unless it begins a word or counts days."""
        word = self.find_word(self.view, start, self.done)
        if word and word[1] >= end:
            return self.unread(*word)
        last = self.view[end - 1]
        if last in "日号號" and not self._is_chinese_day(start, end):
            return self.chinese(start, self._numeral_end(start, end))
        return self._dated(self._date_start(start), end)

    def _is_chinese_day(self, start: int, end: int) -> bool:
        text = fold(self.view[start:end])
        if "月" in text or "年" in text:
            return True
        before = fold(self.view[max(0, start - 1) : start])
        if not text.endswith("日") or before in ("这", "每", "第"):
            return False
        if len(text) > 2:
            return True
        after = fold(self.view[end : end + 1])
        return text != "一日" and (before in ("于", "本") or after in ("电", "上", "下", "晚", "凌", "讯"))

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
        if ":" not in text or "-" in text or "月" in text or "日" in text:
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
        return after.startswith(("内", "以内", "之内", "游", "间", "前", "后", "以上", "以下")) or (
            before.endswith(("期", "近", "超", "满", "共", "续", "达", "约", "第"))
        )

    def _date_start(self, start: int) -> int:
        view = self.view
        if start and view[start - 1] in _context()["date_before"]:
            found = grammar().before_date.search(view, max(self.done, start - 8), start)
            if found and found.end() > found.start():
                return self._trim_before(found.start(), start)
        return start

    def _trim_before(self, left: int, start: int) -> int:
        """Leave out a 的 or 前 that does not belong to the date."""
        text = fold(self.view[left:start])
        if text in ("的", "个", "本", "这", "的前") or (text == "的"):
            return start
        if text in ("上", "下") and fold(self.view[start : start + 2]) != "半年":
            return start
        return left

    def _dated(self, start: int, end: int) -> int:
        text = self.view[start:end]
        period = read_date(text, self._anchor(start, end))
        if self._is_stamp(start, end, text):
            self.add(start, end, "boilerplate", "boilerplate.time_stamp", "time stamp")
        else:
            draft = self.add(start, end, "date", "date", "date")
            draft.lasts(period)
        self._remember(text, period, end)
        return end

    def _is_stamp(self, start: int, end: int, text: str) -> bool:
        folded = fold(text)
        return ":" in folded and (
            "-" in folded
            or "/" in folded
            or folded.count(":") == 2
            or ("月" in folded and "日" in folded)
        )

    def _remember(self, text: str, period: Period, end: int) -> None:
        self.last_date = period
        if period.start is not None and period.basis in ("explicit", "inferred"):
            self.year, self.month, self.dated = period.start.year, None, end
            if "月" in text and period.end is not None and period.start.month == period.end.month:
                self.month = period.start.month
        elif period.start is not None:
            self.year, self.month, self.dated = period.start.year, period.start.month, end

    def _anchor(self, start: int, end: int) -> Anchor:
        view = self.view
        year = month = None
        if self.year is not None:
            if any(view.find(c, self.dated, start) >= 0 for c in "。\n！？"):
                self.year = None
            else:
                year, month = self.year, self.month
        stock = self._stock(start, end)
        forward = (
            _FORWARD.search(view, max(0, start - 16), start) is not None
            or _FORWARD_NEXT.match(view, end) is not None
        )
        return Anchor(self.published, year, month, self.place, stock, forward)

    def _stock(self, start: int, end: int) -> bool:
        if self.view[end - 1] not in "底末":
            return False
        before = self.view[start - 1 : start]
        if before and before in _context()["stock_before"]:
            return True
        stop = min(
            (i for c in "。；;\n" if (i := self.view.find(c, end, end + 60)) >= 0), default=end + 60
        )
        return _STOCK.search(self.view, end, stop) is not None

    def quarter(self, start: int, end: int) -> int:
        """Read 第三季度, or 第三 as an ordinal."""
        start -= 1
        if self.view[end - 1] in "季度初底末":
            return self._dated(self._date_start(start), end)
        return self.ordinal(start + 1, end)

    def quarter_code(self, start: int, end: int, quarter: int) -> int:
        """Read Q3 as the third quarter of the year in hand."""
        period = read_date(f"{quarter}季度", self._anchor(start, end))
        draft = self.add(start, end, "date", "date.quarter", "date")
        draft.lasts(period)
        return end

    def plan(self, start: int, end: int) -> int:
        """Read 十四五: a date where it times a figure, a name before 规划 and the like."""
        view = self.view
        after = end + 1 if view[end : end + 1] in ("”", "」", "』", '"', "’") else end
        if _PLAN_NAME.match(view, after) or _IN_TITLE.search(view, max(0, start - 42), start):
            self.add(start, end, "name", "name.plan", "name of a plan")
            return end
        draft = self.add(start, end, "date", "date.plan", "date")
        draft.lasts(read_plan(view[start:end]))
        return end

    # -- names, ordinals, ranks ---------------------------------------------------------------

    def designation(self, start: int, end: int) -> int:
        """Read 1+N, “0”到“1” and 三省一市 as one name."""
        if self.is_code(start, end):
            return self.code(start, end)
        view = self.view
        if "0" in fold(view[start:end]) and view[end - 1 : end] in ("”", "」", '"'):
            start = max(start - 1, self.done)
        elif view[start] in "0０" and view[end : end + 1] in ("”", "」", '"') and start > self.done:
            start, end = start - 1, end + 1
        self.add(start, end, "name", "name.designation", "fixed designation")
        return end

    def ordinal(self, start: int, end: int) -> int:
        """Read 第 and a number: rank, ordinal, legal numbering or part of a name."""
        start -= 1
        view = self.view
        word = self.find_word(view, start + 1, self.done)
        if word and word[0] == start:
            return self.unread(*word)
        number = parse_numeral(view[start + 1 : end])
        if number is None or number.value is None:
            if view[end - 1] not in nonfigures.DIGITS:
                return self.unread(start, end, "word")
            self.add(start, end, "ordinal", "ordinal", "ordinal")
            return end
        return self.numbered(start, end, number.value)

    def top(self, start: int, end: int) -> int:
        """Read 首位, 居首 and 榜首 as rank 1."""
        if not self.is_top(start, end):
            return end
        draft = self.add(start, end, "rank", "rank.top", None)
        one = parse_numeral("1")
        if one and one.value is not None:
            draft.claims(Claim(one.value, one.value, one.value, "both", "exact", "rank", "rank"))
        return end

    def stray(self, start: int, end: int) -> int:
        """Account for a numeral that begins nothing."""
        word = self.find_word(self.view, start, self.done)
        if word:
            return self.unread(*word)
        return self.unread(start, end, "word")

    def financial(self, start: int, end: int) -> int:
        """Read a number in the numerals of contracts: 壹佰万元."""
        if parse_numeral(self.view[start:end]) is None:
            return self.unread(start, end, "word")
        return self.quantity(start, end)
