"""A package that is damaged by hand is found out, by our check and by frictionless."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import frictionless
import pytest

from indicators.contracts import checks, clean_files, findings, relations
from indicators.contracts.catalogue import CHECKS
from indicators.contracts.findings import Finding
from indicators.contracts.formats import text
from indicators.model.tables import CLEAN_TABLES
from indicators.model.types import Severity, Table
from indicators.workspace import Workspace
from tests.contracts import package
from tests.contracts.package import Damage, damage_one_cell, generated


@pytest.fixture
def without_frictionless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave frictionless out where it adds nothing but time."""
    monkeypatch.setattr("indicators.contracts.package.check", lambda *_: [])


def errors(workspace: Workspace) -> list[Finding]:
    found = checks.check(workspace, generated)
    assert {finding.rule for finding in found} <= set(CHECKS)
    assert all(finding.mend for finding in found)
    return [finding for finding in found if finding.severity is Severity.ERROR]


def lines(path: Path) -> list[str]:
    return path.read_bytes().decode().split("\n")


def test_the_package_of_the_project_keeps_every_contract(real: Workspace):
    assert errors(real) == []
    assert frictionless.validate(real.descriptor.as_posix()).valid


def test_the_small_package_keeps_every_contract(small: Workspace):
    assert errors(small) == []


@pytest.fixture(scope="module")
def one_cell_each(
    real: Workspace, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, Damage], list[Finding], Any]:
    """Damage one cell of every table of the project's own package."""
    root = tmp_path_factory.mktemp("damaged") / "package"
    shutil.copytree(real.root, root)
    workspace = Workspace(root)
    damages = {table.name: damage_one_cell(workspace, table) for table in CLEAN_TABLES}
    report = frictionless.validate(workspace.descriptor.as_posix())
    return damages, checks.check(workspace, generated), report


@pytest.mark.parametrize("table", CLEAN_TABLES, ids=lambda table: table.name)
def test_one_damaged_cell_of_a_table_is_named_with_found_and_expected(
    table: Table, one_cell_each: tuple[dict[str, Damage], list[Finding], Any]
):
    damages, found, _ = one_cell_each
    damage = damages[table.name]
    named = [
        (one.line, one.column, one.value, one.expected)
        for one in found
        if (one.rule, one.file) == ("current", damage.file)
    ]
    assert named == [(damage.line, damage.column, damage.found, damage.expected)]
    assert ("hash", damage.file) in {(one.rule, one.file) for one in found}


@pytest.mark.parametrize("table", CLEAN_TABLES, ids=lambda table: table.name)
def test_frictionless_names_each_damaged_table(
    table: Table, one_cell_each: tuple[dict[str, Damage], list[Finding], Any]
):
    _, _, report = one_cell_each
    invalid = {task.name for task in report.tasks if not task.valid}
    assert table.name in invalid


def test_one_damaged_cell_leaves_the_other_tables_without_a_finding(damaged: Workspace):
    table = next(table for table in CLEAN_TABLES if table.name == "observations")
    smaller = damaged.clean / "observations.csv"
    text = smaller.read_bytes().decode()
    smaller.write_bytes(text.replace("1250000000", "1250000001", 1).encode())
    found = errors(damaged)
    assert {finding.file for finding in found} == {"clean/observations.csv"}
    (cell,) = [finding for finding in found if finding.rule == "current"]
    assert (cell.value, cell.expected) == ("1250000001", "1250000000")
    assert cell.column in table.field_names
    assert {finding.rule for finding in found} >= {"signed_bounds_fit_qualifier", "hash"}


@pytest.mark.parametrize(
    "old, new, rule, column",
    [
        (",CNY,", ",CNX,", "foreign_key", "unit"),
        (",exact,", ",exactly,", "enum", "qualifier"),
        (",1250000000,", ",１250000000,", "type", "value"),
        (",1250000000,", ",NaN,", "type", "value"),
        (",2023-01-01,", ",2023-1-1,", "type", "period_start"),
        (",2023-01-01,", ",2024-01-01,", "period_order", "period_start"),
        (",CN-GD,", ",,", "required", "area"),
        ("t1-46,", "t1 46,", "pattern", "observation_id"),
    ],
)
def test_a_damage_to_an_observation_is_told_by_its_rule(
    damaged: Workspace, old: str, new: str, rule: str, column: str
):
    path = damaged.clean / "observations.csv"
    before = lines(path)
    at = next(number for number, line in enumerate(before) if line.startswith("t1-46,"))
    before[at] = before[at].replace(old, new, 1)
    path.write_bytes("\n".join(before).encode())
    files, found = clean_files.load(damaged)
    found = [one for one in found + relations.check(files) if one.file == "clean/observations.csv"]
    told = [finding for finding in found if finding.rule == rule]
    assert [(finding.line, finding.column) for finding in told] == [(at + 1, column)]
    assert {finding.line for finding in found} == {at + 1}


@pytest.mark.usefixtures("without_frictionless")
def test_a_cell_that_cannot_be_read_shows_what_stands_there_and_what_should(damaged: Workspace):
    path = damaged.clean / "observations.csv"
    path.write_bytes(path.read_bytes().replace(b",1250000000,", b",12.5e8,", 1))
    (cell,) = [finding for finding in errors(damaged) if finding.rule == "current"]
    assert (cell.value, cell.expected) == ("12.5e8", "1250000000")


def test_a_rule_is_not_told_of_a_row_that_cannot_be_read(damaged: Workspace):
    path = damaged.clean / "observations.csv"
    path.write_bytes(path.read_bytes().replace(b",1250000000,", b",x,", 1))
    assert {finding.rule for finding in errors(damaged)} <= {"type", "current", "hash", "bytes"}


