"""The two languages of the report, and text that is safe to show in either."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from markupsafe import Markup, escape

from indicators.claim_words import LANGUAGES, Language
from indicators.escaping import UNSEEN

__all__ = [
    "LANGUAGES",
    "TAGS",
    "TRANSLATED",
    "UNTITLED",
    "Language",
    "Words",
    "capital",
    "chosen",
    "isolated",
    "listed",
    "marked",
    "plain",
    "spelled",
    "tongue",
    "typeset",
    "within",
]

TAGS: Mapping[Language, str] = {"zh": "zh-Hans", "en": "en"}
"""BCP 47 tag of each language, for the attribute `lang`."""

TRANSLATED = "†"
"""Stands behind an English name that is none of the named one's own."""

UNTITLED: Mapping[Language, str] = {"zh": "（文件中无题名）", "en": "(no headline in the file)"}
"""What stands for the title of a text that has none."""

# Control characters and the marks that turn the direction of text: one of these in a name would
# reorder what stands beside it on the page.
_INVISIBLE = re.compile(f"[\x00-\x1f{UNSEEN}]+")


def listed(names: Sequence[str], language: Language) -> str:
    """Join names as a list in words.

    Examples
    --------
    >>> listed(["A", "B", "C"], "zh"), listed(["A", "B", "C"], "en")
    ('A、B、C', 'A, B and C')
    """
    if language == "zh" or len(names) < 2:
        return "、".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def within(name: str, language: Language) -> str:
    """Write a name inside of a sentence: English begins it small, unless it is an abbreviation.

    Examples
    --------
    >>> within("High-tech enterprises", "en"), within("R&D expenditure", "en"), within("PCT", "en")
    ('high-tech enterprises', 'R&D expenditure', 'PCT')
    """
    if language == "zh" or not name or name[1:2].isupper() or "&" in name[:2]:
        return name
    return name[0].lower() + name[1:]


def capital(name: str) -> str:
    """Begin a name with a capital, as in the head of a column.

    Examples
    --------
    >>> capital("number in a name"), capital("企业")
    ('Number in a name', '企业')
    """
    return name[:1].upper() + name[1:]


def spelled(number: int) -> str:
    """Write a number of a headline in English: in letters below ten.

    Examples
    --------
    >>> spelled(5), spelled(28)
    ('five', '28')
    """
    return _SMALL[number] if 0 < number < len(_SMALL) else str(number)


def typeset(text: str) -> str:
    """Set a Chinese name or note with Chinese marks: full-width, without blanks before letters.

    Parameters
    ----------
    text : str
        Words of the editors, never those of a source.

    Examples
    --------
    >>> typeset("研究与试验发展(R&D)经费"), typeset("在 1980 年:据 GitHub 转录")
    ('研究与试验发展（R&D）经费', '在1980年：据GitHub转录')
    """
    text = _BRACKETS.sub(r"（\1）", text)
    text = _HALF.sub(lambda found: _FULL[found.group()], text)
    return _BLANK.sub("", text)


def plain(text: str) -> str:
    r"""Return `text` without control characters and direction marks, one space in their place.

    Parameters
    ----------
    text : str
        A name or title of the dataset.

    Examples
    --------
    >>> plain("Unit\u202e one\n")
    'Unit one'
    """
    return " ".join(_INVISIBLE.sub(" ", text).split())


@dataclass(frozen=True, slots=True)
class Words:
    """A text of the data, and the language that it is in."""

    text: str
    language: Language


def tongue(text: str) -> Language:
    """Tell which of the two languages a text is in.

    A Chinese character weighs as much as two letters: names in letters do not make a Chinese
    title English, nor does a word in Chinese make an English note Chinese.

    Examples
    --------
    >>> tongue("R&D经费"), tongue("Counted at the day of publication: 目前")
    ('zh', 'en')
    """
    return "zh" if 2 * len(_HAN.findall(text)) > len(_LETTER.findall(text)) else "en"


def chosen(text: str, translation: str | None, language: Language) -> Words:
    """Take the text or its translation, whichever is in the language; else the text as it is.

    Examples
    --------
    >>> chosen("创新", "Innovation", "en"), chosen("创新", None, "en")
    (Words(text='Innovation', language='en'), Words(text='创新', language='zh'))
    """
    own = tongue(text)
    return Words(text, own) if own == language or not translation else Words(translation, language)


def marked(words: Words | str, language: Language) -> Markup:
    """Write words for a place of the page in one language, with what is in another one marked.

    Examples
    --------
    >>> marked("Counted 目前", "en")
    Markup('Counted <span lang="zh-Hans">目前</span>')
    >>> marked(Words("By context.", "en"), "zh")
    Markup('<span lang="en">By context.</span>')
    """
    own = words.language if isinstance(words, Words) else language
    text = str(escape(words.text if isinstance(words, Words) else words))
    if own != language:
        return Markup(f'<span lang="{TAGS[own]}">{text}</span>')  # noqa: S704 (escaped above)
    if language == "en":
        text = _CHINESE.sub(rf'<span lang="{TAGS["zh"]}">\g<0></span>', text)
    return Markup(text)  # noqa: S704 (escaped above)


def isolated(name: str) -> Markup:
    """Write a name that stands beside others; one that runs from right to left stays by itself.

    Examples
    --------
    >>> isolated("A & B"), isolated("\u05d0")
    (Markup('A &amp; B'), Markup('<bdi>א</bdi>'))
    """
    text = escape(name)
    turns = any(bidirectional(letter) in {"R", "AL", "AN"} for letter in name)
    return Markup("<bdi>{}</bdi>").format(text) if turns else text


_HAN = re.compile("[\u3400-\u9fff]")
_LETTER = re.compile("[A-Za-z]")
_SMALL = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_FULL = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！"}
_HALF = re.compile("(?<=[\u3400-\u9fff”》）])[,:;?!](?=[\u3400-\u9fff“《（A-Za-z0-9])")
_BRACKETS = re.compile("(?<=[\u3400-\u9fff])\\(([^()]{1,80})\\)")
_BLANK = re.compile("(?<=[\u3400-\u9fff]) +(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) +(?=[\u3400-\u9fff])")
_CHINESE = re.compile("[\u3400-\u9fff][\u3400-\u9fff\u3001-\u3011\uff01-\uff5e]*")
"""A run of Chinese characters with the marks between and behind them."""
