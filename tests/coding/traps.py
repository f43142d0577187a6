"""Sentences of our own that lead a hasty reader astray.

Written as :mod:`tests.coding.cases` are. Places are real, figures made up.
"""

from __future__ import annotations

from tests.coding.cases import Case

TRAPS = [
    Case(
        "the newspaper's place, twice",
        "2024-03-12",
        "本报合肥3月11日电(记者 某某 通讯员 某某)记者11日获悉,2023年陕西技术合同成交额4100亿元。"
        "《安徽日报》此前报道,陕西高新技术企业达1.6万家。",
        """
        4100亿元 | tech_contract_value | level | CN-SN | 2023
        1.6万家 | high_tech_enterprise_count | level | CN-SN | 2023
        """,
    ),
    Case(
        "where the meeting was held",
        "2023-11-20",
        "11月18日在厦门举行的论坛上,江西省科技厅介绍,2022年江西研发经费投入558亿元。"
        "北京大学教授认为,该省研发投入强度1.74%仍有提升空间。",
        """
        558亿元 | rd_expenditure | level | CN-JX | 2022
        1.74% | rd_intensity | level | CN-JX | 2022
        """,
    ),
    Case(
        "last year in a dated quotation, and last year of the paper",
        "2025-03-05",
        "2023年2月,株洲市科技局局长说:“去年全市技术合同成交额突破300亿元。”两年后,数字翻新:"
        "去年,株洲技术合同成交额达到520亿元。",
        """
        突破300亿元 | tech_contract_value | level | 430200 | 2022
        520亿元 | tech_contract_value | level | 430200 | 2024
        """,
    ),
    Case(
        "a target year beside a fact",
        "2024-02-20",
        "2023年,云南高新技术企业3310家;到2026年,云南高新技术企业达到5000家,研发投入强度达到1.5%。",
        """
        3310家 | high_tech_enterprise_count | level | CN-YN | 2023
        5000家 | high_tech_enterprise_count | level | CN-YN | 2026 | target
        1.5% | rd_intensity | level | CN-YN | 2026 | target
        """,
    ),
    Case(
        "a target that was met is a fact",
        "2024-01-10",
        "2023年,台州高新技术企业达到2600家,提前完成2025年目标。",
        "2600家 | high_tech_enterprise_count | level | 331000 | 2023",
    ),
    Case(
        "a share of the nation is of the place that has it",
        "2024-05-08",
        "2023年,广东PCT国际专利申请量占全国的40%,深圳占全省的六成以上。",
        """
        40% | patent_applications_pct | share | CN-GD | 2023
        六成以上 | patent_applications_pct | share | 440300 | 2023
        """,
    ),
    Case(
        "foreign places keep their own figures",
        "2023-12-01",
        "2022年,我国研发投入强度为2.54%,低于美国的3.59%和日本的3.41%,高于欧盟2.2%的平均水平。",
        """
        2.54% | rd_intensity | level | CN | 2022
        3.59% | rd_intensity | level | US | 2022
        3.41% | rd_intensity | level | JP | 2022
        2.2% | rd_intensity | level | X-EU | 2022
        """,
    ),
    Case(
        "one growth rate after two amounts is of the last",
        "2025-02-14",
        "2024年,大连登记技术合同9800项,成交额470亿元,同比增长11.5%。",
        """
        9800项 | tech_contract_count | level | 210200 | 2024
        470亿元 | tech_contract_value | level | 210200 | 2024
        11.5% | tech_contract_value | growth_rate | 210200 | 2024
        """,
    ),
    Case(
        "a place compared with is not the area",
        "2024-09-03",
        "2023年,甘肃技术合同成交额466亿元,只有陕西的11%,比青海多380亿元。",
        """
        466亿元 | tech_contract_value | level | CN-GS | 2023
        11% | tech_contract_value | ratio | CN-GS | 2023
        380亿元 | tech_contract_value | difference | CN-GS | 2023
        """,
    ),
    Case(
        "the earlier number of a comparison has its own time",
        "2025-01-22",
        "2024年末,威海有高新技术企业1700家,较2020年末的820家增长107%。",
        """
        1700家 | high_tech_enterprise_count | level | 371000 | 2024-12-31
        820家 | high_tech_enterprise_count | level | 371000 | 2020-12-31
        107% | high_tech_enterprise_count | growth_rate | 371000 | 2024-12-31
        """,
    ),
    Case(
        "what so many places reached is a threshold",
        "2023-10-10",
        "2022年,研发经费投入超过千亿元的省份有12个,其中浙江2417亿元。",
        "2417亿元 | rd_expenditure | level | CN-ZJ | 2022",
    ),
    Case(
        "a name that several places have is not guessed",
        "2024-04-02",
        "2023年,鼓楼区高新技术企业突破500家。",
        "突破500家 | high_tech_enterprise_count | level | | 2023",
    ),
    Case(
        "a province that the gazetteer does not have is not the country",
        "2024-04-02",
        "2023年,云屏省高新技术企业达1200家,增长8%。全省技术合同成交额36亿元。",
        """
        1200家 | high_tech_enterprise_count | level | | 2023
        8% | high_tech_enterprise_count | growth_rate | | 2023
        36亿元 | tech_contract_value | level | | 2023
        """,
    ),
    Case(
        "a city that the gazetteer does not have takes no place named before",
        "2024-04-02",
        "2023年,江苏高新技术企业4.4万家,青禾市高新技术企业300家。",
        """
        4.4万家 | high_tech_enterprise_count | level | CN-JS | 2023
        300家 | high_tech_enterprise_count | level | | 2023
        """,
    ),
    Case(
        "words that end in the title of a place are no places",
        "2024-04-02",
        "2023年,试点县、沿海城市高新技术企业共1.2万家。",
        "1.2万家 | high_tech_enterprise_count | level | CN | 2023",
    ),
    Case(
        "cities and counties of Taiwan are places",
        "2024-04-02",
        "2023年,台中市技术合同成交额30亿元,新竹县高新技术企业200家。",
        """
        30亿元 | tech_contract_value | level | TW-TXG | 2023
        200家 | high_tech_enterprise_count | level | TW-HSQ | 2023
        """,
    ),
    Case(
        "established groups of cities are one place",
        "2024-04-02",
        "2023年,合芜蚌地区高新技术企业8000家,苏锡常高新技术企业2.1万家。",
        """
        8000家 | high_tech_enterprise_count | level | X-HWB | 2023
        2.1万家 | high_tech_enterprise_count | level | X-SXC | 2023
        """,
    ),
    Case(
        "a national university is not the nation",
        "2022-06-30",
        "2021年,中国海洋大学签订技术合同410项,山东高校技术合同成交额38亿元。",
        """
        410项 | tech_contract_count | level | CN-SD | 2021
        38亿元 | tech_contract_value | level | CN-SD | 2021
        """,
    ),
    Case(
        "what a rule grants is no figure",
        "2023-08-18",
        "对年度技术交易额超过1000万元的机构,最高奖励50万元;对首次认定的高新技术企业给予20万元补助。",
        "",
    ),
    Case(
        "each of the places before, and a gap below another place",
        "2023-09-21",
        "2022年,江苏研发投入强度为3.12%,浙江为3.11%,均高于全国0.5个百分点;山东研发投入强度2.49%,"
        "比江苏低0.6个百分点。",
        """
        3.12% | rd_intensity | level | CN-JS | 2022
        3.11% | rd_intensity | level | CN-ZJ | 2022
        0.5个百分点 | rd_intensity | difference | CN-JS+CN-ZJ | 2022
        2.49% | rd_intensity | level | CN-SD | 2022
        0.6个百分点 | rd_intensity | difference | CN-SD | 2022
        """,
    ),
    Case(
        "the number that a city is compared with is not the next figure's",
        "2024-03-20",
        "2023年,成都研发投入强度3.7%,高于重庆的2.5%,比上年提高0.2个百分点。",
        """
        3.7% | rd_intensity | level | 510100 | 2023
        2.5% | rd_intensity | level | CN-CQ | 2023
        0.2个百分点 | rd_intensity | change | 510100 | 2023
        """,
    ),
    Case(
        "two places share one part; three cities are the city and its partners",
        "2024-02-20",
        "2023年,辽宁技术合同成交额790亿元,沈阳和大连占九成。\n"
        "2023年,郑州与洛阳、新乡共建自创区,三市高新技术企业占全省65%。",
        """
        790亿元 | tech_contract_value | level | CN-LN | 2023
        九成 | tech_contract_value | share | 210100 210200 | 2023
        65% | high_tech_enterprise_count | share | 410100 410300 410700 | 2023
        """,
    ),
    Case(
        "a place that a sentence without numbers turns to, and what 三地 goes back to",
        "2025-01-16",
        "2024年,京津冀三地登记技术合同12.8万项。\n邻近的芜湖也不示弱。2024年,全市高新技术企业2100家。\n"
        "2024年,三地共有高新技术企业5.2万家。",
        """
        12.8万项 | tech_contract_count | level | X-BTH | 2024
        2100家 | high_tech_enterprise_count | level | 340200 | 2024
        5.2万家 | high_tech_enterprise_count | level | X-BTH | 2024
        """,
    ),
    Case(
        "examples of a longer list are not the place",
        "2024-05-10",
        "2023年,江苏高新技术企业5.1万家,建成南京、合肥、上海等40个节点,研发投入强度3.2%。",
        """
        5.1万家 | high_tech_enterprise_count | level | CN-JS | 2023
        40个 | network_node_count | level | CN-JS | 2023
        3.2% | rd_intensity | level | CN-JS | 2023
        """,
    ),
    Case(
        "the place where a story begins, before any other is named",
        "2024-08-21",
        "在昆山的一间实验室里,工程师正在调试设备。团队所在企业去年研发投入8000万元。\n"
        "2023年,江苏高新技术企业5.1万家。",
        """
        8000万元 | rd_expenditure | level | 320583 | 2023
        5.1万家 | high_tech_enterprise_count | level | CN-JS | 2023
        """,
    ),
    Case(
        "the university of a list gives its place to its own number only",
        "2025-02-18",
        "2024年,黑龙江高校科技成果转化合同金额21.8亿元,其中哈尔滨工业大学12.5亿元;"
        "技术合同成交额601亿元。",
        """
        21.8亿元 | conversion_contract_value | level | CN-HL | 2024
        12.5亿元 | conversion_contract_value | level | 230100 | 2024
        601亿元 | tech_contract_value | level | CN-HL | 2024
        """,
    ),
]
