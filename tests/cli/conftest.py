import shutil
import signal

import pytest

from indicators import pipeline
from indicators.tidy import starting
from indicators.workspace import Workspace
from tests import smallset
from tests.cli.files import contents
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


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return a small dataset that is built; tests do not change it."""
    workspace = smallset.write(tmp_path_factory.mktemp("built"))
    pipeline.build(workspace)
    return workspace


@pytest.fixture
def dataset(built, tmp_path):
    """Return a small dataset that is not built; the drawings of its report are at hand."""
    workspace = smallset.write(tmp_path)
    shutil.copytree(built.root / ".cache", workspace.root / ".cache")
    return workspace


@pytest.fixture(scope="session")
def begun(tmp_path_factory):
    """Return the files of a new dataset of one's own; tests write them to a folder of their own."""
    folder = tmp_path_factory.mktemp("begun")
    starting.init(folder)
    return {path.relative_to(folder): content for path, content in contents(folder).items()}


@pytest.fixture
def own(begun, tmp_path):
    """Return a new dataset of one's own."""
    for name, content in begun.items():
        path = tmp_path / "own" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return Workspace(tmp_path / "own")
