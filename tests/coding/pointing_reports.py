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
    Case(
        "what 当地, 该县 and 该省 point to",
        "2024-06-03",
        "去年,湖南研发经费1280亿元。省会长沙去年研发投入强度3.4%。当地有高新技术企业8900家,该省有1.7万家。"
        "\n长沙县去年专利授权9800件,该县高新技术企业1500家,全省专利授权11.2万件。",
        """
        1280亿元 | rd_expenditure | level | CN-HN | 2023
        3.4% | rd_intensity | level | 430100 | 2023
        8900家 | high_tech_enterprise_count | level | 430100 | 2023
        1.7万家 | high_tech_enterprise_count | level | CN-HN | 2023
        9800件 | patent_grants | level | 430121 | 2023
        1500家 | high_tech_enterprise_count | level | 430121 | 2023
        11.2万件 | patent_grants | level | CN-HN | 2023
        """,
    ),
    Case(
        "a list of cities of the province does not become what the text is about",
        "2025-02-10",
        "2024年贵州省科技工作。全省科技型中小企业3100家。遵义、毕节分别新增高新技术企业60家、22家。技术合同"
        "成交额480亿元。其中,贵阳210亿元。",
        """
        3100家 | tech_sme_count | level | CN-GZ | 2024
        60家 | high_tech_enterprise_count | level | 520300 | 2024
        22家 | high_tech_enterprise_count | level | 520500 | 2024
        480亿元 | tech_contract_value | level | CN-GZ | 2024
        210亿元 | tech_contract_value | level | 520100 | 2024
        """,
    ),
    Case(
        "who is to build it is whom the target is about, whose support it is is not",
        "2024-03-04",
        "安徽省提出,支持滁州建设光伏基地,到2027年产值突破3000亿元。到2027年,全省研发投入强度达到3%。",
        """
        突破3000亿元 | output_value | level | 341100 | 2027 | target
        3% | rd_intensity | level | CN-AH | 2027 | target
        """,
    ),
    Case(
        "where one works of a company stands is not where the company is",
        "2024-08-28",
        "无锡某公司上半年营业收入9.6亿元。公司位于南通的新厂区年底投产。管理层预计,全年营业收入20亿元。",
        """
        9.6亿元 | operating_revenue | level | 320200 | 2024H1
        20亿元 | operating_revenue | level | 320200 | 2024 | estimate
        """,
    ),
    Case(
        "customers of a country are not that country",
        "2025-02-10",
        "2024年,昆山市某公司营业收入5亿元,其中德国客户占三成。",
        """
        5亿元 | operating_revenue | level | 320583 | 2024
        三成 | operating_revenue | share | 320583 | 2024
        """,
    ),
    Case(
        "全国 in the name of a kind of laboratory",
        "2024-12-20",
        "2024年,武汉市技术合同成交额2600亿元,现有全国重点实验室31家。",
        """
        2600亿元 | tech_contract_value | level | 420100 | 2024
        31家 | key_laboratory_count | level | 420100 | 2024-12-20
        """,
    ),
    Case(
        "a place carried into a paragraph of a text that has no one place",
        "2024-05-20",
        "淄博和济宁、赣州是老工业城市。2023年,济宁市技术合同成交额310亿元。2023年,赣州市技术合同成交额96亿元。\n新型研发机构总数"
        "达1400家。",
        """
        310亿元 | tech_contract_value | level | 370800 | 2023
        96亿元 | tech_contract_value | level | 360700 | 2023
        1400家 | new_rd_institution_count | level | CN | 2023
        """,
    ),
    Case(
        "a mean that is compared with is a level, of those whose mean it is",
        "2024-05-20",
        "2022年,镇江研发投入强度为2.9%,明显高于某联盟2.7%的平均水平,比常州低0.4个百分点。",
        """
        2.9% | rd_intensity | level | 321100 | 2022
        2.7% | rd_intensity | level |  | 2022
        0.4个百分点 | rd_intensity | difference | 321100 | 2022
        """,
    ),
    Case(
        "a place's part of what the larger place exports",
        "2024-11-08",
        "前三季度,嘉兴全市出口额2400亿元,其中海宁占两成。全国有效发明专利440万件,江苏占11%。",
        """
        2400亿元 | exports | level | 330400 | 2024-01/2024-09
        两成 | exports | share | 330481 | 2024-01/2024-09
        440万件 | patents_in_force_invention | level | CN | 2024-01/2024-09
        11% | patents_in_force_invention | share | CN-JS | 2024-01/2024-09
        """,
    ),
    Case(
        "an estimate behind its subject reaches no other subject",
        "2025-01-12",
        "过去一年,鄂州市地区生产总值预计增长6%;一般公共预算收入完成80亿元,增长5%。",
        """
        6% | gdp | growth_rate | 420700 | 2024 | estimate
        80亿元 | fiscal_revenue | level | 420700 | 2024
        5% | fiscal_revenue | growth_rate | 420700 | 2024
        """,
    ),
    Case(
        "an estimate before its subjects reaches them all",
        "2025-01-12",
        "预计2024年鄂州市地区生产总值1400亿元,进出口总额90亿元。",
        """
        1400亿元 | gdp | level | 420700 | 2024 | estimate
        90亿元 | goods_trade | level | 420700 | 2024 | estimate
        """,
    ),
    Case(
        "years above a mean are a streak, a hundred best that are parted among places are none",
        "2024-12-20",
        "2023年,金华规上工业增加值增长8%,增速连续四年高于全省。百强县中,浙江占24席。",
        """
        8% | value_added | growth_rate | 330700 | 2023
        连续四年 | value_added | streak | 330700 | 2020/2023
        24席 |  | level | CN-ZJ | 2023
        """,
    ),
    Case(
        "hours that an apparatus gives and a time that grew shorter, not hours that passed",
        "2024-12-20",
        "2023年,东莞市大科学装置提供机时5200小时,比上年增加400小时,一次实验用了三小时。",
        """
        5200小时 |  | level | 441900 | 2023
        400小时 |  | change | 441900 | 2023
        """,
    ),
    Case(
        "what was looked at is no figure, and a part of a running total is one",
        "2024-12-20",
        "评估对96家企业的创新能力进行评价。截至2023年末,青岛市累计授权专利8.2万件,其中发明专利2.1万件。",
        """
        8.2万件 | patent_grants | cumulative | 370200 | 2023
        2.1万件 | patent_grants | cumulative | 370200 | 2023
        """,
    ),
    Case(
        "numbers that point back to a rate or a count",
        "2024-12-20",
        "2023年,潍坊高新技术企业2100家,2020年这一数字为1200家。研发经费190亿元,研发投入强度2.6%,其中企业占"
        "88%。到2026年,要把这一比率提高到2.9%。",
        """
        2100家 | high_tech_enterprise_count | level | 370700 | 2023
        1200家 | high_tech_enterprise_count | level | 370700 | 2020
        190亿元 | rd_expenditure | level | 370700 | 2023
        2.6% | rd_intensity | level | 370700 | 2023
        88% | rd_expenditure | share | 370700 | 2023
        2.9% | rd_intensity | level | 370700 | 2026 | target
        """,
    ),
    Case(
        "firms that a laboratory hatched, and firms that settled",
        "2024-12-20",
        "2023年,福州某实验室转让专利15件,合同金额2800万元,孵化了6家企业。园区新入驻企业40家。",
        """
        15件 | converted_result_count | level | 350100 | 2023
        2800万元 | conversion_contract_value | level | 350100 | 2023
        6家 | spin_off_enterprise_count | level | 350100 | 2023
        40家 | enterprise_count | level | 350100 | 2023
        """,
    ),
    Case(
        "a mean time behind a count is not of what was counted, land is not produced",
        "2024-12-20",
        "2023年,海口市总诊疗1300万人次,平均住院日7.9天。全市粮食播种面积60万亩,产量21万吨。其中水稻45万亩。",
        """
        1300万人次 | medical_visit_count | level | 460100 | 2023
        7.9天 |  | level | 460100 | 2023
        60万亩 | sown_area | level | 460100 | 2023
        21万吨 | production | level | 460100 | 2023
        45万亩 | sown_area | level | 460100 | 2023
        """,
    ),
    Case(
        "a team of a company, and a fund that has no revenue",
        "2024-12-20",
        "2023年,中山某公司研发团队共有320人,注册资本同比增长9%。医疗保险基金总收入42亿元。",
        """
        320人 | rd_personnel | level | 442000 | 2023
        9% |  | growth_rate | 442000 | 2023
        42亿元 |  | level | 442000 | 2023
        """,
    ),
    Case(
        "a part that is only said to be one",
        "2024-12-20",
        "2023年,长治市高新技术企业410家,较2020年增加150家,其中六成为民营企业。",
        """
        410家 | high_tech_enterprise_count | level | 140400 | 2023
        150家 | high_tech_enterprise_count | change | 140400 | 2023
        六成 | high_tech_enterprise_count | share | 140400 | 2023
        """,
    ),
    Case(
        "windows of years that end with the day of publication",
        "2025-02-20",
        "三年来,徐州市技术合同成交额年均增长21%,高新技术企业净增620家。近五年,全市累计投入研发经费860亿元,授权"
        "发明专利2.3万件。2024年,签订技术合同4000项。",
        """
        21% | tech_contract_value | growth_rate | 320300 | 2022-02-21/2025-02-20
        620家 | high_tech_enterprise_count | change | 320300 | 2022-02-21/2025-02-20
        860亿元 | rd_expenditure | cumulative | 320300 | 2020-02-21/2025-02-20
        2.3万件 | patent_grants | level | 320300 | 2020-02-21/2025-02-20
        4000项 | tech_contract_count | level | 320300 | 2024
        """,
    ),
    Case(
        "a window that ends with the year spoken of, and a stock that no window dates",
        "2025-02-20",
        "2023年,徐州研发投入300亿元,近五年年均增长12%,五年来授权发明专利3万件。该市现有高新技术企业2400家。",
        """
        300亿元 | rd_expenditure | level | 320300 | 2023
        12% | rd_expenditure | growth_rate | 320300 | 2019/2023
        3万件 | patent_grants | level | 320300 | 2019/2023
        2400家 | high_tech_enterprise_count | level | 320300 | 2025-02-20
        """,
    ),
    Case(
        "what is new since a plan began ran on since, what there is is of the day",
        "2025-02-20",
        "“十四五”以来,东莞新增高新技术企业1800家。截至2024年底,东莞有高新技术企业1.1万家。",
        """
        1800家 | high_tech_enterprise_count | level | 441900 | 2021-01-01/2025-02-20
        1.1万家 | high_tech_enterprise_count | level | 441900 | 2024-12-31
        """,
    ),
    Case(
        "a target and what was reached beside it",
        "2024-02-20",
        "到2025年,安庆力争高新技术企业超过2000家;2023年,高新技术企业1560家,研发投入强度2.1%。今年计划引进"
        "高层次人才300名。2023年,火炬计划引进高层次人才90名。",
        """
        超过2000家 | high_tech_enterprise_count | level | 340800 | 2025 | target
        1560家 | high_tech_enterprise_count | level | 340800 | 2023
        2.1% | rd_intensity | level | 340800 | 2023
        300名 | high_level_talent_count | level | 340800 | 2024 | target
        90名 | high_level_talent_count | level | 340800 | 2023
        """,
    ),
    Case(
        "cities abroad have no code, and are not the country of the paper",
        "2025-02-20",
        "2023年,东京、首尔的专利申请量分别为11万件和8万件。2023年,南通专利申请量2万件,产品销往东京等地。",
        """
        11万件 | patent_applications | level |  | 2023
        8万件 | patent_applications | level |  | 2023
        2万件 | patent_applications | level | 320600 | 2023
        """,
    ),
    Case(
        "我省 of a text that does not tell which",
        "2025-02-20",
        "2023年,全国技术合同成交额6.1万亿元,我省4200亿元。",
        """
        6.1万亿元 | tech_contract_value | level | CN | 2023
        4200亿元 | tech_contract_value | level |  | 2023
        """,
    ),
    Case(
        "我省 where the reader of the text knows it",
        "2025-02-20",
        "2023年,全国技术合同成交额6.1万亿元,我省4200亿元。",
        """
        6.1万亿元 | tech_contract_value | level | CN | 2023
        4200亿元 | tech_contract_value | level | CN-SN | 2023
        """,
        home="CN-SN",
    ),
    Case(
        "a place that heads the lines below it, until another heading",
        "2025-02-20",
        "2024年科技统计\n一、江苏\n高新技术企业5.1万家,研发经费4600亿元。\n二、浙江\n高新技术企业4.2万家。\n"
        "研发经费3000亿元。\n三、展望\n力争2026年长三角研发经费超1.2万亿元。",
        """
        5.1万家 | high_tech_enterprise_count | level | CN-JS | 2024
        4600亿元 | rd_expenditure | level | CN-JS | 2024
        4.2万家 | high_tech_enterprise_count | level | CN-ZJ | 2024
        3000亿元 | rd_expenditure | level | CN-ZJ | 2024
        超1.2万亿元 | rd_expenditure | level | X-YRD | 2026 | target
        """,
    ),
    Case(
        "全市 behind a county of the city that the text is about",
        "2025-02-20",
        "2024年,绍兴市专利授权3.2万件。绍兴市技术合同成交额210亿元。诸暨市袜业产值760亿元。全市出口增长5%。",
        """
        3.2万件 | patent_grants | level | 330600 | 2024
        210亿元 | tech_contract_value | level | 330600 | 2024
        760亿元 | output_value | level | 330681 | 2024
        5% | exports | growth_rate | 330600 | 2024
        """,
    ),
    Case(
        "全市 of a text about a city of the level of a county",
        "2025-02-20",
        "2024年,诸暨市袜业产值760亿元。全市出口增长5%。",
        """
        760亿元 | output_value | level | 330681 | 2024
        5% | exports | growth_rate | 330681 | 2024
        """,
    ),
    Case(
        "what is to come within years has no time yet, what there is now has",
        "2025-02-20",
        "五年内,西安将新增孵化载体60家;目前有高新技术企业1.3万家。未来产业产值去年达到300亿元。",
        """
        60家 | incubator_count | level | 610100 | - | target
        1.3万家 | high_tech_enterprise_count | level | 610100 | 2025-02-20
        300亿元 | output_value | level | 610100 | 2024
        """,
    ),
    Case(
        "a loss is what was earned, below nought",
        "2024-11-20",
        "前三季度,烟台某公司净利润1.1亿元,上年同期净亏损0.4亿元。",
        """
        1.1亿元 | net_profit | level | 370600 | 2024-01/2024-09
        0.4亿元 | net_profit | level | 370600 | 2023-01/2023-09
        """,
    ),
    Case(
        "what is sent abroad in pieces is not what was made",
        "2024-09-20",
        "2024年上半年,安徽汽车产量158万辆,其中新能源汽车62万辆,增长81%;出口汽车45万辆。",
        """
        158万辆 | production | level | CN-AH | 2024H1
        62万辆 | production | level | CN-AH | 2024H1
        81% | production | growth_rate | CN-AH | 2024H1
        45万辆 |  | level | CN-AH | 2024H1
        """,
    ),
    Case(
        "the places out of which one is told, and a list with a place that nobody here knows",
        "2025-02-20",
        "2024年,西部省份中青海生产总值增长7.1%。武昌区、洪山区、某某新区技术合同成交额分别为120亿元、260亿元、"
        "900亿元,合计占武汉全市的六成。",
        """
        7.1% | gdp | growth_rate | CN-QH | 2024
        120亿元 | tech_contract_value | level |  | 2024
        260亿元 | tech_contract_value | level |  | 2024
        900亿元 | tech_contract_value | level |  | 2024
        六成 | tech_contract_value | share |  | 2024
        """,
    ),
    Case(
        "a district is no city: 全市 behind it is the city that it lies in",
        "2025-02-20",
        "2024年,天津滨海新区高新技术企业4800家;全市技术合同成交额2000亿元。2024年,江阴市研发经费180亿元,"
        "全市高新技术企业1300家。",
        """
        4800家 | high_tech_enterprise_count | level | 120116 | 2024
        2000亿元 | tech_contract_value | level | CN-TJ | 2024
        180亿元 | rd_expenditure | level | 320281 | 2024
        1300家 | high_tech_enterprise_count | level | 320281 | 2024
        """,
    ),
    Case(
        "works that stand elsewhere",
        "2025-02-20",
        "2024年,常州某公司产量90万辆。公司在泰国的工厂产量30万辆。",
        """
        90万辆 | production | level | 320400 | 2024
        30万辆 | production | level | TH | 2024
        """,
    ),
]
