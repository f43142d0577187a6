"""A page as a browser reads it: parsed by the rules of HTML, where any error of syntax fails."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from justhtml import JustHTML


class Page:
    """The tree of a page."""

    def __init__(self, html: str) -> None:
        """Parse; a syntax error raises with its place."""
        self.root: Any = JustHTML(html, sanitize=False, strict=True)

    @cached_property
    def elements(self) -> list[tuple[str, dict[str, str]]]:
        """Every element with its attributes; one without a value has an empty one."""
        return [(node.name, attributes(node)) for node in walk(self.root.root) if element(node)]

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of every element of a name."""
        return [attributes for name, attributes in self.elements if name == tag]

    def query(self, selector: str) -> list[Any]:
        """Return the elements that a selector of CSS finds."""
        found: list[Any] = self.root.query(selector)
        return found

    def one(self, selector: str) -> Any:
        """Return the one element that a selector finds."""
        (found,) = self.query(selector)
        return found

    def spoken(self, language: str) -> str:
        """Return the text of all parts in one language, by their class."""
        parts = (node for node in self.query(f".{language}") if not _inside(node, language))
        return " ".join(" ".join(text(part) for part in parts).split())


def element(node: Any) -> bool:
    """Tell elements from text, comments and the document."""
    return not node.name.startswith(("#", "!"))


def attributes(node: Any) -> dict[str, str]:
    """Return the attributes of an element."""
    return {name: value or "" for name, value in node.attrs.items()}


def walk(node: Any) -> Iterator[Any]:
    """Give a node and all below it, in the order of the page."""
    yield node
    for child in getattr(node, "children", None) or ():
        yield from walk(child)


def text(node: Any) -> str:
    """Return the text of a node as it stands."""
    return "".join(one.data for one in walk(node) if one.name == "#text")


def _inside(node: Any, language: str) -> bool:
    above = node.parent
    while above is not None and element(above):
        if language in attributes(above).get("class", "").split():
            return True
        above = above.parent
    return False
