"""What looks like a date and is none: 3:15 may be a ratio, 30日内 is a duration."""

from __future__ import annotations

from typing import Final

from indicators.extraction import nonfigures
from indicators.extraction.cells import Cells
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.periods import read_date
from indicators.extraction.tables import fold, rx

__all__ = ["DateSites"]

# 十四五 before these is fourteen or fifteen, no plan.
_COUNTED: Final = rx(r"分钟|小时|[岁天]|个(?!五年)|公里|公斤|[万元米倍斤]")
# A number of days, no day of the month: 30日内, 给予7日休假, 处5日拘留.
_DAYS_BEFORE: Final = rx(
    r"(?:[期近超满共续达约第予休]|加给|加至|发给|延长|推迟|延迟|延后|缩短|提前|至少|至多|最多|最少|少于|超过|多于"
    r"|每|历时|需要?|请假|停牌|停产|停业|期[限间]?[为是]|限期)\Z"
)
_DAYS_AFTER: Final = rx(
    r"(?:以?内|之内|游|间|前|后|以上|以下|的?(?:特别休假|特休|休假|年假|婚假|产假|陪产假|丧假|病假|事假|假期|拘留"
    r"|行政拘留|宽限|期限|公示期|犹豫期)|为限|为止)"
)
# A day of the Republic: 113/12/31, 114.3.5.
_ROC_DAY: Final = rx(
    r"(1[0-9]{2})(?P<sign>[\/\.])(0?[1-9]|1[0-2])(?P=sign)(3[01]|[12][0-9]|0?[1-9])(?![0-9\/\.])"
)


class DateSites(Cells):
    """The reading of what looks like a date."""

    __slots__ = ()

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

    def _republican_day(self, start: int) -> int:
        """Read 113/12/31 as a day of the Republic; 0 where there is none."""
        found = _ROC_DAY.match(self.view, start)
        if found is None:
            return 0
        text = f"民国{fold(found[1])}年{fold(found[3])}月{fold(found[4])}日"
        draft = self.add(start, found.end(), "date", "date.republic", "date")
        draft.lasts(read_date(text, self.base))
        return found.end()
