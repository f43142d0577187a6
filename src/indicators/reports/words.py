"""The words of the page that belong to no chapter, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from indicators.reports.languages import Language

PAGE: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "site": "中国区域创新指标",
        "title": "文本中的数字：中国区域创新指标",
        "lead": "本报告把中文报道中印出的数字作为统计数据来读：每个数字都带有原文所主张的区间、"
        "出处与位置，并尽可能与官方数值并列。",
        "contents": "目录",
        "language": "语言",
        "marks": "怎样读图中的符号",
        "marks_lead": "文中的“超”“近”“约”并不等于一个确切的数。图形只画出文字所主张的内容，"
        "所有图用同一套符号；颜色之外总有形状或文字相区别。",
        "legend": "图例",
        "notes": "说明",
        "sources": "来源",
        "tables": "图中数据表",
        "scroll": "可左右滚动的表格",
        "link": "本图的固定链接",
        "about": "关于本报告",
        "version": "版本",
        "data_hash": "数据 SHA-256",
        "licence": "许可",
        "licence_text": "汇编数据：CC BY 4.0；程序：MIT。所引文本的著作权归原作者，"
        "此处不转载原文。",
        "cite": "引用格式",
        "citation": "中国区域创新指标（innovation-indicators），版本 {version}，{year}。"
        "CC BY 4.0。",
        "offline": "本页为单个文件，不连接网络；没有脚本也可完整阅读。",
    },
    "en": {
        "site": "Innovation indicators of China's regions",
        "title": "Figures in print: innovation indicators of China's regions",
        "lead": "This report reads the figures that Chinese texts print as statistics: each one "
        "carries the interval that its words claim, its source and its place in the text, and "
        "stands beside the official value where there is one.",
        "contents": "Contents",
        "language": "Language",
        "marks": "How to read the marks",
        "marks_lead": "“More than”, “nearly” and “about” do not state a value. The charts draw "
        "what the words claim and no more, with the same marks everywhere; shape or text always "
        "says what colour says.",
        "legend": "Legend",
        "notes": "Notes",
        "sources": "Sources",
        "tables": "The figures behind this chart",
        "scroll": "Table, scrolls sideways",
        "link": "Permanent link to this chart",
        "about": "About this report",
        "version": "Version",
        "data_hash": "SHA-256 of the data",
        "licence": "Licence",
        "licence_text": "Compiled data: CC BY 4.0; program: MIT. The texts cited belong to their "
        "authors and are not reproduced here.",
        "cite": "How to cite",
        "citation": "Innovation indicators of China's regions (innovation-indicators), version "
        "{version}, {year}. CC BY 4.0.",
        "offline": "This page is one file. It connects to nothing and is complete without script.",
    },
}

NAMES: Mapping[Language, str] = {"zh": "中文", "en": "English"}
"""Each language in its own words."""
