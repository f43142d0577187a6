"""What changed between two packages is found, and means what the rule table says."""

import copy
import io
import json
import re
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from indicators.contracts.changes import text
from indicators.contracts.changes.compare import Comparison, compare
from indicators.contracts.changes.rules import RULES, Level
from indicators.contracts.changes.versions import Version
from indicators.errors import InputError

Package = dict[str, Any]

FIELDS: list[dict[str, Any]] = [
    {"name": "id", "type": "string", "constraints": {"required": True}},
    {"name": "area", "type": "string", "constraints": {"required": True}},
    {"name": "value", "type": "number", "unit": "CNY", "constraints": {"minimum": 0}},
    {"name": "unit", "type": "string"},
    {"name": "obs_status", "type": "string", "constraints": {"enum": ["A", "F"]}},
    {"name": "locator", "type": "string"},
    {"name": "note", "type": "string"},
]
ROWS = [
    ["s1-1", "CN-GD", "100", "CNY", "A", "s1:1-4", "甲"],
    ["s1-9", "CN-JS", "200.5", "CNY", "A", "s1:9-14", ""],
    ["s1-30", "CN-JS", "7", "CNY", "F", "s1:30-31", 'a "quoted", cell\nof two lines'],
]


def base() -> Package:
    """Give a package of one table with a key, a reference and every kind of column."""
    facts = {
        "name": "facts",
        "path": "clean/facts.csv",
        "schema": {
            "primaryKey": ["id"],
            "foreignKeys": [
                {"fields": ["area"], "reference": {"resource": "areas", "fields": ["code"]}}
            ],
            "fields": copy.deepcopy(FIELDS),
        },
    }
    areas = {
        "name": "areas",
        "path": "clean/areas.csv",
        "schema": {"primaryKey": "code", "fields": [{"name": "code", "type": "string"}]},
    }
    return {
        "description": {
            "name": "small",
            "title": "A small package",
            "version": "1.2.3",
            "licenses": [{"name": "CC-BY-4.0"}],
            "resources": [facts, areas],
        },
        "rows": {"facts": copy.deepcopy(ROWS), "areas": [["CN-GD"], ["CN-JS"]]},
    }


def quoted(cell: str) -> str:
    return f'"{cell.replace(chr(34), chr(34) * 2)}"' if cell else ""


