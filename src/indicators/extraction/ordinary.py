"""The short way through the rules, for a number with a unit and nothing odd beside it.

Most numbers of a text are of this kind. The words around the numeral (``超过`` and ``亿元``) decide
what is claimed of it; that is worked out once for each such pair of words and kept as a
:class:`Recipe`, and the next number with the same words is only put in. The long way
(:mod:`indicators.extraction.measures`) gives the same for every number, and a test holds the two
against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final

from indicators.extraction.amounts import EXACT
from indicators.extraction.chinese import Chinese
from indicators.extraction.compounds import LARGER
from indicators.extraction.drafts import draft_of
from indicators.extraction.lists import kind_of
from indicators.extraction.measures import PLACES, counted
from indicators.extraction.measuring import find_unit
from indicators.extraction.quantities import Words, claim, tidy
from indicators.extraction.state import VERBS, Before, Tail
from indicators.extraction.tables import fold, nouns, variants

__all__ = ["Ordinary"]

_MOST: Final = 1 << 14  # recipes that are kept at a time
# Units whose reading leans on more than the words: 度, 期, 分 and 厘 may be something else, the
# numeral decides what 折 says, and 三年级 is no amount.
_UNSURE: Final = frozenset((*"度期分折款级級方厘釐", "年级", "年級"))
_SHORT: Final = 40  # digits of a numeral whose value is put together as text
_TIMES: Final = {"万": 4, "萬": 4, "亿": 8, "億": 8, "万亿": 12, "萬億": 12}
# Two numerals that show what words claim of any.
_PROBES: Final = ("1", "2.5")
_ONE: Final = Decimal(1)
_SECOND: Final = Decimal("2.5")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the words around a numeral claim of its value.

    Attributes
    ----------
    unit_size
        Characters from the end of the numeral to the end of the unit.
    words
        The words, with no numeral.
    kind
        The kind of the mention.
    power
        What power of ten the value is multiplied with; -1 where the factor is none.
    lower, upper
        Whether the value bounds the claim on this side.
    closed, qualifier, unit
        As in a claim.
    counts
        Whether it counts something that may be named behind it.
    leans
        Whether the reading leans on what stands beside the words, for one of these reasons:
    person, noun, joins
        The unit is people, who may also be places in an order (上升3名); it is a noun (2024高校);
        another number may follow that belongs to this one (3元5角, 5人以上8人以下).
    """

    unit_size: int
    words: Words
    kind: str
    power: int
    lower: bool
    upper: bool
    closed: str
    qualifier: str
    unit: str
    counts: bool
    leans: bool
    person: bool
    noun: bool
    joins: bool


# No words have this one: it says that words were not met before.
_UNKNOWN: Final = Recipe(
    0, Words(""), "", 0, False, False, "", "", "", False, False, False, False, False
)  # fmt: skip


@cache
def _kept(place: str) -> dict[str, Recipe | None]:
    """Give the recipes for texts of a place, None for words that need the long way."""
    return {}


@cache
def _moved() -> frozenset[str]:
    """Give the last characters of verbs for moving up and down in an order."""
    return variants("升降进退滑高移步跌了")


