"""`query`, `show` and `report`: the package as people and programs read it."""

import csv
import io
import json
import os
import subprocess
import sys

import pyarrow.parquet as pq
import pytest

VALUE = "SELECT value FROM observations WHERE observation_id = 't1-46'"


@pytest.fixture
def ask(indicators, built):
    def run(*arguments):
        ran = indicators("--dataset", built.root, *arguments)
        assert (ran.code, ran.err) == (0, "")
        return ran.out

    return run


@pytest.mark.parametrize("command", [("query", VALUE), ("show", "t1-46"), ("export", "parquet")])
def test_a_dataset_that_was_never_built_is_told_to_be_built(indicators, dataset, command):
    ran = indicators("--dataset", dataset.root, *command)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.count("\n") == 2
    assert "the dataset is not built yet" in ran.err
    assert f"mend: run `indicators --dataset {dataset.root} build`" in ran.err


def test_the_mend_names_no_dataset_where_one_stands_in_it(indicators, dataset, monkeypatch):
    monkeypatch.chdir(dataset.raw)
    assert "mend: run `indicators build`" in indicators("query", VALUE).err


def test_a_value_is_printed_exactly_without_trailing_zeros(ask):
    assert ask("query", VALUE).split() == ["value", "─" * 10, "1250000000"]


@pytest.mark.parametrize(
    "format, expected",
    [
        ("csv", "value\n1250000000\n"),
        ("json", '[\n{"value": "1250000000"}\n]\n'),
        ("markdown", "| value |\n| ---: |\n| 1250000000 |\n"),
    ],
)
def test_every_format_holds_the_exact_value(ask, format, expected):
    assert ask("query", VALUE, "--format", format) == expected


def test_json_can_be_asked_for_shortly(ask):
    assert ask("query", VALUE, "--json") == ask("query", VALUE, "--format", "json")


def test_parquet_holds_exact_decimals(ask, tmp_path):
    target = tmp_path / "result.parquet"
    assert ask("query", VALUE, "--format", "parquet", "--output", target) == ""
    table = pq.read_table(target)
    assert str(table.schema.field("value").type) == "decimal128(38, 10)"
    assert int(table.column("value")[0].as_py()) == 1250000000


