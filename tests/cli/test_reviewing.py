"""`review`: sheets out and in, as CSV and as workbooks, on friendly and on hostile cells."""

import io
import json

import openpyxl
import pytest

from indicators import pipeline
from indicators.ledger import adding
from indicators.ledger.describing import Text, Told
from indicators.ledger.review.known import Known
from indicators.workspace import Workspace
from tests import smallset
from tests.cli.files import contents, rows, write_rows

TEXT = "2023年,江苏省高新技术企业达5.1万家,专利授权量超9300项。第二批共三个方面,合计12家。\n"
TOLD = Told(publisher="示例报", title="=简报", published=None)


@pytest.fixture(scope="session")
def proposed(begun, tmp_path_factory):
    """Return the files of a dataset with one text that nobody has reviewed."""
    folder = tmp_path_factory.mktemp("proposed")
    for name, content in begun.items():
        smallset.put(folder / name, content.decode())
    adding.add(Workspace(folder), [Text("brief.txt", TEXT, "brief.txt", TOLD)])
    return {path.relative_to(folder): content for path, content in contents(folder).items()}


@pytest.fixture
def own(proposed, tmp_path):
    """Return a dataset with one text that nobody has reviewed, and the text beside it."""
    for name, content in proposed.items():
        smallset.put(tmp_path / "own" / name, content.decode())
    smallset.put(tmp_path / "texts/brief.txt", TEXT)
    return Workspace(tmp_path / "own")


@pytest.fixture
def review(indicators, own):
    return lambda *arguments: indicators("--dataset", own.root, "review", *arguments)


def ledger(own):
    return {row["printed"]: row for row in rows(own.raw / "figures/s001.csv")}


