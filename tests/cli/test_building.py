"""`build`, `check` and `verify`: what they print and their exit codes."""

import json
import shutil

import pytest

from indicators.workspace import Workspace


@pytest.fixture
def copy(built, tmp_path):
    """Return a copy of a built dataset that a test may damage."""
    return Workspace(shutil.copytree(built.root, tmp_path / "copy"))


def test_a_build_says_what_it_made(indicators, dataset):
    ran = indicators("--dataset", dataset.root, "build")
    assert (ran.code, ran.err) == (0, "")
    assert "2 sources, 14 mentions, 9 observations, 5 official values, 1 derivations" in ran.out


def test_a_build_tells_programs_its_rows_and_files(indicators, dataset):
    ran = indicators("--dataset", dataset.root, "build", "--json")
    found = json.loads(ran.out)
    assert found["rows"]["observations"] == 9
    assert "clean/observations.csv" in found["files"]


def test_the_dataset_is_found_from_a_folder_in_it(indicators, built, monkeypatch):
    monkeypatch.chdir(built.raw / "figures")
    assert indicators("query", "SELECT 1 AS one").code == 0


def test_a_built_dataset_keeps_every_contract(indicators, built):
    ran = indicators("--dataset", built.root, "check")
    assert (ran.code, ran.out) == (0, "every contract is kept\n")


def test_a_damaged_cell_is_found_with_line_and_column(indicators, copy):
    path = copy.clean / "observations.csv"
    path.write_text(path.read_text("utf-8").replace("1250000000", "1350000000", 1), "utf-8")
    ran = indicators("--dataset", copy.root, "check", "--json")
    found = json.loads(ran.out)
    assert (ran.code, found["errors"] > 0) == (1, True)
    assert ("clean/observations.csv", 5, "value", "1350000000", "1250000000") in [
        (one["file"], one["line"], one["column"], one["value"], one["expected"])
        for one in found["findings"]
    ]


def test_a_proposal_is_a_warning_that_counts_only_when_strict(indicators, copy):
    path = copy.raw / "figures/t1.csv"
    text = path.read_text("utf-8")
    path.write_text(text.replace("product version,,accepted", "product version,,proposed"), "utf-8")
    assert indicators("--dataset", copy.root, "build").code == 0
    assert indicators("--dataset", copy.root, "check").code == 0
    assert indicators("--dataset", copy.root, "check", "--strict").code == 3


def test_a_ledger_that_fits_its_texts_is_verified(indicators, built):
    ran = indicators("--dataset", built.root, "verify", "--texts", built.root / "texts")
    assert (ran.code, ran.err) == (0, "")
    assert "Every hash is right" in ran.out
    last = next(line for line in ran.out.splitlines() if line.startswith("all")).split()
    mentions, names, digits = last[3:5], last[5], last[6:9]
    assert (mentions, names, digits) == (["14", "14"], "0", ["14", "14", "0"])
    assert last[-1] == "0"


def test_a_ledger_that_does_not_fit_exits_with_1_and_names_the_line(indicators, copy):
    path = copy.raw / "figures/t1.csv"
    path.write_text(path.read_text("utf-8").replace("t1,18,24", "t1,17,23"), "utf-8")
    ran = indicators("--dataset", copy.root, "verify", "--texts", copy.root / "texts")
    assert ran.code == 1
    assert "raw/figures/t1.csv, line 3" in ran.out
    assert "it stands at 18-24" in ran.out
    found = json.loads(
        indicators("--dataset", copy.root, "verify", "--texts", copy.root / "texts", "--json").out
    )
    assert (found["right"], found["texts"][0]["misplaced"]) == (False, 1)


def test_a_text_with_another_hash_exits_with_1(indicators, copy):
    path = copy.root / "texts/t1.txt"
    path.write_bytes(path.read_bytes() + b"\n")
    ran = indicators("--dataset", copy.root, "verify", "--texts", copy.root / "texts")
    assert ran.code == 1
    assert "the text is another one: its SHA-256 is" in ran.out
    assert "WRONG" in ran.out


def test_texts_that_are_nowhere_cannot_be_verified(indicators, built, monkeypatch):
    monkeypatch.delenv("INDICATORS_TEXTS", raising=False)
    assert indicators("--dataset", built.root, "verify", "--texts", "nowhere").code == 2
    assert indicators("--dataset", built.root, "verify").code == 2


@pytest.mark.parametrize(
    "command", ["build", "extract", "check", "verify", "query", "show", "report"]
)
def test_every_command_has_help_with_an_example(indicators, command):
    ran = indicators(command, "--help")
    assert ran.code == 0
    assert f"Example: indicators {command}" in " ".join(ran.out.split())


def test_the_version_is_that_of_the_distribution(indicators):
    from importlib.metadata import version

    first, data = indicators("--version").out.splitlines()
    assert first == f"indicators {version('innovation-indicators')}"
    assert data.startswith("data ")
