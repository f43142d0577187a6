"""What a reader of text or of HTML would obey, found without the code under test."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from justhtml import JustHTML

from tests.reports.tree import attributes, element, walk


def acting(text: str) -> list[str]:
    """Return the characters that command a terminal or turn what stands beside them."""
    return sorted(
        {
            character
            for character in text
            if unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Cs"}
            and character != "\n"
            and character not in ISOLATION
        }
    )


ISOLATION = "\u2068\u2069"
"""Isolates of our own around letters that run from right to left."""


@dataclass
class Drawn:
    """A page as HTML reads it."""

    text: str = ""
    tags: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)


def drawn(html: str) -> Drawn:
    """Read a piece of HTML as a browser does."""
    found = Drawn()
    parts: list[str] = []
    for node in walk(JustHTML(html, sanitize=False).root):
        if node.name == "#text":
            parts.append(node.data)
        elif element(node) and node.name not in {"html", "head", "body"}:
            found.tags.add(node.name)
            own = attributes(node)
            found.attributes |= set(own)
            found.links += [own[name] for name in ("href", "src") if name in own]
    found.text = " ".join("".join(parts).split())
    return found
