"""Short texts of our own in which places and times are pointed to, not printed beside the number.

Written as :mod:`tests.coding.cases` are. Places are real, figures made up.
"""

from __future__ import annotations

from tests.coding.cases import Case

POINTING_REPORTS = [
    Case(
        "a place in a ranking has the year of its edition, one that an amount holds has not",
        "2025-01-20",
        "2024年,宁夏高新技术企业620家。《中国区域创新能力评价报告2023》显示,宁夏居全国第20位,比上年"
        "上升1位。全区技术合同成交额45亿元,居西部第9位。",
        """
        620家 | high_tech_enterprise_count | level | CN-NX | 2024
        第20位 | regional_innovation_capability | rank | CN-NX | 2023
        1位 |  | change | CN-NX | 2023
        45亿元 | tech_contract_value | level | CN-NX | 2024
        第9位 | tech_contract_value | rank | CN-NX | 2024
        """,
    ),
    Case(
        "the month in which a ranking came out is not its time, and sentences go on in it",
        "2023-05-08",
        "某机构3月发布的《城市科技创新百强指数(2022)》中,合肥排名第8位,较上年上升2位;芜湖、蚌埠分列"
        "第31、第56位。榜单显示,阜阳居第78位。2021年合肥研发投入强度3.5%。",
        """
        第8位 |  | rank | 340100 | 2022
        2位 |  | change | 340100 | 2022
        第31 |  | rank | 340200 | 2022
        第56位 |  | rank | 340300 | 2022
        第78位 |  | rank | 341200 | 2022
        3.5% | rd_intensity | level | 340100 | 2021
        """,
    ),
    Case(
        "two years in a title are no edition, and a later place is not of the report",
        "2025-01-20",
        "《区域创新指数报告(2021-2023)》提出新框架。目前,南昌在同类城市排名中居第5位。",
        """
        第5位 |  | rank | 360100 | 2025-01-20
        """,
    ),
    Case(
        "the number that a rise starts from is of the year before, the next is not",
        "2025-02-10",
        "2024年工作回顾\n全市经济稳步发展。衢州市技术合同成交额由上年的120亿元增至150亿元,科技型中小企业"
        "达1800家。高新技术企业从上年末的610家增加到690家。",
        """
        120亿元 | tech_contract_value | level | 330800 | 2023
        150亿元 | tech_contract_value | level | 330800 | 2024
        1800家 | tech_sme_count | level | 330800 | 2024
        610家 | high_tech_enterprise_count | level | 330800 | 2023-12-31
        690家 | high_tech_enterprise_count | level | 330800 | 2024
        """,
    ),
    Case(
        "the same months of the year before",
        "2024-11-02",
        "前三季度,湖州进出口总额980亿元,上年同期为910亿元;占全省的比重由上年同期的2.4%升至2.6%。",
        """
        980亿元 | goods_trade | level | 330500 | 2024-01/2024-09
        910亿元 | goods_trade | level | 330500 | 2023-01/2023-09
        2.4% | goods_trade | share | 330500 | 2023-01/2023-09
        2.6% | goods_trade | share | 330500 | 2024-01/2024-09
        """,
    ),
    Case(
        "the whole year before stays a whole year",
        "2025-02-10",
        "2024年,湖州进出口总额1320亿元,上年为1240亿元。",
        """
        1320亿元 | goods_trade | level | 330500 | 2024
        1240亿元 | goods_trade | level | 330500 | 2023
        """,
    ),
    Case(
        "months that a day closes, and the end of what is reported",
        "2024-08-28",
        "苏州某公司公布截至2024年6月30日止六个月业绩。营业收入8.2亿元,同比增长12%。截至报告期末,公司"
        "共有员工1200人。",
        """
        8.2亿元 | operating_revenue | level | 320500 | 2024H1
        12% | operating_revenue | growth_rate | 320500 | 2024H1
        1200人 | employment | level | 320500 | 2024-06-30
        """,
    ),
    Case(
        "a fiscal year that ends in March",
        "2024-06-20",
        "截至2024年3月31日止年度,珠海某公司营业收入36亿元。",
        """
        36亿元 | operating_revenue | level | 440400 | 2023-04-01/2024-03-31
        """,
    ),
    Case(
        "the target of a year that a half-year met",
        "2024-07-25",
        "1至6月,长春市城镇新增就业5.8万人,完成全年目标任务的61%。",
        """
        5.8万人 | employment | level | 220100 | 2024H1
        61% | employment | ratio | 220100 | 2024H1
        """,
    ),
]
