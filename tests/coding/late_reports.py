"""Short reports of our own on fields and papers that the others leave out.

Written as :mod:`tests.coding.cases` are. Places are real, figures made up.
"""

from __future__ import annotations

from tests.coding.cases import Case

LATE_REPORTS = [
    Case(
        "a Taiwan notice on exports",
        "2024-08-08",
        "財政部統計處8日公布,台灣7月出口399.4億美元,年增3.1%;其中機械出口25.2億"
        "美元,較去年同月減少1.8%。累計前7月出口2635億美元,年增10%。",
        """
        399.4億美元 | exports | level | CN-TW | 2024-07
        3.1% | exports | growth_rate | CN-TW | 2024-07
        25.2億美元 | exports | level | CN-TW | 2024-07
        1.8% | exports | growth_rate | CN-TW | 2024-07
        2635億美元 | exports | cumulative | CN-TW | 2024-01/2024-07
        10% | exports | growth_rate | CN-TW | 2024-01/2024-07
        """,
    ),
    Case(
        "vouchers since their start",
        "2022-11-09",
        "自2018年启动以来,成渝地区科技创新券已吸纳服务机构980家,累计兑付金额6200万元"
        "。今年1至10月,重庆1300家企业申领创新券,兑付1850万元,同比增长35%。",
        """
        980家 | voucher_service_provider_count | level | X-CCEC | 2022-11-09
        6200万元 | voucher_redemption_value | cumulative | X-CCEC | 2018-01-01/2022-11-09
        1300家 | voucher_claiming_enterprise_count | level | CN-CQ | 2022-01/2022-10
        1850万元 | voucher_redemption_value | level | CN-CQ | 2022-01/2022-10
        35% | voucher_redemption_value | growth_rate | CN-CQ | 2022-01/2022-10
        """,
    ),
    Case(
        "agriculture",
        "2023-10-17",
        "河南省2022年农业科技进步贡献率达到64.9%,高于全国2.5个百分点。全省玉米播种面"
        "积5800万亩,产量2275万吨,占全国玉米产量的8.2%。",
        """
        64.9% | agri_tech_contribution_rate | level | CN-HA | 2022
        2.5个百分点 | agri_tech_contribution_rate | difference | CN-HA | 2022
        5800万亩 | sown_area | level | CN-HA | 2022
        2275万吨 | production | level | CN-HA | 2022
        8.2% | production | share | CN-HA | 2022
        """,
    ),
    Case(
        "health and life expectancy",
        "2024-05-10",
        "2023年末,海南省共有医疗卫生机构床位6.2万张,每千常住人口医疗卫生机构床位6.0张"
        ";执业(助理)医师3.2万人,比上年末增加1500人。居民人均预期寿命提高到79.5岁。"
        "全年总诊疗5600万人次。",
        """
        6.2万张 | hospital_bed_count | level | CN-HI | 2023-12-31
        6.0张 | hospital_bed_density | level | CN-HI | 2023-12-31
        3.2万人 | physician_count | level | CN-HI | 2023-12-31
        1500人 | physician_count | change | CN-HI | 2023-12-31
        79.5岁 | life_expectancy | level | CN-HI | 2023
        5600万人次 | medical_visit_count | level | CN-HI | 2023
        """,
    ),
    Case(
        "a computing platform",
        "2024-12-02",
        "国家超算成都中心累计服务用户1800家,覆盖35个城市。该平台接入智算中心6个,上架开源模型85款。",
        """
        1800家 | platform_user_count | level | 510100 | 2024-12-02
        6个 | connected_computing_center_count | level | 510100 | 2024-12-02
        85款 | open_source_model_count | level | 510100 | 2024-12-02
        """,
    ),
    Case(
        "a cited report",
        "2025-10-20",
        "世界知识产权组织发布的《2025年全球创新指数》显示,“深圳—香港—广州”创新集群升至全"
        "球第一位,北京居第四位。",
        """
        第一位 | innovation_cluster | rank | X-SHG | 2025
        第四位 | innovation_cluster | rank | CN-BJ | 2025
        """,
    ),
    Case(
        "trains and cargo",
        "2023-07-20",
        "上半年,郑州中欧班列开行1450列、发送12.9万标箱,同比分别增长28%和33%。郑州"
        "机场货邮吞吐量28.5万吨,其中国际地区18.4万吨,占比64.6%。",
        """
        1450列 | freight_train_count | level | 410100 | 2023H1
        12.9万标箱 | container_shipments | level | 410100 | 2023H1
        28% | freight_train_count | growth_rate | 410100 | 2023H1
        33% | container_shipments | growth_rate | 410100 | 2023H1
        28.5万吨 | freight_throughput | level | 410100 | 2023H1
        18.4万吨 | freight_throughput | level | 410100 | 2023H1
        64.6% | freight_throughput | share | 410100 | 2023H1
        """,
    ),
    Case(
        "the whole year, told in the spring after it",
        "2025-02-18",
        "全年衢州一般公共预算收入完成188.3亿元,增长4.6%。展望今年,全年一般公共预算收入预期"
        "目标为增长5%。",
        """
        188.3亿元 | fiscal_revenue | level | 330800 | 2024
        4.6% | fiscal_revenue | growth_rate | 330800 | 2024
        5% | fiscal_revenue | growth_rate | 330800 | 2025 | target
        """,
    ),
    Case(
        "a rate of its own behind a fall, a concentration that is surveyed",
        "2024-01-25",
        "2023年,台州细颗粒物平均浓度24微克/立方米,同比下降7.7%,优良天数比率95.1%。",
        """
        24微克/立方米 |  | level | 331000 | 2023
        7.7% |  | growth_rate | 331000 | 2023
        95.1% |  | level | 331000 | 2023
        """,
    ),
]
