"""Rules and references by query, schemas by pandera, the package by frictionless."""

import json

import frictionless
import pytest

from indicators.contracts import clean_files, package, relations, schemas
from indicators.contracts.catalogue import CHECKS
from indicators.contracts.clean_files import CleanFile
from indicators.ledger import starter
from indicators.model import tables
from indicators.model.cells import Row
from indicators.model.types import Rule, Severity, Table
from indicators.tidy import raw
from indicators.tidy.reference_file import REFERENCE_FILE
from indicators.workspace import Workspace
from tests.contracts.package import clean_file
from tests.model.samples import BREAKS, before_damage, second_row, valid_row

RULES = [(table, rule) for table in tables.CLEAN_TABLES for rule in table.rules]


def names(item: object) -> str:
    return getattr(item, "name", None) or getattr(item, "id", None) or str(item)


def broken_file(table: Table, rule: Rule) -> CleanFile:
    """Damage the second of two rows."""
    damage = BREAKS[rule.id]
    bad = {**before_damage(table, damage), damage.column: damage.cell}
    return clean_file(table, [second_row(table), bad])


@pytest.mark.parametrize("table, rule", RULES, ids=names)
def test_a_broken_rule_is_a_finding_on_its_line(table: Table, rule: Rule):
    found = {
        finding.rule: finding
        for finding in relations.check([broken_file(table, rule)])
        if finding.rule in {one.id for one in table.rules}
    }
    assert set(found) - BREAKS[rule.id].also == {rule.id}
    finding = found[rule.id]
    assert (finding.file, finding.line) == (f"clean/{table.name}.csv", 3)
    assert (finding.column, finding.severity) == (rule.columns[0], rule.severity)
    assert finding.mend == rule.mend
    assert all(f"{name}=" in (finding.value or "") for name in rule.columns)


@pytest.mark.parametrize("table, rule", RULES, ids=names)
def test_pandera_finds_the_same_line_by_itself(table: Table, rule: Rule):
    file = broken_file(table, rule)
    found = {finding.rule: finding.line for finding in schemas.check(file, [])}
    if rule.severity is Severity.ERROR:
        assert found[rule.id] == 3
    else:
        assert rule.id not in found
    assert schemas.check(file, [*relations.check([file]), *schemas.check(file, [])]) == []


def test_pandera_names_table_line_column_rule_and_value():
    bad = {**valid_row(tables.UNITS), "quantity_kind": "weight"}
    content = clean_file(tables.UNITS, [second_row(tables.UNITS), bad])
    (found,) = schemas.check(content, [])
    assert (found.file, found.line, found.column) == ("clean/units.csv", 3, "quantity_kind")
    assert (found.rule, found.value) == ("enum", "weight")


def test_pandera_names_a_required_cell_and_a_repeated_key():
    empty = {**valid_row(tables.UNITS), "system": None}
    file = clean_file(tables.UNITS, [second_row(tables.UNITS), empty, empty])
    found = {(finding.rule, finding.line) for finding in schemas.check(file, [])}
    assert found == {("required", 3), ("required", 4), ("unique_key", 4)}


def test_a_check_of_pandera_that_has_no_rule_here_is_told_by_its_name(monkeypatch):
    file = clean_file(tables.UNITS, [second_row(tables.UNITS)])
    case = {"check": "coerce_dtype('x')", "index": 0, "column": "code", "failure_case": "CNY"}
    monkeypatch.setattr(schemas, "failures", lambda _: [case])
    (found,) = schemas.check(file, [])
    assert (found.rule, found.line, found.value) == ("schema", 2, "CNY")
    assert found.message.endswith("coerce_dtype('x')")


def test_a_lost_reference_names_the_nearest_codes():
    areas = clean_file(tables.AREAS, [valid_row(tables.AREAS), china()])
    members = clean_file(tables.AREA_MEMBERS, [{"grouping": "CN-GX", "member": "CN-GD"}])
    (found,) = relations.check([areas, members])
    assert (found.rule, found.file, found.line) == ("foreign_key", "clean/area_members.csv", 2)
    assert (found.column, found.value) == ("grouping", "CN-GX")
    assert "nearest: CN-GD" in found.mend


def china() -> Row:
    return {**second_row(tables.AREAS), "code": "CN", "parent": None}


def test_a_reference_to_a_table_that_is_missing_is_left_to_the_missing_table():
    members = clean_file(tables.AREA_MEMBERS, [{"grouping": "X-A", "member": "CN-GD"}])
    assert relations.check([members]) == []


