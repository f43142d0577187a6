"""`extract`: every form of input and output, on friendly and on hostile files."""

import csv
import io
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from indicators.extraction.records import MENTION_FIELDS
from tests import smallset

TEXT = "去年授权专利超9300项，研发经费12.5亿元。"


@pytest.fixture
def brief(tmp_path):
    path = tmp_path / "brief.txt"
    path.write_bytes(TEXT.encode())
    return path


def lines(out):
    return [json.loads(line) for line in out.splitlines()]


def test_the_table_shows_place_words_value_and_claim(indicators, brief):
    ran = indicators("extract", brief, "--no-codes")
    assert (ran.code, ran.err) == (0, "")
    row = next(line for line in ran.out.splitlines() if "9300项" in line)
    assert row.split() == ["6-12", "超9300项", "quantity", "9300", ">", "count"]
    row = next(line for line in ran.out.splitlines() if "12.5亿元" in line)
    assert row.split()[3:6] == ["1250000000", "=", "CNY"]


def test_the_table_shows_what_each_figure_is_proposed_to_say(indicators, tmp_path):
    text = "2023年，江苏省向上海输出技术合同8000项。到2026年，高新技术企业将达到6万家。第二批"
    smallset.put(tmp_path / "a.txt", text)
    out = indicators("extract", tmp_path / "a.txt").out
    head, _, *rows = out.splitlines()
    assert head.split()[2:] == ["claims", "indicator", "form", "area", "period", "sure", "what"]
    row = next(line for line in rows if "8000项" in line)
    assert row.split()[2:8] == ["8000", "count", "tech_contract_count", "level", "CN-JS", "2023"]
    assert row.split()[-1] == "direction=out;partner=CN-SH"
    assert "level, target" in next(line for line in rows if "6万家" in line)
    assert next(line for line in rows if "第二批" in line).split()[-1] == "ordinal"


@pytest.mark.parametrize(
    "printed, claim",
    [("20多家", "(20, 30) count"), ("不少于5000人", "≥ 5000 person"), ("约2000台", "≈ 2000 count"),
     ("7家", "7 count"), ("第二批", "2 ordinal"), ("2021年3月", "date")],
)  # fmt: skip
def test_with_codes_value_unit_and_claim_stand_in_one_column(indicators, tmp_path, printed, claim):
    smallset.put(tmp_path / "a.txt", f"共有{printed}。")
    row = indicators("extract", tmp_path / "a.txt").out.splitlines()[2]
    assert f"   {claim}" in row


def test_without_codes_the_numbers_are_read_and_nothing_is_proposed(indicators, brief):
    (patents, _) = lines(indicators("extract", brief, "--no-codes", "--format", "jsonl").out)
    assert (patents["value"], patents["statistical"], patents["indicator"]) == ("9300", None, None)
    steps = indicators("extract", brief, "--no-codes", "--explain").out
    assert "confidence" not in steps
    assert "qualifier 超: over" in steps


def test_the_home_of_the_texts_is_what_a_province_without_a_name_stands_for(indicators, tmp_path):
    smallset.put(tmp_path / "a.txt", "去年全省专利授权量超9300项。")
    found = lines(
        indicators("extract", tmp_path / "a.txt", "--home", "CN-JS", "--format", "jsonl").out
    )
    assert found[0]["area"] == "CN-JS"
    ran = indicators("extract", tmp_path / "a.txt", "--home", "Jiangsu")
    assert ran.code == 2
    assert "--home: not a place of the gazetteer: 'Jiangsu'" in ran.err


@pytest.mark.parametrize(
    "printed, claim",
    [
        ("20多家", "(20, 30)"),
        ("3至5个", "[3, 5]"),
        ("不少于5000人", "≥"),
        ("不超过5000人", "≤"),
        ("近400家", "<"),
        ("约2000台", "≈"),
        ("7家", "="),
    ],
)
def test_the_table_writes_each_claim_as_a_sign_or_both_bounds(indicators, tmp_path, printed, claim):
    smallset.put(tmp_path / "a.txt", f"共有{printed}。")
    out = indicators("extract", tmp_path / "a.txt", "--no-codes").out
    assert f" {claim} " in next(line for line in out.splitlines() if printed in line)


