"""Make says what is missing before it starts."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """Return a folder, with a space in its name, that holds what the environment is made from."""
    folder = tmp_path / "my indicators"
    folder.mkdir()
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(project / name, folder)
    return folder


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make in a folder."""
    return subprocess.run(["make", *arguments], cwd=folder, capture_output=True, text=True)


def command(folder: Path, name: str, body: str) -> str:
    """Write a small script to stand for a Python, return how to name it to make."""
    script = folder / name
    script.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    script.chmod(0o755)
    return f"PYTHON=./{name}"


def test_a_python_that_is_too_old_is_named_with_the_mend(copy: Path) -> None:
    old = command(copy, "old", '[ "$1" = --version ] && echo Python 3.9.2 && exit; exit 1')
    run = make(copy, "test", old)
    assert run.returncode == 2
    assert "Python 3.11 or newer is needed; './old' is Python 3.9.2" in run.stderr
    assert "make test PYTHON=" in run.stderr


def test_a_python_that_is_not_there_is_named(copy: Path) -> None:
    run = make(copy, "PYTHON=no-such-python")
    assert run.returncode == 2
    assert "'no-such-python' is missing" in run.stderr
    assert "make build PYTHON=" in run.stderr


def test_a_python_without_venv_is_named_with_the_mend(copy: Path) -> None:
    bare = command(copy, "bare", 'case "$2" in *ensurepip*) exit 1;; esac')
    run = make(copy, "venv", bare)
    assert run.returncode == 2
    assert "python3-venv" in run.stderr


def test_an_environment_that_was_moved_is_made_anew(copy: Path) -> None:
    (copy / ".venv" / "bin").mkdir(parents=True)
    command(copy / ".venv" / "bin", "python", "exit 0")
    stamp = copy / ".venv" / ".installed"
    stamp.write_text(f"{copy.resolve()}\n", encoding="utf-8")
    assert "Nothing to be done" in make(copy, "venv", "--dry-run").stdout
    stamp.write_text("an older place\n", encoding="utf-8")
    assert "--clear" in make(copy, "venv", "--dry-run").stdout


def test_an_environment_older_than_the_constraints_is_brought_up_to_date(copy: Path) -> None:
    (copy / ".venv" / "bin").mkdir(parents=True)
    command(copy / ".venv" / "bin", "python", "exit 0")
    stamp = copy / ".venv" / ".installed"
    stamp.write_text(f"{copy.resolve()}\n", encoding="utf-8")
    os.utime(stamp, (0, 0))
    commands = make(copy, "venv", "--dry-run").stdout
    assert "pip install" in commands
    assert "--clear" not in commands
