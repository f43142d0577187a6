"""Random damage to the files of a package, and whether the checks find it.

A damage is *found* when a check tells of it, *harmless* when the file says the same as before once
its form is set aside (a byte order mark, line ends, quotes, the order of rows), else *missed*.
"""

from __future__ import annotations

import csv
import io
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from indicators.contracts import current, relations
from indicators.contracts.clean_files import CleanFile
from indicators.contracts.findings import from_problem
from indicators.model import csv_form
from indicators.model.types import Severity

Rows = list[list[str]]
Change = Callable[[bytes, random.Random], bytes]

GENERATED = {"current", "hash", "bytes"}
"""Rules that tell of any change of a generated file; the others are about what it says."""


@dataclass
class Score:
    """What became of the damages.

    Attributes
    ----------
    found, harmless, missed : Counter
        Numbers by kind of damage.
    examples : list of str
        The damages that were missed.
    judged, by_rules : int
        How many were also put to the rules about what a file says, and how many those found.
    """

    found: Counter[str] = field(default_factory=Counter)
    harmless: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)
    judged: int = 0
    by_rules: int = 0

    def __str__(self) -> str:
        kinds = sorted(self.found | self.harmless | self.missed)
        lines = [f"{'damage':<18}{'found':>8}{'harmless':>10}{'missed':>8}"]
        lines += [
            f"{kind:<18}{self.found[kind]:>8}{self.harmless[kind]:>10}{self.missed[kind]:>8}"
            for kind in kinds
        ]
        totals = [each.total() for each in (self.found, self.harmless, self.missed)]
        lines.append(f"{'all':<18}{totals[0]:>8}{totals[1]:>10}{totals[2]:>8}")
        lines.append(
            f"of {self.judged} put to the rules alone, without what raw/ makes and without hashes: "
            f"{self.by_rules} found"
        )
        return "\n".join(lines)


def _read(content: bytes) -> Rows:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def _write(rows: Rows) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def _any_cell(rows: Rows, chance: random.Random) -> tuple[int, int]:
    row = chance.randrange(1, len(rows))
    return row, chance.randrange(len(rows[row]))


def _cell(edit: Callable[[str, random.Random], str]) -> Change:
    def change(content: bytes, chance: random.Random) -> bytes:
        rows = _read(content)
        row, column = _any_cell(rows, chance)
        rows[row][column] = edit(rows[row][column], chance)
        return _write(rows)

    return change


def _one_character(cell: str, chance: random.Random) -> str:
    if not cell:
        return chance.choice("0aA中 ")
    at = chance.randrange(len(cell))
    return cell[:at] + chance.choice("0123456789-.,;aZ中\u3000１ ") + cell[at + 1 :]


def _slip(cell: str, chance: random.Random) -> str:
    """Write a number as if it were in another unit."""
    return cell + chance.choice(("0000", "00000000")) if cell.isdigit() else f"{cell}x"


def _of_column(content: bytes, chance: random.Random) -> bytes:
    """Copy a cell from another row: a unit, a code, a date of something else."""
    rows = _read(content)
    row, column = _any_cell(rows, chance)
    rows[row][column] = rows[chance.randrange(1, len(rows))][column]
    return _write(rows)


def _of_row(content: bytes, chance: random.Random) -> bytes:
    """Swap two cells of a row."""
    rows = _read(content)
    row, column = _any_cell(rows, chance)
    other = chance.randrange(len(rows[row]))
    cells = rows[row]
    cells[column], cells[other] = cells[other], cells[column]
    return _write(rows)


def _whole_row(edit: Callable[[Rows, int], object]) -> Change:
    def change(content: bytes, chance: random.Random) -> bytes:
        rows = _read(content)
        edit(rows, chance.randrange(1, len(rows)))
        return _write(rows)

    return change


def _swap_rows(content: bytes, chance: random.Random) -> bytes:
    rows = _read(content)
    one, other = (chance.randrange(1, len(rows)) for _ in range(2))
    rows[one], rows[other] = rows[other], rows[one]
    return _write(rows)


