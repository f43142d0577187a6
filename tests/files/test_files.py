"""Files are written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from indicators.errors import InputError
from indicators.files import replacing, write_all, write_bytes


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


def refuse(monkeypatch, method, refused):
    """Let a method of paths fail for the temporary file that is to become `refused`."""
    real = getattr(Path, method)

    def failing(self, *args, **kwargs):
        if self.name.startswith(f".{refused}."):
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(self, *args, **kwargs)

    monkeypatch.setattr(Path, method, failing)


def test_an_error_of_the_block_is_not_blamed_on_the_file(tmp_path):
    path = tmp_path / "a.csv"
    with pytest.raises(FileNotFoundError) as caught, replacing(path):
        (tmp_path / "another.csv").read_bytes()
    assert caught.value.filename == str(tmp_path / "another.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_rename_that_is_refused_names_its_file_and_keeps_the_old_one(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    refuse(monkeypatch, "replace", "a.csv")
    said = r"a\.csv: cannot be written: No space.*\n.*is kept"
    with pytest.raises(InputError, match=said), replacing(path) as temporary:
        temporary.write_bytes(b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_content_that_does_not_fit_on_the_disk_replaces_no_file(tmp_path, monkeypatch):
    files = [tmp_path / name for name in ("a.csv", "b.csv", "c.csv")]
    for file in files:
        file.write_bytes(b"old")
    refuse(monkeypatch, "write_bytes", "b.csv")
    with pytest.raises(InputError, match=r"b\.csv: cannot be written.*\n.*nothing was replaced"):
        write_all(dict.fromkeys(files, b"new"))
    assert {file.read_bytes() for file in files} == {b"old"}
    assert sorted(tmp_path.iterdir()) == files


def test_a_rename_refused_midway_is_told_with_the_files_replaced_before_it(tmp_path, monkeypatch):
    files = [tmp_path / name for name in ("a.csv", "b.csv", "c.csv")]
    for file in files:
        file.write_bytes(b"old")
    refuse(monkeypatch, "replace", "b.csv")
    with pytest.raises(InputError) as caught:
        write_all(dict.fromkeys(files, b"new"))
    (problem,) = caught.value.problems
    assert problem.file.endswith("/b.csv")
    assert problem.mend is not None
    assert problem.mend.endswith(f"already replaced: {files[0].as_posix()}")
    assert [file.read_bytes() for file in files] == [b"new", b"old", b"old"]
    assert sorted(tmp_path.iterdir()) == files


@pytest.mark.parametrize("mask, rights", [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_file_has_the_rights_that_the_umask_gives(tmp_path, mask, rights):
    before = os.umask(mask)
    try:
        write_bytes(tmp_path / "one.csv", b"new")
        write_all({tmp_path / "all.csv": b"new"})
        with replacing(tmp_path / "block.csv") as temporary:
            temporary.write_bytes(b"new")
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {rights}
