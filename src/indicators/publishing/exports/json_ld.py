"""JSON-LD documents: texts in two languages, and the same bytes for the same content."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def written(content: Mapping[str, Any]) -> bytes:
    """Return a JSON document in UTF-8, indented, its keys in the order given."""
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()


def both(zh: str, en: str) -> list[dict[str, str]]:
    """Return a text in Chinese and in English.

    Examples
    --------
    >>> both("地区", "Area")
    [{'@value': '地区', '@language': 'zh'}, {'@value': 'Area', '@language': 'en'}]
    """
    return [{"@value": zh, "@language": "zh"}, {"@value": en, "@language": "en"}]
