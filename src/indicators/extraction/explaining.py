"""The steps that led to a mention, for a person to read.

The words of the mention are taken apart again by the same tables that read them; what the mention
took from its neighbours in a list, or from the words around it, is said as such.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from indicators.extraction.grammar import grammar
from indicators.extraction.numerals import parse_numeral
from indicators.extraction.quantities import qualifiers
from indicators.extraction.ranges import multiplier
from indicators.extraction.reader import extract
from indicators.extraction.records import Mention, plain
from indicators.extraction.tables import currencies, fold

__all__ = ["RULES", "Explanation", "explain"]

RULES: Final = {
    "quantity": "a number with a unit or classifier",
    "quantity.bare": "a number without a unit",
    "quantity.label": "a number whose unit a label gives: 单位：亿元, 产量（万吨）",
    "quantity.product": "so many of one size, as what they make together",
    "quantity.spread": "a number with ±: the text does not say whether that bounds it",
    "quantity.both": "俩 or 仨: two or three of something",
    "compound": "an amount in several units, made one number",
    "quantity.countless": "a set phrase for a large number",
    "range": "two numbers joined as a range; unit and multiplier of the second hold for both",
    "range.limits": "the two limits 以上 and 以下 of a range",
    "rate.fraction": "a fraction, given in percent",
    "rate.half": "a half of a whole, which cannot exceed 100 percent",
    "rate.proportion": "one part of a proportion A:B:C, given in percent",
    "rate.ratio": "a ratio of two numbers",
    "rate.turn": "each 番 doubles",
    "rank": "a place in an order",
    "rank.first": "the first so many of an order",
    "rank.top": "a word for the first place",
    "ordinal": "第 and a number that orders",
    "ordinal.enumerated": "a number that opens a point (一是)",
    "ordinal.congress": "a session or congress counted without 第",
    "date": "a date",
    "date.ago": "a duration turned into a date by 前 or 后",
    "date.era": "the year of a reign",
    "date.plan": "a five-year plan that times a figure",
    "date.quarter": "a quarter written as Q and a digit",
    "date.shared": "a year or month that shares 年 or 月 with the next",
    "date.republic": "a year of the Republic, 1911 added",
    "date.weekday": "a day of the week; empty where it comes back every week",
    "date.year": "a year that stands without 年",
    "duration": "a length of time",
    "ordinal.phase": "a phase of a project",
    "name.firm": "a firm or brand that begins with a number",
    "name.event": "a month and day that name an event",
    "name.generation": "the name of a generation",
    "name.class": "a class of a classification",
    "name.code": "a code",
    "name.designation": "a fixed designation",
    "name.institution": "第 and a number in the name of an institution",
    "name.latin": "held together by Latin letters",
    "name.number": "belongs to the word before it",
    "name.numbered": "a number with 号",
    "name.plan": "a five-year plan in the name of a document",
    "name.score": "the score of a match, which is no ratio",
    "name.series": "belongs to a known series of names",
    "name.year": "a year at the head of a name",
    "boilerplate.code": "a code, address or telephone number",
    "boilerplate.document": "the number of a document",
    "boilerplate.heading": "the number of a heading or note",
    "boilerplate.label": "the number of a table or figure",
    "boilerplate.legal": "the number of an article of law",
    "boilerplate.page": "a page or reference",
    "boilerplate.time_stamp": "a time stamp",
}


class Explanation(NamedTuple):
    """A mention and the steps that led to it."""

    mention: Mention
    steps: tuple[str, ...]

    def __str__(self) -> str:
        """Give the steps as lines under the printed words."""
        return "\n  ".join((self.mention.printed, *self.steps))


def explain(
    text: str,
    *,
    published: date | str | None = None,
    source_id: str = "text",
    place: str = "CN",
) -> list[Explanation]:
    """Read a text and say, for each mention, how it was read.

    Parameters
    ----------
    text, published, source_id, place
        As for :func:`~indicators.extraction.extract`.

    Returns
    -------
    list of Explanation
        One for each mention, in order.

    Examples
    --------
    >>> print(explain("成交额超过1.8亿元")[0])
    超过1.8亿元
      qualifier 超过: over
      numeral 1.8亿: 180000000
      multiplier 亿: 10^8
      unit 元: CNY
      interval (180000000, )
      rule quantity: a number with a unit or classifier
    """
    mentions = extract(text, published=published, source_id=source_id, place=place)
    return [Explanation(mention, tuple(_steps(mention))) for mention in mentions]


def _steps(mention: Mention) -> list[str]:
    steps = _parts(mention) if mention.closed else []
    if mention.closed:
        steps.append(f"interval {_interval(mention)}")
    if mention.period_basis:
        steps.append(_period(mention))
    if mention.reason:
        steps.append(f"no figure: {mention.reason}")
    rule = mention.rule or ""
    steps.append(f"rule {rule}: {RULES.get(rule, rule)}")
    return steps


def _parts(mention: Mention) -> list[str]:
    """Name the qualifier, numeral, multiplier and unit in the printed words."""
    printed = "".join(mention.printed.split())
    steps: list[str] = []
    if mention.rule in ("compound", "quantity.product"):
        return [f"parts {printed}: {plain(mention.value)} {mention.unit}"]
    before = _leading(printed, _before())
    rest = printed[len(before) :]
    if before:
        steps.append(f"qualifier {before}: {_before()[fold(before)]}")
    money = _leading(rest, currencies())
    if money:
        steps.append(f"currency {money}: {currencies()[fold(money)]}")
        rest = rest[len(money) :]
    found = grammar().number.match(rest)
    if found:
        steps += _numeral(found.group())
        steps += _tail(rest, found.end(), mention)
    if not before and mention.qualifier in ("over", "about", "nearly") and len(steps) < 3:
        steps.append(f"qualifier {mention.qualifier}: from the numeral or the list")
    return steps


def _before() -> dict[str, str]:
    """Give the qualifiers that stand before a number."""
    return {**qualifiers()["power"], **qualifiers()["before"]}


def _leading(text: str, words: dict[str, str]) -> str:
    """Give the longest word of a table that a text begins with, as printed."""
    plain_text = fold(text)
    fitting = [word for word in words if plain_text.startswith(word)]
    return text[: max(map(len, fitting))] if fitting else ""


def _numeral(text: str) -> list[str]:
    read = parse_numeral(text)
    if read is None:
        return []
    if read.value is None:
        return [f"numeral {text}: {read.form}"]
    value = f"{read.value:f}"
    value = value.rstrip("0").rstrip(".") if "." in value else value
    steps = [f"numeral {text}: {value}" + ("" if read.form == "exact" else f", {read.form}")]
    powers = multiplier(text)
    factor = parse_numeral(powers) if powers else None
    if factor and factor.value is not None:
        steps.append(f"multiplier {powers}: 10^{factor.value.adjusted()}")
    return steps


def _tail(rest: str, end: int, mention: Mention) -> list[str]:
    found = grammar().tail.match(rest, end)
    steps = []
    if found and found["u"]:
        steps.append(f"unit {found['u']}: {mention.unit}")
    elif mention.unit:
        steps.append(f"unit {mention.unit}: not printed beside the number")
    if found and found["m"]:
        steps.append(f"{found['m']} after the unit: more than that, less than one step more")
    if found and found["p"]:
        steps.append(f"qualifier {found['p']}: {qualifiers()['after'][fold(found['p'])]}")
    return steps


def _interval(mention: Mention) -> str:
    left = "[" if mention.closed in ("both", "left") else "("
    right = "]" if mention.closed in ("both", "right") else ")"
    lower, upper = plain(mention.lower) or "", plain(mention.upper) or ""
    return f"{left}{lower}, {upper}{right}"


def _period(mention: Mention) -> str:
    if mention.period_start is None:
        return "period left open: the words do not decide it"
    return f"period {mention.period_start} to {mention.period_end} ({mention.period_basis})"
