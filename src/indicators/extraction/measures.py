"""Numbers with a unit or a classifier, and ranges of them."""

from __future__ import annotations

import re
from typing import Final

from indicators.extraction import nonfigures
from indicators.extraction.compounds import PARTS
from indicators.extraction.durations import AGO, STREAK
from indicators.extraction.interest import in_parts, interest
from indicators.extraction.joined import JOINS, Joined
from indicators.extraction.lists import kind_of
from indicators.extraction.measuring import find_unit
from indicators.extraction.quantities import Claim, Words, claim
from indicators.extraction.ranges import span_claim
from indicators.extraction.state import Before, Tail
from indicators.extraction.tables import fold, nouns, rx

__all__ = ["PLACES", "Measures", "counted"]

# The noun counted: no verb, no numeral, up to the next mark or function word.
_COUNTED: Final = rx(
    r"的?(?!就|也|都|还|又|均|并|已|由|增|减|升|降|达|拥有|获|占|超|来自|参加|参与|完成|实现|投产|建成"
    r"|通过|入选|进入|落户|签约|成立|开展|开工|投入|用于|同比|提高|上升|下降|扩大|缩短|翻)"
    r"([^\W0-9０-９A-Za-z_零〇一二三四五六七八九十百千万亿两几]{1,14}?)(?=[，。、；：,;:.!?！？\s（）()“”《》A-Za-z0-9]|的|和|与|及|等|在|从|由|被|将|已|为|是|以|达|占|超|入|获|参|共|了|[零〇一二三四五六七八九十百千万亿两几]|\Z)"
)
_COUNTS_NOTHING: Final = frozenset(
    "，。、；：,;:.!?！？ \t\n\r　（）()“”《》％%0123456789零〇一二三四五六七八九十百千万亿两几"
)
_MOVED: Final = rx(
    r"(?:上升|下降|前进|提升|跃升|后退|下滑|提高|前移|后移|进步|退步|上移|攀升|下跌)了?\Z"
)
PLACES: Final = rx(r"(?:小数|有效数字|数[^，。]{0,2}密码|密码)")  # 两位小数
_SCALES: Final = ("摄氏", "攝氏", "华氏", "華氏")
_HOURS: Final = rx(r"(?:小时|时|钟头)\Z")
_SECONDS: Final = rx(r"[0-9０-９一二三四五六七八九十]{1,3}秒")
_WENT: Final = frozenset("通经超不越穿度路跨渡走跳见去来访看听用做吃读写办接受务助养训布表加得取出")
_ANGLE: Final = rx(r"(?:纬|经|转|角|弯|倾斜)\Z")
_POWER_USE: Final = rx(r"(?:用电|电量|耗电|发电|电费|度电|充电|电价)[^，。；]{0,8}\Z")
_HEAT: Final = rx(r"(?:零[上下]|回暖|转暖|转凉|气温|温度|高温|低温|水温|室温|体温|升温|摄氏|℃)")


_PHASE: Final = rx(
    r"(?:工程|项目|建设|规模|产能|再扩|续建|扩建|厂房|临床|试验|基金|园区|规划|用地|投资|投产|开工|竣工|建成|预计|计划|已|将|于|总|全部|全面|分别"
    r"|[、和及与][一二三四五六七八九][、和期]|[12１２][0-9０-９]{3}年)"
)
_PROJECT: Final = rx(
    r"(?:工程|项目|基金|园区|电站|电厂|工厂|基地|机场|地铁|机组|码头|公园|中心|码头|堆场|车间|线)\Z"
)
# 首期10亿元，二期20亿元
_PHASE_NEXT: Final = rx(r"(?:约|超|近|不超|预计)?[过]?[0-9０-９]")
# Those who sign or talk, not cubic metres: 四方签约.
_PARTIES: Final = frozenset(f"{number}方" for number in "两兩三四五六七八九十")
_YEAR_DIGITS: Final = 4
_BEFORE_COUNT: Final = frozenset("共有达到至为计出了超近约过")
_LI: Final = frozenset("厘釐")
_FAR_LARGER: Final = 3
_CHANGED: Final = rx(r"(?:增加?|减少?|上升|下降|[升降跌涨]|回落|新增)了?\Z")
_WEATHER: Final = 24  # characters between two temperatures of one sentence
_PHASES: Final = frozenset("分共有出办每")


def counted(view: str, end: int) -> str | None:
    """Give the noun that is counted, where it stands right behind the classifier."""
    if end >= len(view) or view[end] in _COUNTS_NOTHING:  # mostly a mark: no search is needed
        return None
    found = _COUNTED.match(view, end)
    return fold(found[1]) if found else None


