"""CPU seconds for each million bytes of texts that are made to be slow, and how they grow.

usage: python benchmarks/hostile.py [--promised] [--bytes N] [--limit SECONDS] [--report FILE]

Every input of tests/extraction/hostile.py is read at half the size and at the full size, the best
of three times each; "growth" is how much longer twice the text takes. Ends with exit code 1 where
an input that the project promises is slower than the limit, or any grows out of proportion.
`--report` writes the table into a file between the lines `<!-- hostile -->` and `<!-- end -->`.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "src")]

from extraction import write_table  # noqa: E402 - the path comes first

from indicators.extraction import extract  # noqa: E402
from tests.extraction.hostile import LISTED, MORE, made  # noqa: E402

MILLION = 1_000_000
MOST_GROWTH = 2.6  # noise of a busy machine allowed for; a square would be 4


def seconds(text: str, times: int = 3) -> float:
    """Give the CPU seconds of one reading, the best of a few."""
    best = float("inf")
    for _ in range(times):
        before = time.process_time()
        extract(text, published="2025-01-01")
        best = min(best, time.process_time() - before)
    return best


def measure(piece: str, size: int) -> tuple[float, float, float]:
    """Give megabytes, seconds for each and growth for one input."""
    half, whole = made(piece, size // 2), made(piece, size)
    megabytes = len(whole.encode("utf-8", "surrogatepass")) / MILLION
    first, second = seconds(half), seconds(whole)
    return megabytes, second / megabytes, second / max(first, 1e-9)


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--bytes", type=int, default=MILLION)
    parser.add_argument("--limit", type=float, default=1.0, help="seconds for each million bytes")
    parser.add_argument("--promised", action="store_true", help="read only what is promised")
    parser.add_argument("--report", type=Path, help="file that holds the table")
    arguments = parser.parse_args()
    extract("热身1次，2024年6月，增长3%")
    rows, slow = [], []
    for name, piece in (LISTED if arguments.promised else {**LISTED, **MORE}).items():
        size = 10 * arguments.bytes if name == "no number, one line" else arguments.bytes
        megabytes, each, growth = measure(piece, size)
        promised = name in LISTED
        rows.append((name, f"{megabytes:.1f}", f"{each:.2f}", f"{growth:.1f}"))
        print("{:40}{:>8} MB{:>8} s/MB{:>7} times".format(*rows[-1]), flush=True)
        # Growth cannot be told from the noise of times that are next to nothing.
        if (promised and each > arguments.limit) or (growth > MOST_GROWTH and each > 0.1):
            slow.append(name)
    if arguments.report:
        head = ("input", "MB", "s/MB", "twice the text")
        write_table(arguments.report, "hostile", head, rows)
    print("over the limit: " + ", ".join(slow) if slow else "all within the limit")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
