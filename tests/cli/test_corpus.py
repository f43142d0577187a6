"""`corpus extract`: many documents, resumable, the same bytes on one process and on a cluster."""

import json
import os
import signal
import subprocess
import sys
import time

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest

from indicators.corpus import parts, run, store, work
from indicators.corpus.reading import Manner
from indicators.errors import InputError, Problem
from indicators.extraction import MENTION_FIELDS
from tests import smallset
from tests.cli.files import contents

PARAGRAPH = "{year}年,江苏省高新技术企业达{a}家,研发经费{b}亿元,比上年增长{c}%,居全国第二位。"


def made(number, paragraphs=3):
    year = 2019 + number % 5
    return "\n".join(
        PARAGRAPH.format(year=year, a=1000 + 7 * number + line, b=20 + line, c=line + 1)
        for line in range(paragraphs)
    )


def document(number, paragraphs=3):
    day = f"{2020 + number % 5}-03-01" if number % 7 else None
    return {"id": f"d{number}", "text": made(number, paragraphs), "published": day}


@pytest.fixture
def news(tmp_path):
    """Return a folder with documents in every form."""
    folder = tmp_path / "news"
    lines = [json.dumps(document(number), ensure_ascii=False) for number in range(20)]
    smallset.put(folder / "a.jsonl", "\n".join(lines))
    smallset.put(folder / "2023/b.txt", made(30))
    smallset.put(folder / "2024/b.txt", made(31))
    table = pa.Table.from_pylist([document(number) for number in range(40, 52)])
    pq.write_table(table, folder / "c.parquet", row_group_size=5)
    return folder


def name(one):
    return str(one) if isinstance(one, Problem) else one.id


def task(out, **manner):
    return work.Task(str(out), Manner(**manner), None)


def result(out):
    """Give the files of a run without what differs between the machines that it ran on."""
    return {path.relative_to(out).as_posix(): content for path, content in contents(out).items()}


def opened_lines(entries):
    """Open the files of JSON lines, one after the other."""
    for entry in entries:
        if entry.name.endswith(".jsonl"):
            with store.opened(entry.url) as file:
                yield entry, file


def test_every_document_is_read_once_wherever_the_cuts_are(news, tmp_path):
    whole = run.run([str(news)], task(tmp_path / "whole"))
    assert (whole.documents, whole.problems) == (34, ())
    read = ds.dataset(tmp_path / "whole", partitioning="hive").to_table()
    ids = set(read.column("source_id").to_pylist())
    assert ids == {*(f"d{n}" for n in (*range(20), *range(40, 52))), "2023/b", "2024/b"}
    entries = store.entries([str(news)])
    lines = {entry.name: len(file.readline()) for entry, file in opened_lines(entries)}
    assert lines  # a part of that size ends where a line does
    for size in (60, 300, 5000, *lines.values()):
        found = [one for part in parts.cut(entries, size) for one in parts.documents(part)]
        assert sorted(name(one) for one in found) == sorted(ids), size


def test_the_result_is_partitioned_by_year_with_the_columns_of_extract(news, tmp_path):
    run.run([str(news)], task(tmp_path / "out"))
    (sample, *_) = sorted((tmp_path / "out/year=2022").iterdir())
    assert pq.read_schema(sample).names == list(MENTION_FIELDS)
    read = ds.dataset(tmp_path / "out", partitioning="hive").to_table().to_pylist()
    assert {row["year"] for row in read} == {2020, 2021, 2022, 2023, 2024, None}
    company = next(row for row in read if row["indicator"] == "high_tech_enterprise_count")
    assert company["area"] == "CN-JS"
    summary = json.loads((tmp_path / "out/_summary.json").read_bytes())
    assert summary["mentions"] == len(read)
    assert summary["figures"] == sum(row["statistical"] for row in read)


def test_a_run_that_was_stopped_goes_on_and_gives_the_same_bytes(news, tmp_path, monkeypatch):
    whole, stopped = tmp_path / "whole", tmp_path / "stopped"
    run.run([str(news)], task(whole), part=3000)
    do, calls = work.do, []

    def fails(part, what):
        calls.append(part.number)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return do(part, what)

    monkeypatch.setattr(work, "do", fails)
    with pytest.raises(KeyboardInterrupt):
        run.run([str(news)], task(stopped), part=3000)
    monkeypatch.setattr(work, "do", do)
    again = run.run([str(news)], task(stopped), part=3000)
    assert again.resumed == 2
    assert result(stopped) == result(whole)
    assert run.run([str(news)], task(stopped), part=3000).resumed == again.parts


def test_a_part_whose_file_is_gone_is_made_again(news, tmp_path):
    run.run([str(news)], task(tmp_path / "out"), part=3000)
    before = result(tmp_path / "out")
    next((tmp_path / "out/year=2022").iterdir()).unlink()
    run.run([str(news)], task(tmp_path / "out"), part=3000)
    assert result(tmp_path / "out") == before


