"""JSON-LD documents: texts in two languages, and the same bytes for the same content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from indicators.escaping import json_text


def written(content: Mapping[str, Any]) -> bytes:
    """Return a JSON document in UTF-8, indented, its keys in the order given.

    It may be put into the `script` of a web page as it is: no text of it ends one.
    """
    text = json_text(content, 2).replace("<", "\\u003c")
    return f"{text}\n".encode()


def both(zh: str, en: str) -> list[dict[str, str]]:
    """Return a text in Chinese and in English.

    Examples
    --------
    >>> both("地区", "Area")
    [{'@value': '地区', '@language': 'zh'}, {'@value': 'Area', '@language': 'en'}]
    """
    return [{"@value": zh, "@language": "zh"}, {"@value": en, "@language": "en"}]
