"""What all messages of SDMX-ML 2.1 share: namespaces, and a header that tells no time of day."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from indicators.publishing.exports.package import Package
from indicators.publishing.exports.sdmx import Structure
from indicators.publishing.exports.xml_writer import element

_BASE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1"
MESSAGE = f"{_BASE}/message"
COMMON = f"{_BASE}/common"
STRUCTURE = f"{_BASE}/structure"
GENERIC = f"{_BASE}/data/generic"

for prefix, address in (("mes", MESSAGE), ("com", COMMON), ("str", STRUCTURE), ("gen", GENERIC)):
    ET.register_namespace(prefix, address)


def message(kind: str, package: Package, described: Structure) -> ET.Element:
    """Return a message with its header.

    Parameters
    ----------
    kind : str
        ``"Structure"`` or ``"GenericData"``.
    package : Package
        The dataset; the message says that it was prepared when this version was made.
    described : Structure
        Its data structures.
    """
    root = ET.Element(f"{{{MESSAGE}}}{kind}")
    header = element(root, f"{{{MESSAGE}}}Header")
    element(header, f"{{{MESSAGE}}}ID", text=f"{described.agency}_{kind.upper()}")
    element(header, f"{{{MESSAGE}}}Test", text="false")
    created = package.described.created
    element(header, f"{{{MESSAGE}}}Prepared", text=created.strftime("%Y-%m-%dT%H:%M:%SZ"))
    element(header, f"{{{MESSAGE}}}Sender", {"id": described.agency})
    return root
