import re

import pytest

from indicators.errors import InputError
from indicators.warehouse import surroundings


def record(part="mentions", file="a.txt", start=5, end=8):
    return {"kind": "observation", part: [{"file": file, "start": start, "end": end}]}


@pytest.fixture
def texts(tmp_path):
    (tmp_path / "a.txt").write_bytes("全省共有工坊12家，\r\n另有3家在建。".encode())
    return tmp_path


@pytest.mark.parametrize("part", ["mentions", "places"])
def test_what_stands_around_a_place_is_shown_with_the_place_marked(texts, part):
    found = record(part, start=6, end=9)
    surroundings.show(found, texts)
    assert found[part][0]["in_text"] == "全省共有工坊【12家】，\r\n另有3家在建。"


def test_a_list_without_places_is_left_as_it_is(texts):
    found = {"kind": "source", "mentions": [{"kind": "date", "mentions": 3}], "operands": []}
    surroundings.show(found, texts)
    assert found["mentions"] == [{"kind": "date", "mentions": 3}]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "..", "b/a.txt"])
def test_a_name_that_leads_out_of_the_folder_is_refused(texts, name):
    with pytest.raises(InputError, match="leads out of its folder"):
        surroundings.show(record(file=name), texts)


def test_a_text_that_is_missing_is_named(texts):
    with pytest.raises(InputError, match=re.escape((texts / "b.txt").as_posix())):
        surroundings.show(record(file="b.txt"), texts)
