"""Check that the kept-apart documents are well formed; print how much of what is in them.

``python -m tests.heldout.coding.checks`` prints the counts that stand in README.md.
"""

import csv
import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from indicators.model import vocabularies

HERE = Path(__file__).parent
CODELISTS = HERE.parents[2] / "raw" / "codelists"
DOCUMENT_KEYS = ["id", "published", "place", "script", "genre", "text", "mentions"]
MENTION_KEYS = [
    "start",
    "end",
    "printed",
    "kind",
    "value",
    "lower",
    "upper",
    "closed",
    "qualifier",
    "unit",
    "counted",
    "statistical",
    "indicator",
    "transformation",
    "nature",
    "area",
    "subject",
    "dimensions",
    "period_start",
    "period_end",
    "period_basis",
    "reason",
]
VOCABULARIES = {
    "kind": vocabularies.KINDS,
    "closed": vocabularies.CLOSED,
    "qualifier": vocabularies.QUALIFIERS,
    "transformation": vocabularies.TRANSFORMATIONS,
    "nature": vocabularies.NATURES,
    "period_basis": vocabularies.PERIOD_BASES,
}
CODED = ("indicator", "transformation", "nature", "area")
CLAIM = ("closed", "qualifier", "unit")
PLAIN_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?")
AREA_NOT_LISTED = re.compile(r"[1-9][0-9]{5}|[A-Z]{2}")
DIGITS = re.compile(r"[0-9０-９]+")

Document = dict[str, Any]
Mention = dict[str, Any]


