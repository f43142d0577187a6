"""Everything that a record stands on, and how to cite it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from indicators.access import store
from indicators.access.store import Dataset
from indicators.errors import InputError, Problem
from indicators.files import file_sha256
from indicators.workspace import Workspace


class Description(dict[str, Any]):
    """A record and what it stands on: a dictionary that prints as an outline."""

    def __str__(self) -> str:
        from indicators.warehouse.formats import plain

        return "\n".join(_outline(plain(dict(self)), 0))

    __repr__ = __str__


def _outline(value: object, depth: int) -> list[str]:
    indent = "  " * depth
    if isinstance(value, dict):
        lines = []
        for key, item in value.items():
            if item in (None, [], {}):
                continue
            if isinstance(item, dict | list):
                lines += [f"{indent}{key}:", *_outline(item, depth + 1)]
            else:
                lines.append(f"{indent}{key}: {item}")
        return lines
    if isinstance(value, list):
        lines = []
        for item in value:
            inner = _outline(item, depth + 1)
            if inner:
                lines += [f"{indent}- {inner[0].strip()}", *inner[1:]]
        return lines
    return [f"{indent}{value}"]


def describe(identifier: str, *, dataset: Dataset = None) -> Description:
    """Tell everything about a record: what it says, where it is printed, what it stands on.

    Parameters
    ----------
    identifier : str
        Any that a table shows: of a figure (`figure_id`, or its locator), derivation, series,
        indicator, source, organisation or other entry of a register, place, unit, qualifier,
        warning, dimension or its value, or a word of a closed vocabulary.
    dataset : str, Path or None
        Folder of a dataset; None is the installed package.

    Returns
    -------
    Description
        A dictionary: ``kind``, ``record`` with labels, and by kind ``interval`` in words,
        ``mentions`` with source and offsets, ``official`` counterparts, ``derivations``,
        ``operands``, ``vintages``, ``relations`` and ``breaks`` of a series; of a code
        ``observations`` and ``official`` series that have it, of a place ``parts`` and what it lies
        ``within``; ``also``, other entries of the same code. It prints as an outline.

    Raises
    ------
    UnknownIdError
        If nothing has this identifier; the nearest are given.
    InputError
        If there is no dataset.

    Examples
    --------
    >>> import indicators
    >>> told = indicators.describe("s004-2877")
    >>> told["kind"], told["mentions"][0]["printed"], told["interval"]["en"]
    ('observation', '4802.6亿元', 'exactly 480,260,000,000')
    >>> place = indicators.describe("440000")
    >>> place["kind"], place["record"]["code"], [whole["code"] for whole in place["within"]]
    ('area', 'CN-GD', ['CN'])
    """
    from contextlib import closing

    from indicators.warehouse import database, trace

    workspace = store.workspace_of(dataset)
    with closing(database.connect(workspace.clean)) as connection:
        return Description(trace.trace(connection, identifier))


@dataclass(frozen=True, slots=True)
class Citation:
    """How to cite a record.

    Attributes
    ----------
    text : str
        For a list of references.
    bibtex : str
        For BibTeX (``@misc``), in UTF-8.
    """

    text: str
    bibtex: str

    def __str__(self) -> str:
        return self.text


def cite(identifier: str | None = None, *, dataset: Dataset = None) -> Citation:
    """Say how to cite the package, or one record of it with the place where it is printed.

    Parameters
    ----------
    identifier : str or None
        Of a figure, derivation, indicator or source; None is the package.
    dataset : str, Path or None
        Folder of a dataset; None is the installed package.

    Returns
    -------
    Citation
        ``text`` and ``bibtex``. There is no DOI before the first release is archived; the version
        and the hash of the data name exactly what was used.

    Raises
    ------
    UnknownIdError
        If nothing has this identifier.
    InputError
        If there is no dataset, or its description cannot be read.

    Examples
    --------
    >>> import indicators
    >>> print(indicators.cite("s004-2877"))  # doctest: +ELLIPSIS
    The indicators authors (2026). Innovation indicators of China's regions, ... s004:2877-2885.
    """
    workspace = store.workspace_of(dataset)
    package = descriptor(workspace)
    creators = " and ".join(entry["title"] for entry in package["contributors"])
    year = str(package["created"])[:4]
    what, where = ("", "") if identifier is None else _named(identifier, dataset)
    digest = file_sha256(workspace.descriptor)[:12]
    text = (
        f"{creators} ({year}). {package['title']}, version {package['version']} "
        f"(datapackage.json sha256 {digest}). Data package {package['name']}, "
        f"{package['licenses'][0]['name']}."
    )
    key = "_".join(_key(name) for name in (package["name"], identifier) if name)
    edition = f"Version {package['version']}, datapackage.json sha256 {digest}"
    note = f"{edition}; {what}; {where}" if what else edition
    bibtex = "\n".join(
        [
            f"@misc{{{key},",
            f"  author = {{{_braced(creators)}}},",
            f"  title = {{{_braced(package['title'])}}},",
            f"  year = {{{year}}},",
            f"  howpublished = {{Data package {_braced(package['name'])}}},",
            f"  note = {{{_braced(note)}}}",
            "}",
        ]
    )
    return Citation(f"{text} {what}: {where}." if what else text, bibtex)


def descriptor(workspace: Workspace) -> dict[str, Any]:
    """Return ``datapackage.json`` of a dataset.

    Raises
    ------
    InputError
        If it is missing or not JSON.
    """
    try:
        found: dict[str, Any] = json.loads(workspace.descriptor.read_bytes())
    except (OSError, ValueError) as error:
        what = f"cannot be read: {getattr(error, 'strerror', None) or error}"
        shown = workspace.descriptor.name
        raise InputError(Problem(what, shown, mend="run `indicators build`")) from None
    return found


def _named(identifier: str, dataset: Dataset) -> tuple[str, str]:
    """Say what a record is and where it is printed."""
    told = describe(identifier, dataset=dataset)
    record = told["record"]
    if told["kind"] == "observation":
        title = record["source_title"] or record["source_id"]
        published = f", {record['published']}" if record["published"] else ""
        what = f"Figure {identifier} ({record['printed']})"
        return what, f"printed in {record['publisher']}{published}: {title}, {record['locator']}"
    if told["kind"] == "reference":
        said = (
            record["published"] and f"published {record['published']}",
            _READ.get(record["read_at"]),
            record["source_url"],
        )
        where = ", ".join([str(record["source_title"]), *(str(part) for part in said if part)])
        return f"Official value {identifier}", f"{record['publisher']}: {where}"
    if told["kind"] == "derivation":
        return f"Derived figure {identifier}", f"{record['title_en']} = {record['formula']}"
    if told["kind"] == "source":
        return f"Source {identifier}", f"{record['publisher']}: {record['title'] or record['file']}"
    return f"{told['kind'].capitalize()} {identifier}", str(record.get("name_en", identifier))


_READ = {"reprint": "read in a reprint", "transcription": "read in a third party's transcription"}


def _key(identifier: str) -> str:
    return "".join(sign if sign.isalnum() else "_" for sign in identifier)


def _braced(text: str) -> str:
    """Escape what BibTeX takes for a command."""
    for sign in "\\{}":
        text = text.replace(sign, " ")
    for sign in "&%$#_":
        text = text.replace(sign, f"\\{sign}")
    return text
