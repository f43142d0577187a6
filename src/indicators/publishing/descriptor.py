"""``datapackage.json``: the package described in the words of Data Package v2.

Everything in it comes from the model, from ``raw/dataset.toml`` and from the bytes of the tables,
so that the same input gives the same bytes on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from indicators.escaping import json_text
from indicators.files import file_sha256, sha256
from indicators.model import csv_form, frictionless_schema, tables
from indicators.model.csv_form import Row
from indicators.model.types import Table
from indicators.publishing import metadata
from indicators.publishing.metadata import Metadata
from indicators.workspace import Workspace

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
_DIALECT_PROFILE = "https://datapackage.org/profiles/2.0/tabledialect.json"
"""These name the version of the standard; nothing is ever fetched from there."""


def datapackage(workspace: Workspace, contents: Mapping[Path, bytes]) -> bytes:
    """Describe the clean tables of a dataset.

    Parameters
    ----------
    workspace : Workspace
        The dataset; its ``raw/dataset.toml`` is read.
    contents : mapping of Path to bytes
        The files that are to be published; every clean table must be among them under its path
        in `workspace`.

    Returns
    -------
    bytes
        ``datapackage.json``, with hash and size of every resource.

    Raises
    ------
    InputError, RawDataError
        If ``raw/dataset.toml`` is missing or wrong.
    KeyError
        If a clean table is not among `contents`.

    Examples
    --------
    >>> datapackage(Workspace(Path(".")), {})  # doctest: +SKIP
    Traceback (most recent call last):
    KeyError: PosixPath('clean/indicators.csv')
    """
    described = metadata.read(workspace)
    resources = [
        _resource(table, contents[workspace.table(table.name)], workspace)
        for table in tables.CLEAN_TABLES
    ]
    package = {**_package(described), "sources": _sources(workspace, contents)}
    text = json_text({**package, "resources": resources}, 2)
    return f"{text}\n".encode()


def _package(described: Metadata) -> dict[str, Any]:
    found: dict[str, Any] = {
        "$schema": PROFILE,
        "name": described.name,
        "title": described.title_en,
        "title_zh": described.title_zh,
        "description": described.description_en,
        "description_zh": described.description_zh,
        "version": described.version,
        "created": described.created.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    if described.homepage is not None:
        found["homepage"] = described.homepage
    return found | {
        "keywords": list(described.keywords),
        "licenses": [dict(entry) for entry in described.licenses],
        "contributors": [dict(entry) for entry in described.contributors],
    }


def _resource(table: Table, content: bytes, workspace: Workspace) -> dict[str, Any]:
    return {
        "$schema": _RESOURCE_PROFILE,
        "name": table.name,
        "type": "table",
        # Not Workspace.relative: the path is the same wherever the dataset lies or links to.
        "path": workspace.table(table.name).relative_to(workspace.root).as_posix(),
        "title": table.title_en,
        "title_zh": table.title_zh,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content)}",
        "dialect": {
            "$schema": _DIALECT_PROFILE,
            "header": True,
            "delimiter": ",",
            "lineTerminator": "\n",
            "quoteChar": '"',
            "doubleQuote": True,
        },
        "schema": frictionless_schema.schema(table),
    }


def _sources(workspace: Workspace, contents: Mapping[Path, bytes]) -> list[dict[str, str]]:
    """Name the texts, then the publications of the official values, each once."""
    texts = [_text_source(row) for row in _rows(tables.SOURCES, workspace, contents)]
    publications: dict[tuple[str, ...], dict[str, str]] = {}
    for row in _rows(tables.REFERENCE, workspace, contents):
        source = _publication(row)
        publications.setdefault(tuple(source.values()), source)
    return [*texts, *(publications[key] for key in sorted(publications))]


def _rows(table: Table, workspace: Workspace, contents: Mapping[Path, bytes]) -> list[Row]:
    path = workspace.table(table.name)
    return csv_form.parse(contents[path], table, workspace.relative(path)).rows


def _text_source(row: Row) -> dict[str, str]:
    """Identify a text; it has no address, since the package names texts by their hash."""
    title = row["title"] or row["file"]
    published = f", {row['published']}" if row["published"] else ""
    return {
        "title": f"{row['publisher']}{published}: {title}",
        "sha256": str(row["sha256"]),
    }


def _publication(row: Row) -> dict[str, str]:
    source = {"title": f"{row['publisher']}: {row['source_title']}"}
    return source | ({"path": str(row["source_url"])} if row["source_url"] else {})


def changed(workspace: Workspace) -> list[str]:
    """Name the tables that are not the files which ``datapackage.json`` describes.

    Parameters
    ----------
    workspace : Workspace
        The dataset.

    Returns
    -------
    list of str
        Paths as they stand in the description; the description itself where it cannot be read.
    """
    try:
        described = json.loads(workspace.descriptor.read_bytes())["resources"]
        hashes = {str(resource["path"]): str(resource["hash"]) for resource in described}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return [workspace.descriptor.name]
    return [
        shown
        for table in tables.CLEAN_TABLES
        if hashes.get(shown := workspace.relative(workspace.table(table.name)))
        != _hash(workspace.table(table.name))
    ]


def _hash(path: Path) -> str | None:
    try:
        return f"sha256:{file_sha256(path)}"
    except OSError:
        return None
