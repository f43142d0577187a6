import os

import pytest

from indicators.errors import InputError
from indicators.workspace import Workspace, replacing, write_all, write_bytes


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


def test_a_device_or_a_folder_is_never_replaced_by_a_file(tmp_path):
    pipe, folder = tmp_path / "pipe", tmp_path / "folder"
    os.mkfifo(pipe)
    folder.mkdir()
    for path in (pipe, folder):
        with pytest.raises(InputError, match="not a regular file"):
            write_bytes(path, b"new")
    assert pipe.is_fifo()
    assert folder.is_dir()


def test_of_several_files_none_is_written_when_one_cannot_be(tmp_path):
    first, folder = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_bytes(b"old")
    folder.mkdir()
    with pytest.raises(InputError, match=r"b\.csv: not a regular file"):
        write_all({first: b"new", folder: b"new"})
    assert first.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "b.csv"]


def test_a_block_that_fails_leaves_the_old_file_and_no_rubbish(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def half_way():
        with replacing(path) as temporary:
            temporary.write_bytes(b"new")
            raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        half_way()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
