"""Where in the report a reader looks: the address of the page, a chapter and a language."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from indicators.errors import Problem, UnknownIdError
from indicators.reports.chapters import CHAPTERS
from indicators.reports.languages import Language

OBSERVATIONS = "observations"


def chapter_names() -> list[str]:
    """Return the names of the chapters in the order of the page.

    Examples
    --------
    >>> chapter_names()[:2], chapter_names()[-1]
    (['glance', 'rd'], 'observations')
    """
    return [*(chapter.id for chapter in CHAPTERS), OBSERVATIONS]


def anchor(language: Language | None = None, chapter: str | None = None) -> str:
    """Return the anchor of a chapter in a language; empty where neither is given.

    Parameters
    ----------
    language : {"zh", "en"} or None
        None leaves it to the browser.
    chapter : str or None
        Name of a chapter; None is the beginning.

    Raises
    ------
    UnknownIdError
        If no chapter has the name.

    Examples
    --------
    >>> anchor("en", "rd"), anchor("zh"), anchor()
    ('#chapter-rd-en', '#zh', '')
    """
    if chapter is not None and chapter not in chapter_names():
        near = ", ".join(get_close_matches(chapter, chapter_names(), 1) or chapter_names())
        raise UnknownIdError(
            Problem(
                "no chapter of the report has this name", value=chapter, mend=f"nearest: {near}"
            )
        )
    place = chapter if chapter in {None, OBSERVATIONS} else f"chapter-{chapter}"
    parts = [part for part in (place, language) if part]
    return f"#{'-'.join(parts)}" if parts else ""


def address(path: Path, language: Language | None = None, chapter: str | None = None) -> str:
    """Return the address of a report on the disk, as :func:`anchor` says where in it.

    Examples
    --------
    >>> address(Path("/data/reports/index.html"), "en", "rd")
    'file:///data/reports/index.html#chapter-rd-en'
    """
    return path.resolve().as_uri() + anchor(language, chapter)
