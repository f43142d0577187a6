"""`check` in every form, and `diff`: what they print, write and exit with."""

import json
import shutil
from pathlib import Path

import pytest

from indicators.workspace import Workspace


@pytest.fixture
def damaged(built: Workspace, tmp_path: Path) -> Workspace:
    """Copy the built dataset and damage one cell of it."""
    shutil.copytree(built.root, tmp_path / "copy")
    workspace = Workspace(tmp_path / "copy")
    units = workspace.table("units")
    units.write_bytes(units.read_bytes().replace(b"Chinese yuan", b"Chinese Yuan"))
    return workspace


def test_check_writes_sarif_to_a_file(indicators, damaged, tmp_path):
    target = tmp_path / "found.sarif"
    ran = indicators("--dataset", damaged.root, "check", "--format", "sarif", "--output", target)
    assert (ran.code, ran.out) == (1, "")
    results = json.loads(target.read_text(encoding="utf-8"))["runs"][0]["results"]
    assert {result["ruleId"] for result in results} >= {"current", "hash"}


def test_check_annotates_on_github_and_adds_to_the_step_summary(
    indicators, damaged, tmp_path, monkeypatch
):
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    ran = indicators("--dataset", damaged.root, "check", "--format", "github")
    assert ran.code == 1
    assert "::error file=clean/units.csv,line=2,title=current::" in ran.out
    assert summary.read_text(encoding="utf-8").startswith("before\n## indicators check: ")


def test_diff_of_a_dataset_with_itself_finds_nothing(indicators, built):
    ran = indicators("diff", built.root, built.root)
    assert (ran.code, ran.out) == (0, "nothing changed; version 0.1.0 to 0.1.0\n")


def test_diff_exits_with_1_when_the_version_is_too_low(indicators, built, damaged, tmp_path):
    ran = indicators("diff", built.root, damaged.root)
    assert ran.code == 1
    assert "units, column name_en" in ran.out
    assert "calls for 0.1.1, but declared is 0.1.0" in ran.out
    found = json.loads(indicators("diff", built.root, damaged.root, "--json").out)
    assert (found["level"], found["required_version"]) == ("patch", "0.1.1")
    target = tmp_path / "changes.md"
    assert (
        indicators("diff", built.root, damaged.root, "--format", "markdown", "-o", target).code == 1
    )
    assert target.read_text(encoding="utf-8").startswith("| level |")


def test_diff_refuses_what_is_no_package_in_two_lines(indicators, built):
    ran = indicators("diff", "nowhere", built.root)
    assert (ran.code, ran.out) == (2, "")
    mend = "name a folder, a zip file, or a revision of git as git:nowhere"
    assert ran.err == f"error: nowhere: no such package\n  mend: {mend}\n"