def fill(path, changes):
    """Change cells of a sheet: by what is printed, then by column."""
    if path.suffix == ".csv":
        sheet = rows(path)
        for row in sheet:
            row |= changes.get(row["printed"], {})
        write_rows(path, sheet)
        return
    book = openpyxl.load_workbook(path)
    sheet = book["review"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for line in range(2, sheet.max_row + 1):
        printed = sheet.cell(line, columns["printed"]).value
        for column, text in changes.get(printed, {}).items():
            sheet.cell(line, columns[column]).value = text
    book.save(path)


@pytest.fixture(params=["csv", "xlsx"])
def sheet(request, review, tmp_path):
    """Return a sheet of what is undecided, in both forms."""
    path = tmp_path / f"sheet.{request.param}"
    assert review("--out", path, "--texts", tmp_path / "texts").code == 0
    return path


ALL = {
    "2023年": {"decision": "accept"},
    "5.1万家": {"decision": "accept", "note": "+1 more"},
    "超9300项": {"decision": "correct", "area": "CN-JS", "note": "for the province"},
    "第二批": {"decision": "accept"},
    "三个": {"decision": "accept"},
    "12家": {"decision": "reject"},
}


def test_a_sheet_shows_what_is_undecided_with_the_words_around_it(review, tmp_path):
    ran = review("--out", tmp_path / "a.csv", "--texts", tmp_path / "texts")
    assert ran.out == f"{tmp_path}/a.csv: 6 rows to review\n"
    (company,) = [row for row in rows(tmp_path / "a.csv") if row["printed"] == "5.1万家"]
    assert "江苏省高新技术企业达【5.1万家】,专利授权量" in company["context"]
    assert (company["indicator"], company["decision"]) == ("high_tech_enterprise_count", "")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")  # Excel looks for it


def test_decisions_come_in_and_are_what_the_build_goes_by(review, own, sheet):
    fill(sheet, ALL)
    ran = review("--in", sheet)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("4 accept, 1 correct, 1 reject; 0 undecided left")
    found = ledger(own)
    company, patents = found["5.1万家"], found["超9300项"]
    assert (company["status"], company["note"], company["rule"] != "manual") == (
        "accepted", "+1 more", True,
    )  # fmt: skip
    assert (patents["status"], patents["area"], patents["rule"], patents["confidence"]) == (
        "corrected", "CN-JS", "manual", "",
    )  # fmt: skip
    assert found["12家"]["status"] == "rejected"
    assert pipeline.build(own).rows["observations"] == 2


def test_taking_a_sheet_in_again_changes_nothing(review, own, sheet):
    fill(sheet, ALL)
    review("--in", sheet)
    before = contents(own.root)
    ran = review("--in", sheet, "--json")
    assert json.loads(ran.out) == {"decided": {}, "undecided": 0, "files": []}
    assert contents(own.root) == before


def test_sheets_of_two_people_are_taken_in_without_loss(review, own, tmp_path):
    for name in ("a", "b"):
        review("--out", tmp_path / f"{name}.csv")
    fill(tmp_path / "a.csv", {"2023年": {"decision": "accept"}})
    fill(tmp_path / "b.csv", {"第二批": {"decision": "accept"}, "2023年": {"decision": "accept"}})
    assert review("--in", tmp_path / "a.csv").code == 0
    assert review("--in", tmp_path / "b.csv").code == 0
    assert [ledger(own)[name]["status"] for name in ("2023年", "第二批")] == ["accepted"] * 2


def test_a_decision_is_not_overwritten_from_an_older_sheet(review, own, tmp_path):
    for name in ("a", "b"):
        review("--out", tmp_path / f"{name}.csv")
    fill(tmp_path / "a.csv", {"2023年": {"decision": "accept"}})
    fill(tmp_path / "b.csv", {"2023年": {"decision": "reject"}})
    review("--in", tmp_path / "a.csv")
    ran = review("--in", tmp_path / "b.csv")
    assert ran.code == 2
    assert "line 2, column base: the row has changed since the sheet was written" in ran.err
    assert ledger(own)["2023年"]["status"] == "accepted"


def test_a_person_can_take_a_decision_back(review, own, tmp_path):
    review("--out", tmp_path / "a.csv")
    fill(tmp_path / "a.csv", {"2023年": {"decision": "accept"}})
    review("--in", tmp_path / "a.csv")
    review("--out", tmp_path / "b.csv", "--all")
    fill(tmp_path / "b.csv", {"2023年": {"decision": "reopen"}})
    assert review("--in", tmp_path / "b.csv").code == 0
    assert ledger(own)["2023年"]["status"] == "proposed"


@pytest.mark.parametrize(
    "printed, cells, expected",
    [
        ("2023年", {"decision": "yes"}, "column decision: not a decision: 'yes'"),
        ("2023年", {"decision": "correct"}, "column decision: corrects nothing"),
        ("5.1万家", {"area": "CN-GD"}, "column area: changed, but nothing is decided: 'CN-GD'"),
        ("5.1万家", {"decision": "accept", "area": "CN-GD"}, "column area: changed, but accept"),
        ("5.1万家", {"decision": "correct", "area": "CN-XX"}, "column area: unknown code: 'CN-XX'"),
        ("5.1万家", {"decision": "correct", "indicator": "high_tech_enterprise_counts"},
         "nearest: high_tech_enterprise_count"),
        ("5.1万家", {"decision": "correct", "dimensions": "colour=red"},
         "column dimensions: unknown dimension 'colour'"),
        ("5.1万家", {"decision": "correct", "subject": "somebody"},
         "column subject: no entry of a register: 'somebody'"),
        ("5.1万家", {"decision": "correct", "nature": "sure"}, "not one of the allowed words"),
        ("5.1万家", {"decision": "correct", "indicator": ""}, "breaks the rule: a reviewed stat"),
        ("5.1万家", {"decision": "correct", "value": "5.1万"}, "column value: not a decimal"),
        ("5.1万家", {"printed": "5.2万家"}, "column printed: a cell that is not to be changed"),
        ("5.1万家", {"rule": "", "decision": "accept"}, "write back 'indicator."),
        ("5.1万家", {"locator": "s001:0-9"}, "column locator: the ledger has no number at this"),
        ("5.1万家", {"locator": "s009:1-2"}, "a text that the dataset does not have"),
        ("5.1万家", {"locator": "page 7"}, "column locator: not a place: 'page 7'"),
        ("5.1万家", {"locator": "s001:0-5"}, "the place stands on line 2 already"),
        ("5.1万家", {"base": "0" * 16, "decision": "accept"}, "the row has changed since"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_sheet_is_told_with_its_place_and_nothing_is_written(
    review, own, sheet, printed, cells, expected
):
    before = contents(own.root)
    fill(sheet, {"第二批": {"decision": "accept"}, printed: cells})
    ran = review("--in", sheet)
    assert ran.code == 2
    assert expected in ran.err
    assert f"{sheet.as_posix()}, line " in ran.err
    assert "Traceback" not in ran.err
    assert contents(own.root) == before


def test_every_problem_of_a_sheet_is_told_at_once(review, sheet):
    fill(sheet, {"2023年": {"decision": "maybe"}, "5.1万家": {"area": "CN-GD"}})
    assert review("--in", sheet).err.count("mend:") == 2


@pytest.mark.parametrize(
    "content, expected",
    [
        (b"", "wrong columns"),
        (b"locator,decision\n", "wrong columns: missing 'printed'"),
        ("locator,二\n".encode("gb18030"), "not UTF-8"),
        (b'"locator', "cannot be read as CSV"),
    ],
)
def test_what_is_no_sheet_is_refused(review, tmp_path, content, expected):
    (tmp_path / "a.csv").write_bytes(content)
    ran = review("--in", tmp_path / "a.csv")
    assert ran.code == 2
    assert expected in ran.err


def test_what_is_no_workbook_is_refused(review, tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 no zip")
    assert "cannot be read as a workbook" in review("--in", tmp_path / "a.xlsx").err
    book = openpyxl.Workbook()
    book.save(tmp_path / "b.xlsx")
    assert "has no sheet 'review'" in review("--in", tmp_path / "b.xlsx").err
    assert "not a review sheet" in review("--in", tmp_path / "a.txt").err
    assert "cannot be read: No such file" in review("--in", tmp_path / "no.csv").err
    assert review("--in", tmp_path / "b.xlsx", "--out", tmp_path / "c.xlsx").code == 2


def test_a_formula_that_somebody_typed_is_refused(review, tmp_path):
    review("--out", tmp_path / "a.xlsx")
    fill(tmp_path / "a.xlsx", {"2023年": {"note": "=1+1"}})
    ran = review("--in", tmp_path / "a.xlsx")
    assert ran.code == 2
    assert "line 2, column " in ran.err
    assert "a formula: '=1+1'" in ran.err


def test_no_cell_of_a_sheet_is_taken_for_a_formula(review, own, tmp_path):
    hostile = '=HYPERLINK("http://example.org")\t\'x'
    figures = rows(own.raw / "figures/s001.csv")
    figures[0]["note"], figures[1]["note"] = hostile, "'-2+3"
    write_rows(own.raw / "figures/s001.csv", figures)
    before = contents(own.root)
    for name in ("a.csv", "a.xlsx"):
        review("--out", tmp_path / name)
        assert review("--in", tmp_path / name).code == 0
    assert contents(own.root) == before
    assert [row["note"][0] for row in rows(tmp_path / "a.csv")[:2]] == ["'", "'"]
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["review"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}


def test_what_spreadsheets_make_of_cells_is_understood(review, own, tmp_path):
    review("--out", tmp_path / "a.csv")
    sheet = rows(tmp_path / "a.csv")
    for row in sheet:
        row["statistical"] = row["statistical"].upper()
        row["period_start"] = row["period_start"].replace("-01-01", "/1/1")
        if row["printed"] == "5.1万家":
            row |= {"value": "5.1E+04", "decision": "Accept "}
    write_rows(tmp_path / "a.csv", sheet, delimiter=";")
    ran = review("--in", tmp_path / "a.csv")
    assert (ran.code, ran.err) == (0, "")
    assert ledger(own)["5.1万家"]["status"] == "accepted"


def test_a_workbook_offers_codes_and_locks_what_is_there_to_be_read(review, tmp_path):
    review("--out", tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    sheet = book["review"]
    columns = {cell.value: cell for cell in sheet[1]}
    offered = {
        str(rule.sqref).split(":")[0].rstrip("0123456789"): rule.formula1
        for rule in sheet.data_validations.dataValidation
    }
    assert {columns[name].column_letter for name in ("decision", "indicator", "area")} <= set(
        offered
    )
    first, last = offered[columns["area"].column_letter].split("!")[1].split(":")
    codes = [
        cell.value for (cell,) in book["codes"][first.replace("$", "") : last.replace("$", "")]
    ]
    assert "CN-JS" in codes
    assert sheet.protection.sheet
    assert sheet.cell(2, columns["printed"].column).protection.locked
    assert not sheet.cell(2, columns["area"].column).protection.locked


def test_the_same_rows_give_the_same_bytes(review, tmp_path):
    for name in ("a.xlsx", "b.xlsx", "a.csv", "b.csv"):
        review("--out", tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_a_text_that_is_not_the_one_of_the_ledger_gives_no_context(review, tmp_path):
    smallset.put(tmp_path / "texts/brief.txt", TEXT + "x")
    ran = review("--out", tmp_path / "a.csv", "--texts", tmp_path / "texts")
    assert ran.code == 2
    assert "not the text that s001 was read from" in ran.err
    assert "cannot be read" in review("--out", tmp_path / "a.csv", "--texts", tmp_path).err
    assert not (tmp_path / "a.csv").exists()


def test_without_options_it_tells_what_is_undecided(review):
    out = review().out
    assert "6 undecided; write a sheet" in out
    assert "high_tech_enterprise_count" in out
    (told,) = json.loads(review("--json").out)
    assert (told["source"], told["numbers"], told["undecided"]) == ("s001", 6, 6)
    ran = review("--source", "s009")
    assert ran.code == 2
    assert "no such text: 's009'" in ran.err


def test_the_whole_way_from_an_empty_folder_to_a_checked_package(indicators, tmp_path):
    smallset.put(tmp_path / "brief.txt", TEXT)
    own = ("--dataset", tmp_path / "mine")
    assert indicators("init", tmp_path / "mine").code == 0
    assert indicators(*own, "add", tmp_path / "brief.txt", "--publisher", "示例报").code == 0
    assert indicators(*own, "review", "--out", tmp_path / "r.xlsx").code == 0
    fill(tmp_path / "r.xlsx", ALL | {"5.1万家": {"decision": "accept"}})
    assert indicators(*own, "review", "--in", tmp_path / "r.xlsx").code == 0
    assert indicators(*own, "build").code == 0
    ran = indicators(*own, "check")
    assert (ran.code, ran.out) == (0, "every contract is kept\n")
    found = json.loads(indicators(*own, "query", "select value from observations", "--json").out)
    assert {row["value"] for row in found} == {"51000", "9300"}


def test_a_workbook_can_be_read_back_from_bytes_that_another_program_wrote(review, own, tmp_path):
    review("--out", tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    buffer = io.BytesIO()
    book.save(buffer)
    (tmp_path / "a.xlsx").write_bytes(buffer.getvalue())
    assert review("--in", tmp_path / "a.xlsx").code == 0


def test_what_somebody_else_writes_meanwhile_is_not_written_over(
    review, indicators, own, tmp_path, monkeypatch
):
    review("--out", tmp_path / "a.csv")
    fill(tmp_path / "a.csv", {"2023年": {"decision": "accept"}})
    decided = ledger(own)
    unknown = Known.unknown

    def meanwhile(known, row):
        write_rows(own.raw / "figures/s001.csv", [r | {"note": "x"} for r in decided.values()])
        return unknown(known, row)

    monkeypatch.setattr(Known, "unknown", meanwhile)
    ran = review("--in", tmp_path / "a.csv")
    assert ran.code == 2
    assert "raw/figures/s001.csv: was changed while the command was at work" in ran.err
    assert {row["note"] for row in ledger(own).values()} == {"x"}
