"""What a comparison shows, in one or two short sentences of both languages."""

from __future__ import annotations

from decimal import Decimal

from indicators import claim_words, decimals
from indicators.intervals import Interval
from indicators.model.cells import Row
from indicators.tidy.official_numbers import Words
from indicators.tidy.verdicts import Side

_SHOWN = 2
"""Decimal places of a percentage in a sentence; the table has the whole number."""


def told(*parts: Words) -> Row:
    """Join sentences into the two cells of a finding."""
    return {
        "finding_zh": "".join(chinese for chinese, _ in parts if chinese),
        "finding_en": " ".join(english for _, english in parts if english),
    }


def compared(printed: Side, official: Side, match: str, result: str, unit: str = "") -> Words:
    """Say in words how a printed figure stands to an official number.

    Parameters
    ----------
    printed, official : Side
        What both claim.
    match, result : str
        How the official number stands to the printed one, and the verdict.
    unit : str
        Unit of both: percentages differ by points.
    """
    if match in ("part_of", "other_definition"):
        return _share(printed, official, match, result)
    if match in ("earlier", "later"):
        return _other_date(official, match, result)
    if result == "agrees":
        return "与官方数值相同。", "The same number."
    if result == "consistent_with_bound":
        return "两者可以同时成立。", "Both can be true."
    return _gap(printed, official, result, unit)


def _share(printed: Side, official: Side, match: str, result: str) -> Words:
    """Say which part of the official number the printed one is."""
    if result == "differs":
        return "大于官方总数，不可能是其一部分。", "Larger than the total, so no part of it."
    zh, en = ("总数", "total") if match == "part_of" else ("数值", "number")
    share = printed.claim / official.claim * 100 if official.value else Interval()
    if share.claims == "nothing":
        return (
            f"占官方{zh}的比重无从断言。",
            f"Nothing can be said of its share in the official {en}.",
        )
    if printed.qualifier == official.qualifier == "exact":
        number = _percent(printed, official)
        return f"为官方{zh}的{number}%。", f"{number}% of the official {en}."
    zh_said, en_said = (
        claim_words.bounds(share.rounded(_SHOWN), to, "%") for to in claim_words.LANGUAGES
    )
    return (
        f"{'占官方总数的比重' if match == 'part_of' else '与官方数值之比'}{zh_said}。",
        f"{en_said[0].upper()}{en_said[1:]} of the official {en}.",
    )


def _percent(printed: Side, official: Side) -> str:
    share = (printed.value or Decimal(0)) * 100 / (official.value or Decimal(1))
    return decimals.plain(share.quantize(Decimal(1).scaleb(-_SHOWN)))


def _other_date(official: Side, match: str, result: str) -> Words:
    zh_said, en_said = (claim_words.bounds(official.claim, to) for to in claim_words.LANGUAGES)
    when = {"earlier": ("较早日期", "an earlier date"), "later": ("较晚日期", "a later date")}
    zh, en = when[match]
    # 为11, but 超过30: a qualifier is a verb already.
    verb = "为" if official.claim.claims in ("value", "interval") else ""
    if result == "differs":
        zh_end, en_end = "两者不能同时成立。", "not both can be true."
    else:
        zh_end, en_end = "两者可以同时成立。", "both can be true."
    return (
        f"{zh}的官方数值{verb}{zh_said}，{zh_end}",
        f"The official number at {en} is {en_said}: {en_end}",
    )


def _gap(printed: Side, official: Side, result: str, unit: str) -> Words:
    if result == "agrees_within_rounding":
        return "相差不超过舍入误差。", "The two differ by no more than rounding."
    if not (printed.is_number and official.is_number and official.value):
        return "两者不能同时成立。", "Not both can be true."
    gap = (printed.value or Decimal(0)) - official.value
    if unit == "percent":
        points = decimals.plain(abs(gap))
        noun = "point" if points == "1" else "points"
        zh, en = ("高", "above") if gap > 0 else ("低", "below")
        return (
            f"比官方数值{zh}{points}个百分点。",
            f"{points} percentage {noun} {en} the official number.",
        )
    size = decimals.plain(abs(gap * 100 / official.value).quantize(Decimal(1).scaleb(-_SHOWN)))
    zh, en = ("高", "above") if gap > 0 else ("低", "below")
    return f"比官方数值{zh}{size}%。", f"{size}% {en} the official number."
