"""The words that touch a number: qualifier, currency, sign; unit, 多, denominator."""

from __future__ import annotations

from typing import Final

from indicators.extraction import nonfigures
from indicators.extraction.grammar import TAIL_OPENS
from indicators.extraction.leading import Before
from indicators.extraction.measuring import find_unit
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.state import VERBS, State, Tail
from indicators.extraction.tables import fold, rx

__all__ = ["Beside"]

# A word that ends in a qualifier's character and is none: 签约, 打破, 附近, 负责.
_FALSE_BEFORE: Final = {
    "约": "签预节合违公条契履制集简婉邀相特大续解誓",
    "约为": "签预节",
    "破": "打侦攻告爆识揭冲突",
    "近": "附邻亲临靠走远贴将接",
    "超": "赶反高买卖",
    "超过": "",
    "上": "站登冲攀爬迈踏升涨跃走赶碰遇送递附加贴盖"
    "以会世网线海身路市史场早晚马沪顶加面船车岸桌地树台纸墙同线业厂",
    "负": "担肩背承抱辜自欺胜",
    "逾": "",
}
_FURTHEST: Final = 8  # characters before a number that are searched
# A hyphen after a word and before a percentage or a temperature is a minus.
_RATE: Final = rx(r"[+\-][0-9]{1,9}(?:\.[0-9]{1,9})?(?:%|‰)")
_MINUS: Final = rx(r"[\-][0-9]{1,9}(?:\.[0-9]{1,9})?(?:%|‰|个百分点|℃|°C|摄氏度)")
_UPWARDS: Final = rx(r"[十百千万亿]|[1１][0０]{1,12}(?![0-9０-９.])")
_POWERS: Final = rx(r"[十百千万亿]{1,2}")
_AFTER_PER: Final = frozenset(("", *"，。、；：,;！？）)]\n的和与及至"))
_RATES: Final = frozenset(("%", "‰", "个百分点", "倍", "成"))
_SIZE: Final = rx(r"[0-9０-９]{1,4}")  # 186mg/100ml
_PARTED: Final = rx(r"(大约|约|至少|最少|最多|至多)[有占达需要可能计]\Z")


