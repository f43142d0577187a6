"""Days of the week: 上周三, 周一至周五, 每周二、四.

A day of the week alone is the last one before publication. Days that come back every week (每周三,
逢周二), and spans and lists of days without 上, 下, 本 or 这, are no days of the calendar: the text
does not say which week it means, and their period stays empty.
"""

from __future__ import annotations

from typing import Final

from indicators.extraction.dates import Dates
from indicators.extraction.days import OPEN
from indicators.extraction.periods import read_date
from indicators.extraction.tables import rx

__all__ = ["Weekdays"]

_WEEK: Final = rx(r"(?:[上下本这]个?)?(?:周|星期|礼拜)\Z")
_WEEKLY: Final = rx(r"[每逢]\Z")
_DAYS: Final = rx(r"[一二三四五六]{2,6}")  # 周一三五
_WHICH: Final = frozenset("上下本这這")
_AFTER: Final = rx(r"[、和及与]每?(?:周|星期|礼拜)[一二三四五六日天]")
_NEXT: Final = rx(
    r"[、和及与]([一二三四五六])(?=(?:[、和及与][一二三四五六日天]){0,5}"
    r"(?:[，。；,;）)的早晚上下中全各均开休闭公放停举进更\n]|\Z))"
)


class Weekdays(Dates):
    """The reading of days of the week."""

    __slots__ = ()

    def _weekday(self, start: int, end: int) -> int:
        """Read a day of the week, or a span of them, and the days listed behind it; 0 if none."""
        view = self.view
        week = _WEEK.search(view, max(self.done, start - 4), start)
        if week is None:
            return 0
        left = week.start()
        last = end - 1 if _DAYS.fullmatch(view, start, end) else start
        end = start + 1 if last > start else end
        listed = self._last_was_weekday(left)
        which = view[left] in _WHICH
        weekly = _WEEKLY.search(view, max(0, left - 1), left) is not None
        items = [*range(start + 1, last + 1)] or self._listed_behind(end)
        goes_on = bool(items) or _AFTER.match(view, end) is not None
        unknown = weekly or (not which and (listed or goes_on))
        period = OPEN if unknown else read_date(view[left:end], self._anchor(left, end))
        self.add(left, end, "date", "date.weekday", "date").lasts(period)
        week_of = view[left:start]
        for at in items:
            day = OPEN if unknown else read_date(week_of + view[at], self._anchor(left, at + 1))
            self.add(at, at + 1, "date", "date.weekday", "date").lasts(day)
            end = at + 1
        if not unknown and not items:
            self._remember(view[left:end], period, end)
        return end

    def _last_was_weekday(self, left: int) -> bool:
        """Tell whether the mention right before is a day of the week that this one joins."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.rule != "date.weekday" or last.period_start is not None:
            return False
        return 0 < left - last.end <= 2 and self.view[last.end] in "、和及与與"

    def _listed_behind(self, end: int) -> list[int]:
        """Give where the days stand that share 周 with the one before: 周二、四, 周一、三、五."""
        found = []
        while item := _NEXT.match(self.view, end):
            found.append(item.start(1))
            end = item.end(1)
        return found
