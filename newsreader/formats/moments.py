"""Times of day, zones and ages such as "2 hours ago", as news pages write them beside dates.

Every pattern here is for folded text.
"""

from __future__ import annotations

import re

from newsreader.core.text import fold


def _any(words: str) -> str:
    """Return the pattern of any of the words that `words` lists, folded, the longest first."""
    plain = {re.escape(fold(word.replace("_", " "))) for word in words.split()}
    return f"(?:{'|'.join(sorted(plain, key=lambda word: (-len(word), word)))})"


_UNITS = _any("""
    s sec secs second seconds min mins minute minutes h hr hrs hour hours d day days week weeks
    minuten std stunde stunden tag tagen woche wochen
    seconde secondes heure heures jour jours semaine semaines
    segundo segundos minuto minutos hora horas día días semana semanas
    secondi minuti ora ore giorno giorni settimana settimane
    dia dias minuut uur dag dagen weken
    секунд секунды минут минуту минуты час часа часов день дня дней неделю недели недель
    минути дни ден minuta minuty godzina godziny godzin dzień dni minuter timme timmar dagar
""")
_ONE_WORDS = "a an one two three ein eine einer einem un une uno una um uma een одну один"
ONES = frozenset(_ONE_WORDS.split())
"""The words that may stand for a number before a unit of time."""
_ONES = _any(_ONE_WORDS)
_COUNTED = rf"(?:\d{{1,3}}|{_ONES})\s*{_UNITS}\b\.?"
_BEFORE = _any("vor il_y_a hace há преди för")
_AFTER = _any("ago atrás fa geleden назад temu sedan")
_UNSPACED_UNITS = _any("秒 秒钟 分 分钟 分鐘 分間 時間 小时 小時 日 天 日間 周 週 週間")
_KOREAN_UNITS = _any("초 분 시간 일 주")
AGE = re.compile(
    rf"\b{_COUNTED}(?:\s*{_COUNTED})?\s*\b{_AFTER}\b"
    rf"|\b{_BEFORE}\s+{_COUNTED}(?:\s+sedan\b)?"
    rf"|\d{{1,3}}\s?{_UNSPACED_UNITS}前"
    rf"|\d{{1,3}}\s?{_KOREAN_UNITS}\s?{fold('전')}"
    r"|\bjust now\b"
)
"""How long ago a line was written, up to some weeks."""
TIME = re.compile(
    r"(?:t(?=\d)|\b)\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?:\s*[ap]\.?\s?m\b\.?)?"
    r"(?:z\b|[+-]\d\d:?\d\d)?"
    r"|\b\d{1,2}\s*[ap]\.?\s?m\b\.?|[+-]\d\d:?\d\d|\b(?:gmt|utc)\s?[+-]\s?\d{1,2}(?::?\d\d)?\b"
    r"|\b\d{1,2}\s?(?:h|uhr|ч)\b"
    r"|\d{1,2}\s?[時时点點](?:\s?\d{1,2}\s?分)?(?:\s?\d{1,2}\s?秒)?"
    rf"|\d{{1,2}}\s?{fold('시')}(?:\s?\d{{1,2}}\s?{fold('분')})?"
)
"""A time of day with its zone; it stands beside a date or after a label."""
DAY = re.compile(
    rf"\b{_any('today yesterday heute gestern hier hoy ayer oggi ieri hoje ontem vandaag')}\b"
    rf"|\b{_any('gisteren сегодня вчера')}\b|\baujourd'hui\b|今天|昨天|今日|昨日"
)
"""A day named by its distance."""
MARK = re.compile(
    _any("月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日")
    + r"|(?:星期|周|週|礼拜)[一二三四五六日天]|[(（][月火水木金土日][)）]"
    + f"|{_any('월요일 화요일 수요일 목요일 금요일 토요일 일요일')}"
    + f"|{_any('午前 午後 上午 下午 오전 오후')}"
)
"""A weekday or half of a day in a script that sets no spaces."""
UNSPACED_LABEL = re.compile(
    _any("""
    发布时间 發布時間 发布于 發布於 发布 发表于 发表时间 更新时间 更新時間 更新于 更新
    最后更新 北京时间
    公開日時 公開日 公開 配信 掲載 掲載日 投稿日 最終更新 最終更新日 更新日 日本時間
    입력 수정 등록 업데이트 게시
""")
)
"""What announces a date in a script that sets no spaces."""
