"""The package as others see it: ``datapackage.json`` and its files, validated by frictionless."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from indicators.contracts import findings
from indicators.contracts.clean_files import BUILD, CleanFile, unopened
from indicators.contracts.findings import Finding
from indicators.files import file_sha256
from indicators.workspace import Workspace

_TOLD = {"hash-count", "byte-count"}
"""Errors of frictionless that have a rule of their own here, with both values."""

_UNREAD = {"missing_file", "readable", "encoding", "header", "csv"}
"""Rules of a file that is not read, or not to its end."""

_FOLLOWING = {"scheme-error", "encoding-error", "source-error", "foreign-key"}
"""Errors of frictionless in tables that refer to such a file: it is told once."""

_RESTORE = "restore the file, or correct raw/ and run `indicators build`"


def check(
    workspace: Workspace, files: Sequence[CleanFile], known: Collection[Finding]
) -> list[Finding]:
    """Validate the package and return what is not known yet.

    Parameters
    ----------
    workspace : Workspace
        The dataset.
    files : sequence of CleanFile
        Its tables, for the lines on which their rows begin.
    known : collection of Finding
        Findings of other checks; the same cell is not told twice.

    Returns
    -------
    list of Finding
        Wrong hash or size of a file, and what frictionless finds in the tables.
    """
    shown = workspace.descriptor.name
    if refused := _description(workspace):
        return refused
    missing = _unopened(workspace)
    if any(one.rule == "readable" for one in missing):
        return missing  # frictionless would follow the link, or wait at the pipe
    import frictionless  # where it is needed: it takes long to load

    try:
        report = frictionless.validate(workspace.descriptor.as_posix())
    except Exception as failure:
        # A description of the wrong shape makes frictionless fail in any of many ways.
        trouble = f"is not described as Data Package has it: {type(failure).__name__}: {failure}"
        return [findings.error("package", shown, trouble, BUILD)]
    told = {(found.file, found.line) for found in known if found.line is not None}
    found = [findings.error("package", shown, error.message, BUILD) for error in report.errors]
    found += _sizes(workspace)
    lines = {file.shown: _record_lines(file) for file in files}
    paths = {task.place for task in report.tasks}
    unread = {one.file for one in (*known, *missing) if one.rule in _UNREAD and one.file in paths}
    for task in report.tasks:
        errors = [] if task.place in unread else task.errors
        for error in errors:
            if error.type in _TOLD or (unread and error.type in _FOLLOWING):
                continue
            finding = _finding(task.place, error.to_descriptor(), lines)
            if (finding.file, finding.line) not in told:
                found.append(finding)
    return found


def _record_lines(file: CleanFile) -> list[int]:
    """Return the line of every record, as frictionless counts them: broken ones too."""
    broken = (one.line for one in file.sheet.problems if one.rule == "row_length" and one.line)
    return sorted({*file.sheet.lines, *broken})


def check_files(workspace: Workspace) -> list[Finding]:
    """Check the description and the bytes of the files, without reading their rows.

    For packages whose rows are checked by queries, which takes a fraction of the time.

    Parameters
    ----------
    workspace : Workspace
        The dataset.

    Returns
    -------
    list of Finding
        What frictionless finds in the description, and wrong sizes and hashes.
    """
    if trouble := _description(workspace):
        return trouble
    import frictionless

    shown = workspace.descriptor.name
    try:
        frictionless.Package(workspace.descriptor.as_posix())
    except frictionless.FrictionlessException as error:
        reasons = error.reasons or [error.error]
        return [findings.error("package", shown, reason.message, BUILD) for reason in reasons]
    return _sizes(workspace)


def _description(workspace: Workspace) -> list[Finding]:
    """Say why the description cannot be handed to frictionless."""
    shown = workspace.descriptor.name
    if refused := unopened(workspace, workspace.descriptor, shown):
        return [refused]
    if (trouble := untrusted(workspace.descriptor.read_bytes())) is not None:
        return [findings.error("package", shown, trouble, BUILD)]
    return []


def _unopened(workspace: Workspace) -> list[Finding]:
    """Find the files that the description names and that are not opened."""
    paths = [str(resource["path"]) for resource in _resources(workspace)]
    refused = (unopened(workspace, workspace.root / path, path) for path in paths)
    return [one for one in refused if one is not None]


def _resources(workspace: Workspace) -> Sequence[Mapping[str, object]]:
    """Return what a trusted description says of each file."""
    resources: Sequence[Mapping[str, object]] = json.loads(workspace.descriptor.read_bytes())[
        "resources"
    ]
    return resources


def untrusted(content: bytes) -> str | None:
    """Say why a descriptor is not handed on, so that nothing outside of the dataset is opened.

    Parameters
    ----------
    content : bytes
        ``datapackage.json``.

    Returns
    -------
    str or None
        What is wrong with it; None where it names files of its own folder only.
    """
    try:
        package = json.loads(
            content.decode(), object_pairs_hook=_once_each, parse_constant=_no_number
        )
    except (ValueError, RecursionError) as error:
        return f"is not JSON: {error}"
    resources = package.get("resources") if isinstance(package, Mapping) else None
    if not isinstance(resources, list) or not resources:
        return "has no resources"
    if "profile" in package:
        return "names a profile of its own, which is never fetched"
    for number, resource in enumerate(resources, 1):
        if (trouble := _untrusted_resource(resource)) is not None:
            return f"{trouble} (resource {number})"
    return None


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make an object of JSON; of a key that stands twice readers take now the one, now the other.

    Raises
    ------
    ValueError
        If a key stands twice.
    """
    made: dict[str, object] = {}
    for key, value in pairs:
        if key in made:
            raise ValueError(f"the key {key!r} stands twice in one object")
        made[key] = value
    return made


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")


