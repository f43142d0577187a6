"""Chinese numerals: words, articles, denominators, and numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from indicators.extraction import nonfigures
from indicators.extraction.lists import kind_of
from indicators.extraction.measures import Measures
from indicators.extraction.measuring import find_unit
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.quantities import Words, claim
from indicators.extraction.state import Tail
from indicators.extraction.tables import fold, nouns, rx

__all__ = ["Chinese"]

_NOT_TO: Final = ("素", "求", "点", "件", "")  # 三要素
_LABEL_BEFORE: Final = rx(r"(?:单位\:?|单位为|平方|立方)\Z")
_COUNTING: Final = rx(
    r"(?:[仅只共唯除含各]|只有|仅有|唯一|除了|增加|减少|新增|至少|分别有|各有|剩|第|其中)\Z"
)


_OUTPUT: Final = rx(
    r"(?:GDP|国内生产总值|地区生产总值|生产总值|(?:工业|农业)?(?:总产值|产值|增加值)|营业收入|营收)"
)
_OWNED: Final = rx(r"(?:平均)?拥有|(?:高价值|有效)?发明专利|床位数?|病床")
_USED: Final = rx(r"(?:平均)?(?:综合)?(?:[油电气氢能]耗|耗[油电气氢能]|加速)")
# A lone 一 before these is a number: one person, one spoonful of a recipe.
_AMOUNTS: Final = frozenset(
    ("人", "人次", "勺", "大勺", "小勺", "汤勺", "茶勺", "匙", "大匙", "小匙", "汤匙", "茶匙")
)
# What leads to a rate of interest in 分.
_LOAN: Final = rx(r"[月日年](?:利率|息|利)[为是约达]?\Z")
_LISTED: Final = 8  # characters that may part the numbers of a list
_CLAUSE_END: Final = frozenset(("", *"，。、；;,.！？\n"))
# Those who are two or three: 夫妻俩, 哥仨, 他们俩.
_PEOPLE: Final = rx(r"[们咱你我他她夫妻母女子父爷哥姐妹兄弟姊娘婆口徒友仔儿家]\Z")
_MONTHS: Final = {"月": "个月", "钟头": "个钟头", "小时": "小时", "星期": "星期", "人": "人"}
# What makes a lone 一 before 次 a number: 每晚一次, 每周来一趟.
_EACH: Final = rx(r"每[日天周月年晚晨早季旬届轮班餐](?:[去来做用服])?\Z")
_JOINTS: Final = frozenset("、和与與及")


_CONGRESS_NEXT: Final = frozenset("大届屆次中")
_POWERS: Final = frozenset("十百千万亿萬億")
_NO_AMOUNT: Final = _POWERS | {"一"}
_TURNS: Final = frozenset("次趟回遍趟顿")
_SURE: Final = 3  # characters of a unit that stands in no other words: 平方米


class Chinese(Measures):
    """The reading of Chinese numerals."""

    __slots__ = ()

    def chinese(self, start: int, end: int) -> int:
        """Read a Chinese numeral: a word, an article, or a number."""
        view = self.view
        word = self.find_word(view, start, self.done)
        if word and view[start - 1 : start] == "前" and view[start : word[1]] == "三甲":
            return self._first_of(start - 1, word[1], Decimal(3))
        if (
            word
            and word[1] >= end
            and not (self._measures(start, end, word[1]) or self._is_amount(start, end, word))
        ):
            return self.unread(*word)
        if named := self._named(start, end):
            return named
        if view[start] in _POWERS:
            if self._is_denominator(start, end) or self._is_per_output(start, end):
                return self.unread(start, end + len(self.tail(end).unit), "denominator")
            if self._is_unit_label(start, end):
                return self.unread(start, max(end, self.tail(end).end), "unit")
        if end - start == 1:
            return self._single(start, end)
        if parse_numeral(view[start:end]) is None and not self._is_discount(start, end):
            return self._pieces(start, end)
        return self.quantity(start, end)

    def _named(self, start: int, end: int) -> int:
        """Read a numeral that what touches it makes a heading, name, congress or score."""
        view = self.view
        before, after = view[start - 1] if start else "\n", view[end : end + 1]
        if (after in nonfigures.HEADING_NEXT or before in "\n\r \t　") and (
            done := self.heading(start, end)
        ):
            return done
        if before in self.marks_series and (done := self.series(start, end)):
            return done
        if after in _CONGRESS_NEXT and (done := self._congress(start, end)):
            return done
        return self.chinese_score(start) if after == "比" else 0

    def _is_discount(self, start: int, end: int) -> bool:
        """Tell 八五折, 85 percent of a price."""
        digits = not fold(self.view[start:end]).strip("一二三四五六七八九")
        return digits and end - start == 2 and fold(self.tail(end).unit) == "折"

    def _is_amount(self, start: int, end: int, word: tuple[int, int, str]) -> bool:
        """Tell 三公里, a length, from 三公 as a word: a unit reaches further than the word does."""
        stop = word[1]
        if stop == end or self.view[stop : stop + 1] not in self.marks_unit_goes_on:
            return False
        if word[0] != start or self.view[start] in _NO_AMOUNT:
            return False
        unit = self.tail(end).unit
        if end + len(unit) <= stop or fold(unit) in nouns():
            return False
        sure = end - start > 1 or len(unit) >= _SURE  # 二十四小时, 四平方米
        return sure or word[2] == "word"  # 三星期待新品 begins with a name

    def _measures(self, start: int, end: int, stop: int) -> bool:
        """Tell 百年 of 百年以上 from 百年 as a word, and 数米 of 溅起数米 from 起数."""
        if stop == end and fold(self.view[start:end]) == "数":
            return self._is_several(end)
        if self.view[start] not in _POWERS:
            return False
        tail = self.tail(end)
        qualified = tail.after or tail.more or self.before(start).qualifier
        return bool(qualified) and end + len(tail.unit) == stop

    def _is_unit_label(self, start: int, end: int) -> bool:
        """Tell whether powers of ten are part of a unit in a label: 单位：万元, 产量（万吨）."""
        view = self.view
        if fold(view[start:end]).strip("百千万亿"):
            return False
        if _LABEL_BEFORE.search(view, max(self.done, start - 4), start):
            return True
        if end - start == 1 and fold(view[start : end + 1]) in ("千米", "千克"):
            return not self.before(start).qualifier
        tail = self.tail(end)
        if self.tabular and self.tables().is_unit(start, tail.end):
            return True
        opened = view[start - 1 : start] in ("(", "（") and start > 0
        return opened and tail.end > end and view[tail.end : tail.end + 1] in (")", "）")

    def _is_denominator(self, start: int, end: int) -> bool:
        """Tell whether powers of ten stand below the line: 每万人, 每十万人口."""
        if fold(self.view[start - 1 : start]) != "每" or start <= self.done:
            return False
        return not fold(self.view[start:end]).strip("十百千万亿")

    def _is_per_output(self, start: int, end: int) -> bool:
        """Tell 万元 of 万元产值能耗 and 百公里 of 百公里油耗: so much for each of them."""
        tail = self.tail(end)
        if fold(tail.unit) == "公里" and _USED.match(self.view, tail.end):
            return self.before(start).start == start
        if fold(tail.unit) == "人" and _OWNED.match(self.view, tail.end):  # 千人拥有
            return self.before(start).start == start
        per = fold(tail.unit) == "元" and _OUTPUT.match(self.view, tail.end)
        return bool(per) and self.before(start).start == start

    def _pieces(self, start: int, end: int) -> int:
        """Account for a run of numerals that makes no number: the longest head that is one."""
        stop = min(end, start + 12)
        while stop > start + 1:
            stop -= 1
            if parse_numeral(self.view[start:stop]) is not None and self.tail(stop).unit:
                return self.quantity(start, stop)
        return self.unread(start, end, "word")

    def _single(self, start: int, end: int) -> int:
        """Read one numeral character by what stands around it."""
        view = self.view
        char = fold(view[start])
        previous = view[start - 1 : start]
        counted = char in "数半" and previous and previous in self.marks_count_after
        if counted and start > self.done and not self._is_several(end):
            return self.unread(start, end, "word")
        after = fold(view[end : end + 1])
        leads = after == "是" or (after == "要" and view[end + 1 : end + 2] not in _NOT_TO)
        if leads and char in "一二三四五六七八九十" and self._opens(start):
            return self._enumerated(start, end)
        listed = previous == "其" and (not after or after in "是，,：:、在")
        if listed and char in "一二三四五六七八九":
            return self._enumerated(start, end)
        if char in "万亿" and not self._is_measured(start, end):
            return self.unread(start, end, "word")
        if char == "一":
            return self._one(start, end)
        tail = self.tail(end)
        separated = after and after in "至到—-~～–" and self.match_second(view, end)
        qualified = self.before(start).qualifier or self._is_passed(start, end, tail)
        zero = char == "零" and self._is_zero(start, end)
        if not tail.unit and not separated and not qualified and not zero:
            ranked = self._ranked(start, end)
            return ranked or self.unread(start, end, "word")
        if char in "零〇" and not tail.unit and not self._is_zero(start, end):
            return self.unread(start, end, "word")
        return self.quantity(start, end)

    def _is_several(self, end: int) -> bool:
        """Tell 数米 of 溅起数米 from the 数 of 起数."""
        unit = self.tail(end).unit
        return bool(unit) and find_unit(unit, self.place).kind in ("physical", "money")

    def _is_zero(self, start: int, end: int) -> bool:
        """Tell the 零 of 伤亡为零 and 降至零, at the end of a clause."""
        before, after = self.view[max(0, start - 1) : start], self.view[end : end + 1]
        return bool(before) and fold(before) in "为至到" and after in _CLAUSE_END

    def _is_measured(self, start: int, end: int) -> bool:
        """Tell whether a lone 万 or 亿 has a qualifier before it or a unit behind it."""
        tail = self.tail(end)
        return bool(tail.unit) or (
            self.before(start).start < start or self._is_passed(start, end, tail)
        )

    def _one(self, start: int, end: int) -> int:
        """Read a lone 一: an article before a classifier, a number before a unit."""
        view = self.view
        previous = view[start - 1 : start] if start > self.done else ""
        tail = self.tail(end)
        if fold(view[max(self.done, start - 4) : start]).endswith(("过去这", "过去的这")):
            return self.quantity(start, end)
        ahead = previous == "前" and fold(view[start - 2 : start - 1]) in ("提", "超")
        if previous and previous in self.marks_one_after and not ahead:
            return self.unread(start, end, "article" if fold(previous) in "这那某每另" else "word")
        if not tail.unit:
            separated = view[end : end + 1] in self.marks_separators and end < len(view)
            if separated and self.match_second(view, end):
                return self.quantity(start, end)
            return self.unread(start, end, "word")
        if self._is_phase(tail) or self._is_interest(start, tail):
            return self.quantity(start, end)
        family = find_unit(tail.unit, self.place).kind
        counts = family in ("count", "person") and fold(tail.unit) not in _AMOUNTS
        if counts and not tail.more and not self._is_counted(start, tail.unit):
            return self.unread(start, end + len(tail.unit), "article")
        return self.quantity(start, end)

    def _is_interest(self, start: int, tail: Tail) -> bool:
        """Tell the 一分 of 月息一分二厘, a rate."""
        return (
            fold(tail.unit) == "分"
            and _LOAN.search(self.view, max(0, start - 4), start) is not None
        )

    def _is_counted(self, start: int, unit: str) -> bool:
        """Tell whether a lone 一 counts: 仅一家, 各一个, 两票反对、一票弃权."""
        _, words, stop = self.listed[:3] if self.listed else (None, None, 0)
        listed = start > self.done and self.view[start - 1] in _JOINTS
        if listed and words and fold(words.unit) == fold(unit) and start - stop <= _LISTED:
            return True
        before = self.before(start)
        if before.qualifier and fold(before.qualifier) != "近":
            return True
        if fold(unit) in _TURNS and self._recurs(start):
            return True
        return _COUNTING.search(self.view, max(0, start - 3), start) is not None

    def _recurs(self, start: int) -> bool:
        """Tell 每晚一次 and 三天一次, so often in a time."""
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.end == start and last.kind == "duration":
            return True
        return _EACH.search(self.view, max(0, start - 3), start) is not None

    def both(self, start: int, end: int) -> int:
        """Read 俩 as two and 仨 as three: of people, of months, of things."""
        view = self.view
        if view[start : end + 1] == "仨瓜" or view[start : end + 1] == "俩枣":
            return end
        unit = self.tail(end).unit
        known = _MONTHS.get(fold(unit))
        if known:
            end += len(unit)
        elif _PEOPLE.search(view, max(0, start - 1), start):
            known = "人"
        made = claim(Words("三" if view[start] == "仨" else "两", unit=known or "个"), self.place)
        if made is not None:
            self.add(start, end, kind_of(made.family), "quantity.both", None).claims(made)
        return end

    def stray(self, start: int, end: int) -> int:
        """Account for a numeral that begins nothing."""
        word = self.find_word(self.view, start, self.done)
        if word:
            return self.unread(*word)
        unit = self.tail(start).unit if self.view[start] in "千兆" else ""
        if unit:
            below = fold(self.view[start - 1 : start]) == "每" and start > self.done
            return self.unread(start, start + len(unit), "denominator" if below else "unit")
        return self.unread(start, end, "word")

    def financial(self, start: int, end: int) -> int:
        """Read a number in the numerals of contracts: 壹佰万元."""
        if parse_numeral(self.view[start:end]) is None:
            return self.unread(start, end, "word")
        return self.quantity(start, end)
