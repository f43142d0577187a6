import errno
import os
import shutil
import signal
import subprocess
import sys

import duckdb
import pytest

from indicators import pipeline
from indicators.errors import IndicatorsError, InputError
from indicators.workspace import Workspace
from tests import smallset

OLD = b"old"
SLOW = """
import sys, time
from pathlib import Path
from indicators import cli, pipeline

def pause(function, seconds=20):
    def paused(*arguments, **named):
        print("now", flush=True)
        time.sleep(seconds)
        return function(*arguments, **named)
    return paused

{patch}
sys.argv = ["indicators", "--dataset", {root!r}, "build"]
cli.main()
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    made = smallset.write(tmp_path_factory.mktemp("built"))
    return made, pipeline.build(made)


@pytest.fixture
def dataset(built, tmp_path):
    """Return a copy of the built dataset in which every generated file is an old one."""
    root = shutil.copytree(built[0].root, tmp_path / "dataset")
    for path in built[1].files:
        (root / built[0].relative(path)).write_bytes(OLD)
    return Workspace(root)


def files(dataset):
    """Return every file outside raw/, texts/ and the cache with its bytes."""
    return {
        path.relative_to(dataset.root).as_posix(): path.read_bytes()
        for path in sorted(dataset.root.rglob("*"))
        if path.is_file()
        and path.relative_to(dataset.root).parts[0] not in ("raw", "texts", ".cache")
    }


def test_a_build_makes_every_file_and_counts_its_rows(built):
    dataset, summary = built
    made = {dataset.relative(path) for path in summary.files}
    assert set(files(dataset)) - {"CITATION.cff"} == made
    assert {"clean/observations.csv", "datapackage.json", "docs/data-dictionary.md",
            "reports/index.html", "indicators.duckdb"} <= set(files(dataset))  # fmt: skip
    assert summary.rows["observations"] == 9


def test_the_database_holds_the_tables_and_views(built):
    dataset, summary = built
    with duckdb.connect(str(dataset.database), read_only=True) as connection:
        for table, rows in summary.rows.items():
            assert connection.sql(f"SELECT count(*) FROM {table}").fetchall() == [(rows,)]
        assert connection.sql("SELECT count(*) FROM headline").fetchall() == [(9,)]


def test_every_step_is_told(dataset):
    told: list[str] = []
    pipeline.build(dataset, told.append)
    assert told == ["read raw/", "write the clean tables", "describe the package",
                    "load the database", "draw the report", "write the files"]  # fmt: skip


def test_a_second_build_changes_no_byte_but_perhaps_of_the_database(dataset, built):
    pipeline.build(dataset)
    made, expected = files(dataset), files(built[0])
    del made["indicators.duckdb"], expected["indicators.duckdb"]
    assert made == expected


def test_the_bytes_depend_neither_on_the_hash_seed_nor_on_the_order_of_raw_rows(dataset, built):
    ledger = dataset.raw / "figures/t1.csv"
    header, *lines = ledger.read_bytes().splitlines(keepends=True)
    ledger.write_bytes(header + b"".join(reversed(lines)))
    subprocess.run(
        [sys.executable, "-m", "indicators", "--dataset", str(dataset.root), "build"],
        env=os.environ | {"PYTHONHASHSEED": "4242", "TZ": "Asia/Shanghai", "LC_ALL": "C"},
        check=True,
        capture_output=True,
    )
    made, expected = files(dataset), files(built[0])
    assert {name for name in expected if made[name] != expected[name]} <= {"indicators.duckdb"}


def test_what_a_check_compares_with_is_what_a_build_writes(built):
    dataset, _ = built
    made = pipeline.generated(dataset)
    assert {dataset.relative(path): content for path, content in made.items()} == {
        name: content
        for name, content in files(dataset).items()
        if name not in ("indicators.duckdb", "CITATION.cff")
    }


def test_the_report_alone_is_the_report_of_the_build(built):
    dataset, _ = built
    assert pipeline.report(dataset) == files(dataset)["reports/index.html"]


@pytest.mark.parametrize("call", [1, 5, 19])
def test_a_full_disk_leaves_the_old_files_whole_and_no_rubbish(dataset, monkeypatch, call):
    before, calls = files(dataset), 0
    real = os.fsync

    def full(descriptor):
        nonlocal calls
        calls += 1
        if calls == call:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="No space left"):
        pipeline.build(dataset)
    assert calls == call
    assert files(dataset) == before


def test_a_report_that_fails_leaves_the_old_files_whole(dataset, monkeypatch):
    before = files(dataset)

    def fail(*_, **__):
        raise IndicatorsError([])

    monkeypatch.setattr("indicators.reports.page.build", fail)
    with pytest.raises(IndicatorsError):
        pipeline.build(dataset)
    assert files(dataset) == before


def interrupted(dataset, patch, number):
    """Send a signal to a real build at the place where `patch` makes it pause."""
    with subprocess.Popen(
        [sys.executable, "-c", SLOW.format(patch=patch, root=str(dataset.root))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "now\n"
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
        assert "Traceback" not in err
        return process.returncode


@pytest.mark.parametrize("number, code", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_build_leaves_the_old_files_whole_and_no_rubbish(dataset, number, code):
    before = files(dataset)
    assert interrupted(dataset, "pipeline.page.build = pause(pipeline.page.build)", number) == code
    assert files(dataset) == before


def test_an_interruption_while_files_take_their_place_waits_for_all_of_them(dataset, built):
    patch = "pipeline.write_all = pause(pipeline.write_all, seconds=2)"
    assert interrupted(dataset, patch, signal.SIGINT) == 130
    made, expected = files(dataset), files(built[0])
    assert made.pop("indicators.duckdb") != OLD
    del expected["indicators.duckdb"]
    assert made == expected
