"""A date as news pages write it, in the languages whose months the table knows."""

from __future__ import annotations

import datetime as dt
import re

from newsreader.core.text import fold

_MONTHS = (
    (
        "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari ianuarie"
        " stycznia января янв януари"
    ),
    (
        "february feb februar février févr fév febrero febbraio febbr fevereiro fev"
        " februari februarie lutego февраля фев февруари"
    ),
    "march mar märz mrz mars marzo março maart martie marca марта март",
    "april apr avril avr abril abr aprile aprilie kwietnia апреля апр април",
    "may mai mayo maggio mag maio mei maj maja мая май",
    "june jun juni juin junio giugno giu junho iunie czerwca июня июн юни",
    "july jul juli juillet juil julio luglio lug julho iulie lipca июля июл юли",
    "august aug août agosto ago augustus augusti sierpnia августа авг август",
    (
        "september sep sept septembre septiembre settembre set setembro septembrie września"
        " сентября сен септември"
    ),
    (
        "october oct oktober okt octobre octubre ottobre ott outubro out octombrie października"
        " октября окт октомври"
    ),
    "november nov novembre noviembre novembro noiembrie listopada ноября ноя ноември",
    (
        "december dec dezember dez décembre déc diciembre dic dicembre dezembro decembrie grudnia"
        " декабря дек декември"
    ),
)
_MONTH = {fold(name): at for at, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAME = "|".join(sorted(map(re.escape, _MONTH), key=lambda name: (-len(name), name)))
_FORMS = (
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"\b(?P<y>\d{4})[/.](?P<m>\d{1,2})[/.](?P<d>\d{1,2})\b"),
    re.compile(
        rf"\b(?P<y>\d{{4}})\s?(?:年|{fold('년')})\s?(?P<m>\d{{1,2}})\s?(?:月|{fold('월')})"
        rf"\s?(?P<d>\d{{1,2}})\s?(?:日|{fold('일')})"
    ),
    re.compile(r"\b(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})\b"),
    re.compile(
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?\s*(?:de\s+|of\s+)?(?P<name>{_NAME})\b\.?,?"
        rf"\s*(?:de\s+|del\s+)?(?P<y>\d{{4}})\b"
    ),
    re.compile(
        rf"\b(?P<name>{_NAME})\b\.?\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s*(?P<y>\d{{4}})\b"
    ),
)
_SLASHED = re.compile(r"\b(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})\b")
_TIME = re.compile(
    r"(?:t(?=\d)|\b)\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?:\s*[ap]\.?\s?m\b\.?)?"
    r"(?:z\b|[+-]\d\d:?\d\d)?"
    r"|\b\d{1,2}\s*[ap]\.?\s?m\b\.?|[+-]\d\d:?\d\d"
)
_LABEL_WORDS = """
    published publication posted updated last modified first created date dated on at of the
    by time issued filed edited pub and veröffentlicht aktualisiert stand datum vom am um
    uhr erschienen zuletzt den der publié publiée mis mise à jour modifié le la heure de
    créé paru publicado publicada actualizado actualizada fecha el a las hora hs del h
    pubblicato pubblicata aggiornato aggiornata il alle ore data publicatie gepubliceerd
    bijgewerkt geplaatst op om atualizado às em опубликовано обновлено дата в г года
    публикувано обновена gmt utc cet cest est edt et pst pdt pt bst ist msk kst jst mez mesz
    z t o'clock monday tuesday wednesday thursday friday saturday sunday mon tue tues wed
    thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves
    viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag
    dinsdag woensdag donderdag vrijdag zaterdag zondag понедельник вторник среда четверг
    пятница суббота воскресенье
"""
_LABELS = frozenset(fold(word) for word in _LABEL_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LONGEST = 140
"""Code points beyond which a line is no date line."""


def dates_in(line: str) -> tuple[dt.date, ...] | None:
    """Return the dates of a line that holds nothing else, the first first; `None` for others.

    A date whose day and month cannot be told apart gives an empty tuple.
    """
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    rest = fold(line)
    found: list[tuple[int, dt.date | None]] = []
    for form in (*_FORMS, _SLASHED):
        found.extend((match.start(), _date(match)) for match in form.finditer(rest))
        rest = form.sub(lambda match: "\x00" * len(match[0]), rest)
    if not found:
        return None
    rest = _TIME.sub(" ", rest.replace("\x00", " "))
    if any(map(str.isdigit, rest)):
        return None
    if any(word not in _LABELS for word in _WORD.findall(rest)):
        return None
    return tuple(date for _, date in sorted(found, key=lambda pair: pair[0]) if date)


def _date(match: re.Match[str]) -> dt.date | None:
    """Return the date of a match; `None` for an impossible or an ambiguous one."""
    parts = match.groupdict()
    if "a" in parts:
        first, second = int(parts["a"]), int(parts["b"])
        if first != second and max(first, second) <= 12:  # noqa: PLR2004
            return None
        day, month = (first, second) if second <= first else (second, first)
    else:
        day = int(parts["d"])
        month = _MONTH[parts["name"]] if "name" in parts else int(parts["m"])
    try:
        return dt.date(int(parts["y"]), month, day)
    except ValueError:
        return None
