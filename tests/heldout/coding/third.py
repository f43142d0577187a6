"""Check that the third to the fifth set are well formed; print how much of what is in them.

``python -m tests.heldout.coding.third`` prints the counts that stand in README.md.
"""

import json
from collections.abc import Iterator

from tests.heldout.coding.checks import HERE, Document, Mention, dimension_problems
from tests.heldout.coding.sealed import DECIDED, LOCATED, figure_problems, sealed_summary

JUDGED = [*DECIDED[:-2], "dimensions", *DECIDED[-2:]]


SETS = ("third", "fourth", "fifth", "fifth_sealed")


def read_set(name: str) -> list[Document]:
    with (HERE / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def third_problems(mention: Mention) -> Iterator[str]:
    """Yield what is wrong with a mention; a figure without a code says in words what it is."""
    own = [key for key in ("concept", "open") if key in mention]
    keys = [*LOCATED, *([*JUDGED, *own] if mention["statistical"] else ())]
    if list(mention) != keys:
        yield f"the keys are {list(mention)}"
    elif mention["statistical"]:
        yield from figure_problems(mention)
        yield from dimension_problems(mention)
        left = "indicator" in mention.get("open", ())
        if not left and (mention["indicator"] is None) != bool(mention.get("concept")):
            yield "a figure has a code, or words for what no list has"
        yield from (f"{key} is open" for key in mention.get("open", ()) if key not in JUDGED)


if __name__ == "__main__":
    for name in SETS:
        print(f"{name}: {sealed_summary(read_set(name))}\n")
