"""Tuning sentences of our own, each number coded by hand: places are real, figures made up.

A case lists the statistical figures of its text, one a line:
``printed | indicator | transformation | area | period | nature``; nature may be left out where it
is ``actual``, and the indicator is empty where the lists hold none. Every other number of the text
is no figure. A period is a year (``2023``), a day, a month (``2024-06``), a quarter (``2024Q1``), a
half-year (``2024H1``), years joined by ``/`` (``2019/2023``) or ``-`` where the text does not
decide. Places that hold together as one set are parted by spaces.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A text, its day of publication, and the figures that it states."""

    name: str
    published: str
    text: str
    figures: str
    home: str | None = None


CASES = [
    Case(
        "carried topic and direction",
        "2023-03-01",
        "2022年,河南省输出技术合同1.2万项,成交额580亿元;吸纳技术合同1.5万项,成交额760.5亿元。",
        """
        1.2万项 | tech_contract_count | level | CN-HA | 2022
        580亿元 | tech_contract_value | level | CN-HA | 2022
        1.5万项 | tech_contract_count | level | CN-HA | 2022
        760.5亿元 | tech_contract_value | level | CN-HA | 2022
        """,
    ),
    Case(
        "comparison with two other places",
        "2023-05-10",
        "2021年,湖北高校科技成果转化合同金额为60.3亿元,高于湖南45亿元和江西12.8亿元。",
        """
        60.3亿元 | conversion_contract_value | level | CN-HB | 2021
        45亿元 | conversion_contract_value | level | CN-HN | 2021
        12.8亿元 | conversion_contract_value | level | CN-JX | 2021
        """,
    ),
    Case(
        "places and numbers handed out in order",
        "2024-02-20",
        "2023年,北京、上海和浙江的R&D经费投入分别为2900亿元、2000亿元和2600亿元,分别增长3.1%、4.5%和6%。",
        """
        2900亿元 | rd_expenditure | level | CN-BJ | 2023
        2000亿元 | rd_expenditure | level | CN-SH | 2023
        2600亿元 | rd_expenditure | level | CN-ZJ | 2023
        3.1% | rd_expenditure | growth_rate | CN-BJ | 2023
        4.5% | rd_expenditure | growth_rate | CN-SH | 2023
        6% | rd_expenditure | growth_rate | CN-ZJ | 2023
        """,
    ),
    Case(
        "concepts and numbers handed out in order",
        "2025-01-25",
        "2024年,青岛市货物进口、出口分别为3100亿元和5200亿元。",
        """
        3100亿元 | imports | level | 370200 | 2024
        5200亿元 | exports | level | 370200 | 2024
        """,
    ),
    Case(
        "growth after two amounts",
        "2022-02-01",
        "2021年,四川省技术合同成交额1390亿元,高新技术企业1.02万家,比上年分别增长11.2%和25%。",
        """
        1390亿元 | tech_contract_value | level | CN-SC | 2021
        1.02万家 | high_tech_enterprise_count | level | CN-SC | 2021
        11.2% | tech_contract_value | growth_rate | CN-SC | 2021
        25% | high_tech_enterprise_count | growth_rate | CN-SC | 2021
        """,
    ),
    Case(
        "from one number to another",
        "2024-03-03",
        "安徽省高新技术企业数量从2019年的6600家增至2023年的1.9万家。",
        """
        6600家 | high_tech_enterprise_count | level | CN-AH | 2019
        1.9万家 | high_tech_enterprise_count | level | CN-AH | 2023
        """,
    ),
    Case(
        "share of a larger place, and a rank",
        "2024-07-01",
        "2023年,广东省PCT国际专利申请量2.3万件,占全国的33.5%,居全国首位。",
        """
        2.3万件 | patent_applications_pct | level | CN-GD | 2023
        33.5% | patent_applications_pct | share | CN-GD | 2023
        首位 | patent_applications_pct | rank | CN-GD | 2023
        """,
    ),
    Case(
        "part of the same place's total",
        "2021-09-20",
        "2020年,陕西省基础研究经费50.2亿元,占R&D经费的比重为7.9%。",
        """
        50.2亿元 | rd_expenditure_basic | level | CN-SN | 2020
        7.9% | rd_expenditure | share | CN-SN | 2020
        """,
    ),
    Case(
        "intensity and its points",
        "2025-02-11",
        "2024年,合肥市全社会研发投入强度达到4.1%,比上年提高0.15个百分点。",
        """
        4.1% | rd_intensity | level | 340100 | 2024
        0.15个百分点 | rd_intensity | change | 340100 | 2024
        """,
    ),
    Case(
        "intensity by its definition, above the country",
        "2023-10-08",
        "2022年,天津市研发经费投入占地区生产总值的比重为3.5%,高于全国平均水平0.9个百分点。",
        """
        3.5% | rd_intensity | level | CN-TJ | 2022
        0.9个百分点 | rd_intensity | difference | CN-TJ | 2022
        """,
    ),
    Case(
        "target year",
        "2023-06-01",
        "到2026年,全省高新技术企业达到2万家,技术合同成交额突破1500亿元。",
        """
        2万家 | high_tech_enterprise_count | level | CN-LN | 2026 | target
        突破1500亿元 | tech_contract_value | level | CN-LN | 2026 | target
        """,
        "CN-LN",
    ),
    Case(
        "fact and hope in one sentence",
        "2024-01-15",
        "2023年,重庆市科技型中小企业5.9万家,力争2025年达到7万家。",
        """
        5.9万家 | tech_sme_count | level | CN-CQ | 2023
        7万家 | tech_sme_count | level | CN-CQ | 2025 | target
        """,
    ),
    Case(
        "expected",
        "2024-11-20",
        "预计2024年福建省软件业务营业收入将超5000亿元,同比增长9%左右。",
        """
        超5000亿元 | operating_revenue | level | CN-FJ | 2024 | estimate
        9%左右 | operating_revenue | growth_rate | CN-FJ | 2024 | estimate
        """,
    ),
    Case(
        "dateline is not the area",
        "2022-08-30",
        "新华社北京8月30日电 2021年,甘肃省技术合同成交额280亿元,增长20.4%。",
        """
        280亿元 | tech_contract_value | level | CN-GS | 2021
        20.4% | tech_contract_value | growth_rate | CN-GS | 2021
        """,
    ),
    Case(
        "the speaker's place is not the area",
        "2024-05-06",
        "在杭州举行的论坛上,山东省科技厅有关负责人介绍,2023年全省科技成果转化收入24.6亿元。",
        "24.6亿元 | conversion_income | level | CN-SD | 2023",
    ),
    Case(
        "last year in a dated quotation",
        "2024-04-01",
        "2022年3月,贵阳市科技局负责人曾表示:“去年全市高新技术企业达到1100家。”",
        "1100家 | high_tech_enterprise_count | level | 520100 | 2021",
    ),
    Case(
        "last year and this year",
        "2024-09-10",
        "去年,南通市GDP为1.18万亿元;今年上半年为5900亿元,同比增长6.2%。",
        """
        1.18万亿元 | gdp | level | 320600 | 2023
        5900亿元 | gdp | level | 320600 | 2024H1
        6.2% | gdp | growth_rate | 320600 | 2024H1
        """,
    ),
    Case(
        "stock at a date",
        "2024-08-12",
        "截至2024年6月底,成都市有效发明专利拥有量13.4万件,独角兽企业12家。",
        """
        13.4万件 | patents_in_force_invention | level | 510100 | 2024-06-30
        12家 | unicorn_count | level | 510100 | 2024-06-30
        """,
    ),
    Case(
        "stock now",
        "2024-08-12",
        "目前,宁夏共有高新技术企业560家。",
        "560家 | high_tech_enterprise_count | level | CN-NX | 2024-08-12",
    ),
    Case(
        "year end of the year spoken of",
        "2023-04-20",
        "2022年,洛阳市生产总值5675亿元,增长3.5%。年末常住人口707万人,城镇化率67.1%。",
        """
        5675亿元 | gdp | level | 410300 | 2022
        3.5% | gdp | growth_rate | 410300 | 2022
        707万人 | population | level | 410300 | 2022-12-31
        67.1% | urbanization_rate | level | 410300 | 2022-12-31
        """,
    ),
    Case(
        "total and its parts",
        "2025-03-21",
        "2024年,全年进出口总额3.3万亿元,比上年增长5%。其中,出口2.1万亿元,增长7.2%;进口1.2万亿元,下降1.3%。",
        """
        3.3万亿元 | goods_trade | level | CN-SD | 2024
        5% | goods_trade | growth_rate | CN-SD | 2024
        2.1万亿元 | exports | level | CN-SD | 2024
        7.2% | exports | growth_rate | CN-SD | 2024
        1.2万亿元 | imports | level | CN-SD | 2024
        1.3% | imports | growth_rate | CN-SD | 2024
        """,
        "CN-SD",
    ),
    Case(
        "industries of the product",
        "2024-02-28",
        "2023年,湖南省地区生产总值50012亿元,按不变价计算增长4.6%。第一产业增加值4600亿元,增长3.5%;第二产业增加值18800亿元,增长4.6%;第三产业增加值26500亿元,增长4.8%。三次产业结构为9.3:37.6:53.1。",
        """
        50012亿元 | gdp | level | CN-HN | 2023
        4.6% | gdp | growth_rate | CN-HN | 2023
        4600亿元 | value_added | level | CN-HN | 2023
        3.5% | value_added | growth_rate | CN-HN | 2023
        18800亿元 | value_added | level | CN-HN | 2023
        4.6% | value_added | growth_rate | CN-HN | 2023
        26500亿元 | value_added | level | CN-HN | 2023
        4.8% | value_added | growth_rate | CN-HN | 2023
        9.3 | gdp | share | CN-HN | 2023
        37.6 | gdp | share | CN-HN | 2023
        53.1 | gdp | share | CN-HN | 2023
        """,
    ),
    Case(
        "streak at the top",
        "2024-12-01",
        "2023年,江苏省区域创新能力连续四年位居全国第三位,专利授权量40.2万件。",
        """
        连续四年 | regional_innovation_capability | streak | CN-JS | 2020/2023
        第三位 | regional_innovation_capability | rank | CN-JS | 2023
        40.2万件 | patent_grants | level | CN-JS | 2023
        """,
    ),
    Case(
        "size class and number",
        "2024-10-15",
        "今年前三季度,泉州市新开工亿元以上项目320个,完成固定资产投资1800亿元,同比增长5.1%。",
        """
        1800亿元 | fixed_asset_investment | level | 350500 | 2024Q1/2024Q3
        5.1% | fixed_asset_investment | growth_rate | 350500 | 2024Q1/2024Q3
        320个 | investment_project_count | level | 350500 | 2024Q1/2024Q3
        """,
    ),
    Case(
        "grants are no figures",
        "2024-10-15",
        "对首次认定的高新技术企业给予最高30万元奖励,对创新联合体按投入的20%给予补助。",
        "",
    ),
    Case(
        "added and added against last year",
        "2025-01-20",
        "2024年,武汉市新增高新技术企业2100家,总数达到1.66万家,比上年增加1800家。",
        """
        2100家 | high_tech_enterprise_count | level | 420100 | 2024
        1.66万家 | high_tech_enterprise_count | level | 420100 | 2024
        1800家 | high_tech_enterprise_count | change | 420100 | 2024
        """,
    ),
    Case(
        "foreign comparison",
        "2023-11-11",
        "2022年,韩国研发投入强度为5.2%,我国为2.54%,美国为3.6%。",
        """
        5.2% | rd_intensity | level | KR | 2022
        2.54% | rd_intensity | level | CN | 2022
        3.6% | rd_intensity | level | US | 2022
        """,
    ),
    Case(
        "times as much",
        "2024-06-30",
        "2023年,深圳市基础研究投入达110亿元,是2018年的3.6倍,占研发投入的7.2%。",
        """
        110亿元 | rd_expenditure_basic | level | 440300 | 2023
        3.6倍 | rd_expenditure_basic | ratio | 440300 | 2023
        7.2% | rd_expenditure | share | 440300 | 2023
        """,
    ),
    Case(
        "bracket",
        "2022-05-05",
        "2021年,无锡市R&D经费(含江阴、宜兴)455亿元,其中企业投入430亿元(占94.5%)。",
        """
        455亿元 | rd_expenditure | level | 320200 | 2021
        430亿元 | rd_expenditure | level | 320200 | 2021
        94.5% | rd_expenditure | share | 320200 | 2021
        """,
    ),
    Case(
        "cities as parts of the province",
        "2024-02-02",
        "2023年,全省技术合同成交额3200亿元。其中,西安市2900亿元,宝鸡市85亿元,咸阳市60亿元。",
        """
        3200亿元 | tech_contract_value | level | CN-SN | 2023
        2900亿元 | tech_contract_value | level | 610100 | 2023
        85亿元 | tech_contract_value | level | 610300 | 2023
        60亿元 | tech_contract_value | level | 610400 | 2023
        """,
        "CN-SN",
    ),
    Case(
        "both indicators",
        "2024-02-02",
        "2023年,绵阳市进口额和出口额均增长10%以上。",
        "10%以上 | imports+exports | growth_rate | 510700 | 2023",
    ),
    Case(
        "compound and average growth",
        "2024-02-02",
        "2019年至2023年,河北省R&D经费年均增长11.4%,2023年达到912亿元。",
        """
        11.4% | rd_expenditure | growth_rate | CN-HE | 2019/2023
        912亿元 | rd_expenditure | level | CN-HE | 2023
        """,
    ),
    Case(
        "conversion of a university",
        "2024-01-08",
        "2023年,华中科技大学以转让、许可、作价投资方式转化科技成果210项,合同金额6.4亿元,到账收入2.1亿元。",
        """
        210项 | converted_result_count | level | CN-HB | 2023
        6.4亿元 | conversion_contract_value | level | CN-HB | 2023
        2.1亿元 | conversion_income | level | CN-HB | 2023
        """,
        "CN-HB",
    ),
    Case(
        "park and its enterprises",
        "2024-03-18",
        "2023年,苏州工业园区实现地区生产总值3686亿元,集聚高新技术企业2900家,从业人员达92万人。",
        """
        3686亿元 | gdp | level | 320576 | 2023
        2900家 | high_tech_enterprise_count | level | 320576 | 2023
        92万人 | employment | level | 320576 | 2023
        """,
    ),
    Case(
        "harvest",
        "2023-12-20",
        "2023年,黑龙江省粮食播种面积2.21亿亩,总产量1557.6亿斤,占全国的11.2%,连续14年居全国第一。",
        """
        2.21亿亩 | sown_area | level | CN-HL | 2023
        1557.6亿斤 | production | level | CN-HL | 2023
        11.2% | production | share | CN-HL | 2023
        连续14年 | production | streak | CN-HL | 2010/2023
        第一 | production | rank | CN-HL | 2023
        """,
    ),
    Case(
        "health",
        "2022-03-30",
        "2021年末,西宁市医疗卫生机构床位1.9万张,执业(助理)医师9800人,全年总诊疗人次1300万人次。",
        """
        1.9万张 | hospital_bed_count | level | 630100 | 2021-12-31
        9800人 | physician_count | level | 630100 | 2021-12-31
        1300万人次 | medical_visit_count | level | 630100 | 2021
        """,
    ),
    Case(
        "no place: the country",
        "2024-09-27",
        "2023年,全国研究与试验发展(R&D)经费支出33357.1亿元,比上年增加2574.2亿元,增长8.4%。",
        """
        33357.1亿元 | rd_expenditure | level | CN | 2023
        2574.2亿元 | rd_expenditure | change | CN | 2023
        8.4% | rd_expenditure | growth_rate | CN | 2023
        """,
    ),
    Case(
        "speech counts nothing",
        "2024-09-27",
        "要抓好三个方面的工作,坚持五项原则,用两三年时间补齐一批短板。",
        "",
    ),
    Case(
        "window of growth",
        "2024-05-20",
        "近三年,江西省科技成果转化收入累计增长52%,2023年达到18.7亿元。",
        """
        52% | conversion_income | growth_rate | CN-JX | 2021/2023
        18.7亿元 | conversion_income | level | CN-JX | 2023
        """,
    ),
    Case(
        "a falling figure",
        "2024-01-30",
        "2023年,大连市货物进出口总额4500亿元,同比下降7.5%,降幅比上年收窄2个百分点。",
        """
        4500亿元 | goods_trade | level | 210200 | 2023
        7.5% | goods_trade | growth_rate | 210200 | 2023
        2个百分点 | goods_trade | change | 210200 | 2023
        """,
    ),
    Case(
        "paragraph carries place and year",
        "2023-01-20",
        "2022年,嘉兴市GDP达到6739亿元。\n工业生产平稳。规模以上工业增加值2500亿元,增长4.2%。\n投资结构优化。固定资产投资增长9.8%,其中制造业投资增长15%。",
        """
        6739亿元 | gdp | level | 330400 | 2022
        2500亿元 | value_added | level | 330400 | 2022
        4.2% | value_added | growth_rate | 330400 | 2022
        9.8% | fixed_asset_investment | growth_rate | 330400 | 2022
        15% | fixed_asset_investment | growth_rate | 330400 | 2022
        """,
    ),
    Case(
        "consortia and members",
        "2024-10-10",
        "目前,浙江省已组建创新联合体24家,成员单位超过300家。",
        """
        24家 | consortium_count | level | CN-ZJ | 2024-10-10
        超过300家 | consortium_member_count | level | CN-ZJ | 2024-10-10
        """,
    ),
    Case(
        "vouchers",
        "2024-10-10",
        "2023年,临沂市420家企业申领科技创新券,兑付金额1600万元,服务机构增至150家。",
        """
        420家 | voucher_claiming_enterprise_count | level | 371300 | 2023
        1600万元 | voucher_redemption_value | level | 371300 | 2023
        150家 | voucher_service_provider_count | level | 371300 | 2023
        """,
    ),
    Case(
        "traditional script",
        "2024-01-18",
        "2023年,廣東省高新技術企業超過7.5萬家,發明專利授權量14.3萬件,居全國首位。",
        """
        超過7.5萬家 | high_tech_enterprise_count | level | CN-GD | 2023
        14.3萬件 | patent_grants | level | CN-GD | 2023
        首位 | patent_grants | rank | CN-GD | 2023
        """,
    ),
    Case(
        "yearly targets of a work report",
        "2025-01-16",
        "2025年全市经济社会发展主要预期目标是:地区生产总值增长5.5%以上,固定资产投资增长6%,全社会研发投入强度达到3%。",
        """
        5.5%以上 | gdp | growth_rate | 430100 | 2025 | target
        6% | fixed_asset_investment | growth_rate | 430100 | 2025 | target
        3% | rd_intensity | level | 430100 | 2025 | target
        """,
        "430100",
    ),
    Case(
        "partners are not the area",
        "2024-03-05",
        "2023年,河北省吸纳京津技术合同成交额810亿元,同比增长100.6%。",
        """
        810亿元 | tech_contract_value | level | CN-HE | 2023
        100.6% | tech_contract_value | growth_rate | CN-HE | 2023
        """,
    ),
    Case(
        "a company's research",
        "2024-04-25",
        "比亚迪股份有限公司2023年研发投入399亿元,占营业收入的6.6%。",
        """
        399亿元 | rd_expenditure | level | CN | 2023
        6.6% | rd_sales_ratio | level | CN | 2023
        """,
    ),
]
