"""Numbers without a unit: years, names, codes, plain quantities."""

from __future__ import annotations

from typing import Final

from indicators.extraction import nonfigures
from indicators.extraction.codes import QUANTITY_BEFORE
from indicators.extraction.labels import Labels, UnitLabel
from indicators.extraction.lists import kind_of
from indicators.extraction.measuring import find_unit
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.periods import read_date
from indicators.extraction.quantities import Words, claim
from indicators.extraction.state import Before, Tail
from indicators.extraction.tables import fold, rx

__all__ = ["Bare"]

_SIZE_NEXT: Final = rx(r"(?:级|产业|规模|市场|赛道|俱乐部|大关|台阶|门槛)")
_INDEX: Final = rx(r"(?:比值|系数|指数|倍数|得分|评分)[为达是至约]?\Z")
_NUMBERED: Final = rx(
    r"号(?:线|楼|院|机组|公告|文件|令|馆|井|门|厅|码头|航站楼|高速|公路|矿|车间|船|台风|坑)?(?![码称召])"
)


_JOINED_DATE: Final = rx(
    r"(?:、|和|与|及)(?:(?P<year>[12１２][0-9０-９]{3}年)|[0-9０-９]{1,2}月(?![球亮]))"
    r"|(?:、[12][0-9]{3}){1,6}(?:、|和|与|及)(?P<years>[12][0-9]{3}年)"
)
# What matches and games are counted in: 3金2银, 5胜1平.
_TALLY: Final = rx(
    r"[金银铜](?![融行牌山川色])|[胜平负和](?=[0-9０-９积得，。、；）)]|\Z)"
    r"|[死伤](?=[0-9０-９，。、；）)的]|\Z)"
)
_HURT: Final = rx(r"[死伤](?=[0-9０-９，。、；）)的]|\Z)")  # 3死7伤
_ITEM: Final = rx(r"[，、；,;][一-鿿]{1,8}")
_CLOSES: Final = frozenset("，、；,;。")
# The code of a share at the head of what it did: 300750涨2.1%.
_SHARE: Final = rx(
    r"(?:00[0-3]|30[01]|60[0135]|68[89]|8[37][0-9])[0-9]{3}(?=[涨跌]|收[报盘于涨跌]|报收|停牌|复牌|开盘|封板)"
)
_QUOTED_NAME: Final = rx(r"[“「『《]([^\W0-9_]{1,10}[ \-]?)\Z")
_PROGRAMME: Final = rx(
    r"(?:618(?=大促|购物节|促销|年中)|(?:985|211|863|973)(?=高校|院校|工程|计划|平台|大学|[”」])"
    # numbers that everybody calls
    r"|(?:1[12][0-9]|12[0-9]{3}|9[56][0-9]{3})(?=平台|(?:服务|咨询|举报|投诉|客服)?(?:热线|专线|电话)|客户端|网站"
    r"|[Aa][Pp][Pp]|短信|报警|急救|[”」]))"
)


