"""Accuracy of the extractor on the kept-apart sentences.

usage: python benchmarks/heldout.py [--failures] [--json]

A mention counts as right in span when exactly its offsets were read; its kind, value, unit,
interval (bounds, closed, qualifier) and period are compared where the span is right, and count as
wrong where it is not. Mentions that nobody annotated count against the precision of spans.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from indicators.extraction import Mention, extract

SENTENCES = Path(__file__).resolve().parent.parent / "tests" / "heldout" / "extraction.jsonl"
ASPECTS: dict[str, tuple[str, ...]] = {
    "kind": ("kind",),
    "value": ("value",),
    "unit": ("unit",),
    "interval": ("lower", "upper", "closed", "qualifier"),
    "period": ("period_start", "period_end", "period_basis"),
}


def periods_agree(wanted: dict[str, Any], read: dict[str, Any]) -> bool:
    """Compare periods; an open period may be written with or without its basis."""
    fields = ASPECTS["period"]
    if wanted.get("period_start") is None and wanted.get("period_end") is None:
        return read["period_start"] is None and read["period_end"] is None
    return all(wanted.get(name) == read[name] for name in fields)


def agrees(aspect: str, wanted: dict[str, Any], read: dict[str, Any]) -> bool:
    """Tell whether a mention read agrees with the annotation in one aspect."""
    if aspect == "period":
        return periods_agree(wanted, read)
    return all(wanted.get(name) == read[name] for name in ASPECTS[aspect])


def compare(item: dict[str, Any], tally: Counter[str], failures: list[str]) -> None:
    """Compare one item, counting what is right."""
    text = item["text"]
    read = {
        (m.start, m.end): m
        for m in extract(text, published=item.get("published"), place=item.get("place") or "CN")
    }
    wanted = {(m["start"], m["end"]): m for m in item["mentions"]}
    tally["wanted"] += len(wanted)
    tally["read"] += len(read)
    for span, annotation in wanted.items():
        mention = read.get(span)
        if mention is None:
            failures.append(
                f"{item['id']} missed {annotation['printed']!r} ({annotation['kind']}) in {text!r}"
            )
            continue
        tally["span"] += 1
        record = mention.as_dict()
        wrong = [aspect for aspect in ASPECTS if not agrees(aspect, annotation, record)]
        tally.update(aspect for aspect in ASPECTS if aspect not in wrong)
        tally["all"] += not wrong
        failures.extend(explain(item["id"], aspect, annotation, mention, text) for aspect in wrong)
    for span in sorted(read.keys() - wanted.keys()):
        failures.append(
            f"{item['id']} extra {read[span].printed!r} ({read[span].kind}) in {text!r}"
        )


def explain(name: str, aspect: str, wanted: dict[str, Any], mention: Mention, text: str) -> str:
    """Say in which aspect a mention differs."""
    record = mention.as_dict()
    fields = ASPECTS[aspect]
    left = [wanted.get(field) for field in fields]
    right = [record[field] for field in fields]
    return f"{name} {aspect} of {mention.printed!r}: wanted {left}, read {right} in {text!r}"


def main() -> int:
    """Report the shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--failures", action="store_true", help="list every difference")
    parser.add_argument("--json", action="store_true", help="print the tally as JSON")
    arguments = parser.parse_args()
    if not SENTENCES.exists():
        print(f"skipped: {SENTENCES} is not there")
        return 2
    tally: Counter[str] = Counter()
    failures: list[str] = []
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines if line.strip()]
    for item in items:
        compare(item, tally, failures)
    if arguments.json:
        print(json.dumps({"items": len(items), **tally}))
        return 0
    if arguments.failures:
        print("\n".join(failures))
    print(f"{len(items)} items, {tally['wanted']} mentions wanted, {tally['read']} read")
    for name in ("span", *ASPECTS, "all"):
        print(f"  {name:9}{tally[name] / max(1, tally['wanted']):8.1%}")
    print(f"  {'spans read that are wanted':26}{tally['span'] / max(1, tally['read']):8.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
