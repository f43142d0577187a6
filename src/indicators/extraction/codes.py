"""Numbers in names and boilerplate: codes, versions, series, headings, notes, pages."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from indicators.extraction import nonfigures, tables
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.scores import Scores
from indicators.extraction.tables import Pattern, fold, nouns, rx

__all__ = ["QUANTITY_BEFORE", "Codes"]

_SERIES_NEXT: Final = rx(r"[号型](?![码称])")
# Classifiers too weak to part a number from the name before it: 领克900发布.
_WEAK_UNITS: Final = "发对起部面点本手把大为套种升"  # 科创50升1.1%
_QUARTER: Final = re.compile(r"[Qq]([1-4])|([1-4])[Qq]")
_YEAR_PART: Final = re.compile(r"((?:19|20)[0-9]{2})(?:[Qq]([1-4])|[Hh]([12]))")  # 2024Q3, 2025H1
# A signed rate behind letters is no code: CPI+0.2%.
_SIGNED_RATE: Final = rx(r"[+\-][0-9]{1,9}(?:\.[0-9]{1,9})?(?:%|‰)")
_DOCUMENT: Final = rx(r"[）\)〕\]]第?[0-9]{1,5}号")
# The number of a case: （2023）京01民终1234号.
_CASE: Final = rx(r"[\)）〕][一-鿿]{1,4}[0-9]{0,4}[一-鿿]{1,6}[0-9]{1,6}号")
_DOI: Final = rx(r"10\.[0-9]{4,9}/[A-Za-z]")
# The provinces on the plates of cars, and how many characters stand before the point.
_PROVINCES: Final = frozenset("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
_PLATE: Final = 2
_HAN_RUN: Final = rx(r"[一-鿿]+\Z")
_LONGEST_AGENCY: Final = 10
# Words that cite a document, before the letters of its agency.
_CITING: Final = rx(
    r"(?:根据|依据|依照|按照|参照|印发|发布|颁布|下发|出台|执行|落实|贯彻|废止|文件|通知|批复|文号|编号|[据按依以见和及与的为])"
)
_SECTION: Final = rx(r"[0-9]{1,2}\.[0-9]{1,2}\Z")
_REFERENCE: Final = rx(r"[ ]?[\[［][0-9]{1,3}[\]］][^\n]{0,60}[\.．,，]")
# The year of a standard: GB/T 2260—2007.
_EDITION: Final = rx(r"[—–]{1,2}(?:19|20)[0-9]{2}(?![0-9年])")
# What follows DB33/T in the name of a standard.
_STANDARD: Final = rx(r"(?<=/[TＴ])[ ]?[0-9]{1,6}(?:\.[0-9]{1,3}){0,3}(?:[\-][0-9]{4})?(?![0-9])")
_AREA_PHONE: Final = rx(r"[)）][ ]?[0-9]{7,8}(?![0-9])")
_CONTENTS: Final = rx(
    r"[ \t　]{0,8}(?:第[0-9一二三四五六七八九十]{1,3}[章节编部篇]"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[ 、\.]"
    r"|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|附录|前言|结论|参考文献|致谢)"
)
_PICTURES: Final = rx(r"[余多]?[幅张份个册块件套台只枚本]")  # 彩图24幅
# The letter of a sample size or statistic: n=30, P=0.01.
_SYMBOL: Final = rx(r"(?:\A|[^A-Za-z0-9?&/_\-=])[nNPprtF][ ]?[=＝]\Z")
# 附件2、3: what goes on behind the number of a table or annex.
_NEXT_LABEL: Final = rx(r"(?:、|和|及|至)([0-9]{1,2})(?![0-9.,:%万亿\-])")
# The title of a chapter up to its page, in a table of contents that stands on one line.
_CHAPTER: Final = rx(r"第[0-9一二三四五六七八九十]{1,3}[章节编部篇][ \t　][^，。；：,;:\n]{1,30}\Z")
QUANTITY_BEFORE: Final = frozenset(
    "为达到至有共约超近是占增减破计的了等比第：:，,、（(和与及於于从在由破较跌降升涨值率数额量价度分指系得过万亿元余剩“「以每兑交补捐付花罚赔借欠除满减"
)


@cache
def _series() -> Pattern:
    """Build the pattern of heads of names, anchored at the end."""
    return rx("(?:" + "|".join(tables.series()) + r")[\-]?\Z")


class Codes(Scores):
    """The reading of numbers that name or number something."""

    __slots__ = ()

    def is_code(self, start: int, end: int) -> bool:
        """Tell whether Latin signs that touch a number make it part of a code."""
        view = self.view
        if self._names_before(start):
            return True
        after = view[end : end + 1]
        if not after or view[end - 1] not in nonfigures.DIGITS:
            return False
        if after in nonfigures.LATIN:
            return not self.tail(end).unit
        if after == "/" and _DOI.match(view, start):
            return True
        return after in "-_." and view[end + 1 : end + 2] in nonfigures.LATIN

    def _names_before(self, start: int) -> bool:
        """Tell whether what stands before a number is the beginning of a code."""
        view = self.view
        before = view[start - 1] if start else ""
        if not before:
            return False
        if before in nonfigures.LATIN:
            return not self._currency_before(start)
        if before in "=＝" and _SYMBOL.search(view, max(0, start - 3), start):
            return False
        if before in "+-" and _SIGNED_RATE.match(view, start - 1):
            return start > 1 and view[start - 2] in nonfigures.DIGITS
        if before in "+/" and self._adds(start - 1):
            return False
        if before in "·•" and start > _PLATE:  # 京A·12345
            return view[start - 2] in nonfigures.LATIN and view[start - 3] in _PROVINCES
        if before in "-_./#@+&=" and start > 1:
            return view[start - 2] in nonfigures.LATIN or view[start - 2] in nonfigures.DIGITS
        return False

    def _adds(self, sign: int) -> bool:
        """Tell the second amount of 8GB+256GB and 200MW/400MWh from a code."""
        last = self.drafts[-1] if self.drafts else None
        return last is not None and last.end == sign and last.kind == "quantity"

    def _currency_before(self, start: int) -> bool:
        found = self.search_before(self.view, max(self.done, start - 6), start)
        return found is not None and bool(found["c"])

    def code(self, start: int, end: int) -> int:
        """Read a name, version, code or address that Latin signs hold together."""
        view = self.view
        left, right = nonfigures.code_span(view, start, end)
        standard = _STANDARD.match(view, right) if view[right - 1] in "TＴ" else None
        right = standard.end() if standard else right
        edition = _EDITION.match(view, right)
        right = edition.end() if edition else right
        left = max(left, self.done)
        head = _series().search(view, max(self.done, left - 7), left) if left else None
        left = head.start() if head and left > self.done else left
        if view[right : right + 1] in ("级", "級") and view[right - 1] in nonfigures.LATIN:
            right += 1
        text = fold(view[left:right])
        quarter = _QUARTER.fullmatch(text)
        if quarter:
            return self.quarter_code(left, right, int(quarter[1] or quarter[2]))
        part = _YEAR_PART.fullmatch(text)
        if part:
            return self.year_part(left, right, part)
        if text[:3].lower() == "top" and text[3:].strip().isdigit():
            return self._first_of(left, right, Decimal(text[3:].strip()))
        if "://" in text or "www." in text or "@" in text or self.is_credit_line(left):
            self.add(left, right, "boilerplate", "boilerplate.code", "code")
        else:
            self.add(left, right, "name", "name.latin", "name or code")
        return right

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
        unit = self.tail(end).unit
        if not tail and unit and fold(unit) not in _WEAK_UNITS:
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
        left = nonfigures.code_span(view, start - 1, start - 1)[0]
        left = max(left, self.done)
        unit = self.tail(end).unit
        if (unit and fold(unit) not in nouns()) or not any(
            "A" <= c <= "Z" for c in view[left:start]
        ):
            return 0
        return self.code(left, end)

    def _name(self, start: int, end: int) -> int:
        self.add(start, end, "name", "name.number", "name")
        return end

    def is_label(self, start: int, end: int) -> bool:
        """Tell the 2 of 附件2 and the 4.2 of 表4.2 from figures."""
        view = self.view
        if "." in view[start:end]:
            return _SECTION.match(view, start, end) is not None and not (
                self.tail(end).unit or view[end : end + 1] in ("%", "％")
            )
        return not _PICTURES.match(view, end)

    def label(self, start: int, end: int) -> int:
        """Read the number of a table, figure or annex, and those that go on with it (附件2、3)."""
        stop = nonfigures.code_span(self.view, start, end)[1]
        why = "label of a table or figure"
        self.add(start, stop, "boilerplate", "boilerplate.label", why)
        following = _NEXT_LABEL.match(self.view, stop)
        while following and not self.tail(following.end()).unit:
            stop = following.end()
            self.add(following.start(1), stop, "boilerplate", "boilerplate.label", why)
            following = _NEXT_LABEL.match(self.view, stop)
        return stop

    def designation(self, start: int, end: int) -> int:
        """Read 1+N, “0”到“1” and 三省一市 as one name."""
        if self.is_code(start, end):
            return self.code(start, end)
        view = self.view
        if "0" in fold(view[start:end]) and view[end - 1 : end] in ("”", "」", '"'):
            start = max(start - 1, self.done)
        elif view[start] in "0０" and view[end : end + 1] in ("”", "」", '"') and start > self.done:
            start, end = start - 1, end + 1
        self.add(start, end, "name", "name.designation", "fixed designation")
        return end

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
        if after in nonfigures.HEADING_END and before in "\n\r。；：:;" and end - start <= 3:
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
        after = self.view[end : end + 1]
        return not self.tail(end).unit and (after in (" ", "　") or "一" <= after <= "鿿")

    def _bracketed(self, start: int, end: int) -> int:
        text = fold(self.view[start:end])
        phone = _AREA_PHONE.match(self.view, end) if text[0] == "0" else None
        if phone:
            left = max(start - 1, self.done)
            self.add(left, phone.end(), "boilerplate", "boilerplate.code", "telephone number")
            return phone.end()
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
        case = _CASE.match(self.view, end)
        if case:
            left = max(start - 1, self.done)
            self.add(left, case.end(), "boilerplate", "boilerplate.document", "number of a case")
            return case.end()
        number = _DOCUMENT.match(self.view, end)
        if number:
            left = self._agency(max(start - 1, self.done))
            self.add(left, number.end(), "boilerplate", "boilerplate.document", "document number")
            return number.end()
        self.year_alone(start, end)
        return end

    def _agency(self, at: int) -> int:
        """Tell where the letters of an agency begin: 浙政发 of 浙政发〔2024〕18号."""
        run = _HAN_RUN.search(self.view, max(self.done, at - _LONGEST_AGENCY - 1), at)
        if run is None:
            return at
        cited = list(_CITING.finditer(self.view, run.start(), at))
        left = cited[-1].end() if cited else run.start()
        return left if at - left <= _LONGEST_AGENCY else at

    def _is_page(self, start: int, end: int) -> bool:
        """Tell the page number of a table of contents and the numbers of a reference."""
        view = self.view
        first = view.rfind("\n", max(0, start - 80), start) + 1
        if first == 0 and start > 80:
            return False
        if _REFERENCE.match(view, first):
            return True
        if first == start:
            return False
        title = _CHAPTER.search(view, max(first, start - 40), start)
        if (
            title
            and fold(view[start - 1]) not in QUANTITY_BEFORE
            and view[end : end + 1].strip() in ("", "第")
        ):
            return True
        ends = view[end : end + 1] in ("", "\n", "\r") and start > 0
        ends = ends and fold(view[start - 1]) not in QUANTITY_BEFORE
        return ends and _CONTENTS.match(view, first, start) is not None
