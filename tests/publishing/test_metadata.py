"""What a dataset says about itself is read strictly."""

import re
from pathlib import Path

import pytest

from indicators.errors import InputError, RawDataError
from indicators.publishing import metadata
from indicators.workspace import Workspace

GOOD = """\
name = "regional-figures"
version = "1.2.3"
created = 2025-01-01T08:00:00+08:00
title_zh = "题"
title_en = "Title"
description_zh = "述。"
description_en = "Description."
keywords = ["a"]
homepage = "https://example.org/data"
[[licenses]]
name = "CC-BY-4.0"
title = "Attribution"
path = "https://example.org/licence"
[[contributors]]
title = "Somebody"
"""


def dataset(folder: Path, text: str) -> Workspace:
    (folder / "raw").mkdir()
    (folder / "raw" / "dataset.toml").write_bytes(text.encode())
    return Workspace(folder)


def test_it_is_read_with_the_time_in_utc(tmp_path: Path):
    found = metadata.read(dataset(tmp_path, GOOD))
    assert found.name == "regional-figures"
    assert found.created.isoformat() == "2025-01-01T00:00:00+00:00"
    assert found.homepage == "https://example.org/data"
    assert found.licenses[0]["name"] == "CC-BY-4.0"


def test_the_project_describes_itself(project: Path):
    found = metadata.read(Workspace(project))
    assert found.name == "innovation-indicators"
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", found.version)
    assert f'version = "{found.version}"' in (project / "pyproject.toml").read_text("utf-8")


@pytest.mark.parametrize(
    "old, new, key, said",
    [
        ('name = "regional-figures"', 'name = "Regional Figures"', "name", "form"),
        ('version = "1.2.3"', 'version = "1.2"', "version", "form"),
        ('version = "1.2.3"', "version = 1.2", "version", "a text is needed"),
        ('"https://example.org/data"', '"example.org"', "homepage", "form"),
        ('title_zh = "题"', 'title_zh = " "', "title_zh", "a text is needed"),
        ('title_en = "Title"', "", "title_en", "a text is needed"),
        ("2025-01-01T08:00:00+08:00", "2025-01-01", "created", "a time with its zone"),
        ("2025-01-01T08:00:00+08:00", "2025-01-01T00:00:00", "created", "a time with its zone"),
        ('keywords = ["a"]', "keywords = []", "keywords", "a list of words"),
        ('keywords = ["a"]', 'keywords = "a"', "keywords", "a list of words"),
        ('keywords = ["a"]', 'keywords = ["a"]\ncolour = 1', "colour", "unknown key"),
        ('name = "CC-BY-4.0"\n', "", "licenses", "lacks name"),
        ('title = "Somebody"', "", "contributors", "lacks title"),
        ('title = "Somebody"', 'title = "S"\nrole = "x"', "contributors", "unknown keys: role"),
        ('title = "Somebody"', 'title = "S"\nroles = []', "contributors.roles", "list of words"),
        ("[[contributors]]", "[contributors]", "contributors", "at least one entry"),
    ],
)
def test_what_is_wrong_is_named_with_its_key_and_mend(
    tmp_path: Path, old: str, new: str, key: str, said: str
):
    assert old in GOOD
    with pytest.raises(RawDataError) as caught:
        metadata.read(dataset(tmp_path, GOOD.replace(old, new)))
    (problem,) = caught.value.problems
    assert (problem.file, problem.column, problem.rule) == ("raw/dataset.toml", key, "dataset")
    assert said in problem.what
    assert problem.mend


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path):
    with pytest.raises(RawDataError) as caught:
        metadata.read(dataset(tmp_path, ""))
    assert {problem.column for problem in caught.value.problems} == {
        "name", "version", "created", "title_zh", "title_en", "description_zh", "description_en",
        "keywords", "licenses", "contributors",
    }  # fmt: skip


def test_a_missing_or_broken_file_is_an_error_and_no_trace(tmp_path: Path):
    with pytest.raises(InputError, match=r"raw/dataset\.toml"):
        metadata.read(Workspace(tmp_path))
    with pytest.raises(RawDataError, match="not TOML"):
        metadata.read(dataset(tmp_path, "name ="))
