"""The patterns of number sites, built once from the tables on first use.

The site pattern skips to the next character that can begin a number, and always matches there: a
scan never goes back, and its time grows with the length of the text alone. What stands before a
number (qualifier, currency, 去年) is looked up backwards, only where a number was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from indicators.extraction import nonfigures, tables
from indicators.extraction.leading import MONEY_FIRST
from indicators.extraction.quantities import qualifiers
from indicators.extraction.tables import CD, CN, D, Pattern, rx, trie, variants

__all__ = ["NUMBER", "SEP", "TAIL_OPENS", "Grammar", "going_on", "grammar", "joining"]

# One numeral character of Chinese script; 千 and 兆 not where they begin a unit (千瓦, 兆赫).
_UNIT_NEXT: Final = "(?:千(?![瓦克卡焦伏帕赫牛])|兆(?![瓦赫帕焦字比欧伏]))"
# A 两 behind a power of ten is the weight (三千万两 of silver) where no numeral and no measure of
# other things follows: 十两个 is no amount.
_OTHERS: Final = "零〇一二三四五六七八九十百千万亿廿卅几两半多余个位家名人次种件项年月天岁斤"
_TWO: Final = f"(?:(?<![十百千万亿])两|两(?=[{_OTHERS}]))"
_CC: Final = f"(?:[零〇一二三四五六七八九十百万亿廿卅]|{_TWO}|{_UNIT_NEXT})"
_BIG: Final = f"(?:[十百万亿]|{_UNIT_NEXT})"
_MORE: Final = "(?<=[十百千万亿廿卅0-9０-９])(?:多(?!数)|余(?![额热粮量下辉]))"
_COME: Final = (
    "(?:(?<=[十百千万0０])来(?=分钟|小时|公里|公斤|[个家项名位人年天岁次种件万亿元多所只台条里公页本块斤亩户号张])"
    "|(?<=[百千万])把(?=[个人块元斤亩里户名家年天条只吨公]))"
)
_ARABIC: Final = (
    rf"(?:[{D}]{{1,9}}[。·•][{D}]{{1,4}}(?=[%％万亿倍])"
    rf"|[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![{D}])(?:\.[0-9]+(?![{D}]))?"
    rf"|[0-9]{{1,2}}(?:，[0-9]{{3}})+(?![{D}])(?=[\.万亿])(?:\.[0-9]+(?![{D}]))?"
    rf"|[０-９]{{1,3}}(?:[,，][０-９]{{3}})+(?![{D}])(?:\.[０-９]+(?![{D}]))?"
    rf"|[{D}]+(?:\.[{D}]+)?)"
)
# After Arabic digits 千米 is a unit: 10千米 is 10 km, 三千米 is 3000 m.
_TIMES: Final = "(?:[十万亿]|百(?!帕)|千(?![瓦克卡焦伏帕赫牛米])|兆(?![瓦赫帕焦字比欧伏]))"
_ARABIC_TAIL: Final = (
    rf"(?:(?:{_MORE}|{_COME}|(?<=[十百千万])几)?{_TIMES}{{1,3}}"
    rf"(?:(?:[{D}]{{1,3}},[{D}]{{3}}|[{D}]{{1,4}})(?:\.[{D}]+)?{_TIMES}{{1,2}}){{0,3}}"
    rf"(?:(?<=[万萬])(?:[{D}],[{D}]{{3}}|[０-９]，[０-９]{{3}}|[{D}]{{2,4}})(?![{D}年月日时点,\.%％‰]))?)?(?:(?:{_MORE}|{_COME}|(?<=[0０])几(?=[年天岁个人万亿元家种次页块分里公]))(?:{_TIMES}{{1,2}})?)?"
)
_CHINESE: Final = (
    rf"(?:[几数](?=[十百千万亿]))?{_CC}+(?:点[{CD}]+{_BIG}{{0,3}})?"
    rf"(?:(?:(?<=[十百千万])几|(?<=十)数(?![据字量学智码值额])|{_MORE}|{_COME}){_BIG}{{0,3}})?"
)
_PAIR: Final = (
    r"(?:(?<![第、一二三四五六七八九十\n])(?:一、二|二、三|两、三|三、四|四、五|五、六|六、七|七、八|八、九)"
    r"(?=[十百千万亿个年天名家岁倍成])[十百千万亿]{0,3})"
)
_HALF: Final = (
    "半(?=[年天日个厘勺匙碗杯]|小时|月(?![谈板刊])|世纪|公里|公斤|斤|亩|辈)(?!年[级产薪终报])"
)
# Digits that are a number and nothing else, by what stands beside them: the other ways to read
# digits need not be tried. What else they may be begins behind them with one of these signs.
_GOES_ON: Final = (
    rf"[{D}十百千万亿兆多余来几年月日号时点度世季学至到—\-\~\:\/\.\+^×xX*⁻⁰¹²³⁴-⁹”」\"]"
    rf"|个月|分之|的[{D}\-]|[,，][{D}]{{3}}|[。·•][{D}]|[)）]年"
)
_PLAIN: Final = rf"[{D}]{{1,9}}+(?:\.[{D}]{{1,9}})?(?:万亿?|亿)?[多余]?(?!{_GOES_ON})"
# Digits alone between the marks that part the numbers of a list or table.
_CELL: Final = (
    r"(?:(?<=[,，、。；;\t\n])|(?<=[0-9,，。；;] ))(?:0|[1-9][0-9]{0,2}|[1-9][0-9]{4,8})"
    r"(?=[；;\t \n]|。(?![0-9０-９])|[,，](?![0-9０-９]{3})"
    r"|(?<=[,，、][0-9])、(?![0-9０-９]{1,2}月)|(?<=[,，、][0-9]{2})、(?![0-9０-９]{1,2}月)|(?<=[,，、][0-9]{3})、(?![0-9０-９]{1,2}月))"
)
_COMMON: Final = "%家个项人元名次件吨台位种户亩米公平"
_ANY: Final = f"(?:{_PAIR}|{_CHINESE}|{_HALF}|[几数](?![{CN}]))"
NUMBER: Final = f"(?:{_ARABIC}{_ARABIC_TAIL}|{_ANY})"
TAIL_OPENS: Final = '”’」』"(（'  # between a number and its unit
# In -5℃~-2℃ the hyphen is a sign: only the same mark twice parts two numbers.
SEP: Final = r"(?:至|到|——?|\-{1,2}|\~{1,2})"

_NUM2: Final = (
    "(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?|卅一?)"
)
_NOT_MONTH: Final = "(?![球亮饼光薪嫂龄])"
_NOT_DAY: Final = "(?![线楼院店矿井元圆本常程龄]|报(?![到名考送请道告价]))"
_MONTH: Final = rf"(?:[{D}]{{1,2}}|十[一二]?|[一二三四五六七八九元])月份?{_NOT_MONTH}"
_DAY: Final = rf"(?:[{D}]{{1,2}}|{_NUM2})[日号]{_NOT_DAY}"
_NOT_HOUR: Final = "(?![间代期常刻速长任尚空段效])"
_CLOCK_D: Final = (
    rf"(?:[{D}]{{1,2}}\:[{D}]{{2}}(?:\:[{D}]{{2}})?(?![{D}])"
    rf"|[{D}]{{1,2}}时{_NOT_HOUR}(?:[{D}]{{1,2}}分(?:[{D}]{{1,2}}秒)?)?"
    rf"|[{D}]{{1,2}}点(?:[{D}]{{1,2}}分|半|整|钟))"
)
_CLOCK_C: Final = rf"(?:零|{_NUM2})[时点]{_NOT_HOUR}(?:{_NUM2}分|半|整|钟)?"
_CLOCK: Final = (
    rf"(?:[ ]?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚)?(?:{_CLOCK_D}|{_CLOCK_C}))"
)
_CLOCKS: Final = rf"(?:{_CLOCK}(?:{SEP}(?:次日|翌日|当日)?{_CLOCK})?)"
_MARK: Final = r"(?:年?[初底末]|年中(?![国华])|[上中下]{1,2}旬)"
_PART: Final = (
    rf"(?:第?[一二三四1-4１-４](?:{SEP}第?[一二三四1-4１-４])?季度|第[一二三四1-4１-４]季(?!节)"
    rf"|[前首](?:[一二三1-3１-３]个?季度?|(?:[{D}]{{1,2}}|{_NUM2})个?月)|[上下]半年)"
)
_YEAR: Final = rf"(?:(?:[{D}]{{4}}|[一二][{CD}]{{3}})年|民国(?:[{D}]{{1,3}}|{_CC}{{1,4}})年)"
_SHORT_YEAR: Final = (
    rf"[{D}]{{2,3}}年(?={_PART}|[{D}]{{1,2}}(?:{SEP}[{D}]{{1,2}})?月(?!前|后)"
    rf"|[初底末](?!期)|年[初底末])"
)
_ROC: Final = rf"[{D}]{{1,3}}年(?:(?<=民国[{D}]年)|(?<=民国[{D}]{{2}}年)|(?<=民国[{D}]{{3}}年))"
_RELATIVE: Final = "(?:当年|次年|翌年|今年|同年|去年|明年)"
_MONTH_DAY_TAIL: Final = (
    rf"(?:{_DAY}{_CLOCKS}?|[初底末](?!期)|[上中下]{{1,2}}旬|中(?![国华心等东旬]))?"
)
_MONTH_DAY: Final = rf"(?:{_MONTH}{_MONTH_DAY_TAIL})"
_TO_DAY: Final = rf"(?:{SEP}{_RELATIVE}?(?:{_YEAR})?(?:{_MONTH_DAY}|{_DAY}{_CLOCK}?))"
_YEAR_TAIL: Final = (
    rf"(?:(?:度?的?(?:[{D}]{{1,2}}(?:月份?)?{SEP}[{D}]{{1,2}}月份?|{_MONTH_DAY}{_TO_DAY}?"
    rf"|{_PART}[初底末]?(?:{SEP}{_PART})?|{_MARK}|[春夏秋冬]季?(?![节天运耕粮令])|财年)|度(?!假))?)"
)
_DECADE_TAIL: Final = "(?:[初末中](?:叶|期)?|[上下]半叶|后期)?"
_ISO: Final = rf"[{D}]{{4}}[\-\/\.][{D}]{{1,2}}[\-\/\.][{D}]{{1,2}}(?![{D}])"
# After these words of the day a number with 点 is an hour: 晚上八点.
_DAYTIME: Final = (
    "(?:(?<=[上下中]午)|(?<=凌晨)|(?<=清晨)|(?<=早上)|(?<=晚上)|(?<=傍晚)|(?<=晚间)"
    "|(?<=夜里)|(?<=半夜))"
)
_DATE_D: Final = "|".join(
    (
        rf"{_ISO}(?:{SEP}(?:{_ISO}|[{D}]{{1,2}}[\/\.][{D}]{{1,2}}(?![{D}\.%])))?"
        rf"(?:[T ]{{1,2}}[{D}]{{1,2}}\:[{D}]{{2}}(?:\:[{D}]{{2}})?)?",
        rf"[{D}]{{4}}年?(?:度?{SEP}|\/)(?:[{D}]{{4}}|[{D}]{{2}})(?:学年度?|年[初底末度]?|财年|赛季|榨季)"
        rf"(?![{D}]{{1,2}}(?:{SEP}[{D}]{{1,2}})?月)",
        rf"[{D}]{{3,4}}学年度?",
        rf"(?:[{D}]{{4}}年|{_SHORT_YEAR}|{_ROC}){_YEAR_TAIL}(?:{SEP}{_YEAR}{_YEAR_TAIL})?{_CLOCK}?",
        rf"[{D}]{{1,2}}(?:月份?)?{SEP}[{D}]{{1,2}}月份?(?![{D}球])",
        rf"{_MONTH_DAY}{_TO_DAY}?",
        rf"[1-4１-４](?:{SEP}第?[1-4１-４])?季度[初底末]?(?:{SEP}{_PART})?"
        rf"|[{D}]{{1,2}}个?月(?:(?<=[前首][{D}]月)|(?<=[前首][{D}]个月))"
        rf"|[{D}]{{2}}个?月(?:(?<=[前首][{D}]{{2}}月)|(?<=[前首][{D}]{{2}}个月))"
        rf"|[{D}]{{2,4}}[)）]年(?:(?<=[今去明本][(（][{D}]{{3}}[)）]年)|(?<=[今去明本][(（][{D}]{{4}}[)）]年)"
        rf"|(?<=[今去明本][(（][{D}]{{2}}[)）]年)){_YEAR_TAIL}",
        rf"[{D}]{{2}}世纪(?:(?:[{D}]{{2}}|[二三四五六七八九]?十)年代)?{_DECADE_TAIL}",
        rf"(?:[{D}]{{4}}|[{D}]{{2}})年代{_DECADE_TAIL}",
        rf"{_DAY}(?:{_CLOCK}?{SEP}{_DAY})?{_CLOCKS}?",
        rf"{_CLOCK_D}(?:{SEP}{_CLOCK_D})?",
        rf"{_DAYTIME}[{D}]{{1,2}}点(?![{D}]|位|数)(?:[{D}]{{1,2}}分)?",
        rf"[{D}]{{1,2}}点{SEP}(?:凌晨|上午|中午|下午|晚上|次日|翌日)?[{D}]{{1,2}}点(?![{D}])",
    )
)
_DATE_C: Final = "|".join(
    (
        rf"[{CD}]{{3,4}}学年度?|一[{CD}]{{2}}年(?![级龄]){_YEAR_TAIL}",
        rf"[一二][{CD}]{{3}}年?{SEP}[一二][{CD}]{{3}}年度?",
        rf"[一二][{CD}]{{3}}年?(?:度?{SEP}|/)[{CD}]{{2}}(?:学年度?|年度|赛季|财年)",
        rf"[一二][{CD}]{{3}}年{_YEAR_TAIL}(?:{SEP}{_YEAR}{_YEAR_TAIL})?",
        rf"{_CC}{{1,4}}年(?:(?<=民国[{CN}]年)|(?<=国[{CN}]{{2}}年)|(?<=国[{CN}]{{3}}年))",
        rf"{_NUM2}世纪(?:[二三四五六七八九]?十年代)?{_DECADE_TAIL}",
        rf"[二三四五六七八九]?十年代{_DECADE_TAIL}",
        rf"[一二三四](?:{SEP}第?[一二三四])?季度[初底末]?(?:{SEP}{_PART})?",
        r"[一二三]个?季度?(?:(?<=[前首][一二三]季)|(?<=[前首][一二三]季度)|(?<=[前首][一二三]个季度))",
        rf"(?:{_NUM2}|两)个月(?:(?<=[前首][一两二三四五六七八九十]个月)|(?<=[前首]十[一二]个月))",
        rf"{_NUM2}{SEP}{_NUM2}月份?{_NOT_MONTH}",
        rf"(?:一二|二三|三四|四五|五六|六七|七八|八九)月份?{_NOT_MONTH}",
        r"(?:一二三?|二三四?|三四)季度",
        rf"{_DAYTIME}(?:{_NUM2}|两|零)点(?:半|钟|整|{_NUM2}分)?(?!位|数|论)",
        rf"(?:{_NUM2}|两)点(?:半|钟)(?!价|成)",
        r"[一二三四五六七八九十]{1,2}月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|三十)(?![日号个])",
        r"[一二三四五六七八九十]{1,2}月二?十[一二三四五六七八九]?(?=[，。、；）)的那前后]|中秋|\Z)",
        rf"(?:(?<=[正腊冬]月)|(?<=[正腊冬]月初))(?:[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?"
        rf"|[一二三四五六七八九])(?![日号个{CN}])",
        rf"(?:{_MONTH_DAY}{_TO_DAY}?)",
        rf"{_DAY}(?:{SEP}{_DAY})?",
        r"半年(?<=[上下]半年)[初底末]?",
        rf"[一二三四五六](?:(?<=周[一二三四五六])|(?<=星期[一二三四五六])|(?<=礼拜[一二三四五六]))"
        rf"(?:{SEP}(?:周|星期|礼拜)?[一二三四五六日天](?![{CN}年月个次楼层]))?(?:(?=[两三][天日])|(?![{CN}年月天个次条类期体几报]|系列|边))",
        r"[一二三四五六]{2,6}(?:(?<=[周期拜][一二三四五六]{2})|(?<=[周期拜][一二三四五六]{3})"
        r"|(?<=[周期拜][一二三四五六]{4}))(?=[，。；、,;\n]|上午|下午|晚|开|限|休|闭|不限|单号|双号|\Z)",
    )
)
# What every fraction and every date in Chinese numerals begins with: most numerals are neither, and
# one look tells so.
_PART_OPENS: Final = f"(?=[{CN}]{{1,6}}+分之)"
_DATE_OPENS: Final = (
    rf"(?:(?=[{CN}半元]{{1,4}}+[学年度至到—\-~\/世季个月点日号])|(?<=[周期拜月初]))"
)
_PLAN: Final = (
    f'(?:十[一二三四五]五(?![{D}十百千万亿])|(?<=[“「『"‘])(?:十五|[六七八九]五)(?=[”」』"’]))'
    r"(?:[”」』\"’]?(?:至|到|[\-—\~])[“「『\"‘]?十[一二三四五]五(?![十百千万亿]))?"
)
_PART_OF: Final = rf"分之(?:[{D}]+(?:\.[{D}]+)?|{_CC}+(?:点[{CD}]+)?|[几数])(?:{_MORE})?"
_HALVES: Final = "一半|半数(?!据|字)|半(?<=[过超近逾]半)(?![导岛年个天小月数径球成决百步])"
_TURNS: Final = (
    rf"翻(?:了|上)?(?:近|约|超过|超|将近|不到|不止)?(?:{_CC}{{1,2}}|[{D}]{{1,2}})番(?!茄)|翻番"
)
_COUNTLESS: Final = "数以[十百千万亿]{1,2}计|[百千][上成][千万](?<=成[百千][上成][千万])"
_POWER: Final = (
    rf"(?:[{D}]+(?:\.[{D}]+)?[×xX*])?10(?:(?:\^|的)[\-]?[{D}]{{1,3}}(?:次方|次幂)?|⁻?[⁰¹²³⁴-⁹]+)"
    rf"(?![{D}])"
)
_FEW: Final = "[一两二三四五六七八九]"
_PLACES: Final = f"{_FEW}(?:省{_FEW}[市区]|[市州]{_FEW}[区县旗](?![级域间]))"
_QUOTED: Final = (
    '(?<=[“「『"])(?:[一两二三四五六七八九十][一-鿿]{1,2}){2,5}(?=[”」』"])(?<![年月日])'
)
_PLUS: Final = r"[0-9]{1,4}(?:\+(?:[0-9]{1,4}|N|n|X|x|M)(?![0-9\.%])){1,5}"
_DOUBLE: Final = f"双1[12](?![{D}{CN}年月日天号项个家人件台])"  # days of sales
_ZERO_ONE: Final = r"[0０零][”」\"]?(?:到|至|\-)[“「\"]?[1１一](?![0-9０-９\.%％个年月天万亿倍])"


class Grammar(NamedTuple):
    """The compiled patterns.

    Attributes
    ----------
    site
        Matches from any position to the end of the next number site; the group that matched says
        what it is, no group means that there is none.
    tail
        What follows a number: unit, 半, 多, trailing qualifier.
    rest
        The same from behind the unit.
    units
        The units, by the first character of what is printed.
    second
        The second number of a range.
    before
        What may stand before a number: qualifier, currency, sign; anchored at the end.
    before_date
        What may stand before a date: 去年, 本月, 民国; anchored at the end.
    number
        One number, for taking an expression apart again.
    """

    site: Pattern
    tail: Pattern
    rest: Pattern
    units: dict[str, Pattern]
    second: Pattern
    before: Pattern
    before_date: Pattern
    number: Pattern


# What may not follow a qualifier that stands behind a number: 3年内部, 18岁未满60岁.
_NOT_AFTER: Final = {
    "+": "!0-9A-Za-z０-９Ａ-Ｚａ-ｚ",
    "内": "!部外地容存涵销需陆蒙在核置生科幕饰",
    "未满": f"!{D}{CN}几数",
}


@cache
def going_on() -> frozenset[str]:
    """Give the characters that may go on behind a unit: 半, 多, 以上, a denominator."""
    after = "".join(form[0] for form in qualifiers()["after"])
    return variants("半多余有期每(（零一二三四五六七八九" + after) | nonfigures.DIGITS


@cache
def joining() -> frozenset[str]:
    """Give the characters that join a number and its unit to another one."""
    return variants("至到—-~/±+")


def _class(signs: Iterable[str]) -> str:
    """Write signs as they stand inside of a class of characters."""
    return re.escape("".join(sorted(signs)))


def _unit_forms() -> list[str]:
    """Give all that may stand as a unit, Latin letters also in their full width."""
    wide = (
        tables.in_full_width(form) for form in tables.units() if form.isascii() and form.isalpha()
    )
    return [*tables.classifiers(), *tables.units(), *(f"{form}!Ａ-Ｚａ-ｚ" for form in wide)]


def _common_forms() -> list[str]:
    """Give the units that begin as most units of a text do, found together with the digits."""
    return [form for form in _unit_forms() if form[0] in _COMMON]


def _units() -> dict[str, Pattern]:
    """Give a pattern for the units that begin with a character, for every printed variant of it."""
    by_head: dict[str, list[str]] = {}
    for form in _unit_forms():
        for char in variants(form[0]):
            by_head.setdefault(char, []).append(form)
    patterns = {forms: rx(trie(forms)) for forms in set(map(tuple, by_head.values()))}
    return {char: patterns[tuple(forms)] for char, forms in by_head.items()}


@cache
def grammar() -> Grammar:
    """Build the patterns from the tables, once."""
    odd_before, odd_after = map(_class, nonfigures.odd())
    plain = rf"(?<![{odd_before}]){_PLAIN}(?![{odd_after}])"
    # A unit behind which nothing stands that may belong to it is found together with the digits.
    measured = f"(?:(?P<unit>(?>{trie(_common_forms())}))(?![{_class(going_on() | joining())}]))?"
    first = f"{D}{tables.NUMERALS}兆第首居榜翻俩仨壹贰叁肆伍陆柒捌玖拾佰仟"
    site = (
        rf"[^{first}]*+(?:"
        rf"(?=[{D}])(?:(?P<firm>(?<![{D}.．]){trie(tables.firms())})|(?P<cell>{_CELL})|(?P<plain>{plain}){measured}|(?P<sum>{_PLUS}|{_ZERO_ONE})|(?P<date>{_DATE_D})"
        rf"|(?P<power>{_POWER})|(?P<part>[{D}]{{1,6}}{_PART_OF})|(?P<arabic>{_ARABIC}{_ARABIC_TAIL}))"
        rf"|第(?:(?P<quarter>[一二三四1-4１-４](?:{SEP}第?[一二三四1-4１-４](?=季度))?季度?[初底末]?(?!节))|(?P<ordinal>[{D}]+|{_CC}+))"
        rf"|零[上下](?=[{D}{CN}])|(?P<countless>{_COUNTLESS})|(?P<half>{_HALVES})|(?P<places>{_PLACES}|{_QUOTED}|{_ZERO_ONE}|{_DOUBLE})|(?P<plan>{_PLAN})"
        rf"|{_PART_OPENS}(?P<cpart>{_CC}{{1,6}}{_PART_OF})|{_DATE_OPENS}(?P<cdate>{_DATE_C})"
        rf"|(?P<financial>[壹贰叁肆伍陆柒捌玖拾佰仟][壹贰叁肆伍陆柒捌玖拾佰仟零万亿]+)"
        rf"|(?P<chinese>{_ANY})"
        rf"|(?P<turn>{_TURNS})|(?P<top>首位(?!度|数)|居首(?![位都府次个批要先])|榜首)"
        rf"|(?P<both>[俩仨])|(?P<stray>[数双半几兆千零])|[\s\S]|\Z)"
    )
    words = qualifiers()
    after = [w + _NOT_AFTER.get(w, "") for w in words["after"]]
    unit = trie(_unit_forms())
    # What may go on behind the unit begins with one of the marks "going_on" of state.py.
    rest = (
        rf"(?:(?<=[一-鿿])[\(（][套个件辆台只次张项组部][\)）])?(?P<h>半(?![年数导径岛成天月决场价个载日])|(?<=[成厘])[一二三四五六七八九](?![零一二三四五六七八九十百千万亿个家成年月项名人种是])"
        rf"|(?<=米)(?:[一二三四五六七八九]{{1,2}}|[0-9０-９]{{1,2}})(?=[，。、；：,;）)的以左上高长宽\n]|\Z))?"
        rf"(?P<m>多(?![数个年月天云雨雪雾地家次方种项名])|余(?![个年月天额热粮量下])|有余)?(?:(?<=[年月天])期(?=以|及以)|[\(（]含(?:本数)?[\)）](?=以))?(?P<p>{trie(after)})?"
    )
    tail = rf"[”’」』\"]?(?:\((?=[一-鿿]{{1,3}}\)))?(?P<x>\+(?=[一-鿿]))?(?P<u>{unit})?{rest}"
    currency = trie([*tables.currencies(), "摄氏", "华氏"], latin_end=False)
    before = trie([*words["before"], "上!百科年"], latin_end=False)
    # A search skips to one of these at full speed.
    heads = {word[0] for word in (*words["before"], *tables.currencies(), *MONEY_FIRST)}
    heads |= set("上摄华零负 +±-")
    return Grammar(
        site=rx(site),
        tail=rx(tail),
        rest=rx(rest),
        units=_units(),
        second=rx(
            rf"{SEP}(?P<q>{before})?(?P<c>{currency})?(?P<s>[+\-]|零[上下]|负)?(?P<n>{NUMBER})"
        ),
        before=rx(
            rf"(?=[{_class(heads)}])(?P<k>{trie(MONEY_FIRST)})?(?P<q>{before})?(?P<c>{currency})?"
            r"[ ]?(?P<s>[+±\-]|零[上下]|负)?\Z"
        ),
        number=rx(NUMBER),
        before_date=rx(
            r"(?:去年|今年|明年|前年|后年|本年|上年|同年|当年|次年|翌年|来年|本月|上个?月|当月|同月|次月|下个?月"
            r"|上世纪|本世纪|公元前?|西元|民国|农历|阴历|(?:农历|阴历)?[正腊冬]月初?|[上下本这]个?(?=周|星期|礼拜)|[去今明](?=前|上|下|第|[初底])|[今去明本][(（]\Z)?的?"
            r"(?:[前首]|[上下]|周|星期|礼拜|凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜里|半夜|晚)?\Z"
        ),
    )
