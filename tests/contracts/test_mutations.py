"""No damage of a package passes the checks, whatever it is."""

import shutil
import sys
from collections.abc import Callable, Sequence

import pytest

from indicators.contracts import checks, clean_files
from indicators.contracts.catalogue import CHECKS
from indicators.contracts.clean_files import CleanFile
from indicators.model import cross_rules, tables
from indicators.workspace import Workspace
from tests.contracts import mutations
from tests.contracts.package import generated


@pytest.fixture(scope="module")
def files(small: Workspace) -> Sequence[CleanFile]:
    found, problems = clean_files.load(small)
    assert problems == []
    return found


def test_no_random_damage_is_missed(files: Sequence[CleanFile]) -> None:
    score = mutations.judge(files, 20 * len(mutations.CHANGES), seed=1, every=36)
    assert score.examples == []
    assert set(score.found) >= set(mutations.CHANGES) - {"quotes", "rows swapped"}


@pytest.mark.slow
def test_none_of_ten_thousand_damages_is_missed(
    files: Sequence[CleanFile], capsys: pytest.CaptureFixture[str]
) -> None:
    score = mutations.judge(files, 10_000, seed=2)
    with capsys.disabled():
        sys.stdout.write(f"\n{score}\n")
    assert score.examples == []
    assert score.found.total() + score.harmless.total() == 10_000


def test_a_check_that_looks_away_would_be_noticed(
    files: Sequence[CleanFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indicators.contracts.current.tables", lambda *_: [])
    score = mutations.judge(files, 5 * len(mutations.CHANGES), seed=3, every=1000)
    assert score.missed.total() > 0


def replaced(name: str, old: bytes, new: bytes) -> Callable[[Workspace], None]:
    """Return what replaces bytes in a file, once."""

    def damage(workspace: Workspace) -> None:
        path = workspace.root / name
        content = path.read_bytes()
        assert old in content, name
        path.write_bytes(content.replace(old, new, 1))

    return damage


def written(name: str, content: bytes) -> Callable[[Workspace], object]:
    """Return what writes a file."""
    return lambda workspace: (workspace.root / name).write_bytes(content)


def folder_for_file(workspace: Workspace) -> None:
    path = workspace.table("usage_warnings")
    path.unlink()
    path.mkdir()


OBSERVATIONS = "clean/observations.csv"
UNITS = "clean/units.csv"
SMALLEST: dict[str, tuple[Callable[[Workspace], object], set[str]]] = {
    "readable": (folder_for_file, set()),
    "missing_file": (lambda w: w.table("usage_warnings").unlink(), set()),
    "unknown_file": (written("clean/extra.csv", b"a\n"), set()),
    "encoding": (replaced(UNITS, b"Chinese", b"Chin\xffse"), set()),
    "csv": (replaced(UNITS, b"\nCNY,", b'\nCNY,"x'), set()),
    "header": (replaced(UNITS, b"code,", b"kode,"), set()),
    "row_length": (replaced(UNITS, b"Chinese yuan", b"Chinese,yuan"), {"foreign_key", "package"}),
    "type": (replaced(OBSERVATIONS, b",1250000000,", b",NaN,"), set()),
    "required": (replaced(UNITS, b",money,", b",,"), set()),
    "enum": (replaced(UNITS, b",money,", b",mony,"), set()),
    "pattern": (
        replaced(OBSERVATIONS, b"t1-46,", b"t1 46,"),
        {"foreign_key", "observation_has_mention"},
    ),
    "minimum": (
        replaced("clean/mentions.csv", b"t1,2,", b"t1,-2,"),
        {"foreign_key", "figure_is_observed", "span_fits_printed", "locator_names_mentions"},
    ),
    "unique_key": (replaced(UNITS, b"percent,", b"CNY,"), {"foreign_key", "unit_fits_indicator"}),
    "foreign_key": (replaced(OBSERVATIONS, b",CNY,", b",CNX,"), set()),
    "raw": (replaced("raw/figures/t1.csv", b",CNY,", b",CNX,"), set()),
    "no_raw": (lambda w: shutil.rmtree(w.raw), set()),
    "dataset": (replaced("raw/dataset.toml", b"version", b"vers"), {"raw"}),
    "current": (replaced(UNITS, b"Chinese yuan", b"Chinese Yuan"), set()),
    "licence": (written("datapackage.json", b'{"version": "0.1.0"}'), {"package"}),
    "citation": (lambda w: (w.root / "CITATION.cff").unlink(), set()),
    "citation_version": (replaced("CITATION.cff", b"0.1.0", b"0.0.9"), set()),
    "package": (written("datapackage.json", b"{}"), {"licence", "citation_version"}),
    "hash": (replaced(UNITS, b"Chinese yuan", b"Chinese Yuan"), set()),
    "bytes": (replaced(UNITS, b"Chinese yuan", b"Chinese  yuan"), set()),
}
"""For each rule that is not about one row, the smallest damage, and what breaks with it."""

ELSEWHERE = {
    "maximum": "no column has one; tests/model/test_duckdb_cells.py",
    "schema": "what pandera finds and we have no name for; test_engines.py",
}


@pytest.mark.parametrize("rule", SMALLEST)
def test_the_smallest_damage_is_told_by_its_rule_and_no_other(
    rule: str, damaged: Workspace
) -> None:
    damage, along = SMALLEST[rule]
    damage(damaged)
    told = {one.rule for one in checks.check(damaged, generated)}
    assert rule in told
    assert told <= {rule} | along | mutations.GENERATED


def test_every_rule_of_the_catalogue_has_its_damage() -> None:
    of_rows = {rule.id for table in (*tables.CLEAN_TABLES, tables.LEDGER) for rule in table.rules}
    between = {rule.id for rule in cross_rules.of_tables(tables.CLEAN_TABLES)}
    assert set(SMALLEST) | set(ELSEWHERE) | of_rows | between == set(CHECKS)