def written(package: Package, folder: Path) -> Path:
    """Write a package to a folder."""
    (folder / "clean").mkdir(parents=True, exist_ok=True)
    for resource in package["description"]["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        lines = [names, *package["rows"][resource["name"]]]
        cells = [[cell.replace('"', '""') for cell in line] for line in lines]
        content = "".join(
            ",".join(f'"{cell}"' if cell else "" for cell in one) + "\n" for one in cells
        )
        (folder / resource["path"]).write_bytes(content.encode())
    (folder / "datapackage.json").write_text(json.dumps(package["description"]), encoding="utf-8")
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return written(base(), tmp_path / "old")


def compared(old: Path, change: Callable[[Package], object], **options: int) -> Comparison:
    package = base()
    change(package)
    new = written(package, old.parent / "new")
    return compare(str(old), str(new), old.parent, **options)


def facts(package: Package) -> dict[str, Any]:
    found: dict[str, Any] = package["description"]["resources"][0]
    return found


def field(package: Package, name: str) -> dict[str, Any]:
    return next(one for one in facts(package)["schema"]["fields"] if one["name"] == name)


def set_cell(row: int, column: str, value: str) -> Callable[[Package], None]:
    at = [one["name"] for one in FIELDS].index(column)

    def change(package: Package) -> None:
        package["rows"]["facts"][row][at] = value

    return change


def add_column(package: Package) -> None:
    facts(package)["schema"]["fields"].append({"name": "extra", "type": "string"})
    for row in package["rows"]["facts"]:
        row.append("x")


def remove_column(package: Package) -> None:
    facts(package)["schema"]["fields"].pop()
    for row in package["rows"]["facts"]:
        row.pop()


def reorder(package: Package) -> None:
    names = facts(package)["schema"]["fields"]
    names[2], names[3] = names[3], names[2]
    for row in package["rows"]["facts"]:
        row[2], row[3] = row[3], row[2]


def add_table(package: Package) -> None:
    added = {"name": "more", "path": "clean/more.csv", "schema": {"fields": [{"name": "a"}]}}
    package["description"]["resources"].append(added)
    package["rows"]["more"] = [["1"]]


def move(package: Package) -> None:
    facts(package)["path"] = "clean/moved.csv"


CASES: Mapping[str, tuple[str, Callable[[Package], object]]] = {
    "a table less": ("table_removed", lambda p: p["description"]["resources"].pop()),
    "a table more": ("table_added", add_table),
    "another path": ("path_changed", move),
    "a column less": ("field_removed", remove_column),
    "a column more": ("field_added", add_column),
    "columns in another order": ("fields_reordered", reorder),
    "another type": ("type_changed", lambda p: field(p, "value").update(type="integer")),
    "another unit of a column": ("unit_changed", lambda p: field(p, "value").update(unit="USD")),
    "another unit of a row": ("unit_changed", set_cell(0, "unit", "USD")),
    "another key": (
        "key_changed",
        lambda p: facts(p)["schema"].update(primaryKey=["id", "area"]),
    ),
    "a reference less": ("reference_removed", lambda p: facts(p)["schema"]["foreignKeys"].clear()),
    "a reference more": (
        "reference_added",
        lambda p: facts(p)["schema"]["foreignKeys"].append(
            {"fields": ["unit"], "reference": {"resource": "areas", "fields": ["code"]}}
        ),
    ),
    "no longer required": (
        "emptiness_allowed",
        lambda p: field(p, "area")["constraints"].update(required=False),
    ),
    "required from now on": (
        "constraint_tightened",
        lambda p: field(p, "note").update(constraints={"required": True}),
    ),
    "a word more in a list": (
        "constraint_loosened",
        lambda p: field(p, "obs_status")["constraints"]["enum"].append("E"),
    ),
    "a word less in a list": (
        "constraint_tightened",
        lambda p: field(p, "obs_status")["constraints"]["enum"].pop(),
    ),
    "a lower minimum": (
        "constraint_loosened",
        lambda p: field(p, "value")["constraints"].update(minimum=-1),
    ),
    "a higher minimum": (
        "constraint_tightened",
        lambda p: field(p, "value")["constraints"].update(minimum=1),
    ),
    "a row less": ("row_removed", lambda p: p["rows"]["facts"].pop()),
    "a row more": (
        "row_added",
        lambda p: p["rows"]["facts"].append(["s2-1", "CN-GD", "1", "CNY", "A", "s2:1-2", ""]),
    ),
    "another key of a row": ("row_renamed", set_cell(2, "id", "s1-31")),
    "another place in the text": ("row_moved", set_cell(0, "locator", "s1:2-5")),
    "another code": ("row_recoded", set_cell(0, "area", "CN-JS")),
    "another flag": ("row_reflagged", set_cell(0, "obs_status", "F")),
    "another value": ("row_corrected", set_cell(1, "value", "200.6")),
    "another note": ("row_reworded", set_cell(2, "note", "")),
    "another licence": (
        "licence_changed",
        lambda p: p["description"].update(licenses=[{"name": "CC0-1.0"}]),
    ),
    "another title": ("description_changed", lambda p: p["description"].update(title="Other")),
}


@pytest.mark.parametrize("case", CASES)
def test_a_change_is_of_the_kind_and_level_of_the_rule_table(case: str, old: Path) -> None:
    kind, change = CASES[case]
    found = compared(old, change)
    assert [group.kind for group in found.groups] == [kind]
    level = RULES[kind].level
    assert found.level is level
    assert str(found.required) == {
        Level.PATCH: "1.2.4", Level.MINOR: "1.3.0", Level.MAJOR: "2.0.0"
    }[level]  # fmt: skip
    assert found.exit_code == 1
    assert kind in text.write(found)


def test_every_rule_has_a_case_that_calls_for_it() -> None:
    assert {kind for kind, _ in CASES.values()} == set(RULES)


def test_equal_packages_call_for_nothing_whatever_their_hashes_say(old: Path) -> None:
    found = compared(old, lambda p: facts(p).update(hash="sha256:0", bytes=1))
    assert (found.groups, found.level, found.exit_code) == ((), Level.NONE, 0)
    assert text.write(found) == "nothing changed; version 1.2.3 to 1.2.3"


def test_a_changed_file_is_compared_even_where_its_stated_hash_is_the_old_one(old: Path) -> None:
    package = base()
    facts(package)["hash"] = "sha256:0"
    written(package, old)

    def change(new: Package) -> None:
        facts(new)["hash"] = "sha256:0"
        set_cell(0, "value", "101")(new)

    assert [group.kind for group in compared(old, change).groups] == ["row_corrected"]


def test_rows_in_another_order_are_the_same_rows(old: Path) -> None:
    assert compared(old, lambda p: p["rows"]["facts"].reverse()).groups == ()


def test_the_declared_version_is_enough_when_it_is_as_high(old: Path) -> None:
    def change(package: Package) -> None:
        set_cell(1, "value", "201")(package)
        package["description"]["version"] = "1.2.4"

    found = compared(old, change)
    assert (found.declared_enough, found.exit_code) == (True, 0)
    (group,) = found.groups
    (cell,) = group.changes
    assert (cell.table, cell.column, cell.key) == ("facts", "value", "s1-9")
    assert (cell.old, cell.new) == ("200.5", "201")


def test_a_version_that_went_back_is_not_enough(old: Path) -> None:
    found = compared(old, lambda p: p["description"].update(version="1.2.2"))
    assert (found.level, found.exit_code) == (Level.NONE, 1)


def test_before_the_first_release_a_breaking_change_raises_the_second_number() -> None:
    version = Version(0, 4, 2)
    raised = [str(version.raised(level)) for level in Level]
    assert raised == ["0.4.2", "0.4.3", "0.5.0", "0.5.0"]


def test_all_changes_are_counted_and_the_first_are_listed(old: Path) -> None:
    def change(package: Package) -> None:
        for row in range(3):
            set_cell(row, "note", "new")(package)

    (group,) = compared(old, change, limit=2).groups
    assert (group.count, [one.key for one in group.changes]) == (3, ["s1-1", "s1-30"])


def test_two_alike_rows_that_both_change_their_key_are_each_renamed_once(old: Path) -> None:
    def twins(package: Package, *names: str) -> None:
        for name in names:
            package["rows"]["facts"].append([name, "CN-GD", "5", "CNY", "A", "s3:1-2", ""])

    package = base()
    twins(package, "s3-1", "s3-2")
    written(package, old)
    (group,) = compared(old, lambda p: twins(p, "s3-3", "s3-4")).groups
    assert (group.kind, group.count) == ("row_renamed", 2)
    assert [(one.old, one.new) for one in group.changes] == [("s3-1", "s3-3"), ("s3-2", "s3-4")]


def test_a_zip_file_and_a_revision_of_git_are_read_like_a_folder(old: Path) -> None:
    archive = old.parent / "old.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in sorted(old.rglob("*.*")):
            packed.write(file, f"package-1.2.3/{file.relative_to(old).as_posix()}")
    git = ["git", "-C", str(old.parent), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "old"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "first"], check=True)
    subprocess.run([*git, "tag", "v1.2.3"], check=True)
    package = base()
    set_cell(0, "value", "101")(package)
    new = written(package, old.parent / "new")
    for shown in (str(archive), "git:v1.2.3"):
        found = compare(shown, str(new), old)
        assert [group.kind for group in found.groups] == ["row_corrected"]


