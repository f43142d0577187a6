"""Make a drawing of Vega smaller without changing what is seen."""

from __future__ import annotations

import re
from collections import Counter

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
_RIM = re.compile(r'( fill="(#[0-9a-f]{3,6})"[^<>]*?) stroke="\2"')
_DRAWN = re.compile(r'(?: transform="translate\(([\d.-]+),([\d.-]+)\)")? d="([MLHV\d., Zhv-]+)"')
_STEP = re.compile(r"([MLHVhv])(-?[\d.]+)(?:,(-?[\d.]+))?|Z")
_WHOLE = re.compile(r'(<text[^<>]*?) x="(-?[\d.]+)" y="(-?[\d.]+)"')
_TEXT_PLACE = re.compile(r'(<text[^<>]*?) transform="translate\(([\d.-]+),([\d.-]+)\)"')
_LINE_PLACE = re.compile(
    r'<line transform="translate\(([\d.-]+),([\d.-]+)\)" x2="([\d.-]+)" y2="([\d.-]+)"'
)
_LINE_FROM_NOUGHT = re.compile(r'<line x2="([\d.-]+)" y2="([\d.-]+)"')
_ALONE = re.compile(
    r"<g((?: (?!transform)[^<>= ]+=\"[^\"]*\")*)><(path|line|circle|rect|text)((?: [^<>]*?)?)"
    r"(/>|>[^<>]*</text>)</g>"
)
_EMPTY = re.compile(r"<g(?: [^<>]*)?></g>")
_PLAIN = re.compile(r"<g>((?:(?!</?g\b).)*)</g>")
_GROUP = re.compile(r"(<g(?: [^<>]*)?>|</g>)")
_LEAF = re.compile(r"<g([^<>]*)>((?:(?!</?g\b).)+)</g>")
# Lines of one manner, of which none tells anything.
_LINES = re.compile(
    r'<line x1="[\d.-]+" y1="[\d.-]+" x2="[\d.-]+" y2="[\d.-]+"((?: (?!data-)[^<> ]+)*)/>'
    r'(?:<line x1="[\d.-]+" y1="[\d.-]+" x2="[\d.-]+" y2="[\d.-]+"\1/>)+'
)
_ENDS = re.compile(r'x1="([\d.-]+)" y1="([\d.-]+)" x2="([\d.-]+)" y2="([\d.-]+)"')
_ANCHOR = re.compile(r' text-anchor="(\w+)"')
_SILENT = re.compile(r'(?:<path d="[^"]+"(?P<rest>(?: (?!data-)[\w-]+="[^"]*")*)/>)')
_PAIR = re.compile(r"<g([^<>]*)><g([^<>]*)>((?:(?!</?g\b).)*)</g></g>")
_NAME = re.compile(r' ([\w-]+)="')
_SHARED = re.compile(
    r" (fill|stroke|stroke-width|stroke-dasharray|text-anchor"
    r'|font-size|font-weight|data-a)="([^"]*)"'
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
    drawing = _DRAWN.sub(_placed, drawing)
    # A rim in the colour of the ground is not seen.
    drawing = _RIM.sub(r"\1", drawing)
    drawing = _WHOLE.sub(_integers, _TEXT_PLACE.sub(r'\1 x="\2" y="\3"', drawing))
    drawing = _LINE_FROM_NOUGHT.sub(r'<line x1="0" y1="0" x2="\1" y2="\2"', drawing)
    return _LINE_PLACE.sub(_line, drawing)


def _aligned(attributes: str, body: str, tagged: list[str]) -> tuple[str, str]:
    """Give a group the alignment that most of its words have; the others say theirs."""
    found = [_ANCHOR.search(tag) for tag in tagged]
    counts = Counter(anchor[1] for anchor in found if anchor)
    most, count = counts.most_common(1)[0] if counts else ("", 0)
    if 2 * count <= len(tagged) or not all(tag.startswith("<text") for tag in tagged):
        return attributes, body

    def told(tag: re.Match[str]) -> str:
        if _ANCHOR.search(tag[0]):
            return tag[0].replace(f' text-anchor="{most}"', "")
        return tag[0].replace("<text", '<text text-anchor="start"', 1)

    return f'{attributes} text-anchor="{most}"', _TAG.sub(told, body)


def _placed(match: re.Match[str]) -> str:
    """Write a path where it stands, without a shift of its own."""
    place = (round(float(match[1] or 0) * 10), round(float(match[2] or 0) * 10))
    return f' d="{_steps(match[3], place)}"'


def _steps(path: str, place: tuple[int, int]) -> str:
    """Write a path of straight lines in steps from point to point, with as few signs as it needs.

    Steps are differences of the tenths that are drawn, so that no error adds up.
    """
    here, start, written, last = (0, 0), (0, 0), "", ""
    for step in _STEP.finditer(path):
        command = step[0][0]
        if command == "Z":
            written, last, here = f"{written}Z", "Z", start
            continue
        there = _reached(command, step[2], step[3], here)
        across, down = there[0] - here[0], there[1] - here[1]
        if command == "M":
            letter, start = "M", there
            told = _tenth(there[0] + place[0]) + _joined_to(_tenth(there[1] + place[1]))
        elif not down and across:
            letter, told = "h", _tenth(across)
        elif not across:
            letter, told = "v", _tenth(down)
        else:
            letter, told = "l", _tenth(across) + _joined_to(_tenth(down))
        # A line that goes on needs no letter.
        written += _joined_to(told) if letter == last == "l" else letter + told
        last, here = letter, there
    return written


def _reached(command: str, first: str, second: str, here: tuple[int, int]) -> tuple[int, int]:
    """Give the point that a step leads to, in tenths."""
    number = round(float(first) * 10)
    match command:
        case "H":
            return number, here[1]
        case "V":
            return here[0], number
        case "h":
            return here[0] + number, here[1]
        case "v":
            return here[0], here[1] + number
        case _:
            return number, round(float(second) * 10)


def _tenth(tenths: int) -> str:
    """Write a number of tenths, without a zero before the point.

    Examples
    --------
    >>> _tenth(-5), _tenth(120), _tenth(7)
    ('-.5', '12', '.7')
    """
    text = f"{tenths / 10:g}"
    return text.replace("0.", ".", 1) if text.lstrip("-").startswith("0.") else text


def _joined_to(number: str) -> str:
    """Part a number from the one before, unless a minus does; a blank would need quotes in HTML."""
    return number if number.startswith("-") else f",{number}"


def _integers(match: re.Match[str]) -> str:
    """Place words at whole pixels."""
    return f'{match[1]} x="{float(match[2]):.0f}" y="{float(match[3]):.0f}"'


def _line(match: re.Match[str]) -> str:
    left, top, across, down = (float(number) for number in match.groups())
    ends = {"x1": left, "y1": top, "x2": left + across, "y2": top + down}
    return "<line" + "".join(f' {name}="{round(value, 1):g}"' for name, value in ends.items())


def groups(drawing: str) -> str:
    """Drop groups that hold nothing or say nothing; say once what all elements of a group say."""
    drawing = _LINES.sub(_joined, _LEAF.sub(_hoisted, drawing))
    while (shorter := _PLAIN.sub(r"\1", _EMPTY.sub("", drawing))) != drawing:
        drawing = shorter
    return _gathered(_ALONE.sub(_told_itself, _PAIR.sub(_married, _unwrapped(drawing))))


def _married(match: re.Match[str]) -> str:
    """Write a group that holds nothing but a group as one, where they do not contradict."""
    outer, inner, body = match.groups()
    names = [set(_NAME.findall(attributes)) for attributes in (outer, inner)]
    return match[0] if names[0] & names[1] else f"<g{outer}{inner}>{body}</g>"


def _told_itself(match: re.Match[str]) -> str:
    """Let a shape that is alone in its group say what the group says, where it does not say it."""
    outer, name, inner, end = match.groups()
    if set(_NAME.findall(outer)) & set(_NAME.findall(inner)):
        return match[0]
    return f"<{name}{inner}{outer}{end}"


def _gathered(drawing: str) -> str:
    """Write neighbouring paths of one manner that tell nothing as one path."""
    kept: list[str] = []
    end, manner = 0, None
    for found in _SILENT.finditer(drawing):
        alike = found.start() == end and found["rest"] == manner
        here = found[0].removesuffix("/>")
        path = here.partition('d="')[2].partition('"')[0]
        if alike and path.startswith("M"):
            before = kept.pop()
            head, _, tail = before.partition('d="')
            old, _, rest = tail.partition('"')
            kept.append(f'{head}d="{old}{path}"{rest}')
        else:
            kept += [drawing[end : found.start()], found[0]]
        end, manner = found.end(), found["rest"]
    return "".join(kept) + drawing[end:]


def _unwrapped(drawing: str) -> str:
    """Drop the tags of groups that say nothing, whatever they hold."""
    kept: list[str] = []
    says: list[bool] = []
    for piece in _GROUP.split(drawing):
        if piece == "<g>":
            says.append(False)
        elif piece.startswith("<g "):
            says.append(True)
            kept.append(piece)
        elif piece == "</g>":
            if says.pop():
                kept.append(piece)
        else:
            kept.append(piece)
    return "".join(kept)


def _joined(match: re.Match[str]) -> str:
    """Write lines of one manner as one path."""
    steps = []
    for left, top, right, bottom in _ENDS.findall(match[0]):
        if left == right:
            end = f"V{bottom}"
        else:
            end = f"H{right}" if top == bottom else f"L{right},{bottom}"
        steps.append(f"M{left},{top}{end}")
    return f'<path d="{"".join(steps)}"{match[1]}/>'


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
    if "text-anchor" not in {*own, *dict(common)}:
        attributes, body = _aligned(attributes, body, tagged)
    return f"<g{attributes}>{body}</g>"
