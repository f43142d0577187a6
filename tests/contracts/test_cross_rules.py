"""Rules between rows and tables: each is broken by one damage, and told alike in both engines."""

import csv
import io
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from indicators.contracts import clean_files, large_tables, relations
from indicators.contracts.findings import Finding
from indicators.model import cross_rules, tables
from indicators.workspace import Workspace

Rows = list[list[str]]


@dataclass(frozen=True)
class Damage:
    """A change of one table, and the row that breaks the rule because of it."""

    table: str
    change: Callable[[Rows], None]
    judged: str
    key: Callable[[Rows], str]


def column(table: str, name: str) -> int:
    (found,) = [one for one in tables.CLEAN_TABLES if one.name == table]
    return found.field_names.index(name)


def first(rows: Rows, table: str, **wanted: str) -> list[str]:
    """Return the first row whose cells are these."""
    at = {column(table, name): text for name, text in wanted.items()}
    return next(row for row in rows if all(row[place] == text for place, text in at.items()))


def multiplied(rows: Rows) -> None:
    """Write a value in 10 000 CNY as if it were in CNY."""
    row = first(rows, "reference", series="rd_expenditure_annual", area="CN-GD", time_period="2015")
    for name in ("value", "lower", "upper"):
        row[column("reference", name)] += "0000"


def doubled(rows: Rows) -> None:
    """Give one province more than the whole country has."""
    country = first(
        rows, "reference", series="rd_expenditure_annual", area="CN", time_period="2015"
    )
    row = first(rows, "reference", series="rd_expenditure_annual", area="CN-GD", time_period="2015")
    for name in ("value", "lower", "upper"):
        row[column("reference", name)] = country[column("reference", name)]


def set_unit(rows: Rows) -> None:
    first(rows, "observations", indicator="rd_expenditure", transformation="level")[
        column("observations", "unit")
    ] = "person"


def shift_locator(rows: Rows) -> None:
    row = rows[0]
    at = column("observations", "locator")
    row[at] = row[at][:-1] + str((int(row[at][-1]) + 1) % 10)


def repeat_first(rows: Rows) -> None:
    place, identifier = (
        column("observations", "time_period"),
        column("observations", "observation_id"),
    )
    again = list(next(row for row in rows if row[place]))
    again[identifier] = "s999-1"
    rows.append(again)


def begin_with_formula(rows: Rows) -> None:
    rows[0][column("units", "name_en")] = "=HYPERLINK(1)"


def forget(rows: Rows) -> None:
    """Take away the mention of a figure that is one observation, in the middle of a text."""
    rows.remove(first(rows, "observation_mentions", observation_id=FORGOTTEN))


FORGOTTEN = "s004-2877"
OF_OBSERVATIONS = column("observations", "observation_id")
GUANGDONG_2015 = "rd_expenditure_annual:CN-GD:2015"

DAMAGES = {
    "observation_has_mention": Damage(
        "observation_mentions", forget, "observations", lambda rows: FORGOTTEN
    ),
    "figure_is_observed": Damage(
        "observation_mentions", forget, "mentions", lambda rows: FORGOTTEN.partition("-")[2]
    ),
    "locator_names_mentions": Damage(
        "observations", shift_locator, "observations", lambda rows: rows[0][OF_OBSERVATIONS]
    ),
    "unit_fits_indicator": Damage(
        "observations", set_unit, "observations",
        lambda rows: first(
            rows, "observations", indicator="rd_expenditure", transformation="level"
        )[OF_OBSERVATIONS],
    ),
    "magnitude_in_series": Damage(
        "reference", multiplied, "reference", lambda rows: GUANGDONG_2015
    ),
    "provinces_within_country": Damage(
        "reference", doubled, "reference", lambda rows: "rd_expenditure_annual:CN:2015"
    ),
    "one_value_at_a_time": Damage(
        "observations", repeat_first, "observations", lambda rows: "s999-1"
    ),
    "spreadsheet_safe": Damage("units", begin_with_formula, "units", lambda rows: rows[0][0]),
}  # fmt: skip


@pytest.fixture(scope="module")
def scratch(real: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Copy the tables of the project, to be damaged and mended again."""
    root = tmp_path_factory.mktemp("crossed")
    shutil.copytree(real.clean, root / "clean")
    return Workspace(root)


def read(path: Path) -> tuple[list[str], Rows]:
    header, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    return header, rows


def told(found: list[Finding], rule: str) -> list[tuple[str, int | None]]:
    return [(one.file, one.line) for one in found if one.rule == rule]


def test_every_rule_between_tables_has_a_damage() -> None:
    assert {rule.id for rule in cross_rules.CROSS_RULES} | {"spreadsheet_safe"} == set(DAMAGES)


@contextmanager
def changed(workspace: Workspace, table: str, change: Callable[[Rows], None]) -> Iterator[None]:
    """Change the rows of a table, and put them back."""
    path = workspace.table(table)
    before = path.read_bytes()
    header, rows = read(path)
    change(rows)
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([header, *rows])
    path.write_bytes(written.getvalue().encode())
    try:
        yield
    finally:
        path.write_bytes(before)


@pytest.mark.parametrize("rule", DAMAGES)
def test_a_rule_between_tables_names_the_row_in_both_engines(rule: str, scratch: Workspace) -> None:
    damage = DAMAGES[rule]
    with changed(scratch, damage.table, damage.change):
        files, _ = clean_files.load(scratch)
        (place,) = told(relations.check(files), rule)
        assert told(large_tables.check(scratch), rule) == [place]
        judged = scratch.table(damage.judged)
        file, line = place
        assert file == f"clean/{judged.name}"
        _, rows = read(judged)
        (sheet,) = [one.sheet for one in files if one.table.name == damage.judged]
        assert damage.key(rows) in rows[sheet.lines.index(line or 0)]


def repeat_with_another_locator(rows: Rows) -> None:
    rows.append(list(rows[0]))
    shift_locator(rows[-1:])


def test_of_two_rows_with_one_key_the_one_with_the_wrong_locator_is_told(
    scratch: Workspace,
) -> None:
    with changed(scratch, "observations", repeat_with_another_locator):
        files, _ = clean_files.load(scratch)
        (observations,) = [file for file in files if file.table is tables.OBSERVATIONS]
        found = told(relations.check(files), "locator_names_mentions")
        assert found == [(observations.shown, observations.sheet.lines[-1])]


def test_a_rule_waits_for_all_the_tables_it_reads() -> None:
    known = [one for one in tables.CLEAN_TABLES if one.name != "observation_mentions"]
    ids = {rule.id for rule in cross_rules.of_tables(known)}
    assert "observation_has_mention" not in ids
    assert "one_value_at_a_time" in ids
