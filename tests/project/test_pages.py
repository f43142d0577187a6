"""Every command, session, script and query on the pages for users runs and says what they say."""

from __future__ import annotations

import csv
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
from tests.project import blocks
from tests.project.blocks import EVERY, NOT_RUN, Block

HERE = {"docs/other-tools", "docs/exports", "docs/faq", "examples/README"}
"""Pages whose commands run anywhere; the others speak of a dataset."""


def ways(way: str) -> list[Block]:
    """Give the blocks that are run in one way."""
    return [block for block in EVERY if blocks.runner(block) == way]


def calls(found: list[Block]) -> list[str]:
    """Name blocks by their page and first line."""
    return [f"{block.page}: {block.first[:40]}" for block in found]


def test_every_block_of_code_is_run_or_has_a_reason_why_not() -> None:
    idle = {(b.page, b.language) for b in EVERY if blocks.runner(b) is None}
    assert idle == set(NOT_RUN)
    assert not {(b.page, b.language) for b in EVERY if blocks.runner(b) is not None} & idle


@pytest.mark.parametrize("page, language", NOT_RUN)
def test_a_block_that_is_not_run_says_why(page: str, language: str) -> None:
    pytest.skip(f"{page}, {language or 'no language'}: not run: {NOT_RUN[page, language]}")


def test_the_page_on_other_tools_names_what_is_not_run() -> None:
    page = blocks.text_of("docs/other-tools")
    assert "Not run" in page
    assert {"Stata", "Julia"} <= set(re.findall(r"\w+", page.split("Not run")[1].split("\n\n")[0]))


FROM_THE_CHECKOUT = {"docs/evaluation"}
"""Pages whose sessions read files of the repository."""
PAGES_WITH_SESSIONS = sorted({block.page for block in ways("session")})


