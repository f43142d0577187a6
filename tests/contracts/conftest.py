"""Packages that are built once; a test that damages one takes a copy."""

import shutil
from pathlib import Path

import pytest

from indicators.workspace import Workspace
from tests import smallset
from tests.contracts import package


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Build the small dataset; look only."""
    return package.build(smallset.write(tmp_path_factory.mktemp("small")))


@pytest.fixture
def damaged(small: Workspace, tmp_path: Path) -> Workspace:
    """Copy the small package, to be damaged."""
    shutil.copytree(small.root, tmp_path / "copy")
    return Workspace(tmp_path / "copy")


@pytest.fixture(scope="session")
def real(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Build the project's own package beside a copy of its raw folder; look only."""
    root = tmp_path_factory.mktemp("real")
    shutil.copytree(project / "raw", root / "raw")
    return package.build(Workspace(root))