def test_a_folder_of_another_run_is_not_gone_on_with(news, tmp_path, indicators):
    out = tmp_path / "out"
    assert indicators("corpus", "extract", news, "--out", out).code == 0
    before = result(out)
    ran = indicators("corpus", "extract", news, "--out", out, "--no-codes")
    assert ran.code == 2
    assert "holds a run over something else (manner differ)" in ran.err
    smallset.put(news / "d.txt", "共300家")
    ran = indicators("corpus", "extract", news, "--out", out)
    assert "documents_sha256" in ran.err
    assert result(out) == before
    ran = indicators("corpus", "extract", news, "--out", news)
    assert "is there already and holds no run" in ran.err


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path, indicators):
    good = json.dumps({"id": "a", "text": "共300家"})
    smallset.put(tmp_path / "in/a.jsonl", f'{good}\n{{"id": 1}}\nnot json\n')
    (tmp_path / "in/b.txt").write_bytes("二".encode("gb18030"))
    smallset.put(tmp_path / "in/c.txt", "1" * 40 + "元")
    (tmp_path / "in/d.parquet").write_bytes(b"PAR1")
    ran = indicators("corpus", "extract", tmp_path / "in", "--out", tmp_path / "out")
    assert ran.code == 2
    assert "d.parquet: cannot be read as Parquet" in ran.err
    (tmp_path / "in/d.parquet").unlink()
    ran = indicators("corpus", "extract", tmp_path / "in", "--out", tmp_path / "out")
    assert ran.code == 1
    assert ": 2 documents, " in ran.out
    assert "a.jsonl, byte " in ran.err
    assert "id is missing or not a text" in ran.err
    assert "not JSON" in ran.err
    assert "b.txt: not UTF-8: byte 1 is 0xb6" in ran.err
    assert "its claim is left out here" in ran.err
    told = json.loads(indicators(
        "corpus", "extract", tmp_path / "in", "--out", tmp_path / "out", "--json"
    ).out)  # fmt: skip
    assert len(told["problems"]) == 4


@pytest.mark.parametrize(
    "url, expected",
    [
        ("no/such/folder", "cannot be read: No such file"),
        ("nothing/*.jsonl", "no documents"),
        ("gone://bucket/x.jsonl", "cannot be reached"),
        ("file:///no/such/x.jsonl", "cannot be read"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(tmp_path, indicators, url, expected):
    ran = indicators("corpus", "extract", url, "--out", tmp_path / "out")
    assert ran.code == 2
    assert f"{url}: {expected}" in ran.err
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_named_twice_is_refused(news, tmp_path):
    with pytest.raises(InputError, match="the file is named twice"):
        store.entries([str(news), str(news / "a.jsonl")])


def test_addresses_and_paths_lead_to_the_same_documents(news):
    def found(url):
        return [
            name(one)
            for part in parts.cut(store.entries([url]), 5000)
            for one in parts.documents(part)
        ]

    assert found(f"file://{news.as_posix()}") == found(str(news))
    assert found(f"file://{news.as_posix()}/*.jsonl") == [f"d{n}" for n in range(20)]


def test_memory_does_not_grow_with_a_part(tmp_path, monkeypatch):
    monkeypatch.setattr(work, "_ROWS", 50)
    lines = [json.dumps(document(number, 20)) for number in range(15)]
    smallset.put(tmp_path / "a.jsonl", "\n".join(lines))
    run.run([str(tmp_path / "a.jsonl")], task(tmp_path / "out"))
    (file, *_) = sorted((tmp_path / "out/year=2022").iterdir())
    described = pq.ParquetFile(file).metadata
    groups = [described.row_group(n).num_rows for n in range(described.num_row_groups)]
    assert len(groups) > 1
    assert max(groups) < 200


def test_a_scheduler_that_does_not_answer_is_told(news, tmp_path, indicators, monkeypatch):
    monkeypatch.setattr(run, "_PATIENCE", "1s")
    ran = indicators(
        "corpus", "extract", news, "--out", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:1"
    )
    assert ran.code == 2
    assert "tcp://127.0.0.1:1: cannot be reached" in ran.err


def test_a_run_on_a_cluster_that_is_killed_resumes_to_the_same_bytes(tmp_path):
    """Two processes of Dask work on some dozen documents; everything is killed midway."""
    lines = [json.dumps(document(number, 60), ensure_ascii=False) for number in range(60)]
    smallset.put(tmp_path / "a.jsonl", "\n".join(lines))
    run.run([str(tmp_path / "a.jsonl")], task(tmp_path / "whole"), part=20_000)
    script = (
        "from indicators.corpus import run, work\n"
        "from indicators.corpus.reading import Manner\n"
        "if __name__ == '__main__':\n"
        f"    task = work.Task({str(tmp_path / 'out')!r}, Manner(), None)\n"
        f"    found = run.run([{str(tmp_path / 'a.jsonl')!r}], task, run.Crew(2), part=20_000)\n"
        "    print(found.resumed, found.parts)\n"
    )
    smallset.put(tmp_path / "script.py", script)
    command = [sys.executable, str(tmp_path / "script.py")]
    killed = subprocess.Popen(command, start_new_session=True)
    folder, deadline = tmp_path / "out" / work.DONE, time.monotonic() + 120
    while time.monotonic() < deadline and not list(folder.glob("*.json")):
        time.sleep(0.02)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    finished = len(list(folder.glob("*.json")))
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    resumed, size = map(int, ended.stdout.split())
    assert 0 < finished <= resumed < size
    assert result(tmp_path / "out") == result(tmp_path / "whole")
