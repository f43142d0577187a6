"""The words of the page that belong to no chart, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from indicators.reports.languages import Language

PAGE: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "site": "中国区域创新指标",
        "title": "文本中的数字：中国区域创新指标",
        "lead": "本报告把中文报道所载的数字当作统计数据来读：每个数字都附有原文措辞所表示的区间、"
        "出处与位置，有官方数值的并列对照。",
        "contents": "目录",
        "skip": "跳到正文",
        "dark": "深色",
        "back": "回到开头",
        "more": "说明、来源与下载",
        "marks_fold": "各种符号的含义",
        "brought_out": "{place}：图中{count}处突出显示",
        "marks": "怎样读图中的符号",
        "marks_lead": "“超”“近”“约”之类的措辞并不给出确切的数。图形只画出原文措辞所表示的内容，"
        "所有图用同一套符号；除颜色外，总有形状或文字相区别。指针移到符号上，或用Tab键和方向键移到符号上，可看到数值；"
        "文中所载数字的符号链接到它的出处。",
        "legend": "图例",
        "notes": "说明",
        "warnings": "使用提示",
        "editors": "编者另有注的观测：",
        "sources": "来源",
        "sources_lead": "文本在前，官方及其他公开来源在后；后者的名称由编者拟定或译成中文。",
        "sources_fold": "展开全部来源",
        "tables": "图中数据表",
        "link": "本图的固定链接",
        "download": "下载",
        "place": "突出显示地区",
        "all_places": "不突出",
        "observations": "全部观测",
        "observations_lead": "五篇文本中经复核的每一个统计数字。展开一行可见出处、字符位置、区间、"
        "时期依据、复核结果和对应的官方数值；每行有固定链接“#obs-编号”，"
        "末尾加“-zh”或“-en”便定下语言。",
        "observations_caption": "全部观测：指标、地区、时期、所表示的数值、原文写法与出处",
        "observations_fold": "展开全部观测",
        "search": "搜索",
        "filter_area": "地区",
        "filter_family": "领域",
        "filter_indicator": "指标",
        "filter_source": "文本",
        "any": "全部",
        "shown": "条观测",
        "none": "。没有符合的观测：换一个词，或放宽筛选。",
        "reset": "清除搜索和筛选",
        "head_indicator": "指标",
        "head_place": "地区",
        "head_period": "时期",
        "head_claim": "所表示的数值",
        "head_printed": "原文写法",
        "head_source": "出处",
        "about": "关于本报告",
        "version": "版本",
        "built": "数据日期",
        "data_hash": "数据SHA-256",
        "licence": "许可",
        "licence_text": "汇编数据：CC BY 4.0；程序：MIT。所引文本的著作权归原作者，"
        "此处不转载原文。",
        "cite": "引用格式",
        "citation": "中国区域创新指标（innovation-indicators），版本{version}，{year}年。"
        "CC BY 4.0。",
        "offline": "本页为单个文件，不连接网络；没有脚本也可完整阅读。",
    },
    "en": {
        "site": "Innovation indicators of China's regions",
        "title": "Figures in print: innovation indicators of China's regions",
        "lead": "This report reads the figures printed in Chinese texts as "
        "statistics: each carries "
        "the interval that its words claim, its source and its place in the text, and stands "
        "beside the official value where there is one.",
        "contents": "Contents",
        "skip": "Skip to the report",
        "dark": "Dark",
        "back": "Back to the beginning",
        "more": "Notes, sources, downloads",
        "marks_fold": "What each mark means",
        "brought_out": "{place}: marks brought out in the charts: {count}",
        "marks": "How to read the marks",
        "marks_lead": "“More than”, “nearly” and “about” state no exact value. The charts draw "
        "what the words claim and no more, with the same marks everywhere; shape or text always "
        "says what colour says. Point at a mark, or reach it with Tab and the arrow "
        "keys, to read its "
        "value; the mark of a printed figure leads to its provenance.",
        "legend": "Legend",
        "notes": "Notes",
        "warnings": "Usage warnings",
        "editors": "Observations with a note of the editors:",
        "sources": "Sources",
        "sources_lead": "Texts first, then official and other public sources. The editors "
        "translated the titles of texts; the Chinese title follows. NBS: National Bureau of "
        "Statistics; MOST, MOF: ministries of science and technology, of finance; DST, STB: "
        "science and technology department of a province, bureau of a city; DRC: development and "
        "reform commission; S&T: science and technology; YRD: Yangtze River Delta; GII: Global "
        "Innovation Index; WIPO: World Intellectual Property Organization.",
        "sources_fold": "Show all sources",
        "tables": "The figures behind this chart",
        "link": "Permanent link to this chart",
        "download": "Download",
        "place": "Bring out a place",
        "all_places": "none",
        "observations": "All observations",
        "observations_lead": "Every reviewed statistical figure of the texts. Open a row for its "
        "source, place in the text in characters, interval, basis of the period, decision and "
        "official counterpart; each row has the permanent link “#obs-identifier”, with “-en” or "
        "“-zh” behind it in that language. † marks an English name that the editors translated, "
        "since the one named publishes none.",
        "observations_caption": "All observations: indicator, place, period, claim, "
        "figure as printed "
        "and source",
        "observations_fold": "Show all observations",
        "search": "Search",
        "filter_area": "Place",
        "filter_family": "Field",
        "filter_indicator": "Indicator",
        "filter_source": "Text",
        "any": "all",
        "shown": "observations",
        "none": ". Nothing fits: try another word, or fewer filters.",
        "reset": "Clear search and filters",
        "head_indicator": "Indicator",
        "head_place": "Place",
        "head_period": "Period",
        "head_claim": "Claim",
        "head_printed": "As printed",
        "head_source": "Source",
        "about": "About this report",
        "version": "Version",
        "built": "Date of the data",
        "data_hash": "SHA-256 of the data",
        "licence": "Licence",
        "licence_text": "Compiled data: CC BY 4.0; program: MIT. The texts cited belong to their "
        "authors and are not reproduced here.",
        "cite": "How to cite",
        "citation": "Innovation indicators of China's regions (innovation-indicators), version "
        "{version}, {year}. CC BY 4.0.",
        "offline": "This page is a single file. It connects to nothing and is complete without "
        "script.",
    },
}

NAMES: Mapping[Language, str] = {"zh": "中文", "en": "English"}
"""Each language in its own words."""
