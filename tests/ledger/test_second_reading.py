"""Two people read the texts apart from each other: they found the same figures."""

import csv

import pytest

READING = ("printed", "kind", "value", "lower", "upper", "closed", "qualifier", "unit")


@pytest.fixture(scope="module")
def readings(project):
    ledger = [
        row
        for path in sorted((project / "raw/figures").glob("*.csv"))
        for row in csv.DictReader(path.read_text("utf-8").splitlines(keepends=True))
    ]
    second = (project / "benchmarks/second_reading.csv").read_text("utf-8")
    other = list(csv.DictReader(second.splitlines(keepends=True)))
    return tuple(
        {(row["source_id"], row["start"]): row for row in rows if row["statistical"] == "true"}
        for rows in (ledger, other)
    )


def test_both_readers_found_the_same_figures_and_read_the_same_numbers(readings):
    ledger, second = readings
    assert set(ledger) == set(second)
    for place, row in ledger.items():
        assert [row[name] for name in READING] == [second[place][name] for name in READING]
