"""Accuracy of the extractor on the kept-apart sentences.

usage: python benchmarks/heldout.py [--file FILE ...] [--failures] [--json]

Without --file every set is measured, and reported apart: sets 1, 3A and 5A have been opened for
finding faults, sets 2, 3B, 4 and 5B have not (tests/heldout/README.md). --failures opens a set:
use it on the opened ones.

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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indicators.coding.evaluation import (
    Annotation,
    Evaluation,
    Rate,
    annotation,
    evaluate,
    read,
)
from indicators.extraction import Reading
from indicators.extraction import read as read_text

HELDOUT = Path(__file__).resolve().parent.parent / "tests" / "heldout"
SETS = tuple(
    HELDOUT / f"extraction{end}.jsonl" for end in ("", "_2", "_3a", "_3b", "_4", "_5a", "_5b")
)
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
    opened = [m for m in item["mentions"] if "kind" in m.get("open", ()) and m["kind"] in NO_FIGURE]
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


@dataclass(frozen=True)
class Measured:
    """What was found out about one set."""

    file: Path
    texts: dict[str, str]
    found: Evaluation
    numerals: Rate
    wrong: list[str]
    codes: int

    def as_dict(self) -> dict[str, Any]:
        """Give the figures with the names they have in the JSON output."""
        return {
            "items": len(self.texts),
            "spans": self.found.spans.as_dict(),
            **{name: self.found.fields[name].as_dict() for name in SIDES},
            "numerals in other use": self.numerals.as_dict(),
            "codes read as figures": self.codes,
        }


def measure(file: Path) -> Measured:
    """Read every sentence of a file and compare with what it says."""
    gold = read(file)
    items = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
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
    uses = sum(len(item["non_numeric"]) for item in items)
    return Measured(
        file=file,
        texts={item["id"]: item["text"] for item in items},
        found=evaluate(gold, proposals),
        numerals=Rate(uses - len(wrong_numerals), uses),
        wrong=wrong_numerals + wrong_codes,
        codes=len(wrong_codes),
    )


def print_failures(measured: Measured) -> None:
    """List every difference with its sentence."""
    for one in measured.found.differences:
        if one.measure in (*SIDES, "missed", "extra"):
            print(
                f"{one.document} {one.measure} of {one.printed!r}: wanted {one.gold or '-'}; "
                f"read {one.proposed or '-'} in {measured.texts[one.document]!r}"
            )
    print("\n".join(measured.wrong))


def print_shares(measured: Measured) -> None:
    """Lay out the shares of one set."""
    found = measured.found
    print(
        f"{measured.file.name}: {len(measured.texts)} items, {found.spans.gold} mentions, "
        f"{found.spans.proposed} read"
    )
    print(shown("spans wanted that were read", found.spans.recall))
    print(shown("spans read that are wanted", found.spans.precision))
    print("of all mentions")
    for name in SIDES:
        print(shown(name, found.fields[name].overall))
    print("of mentions whose span is right")
    for name in SIDES:
        print(shown(name, found.fields[name].matched))
    print(shown("numerals in other use", measured.numerals))
    print(f"  codes read as figures: {measured.codes}")


def main() -> int:
    """Report the shares of each set."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "--file", action="append", type=Path, help="a set to measure (all unless told; repeat)"
    )
    parser.add_argument("--failures", action="store_true", help="list every difference")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    arguments = parser.parse_args()
    results = [measure(file) for file in arguments.file or SETS]
    if arguments.json:
        print(json.dumps({one.file.name: one.as_dict() for one in results}, indent=2))
        return 0
    for number, one in enumerate(results):
        if number:
            print()
        if arguments.failures:
            print_failures(one)
        print_shares(one)
    return 0


if __name__ == "__main__":
    sys.exit(main())
