"""Numbers and numerals that are no figures, and why.

Names and codes are told by what touches the number: Latin letters, a list of words, the line it
stands on. Chinese numerals that are parts of words are told by the lexicon, by the character
before them, or by the lack of anything to count after them.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import Final, NamedTuple

from indicators.extraction import tables
from indicators.extraction.tables import D, Pattern, fold, plain_rx, rx, variants

__all__ = ["Lexicon", "is_credit_line", "lexicon"]

LATIN: Final = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"
)
DIGITS: Final = frozenset("0123456789０１２３４５６７８９")
# What goes on inside a code: letters, digits and the signs between them.
CODE: Final = rx(
    r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]*(?:[\-_\./\+&#@=?:~%][A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+){0,40}"
)
CODE_BEFORE: Final = frozenset("-_./+&#@=?:~%") | LATIN | DIGITS
LONGEST_CODE: Final = 200

_CREDITS: Final[tuple[str, ...]] = (
    *(
        "责编",
        "责任编辑",
        "编辑",
        "校对",
        "审核",
        "版权",
        "Copyright",
        "©",
        "公网安备",
        "ICP",
        "备案",
    ),
    *(
        "许可证",
        "证号",
        "邮编",
        "邮政编码",
        "邮箱",
        "电话",
        "传真",
        "热线",
        "专线",
        "网址",
        "地址",
        "客服",
    ),
    *(
        "股票代码",
        "证券代码",
        "股票简称",
        "统一社会信用代码",
        "订阅",
        "扫码",
        "微信",
        "QQ",
        "车牌",
        "验证码",
        "取件码",
        "尾号",
    ),
    *(
        "ISSN",
        "ISBN",
        "刊号",
        "国内统一",
        "邮发代号",
        "文号",
        "编号",
        "案号",
        "批准文号",
        "招标编号",
    ),
    *("账号", "帐号", "开户", "户名", "税号", "身份证", "请电", "致电", "请洽", "查询"),
)
CREDIT: Final = rx("|".join(_CREDITS))
_CREDITED: Final = rx(r"[^，。；;\n]{0,24}\Z")
# Characters after which a lone 一 is an article or the tail of a word, whatever follows.
ONE_AFTER: Final = "这那另某每任哪前后新同之统唯单专归划不如合始再初又逐任万此第"
# Characters after which 数 is the end of a word (人数, 指数), 半 and 双 likewise.
COUNT_AFTER: Final = (
    "多少无人户次倍指系参函常变基总代位分整小个件天年月层岁字奇偶负正众频约因公余点级读计倒实对"
    "辆台家席票篇张项亩吨处类种度页床口员率"
)


class Entry(NamedTuple):
    """One word of the lexicon: what stands before its first numeral, what may not follow, why."""

    head: str
    barred: str
    reason: str


class Lexicon:
    """The words that hold a numeral and name no number, looked up at their first numeral.

    A word is kept under its first numeral and the next character, or, where the numeral is its
    last character (统一), under the character before and the numeral.
    """

    __slots__ = ("_by_two", "_ends")

    def __init__(self, words: dict[str, str]) -> None:
        tails: dict[str, dict[str, list[Entry]]] = {}
        self._ends: dict[str, list[Entry]] = {}
        for written, reason in words.items():
            word, _, barred = written.partition("!")
            at = next(i for i, char in enumerate(word) if char in tables.NUMERALS)
            entry = Entry(word[:at], barred, reason)
            if at + 1 == len(word):
                for key in _spellings(word[at - 1 :]):
                    self._ends.setdefault(key, []).append(entry)
            else:
                tails.setdefault(word[at : at + 2], {}).setdefault(word[at:], []).append(entry)
        for entries in (*self._ends.values(), *(e for t in tails.values() for e in t.values())):
            entries.sort(key=lambda entry: -len(entry.head))
        self._by_two: dict[str, tuple[tuple[int, ...], dict[str, list[Entry]]]] = {}
        for start, table in tails.items():
            sizes = tuple(sorted({len(tail) for tail in table}, reverse=True))
            for key in _spellings(start):
                self._by_two[key] = (sizes, table)

    def find(self, view: str, at: int, floor: int = 0) -> tuple[int, int, str] | None:
        """Find the longest word whose first numeral stands at a place.

        Parameters
        ----------
        view
            The text searched.
        at
            Where the numeral stands.
        floor
            Where the part of the text ends that is read already.

        Returns
        -------
        tuple of int, int and str, or None
            Where the word begins and ends, and the reason.
        """
        known = self._by_two.get(view[at : at + 2])
        if known is not None:
            sizes, table = known
            tail = fold(view[at : at + sizes[0]])  # shorter at the end of a text
            for size in sizes:
                entries = table.get(tail[:size]) if size <= len(tail) else None
                found = entries and _first_fit(entries, view, at, at + size, floor)
                if found:
                    return found
        entries = self._ends.get(view[at - 1 : at + 1]) if at else None
        return _first_fit(entries, view, at, at + 1, floor) if entries is not None else None


def _spellings(pair: str) -> list[str]:
    """Give two characters in all their printed variants."""
    return [a + b for a in tables.variants(pair[0]) for b in tables.variants(pair[1])]


def _first_fit(
    entries: list[Entry], view: str, at: int, end: int, floor: int
) -> tuple[int, int, str] | None:
    for head, barred, reason in entries:
        start = at - len(head)
        if head and (start < floor or fold(view[start:at]) != head):
            continue
        if barred and end < len(view) and fold(view[end]) in barred:
            continue
        return start, end, reason
    return None


@cache
def lexicon() -> Lexicon:
    """Give the lexicon of the package, built once."""
    return Lexicon(tables.lexicon())


def is_credit_line(view: str, at: int) -> bool:
    """Tell whether the words before a number on its line make it a code or an address."""
    start = max(view.rfind("\n", max(0, at - 40), at) + 1, at - 40, 0)
    labels = [found.end() for found in CREDIT.finditer(view, start, at)]
    return bool(labels) and _CREDITED.match(view, labels[-1], at) is not None


@cache
def _credit_heads() -> Pattern:
    """Build the pattern of how words of credits begin, in every spelling.

    A choice of plain characters is searched many times as fast as one of classes.
    """
    heads = {"".join(chars) for word in _CREDITS for chars in product(*map(variants, word[:2]))}
    return plain_rx("|".join(sorted(heads)))


def holds_credits(view: str) -> bool:
    """Tell whether a text holds a word of credits; most hold none and need no more searches."""
    heads = _credit_heads().finditer(view)
    return any(CREDIT.match(view, found.start()) is not None for found in heads)


def code_span(view: str, start: int, end: int) -> tuple[int, int]:
    """Widen a digit run to the whole code, name or address of Latin signs that it stands in."""
    left = start
    floor = max(0, start - LONGEST_CODE)
    while left > floor and view[left - 1] in CODE_BEFORE:
        left -= 1
    while left < start and view[left] not in LATIN and view[left] not in DIGITS:
        left += 1
    match = CODE.match(view, end)
    return left, match.end() if match else end


@cache
def odd() -> tuple[frozenset[str], frozenset[str]]:
    """Give the signs before and behind digits that may make them no plain number.

    They may be a code, heading, label, ratio, page or class.
    """
    before = (CODE_BEFORE - {"%", "?"}) | frozenset(OPENING) | frozenset("\n\r \t　.…·・‥.")
    before |= variants("图表件录栏式" + "".join(head[-1] for head in tables.series()))
    after = LATIN | HEADING_NEXT | variants("后版类比路星:/") | frozenset("-_.．∶ ")
    return before, after


HEADING_END: Final = frozenset("、.．)）")
HEADING_NEXT: Final = HEADING_END | frozenset("]］】〕〉")
OPENING: Final = {
    "(": ")）",
    "（": ")）",
    "[": "]］",
    "［": "]］",
    "【": "】",
    "〔": "〕",
    "〈": "〉",
}
LEADER: Final = rx(r"(?:[\.…·・‥]{3,}|…|\. \. \.)[ ]*\Z")
RUN: Final = re.compile(f"[{D}]+")
