"""Fit how often each rule of coding is right, from the development documents.

usage: python benchmarks/reliability.py

A proposal's confidence is the product of the reliabilities of the rules that decided it. The fit
takes those that make what happened in ``tests/coding/development.jsonl`` most likely, with a weak
prior. The rules were tuned on these documents, so the errors are doubled: on the last documents
that were written, twice as many proposals were wrong before they were mended as after. Prints each
rule with the shipped and the fitted reliability, and how the bands hold on the kept-apart sets.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from indicators.coding.coder import Coder
from indicators.coding.figures import Figure
from indicators.coding.rules import BANDS, RULES, deciding, sure
from indicators.extraction import extract

ROOT = Path(__file__).resolve().parent.parent
DEVELOPMENT = ROOT / "tests" / "coding" / "development.jsonl"
KEPT_APART = ROOT / "tests" / "heldout" / "coding"
FIRST_READING = 2.0
"""How much more often a rule errs on a text that it was not tuned on."""

PRIOR = 0.97
WEIGHT = 4.0
ROUNDS = 400
LEAST, MOST = 0.0005, 1.5

Row = tuple[tuple[str, ...], bool]


def plain(codes: str | None) -> str | None:
    """Write codes in one order."""
    if codes is None:
        return None
    return "+".join(sorted("|".join(sorted(part.split("|"))) for part in codes.split("+")))


def right(figure: Figure, gold: dict[str, Any]) -> bool:
    """Say whether all that confidence speaks for is right."""
    if figure.statistical != gold["statistical"]:
        return False
    days = [day.isoformat() if day else None for day in (figure.period_start, figure.period_end)]
    return (
        plain("+".join(figure.indicators) or None) == plain(gold["indicator"])
        and figure.transformation == gold["transformation"]
        and plain(figure.area) == plain(gold["area"])
        and days == [gold["period_start"], gold["period_end"]]
    )


def read(path: Path) -> Iterator[Row]:
    """Yield for each figure of the documents of a file its rules and whether it is right."""
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        text, place = one["text"], one["place"]
        mentions = extract(text, published=one["published"], place=place)
        day = date.fromisoformat(one["published"])
        coded = Coder(text, mentions, day, place, None, None, None).run()
        found = {(mentions[i].start, mentions[i].end): figure for i, figure in coded.items()}
        for gold in one["mentions"]:
            figure = found.get((gold["start"], gold["end"]))
            if figure is not None and (figure.statistical or gold["statistical"]):
                steps = deciding(figure.evidence)
                yield tuple(rule for step in steps for rule in step if rule), right(figure, gold)


def fit(rows: list[Row]) -> dict[str, float]:
    """Give the reliability of each rule that makes the rows most likely."""
    names = sorted({name for rules, _ in rows for name in rules})
    cost = dict.fromkeys(names, 1 - PRIOR)  # minus the logarithm of the reliability
    for _ in range(ROUNDS):
        slope = {name: WEIGHT * (_odds(cost[name]) * (1 - PRIOR) - PRIOR) for name in names}
        weight = dict.fromkeys(names, WEIGHT)
        for rules, ok in rows:
            odds = _odds(sum(cost[name] for name in rules))
            for name in rules:
                slope[name] += -1 if ok else odds
                weight[name] += 1
        for name in names:
            moved = cost[name] * math.exp(0.3 * slope[name] / weight[name])
            cost[name] = min(max(moved, LEAST), MOST)
    return {name: math.exp(-value) for name, value in cost.items()}


def _odds(cost: float) -> float:
    sure = math.exp(-cost)
    return sure / max(1 - sure, 1e-6)


def bands(rows: Iterable[Row]) -> dict[str, tuple[int, int]]:
    """Count by band of the shipped confidence how many are right, and how many there are."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for rules, ok in rows:
        count = counts[str(sure(rules))]
        count[0] += ok
        count[1] += 1
    return {band: (one[0], one[1]) for band, one in counts.items()}


def main() -> int:
    """Print the tables."""
    rows = list(read(DEVELOPMENT))
    fitted = fit(rows)
    seen = Counter(name for rules, _ in rows for name in rules)
    print(f"{'rule':28}{'shipped':>9}{'fitted':>9}{'seen':>7}")
    for name in sorted(fitted, key=lambda name: fitted[name]):
        doubled = max(0.3, 1 - FIRST_READING * (1 - fitted[name]))
        print(f"{name:28}{RULES[name].reliability:>9}{doubled:>9.3f}{seen[name]:>7}")
    for title, path in (
        ("development", DEVELOPMENT),
        ("kept-apart documents", KEPT_APART / "documents.jsonl"),
        ("sealed documents", KEPT_APART / "sealed.jsonl"),
    ):
        found = bands(read(path))
        print(f"\n{title}")
        for band in map(str, BANDS):
            ok, judged = found.get(band, (0, 0))
            share = f"{ok / judged:.1%}" if judged else "-"
            print(f"  {band:>5}{ok:>6} of{judged:>5}{share:>9}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
