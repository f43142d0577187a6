"""How findings are written."""

import json
import os
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import junitparser
import pytest

from indicators.contracts import findings
from indicators.contracts.catalogue import CHECKS
from indicators.contracts.findings import Finding, error, exit_code, in_order
from indicators.contracts.formats import WRITERS, github, html, junit, records, sarif, text
from indicators.errors import Problem
from indicators.model.types import Severity

WARNING = Finding(
    "mention_decided", Severity.WARNING, "clean/mentions.csv", 2, "status", "proposed", "m", "n"
)


def lost(line: int) -> Finding:
    return error(
        "foreign_key", "clean/areas.csv", "leads to no row of areas", "use a code",
        line=line, column="parent", value="广东", expected="CN",
    )  # fmt: skip


def test_text_groups_by_rule_with_errors_first_and_both_titles():
    said = text.write([WARNING, lost(3), lost(4)]).splitlines()
    assert said[0] == "error foreign_key (2): Every reference leads to a row · 引用须存在"
    assert said[1] == (
        "  clean/areas.csv, line 3, column parent: leads to no row of areas: '广东', expected 'CN'"
    )
    assert said[2] == "    mend: use a code"
    assert said[3].startswith("  clean/areas.csv, line 4")
    assert said[4] == ""
    assert said[5].startswith("warning mention_decided (1)")
    assert said[-1] == "2 errors, 1 warning"


def test_text_shows_at_most_the_limit_and_counts_the_rest():
    said = text.write([lost(line) for line in range(1, 31)], limit=5)
    assert said.count("clean/areas.csv") == 5
    assert "... and 25 more" in said
    assert said.endswith("30 errors, 0 warnings")


def test_json_holds_every_finding_with_all_its_fields():
    content = json.loads(records.write([lost(line) for line in range(1, 31)] + [WARNING]))
    assert (content["errors"], content["warnings"], len(content["findings"])) == (30, 1, 31)
    assert content["findings"][0] == {
        "rule": "foreign_key",
        "severity": "error",
        "file": "clean/areas.csv",
        "line": 1,
        "column": "parent",
        "value": "广东",
        "message": "leads to no row of areas",
        "mend": "use a code",
        "expected": "CN",
    }


def test_json_says_of_each_broken_rule_what_it_protects():
    rules = json.loads(records.write([lost(3), lost(4), WARNING]))["rules"]
    assert list(rules) == ["foreign_key", "mention_decided"]
    assert rules["foreign_key"] == {
        "id": "foreign_key",
        "title_zh": "引用须存在",
        "title_en": "Every reference leads to a row",
        "protects": "whoever joins the tables",
        "severity": "error",
        "tables": [],
    }
    assert rules["mention_decided"]["tables"] == ["mentions", "figures"]


def test_a_rule_that_no_catalogue_has_is_written_by_its_name():
    unknown = error("coerce_dtype('x')", "clean/areas.csv", "m", "n")
    assert text.write([unknown]).splitlines()[0] == "error coerce_dtype('x') (1)"
    content = json.loads(records.write([unknown]))
    assert (content["rules"], len(content["findings"])) == ({}, 1)


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\u202e", "\u2066", "\x9b31m", "\r", "\n", "\x07"])
def test_no_cell_commands_the_terminal_that_shows_findings(hostile):
    cell = f"a{hostile}b"
    said = text.write([error(cell, cell, cell, cell, column=cell, value=cell, expected=cell)])
    assert all(line.isprintable() for line in said.split("\n"))
    assert len(said.split("\n")) == 5
    assert said.count(f"a{hostile.encode('unicode_escape').decode()}b") == 7


def test_json_leaves_chinese_readable():
    assert "广东" in records.write([lost(1)])


def test_findings_are_sorted_and_given_once():
    assert in_order([lost(4), WARNING, lost(3), lost(4)]) == [lost(3), lost(4), WARNING]


def test_the_exit_code_tells_errors_from_warnings():
    assert exit_code([]) == exit_code([], strict=True) == 0
    assert exit_code([lost(1), WARNING]) == exit_code([lost(1)], strict=True) == 1
    assert exit_code([WARNING]) == 0
    assert exit_code([WARNING], strict=True) == 3


def test_a_problem_becomes_a_finding_of_its_rule():
    problem = Problem("w", "raw/a.csv", 3, "c", "v", "m", "enum")
    assert findings.from_problem(problem, "raw") == error(
        "enum", "raw/a.csv", "w", "m", line=3, column="c", value="v"
    )
    assert findings.from_problem(Problem("w"), "raw").rule == "raw"


HOSTILE = error(
    "foreign_key",
    "clean/a b,c:d.csv",
    "no row</script>",
    "use %0A::error::x",
    line=3,
    column="x",
    value="<img onerror=alert(1)>|`*_@user\x1b[2J\u202e\x00\n## no heading",
    expected="]]>&'\"",
)


