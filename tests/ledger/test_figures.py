import pytest

from indicators.errors import RawDataError
from indicators.ledger.figures import read
from tests import smallset


@pytest.fixture
def dataset(tmp_path):
    return smallset.write(tmp_path)


def test_the_rows_of_each_text_come_in_its_order_whatever_the_order_of_the_file(dataset):
    path = dataset.raw / "figures/t1.csv"
    header, *lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(header + "".join(reversed(lines)), "utf-8")
    assert [row["start"] for row in read(dataset)["t1"]] == [2, 18, 30, 36, 46, 55, 61, 67, 79]


def test_every_text_has_its_ledger(dataset):
    (dataset.raw / "figures/t2.csv").unlink()
    with pytest.raises(RawDataError, match=r"raw/figures/t2.csv: cannot be read"):
        read(dataset)


@pytest.mark.parametrize("span", ["t1,17,19", "t1,20,22", "t1,23,25"])
def test_mentions_that_share_a_character_are_refused_with_both_lines(dataset, span):
    smallset.replace(dataset.raw / "figures/t1.csv", "t1,30,32", span)
    with pytest.raises(RawDataError, match="overlaps the mention of line"):
        read(dataset)


def test_every_mention_under_a_long_one_is_named(dataset):
    path = dataset.raw / "figures/t1.csv"
    smallset.replace(path, "t1,30,32", "t1,19,21")
    smallset.replace(path, "t1,67,69", "t1,22,24")
    with pytest.raises(RawDataError) as caught:
        read(dataset)
    assert caught.value.message().count("overlaps the mention of line 3") == 2


def test_a_rejected_mention_may_lie_under_another(dataset):
    path = dataset.raw / "figures/t1.csv"
    smallset.replace(path, "t1,67,69", "t1,20,22")
    smallset.replace(path, "product version,,accepted", "product version,,rejected")
    assert len(read(dataset)["t1"]) == 9
