"""The floors of the house hold, and the check would notice if they did not."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CONFIGURATION = "pyproject.toml"
ROOM = re.compile(r"\w+")


def lint_imports(folder: Path, search: Path) -> subprocess.CompletedProcess[str]:
    """Run the check of the floors with the configuration of `folder` over the code in `search`."""
    return subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache", "--no-logo"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(search)},
        capture_output=True,
        text=True,
    )


def rooms(project: Path) -> list[str]:
    """Return the names of all rooms that the floors name."""
    settings = tomllib.loads((project / CONFIGURATION).read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    floors = next(contract for contract in contracts if contract["id"] == "floors")
    return [name for layer in floors["layers"] for name in ROOM.findall(layer)]


@pytest.fixture
def house(project: Path, tmp_path: Path) -> Path:
    """Return an empty house with the rooms of the real one and its configuration."""
    configuration = (project / CONFIGURATION).read_text(encoding="utf-8")
    (tmp_path / CONFIGURATION).write_text(configuration, encoding="utf-8")
    package = tmp_path / "indicators"
    for room in rooms(project):
        (package / room).mkdir(parents=True)
        (package / room / "__init__.py").touch()
    (package / "__init__.py").touch()
    return tmp_path


def test_the_rooms_import_only_rooms_of_lower_floors(project: Path) -> None:
    run = lint_imports(project, project / "src")
    assert run.returncode == 0, run.stdout + run.stderr


def test_an_empty_house_is_in_order(house: Path) -> None:
    run = lint_imports(house, house)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(
    "room, line",
    [
        pytest.param("extraction", "import indicators.coding", id="a higher floor"),
        pytest.param("model", "import indicators.extraction", id="its own floor"),
        pytest.param("errors", "from indicators import intervals", id="its own floor, from"),
        pytest.param("warehouse", "import indicators.cli", id="the command line"),
        pytest.param("reports", "import indicators.tidy", id="reports beside tidy"),
        pytest.param("reports", "import indicators.ledger", id="reports from the ledger"),
        pytest.param("reports", "import indicators.model", id="reports past the warehouse"),
        pytest.param("ledger", "from indicators import extract", id="the public face"),
        pytest.param("extraction", "import pandas", id="a heavy library in the pure extractor"),
        pytest.param("extraction", "import indicators.workspace", id="files in the extractor"),
    ],
)
def test_an_import_that_is_forbidden_is_found(house: Path, room: str, line: str) -> None:
    (house / "indicators" / room / "slip.py").write_text(line + "\n", encoding="utf-8")
    run = lint_imports(house, house)
    assert run.returncode == 1, run.stdout + run.stderr
    assert f"indicators.{room}.slip" in run.stdout


def test_a_room_that_no_floor_names_is_found(house: Path) -> None:
    (house / "indicators" / "attic").mkdir()
    (house / "indicators" / "attic" / "__init__.py").touch()
    run = lint_imports(house, house)
    assert run.returncode == 1, run.stdout + run.stderr
    assert "attic" in run.stdout
