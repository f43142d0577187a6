"""Short texts of our own in genres beyond press and work reports, and what they were mended for.

Written as :mod:`tests.coding.cases` are. Places are real, figures made up.
"""

from __future__ import annotations

from tests.coding.cases import Case

GENRE_REPORTS = [
    Case(
        "money that a budget spends on science is no R&D expenditure",
        "2025-03-02",
        "2024年辽宁省一般公共预算支出中科技支出为96.4亿元,比上年增长7.2%。财政科学技术支出占"
        "一般公共预算支出的比重为1.6%。",
        """
        96.4亿元 | fiscal_expenditure | level | CN-LN | 2024
        7.2% | fiscal_expenditure | growth_rate | CN-LN | 2024
        1.6% | fiscal_expenditure | share | CN-LN | 2024
        """,
    ),
    Case(
        "both numbers of a rise",
        "2025-03-02",
        "2024年,长沙市先进制造业增加值占规模以上工业增加值的比重由上年的61.2%提高至63.4%,高新技术"
        "企业由2020年的4200家增至8100家,在校研究生由6.1万人增加到7.3万人。",
        """
        61.2% | value_added | share | 430100 | 2023
        63.4% | value_added | share | 430100 | 2024
        4200家 | high_tech_enterprise_count | level | 430100 | 2020
        8100家 | high_tech_enterprise_count | level | 430100 | 2024
        6.1万人 | enrolled_student_count | level | 430100 | 2020
        7.3万人 | enrolled_student_count | level | 430100 | 2024
        """,
    ),
    Case(
        "rates with a name of their own behind an amount",
        "2025-03-02",
        "2024年,常州市规模以上工业企业营业收入1.62万亿元,增长5.2%。分行业看,电子、装备、化工行业"
        "利润率分别为6.1%、5.2%、4.4%。全部工业总产值8120亿元,新产品产值率41.6%,全员劳动生产率"
        "38.2万元/人,产能利用率77.3%。",
        """
        1.62万亿元 | operating_revenue | level | 320400 | 2024
        5.2% | operating_revenue | growth_rate | 320400 | 2024
        6.1% | profit_margin | level | 320400 | 2024
        5.2% | profit_margin | level | 320400 | 2024
        4.4% | profit_margin | level | 320400 | 2024
        8120亿元 | output_value | level | 320400 | 2024
        41.6% | new_product_output_share | level | 320400 | 2024
        38.2万元/人 |  | level | 320400 | 2024
        77.3% |  | level | 320400 | 2024
        """,
    ),
    Case(
        "nouns of their own in a list of things counted",
        "2024-01-30",
        "2023年末,东莞市有高新技术企业1.02万家、研学基地38家、公交线路480条、图书分馆51个;"
        "物流园区仓储面积620万平方米,冷链库存量9.3万吨。",
        """
        1.02万家 | high_tech_enterprise_count | level | 441900 | 2023-12-31
        38家 |  | level | 441900 | 2023-12-31
        480条 |  | level | 441900 | 2023-12-31
        51个 |  | level | 441900 | 2023-12-31
        620万平方米 |  | level | 441900 | 2023-12-31
        9.3万吨 |  | level | 441900 | 2023-12-31
        """,
    ),
    Case(
        "a fair that is named for one place and held in another",
        "2023-10-16",
        "第二十届东盟博览会在南宁闭幕,吸引来自四十余个国家和地区的参展厂商一千六百多家,签约产业"
        "项目57个。",
        """
        四十余个 | participating_country_count | level | 450100 | -
        一千六百多家 | participating_organization_count | level | 450100 | -
        57个 | investment_project_count | level | 450100 | -
        """,
    ),
    Case(
        "what a city has and attracts, however few",
        "2024-06-16",
        "目前,绵阳拥有国家级重点实验室12家,集聚两院院士31名,引进高层次人才86名,建有中试平台9个,"
        "获批国家企业技术中心14家。会上,3位专家介绍了5个案例。",
        """
        12家 | key_laboratory_count | level | 510700 | 2024-06-16
        31名 | academician_count | level | 510700 | 2024-06-16
        86名 | high_level_talent_count | level | 510700 | 2024-06-16
        9个 | pilot_test_platform_count | level | 510700 | 2024-06-16
        14家 | enterprise_technology_center_count | level | 510700 | 2024-06-16
        """,
    ),
    Case(
        "a subsidy that was paid and one that a rule grants",
        "2024-02-16",
        "2023年,常德市科技局资助青年项目212项,发放奖励资金1.2亿元;对首次认定的企业每家奖励20万元。",
        """
        212项 |  | level | 430700 | 2023
        1.2亿元 |  | level | 430700 | 2023
        """,
    ),
    Case(
        "a share of an amount behind its intensity",
        "2023-09-20",
        "2022年,山东省研发经费2180亿元,投入强度2.49%,企业占87.3%。研发经费占生产总值比重连续"
        "三年保持在2.3%以上。",
        """
        2180亿元 | rd_expenditure | level | CN-SD | 2022
        2.49% | rd_intensity | level | CN-SD | 2022
        87.3% | rd_expenditure | share | CN-SD | 2022
        连续三年 | rd_intensity | streak | CN-SD | 2020/2022
        2.3%以上 | rd_intensity | level | CN-SD | 2022
        """,
    ),
    Case(
        "means of times, and what of a yearly target is met",
        "2024-08-08",
        "今年上半年,厦门口岸进口货物平均通关时间31小时;全市城镇新增就业9.8万人,完成年度任务的61%。",
        """
        31小时 |  | level | 350200 | 2024H1
        9.8万人 | employment | level | 350200 | 2024H1
        61% | employment | ratio | 350200 | 2024H1
        """,
    ),
    Case(
        "an annual report of a company",
        "2025-04-18",
        "无锡恒澜传动股份有限公司2024年实现营业收入21.4亿元,同比增长6.3%;归属于上市公司股东的净利润"
        "2.2亿元,综合毛利率27.5%。减速机收入13.1亿元,占比61.2%。报告期末公司员工3120人。",
        """
        21.4亿元 | operating_revenue | level | 320200 | 2024
        6.3% | operating_revenue | growth_rate | 320200 | 2024
        2.2亿元 | net_profit | level | 320200 | 2024
        27.5% | profit_margin | level | 320200 | 2024
        13.1亿元 | operating_revenue | level | 320200 | 2024
        61.2% | operating_revenue | share | 320200 | 2024
        3120人 | employment | level | 320200 | 2024-12-31
        """,
    ),
    Case(
        "new headings of yearbooks",
        "2025-02-27",
        "2024年末,烟台市有上市公司58家、专精特新中小企业1240家、制造业单项冠军企业31家、瞪羚企业420家,"
        "新型研发机构96家、科技企业孵化器47家、众创空间62家。全年规模以上工业企业利润总额486亿元,"
        "产品销售率96.8%。新能源装机容量1620万千瓦。每万人口发明专利拥有量19.4件。",
        """
        58家 | listed_company_count | level | 370600 | 2024-12-31
        1240家 | specialised_sme_count | level | 370600 | 2024-12-31
        31家 | single_champion_count | level | 370600 | 2024-12-31
        420家 | gazelle_enterprise_count | level | 370600 | 2024-12-31
        96家 | new_rd_institution_count | level | 370600 | 2024-12-31
        47家 | incubator_count | level | 370600 | 2024-12-31
        62家 | maker_space_count | level | 370600 | 2024-12-31
        486亿元 | total_profit | level | 370600 | 2024
        96.8% | product_sales_ratio | level | 370600 | 2024
        1620万千瓦 | installed_capacity | level | 370600 | 2024
        19.4件 | patents_invention_density | level | 370600 | 2024
        """,
    ),
    Case(
        "a target that is called so before its number",
        "2025-02-27",
        "2024年香港研發總開支佔本地生產總值1.15%,政府的目標是提升至1.3%。",
        """
        1.15% | rd_intensity | level | CN-HK | 2024
        1.3% | rd_intensity | level | CN-HK | 2024 | target
        """,
    ),
    Case(
        "a grid company is no dateline, and 全省 goes back to its province",
        "2023-07-14",
        "国网甘肃电力发布消息:截至6月底,甘肃电网总装机7687万千瓦。上半年,全省发电量978亿千瓦时。",
        """
        7687万千瓦 | installed_capacity | level | CN-GS | 2023-06-30
        978亿千瓦时 | production | level | CN-GS | 2023H1
        """,
    ),
    Case(
        "more than in an earlier year, and a fall from one rate to another",
        "2024-10-11",
        "2023年,泸州规上工业企业868户,比2020年多了217户;毛利率由上年的18.2%下滑至16.9%。",
        """
        868户 | enterprise_count | level | 510500 | 2023
        217户 | enterprise_count | change | 510500 | 2023
        18.2% | profit_margin | level | 510500 | 2022
        16.9% | profit_margin | level | 510500 | 2023
        """,
    ),
    Case(
        "patents that a university licenses",
        "2023-12-20",
        "兰州某高校今年专利转让许可82件,合同金额3100万元,是去年的1.4倍。",
        """
        82件 | converted_result_count | level | 620100 | 2023
        3100万元 | conversion_contract_value | level | 620100 | 2023
        1.4倍 | conversion_contract_value | ratio | 620100 | 2023
        """,
    ),
    Case(
        "the market of a share is not the place of the company that holds it",
        "2024-03-30",
        "杭州某机器人公司年报显示,2023年公司营业收入24.6亿元,产品全球市场份额约3.1%。",
        """
        24.6亿元 | operating_revenue | level | 330100 | 2023
        约3.1% | market_share | level | 330100 | 2023
        """,
    ),
    Case(
        "what there is now, in an answer that began with a year",
        "2023-08-03",
        "2022年,太原市研发经费投入131亿元。现在全市有众创空间66家、中试基地8个。",
        """
        131亿元 | rd_expenditure | level | 140100 | 2022
        66家 | maker_space_count | level | 140100 | 2023-08-03
        8个 | pilot_test_platform_count | level | 140100 | 2023-08-03
        """,
    ),
]
