import hashlib
import re

import duckdb
import pytest

from indicators.errors import InputError
from indicators.warehouse import surroundings


def record(part="mentions", file="a.txt", start=5, end=8):
    return {"kind": "observation", part: [{"file": file, "start": start, "end": end}]}


TEXT = "全省共有工坊12家，\r\n另有3家在建。".encode()


@pytest.fixture
def texts(tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT)
    return tmp_path


def show(found, texts):
    """Show the places of a record of which every file is listed with the hash of TEXT."""
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE sources (source_id TEXT, file TEXT, sha256 TEXT)")
        for part in ("mentions", "places"):
            for row in found.get(part, []):
                listed = ["s001", row.get("file"), hashlib.sha256(TEXT).hexdigest()]
                connection.execute("INSERT INTO sources VALUES (?, ?, ?)", listed)
        surroundings.show(connection, found, texts)


@pytest.mark.parametrize("part", ["mentions", "places"])
def test_what_stands_around_a_place_is_shown_with_the_place_marked(texts, part):
    found = record(part, start=6, end=9)
    show(found, texts)
    assert found[part][0]["in_text"] == "全省共有工坊【12家】，\r\n另有3家在建。"


def test_a_list_without_places_is_left_as_it_is(texts):
    found = {"kind": "source", "mentions": [{"kind": "date", "mentions": 3}], "operands": []}
    show(found, texts)
    assert found["mentions"] == [{"kind": "date", "mentions": 3}]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "..", "b/a.txt"])
def test_a_name_that_leads_out_of_the_folder_is_refused(texts, name):
    with pytest.raises(InputError, match="leads out of its folder"):
        show(record(file=name), texts)


def test_a_text_that_is_missing_is_named(texts):
    with pytest.raises(InputError, match=re.escape((texts / "b.txt").as_posix())):
        show(record(file="b.txt"), texts)


def test_another_text_of_the_same_name_is_refused(texts):
    (texts / "a.txt").write_bytes(TEXT.replace(b"12", b"13"))
    with pytest.raises(InputError, match="not the text that s001 was read from"):
        show(record(), texts)