def _column(edit: Callable[[list[str], int, int], object]) -> Change:
    def change(content: bytes, chance: random.Random) -> bytes:
        rows = _read(content)
        at = chance.randrange(len(rows[0]))
        other = chance.randrange(len(rows[0]))
        for row in rows:
            edit(row, at, other)
        return _write(rows)

    return change


def _swap_cells(row: list[str], one: int, other: int) -> None:
    row[one], row[other] = row[other], row[one]


def _rename(content: bytes, chance: random.Random) -> bytes:
    rows = _read(content)
    at = chance.randrange(len(rows[0]))
    rows[0][at] = _one_character(rows[0][at], chance)
    return _write(rows)


def _encoding(content: bytes, chance: random.Random) -> bytes:
    name = chance.choice(("gb18030", "utf-16", "utf-8-sig", "big5", "latin-1"))
    return content.decode().encode(name, "replace")


def _line_ends(content: bytes, chance: random.Random) -> bytes:
    end = chance.choice((b"\r\n", b"\r", b"\n\n", b"\n\r"))
    return content.replace(b"\n", end, chance.choice((-1, 1, 2)))


def _truncate(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def _flip(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ (1 << chance.randrange(8))]) + content[at + 1 :]


def _quote_all(content: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        return _write(_read(content))
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(_read(content))
    return written.getvalue().encode()


CHANGES: dict[str, Change] = {
    "cell changed": _cell(_one_character),
    "cell emptied": _cell(lambda cell, chance: ""),
    "slip of a unit": _cell(_slip),
    "cell of a column": _of_column,
    "cells swapped": _of_row,
    "row removed": _whole_row(lambda rows, at: rows.pop(at)),
    "row repeated": _whole_row(lambda rows, at: rows.append(list(rows[at]))),
    "rows swapped": _swap_rows,
    "row cut": _whole_row(lambda rows, at: rows[at].pop()),
    "column removed": _column(lambda row, at, _: row.pop(at)),
    "column repeated": _column(lambda row, at, _: row.append(row[at])),
    "columns swapped": _column(_swap_cells),
    "column renamed": _rename,
    "encoding": _encoding,
    "line ends": _line_ends,
    "truncated": _truncate,
    "bit flipped": _flip,
    "quotes": _quote_all,
}


def _normal(content: bytes) -> list[list[str]] | None:
    """Return what a file says, its form set aside; None where it says nothing."""
    try:
        header, *rows = _read(content)
    except (UnicodeDecodeError, csv.Error, ValueError):
        return None
    return [header, *sorted(row for row in rows if row)]


def mutated(files: Sequence[CleanFile], count: int, seed: int) -> Iterator[tuple[str, int, bytes]]:
    """Yield damages: kind, which file, and its new content."""
    chance = random.Random(seed)  # noqa: S311 - damage, not secrets
    kinds = list(CHANGES)
    filled = [at for at, file in enumerate(files) if len(file.sheet.rows) > 1]
    for number in range(count):
        kind = kinds[number % len(kinds)]
        at = chance.choice(filled)
        yield kind, at, CHANGES[kind](files[at].content, chance)


def judge(files: Sequence[CleanFile], count: int, seed: int, every: int = 20) -> Score:
    """Damage the files again and again, and score the checks.

    Parameters
    ----------
    files : sequence of CleanFile
        The tables of a package that keeps every contract.
    count : int
        How many damages.
    seed : int
        Of the chance; the same seed gives the same damages.
    every : int
        Each so many-th damage is also put to the rules about what the files say.
    """
    score = Score()
    for number, (kind, at, content) in enumerate(mutated(files, count, seed)):
        before = files[at]
        sheet = csv_form.parse(content, before.table, before.shown)
        after = CleanFile(before.table, before.shown, content, sheet)
        problems = [from_problem(problem, "type") for problem in sheet.problems]
        told = problems or current.tables([after], {before.table.name: before.content})
        if told:
            score.found[kind] += 1
        elif _normal(content) == _normal(before.content):
            score.harmless[kind] += 1
        else:
            score.missed[kind] += 1
            score.examples.append(f"{kind} in {before.shown}")
        if told and number % every == 0:
            score.judged += 1
            others = [after if place == at else file for place, file in enumerate(files)]
            found = problems or relations.check(others)
            score.by_rules += any(one.severity is Severity.ERROR for one in found)
    return score
