"""SDMX-CSV 2.1: figures with their period, and those without one, with the structures beside."""

from __future__ import annotations

import csv
import io

from indicators.publishing.exports import sdmx, sdmx_structure
from indicators.publishing.exports.package import Files, Package
from indicators.publishing.exports.sdmx import Structure

_OPENING = """
`figures.csv` and `figures_undated.csv` are SDMX-CSV 2.1 (`application/vnd.sdmx.data+csv`),
`structure.xml` has the concepts, code lists and data structures as SDMX-ML 2.1. An observation
without a value is `NaN`; an attribute that it has not is empty.

    pysdmx: get_datasets("figures.csv", "structure.xml")
"""
_LEADING = ("STRUCTURE", "STRUCTURE_ID", "ACTION")
_MERGE = "M"


def files(package: Package) -> Files:
    """Return the data of both data structures and the structures.

    Raises
    ------
    InputError
        If a table is missing or wrong.
    """
    described = sdmx.structure(package)
    return {
        "figures.csv": _data(package, described, dated=True),
        "figures_undated.csv": _data(package, described, dated=False),
        "structure.xml": sdmx_structure.document(package, described),
        "README.md": package.readme(_OPENING),
    }


def _data(package: Package, described: Structure, *, dated: bool) -> bytes:
    parts = [part for part in described.components if dated or part is not described.time]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([*_LEADING, *(part.id for part in parts)])
    name = sdmx.DATED if dated else sdmx.UNDATED
    leading = ["dataflow", f"{described.agency}:{name}({described.version})", _MERGE]
    for found in sdmx.observations(package, described, dated=dated):
        # What is missing on purpose has a word of its own: an empty cell would leave it open.
        found.setdefault(sdmx.MEASURE, "NaN")
        writer.writerow([*leading, *(found.get(part.id, "") for part in parts)])
    return buffer.getvalue().encode()
