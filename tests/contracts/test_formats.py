"""How findings are written."""

import json

import pytest

from indicators.contracts import findings, formats
from indicators.contracts.findings import Finding, error, exit_code, in_order
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
    said = formats.text([WARNING, lost(3), lost(4)]).splitlines()
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
    said = formats.text([lost(line) for line in range(1, 31)], limit=5)
    assert said.count("clean/areas.csv") == 5
    assert "... and 25 more" in said
    assert said.endswith("30 errors, 0 warnings")


def test_json_holds_every_finding_with_all_its_fields():
    content = json.loads(formats.json([lost(line) for line in range(1, 31)] + [WARNING]))
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
    rules = json.loads(formats.json([lost(3), lost(4), WARNING]))["rules"]
    assert list(rules) == ["foreign_key", "mention_decided"]
    assert rules["foreign_key"] == {
        "id": "foreign_key",
        "title_zh": "引用须存在",
        "title_en": "Every reference leads to a row",
        "protects": "whoever joins the tables",
        "severity": "error",
    }


def test_a_rule_that_no_catalogue_has_is_written_by_its_name():
    unknown = error("coerce_dtype('x')", "clean/areas.csv", "m", "n")
    assert formats.text([unknown]).splitlines()[0] == "error coerce_dtype('x') (1)"
    content = json.loads(formats.json([unknown]))
    assert (content["rules"], len(content["findings"])) == ({}, 1)


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\u202e", "\u2066", "\x9b31m", "\r", "\n", "\x07"])
def test_no_cell_commands_the_terminal_that_shows_findings(hostile):
    cell = f"a{hostile}b"
    said = formats.text([error(cell, cell, cell, cell, column=cell, value=cell, expected=cell)])
    assert all(line.isprintable() for line in said.split("\n"))
    assert len(said.split("\n")) == 5
    assert said.count(f"a{hostile.encode('unicode_escape').decode()}b") == 7


def test_json_leaves_chinese_readable():
    assert "广东" in formats.json([lost(1)])


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
