"""Numbers that may be figures: quantities, rates, ranks, ordinals, durations, and their traps."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from indicators.extraction import nonfigures, tables
from indicators.extraction.drafts import Draft, Shared
from indicators.extraction.grammar import grammar
from indicators.extraction.numerals import EXACT, Numeral, parse_numeral
from indicators.extraction.periods import OPEN, Anchor
from indicators.extraction.quantities import (
    Claim,
    bounded,
    qualifiers,
    tidy,
    upwards,
)
from indicators.extraction.tables import Pattern, Unit, fold, rx, variants

__all__ = ["Before", "Figures", "marks"]

_HUNDRED: Final = Decimal(100)


class Before(NamedTuple):
    """What stands before a number: where it begins, and the words."""

    start: int
    qualifier: str
    currency: str
    sign: str


_SERIES_NEXT: Final = rx(r"[号型](?![码称])")
# Classifiers too weak to part a number from the name before it: 领克900发布.
_WEAK_UNITS: Final = "发对起部面点本手把大为套种"


@cache
def _series() -> Pattern:
    """Build the pattern of heads of names, anchored at the end."""
    return rx("(?:" + "|".join(tables.series()) + r")[\-]?\Z")


@cache
def marks() -> dict[str, frozenset[str]]:
    """Give the characters that decide by standing beside a number, in all their variants."""
    last = {form[-1] for form in [*qualifiers()["before"], *tables.currencies()]}
    return {
        "before": variants("".join(last) + "上+-±下负"),
        "one_after": variants(nonfigures.ONE_AFTER),
        "count_after": variants(nonfigures.COUNT_AFTER),
        "counting": variants("仅只共有唯除含增减剩各超达为、和与及,，"),
        "series": variants("".join(head[-1] for head in tables.series()) + "-"),
        "separators": variants("至到—-~"),
        "window_before": frozenset(
            "。，、；：,;:.!?！？ \n\r\t　“”（(在从是其的比于和与及对按据—》"
        ),
        "window_after": variants("来间里以"),
    }


# A word that ends in a qualifier's character and is none: 签约, 打破, 附近, 负责.
_FALSE_BEFORE: Final = {
    "约": "签预节合违公条契履制集简婉邀相特大续解誓",
    "约为": "签预节",
    "破": "打侦攻告爆识揭冲突",
    "近": "附邻亲临靠走远贴将接",
    "超": "赶反高",
    "超过": "",
    "上": "以会世网线海身路市史场早晚马沪顶加面船车岸桌地树台纸墙同线产业厂",
    "负": "担肩背承抱辜自欺胜",
    "逾": "",
}
_RANK_PLACE: Final = rx(
    r"(?:全球|全国|世界|全省|全市|国内|居|列|位|排名|名列|排|列|稳居|位居|跃居|升至|跻身|进入|中国|亚洲|国际|行业|同类|榜|前)\Z"
)
_RANK_LARGE: Final = rx(r"大(?![学会队道街桥])")
_RANK_NEXT: Final = rx(r"(?:位(?![数于置])|名(?!称|单|录)|高(?![校新中等等级铁速])|强)")
_PHONE: Final = rx(
    r"(?:0[0-9]{2,3}[\-][0-9]{7,8}|[48]00[\-][0-9]{3,4}[\-][0-9]{3,4}|1[3-9][0-9]{9})(?![0-9万亿元])"
    r"(?:[\-转][0-9]{1,5})?"
)
_LABEL: Final = rx(r"(?:(?<![地版蓝])图|(?<![代发报一])表|附件|附录|专栏|公式|图表)[ ]?\Z")
_CLASS_NEXT: Final = rx(
    r"类(?=化学|新药|创新药|生物|中药|改良|医疗器械|器械|疫苗|水质|水体|水|地区|功能|药)"
)
_ORDINAL_UNIT: Final = rx(
    r"(?:个五年|批次?|届|次|个|期|代(?!表)|轮|版|卷|年(?!度|级)|天|家|条|项|款|章|节(?!能)|编|号|类|种|季(?!度)|场|回|集|块|阶段|梯队|产业|步|层|级|分钟|小时|秒|部|组|台|架|艘|颗|例|站|枚|座|只|棒|师|团|军|方阵|人)"
)
_QUARTER: Final = re.compile(r"[Qq]([1-4])|([1-4])[Qq]")
_SECTION: Final = rx(r"[0-9]{1,2}\.[0-9]{1,2}\Z")
_LEGAL: Final = frozenset("条款章节编")
_TOP_NEXT: Final = rx(r"[的，。、；：,;:.!?！？\s”’」』）)]|\Z")
_TOP_BEFORE: Final = rx(
    r"(?:居|列|占|据|排|全国|全省|世界|全球|国内|之|第|市|省|国|球|界|内|业|区|榜|在|持|行列)\Z"
)


class Figures:
    """What both readers share: the view, what was read, and the reading of numbers."""

    __slots__ = (
        "base", "done", "drafts", "find_word", "last_date", "marks_before",
        "marks_count_after", "marks_one_after", "marks_separators", "marks_series",
        "marks_window_after", "marks_window_before", "match_second", "match_tail", "place",
        "roc", "search_before", "shared", "unreads", "view",
    )  # fmt: skip

    def __init__(self, view: str, place: str) -> None:
        self.view = view
        self.place = place
        self.done = 0  # everything before is read
        self.drafts: list[Draft] = []
        self.shared: list[Shared] = []
        self.unreads: list[tuple[int, int, str]] = []
        patterns, beside = grammar(), marks()
        self.match_tail = patterns.tail.match
        self.match_second = patterns.second.match
        self.search_before = patterns.before.search
        self.find_word = nonfigures.lexicon().find
        self.marks_before = beside["before"]
        self.marks_one_after = beside["one_after"]
        self.marks_count_after = beside["count_after"]
        self.marks_series = beside["series"]
        self.marks_separators = beside["separators"]
        self.marks_window_before = beside["window_before"]
        self.marks_window_after = beside["window_after"]
        self.base = Anchor(None)
        self.roc = place == "TW" or "民國" in view or "民国" in view
        self.last_date = OPEN  # the period of the date read last

    # -- what was read ------------------------------------------------------------------------

    def add(
        self, start: int, end: int, kind: str, rule: str, reason: str | None, sure: str = "high"
    ) -> Draft:
        """Note a mention."""
        draft = Draft(start, end, kind, rule, reason, sure)
        self.drafts.append(draft)
        return draft

    def unread(self, start: int, end: int, reason: str) -> int:
        """Note a numeral that is no number; tell where it ends."""
        self.unreads.append((start, end, reason))
        return end

    # -- codes and headings -------------------------------------------------------------------

    def is_code(self, start: int, end: int) -> bool:
        """Tell whether Latin signs that touch a number make it part of a code."""
        view = self.view
        before = view[start - 1 : start]
        if before in nonfigures.LATIN and before:
            return not self._currency_before(start)
        if before and before in "-_./#@+&=" and start > 1:
            return view[start - 2] in nonfigures.LATIN or view[start - 2] in nonfigures.DIGITS
        after = view[end : end + 1]
        if after and after in nonfigures.LATIN:
            found = self.match_tail(view, end)
            return found is None or not found["u"]
        if (
            after
            and after in "-_./"
            and view[end + 1 : end + 2] in nonfigures.LATIN
            and after != "/"
        ):
            return True
        return False

    def _currency_before(self, start: int) -> bool:
        found = self.search_before(self.view, max(self.done, start - 6), start)
        return found is not None and bool(found["c"])

    def code(self, start: int, end: int) -> int:
        """Read a name, version, code or address that Latin signs hold together."""
        view = self.view
        left, right = nonfigures.code_span(view, start, end)
        left = max(left, self.done)
        if view[right : right + 1] in ("级", "級") and view[right - 1] in nonfigures.LATIN:
            right += 1
        text = fold(view[left:right])
        quarter = _QUARTER.fullmatch(text)
        if quarter:
            return self.quarter_code(left, right, int(quarter[1] or quarter[2]))
        if text[:3].lower() == "top" and text[3:].isdigit():
            return self._first_of(left, right, Decimal(text[3:]))
        if "://" in text or "www." in text or "@" in text or nonfigures.is_credit_line(view, left):
            self.add(left, right, "boilerplate", "boilerplate.code", "code")
        else:
            self.add(left, right, "name", "name.latin", "name or code")
        return right

    def quarter_code(self, start: int, end: int, quarter: int) -> int:
        """Read Q3 as the third quarter."""
        raise NotImplementedError

    def heading(self, start: int, end: int) -> int:
        """Read a heading number or note mark; 0 where it is none."""
        view = self.view
        after = view[end : end + 1]
        before = view[start - 1] if start else "\n"
        if after not in nonfigures.HEADING_NEXT and before not in "\n\r \t　":
            return 0
        if before in nonfigures.OPENING and after and after in nonfigures.OPENING[before]:
            return self._bracketed(start, end)
        if before in " \t　":
            stripped = view[max(0, start - 8) : start].rstrip(" \t　")
            before = stripped[-1:] or "\n"
        if (
            after in nonfigures.HEADING_END
            and before in "\n\r。；：:;"
            and end - start <= 3
        ):
            following = view[end + 1 : end + 2]
            if after in ".．" and following in nonfigures.DIGITS and following:
                return 0
            self.add(start, end, "boilerplate", "boilerplate.heading", "heading number")
            return end
        if before in "\n\r" and _SECTION.match(view, start, end) and self._opens_title(end):
            self.add(start, end, "boilerplate", "boilerplate.heading", "heading number")
            return end
        return 0

    def _opens_title(self, end: int) -> bool:
        """Tell whether words, not a unit, follow a section number."""
        found = self.match_tail(self.view, end)
        after = self.view[end : end + 1]
        return (found is None or not found["u"]) and (after in (" ", "　") or "一" <= after <= "鿿")

    def _bracketed(self, start: int, end: int) -> int:
        text = fold(self.view[start:end])
        if text.isdigit() and len(text) == 4 and text[:2] in ("19", "20"):
            return self._bracketed_year(start, end)
        if not text.isdigit() and parse_numeral(text) is None:
            return 0
        if "." in text or len(text) > 3:
            if not text.isdigit():
                return 0
            self.add(start, end, "boilerplate", "boilerplate.code", "code")
            return end
        left = max(start - 1, self.done)
        self.add(left, end + 1, "boilerplate", "boilerplate.heading", "heading number or note")
        return end + 1

    def _bracketed_year(self, start: int, end: int) -> int:
        number = rx(r"[）\)〕\]]第?[0-9]{1,5}号").match(self.view, end)
        if number:
            left = max(start - 1, self.done)
            self.add(left, number.end(), "boilerplate", "boilerplate.document", "document number")
            return number.end()
        self.year_alone(start, end)
        return end

    def year_alone(self, start: int, end: int) -> None:
        """Note a year that stands without 年."""
        from datetime import date

        year = int(fold(self.view[start:end]))
        draft = self.add(start, end, "date", "date.year", "date", "medium")
        draft.period_start, draft.period_end = date(year, 1, 1), date(year, 12, 31)
        draft.period_basis = "explicit"

    # -- numbers ------------------------------------------------------------------------------

    def arabic(self, start: int, end: int) -> int:
        """Read a number in Arabic digits."""
        view = self.view
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

    def series(self, start: int, end: int) -> int:
        """Read a number that a name ends in: 领克900, 嫦娥五号; 0 where there is no such name."""
        view = self.view
        if start <= self.done or view[start - 1] not in self.marks_series:
            return 0
        found = _series().search(view, max(self.done, start - 7), start)
        tail = _SERIES_NEXT.match(view, end)
        if found is None or (not tail and view[start] not in nonfigures.DIGITS):
            return 0
        stop = tail.end() if tail else nonfigures.code_span(view, start, end)[1]
        unit = self.match_tail(view, end)
        if not tail and unit and unit["u"] and fold(unit["u"]) not in _WEAK_UNITS:
            return 0
        self.add(found.start(), stop, "name", "name.series", "number in a name")
        return stop

    def _spaced_name(self, start: int, end: int) -> int:
        """Read Windows 11 and ISO 14001:2015 as one name; 0 where a unit follows the number."""
        view = self.view
        if view[start - 1 : start] != " " or view[start - 2 : start - 1] not in nonfigures.LATIN:
            return 0
        if start - 2 < self.done or self._currency_before(start):
            return 0
        found = self.match_tail(view, end)
        left = nonfigures.code_span(view, start - 1, start - 1)[0]
        left = max(left, self.done)
        if (found and found["u"]) or not any("A" <= c <= "Z" for c in view[left:start]):
            return 0
        return self.code(left, end)

    def _special(self, start: int, end: int) -> int:
        """Read the numbers that are known by what follows them; 0 where nothing is."""
        view = self.view
        after = view[end : end + 1]
        if after in (".", "．") and view[end + 1 : end + 2] in nonfigures.DIGITS and after:
            if "." in fold(view[start:end]):
                return self.code(start, end)
        phone = _PHONE.match(view, start)
        label = _LABEL.search(view, max(self.done, start - 3), start)
        if label and "." not in view[start:end]:
            stop = nonfigures.code_span(view, start, end)[1]
            self.add(start, stop, "boilerplate", "boilerplate.label", "label of a table or figure")
            return stop
        if phone and view[start - 1 : start] not in nonfigures.DIGITS:
            self.add(start, phone.end(), "boilerplate", "boilerplate.code", "telephone number")
            return phone.end()
        if after in (":", "：", "比") and view[end + 1 : end + 2] in nonfigures.DIGITS and after:
            return self._proportion(start, end)
        if after == "版" and (
            view[start - 1 : start] in (" ", "(", "（", "第", "日")
            or nonfigures.is_credit_line(view, start)
        ):
            self.add(start, end + 1, "boilerplate", "boilerplate.page", "page")
            return end + 1
        if after in ("/", "／") and after:
            return self._slash(start, end)
        if _CLASS_NEXT.match(view, end) and "." not in view[start:end]:
            self.add(start, end + 1, "name", "name.class", "class of a classification")
            return end + 1
        if nonfigures.LEADER.search(view, max(0, start - 8), start):
            self.add(start, end, "boilerplate", "boilerplate.page", "page")
            return end
        return 0

    def _proportion(self, start: int, end: int) -> int:
        """Read 2.07:1 as one ratio and A:B:C as shares in percent."""
        view = self.view
        parts = [(start, end)]
        number = rx(r"[\:比]([0-9０-９]+(?:\.[0-9０-９]+)?)(?![0-9０-９年月])")
        while found := number.match(view, parts[-1][1]):
            parts.append(found.span(1))
            if len(parts) > 40:
                break
        values = [parse_numeral(view[a:b]) for a, b in parts]
        if len(parts) < 2 or any(v is None or v.value is None for v in values):
            return 0
        numbers = [v.value for v in values if v is not None and v.value is not None]
        if len(parts) == 2:
            return self._ratio(start, parts[-1][1], numbers)
        for (a, b), value in zip(parts, numbers, strict=True):
            draft = self.add(a, b, "rate", "rate.proportion", None)
            draft.claims(Claim(value, value, value, "both", "exact", "percent", "rate"))
        return parts[-1][1]

    def _ratio(self, start: int, end: int, numbers: list[Decimal]) -> int:
        if not numbers[1]:
            return 0
        draft = self.add(start, end, "rate", "rate.ratio", None, "medium")
        value = _quotient(numbers[0], numbers[1])
        draft.claims(Claim(value, value, value, "both", "exact", "times", "rate"))
        return end

    def _slash(self, start: int, end: int) -> int:
        found = rx(r"[\/]([0-9０-９]{1,3})(?![0-9０-９\/\.])").match(self.view, end)
        if found is None or "." in self.view[start:end]:
            return 0
        if self.view.startswith("决赛", found.end()):
            self.add(start, found.end(), "name", "name.code", "name of a match")
            return found.end()
        above, below = int(fold(self.view[start:end]).replace(",", "")), int(fold(found[1]))
        if not 0 < above < below:
            if found and self.view[found.end() : found.end() + 1] != "年":
                self.add(start, found.end(), "name", "name.code", "code", "low")
                return found.end()
            return 0
        return self._fraction(start, found.end(), Decimal(above), Decimal(below))

    def fraction(self, start: int, end: int) -> int:
        """Read 百分之三十五, 四分之一, 万分之五."""
        view = self.view
        if self.is_code(start, end):
            return self.code(start, end)
        below_text, _, above_text = fold(view[start:end]).partition("分之")
        below, above = parse_numeral(below_text), parse_numeral(above_text)
        if below is None or above is None or not below.value:
            return (
                self.unread(start, end, "word")
                if not nonfigures.RUN.search(view, start, end)
                else self._name(start, end)
            )
        return self._fraction(start, end, above, below.value)

    def _fraction(self, start: int, end: int, above: Decimal | Numeral, below: Decimal) -> int:
        numeral = (
            above if isinstance(above, Numeral) else Numeral("exact", above, None, None, _HUNDRED)
        )
        scaled = Numeral(
            numeral.form,
            *(None if x is None else _percent(x, below) for x in numeral[1:4]),
            _percent(numeral.step, below),
        )
        before = self.before(start)
        tail = self.match_tail(self.view, end)
        after, more = "", ""
        if tail and not tail["u"]:
            after, more = tail["p"] or "", tail["m"] or ""
            end = tail.end() if after or more else end
        end, made = self._fraction_range(start, end, scaled, below, before, after)
        draft = self.add(before.start, end, "rate", "rate.fraction", None)
        draft.claims(made)
        return end

    def _fraction_range(
        self, start: int, end: int, low: Numeral, below: Decimal, before: Before, after: str
    ) -> tuple[int, Claim]:
        made = bounded(low, before.qualifier, after, "percent", "rate")
        found = rx(
            r"(?:至|到|——?|[\-~])(?:(?:百|千|万)分之)?([零一二三四五六七八九十百两]+(?:点[零一二三四五六七八九]+)?|[0-9０-９\.]+)"
        ).match(self.view, end)
        if found and low.value is not None:
            high = parse_numeral(found[1])
            if high is not None and high.value is not None:
                upper = _percent(high.value, below)
                if upper > low.value:
                    return found.end(), Claim(
                        None, tidy(low.value), tidy(upper), "both", "range", "percent", "rate"
                    )
        return end, made

    def half(self, start: int, end: int) -> int:
        """Read 一半, 半数, 过半."""
        view = self.view
        word = self.find_word(view, start, self.done)
        if word and word[1] > end:
            return self.unread(*word)
        fifty = Decimal(50)
        text = fold(view[start:end])
        if text == "半":
            start -= 1
            qualifier = {"过": "over", "超": "over", "近": "nearly"}[fold(view[start])]
            before = Before(start, "", "", "")
        else:
            before = self.before(start, extra="过")
            qualifier = qualifiers()["before"].get(fold(before.qualifier), "") or (
                "over" if before.qualifier else ""
            )
        tail = self.match_tail(view, end)
        after = tail["p"] if tail and not tail["u"] and tail["p"] else ""
        if after:
            end += len(after)
        claimed = qualifier or qualifiers()["after"].get(fold(after), "")
        lower, upper, closed = {
            "over": (fifty, _HUNDRED, "right"), "at_least": (fifty, _HUNDRED, "both"),
            "under": (None, fifty, "neither"), "at_most": (None, fifty, "right"),
            "nearly": (None, fifty, "neither"), "about": (None, None, "neither"),
        }.get(claimed, (fifty, fifty, "both"))  # fmt: skip
        draft = self.add(before.start, end, "rate", "rate.half", None)
        draft.claims(Claim(fifty, lower, upper, closed, claimed or "exact", "percent", "rate"))
        return end

    def countless(self, start: int, end: int) -> int:
        """Read 数以千计 as 上千 and 成千上万 as 上万."""
        text = fold(self.view[start:end])
        power = parse_numeral(text[2:-1] if text.startswith("数以") else text[2:])
        if not text.startswith("数以"):
            start -= 1
        if power is None or power.value is None:
            return self.unread(start, end, "word")
        draft = self.add(start, end, "quantity", "quantity.countless", None)
        draft.claims(upwards(power.value, Unit("count", Decimal(1), "count"), "count", "count"))
        return end

    def turn(self, start: int, end: int) -> int:
        """Read 翻一番 as times 2, 翻两番 as times 4."""
        text = fold(self.view[start:end])
        turns = parse_numeral(text.strip("翻番了上") or "一")
        if turns is None or turns.value is None or turns.value > 64:
            return self.unread(start, end, "word")
        value = Decimal(2 ** int(turns.value))
        draft = self.add(start, end, "rate", "rate.turn", None)
        draft.claims(Claim(value, value, value, "both", "exact", "times", "rate"))
        draft.transformation = None
        return end

    def before(self, start: int, extra: str = "") -> Before:
        """Look up what stands before a number, never reaching back into what was read."""
        view = self.view
        if start <= self.done or (
            view[start - 1] not in self.marks_before and view[start - 1] not in extra
        ):
            return Before(start, "", "", "")
        if extra and fold(view[start - 1]) in extra:
            if not (start - 2 >= self.done and fold(view[start - 2]) in "超不"):
                return Before(start - 1, "过", "", "")
        found = self.search_before(view, max(self.done, start - 8), start)
        if found is None or found.end() == found.start():
            return Before(start, "", "", "")
        qualifier, currency, sign = found["q"] or "", found["c"] or "", found["s"] or ""
        left = found.start()
        word = fold(qualifier)
        if word and left and fold(view[left - 1]) in _FALSE_BEFORE.get(word, ""):
            left, qualifier = left + len(qualifier), ""
        if sign and not self._true_sign(start - len(sign), sign):
            return Before(start, "", "", "")
        return Before(left, qualifier, currency, sign)

    def _true_sign(self, at: int, sign: str) -> bool:
        before = self.view[at - 1 : at] if at > 0 else ""
        if not before:
            return True
        if fold(sign) == "负":
            return fold(before) not in _FALSE_BEFORE["负"] or not before
        if sign in "零下":
            return True
        if before.isalnum() or before in "-_.)）":
            return (
                bool(before)
                and "一" <= before <= "鿿"
                and fold(sign) in "-±+"
                and fold(before) in "比增降长幅率差为额值润下"
            )
        return True

    def quantity(self, start: int, end: int) -> int:
        """Read a number with all that belongs to it; tell where it ends."""
        raise NotImplementedError

    def _name(self, start: int, end: int) -> int:
        self.add(start, end, "name", "name.number", "name", "low")
        return end

    # -- ranks and ordinals ---------------------------------------------------------------------

    def is_top(self, start: int, end: int) -> bool:
        """Tell whether 首位 is a rank and not the first person to do something."""
        text = fold(self.view[start:end])
        if text != "首位":
            return True
        if _TOP_NEXT.match(self.view, end):
            return True
        return _TOP_BEFORE.search(self.view, max(0, start - 4), start) is not None

    def _first_of(self, start: int, end: int, number: Decimal) -> int:
        draft = self.add(start, end, "rank", "rank.first", None)
        one = Decimal(1)
        draft.claims(Claim(number, one, number, "both", "at_most", "rank", "rank"))
        return end

    def numbered(self, start: int, end: int, number: Decimal) -> int:
        """Read 第 with its number: rank, ordinal, legal numbering or part of a name."""
        view = self.view
        name = nonfigures.NAME_ENDING.match(view, end)
        if name:
            self.add(start, name.end(), "name", "name.institution", "name of an institution")
            return name.end()
        rank = _RANK_NEXT.match(view, end)
        if _RANK_LARGE.match(view, end):
            draft = self.add(start, end, "rank", "rank", None)
            draft.claims(Claim(number, number, number, "both", "exact", "rank", "rank"))
            return end
        if rank or _RANK_PLACE.search(view, max(0, start - 4), start):
            unit = _ORDINAL_UNIT.match(view, end)
            if rank or not unit:
                stop = rank.end() if rank else end
                draft = self.add(start, stop, "rank", "rank", None)
                draft.claims(Claim(number, number, number, "both", "exact", "rank", "rank"))
                return stop
        unit = _ORDINAL_UNIT.match(view, end)
        if unit and unit.group() in _LEGAL | {"节", "号"} and unit.group() != "号":
            self.add(start, unit.end(), "boilerplate", "boilerplate.legal", "legal numbering")
            return unit.end()
        stop = unit.end() if unit and unit.group() not in ("产业",) else end
        draft = self.add(start, stop, "ordinal", "ordinal", "ordinal")
        draft.claims(Claim(number, number, number, "both", "exact", "ordinal", "ordinal"))
        return stop


def _quotient(above: Decimal, below: Decimal) -> Decimal:
    """Divide exactly where the decimal is finite, else rounded to ten places."""
    from decimal import Context

    value = Context(prec=40).divide(above, below)
    if EXACT.multiply(value, below) == above:
        return tidy(value) or value
    return value.quantize(Decimal("1E-10"), context=Context(prec=60)).normalize(EXACT)


def _percent(above: Decimal, below: Decimal) -> Decimal:
    value = _quotient(EXACT.multiply(above, _HUNDRED), below)
    return tidy(value) if value else value  # type: ignore[return-value]
