"""The blocks of code on the pages for users, and who runs each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.conftest import PROJECT

PAGES = ("README", "examples/README", *(f"docs/{path.stem}" for path in PROJECT.glob("docs/*.md")))
"""Every page that people read, without its ending."""


@dataclass(frozen=True)
class Block:
    """One fenced block of a page.

    Attributes
    ----------
    page : str
        The page, e.g. ``"docs/faq"``.
    language : str
        What stands behind the fence; empty where nothing does.
    text : str
        The lines between the fences.
    """

    page: str
    language: str
    text: str

    @property
    def first(self) -> str:
        """The first line, by which a block is called here."""
        return self.text.partition("\n")[0]


def text_of(page: str) -> str:
    """Return what stands on a page."""
    return (PROJECT / f"{page}.md").read_text(encoding="utf-8")


def of(page: str) -> list[Block]:
    """Give the blocks of a page in their order."""
    found = re.findall(r"^```(\w*)[^\n]*\n(.*?)^```", text_of(page), re.M | re.S)
    return [Block(page, language, text) for language, text in found]


EVERY = tuple(block for page in PAGES for block in of(page))

NOT_RUN = {
    ("docs/contracts", "yaml"): "a workflow of GitHub and a hook of pre-commit run elsewhere",
    ("docs/commands", "console"): "made from the help; the tests of the command line run each",
    ("docs/faq", "stata"): "Stata is not free; gretl reads the same file and fits the same model",
    ("docs/other-tools", "stata"): "Stata is not free; gretl and R read the same file",
    ("docs/other-tools", "julia"): "neither Debian nor PyPI has Julia",
    ("docs/speed", ""): "the measurements take minutes and need packages of others",
}
"""Page and language of the blocks that no test runs, and why."""


def runner(block: Block) -> str | None:
    """Say which way a block is run; None if none is known.

    The ways are the tests of :mod:`tests.project.test_pages` and :mod:`tests.project.test_readme`.
    """
    if block.language == "python":
        return "session" if block.text.startswith(">>>") else "script"
    if block.language == "text":
        return "output" if block.first.startswith("31 provinces") else None
    return {"sh": "commands", "sql": "queries", "r": "r"}.get(block.language)
