"""Which files make up the project, with and without git."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

# Folders that tools make; a copy of the project without git is searched without them.
LEFT_OUT = {".venv", ".git", "__pycache__", "build", "dist", "htmlcov"}


def tracked_files(project: Path) -> list[Path]:
    """Return the files in git, or where there is no git all files that no tool made."""
    if (project / ".git").exists() and shutil.which("git"):
        listing = subprocess.run(
            ["git", "-C", str(project), "ls-files", "-z"], capture_output=True, check=True
        )
        names = listing.stdout.decode().split("\0")
        return [path for name in names if name and (path := project / name).is_file()]
    found: list[Path] = []
    for folder, folders, names in os.walk(project):
        folders[:] = sorted(
            name for name in folders if name not in LEFT_OUT and not name.endswith("_cache")
        )
        found += [Path(folder) / name for name in sorted(names)]
    return found


def text_of(path: Path) -> str | None:
    """Return the text of a file, None where it is not text."""
    content = path.read_bytes()
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None
