"""The hostile dataset, built once, and what stands in its tables."""

from pathlib import Path

import pytest

from indicators import pipeline
from indicators.publishing.exports import formats
from indicators.publishing.exports.package import Package
from indicators.workspace import Workspace
from tests.hostile import payloads


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Return the hostile dataset, built; tests do not change it."""
    workspace = payloads.write(tmp_path_factory.mktemp("hostile"))
    pipeline.build(workspace)
    return workspace


@pytest.fixture(scope="session")
def exported(hostile: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every export of the hostile dataset."""
    folder: Path = tmp_path_factory.mktemp("exported")
    formats.export(hostile, ["all"], folder)
    return folder


@pytest.fixture(scope="session")
def package(hostile: Workspace) -> Package:
    """Return the hostile dataset as the exports take it."""
    return Package(hostile)
