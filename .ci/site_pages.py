"""Pages of the site that stand outside of docs/, and the links that lead there."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parent.parent
OUTSIDE = {
    "index.md": "README.md",
    "changes.md": "CHANGELOG.md",
    "examples.md": "examples/README.md",
    "licence.md": "LICENSE",
    "licence-data.md": "LICENSE-DATA",
    "citation.md": "CITATION.cff",
    "interval-regression.md": "examples/interval_regression.py",
    "read-r.md": "examples/read.R",
}
"""Pages of the site and the files that they show."""
_BY_FILE = {file: page for page, file in OUTSIDE.items()} | {"docs/README.md": "index.md"}
_LANGUAGES = {".py": "python", ".R": "r", ".cff": "yaml", "": "text"}
_LINK = re.compile(r"(?<=\]\()([^)\s#:]+)(?=[)#])")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that stand outside of docs/."""
    for page, name in OUTSIDE.items():
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        if path.suffix != ".md":
            language = _LANGUAGES.get(path.suffix, "text")
            text = f"# {path.name}\n\n```{language}\n{text.rstrip()}\n```\n"
        files.append(File.generated(config, page, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Lead links to files outside of docs/ to the pages that show them."""
    name = OUTSIDE.get(page.file.src_uri, f"docs/{page.file.src_uri}")
    folder = (ROOT / name).parent

    def led(match: re.Match[str]) -> str:
        target = (folder / match.group(1)).resolve()
        try:
            inside = target.relative_to(ROOT).as_posix()
        except ValueError:
            return match.group()
        return _BY_FILE.get(inside, inside.removeprefix("docs/"))

    return _LINK.sub(led, markdown)
