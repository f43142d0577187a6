"""What every test may lean on: the folder of the project, the texts, repeatable randomness."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

PROJECT = Path(__file__).resolve().parent.parent
TEXTS_VARIABLE = "INDICATORS_TEXTS"

# The same examples in every run, on every machine, however busy it is. Whoever hunts for new ones
# runs the tests marked `fuzz`, or sets HYPOTHESIS_PROFILE=default.
settings.register_profile("project", deadline=None, derandomize=True, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "project"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, with the reason, what reads the source texts where nobody says where they are."""
    if os.environ.get(TEXTS_VARIABLE):
        return
    skip = pytest.mark.skip(
        reason=f"the source texts are not in the repository: set {TEXTS_VARIABLE} to their folder"
    )
    for item in items:
        if item.get_closest_marker("texts"):
            item.add_marker(skip)


def pytest_unconfigure() -> None:
    """Let go of what outlives the tests, so that the summary is the last thing on the screen.

    Hypothesis leaves a function with the garbage collector that keeps modules alive to the end,
    and the database then reports each of its own types as leaked.
    """
    gc.callbacks.clear()


@pytest.fixture(scope="session")
def project() -> Path:
    """Return the folder of the project."""
    return PROJECT


@pytest.fixture(scope="session")
def texts() -> Path:
    """Return the folder of the source texts; for tests marked `texts`."""
    folder = Path(os.environ[TEXTS_VARIABLE])
    if not folder.is_dir():
        pytest.fail(f"{TEXTS_VARIABLE} is not a folder: {folder}")
    return folder
