"""Short reports of our own, read whole: carried topics, parts, targets and places over paragraphs.

Written as :mod:`tests.coding.cases` are. Places are real, figures made up.
"""

from __future__ import annotations

from tests.coding.cases import Case

REPORTS = [
    Case(
        "communique of a province",
        "2022-03-15",
        "2021年云南省科技经费投入统计公报\n"
        "2021年,全省共投入研究与试验发展(R&D)经费281.9亿元,比上年增加35.9亿元,增长14.6%;"
        "R&D经费投入强度为1.04%,比上年提高0.04个百分点。\n"
        "分活动类型看,基础研究经费30.2亿元,增长26.8%;应用研究经费38.6亿元,增长10.1%;"
        "试验发展经费213.1亿元,增长13.9%。三类活动所占比重分别为10.7%、13.7%和75.6%。\n"
        "分地区看,R&D经费超过10亿元的州市继续增多。昆明市141.3亿元,占全省的50.1%;"
        "玉溪市和曲靖市分别为33.8亿元和31.7亿元。",
        """
        281.9亿元 | rd_expenditure | level | CN-YN | 2021
        35.9亿元 | rd_expenditure | change | CN-YN | 2021
        14.6% | rd_expenditure | growth_rate | CN-YN | 2021
        1.04% | rd_intensity | level | CN-YN | 2021
        0.04个百分点 | rd_intensity | change | CN-YN | 2021
        30.2亿元 | rd_expenditure_basic | level | CN-YN | 2021
        26.8% | rd_expenditure_basic | growth_rate | CN-YN | 2021
        38.6亿元 | rd_expenditure_applied | level | CN-YN | 2021
        10.1% | rd_expenditure_applied | growth_rate | CN-YN | 2021
        213.1亿元 | rd_expenditure_experimental | level | CN-YN | 2021
        13.9% | rd_expenditure_experimental | growth_rate | CN-YN | 2021
        10.7% | rd_expenditure | share | CN-YN | 2021
        13.7% | rd_expenditure | share | CN-YN | 2021
        75.6% | rd_expenditure | share | CN-YN | 2021
        141.3亿元 | rd_expenditure | level | 530100 | 2021
        50.1% | rd_expenditure | share | 530100 | 2021
        33.8亿元 | rd_expenditure | level | 530400 | 2021
        31.7亿元 | rd_expenditure | level | 530300 | 2021
        """,
    ),
    Case(
        "work report of a city",
        "2024-01-22",
        "一年来,我们聚力创新驱动。2023年,厦门市地区生产总值突破8000亿元,增长3.1%,"
        "一般公共预算收入932亿元,增长5.5%。净增国家高新技术企业620家、总数超过4200家,"
        "新增专精特新“小巨人”企业27家,技术合同成交额157亿元、增长18%。"
        "规上工业企业研发费用增长12.4%。\n"
        "2024年的主要目标是:地区生产总值增长5.5%左右,固定资产投资增长5%,"
        "外贸进出口总额增长4%以上,国家高新技术企业突破4500家。",
        """
        突破8000亿元 | gdp | level | 350200 | 2023
        3.1% | gdp | growth_rate | 350200 | 2023
        932亿元 | fiscal_revenue | level | 350200 | 2023
        5.5% | fiscal_revenue | growth_rate | 350200 | 2023
        620家 | high_tech_enterprise_count | change | 350200 | 2023
        超过4200家 | high_tech_enterprise_count | level | 350200 | 2023
        27家 | little_giant_enterprise_count | level | 350200 | 2023
        157亿元 | tech_contract_value | level | 350200 | 2023
        18% | tech_contract_value | growth_rate | 350200 | 2023
        12.4% | rd_expenditure | growth_rate | 350200 | 2023
        5.5%左右 | gdp | growth_rate | 350200 | 2024 | target
        5% | fixed_asset_investment | growth_rate | 350200 | 2024 | target
        4%以上 | goods_trade | growth_rate | 350200 | 2024 | target
        突破4500家 | high_tech_enterprise_count | level | 350200 | 2024 | target
        """,
    ),
    Case(
        "press on a technology market",
        "2025-02-18",
        "本报哈尔滨2月17日电(记者 某某)记者从黑龙江省科技厅获悉,2024年全省共登记技术合同9860项,"
        "成交额601.5亿元,同比分别增长8.3%和13.6%。其中,输出到省外的技术合同3120项,成交额288亿元;"
        "吸纳技术合同成交额340.7亿元。哈尔滨新区技术合同成交额占全省的四成以上。\n"
        "高校院所仍是主力。去年,省内高校科技成果转化合同金额达到21.8亿元,是2020年的2.4倍,"
        "其中哈尔滨工业大学12.5亿元。",
        """
        9860项 | tech_contract_count | level | CN-HL | 2024
        601.5亿元 | tech_contract_value | level | CN-HL | 2024
        8.3% | tech_contract_count | growth_rate | CN-HL | 2024
        13.6% | tech_contract_value | growth_rate | CN-HL | 2024
        3120项 | tech_contract_count | level | CN-HL | 2024
        288亿元 | tech_contract_value | level | CN-HL | 2024
        340.7亿元 | tech_contract_value | level | CN-HL | 2024
        四成以上 | tech_contract_value | share | 230100 | 2024
        21.8亿元 | conversion_contract_value | level | CN-HL | 2024
        2.4倍 | conversion_contract_value | ratio | CN-HL | 2024
        12.5亿元 | conversion_contract_value | level | 230100 | 2024
        """,
    ),
    Case(
        "feature on a park",
        "2023-11-03",
        "走进武汉东湖高新区,处处是工地。截至今年9月底,园区集聚高新技术企业5210家,"
        "较去年底增加640家;独角兽企业7家。\n"
        "湖北明年将再建三个中试基地。到2025年,全省技术合同成交额力争达到5000亿元,"
        "研发投入强度达到2.6%。\n"
        "放眼全球,美国硅谷所在的加州研发投入占GDP的比重超过6%。",
        """
        5210家 | high_tech_enterprise_count | level | 420100 | 2023-09-30
        640家 | high_tech_enterprise_count | change | 420100 | 2023-09-30
        7家 | unicorn_count | level | 420100 | 2023-09-30
        三个 | pilot_test_platform_count | level | CN-HB | 2024 | target
        5000亿元 | tech_contract_value | level | CN-HB | 2025 | target
        2.6% | rd_intensity | level | CN-HB | 2025 | target
        超过6% | rd_intensity | level | US | -
        """,
    ),
    Case(
        "trade and transport",
        "2024-07-19",
        "据海关统计,今年上半年,新疆外贸进出口总值2198亿元,同比增长32.4%,增速居全国第二位。"
        "其中,出口1867.2亿元,增长29.8%;进口330.8亿元,增长49.3%。\n"
        "霍尔果斯口岸上半年开行中欧班列4200列,发运货物580万吨,分别增长8.1%和9.9%。",
        """
        2198亿元 | goods_trade | level | CN-XJ | 2024H1
        32.4% | goods_trade | growth_rate | CN-XJ | 2024H1
        第二位 | goods_trade | rank | CN-XJ | 2024H1
        1867.2亿元 | exports | level | CN-XJ | 2024H1
        29.8% | exports | growth_rate | CN-XJ | 2024H1
        330.8亿元 | imports | level | CN-XJ | 2024H1
        49.3% | imports | growth_rate | CN-XJ | 2024H1
        4200列 | freight_train_count | level | 654004 | 2024H1
        580万吨 | freight_throughput | level | 654004 | 2024H1
        8.1% | freight_train_count | growth_rate | 654004 | 2024H1
        9.9% | freight_throughput | growth_rate | 654004 | 2024H1
        """,
    ),
    Case(
        "ranking and shares of cities",
        "2023-06-28",
        "2022年,长三角地区R&D经费投入9386亿元,占全国的30.5%。上海投入强度4.44%,江苏3.12%,"
        "浙江3.11%,安徽2.56%,均高于全国平均水平。\n"
        "在地级市中,苏州R&D经费投入961亿元,连续三年居长三角地级市首位,相当于安徽全省的84%。",
        """
        9386亿元 | rd_expenditure | level | X-YRD | 2022
        30.5% | rd_expenditure | share | X-YRD | 2022
        4.44% | rd_intensity | level | CN-SH | 2022
        3.12% | rd_intensity | level | CN-JS | 2022
        3.11% | rd_intensity | level | CN-ZJ | 2022
        2.56% | rd_intensity | level | CN-AH | 2022
        961亿元 | rd_expenditure | level | 320500 | 2022
        连续三年 | rd_expenditure | streak | 320500 | 2020/2022
        首位 | rd_expenditure | rank | 320500 | 2022
        84% | rd_expenditure | ratio | 320500 | 2022
        """,
    ),
    Case(
        "output of goods",
        "2021-02-25",
        "2020年,内蒙古原煤产量10.06亿吨,下降7.8%;发电量5811亿千瓦时,增长5.5%,"
        "其中风力发电量733亿千瓦时。全年粮食产量3664万吨,比上年增加12万吨,增长0.3%。"
        "年末常住人口2403万人,比上年末减少12万人。居民人均可支配收入31497元,增长3.1%。",
        """
        10.06亿吨 | production | level | CN-NM | 2020
        7.8% | production | growth_rate | CN-NM | 2020
        5811亿千瓦时 | production | level | CN-NM | 2020
        5.5% | production | growth_rate | CN-NM | 2020
        733亿千瓦时 | production | level | CN-NM | 2020
        3664万吨 | production | level | CN-NM | 2020
        12万吨 | production | change | CN-NM | 2020
        0.3% | production | growth_rate | CN-NM | 2020
        2403万人 | population | level | CN-NM | 2020-12-31
        12万人 | population | change | CN-NM | 2020-12-31
        31497元 | disposable_income | level | CN-NM | 2020
        3.1% | disposable_income | growth_rate | CN-NM | 2020
        """,
    ),
    Case(
        "a company and its city",
        "2024-05-30",
        "宁德时代新能源科技股份有限公司位于福建宁德。2023年,公司营业收入4009亿元,同比增长22%,"
        "研发投入184亿元,研发人员超过2万人。\n"
        "宁德市锂电新能源产业去年实现产值2600亿元,占全市规模以上工业产值的六成。",
        """
        4009亿元 | operating_revenue | level | 350900 | 2023
        22% | operating_revenue | growth_rate | 350900 | 2023
        184亿元 | rd_expenditure | level | 350900 | 2023
        超过2万人 | rd_personnel | level | 350900 | 2023
        2600亿元 | output_value | level | 350900 | 2023
        六成 | output_value | share | 350900 | 2023
        """,
    ),
    Case(
        "patents and papers",
        "2025-04-24",
        "截至2024年底,山东省有效发明专利拥有量达到22.1万件,同比增长21.5%,"
        "每万人口高价值发明专利拥有量9.8件,较上年提高1.9件。2024年,全省PCT国际专利申请受理量3380件,"
        "位列全国第5位;授权发明专利3.96万件。",
        """
        22.1万件 | patents_in_force_invention | level | CN-SD | 2024-12-31
        21.5% | patents_in_force_invention | growth_rate | CN-SD | 2024-12-31
        9.8件 | patents_high_value_density | level | CN-SD | 2024-12-31
        1.9件 | patents_high_value_density | change | CN-SD | 2024-12-31
        3380件 | patent_applications_pct | level | CN-SD | 2024
        第5位 | patent_applications_pct | rank | CN-SD | 2024
        3.96万件 | patent_grants | level | CN-SD | 2024
        """,
    ),
    Case(
        "consortia of a province",
        "2022-12-06",
        "浙江近日公布首批12家省级创新联合体,涉及数字安防、新材料等6个领域。"
        "每家联合体由龙头企业牵头,成员单位合计143家。今年以来,全省创新联合体实施联合攻关项目58个,"
        "总投入23亿元。",
        """
        12家 | consortium_count | level | CN-ZJ | 2022-12-06
        6个 | consortium_field_count | level | CN-ZJ | 2022-12-06
        143家 | consortium_member_count | level | CN-ZJ | 2022-12-06
        58个 | joint_research_project_count | level | CN-ZJ | 2022-01-01/2022-12-06
        23亿元 | project_investment | level | CN-ZJ | 2022-01-01/2022-12-06
        """,
    ),
    Case(
        "traditional script, money of the mainland",
        "2023-08-09",
        "福建省科技廳廳長表示,2022年全省技術合同成交額達到289億元,比上年增長32.8%;"
        "高新技術企業數量從8900家增加到1.1萬家。",
        """
        289億元 | tech_contract_value | level | CN-FJ | 2022
        32.8% | tech_contract_value | growth_rate | CN-FJ | 2022
        8900家 | high_tech_enterprise_count | level | CN-FJ | 2022
        1.1萬家 | high_tech_enterprise_count | level | CN-FJ | 2022
        """,
    ),
]
