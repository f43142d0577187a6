"""Exports opened by whole programs of others: R, gretl, LibreOffice.

`.ci/run` installs R with its package haven. The two others are larger: their tests run where they
are installed (Debian: `gretl`, `libreoffice-calc-nogui`), and say so where not.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from indicators.access import figures
from indicators.model.types import FieldType
from indicators.publishing.exports import formats
from indicators.publishing.exports.package import TABLES, Package
from indicators.workspace import Workspace

PACKAGE = Package(Workspace.packaged())


def program(*names: str) -> str:
    """Return the first of these programs that is installed; skip the test if none is."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"{names[0]} is not installed")
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the exports that these programs read."""
    root: Path = tmp_path_factory.mktemp("elsewhere")
    formats.export(PACKAGE.workspace, ["dta", "xlsx"], root)
    return root


def run(command: list[str], folder: Path) -> str:
    """Run a program in a folder; return what it prints."""
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def lines_of(path: Path) -> list[dict[str, str]]:
    """Read a CSV file that one of the programs wrote."""
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def number(text: str) -> Decimal | None:
    """Return the number that a program wrote, None where it wrote that there is none."""
    return None if text in ("", "NA") else Decimal(text)


NUMBERS = [field.name for field in figures.FIGURES.fields if field.type is FieldType.DECIMAL]
TEXTS = [field.name for field in figures.FIGURES.fields if field.type is FieldType.TEXT]

HAVEN = """
figures <- haven::read_dta("dta/figures.dta")
figures$area_name <- as.character(haven::as_factor(figures$area_l))
figures$why <- haven::na_tag(figures$upper)
readr::write_csv(figures, "haven.csv", na = "NA")
cat(attr(figures$value, "label"), attr(figures, "notes"), sep = "\\n")
"""


def test_r_reads_the_figures_of_stata_with_labels_notes_and_reasons(folder: Path) -> None:
    r = program("Rscript")
    asked = 'cat(all(c("haven", "readr") %in% rownames(installed.packages())))'
    if run([r, "-e", asked], folder) != "TRUE":
        assert not os.environ.get("INDICATORS_R"), "haven or readr is not installed"
        pytest.skip("R is here, its packages haven and readr are not")
    said = run([r, "-e", HAVEN], folder)
    assert said.startswith("数值 ")
    assert "CC" in said
    found = lines_of(folder / "haven.csv")
    wanted = PACKAGE.arrow(figures.FIGURES).to_pylist()
    assert len(found) == len(wanted) > 5000
    names = {row["code"]: row["name_zh"] for row in PACKAGE.arrow(TABLE["areas"]).to_pylist()}
    for line, row in zip(found, wanted, strict=True):
        assert [number(line[name]) for name in NUMBERS] == [row[name] for name in NUMBERS]
        assert [line[name] for name in TEXTS] == [row[name] or "" for name in TEXTS]
        if row["area"]:
            assert line["area_name"].split()[0] == names[row["area"]]
        assert (line["why"] == "NA") == (row["upper"] is not None)


TABLE = {table.name: table for table in TABLES}

GRETL = """
set verbose off
set csv_digits 17
open "{folder}/dta/figures.dta" --quiet
store "{folder}/gretl.csv" value lower upper unit_mult
"""


def test_gretl_reads_the_numbers_of_the_stata_file(folder: Path) -> None:
    gretl = program("gretlcli")
    (folder / "read.inp").write_text(GRETL.format(folder=folder), encoding="utf-8")
    run([gretl, "-b", "read.inp"], folder)
    found = lines_of(folder / "gretl.csv")
    wanted = PACKAGE.arrow(figures.FIGURES).to_pylist()
    columns = ("value", "lower", "upper", "unit_mult")
    # With 17 digits a float prints as what it is; the nearest float to each number is compared.
    assert [
        [None if line[n] in ("", "NA") else float(line[n]) for n in columns] for line in found
    ] == [[None if row[n] is None else float(row[n]) for n in columns] for row in wanted]


@pytest.fixture(scope="module")
def converted(folder: Path) -> Path:
    """Return the sheets of the workbook as LibreOffice writes them to CSV."""
    office = program("soffice", "libreoffice")
    (book,) = (folder / "xlsx").glob("*.xlsx")
    every_sheet_as_it_is = (
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    )
    command = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    run([*command, "--convert-to", every_sheet_as_it_is, "--outdir", "csv", str(book)], folder)
    return folder / "csv"


def shown(cell: Any) -> str:
    """Write a value of the model as a sheet holds it."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    return "" if cell is None else str(cell)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_libreoffice_shows_the_cells_of_the_workbook(converted: Path, table: Any) -> None:
    (path,) = converted.glob(f"*-{table.name}.csv")
    found = [list(line.values()) for line in lines_of(path)]
    wanted = [[shown(cell) for cell in row.values()] for row in PACKAGE.arrow(table).to_pylist()]
    assert found == wanted
