"""The bytes of a Stata file of version 118, by its published description.

Sections stand in the order that the format prescribes, numbers are little-endian, texts UTF-8. A
text of more than 2045 bytes goes into the section of long strings.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap
from typing import Any, Literal

from indicators.errors import escaped

Kind = Literal["text", "long", "double"]

_LONGEST_LABEL, _LONGEST_TEXT = 80, 2045
_LONG, _DOUBLE, _STRL = 65528, 65526, 32768
_LONG_LIMITS = (-2_147_483_647, 2_147_483_620)
_DOUBLE_LIMIT = 8.9884656743e307
_MISSING_LONG, _MISSING_DOUBLE = 2_147_483_621, 0x7FE0 << 48
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,31}")
_RESERVED = frozenset(
    [
        *("_all", "_b", "_coef", "_cons", "_n", "_N", "_pi", "_pred", "_rc", "_skip"),
        *("byte", "double", "float", "if", "in", "int", "long", "strL", "using", "with"),
    ]
)


class DoesNotFitError(ValueError):
    """Something that the format cannot hold; the message says what."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A column of the file.

    Attributes
    ----------
    name : str
        At most 32 letters, digits and underscores.
    kind : {"text", "long", "double"}
        How its cells are kept.
    cells : sequence
        Texts or numbers; None is missing, an empty text in a column of texts.
    label : str
        Variable label, cut at 80 characters.
    notes : sequence of str
        Notes of the variable.
    format : str
        Display format; texts get one of their width.
    values : mapping of int to str or None
        Value labels.
    missing : str or None
        Letter of the missing value that None stands for, ``"b"`` for ``.b``; None is ``.``.
    """

    name: str
    kind: Kind
    cells: Sequence[Any]
    label: str
    notes: Sequence[str] = ()
    format: str = ""
    values: Mapping[int, str] | None = None
    missing: str | None = None


def write(
    variables: Sequence[Variable],
    rows: int,
    label: str,
    notes: Sequence[str],
    reasons: Mapping[str, Mapping[str, str]] | None = None,
) -> bytes:
    """Return the file.

    Parameters
    ----------
    variables : sequence of Variable
        Columns in order, each with `rows` cells.
    rows : int
        Number of rows.
    label : str
        Label of the dataset, cut at 80 characters.
    notes : sequence of str
        Notes of the dataset.
    reasons : mapping of str to mapping of str to str
        Lists of labels of missing values, by letter, that no variable carries.

    Raises
    ------
    DoesNotFitError
        If a name or a number cannot be held.

    Examples
    --------
    >>> write([Variable("a", "long", [1], "A")], 1, "one", [])[:39]
    b'<stata_dta><header><release>118</releas'
    """
    for variable in variables:
        if _NAME.fullmatch(variable.name) is None or variable.name in _RESERVED:
            raise DoesNotFitError(f"the name {variable.name}")
    lists = {_list_name(one): dict(one.values) for one in variables if one.values}
    for name, labels in (reasons or {}).items():
        lists[name] = {_MISSING_LONG + _number(letter): text for letter, text in labels.items()}
    texts = _Texts()
    columns = [_column(variable, number, texts) for number, variable in enumerate(variables, 1)]
    head = (
        b"<stata_dta><header><release>118</release><byteorder>LSF</byteorder>"
        + b"<K>" + struct.pack("<H", len(variables)) + b"</K><N>" + struct.pack("<Q", rows)
        + b"</N><label>" + _counted(_cut(label, _LONGEST_LABEL), "<H")
        + b"</label><timestamp>\x00</timestamp></header>"
    )  # fmt: skip
    names = [variable.name for variable in variables]
    sections = [
        _section("variable_types", b"".join(struct.pack("<H", column.type) for column in columns)),
        _section("varnames", b"".join(_padded(name, 129) for name in names)),
        _section("sortlist", bytes(2 * (len(variables) + 1))),
        _section("formats", b"".join(_padded(column.format, 57) for column in columns)),
        _section(
            "value_label_names",
            b"".join(_padded(_list_name(variable), 129) for variable in variables),
        ),
        _section(
            "variable_labels",
            b"".join(_padded(_cut(one.label, _LONGEST_LABEL), 321) for one in variables),
        ),
        _section("characteristics", _characteristics(variables, notes)),
        _section("data", b"".join(map(b"".join, zip(*(c.cells for c in columns), strict=True)))),
        _section("strls", texts.content()),
        _section("value_labels", b"".join(starmap(_value_labels, lists.items()))),
    ]
    return _mapped(head, sections)


def _mapped(head: bytes, sections: Sequence[bytes]) -> bytes:
    """Put the sections behind their map, which gives the offset of each."""
    opening, closing, end = b"<map>", b"</map>", b"</stata_dta>"
    offsets = [0, len(head)]
    position = len(head) + len(opening) + 14 * 8 + len(closing)
    for section in sections:
        offsets.append(position)
        position += len(section)
    offsets += [position, position + len(end)]
    return b"".join([head, opening, struct.pack("<14Q", *offsets), closing, *sections, end])


@dataclass(frozen=True, slots=True)
class _Column:
    type: int
    format: str
    cells: list[bytes]


def _column(variable: Variable, number: int, texts: _Texts) -> _Column:
    if variable.kind == "text":
        return _text_column(variable, number, texts)
    if variable.kind == "long":
        return _Column(
            _LONG, variable.format or "%12.0g", [_long(variable, c) for c in variable.cells]
        )
    return _Column(
        _DOUBLE, variable.format or "%10.0g", [_double(variable, c) for c in variable.cells]
    )


def _text_column(variable: Variable, number: int, texts: _Texts) -> _Column:
    encoded = [("" if cell is None else str(cell)).encode() for cell in variable.cells]
    if any(b"\0" in text for text in encoded):
        raise DoesNotFitError(f"a NUL character in {variable.name}")
    longest = max((len(text) for text in encoded), default=0)
    if longest <= _LONGEST_TEXT:
        width = max(longest, 1)
        return _Column(
            width, f"%-{min(width, 40)}s", [text.ljust(width, b"\0") for text in encoded]
        )
    return _Column(
        _STRL,
        "%-40s",
        [texts.add(text, number, row) for row, text in enumerate(encoded, 1)],
    )


class _Texts:
    """The section of long strings."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def add(self, text: bytes, variable: int, row: int) -> bytes:
        """Keep a text and return what stands for it in the data."""
        if not text:
            return bytes(8)
        self._parts.append(
            b"GSO" + struct.pack("<IQBI", variable, row, 130, len(text) + 1) + text + b"\0"
        )
        return struct.pack("<H", variable) + struct.pack("<Q", row)[:6]

    def content(self) -> bytes:
        return b"".join(self._parts)


