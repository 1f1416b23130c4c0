"""Numbers of Chinese, Japanese and Korean news: glued to their counters, in tens of thousands.

"造成12人死亡", "２億５千万円" and "3만명" hold no space for a word to end at, so the numbers are
found by their digits and numerals, and the counter behind them tells what they count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsreader.core.hedges import Hedge

_MAGNITUDES = {
    "十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "萬": 1e4, "億": 1e8, "亿": 1e8, "兆": 1e12,
    "백": 1e2, "천": 1e3, "만": 1e4, "억": 1e8, "조": 1e12,
}  # fmt: skip
_NUMERALS = {
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8, "九": 9,
}  # fmt: skip
_UNITS = {
    "percent": "% ％ パーセント 퍼센트",
    "percentage point": "个百分点 個百分點 ポイント 포인트",
    "USD": "美元 ドル 달러",
    "EUR": "欧元 歐元 ユーロ 유로",
    "JPY": "日元 日圓 円 엔",
    "CNY": "人民币 元 위안",
    "won": "韩元 ウォン 원",
    "km": "公里 千米 キロメートル キロ 킬로미터",
    "m": "米 公尺 メートル 미터",
    "kg": "公斤 千克 キログラム 킬로그램",
    "tonne": "吨 噸 トン 톤",
    "°C": "摄氏度 攝氏度 ℃",
    "years old": "岁 歲 歳 才 세",
    "hour": "小时 小時 時間 시간",
    "minute": "分钟 分鐘 分間 분간",
    "day": "天 日間 일간",
    "week": "周 週間 주일",
    "month": "个月 個月 か月 カ月 ヶ月 개월",
    "year": "年間 年间 년간",
    "magnitude": "级地震 級地震",
}
_COUNTERS = {
    "people": "人 名 位 명",
    "homes": "户 戶 世帯 棟 가구",
    "vehicles": "辆 輛 台 대",
    "aircraft": "架 機",
    "ships": "艘 隻 척",
    "missiles": "枚 発 發 발",
    "countries": "カ国 か国 ヶ国 个国家 個國家 개국",
    "cases": "例 件 건",
    "animals": "头 頭 匹 마리",
    "seats": "席 议席 議席",
    "votes": "票 표",
}
_STATES = {
    "dead": "死亡 死者 死去 遇难 遇難 丧生 喪生 身亡 殺害 사망 숨",
    "injured": "受伤 受傷 負傷 けが 怪我 重傷 軽傷 轻伤 重伤 부상 다쳤",
    "missing": "失踪 失蹤 行方不明 失联 실종",
    "arrested": "被捕 逮捕 拘留 拘束 체포",
    "displaced": "避難 避难 撤离 撤離 无家可归 無家可歸 대피",
    "rescued": "获救 獲救 救出 救助 구조",
}
_BEFORE = {
    ">": "超过 超過 超える 至少 少なくとも 不少于 多于 逾 最少 적어도 최소",
    "<": "最多 不到 不足 至多 多达 高达 最大 최대",
    "~": "大约 大約 约 約 将近 近 およそ ほぼ 약",
}
_BEHIND = {
    ">": "以上 超 多 余 餘 余り 이상",
    "<": "以下 未満 以内 以內 이하 미만",
    "~": "前後 左右 ほど 程度 上下 정도",
}


def _forms(table: dict[str, str]) -> dict[str, str]:
    return {form: name for name, forms in table.items() for form in forms.split()}


def _any(forms: dict[str, str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


_UNIT, _COUNTER, _STATE = _forms(_UNITS), _forms(_COUNTERS), _forms(_STATES)
_HEDGE, _AFTER = _forms(_BEFORE), _forms(_BEHIND)
_LETTERS = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_LETTER = re.compile(rf"[{_LETTERS}]")
_MAGNITUDE = "".join(_MAGNITUDES)
_DIGITS = r"\d{1,24}(?:[,，]\d{3}){0,6}(?:[.．]\d{1,9})?"
_WRITTEN = rf"(?:{_DIGITS}[{_MAGNITUDE}]{{0,3}}){{1,4}}"
_SPELT = rf"[{''.join(_NUMERALS)}{_MAGNITUDE}]{{1,9}}"
_NUMBER = re.compile(
    rf"(?P<hedge>{_any(_HEDGE)})?\s?(?<!\d[.,，．/:：])(?<![\dA-Za-z第-])"
    rf"(?P<number>(?P<share>百分之)?(?:"
    rf"(?P<low>{_WRITTEN})(?:\s?[-–~〜～至到から]{{1,2}}\s?(?P<high>{_WRITTEN}))?"
    rf"|(?P<vague>[数數几幾][{_MAGNITUDE}]{{1,2}})|上?(?P<spelt>{_SPELT}))"
    rf"(?P<more>多|余|餘)?(?:\s?(?P<unit>{_any(_UNIT)}))?)(?:\s?(?P<counter>{_any(_COUNTER)}))?"
    rf"(?P<after>{_any(_AFTER)})?"
)
_CALENDAR = re.compile(r"\s?(?:年|月|日|号|號|時|时|点|點|分|秒|世紀|世纪|년|월|일|시)")
"""What makes a date or a time of day of a number; durations have longer words."""
_PIECE = re.compile(r"(\d[\d,，]*(?:[.．]\d+)?)|([^\d,，.．])")
_COUNTER_AT = re.compile(rf"(?:多|余|餘)?\s?({_any(_COUNTER)})")
_STATE_IN = re.compile(_any(_STATE))
_REACH = 14
"""How many characters behind a number a word may stand that tells what became of those counted."""
_CLAUSE = re.compile(r"[，。、；,;!?！？]")


@dataclass(frozen=True, slots=True)
class Glued:
    """A number with the unit written at it, and the words that bound it."""

    start: int
    """Code points into the text it was found in."""
    end: int
    low: float
    high: float
    unit: str | None
    hedge: Hedge
    step: float
    vague: bool


def is_unspaced(text: str) -> bool:
    """Whether any of the text is written in a script whose words and counters run together."""
    return _LETTER.search(text) is not None


def glued(text: str) -> tuple[Glued, ...]:
    """Return the numbers of an unspaced text that count or measure, in order."""
    if not is_unspaced(text):
        return ()
    return tuple(number for found in _NUMBER.finditer(text) if (number := _read(found, text)))


def counted(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what the number at `start` to `end` counts, and what became of those counted."""
    counter = _COUNTER_AT.match(text, end)
    thing = _COUNTER[counter[1]] if counter else ""
    after = _CLAUSE.split(text[end : end + _REACH])[0]
    before = _CLAUSE.split(text[max(0, start - _REACH // 2) : start])[-1]
    state = _STATE_IN.search(after) or _STATE_IN.search(before)
    return thing, _STATE[state[0]] if state else ""


def _read(found: re.Match[str], text: str) -> Glued | None:
    """Return the number that was found; None for dates, and for numerals that only spell words."""
    unit, told = found["unit"], found["unit"] or found["counter"] or found["share"]
    if not told and _CALENDAR.match(text, found.end("number")):
        return None
    if not told and not (found["low"] and _matters(found, text)):
        return None
    low, high, step = _values(found)
    symbol = "percent" if found["share"] else _UNIT[unit] if unit else None
    bound, words = _bound(found)
    start = found.start("number")
    at = found.start("hedge") if found["hedge"] else start
    vague = found["vague"] is not None
    return Glued(
        start, found.end("number"), low, high, symbol, Hedge(words, bound, bound, at), step, vague
    )


def _matters(found: re.Match[str], text: str) -> bool:
    """Whether digits without a counter still count: a magnitude, a bound or a fate stands by."""
    if found["hedge"] or found["after"] or not found["low"][-1].isdecimal():
        return True
    return bool(counted(text, found.start("number"), found.end())[1])


def _bound(found: re.Match[str]) -> tuple[str, str | None]:
    if found["hedge"]:
        return _HEDGE[found["hedge"]], found["hedge"]
    if found["after"]:
        return _AFTER[found["after"]], found["after"]
    if found["more"]:
        return ">", found["more"]
    return "=", None


def _values(found: re.Match[str]) -> tuple[float, float, float]:
    if found["vague"]:
        scale = 1.0
        for letter in found["vague"][1:]:
            scale *= _MAGNITUDES[letter]
        return 2 * scale, 10 * scale - 1, scale
    low, step = _value(found["low"] or found["spelt"])
    if not found["high"]:
        return low, low, step
    high, step = _value(found["high"])
    if found["high"][-1] in _MAGNITUDES and found["low"][-1] not in _MAGNITUDES and low < high:
        low *= step
    return min(low, high), max(low, high), step


def _value(written: str) -> tuple[float, float]:
    """Return the value of digits or numerals with magnitudes, and the unit of the last digit."""
    total = section = 0.0
    step, number = 1.0, None
    for digits, letter in _PIECE.findall(written):
        if digits:
            plain = re.sub("[,，]", "", digits).replace("．", ".")
            number = float(plain)
            zeros = len(plain) - len(plain.rstrip("0")) if "." not in plain else 0
            step = 10.0 ** (zeros if number else 0) if "." not in plain else 0.1
        elif letter in _NUMERALS:
            number, step = (number or 0.0) * 10 + _NUMERALS[letter], 1.0
        elif (scale := _MAGNITUDES[letter]) >= _SECTION:
            total += (section + (number if number is not None else 0.0) or 1.0) * scale
            section, number, step = 0.0, None, step * scale
        else:
            section += (number if number is not None else 1.0) * scale
            number, step = None, step * scale if digits else scale
    return total + section + (number or 0.0), step


_SECTION = 1e4
"""From here on a magnitude multiplies all that was read since the last such one."""
