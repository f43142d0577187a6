"""What holds for the files of the repository, whoever wrote them."""

from __future__ import annotations

import re
import stat
import subprocess
from pathlib import Path

import pytest

from tests.project.files import text_of, tracked_files

LONGEST_MODULE = 400

MACHINE_PATH = re.compile(r"(?<![\w./$}~-])/(?:work|tmp|root|home|Users|opt|mnt)/[\w.]")
REGISTRY_HOST = re.compile(
    r"\b(?:pypi|pythonhosted|npmjs|npmmirror|debian|anaconda|crates)\.(?:org|com|io|net|cn)\b"
)

LAID_OUT = {
    "README.md", "CHANGELOG.md", "CITATION.cff", "LICENSE", "LICENSE-DATA", "Makefile",
    "constraints.txt", "pyproject.toml", "datapackage.json", ".gitignore", ".gitattributes",
    "raw", "clean", "src", "reports", "tests", "examples", "benchmarks", "docs", ".ci", ".github",
    ".pre-commit-hooks.yaml",  # where pre-commit looks for the hooks that a repository offers
}  # fmt: skip


def findings(pattern: re.Pattern[str], project: Path) -> list[str]:
    """Return the places in the files of the project where a pattern is met."""
    found = []
    for path in tracked_files(project):
        text = text_of(path)
        for match in pattern.finditer(text or ""):
            line = (text or "").count("\n", 0, match.start()) + 1
            found.append(f"{path.relative_to(project)}:{line}: {match.group()}")
    return found


@pytest.mark.parametrize(
    "line",
    ["see /" + "tmp/x.csv", "'/" + "root/.cache'", "cd /" + "work/main", "(/" + "home/ann/data)"],
)
def test_a_path_of_a_machine_is_recognised(line: str) -> None:
    assert MACHINE_PATH.search(line)


@pytest.mark.parametrize(
    "line", ["~/" + "work/main", "raw/work/a.csv", "$HOME/" + "tmp/x", "/usr/bin/env"]
)
def test_a_path_that_no_machine_owns_is_left_alone(line: str) -> None:
    assert not MACHINE_PATH.search(line)


def test_no_file_names_a_path_of_the_machine_it_was_made_on(project: Path) -> None:
    assert findings(MACHINE_PATH, project) == []


def test_a_registry_host_is_recognised() -> None:
    assert REGISTRY_HOST.search("https://files." + "pythonhosted" + ".org/packages")


def test_no_file_names_the_host_of_a_package_registry(project: Path) -> None:
    assert findings(REGISTRY_HOST, project) == []


def test_no_module_is_longer_than_a_reader_can_hold(project: Path) -> None:
    modules = [
        path for path in tracked_files(project) if path.suffix == ".py" and "src" in path.parts
    ]
    assert modules
    lengths = {
        str(path.relative_to(project)): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules
    }
    assert {name: n for name, n in lengths.items() if n >= LONGEST_MODULE} == {}


def test_text_files_end_their_lines_alike_on_every_system(project: Path) -> None:
    texts = {path: text_of(path) for path in tracked_files(project)}
    assert [str(path) for path, text in texts.items() if text and "\r" in text] == []


def test_the_top_of_the_repository_holds_only_what_is_laid_out(project: Path) -> None:
    tops = {path.relative_to(project).parts[0] for path in tracked_files(project)}
    assert tops - LAID_OUT == set()


def test_the_script_of_the_checks_can_be_run(project: Path) -> None:
    script = project / ".ci" / "run"
    assert script.stat().st_mode & stat.S_IXUSR
    subprocess.run(["bash", "-n", str(script)], check=True)