def _long(variable: Variable, cell: int | None) -> bytes:
    if cell is None:
        return struct.pack("<i", _MISSING_LONG + _letter(variable))
    if not _LONG_LIMITS[0] <= cell <= _LONG_LIMITS[1]:
        raise DoesNotFitError(f"{cell} in {variable.name}")
    return struct.pack("<i", cell)


def _double(variable: Variable, cell: float | None) -> bytes:
    if cell is None:
        return struct.pack("<Q", _MISSING_DOUBLE | (_letter(variable) << 40))
    if not abs(cell) < _DOUBLE_LIMIT:
        raise DoesNotFitError(f"{cell} in {variable.name}")
    return struct.pack("<d", cell)


def _letter(variable: Variable) -> int:
    """Return the number of the missing value: 0 for ``.``, 1 for ``.a``."""
    return 0 if variable.missing is None else _number(variable.missing)


def _number(letter: str) -> int:
    return ord(letter) - ord("a") + 1


def _list_name(variable: Variable) -> str:
    return f"{variable.name[:30]}_v" if variable.values else ""


def _value_labels(name: str, labels: Mapping[int, str]) -> bytes:
    texts = [inert(text).encode() + b"\0" for text in labels.values()]
    offsets, position = [], 0
    for text in texts:
        offsets.append(position)
        position += len(text)
    count = len(labels)
    table = struct.pack(f"<ii{count}i{count}i", count, position, *offsets, *labels) + b"".join(
        texts
    )
    return (
        b"<lbl>" + struct.pack("<i", len(table)) + _padded(name, 129) + bytes(3)
        + table + b"</lbl>"
    )  # fmt: skip


def _characteristics(variables: Sequence[Variable], notes: Sequence[str]) -> bytes:
    owners = [("_dta", notes), *((variable.name, variable.notes) for variable in variables)]
    return b"".join(
        part
        for owner, texts in owners
        if texts
        for part in (
            _characteristic(owner, "note0", str(len(texts))),
            *(_characteristic(owner, f"note{n}", inert(text)) for n, text in enumerate(texts, 1)),
        )
    )


def _characteristic(owner: str, name: str, text: str) -> bytes:
    content = _padded(owner, 129) + _padded(name, 129) + text.encode() + b"\0"
    return b"<ch>" + struct.pack("<I", len(content)) + content + b"</ch>"


_COMMANDS = str.maketrans({"{": "｛", "}": "｝", "$": "＄", "`": "'"})


def inert(text: str) -> str:
    """Write a label or a note that Stata shows and does not obey.

    Stata takes braces in them for marks of its output, which may be links that run a command, and
    a backquote or a dollar sign for a macro. Cells of the data are never read like that.

    Examples
    --------
    >>> inert('{stata "erase x"} US$')
    '｛stata "erase x"｝ US＄'
    """
    return escaped(text).translate(_COMMANDS)


def _section(name: str, content: bytes) -> bytes:
    return f"<{name}>".encode() + content + f"</{name}>".encode()


def _counted(text: str, form: str) -> bytes:
    encoded = text.encode()
    return struct.pack(form, len(encoded)) + encoded


def _padded(text: str, width: int) -> bytes:
    encoded = text.encode()
    if len(encoded) >= width:
        raise DoesNotFitError(f"the text {text!r}")
    return encoded.ljust(width, b"\0")


def _cut(text: str, length: int) -> str:
    text = inert(text)
    return text if len(text) <= length else text[: length - 1] + "…"
