"""What a user gets from the package index is whole."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.project.files import tracked_files


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the names in the wheel that is built from the project."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(built).namelist())


def test_the_wheel_holds_every_file_of_the_package(project: Path, wheel: set[str]) -> None:
    source = project / "src"
    files = {
        path.relative_to(source).as_posix()
        for path in tracked_files(project)
        if source in path.parents
    }
    assert "indicators/py.typed" in files
    assert files - wheel == set()


def test_the_wheel_carries_the_published_data(project: Path, wheel: set[str]) -> None:
    clean = {f"indicators/package/clean/{path.name}" for path in (project / "clean").glob("*.csv")}
    assert len(clean) > 10
    more = {"indicators/package/datapackage.json", "indicators/package/raw/dataset.toml"}
    assert {name for name in wheel if name.startswith("indicators/package/")} == clean | more


def test_the_wheel_holds_nothing_else_but_its_description(wheel: set[str]) -> None:
    outside = {name.split("/")[0] for name in wheel if not name.startswith("indicators/")}
    assert len(outside) == 1
    assert re.fullmatch(r"innovation_indicators-[\d.]+\.dist-info", outside.pop())
    assert not [name for name in wheel if "__pycache__" in name]


def test_the_wheel_carries_both_licences(wheel: set[str]) -> None:
    licences = {name.rsplit("/", 1)[1] for name in wheel if "/licenses/" in name}
    assert licences == {"LICENSE", "LICENSE-DATA"}
