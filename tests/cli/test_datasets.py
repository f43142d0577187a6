"""`init` and `add`: a dataset of one's own, from an empty folder to reviewed figures."""

import csv
import hashlib
import json

import pytest

from indicators import pipeline
from indicators.contracts import checks
from indicators.model.tables import table
from tests import smallset
from tests.cli.files import contents, rows, write_rows

TEXT = "2023年末,昆山市高新技术企业达3000家,研发经费12.5亿元。细颗粒物浓度为30微克/立方米。\n"
MADE = ("--publisher", "示例报", "--published", "2024-01-10")


@pytest.fixture
def text(tmp_path):
    smallset.put(tmp_path / "brief.txt", TEXT)
    return tmp_path / "brief.txt"


def test_a_new_dataset_has_all_that_a_build_needs(own):
    summary = pipeline.build(own)
    assert summary.rows["mentions"] == 0
    assert checks.check(own, pipeline.generated) == []
    areas = {row["code"] for row in rows(own.raw / "codelists/areas.csv")}
    assert areas >= {"CN", "CN-JS", "X-YRD"}
    assert "320583" not in areas


def test_init_says_what_to_do_next(indicators, tmp_path):
    ran = indicators("init", tmp_path / "Regional Figures")
    assert (ran.code, ran.err) == (0, "")
    assert "add TEXT... --publisher NAME" in ran.out
    named = (tmp_path / "Regional Figures/raw/dataset.toml").read_text("utf-8")
    assert 'name = "regional-figures"' in named
    again = json.loads(indicators("init", tmp_path / "b", "--name", "mine", "--json").out)
    assert f"{tmp_path}/b/raw/sources.csv" in again["files"]


def test_init_overwrites_nothing(indicators, tmp_path):
    smallset.put(tmp_path / "mine/README.md", "my notes")
    ran = indicators("init", tmp_path / "mine")
    assert ran.code == 2
    assert "README.md: is there already" in ran.err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["README.md"]


@pytest.mark.parametrize("name", ["Mine", "a b", "-", "数据"])
def test_the_name_of_a_package_has_one_form(indicators, tmp_path, name):
    ran = indicators("init", tmp_path / "x", f"--name={name}")
    assert ran.code == 2
    assert "not a name of a package" in ran.err


def test_adding_a_text_proposes_its_figures_and_describes_it(indicators, own, text):
    ran = indicators("--dataset", own.root, "add", text, *MADE, "--title", "=简报")
    assert (ran.code, ran.err) == (0, "")
    (source,) = rows(own.raw / "sources.csv")
    assert source["sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (source["characters"], source["script"], source["language"]) == (
        str(len(TEXT)), "simplified", "zh-Hans",
    )  # fmt: skip
    assert (source["published"], source["published_basis"]) == ("2024-01-10", "inferred")
    figures = rows(own.raw / "figures/s001.csv")
    assert {row["status"] for row in figures} == {"proposed"}
    (companies,) = [row for row in figures if row["printed"] == "3000家"]
    assert (companies["indicator"], companies["area"]) == ("high_tech_enterprise_count", "320583")
    assert TEXT[int(companies["start"]) : int(companies["end"])] == "3000家"


def test_codes_that_the_lists_lack_are_added_so_that_the_dataset_builds(indicators, own, text):
    out = indicators("--dataset", own.root, "add", text, *MADE).out
    areas = {row["code"]: row for row in rows(own.raw / "codelists/areas.csv")}
    assert areas["320583"]["name_en"] == "Kunshan"
    assert areas["320500"]["parent"] == "CN-JS"
    (unit,) = [row for row in rows(own.raw / "codelists/units.csv") if row["code"] == "ug/m3"]
    assert unit["quantity_kind"] == "physical"
    assert "Kunshan" in out
    assert pipeline.build(own).rows["mentions"] == len(rows(own.raw / "figures/s001.csv"))


