"""The action and the hook that others use in their CI do what they say."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from indicators import pipeline
from tests import smallset


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def action(project: Path) -> dict[str, Any]:
    found: dict[str, Any] = loaded(project / ".github/actions/check/action.yml")
    return found


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    workspace = smallset.write(tmp_path_factory.mktemp("dataset"))
    pipeline.build(workspace)
    return workspace.root


def run_check(
    action: dict[str, Any], dataset: Path, **inputs: str
) -> subprocess.CompletedProcess[str]:
    """Run the step that checks as a runner does: bash, stopping at the first error."""
    (step,) = [one for one in action["runs"]["steps"] if one["name"] == "Check"]
    environment = {
        **os.environ,
        **dict.fromkeys(step["env"], ""),
        "DATASET": str(dataset),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        **inputs,
    }
    bash = shutil.which("bash")
    assert bash
    command = [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_no_input_is_pasted_into_a_script(action: dict[str, Any]) -> None:
    for step in action["runs"]["steps"]:
        assert "${{" not in step["run"]
    used = set(re.findall(r"inputs\.(\w+)", str(action["runs"])))
    assert used == set(action["inputs"])


def test_the_action_passes_a_dataset_that_keeps_its_contracts(
    action: dict[str, Any], dataset: Path
) -> None:
    ran = run_check(action, dataset)
    assert ran.returncode == 0, ran.stderr
    assert "::notice title=indicators check::" in ran.stdout


def test_the_action_fails_on_damage_names_the_line_and_writes_sarif(
    action: dict[str, Any], dataset: Path, tmp_path: Path
) -> None:
    shutil.copytree(dataset, tmp_path / "copy")
    units = tmp_path / "copy/clean/units.csv"
    units.write_bytes(units.read_bytes().replace(b"Chinese yuan", b"Chinese Yuan"))
    sarif = tmp_path / "found.sarif"
    ran = run_check(action, tmp_path / "copy", SARIF=str(sarif))
    assert ran.returncode == 1
    assert "::error file=clean/units.csv,line=2" in ran.stdout
    assert '"ruleId": "current"' in sarif.read_text(encoding="utf-8")


def test_the_action_names_files_as_the_repository_does(
    action: dict[str, Any], dataset: Path, tmp_path: Path
) -> None:
    shutil.copytree(dataset / "clean", tmp_path / "data/mine/clean")
    shutil.copy(dataset / "datapackage.json", tmp_path / "data/mine")
    (tmp_path / "data/mine/clean/units.csv").write_bytes(b"code\n")
    sarif = tmp_path / "found.sarif"
    ran = run_check(
        action, tmp_path / "data/mine", SARIF=str(sarif), GITHUB_WORKSPACE=str(tmp_path)
    )
    assert "::error file=data/mine/clean/units.csv,line=1" in ran.stdout
    assert '"uri": "data/mine/clean/units.csv"' in sarif.read_text(encoding="utf-8")


def test_the_action_fails_where_there_is_no_dataset(action: dict[str, Any], tmp_path: Path) -> None:
    assert run_check(action, tmp_path, SARIF=str(tmp_path / "x.sarif")).returncode == 2


def test_the_hook_takes_the_folder_of_the_dataset_as_its_argument(
    project: Path, tmp_path: Path
) -> None:
    (hook,) = loaded(project / ".pre-commit-hooks.yaml")
    command, *arguments = hook["entry"].split()
    found = Path(sys.executable).parent / command
    ran = subprocess.run([found, *arguments, tmp_path], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert f"error: {tmp_path}: no dataset here" in ran.stderr


def test_the_hook_runs_a_command_that_exists_when_a_file_of_the_dataset_changes(
    project: Path,
) -> None:
    (hook,) = loaded(project / ".pre-commit-hooks.yaml")
    command, *arguments = hook["entry"].split()
    found = Path(sys.executable).parent / command
    ran = subprocess.run([found, *arguments, "--help"], capture_output=True, check=False)
    assert ran.returncode == 0
    for changed in ("raw/sources.csv", "clean/units.csv", "reports/index.html"):
        assert re.search(hook["files"], changed)
    for changed in ("datapackage.json", "CITATION.cff"):
        assert re.search(hook["files"], changed)
    assert not re.search(hook["files"], "src/datapackage.json")
