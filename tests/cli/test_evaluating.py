"""The command that scores proposals: what it prints, its exit codes, its messages."""

import json

import pytest

HEADER = "source_id,start,end,printed,kind,value,statistical,indicator,area,confidence,rule\n"
GOLD = HEADER + (
    "a,0,5,2023年,date,,false,,,,\n"
    "a,7,12,超3亿元,quantity,300000000,true,rd_expenditure,CN-GD,,\n"
    "a,20,25,超9亿元,quantity,900000000,true,gdp,CN-GD,,\n"
)
PROPOSALS = HEADER + (
    "a,0,5,2023年,date,,false,,,0.9,date\n"
    "a,7,12,超3亿元,quantity,300000000,true,rd_expenditure,CN,0.9,concept\n"
)


@pytest.fixture
def files(tmp_path):
    gold, proposals = tmp_path / "gold.csv", tmp_path / "proposals.csv"
    gold.write_text(GOLD, encoding="utf-8")
    proposals.write_text(PROPOSALS, encoding="utf-8")
    return gold, proposals


def test_scores_are_printed(indicators, files):
    gold, proposals = files
    ran = indicators("evaluate", gold, "--against", proposals)
    assert (ran.code, ran.err) == (0, "")
    lines = [line.split() for line in ran.out.splitlines()]
    assert lines[3][:5] == ["spans", "2", "3", "2", "100.0%"]
    area = next(line for line in lines if line[:1] == ["area"])
    assert (area[1:4], area[-2:]) == (["0", "1", "0.0%"], ["1", "0.0%"])
    assert lines[-1] == [
        "1",
        "documents,",
        "3",
        "mentions",
        "judged;",
        "1",
        "of",
        "3",
        "decisions",
        "right",
        "unaided.",
    ]
    assert "differences" not in ran.out


def test_differences_are_listed_on_demand(indicators, files):
    gold, proposals = files
    ran = indicators("evaluate", gold, "--against", proposals, "--differences")
    assert ran.code == 0
    assert "area=CN-GD" in ran.out
    assert "missed" in ran.out


def test_json_is_for_programs(indicators, files):
    gold, proposals = files
    ran = indicators("evaluate", gold, "--against", proposals, "--json", "--differences")
    found = json.loads(ran.out)
    assert ran.code == 0
    assert found["spans"]["recall"]["right"] == 2
    assert found["fields"]["indicator"]["share"] == 1.0
    assert [one["measure"] for one in found["differences"]] == ["area", "missed"]


def test_the_ledger_agrees_with_itself(indicators, project):
    figures = project / "raw" / "figures"
    ran = indicators("evaluate", figures, "--against", figures, "--json")
    assert json.loads(ran.out)["fields"]["all coded"]["share"] == 1.0


def test_what_extract_writes_can_be_scored(indicators, tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("2023年研发投入超3亿元。", encoding="utf-8")
    proposals = tmp_path / "mentions.jsonl"
    ran = indicators("extract", text, "--format", "jsonl", "--output", proposals)
    assert ran.code == 0
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        '{"id": "a", "mentions": [{"start": 9, "end": 13, "unit": "CNY", "value": "300000000"}]}\n'
    )
    ran = indicators("evaluate", gold, "--against", proposals, "--json")
    assert json.loads(ran.out)["fields"]["unit"]["right"] == 1


def test_a_hostile_document_does_not_act_on_the_terminal(indicators, files, tmp_path):
    gold, _ = files
    hostile = {"source_id": "a", "start": 1, "end": 3, "printed": "\x1b[31m9\n3", "kind": "[bold]"}
    proposals = tmp_path / "p.jsonl"
    proposals.write_text(json.dumps(hostile) + "\n")
    ran = indicators("evaluate", gold, "--against", proposals, "--differences")
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert "[bold]" in ran.out


@pytest.mark.parametrize(
    "content, said",
    [
        (None, "cannot be read: No such file or directory"),
        ("begin,end\n", "line 1: no column start"),
        (HEADER + "a,0,x,,,,,,,,\n", "line 2, column end: is no offset: 'x'"),
        (HEADER + "b,0,3,,,,,,,,\n", "no document in common with the gold: 'b'"),
    ],
)
def test_what_cannot_be_scored_is_refused_with_place_and_mend(indicators, files, content, said):
    gold, proposals = files
    proposals.unlink()
    if content is not None:
        proposals.write_text(content, encoding="utf-8")
    ran = indicators("evaluate", gold, "--against", proposals)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"error: {proposals.as_posix()}")
    assert said in ran.err
    assert "mend: " in ran.err


def test_without_proposals_nothing_is_run(indicators, files):
    ran = indicators("evaluate", files[0])
    assert ran.code == 2
    assert "--against" in ran.err


def test_the_engine_is_scored_on_the_texts_of_the_dataset(indicators, dataset):
    ran = indicators("--dataset", dataset.root, "evaluate", "--texts", dataset.root / "texts")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-1].startswith("2 documents, 14 mentions judged; ")
    found = json.loads(
        indicators(
            "--dataset", dataset.root, "evaluate", "--texts", dataset.root / "texts", "--json"
        ).out
    )
    assert found["spans"]["recall"]["right"] >= 12


def test_a_text_that_is_not_the_one_of_the_ledger_is_not_scored(indicators, dataset):
    (dataset.root / "texts/t1.txt").write_text("another text", "utf-8")
    ran = indicators("--dataset", dataset.root, "evaluate", "--texts", dataset.root / "texts")
    assert ran.code == 2
    assert "not the text that t1 was read from" in ran.err


@pytest.mark.parametrize(
    "arguments", [(), ("gold.csv",), ("gold.csv", "--texts", "x"), ("--against", "p.csv")]
)
def test_it_needs_two_sides_or_the_texts(indicators, arguments):
    ran = indicators("evaluate", *arguments)
    assert ran.code == 2
    assert "--texts" in ran.err
