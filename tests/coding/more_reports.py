"""More short reports of our own: written after the rules, to see what the rules had not met.

Written as :mod:`tests.coding.cases` are. Places are real, figures made up.
"""

from __future__ import annotations

from tests.coding.cases import Case

MORE_REPORTS = [
    Case(
        "press on the research of a province",
        "2020-09-04",
        "省统计局近日发布的数据显示,2019年江西省研发经费总量达384.3亿元,同比增长23.7%,"
        "增速高于全国11.2个百分点;研发经费投入强度由上年的1.41%提高到1.55%。"
        "分执行部门看,企业336.1亿元,比上年增长23.1%,占比87.5%;"
        "政府属研究机构和高等学校分别为21.9亿元、22.4亿元。\n"
        "到2022年,江西力争研发投入强度超过2%。",
        """
        384.3亿元 | rd_expenditure | level | CN-JX | 2019
        23.7% | rd_expenditure | growth_rate | CN-JX | 2019
        11.2个百分点 | rd_expenditure | difference | CN-JX | 2019
        1.41% | rd_intensity | level | CN-JX | 2018
        1.55% | rd_intensity | level | CN-JX | 2019
        336.1亿元 | rd_expenditure | level | CN-JX | 2019
        23.1% | rd_expenditure | growth_rate | CN-JX | 2019
        87.5% | rd_expenditure | share | CN-JX | 2019
        21.9亿元 | rd_expenditure | level | CN-JX | 2019
        22.4亿元 | rd_expenditure | level | CN-JX | 2019
        超过2% | rd_intensity | level | CN-JX | 2022 | target
        """,
    ),
    Case(
        "conversion at universities",
        "2025-03-12",
        "浙江大学去年签订科技成果转化合同1980项。"
        "浙江全省高校全年科技成果转化合同总金额98.7亿元,较2022年翻一番;"
        "现金和股权奖励科研人员12.3亿元,占转化收入的比重达到65%。",
        """
        1980项 | conversion_contract_count | level | CN-ZJ | 2024
        98.7亿元 | conversion_contract_value | level | CN-ZJ | 2024
        翻一番 | conversion_contract_value | ratio | CN-ZJ | 2024
        12.3亿元 | conversion_reward_value | level | CN-ZJ | 2024
        65% | conversion_income | share | CN-ZJ | 2024
        """,
    ),
    Case(
        "high-tech enterprises of a county",
        "2023-02-09",
        "昆山市2022年净增高新技术企业430家,有效高企数突破2700家,居全国县级市第一位。"
        "这些企业贡献了全市规上工业产值的52%,研发人员总数达8.6万人。"
        "近五年,昆山高企数量年均增长19.8%。",
        """
        430家 | high_tech_enterprise_count | change | 320583 | 2022
        突破2700家 | high_tech_enterprise_count | level | 320583 | 2022
        第一位 | high_tech_enterprise_count | rank | 320583 | 2022
        52% | output_value | share | 320583 | 2022
        8.6万人 | rd_personnel | level | 320583 | 2022
        19.8% | high_tech_enterprise_count | growth_rate | 320583 | 2018/2022
        """,
    ),
    Case(
        "communique of a city",
        "2019-04-08",
        "初步核算,2018年全市实现地区生产总值9003亿元,按可比价格计算,比上年增长8.2%。"
        "人均地区生产总值62300元,增长6.9%。规模以上工业增加值增长8.6%,"
        "其中高技术制造业增加值增长14.2%,占规模以上工业增加值的比重为21.3%。\n"
        "全年专利申请量7.7万件,其中发明专利申请3.1万件;专利授权量4.5万件。"
        "年末有效发明专利2.9万件,每万人口发明专利拥有量20.1件。"
        "全年签订技术合同1.24万项,技术合同成交金额890亿元,比上年增长24.6%。\n"
        "年末全市常住人口1445万人,其中城镇人口1050万人,城镇化率72.7%。",
        """
        9003亿元 | gdp | level | 410100 | 2018
        8.2% | gdp | growth_rate | 410100 | 2018
        62300元 | gdp_per_capita | level | 410100 | 2018
        6.9% | gdp_per_capita | growth_rate | 410100 | 2018
        8.6% | value_added | growth_rate | 410100 | 2018
        14.2% | value_added | growth_rate | 410100 | 2018
        21.3% | value_added | share | 410100 | 2018
        7.7万件 | patent_applications | level | 410100 | 2018
        3.1万件 | patent_applications | level | 410100 | 2018
        4.5万件 | patent_grants | level | 410100 | 2018
        2.9万件 | patents_in_force_invention | level | 410100 | 2018-12-31
        20.1件 | patents_invention_density | level | 410100 | 2018-12-31
        1.24万项 | tech_contract_count | level | 410100 | 2018
        890亿元 | tech_contract_value | level | 410100 | 2018
        24.6% | tech_contract_value | growth_rate | 410100 | 2018
        1445万人 | population | level | 410100 | 2018-12-31
        1050万人 | population | level | 410100 | 2018-12-31
        72.7% | urbanization_rate | level | 410100 | 2018-12-31
        """,
        "410100",
    ),
    Case(
        "unicorns and a foreign list",
        "2024-04-10",
        "胡润研究院4月9日发布的榜单显示,全球独角兽企业达1453家,其中美国703家、中国340家、印度67家。"
        "北京78家,居全国首位;上海65家,深圳34家。",
        """
        1453家 | unicorn_count | level | X-WORLD | 2024-04-10
        703家 | unicorn_count | level | US | 2024-04-10
        340家 | unicorn_count | level | CN | 2024-04-10
        67家 | unicorn_count | level | IN | 2024-04-10
        78家 | unicorn_count | level | CN-BJ | 2024-04-10
        首位 | unicorn_count | rank | CN-BJ | 2024-04-10
        65家 | unicorn_count | level | CN-SH | 2024-04-10
        34家 | unicorn_count | level | 440300 | 2024-04-10
        """,
    ),
    Case(
        "flows between provinces",
        "2024-03-28",
        "2023年,北京输出到津冀的技术合同6758项,成交额748.7亿元,比上年增长1.1倍,"
        "占北京流向外省市技术合同成交额的15.1%。天津吸纳北京技术成交额219亿元,河北吸纳529亿元。",
        """
        6758项 | tech_contract_count | level | CN-BJ | 2023
        748.7亿元 | tech_contract_value | level | CN-BJ | 2023
        1.1倍 | tech_contract_value | growth_rate | CN-BJ | 2023
        15.1% | tech_contract_value | share | CN-BJ | 2023
        219亿元 | tech_contract_value | level | CN-TJ | 2023
        529亿元 | tech_contract_value | level | CN-HE | 2023
        """,
    ),
    Case(
        "plan of a province",
        "2021-05-17",
        "“十四五”期间,广西全社会研发经费投入年均增长12%以上;到2025年,高新技术企业保有量达到6000家,"
        "每万人口高价值发明专利拥有量达到3件,科技成果转化技术合同成交额累计突破1500亿元。",
        """
        12%以上 | rd_expenditure | growth_rate | CN-GX | 2021/2025 | target
        6000家 | high_tech_enterprise_count | level | CN-GX | 2025 | target
        3件 | patents_high_value_density | level | CN-GX | 2025 | target
        突破1500亿元 | tech_contract_value | cumulative | CN-GX | 2025 | target
        """,
    ),
    Case(
        "reporter in the field",
        "2024-06-14",
        "走进位于绍兴的车间,三台机器人正在两条产线上忙碌。“我们去年研发投入1.2亿元,占销售额的8%,”"
        "负责人说,“团队12人里博士有5人。”绍兴市科技局数据显示,全市今年前5个月技术交易额156亿元,"
        "同比增长23%,已有高新技术企业3100家。",
        """
        1.2亿元 | rd_expenditure | level | 330600 | 2023
        8% | rd_sales_ratio | level | 330600 | 2023
        156亿元 | tech_contract_value | level | 330600 | 2024-01/2024-05
        23% | tech_contract_value | growth_rate | 330600 | 2024-01/2024-05
        3100家 | high_tech_enterprise_count | level | 330600 | 2024-01/2024-05
        """,
    ),
    Case(
        "share of the nation and its place",
        "2022-01-27",
        "2021年,苏州实现进出口总额2.53万亿元,占全省的48.6%,占全国的6.5%;规模居全国城市第四位。"
        "实际使用外资69.9亿美元,增长26.2%。",
        """
        2.53万亿元 | goods_trade | level | 320500 | 2021
        48.6% | goods_trade | share | 320500 | 2021
        6.5% | goods_trade | share | 320500 | 2021
        第四位 | goods_trade | rank | 320500 | 2021
        69.9亿美元 | foreign_investment | level | 320500 | 2021
        26.2% | foreign_investment | growth_rate | 320500 | 2021
        """,
    ),
    Case(
        "Hong Kong paper on a mainland province",
        "2023-07-21",
        "【本報訊】廣東省統計局昨日公布,今年上半年全省地區生產總值6.29萬億元,同比增長5%。"
        "同期高技術製造業投資增長23.4%,社會消費品零售總額2.32萬億元,增長7.4%。",
        """
        6.29萬億元 | gdp | level | CN-GD | 2023H1
        5% | gdp | growth_rate | CN-GD | 2023H1
        23.4% | fixed_asset_investment | growth_rate | CN-GD | 2023H1
        2.32萬億元 | retail_sales | level | CN-GD | 2023H1
        7.4% | retail_sales | growth_rate | CN-GD | 2023H1
        """,
    ),
    Case(
        "shares of three cities together",
        "2023-01-28",
        "甘肃省政府新闻办日前召开发布会。会上通报,去年全省登记技术合同1.31万项、成交额3"
        "38.6亿元,同比分别增长27%和20.7%,其中省外吸纳占比达到58%。兰州、天水"
        "和酒泉三市高新技术企业合计占全省的76%。",
        """
        1.31万项 | tech_contract_count | level | CN-GS | 2022
        338.6亿元 | tech_contract_value | level | CN-GS | 2022
        27% | tech_contract_count | growth_rate | CN-GS | 2022
        20.7% | tech_contract_value | growth_rate | CN-GS | 2022
        58% | tech_contract_value | share | CN-GS | 2022
        76% | high_tech_enterprise_count | share | 620100 620500 620900 | 2022
        """,
    ),
    Case(
        "communique with headings",
        "2024-02-26",
        "宁波市2023年国民经济和社会发展统计公报\n"
        "一、综合\n"
        "初步核算,全年地区生产总值16452.8亿元,比上年增长5.5%。分产业看,第一产业"
        "增加值382亿元,增长4.3%;第二产业增加值7239亿元,增长5.5%;第三产业增"
        "加值8831亿元,增长5.7%。按常住人口计算,人均地区生产总值为170363元。\n"
        "二、科技\n"
        "年末全市有效高新技术企业7120家,比上年末增加1180家;科技型中小企业2.3万家"
        "。全社会研发投入占地区生产总值的比重3.2%左右。全年专利授权量4.9万件,其中发明"
        "专利授权1.1万件,增长8%。年末国内有效发明专利5.8万件。\n"
        "三、对外经济\n"
        "全年货物进出口额12779亿元,增长0.9%。其中出口8288亿元,进口4491亿元"
        ",分别增长0.7%和1.2%。实际使用外资29.6亿美元。宁波舟山港完成货物吞吐量1"
        "3.2亿吨,集装箱吞吐量3530万标准箱。",
        """
        16452.8亿元 | gdp | level | 330200 | 2023
        5.5% | gdp | growth_rate | 330200 | 2023
        382亿元 | value_added | level | 330200 | 2023
        4.3% | value_added | growth_rate | 330200 | 2023
        7239亿元 | value_added | level | 330200 | 2023
        5.5% | value_added | growth_rate | 330200 | 2023
        8831亿元 | value_added | level | 330200 | 2023
        5.7% | value_added | growth_rate | 330200 | 2023
        170363元 | gdp_per_capita | level | 330200 | 2023
        7120家 | high_tech_enterprise_count | level | 330200 | 2023-12-31
        1180家 | high_tech_enterprise_count | change | 330200 | 2023-12-31
        2.3万家 | tech_sme_count | level | 330200 | 2023-12-31
        3.2%左右 | rd_intensity | level | 330200 | 2023
        4.9万件 | patent_grants | level | 330200 | 2023
        1.1万件 | patent_grants | level | 330200 | 2023
        8% | patent_grants | growth_rate | 330200 | 2023
        5.8万件 | patents_in_force_invention | level | 330200 | 2023-12-31
        12779亿元 | goods_trade | level | 330200 | 2023
        0.9% | goods_trade | growth_rate | 330200 | 2023
        8288亿元 | exports | level | 330200 | 2023
        4491亿元 | imports | level | 330200 | 2023
        0.7% | exports | growth_rate | 330200 | 2023
        1.2% | imports | growth_rate | 330200 | 2023
        29.6亿美元 | foreign_investment | level | 330200 | 2023
        13.2亿吨 | freight_throughput | level | 330200 | 2023
        3530万标准箱 | container_shipments | level | 330200 | 2023
        """,
    ),
    Case(
        "the past year in a work report",
        "2025-01-13",
        "今年1月10日,合肥市第十七届人民代表大会第四次会议开幕。市长在报告中说,过去一年,"
        "全市研发经费投入强度达3.93%,高新技术企业突破1万家、是2020年的3倍,城乡面"
        "貌焕然一新。2025年,力争净增高新技术企业1500家以上,技术合同成交额增长15%"
        "。据安徽省科技厅统计,2024年全省吸纳技术合同成交额5800亿元,其中合肥2100"
        "亿元,占比超三分之一。",
        """
        3.93% | rd_intensity | level | 340100 | 2024
        突破1万家 | high_tech_enterprise_count | level | 340100 | 2024
        3倍 | high_tech_enterprise_count | ratio | 340100 | 2024
        1500家以上 | high_tech_enterprise_count | change | 340100 | 2025 | target
        15% | tech_contract_value | growth_rate | 340100 | 2025 | target
        5800亿元 | tech_contract_value | level | CN-AH | 2024
        2100亿元 | tech_contract_value | level | 340100 | 2024
        超三分之一 | tech_contract_value | share | 340100 | 2024
        """,
    ),
    Case(
        "countries in one list",
        "2022-10-12",
        "经合组织数据显示,2020年,以色列研发强度为5.4%,韩国为4.8%,而我国为2."
        "4%,比2015年提高0.34个百分点。我国研发经费2.44万亿元,总量稳居世界第二"
        "。",
        """
        5.4% | rd_intensity | level | IL | 2020
        4.8% | rd_intensity | level | KR | 2020
        2.4% | rd_intensity | level | CN | 2020
        0.34个百分点 | rd_intensity | change | CN | 2020
        2.44万亿元 | rd_expenditure | level | CN | 2020
        第二 | rd_expenditure | rank | CN | 2020
        """,
    ),
    Case(
        "nouns left out",
        "2024-04-19",
        "在西安交通大学创新港,科研成果正加速走向市场。去年,该校转化科技成果328项,合同金"
        "额5.2亿元,其中以作价投资方式转化61项。全省同期登记高校科技成果转化合同2900"
        "项,现金收入11.6亿元,比上年翻了一番;奖励科研人员2.3亿元。",
        """
        328项 | converted_result_count | level | CN-SN | 2023
        5.2亿元 | conversion_contract_value | level | CN-SN | 2023
        61项 | converted_result_count | level | CN-SN | 2023
        2900项 | conversion_contract_count | level | CN-SN | 2023
        11.6亿元 | conversion_income | level | CN-SN | 2023
        翻了一番 | conversion_income | ratio | CN-SN | 2023
        2.3亿元 | conversion_reward_value | level | CN-SN | 2023
        """,
        "CN-SN",
    ),
    Case(
        "a grouping and its cluster",
        "2023-11-30",
        "粤港澳大湾区现有国家高新技术企业7.5万家,拥有独角兽企业71家。“深圳—香港—广州"
        "”科技集群连续四年排名全球第二。大湾区内地九市2022年研发经费支出超过4200亿元"
        ",占全国的13.7%,研发投入强度约4%。",
        """
        7.5万家 | high_tech_enterprise_count | level | X-GBA | 2023-11-30
        71家 | unicorn_count | level | X-GBA | 2023-11-30
        连续四年 | innovation_cluster | streak | X-SHG | -
        第二 | innovation_cluster | rank | X-SHG | -
        超过4200亿元 | rd_expenditure | level | X-GBA | 2022
        13.7% | rd_expenditure | share | X-GBA | 2022
        约4% | rd_intensity | level | X-GBA | 2022
        """,
    ),
    Case(
        "months of this year",
        "2022-12-15",
        "广西壮族自治区科技厅厅长介绍,“十三五”以来,全区研发经费由2015年的105.9亿"
        "元增加到2021年的199.5亿元。今年1至11月,全区技术合同成交额达970亿元。"
        "目前,瞪羚企业118家,高新技术企业保有量突破3300家,南宁、柳州、桂林三市占了近七成。",
        """
        105.9亿元 | rd_expenditure | level | CN-GX | 2015
        199.5亿元 | rd_expenditure | level | CN-GX | 2021
        970亿元 | tech_contract_value | level | CN-GX | 2022-01/2022-11
        118家 | gazelle_enterprise_count | level | CN-GX | 2022-12-15
        突破3300家 | high_tech_enterprise_count | level | CN-GX | 2022-12-15
        近七成 | high_tech_enterprise_count | share | 450100 450200 450300 | 2022-12-15
        """,
    ),
    Case(
        "bulletin of two bureaus",
        "2024-06-05",
        "河北省统计局、省科技厅日前联合发布公报。2023年,河北省R&D经费投入总量首次突破"
        "900亿元,达912.1亿元,居全国第12位;投入强度2.08%,创历史新高。其中基"
        "础研究经费占比为2.6%,较上年提升0.2个百分点。石家庄、"
        "唐山、保定三市投入达到较高水平,合计占全省的比重为56.4%。",
        """
        912.1亿元 | rd_expenditure | level | CN-HE | 2023
        突破900亿元 | rd_expenditure | level | CN-HE | 2023
        第12位 | rd_expenditure | rank | CN-HE | 2023
        2.08% | rd_intensity | level | CN-HE | 2023
        2.6% | rd_expenditure | share | CN-HE | 2023
        0.2个百分点 | rd_expenditure | change | CN-HE | 2023
        56.4% | rd_expenditure | share | 130100 130200 130600 | 2023
        """,
    ),
    Case(
        "five years in review",
        "2023-01-11",
        "回顾过去五年,上海全社会研发经费支出相当于全市生产总值的比例由3.8%左右提高到4."
        "2%左右,每万人口高价值发明专利拥有量从22件增加到40件左右,有效高新技术企业数量"
        "突破2.2万家,技术合同成交额突破4000亿元。2022年全市生产总值4.47万亿元。",
        """
        3.8%左右 | rd_intensity | level | CN-SH | -
        4.2%左右 | rd_intensity | level | CN-SH | -
        22件 | patents_high_value_density | level | CN-SH | -
        40件左右 | patents_high_value_density | level | CN-SH | -
        突破2.2万家 | high_tech_enterprise_count | level | CN-SH | 2023-01-11
        突破4000亿元 | tech_contract_value | level | CN-SH | -
        4.47万亿元 | gdp | level | CN-SH | 2022
        """,
    ),
    Case(
        "growth side by side",
        "2022-02-17",
        "2021年青海省登记技术合同1217项,实现技术合同成交额14.10亿元,较上年分别"
        "增长2.35%和33.40%。全省高新技术企业达到258家,科技型中小企业入库524"
        "家,同比增长22.8%、15.4%。",
        """
        1217项 | tech_contract_count | level | CN-QH | 2021
        14.10亿元 | tech_contract_value | level | CN-QH | 2021
        2.35% | tech_contract_count | growth_rate | CN-QH | 2021
        33.40% | tech_contract_value | growth_rate | CN-QH | 2021
        258家 | high_tech_enterprise_count | level | CN-QH | 2021
        524家 | tech_sme_count | level | CN-QH | 2021
        22.8% | high_tech_enterprise_count | growth_rate | CN-QH | 2021
        15.4% | tech_sme_count | growth_rate | CN-QH | 2021
        """,
    ),
    Case(
        "results of a park",
        "2024-10-23",
        "东莞松山湖高新区昨日公布前三季度成绩单:实现地区生产总值625亿元,同比增长8.9%"
        ";规上工业增加值增长11.2%,高于全市4.6个百分点。截至9月底,园区有国家高新技"
        "术企业758家,新型研发机构29家,R&D经费占GDP比重达14.2%。",
        """
        625亿元 | gdp | level | 441900 | 2024-01/2024-09
        8.9% | gdp | growth_rate | 441900 | 2024-01/2024-09
        11.2% | value_added | growth_rate | 441900 | 2024-01/2024-09
        4.6个百分点 | value_added | difference | 441900 | 2024-01/2024-09
        758家 | high_tech_enterprise_count | level | 441900 | 2024-09-30
        29家 | new_rd_institution_count | level | 441900 | 2024-09-30
        14.2% | rd_intensity | level | 441900 | 2024-01/2024-09
        """,
    ),
    Case(
        "a plan period in review",
        "2020-12-29",
        "长春12月28日电 吉林省科技厅28日介绍,“十三五”期间全省科技成果转化成效明显:"
        "累计登记技术合同1.6万项,成交额1680亿元,年均增长超过50%;高校院所转化成果"
        "2400余项,收入9.3亿元。2020年,预计全省高新技术企业突破2400家,是“十二五”末的7.1倍。",
        """
        1.6万项 | tech_contract_count | cumulative | CN-JL | 2016/2020
        1680亿元 | tech_contract_value | level | CN-JL | 2016/2020
        超过50% | tech_contract_value | growth_rate | CN-JL | 2016/2020
        2400余项 | converted_result_count | level | CN-JL | 2016/2020
        9.3亿元 | conversion_income | level | CN-JL | 2016/2020
        突破2400家 | high_tech_enterprise_count | level | CN-JL | 2020 | estimate
        7.1倍 | high_tech_enterprise_count | ratio | CN-JL | 2020 | estimate
        """,
    ),
    Case(
        "deputies and the work report",
        "2025-02-06",
        "贵州省两会上,代表们热议科技创新。“去年我省研发投入总量跨过250亿元,高新技术企业"
        "净增180家,达到2230家。”一位代表说。政府工作报告提出,今年全省研发经费投入增"
        "长10%以上,高新技术企业达到2400家,技术合同成交额达到600亿元。",
        """
        250亿元 | rd_expenditure | level | CN-GZ | 2024
        180家 | high_tech_enterprise_count | change | CN-GZ | 2024
        2230家 | high_tech_enterprise_count | level | CN-GZ | 2024
        10%以上 | rd_expenditure | growth_rate | CN-GZ | 2025 | target
        2400家 | high_tech_enterprise_count | level | CN-GZ | 2025 | target
        600亿元 | tech_contract_value | level | CN-GZ | 2025 | target
        """,
    ),
    Case(
        "provinces compared",
        "2024-08-15",
        "数据显示,2023年江苏、广东、浙江研发经费投入均超过2600亿元。江苏高新技术企业"
        "5.1万家,比广东少2.4万家;但江苏PCT专利申请量同比增长12%,广东则下降4."
        "3%。",
        """
        超过2600亿元 | rd_expenditure | level | CN-JS+CN-GD+CN-ZJ | 2023
        5.1万家 | high_tech_enterprise_count | level | CN-JS | 2023
        2.4万家 | high_tech_enterprise_count | difference | CN-JS | 2023
        12% | patent_applications_pct | growth_rate | CN-JS | 2023
        4.3% | patent_applications_pct | growth_rate | CN-GD | 2023
        """,
    ),
]
