"""The papers of a package: whether users may use it, and how they cite it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from indicators.contracts import findings
from indicators.contracts.clean_files import unopened
from indicators.contracts.findings import Finding
from indicators.model.types import Severity
from indicators.workspace import Workspace

CITATION = "CITATION.cff"
_VERSION = re.compile(r"^version:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)


def check(workspace: Workspace) -> list[Finding]:
    """Look for a licence and a citation, and whether the citation is of this version.

    Parameters
    ----------
    workspace : Workspace
        The dataset.

    Returns
    -------
    list of Finding
        Empty also where the description cannot be read, which other checks tell.
    """
    if unopened(workspace, workspace.descriptor, workspace.descriptor.name):
        return []
    try:
        package = json.loads(workspace.descriptor.read_bytes())
    except (ValueError, RecursionError):
        return []
    if not isinstance(package, Mapping):
        return []
    found: list[Finding] = []
    if not package.get("licenses"):
        what = "names no licence, so that nobody may use the data"
        mend = "name one under [[licenses]] in raw/dataset.toml and build again"
        found.append(findings.error("licence", workspace.descriptor.name, what, mend))
    return found + _citation(workspace, package.get("version"))


def _citation(workspace: Workspace, version: object) -> list[Finding]:
    path = workspace.root / CITATION
    try:
        text = "" if unopened(workspace, path, CITATION) else path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        text = ""
    if not text:
        what = "is missing or cannot be read: nobody knows how to cite the data"
        mend = "write one (citation-file-format.github.io), of type dataset"
        return [Finding("citation", Severity.WARNING, CITATION, None, None, None, what, mend)]
    stated = _VERSION.search(text)
    if stated is not None and stated.group(1) == version:
        return []
    line = None if stated is None else text.count("\n", 0, stated.start()) + 1
    return [
        findings.error(
            "citation_version",
            CITATION,
            "is not of the version of the package",
            "give it the version of raw/dataset.toml",
            line=line,
            value=None if stated is None else stated.group(1),
            expected=str(version),
        )
    ]