@pytest.mark.parametrize("form", WRITERS)
def test_every_form_says_that_all_is_well_or_how_much_is_not(form: str):
    well = {"json": '"findings": []', "sarif": '"results": []', "junit": 'failures="0"'}
    assert well.get(form, "every contract is kept") in WRITERS[form]([])
    bad = WRITERS[form]([lost(line) for line in range(1, 31)] + [WARNING], limit=5)
    shown = {"json": 30, "sarif": 30}.get(form, 5)
    counted = bad.count("leads to no row of areas")
    assert counted == shown
    assert shown == 30 or "25 more" in bad or "5 of 30" in bad


@pytest.mark.parametrize("form", WRITERS)
def test_no_form_lets_a_cell_be_more_than_text(form: str):
    said = WRITERS[form]([HOSTILE])
    assert "\x1b" not in said
    assert "\x00" not in said
    # In JSON as an escape, from which programs get the text as it is.
    assert "\u202e" not in said


def test_json_and_sarif_stay_json_and_xml_stays_xml_whatever_a_cell_holds():
    assert json.loads(records.write([HOSTILE]))["findings"][0]["value"] == HOSTILE.value
    result = json.loads(sarif.write([HOSTILE]))["runs"][0]["results"][0]
    assert result["properties"]["value"] == HOSTILE.value
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "clean/a%20b%2Cc%3Ad.csv"},
        "region": {"startLine": 3},
    }
    (case,) = ElementTree.fromstring(junit.write([HOSTILE])).findall(  # noqa: S314 - our own
        ".//testcase[failure]"
    )
    assert (case.get("classname"), case.get("line")) == ("clean/a b,c:d.csv", "3")


def test_junit_is_read_by_a_parser_with_failures_for_errors_only():
    found = [lost(3), lost(4), WARNING]
    suite = next(iter(junitparser.JUnitXml.fromstring(junit.write(found).encode())))
    assert (suite.tests, suite.failures, suite.errors) == (len(CHECKS), 1, 0)
    broken = [case for case in suite if not case.is_passed]
    assert [(case.classname, case.name) for case in broken] == [("clean/areas.csv", "foreign_key")]
    (warned,) = [case for case in suite if case.name == "mention_decided"]
    assert warned.system_out.startswith("warning\nclean/mentions.csv, line 2")


def test_sarif_names_every_rule_and_numbers_equal_findings():
    run = json.loads(sarif.write([lost(3), lost(4), WARNING]))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert set(rules) == set(CHECKS)
    assert [rules[one["ruleIndex"]] for one in run["results"]] == [
        one["ruleId"] for one in run["results"]
    ]
    assert [one["level"] for one in run["results"]] == ["error", "error", "warning"]
    prints = [one["partialFingerprints"]["finding/v1"] for one in run["results"]]
    assert prints[0].partition(":")[0] == prints[1].partition(":")[0]
    assert len(set(prints)) == 3
    moved = json.loads(sarif.write([lost(13)]))["runs"][0]["results"][0]
    assert moved["partialFingerprints"]["finding/v1"] == prints[0]


def test_sarif_keeps_the_official_schema():
    folder = os.environ.get("INDICATORS_NPM")
    if not folder:
        pytest.skip("INDICATORS_NPM names no folder with the npm package @microsoft/jest-sarif")
    (schema,) = Path(folder, "@microsoft/jest-sarif/lib/schemas").glob("sarif-2.1.0*.json")
    validator = jsonschema.Draft7Validator(json.loads(schema.read_text(encoding="utf-8")))
    for found in ([], [lost(3), lost(3), WARNING, HOSTILE]):
        assert list(validator.iter_errors(json.loads(sarif.write(found)))) == []
    damaged = json.loads(sarif.write([lost(3)]))
    damaged["runs"][0]["results"][0]["level"] = "fatal"
    assert list(validator.iter_errors(damaged))


def test_an_annotation_is_one_command_whatever_a_cell_holds():
    command, notice = github.write([HOSTILE]).split("\n")
    assert command.startswith("::error file=clean/a b%2Cc%3Ad.csv,line=3,title=foreign_key::")
    assert command.endswith("%0Ause %250A::error::x")
    assert notice == "::notice title=indicators check::1 error, 0 warnings"


def test_the_step_summary_shows_a_cell_as_it_is():
    said = github.step_summary([HOSTILE])
    (row,) = [line for line in said.split("\n") if line.startswith("| clean/")]
    assert "<" not in row
    assert row.replace("\\|", "").count("|") == 7
    assert "&#64;user" in row
    assert len([line for line in said.split("\n") if line.startswith("##")]) == 2


def test_html_escapes_every_part_of_a_finding():
    page = html.write([HOSTILE])
    assert "<img" not in page
    assert "&lt;img onerror=alert(1)&gt;" in page
    assert "<script" not in page
    assert 'lang="zh">引用须存在' in page