def test_a_reference_of_two_columns_names_both():
    link: Row = {"observation_id": "s004-1", "source_id": "s004", "start": 7}
    mentions = clean_file(tables.MENTIONS, [valid_row(tables.MENTIONS)])
    links = clean_file(tables.OBSERVATION_MENTIONS, [link])
    found = [f for f in relations.check([mentions, links]) if f.file == links.shown]
    assert [(f.column, f.value) for f in found] == [("source_id, start", "s004, 7")]


def test_every_rule_of_the_model_is_in_the_catalogue_with_both_titles():
    of_raw = [*starter.CODE_LISTS, raw.FORMULAS, tables.LEDGER, REFERENCE_FILE]
    for rule in [*(rule for _, rule in RULES), *(rule for table in of_raw for rule in table.rules)]:
        assert CHECKS[rule.id].severity is rule.severity
    for check in CHECKS.values():
        assert check.title_zh
        assert check.title_en
        assert check.protects


@pytest.mark.parametrize(
    "descriptor, said",
    [
        (b"", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"\xff", "is not JSON"),
        (b"[]", "has no resources"),
        (b'{"resources": 1}', "has no resources"),
        (b'{"resources": [1]}', "not a file of the dataset"),
        (b'{"resources": [{"path": "https://example.org/a.csv"}]}', "not a file of the dataset"),
        (b'{"resources": [{"path": "/etc/passwd"}]}', "not a file of the dataset"),
        (b'{"resources": [{"path": "../a.csv"}]}', "not a file of the dataset"),
        (b'{"resources": [{"path": ["a.csv"]}]}', "not a file of the dataset"),
        (b'{"resources": [{"path": "a.csv\\u0000"}]}', "not a file of the dataset (resource 1)"),
        (b'{"resources": [{"path": "a", "path": "b"}]}', "the key 'path' stands twice"),
        (b'{"resources": [{"path": "a", "bytes": NaN}]}', "is not JSON: NaN"),
        (b'\xef\xbb\xbf{"resources": [{"path": "a"}]}', "is not JSON: Unexpected UTF-8 BOM"),
        ('{"resources": [{"path": "a"}]}'.encode("utf-16"), "is not JSON"),
        (b'{"resources": [{"path": "a.csv", "schema": "https://example.org"}]}', "elsewhere"),
        (b'{"resources": [{"path": "a"}], "profile": "https://example.org"}', "never fetched"),
        (b'{"resources": [{"path": "a", "profile": "https://example.org"}]}', "never fetched"),
        (b'{"resources": [{"path": "a", "scheme": "https"}]}', "never fetched"),
    ],
)
def test_a_descriptor_that_leads_outside_is_not_followed(tmp_path, monkeypatch, descriptor, said):
    def never(*_: object) -> None:
        raise AssertionError("was followed")

    monkeypatch.setattr(frictionless, "validate", never)
    (tmp_path / "datapackage.json").write_bytes(descriptor)
    (found,) = package.check(Workspace(tmp_path), [], [])
    assert found.rule == "package"
    assert said in found.message


@pytest.mark.parametrize("part", [{"hash": 3}, {"type": "json"}, {"schema": {"fields": [3]}}])
def test_a_descriptor_that_makes_frictionless_fail_is_a_finding(damaged: Workspace, part):
    described = json.loads(damaged.descriptor.read_bytes())
    described["resources"][0] |= part
    damaged.descriptor.write_text(json.dumps(described))
    (found,) = package.check(damaged, [], [])
    assert (found.rule, found.file) == ("package", "datapackage.json")
    assert found.message.startswith("is not described as Data Package has it")


def test_a_descriptor_with_a_wrong_hash_and_size_is_told_by_file(damaged: Workspace):
    described = json.loads(damaged.descriptor.read_bytes())
    described["resources"][0]["hash"] = "sha256:" + "0" * 64
    described["resources"][1]["bytes"] = 1
    damaged.descriptor.write_text(json.dumps(described))
    found = {(finding.rule, finding.file) for finding in package.check(damaged, [], [])}
    paths = [resource["path"] for resource in described["resources"]]
    assert found == {("hash", paths[0]), ("bytes", paths[1])}


def test_frictionless_is_heard_where_no_other_check_spoke(damaged: Workspace):
    described = json.loads(damaged.descriptor.read_bytes())
    units = next(one for one in described["resources"] if one["name"] == "units")
    kind = next(one for one in units["schema"]["fields"] if one["name"] == "quantity_kind")
    kind["constraints"]["enum"] = ["money"]
    damaged.descriptor.write_text(json.dumps(described))
    file = next(one for one in clean_files.load(damaged)[0] if one.table.name == "units")
    found = package.check(damaged, [file], [])
    assert {(f.rule, f.file, f.column) for f in found} == {
        ("package", "clean/units.csv", "quantity_kind")
    }
    assert [f.line for f in found] == [3, 4, 5]
    assert package.check(damaged, [file], found) == []
