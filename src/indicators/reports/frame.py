"""The frame of the page: the head with its policy, style and script around a body.

What is not needed to show the same page is dropped: comments and indentation of style and script,
and what :mod:`indicators.reports.markup` leaves out.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

import jinja2
from markupsafe import Markup

from indicators.reports import markup, style
from indicators.reports.languages import LANGUAGES, TAGS, isolated, marked
from indicators.reports.periods import day
from indicators.reports.words import NAMES, PAGE

LIMIT = 1_000_000
"""Bytes that a page may have if it is to hold a font: what all readers need comes first."""

_WORDS: dict[str, object] = {
    "words": PAGE,
    "tags": TAGS,
    "languages": [(language, TAGS[language], NAMES[language]) for language in LANGUAGES],
}
_SCRIPTS = ("page", "records", "marks", "files")
_FOLDER = resources.files("indicators.reports")
_DATA = resources.files("indicators.data")
_COMMENT = re.compile(r"^\s*/\*.*?\*/\s*$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Inline:
    """A style or script of ours that stands in the page, with its hash for the policy."""

    text: Markup
    hash: str

    @classmethod
    def of(cls, text: str) -> _Inline:
        digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()
        return cls(Markup(text), f"sha256-{digest}")  # noqa: S704 - our own file


def rendered(name: str, **parts: object) -> str:
    """Fill in one of the templates with parts and with the words of the page.

    Parameters
    ----------
    name : str
        ``"page"`` or ``"body"``.
    parts : object
        What the template asks for by name.
    """
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"marked": marked, "day": day, "isolated": isolated}
    return environment.from_string(_asset(f"templates/{name}.html.jinja")).render(parts | _WORDS)


def page(body: str, face: str) -> bytes:
    """Put the head before a body.

    Parameters
    ----------
    body : str
        As the template of that name gives it.
    face : str
        Style sheet with the font; it is left out where the page would be over :data:`LIMIT`.
    """
    own = sheet()
    whole = _whole(body, (own, face) if face else (own,))
    return whole if len(whole) <= LIMIT else _whole(body, (own,))


def sheet() -> str:
    """Return the style sheet of the page, which holds words of its own, too."""
    return style.variables() + _bare(_asset("static/page.css"))


def _whole(body: str, sheets: Sequence[str]) -> bytes:
    script = "\n".join(_bare(_asset(f"static/{part}.js")) for part in _SCRIPTS)
    script = script.replace('"{variants}"', json.dumps(_variants(body)))
    return rendered(
        "page",
        body=Markup(markup.lean(body)),  # noqa: S704 - escaped where it was made
        styles=[_Inline.of(sheet) for sheet in sheets],
        script=_Inline.of(script),
    ).encode("utf-8")


def _variants(body: str) -> str:
    """Pair what is printed in several ways with its plain form, as far as a page has that.

    What the compatibility forms of Unicode (NFKC) fold needs no pair. In the script they stand as
    escapes: nothing there is drawn, so that no font need hold it.
    """
    read = csv.DictReader(io.StringIO((_DATA / "variants.csv").read_text("utf-8")))
    pairs = ((row["printed"], row["read_as"]) for row in read)
    return "".join(
        printed + plain
        for printed, plain in pairs
        if plain in body and unicodedata.normalize("NFKC", printed) != plain
    )


def _asset(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")


def _bare(code: str) -> str:
    """Drop the comments and the indentation of a style or script of ours."""
    lines = (line.strip() for line in _COMMENT.sub("", code).splitlines())
    return "\n".join(line for line in lines if line)
