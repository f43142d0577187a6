"""How long economists wait: the import, and a table from the installed package.

Every figure is the median of several new processes or, for loads, of several calls in one process
after the libraries are imported; `pandas.read_csv` reads the same file, untyped, beside it.

    .venv/bin/python benchmarks/importing.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

RUNS = 9
_TIMED = """
import time
began = time.perf_counter()
{statement}
print(time.perf_counter() - began)
"""


def in_new_process(statement: str) -> float:
    """Return the median seconds of a statement, each time in a Python of its own."""
    command = [sys.executable, "-c", _TIMED.format(statement=statement)]
    return statistics.median(
        float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for _ in range(RUNS)
    )


def here(work: Callable[[], object]) -> float:
    """Return the median seconds of some work in this process."""
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


def main() -> None:
    """Measure and print."""
    import pandas as pd

    import indicators
    from indicators.access import store
    from indicators.workspace import Workspace

    for statement in ("import indicators", "import pandas"):
        print(f"{statement:39} {1000 * in_new_process(statement):8.1f} ms")
    first = in_new_process("import indicators; indicators.select(indicator='rd_expenditure')")
    print(f"import and first select, new process    {1000 * first:8.1f} ms")
    for table in ("reference", "observations", "areas"):
        path = Workspace.packaged().table(table)

        def typed(name: str = table) -> object:
            store._read.cache_clear()
            return indicators.load(name)

        ours, theirs = here(typed), here(lambda path=path: pd.read_csv(path))
        rows = len(indicators.load(table))
        print(f"{table:14} {rows:6} rows: load {1000 * ours:7.1f} ms, pandas.read_csv "
              f"{1000 * theirs:7.1f} ms, {ours / theirs:4.1f} times")  # fmt: skip
    warm = here(lambda: indicators.select(indicator="rd_expenditure", area="CN-GD"))
    print(f"select, tables at hand                  {1000 * warm:8.1f} ms")


if __name__ == "__main__":
    main()
