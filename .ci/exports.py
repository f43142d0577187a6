"""Open the exports with libraries that did not write them; see .ci/exports."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import mlcroissant
import sdmx
from csvw import CSVW
from pysdmx.io import get_datasets

FOLDER = Path(sys.argv[1])


def rows(path: Path) -> int:
    """Count the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def main() -> None:
    """Read everything; any disagreement ends the run."""
    described = CSVW(str(FOLDER / "csvw" / "csv-metadata.json"), validate=True)
    # Its strict mode refuses references that are empty, which the standard allows.
    described._strict = False
    assert described.is_valid, described.warnings
    print("csvw: valid")

    for name in ("figures", "figures_undated"):
        wanted = rows(FOLDER / "sdmx-csv" / f"{name}.csv")
        structure = FOLDER / "sdmx-csv" / "structure.xml"
        for path in (FOLDER / "sdmx-csv" / f"{name}.csv", FOLDER / "sdmx-ml" / f"{name}.xml"):
            (found,) = get_datasets(path, structure, validate=True)
            assert len(found.data) == wanted, path
            print(f"pysdmx: {path.parent.name}/{path.name}: {wanted} observations")
        message = sdmx.read_sdmx(FOLDER / "sdmx-ml" / f"{name}.xml")
        assert len(message.data[0].obs) == wanted
        print(f"sdmx1: {name}.xml: {wanted} observations")
    structures = sdmx.read_sdmx(FOLDER / "sdmx-ml" / "structure.xml")
    name = structures.codelist["CL_REF_AREA"]["CN-GD"].name
    print("sdmx1: CN-GD is", name["zh"], "and", name["en"])

    dataset = mlcroissant.Dataset(str(FOLDER / "croissant" / "croissant.json"))
    for record_set in dataset.metadata.record_sets:
        wanted = rows(FOLDER / "croissant" / "clean" / f"{record_set.id}.csv")
        # A dataset that has been read from once fails where the next record set joins the first.
        anew = mlcroissant.Dataset(str(FOLDER / "croissant" / "croissant.json"))
        found = sum(1 for _ in anew.records(record_set.id))
        assert found == wanted, (record_set.id, found, wanted)
    print(f"mlcroissant: {len(dataset.metadata.record_sets)} record sets, every row read")


main()
