"""Ranks and ordinals: 第二位, 前三名, 500强, 首位, 第二批, 十三届六次全会."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from indicators.extraction import nonfigures, tables
from indicators.extraction.beside import Beside
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.quantities import Claim
from indicators.extraction.tables import fold, rx, variants

__all__ = ["Ranks"]

_RANK_PLACE: Final = rx(
    r"(?:(?:全球|全国|世界|全省|全市|国内|升至|跻身|进入|中国|亚洲|国际|行业|同类|榜|前)"
    r"|(?:[居列位排]|排名)[^，。；：、,;:第入出开成]{0,6})\Z"
)
_PLACED: Final = 8  # characters before a number that are searched
_NUMERAL: Final = "(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})"
_SHARED: Final = rx(
    rf"(?P<all>(?:[、和与]{_NUMERAL}){{1,6}})(?P<unit>[名位批届次轮代]|(?=产业))(?![单额录])"
)
_TO_PLACE: Final = rx(
    rf"(?:[名位])?(?:至|到|——?|[\-\~])第?(?P<high>{_NUMERAL})(?P<unit>[名位批届次轮代期页](?![单额录]))"
)
_ITEM: Final = rx(_NUMERAL)
_PAPER: Final = rx(r"[报刊](?:》|[0-9年月日 ])*\Z")
_RANK_LARGE: Final = rx(r"大(?![学会队道街桥])")
_RANK_NEXT: Final = rx(r"(?:位(?![数于置])|名(?!称|单|录)|高(?![校新中等等级铁速])|强)")
_ORDINAL_UNIT: Final = rx(
    r"(?:个五年|批次?|届|次|个|期|代(?!表)|轮|版|卷|年(?!度|级)|天|日(?![本常元])|周(?![刊年末边])|家(?!乡|园)|条|项|款|章|节(?!能)|编|号|类|种|季(?!度)|场|回|集|块|阶段|梯队|产业|步|层|级|分钟|小时|秒|部|组|台|架|艘|颗|例|剂次?|针(?![对织灸])|站|枚|座|只|棒|师|团|军|方阵|人|页)"
)
_LEGAL: Final = frozenset("条款章节编")
_TOP_NEXT: Final = rx(r"[的，。、；：,;:.!?！？\s”’」』）)]|\Z")
_TOP_BEFORE: Final = rx(
    r"(?:居|列|占|据|排|全国|全省|世界|全球|国内|之|第|市|省|国|球|界|内|业|区|榜|在|持|行列)\Z"
)
_STRONG_NEXT: Final = rx(r"强(?![大劲烈度化调势制])")
_FIRST_NEXT: Final = rx(r"(?:名(?![单称额录企])|位(?![于置])|强(?!大|劲|烈)|大(?![学会队道街]))")
_RANK_BEFORE: Final = rx(r"(?:全球|全国|世界|全省|居|列|入|身|国内|行业|亚洲)前\Z")
_PARTY: Final = rx(r"(?:党的[“「]?|中共|共产党)\Z")
# Orders and announcements are numbered: 国务院令第743号, 第3号公告.
_ORDER: Final = rx(r"(?:令|公告|通告|决议|议案)\Z")
_ORDER_NEXT: Final = rx(r"(?:令|公告|通告|文件|决议)")
_CONGRESS: Final = rx(
    r"届(?=[一二三四五六七八九十]{1,2}[次中]|全国|全会|人大|政协|委员|常委|理事|中央|省委|市委)"
    r"|次(?=全会|全体会议|会议|代表大会)|中(?=全会)"
)


class _Beside(NamedTuple):
    """The characters beside an ordinal without which no pattern for more than one can match."""

    before: frozenset[str]
    after: frozenset[str]


@cache
def _beside() -> _Beside:
    """Give the characters that words of rank hold, and that ranges and names begin with."""
    heads = "".join(name[0] for name in tables.institution_words())
    return _Beside(
        variants("全世国升跻进中亚际行同榜前居列位排"),
        variants("、和与名位至到—-~大高强" + heads),
    )


class Ranks(Beside):
    """The reading of places in an order."""

    __slots__ = ()

    def top(self, start: int, end: int) -> int:
        """Read 首位, 居首 and 榜首 as rank 1."""
        if not self.is_top(start, end):
            return end
        draft = self.add(start, end, "rank", "rank.top", None)
        one = parse_numeral("1")
        if one and one.value is not None:
            draft.claims(Claim(one.value, one.value, one.value, "both", "exact", "rank", "rank"))
        return end

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

    def _ranked(self, start: int, end: int) -> int:
        """Read 50强, 前三名, 全国前十."""
        view = self.view
        first = view[start - 1 : start] in ("前", "首", "头", "頭") and start - 1 >= self.done
        if not first and view[end : end + 1] not in ("强", "強"):
            return 0
        strong = _STRONG_NEXT.match(view, end)
        number = parse_numeral(view[start:end])
        if number is None or number.value is None:
            return 0
        if first:
            follows = _FIRST_NEXT.match(view, end)
            if follows:
                return self._first_of(start - 1, follows.end(), number.value)
            if _RANK_BEFORE.search(view, max(0, start - 4), start):
                return self._first_of(start - 1, end, number.value)
        if strong and number.value >= 3:
            return self._first_of(start, strong.end(), number.value)
        return 0

    def ordinal(self, start: int, end: int) -> int:
        """Read 第 and a number: rank, ordinal, legal numbering or part of a name."""
        start -= 1
        view = self.view
        word = self.find_word(view, start + 1, self.done)
        if word and word[0] == start:
            return self.unread(*word)
        number = parse_numeral(view[start + 1 : end])
        if number is None or number.value is None:
            if view[end - 1] not in nonfigures.DIGITS:
                return self.unread(start, end, "word")
            self.add(start, end, "ordinal", "ordinal", "ordinal")
            return end
        return self.numbered(start, end, number.value)

    def numbered(self, start: int, end: int, number: Decimal) -> int:
        """Read 第 with its number: rank, ordinal, legal numbering or part of a name."""
        view = self.view
        if view[end : end + 1] in _beside().after:
            done = self._numbered_on(start, end, number)
            if done:
                return done
        unit = _ORDINAL_UNIT.match(view, end)
        if not unit and self._is_placed(start):
            return self._rank(start, end, number)
        if unit and self._is_page_of(unit.group(), start):
            self.add(start, unit.end(), "boilerplate", "boilerplate.page", "page")
            return unit.end()
        if unit and fold(unit.group()) in _LEGAL:
            self.add(start, unit.end(), "boilerplate", "boilerplate.legal", "legal numbering")
            return unit.end()
        if (
            unit
            and unit.group() in ("号", "號")
            and (
                _ORDER.search(view, max(0, start - 3), start) or _ORDER_NEXT.match(view, unit.end())
            )
        ):
            self.add(start, unit.end(), "boilerplate", "boilerplate.legal", "legal numbering")
            return unit.end()
        stop = unit.end() if unit and fold(unit.group()) != "产业" else end
        draft = self.add(start, stop, "ordinal", "ordinal", "ordinal")
        draft.claims(Claim(number, number, number, "both", "exact", "ordinal", "ordinal"))
        return stop

    def _numbered_on(self, start: int, end: int, number: Decimal) -> int:
        """Read 第 with a number that the character behind it may make more than an ordinal."""
        view = self.view
        shared = _SHARED.match(view, end)
        if shared:
            return self._shared_ordinals(start, end, shared)
        name = tables.institutions().match(view, end)
        if name:
            self.add(start, name.end(), "name", "name.institution", "name of an institution")
            return name.end()
        ranged = _TO_PLACE.match(view, end)
        if ranged:
            return self._from_place(start, number, ranged)
        if _RANK_LARGE.match(view, end):
            return self._rank(start, end, number)
        rank = _RANK_NEXT.match(view, end)
        return self._rank(start, rank.end(), number) if rank else 0

    def _is_placed(self, start: int) -> bool:
        """Tell whether the words before a number make it a place in an order."""
        left = max(0, start - _PLACED)
        if _beside().before.isdisjoint(self.view[left:start]):
            return False
        return _RANK_PLACE.search(self.view, left, start) is not None

    def _rank(self, start: int, end: int, number: Decimal) -> int:
        draft = self.add(start, end, "rank", "rank", None)
        draft.claims(Claim(number, number, number, "both", "exact", "rank", "rank"))
        return end

    def _from_place(self, start: int, low: Decimal, found: re.Match[str]) -> int:
        """Read 第3至5名 and 第一到第三批, the places between two."""
        if found["unit"] in ("页", "頁"):
            self.add(start, found.end(), "boilerplate", "boilerplate.page", "page")
            return found.end()
        kind = "rank" if found["unit"] in ("名", "位") else "ordinal"
        high = parse_numeral(found["high"])
        draft = self.add(start, found.end(), kind, kind, None if kind == "rank" else "ordinal")
        if high is not None and high.value is not None and high.value > low:
            draft.claims(Claim(None, low, high.value, "both", "range", kind, kind))
        else:
            draft.claims(Claim(low, low, low, "both", "exact", kind, kind))
        return found.end()

    def _shared_ordinals(self, start: int, end: int, found: re.Match[str]) -> int:
        """Read 第二、三名 and 第三、四批: one mention each, the word behind holds for all."""
        kind = "rank" if found["unit"] in ("名", "位") else "ordinal"
        spans = [
            (start, end),
            *(m.span() for m in _ITEM.finditer(self.view, end, found.end("all"))),
        ]
        spans[-1] = (spans[-1][0], found.end())
        for left, right in spans:
            number = parse_numeral(self.view[left:right].strip("第" + found["unit"]))
            reason = None if kind == "rank" else "ordinal"
            draft = self.add(left, right, kind, kind, reason)
            if number is not None and number.value is not None:
                value = number.value
                draft.claims(Claim(value, value, value, "both", "exact", kind, kind))
        return found.end()

    def _is_page_of(self, unit: str, start: int) -> bool:
        """Tell a page: 第3页, 第3版 of a newspaper."""
        return fold(unit) == "页" or (unit == "版" and self._is_newspaper(start))

    def _is_newspaper(self, start: int) -> bool:
        """Tell the page of a newspaper (第3版) from the edition of a book."""
        view = self.view
        opens = not start or view[start - 1] in "\n\r(（"
        return (
            opens
            or self.is_credit_line(start)
            or bool(_PAPER.search(view, max(0, start - 8), start))
        )

    def _congress(self, start: int, end: int) -> int:
        """Read 十三届六次全会 as ordinals without 第; 0 where it is none."""
        view = self.view
        after = view[end : end + 1]
        if after == "大":
            return self._congress_short(start, end)
        found = _CONGRESS.match(view, end) if after in ("届", "屆", "次", "中") else None
        number = parse_numeral(view[start:end]) if found else None
        if found is None or number is None or number.value is None:
            return 0
        stop = end if found.group().startswith("中") else end + 1
        draft = self.add(start, stop, "ordinal", "ordinal.congress", "ordinal")
        value = number.value
        draft.claims(Claim(value, value, value, "both", "exact", "ordinal", "ordinal"))
        return stop

    def _congress_short(self, start: int, end: int) -> int:
        """Read 二十大 as the twentieth congress; 0 where 大 counts (十大品牌)."""
        view = self.view
        number = parse_numeral(view[start:end])
        if view[end : end + 1] != "大" or number is None or number.value is None:
            return 0
        party = _PARTY.search(view, max(0, start - 3), start) if number.value < 12 else None
        if not (12 <= number.value <= 30 or party):
            return 0
        draft = self.add(start, end + 1, "ordinal", "ordinal.congress", "ordinal")
        value = number.value
        draft.claims(Claim(value, value, value, "both", "exact", "ordinal", "ordinal"))
        return end + 1

    def _opens(self, start: int) -> bool:
        return start == 0 or self.view[start - 1] in "，。；：、,;:\n\r 　“（("

    def _enumerated(self, start: int, end: int) -> int:
        number = parse_numeral(self.view[start:end])
        draft = self.add(start, end, "ordinal", "ordinal.enumerated", "ordinal")
        if number and number.value is not None:
            value = number.value
            draft.claims(Claim(value, value, value, "both", "exact", "ordinal", "ordinal"))
        return end
