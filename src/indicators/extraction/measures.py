"""Numbers with a unit or a classifier: quantities, rates, durations, ranges; and bare numbers."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from indicators.extraction import nonfigures
from indicators.extraction.drafts import Draft, Shared
from indicators.extraction.figures import Before, Figures, marks
from indicators.extraction.grammar import grammar
from indicators.extraction.lists import kind_of
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.periods import OPEN, ago, later, window
from indicators.extraction.records import Period
from indicators.extraction.quantities import Claim, Words, claim, find_unit, span_claim
from indicators.extraction.tables import classifiers, fold, rx

__all__ = ["Measures"]

_STREAK: Final = rx(r"连续\Z")
_WINDOW: Final = rx(r"(?:最近|近)\Z")
_AGO: Final = rx(
    r"之前|以前|前(?![三列沿景往来后期十端身述提瞻进置线者])|之后|以后|后(?![来期续年天者半方备勤代台疫面劲])"
)
_COUNTED: Final = rx(
    r"的?([一-鿿]{1,14}?)(?=[，。、；：,;:.!?！？\s（）()“”《》A-Za-z0-9]|的|和|与|及|等|在|从|由|被|将|已|为|是|以|达|占|超|入|获|参|共|了|\Z)"
)
_STRONG_NEXT: Final = rx(r"强(?![大劲烈度化调势制])")
_FIRST_NEXT: Final = rx(r"(?:名(?![单称额录企])|位(?![于置])|强(?!大|劲|烈)|大(?![学会队道街]))")
_RANK_BEFORE: Final = rx(r"(?:全球|全国|世界|全省|居|列|入|身|国内|行业|亚洲)前\Z")
_SIZE_NEXT: Final = rx(r"(?:级|产业|规模|市场|赛道|俱乐部|大关|台阶|门槛)")
_CONGRESS: Final = rx(
    r"届(?=[一二三四五六七八九十]{1,2}[次中]|全国|全会|人大|政协|委员|常委|理事|中央|省委|市委)"
    r"|次(?=全会|全体会议|会议|代表大会)|中(?=全会)"
)
_INDEX: Final = rx(r"(?:比值|系数|指数|倍数|得分|评分)[为达是至约]?\Z")
_MOVED: Final = rx(r"(?:上升|下降|前进|提升|跃升|后退|下滑|提高|前移|后移|进步|退步|上移|攀升|下跌)了?\Z")
_NUMBERED: Final = rx(
    r"号(?:线|楼|院|机组|公告|文件|令|馆|井|门|厅|码头|航站楼|高速|公路|矿|车间|船|台风|坑)?(?![码称召])"
)
_REFERENCE: Final = rx(r"[ ]?[\[［][0-9]{1,3}[\]］][^\n]{0,60}[\.．,，]")
_CONTENTS: Final = rx(
    r"[ \t　]{0,8}(?:第[0-9一二三四五六七八九十]{1,3}[章节编部篇]|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[ 、\.]"
    r"|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|附录|前言|结论|参考文献|致谢)"
)
_LABEL_BEFORE: Final = rx(r"(?:单位\:?|单位为|平方|立方)\Z")
_ANGLE: Final = rx(r"(?:纬|经|转|角|弯|倾斜)\Z")
_HEAT: Final = rx(r"(?:零下|气温|温度|高温|低温|水温|室温|体温|升温|摄氏|℃)")


@cache
def _nouns() -> frozenset[str]:
    """Give the nouns that count without a classifier."""
    return frozenset(w.partition("!")[0] for w, s in classifiers().items() if s == "noun")


_COUNTING: Final = rx(
    r"(?:[仅只共唯除含各]|只有|仅有|唯一|除了|增加|减少|新增|至少|分别有|各有|剩|第|其中)\Z"
)
_QUANTITY_BEFORE: Final = frozenset(
    "为达到至有共约超近是占增减破计的了等比第：:，,、（(和与及於于从在由破较跌降升涨值率数额量价度分指系得过万亿元余剩“「"
)


class Tail(NamedTuple):
    """What follows a number: the words, and where they end."""

    unit: str
    half: str
    more: str
    after: str
    end: int
    per: str = ""


class Measures(Figures):
    """The reading of numbers that measure or count."""

    __slots__ = ("last_tail", "last_tail_at")

    def __init__(self, view: str, place: str) -> None:
        super().__init__(view, place)
        self.last_tail_at = -1  # the tail read last: several rules ask for the same one
        self.last_tail = Tail("", "", "", "", 0)

    def tail(self, end: int) -> Tail:
        """Read unit, denominator, 半, 多 and trailing qualifier after a number."""
        if self.last_tail_at == end:
            return self.last_tail
        self.last_tail_at = end
        self.last_tail = tail = self._read_tail(end)
        return tail

    def _read_tail(self, end: int) -> Tail:
        found = self.match_tail(self.view, end)
        unit, half, more, after = found.group("u", "h", "m", "p") if found else (None,) * 4
        if found is None or (not unit and not more and not after):
            return Tail("", "", "", "", end)
        stop = found.end()
        view = self.view
        if unit and view[stop : stop + 1] in ("/", "／") and stop < len(view):
            below = self.match_tail(view, stop + 1)
            if below and below["u"]:
                per = below["u"]
                return Tail(unit, "", "", below["p"] or "", below.end(), per)
        return Tail(unit or "", half or "", more or "", after or "", stop)

    def quantity(self, start: int, end: int) -> int:
        """Read a number with all that belongs to it; tell where it ends."""
        view = self.view
        if view[start - 1 : start] == "前" and start > self.done:
            ranked = self._ranked(start, end)
            if ranked:
                return ranked
        before = self.before(start)
        tail = self.tail(end)
        ranged = self._range(start, end, before, tail)
        if ranged:
            return ranged
        if not before.currency and (not tail.unit or self._is_year(start, end, tail)):
            return self._bare(start, end, before, tail)
        words = Words(
            view[start:end], before.qualifier, tail.after, tail.unit, tail.per, tail.more,
            tail.half, before.currency, before.sign,
        )  # fmt: skip
        made = claim(words, self.place)
        if made is None:
            return self._no_number(start, end)
        return self._measured(before, start, tail, words, made)

    def _is_year(self, start: int, end: int, tail: Tail) -> bool:
        """Tell a year before a name (2024大湾区) from a number with a noun as its classifier."""
        if end - start != 4:
            return False
        text = fold(self.view[start:end])
        return "1950" <= text <= "2050" and fold(tail.unit) in _nouns()

    def _measured(self, before: Before, start: int, tail: Tail, words: Words, made: Claim) -> int:
        if made.family == "time":
            return self._duration(before, tail, words, made)
        left = before.start
        if tail.unit and fold(tail.unit) == "度" and made.unit == "deg":
            made = self._degree(start, made)
        if made.unit == "person" and _MOVED.search(self.view, max(0, start - 4), start):
            made = made._replace(unit="count", family="count")
        draft = self.add(left, tail.end, kind_of(made.family), "quantity", None)
        draft.claims(made)
        if made.family in ("count", "person"):
            self._count(draft, tail.end)
        self.shared.append(Shared(draft, words, tail.end))
        return tail.end

    def _degree(self, start: int, made: Claim) -> Claim:
        if _HEAT.search(self.view, max(0, start - 10), start):
            return made._replace(unit="Cel")
        if made.value is not None and made.value >= 10000:
            return made._replace(unit="kW.h")
        if self.view[start] not in nonfigures.DIGITS and not _ANGLE.search(
            self.view, max(0, start - 4), start
        ):
            return made._replace(unit="count", family="count")
        return made

    def _count(self, draft: Draft, end: int) -> None:
        found = _COUNTED.match(self.view, end)
        if found:
            draft.counted = fold(found[1])

    # -- durations ----------------------------------------------------------------------------

    def _duration(self, before: Before, tail: Tail, words: Words, made: Claim) -> int:
        view = self.view
        left, end = before.start, tail.end
        turned = _AGO.match(view, end) if not tail.after else None
        if turned:
            return self._turned(left, turned.end(), made, fold(turned.group()))
        if self.roc and not words.before and not tail.after and self._is_republic(words, made):
            return self._dated_year(left, end)
        left, windowed = self._window(left, words, end)
        if windowed:
            made = claim(words._replace(before=""), self.place) or made
        elif _STREAK.search(view, max(self.done, left - 2), left):
            left -= 2
        draft = self.add(left, end, "duration", "duration", None)
        draft.claims(made)
        if windowed and made.value is not None and made.value == made.value.to_integral_value():
            draft.lasts(window(int(made.value), made.unit, self.base))
        self.shared.append(Shared(draft, words, end))
        return end

    def _is_republic(self, words: Words, made: Claim) -> bool:
        """Tell 113年 as a year of the Republic from 113 years."""
        value, numeral = made.value, fold(words.numeral)
        return value is not None and numeral.isdigit() and made.unit == "year" and 80 <= value <= 130

    def _dated_year(self, start: int, end: int) -> int:
        draft = self.add(start, end, "date", "date.republic", "date", "medium")
        year = int(fold(self.view[start : end - 1])) + 1911
        draft.lasts(Period(date(year, 1, 1), date(year, 12, 31), "explicit"))
        return end

    def _window(self, left: int, words: Words, end: int) -> tuple[int, bool]:
        """Tell 近五年 (the last five years) from 近五年 (nearly five years)."""
        view = self.view
        word = fold(words.before)
        if word == "近" and view[max(self.done, left - 1) : left] == "最":
            return left - 1, True
        if word != "近" or fold(words.unit) in ("个小时", "小时", "分钟", "秒"):
            return left, False
        follows = view[end : end + 1] in self.marks_window_after if end < len(view) else False
        opens = left == 0 or view[left - 1] in self.marks_window_before
        return left, follows or opens

    def _turned(self, left: int, end: int, made: Claim, word: str) -> int:
        """Note a date that a duration and 前 or 后 make."""
        draft = self.add(left, end, "date", "date.ago", "date")
        whole = made.value is not None and made.value == made.value.to_integral_value()
        if whole and made.qualifier == "exact" and made.value is not None:
            amount = int(made.value)
            draft.lasts(
                ago(amount, made.unit, self.base)
                if word.endswith("前")
                else later(amount, made.unit, self.last_date, self.base)
            )
        else:
            draft.lasts(OPEN)
        return end

    # -- ranges -------------------------------------------------------------------------------

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
        return 0

    def _ranged(self, start: int, end: int, before: Before, unit: str, found: re.Match[str]) -> int:
        view = self.view
        second = self.tail(found.end())
        first = Words(view[start:end], "", "", unit, currency=before.currency, sign=before.sign)
        last = Words(found["n"], "", "", second.unit, second.per, currency=found["c"] or "")
        made = span_claim(first, last, self.place)
        if made is None:
            return 0
        after = view[second.end : second.end + 1]
        if after in "-—" and after and view[second.end + 1 : second.end + 2] in nonfigures.DIGITS:
            return self.code(start, second.end)
        end = second.end
        if made.family == "time" and not second.after:
            turned = _AGO.match(view, end)
            if turned:
                return self._turned(before.start, turned.end(), made, fold(turned.group()))
        left = before.start
        if made.family == "time" and _STREAK.search(view, max(self.done, left - 2), left):
            left -= 2
        draft = self.add(left, end, kind_of(made.family), "range", None)
        draft.claims(made)
        if made.family in ("count", "person"):
            self._count(draft, end)
        self.shared.append(Shared(draft, last, end))
        return end

    # -- bare numbers -------------------------------------------------------------------------

    def _bare(self, start: int, end: int, before: Before, tail: Tail) -> int:
        """Read a number without a unit: rank, year, name, code, or a plain quantity."""
        view = self.view
        text = fold(view[start:end])
        done = self._ranked(start, end)
        if done:
            return done
        number = _NUMBERED.match(view, end)
        if number and not before.qualifier:
            self.add(start, number.end(), "name", "name.numbered", "number in a name")
            return number.end()
        if text.isdigit():
            done = self._bare_digits(start, end, text, before)
            if done:
                return done
        elif text[0].isdigit() and text[-1].isdigit() and self._is_name(start, end, text, before):
            self.add(start, end, "name", "name.number", "number in a name", "medium")
            return end
        if parse_numeral(text) is not None and self._is_loose_pair(text, before):
            return self.unread(start, end, "word")
        words = Words(
            view[start:end], before.qualifier, tail.after, "", "", tail.more, "", "", before.sign
        )
        made = claim(words, self.place)
        if made is None:
            return self._no_number(start, end)
        if "." in text and not text[-1].isalpha() or _INDEX.search(view, max(0, start - 5), start):
            made = made._replace(unit="1")
        if _SIZE_NEXT.match(view, end) and text[-1] in "万亿":
            made = made._replace(unit=find_unit("元", self.place).code)
        draft = self.add(before.start, tail.end, "quantity", "quantity.bare", None, "medium")
        draft.claims(made)
        self.shared.append(Shared(draft, words, tail.end))
        return tail.end

    def _ranked(self, start: int, end: int) -> int:
        """Read 50强, 前三名, 全国前十."""
        view = self.view
        first = view[start - 1 : start] == "前" and start - 1 >= self.done
        if not first and view[end : end + 1] not in ("强", "強"):
            return 0
        strong = _STRONG_NEXT.match(view, end)
        number = parse_numeral(view[start:end])
        if number is None or number.value is None:
            return 0
        if view[start - 1 : start] == "前" and start - 1 >= self.done:
            follows = _FIRST_NEXT.match(view, end)
            if follows:
                return self._first_of(start - 1, follows.end(), number.value)
            if _RANK_BEFORE.search(view, max(0, start - 4), start):
                return self._first_of(start - 1, end, number.value)
        if strong and number.value >= 3:
            return self._first_of(start, strong.end(), number.value)
        return 0

    def _bare_digits(self, start: int, end: int, text: str, before: Before) -> int:
        view = self.view
        size = len(text)
        if before.qualifier or before.sign:
            return 0
        if nonfigures.is_credit_line(view, start) or (size >= 11 or (size > 1 and text[0] == "0")):
            self.add(start, end, "boilerplate", "boilerplate.code", "code", "medium")
            return end
        if self._is_page(start, end):
            self.add(start, end, "boilerplate", "boilerplate.page", "page or reference", "medium")
            return end
        after = view[end : end + 1]
        if size == 4 and "1950" <= text <= "2050":
            if after and "一" <= after <= "鿿":
                self.add(start, end, "name", "name.year", "year in a name", "medium")
            else:
                self.year_alone(start, end)
            return end
        if self._is_name(start, end, text, before):
            self.add(start, end, "name", "name.number", "number in a name", "medium")
            return end
        return 0

    def _is_loose_pair(self, text: str, before: Before) -> bool:
        """Tell 三四 of 三四线城市: two digits side by side that count nothing."""
        numeral = parse_numeral(text)
        pair = numeral is not None and numeral.form == "range" and len(text) == 2
        return pair and not before.qualifier

    def _is_page(self, start: int, end: int) -> bool:
        """Tell the page number of a table of contents and the numbers of a reference."""
        view = self.view
        first = view.rfind("\n", max(0, start - 80), start) + 1
        if first == 0 and start > 80:
            return False
        if _REFERENCE.match(view, first):
            return True
        ends = view[end : end + 1] in ("", "\n", "\r") and start > 0
        ends = ends and fold(view[start - 1]) not in _QUANTITY_BEFORE
        return ends and _CONTENTS.match(view, first, start) is not None

    def _is_name(self, start: int, end: int, text: str, before: Before) -> bool:
        """Tell whether a bare number belongs to the word before it: 领克900, 工业4.0."""
        if before.qualifier or before.sign or before.currency or start <= 0:
            return False
        previous = self.view[start - 1]
        if previous in nonfigures.DIGITS or not ("一" <= previous <= "鿿"):
            return False
        if fold(previous) in _QUANTITY_BEFORE:
            return False
        return "." not in text or (text.endswith(".0") and len(text) <= 4)

    def _no_number(self, start: int, end: int) -> int:
        """Account for characters that make no number."""
        view = self.view
        runs = nonfigures.RUN.search(view, start, end)
        if runs:
            self.add(start, end, "name", "name.number", "number in a name", "low")
            return end
        return self.unread(start, end, "word")

    # -- Chinese numerals ---------------------------------------------------------------------

    def chinese(self, start: int, end: int) -> int:
        """Read a Chinese numeral: a word, an article, or a number."""
        view = self.view
        word = self.find_word(view, start, self.done)
        if word and word[1] >= end:
            return self.unread(*word)
        heading = self.heading(start, end)
        if heading:
            return heading
        named = (
            self.series(start, end)
            or self._congress(start, end)
            or self._congress_short(start, end)
        )
        if named:
            return named
        if self._is_denominator(start, end):
            return self.unread(start, end + len(self.tail(end).unit), "denominator")
        if self._is_unit_label(start, end):
            return self.unread(start, max(end, self.tail(end).end), "unit")
        if end - start == 1:
            return self._single(start, end)
        if parse_numeral(view[start:end]) is None:
            return self._pieces(start, end)
        return self.quantity(start, end)

    def _congress_short(self, start: int, end: int) -> int:
        """Read 二十大 as the twentieth congress; 0 where 大 counts (十大品牌)."""
        view = self.view
        number = parse_numeral(view[start:end])
        if view[end : end + 1] != "大" or number is None or number.value is None:
            return 0
        if not 12 <= number.value <= 30:
            return 0
        draft = self.add(start, end + 1, "ordinal", "ordinal.congress", "ordinal")
        value = number.value
        draft.claims(Claim(value, value, value, "both", "exact", "ordinal", "ordinal"))
        return end + 1

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
        opened = view[start - 1 : start] in ("(", "（") and start > 0
        return opened and tail.end > end and view[tail.end : tail.end + 1] in (")", "）")

    def _is_denominator(self, start: int, end: int) -> bool:
        """Tell whether powers of ten stand below the line: 每万人, 每十万人口."""
        if fold(self.view[start - 1 : start]) != "每" or start <= self.done:
            return False
        return not fold(self.view[start:end]).strip("十百千万亿")

    def _congress(self, start: int, end: int) -> int:
        """Read 十三届六次全会 as ordinals without 第; 0 where it is none."""
        view = self.view
        found = _CONGRESS.match(view, end)
        number = parse_numeral(view[start:end])
        if found is None or number is None or number.value is None:
            return 0
        stop = end if found.group().startswith("中") else end + 1
        draft = self.add(start, stop, "ordinal", "ordinal.congress", "ordinal")
        value = number.value
        draft.claims(Claim(value, value, value, "both", "exact", "ordinal", "ordinal"))
        return stop

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
        if char in "数半" and previous and previous in self.marks_count_after and start > self.done:
            return self.unread(start, end, "word")
        after = fold(view[end : end + 1])
        if after == "是" and char in "一二三四五六七八九十" and self._opens(start):
            return self._enumerated(start, end)
        if char in "万亿" and self.before(start).start == start and not self.tail(end).unit:
            return self.unread(start, end, "word")
        if char == "一":
            return self._one(start, end)
        tail = self.tail(end)
        separated = after and after in "至到—-~～–" and self.match_second(view, end)
        if not tail.unit and not separated and not self.before(start).qualifier:
            ranked = self._ranked(start, end)
            return ranked or self.unread(start, end, "word")
        if char in "零〇" and not tail.unit:
            return self.unread(start, end, "word")
        return self.quantity(start, end)

    def _opens(self, start: int) -> bool:
        return start == 0 or self.view[start - 1] in "，。；：、,;:\n\r 　“（("

    def _enumerated(self, start: int, end: int) -> int:
        number = parse_numeral(self.view[start:end])
        draft = self.add(start, end, "ordinal", "ordinal.enumerated", "ordinal")
        if number and number.value is not None:
            value = number.value
            draft.claims(Claim(value, value, value, "both", "exact", "ordinal", "ordinal"))
        return end

    def _one(self, start: int, end: int) -> int:
        """Read a lone 一: an article before a classifier, a number before a unit."""
        view = self.view
        previous = view[start - 1 : start] if start > self.done else ""
        tail = self.tail(end)
        if fold(view[max(self.done, start - 4) : start]).endswith(("过去这", "过去的这")):
            return self.quantity(start, end)
        if previous and previous in self.marks_one_after:
            return self.unread(start, end, "article" if fold(previous) in "这那某每另" else "word")
        if not tail.unit:
            separated = view[end : end + 1] in self.marks_separators and end < len(view)
            if separated and self.match_second(view, end):
                return self.quantity(start, end)
            return self.unread(start, end, "word")
        family = find_unit(tail.unit, self.place).kind
        counts = family in ("count", "person") and fold(tail.unit) not in ("人", "人次")
        if counts and not tail.more and not self._is_counted(start):
            return self.unread(start, end + len(tail.unit), "article")
        return self.quantity(start, end)

    def _is_counted(self, start: int) -> bool:
        """Tell whether a lone 一 counts: 仅一家, 各一个."""
        before = self.before(start)
        if before.qualifier and fold(before.qualifier) != "近":
            return True
        return _COUNTING.search(self.view, max(0, start - 3), start) is not None
