"""Clean tables as Arrow tables, read straight from their CSV files: typed, exact and fast.

`csv_form` reads raw files and finds everything that is wrong with them. The files here are ours,
checked by `indicators check`; they are read by Arrow's own reader, which refuses what does not have
the type of the model.
"""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
from pyarrow import csv

from indicators.errors import InputError, Problem
from indicators.model import arrow_schema
from indicators.model.types import Table

_MEND = "run `indicators build`, or `indicators check` to see every such cell"


def read(path: Path, table: Table, shown: str) -> pa.Table:
    r"""Read a clean table.

    Parameters
    ----------
    path : Path
        Its CSV file.
    table : Table
        Its definition.
    shown : str
        How to name the file in a message.

    Returns
    -------
    pyarrow.Table
        The rows in the order of the file; decimals stay decimals, empty cells are null, and the
        schema carries titles, units and descriptions.

    Raises
    ------
    InputError
        If the file is missing, has other columns than the model or a cell of another type.

    Examples
    --------
    >>> import tempfile
    >>> from indicators.model.tables import AREA_MEMBERS
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "area_members.csv")
    ...     _ = path.write_bytes(b"grouping,member\nX-YRD,CN-JS\n")
    ...     read(path, AREA_MEMBERS, "clean/area_members.csv").to_pylist()
    [{'grouping': 'X-YRD', 'member': 'CN-JS'}]
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        what = f"cannot be read: {error.strerror or error}"
        raise InputError(Problem(what, shown, mend="run `indicators build`")) from None
    header = content.partition(b"\n")[0].decode("utf-8", "replace")
    if tuple(header.split(",")) != table.field_names:
        what = f"columns are not {', '.join(table.field_names)}"
        raise InputError(Problem(what, shown, 1, value=header, mend="run `indicators build`"))
    types = {field.name: arrow_schema.column_type(field) for field in table.fields}
    try:
        found = csv.read_csv(
            pa.BufferReader(content),
            parse_options=csv.ParseOptions(newlines_in_values=True),
            convert_options=csv.ConvertOptions(
                column_types=types,
                null_values=[""],
                true_values=["true"],
                false_values=["false"],
                strings_can_be_null=True,
                quoted_strings_can_be_null=False,
            ),
        )
        return found.cast(arrow_schema.schema(table))
    except (pa.ArrowInvalid, ValueError) as error:
        what = f"does not load as the model says: {str(error).splitlines()[0]}"
        raise InputError(Problem(what, shown, mend=_MEND)) from None
