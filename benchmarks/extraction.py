"""Speed, memory and growth of the extractor beside other readers of Chinese numbers.

usage: python benchmarks/extraction.py [--peers PYTHON] [--characters N] [--rounds N]
                                   [--report FILE]

Every contender runs in a process of its own and reads the same text, cut into the same documents
of 5,000 characters (some readers slow down on long ones), in turns, so that a busy
machine slows all of them alike; medians of the rounds are reported, in CPU seconds. `--peers` names
the Python of a virtual environment that holds chinese2digits, cn2an, jionlp or
recognizers-text-suite; a peer that is not there is skipped with a line that says so.
The text is made of sentences of our own with numbers drawn at random (fixed seed), or of the files
in the folder INDICATORS_TEXTS names. `--report` writes the tables into a page, docs/speed.md.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

Row: TypeAlias = tuple[str, ...]
SOURCE = Path(__file__).resolve().parent.parent / "src"
WORKER = """
import json, resource, sys, time
started = time.perf_counter()
{load}
ready = time.perf_counter() - started
text = open(sys.argv[1], encoding="utf-8", newline="").read()
run(text[:2000])
print(json.dumps({{"ready": ready}}), flush=True)
for line in sys.stdin:
    size, piece = map(int, line.split())
    parts = [text[at : min(at + piece, size)] for at in range(0, size, piece)]
    before = time.process_time()
    found = sum(map(run, parts))
    spent = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({{"seconds": spent, "found": found, "peak": peak}}), flush=True)
"""
OURS = """
from indicators.extraction import extract
run = lambda text: len(extract(text, published="2025-01-01"))
"""
PEERS = {
    "chinese2digits": """
import chinese2digits
run = lambda text: len(chinese2digits.takeNumberFromString(text)["digitsStringList"])
""",
    "cn2an": """
import cn2an
run = lambda text: len(cn2an.transform(text, "cn2an"))
""",
    "jionlp": """
import jionlp
run = lambda text: len(jionlp.ner.extract_money(text)) + len(jionlp.ner.extract_time(text))
""",
    "recognizers-text-suite": """
from recognizers_suite import Culture, recognize_number
run = lambda text: sum(len(recognize_number(p, Culture.Chinese)) for p in text.split("\\n"))
""",
}
DOCUMENT = 5_000
# What each peer can read in reasonable time; speeds are per character.
SHARE = {"jionlp": 0.1, "recognizers-text-suite": 0.005}
SENTENCES = (
    "{y}年，全市高新技术企业达到{a}家，比上年增加{b}家，同比增长{p}%。",
    "全年实现技术合同成交额超过{m}亿元，其中输出技术合同近{a}项，占比约{q}成。",
    "据介绍，该平台汇聚了来自多个国家和地区的科研人员，为企业提供检测、咨询和培训等服务，受到广泛好评。",
    "截至{y}年底，累计建成充电桩{d}万个，服务半径不到{b}公里，日均服务{a}余人次。",
    "下一步，将继续优化营商环境，完善政策体系，推动创新链、产业链、资金链和人才链深度融合。",
    "第{c}届展览会吸引了{a}多家机构参展，现场签约项目{b}个，总投资{m}亿元人民币。",
    "粮食播种面积{m}万亩，单产提高{p}%，三分之一以上的县实现了全程机械化。",
)
# A reader of documents that come one after the other; its peak memory after each of two sizes.
STREAM = """
import json, resource, sys
from indicators.extraction import extract
sizes = [int(size) for size in sys.argv[2:]]
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    done = 0
    while document := file.read(5_000):
        extract(document, published="2025-01-01")
        done += len(document)
        if sizes and done >= sizes[0]:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(json.dumps({"characters": sizes.pop(0), "peak": peak}), flush=True)