class Beside(State):
    """The reading of the words that touch a number."""

    __slots__ = ()

    def before(self, start: int, extra: str = "") -> Before:
        """Look up what stands before a number, never reaching back into what was read."""
        view = self.view
        if start > self.done and view[start - 1] in VERBS:
            return self._apart(start)
        if start - 1 > self.done and view[start - 1] == " ":
            return self._spaced_currency(start)
        if start <= self.done or (
            view[start - 1] not in self.marks_before and view[start - 1] not in extra
        ):
            return Before(start, "", "", "")
        words = self.endings.get(view[start - 1])
        if words is not None and not extra:
            left = self.ending(start, words)
            if left >= 0:
                return Before(left, view[left:start], "", "")
        wider = start - 2 >= self.done and fold(view[start - 2]) in "超不"
        if extra and fold(view[start - 1]) in extra and not wider:
            return Before(start - 1, "过", "", "")
        return self._sought(start)

    def ending(self, start: int, words: tuple[tuple[int, dict[str, str]], ...]) -> int:
        """Tell where the qualifier begins that ends before a number in one of some words.

        It is the number itself where there is none, -1 where a currency may stand before it.
        """
        view, floor = self.view, max(self.done, start - _FURTHEST)
        for size, spellings in words:
            left = start - size
            word = spellings.get(view[left:start]) if left >= floor else None
            if word is None:
                continue
            if left > floor and view[left - 1] in "币幣":
                return -1
            return left if self._is_qualifier(left, word) else start
        return start

    def _is_qualifier(self, left: int, word: str) -> bool:
        """Tell 超 from the end of 赶超 and of 出超, a surplus of trade."""
        before = fold(self.view[left - 1]) if left else ""
        if before and before in "出入" and word == "超":
            further = fold(self.view[left - 2 : left - 1])
            return "一" <= further <= "鿿" and further not in "易差额年月季度现呈为"  # 支出超3亿元
        return not before or before not in _FALSE_BEFORE.get(word, "")

    def _is_upwards(self, word: str, start: int) -> bool:
        """Tell 上百 from the 上 of 零上三度: it goes before powers of ten alone."""
        return word != "上" or _UPWARDS.match(self.view, start) is not None

    def _sought(self, start: int) -> Before:
        """Search for a qualifier, a currency and a sign before a number."""
        view = self.view
        found = self.search_before(view, max(self.done, start - _FURTHEST), start)
        if found is None or found.end() == found.start():
            return Before(start, "", "", "")
        qualifier, currency, sign = found["q"] or "", found["c"] or "", found["s"] or ""
        left = found.start() + (view[found.start()] == " ")  # a span begins on no blank
        if found["k"]:
            currency = currency or found["k"]
            return Before(left, qualifier, currency, sign)
        word = fold(qualifier)
        if word and not (self._is_qualifier(left, word) and self._is_upwards(word, start)):
            left, qualifier = left + len(qualifier), ""
        if sign and not self._true_sign(start - len(sign), sign):
            return Before(start, "", "", "")
        return Before(left, qualifier, currency, sign)

    def _spaced_currency(self, start: int) -> Before:
        """Look up a currency that a blank parts from the number: EUR 3,200万."""
        if self.view[start - 2] in self.marks_before:
            found = self.search_before(self.view, max(self.done, start - 8), start)
            if found and found["c"]:
                return Before(found.start(), found["q"] or "", found["c"], found["s"] or "")
        return Before(start, "", "", "")

    def _apart(self, start: int) -> Before:
        """Look up a qualifier that one verb parts from the number: 约有40万人.

        The claim is the qualifier's; the span begins with the number.
        """
        found = None
        if self.is_parted(start):
            found = _PARTED.search(self.view, max(self.done, start - 4), start)
        return Before(start, found[1] if found else "", "", "")

    def is_parted(self, start: int) -> bool:
        """Tell whether a qualifier may stand before the verb before a number."""
        return self.view[start - 2 : start - 1] in ("约", "約", "少", "多")

    def _true_sign(self, at: int, sign: str) -> bool:
        before = self.view[at - 1 : at] if at > 0 else ""
        if not before or (sign == "±" and not before.isascii()):
            return True
        if fold(sign) == "负":
            return fold(before) not in _FALSE_BEFORE["负"] or not before
        if sign in ("零", "零下", "零上"):
            return True
        if sign in "-−" and _MINUS.match(self.view, at) and not before.isascii():
            return True
        if sign in "+-−" and "A" <= before.upper() <= "Z" and _RATE.match(self.view, at):
            return True  # CPI+0.2%
        if before in ")）" and sign in "-−":  # 增长（%）-3.4, and no code: (2021)-3
            return at < 2 or self.view[at - 2] not in nonfigures.DIGITS
        if before.isalnum() or before in "-_.)）":
            return (
                bool(before)
                and "一" <= before <= "鿿"
                and fold(sign) in "-±+"
                and fold(before) in "比增降长幅率速差为额值润下在到达至低温约月年季涨跌动"
            )
        return True

    def tail(self, end: int) -> Tail:
        """Read unit, denominator, 半, 多 and trailing qualifier after a number."""
        if self.last_tail_at == end:
            return self.last_tail
        self.last_tail_at = end
        self.last_tail = tail = self._read_tail(end)
        return tail

    def _read_tail(self, end: int) -> Tail:
        view = self.view
        head = view[end : end + 1]
        if head not in TAIL_OPENS:  # mostly there is a unit, and nothing goes on behind it
            units = self.units.get(head)
            found = units.match(view, end) if units is not None else None
            stop = found.end() if found else end
            after = view[stop : stop + 1]
            if after and after not in self.marks_going_on and after not in "/／":
                return Tail(view[end:stop], "", "", "", stop)
        return self._whole_tail(end)

    def _is_measure(self, size: str, unit: str) -> bool:
        """Tell 100ml and 24h, which stand below the line, from the 400MWh of 200MW/400MWh."""
        return not fold(size).lstrip("1").strip("0") or find_unit(unit, self.place).kind == "time"

    def _whole_tail(self, end: int) -> Tail:
        view = self.view
        head = view[end : end + 1]
        plus = None
        if head in TAIL_OPENS or head in "+＋":
            found = self.match_tail(view, end)
            unit, plus = found.group("u", "x") if found else (None, None)
        else:  # the units with this head are few, all units many
            units = self.units.get(head)
            measured = units.match(view, end) if units is not None else None
            unit = measured.group() if measured else None
            found = self.match_rest(view, measured.end() if measured else end)
        half, more, after = found.group("h", "m", "p") if found else (None,) * 3
        after = after or plus  # 100+家
        if found is None or (not unit and not more and not after):
            return Tail("", "", "", "", end)
        stop = found.end()
        if unit and view[stop : stop + 1] == "每":
            below = self.match_tail(view, stop + 1)
            if below and below["u"] and view[below.end("u") : below.end("u") + 1] in _AFTER_PER:
                per = view[stop + 1 : below.end("u")]
                return Tail(unit, "", "", "", below.end("u"), per)
        if unit and view[stop : stop + 1] in ("/", "／") and stop < len(view):
            power = _POWERS.match(view, stop + 1)
            start = power.end() if power else stop + 1
            size = None if power else _SIZE.match(view, start)
            start = size.end() if size else start
            below = self.match_tail(view, start)
            if size and below and below["u"] and not self._is_measure(size.group(), below["u"]):
                below = None
            if power and parse_numeral(power.group()) is None:  # 千百 is no number
                below = None
            if below and below["u"] and fold(below["u"]) not in _RATES:  # 51%/49% are two
                per = view[stop + 1 : start] + below["u"]  # without a quotation mark between
                return Tail(unit, "", "", below["p"] or "", below.end(), per)
        return Tail(unit or "", half or "", more or "", after or "", stop)
