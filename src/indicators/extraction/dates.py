"""Dates: what a date is read against, and its period."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import Final

from indicators.extraction.days import Anchor, read_plan
from indicators.extraction.grammar import grammar
from indicators.extraction.periods import read_date
from indicators.extraction.ranks import Ranks
from indicators.extraction.records import Period
from indicators.extraction.tables import fold, rx, variants

__all__ = ["Dates"]

_STOCK: Final = rx(
    r"(?:共有|拥有|保有|存量|存栏|余额|累计|总数|总量|在册|注册|登记|现有|人口|库存|存款|户数|装机|里程|达到|达|为|有|市值|总资产|净资产|持有)"
)
_FORWARD: Final = rx(
    r"(?:将|拟|预计|计划|力争|定于|有望|预期|争取|确保|约定|目标)[^，。；,;]{0,12}\Z"
)
_FORWARD_NEXT: Final = rx(r"[^，。；,;\n]{0,3}(?:将|拟|起将|前完成|前建成)")
# Words that fit a date to come as well as one past: 9月1日起, 6月底前, 到6月底.
_NEAR: Final = rx(r"(?:(?<![达得收受遇看提])到|截止|自)的?\Z")
_NEAR_NEXT: Final = rx(r"(?:起|止|之前|以前|前(?![后列夕期述往来]))")
_BEGUN: Final = rx(r"(?:进入|步入|迈入|开局)\Z")
_SENTENCE: Final = 60  # how far back a sentence is searched for the year that it speaks of
_SPOKEN_YEAR: Final = rx(
    r"(?<![比较与同于超到])(?:去年|今年(?!以来)|明年|前年)(?![初底末同1-9１-９一二三四五六七八九十])"
)
# 第二季 of a show is no quarter.
_SHOW: Final = rx(r"(?:剧|节目|综艺|动画|动漫|纪录片|》)[^，。；、]{0,6}\Z")
_QUARTER_NEXT: Final = rx(r"[、和与及]第?[一二三四1-4１-４]季度")
_SECONDS: Final = rx(r"\:[0-9]{2}\:[0-9]{2}")
_CLOCK_RANGE: Final = rx(r"\:[0-9]{2}(?:至|到|——?|[\-~]{1,2})")
_ISO_DAY: Final = rx(r"[0-9]{4}\-")
_OF_CONTEXT: Final = rx(r"[同当次翌]年")
_SHIFTS: Final = {"去年": -1, "今年": 0, "明年": 1, "前年": -2}
_PLAN_NAME: Final = rx(r"[^。；;，,》\n]{0,24}?(?:规划|纲要|计划|规划纲要)(?!内|外|期)")
_IN_TITLE: Final = rx(r"《[^》\n]{0,40}\Z")


@cache
def _stock_before() -> frozenset[str]:
    """Give the characters before the end of a year that make it the day of a stock."""
    return variants("至到止比较与")


@lru_cache(maxsize=1 << 12)
def _names_year(text: str) -> tuple[bool, bool]:
    """Tell whether a date names a year, and whether one that needs no other to be known."""
    named = "年" in text.replace("半年", "")
    return named, named and _OF_CONTEXT.search(text) is None


class Dates(Ranks):
    """The reading of dates once their words are found."""

    __slots__ = ()

    def _date_start(self, start: int) -> int:
        view = self.view
        if start and view[start - 1] in self.marks_date_before:
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
            _ISO_DAY.match(folded) is not None
            or "/" in folded
            or _SECONDS.search(folded) is not None
            or ("月" in folded and "日" in folded and not _CLOCK_RANGE.search(folded))
        )

    def _remember(self, text: str, period: Period, end: int) -> None:
        """Keep the year and month of a date for the dates without one in the same sentence."""
        self.last_date, self.last_date_to = period, end
        if period.start is None or period.end is None:
            return
        one_month = period.start.month == period.end.month and ("月" in text or "日" in text)
        self.year = period.start.year
        self.month = period.start.month if one_month else None
        self.firm = "年" in text or period.basis != "relative"
        self.dated = end

    def _anchor(self, start: int, end: int) -> Anchor:
        view = self.view
        stock = self._stock(start, end)
        named, alone = _names_year(view[start:end])
        if alone:
            return self.base._replace(stock=True) if stock else self.base
        year, month, firm, current = None, None, self.firm, False
        if self.year is not None:
            if any(view.find(c, self.dated, start) >= 0 for c in "。\n！？"):
                self.year = None
            else:
                year, month, self.dated = self.year, self.month, start
        if year is None and self.base.published is not None:
            shift = self._year_spoken_of(start)
            current = shift == 0
            if shift:
                year, firm = self.base.published.year + shift, True
        forward = near = begun = False
        if not named:
            before = max(0, start - 16)
            forward = bool(_FORWARD.search(view, before, start) or _FORWARD_NEXT.match(view, end))
            near = bool(_NEAR.search(view, before, start) or _NEAR_NEXT.match(view, end))
            begun = view.startswith(("以来", "以來"), end) or bool(
                _BEGUN.search(view, before, start)
            )
        return Anchor(
            self.base.published, year, month, self.place, stock, forward, near, begun, current, firm
        )

    def _year_spoken_of(self, start: int) -> int | None:
        """Tell how far the year that the sentence speaks of lies from that of publication."""
        view = self.view
        since = max(view.rfind(c, max(0, start - _SENTENCE), start) for c in "。\n！？")
        spoken = list(_SPOKEN_YEAR.finditer(view, max(since, start - _SENTENCE, 0), start))
        return _SHIFTS[fold(spoken[-1].group())] if spoken else None

    def _stock(self, start: int, end: int) -> bool:
        if self.view[end - 1] not in "底末":
            return False
        before = self.view[start - 1 : start]
        if before and before in _stock_before():
            return True
        stop = min(
            (i for c in "。；;\n" if (i := self.view.find(c, end, end + 60)) >= 0), default=end + 60
        )
        return _STOCK.search(self.view, end, stop) is not None

    def quarter(self, start: int, end: int) -> int:
        """Read 第三季度, or 第三 as an ordinal."""
        start -= 1
        season = self.view[end - 1] == "季" and _SHOW.search(self.view, max(0, start - 10), start)
        if self.view[end - 1] in "季度初底末" and not season:
            return self._dated(self._date_start(start), end)
        return self.ordinal(start + 1, end - bool(season))

    def ordinal(self, start: int, end: int) -> int:
        """Read 第三 of 第三、四季度 as a quarter, and any other as what it orders."""
        if _QUARTER_NEXT.match(self.view, end) and end - start == 1:
            period = read_date(self.view[start - 1 : end] + "季度", self._anchor(start - 1, end))
            self.add(start - 1, end, "date", "date.shared", "date").lasts(period)
            return end
        return super().ordinal(start, end)

    def quarter_code(self, start: int, end: int, quarter: int) -> int:
        """Read Q3 as the third quarter of the year in hand."""
        period = read_date(f"{quarter}季度", self._anchor(start, end))
        draft = self.add(start, end, "date", "date.quarter", "date")
        draft.lasts(period)
        return end

    def year_part(self, start: int, end: int, found: re.Match[str]) -> int:
        """Read 2024Q3 and 2025H1 as a quarter and a half of their year."""
        part = f"{found[2]}季度" if found[2] else f"{'上下'[int(found[3]) - 1]}半年"
        period = read_date(f"{found[1]}年{part}", self._anchor(start, end))
        self.add(start, end, "date", "date.quarter", "date").lasts(period)
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

    def year_alone(self, start: int, end: int) -> None:
        """Note a year that stands without 年."""
        year = int(fold(self.view[start:end]))
        draft = self.add(start, end, "date", "date.year", "date")
        draft.period_start, draft.period_end = date(year, 1, 1), date(year, 12, 31)
        draft.period_basis = "explicit"

    def _dated_year(self, start: int, end: int) -> int:
        draft = self.add(start, end, "date", "date.republic", "date")
        digits = filter(str.isdigit, fold(self.view[start:end]))  # a mark may part them from 年
        year = int("".join(digits)) + 1911
        draft.lasts(Period(date(year, 1, 1), date(year, 12, 31), "explicit"))
        return end