class Bare(Labels):
    """The reading of numbers without a unit."""

    __slots__ = ()

    def _bare(self, start: int, end: int, before: Before, tail: Tail) -> int:
        """Read a number without a unit: rank, year, name, code, or a plain quantity."""
        view = self.view
        text = fold(view[start:end])
        if self.tabular:
            label = self.column(start, tail.end)
            if label is not None:
                return self._plain(start, end, before, tail, label)
        done = self._ranked(start, end)
        if not done and not before.qualifier:
            done = self._numbered(start, end) or self._quoted_name(start, end)
        if done:
            return done
        if text.isdigit():
            done = self._bare_digits(start, end, text, before)
            if done:
                return done
        elif text[0].isdigit() and text[-1].isdigit() and self._is_name(start, end, text, before):
            self.add(start, end, "name", "name.number", "number in a name")
            return end
        if text == "十一" and self._is_quoted(start, end):  # the holiday, as 五一 is
            return self.unread(start, end, "word")
        if not text.isascii() and self._is_loose_pair(text, before):
            return self.unread(start, end, "word")
        return self._plain(start, end, before, tail)

    def _plain(
        self, start: int, end: int, before: Before, tail: Tail, label: UnitLabel | None = None
    ) -> int:
        """Read a plain quantity, in the unit that a label gives, if one does."""
        view = self.view
        text = fold(view[start:end])
        power, unit, per = label or self._label(before.start)
        if not unit and self._goes_on(start, end) and self.listed is not None:
            unit = self.listed[1].unit  # the unit of the list
        words = Words(
            view[start:end] + power, before.qualifier, tail.after, unit, per, tail.more,
            sign=before.sign,
        )  # fmt: skip
        made = claim(words, self.money_of(start, unit))
        if made is None:
            return self._no_number(start, end)
        if unit:
            draft = self.add(before.start, tail.end, kind_of(made.family), "quantity.label", None)
            draft.claims(made)
            self.hand_on(draft, words, tail.end, self.place)
            return tail.end
        if ("." in text and not text[-1].isalpha()) or _INDEX.search(
            view, max(0, start - 5), start
        ):
            made = made._replace(unit="1")
        if _SIZE_NEXT.match(view, end) and text[-1] in "万亿":
            made = made._replace(unit=find_unit("元", self.place).code)
        if _HURT.match(view, tail.end):
            made = made._replace(unit="person", family="person")
        draft = self.add(before.start, tail.end, "quantity", "quantity.bare", None)
        draft.claims(made)
        self.hand_on(draft, words, tail.end, self.place)
        return tail.end

    def _bare_digits(self, start: int, end: int, text: str, before: Before) -> int:
        view = self.view
        size = len(text)
        if before.qualifier or before.sign:
            return 0
        if self.is_credit_line(start) or (size >= 11 or (size > 1 and text[0] == "0")):
            self.add(start, end, "boilerplate", "boilerplate.code", "code")
            return end
        if self._is_page(start, end):
            self.add(start, end, "boilerplate", "boilerplate.page", "page or reference")
            return end
        after = view[end : end + 1]
        joined = _JOINED_DATE.match(view, end) if size in (1, 2, 4) else None
        if joined and (size == 4) == bool(joined["year"] or joined["years"]):
            return self._shared_date(start, end, "年" if size == 4 else "月")
        if size == 6 and _SHARE.match(view, start):
            self.add(start, end, "boilerplate", "boilerplate.code", "code")
            return end
        if self._is_quoted(start, end) or _PROGRAMME.match(view, start):
            self.add(start, end, "name", "name.number", "number in a name")
            return end
        if size == 4 and "1950" <= text <= "2050":
            if after and "一" <= after <= "鿿":
                self.add(start, end, "name", "name.year", "year in a name")
            else:
                self.year_alone(start, end)
            return end
        if self._is_name(start, end, text, before):
            self.add(start, end, "name", "name.number", "number in a name")
            return end
        return 0

    def _is_quoted(self, start: int, end: int) -> bool:
        """Tell whether a number stands alone in quotation marks."""
        before, after = self.view[start - 1 : start], self.view[end : end + 1]
        return start > 0 and before in ("“", "「", "『") and after in ("”", "」", "』")

    def _numbered(self, start: int, end: int) -> int:
        """Read 3号线 as a name and the number with 号 of a credit line as a code; 0 where none."""
        number = _NUMBERED.match(self.view, end)
        if number is None:
            return 0
        if self.is_credit_line(start):
            self.add(start, number.end(), "boilerplate", "boilerplate.code", "code")
        else:
            self.add(start, number.end(), "name", "name.numbered", "number in a name")
        return number.end()

    def _quoted_name(self, start: int, end: int) -> int:
        """Read “星河2.0” as a name: quoted words that end in a number; 0 where there are none."""
        view = self.view
        if view[end : end + 1] not in ("”", "」", "』", "》") or start <= self.done:
            return 0
        found = _QUOTED_NAME.search(view, max(self.done, start - 12), start)
        if found is None or fold(view[start - 1]) in QUANTITY_BEFORE:
            return 0
        self.add(found.start(1), end, "name", "name.number", "number in a name")
        return end

    def _shared_date(self, start: int, end: int, unit: str) -> int:
        """Read the first year or month of 2021和2022年, 3、4月."""
        text = self.view[start:end] + unit
        draft = self.add(start, end, "date", "date.shared", "date")
        draft.lasts(read_date(text, self._anchor(start, end)))
        return end

    def _is_loose_pair(self, text: str, before: Before) -> bool:
        """Tell 三四 of 三四线城市: two digits side by side that count nothing."""
        numeral = parse_numeral(text)
        pair = numeral is not None and numeral.form == "range" and len(text) == 2
        digits = text != "零" and not text.strip("零〇一二三四五六七八九")
        return (pair or digits) and not before.qualifier

    def _is_name(self, start: int, end: int, text: str, before: Before) -> bool:
        """Tell whether a bare number belongs to the word before it: 领克900, 工业4.0."""
        if before.qualifier or before.sign or before.currency or start <= 0:
            return False
        if _TALLY.match(self.view, end) or self._goes_on(start, end):
            return False
        previous = self.view[start - 1]
        if previous in nonfigures.DIGITS or not ("一" <= previous <= "鿿"):
            return False
        if fold(previous) in QUANTITY_BEFORE:
            return False
        return "." not in text or (text.endswith(".0") and len(text) <= 4)

    def _goes_on(self, start: int, end: int) -> bool:
        """Tell 中部80 of 东部120家，中部80，西部60家 from a name."""
        view = self.view
        if self.listed is None or view[end : end + 1] not in _CLOSES:
            return False
        if fold(view[start - 1]) in QUANTITY_BEFORE:
            return False
        draft, words, stop, *_ = self.listed
        if draft.kind == "duration":  # what follows a length of time is seldom one
            return False
        return bool(words.unit) and _ITEM.fullmatch(view, stop, start) is not None

    def _no_number(self, start: int, end: int) -> int:
        """Account for characters that make no number."""
        view = self.view
        runs = nonfigures.RUN.search(view, start, end)
        if runs:
            self.add(start, end, "name", "name.number", "number in a name")
            return end
        return self.unread(start, end, "word")
