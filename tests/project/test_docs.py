"""The documentation says what the project does, and its links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer.core
import typer.main

from indicators.cli import app
from tests.project.files import tracked_files

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)\s#]+)")
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def dead_links(page: Path) -> list[str]:
    """Return the links of a Markdown page to files that are not there."""
    prose = CODE.sub("", page.read_text(encoding="utf-8"))
    return [link for link in LINK.findall(prose) if not (page.parent / link).exists()]


def test_links_between_pages_lead_to_files(project: Path) -> None:
    pages = [path for path in tracked_files(project) if path.suffix == ".md"]
    assert pages
    dead = {str(page.relative_to(project)): dead_links(page) for page in pages}
    assert {page: links for page, links in dead.items() if links} == {}


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[a](page.md) [b](gone.md#part) [c](https://example.org/x)\n", encoding="utf-8")
    assert dead_links(page) == ["gone.md"]


def test_every_page_of_the_documentation_is_listed(project: Path) -> None:
    index = (project / "docs" / "README.md").read_text(encoding="utf-8")
    pages = {path.name for path in (project / "docs").glob("*.md")} - {"README.md"}
    assert {name for name in pages if f"({name})" not in index} == set()


def test_the_page_of_the_commands_is_what_their_help_says(project: Path, tmp_path: Path) -> None:
    made = tmp_path / "commands.md"
    command = [sys.executable, "-m", "typer", "indicators.cli", "utils", "docs"]
    subprocess.run([*command, "--name", "indicators", "--output", str(made)], check=True)
    kept = (project / "docs" / "commands.md").read_text(encoding="utf-8")
    assert kept == made.read_text(encoding="utf-8"), "run `make docs`"


def commands(group: typer.core.TyperGroup, path: str = "") -> list[str]:
    """Give every command with the groups that it is in, as a person types it."""
    named: list[str] = []
    for name, command in group.commands.items():
        if isinstance(command, typer.core.TyperGroup):
            named += commands(command, f"{path}{name} ")
        else:
            named.append(f"{path}{name}")
    return named


WHOLE = typer.main.get_command(app)
assert isinstance(WHOLE, typer.core.TyperGroup)


@pytest.mark.parametrize("name", sorted(commands(WHOLE)))
def test_every_command_shows_how_it_is_used(project: Path, name: str) -> None:
    page = (project / "docs" / "commands.md").read_text(encoding="utf-8")
    section = page.split(f"## `indicators {name}`", 1)[1].split("\n## ", 1)[0]
    assert f"Example: indicators {name}" in section
