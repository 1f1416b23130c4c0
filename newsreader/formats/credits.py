"""Lines under a headline that say who wrote an article, for which outlet, and when."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from newsreader.core.text import fold
from newsreader.formats.dates import dates_in, may_be_worded
from newsreader.formats.wording import is_furniture

_BY = re.compile(
    r"(?:by|von|par|por|di|door|av|af|(?:written|reported|words|story|report|posted|published) by|"
    r"text:?|author:?|autor(?:a|in)?:?|auteur:?|autore:?|автор:?|текст:?|от)[:\s]+(?P<names>.+)",
    re.IGNORECASE,
)
_LATE_BY = re.compile(
    r"(?P<when>.+?)[\s,]+(?:by|von|par|por|di|door|av|af)\s+(?P<names>.+)", re.IGNORECASE
)
_BY_UNSPACED = re.compile(
    r"(?:作者|记者|記者|撰文|文|執筆|取材|글)\s?[:：／/]\s?(?P<names>[^\s。、，]{2,12})"
    r"|(?:记者|記者)\s(?P<after>\S{2,4})"
    r"|(?P<before>[^\s。、，]{2,8})\s?(?:記者|记者|기자)"
)
_SOURCE_UNSPACED = re.compile(r"(?:来源|來源|출처|情報源)\s?[:：]\s?\S{2,20}")
_PARTICLES = """
    and & und et y e en i и ve der den de del della di da dos van von la le el al bin ibn ben
    the ter ten zu zur af av
"""
_PARTICLE = frozenset(_PARTICLES.split())
_JOINED = frozenset(("and", "&", "und", "et", "y", "e", "en", "i", "и", "ve"))
_ARTICLE_WORDS = "the le la les el los las il lo der die das het de os as"
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_NAME = re.compile(r"[^\W\d_][\w.'’-]*,?\Z")
_PLACE = re.compile(r"\s+(?:in|at|for|from|aus|à|uit)\s+[^\W\d_a-z][^,|]{2,30}\Z")
_SIGN = re.compile(
    rf"\d|[|•·/／,—：]|\s[–-]\s|(?i:{_BY.pattern.partition('[:')[0]})[:\s]|记者|記者|기자|来源|來源"
)
"""Something that every credit has, but for dates in words; few lines of text have one."""
_SHORT_AGE = re.compile(r"\d{1,2}\s?(?:m|min|h|hr|hrs|d|w|std|ч|мин)\.?", re.IGNORECASE)
"""How long ago, between other credits."""
_ROLE = re.compile(
    r"(?:[^\W\d_]+ ){0,4}(?:correspondent|reporter|editor|staff writer|columnist"
    r"|korrespondent(?:in)?|redakteur(?:in)?)",
    re.IGNORECASE,
)
"""What the author of an article is."""
_MOST_NAME_WORDS = 12
_LONGEST_SIGNATURE = 60
_MOST_OUTLET_WORDS = 6
_LONGEST_CREDIT = 160
_BETWEEN = re.compile(r"\s*[|•·/]\s*|\s+[–—-]\s+")
_PARTING = re.compile(rf"{_BETWEEN.pattern}|\s+(?=(?:来源|來源|출처|作者|记者|記者|文)\s?[:：／/])")
"""The same, in texts where a label parts what one line says."""
_AND = re.compile(r"\s*,\s*|\s+(?:and|&|und|et|y|e|en|и|with|mit|avec|con|com|met|с)\s+")

_OUTLET_WORDS = """
    gazette times news post herald tribune press telegraph guardian journal chronicle observer
    courier standard examiner dispatch bulletin sentinel independent daily weekly newspaper
    agency agencies wire newswire staff correspondent correspondents reporter reporters editor
    newsroom radio tv television broadcasting magazine online
    zeitung tagblatt tageblatt nachrichten rundschau anzeiger kurier spiegel presse redaktion
    agenturen agentur korrespondent monde figaro parisien libération agences rédaction
    correspondant país mundo vanguardia diario periódico agencias redacción corriere repubblica
    stampa messaggero giornale gazzetta agenzia redazione folha jornal público expresso agência
    redação volkskrant telegraaf dagblad krant redactie новости газета агентство известия ведомости
    редакция корреспондент
    reuters ap afp dpa apa ansa efe tass bbc cnn npr abc nbc cbs upi bloomberg kyodo yonhap
    xinhua euronews dw тасс риа интерфакс associated
