"""Check a package of a million observations, beside frictionless on the same files.

usage: python benchmarks/contracts.py [--rows N] [--folder DIR] [--skip-frictionless]
                                       [--report FILE]

The package of the project is blown up: its observations are repeated under new identifiers, with
their mentions and a copy number among their dimensions; all other tables stay. Fifty cells, rows
and references are damaged in ways that different rules forbid. `indicators check` and `frictionless
validate` then run as processes of their own, one after the other; wall time, processor time and
peak memory are those that the system accounts to each. The last lines say how many of the damages
each told. Beside other work on the same machine the processor time is the one to compare.
`--report` writes the table into a page between the lines `<!-- check -->` and `<!-- end -->`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extraction import Row, write_table

from indicators.model import csv_form, tables
from indicators.model.cells import render
from indicators.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
TABLE = tables.OBSERVATIONS
DAMAGES = 50

Cells = list[str]


@dataclass(frozen=True)
class Damage:
    """One damage: the line it stands on and the rule that it breaks."""

    line: int
    rule: str


@dataclass(frozen=True)
class Run:
    """What a process took and said."""

    seconds: float
    processor: float
    megabytes: int
    output: str


def position(column: str) -> int:
    """Return where a column stands."""
    return TABLE.field_names.index(column)


def setting(column: str, text: str) -> Callable[[Cells], None]:
    """Return what writes `text` into a column of a row."""

    def damage(cells: Cells) -> None:
        cells[position(column)] = text

    return damage


def shortening(cells: Cells) -> None:
    """Take the last cell away."""
    cells.pop()


WAYS: tuple[tuple[str, Callable[[Cells], None]], ...] = (
    ("type", setting("value", "NaN")),
    ("type", setting("lower", "１２")),
    ("type", setting("period_start", "2023-02-30")),
    ("type", setting("unit_mult", "1.5")),
    ("enum", setting("qualifier", "exactly")),
    ("enum", setting("closed", "open")),
    ("enum", setting("obs_status", "Z")),
    ("pattern", setting("locator", "s000")),
    ("required", setting("area", "")),
    ("required", setting("unit", "")),
    ("foreign_key", setting("indicator", "rd_expenditur")),
    ("foreign_key", setting("area", "CN-XX")),
    ("foreign_key", setting("unit", "CNX")),
    ("foreign_key", setting("source_id", "s999")),
    ("unique_key", setting("observation_id", "")),
    ("period_order", setting("period_start", "2999-01-01")),
    ("value_in_interval", setting("value", "-1")),
    ("row_length", shortening),
)
"""Ways to damage a row of the sample, and the rule that names each; the empty key is filled in."""


def sample() -> tuple[bytes, list[Cells]]:
    """Return the header and the rows of the project's observations, as texts."""
    path = Workspace(ROOT).table(TABLE.name)
    rows = csv_form.read(path, TABLE, path.name)
    texts = [[render(field, row[field.name]) for field in TABLE.fields] for row in rows]
    return path.read_bytes().split(b"\n", 1)[0], texts