def test_adding_a_text_again_changes_nothing(indicators, own, text):
    indicators("--dataset", own.root, "add", text, *MADE)
    before = contents(own.root)
    ran = indicators("--dataset", own.root, "add", text, "--json")
    assert contents(own.root) == before
    assert json.loads(ran.out)["files"] == []
    text.rename(text.with_name("other.txt"))  # a text is known by its bytes
    indicators("--dataset", own.root, "add", text.with_name("other.txt"))
    assert contents(own.root) == before


def test_decided_rows_stay_and_what_contradicts_them_is_reported(indicators, own, text):
    indicators("--dataset", own.root, "add", text, *MADE)
    ledger = own.raw / "figures/s001.csv"
    figures = rows(ledger)
    (companies,) = [row for row in figures if row["printed"] == "3000家"]
    companies |= {"status": "corrected", "area": "CN-JS", "note": "by hand"}
    (noted,) = [row for row in figures if row["printed"] == "12.5亿元"]
    noted["note"] = "ask the editors"
    with ledger.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(companies), lineterminator="\n")
        writer.writeheader()
        writer.writerows(figures)
    before = ledger.read_bytes()
    ran = indicators("--dataset", own.root, "add", text, "--json")
    assert ledger.read_bytes() == before
    (told,) = json.loads(ran.out)["texts"][0]["contradictions"]
    assert (told["trouble"], told["printed"]) == ("coded otherwise", "3000家")
    assert told["differences"] == {"area": {"decided": "CN-JS", "proposed": "320583"}}
    shown = indicators("--dataset", own.root, "add", text).out
    assert "1 proposals contradict a decision, which stands" in shown


def test_a_file_beside_a_text_tells_of_it(indicators, own, text):
    smallset.put(
        text.with_suffix(".toml"),
        'publisher = "示例报"\ntitle = "简报"\nreporters = ["甲", "乙"]\npublished = 2024-01-10\n',
    )
    assert indicators("--dataset", own.root, "add", text, "--publisher", "别的报").code == 0
    (source,) = rows(own.raw / "sources.csv")
    assert (source["publisher"], source["reporters"], source["published"]) == (
        "示例报", "甲; 乙", "2024-01-10",
    )  # fmt: skip


@pytest.mark.parametrize(
    "sidecar, expected",
    [
        ("publisher = ", "brief.toml: not TOML"),
        ('author = "x"\n', "column author: unknown key"),
        ("publisher = 7\n", "column publisher: a text is needed"),
        ('published = "2024-1-1"\n', "column published: not a date"),
        ('publisher = "x"\nplace = "US"\n', "column place: not a place to speak from"),
        ('publisher = "x"\nhome = "Jiangsu"\n', "not a place of the gazetteer"),
        ('publisher = "x"\npublished_basis = "guessed"\n', "not one of the allowed words"),
    ],
)
def test_what_a_file_beside_a_text_tells_wrongly_is_refused(
    indicators, own, text, sidecar, expected
):
    smallset.put(text.with_suffix(".toml"), sidecar)
    before = contents(own.root)
    ran = indicators("--dataset", own.root, "add", text)
    assert ran.code == 2
    assert expected in ran.err
    assert len(ran.err.splitlines()) <= 2
    assert contents(own.root) == before


def test_what_cannot_be_added_leaves_the_dataset_as_it_is(indicators, own, text, tmp_path):
    before = contents(own.root)
    ran = indicators("--dataset", own.root, "add", text)
    assert ran.code == 2
    assert "nobody tells who published it" in ran.err
    smallset.put(tmp_path / "empty.txt", "")
    ran = indicators("--dataset", own.root, "add", text, tmp_path / "empty.txt", *MADE)
    assert "empty.txt: the text is empty" in ran.err
    ran = indicators("--dataset", own.root, "add", text, *MADE, "--id", "S 1")
    assert "--id, column source_id: does not have the form" in ran.err
    (tmp_path / "gb.txt").write_bytes("二".encode("gb18030"))
    assert "not UTF-8" in indicators("--dataset", own.root, "add", tmp_path / "gb.txt", *MADE).err
    assert "no dataset here" in indicators("--dataset", tmp_path, "add", text, *MADE).err
    assert contents(own.root) == before


