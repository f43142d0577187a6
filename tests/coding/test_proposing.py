"""What holds for every text: nothing is lost, nothing breaks, time grows with length."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.coding import propose
from indicators.coding.lexicon import kinds
from indicators.extraction import extract
from indicators.model import vocabularies
from tests.coding.more_reports import MORE_REPORTS
from tests.coding.reports import REPORTS

READ = ("start", "end", "printed", "kind", "value", "lower", "upper", "closed", "qualifier", "unit")
PIECES = st.sampled_from(
    ["江苏省", "全省", "我市", "美国", "2023年", "去年", "目前", "截至", "近五年", "高新技术企业",
     "技术合同", "成交额", "研发投入强度", "占全国的", "增长", "下降", "分别为", "和", "、", ",",
     "。", ";", "\n", "(", ")", "“", "”", "《", "》", "307亿元", "9300项", "5.2%", "首位",
     "连续8年", "三个方面", "1.5个百分点", "2倍", "新增", "其中", "比", "力争", "高校", "均",
     "万亿元级"]
)  # fmt: skip


def coded(text: str, **options):
    return propose(text, extract(text, published="2024-05-01"), published="2024-05-01", **options)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_coded_within_the_vocabularies(text):
    mentions = extract(text, published="2024-05-01")
    proposals = propose(text, mentions, published="2024-05-01")
    assert [[getattr(m, name) for name in READ] for m in proposals] == [
        [getattr(m, name) for name in READ] for m in mentions
    ]
    for mention in proposals:
        assert mention.statistical in (True, False)
        if not mention.statistical:
            assert mention.reason
            assert mention.indicator is None
            continue
        assert mention.transformation in vocabularies.TRANSFORMATIONS
        assert mention.nature in vocabularies.NATURES
        assert mention.period_basis in vocabularies.PERIOD_BASES
        assert set((mention.indicator or "").split("+")) - {""} <= set(kinds())
        assert (mention.period_start is None) == (mention.period_end is None)
        if mention.period_start and mention.period_end:
            assert mention.period_start <= mention.period_end


def test_a_text_without_numbers_has_nothing_to_code():
    assert coded("") == []
    assert [m.statistical for m in coded("没有数字。")] == []


def test_the_same_text_is_coded_the_same_way_each_time():
    text = REPORTS[0].text
    assert coded(text) == coded(text)


def test_a_text_without_a_day_of_publication_leaves_relative_times_open():
    text = "去年,江苏省高新技术企业4.4万家。"
    (figure,) = (m for m in propose(text, extract(text)) if m.statistical)
    assert (figure.period_start, figure.period_basis) == (None, "none")


def test_known_organisations_carry_their_code_and_their_place():
    text = "思源科技公司2023年研发投入12亿元。"
    known = {"思源科技公司": ("siyuan", "320100")}
    (figure,) = (m for m in coded(text, subjects=known) if m.statistical)
    assert (figure.subject, figure.area) == ("siyuan", "320100")


@dataclass(frozen=True)
class Spot:
    """A place as a gazetteer of one's own may tell it."""

    start: int
    end: int
    code: str | None
    ambiguous: bool = False
    within_name: bool = False


def test_a_gazetteer_of_ones_own_may_find_the_places():
    text = "2023年,甲乡高新技术企业12家。"
    found = coded(
        text, find_areas=lambda view: [Spot(view.index("甲乡"), view.index("乡") + 1, "X-A")]
    )
    assert found[-1].area == "X-A"


def test_a_place_that_may_be_several_is_not_guessed():
    text = "2023年,甲乡高新技术企业12家。"
    spots = [Spot(6, 8, None, ambiguous=True)]
    assert coded(text, find_areas=lambda _: spots)[-1].area is None


def test_the_home_of_the_reader_decides_what_the_whole_province_is():
    text = "2023年,全省高新技术企业1.2万家。"
    assert coded(text, home_area="CN-LN")[-1].area == "CN-LN"


def test_the_place_of_print_is_what_is_left_where_no_place_is_named():
    text = "2023年專利授權量1.2萬件。"
    assert coded(text, place="TW")[-1].area == "CN-TW"


def test_a_sentence_without_an_end_is_parted_and_still_coded():
    clauses = "2023年江苏省高新技术企业5.1万家,增长5%," * 200
    found = [m for m in coded(clauses) if m.statistical]
    assert len(found) == 400
    assert {(m.indicator, m.area) for m in found} == {("high_tech_enterprise_count", "CN-JS")}


@pytest.mark.slow
def test_ten_times_the_text_takes_about_ten_times_as_long():
    text = "\n".join(report.text for report in (*REPORTS, *MORE_REPORTS))

    def seconds(times: int) -> float:
        whole = "\n".join([text] * times)
        mentions = extract(whole, published=date(2024, 5, 1))
        best = float("inf")
        for _ in range(3):
            began = time.process_time()
            propose(whole, mentions, published=date(2024, 5, 1))
            best = min(best, time.process_time() - began)
        return best

    seconds(1)
    assert 7 < seconds(40) / seconds(4) < 13


@pytest.mark.texts
def test_the_headline_families_of_the_reviewed_texts_are_found_unaided(project: Path):
    import csv
    import os

    folder = Path(os.environ["INDICATORS_TEXTS"])
    with (project / "raw" / "sources.csv").open(encoding="utf-8", newline="") as file:
        sources = list(csv.DictReader(file))
    wanted = found = 0
    for source in sources:
        text = (folder / source["file"]).read_text(encoding="utf-8")
        day = source["published"]
        read = {m.start: m for m in propose(text, extract(text, published=day), published=day)}
        path = project / "raw" / "figures" / f"{source['source_id']}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["indicator"].startswith(
                    ("rd_expenditure", "tech_contract", "high_tech", "conver")
                ):
                    wanted += 1
                    mention = read[int(row["start"])]
                    found += (mention.indicator, mention.area) == (row["indicator"], row["area"])
    assert wanted >= 12
    assert found == wanted


@pytest.mark.parametrize("whole", ["全省", "我市", "全市"])
def test_a_place_that_the_text_does_not_name_is_not_the_country(whole):
    text = f"去年,{whole}研发经费620亿元,增长9%。高新技术企业达1.2万家。"
    assert [mention.area for mention in coded(text) if mention.statistical] == [None] * 3
    named = [mention.area for mention in coded(text, home_area="CN-JS") if mention.statistical]
    assert named == ["CN-JS"] * 3
    country = coded(text.replace(whole, ""))
    assert {mention.area for mention in country if mention.statistical} == {"CN"}
