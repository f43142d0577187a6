import hashlib
import shutil

import pytest

from indicators.errors import InputError, RawDataError
from indicators.ledger.verify import verify
from indicators.workspace import Workspace
from tests import smallset


@pytest.fixture
def dataset(tmp_path):
    return smallset.write(tmp_path)


def verified(dataset):
    return verify(dataset, dataset.root / "texts")


def problems(dataset):
    return [str(problem) for problem in verified(dataset).problems]


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


def test_a_ledger_that_fits_its_texts_is_right(dataset):
    found = verified(dataset)
    assert found.problems == ()
    assert found.right
    assert [(text.source_id, text.mentions, text.misplaced) for text in found.texts] == [
        ("t1", 9, 0),
        ("t2", 5, 0),
    ]


def test_every_digit_run_and_numeral_is_counted(dataset):
    first, second = (text.accounting for text in verified(dataset).texts)
    assert (first.digit_runs, first.digit_runs_in_mentions) == (9, 9)
    assert (second.digit_runs, second.digit_runs_in_mentions) == (5, 5)
    assert first.unaccounted == second.unaccounted == ()


def test_line_ends_are_characters_like_others(dataset):
    assert "\r\n" in smallset.TEXTS["t2"]
    assert all(text.length_right for text in verified(dataset).texts)


def test_a_mention_whose_offsets_do_not_fit_names_the_line_and_where_it_stands(dataset):
    smallset.replace(dataset.raw / "figures/t1.csv", "t1,18,24", "t1,17,23")
    (problem,) = problems(dataset)
    assert problem == (
        "raw/figures/t1.csv, line 3, column printed: the text has '坊超过300' at 17-23: "
        "'超过300家'\n  mend: it stands at 18-24: correct the offsets"
    )


def test_a_figure_that_the_text_does_not_hold_is_named(dataset):
    smallset.replace(dataset.raw / "figures/t1.csv", ",超过300家,", ",超过500家,")
    (problem,) = problems(dataset)
    assert "the text does not hold it" in problem


def test_a_text_with_another_hash_is_named_with_both_hashes(dataset):
    path = dataset.root / "texts/t2.txt"
    path.write_bytes(path.read_bytes().replace("江苏".encode(), "浙江".encode()))
    found = verified(dataset)
    (problem,) = found.problems
    assert (problem.file, problem.line, problem.column) == ("raw/sources.csv", 3, "sha256")
    assert "SHA-256" in problem.what
    assert [text.hash_right for text in found.texts] == [True, False]


def test_a_text_of_another_length_is_named(dataset):
    smallset.replace(dataset.raw / "sources.csv", f",{len(smallset.TEXTS['t1'])},", ",7,")
    (problem,) = problems(dataset)
    assert f"the text has {len(smallset.TEXTS['t1'])} characters" in problem


def test_a_number_that_is_in_no_mention_is_named_with_its_place(dataset):
    path = dataset.raw / "figures/t1.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("t1,18,")), "utf-8")
    (problem,) = problems(dataset)
    assert "the number at offset 20 is in no mention" in problem
    assert "300" in problem


def test_a_rejected_mention_accounts_for_nothing(dataset):
    smallset.replace(dataset.raw / "figures/t1.csv", "product version,,accepted",
                     "product version,,rejected")  # fmt: skip
    (problem,) = problems(dataset)
    assert "the number at offset 68 is in no mention" in problem


def test_a_rejected_mention_need_not_stand_where_it_says(dataset):
    smallset.add_row(dataset, "t1", start=0, end=2, printed="不在", status="rejected", kind="name")
    assert verified(dataset).right


def test_a_mention_within_an_idiom_leaves_the_rest_of_the_idiom_unaccounted(dataset):
    text = "各地千方百计扩产。"
    smallset.put(dataset.root / "texts/t2.txt", text)
    source = dataset.raw / "sources.csv"
    smallset.replace(source, f",{len(smallset.TEXTS['t2'])},", f",{len(text)},")
    smallset.replace(source, sha(smallset.TEXTS["t2"]), sha(text))
    ledger = dataset.raw / "figures/t2.csv"
    ledger.write_text(ledger.read_text("utf-8").partition("\n")[0] + "\n", "utf-8")
    smallset.add_row(dataset, "t2", start=4, end=5, printed="百", status="accepted", kind="name",
                     statistical="false", reason="name")  # fmt: skip
    (problem,) = problems(dataset)
    assert "the number at offset 2 is in no mention" in problem


def test_a_missing_text_and_one_that_is_not_utf_8_are_named(dataset):
    (dataset.root / "texts/t1.txt").unlink()
    (dataset.root / "texts/t2.txt").write_bytes("江苏".encode("gb18030"))
    first, second = problems(dataset)
    assert "raw/sources.csv, line 2, column file: cannot be read: No such file" in first
    assert "raw/sources.csv, line 3, column file: the text is not UTF-8" in second


@pytest.mark.parametrize("name", ["../t1.txt", "/t1.txt", "a/t1.txt", "..", ".t1", "a\\t1", "C:t1"])
def test_a_name_that_leads_out_of_the_folder_is_refused(dataset, name):
    smallset.put(dataset.root / "t1.txt", smallset.TEXTS["t1"])
    smallset.replace(dataset.raw / "sources.csv", "t1,t1.txt,", f"t1,{name},")
    with pytest.raises(RawDataError, match=r"raw/sources.csv, line 2, column file: .* the form"):
        verified(dataset)


def test_everything_that_is_wrong_with_one_text_is_told_and_of_no_other(dataset):
    path = dataset.root / "texts/t1.txt"
    path.write_bytes(path.read_bytes() + "又7家。".encode())
    found = verified(dataset)
    assert [problem.column for problem in found.problems] == ["sha256", "characters", None]
    assert [(text.hash_right, text.length_right) for text in found.texts] == [
        (False, False),
        (True, True),
    ]


def test_a_folder_that_is_missing_cannot_be_verified(dataset):
    with pytest.raises(InputError, match="not a folder"):
        verify(dataset, dataset.root / "nowhere")


def test_a_ledger_that_breaks_a_rule_is_not_verified(dataset):
    smallset.replace(
        dataset.raw / "figures/t1.csv", "超过300家,quantity,300,", "超过300家,quantity,x,"
    )
    with pytest.raises(RawDataError, match="not a decimal"):
        verified(dataset)


def test_everything_is_given_as_plain_values_too(dataset):
    found = verified(dataset).as_dict()
    assert found["right"] is True
    assert found["texts"][0]["accounting"]["unaccounted"] == []


@pytest.mark.texts
def test_the_ledger_of_this_repository_fits_the_source_texts(project, texts):
    found = verify(Workspace(project), texts)
    assert found.problems == ()
    assert len(found.texts) == 5
    assert sum(text.accounting.digit_runs_in_mentions for text in found.texts) == 157


@pytest.mark.texts
def test_a_copied_folder_of_texts_with_one_character_changed_is_noticed(project, texts, tmp_path):
    folder = shutil.copytree(texts, tmp_path / "texts", copy_function=shutil.copyfile)
    path = folder / "002_9ce2a5c5a8726547.txt"
    path.write_bytes(path.read_bytes().replace("9300项".encode(), "9301项".encode()))
    told = " ".join(map(str, verify(Workspace(project), folder).problems))
    assert "SHA-256" in told
    assert "9300" in told