@pytest.mark.parametrize(
    "shown, told",
    [
        ("nowhere", "no such package"),
        ("git:", "no revision"),
        ("git:--output=x", "no revision"),
        ("git:v9", "git has no datapackage.json there"),
        ("rubbish.zip", "cannot be read as a zip file"),
        ("empty.zip", "is not in the package"),
        ("folder", "cannot be read"),
        ("old/datapackage.json", "cannot be read as a zip file"),
    ],
)
def test_what_is_no_package_is_refused_with_its_name(old: Path, shown: str, told: str) -> None:
    (old.parent / "rubbish.zip").write_bytes(b"PK rubbish")
    (old.parent / "folder").mkdir()
    with zipfile.ZipFile(old.parent / "empty.zip", "w"):
        pass
    path = shown if shown.startswith("git:") else str(old.parent / shown)
    with pytest.raises(InputError, match=re.escape(told)) as raised:
        compare(path, str(old), old)
    assert shown in str(raised.value)


@pytest.mark.parametrize("path", ["../secret.csv", "/etc/passwd", "a\\..\\b.csv", "http://x/y.csv"])
def test_no_description_leads_out_of_its_package(old: Path, path: str) -> None:
    description = json.loads((old / "datapackage.json").read_text(encoding="utf-8"))
    description["resources"][0]["path"] = path
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr("datapackage.json", json.dumps(description))
    archive = old.parent / "hostile.zip"
    archive.write_bytes(content.getvalue())
    with pytest.raises(InputError, match="not a file of the dataset"):
        compare(str(archive), str(old), old)


@pytest.mark.parametrize(
    "content, told",
    [
        (b"id,area\n", "has not the columns"),
        (b"", "has not the columns"),
        (b"\xff\xfe", "cannot be read"),
        (b"id,area,value,unit,obs_status,locator,note\n1,2\n", "cannot be read as CSV"),
    ],
)
def test_a_file_that_is_not_the_table_it_is_described_as_is_refused(
    old: Path, content: bytes, told: str
) -> None:
    new = written(base(), old.parent / "new")
    (new / "clean/facts.csv").write_bytes(content)
    with pytest.raises(InputError, match=told):
        compare(str(old), str(new), old)


@pytest.mark.parametrize("version", [None, "1.2", "1.2.3-rc1", "01.2.3", 1])
def test_a_version_that_is_no_version_is_refused(old: Path, version: object) -> None:
    with pytest.raises(InputError, match="is no version number"):
        compared(old, lambda p: p["description"].update(version=version))


def test_no_cell_acts_on_the_terminal_or_on_a_page_of_markdown(old: Path) -> None:
    found = compared(old, set_cell(0, "note", "\x1b[2J|<b>\n## x"))
    assert "\x1b" not in text.write(found)
    said = text.markdown(found)
    assert "<b>" not in said
    assert len(said.splitlines()) == 6


def test_the_page_on_versions_holds_the_rule_table(project: Path) -> None:
    page = (project / "docs" / "versioning.md").read_text(encoding="utf-8")
    rows = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in page.splitlines()
        if line.startswith("| `")
    ]
    assert rows == [
        (f"`{rule.kind}`", rule.title_en, rule.level.word, rule.reason) for rule in RULES.values()
    ]