def _untrusted_resource(resource: object) -> str | None:
    if not isinstance(resource, Mapping) or not _is_local(resource.get("path")):
        return "has a resource whose path is not a file of the dataset"
    if "profile" in resource or "scheme" in resource:
        return "has a resource with a profile or a scheme of its own, which is never fetched"
    if any(isinstance(resource.get(part), str) for part in ("schema", "dialect")):
        return "has a resource that is described elsewhere"
    return None


def _is_local(path: object) -> bool:
    """Say whether `path` stays within the dataset: relative, no scheme, no way up."""
    if not isinstance(path, str) or "://" in path or "\\" in path or not path.isprintable():
        return False
    parts = PurePosixPath(path)
    return bool(parts.parts) and not parts.is_absolute() and ".." not in parts.parts


def _finding(place: str, error: Mapping[str, Any], lines: Mapping[str, list[int]]) -> Finding:
    kind = str(error["type"])
    row = error.get("rowNumber")
    line = None
    if isinstance(row, int) and 0 <= row - 2 < len(lines.get(place, [])):
        line = lines[place][row - 2]
    return findings.error(
        "package",
        place,
        f"{kind}: {error['message']}",
        "correct raw/, never a generated file, and run `indicators build`",
        line=line,
        column=error.get("fieldName"),
        value=error.get("cell"),
    )


def _sizes(workspace: Workspace) -> list[Finding]:
    """Hold size and hash of every file against what the description states."""
    found: list[Finding] = []
    for resource in _resources(workspace):
        path = workspace.root / str(resource["path"])
        if refused := unopened(workspace, path, str(resource["path"])):
            found.append(refused)
            continue
        actual = {"bytes": str(path.stat().st_size), "hash": f"sha256:{file_sha256(path)}"}
        for rule, value in actual.items():
            stated = None if resource.get(rule) is None else str(resource[rule])
            if stated != value:
                what = "is not what datapackage.json states"
                found.append(
                    findings.error(
                        rule, str(resource["path"]), what, _RESTORE, value=value, expected=stated
                    )
                )
    return found
