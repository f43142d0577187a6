"""Commands and the world around them: closed and full streams, signals, files that are no files."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import smallset

COMMAND = [sys.executable, "-m", "indicators"]
ENDLESS = (
    "SELECT count(*) FROM range(100000) AS a, range(100000000) AS b WHERE a.range * b.range % 7 = 1"
)
FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")


@pytest.fixture
def text(tmp_path):
    smallset.put(tmp_path / "texts" / "a.txt", "共300家，增长5%。")
    return tmp_path / "texts" / "a.txt"


def shell(line, **named):
    return subprocess.run(["sh", "-c", line], capture_output=True, text=True, **named)


def test_a_closed_output_is_told_and_no_file_takes_its_place(text):
    ran = shell(f"{' '.join(COMMAND)} extract {text} >&-")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.splitlines()[0] == "error: standard output: is closed"
    assert "Traceback" not in ran.stderr


def test_a_closed_error_stream_hinders_nothing(text):
    ran = shell(f"{' '.join(COMMAND)} extract {text} --format csv 2>&-")
    assert ran.returncode == 0
    assert ran.stdout.count("\n") == 3


def test_a_closed_input_is_told():
    ran = shell(f"{' '.join(COMMAND)} extract - <&-")
    assert ran.returncode == 2
    assert ran.stderr.startswith("error: standard input: is closed")


@needs_full
@pytest.mark.parametrize("arguments", [["--version"], ["extract", "{text}"],
                                       ["extract", "{text}", "--format", "jsonl"]])  # fmt: skip
def test_a_full_disk_behind_the_output_is_named_with_the_mend(text, arguments):
    with FULL.open("wb") as full:
        named = [argument.format(text=text) for argument in arguments]
        ran = subprocess.run([*COMMAND, *named], stdout=full, stderr=subprocess.PIPE, text=True)
    assert ran.returncode == 2
    head, mend = ran.stderr.splitlines()
    assert head.startswith("error: standard output: cannot be read or written: No space left")
    assert mend.startswith("  mend:")


@pytest.mark.parametrize("number, code", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_a_long_query_at_once_and_without_a_trace(built, number, code):
    command = [*COMMAND, "--dataset", str(built.root), "query", ENDLESS]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        time.sleep(3)
        assert running.poll() is None
        running.send_signal(number)
        out, err = running.communicate(timeout=20)
    assert (running.returncode, out) == (code, b"")
    assert len(err.splitlines()) <= 1


@pytest.mark.parametrize("named", ["{file}", "{folder}"])
def test_a_text_is_not_overwritten_by_what_is_read_from_it(indicators, text, named):
    before = text.read_bytes()
    link = text.parent.parent / "link.csv"
    link.symlink_to(text)
    source = named.format(file=text, folder=text.parent)
    for target in (text, link):
        ran = indicators("extract", source, "--format", "csv", "--output", target)
        assert ran.code == 2
        assert "is one of the texts to read" in ran.err
    assert text.read_bytes() == before


def test_an_output_beside_the_texts_may_be_replaced(indicators, text):
    target = text.parent / "out.csv"
    for _ in range(2):
        ran = indicators("extract", text.parent, "--format", "csv", "--output", target)
        assert ran.code == 0
    assert target.read_text("utf-8").startswith("source_id,")


def test_a_pipe_or_a_device_is_not_replaced_by_a_file(indicators, text, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for target in (pipe, Path(os.devnull), tmp_path):
        ran = indicators("extract", text, "--format", "csv", "--output", target)
        assert ran.code == 2
        assert f"{target}: not a regular file" in ran.err
    assert pipe.is_fifo()
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("size", [1_000, 20_000, 100_000])
def test_a_disk_that_fills_up_during_a_build_is_told_and_nothing_is_left(dataset, size):
    def shrink():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    before = sorted(dataset.root.rglob("*"))
    command = [*COMMAND, "--dataset", str(dataset.root), "build"]
    ran = subprocess.run(command, capture_output=True, text=True, preexec_fn=shrink)
    assert ran.returncode == 2
    assert "cannot be written" in ran.stderr
    assert "mend:" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert sorted(dataset.root.rglob("*")) == before


def test_a_link_that_leads_nowhere_is_named(indicators, dataset):
    dataset.clean.symlink_to(dataset.root / "gone")
    ran = indicators("--dataset", dataset.root, "build")
    assert ran.code == 2
    assert f"{dataset.clean} is a file or a link that leads nowhere" in ran.err
    assert not (dataset.root / "gone").exists()


@pytest.mark.parametrize("arguments", [["query", "SELECT 1 AS n"], ["show", "t1"], ["report"]])
def test_tables_that_the_package_does_not_describe_are_warned_of(indicators, dataset, arguments):
    assert indicators("--dataset", dataset.root, "build").code == 0
    assert "warning" not in indicators("--dataset", dataset.root, *arguments).err
    smallset.replace(dataset.clean / "qualifiers.csv", "around the number", "near the number")
    ran = indicators("--dataset", dataset.root, *arguments)
    assert ran.code == 0
    (line,) = ran.err.splitlines()
    assert line.startswith("warning: not as datapackage.json describes: clean/qualifiers.csv;")
    dataset.descriptor.write_text("{}")
    ran = indicators("--dataset", dataset.root, *arguments)
    assert ran.err.startswith("warning: not as datapackage.json describes: datapackage.json;")


def test_a_missing_table_names_those_that_there_are(indicators, built):
    ran = indicators("--dataset", built.root, "query", "FROM observation")
    assert ran.code == 2
    head, mend = ran.err.splitlines()
    assert head == "error: no table or view of this name: 'observation'"
    assert mend.startswith("  mend: nearest: observations; views: ")
    assert " conversion, counts, " in mend
    assert "usage_warnings" in mend
    near = indicators("--dataset", built.root, "query", "FROM pg_clas").err
    assert "pg_" not in near.replace("'pg_clas'", "")