def test_another_text_of_the_same_name_is_refused(indicators, own, text):
    indicators("--dataset", own.root, "add", text, *MADE)
    smallset.put(text, TEXT + "第二段。")
    before = contents(own.root)
    ran = indicators("--dataset", own.root, "add", text, *MADE)
    assert ran.code == 2
    assert "the dataset has another text of this name as s001" in ran.err
    assert contents(own.root) == before


def test_what_is_told_of_a_text_that_the_dataset_knows_must_agree(indicators, own, text):
    indicators("--dataset", own.root, "add", text, *MADE)
    ran = indicators("--dataset", own.root, "add", text, "--publisher", "别的报")
    assert ran.code == 2
    assert "raw/sources.csv says 示例报 of this text" in ran.err


def test_a_broken_ledger_is_told_and_nothing_is_written(indicators, own, text):
    indicators("--dataset", own.root, "add", text, *MADE)
    smallset.replace(own.raw / "figures/s001.csv", "3000家,quantity,3000", "3000家,quantity,3OOO")
    before = contents(own.root)
    ran = indicators("--dataset", own.root, "add", text)
    assert ran.code == 2
    assert "column value: not a decimal number" in ran.err
    assert contents(own.root) == before


def test_texts_of_json_lines_get_a_file_name_of_their_own(indicators, own, tmp_path):
    smallset.put(
        tmp_path / "two.jsonl",
        json.dumps({"id": "a", "text": "共300家", "published": "2024-02-01"})
        + "\n"
        + json.dumps({"id": "b", "text": "廣東省研發經費12億元"}),
    )
    assert indicators("--dataset", own.root, "add", tmp_path / "two.jsonl", *MADE).code == 0
    a, b = rows(own.raw / "sources.csv")
    assert (a["file"], a["published"], a["source_id"]) == ("a.txt", "2024-02-01", "s001")
    assert (b["file"], b["published"], b["script"]) == ("b.txt", "2024-01-10", "traditional")


def test_whom_the_registers_know_is_the_subject_by_its_identifier(indicators, own, tmp_path):
    row = dict.fromkeys(table("organisations").field_names, "")
    row |= {
        "organisation_id": "example-labs", "name_printed": "云屏示范实验室",
        "name_zh": "云屏示范实验室", "organisation_type": "institute", "locator": "s001:0-7",
        "description_en": "An institute of ours.",
    }  # fmt: skip
    (own.raw / "registers").mkdir()
    write_rows(own.raw / "registers/organisations.csv", [row])
    smallset.put(tmp_path / "a.txt", "云屏示范实验室2023年专利授权量120件。")
    ran = indicators("--dataset", own.root, "add", tmp_path / "a.txt", *MADE)
    assert (ran.code, ran.err) == (0, "")
    (figure,) = [r for r in rows(own.raw / "figures/s001.csv") if r["statistical"] == "true"]
    assert figure["subject"] == "example-labs"


def test_a_proposal_in_an_odd_unit_does_not_keep_the_dataset_from_being_built(
    indicators, own, tmp_path
):
    smallset.put(tmp_path / "a.txt", "2023年,全国贷款余额占比提高2个百分点,电价为450元/兆瓦时。")
    assert indicators("--dataset", own.root, "add", tmp_path / "a.txt", *MADE).code == 0
    ledger = own.raw / "figures/s001.csv"
    changed = [
        row | {"indicator": "loans", "transformation": "level"} if row["kind"] == "rate" else row
        for row in rows(ledger)
    ]
    write_rows(ledger, changed)
    units = {row["code"] for row in rows(own.raw / "codelists/units.csv")}
    assert "CNY/(MW.h)" in units
    assert pipeline.build(own).rows["observations"] == 0
