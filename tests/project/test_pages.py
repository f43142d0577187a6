"""Every command, session, script and query on the pages for users runs and says what they say."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer

import indicators
from indicators import pipeline
from indicators.cli import app
from tests import smallset
from tests.conftest import PROJECT

OWN = "own-dataset"
PAGES = ("python", "other-tools", "exports", "faq", OWN)
TEXTS = {name: (PROJECT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in PAGES}
NOT_RUN = {"stata", "julia", "text"}
"""Languages of blocks that no test runs; the pages say which and why."""


def blocks(page: str, language: str) -> list[str]:
    """Give the code blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", TEXTS[page], re.M | re.S)


def each(language: str) -> list[tuple[str, str]]:
    """Give page and content of every block in a language."""
    return [(page, block) for page in PAGES for block in blocks(page, language)]


def test_the_pages_have_no_language_that_is_neither_run_nor_named_as_not_run() -> None:
    languages = {name for page in PAGES for name in re.findall(r"^```(\w+)", TEXTS[page], re.M)}
    assert languages <= {"python", "sh", "sql", "r"} | NOT_RUN
    assert "Not run" in TEXTS["other-tools"]


@pytest.mark.parametrize("page", [page for page in PAGES if ">>>" in TEXTS[page]])
def test_the_sessions_of_the_page_print_what_it_says(page: str) -> None:
    session = "\n".join(block for block in blocks(page, "python") if block.startswith(">>>"))
    test = doctest.DocTestParser().get_doctest(session, {}, page, page, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.IGNORE_EXCEPTION_DETAIL)
    result = runner.run(test)
    assert result.attempted > 4
    assert result.failed == 0


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder without a dataset, as a user of the installed package has it."""
    folder: Path = tmp_path_factory.mktemp("user")
    shutil.copytree(PROJECT / "examples", folder / "examples")
    return folder


def run(command: str, folder: Path) -> str:
    """Run a command line of a page in a folder; return what it prints."""
    program, *rest = shlex.split(command)
    started = [sys.executable] if program == "python" else [
        str(Path(sys.executable).with_name(program))
    ]  # fmt: skip
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [*started, *rest], cwd=folder, env=environment, capture_output=True, timeout=300
    )
    assert done.returncode == 0, f"{command}\n{done.stderr.decode()}"
    return done.stdout.decode()


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "sh") and page != OWN])
def test_the_commands_of_the_page_run_in_their_order(page: str, place: Path) -> None:
    printed = [run(line, place) for block in blocks(page, "sh") for line in block.splitlines()]
    assert all(printed)


def test_the_worked_example_prints_what_its_page_says(place: Path) -> None:
    shown = next(block for block in blocks("faq", "text") if block.startswith("31 provinces"))
    assert run("python examples/interval_regression.py data.csv", place) == shown
    rows = (place / "data.csv").read_text(encoding="utf-8").splitlines()
    assert rows[0] == "x,lower,upper"
    assert sum(row.endswith(",") for row in rows[1:]) == 15


def test_the_steps_to_a_dataset_of_ones_own_are_those_that_the_readme_has_and_its_tests_run() -> (
    None
):
    [steps] = blocks(OWN, "sh")
    assert f"```sh\n{steps}```" in (PROJECT / "README.md").read_text(encoding="utf-8")


def test_the_script_about_a_dataset_of_ones_own_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [script] = [block for block in blocks(OWN, "python") if ">>>" not in block]
    pipeline.build(smallset.write(tmp_path / "my-data"))
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(script, names)  # noqa: S102 - the example of our own page
    assert len(names["figures"]) > 5  # type: ignore[arg-type]


def command_lines() -> list[str]:
    """Give every command line of `indicators` on any page, without its comment."""
    pages = [PROJECT / "README.md", PROJECT / "examples/README.md", *PROJECT.glob("docs/*.md")]
    found = []
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for block in re.findall(r"^```(?:sh|text|console)\n(.*?)^```", text, re.M | re.S):
            for line in re.split(r"\n|&&", block):
                command = line.split("  #")[0].strip().removeprefix(".venv/bin/")
                if command.startswith("indicators ") and page.name != "commands.md":
                    found.append(command)
    return sorted(set(found))


@pytest.mark.parametrize("command", command_lines())
def test_every_command_line_on_any_page_names_commands_and_options_that_there_are(
    command: str,
) -> None:
    cli = typer.main.get_command(app)
    assert isinstance(cli, typer.core.TyperGroup)
    words = shlex.split(command)[1:]
    with cli.make_context("indicators", list(words), resilient_parsing=True) as context:
        rest = [*context._protected_args, *context.args]
    name, *arguments = rest
    chosen = cli.commands[name]
    chosen.make_context(name, arguments, resilient_parsing=True).close()
    known = {option for parameter in chosen.params for option in parameter.opts}
    given = {word.split("=")[0] for word in arguments if word.startswith("--")}
    assert given <= known | {"--help"}


def test_there_are_many_command_lines_to_look_at() -> None:
    assert len(command_lines()) > 20


@pytest.mark.parametrize("page, query", each("sql"))
def test_the_queries_of_the_page_return_rows(page: str, query: str) -> None:
    with indicators.connect() as package:
        assert package.sql(query).fetchall()


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
@pytest.mark.parametrize("page, script", each("r"))
def test_the_recipe_for_r_runs(page: str, script: str) -> None:
    wanted = 'cat(all(c("readr", "jsonlite") %in% rownames(installed.packages())))'
    if subprocess.run(["Rscript", "-e", wanted], capture_output=True).stdout != b"TRUE":
        pytest.skip("R is here, its packages readr and jsonlite are not")
    done = subprocess.run(["Rscript", "-e", script], cwd=PROJECT, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    assert b"2023" in done.stdout
    assert b"CNY" in done.stdout
