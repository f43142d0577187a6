"""An address that a reader may click is one of the web, or the dataset is refused."""

import pytest

from indicators.errors import RawDataError
from indicators.publishing import metadata
from indicators.tidy import raw
from tests import smallset

BAD = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'https://example.org/"><script>',
    "https://example.org/a b",
    "https://example.org/\u202ea",
    "file:///etc/passwd",
]


@pytest.mark.parametrize("address", BAD)
def test_a_source_of_an_official_value_has_an_address_of_the_web(tmp_path, address):
    workspace = smallset.write(tmp_path)
    path = workspace.raw / "reference/spending.csv"
    content = path.read_text(encoding="utf-8")
    cell = '"' + address.replace('"', '""') + '"'
    path.write_text(content.replace("https://example.org/a", cell, 1), encoding="utf-8")
    with pytest.raises(RawDataError) as told:
        raw.read(workspace)
    (problem,) = told.value.problems
    assert (problem.rule, problem.line, problem.column) == ("pattern", 2, "source_url")


@pytest.mark.parametrize("address", BAD)
def test_a_licence_has_an_address_of_the_web_or_is_a_file_of_the_dataset(tmp_path, address):
    workspace = smallset.write(tmp_path)
    path = workspace.raw / "dataset.toml"
    old = "https://creativecommons.org/licenses/by/4.0/"
    smallset.replace(path, f'"{old}"', '"LICENSE-DATA"')
    assert metadata.read(workspace).licenses[0]["path"] == "LICENSE-DATA"
    smallset.replace(path, '"LICENSE-DATA"', "'" + address + "'")
    with pytest.raises(RawDataError, match="neither an address of the web nor a file"):
        metadata.read(workspace)
