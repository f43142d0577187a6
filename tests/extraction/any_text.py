# ruff: noqa: E501 - lists of characters are kept on one line
"""Texts of all kinds: what numbers, and what stands beside them, are put together from."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = [
    "一", "二", "两", "三", "十", "百", "千", "万", "亿", "半", "几", "数", "双", "零", "〇", "兩",
    "萬", "億", "第", "超", "近", "约", "多", "余", "以上", "左右", "到", "至", "—", "-", "~", "、",
    "和", "，", "。", "\n", " ", "(", ")", "（", "）", "“", "”", "%", "％", "‰", "元", "个", "家",
    "年", "月", "日", "去年", "2024", "6", "12", "0", "3.5", "１２", ",", ".", ":", "/", "成", "倍",
    "分之", "分", "度", "期", "过", "前", "达到", "不到", "上升", "企业", "亿元", "万", "吨", "$", "¥", "个百分点", "人", "公里", "千瓦", "元/吨", "十四五", "规划", "首位", "V2.0", "(dong)", "动",
    "强", "后", "号", "號", "届", "次", "是", "每", "的", "翻", "番", "人民币", "$", "零下", "\u200b",
    "\u202e", "\x00", "\ud800", "长三角", "统一", "一带一路", "学年", "上半年", "季度", "世纪", "周", "版", "多家", "余", "/", "3号", "100", "1,234",
]  # fmt: skip
PLACES = ("CN", "HK", "TW", "MO")
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
    st.text(max_size=40),
    st.text(alphabet="0123456789０９一二三十百千万亿.,，年月日-%个元 第几数半", max_size=30),
)