def read_documents() -> list[Document]:
    with (HERE / "documents.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_codes(name: str, key: str = "code") -> set[str]:
    """Give the codes of a published list together with those that only these documents need."""
    files = [CODELISTS / f"{name}.csv", HERE / f"new_{name}.csv", HERE / f"{name}.csv"]
    codes = set()
    for path in filter(Path.exists, files):
        with path.open(encoding="utf-8", newline="") as lines:
            codes |= {"=".join(row[k] for k in key.split()) for row in csv.DictReader(lines)}
    return codes


def read_groupings() -> set[str]:
    """Give the codes of the groupings of places that the gazetteer ships (X-WEST)."""
    path = HERE.parents[2] / "src" / "indicators" / "data" / "areas" / "groupings.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["code"] for row in csv.DictReader(lines)}


INDICATORS = read_codes("indicators")
UNITS = read_codes("units")
AREAS = read_codes("areas") | read_groupings()
SUBJECTS = read_codes("subjects")
DIMENSIONS = read_codes("dimensions")
AREA_DIMENSIONS = {"lead_area", "market", "partner", "rank_scope", "share_scope"}
INTEGER_DIMENSIONS = {"batch", "rank"}
DIMENSION_VALUES = read_codes("dimension_values", "dimension code")


def document_problems(document: Document) -> list[str]:
    """Say everything that is wrong with one document; nothing when it is well formed."""
    if list(document) != DOCUMENT_KEYS:
        return [f"the keys are {list(document)}"]
    text, mentions = document["text"], document["mentions"]
    found = [] if 150 <= len(text) <= 450 else [f"the text has {len(text)} characters"]
    for mention in mentions:
        if list(mention) != MENTION_KEYS:
            return [f"the keys of a mention are {list(mention)}"]
        if text[mention["start"] : mention["end"]] != mention["printed"]:
            found.append(f"{mention['printed']} does not stand at its offsets")
        found += [f"{mention['printed']}: {problem}" for problem in mention_problems(mention)]
    for one, two in itertools.pairwise(mentions):
        if two["start"] < one["end"]:
            found.append(f"{two['printed']} overlaps the one before or stands out of order")
    for run in DIGITS.finditer(text):
        if not any(m["start"] <= run.start() and run.end() <= m["end"] for m in mentions):
            found.append(f"{run.group()} lies in no mention")
    return found


def mention_problems(mention: Mention) -> Iterator[str]:
    for key, words in VOCABULARIES.items():
        if mention[key] is not None and mention[key] not in words:
            yield f"{key} is {mention[key]}"
    for key in ("value", "lower", "upper"):
        if mention[key] is not None and not PLAIN_DECIMAL.fullmatch(mention[key]):
            yield f"{key} is no plain decimal: {mention[key]}"
    measured = mention["kind"] not in vocabularies.UNMEASURED_KINDS
    if {mention[key] is not None for key in CLAIM} != {measured}:
        yield "qualifier, unit and closed belong to measured kinds, all together"
    if measured and not bounds_fit(mention):
        yield "the bounds are not those of the qualifier"
    if {mention[key] is not None for key in CODED} != {mention["statistical"]}:
        yield "a statistical mention has all codes, any other none"
    if (mention["reason"] is None) != mention["statistical"]:
        yield "a mention that is no figure has a reason, a figure has none"
    yield from period_problems(mention)
    yield from code_problems(mention)


def bounds_fit(mention: Mention) -> bool:
    """Tell whether the interval is one that the qualifier may claim."""
    value, lower, upper = (
        None if mention[key] is None else Decimal(mention[key])
        for key in ("value", "lower", "upper")
    )
    unbounded = lower is None and upper is None
    return {
        "exact": value is not None and lower == value == upper,
        "over": value is not None and lower == value and (upper is None or upper > value),
        "at_least": value is not None and lower == value,
        "under": value is not None and upper == value,
        "nearly": value is not None and upper == value and lower is None,
        "at_most": value is not None and upper == value,
        "about": value is not None and unbounded,
        "range": value is None and not unbounded,
        "several": value is None and not unbounded,
    }[mention["qualifier"]]


def period_problems(mention: Mention) -> Iterator[str]:
    start, end, basis = (mention[f"period_{key}"] for key in ("start", "end", "basis"))
    if (start is None) != (end is None) or (start is None) != (basis in (None, "none")):
        yield "a period has both ends and a basis"
    elif start is not None and date.fromisoformat(start) > date.fromisoformat(end):
        yield "the period ends before it starts"
    if (basis is not None) != (mention["statistical"] or mention["kind"] == "date"):
        yield "figures and dates have a period or say that there is none"


def code_problems(mention: Mention) -> Iterator[str]:
    """Yield the codes that are in no list, and dimensions that are not in their order."""
    unknown = set((mention["indicator"] or "").split("+")) - INDICATORS - {""}
    unknown |= {mention["unit"], mention["subject"]} - UNITS - SUBJECTS - {None}
    unknown |= {code for code in (mention["area"] or "").split("+") if code and not is_area(code)}
    for code in sorted(unknown):
        yield f"{code} is in no list"
    yield from dimension_problems(mention)


def dimension_problems(mention: Mention) -> Iterator[str]:
    """Yield dimensions that are in no list or not in their order."""
    unknown = set()
    pairs = [pair.split("=") for pair in (mention["dimensions"] or "").split(";") if pair]
    if [key for key, _ in pairs] != sorted({key for key, _ in pairs}):
        yield "the keys of the dimensions are not sorted or not unique"
    for key, joined in pairs:
        values = re.split(r"[|+]", joined)
        if values != sorted(values):
            yield f"the values of {key} are not sorted"
        unknown |= {f"{key}={value}" for value in values if not is_dimension_value(key, value)}
    for code in sorted(unknown):
        yield f"{code} is in no list"


def is_area(code: str) -> bool:
    return code in AREAS or AREA_NOT_LISTED.fullmatch(code) is not None


def is_dimension_value(key: str, value: str) -> bool:
    if key in AREA_DIMENSIONS:
        return key in DIMENSIONS and is_area(value)
    if key in INTEGER_DIMENSIONS:
        return key in DIMENSIONS and value.isdecimal()
    return f"{key}={value}" in DIMENSION_VALUES


def summary(documents: list[Document]) -> str:
    """Give the counts of the README as Markdown."""
    mentions = [mention for document in documents for mention in document["mentions"]]
    figures = [mention for mention in mentions if mention["statistical"]]
    lines = [
        f"{len(documents)} documents, {sum(len(d['text']) for d in documents)} characters, "
        f"{len(mentions)} mentions, of which {len(figures)} statistical.",
    ]
    for field in ("transformation", "nature", "period_basis"):
        counts = Counter(figure[field] for figure in figures).most_common()
        lines += ["", f"| {field} | figures |", "| --- | ---: |"]
        lines += [f"| {word} | {number} |" for word, number in counts]
    return "\n".join(lines)


if __name__ == "__main__":
    print(summary(read_documents()))
