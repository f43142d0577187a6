"""`indicators export`."""

import json


def test_formats_are_written_into_folders_of_their_names(indicators, built, tmp_path):
    ran = indicators(
        "--dataset", built.root, "export", "csvw", "parquet", "--output", tmp_path / "out"
    )
    assert ran.code == 0, ran.err
    assert [line.split(":")[0].rsplit("/", 1)[1] for line in ran.out.splitlines()] == [
        "parquet", "csvw",
    ]  # fmt: skip
    assert (tmp_path / "out" / "csvw" / "csv-metadata.json").is_file()
    assert (tmp_path / "out" / "parquet" / "figures.parquet").is_file()


def test_programs_get_the_files_as_json(indicators, built, tmp_path):
    ran = indicators(
        "--dataset", built.root, "export", "dcat", "--json", "--output", tmp_path / "out"
    )
    files = json.loads(ran.out)
    assert files[(tmp_path / "out" / "dcat" / "dcat.jsonld").as_posix()] > 1000


def test_an_unknown_format_is_one_line_with_the_mend(indicators, built, tmp_path):
    ran = indicators("--dataset", built.root, "export", "stata", "--output", tmp_path / "out")
    assert ran.code == 2
    assert "no export format: 'stata'" in ran.err
    assert "formats: parquet, xlsx, dta" in ran.err
    assert "Traceback" not in ran.err
    assert not (tmp_path / "out").exists()
