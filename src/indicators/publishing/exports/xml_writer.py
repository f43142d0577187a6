"""XML documents, written so that the same content gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from indicators.errors import InputError, Problem

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def element(
    parent: ET.Element,
    tag: str,
    attributes: Mapping[str, str] | None = None,
    text: str | None = None,
) -> ET.Element:
    """Add an element and return it.

    Raises
    ------
    InputError
        If a text holds a character that XML cannot.
    """
    found = ET.SubElement(parent, tag, {k: checked(v) for k, v in (attributes or {}).items()})
    if text is not None:
        found.text = checked(text)
    return found


def checked(text: str) -> str:
    """Refuse what no XML document may hold, such as control characters."""
    if (match := _FORBIDDEN.search(text)) is not None:
        what = f"XML cannot hold the character U+{ord(match.group()):04X}"
        raise InputError(Problem(what, value=text, mend="remove it from the raw data"))
    return text


def document(root: ET.Element) -> bytes:
    """Return the document with its declaration, indented."""
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
