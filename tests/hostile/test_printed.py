"""What the command line prints of a hostile dataset: nothing of it is obeyed, and JSON is exact."""

import csv
import io
import json
import os
import pty
import re
import shutil
import subprocess
import sys
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from indicators.contracts import checks
from indicators.contracts.findings import Finding
from indicators.contracts.formats import WRITERS, github
from indicators.model.spreadsheets import SIGNS
from indicators.workspace import Workspace
from tests import smallset
from tests.cli.run import run
from tests.contracts.package import generated
from tests.hostile.payloads import ATTACKS, CONTROLS
from tests.hostile.reading import acting, drawn

SHOWN = [
    *("t1-46", "CN-GD", "t1", "rd_annual", "rd_annual:CN-GD:2023", "base", "workshops", "annex"),
    *("CNY", "rd_expenditure", "target"),
]
TABLES = ["headline", "areas", "mentions", "reference"]


@pytest.fixture(scope="session")
def commanding(hostile: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Return a copy whose notes end with what a terminal obeys; tests look only."""
    root = tmp_path_factory.mktemp("commanding") / "copy"
    shutil.copytree(hostile.root, root)
    for name in ("mentions", "observations"):
        path = Workspace(root).table(name)
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode(), newline="")))
        at = rows[0].index("note")
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(rows[0])
        writer.writerows([*row[:at], row[at] + CONTROLS, *row[at + 1 :]] for row in rows[1:])
        path.write_bytes(buffer.getvalue().encode())
    return Workspace(root)


@pytest.fixture(scope="session")
def findings(commanding: Workspace) -> list[Finding]:
    """Return what a check finds in it: every attack is the value of a finding."""
    found: list[Finding] = checks.check(commanding, generated)
    assert {f"{attack}{CONTROLS}" for attack in ATTACKS} <= {one.value for one in found}
    return found


@pytest.fixture
def asked(monkeypatch, capsys, commanding):
    """Return a function that runs a command on the dataset."""
    return lambda *words: run(monkeypatch, capsys, "--dataset", str(commanding.root), *words)


@pytest.mark.parametrize("identifier", SHOWN)
def test_show_prints_nothing_that_acts(asked, identifier):
    for more in ([], ["--json"]):
        ran = asked("show", identifier, *more)
        assert ran.code == 0
        assert acting(ran.out + ran.err) == []
    assert json.loads(ran.out)["record"]


def test_show_in_json_has_the_very_names(asked, hostile):
    with hostile.table("areas").open(encoding="utf-8", newline="") as file:
        areas = {row["code"]: row for row in csv.DictReader(file)}
    for code, row in areas.items():
        found = json.loads(asked("show", code, "--json").out)["record"]
        assert (found["name_zh"], found["name_en"]) == (row["name_zh"], row["name_en"])


@pytest.mark.parametrize("table", TABLES)
def test_query_prints_nothing_that_acts_and_json_and_csv_are_exact(asked, table):
    ran = asked("query", f"FROM {table}")
    assert acting(ran.out) == []
    found = json.loads(said := asked("query", f"FROM {table}", "--json").out)
    assert acting(said) == []
    rows = list(
        csv.DictReader(
            io.StringIO(asked("query", f"FROM {table}", "--format", "csv").out, newline="")
        )
    )
    texts = {name for row in found for name, cell in row.items() if isinstance(cell, str)}
    assert len(rows) == len(found) > 0
    for row, one in zip(rows, found, strict=True):
        assert {name: row[name] for name in texts} == {name: one[name] or "" for name in texts}


@pytest.mark.parametrize("table", TABLES)
def test_query_in_markdown_is_one_table_of_text(asked, table):
    said = asked("query", f"FROM {table}", "--format", "markdown").out
    assert acting(said) == []
    count = int(
        json.loads(asked("query", f"SELECT count(*) AS n FROM {table}", "--json").out)[0]["n"]
    )
    assert said.count("\n") == count + 2
    shown = drawn(MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(said))
    assert shown.tags == {"table", "thead", "tbody", "tr", "th", "td"}
    assert shown.attributes <= {"style"}


def test_query_in_parquet_is_exact(asked, tmp_path):
    path = tmp_path / "out.parquet"
    assert asked("query", "FROM mentions", "--format", "parquet", "--output", str(path)).code == 0
    notes = set(pq.read_table(path).column("note").to_pylist())
    assert {f"{attack}{CONTROLS}" for attack in ATTACKS} <= notes


COLOURS = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize(
    "words, coloured",
    [
        (["query", "FROM mentions", "--format", "csv"], False),
        (["query", "FROM mentions", "--json"], False),
        (["query", "FROM mentions"], True),
    ],
)
def test_a_terminal_gets_no_command(commanding, words, coloured, monkeypatch):
    monkeypatch.setenv("COLUMNS", "10000")
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "indicators", "--dataset", str(commanding.root), *words]
    with subprocess.Popen(command, stdout=follower, stderr=follower, stdin=follower) as running:
        os.close(follower)
        said = b"".join(iter(lambda: _read(leader), b""))
    os.close(leader)
    text = said.decode().replace("\r\n", "\n")
    assert running.returncode == 0
    assert "onerror" in text
    assert acting(COLOURS.sub("", text) if coloured else text) == []


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so that the other end is closed
        return b""


@pytest.mark.parametrize("form", WRITERS)
def test_findings_hold_nothing_that_acts(findings, form):
    said = WRITERS[form](findings, limit=1000)
    assert acting(said) == []


def test_findings_for_programs_are_exact(findings):
    values = [one.value for one in findings]
    assert [one["value"] for one in json.loads(WRITERS["json"](findings))["findings"]] == values
    results = json.loads(WRITERS["sarif"](findings))["runs"][0]["results"]
    assert [one["properties"].get("value") for one in results] == values


def test_each_annotation_of_github_is_a_command_of_ours(findings):
    lines = WRITERS["github"](findings, limit=1000).split("\n")
    assert len(lines) == len(findings) + 1
    assert all(re.match(r"::(?:error|warning|notice) [^:]*::", line) for line in lines)
    assert all(line.count("::error") + line.count("::warning") <= 3 for line in lines)


def test_findings_are_well_formed_xml_and_html_without_a_foreign_tag(findings):
    tree = etree.fromstring(WRITERS["junit"](findings, limit=1000).encode())
    assert {element.tag for element in tree.iter()} == {
        *("testsuites", "testsuite", "testcase", "failure", "system-out"),
    }  # fmt: skip
    page = drawn(WRITERS["html"](findings, limit=1000))
    assert not page.tags & {"script", "img", "svg", "a", "iframe", "form"}
    assert not [name for name in page.attributes if name.startswith("on")]
    assert "<img src=x onerror=alert(1)>" in page.text


def test_the_step_summary_is_tables_of_text(findings):
    said = github.step_summary(findings, limit=1000)
    assert acting(said) == []
    shown = drawn(MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(said))
    assert shown.tags == {"h2", "h3", "table", "thead", "tbody", "tr", "th", "td"}


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_changes_hold_nothing_that_acts(asked, hostile, commanding, form):
    ran = asked(
        "diff", str(hostile.root), str(commanding.root), "--format", form, "--limit", "1000"
    )
    assert ran.code == 1
    assert acting(ran.out + ran.err) == []
    if form == "json":
        found = json.loads(ran.out)
        told = json.dumps(found, ensure_ascii=False)
        assert "onerror" in told
    if form == "markdown":
        shown = drawn(MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(ran.out))
        assert shown.tags == {"table", "thead", "tbody", "tr", "th", "td", "p"}


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_sheet_of_review_runs_nothing_and_changes_nothing(
    monkeypatch, capsys, hostile, tmp_path, ending
):
    shutil.copytree(hostile.raw, tmp_path / "raw")
    before = {path: path.read_bytes() for path in (tmp_path / "raw").rglob("*.csv")}
    sheet = tmp_path / f"sheet.{ending}"
    dataset = ["--dataset", str(tmp_path)]
    ran = run(monkeypatch, capsys, *dataset, "review", "--out", str(sheet), "--all")
    assert ran.code == 0
    cells: list[Any]
    if ending == "csv":
        content = sheet.read_bytes().decode("utf-8-sig")
        cells = [c for row in csv.reader(io.StringIO(content, newline="")) for c in row]
        risky = [c for c in cells if c.startswith(tuple(SIGNS))]
        assert [c for c in risky if not re.fullmatch(r"-?[0-9.]+", c)] == []
    else:
        cells = [
            c for page in openpyxl.load_workbook(sheet) for row in page.iter_rows() for c in row
        ]
        assert {c.data_type for c in cells} <= {"s", "n", "b"}
    ran = run(monkeypatch, capsys, *dataset, "review", "--in", str(sheet))
    assert (ran.code, acting(ran.out + ran.err)) == (0, [])
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("first", range(0, len(ATTACKS), 18))
def test_an_error_that_shows_a_cell_does_not_act(monkeypatch, capsys, tmp_path, first):
    workspace = smallset.write(tmp_path)
    for attack in ATTACKS[first : first + 18]:
        smallset.add_row(workspace, "t1", start=1, end=2, printed="x", kind=attack + CONTROLS)
    ran = run(monkeypatch, capsys, "--dataset", str(tmp_path), "build")
    assert (ran.code, ran.out) == (2, "")
    assert acting(ran.err) == []
    assert ran.err.count("\\x1b[31m") >= len(ATTACKS[first : first + 18]) - 1  # a long one is cut
    begin = ("error: raw/", "raw/", "  mend: ", "...")
    assert all(line.startswith(begin) for line in ran.err.splitlines())


def test_what_a_package_calls_itself_is_not_obeyed(monkeypatch, capsys, hostile, tmp_path):
    shutil.copytree(hostile.clean, tmp_path / "clean")
    described = json.loads(hostile.descriptor.read_text(encoding="utf-8"))
    described |= {"name": CONTROLS, "version": "\u202e\x9b"}
    (tmp_path / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    ran = run(monkeypatch, capsys, "--version")
    assert "data \\x1b[31m" in ran.out
    assert acting(ran.out + ran.err) == []


def test_a_nul_character_is_refused_with_its_place(monkeypatch, capsys, tmp_path):
    workspace = smallset.write(tmp_path)
    smallset.add_row(workspace, "t1", start=1, end=2, printed="x", note="a\0b")
    ran = run(monkeypatch, capsys, "--dataset", str(tmp_path), "build")
    assert ran.code == 2
    assert "line 11, column note: a NUL character stands in the text: 'a\\x00b'" in ran.err
    assert "mend: remove it" in ran.err


def test_what_xml_cannot_hold_is_kept_by_the_other_formats_and_refused_there(asked, tmp_path):
    ran = asked("export", "parquet", "dta", "xlsx", "--output", str(tmp_path / "out"))
    assert ran.code == 0
    notes = pq.read_table(tmp_path / "out/parquet/mentions.parquet").column("note").to_pylist()
    assert all(note.endswith(CONTROLS) for note in notes)
    (book,) = (tmp_path / "out/xlsx").glob("*.xlsx")
    shown = [
        row[-1] for row in openpyxl.load_workbook(book)["mentions"].iter_rows(2, values_only=True)
    ]
    assert all(
        str(note).endswith("_x001B_[31m_x001B_]0;title_x0007__x0008__x000B__x000C_")
        for note in shown
    )

    ran = asked("export", "sdmx-ml", "--output", str(tmp_path / "none"))
    assert ran.code == 2
    assert "XML cannot hold the character U+001B" in ran.err
    assert "mend: remove it from the raw data" in ran.err
    assert acting(ran.err) == []
    assert not (tmp_path / "none").exists()


def test_a_formula_in_a_table_is_a_warning_of_the_check(findings):
    told = {(one.file, one.line) for one in findings if one.rule == "spreadsheet_safe"}
    assert ("clean/areas.csv", 3) in told  # -2+3+cmd
    assert len([place for place in told if place[0] == "clean/mentions.csv"]) > 20
