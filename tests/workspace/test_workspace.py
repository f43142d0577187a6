import pytest

from indicators.errors import InputError
from indicators.workspace import Workspace


@pytest.fixture
def dataset(tmp_path):
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw/sources.csv").touch()
    (tmp_path / "notes").mkdir()
    return tmp_path


def test_a_dataset_is_found_from_a_folder_in_it(dataset):
    assert Workspace.find(dataset / "notes").root == dataset


def test_a_folder_that_is_not_there_does_not_lead_to_the_dataset_around_it(dataset):
    with pytest.raises(InputError, match="no such folder"):
        Workspace.find(dataset / "ntoes")


def test_a_folder_outside_of_any_dataset_is_refused_with_the_mend(tmp_path):
    with pytest.raises(InputError, match="--dataset DIR"):
        Workspace.find(tmp_path)
