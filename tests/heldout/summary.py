"""Count the kept-apart sentences, and check that the files are well formed.

``python tests/heldout/summary.py`` prints the tables of the README; it exits 1 when an item is
malformed, and says which and why.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

PARTS = ("", "_2", "_3a", "_3b", "_4", "_5a", "_5b")
FILES = tuple(Path(__file__).with_name(f"extraction{part}.jsonl") for part in PARTS)
NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿两半几数双廿卅兩萬億幾數雙兆")
DIGITS = re.compile(r"[0-9０-９]+")
KINDS = ("quantity", "rate", "rank", "ordinal", "date", "duration", "name", "boilerplate")
WITHOUT_VALUE = ("date", "name", "boilerplate")
QUALIFIERS = (
    "exact",
    "over",
    "at_least",
    "under",
    "at_most",
    "nearly",
    "about",
    "range",
    "several",
)
# The interval each qualifier claims: its closed ends, and whether a lower and an upper bound are
# there (None: either way; 多 gives `over` an upper bound, 一半以上 gives `at_least` one).
CLAIMS: dict[str, tuple[tuple[str, ...], bool | None, bool | None]] = {
    "exact": (("both",), True, True),
    "over": (("neither", "right"), True, None),
    "at_least": (("left", "both"), True, None),
    "under": (("neither",), False, True),
    "at_most": (("right", "both"), None, True),
    "nearly": (("neither",), False, True),
    "about": (("neither",), False, False),
    "range": (("both",), True, True),
    "several": (("neither",), True, True),
}

Item = dict[str, Any]


def read_items(file: Path) -> list[Item]:
    """Read the items, one a line."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def span_problems(item: Item) -> Iterator[str]:
    """Say where a span does not stand in the text, is out of order or overlaps another."""
    for name in ("mentions", "non_numeric"):
        starts = [span["start"] for span in item[name]]
        if starts != sorted(starts):
            yield f"{name} not in the order of the text"
    spans = sorted(item["mentions"] + item["non_numeric"], key=lambda span: int(span["start"]))
    end = 0
    for span in spans:
        if item["text"][span["start"] : span["end"]] != span["printed"]:
            yield f"{span['printed']!r} does not stand at {span['start']}"
        if span["start"] < end:
            yield f"{span['printed']!r} overlaps the span before it"
        end = span["end"]


def accounting_problems(item: Item) -> Iterator[str]:
    """Say which digit run or Chinese numeral no span accounts for."""
    owner = {i: n for n, m in enumerate(item["mentions"]) for i in range(m["start"], m["end"])}
    named = {i for x in item["non_numeric"] for i in range(x["start"], x["end"])}
    for run in DIGITS.finditer(item["text"]):
        owners = {owner.get(i) for i in range(*run.span())}
        if len(owners) != 1 or None in owners:
            yield f"digits {run[0]!r} at {run.start()} are not inside exactly one mention"
    for i, character in enumerate(item["text"]):
        if character in NUMERALS and i not in owner and i not in named:
            yield f"numeral {character!r} at {i} is not accounted for"


def claim_problems(mention: Item) -> Iterator[str]:
    """Say where value, bounds, closed ends and qualifier of a mention contradict one another."""
    printed, qualifier = mention["printed"], mention["qualifier"]
    numbers = [mention[name] for name in ("value", "lower", "upper")]
    if mention["kind"] in WITHOUT_VALUE:
        if any(number is not None for number in numbers) or qualifier is not None:
            yield f"{printed!r}: a {mention['kind']} has no value and no bounds"
        return
    closed, has_lower, has_upper = CLAIMS[qualifier]
    if mention["closed"] not in closed:
        yield f"{printed!r}: {qualifier} is not closed {mention['closed']}"
    for name, expected in (("lower", has_lower), ("upper", has_upper)):
        if expected is not None and (mention[name] is not None) != expected:
            yield f"{printed!r}: {qualifier} and {name} {mention[name]}"
    if (mention["value"] is None) != (qualifier in ("range", "several")):
        yield f"{printed!r}: {qualifier} and value {mention['value']}"
    bounds = [Decimal(number) for number in numbers[1:] if number is not None]
    if bounds != sorted(bounds):
        yield f"{printed!r}: lower bound above the upper bound"


def period_problems(item: Item) -> Iterator[str]:
    """Say which mention has half a period, one that ends before it starts, or no basis for it."""
    for mention in item["mentions"]:
        start, end = mention["period_start"], mention["period_end"]
        if (start is None) != (end is None) or (start is not None and start > end):
            yield f"{mention['printed']!r}: period {start} to {end}"
        if mention["period_basis"] == "relative" and item["published"] is None:
            yield f"{mention['printed']!r}: relative to a date of publication that is not known"


def problems(item: Item) -> list[str]:
    """List all that is malformed in one item."""
    found = [*span_problems(item), *accounting_problems(item), *period_problems(item)]
    for mention in item["mentions"]:
        found.extend(claim_problems(mention))
    return found


def table(title: str, counts: Counter[str], order: Iterable[str] = ()) -> str:
    """Lay counts out as a Markdown table, in the given order or the largest first."""
    keys = [key for key in order if counts[key]] or [key for key, _ in counts.most_common()]
    rows = [f"| {key} | {counts[key]} |" for key in keys]
    return "\n".join([f"| {title} | number |", "| --- | ---: |", *rows])


def summary(items: list[Item]) -> str:
    """Count items by genre, field, place and purpose, and mentions by kind and qualifier."""
    mentions = [mention for item in items for mention in item["mentions"]]
    exceptions = sum(len(item["non_numeric"]) for item in items)
    tags = Counter(tag for item in items for tag in item["tags"])
    return "\n\n".join(
        [
            f"{len(items)} items, {len(mentions)} mentions, {exceptions} numerals in other use.",
            table("genre", Counter(item["genre"] for item in items)),
            table("field", Counter(item["field"] for item in items)),
            table("place", Counter(item["place"] for item in items)),
            table("script", Counter(item["script"] for item in items)),
            table("special purpose", tags),
            table("kind of mention", Counter(m["kind"] for m in mentions), KINDS),
            table(
                "qualifier",
                Counter(m["qualifier"] for m in mentions if m["qualifier"]),
                QUALIFIERS,
            ),
        ]
    )


def section(name: str, items: list[Item]) -> str:
    """Put the name of the file over its summary, as in the README."""
    return f"### {name}\n\n{summary(items)}"


def main() -> int:
    """Print the summary of each file; print what is malformed on standard error."""
    found = []
    for file in FILES:
        items = read_items(file)
        print(section(file.name, items), end="\n\n")
        found += [f"{item['id']}: {problem}" for item in items for problem in problems(item)]
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
