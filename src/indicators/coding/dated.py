"""The times that dates of a text stand for: not bases of comparison, titles or datelines."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import Final

from indicators.coding.editions import ranks
from indicators.coding.figures import Span
from indicators.coding.layout import Layout
from indicators.extraction import Mention
from indicators.extraction.tables import rx

__all__ = ["REVIEWS", "Dated", "whole_year"]

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
_PUBLISHES: Final = rx(r"[^。,，;；0-9]{0,6}(?:印发|发布|公布|出台|揭晓)的[^。,，;；0-9]{0,6}《")
_UNTIL: Final = rx(r"止(?:的|之)?(?:([一二三六九十]|[0-9]{1,2})个月|(?:财政)?年度)")
_MONTHS: Final = {"一": 1, "二": 2, "三": 3, "六": 6, "九": 9, "十": 10}
_PAST_BEFORE: Final = rx(r"(?:过去|刚刚过去的|回顾|过去的)\Z")
REVIEWS: Final = 3  # months at the beginning of a year in which the year before is reviewed
_MONTH: Final = 31


def whole_year(year: int) -> tuple[date, date]:
    """Give the first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


class Dated:
    """The times of the dates of one text.

    Parameters
    ----------
    layout
        The text.
    mentions
        Its mentions; the dates among them have periods.
    published
        The day of publication, or None.
    """

    def __init__(self, layout: Layout, mentions: Sequence[Mention], published: date | None) -> None:
        self.layout = layout
        self.mentions = mentions
        self.published = published

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
        special = self._since(at, until, start, mention) or self._closed(at, until, end, mention)
        if special is not None:
            return special
        if _PLAN_ENDS.match(view, until) and (end - start).days > _PLAN:
            start = date(end.year, 1, 1)
        ranking = title is not None and ranks(view[title[0] : title[1]])
        span = self._plain(at, until, start, end, mention)
        return span._replace(lasting=False) if ranking and span is not None else span

    def _plain(self, at: int, until: int, start: date, end: date, mention: Mention) -> Span | None:
        """Give the time of a date as it stands, unless it only tells when something happened."""
        view = self.layout.view
        single = start == end
        till = _TILL_ONLY.search(view, max(0, at - 4), at) is not None
        day = single and view[until - 1] in "日号"
        if day and not till and _EVENT.match(view, until):
            return None
        if not single and (end - start).days < _MONTH and _PUBLISHES.match(view, until):
            return None  # 9月发布的《...》
        point = till or view[until - 1] in "末底" or day
        return Span(at, until, start, end, mention.period_basis or "explicit", point,
                    till or not day)  # fmt: skip

    def _closed(self, at: int, until: int, end: date, mention: Mention) -> Span | None:
        """Give the months that a day closes (截至6月30日止六个月), as companies date results."""
        found = _UNTIL.match(self.layout.view, until)
        if found is None or end.day != monthrange(end.year, end.month)[1]:
            return None
        printed = found[1]
        months = 12 if printed is None else _MONTHS.get(printed) or int(printed)
        if not 1 <= months <= 12:
            return None
        after = end.year * 12 + end.month - months  # the month behind that of the first day
        start = date(after // 12, after % 12 + 1, 1)
        return Span(at, until, start, end, mention.period_basis or "explicit")

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
        if not past or day is None or day.month > REVIEWS:
            return None
        return Span(at, until, *whole_year(day.year - 1), "relative")

    def _is_base(self, at: int, until: int) -> bool:
        view = self.layout.view
        left = max(0, at - 4)
        if _BASE_ONLY.search(view, left, at):
            return True
        return bool(_BASE_BEFORE.search(view, left, at) and _COMPARED.match(view, until))