@pytest.mark.parametrize(
    "printed, period",
    [("2021年", "2021"), ("2021年3月", "2021-03"), ("2021年3月5日", "2021-03-05"),
     ("2021年上半年", "2021-01-01/2021-06-30")],
)  # fmt: skip
def test_the_table_writes_each_period_shortly(indicators, tmp_path, printed, period):
    smallset.put(tmp_path / "a.txt", f"{printed}公布。")
    assert period in indicators("extract", tmp_path / "a.txt").out.split()


def test_the_table_names_the_source_where_there_are_several(indicators, tmp_path):
    smallset.put(tmp_path / "in/a.txt", "1家")
    smallset.put(tmp_path / "in/b.txt", "2家")
    header, _, *rows = indicators("extract", tmp_path / "in").out.splitlines()
    assert header.split()[0] == "source"
    assert [row.split()[0] for row in rows] == ["a", "b"]


def test_json_lines_hold_every_field_in_order_with_exact_numbers(indicators, brief):
    found = lines(indicators("extract", brief, "--format", "jsonl").out)
    assert [tuple(mention) for mention in found] == [MENTION_FIELDS] * len(found)
    assert [(one["printed"], one["value"]) for one in found] == [
        ("超9300项", "9300"),
        ("12.5亿元", "1250000000"),
    ]


def test_csv_and_parquet_hold_the_same_as_json_lines(indicators, brief, tmp_path):
    expected = lines(indicators("extract", brief, "--format", "jsonl").out)
    written = indicators("extract", brief, "--format", "csv").out
    from_csv = list(csv.DictReader(io.StringIO(written)))
    plain = {True: "true", False: "false", None: ""}
    assert from_csv == [
        {k: v if isinstance(v, str) else plain.get(v, str(v)) for k, v in row.items()}
        for row in expected
    ]
    target = tmp_path / "mentions.parquet"
    indicators("extract", brief, "--format", "parquet", "--output", target)
    table = pq.read_table(target)
    assert table.column_names == list(MENTION_FIELDS)
    assert [int(value) for value in table.column("value").to_pylist()] == [9300, 1250000000]
    assert table.column("indicator").to_pylist() == [one["indicator"] for one in expected]
    assert table.column("statistical").to_pylist() == [True, True]
    assert [f"{sure.normalize():f}" for sure in table.column("confidence").to_pylist()] == [
        one["confidence"] for one in expected
    ]


def test_the_day_of_publication_resolves_relative_dates(indicators, tmp_path):
    path = tmp_path / "dated.txt"
    path.write_text("今年6月登记300家。", "utf-8")
    found = lines(indicators("extract", path, "--published", "2025-03-01", "--format", "jsonl").out)
    assert found[0]["period_start"].startswith("20")
    unknown = lines(indicators("extract", path, "--format", "jsonl").out)
    assert unknown[0]["period_start"] is None


@pytest.mark.parametrize("place, unit", [("CN", "CNY"), ("TW", "TWD"), ("HK", "HKD")])
def test_the_place_of_the_text_says_whose_money_it_is(indicators, brief, place, unit):
    found = lines(indicators("extract", brief, "--place", place, "--format", "jsonl").out)
    assert found[-1]["unit"] == unit


def test_documents_of_json_lines_and_parquet_have_their_own_id_and_day(indicators, tmp_path):
    documents = [
        {"id": "a", "text": "今年6月300家。", "published": "2024-08-01"},
        {"id": "b", "text": "400家。", "published": None},
    ]
    one = tmp_path / "one.jsonl"
    one.write_text("".join(json.dumps(item) + "\n\n" for item in documents), "utf-8")
    two = tmp_path / "two.parquet"
    pq.write_table(pa.Table.from_pylist(documents), two)
    for path in (one, two):
        found = lines(indicators("extract", path, "--format", "jsonl").out)
        assert [mention["source_id"] for mention in found] == ["a", "a", "b"]
        assert found[0]["period_start"] == "2024-06-01"


