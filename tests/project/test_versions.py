"""One version number, said in several places; dependencies that fit the versions tested."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PINNED = re.compile(r'[a-z0-9-]+==[a-z0-9.!+]+( ; python_version (<|>=) "3\.\d+")?')


def read_toml(path: Path) -> dict[str, Any]:
    """Return the content of a TOML file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def pins(project: Path) -> list[str]:
    """Return the lines of constraints.txt that pin a version."""
    lines = (project / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_the_engine_the_data_and_the_citation_carry_one_version(project: Path) -> None:
    citation = yaml.safe_load((project / "CITATION.cff").read_text(encoding="utf-8"))
    versions = {
        "pyproject.toml": read_toml(project / "pyproject.toml")["project"]["version"],
        "CITATION.cff": str(citation["version"]),
        "raw/dataset.toml": read_toml(project / "raw" / "dataset.toml")["version"],
    }
    assert len(set(versions.values())) == 1, versions
    created = read_toml(project / "raw" / "dataset.toml")["created"]
    assert citation["date-released"] == created.date()


def test_the_changelog_tells_of_the_version(project: Path) -> None:
    version = read_toml(project / "pyproject.toml")["project"]["version"]
    text = (project / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[{re.escape(version)}\]", text, re.MULTILINE)


@pytest.mark.parametrize(
    "schema, name",
    [
        ("vendor.citation-file-format", "CITATION.cff"),
        ("vendor.github-workflows", ".github/workflows/ci.yml"),
    ],
)
def test_the_file_keeps_to_its_published_schema(project: Path, schema: str, name: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    run = subprocess.run([*command, str(project / name)], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_a_citation_without_a_title_is_refused(project: Path, tmp_path: Path) -> None:
    citation = (project / "CITATION.cff").read_text(encoding="utf-8")
    damaged = tmp_path / "CITATION.cff"
    damaged.write_text(citation.replace("\ntitle:", "\nheading:"), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    run = subprocess.run(
        [*command, "vendor.citation-file-format", str(damaged)], capture_output=True, text=True
    )
    assert run.returncode == 1
    assert "title" in run.stdout


def test_constraints_are_exact_versions_without_addresses(project: Path) -> None:
    assert [line for line in pins(project) if not PINNED.fullmatch(line)] == []


def test_every_dependency_is_bounded_on_both_sides_and_pinned_within(project: Path) -> None:
    metadata = read_toml(project / "pyproject.toml")
    extras = metadata["project"]["optional-dependencies"].values()
    declared = [
        *metadata["build-system"]["requires"],
        *metadata["project"]["dependencies"],
        *(line for extra in extras for line in extra),
    ]
    pinned: dict[str, list[str]] = {}
    for line in pins(project):
        name, version = line.split(" ;")[0].split("==")
        pinned.setdefault(name, []).append(version)
    for requirement in map(Requirement, declared):
        name = canonicalize_name(requirement.name)
        if name == metadata["project"]["name"]:
            continue
        operators = {specifier.operator for specifier in requirement.specifier}
        assert operators == {">=", "<"}, f"{requirement}: give a lower and an upper bound"
        assert pinned.get(name), f"{requirement}: not in constraints.txt"
        for version in pinned[name]:
            assert requirement.specifier.contains(version), f"{requirement}: pinned at {version}"
