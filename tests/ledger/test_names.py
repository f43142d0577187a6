from pathlib import Path

import pytest

from indicators.errors import RawDataError
from indicators.ledger import registers
from indicators.ledger.verify import verify
from indicators.workspace import Workspace
from tests import registers as named
from tests import smallset


@pytest.fixture
def dataset(tmp_path):
    return named.write(smallset.write(tmp_path))


def problems(dataset):
    return [str(problem) for problem in verify(dataset, dataset.root / "texts").problems]


def change(dataset, register, old, new):
    smallset.replace(dataset.raw / f"registers/{register}.csv", old, new)


def test_names_that_stand_where_the_registers_say_are_right_and_counted(dataset):
    found = verify(dataset, dataset.root / "texts")
    assert found.problems == ()
    assert [text.names for text in found.texts] == [10, 2]
    assert found.as_dict()["texts"][0]["names"] == 10


def test_a_dataset_without_registers_names_nobody(tmp_path):
    found = verify(smallset.write(tmp_path), tmp_path / "texts")
    assert found.right
    assert [text.names for text in found.texts] == [0, 0]


def test_a_name_at_another_place_is_named_with_its_line_and_where_it_stands(dataset):
    change(dataset, "documents", "t1:87-89", "t1:86-88")
    (problem,) = problems(dataset)
    assert problem == (
        "raw/registers/documents.csv, line 2, column locator: the text has '见附' at 86-88, "
        "around it '5亿元另见附表。\\n': 't1:86-88'\n"
        "  mend: '附表' stands at t1:87-89: correct the offsets"
    )


def test_the_first_place_holds_the_main_name_and_no_other_form(dataset):
    change(dataset, "organisations", "t1:25-27;t1:28-30", "t1:28-30;t1:25-27")
    (problem,) = problems(dataset)
    assert "the text has '医药' at 28-30" in problem


def test_a_form_of_a_name_that_stands_nowhere_is_named(dataset):
    change(dataset, "organisations", "光学,光学,,,医药", "光学,光学,,,医药;药业")
    (problem,) = problems(dataset)
    assert "line 4, column other_names: this form of the name stands at none" in problem
    assert "'药业'" in problem


def test_a_name_that_the_text_does_not_hold_is_told_without_a_place(dataset):
    change(dataset, "programmes", "plan,计划,", "plan,规划,")
    (problem,) = problems(dataset)
    assert "mend: correct the offsets or the name" in problem


def test_a_member_stands_where_its_membership_says(dataset):
    change(dataset, "memberships", "workshops,office,member,t1:25-27",
           "workshops,office,member,t1:24-26")  # fmt: skip
    (problem,) = problems(dataset)
    assert "raw/registers/memberships.csv, line 3, column locator" in problem


def test_names_in_a_text_that_is_not_there_are_not_judged(dataset):
    (dataset.root / "texts/t2.txt").unlink()
    (problem,) = problems(dataset)
    assert "raw/sources.csv, line 3, column file" in problem


def test_a_register_that_breaks_a_rule_is_not_verified(dataset):
    change(dataset, "organisations", ",CN-GD,text,", ",CN-GD,,")
    with pytest.raises(RawDataError, match="a seat has its basis") as caught:
        problems(dataset)
    assert "organisations.csv, line 2, column seat_basis" in caught.value.message()


def test_a_register_without_a_file_holds_no_rows():
    assert {sheet.rows == [] for sheet in registers.scan(Workspace(Path("nowhere"))).values()}


@pytest.mark.texts
def test_every_name_of_this_repository_stands_in_the_source_texts(project, texts):
    found = verify(Workspace(project), texts)
    assert found.problems == ()
    assert sum(text.names for text in found.texts) > 270