class Ordinary(Chinese):
    """The reading of ordinary numbers."""

    __slots__ = ("recipes",)

    def __init__(self, view: str, published: date | None, place: str) -> None:
        super().__init__(view, published, place)
        self.recipes = _kept(place)

    def quantity(self, start: int, end: int) -> int:
        """Read a number with all that belongs to it; tell where it ends."""
        return self.ordinary(start, end) or super().quantity(start, end)

    def ordinary(self, start: int, end: int) -> int:
        """Read a number the short way; 0 where it needs the long one."""
        view = self.view
        units = self.units.get(view[end : end + 1])
        found = units.match(view, end) if units is not None else None
        if found is None:
            return 0
        unit = stop = found.end()
        if view[stop : stop + 1] in self.marks_going_on:
            stop = self.tail(end).end
        if view[stop : stop + 1] in self.marks_joining:
            return 0
        return self.worded(start, end, unit, stop)

    def worded(self, start: int, end: int, unit: int, stop: int) -> int:
        """Read a number by the words around it; 0 where it needs the long way.

        Its unit, and all words behind it, end at the places given.
        """
        view = self.view
        leads = start > self.done and view[start - 1] in self.marks_leading
        left = self._left(start) if leads else start
        if left < 0:
            return 0
        words = view[end:stop] if left == start else f"{view[left:start]}|{view[end:stop]}"
        recipe = self.recipes.get(words, _UNKNOWN)
        if recipe is _UNKNOWN:
            recipe = self._learn(words, start, end, unit)
        if recipe is None or recipe.unit_size != unit - end:
            return 0
        if recipe.leans and self._leans(recipe, start, end, stop):
            return 0
        return self._put(left, stop, view[start:end], recipe)

    def _put(self, left: int, stop: int, numeral: str, recipe: Recipe) -> int:
        """Note what the words claim of a numeral; tell where they end, 0 where it is no number."""
        value = _value(numeral, recipe.power)
        if value is not None:
            draft = draft_of(
                left, stop, recipe.kind, "quantity", None, value,
                value if recipe.lower else None, value if recipe.upper else None,
                recipe.closed, recipe.qualifier, recipe.unit,
            )  # fmt: skip
        else:  # not digits alone: 20多, 三百
            made = claim(Words(numeral, *recipe.words[1:]), self.place)
            if made is None:
                return 0
            draft = draft_of(left, stop, recipe.kind, "quantity", None)
            draft.claims(made)
        if recipe.counts:
            draft.counted = counted(self.view, stop)
        self.drafts.append(draft)
        self.hand_on(draft, recipe.words, stop, self.place, numeral)
        return stop

    def _left(self, start: int) -> int:
        """Tell where the words that end before a number begin; -1 where they need the long way."""
        previous = self.view[start - 1]
        if previous in "前首头頭 ":
            return -1
        if previous in VERBS:
            return -1 if self.is_parted(start) else start
        words = self.endings.get(previous)
        left = self.ending(start, words) if words is not None else self.before(start).start
        return -1 if left == start and previous in "过過" else left  # 过亿, 见过百家

    def _leans(self, recipe: Recipe, start: int, end: int, stop: int) -> bool:
        """Tell whether the reading leans on what stands beside the words, or on the digits."""
        view = self.view
        if recipe.joins and view[stop : stop + 1] in self.marks_numerals:
            return True
        if recipe.person and (view[start - 1 : start] in _moved() or PLACES.match(view, stop)):
            return True
        return recipe.noun and (end - start in (3, 4) or view[end] in "”」』")

    def _learn(self, printed: str, start: int, end: int, unit: int) -> Recipe | None:
        """Work out what words claim of a number, and keep it."""
        if len(self.recipes) >= _MOST:
            self.recipes.clear()
        before, tail = self.before(start), self.tail(end)
        words = Words(
            "", before.qualifier, tail.after, tail.unit, tail.per, tail.more, tail.half,
            before.currency, before.sign,
        )  # fmt: skip
        recipe = None if self._is_unsure(before, tail) else _recipe(words, unit - end, self.place)
        self.recipes[printed] = recipe
        return recipe

    def _is_unsure(self, before: Before, tail: Tail) -> bool:
        """Tell whether a unit may be another one, for the long way to find out."""
        if tail.per or fold(tail.unit) in _UNSURE:
            return True
        if before.currency and not self._is_money(before, tail):
            return True
        # Whose money it is may be for the sentence to decide.
        return self.place != "CN" and find_unit(tail.unit, "CN").kind == "money"


def _recipe(words: Words, size: int, place: str) -> Recipe | None:
    """See from two numerals what the words claim of any; None where they do more than multiply."""
    first, second = (claim(words._replace(numeral=probe), place) for probe in _PROBES)
    if first is None or first.value is None or first.family == "time":
        return None
    factor = first.value
    if factor <= 0:
        return None
    scaled = [None if x is None else EXACT.multiply(x, _SECOND) for x in first[:3]]
    if second is None or not {first.lower, first.upper} <= {factor, None}:
        return None
    if list(second[:3]) != scaled:
        return None
    power = factor.adjusted() if factor == _ONE.scaleb(factor.adjusted()) else -1
    person, noun = first.unit == "person", fold(words.unit) in nouns()
    joins = bool(words.after) or fold(words.unit) in LARGER
    return Recipe(
        size, words, kind_of(first.family), power,
        first.lower is not None, first.upper is not None,
        first.closed, first.qualifier, first.unit,
        first.family in ("count", "person"), person or noun or joins, person, noun, joins,
    )  # fmt: skip


def _value(numeral: str, power: int) -> Decimal | None:
    """Give the exact value of digits, in a unit of so many powers of ten.

    None where the numeral is more than digits, a point and 万 or 亿, or the unit no power of ten.
    """
    if power < 0:
        return None
    if numeral.isascii():
        digits = numeral
    else:
        digits = numeral.rstrip("万亿萬億")
        times = _TIMES.get(numeral[len(digits) :])
        if times is None or not digits.isascii():
            return None
        power += times
    if len(digits) > _SHORT:
        return None
    if digits.isdigit():
        return Decimal(digits + "0" * power)
    whole, _, decimals = digits.partition(".")
    if not (whole.isdigit() and decimals.isdigit()):
        return None
    if len(decimals) <= power:
        return Decimal(whole + decimals + "0" * (power - len(decimals)))
    value = Decimal(digits)
    return value if not power and digits[-1] != "0" else tidy(EXACT.scaleb(value, power))
