"""Files that are not what they seem: none is followed out of the dataset, none is waited for."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.contracts import checks, papers
from indicators.contracts.formats import WRITERS
from indicators.workspace import Workspace
from tests.contracts.package import generated

FIRST_LINE = "the first line of something secret"
BOTH = pytest.mark.parametrize("large", [0, checks.LARGE], ids=["large", "small"])


def told(workspace: Workspace, large: int) -> dict[str, set[tuple[str, str]]]:
    """Return file and message of each finding by rule, raw/ left aside."""
    shutil.rmtree(workspace.raw)
    found: dict[str, set[tuple[str, str]]] = {}
    for one in checks.check(workspace, generated, large=large):
        if one != checks.NO_RAW:
            found.setdefault(one.rule, set()).add((one.file, one.message))
        assert FIRST_LINE not in str(one)
    return found


def link(workspace: Workspace, to: Path) -> None:
    path = workspace.table("usage_warnings")
    path.unlink()
    path.symlink_to(to)


@BOTH
def test_a_link_out_of_the_dataset_is_told_and_not_followed(
    damaged: Workspace, tmp_path: Path, large: int
) -> None:
    (tmp_path / "secret").write_text(f"{FIRST_LINE}\n")
    link(damaged, tmp_path / "secret")
    found = told(damaged, large)
    assert set(found) == {"readable"}
    ((file, message),) = found["readable"]
    assert file == "clean/usage_warnings.csv"
    assert "out of the dataset" in message


@BOTH
def test_a_link_within_the_dataset_is_as_good_as_the_file(damaged: Workspace, large: int) -> None:
    path = damaged.table("usage_warnings")
    path.rename(damaged.root / "elsewhere.csv")
    path.symlink_to("../elsewhere.csv")
    assert told(damaged, large) == {}


@BOTH
def test_a_dataset_behind_a_link_is_checked(damaged: Workspace, tmp_path: Path, large: int) -> None:
    (tmp_path / "link").symlink_to(damaged.root)
    assert told(Workspace(tmp_path / "link"), large) == {}


def pipe(path: Path) -> None:
    os.mkfifo(path)


def loop(path: Path) -> None:
    path.symlink_to(path.name)


@BOTH
@pytest.mark.parametrize(
    "make, rule",
    [(Path.mkdir, "readable"), (pipe, "readable"), (loop, "missing_file")],
)
def test_what_is_no_file_is_told_once(
    damaged: Workspace, make: Callable[[Path], None], rule: str, large: int
) -> None:
    path = damaged.table("usage_warnings")
    path.unlink()
    make(path)
    found = told(damaged, large)
    assert {key: [file for file, _ in one] for key, one in found.items()} == {
        rule: ["clean/usage_warnings.csv"]
    }


def test_a_file_without_the_right_to_read_it_is_told(
    damaged: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = damaged.table("usage_warnings")
    monkeypatch.setattr("os.access", lambda one, mode: one != path)
    assert set(told(damaged, 0)) == {"readable"}


@BOTH
def test_a_file_that_only_the_description_names_is_missed(damaged: Workspace, large: int) -> None:
    described = json.loads(damaged.descriptor.read_bytes())
    described["resources"].append(described["resources"][0] | {"name": "x", "path": "x.csv"})
    damaged.descriptor.write_text(json.dumps(described), encoding="utf-8")
    found = told(damaged, large)
    assert found == {"missing_file": {("x.csv", "the file is missing")}}


@BOTH
@pytest.mark.parametrize(
    "content, rule", [(b"", "header"), (b"\xff", "encoding"), (b'code,name_en\n"', "header")]
)
def test_a_table_that_says_nothing_is_not_told_again_by_each_reference(
    damaged: Workspace, content: bytes, rule: str, large: int
) -> None:
    damaged.table("units").write_bytes(content)
    found = told(damaged, large)
    assert set(found) == {rule, "bytes", "hash"}
    assert {file for one in found.values() for file, _ in one} == {"clean/units.csv"}


def test_a_citation_that_is_a_pipe_is_none(damaged: Workspace) -> None:
    (damaged.root / papers.CITATION).unlink(missing_ok=True)
    pipe(damaged.root / papers.CITATION)
    assert [one.rule for one in papers.check(damaged)] == ["citation"]


@BOTH
def test_names_that_are_no_text_can_be_written_in_every_form(
    damaged: Workspace, large: int
) -> None:
    Path(os.fsdecode(bytes(damaged.clean) + b"/\xff.csv")).touch()
    described = json.loads(damaged.descriptor.read_bytes())
    described["version"] = "\ud800"
    damaged.descriptor.write_text(json.dumps(described), encoding="utf-8")
    shutil.rmtree(damaged.raw)
    found = checks.check(damaged, generated, large=large)
    assert {one.rule for one in found} >= {"unknown_file", "citation_version"}
    for write in WRITERS.values():
        write(found).encode()
