"""How hostile text is written, a function for each format that commands of its own.

`errors.escaped` is the one for lines that a person reads on a terminal or in a log.
"""

from __future__ import annotations

import json
import re
from urllib.parse import quote

from indicators.errors import escaped

UNSEEN = (
    "\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f"
)
"""For a class of a pattern: control characters beyond those of ASCII below the blank, marks of
direction and others of no width."""

_UNSEEN = re.compile(f"[{UNSEEN}]")

# An entity where Python-Markdown would leave the backslash, or GitHub would still find a command.
_MARKS = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "\\`*{}[]#|"},
        **{mark: f"&#{ord(mark)};" for mark in "~@$"},
        "<": "&lt;",
        ">": "&gt;",
    }
)
_ENTITY = re.compile("&(?=#|[A-Za-z][A-Za-z0-9]{0,31};)")
"""A sign that a reader would take for the beginning of an entity; that of `R&D` is none."""
_OPENING = re.compile(r"(?:[0-9]{1,9}(?=[.)]))?([-+=:.)])")
"""What would begin a list, a rule, an underlined heading or a definition."""
_EMPHASIS = re.compile("(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
"""A low line that may begin or end emphasis; one within a code such as `rd_expenditure` is none."""
_BACKTICKS = re.compile("`+")
_NOT_IN_ADDRESS = re.compile(r"""[\s()<>|"'`\\\[\]{}^]""")


def json_text(found: object, indent: int | None = None) -> str:
    r"""Write JSON in which no character commands a terminal or turns the text beside it.

    Such characters stand as escapes of JSON, so that every reader gets the very text.

    Parameters
    ----------
    found
        What JSON can hold.
    indent : int or None
        Blanks of each level; None is all on one line.

    Examples
    --------
    >>> print(json_text({"name": "广\u202e\x9b"}))
    {"name": "广\u202e\u009b"}
    """
    text = json.dumps(found, ensure_ascii=False, indent=indent)
    return _UNSEEN.sub(lambda match: json.dumps(match.group())[1:-1], text)


def markdown(text: str) -> str:
    r"""Write text that every reader of Markdown shows as it is, on one line.

    Nothing of it is a mark, a tag, a link or a mention, and a table or a heading around it is not
    ended. White space is one blank, as in HTML; what does not print stands as Python escapes it.

    Parameters
    ----------
    text : str
        Any text.

    Examples
    --------
    >>> print(markdown("a|b [x](y) <img> \u202e"))
    a\|b \[x\](y) &lt;img&gt; \\u202e
    >>> print(markdown("1. R&D"))
    1&#46; R&D
    """
    line = escaped(" ".join(text.split()))
    opening = _OPENING.match(line)
    line = _EMPHASIS.sub(r"\\_", _ENTITY.sub("&amp;", line).translate(_MARKS))
    if opening is None:
        return line
    at = opening.start(1)
    return f"{line[:at]}&#{ord(opening.group(1))};{line[at + 1 :]}"


def markdown_code(text: str) -> str:
    r"""Set text as code in Markdown, fenced by more backquotes than it has itself.

    A bar is escaped, since a table ends its cell there even within code.

    Examples
    --------
    >>> markdown_code("a|b"), markdown_code("`x`")
    ('`a\\|b`', '`` `x` ``')
    """
    line = escaped(" ".join(text.split())).replace("|", "\\|")
    longest = max(map(len, _BACKTICKS.findall(line)), default=0)
    return f"{'`' * (longest + 1)} {line} {'`' * (longest + 1)}" if longest else f"`{line}`"


def markdown_address(address: str) -> str:
    """Write an address of the web as the target of a link: what would end it is encoded.

    Examples
    --------
    >>> markdown_address("https://example.org/a(b)?c=<d>")
    'https://example.org/a%28b%29?c=%3Cd%3E'
    """
    return _NOT_IN_ADDRESS.sub(lambda match: quote(match.group()), escaped(address))