class Measures(Joined):
    """The reading of numbers that measure or count."""

    __slots__ = ()

    def quantity(self, start: int, end: int) -> int:
        """Read a number with all that belongs to it; tell where it ends."""
        view = self.view
        if start > self.done and view[start - 1 : start] in ("前", "首", "头", "頭"):
            ranked = self._ranked(start, end)
            if ranked:
                return ranked
        tail = self.tail(end)
        before = self.before(start, extra="过" if self._is_passed(start, end, tail) else "")
        joined = self._range(start, end, before, tail)
        if not joined and (view[end : end + 1] in JOINS or view[tail.end : tail.end + 1] in JOINS):
            joined = self._spread(start, end, before, tail) or self._product(start, end, before)
        return joined or self._amount(start, end, before, tail)

    def _amount(self, start: int, end: int, before: Before, tail: Tail) -> int:
        """Read one amount: a number with its unit, or with several."""
        view = self.view
        if before.currency and tail.unit and not self._is_money(before, tail):
            tail = Tail("", "", "", "", end)
        if not before.currency and (not tail.unit or self._is_year(start, end, tail)):
            return self._bare(start, end, before, tail)
        if self._is_edition(start, end, tail):
            self.add(start, tail.end, "name", "name.year", "year in a name")
            return tail.end
        numeral = view[start:end]
        compound = None
        if view[tail.end : tail.end + 1] in PARTS and not tail.after and not tail.more:
            compound = self._compound(start, end, tail)
        if compound:
            numeral, tail = compound
        elif fold(tail.unit) == "分" and self._is_minute(start, tail):
            tail = tail._replace(unit="分钟")
        words = Words(
            numeral, before.qualifier, tail.after, tail.unit, tail.per, tail.more,
            tail.half, before.currency, before.sign,
        )  # fmt: skip
        made = claim(words, self.money_of(start, tail.unit))
        if made is None:
            return self._no_number(start, end)
        end = self._measured(before, start, tail, words, made)
        if compound:
            self.drafts[-1].rule = "compound"
        return end

    def _is_passed(self, start: int, end: int, tail: Tail) -> bool:
        """Tell 过亿 and 过六成, over so much, from 见过百家, where 过 belongs to the verb."""
        view = self.view
        if start - 1 <= self.done or view[start - 1] not in "过過":
            return False
        power = not fold(view[start:end]).strip("百千万亿")
        return (power or fold(tail.unit) == "成") and fold(view[start - 2]) not in _WENT

    def _is_minute(self, start: int, tail: Tail) -> bool:
        """Tell the minutes of 4小时18分 and 3分20秒 from points."""
        return bool(_HOURS.search(self.view, max(0, start - 3), start)) or bool(
            _SECONDS.match(self.view, tail.end)
        )

    def _is_year(self, start: int, end: int, tail: Tail) -> bool:
        """Tell a name (2024大湾区, 211工程, “3060”目标) from a number that a noun counts."""
        if self.view[end : end + 1] in ("”", "」", "』") and fold(tail.unit) in nouns():
            return True
        if end - start == 3 and fold(tail.unit) in ("高校", "院校", "工程", "计划", "平台"):
            return self.view[start:end] in ("985", "211", "863", "973")
        if end - start != _YEAR_DIGITS:
            return False
        text = fold(self.view[start:end])
        return "1950" <= text <= "2050" and fold(tail.unit) in nouns()

    def _measured(self, before: Before, start: int, tail: Tail, words: Words, made: Claim) -> int:
        if made.family == "time":
            return self._duration(before, tail, words, made)
        left = before.start
        if made.unit == "deg" and fold(tail.unit) == "度":
            made = self._degree(start, made)
        if made.unit == "m3" and self.view[start : tail.end] in _PARTIES:
            made = made._replace(unit="count", family="count")
        if made.value is not None and (self._is_phase(tail) or self._is_named_phase(start, tail)):
            return self._phase(start, tail.end, made)
        if made.unit == "person" and PLACES.match(self.view, tail.end):
            made = made._replace(unit="count", family="count")
        if made.unit == "person" and _MOVED.search(self.view, max(0, start - 4), start):
            made = made._replace(unit="count", family="count")
        if tail.unit in _LI:
            made = interest(self.view, start, made, self.place)
        elif tail.unit == "分":
            made = in_parts(self.view, start, made)
        reason = "ordinal" if made.family == "ordinal" else None
        draft = self.add(left, tail.end, kind_of(made.family), "quantity", reason)
        draft.claims(made)
        if made.family in ("count", "person"):
            draft.counted = counted(self.view, tail.end)
        self.hand_on(draft, words, tail.end, self.money_of(start, tail.unit))
        return tail.end

    def _is_phase(self, tail: Tail) -> bool:
        return tail.unit == "期" and _PHASE.match(self.view, tail.end) is not None

    def _is_named_phase(self, start: int, tail: Tail) -> bool:
        """Tell the 二期 of 核电站二期 from three numbers of a journal."""
        if tail.unit != "期" or tail.after or not start:
            return False
        if self.view[start - 1] in "，；、":
            return _PHASE_NEXT.match(self.view, tail.end) is not None
        return _PROJECT.search(self.view, max(0, start - 2), start) is not None

    def _is_edition(self, start: int, end: int, tail: Tail) -> bool:
        """Tell the year of a model (2024款) or of those who entered (2023级) from a count."""
        if end - start != _YEAR_DIGITS or fold(tail.unit) not in ("款", "级"):
            return False
        text = fold(self.view[start:end])
        return "1950" <= text <= "2050" and (
            not start or fold(self.view[start - 1]) not in _BEFORE_COUNT
        )

    def _phase(self, start: int, end: int, made: Claim) -> int:
        """Read 二期工程 as the second phase, 分三期建设 as three phases."""
        view = self.view
        counted = start > 0 and fold(view[start - 1]) in _PHASES
        draft = self.add(start, end, "quantity" if counted else "ordinal", "ordinal.phase", None)
        draft.claims(made if counted else made._replace(unit="ordinal"))
        if not counted:
            draft.reason = "ordinal"
        return end

    def _degree(self, start: int, made: Claim) -> Claim:
        if _HEAT.search(self.view, max(0, start - 10), start) or self._is_weather(start):
            return made._replace(unit="Cel")
        used = _POWER_USE.search(self.view, max(0, start - 12), start)
        if used or (made.value is not None and made.value >= 10000):
            return made._replace(unit="kW.h")
        if self.view[start] not in nonfigures.DIGITS and not _ANGLE.search(
            self.view, max(0, start - 4), start
        ):
            return made._replace(unit="count", family="count")
        return made

    def _is_weather(self, start: int) -> bool:
        """Tell whether the sentence has just read a temperature: 低温8.7度，玉山5.6度."""
        last = self.drafts[-1] if self.drafts else None
        near = last is not None and last.unit == "Cel" and start - last.end <= _WEATHER
        return near and "。" not in self.view[last.end : start]  # type: ignore[union-attr]

    def _range(self, start: int, end: int, before: Before, tail: Tail) -> int:
        """Read a range that begins with this number; 0 where none does."""
        view = self.view
        for stop, unit in ((end, ""), (tail.end, tail.unit)):
            if view[stop : stop + 1] in self.marks_separators and stop < len(view):
                found = self.match_second(view, stop)
                if found:
                    return self._ranged(start, end, before, unit, found)
            if stop == tail.end:
                break
        if tail.after and view[tail.end : tail.end + 1] in self.marks_number:
            return self._limited(start, end, before, tail)
        return 0

    def _moves(self, left: int, made: Claim, sep: str) -> bool:
        """Tell 增加2家至15家, by so much to so much, from a range: the second is far larger."""
        if made.family == "rate" or fold(sep[0]) not in "至到":
            return False
        if made.lower is None or made.upper is None or made.upper < _FAR_LARGER * made.lower:
            return False
        return _CHANGED.search(self.view, max(0, left - 3), left) is not None

    def _is_money(self, before: Before, tail: Tail) -> bool:
        """Tell the 元 of 人民币8亿元 from the 发 of US$1.05亿发债; 摄氏 is no currency."""
        return before.currency in _SCALES or find_unit(tail.unit, self.place).kind == "money"

    def _ranged(self, start: int, end: int, before: Before, unit: str, found: re.Match[str]) -> int:
        view = self.view
        second = self.tail(found.end())
        first = Words(view[start:end], "", "", unit, currency=before.currency, sign=before.sign)
        last = Words(
            found["n"], "", "", second.unit, second.per,
            currency=found["c"] or "", sign=found["s"] or "",
        )  # fmt: skip
        made = span_claim(first, last, self.money_of(start, second.unit))
        if made is None or (unit and self._moves(before.start, made, found.group())):
            return 0
        after = view[second.end : second.end + 1]
        if after in "-—" and after and view[second.end + 1 : second.end + 2] in nonfigures.DIGITS:
            return self.code(start, second.end)
        end = second.end
        if made.family == "time" and not second.after:
            turned = AGO.match(view, end)
            if turned:
                return self._turned(before.start, turned.end(), made, fold(turned.group()))
        left = before.start
        if made.unit == "deg" and fold(second.unit) == "度":
            made = self._degree(start, made)
        streak = STREAK.search(view, max(self.done, left - 2), left)
        if made.family == "time" and streak:
            left = streak.start()
        if second.unit in _LI:
            made = interest(view, start, made, self.place)
        elif second.unit == "分":
            made = in_parts(view, start, made)
        reason = "ordinal" if made.family == "ordinal" else None
        draft = self.add(left, end, kind_of(made.family), "range", reason)
        draft.claims(made)
        if made.family in ("count", "person"):
            draft.counted = counted(view, end)
        self.hand_on(draft, last, end, self.money_of(start, second.unit))
        return end