"""
_OUTLETS = frozenset(fold(word) for word in _OUTLET_WORDS.split())
_OUTLET_ENDS = (
    "新聞",
    "通信社",
    "通信",
    "新华社",
    "通讯社",
    "日报",
    "晚报",
    "新闻网",
    "网",
    "뉴스",
    "일보",
)


@dataclass(frozen=True, slots=True)
class Credits:
    """What a line under a headline says about who wrote it and when."""

    author: str | None = None
    date: dt.date | None = None
    outlet: str | None = None


def credit(text: str) -> Credits | None:
    """Return what a line says that holds author, outlet and date, and nothing else.

    An outlet alone is no credit, nor are names alone; either may be a headline.
    """
    if len(text) > _LONGEST_CREDIT or not (_SIGN.search(text) or may_be_worded(text)):
        return None
    whole = _credit(text)
    if whole:
        return whole
    pieces = [piece for piece in (_BETWEEN if text.isascii() else _PARTING).split(text) if piece]
    if len(pieces) == 1 and text.count(","):
        pieces = list(text.partition(",")[::2])
    if len(pieces) < 2:  # noqa: PLR2004
        return None
    found = [_piece(piece.strip()) for piece in pieces]
    if None in found:
        return None
    read = [one for one in found if one]
    author = next((one.author for one in read if one.author), None)
    date = next((one.date for one in read if one.date), None)
    outlet = next((one.outlet for one in read if one.outlet), None)
    sure = any(map(_credit, pieces)) or (author and outlet)
    return Credits(author, date, outlet) if sure else None


def _piece(text: str) -> Credits | None:
    """Return what a part of a line says, where the other parts say what it is."""
    read = _credit(text)
    if read:
        return read
    if is_outlet(text):
        return Credits(outlet=text)
    if is_names(text):
        return Credits(author=text)
    return Credits() if is_furniture(text) or _SHORT_AGE.fullmatch(text) else None


def _credit(text: str) -> Credits | None:
    """Return what a byline, a date line or one after the other says."""
    both = _byline_with_date(text)
    if both:
        return both
    names = byline(text)
    if names is None and text.startswith("—") and is_names(text.lstrip("— ")):
        names = text.lstrip("— ")
    if names:
        return Credits(author=names)
    dates = dates_in(text)
    if dates is not None:
        return Credits(date=dates[0] if dates else None)
    return Credits(outlet=text) if _SOURCE_UNSPACED.fullmatch(text) else None


def _byline_with_date(text: str) -> Credits | None:
    """Return what "18 November 2024 by Jane Doe" and "By Jane Doe on 18 November 2024" say."""
    late = _LATE_BY.fullmatch(text)
    if late and is_names(late["names"]):
        dates = dates_in(late["when"])
        return None if dates is None else Credits(late["names"], dates[0] if dates else None)
    early = _BY.fullmatch(text)
    words = early["names"].split() if early else []
    for at in range(2, len(words)):
        names, dates = " ".join(words[:at]).rstrip(","), dates_in(" ".join(words[at:]))
        if dates is not None:
            return Credits(names, dates[0] if dates else None) if is_names(names) else None
    return None


def byline(text: str) -> str | None:
    """Return the names of a line that says who wrote the article."""
    match = _BY_UNSPACED.fullmatch(text)
    if match:
        return match["names"] or match["after"] or match["before"]
    match = _BY.fullmatch(text)
    if not match or len(text) > _LONGEST_CREDIT:
        return None
    names = _PLACE.sub("", match["names"]).rstrip()
    written = [part for part in _AND.split(names) if part]
    if all(map(is_outlet, written)):
        return names
    if not is_names(written[0]):
        return None
    if is_names(names) and not any(map(is_outlet, written[1:])):
        return names
    people = names.partition(",")[0]
    return people if is_names(people) else written[0]


def signature(text: str) -> str | None:
    """Return the names or the outlet that a line gives, which elsewhere may be a headline.

    A place or another name may follow, as in "Jane Doe | London".
    """
    first = _BETWEEN.split(text, maxsplit=1)[0]
    if is_outlet(text) or _ROLE.fullmatch(text):
        return text
    return first if is_names(first) and len(text) <= _LONGEST_SIGNATURE else None


def is_outlet(text: str) -> bool:
    """Whether `text` is the name of a newspaper, station or agency, or says "staff"."""
    words = text.split()
    if not words or len(words) > _MOST_OUTLET_WORDS:
        return False
    if len(words) == 1 and text.endswith(_OUTLET_ENDS):
        return True
    plain = [fold(word).strip(".,()") for word in words]
    known = any(word in _OUTLETS for word in plain)
    capital = all(word[0].isupper() or word in _PARTICLE for word in words)
    return known and (capital or all(word in _OUTLETS for word in plain))


def is_names(text: str) -> bool:
    """Whether `text` is nothing but people's names of two words or more."""
    words = text.replace(",", " , ").split()
    if not 2 <= len(words) <= _MOST_NAME_WORDS or text.rstrip()[-1:] in ".?!:":  # noqa: PLR2004
        return False
    if fold(words[0]) in _ARTICLES and len(words) == 2:  # noqa: PLR2004
        return False
    names, size = [], 0
    for word in words:
        if word in _JOINED or word == ",":
            names.append(size)
            size = 0
        elif word in _PARTICLE:
            continue
        elif _NAME.match(word) and word[0].isupper():
            size += 1
        else:
            return False
    return all(2 <= size <= 4 for size in (*names, size))  # noqa: PLR2004
