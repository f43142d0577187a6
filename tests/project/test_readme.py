"""What the README and the page on the method say is run, so that they stay true."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import indicators
from indicators import extract
from tests.project import blocks as pages

PROJECT = Path(__file__).parents[2]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
METHOD = (PROJECT / "docs" / "method.md").read_text(encoding="utf-8")


BEGINNING = "indicators init"
IN_A_DATASET = {
    line
    for block in pages.EVERY
    if block.page in ("docs/contracts", "docs/versioning") and pages.runner(block) == "commands"
    for line in block.text.splitlines()
}
"""Commands that test_pages runs in a small dataset, as the pages on them do."""


def blocks(language: str) -> list[str]:
    """Give the code blocks of the README in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.M | re.S)


def commands() -> list[str]:
    """Give the shell commands of the README that need neither make nor somebody's texts."""
    single = [block for block in blocks("sh") if BEGINNING not in block]
    lines = [line.split("  #")[0].strip() for block in single for line in block.splitlines()]
    apart = IN_A_DATASET | {""}
    return [
        line
        for line in lines
        if line not in apart and not line.startswith("make") and "DIR" not in line
    ]


def test_the_readme_has_commands_and_examples() -> None:
    assert len(commands()) >= 8
    assert {"indicators check", "indicators diff git:HEAD ."} <= IN_A_DATASET
    assert len(blocks("python")) == 2
    assert all(block.startswith(">>>") for block in blocks("python"))


@pytest.mark.parametrize("command", commands())
def test_every_command_of_the_readme_runs(command: str, tmp_path: Path) -> None:
    arguments = shlex.split(command)
    if "--output" in arguments:
        arguments[arguments.index("--output") + 1] = str(tmp_path / "output")
    arguments[0] = str(Path(sys.executable).with_name(arguments[0]))
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(arguments, cwd=PROJECT, env=environment, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout or (tmp_path / "output").stat().st_size > 0


def test_the_steps_to_a_dataset_of_ones_own_run(tmp_path: Path) -> None:
    [steps] = [block for block in blocks("sh") if BEGINNING in block]
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "brief.txt").write_bytes((PROJECT / "examples/brief_zh.txt").read_bytes())
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "PYTHONIOENCODING": "utf-8"}
    script = ["bash", "-euo", "pipefail", "-c", steps]
    done = subprocess.run(script, cwd=tmp_path, env=environment, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "my-data" / "datapackage.json").is_file()


def test_the_readme_counts_the_official_values_as_they_are() -> None:
    rows = indicators.load("reference")
    said = README.split("## Limits")[1].split("\n## ")[0]
    counts = rows.read_at.value_counts()
    for number in (len(rows), rows.published.notna().sum(), *counts):
        assert f" {number:,} " in said.replace("\n", " ")
    assert set(counts.index) == {"original", "reprint", "transcription"}


def examples() -> list[tuple[str, ...]]:
    """Give the rows of the table of qualifiers: qualifier, example, value, lower, upper, closed."""
    table = METHOD.split("## What the words claim")[1].split("Three rules")[0]
    rows = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("| ")]
    cells = [tuple(cell.strip() for cell in row[1:]) for row in rows]
    return [row for row in cells if row[0] not in ("qualifier", "---")]


def test_the_page_on_the_method_has_an_example_of_every_qualifier() -> None:
    assert len(examples()) == 15
    assert len({row[0] for row in examples()}) == 9


@pytest.mark.parametrize("row", examples(), ids=lambda row: row[1])
def test_the_examples_of_the_page_on_the_method_are_read_as_it_says(row: tuple[str, ...]) -> None:
    qualifier, words, *numbers, closed = row
    [mention] = extract(f"其中{words}。")
    assert mention.printed == words
    assert (mention.qualifier, mention.closed) == (qualifier, closed)
    expected = [Decimal(number) if number else None for number in numbers]
    assert [mention.value, mention.lower, mention.upper] == expected
