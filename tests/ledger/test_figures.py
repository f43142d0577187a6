import pytest

from indicators.ledger.figures import scan
from tests import smallset


@pytest.fixture
def dataset(tmp_path):
    return smallset.write(tmp_path)


def told(dataset):
    sheets = scan(dataset, ["t1", "t2"])
    return [str(problem) for sheet in sheets.values() for problem in sheet.problems]


def test_every_row_is_read_with_its_line(dataset):
    sheet = scan(dataset, ["t1"])["t1"]
    assert [row["start"] for row in sheet.rows] == [2, 18, 30, 36, 46, 55, 61, 67, 79]
    assert sheet.lines == list(range(2, 11))
    assert sheet.problems == []


def test_a_ledger_of_no_listed_text_is_told(dataset):
    (problem,) = scan(dataset, ["t1"])["t2"].problems
    assert str(problem).startswith("raw/figures/t2.csv: ledger of a text that is not in")


def test_every_text_has_its_ledger(dataset):
    (dataset.raw / "figures/t2.csv").unlink()
    (problem,) = told(dataset)
    assert problem.startswith("raw/figures/t2.csv: cannot be read")


@pytest.mark.parametrize("span", ["t1,17,19", "t1,20,22", "t1,23,25"])
def test_mentions_that_share_a_character_are_refused_with_both_lines(dataset, span):
    smallset.replace(dataset.raw / "figures/t1.csv", "t1,30,32", span)
    assert "overlaps the mention of line" in "".join(told(dataset))


def test_every_mention_under_a_long_one_is_named(dataset):
    path = dataset.raw / "figures/t1.csv"
    smallset.replace(path, "t1,30,32", "t1,19,21")
    smallset.replace(path, "t1,67,69", "t1,22,24")
    assert "".join(told(dataset)).count("overlaps the mention of line 3") == 2


def test_a_rejected_mention_may_lie_under_another(dataset):
    path = dataset.raw / "figures/t1.csv"
    smallset.replace(path, "t1,67,69", "t1,20,22")
    smallset.replace(path, "product version,,accepted", "product version,,rejected")
    assert told(dataset) == []
