"""Every sort of bad input: one or two lines that name the place, exit code 2, nothing written."""

import pytest

from tests import smallset

FIGURES = "figures/t1.csv"


def state(dataset):
    """Return every file outside raw/ with its bytes."""
    return {
        path: path.read_bytes()
        for path in dataset.root.rglob("*")
        if path.is_file() and dataset.raw not in path.parents
    }


def refused(indicators, dataset):
    before = state(dataset)
    ran = indicators("--dataset", dataset.root, "build")
    assert ran.code == 2
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert state(dataset) == before
    return ran.err


@pytest.mark.parametrize(
    "file",
    [
        "figures/t2.csv",
        "codelists/units.csv",
        "derivations.csv",
        "reference/series.csv",
        "dataset.toml",
    ],
)
def test_a_missing_raw_file(indicators, dataset, file):
    (dataset.raw / file).unlink()
    assert f"error: raw/{file}: cannot be read: No such file" in refused(indicators, dataset)


def test_a_folder_that_is_no_dataset(indicators, tmp_path):
    ran = indicators("--dataset", tmp_path, "build")
    assert ran.code == 2
    assert "no dataset here or in a folder above" in ran.err
    assert "--dataset DIR" in ran.err


def test_a_raw_file_that_is_a_folder(indicators, dataset):
    path = dataset.raw / "codelists/units.csv"
    path.unlink()
    path.mkdir()
    assert "raw/codelists/units.csv: cannot be read: Is a directory" in refused(indicators, dataset)


def test_a_raw_file_that_is_not_utf_8(indicators, dataset):
    path = dataset.raw / "codelists/units.csv"
    path.write_bytes(path.read_bytes().replace("人民币元".encode(), "人民币元".encode("gb18030")))
    message = refused(indicators, dataset)
    assert "raw/codelists/units.csv, line 2: not UTF-8: byte 47 is 0xc8" in message
    assert "mend: save the file as UTF-8" in message


@pytest.mark.parametrize(
    "file, old, new, expected",
    [
        (FIGURES, "source_id,start", "source,start",
         "raw/figures/t1.csv, line 1: wrong header: missing 'source_id'; unknown 'source'"),
        ("sources.csv", "title,publisher,", "publisher,title,",
         "raw/sources.csv, line 1: the columns are in another order"),
        ("codelists/units.csv", "percent,百分数", "count,百分数",
         "line 4, column code: the key stands on line 3 already: 'count'"),
        (FIGURES, "t1,30,32", "t1,18,20", "the key stands on line 3 already: 't1, 18'"),
        (FIGURES, "1250000000,both,exact,CNY,,true,rd_expenditure,level,actual,CN-GD,,,2023-01-01,"
         "2023-12-31,explicit,,manual,,,accepted,\n",
         "1250000000,both,exact,CNX,,true,rd_expenditure,level,actual,CN-GD,,,2023-01-01,"
         "2023-12-31,explicit,,manual,,,accepted,\n",
         "raw/figures/t1.csv, line 6, column unit: unknown code: 'CNX'\n"
         "  mend: use a code of raw/codelists/units.csv (nearest: CNY) or add it there"),
        (FIGURES, "超过300家,quantity,300,", "超过300家,quantity,three hundred,",
         "line 3, column value: not a decimal number: 'three hundred'"),
        (FIGURES, "超过300家,quantity,300,", "超过300家,quantity,３００,", "not a decimal number"),
        (FIGURES, "超过300家,quantity,300,", "超过300家,quantity,3e2,", "not a decimal number"),
        ("figures/t2.csv", "20多家,quantity,20,20,30,", "20多家,quantity,20,30,20,",
         "line 6, column lower: breaks the rule: the lower bound is not above the upper bound: "
         "'lower=30, upper=20'"),
        ("figures/t2.csv", "2030年,date,,,,,,,,false,,,,,,,2030-01-01,2030-12-31",
         "2030年,date,,,,,,,,false,,,,,,,2030-12-31,2030-01-01",
         "line 4, column period_start: breaks the rule: the period does not end before it starts: "
         "'period_start=2030-12-31, period_end=2030-01-01'"),
        (FIGURES, "2023年末,date,,,,,,,,false,,,,,,,2023-12-31",
         "2023年末,date,,,,,,,,false,,,,,,,2023-13-31", "no such day in the calendar"),
        (FIGURES, "t1,36,39", "t1,36,41", "the length of the figure as printed"),
        (FIGURES, "t1,30,32", "t1,23,25", "overlaps the mention of line 3"),
        (FIGURES, "t1,30,32", "t9,30,32", "the row belongs to another text than its file: 't9'"),
        (FIGURES, "超过300家,quantity", "超过300家,amount", "column kind"),
        ("dataset.toml", 'version = "0.1.0"', 'version = "one"', "raw/dataset.toml"),
    ],
)  # fmt: skip
def test_a_raw_file_that_breaks_a_rule(indicators, dataset, file, old, new, expected):
    smallset.replace(dataset.raw / file, old, new)
    assert expected in refused(indicators, dataset)


