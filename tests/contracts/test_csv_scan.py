"""Records found by counting bytes: those that Python's reader of CSV finds, or none at all."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.contracts import csv_scan
from indicators.contracts.csv_scan import Broken, Layout

WIDTH = 3


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scan") / "table.csv"


def layout(file: Path, content: bytes, piece: int = csv_scan.PIECE) -> Layout | None:
    file.write_bytes(content)
    return csv_scan.layout(file, WIDTH, 1000, piece)


def by_python(content: bytes) -> Iterator[tuple[int, int, str]]:
    """Yield line, number of cells and text of each record; fail where it is no CSV."""
    lines = io.StringIO(content.decode(), newline="").readlines()
    reader = csv.reader(lines, strict=True)
    before = 0
    for cells in reader:
        yield before + 1, len(cells), "".join(lines[before : reader.line_num])
        before = reader.line_num


@given(
    content=st.lists(
        st.sampled_from(
            [b"a", "中".encode(), b",", b",", b'"', b'""', b"\n", b"\r\n", b"\r", b"\0"]
        )
    ).map(b"".join),
    piece=st.integers(1, 9),
)
def test_whatever_is_counted_is_what_python_reads(file: Path, content: bytes, piece: int) -> None:
    found = layout(file, content, piece)
    if found is None:
        return
    records = list(by_python(content))
    assert list(found.lines) == [line for line, cells, _ in records if cells == WIDTH]
    assert found.broken == [Broken(line, cells) for line, cells, _ in records if cells != WIDTH]
    assert found.count == len(found.broken)
    for start, end in reversed(found.skipped):
        content = content[:start] + content[end:]
    assert content.decode() == "".join(text for _, cells, text in records if cells == WIDTH)


CELLS = st.text('a ,"\n中', max_size=4)


@given(
    rows=st.lists(st.lists(CELLS, min_size=1, max_size=4)),
    end=st.sampled_from(["\n", "\r\n"]),
    dialect=st.sampled_from([csv.excel, csv.unix_dialect]),
    last=st.booleans(),
    piece=st.integers(1, 40),
)
def test_whatever_a_writer_of_csv_makes_is_counted(
    file: Path, rows: list[list[str]], end: str, dialect: type[csv.Dialect], last: bool, piece: int
) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, dialect, lineterminator=end).writerows(rows)
    text = written.getvalue()
    found = layout(file, (text if last else text.removesuffix(end)).encode(), piece)
    assert found is not None
    assert len(found.lines) == sum(len(row) == WIDTH for row in rows)


@pytest.mark.parametrize("piece", [1, 2, 5, 8, 1000])
def test_lines_inside_of_cells_count_as_lines_of_the_file(file: Path, piece: int) -> None:
    content = b'a,"b\n\n""c""",d\r\ne,f\n\n"",g,h\ni,j,"k\r\n"'
    found = layout(file, content, piece)
    assert found is not None
    assert list(found.lines) == [1, 6, 7]
    assert found.broken == [Broken(4, 2), Broken(5, 0)]
    assert content[slice(*found.skipped[0])] == b"e,f\n\n"


@pytest.mark.parametrize(
    "content",
    [
        b"a,b\rc,d,e\n",
        b"a,b,c\r",
        b'a,b,"c',
        b'a,"b"c,d\n',
        b'a,b"c,d\n',
        b'a, "b",c\n',
        b'"a,b\n',
        b"a,b,\0\n",
        b"a,b,\xff\n",
        b"a,b,\xed\xa0\x80\n",
        b"a,b,\xe4\xb8\n",
        b'\xef\xbb\xbf"a",b,c\n',
    ],
)
@pytest.mark.parametrize("piece", [1, 3, 1000])
def test_forms_that_readers_take_differently_are_not_counted(
    file: Path, content: bytes, piece: int
) -> None:
    assert layout(file, b"1,2,3\n" + content, piece) is None
    assert layout(file, content, piece) is None


def test_a_record_with_room_for_a_cell_that_is_too_long_is_not_counted(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_scan, "LONGEST_CELL", 10)
    assert layout(file, b"a,b,123456\n") is None
    assert layout(file, b"a,b,12345\n") is not None
    assert layout(file, b'a,b,"' + b"\n" * 100, piece=3) is None


def test_no_more_broken_records_are_listed_than_are_asked_for(file: Path) -> None:
    file.write_bytes(b"a,b\n" * 10)
    found = csv_scan.layout(file, WIDTH, 4)
    assert found is not None
    assert [one.line for one in found.broken] == [1, 2, 3, 4]
    assert (found.count, found.skipped) == (10, [(0, 40)])


def test_an_empty_file_has_no_records(file: Path) -> None:
    assert layout(file, b"") == Layout()
