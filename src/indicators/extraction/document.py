"""A text as given and the view of it that is searched.

Most texts are searched as they stand. Where a text holds noise inside its words (pinyin in
brackets, zero-width characters, spaces or line breaks inside a number), the view leaves it out
and maps every offset back, so that a mention always points into the text as given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Final

from indicators.extraction import tables
from indicators.extraction.cuts import is_cut
from indicators.extraction.drafts import Draft
from indicators.extraction.misread import corrected, unit_heads
from indicators.extraction.tables import CN, D, Pattern, rx

__all__ = ["Document"]

_HAN: Final = "一-鿿"
_PINYIN: Final = "[a-züāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]"
# Characters that print nothing: controls, soft hyphen, zero-width, bidi marks, byte order mark,
# and lone surrogates, which JSON can bring in.
_INVISIBLE: Final = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufeff\ud800-\udfff"
)
_SPACE: Final = " \t\xa0\u2002-\u200a\u202f\u3000"


# After these a space before a digit is inside an expression (2024 年 6 月, 超过 300 家); after any
# other word it parts the cells of a table.
_TOUCHING: Final = "年月日时分第到至超过近约逾破于足满少多币元前后旬周点号"
# After these a number is a label: 表1 12家 are two numbers.
_LABEL: Final = "表图件栏录式号第期卷"


def _spaces(count: int) -> str:
    """Write what must stand around that many spaces for them to be inside a number."""
    run, unit = f"[{_SPACE}]{{{count}}}", unit_heads()
    latin = tables.trie(form for form in tables.units() if form.isascii() and form.isalpha())
    return (
        f"(?<=[{D}]{run})(?={latin})"
        f"|(?<=[超过近约逾破于足满少多]{run})(?=[{CN}]{{1,6}}[{unit}])|"
        f"(?<=[{D}%]{run})(?=[{unit}])"
        f"|(?<=分之{run})(?=[{D}{CN}])"
        f"|(?<=[{_TOUCHING}]{run})(?=[{D}])"
        f"|(?<=[{CN}第]{run})(?=[{CN}{unit}])"
        f"|(?:(?<=[{CN}][多余几]{run})|(?<=[{CN}] [多余几]{run}))(?=[{CN}{unit}])"
        f"|(?:(?<=[{CN}]成{run})|(?<=[{CN}] 成{run}))(?=[一二三四五六七八九半])"
        f"|(?<=[{D}{CN}]公{run})(?=[吨里斤顷分尺])"
    )


def _split() -> str:
    """Write what stands around a space that parts the digits of one number: 老人3 1 2 0名.

    The digits touch a word before them and a unit behind them; the cells of a table do not.
    """
    places = rf"(?:\.[{D}]{{1,9}}| ?\. ?[{D}]{{1,2}}(?: [{D}]{{1,2}}){{0,3}})"
    number = rf"(?=(?:[{D}]{{1,2}} ){{0,4}}[{D}]{{1,4}}{places}? ?[{unit_heads()}])"
    single = "|".join(f"(?<=[{_HAN}（(“≈<>≤≥]{head} )(?<![{_LABEL}]{head} )" for head in _heads())
    # A word that leads to a number: 达 9 5. 3 %, 占 6 8 %.
    single += "".join(f"|(?<=[达为占至到约近超逾过升降增长] {head} )" for head in _heads()[1:])
    # A line in which every character stands apart: 完 成 投 资 2 3 . 6 亿 元.
    single += "".join(f"|(?<=[{_HAN}] [{_HAN}] {head} )" for head in _heads()[1:])
    latin = tables.trie(form for form in tables.units() if form.isascii() and form.isalpha())
    ends = rf" ?(?:[{unit_heads()}]|{latin})"
    thousands = rf"(?=[{D}]{{3}}(?: [{D}]{{3}}){{0,4}}(?: ?\. ?[{D}]{{1,9}})?{ends})"
    point = "|".join(f"(?<=[{_HAN}][{D}]{{{size}}}\\. )" for size in range(1, 5))
    # Decimals one by one: 3 . 1 4 亿.
    apart = "|".join(
        f"(?<=[{D}]{mark}" + f"[{D}]" + f" [{D}]" * count + " )"
        for mark in (r"\.", r" \.", r"\. ", r" \. ")
        for count in range(3)
    )
    decimals = "|".join(
        f"(?<=[{_HAN}][{D}]{{{whole}}}\\.[{D}]{{{part}}} )"
        for whole in range(1, 5)
        for part in range(1, 3)
    )
    return "|".join(
        (
            f"(?:{single}){number}",
            rf"(?<=[{D}] )(?<![{_LABEL}][{D}] ){thousands}",
            rf"(?<=[{D}] )(?=,[{D}]{{3}}(?:\.[{D}]{{1,9}})? ?[{unit_heads()}])",
            rf"(?:(?<=[{_HAN}][{D}], )|(?<=[{_HAN}][{D}]{{2}}, )|(?<=[{_HAN}][{D}]{{3}}, ))"
            rf"(?=[{D}]{{3}}(?:\.[{D}]{{1,9}})?[{unit_heads()}])",
            rf"(?<=[{D}],[{D}] )(?=[{D}]{{2}} ?[{unit_heads()}])",
            rf"(?<=[{D}],[{D}]{{2}} )(?=[{D}] ?[{unit_heads()}])",
            rf"(?<=[{D}] )(?=\. ?[{D}]{{1,9}}(?: [{D}]){{0,3}} ?[{unit_heads()}A-Z])",
            rf"(?<=[{D}] \. )(?=[{D}]{{1,9}}(?: [{D}]){{0,3}} ?[{unit_heads()}])",
            rf"(?:{apart})(?=[{D}](?: [{D}]){{0,2}} ?[{unit_heads()}])",
            rf"(?:{point})(?=[{D}]{{1,4}} ?[{unit_heads()}])",
            rf"(?:{decimals})(?=[{D}]{{1,4}} ?[{unit_heads()}])",
            rf"(?<=[{_HAN}][{D}]{{3}} )(?<![{_LABEL}][{D}]{{3}} )(?![{D}]年)"
            rf"(?=[{D}]{{1,3}}[{unit_heads()}])",
            rf"(?<=[12][09][{D}] )(?<![{D}][12][09][{D}] )(?=[{D}] ?年)",
            rf"(?<=[{D}]\. )(?=[{D}]{{1,4}} ?[万亿%])",
            rf"(?<=[{_HAN}][12][09] )(?=[{D}]{{2}} ?年)",
            rf"(?<=[12] )(?=[09] [{D}] [{D}] ?年)",
            rf"(?<=[12] [09] )(?=[{D}] [{D}] ?年)",
            rf"(?<=[12] [09] [{D}] )(?=[{D}] ?年)",
        )
    )


def _heads() -> list[str]:
    """Write the digits that may stand before such a space: one or two, or single ones apart."""
    return [f"[{D}]{{2}}", *(f"[{D}]" + f" [{D}]" * count for count in range(4))]


@cache
def _noise_pattern() -> Pattern:
    """Build the pattern of noise.

    It begins with one class of characters, so that the search skips to them at full speed; what
    stands before is looked up behind.
    """
    return rx(
        rf"[({_INVISIBLE}{_SPACE}'’](?:"
        # an apostrophe that parts thousands, as in Switzerland: 1'234'567
        rf"(?<=[{D}]['’])(?<![{D}]{{4}}['’])(?=[{D}]{{3}}(?![{D}]))|"
        rf"(?<=[{_HAN}]\(){_PINYIN}{{1,6}}(?: {_PINYIN}{{1,6}}){{0,3}}\)"
        rf"|(?<=[{_INVISIBLE}])[{_INVISIBLE}]*+"
        rf"|{_spaces(1)}"
        rf"|(?<=[{_SPACE}])[{_SPACE}](?:{_spaces(2)})"
        r"|(?<=[0-9][\u2009\u202f\xa0])(?=[0-9]{3}(?![0-9]))"
        rf"|(?<= )(?:{_split()})|(?P<cut>(?<=[{_HAN}][{_SPACE}])(?=[{_HAN}{D}])))"
    )


@cache
def _wrap_pattern() -> Pattern:
    """Build the pattern of a line break inside a number.

    Most are so only in a text that is wrapped (group ``wrap``); a year cut in two and a qualifier
    without its number are so everywhere.
    """
    forms = [*tables.units(), *(w for w, kind in tables.classifiers().items() if kind == "strong")]
    unit = tables.trie(form for form in forms if form[0] > "\x7f")
    number = rf"[{D}]{{1,9}}(?:\.[{D}]{{1,9}})?"
    return rx(
        rf"\n(?:(?:(?<=19\n)|(?<=20\n))(?<![{D}][12][09]\n)(?=[{D}]{{2}}年)"
        rf"|(?<=[12][09][{D}]{{2}}\n)(?<![{D}]{{5}}\n)(?=年(?![份级度轻龄报鉴]))"
        rf"|(?:(?<=超过\n)|(?<=突破\n)|(?<=不足\n)|(?<=不到\n)|(?<=至少\n)|(?<=接近\n)|(?<=低于\n))"
        rf"(?<![新大性得现的要点术]突破\n)(?={number}[{unit_heads()}])"
        rf"|(?<=[{D}]\n)(?=[万亿](?:[{unit_heads()}]|[万亿]))"
        rf"|(?:(?<=[十百千万亿][多余几]\n)|(?<=[超近逾约][{CN}]\n))(?={unit})"
        rf"|(?<=[{D}]\n)(?=[%‰]|,[{D}]{{3}}(?![{D}]))|(?<=[{D}],\n)(?=[{D}]{{3}}(?![{D}])[{unit_heads()}.])"
        rf"|(?<=[{D}]\.\n)(?=[{D}]{{1,2}}[%万亿])"
        rf"|(?<=[{D}],[{D}]\n)(?=[{D}]{{2}}[{unit_heads()}.])|(?<=[{D}],[{D}]{{2}}\n)(?=[{D}][{unit_heads()}.])"
        rf"|(?P<wrap>(?<=[{_WRAPPED} \t\r\u3000]\n)"
        rf"[{_SPACE}]{{0,4}}(?={unit}|[{CN}{_TAIL}]|{number}"
        rf"[{unit_heads()}]))|(?P<soft>(?<=[{_HAN}]\n)(?=[{_HAN}{D}])))"
    )


_TAIL: Final = "多余几款类种位次度％．."
_WRAPPED: Final = rf"{D}第百千万亿几十数零一二三四五六七八九两\."
_BREAK: Final = rx(rf"[{_WRAPPED}]\Z")
_SHORT_LINE: Final = 12
_LONG_LINE: Final = 14  # characters of a line that ends because it is full
_LONE: Final = re.compile(r"(?:^|[\s|。;；]|(?<![0-9]),)[0-9０-９.．]{1,9}$")


class Document:
    """A text, its searched view and the way back.

    Parameters
    ----------
    text
        The text as decoded, line ends untouched.

    Attributes
    ----------
    view
        What is searched; the text itself where it holds no noise.
    """

    __slots__ = ("_cuts", "_ends", "_shifts", "text", "view")

    def __init__(self, text: str) -> None:
        self.text = text
        text = corrected(text)
        self._cuts: list[int] = []
        self._ends: list[int] = []
        self._shifts: list[int] = []
        spans = _noise(text)
        if not spans:
            self.view = text
            return
        parts: list[str] = []
        at = shift = 0
        for start, end in spans:
            parts.append(text[at:start])
            self._cuts.append(start - shift)
            shift += end - start
            self._shifts.append(shift)
            self._ends.append(end)
            at = end
        parts.append(text[at:])
        self.view = "".join(parts)

    @property
    def clean(self) -> bool:
        """Whether the view is the text itself."""
        return not self._cuts

    def offset(self, position: int) -> int:
        """Give the offset in the text of the character at a position of the view."""
        at = bisect_right(self._cuts, position)
        return position + self._shifts[at - 1] if at else position

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the text of a span of the view; both ends on real characters."""
        return self.offset(start), self.offset(end - 1) + 1

    def restore(self, drafts: list[Draft]) -> None:
        """Move the spans of mentions, in order, from the view to the text."""
        cuts, shifts = self._cuts, [0, *self._shifts]
        at, count = 0, len(cuts)
        for draft in drafts:
            while at < count and cuts[at] <= draft.start:
                at += 1
            draft.start += shifts[at]
            last = draft.end - 1
            while at < count and cuts[at] <= last:
                at += 1
            draft.end += shifts[at]


