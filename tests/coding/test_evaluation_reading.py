"""Annotations are read from ledgers, CSV and JSON lines, and what is wrong is named with place."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from indicators.coding.evaluation import evaluate, read
from indicators.errors import InputError

HEADER = "source_id,start,end,printed,value,status\n"


def test_a_folder_of_ledgers_is_read_by_document_in_the_order_of_the_text(tmp_path: Path):
    (tmp_path / "s2.csv").write_text(HEADER + "s2,9,11,40,40,accepted\ns2,0,2,20,20,accepted\n")
    (tmp_path / "s1.csv").write_text(HEADER)
    found = read(tmp_path)
    assert list(found) == ["s1", "s2"]
    assert found["s1"] == []
    assert [one.span for one in found["s2"]] == [(0, 2), (9, 11)]


def test_rejected_rows_are_no_mentions_and_proposed_ones_are_not_decided(tmp_path: Path):
    path = tmp_path / "s.csv"
    path.write_text(HEADER + "s,0,2,20,20,rejected\ns,0,2,20,20,accepted\ns,5,7,30,30,proposed\n")
    assert [(one.span, one.decided) for one in read(path)["s"]] == [((0, 2), True), ((5, 7), False)]


def test_a_byte_order_mark_and_line_ends_of_a_spreadsheet_are_read(tmp_path: Path):
    path = tmp_path / "s.csv"
    path.write_bytes(b"\xef\xbb\xbf" + (HEADER + "s,0,2,20,1.8,\n").replace("\n", "\r\n").encode())
    assert read(path)["s"][0].values["value"] == Decimal("1.8")


def test_json_lines_of_mentions_and_of_documents_are_read(tmp_path: Path):
    lines = [
        {"source_id": "a", "start": 4, "end": 6},
        {"id": "b", "text": "x\u2028y", "mentions": [{"start": 0, "end": 1, "value": "3"}]},
        {"id": "c", "mentions": []},
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n")
    found = read(path)
    assert list(found) == ["a", "b", "c"]
    assert [len(numbers) for numbers in found.values()] == [1, 1, 0]


def test_a_number_of_json_stays_exact(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"start": 0, "end": 1, "value": 12345678901234567.89, "upper": 3}\n')
    values = read(path)["a"][0].values
    assert (values["value"], values["upper"]) == (Decimal("12345678901234567.89"), Decimal(3))


def test_mentions_without_a_document_belong_to_the_one_of_their_file(tmp_path: Path):
    path = tmp_path / "brief.jsonl"
    path.write_text('{"start": 0, "end": 1}\n')
    assert list(read(path)) == ["brief"]


def test_a_folder_of_json_lines_is_read(tmp_path: Path):
    (tmp_path / "one.jsonl").write_text('{"start": 0, "end": 1}\n')
    (tmp_path / "two.jsonl").write_text('{"start": 0, "end": 1}\n')
    assert list(read(tmp_path)) == ["one", "two"]


@pytest.mark.parametrize(
    "name, content, said",
    [
        ("a.csv", "source_id,begin,end\n", "line 1: no column start"),
        ("a.csv", "", "line 1: no column start and end"),
        ("a.csv", HEADER + "s,0,2\n", "line 2: not 6 cells"),
        ("a.csv", HEADER + "s,0,2,20,20,accepted,x\n", "line 2: not 6 cells"),
        ("a.csv", HEADER + 's,0,2,"20\n', "line 2: cannot be read as CSV"),
        ("a.csv", HEADER + "s,x,2,20,20,\n", "line 2, column start: is no offset: 'x'"),
        ("a.csv", HEADER + "s,0,2,20,1e9,\n", "line 2, column value: not a decimal number: '1e9'"),
        ("a.csv", HEADER + "s,0,2,20,2,\ns,0,2,20,2,\n", "line 3, column start: the span is there"),
        ("a.jsonl", "{\n", "line 1: not JSON"),
        ("a.jsonl", "[1]\n", "line 1: not an object"),
        ("a.jsonl", "[" * 100_000 + "\n", "line 1: not JSON"),
        ("a.jsonl", '{"id": 3, "mentions": []}\n', "line 1: no document"),
        ("a.jsonl", '{"id": "a", "mentions": {}}\n', "line 1: no document"),
        ("a.jsonl", '{"id": "a", "mentions": [3]}\n', "line 1: a mention is not an object"),
        ("a.jsonl", '{"id": "a", "mentions": [{"start": 0}]}\n', "column end: is no offset"),
        ("a.txt", "x", "no form of annotations that can be read"),
    ],
)  # fmt: skip
def test_bad_input_is_named_with_its_place_and_the_mend(
    tmp_path: Path, name: str, content: str, said: str
):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read(path)
    assert said in str(caught.value)
    assert name in str(caught.value)
    assert "mend: " in str(caught.value)


def test_all_wrong_rows_are_named(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text(HEADER + "s,0,2,20,x,\ns,5,7,20,y,\n")
    with pytest.raises(InputError) as caught:
        read(path)
    assert [problem.line for problem in caught.value.problems] == [2, 3]


@pytest.mark.parametrize("name", ["nothing.csv", "nothing"])
def test_a_missing_file_is_named(tmp_path: Path, name: str):
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read(tmp_path / name)


def test_a_folder_without_annotations_is_refused(tmp_path: Path):
    with pytest.raises(InputError, match="the folder holds no annotations"):
        read(tmp_path)


def test_bytes_that_are_no_utf_8_are_refused(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes(HEADER.encode() + "s,0,2,二十,20,\n".encode("gb18030"))
    with pytest.raises(InputError, match="not UTF-8"):
        read(path)


@pytest.mark.parametrize(
    "path, documents",
    [
        ("raw/figures", 5),
        ("tests/heldout/extraction.jsonl", 429),
        ("tests/heldout/coding/documents.jsonl", 16),
    ],
)
def test_what_the_repository_holds_is_read_and_agrees_with_itself(
    project: Path, path: str, documents: int
):
    gold = read(project / path)
    found = evaluate(gold, gold)
    assert found.documents == documents
    assert found.differences == ()
    assert found.spans.gold > 200