@pytest.mark.usefixtures("without_frictionless")
def test_missing_unknown_and_unreadable_files_are_named(damaged: Workspace):
    (damaged.clean / "areas.csv").unlink()
    (damaged.clean / "extra.csv").write_text("a\n")
    (damaged.clean / "units.csv").unlink()
    (damaged.clean / "units.csv").mkdir()
    found = {(finding.rule, finding.file) for finding in errors(damaged)}
    assert {
        ("missing_file", "clean/areas.csv"),
        ("unknown_file", "clean/extra.csv"),
        ("readable", "clean/units.csv"),
    } <= found


def test_an_empty_folder_gives_findings_and_no_failure(tmp_path: Path):
    found = checks.check(Workspace(tmp_path))
    assert {finding.rule for finding in found} == {"missing_file", "no_raw"}
    assert len([finding for finding in found if finding.file.startswith("clean/")]) == len(
        CLEAN_TABLES
    )


def test_tables_of_rubbish_give_findings_and_no_failure(damaged: Workspace):
    rubbish = [b"", b"\xff\xfe\x00", b"\x00" * 100, b'"', b"\n\n\n", b"a,b\n", b"x" * 200_000]
    for table, content in zip(CLEAN_TABLES, rubbish, strict=False):
        (damaged.clean / f"{table.name}.csv").write_bytes(content)
    found = errors(damaged)
    for table, _ in zip(CLEAN_TABLES, rubbish, strict=False):
        named = {finding.rule for finding in found if finding.file == f"clean/{table.name}.csv"}
        assert named & {"header", "encoding", "csv"}
        assert "current" in named


@pytest.mark.usefixtures("without_frictionless")
def test_a_raw_folder_that_cannot_be_built_from_is_named_with_its_line(damaged: Workspace):
    path = damaged.raw / "codelists" / "units.csv"
    path.write_bytes(path.read_bytes().replace(b",money,", b",mony,"))
    found = errors(damaged)
    assert [(f.rule, f.file, f.line, f.column, f.value) for f in found] == [
        ("enum", "raw/codelists/units.csv", 2, "quantity_kind", "mony")
    ]


OUT = "is a link that leads out of the dataset, and is not followed"
NOWHERE = "is a link that leads nowhere"
PIPE = "is a device or a pipe"


@pytest.mark.usefixtures("without_frictionless")
@pytest.mark.parametrize(
    "name, what",
    [
        ("sources.csv", OUT),
        ("figures/t1.csv", OUT),
        ("figures/more.csv", OUT),
        ("deep/er/any", OUT),
        ("reference", OUT),
        (".", OUT),
        ("reference/gone.csv", NOWHERE),
        ("codelists/round.csv", NOWHERE),
        ("reference/pipe.csv", PIPE),
        ("derivations.csv", PIPE),
    ],
)
def test_a_link_out_of_raw_or_a_pipe_in_it_is_refused_and_not_opened(
    damaged: Workspace, tmp_path: Path, name: str, what: str
):
    path, outside = damaged.raw / name, tmp_path / "outside"
    target = outside if what == OUT else Path(path.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        path.rename(outside)
    elif what == OUT:
        outside.write_text("secret,words\n", encoding="utf-8")
    if what == PIPE:
        os.mkfifo(path)
    else:
        path.symlink_to(target)
    found = errors(damaged)
    shown = "raw" if name == "." else f"raw/{name}"
    assert [(one.rule, one.file, one.message) for one in found] == [("readable", shown, what)]
    assert "secret" not in text.write(found)


@pytest.mark.usefixtures("without_frictionless")
def test_a_link_within_the_dataset_is_followed(damaged: Workspace):
    path = damaged.raw / "codelists" / "units.csv"
    path.rename(damaged.root / "units.csv")
    path.symlink_to("../../units.csv")
    assert errors(damaged) == []


@pytest.mark.usefixtures("without_frictionless")
def test_a_change_of_raw_without_a_build_makes_the_clean_tables_old(damaged: Workspace):
    path = damaged.raw / "codelists" / "units.csv"
    path.write_bytes(path.read_bytes().replace(b"Chinese yuan", b"Renminbi"))
    (cell,) = [finding for finding in errors(damaged) if finding.file == "clean/units.csv"]
    assert (cell.rule, cell.value, cell.expected) == ("current", "Chinese yuan", "Renminbi")


@pytest.mark.usefixtures("without_frictionless")
def test_a_description_changed_by_hand_is_old(damaged: Workspace):
    content = damaged.descriptor.read_bytes()
    damaged.descriptor.write_bytes(content.replace(b"A small dataset", b"A large dataset"))
    (found,) = errors(damaged)
    assert (found.rule, found.file, found.line) == ("current", "datapackage.json", 4)
    assert "large" in (found.value or "")
    assert "small" in (found.expected or "")


def test_a_proposed_mention_is_a_warning(damaged: Workspace):
    path = damaged.raw / "figures" / "t2.csv"
    path.write_bytes(path.read_bytes().replace(b",accepted,", b",proposed,", 1))
    package.build(damaged)
    found = checks.check(damaged, generated)
    assert [(f.rule, f.severity) for f in found] == [("mention_decided", Severity.WARNING)]
    assert (findings.exit_code(found), findings.exit_code(found, strict=True)) == (0, 3)
    assert text.write(found).endswith("0 errors, 1 warning")


def test_a_check_changes_nothing(damaged: Workspace):
    damage_one_cell(damaged, CLEAN_TABLES[0])
    before = {path: path.read_bytes() for path in damaged.root.rglob("*") if path.is_file()}
    checks.check(damaged, generated)
    assert {p: p.read_bytes() for p in damaged.root.rglob("*") if p.is_file()} == before


def test_frictionless_on_the_command_line_accepts_the_package(real: Workspace):
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json"],
        cwd=real.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