def test_parquet_is_not_written_to_a_terminal(indicators, built, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    ran = indicators("--dataset", built.root, "query", VALUE, "--format", "parquet")
    assert ran.code == 2
    assert "--output FILE" in ran.err


def test_a_table_can_be_written_to_a_file(ask, tmp_path):
    target = tmp_path / "table.txt"
    assert ask("query", VALUE, "--output", target) == ""
    assert target.read_text("utf-8") == ask("query", VALUE)


def test_every_sort_of_cell_has_a_text(ask):
    sql = """SELECT NULL AS nothing, true AS yes, DATE '2023-01-02' AS day, 0.10::DECIMAL(9,2) AS d,
    'a,"b"\n' AS words, [1.50::DECIMAL(9,2), NULL] AS list, 1/0 AS infinite, '=1+1' AS formula"""
    (row,) = csv.DictReader(io.StringIO(ask("query", sql, "--format", "csv")))
    assert row == {
        "nothing": "", "yes": "true", "day": "2023-01-02", "d": "0.1", "words": 'a,"b"\n',
        "list": '["1.5", null]', "infinite": "inf", "formula": "=1+1",
    }  # fmt: skip
    (found,) = json.loads(ask("query", sql, "--json"))
    assert (found["nothing"], found["yes"], found["d"]) == (None, True, "0.1")
    assert (found["list"], found["infinite"]) == (["1.5", None], "inf")


def test_an_empty_result_still_has_its_columns(ask):
    sql = "SELECT area, value FROM observations WHERE false"
    assert ask("query", sql, "--format", "csv") == "area,value\n"
    assert ask("query", sql, "--json") == "[]\n"
    assert ask("query", sql).split()[:2] == ["area", "value"]


@pytest.mark.parametrize("format", ["json", "parquet"])
def test_columns_of_one_name_are_refused_where_one_would_be_lost(indicators, built, format):
    sql = "SELECT 1 AS a, 2 AS a"
    ran = indicators("--dataset", built.root, "query", sql, "--format", format)
    assert (ran.code, ran.out) == (2, "")
    assert "two columns bear the same name: 'a'" in ran.err
    assert indicators("--dataset", built.root, "query", sql, "--format", "csv").out == "a,a\n1,2\n"


def test_markdown_cells_cannot_break_the_table(ask):
    out = ask("query", "SELECT 'a|b' || chr(10) || 'c' AS x", "--format", "markdown")
    assert out.splitlines()[2] == "| a\\|b c |"


def test_wide_characters_are_aligned(ask):
    sql = "SELECT name_zh, code FROM areas ORDER BY code"
    header, rule, *rows = ask("query", sql).splitlines()
    from rich.cells import cell_len

    ends = {cell_len(row[: row.index("CN")]) for row in rows if "CN" in row}
    assert len(ends) == 1
    assert cell_len(header[: header.index("code")]) in ends
    assert set(rule) == {"─"}


def test_control_characters_are_shown_and_do_not_act(ask):
    out = ask("query", "SELECT chr(27) || '[31m' || chr(8238) || 'x' AS hostile")
    assert "\x1b" not in out
    assert "␛[31m\\u202ex" in out


def test_markup_of_the_table_printer_is_only_text(ask):
    assert "[bold red]x[/]" in ask("query", "SELECT '[bold red]x[/]' AS words")


def test_show_gives_an_observation_with_its_words_and_what_stands_on_it(ask):
    out = ask("show", "t1-46")
    for expected in ("Guangdong", "exactly 1,250,000,000", "恰为1250000000", "12.5亿元",
                     "agrees_within_rounding", "base", "t1:46-52;t1:79-85", "2023"):  # fmt: skip
        assert expected in out


def test_show_gives_every_place_of_a_fact_printed_twice(ask):
    found = json.loads(ask("show", "t1-46", "--json"))
    assert [(place["start"], place["end"]) for place in found["mentions"]] == [(46, 52), (79, 85)]
    assert found["official"][0]["reference_value"] == "1252000000"
    assert found["derivations"][0]["derivation_id"] == "base"


@pytest.mark.parametrize(
    "identifier, words",
    [
        ("t1-18", "more than 300"),
        ("t2-38", "more than 20, under 30"),
        ("t2-11", "no bound claimed"),
    ],
)
def test_show_says_in_words_what_is_claimed(ask, identifier, words):
    assert json.loads(ask("show", identifier, "--json"))["interval"]["en"] == words


@pytest.mark.parametrize(
    "identifier, kind, part, count",
    [
        ("base", "derivation", "operands", 2),
        ("rd_expenditure", "indicator", "observations", 5),
        ("t2", "source", "observations", 3),
    ],
)
def test_show_knows_derivations_indicators_and_sources(ask, identifier, kind, part, count):
    found = json.loads(ask("show", identifier, "--json"))
    assert (found["kind"], len(found[part])) == (kind, count)
    assert ask("show", identifier).startswith(kind)


def test_the_report_is_drawn_anew(ask, built, tmp_path):
    target = tmp_path / "charts.html"
    assert "charts.html" in ask("report", "--output", target)
    assert target.read_bytes() == (built.reports / "index.html").read_bytes()


def test_the_address_of_the_report_says_language_and_chapter(ask, built):
    said = ask("report", "--lang", "en", "--chapter", "conversion")
    assert said.strip().endswith("reports/index.html#chapter-conversion-en")


def test_a_reader_that_goes_away_causes_no_trace(built):
    command = f'"{sys.executable}" -m indicators query "FROM range(200000)" --format csv | head -1'
    ran = subprocess.run(
        ["bash", "-c", command], cwd=built.root, capture_output=True, text=True, env=os.environ
    )
    assert ran.stderr == ""
    assert ran.stdout.strip() == "range"


def test_show_gives_the_words_around_each_place_to_those_who_hold_the_texts(ask, built):
    out = ask("show", "t1-46", "--texts", built.root / "texts", "--json")
    first, again = json.loads(out)["mentions"]
    assert first["in_text"] == "各有40家。全年研发经费【12.5亿元】，下降5%，居各省第二位"
    assert "【12.5亿元】" in again["in_text"]