@pytest.mark.parametrize("page", PAGES_WITH_SESSIONS)
def test_the_sessions_of_the_page_print_what_it_says(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if page not in FROM_THE_CHECKOUT:
        monkeypatch.chdir(tmp_path)
    session = "\n".join(block.text for block in ways("session") if block.page == page)
    test = doctest.DocTestParser().get_doctest(session, {}, page, page, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.IGNORE_EXCEPTION_DETAIL)
    result = runner.run(test)
    assert result.attempted >= 4
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


def lines(page: str) -> list[str]:
    """Give the command lines of a page."""
    found = [
        line for block in ways("commands") if block.page == page for line in block.text.splitlines()
    ]
    return [line.removeprefix(".venv/bin/") for line in found]


def test_the_commands_of_every_page_are_run_by_some_test() -> None:
    pages = {block.page for block in ways("commands")}
    assert pages == HERE | {"README", "docs/own-dataset", *IN_A_DATASET}


@pytest.mark.parametrize("page", sorted(HERE))
def test_the_commands_of_the_page_run_in_their_order(page: str, place: Path) -> None:
    assert all([run(line, place) for line in lines(page)])


IN_A_DATASET = ("docs/contracts", "docs/report", "docs/versioning")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small dataset that is kept in git, and that holds another one."""
    folder: Path = tmp_path_factory.mktemp("kept")
    pipeline.build(smallset.write(folder))
    shutil.copytree(folder, folder / "data/mine")
    for step in ("init -q", "add -A", "-c user.name=t -c user.email=t@example.org commit -qm x"):
        subprocess.run(["git", *step.split()], cwd=folder, check=True)
    return folder


@pytest.mark.parametrize("page", [page for page in IN_A_DATASET if page != "docs/report"])
def test_the_commands_of_the_page_run_in_a_dataset(page: str, kept: Path) -> None:
    for line in lines(page):
        printed = run(line, kept)
        assert printed or "--output" in line


def test_the_command_of_the_page_on_the_report_makes_one_chapter_and_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("clean", "raw", ".cache"):  # the last has the drawings of an earlier build
        if (PROJECT / name).is_dir():
            shutil.copytree(PROJECT / name, tmp_path / name)
    shutil.copy(PROJECT / "datapackage.json", tmp_path)
    monkeypatch.setenv("BROWSER", f'{sys.executable} -c \'open("opened","w").write("%s")\'')
    [line] = lines("docs/report")
    assert "reports/index.html#chapter-technology-market-en" in run(line, tmp_path)
    assert (tmp_path / "opened").read_text().endswith("index.html#chapter-technology-market-en")


def test_the_script_of_the_page_on_the_report_saves_a_chart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [script] = [block.text for block in ways("script") if block.page == "docs/report"]
    monkeypatch.chdir(tmp_path)
    exec(script, {})  # noqa: S102 - the example of our own page
    assert (tmp_path / "rd.png").read_bytes().startswith(b"\x89PNG")


@pytest.fixture(scope="module")
def regression(place: Path) -> str:
    """Run the worked example, which also leaves data.csv; return what it prints."""
    return run("python examples/interval_regression.py data.csv", place)


def test_the_worked_example_prints_what_its_page_says(place: Path, regression: str) -> None:
    assert [regression] == [block.text for block in ways("output")]
    rows = (place / "data.csv").read_text(encoding="utf-8").splitlines()
    assert rows[0] == "x,lower,upper"
    assert sum(row.endswith(",") for row in rows[1:]) == 15


def test_the_steps_to_a_dataset_of_ones_own_are_those_that_the_readme_has_and_its_tests_run() -> (
    None
):
    [steps] = [block.text for block in ways("commands") if block.page == "docs/own-dataset"]
    assert steps in [block.text for block in blocks.of("README")]


def test_the_script_about_a_dataset_of_ones_own_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [script] = [block.text for block in ways("script") if block.page == "docs/own-dataset"]
    pipeline.build(smallset.write(tmp_path / "my-data"))
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(script, names)  # noqa: S102 - the example of our own page
    assert len(names["figures"]) > 5  # type: ignore[arg-type]


def test_every_script_is_of_a_page_whose_scripts_are_run() -> None:
    assert {block.page for block in ways("script")} == {"docs/report", "docs/own-dataset"}


def command_lines() -> list[str]:
    """Give every command line of `indicators` on any page, without its comment."""
    found = re.findall(r"Example: (indicators .*)", blocks.text_of("docs/commands"))
    for block in EVERY:
        if block.language in ("sh", "text"):
            for line in re.split(r"\n|&&", block.text):
                command = line.split("  #")[0].strip().removeprefix(".venv/bin/")
                if command.startswith("indicators "):
                    found.append(command)
    return sorted(set(found))


@pytest.mark.parametrize("command", command_lines())
def test_every_command_line_on_any_page_names_commands_and_options_that_there_are(
    command: str,
) -> None:
    group = typer.main.get_command(app)
    name, arguments = "indicators", shlex.split(command)[1:]
    while isinstance(group, typer.core.TyperGroup):
        with group.make_context(name, list(arguments), resilient_parsing=True) as context:
            name, *arguments = [*context._protected_args, *context.args]
        group = group.commands[name]
    group.make_context(name, list(arguments), resilient_parsing=True).close()
    known = {option for parameter in group.params for option in parameter.opts}
    given = {word.split("=")[0] for word in arguments if word.startswith("--")}
    assert given <= known | {"--help"}


def test_there_are_many_command_lines_to_look_at() -> None:
    assert len(command_lines()) > 20


@pytest.mark.parametrize("block", ways("queries"), ids=calls(ways("queries")))
def test_the_queries_of_the_page_return_rows(block: Block) -> None:
    with indicators.connect() as package:
        assert package.sql(block.text).fetchall()


R_PACKAGES = ("readr", "jsonlite", "survival")


@pytest.fixture(scope="module")
def r() -> str:
    """Return the command of R; where it must be there (INDICATORS_R), its lack is a failure."""
    command = shutil.which("Rscript")
    wanted = ", ".join(f'"{name}"' for name in R_PACKAGES)
    asked = f"cat(setdiff(c({wanted}), rownames(installed.packages())))"
    lack = (
        "R is not installed"
        if command is None
        else subprocess.run([command, "-e", asked], capture_output=True, text=True).stdout
    )
    if lack and os.environ.get("INDICATORS_R"):
        pytest.fail(f"the recipes for R must run here, and there is no: {lack}")
    if lack or command is None:
        pytest.skip(f"recipes for R: missing: {lack} (Debian: r-base-core, r-cran-NAME)")
    return command


def run_r(command: str, script: str, folder: Path) -> str:
    """Run a script of R in a folder; return what it prints."""
    done = subprocess.run([command, "-e", script], cwd=folder, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


RECIPES = [block for block in ways("r") if block.page != "docs/faq"]


@pytest.mark.parametrize("block", RECIPES, ids=calls(RECIPES))
def test_the_recipe_for_r_runs(r: str, block: Block) -> None:
    printed = run_r(r, block.text, PROJECT)
    # The script that the recipes source prints its own example first.
    own = printed.split("Guangdong", 1)[1]
    assert {"CNY", "percent"} & set(own.split())


def test_r_fits_the_same_interval_regression_as_the_page_says(
    r: str, place: Path, regression: str
) -> None:
    [script] = [block.text for block in ways("r") if block.page == "docs/faq"]
    kept = "write.csv(c(coef(fit), fit$scale), 'r.csv', row.names = FALSE)"
    run_r(r, f"{script}\n{kept}", place)
    rows = list(csv.reader((place / "r.csv").read_text().splitlines()))
    _, slope, deviation = (round(float(row[0]), 3) for row in rows[1:])
    last = regression.splitlines()[-1]
    assert (f"slope {slope:.3f}" in last, f"deviation {deviation:.3f}" in last) == (True, True)


GRETL = """
set verbose off
open "{folder}/data.csv" --quiet
{command}
matrix found = $coeff | $sigma
mwrite(found, "{folder}/gretl.mat")
"""


def test_gretl_fits_the_same_interval_regression_as_the_page_says(
    place: Path, regression: str
) -> None:
    if (gretl := shutil.which("gretlcli")) is None:
        pytest.skip("gretl is not installed")
    [command] = re.findall(r"`(intreg [^`]*)`", blocks.text_of("docs/faq"))
    (place / "fit.inp").write_text(GRETL.format(folder=place, command=command))
    subprocess.run([gretl, "-b", "fit.inp"], cwd=place, capture_output=True, check=True)
    numbers = (place / "gretl.mat").read_text().split()[-3:]
    _, slope, deviation = (round(float(number), 3) for number in numbers)
    last = regression.splitlines()[-1]
    assert (f"slope {slope:.3f}" in last, f"deviation {deviation:.3f}" in last) == (True, True)
