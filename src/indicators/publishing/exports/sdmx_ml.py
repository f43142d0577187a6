"""SDMX-ML 2.1: structures, and generic data that the official schemas alone can check."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from indicators.publishing.exports import sdmx, sdmx_message, sdmx_structure, xml_writer
from indicators.publishing.exports.package import Files, Package
from indicators.publishing.exports.sdmx import Structure
from indicators.publishing.exports.sdmx_message import COMMON, GENERIC, MESSAGE
from indicators.publishing.exports.xml_writer import element

_OPENING = """
`structure.xml` has concepts, code lists and data structures in Chinese and English,
`figures.xml` and `figures_undated.xml` the data, all SDMX-ML 2.1.

    sdmx1:  sdmx.to_pandas(sdmx.read_sdmx("figures.xml"))
    R:      rsdmx::readSDMX("figures.xml", isURL = FALSE)
"""


def files(package: Package) -> Files:
    """Return the structures and the data of both data structures.

    Raises
    ------
    InputError
        If a table is missing or wrong, or a text holds what XML cannot.
    """
    described = sdmx.structure(package)
    return {
        "structure.xml": sdmx_structure.document(package, described),
        "figures.xml": _data(package, described, dated=True),
        "figures_undated.xml": _data(package, described, dated=False),
        "README.md": package.readme(_OPENING),
    }


def _data(package: Package, described: Structure, *, dated: bool) -> bytes:
    root = sdmx_message.message("GenericData", package, described)
    name = sdmx.DATED if dated else sdmx.UNDATED
    attributes = {"structureID": name, "dimensionAtObservation": "AllDimensions"}
    header = element(root[0], f"{{{MESSAGE}}}Structure", attributes)
    reference = {"agencyID": described.agency, "id": name, "version": described.version}
    element(element(header, f"{{{COMMON}}}Structure"), "Ref", reference)
    dataset = element(root, f"{{{MESSAGE}}}DataSet", {"structureRef": name})
    key = [part.id for part in described.dimensions] + ([sdmx.TIME] if dated else [])
    rest = [part.id for part in described.attributes]
    for found in sdmx.observations(package, described, dated=dated):
        observation = element(dataset, f"{{{GENERIC}}}Obs")
        _values(observation, "ObsKey", key, found)
        if sdmx.MEASURE in found:
            element(observation, f"{{{GENERIC}}}ObsValue", {"value": found[sdmx.MEASURE]})
        _values(observation, "Attributes", rest, found)
    return xml_writer.document(root)


def _values(parent: Element, tag: str, names: list[str], found: sdmx.Observation) -> None:
    listed = element(parent, f"{{{GENERIC}}}{tag}")
    for name in names:
        if name in found:
            element(listed, f"{{{GENERIC}}}Value", {"id": name, "value": found[name]})
