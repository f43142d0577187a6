import signal

import pytest

from indicators import pipeline
from tests import smallset
from tests.cli.run import run


@pytest.fixture(autouse=True)
def _signals_as_before():
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.fixture
def indicators(monkeypatch, capsys):
    """Return a function that runs the command line and gives what it left behind."""
    return lambda *arguments: run(monkeypatch, capsys, *map(str, arguments))


@pytest.fixture
def dataset(tmp_path):
    """Return a small dataset that is not built."""
    return smallset.write(tmp_path)


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return a small dataset that is built; tests do not change it."""
    workspace = smallset.write(tmp_path_factory.mktemp("built"))
    pipeline.build(workspace)
    return workspace