def test_a_ledger_without_its_text(indicators, dataset):
    (dataset.raw / "figures/t3.csv").write_bytes((dataset.raw / "figures/t2.csv").read_bytes())
    message = refused(indicators, dataset)
    assert "raw/figures/t3.csv: ledger of a text that is not in raw/sources.csv" in message


def test_many_problems_are_counted_and_the_first_are_shown(indicators, dataset):
    path = dataset.raw / "codelists/units.csv"
    bad = "".join(f"bad code {number},x,y,money,own\n" for number in range(30))
    path.write_text(path.read_text("utf-8") + bad, "utf-8")
    message = refused(indicators, dataset)
    assert message.count("mend:") == 20
    assert "... and 10 more problems" in message


def test_one_problem_on_many_lines_is_told_once(indicators, dataset):
    path = dataset.raw / "codelists/units.csv"
    path.write_text(path.read_text("utf-8") + "bad code,x,y,money,own\n" * 30, "utf-8")
    message = refused(indicators, dataset)
    assert message.count("mend:") == 2, "the form of the code, and its keys"
    assert "lines 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 and 20 more, column code" in message


@pytest.mark.parametrize(
    "sql, expected",
    [
        ("SELECT valeu FROM observations", "valeu"),
        ("SELEC 1", "syntax error"),
        ("DROP TABLE observations", "read only"),
        ("SELECT 1; SELECT 2", "one statement is expected, found 2"),
        ("SELECT * FROM read_csv('raw/sources.csv')", "Permission"),
    ],
)
def test_a_query_that_cannot_be_answered(indicators, built, sql, expected):
    ran = indicators("--dataset", built.root, "query", sql)
    assert ran.code == 2
    assert expected in ran.err
    assert "mend:" in ran.err
    assert len(ran.err.splitlines()) <= 3
    assert ran.out == ""


def test_a_failing_query_leaves_the_output_file_alone(indicators, built, tmp_path):
    target = tmp_path / "result.csv"
    target.write_text("old")
    ran = indicators("--dataset", built.root, "query", "FROM nowhere", "--output", target)
    assert (ran.code, target.read_text()) == (2, "old")


def test_a_query_before_the_first_build(indicators, dataset):
    ran = indicators("--dataset", dataset.root, "query", "FROM headline")
    assert ran.code == 2
    assert "is not built yet" in ran.err
    assert f"mend: run `indicators --dataset {dataset.root} build`" in ran.err


def test_an_unknown_identifier_names_the_nearest(indicators, built):
    ran = indicators("--dataset", built.root, "show", "t1-47")
    assert ran.code == 2
    assert "'t1-47'" in ran.err
    assert "nearest: t1-46" in ran.err


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["query"], ["query", "FROM x", "--format", "xls"]]
)
def test_bad_usage_exits_with_2_and_points_to_the_help(indicators, arguments):
    ran = indicators(*arguments)
    assert ran.code == 2
    assert "-h" in ran.err
