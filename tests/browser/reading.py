"""Read back what the page shows: words of a claim into bounds, a mark into what it claims.

Nothing of the report's own code is used here: a figure that the page wrote wrong is read wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

_UNITS = {
    "万亿元": 12, "亿元": 8, "万元": 4, "元": 0, "亿": 8, "万": 4,
    "trillion": 12, "billion": 9, "million": 6,
}  # fmt: skip
_AMOUNT = re.compile(
    r"(?:CNY )?(?P<number>−?\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?:\s?(?P<unit>万亿元|亿元|万元|亿|万|元|trillion|billion|million))?"
)
# What is said of one number: the qualifiers that may be told so, which side the bound is on and
# whether it belongs to the interval.
_ONE: dict[str, tuple[set[str], str, bool]] = {
    "超过": ({"over"}, "lower", False), "more than": ({"over"}, "lower", False),
    "不少于": ({"at_least"}, "lower", True), "at least": ({"at_least"}, "lower", True),
    "不到": ({"under"}, "upper", False), "under": ({"under"}, "upper", False),
    "近": ({"nearly"}, "upper", False), "nearly": ({"nearly"}, "upper", False),
    "不超过": ({"at_most"}, "upper", True), "at most": ({"at_most"}, "upper", True),
    "前": ({"at_most"}, "upper", True), "top": ({"at_most"}, "upper", True),
    "约": ({"about"}, "", False), "about": ({"about"}, "", False),
}  # fmt: skip
_FIRST = {"前", "top"}
"""Of places, which begin with the first."""

_TWO = {
    "超过#、不到#": "neither", "more than #, under #": "neither",
    "超过#（不到#）": "neither", "#（不到#）": "neither", "more than # (under #)": "neither",
    "#及以上、不到#": "left", "# or more, under #": "left",
    "超过#、至多#": "right", "more than #, at most #": "right",
    "#至#": "both", "# to #": "both",
}  # fmt: skip
_SIGNS = {"percent": "%", "CNY": "元|CNY", "rank": "位|No\\.|top", "person": "人|people",
          "times": "倍|times", "percentage_point": "百分点|point", "year": "年|year",
          "quarter": "季度|quarter"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim as a reader takes it: bounds in the base unit, what belongs to it, its qualifier."""

    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    closed: str
    qualifiers: frozenset[str]


def expected(row: dict[str, Any], *, in_words: bool = False) -> Shown:
    """Put what the query gives in the same form: a bound that is not there is not closed."""
    value, lower, upper = (
        None if row[name] is None else Decimal(row[name]).normalize()
        for name in ("value", "lower", "upper")
    )
    left = lower is not None and row["closed"] in {"left", "both"}
    right = upper is not None and row["closed"] in {"right", "both"}
    counted = row["qualifier"] == "several" and row["unit"] in {"count", "person"}
    if in_words and counted and lower and upper:
        # Over 19 and under 100 of what is counted are 20 to 99.
        lower, upper = (lower if left else lower + 1), (upper if right else upper - 1)
        left = right = True
    return Shown(value, lower, upper, _closed(left, right), frozenset({row["qualifier"]}))


def agrees(shown: Shown, row: dict[str, Any]) -> bool:
    """Tell whether a reader takes from the page what the query says, no less and no more."""
    told = expected(row, in_words=True)
    same = (shown.lower, shown.upper, shown.closed) == (told.lower, told.upper, told.closed)
    value = shown.value is None or shown.value == told.value
    # Words that give both bounds need no qualifier besides.
    said = not shown.qualifiers or bool(told.qualifiers & shown.qualifiers)
    return same and value and said


def claim(text: str) -> Shown:
    """Read the words of a claim.

    Examples
    --------
    >>> claim("more than CNY 30.7 billion").lower
    Decimal('3.07E+10')
    >>> claim("超过60、不到70").closed
    'neither'
    """
    found = list(_AMOUNT.finditer(text))
    numbers = [
        (Decimal(m["number"].replace(",", "").replace("−", "-"))).scaleb(_UNITS.get(m["unit"], 0))
        for m in found
    ]
    frame = _AMOUNT.sub("#", text).replace("#多", "#")
    ends = [number.normalize() for number in numbers]
    if len(ends) == 2:
        closed = next((_TWO[form] for form in _TWO if _fits(form, frame)), f"unread: {frame}")
        return Shown(None, ends[0], ends[1], closed, frozenset())
    (end,) = ends
    word = next((w for w in sorted(_ONE, key=len, reverse=True) if frame.startswith(w)), None)
    if word is None:
        return Shown(end, end, end, "both", frozenset({"exact"}))
    qualifiers, side, inside = _ONE[word]
    if word in _FIRST:
        return Shown(end, Decimal(1), end, "both", frozenset(qualifiers))
    lower, upper = (end if side == "lower" else None), (end if side == "upper" else None)
    closed = _closed(side == "lower" and inside, side == "upper" and inside)
    return Shown(end, lower, upper, closed, frozenset(qualifiers))


def _fits(form: str, frame: str) -> bool:
    """Tell whether a frame is a form with units between its words."""
    parts = [re.escape(part) for part in form.split("#")]
    unit = r"#[^#、,]*?"
    return re.fullmatch(unit.join(parts) + r"[^#]*", frame) is not None


def has_unit(text: str, unit: str) -> bool:
    """Tell whether the words of a claim bear the sign of the unit, and of no other."""
    if unit == "count":
        return not re.search("%|元|CNY", text)
    return re.search(_SIGNS[unit], text) is not None


def interval(text: str) -> tuple[Decimal | None, Decimal | None, str]:
    """Read an interval as mathematics writes it, with its unit behind and its qualifier before.

    Examples
    --------
    >>> interval("over, (30.7, ∞) CNY billion")
    (Decimal('3.07E+10'), None, 'neither')
    """
    form = r"[^\[(]+(?:，|, )([\[(])([^\[(]+?), (.+?)([\])])(?: (?:CNY )?(\S+))?"
    left, low, high, right, unit = re.fullmatch(form, text).groups()  # type: ignore[union-attr]
    power = _UNITS.get(unit, 0)
    ends = [
        None
        if "∞" in end
        else Decimal(end.replace(",", "").replace("−", "-")).scaleb(power).normalize()
        for end in (low, high)
    ]
    return ends[0], ends[1], _closed(left == "[", right == "]")


def _closed(left: bool, right: bool) -> str:
    return {(True, True): "both", (True, False): "left", (False, True): "right"}.get(
        (left, right), "neither"
    )


def mark(tag: str, path: str, reach: list[float], hollow: bool) -> str:
    """Say what a mark shows: circle, diamond, bar, an open arrow and where it points."""
    # A circle is a path of curves where the drawing turns it.
    if tag == "circle" or "C" in path:
        return "hollow circle" if hollow else "circle"
    if reach[1] > 20:
        return "arrow to the right"
    if reach[0] < -20:
        return "arrow to the left"
    if path.endswith("Z"):
        return "hollow diamond" if hollow else "diamond"
    return "bar"


def expected_mark(row: dict[str, Any]) -> str:
    """Say which mark a figure must have, by what its words claim and whether it lies ahead."""
    lower, upper = row["lower"], row["upper"]
    if lower is not None and upper is not None:
        if row["nature"] in {"target", "estimate"}:
            return "hollow circle"
        return "circle" if lower == upper else "bar"
    if lower is not None:
        return "arrow to the right"
    if upper is not None:
        return "arrow to the left"
    return "hollow circle" if row["nature"] in {"target", "estimate"} else "diamond"
