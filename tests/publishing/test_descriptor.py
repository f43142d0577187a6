"""The description of the package."""

import hashlib
import json
from pathlib import Path
from typing import Any

import frictionless
import pytest

from indicators.contracts import checks
from indicators.files import write_all
from indicators.model import csv_form, frictionless_schema
from indicators.model.tables import CLEAN_TABLES
from indicators.publishing.descriptor import datapackage
from indicators.workspace import Workspace
from tests import smallset


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return smallset.write(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def contents(small: Workspace) -> dict[Path, bytes]:
    return checks.clean_tables(small)


@pytest.fixture(scope="module")
def package(small: Workspace, contents: dict[Path, bytes]) -> dict[str, Any]:
    described: dict[str, Any] = json.loads(datapackage(small, contents))
    return described


def test_frictionless_accepts_description_and_tables(tmp_path: Path):
    workspace = smallset.write(tmp_path)
    files = checks.clean_tables(workspace)
    write_all({**files, workspace.descriptor: datapackage(workspace, files)})
    report = frictionless.validate(workspace.descriptor.as_posix())
    assert report.valid, report.flatten(["message"])
    assert [task.name for task in report.tasks] == [table.name for table in CLEAN_TABLES]


def test_every_table_has_hash_size_and_schema(
    small: Workspace, contents: dict[Path, bytes], package: dict[str, Any]
):
    assert [one["name"] for one in package["resources"]] == [table.name for table in CLEAN_TABLES]
    for table, resource in zip(CLEAN_TABLES, package["resources"], strict=True):
        content = contents[small.clean / f"{table.name}.csv"]
        assert resource["path"] == f"clean/{table.name}.csv"
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["schema"] == frictionless_schema.schema(table)
        assert resource["title_zh"] == table.title_zh
        assert (resource["format"], resource["encoding"]) == ("csv", "utf-8")


def test_it_says_what_dataset_toml_says(package: dict[str, Any]):
    assert package["name"] == "small-set"
    assert package["version"] == "0.1.0"
    assert package["created"] == "2025-01-01T00:00:00Z"
    assert (package["title"], package["title_zh"]) == ("A small dataset", "小数据集")
    assert package["keywords"] == ["test"]
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["contributors"][0]["roles"] == ["creator"]
    assert "homepage" not in package


def test_texts_are_named_by_hash_and_publications_once(package: dict[str, Any]):
    texts = [one for one in package["sources"] if "sha256" in one]
    assert [one["sha256"] for one in texts] == [
        hashlib.sha256(text.encode()).hexdigest() for text in smallset.TEXTS.values()
    ]
    assert texts[0]["title"] == "示例报, 2024-01-10: 示例"
    assert [one for one in package["sources"] if "sha256" not in one] == [
        {"title": "Office: Bulletin"},
        {"title": "Office: Bulletin", "path": "https://example.org/a"},
        {"title": "Office: January"},
    ]


def test_the_same_input_gives_the_same_bytes_anywhere(
    small: Workspace, contents: dict[Path, bytes], tmp_path: Path
):
    other = smallset.write(tmp_path / "elsewhere")
    moved = {other.root / path.relative_to(small.root): data for path, data in contents.items()}
    backwards = dict(reversed(moved.items()))
    assert datapackage(other, backwards) == datapackage(small, contents)


def test_it_is_readable_text_with_one_line_feed_at_the_end(
    small: Workspace, contents: dict[Path, bytes]
):
    content = datapackage(small, contents)
    assert content.endswith(b"\n}\n")
    assert "小数据集" in content.decode()
    assert b"\r" not in content


def test_a_changed_cell_changes_the_hash(small: Workspace, contents: dict[Path, bytes]):
    path = small.clean / "units.csv"
    table = next(table for table in CLEAN_TABLES if table.name == "units")
    rows = csv_form.parse(contents[path], table, "x").rows
    changed = {**contents, path: csv_form.write([*rows[1:]], table)}
    assert datapackage(small, changed) != datapackage(small, contents)


def test_a_table_that_is_left_out_is_an_error(small: Workspace, contents: dict[Path, bytes]):
    path = small.clean / "units.csv"
    with pytest.raises(KeyError, match=r"units\.csv"):
        datapackage(small, {key: data for key, data in contents.items() if key != path})


def test_the_hour_of_its_making_is_told_in_utc(contents: dict[Path, bytes], tmp_path: Path):
    workspace = smallset.write(tmp_path)
    smallset.replace(
        workspace.raw / "dataset.toml", "2025-01-01T00:00:00Z", "2025-01-01T06:00:00+08:00"
    )
    moved = {tmp_path / "clean" / path.name: content for path, content in contents.items()}
    assert json.loads(datapackage(workspace, moved))["created"] == "2024-12-31T22:00:00Z"
