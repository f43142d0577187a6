"""Texts made to be slow or to break a reader: one piece over and over, to any length.

The tests read them short, ``benchmarks/hostile.py`` at full length.
"""

from __future__ import annotations

__all__ = ["LISTED", "MORE", "made"]

# What the project promises to read in under a second for each million bytes.
LISTED = {
    "one run of digits": "9",
    "一 over and over": "一",
    "百万亿 over and over": "百万亿",
    "brackets that open": "（",
    "NUL inside numbers": "1\x00",
    "lone surrogates inside numbers": "1\ud800",
    "bidi marks inside numbers": "1\u202e",
    "zero-width characters inside numbers": "1\u200b",
    "no number, one line": "山高水长",
    "one line of sentences": "全市有高新技术企业1234家，比上年增长5.6%，",
}
# What else may come, mostly numbers packed as close as they go.
MORE = {
    "1,1,1": "1,",
    "1-1-1": "1-",
    "1.1.1": "1.",
    "1:1:1": "1:",
    "1/1/1": "1/",
    "1、1、1": "1、",
    "digits and blanks": "1 ",
    "digits and line breaks": "1\n",
    "four digits and blanks": "2024 ",
    "1%1%": "1%",
    "1个1个": "1个",
    "3家企业": "3家企业",
    "2024年2024年": "2024年",
    "3日3日": "3日",
    "十四五": "十四五",
    "三分之一": "三分之一",
    "万亿 over and over": "万亿",
    "万万亿亿": "万万亿亿",
    "点 in numerals": "一点",
    "ranges": "3至",
    "约约约": "约",
    "分别为": "分别为",
    "percent signs": "%",
    "quotes that open": "“",
    "book titles that open": "《1",
    "pinyin": "动(dong)",
    "pinyin without end": "动(" + "dong " * 20,
    "powers of ten": "10的-9次方",
    "large exponents": "10^999",
    "credits": "责编1",
    "addresses": "http://a.b/1?c=2&",
    "wrapped lines": "山高水长山高水长山高水长达到1\n",
    "blanks": " ",
    "line breaks": "\n",
    "hyphens": "-",
    "翻一番": "翻一番",
    "零下": "零下",
    "notes": "[1]",
    "labels": "（万元）",
    "三省一市": "三省一市",
}


def made(piece: str, size: int) -> str:
    """Repeat a piece up to a number of UTF-8 bytes; deep brackets close again."""
    count = max(1, size // len(piece.encode("utf-8", "surrogatepass")))
    if piece == "（":
        return "（" * (count // 2) + "1" + "）" * (count // 2)
    return piece * count
