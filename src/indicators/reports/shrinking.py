"""Make a drawing of Vega smaller without changing what is seen."""

from __future__ import annotations

import re

_LONG_NUMBER = re.compile(r'(?:aria-label|d)="[^"]*"|-?\d+\.\d{2,}')
_NUMBER = re.compile(r"-?\d+\.\d{2,}")
_TAG = re.compile(r"<[a-z][^<>]*>")
_NOISE = re.compile(
    r' (?:role="graphics-\w+"|aria-roledescription="[^"]*"|aria-hidden="true"'
    r'|pointer-events="none"|class="[^"]*"|opacity="1"|stroke-width="1"|fill="transparent"'
    r'|stroke-miterlimit="10"|transform="translate\(0,0\)"|text-anchor="start"|font-weight="normal")'
)
_INVISIBLE = re.compile(
    r'<path d="(?:M0,0h0v0h0Z)?"[^>]*/>|<rect [^>]*fill="none"/>|<path d="[^"]*"/>'
)
# What Vega draws as a path of two arcs is a circle.
_CIRCLE = re.compile(
    r'<path([^<>]*?) transform="translate\(([\d.-]+),([\d.-]+)\)" '
    r'd="M([\d.]+),0A\4,\4,0,1,1,-\4,0A\4,\4,0,1,1,\4,0Z?"'
)
# The same circle as four curves, which is how a mark of our own comes back.
_CURVES = re.compile(
    r'<path transform="translate\(([\d.-]+),([\d.-]+)\)" d="M([\d.]+),0C\3,[^"A-BD-Z]*Z"'
)
_RIM = re.compile(r'( fill="(#[0-9a-f]{6})"[^<>]*?) stroke="\2"')
_TEXT_PLACE = re.compile(r'(<text[^<>]*?) transform="translate\(([\d.-]+),([\d.-]+)\)"')
_LINE_PLACE = re.compile(
    r'<line transform="translate\(([\d.-]+),([\d.-]+)\)" x2="([\d.-]+)" y2="([\d.-]+)"'
)
_EMPTY = re.compile(r"<g(?: [^<>]*)?></g>")
_PLAIN = re.compile(r"<g>((?:(?!</?g\b).)*)</g>")
_LEAF = re.compile(r"<g([^<>]*)>((?:(?!</?g\b).)+)</g>")
_LINES = re.compile(r'(?:<line x1="[\d.-]+" y1="[\d.-]+" x2="[\d.-]+" y2="[\d.-]+"/>){2,}')
_ENDS = re.compile(r'x1="([\d.-]+)" y1="([\d.-]+)" x2="([\d.-]+)" y2="([\d.-]+)"')
_SHARED = re.compile(
    r' (fill|stroke|stroke-width|stroke-dasharray|text-anchor|font-size|font-weight)="([^"]*)"'
)


def tags(drawing: str) -> str:
    """Drop what says nothing from every tag, and all but tenths of a pixel."""
    return _TAG.sub(lambda tag: _NOISE.sub("", _LONG_NUMBER.sub(_shortened, tag[0])), drawing)


def _shortened(match: re.Match[str]) -> str:
    found = match[0]
    if found.startswith("aria"):
        return found  # what a mark tells is left as it is
    if found.startswith("d="):
        return _NUMBER.sub(_tenths, found)
    return _tenths(match)


def _tenths(match: re.Match[str]) -> str:
    return f"{float(match[0]):.1f}".removesuffix(".0")


def shapes(drawing: str) -> str:
    """Write circles, lines and places of words in their short forms; drop what is not seen."""
    drawing = _INVISIBLE.sub("", drawing)
    drawing = _CIRCLE.sub(r'<circle\1 cx="\2" cy="\3" r="\4"', drawing)
    drawing = _CURVES.sub(r'<circle cx="\1" cy="\2" r="\3"', drawing)
    # A rim in the colour of the ground is not seen.
    drawing = _RIM.sub(r"\1", drawing)
    drawing = _TEXT_PLACE.sub(r'\1 x="\2" y="\3"', drawing)
    return _LINE_PLACE.sub(_line, drawing)


def _line(match: re.Match[str]) -> str:
    left, top, across, down = (float(number) for number in match.groups())
    ends = {"x1": left, "y1": top, "x2": left + across, "y2": top + down}
    return "<line" + "".join(f' {name}="{round(value, 1):g}"' for name, value in ends.items())


def groups(drawing: str) -> str:
    """Drop groups that hold nothing or say nothing; say once what all elements of a group say."""
    drawing = _LINES.sub(_joined, _LEAF.sub(_hoisted, drawing))
    while (shorter := _PLAIN.sub(r"\1", _EMPTY.sub("", drawing))) != drawing:
        drawing = shorter
    return drawing


def _joined(match: re.Match[str]) -> str:
    """Write lines of one manner as one path."""
    steps = []
    for left, top, right, bottom in _ENDS.findall(match[0]):
        if left == right:
            end = f"V{bottom}"
        else:
            end = f"H{right}" if top == bottom else f"L{right},{bottom}"
        steps.append(f"M{left},{top}{end}")
    return f'<path d="{"".join(steps)}"/>'


def _hoisted(match: re.Match[str]) -> str:
    """Move attributes that all shapes of a group share to the group: they are inherited."""
    attributes, body = match.groups()
    tagged = [tag for tag in _TAG.findall(body) if not tag.startswith("<a ")]
    if len(tagged) < 2:
        return match[0]
    common = set(_SHARED.findall(tagged[0])).intersection(*(_SHARED.findall(t) for t in tagged))
    own = dict(_SHARED.findall(f" {attributes.strip()}"))
    for name, value in sorted(common):
        if name not in own:
            said = f' {name}="{value}"'
            body = _TAG.sub(lambda tag, said=said: tag[0].replace(said, ""), body)
            attributes += f' {name}="{value}"'
    return f"<g{attributes}>{body}</g>"
