"""A whole dataset of our own, built once."""

import pytest

from indicators import pipeline
from tests import smallset


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """Return the folder of the small dataset, built."""
    workspace = smallset.write(tmp_path_factory.mktemp("small"))
    pipeline.build(workspace)
    return workspace.root
