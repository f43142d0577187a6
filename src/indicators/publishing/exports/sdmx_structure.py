"""SDMX-ML 2.1 structures in both languages: concepts, code lists, data structures, dataflows."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from indicators.publishing.exports import sdmx, sdmx_message
from indicators.publishing.exports.package import Package
from indicators.publishing.exports.sdmx import Component, Structure
from indicators.publishing.exports.sdmx_message import COMMON, MESSAGE, STRUCTURE
from indicators.publishing.exports.xml_writer import XML_LANG, element
from indicators.publishing.exports.xml_writer import document as written

_SCHEME = "CONCEPTS"
_TITLES = {
    sdmx.DATED: ("有时期的数字", "Figures with a reference period"),
    sdmx.UNDATED: ("时期不明的数字", "Figures whose text names no period"),
}


def document(package: Package, described: Structure) -> bytes:
    """Return the structures of a package.

    Parameters
    ----------
    package : Package
        The dataset.
    described : Structure
        Its data structures.
    """
    root = sdmx_message.message("Structure", package, described)
    structures = element(root, f"{{{MESSAGE}}}Structures")
    flows = element(structures, f"{{{STRUCTURE}}}Dataflows")
    for name, titles in _TITLES.items():
        flow = _maintained(flows, "Dataflow", name, described, titles)
        target = element(flow, f"{{{STRUCTURE}}}Structure")
        _reference(target, described, id=name, package="datastructure")
        target[-1].set("class", "DataStructure")
    lists = element(structures, f"{{{STRUCTURE}}}Codelists")
    for part in described.components:
        if part.codes:
            _code_list(lists, part, described)
    _concepts(structures, described)
    definitions = element(structures, f"{{{STRUCTURE}}}DataStructures")
    for name, titles in _TITLES.items():
        _definition(definitions, name, titles, described)
    return written(root)


def _maintained(
    parent: ET.Element, tag: str, name: str, described: Structure, titles: tuple[str, str]
) -> ET.Element:
    attributes = {"id": name, "agencyID": described.agency, "version": described.version,
                  "isFinal": "true"}  # fmt: skip
    found = element(parent, f"{{{STRUCTURE}}}{tag}", attributes)
    _names(found, titles)
    return found


def _names(parent: ET.Element, titles: tuple[str, str], tag: str = "Name") -> None:
    for language, title in zip(("zh", "en"), titles, strict=True):
        element(parent, f"{{{COMMON}}}{tag}", {XML_LANG: language}, title)


def _reference(parent: ET.Element, described: Structure, **attributes: str) -> None:
    owner = {"agencyID": described.agency}
    if "maintainableParentID" in attributes:
        owner["maintainableParentVersion"] = described.version
    else:
        owner["version"] = described.version
    element(parent, "Ref", {**attributes, **owner})


def _code_list(parent: ET.Element, part: Component, described: Structure) -> None:
    titles = (part.field.title_zh, part.field.title_en)
    found = _maintained(parent, "Codelist", f"CL_{part.id}", described, titles)
    for code in part.codes:
        entry = element(found, f"{{{STRUCTURE}}}Code", {"id": code.id})
        _names(entry, (code.name_zh, code.name_en))


def _concepts(parent: ET.Element, described: Structure) -> None:
    concepts = element(parent, f"{{{STRUCTURE}}}Concepts")
    titles = ("数据包的概念", "Concepts of the package")
    scheme = _maintained(concepts, "ConceptScheme", _SCHEME, described, titles)
    for part in described.components:
        concept = element(scheme, f"{{{STRUCTURE}}}Concept", {"id": part.id})
        _names(concept, (part.field.title_zh, part.field.title_en))
        element(concept, f"{{{COMMON}}}Description", {XML_LANG: "en"}, part.field.description)


def _definition(
    parent: ET.Element, name: str, titles: tuple[str, str], described: Structure
) -> None:
    definition = _maintained(parent, "DataStructure", name, described, titles)
    components = element(definition, f"{{{STRUCTURE}}}DataStructureComponents")
    listed = element(components, f"{{{STRUCTURE}}}DimensionList", {"id": "DimensionDescriptor"})
    for position, part in enumerate(described.dimensions, 1):
        attributes = {"id": part.id, "position": str(position)}
        _represented(listed, "Dimension", part, attributes, described)
    if name == sdmx.DATED:
        attributes = {"id": sdmx.TIME, "position": str(len(described.dimensions) + 1)}
        _represented(listed, "TimeDimension", described.time, attributes, described)
    listed = element(components, f"{{{STRUCTURE}}}AttributeList", {"id": "AttributeDescriptor"})
    for part in described.attributes:
        status = "Mandatory" if part.required else "Conditional"
        attributes = {"id": part.id, "assignmentStatus": status}
        found = _represented(listed, "Attribute", part, attributes, described)
        relation = element(found, f"{{{STRUCTURE}}}AttributeRelationship")
        element(element(relation, f"{{{STRUCTURE}}}PrimaryMeasure"), "Ref", {"id": sdmx.MEASURE})
    listed = element(components, f"{{{STRUCTURE}}}MeasureList", {"id": "MeasureDescriptor"})
    attributes = {"id": sdmx.MEASURE}
    _represented(listed, "PrimaryMeasure", described.measure, attributes, described)


def _represented(
    parent: ET.Element, tag: str, part: Component, attributes: dict[str, str], described: Structure
) -> ET.Element:
    found = element(parent, f"{{{STRUCTURE}}}{tag}", attributes)
    identity = element(found, f"{{{STRUCTURE}}}ConceptIdentity")
    _reference(identity, described, id=part.id, maintainableParentID=_SCHEME,
               package="conceptscheme")  # fmt: skip
    identity[-1].set("class", "Concept")
    represented = element(found, f"{{{STRUCTURE}}}LocalRepresentation")
    if part.codes:
        enumeration = element(represented, f"{{{STRUCTURE}}}Enumeration")
        _reference(enumeration, described, id=f"CL_{part.id}", package="codelist")
        enumeration[-1].set("class", "Codelist")
    else:
        kind = "ObservationalTimePeriod" if tag == "TimeDimension" else part.text_type
        element(represented, f"{{{STRUCTURE}}}TextFormat", {"textType": kind})
    return found
