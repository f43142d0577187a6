"""Compare what the extractor reads in the source texts with the reviewed ledger.

usage: INDICATORS_TEXTS=FOLDER python benchmarks/ledger.py [--coding-fields]

Every difference in span, kind, value, bounds, qualifier, unit and (for dates) period is printed;
which side is right is for a reader to decide. Exit 1 if there is any, 2 without the texts.
"""

from __future__ import annotations

import csv
import os
import sys
from pathlib import Path

from indicators.extraction import Mention, extract

ROOT = Path(__file__).resolve().parent.parent
FIELDS = ("kind", "value", "lower", "upper", "closed", "qualifier", "unit")
PERIOD = ("period_start", "period_end", "period_basis")


def rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV file as dictionaries."""
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def differences(mention: Mention, row: dict[str, str]) -> list[str]:
    """Name the fields in which a mention and a row of the ledger differ."""
    read = mention.as_dict()
    fields = FIELDS + (PERIOD if row["kind"] == "date" else ())
    return [
        f"{name}: ledger {row[name]!r}, read {read[name]!r}"
        for name in fields
        if (row[name] or None) != read[name]
    ]


def main() -> int:
    """Compare all texts."""
    folder = os.environ.get("INDICATORS_TEXTS")
    if not folder:
        print("skipped: INDICATORS_TEXTS does not name the folder of the texts")
        return 2
    total = differing = 0
    for source in rows(ROOT / "raw" / "sources.csv"):
        text = (Path(folder) / source["file"]).read_bytes().decode("utf-8")
        read = {
            (m.start, m.end): m
            for m in extract(text, published=source["published"], source_id=source["source_id"])
        }
        ledger = {
            (int(row["start"]), int(row["end"])): row
            for row in rows(ROOT / "raw" / "figures" / f"{source['source_id']}.csv")
            if row["status"] != "rejected"
        }
        for span in sorted(read.keys() | ledger.keys()):
            total += 1
            mention, row = read.get(span), ledger.get(span)
            around = text[max(0, span[0] - 8) : span[1] + 8].replace("\n", "/")
            if mention is None or row is None:
                differing += 1
                what = f"ledger only ({row['kind']})" if row else "read only"
                kind = f"{mention.kind} {mention.rule}" if mention else ""
                here = repr(text[slice(*span)])
                print(f"{source['source_id']} {span} {what} {kind}: {here} in {around!r}")
                continue
            found = differences(mention, row)
            if found:
                differing += 1
                print(
                    f"{source['source_id']} {span} {mention.printed!r} in {around!r}: "
                    + "; ".join(found)
                )
    print(f"{total} mentions, {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