def test_a_folder_is_read_with_all_folders_in_it_by_name(indicators, tmp_path):
    smallset.put(tmp_path / "in/b.txt", "2家")
    smallset.put(tmp_path / "in/a/z.txt", "1家")
    smallset.put(tmp_path / "in/notes.md", "3家")
    found = lines(indicators("extract", tmp_path / "in", "--format", "jsonl").out)
    assert [mention["source_id"] for mention in found] == ["z", "b"]


def test_a_dash_is_the_text_on_standard_input(indicators, monkeypatch):
    class Stream:
        buffer = io.BytesIO("共300家".encode())

    monkeypatch.setattr("sys.stdin", Stream)
    (found,) = lines(indicators("extract", "-", "--format", "jsonl").out)
    assert (found["source_id"], found["value"]) == ("stdin", "300")


def test_accounting_proves_that_no_number_was_passed_over(indicators, brief, tmp_path):
    target = tmp_path / "mentions.jsonl"
    ran = indicators("extract", brief, "--accounting", "--format", "jsonl", "--output", target)
    assert ran.code == 0
    assert ran.out.splitlines()[0].split()[-1] == "unaccounted"
    assert ran.out.splitlines()[2].split()[:4] == ["brief", "2", "3", "3"]
    assert len(target.read_text("utf-8").splitlines()) == 2


def test_a_number_that_is_unaccounted_for_exits_with_1(indicators, brief, monkeypatch):
    from indicators import extraction
    from indicators.extraction.records import Accounting, Reading

    lost = Reading("brief", (), (), Accounting(1, 0, 0, 0, {}, (7,)))
    monkeypatch.setattr(extraction, "read", lambda *_, **__: lost)
    assert indicators("extract", brief, "--accounting").code == 1
    assert indicators("extract", brief).code == 0


def test_explain_says_how_each_mention_was_read(indicators, brief, tmp_path):
    target = tmp_path / "mentions.jsonl"
    ran = indicators("extract", brief, "--explain", "--format", "jsonl", "--output", target)
    assert (ran.code, ran.err) == (0, "")
    heads = [line for line in ran.out.splitlines() if not line.startswith("  ")]
    assert heads == ["brief 6-12  超9300项", "brief 17-23  12.5亿元"]
    assert "  qualifier 超: over" in ran.out.splitlines()
    assert "  area           CN 中国: no place is named: the country of the text" in ran.out
    assert len(target.read_text("utf-8").splitlines()) == 2


def test_a_text_on_standard_input_is_explained_and_accounted_for_at_once(indicators, monkeypatch):
    class Stream:
        buffer = io.BytesIO("共300家".encode())

    monkeypatch.setattr("sys.stdin", Stream)
    out = indicators("extract", "-", "--explain", "--accounting").out
    assert "numeral 300: 300" in out
    assert "unaccounted" in out


def test_a_text_without_numbers_has_no_mentions(indicators, tmp_path):
    smallset.put(tmp_path / "empty.txt", "")
    assert indicators("extract", tmp_path / "empty.txt", "--format", "jsonl").out == ""
    assert indicators("extract", tmp_path / "empty.txt", "--format", "csv").out.count("\n") == 1
    assert indicators("extract", tmp_path / "empty.txt").code == 0


def test_control_characters_in_a_text_do_not_act_on_the_terminal(indicators, tmp_path):
    path = tmp_path / "hostile.txt"
    path.write_text("共30\n0家 \x1b[31m7\x1b[0m \u202e88家 [bold]9[/bold]", "utf-8")
    ran = indicators("extract", path)
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


@pytest.mark.parametrize(
    "content", ["9" * 5000 + "家", "1" + "0" * 400 + "亿元", "0.0000000000001%"]
)
def test_numbers_too_long_for_parquet_are_refused_there_and_exact_elsewhere(
    indicators, tmp_path, content
):
    path = tmp_path / "long.txt"
    path.write_text(content, "utf-8")
    target = tmp_path / "mentions.parquet"
    ran = indicators("extract", path, "--format", "parquet", "--output", target)
    found = lines(indicators("extract", path, "--format", "jsonl").out)
    assert indicators("extract", path).code == 0
    if all(one["value"] is None for one in found):
        assert ran.code == 0
    else:
        assert ran.code == 2
        assert "--format jsonl" in ran.err
        assert not target.exists()


