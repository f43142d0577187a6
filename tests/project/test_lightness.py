"""Nobody waits for a heavy library that the answer does not need."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"altair", "distributed", "duckdb", "frictionless", "numpy", "pandas", "pandera", "pyarrow"}

HELP = """
import sys
sys.argv = ["indicators", *{arguments!r}]
from indicators.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
"""


def imported_by(script: str) -> tuple[str, set[str]]:
    """Run a script in a Python of its own; return what it printed and what it had imported."""
    tail = "\nimport sys\nprint('\\n' + ' '.join(sorted(sys.modules)))\n"
    run = subprocess.run(
        [sys.executable, "-c", script + tail], capture_output=True, text=True, encoding="utf-8"
    )
    assert run.returncode == 0, run.stderr
    *printed, modules = run.stdout.rstrip("\n").split("\n")
    return "\n".join(printed), set(modules.split())


def test_a_heavy_import_is_noticed() -> None:
    assert "pandas" in imported_by("import pandas")[1]


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"]])
def test_help_is_given_without_heavy_libraries(arguments: list[str]) -> None:
    printed, modules = imported_by(HELP.format(arguments=arguments))
    assert printed.strip()
    assert modules & HEAVY == set()


@pytest.mark.parametrize("module", ["indicators", "indicators.extraction", "indicators.intervals"])
def test_reading_texts_needs_no_heavy_library(module: str) -> None:
    assert imported_by(f"import {module}")[1] & HEAVY == set()