def repeated(rows: list[Cells], count: int) -> Iterator[Cells]:
    """Yield `count` rows: the sample itself, then copies with identifiers of their own."""
    identifier, dimensions = position("observation_id"), position("dimensions")
    for number in range(count):
        cells = list(rows[number % len(rows)])
        if number >= len(rows):
            cells[identifier] = copied(cells[identifier], number // len(rows))
            said = f"{cells[dimensions]};" if cells[dimensions] else ""
            cells[dimensions] = f"{said}copy={number // len(rows)}"
        yield cells


def copied(identifier: str, copy: int) -> str:
    """Return the identifier of a copy: the offset is that of the first, shifted."""
    source, offset, *counter = identifier.split("-")
    return "-".join([source, str(int(offset) + 1_000_000 * copy), *counter])


def mentioned(folder: Path, rows: int, count: int) -> bytes:
    """Return the table of mentions of observations for the copies too."""
    path = folder / "clean" / f"{tables.OBSERVATION_MENTIONS.name}.csv"
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    written = [header]
    for copy in range(-(-count // rows)):
        for line in lines:
            identifier, rest = line.split(",", 1)
            written.append(f"{copied(identifier, copy)},{rest}")
    return ("\n".join(written) + "\n").encode()


def damaged(rows: Iterator[Cells], count: int, damages: list[Damage]) -> Iterator[Cells]:
    """Damage rows that are spread over the file; note each in `damages`."""
    identifier = position("observation_id")
    complete = [position(name) for name in ("value", "lower", "upper", "period_start")]
    step = count // (DAMAGES + 1)
    before = ""
    for number, cells in enumerate(rows):
        due = step * (len(damages) + 1)
        # Only a row with all these cells breaks the rule that its damage is meant to break.
        if number > due and len(damages) < DAMAGES and all(cells[at] for at in complete):
            rule, damage = WAYS[len(damages) % len(WAYS)]
            damage(cells)
            if rule == "unique_key":
                cells[identifier] = before
            damages.append(Damage(number + 2, rule))
        else:
            before = cells[identifier]
        yield cells


def quoted(text: str) -> str:
    """Quote a cell that needs it."""
    if any(mark in text for mark in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def write(folder: Path, count: int) -> list[Damage]:
    """Write the package, of whole copies; return where it is damaged."""
    shutil.copytree(ROOT / "clean", folder / "clean")
    header, rows = sample()
    count -= count % len(rows)
    damages: list[Damage] = []
    path = folder / "clean" / f"{TABLE.name}.csv"
    with path.open("wb") as file:
        file.write(header + b"\n")
        for cells in damaged(repeated(rows, count), count, damages):
            file.write((",".join(map(quoted, cells)) + "\n").encode())
    # Whole copies only, so that every mention leads to an observation.
    others = folder / "clean" / f"{tables.OBSERVATION_MENTIONS.name}.csv"
    others.write_bytes(mentioned(folder, len(rows), count))
    description = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    for resource in description["resources"]:
        path = folder / resource["path"]
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        resource.update(bytes=path.stat().st_size, hash=f"sha256:{digest}")
    (folder / "datapackage.json").write_text(json.dumps(description), encoding="utf-8")
    return damages


def run(*command: str, folder: Path) -> Run:
    """Run a process; take its time and its peak of memory from the system."""
    began = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.DEVNULL)
        _, _, used = os.wait4(process.pid, 0)
        process.returncode = 0
        seconds = time.perf_counter() - began
        output.seek(0)
        said = output.read().decode()
    scale = 1 if sys.platform == "darwin" else 1024
    processor = used.ru_utime + used.ru_stime
    return Run(seconds, processor, used.ru_maxrss * scale // 2**20, said)


def told_by_us(said: str) -> set[Damage]:
    """Return line and rule of each finding."""
    return {
        Damage(one["line"], one["rule"])
        for one in json.loads(said)["findings"]
        if one["file"].endswith(f"{TABLE.name}.csv")
    }


def lines_told_by_frictionless(said: str) -> set[int]:
    """Return the lines of its errors: it counts the header as the first row."""
    return {
        error["rowNumber"]
        for task in json.loads(said)["tasks"]
        if task["name"] == TABLE.name
        for error in task["errors"]
        if error.get("rowNumber")
    }


def main() -> None:
    """Make the package, run both, print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=1_000_000, help="observations")
    parser.add_argument("--folder", type=Path, help="where the package is made, and kept")
    parser.add_argument("--skip-frictionless", action="store_true", help="measure ours only")
    parser.add_argument("--report", type=Path, help="page that holds the table")
    chosen = parser.parse_args()
    measured: list[Row] = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = (chosen.folder or Path(scratch)) / "package"
        damages = write(folder, chosen.rows)
        size = (folder / "clean" / f"{TABLE.name}.csv").stat().st_size / 2**20
        print(f"{chosen.rows:,} observations, {len(TABLE.fields)} columns, {size:.0f} MB")
        here = Path(sys.executable).parent
        ours = run(str(here / "indicators"), "check", "--json", folder=folder)
        told = told_by_us(ours.output)
        found = sum(damage in told for damage in damages)
        what = f"{found} of {len(damages)} damages by rule and line"
        measured.append(report("indicators check", ours, chosen.rows, what))
        other = {one.line for one in told} - {damage.line for damage in damages}
        print(f"lines told that were not damaged: {len(other)}")
        if not chosen.skip_frictionless:
            theirs = run(
                str(here / "frictionless"), "validate", "datapackage.json", "--json", folder=folder
            )
            lines = lines_told_by_frictionless(theirs.output)
            seen = sum(damage.line in lines for damage in damages)
            what = f"{seen} of {len(damages)} damages by line"
            measured.append(report("frictionless validate", theirs, chosen.rows, what))
            print(
                f"time: 1 to {theirs.seconds / ours.seconds:.1f}, "
                f"of processor: 1 to {theirs.processor / ours.processor:.1f}"
            )
    missed = [damage for damage in damages if damage not in told]
    if missed:
        sys.exit(f"missed: {missed}")
    if chosen.report:
        head = ("validator", "observations", "s", "CPU s", "rows/s", "peak MB", "told")
        write_table(chosen.report, "check", head, measured)


def report(name: str, ran: Run, rows: int, found: str) -> Row:
    """Print a row of the result and give its cells."""
    print(
        f"{name}: {ran.seconds:.1f} s ({ran.processor:.1f} s of processor), "
        f"{rows / ran.seconds:,.0f} rows/s, peak {ran.megabytes} MB, {found}"
    )
    return (
        name, f"{rows:,}", f"{ran.seconds:.1f}", f"{ran.processor:.1f}",
        f"{rows / ran.seconds:,.0f}", f"{ran.megabytes}", found,
    )  # fmt: skip


if __name__ == "__main__":
    main()
