"""Check that the sealed documents are well formed; print how much of what is in them.

``python -m tests.heldout.coding.sealed`` prints the counts that stand in README.md.
"""

import itertools
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from tests.heldout.coding.checks import (
    DIGITS,
    DOCUMENT_KEYS,
    HERE,
    INDICATORS,
    VOCABULARIES,
    Document,
    Mention,
)

LOCATED = ["start", "end", "printed", "statistical"]
DECIDED = ["indicator", "transformation", "nature", "area", "period_start", "period_end"]
AREA = re.compile(r"[1-9][0-9]{5}|[A-Z]{2}|CN-[A-Z]{2}|TW-[A-Z]{3}|X-[A-Z]+")


def read_sealed() -> list[Document]:
    with (HERE / "sealed.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def sealed_problems(
    document: Document, problems_of: Callable[[Mention], Iterable[str]] | None = None
) -> list[str]:
    """Say everything that is wrong with one document; nothing when it is well formed."""
    problems_of = problems_of or code_problems
    if list(document) != DOCUMENT_KEYS:
        return [f"the keys are {list(document)}"]
    text, mentions = document["text"], document["mentions"]
    found = []
    for mention in mentions:
        if text[mention["start"] : mention["end"]] != mention["printed"]:
            found.append(f"{mention['printed']} does not stand at its offsets")
        found += [f"{mention['printed']}: {problem}" for problem in problems_of(mention)]
    for one, two in itertools.pairwise(mentions):
        if two["start"] < one["end"]:
            found.append(f"{two['printed']} overlaps the one before or stands out of order")
    for run in DIGITS.finditer(text):
        if not any(m["start"] <= run.start() and run.end() <= m["end"] for m in mentions):
            found.append(f"{run.group()} lies in no mention")
    return found


def code_problems(mention: Mention) -> Iterator[str]:
    keys = LOCATED + DECIDED * mention["statistical"] + ["open"] * ("open" in mention)
    if list(mention) != keys:
        yield f"the keys are {list(mention)}"
    elif mention["statistical"]:
        yield from figure_problems(mention)
        if (mention["indicator"] is None) != (mention.get("open") == ["indicator"]):
            yield "an indicator that no list has is left open"


def figure_problems(mention: Mention) -> Iterator[str]:
    """Yield the codes of a figure that are in no list, and a period that is none."""
    for key in ("transformation", "nature"):
        if mention[key] not in VOCABULARIES[key]:
            yield f"{key} is {mention[key]}"
    codes = set((mention["indicator"] or "").split("+")) - INDICATORS - {""}
    yield from (f"{code} is in no list" for code in sorted(codes))
    areas = re.split(r"[+|]", mention["area"])
    yield from (f"{area} is no area" for area in areas if not AREA.fullmatch(area))
    start, end = mention["period_start"], mention["period_end"]
    if (start is None) != (end is None) or (start is not None and start > end):
        yield "a period has both ends, in order"


def sealed_summary(documents: list[Document]) -> str:
    """Give the counts of the README as Markdown."""
    mentions = [mention for document in documents for mention in document["mentions"]]
    figures = [mention for mention in mentions if mention["statistical"]]
    lines = [
        f"{len(documents)} documents, {sum(len(d['text']) for d in documents)} characters, "
        f"{len(mentions)} mentions, of which {len(figures)} statistical.",
    ]
    for field in ("transformation", "nature"):
        counts = Counter(figure[field] for figure in figures).most_common()
        lines += ["", f"| {field} | figures |", "| --- | ---: |"]
        lines += [f"| {word} | {number} |" for word, number in counts]
    return "\n".join(lines)


if __name__ == "__main__":
    print(sealed_summary(read_sealed()))
