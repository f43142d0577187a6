"""Say once where the words of a group stand: what they share is a shift of the group."""

from __future__ import annotations

import re

_GROUP = re.compile(r"<g((?: [^<>]*)?)>((?:<text [^<>]*>[^<>]*</text>){2,})</g>")
_TEXT = re.compile(r"<text [^<>]*>")
_SHIFT = re.compile(r' transform="translate\((-?[\d.]+)(?:,(-?[\d.]+))?\)"')
_ZERO = re.compile(r' (?:x|y|x1|y1|x2|y2|cx|cy)="-?0"')
_SHAPE = re.compile(r"<(?:text|line|circle|rect) [^<>]*>")
_NEW = len(' transform="translate(100)"')


def placed(drawing: str) -> str:
    """Shift groups of words by what all of them share, and leave out places at nought.

    Examples
    --------
    >>> placed('<g transform="translate(1,2)"><text x="0" y="5">a</text><text y="5">b</text></g>')
    '<g transform="translate(1,7)"><text>a</text><text>b</text></g>'
    """
    return _SHAPE.sub(lambda tag: _ZERO.sub("", tag[0]), _GROUP.sub(_shifted, drawing))


def _shifted(match: re.Match[str]) -> str:
    attributes, body = match.groups()
    tags = _TEXT.findall(body)
    shift = _SHIFT.search(attributes)
    if "transform" in body or ("transform" in attributes and not shift):
        return match[0]
    place = {"x": float(shift[1]), "y": float(shift[2] or 0)} if shift else {"x": 0.0, "y": 0.0}
    shared = {}
    for axis in ("x", "y"):
        found = {re.search(rf' {axis}="(-?[\d.]+)"', tag) for tag in tags}
        values = {each[1] for each in found if each}
        if None not in found and len(values) == 1:
            shared[axis] = values.pop()
    saved = sum(len(f' {axis}="{value}"') * len(tags) for axis, value in shared.items())
    if not shared or (not shift and saved <= _NEW):
        return match[0]
    for axis, value in shared.items():
        body = body.replace(f' {axis}="{value}"', "")
        place[axis] += float(value)
    across, down = (f"{round(place[axis], 1):g}" for axis in ("x", "y"))
    moved = f' transform="translate({across}{f",{down}" if down != "0" else ""})"'
    return f"<g{_SHIFT.sub('', attributes)}{moved}>{body}</g>"