def _noise(text: str) -> list[tuple[int, int]]:
    spans = [
        match.span()
        for match in _noise_pattern().finditer(text)
        if match.lastgroup is None or is_cut(text, *match.span())
    ]
    wraps = [
        (left, found.end())
        for found in _wrap_pattern().finditer(text)
        if (left := _break(text, found)) >= 0
    ]
    if not wraps:
        return spans
    merged: list[tuple[int, int]] = []
    for span in sorted(spans + wraps):
        if merged and span[0] < merged[-1][1]:
            continue
        merged.append(span)
    return merged


def _break(text: str, found: re.Match[str]) -> int:
    """Give where a line break inside a number begins, or -1 where it parts two lines."""
    at = found.start()
    if found.lastgroup is None:
        return at
    left = _wrapped(text, at) if found.lastgroup == "wrap" else -1
    if left < 0 and at >= _LONG_LINE and is_cut(text, at, found.end()):
        return at if text.rfind("\n", at - _LONG_LINE, at) < 0 else -1
    return left


def _wrapped(text: str, at: int) -> int:
    """Give where the break begins if the line that ends here was wrapped inside a number, or -1.

    Such a line is long, ends in a numeral, and the numeral does not stand alone at its end.
    """
    left = at
    while left > 0 and at - left < 5 and text[left - 1] in " \t\r\u3000":
        left -= 1
    if left == 0 or not _BREAK.search(text, left - 1, left):
        return -1
    start = max(text.rfind("\n", max(0, left - 4 * _SHORT_LINE), left), left - 4 * _SHORT_LINE, -1)
    line = text[start + 1 : left]
    runs_on = any(mark in line for mark in "，；、")  # a short line of running text
    if (len(line) < _SHORT_LINE and not runs_on) or _LONE.search(line):
        return -1
    return left
