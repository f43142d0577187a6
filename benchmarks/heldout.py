"""Accuracy of the extractor on the kept-apart sentences.

usage: python benchmarks/heldout.py [--failures] [--json]

A mention is right in span when exactly its offsets were read. Its other sides are shown twice:
among the mentions that were found, and among all (one that was not found is wrong). Fields that
the annotation leaves open are not judged. The period is judged for dates: that of a figure is
proposed when it is coded. A Chinese numeral in other use is right when it is in no mention and on
the list of exceptions.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from indicators.coding.evaluation import Annotation, Rate, annotation, evaluate, read
from indicators.extraction import Reading
from indicators.extraction import read as read_text

SENTENCES = Path(__file__).resolve().parent.parent / "tests" / "heldout" / "extraction.jsonl"
SIDES = ("kind", "value", "unit", "interval", "qualifier", "date period", "all read")
NO_FIGURE = ("name", "boilerplate")
"""What an open kind allows: a code or a telephone number is a name or boilerplate."""


def numerals(item: dict[str, Any], reading: Reading) -> list[str]:
    """Say which numerals in other use were read as a number or passed over."""
    wrong = []
    for use in item["non_numeric"]:
        inside = any(m.start < use["end"] and use["start"] < m.end for m in reading.mentions)
        listed = any(n.start < use["end"] and use["start"] < n.end for n in reading.non_numeric)
        if inside or not listed:
            wrong.append(
                f"{item['id']} numeral {use['printed']!r} ({use['reason']}): "
                f"{'read as a number' if inside else 'not listed'}"
            )
    return wrong


def figures_of_codes(item: dict[str, Any], reading: Reading) -> list[str]:
    """Say which codes and telephone numbers were read as figures."""
    kinds = {(m.start, m.end): m.kind for m in reading.mentions}
    opened = [m for m in item["mentions"] if "kind" in m.get("open", ())]
    return [
        f"{item['id']} {m['printed']!r}: a code was read as {kind}"
        for m in opened
        if (kind := kinds.get((m["start"], m["end"]))) is not None and kind not in NO_FIGURE
    ]


def shown(name: str, rate: Rate) -> str:
    """Lay out one rate with its confidence interval."""
    if rate.share is None or rate.interval is None:
        return f"  {name:34}      -"
    low, high = rate.interval
    return f"  {name:34}{rate.share:7.1%}  [{low:6.1%}, {high:6.1%}]  {rate.right}/{rate.judged}"


def main() -> int:
    """Report the shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--failures", action="store_true", help="list every difference")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    arguments = parser.parse_args()
    items = [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    proposals: dict[str, list[Annotation]] = {}
    wrong_numerals: list[str] = []
    wrong_codes: list[str] = []
    for item in items:
        reading = read_text(
            item["text"], published=item["published"], source_id=item["id"], place=item["place"]
        )
        proposals[item["id"]] = [annotation(mention.as_dict()) for mention in reading.mentions]
        wrong_numerals += numerals(item, reading)
        wrong_codes += figures_of_codes(item, reading)
    found = evaluate(read(SENTENCES), proposals)
    uses = sum(len(item["non_numeric"]) for item in items)
    other = Rate(uses - len(wrong_numerals), uses)
    if arguments.json:
        sides = {name: found.fields[name].as_dict() for name in SIDES}
        print(
            json.dumps(
                {
                    "items": len(items),
                    "spans": found.spans.as_dict(),
                    **sides,
                    "numerals in other use": other.as_dict(),
                    "codes read as figures": len(wrong_codes),
                },
                indent=2,
            )
        )
        return 0
    if arguments.failures:
        texts = {item["id"]: item["text"] for item in items}
        for one in found.differences:
            if one.measure in (*SIDES, "missed", "extra"):
                print(
                    f"{one.document} {one.measure} of {one.printed!r}: wanted {one.gold or '-'}; "
                    f"read {one.proposed or '-'} in {texts[one.document]!r}"
                )
        print("\n".join(wrong_numerals + wrong_codes))
    print(f"{len(items)} items, {found.spans.gold} mentions, {found.spans.proposed} read")
    print(shown("spans wanted that were read", found.spans.recall))
    print(shown("spans read that are wanted", found.spans.precision))
    print("of all mentions")
    for name in SIDES:
        print(shown(name, found.fields[name].overall))
    print("of mentions whose span is right")
    for name in SIDES:
        print(shown(name, found.fields[name].matched))
    print(shown("numerals in other use", other))
    print(f"  codes read as figures: {len(wrong_codes)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