@pytest.mark.parametrize(
    "name, content, expected",
    [
        ("a.txt", "二".encode("gb18030"), "not UTF-8: byte 1 is 0xb6"),
        ("a.txt", "12".encode("utf-16"), "not UTF-8: byte 1 is 0xff"),
        ("a.md", b"12", "not a text that can be read"),
        ("a.jsonl", b'{"id": "x"', "a.jsonl, line 1: not JSON"),
        ("a.jsonl", b'\n[1]\n', "a.jsonl, line 2: not an object"),
        ("a.jsonl", b'{"id": 7, "text": "x"}', "id is missing or not a text"),
        ("a.jsonl", b'{"id": "x"}', "text is missing or not a text"),
        ("a.jsonl", b'{"id": "x", "text": "1", "published": "2024-6-1"}', "not a date: '2024-6-1'"),
        ("a.jsonl", b'{"id": "x", "text": "1", "published": "2024-13-01"}',
         "no such day in the calendar: '2024-13-01'"),
        ("a.jsonl", b'{"id": "x", "text": "1"}\n{"id": "x", "text": "2"}',
         "a second document with the id of"),
        ("a.jsonl", b'{"id": "x", "text": "\\ud800 1"}', "half a character"),
        ("a.jsonl", b"[" * 100000, "not JSON"),
        ("a.parquet", b"PAR1", "cannot be read as Parquet"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_place(
    indicators, tmp_path, name, content, expected
):
    path = tmp_path / name
    path.write_bytes(content)
    target = tmp_path / "out.csv"
    target.write_text("old")
    ran = indicators("extract", path, "--format", "csv", "--output", target)
    assert ran.code == 2
    assert expected in ran.err
    assert (ran.out, target.read_text()) == ("", "old")


def test_files_and_folders_that_are_not_there_are_refused(indicators, tmp_path):
    assert "cannot be read: No such file" in indicators("extract", tmp_path / "no.txt").err
    assert "holds no texts" in indicators("extract", tmp_path).err
    assert indicators("extract", "x" * 5000).code == 2
    assert "not a date: 'today'" in indicators("extract", "-", "--published", "today").err
    missing = tmp_path / "file" / "out.csv"
    (tmp_path / "file").write_text("a file")
    smallset.put(tmp_path / "t.txt", "1家")
    ran = indicators("extract", tmp_path / "t.txt", "--output", missing)
    assert ran.code == 2
    assert "cannot be written" in ran.err


@pytest.mark.parametrize("number", ["1" * 27 + "." + "1" * 11, "1" * 30])
def test_a_number_too_long_for_parquet_is_refused_and_never_rounded(indicators, tmp_path, number):
    smallset.put(tmp_path / "a.txt", f"共有{number}元。")
    target = tmp_path / "a.parquet"
    ran = indicators("extract", tmp_path / "a.txt", "--format", "parquet", "--output", target)
    assert ran.code == 2
    assert "more digits than" in ran.err
    assert not target.exists()


@pytest.mark.parametrize("day", ["2025-W09-6", "20250301", "2025-02-30"])
def test_a_day_has_one_form(indicators, brief, day):
    ran = indicators("extract", brief, "--published", day)
    assert ran.code == 2
    assert "write it as YYYY-MM-DD" in ran.err


def test_mentions_are_written_as_they_are_read():
    from indicators.corpus import output, reading
    from indicators.corpus.documents import Document

    told: list[str] = []
    documents = [Document(name, "共300家", None, f"{name}.txt") for name in ("a", "b")]
    mentions = (
        mention for one in reading.each(documents, progress=told.append) for mention in one.mentions
    )
    lines = output.WRITERS["csv"](mentions)
    assert next(lines).startswith(b"source_id,")
    assert told == []
    assert next(lines).startswith(b"a,")
    assert told == ["read 1 of 2: a.txt, 5 characters"]
    assert [line[:2] for line in lines] == [b"b,"]
