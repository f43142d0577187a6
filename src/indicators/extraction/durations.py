"""Durations: lengths of time, streaks, windows, and the dates that 前 and 后 make of them."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date
from typing import Final

from indicators.extraction.bare import Bare
from indicators.extraction.days import OPEN, ago, later, window
from indicators.extraction.quantities import Claim, Words, claim
from indicators.extraction.records import Period
from indicators.extraction.state import Before, Tail
from indicators.extraction.tables import fold, rx

__all__ = ["AGO", "STREAK", "Durations"]

# 连续16个月, or 连 alone: 连16个月正成长.
STREAK: Final = rx(r"(?:连续|(?<![接流牵株大黄相粘串勾毗蝉一])连)\Z")
# 从业近20年 is a length, 该校近五年转让…… a window: something happens in it.
_LASTED: Final = rx(
    r"(?:从业|从事|历时|历经|经过|经历|用时|耗时|费时|为期|长达|已有|存续|工作|任职|任教|从教|从医|从军|执教|成立"
    r"|运营|使用|坚持|持续|间隔|相隔|时隔|过去了?|服务|积累|深耕|超前|提前|延迟|落后|缩短|延长|需要?|花费?|花了|了|达"
    r"|已|有|满|早|晚|长|停产|停工|等待?|租期|工期|寿命|距今|连续)\Z"
)
_HISTORY: Final = rx(r"的?历史|之久")
_DURING: Final = rx(
    r"(?!历史|时间|时光|光景|光阴|岁月|之久|的|后|前|时|了|长|没|未|不|才|仍|无)[一-鿿]"
)
AGO: Final = rx(
    r"之前|以前|前(?![三列沿景往来后期十端身述提瞻进置线者])|之后|以后|后(?![来期续年天者半方备勤代台疫面劲])"
)


# The first year of a reign.
ERAS: Final = {
    "建安": 196, "武德": 618, "贞观": 627, "永徽": 650, "开元": 713, "天宝": 742, "大历": 766,
    "贞元": 785, "元和": 806, "会昌": 841, "景德": 1004, "天圣": 1023, "庆历": 1041, "嘉祐": 1056,
    "熙宁": 1068, "元丰": 1078, "元祐": 1086, "宣和": 1119, "建炎": 1127, "淳熙": 1174,
    "洪武": 1368, "永乐": 1403, "成化": 1465, "弘治": 1488, "正德": 1506,
    "嘉靖": 1522, "隆庆": 1567, "万历": 1573, "天启": 1621, "崇祯": 1628,
    "顺治": 1644, "康熙": 1662, "雍正": 1723, "乾隆": 1736, "嘉庆": 1796,
    "道光": 1821, "咸丰": 1851, "同治": 1862, "光绪": 1875, "宣统": 1909,
    "明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019,
}  # fmt: skip
_COMMON: Final = rx(r"(?:公元前?|西元前?)\Z")
# The dynasty before a reign is part of the date: 清光绪二十年.
_ERA: Final = rx(
    r"(?:(?:(?<=[^一-鿿])|(?<=[于在至从自到即是为始起])|\A)(?:[北南东西]?[唐宋元明清汉晋隋]朝?))?"
    "(?P<era>" + "|".join(ERAS) + r")\Z"
)


class Durations(Bare):
    """The reading of durations."""

    __slots__ = ()

    def _duration(self, before: Before, tail: Tail, words: Words, made: Claim) -> int:
        view = self.view
        left, end = before.start, tail.end
        turned = AGO.match(view, end) if not tail.after else None
        if turned:
            return self._turned(left, turned.end(), made, fold(turned.group()))
        if self.roc and not words.before and not tail.after and self._is_republic(words, made):
            whole = end + (self.view[end : end + 1] == "度")
            return self._dated_year(left, whole)
        era = _ERA.search(view, max(self.done, left - 6), left) if words.unit == "年" else None
        if era and not words.before and made.value is not None:
            return self._dated_era(era, end, made)
        if self._explains_era(left, end, words):
            return self._dated_common(None, end, made, left)
        common = (
            _COMMON.search(view, max(self.done, left - 3), left) if words.unit == "年" else None
        )
        if common and not words.before and made.value is not None:
            return self._dated_common(common, end, made, common.start())
        left, windowed = self._window(left, words, end)
        if windowed:
            made = claim(words._replace(before=""), self.place) or made
        elif streak := STREAK.search(view, max(self.done, left - 2), left):
            left = streak.start()
        draft = self.add(left, end, "duration", "duration", None)
        draft.claims(made)
        if windowed and made.value is not None and made.value == made.value.to_integral_value():
            draft.lasts(window(int(made.value), made.unit, self.base))
        self.hand_on(draft, words, end, self.place)
        return end

    def _dated_era(self, era: re.Match[str], end: int, made: Claim) -> int:
        """Note the year of a reign: 光绪二十四年, 昭和55年."""
        draft = self.add(era.start(), end, "date", "date.era", "date")
        year = ERAS[fold(era["era"])] + int(made.value or 1) - 1
        known = MINYEAR <= year <= MAXYEAR
        draft.lasts(Period(date(year, 1, 1), date(year, 12, 31), "explicit") if known else OPEN)
        return end

    def _explains_era(self, left: int, end: int, words: Words) -> bool:
        """Tell the 643年 of 贞观十七年（643年）, which says the year of a reign anew."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.rule != "date.era" or words.unit != "年" or words.before:
            return False
        view = self.view
        opened = last.end == left - 1 and view[left - 1] in "(（"
        return opened and view[end : end + 1] in (")", "）")

    def _dated_common(self, found: re.Match[str] | None, end: int, made: Claim, start: int) -> int:
        """Note 公元220年; the days of 公元前221年 no calendar of the library gives."""
        draft = self.add(start, end, "date", "date.era", "date")
        year = int(made.value or 0)
        before = (found is not None and found.group().endswith("前")) or not 1 <= year <= 9999
        draft.lasts(OPEN if before else Period(date(year, 1, 1), date(year, 12, 31), "explicit"))
        return end

    def _is_republic(self, words: Words, made: Claim) -> bool:
        """Tell 113年 as a year of the Republic from 113 years."""
        value, numeral = made.value, fold(words.numeral)
        return (
            not (words.currency or words.sign or words.more or words.half)
            and value is not None
            and numeral.isdigit()
            and words.unit == "年"
            and 80 <= value <= 130
        )

    def _window(self, left: int, words: Words, end: int) -> tuple[int, bool]:
        """Tell 近五年 (the last five years) from 近五年 (nearly five years)."""
        view = self.view
        word = fold(words.before)
        if word == "近" and view[max(self.done, left - 1) : left] == "最":
            return left - 1, True
        if word != "近" or fold(words.unit) in ("个小时", "小时", "分钟", "秒"):
            return left, False
        if _HISTORY.match(view, end):
            return left, False
        opens = left == 0 or view[left - 1] in self.marks_window_before
        if opens or view[end : end + 1] in self.marks_window_after:
            return left, True
        lasted = _LASTED.search(view, max(self.done, left - 4), left)
        return left, not lasted and _DURING.match(view, end) is not None

    def _turned(self, left: int, end: int, made: Claim, word: str) -> int:
        """Note a date that a duration and 前 or 后 make."""
        draft = self.add(left, end, "date", "date.ago", "date")
        whole = made.value is not None and made.value == made.value.to_integral_value()
        if whole and made.qualifier == "exact" and made.value is not None:
            amount = int(made.value)
            if "\n\n" in self.view[self.last_date_to : left]:
                self.last_date = OPEN
            self.last_date_to = left
            draft.lasts(
                ago(amount, made.unit, self.base)
                if word.endswith("前")
                else later(amount, made.unit, self.last_date, self.base)
            )
        else:
            draft.lasts(OPEN)
        return end