"""
LONG = 10_000_000  # characters of the text whose memory is measured


def made_text(characters: int) -> str:
    """Make a text of about that many characters."""
    folder = os.environ.get("INDICATORS_TEXTS")
    if folder:
        names = sorted(Path(folder).glob("*.txt"))
        one = "\n\n".join(name.read_bytes().decode("utf-8") for name in names)
        return "\n\n".join([one] * (characters // len(one) + 1))[:characters]
    draw = random.Random(7)  # noqa: S311 - nothing secret
    parts: list[str] = []
    size = 0
    while size < characters:
        sentence = draw.choice(SENTENCES).format(
            y=draw.randint(1990, 2024), a=draw.randint(11, 9999), b=draw.randint(2, 99),
            p=draw.randint(1, 300) / 10, q=draw.choice("二三四五六七八九"),
            m=draw.randint(100, 99999) / 100, c=draw.choice("二三四五六七八九十"),
            d=draw.randint(1, 99),
        )  # fmt: skip
        parts.append(sentence + draw.choice(("", "", "\n")))
        size += len(parts[-1])
    return "".join(parts)[:characters]


class Contender:
    """A reader in a process of its own."""

    def __init__(self, name: str, python: str, load: str, file: Path) -> None:
        self.name = name
        environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONWARNINGS": "ignore"}
        started = time.perf_counter()
        self.process = subprocess.Popen(
            [python, "-c", WORKER.format(load=load), str(file)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, env=environment,
        )  # fmt: skip
        first = self.answer()
        self.start_up = time.perf_counter() - started
        self.alive = first is not None
        self.rates: list[float] = []
        self.found = 0
        self.peak = 0.0

    def answer(self) -> dict[str, float] | None:
        """Read the next line of JSON, None where the process has ended."""
        if self.process.stdout is None:
            return None
        for line in self.process.stdout:
            if line.startswith("{"):
                answer: dict[str, float] = json.loads(line)
                return answer
        return None

    def read(self, characters: int, piece: int = DOCUMENT) -> float:
        """Read the beginning of the text in pieces; give the seconds."""
        if self.process.stdin is None:
            return 0.0
        self.process.stdin.write(f"{characters} {piece}\n")
        self.process.stdin.flush()
        answer = self.answer()
        if answer is None:
            self.alive = False
            return 0.0
        self.found, self.peak = int(answer["found"]), answer["peak"]
        self.rates.append(characters / max(answer["seconds"], 1e-9))
        return answer["seconds"]

    def close(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.wait()


def race(contenders: list[Contender], characters: int, rounds: int) -> list[Row]:
    """Let all contenders read in turns and print the medians."""
    rows: list[Row] = []
    for _ in range(rounds):
        for contender in contenders:
            if contender.alive:
                contender.read(int(characters * SHARE.get(contender.name, 1)))
    base = statistics.median(contenders[0].rates)
    print(
        f"{'reader':24}{'M chars/s':>12}{'ours is':>10}{'found':>10}{'peak MB':>10}{'start s':>9}"
    )
    for contender in contenders:
        if not contender.rates:
            print(f"{contender.name:24}  stopped without an answer")
            continue
        rate = statistics.median(contender.rates)
        rows.append(
            (
                contender.name, f"{rate / 1e6:.3f}", f"{base / rate:.2f}", f"{contender.found:,}",
                f"{contender.peak:.0f}", f"{contender.start_up:.2f}",
            )
        )  # fmt: skip
        print(
            f"{contender.name:24}{rate / 1e6:12.3f}{base / rate:9.2f}x{contender.found:10}"
            f"{contender.peak:10.0f}{contender.start_up:9.2f}"
        )
    return rows


def growth(ours: Contender, characters: int) -> list[Row]:
    """Print how the time grows with the length of the text."""
    sizes = [characters // 100, characters // 10, characters]
    seconds = [min(ours.read(size, size) for _ in range(5)) for size in sizes]
    print(
        "growth of ours: "
        + ", ".join(f"{n:,} in {s:.3f} s" for n, s in zip(sizes, seconds, strict=True))
    )
    print(
        "  10 times the text takes "
        + ", ".join(f"{b / a:.1f}" for a, b in pairwise(seconds))
        + " times the time"
    )
    times = ["", *(f"{b / a:.1f}" for a, b in pairwise(seconds))]
    return [
        (f"{size:,}", f"{spent:.3f}", more)
        for size, spent, more in zip(sizes, seconds, times, strict=True)
    ]


def memory(file: Path, longest: int) -> list[Row]:
    """Print the peak memory of one long text, and of its documents one after the other."""
    file.write_text(made_text(longest), encoding="utf-8", newline="")
    whole = Contender("indicators", sys.executable, OURS, file)
    whole.read(longest, longest)
    whole.close()
    rows = [("one text", f"{longest:,}", f"{whole.peak:.0f}")]
    lines = subprocess.run(
        [sys.executable, "-c", STREAM, str(file), str(longest // 10), str(longest)],
        env={**os.environ, "PYTHONPATH": str(SOURCE)}, check=True, capture_output=True, text=True,
    ).stdout.splitlines()  # fmt: skip
    for answer in map(json.loads, lines):
        size, peak = answer["characters"], answer["peak"]
        rows.append(("documents of 5,000", f"{size:,}", f"{peak:.0f}"))
    for what, size, peak in rows:
        print(f"peak memory of {size:>10} characters, {what}: {peak} MB")
    return rows


def write_table(file: Path, mark: str, head: Row, rows: list[Row]) -> None:
    """Write a table between the lines `<!-- MARK -->` and `<!-- end -->` of a page."""
    before, start, rest = file.read_text(encoding="utf-8").partition(f"<!-- {mark} -->\n")
    _, end, after = rest.partition("<!-- end -->")
    if not start or not end:
        raise SystemExit(f"error: {file} has no lines <!-- {mark} --> and <!-- end -->")
    lines = [head, tuple("---" for _ in head), *rows]
    table = "".join("| " + " | ".join(line) + " |\n" for line in lines)
    file.write_text(before + start + table + end + after, encoding="utf-8", newline="\n")


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--peers", metavar="PYTHON", help="Python of the environment of the peers")
    parser.add_argument("--characters", type=int, default=2_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--report", type=Path, help="page that holds the tables")
    parser.add_argument("--work", type=Path, default=Path("build"), help="folder for the text")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    file = arguments.work / "benchmark.txt"
    file.write_text(made_text(arguments.characters), encoding="utf-8", newline="")
    contenders = [Contender("indicators", sys.executable, OURS, file)]
    for name, load in PEERS.items():
        contender = Contender(name, arguments.peers, load, file) if arguments.peers else None
        if contender is None or not contender.alive:
            print(f"skipped: {name} is not installed in the environment of --peers")
            continue
        contenders.append(contender)
    try:
        readers = race(contenders, arguments.characters, arguments.rounds)
        grown = growth(contenders[0], arguments.characters)
    finally:
        for contender in contenders:
            contender.close()
    peaks = memory(arguments.work / "benchmark-long.txt", max(LONG, arguments.characters))
    if arguments.report:
        head = (
            "reader",
            "M characters/s",
            "ours is faster by",
            "found",
            "peak MB",
            "start s",
        )
        write_table(arguments.report, "readers", head, readers)
        write_table(arguments.report, "growth", ("characters", "s", "times"), grown)
        write_table(arguments.report, "memory", ("text", "characters", "peak MB"), peaks)
    return 0


if __name__ == "__main__":
    sys.exit(main())
