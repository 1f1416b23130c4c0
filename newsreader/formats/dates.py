"""A date as news pages write it, in the languages whose months the table knows."""

from __future__ import annotations

import datetime as dt
import re

from newsreader.core.text import fold
from newsreader.formats.moments import AGE, DAY, MARK, ONES, TIME, UNSPACED_LABEL

_MONTHS = (
    (
        "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari"
        " ianuarie stycznia января янв януари ocak січня يناير"
    ),
    (
        "february feb februar février févr fév febrero febbraio febbr fevereiro fev februari"
        " februarie lutego февраля фев февруари şubat лютого فبراير"
    ),
    "march mar märz mrz mars marzo março maart martie marca марта март mart березня مارس",
    ("april apr avril avr abril abr aprile aprilie kwietnia апреля апр април nisan квітня أبريل"),
    "may mai mayo maggio mag maio mei maj maja мая май mayıs травня مايو",
    ("june jun juni juin junio giugno giu junho iunie czerwca июня июн юни haziran червня يونيو"),
    (
        "july jul juli juillet juil julio luglio lug julho iulie lipca июля июл юли temmuz"
        " липня يوليو"
    ),
    (
        "august aug août agosto ago augustus augusti sierpnia августа авг август ağustos"
        " серпня أغسطس"
    ),
    (
        "september sep sept septembre septiembre settembre set setembro septembrie września"
        " сентября сен септември eylül вересня سبتمبر"
    ),
    (
        "october oct oktober okt octobre octubre ottobre ott outubro out octombrie"
        " października октября окт октомври ekim жовтня أكتوبر"
    ),
    (
        "november nov novembre noviembre novembro noiembrie listopada ноября ноя ноември"
        " kasım листопада نوفمبر"
    ),
    (
        "december dec dezember dez décembre déc diciembre dic dicembre dezembro decembrie"
        " grudnia декабря дек декември aralık грудня ديسمبر"
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
_YEARLESS = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?\s*(?:de\s+|of\s+)?(?:{_NAME})\b\.?,?"
    rf"|\b(?:{_NAME})\b\.?\s*\d{{1,2}}(?:st|nd|rd|th)?\b,?"
    rf"|\b\d{{1,2}}\.\d{{1,2}}\.(?!\d)|\d{{1,2}}\s?月\s?\d{{1,2}}\s?日"
)
_SLASHED = re.compile(r"\b(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})\b")
_ANNOUNCING_WORDS = """
    published publication posted updated update modified created issued filed edited revised pub
    uploaded veröffentlicht aktualisiert stand erschienen publiziert publié publiée publie
    modifié modifiée actualisé créé publicado publicada actualizado actualizada pubblicato
    pubblicata aggiornato aggiornata modificato gepubliceerd bijgewerkt geplaatst gewijzigd
    atualizado atualizada опубликовано обновлено размещено изменено публикувано обновена
    opublikowano aktualizacja publicerad uppdaterad
"""
_LABEL_WORDS = """
    last first date dated on at of the by time and ist est was vom am um uhr zuletzt den der
    datum mis mise à jour le la heure de du paru fecha el a las hora horas hs del h il alle ore
    data ultimo ultima aggiornamento modifica última actualización dernière mise publication
    publicatie laatst laatste update bijgewerkt op om às em atualização дата в г года время
    последнее обновление мск
    gmt utc cet cest est edt et pst pdt pt mst mdt cst cdt bst ist msk kst jst hkt sgt aest aedt
    cat eat wat sast mez mesz z t o'clock local
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed
    thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag
    mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves
    viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta
    sexta feira maandag
    dinsdag woensdag donderdag vrijdag zaterdag zondag понедельник вторник среда четверг
    пятница суббота воскресенье пн вт ср чт пт сб вс
"""
_ANNOUNCING = frozenset(fold(word) for word in _ANNOUNCING_WORDS.split())
_LABELS = _ANNOUNCING | {fold(word) for word in _LABEL_WORDS.split()}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_OPENERS = _ANNOUNCING | {fold(word) for word in (*ONES, "vor", "il", "hace", "há", "just")}
_LONGEST, _LONGEST_WORDED = 140, 50
"""Code points beyond which a line is no date line, with digits and without any."""


def dates_in(line: str) -> tuple[dt.date, ...] | None:
    """Return the dates of a line that holds nothing else, the first first; `None` for others.

    A line that tells when without a date to rely on gives an empty tuple: day and month that
    cannot be told apart, "2 hours ago", a time alone after "Updated".
    """
    if len(line) > _LONGEST or not (any(map(str.isdigit, line)) or may_be_worded(line)):
        return None
    rest = fold(line)
    found: list[tuple[int, dt.date | None]] = []
    for form in (*_FORMS, _SLASHED):
        found.extend((match.start(), _date(match)) for match in form.finditer(rest))
        rest = form.sub(lambda match: "\x00" * len(match[0]), rest)
    if not _is_moment(rest.replace("\x00", " "), dated=bool(found)):
        return None
    return tuple(date for _, date in sorted(found, key=lambda pair: pair[0]) if date)


def may_be_worded(line: str) -> bool:
    """Whether a line begins as one that says when without a digit: "an hour ago"."""
    first = line.split(None, 1)[0] if len(line) <= _LONGEST_WORDED and line.strip() else ""
    return fold(first).rstrip(":") in _OPENERS


def _is_moment(plain: str, *, dated: bool) -> bool:
    """Whether folded text without its whole dates does nothing but say when."""
    rest, ages = AGE.subn(" ", plain)
    rest, yearless = _YEARLESS.subn(" ", rest) if not dated else (rest, 0)
    rest = MARK.sub(" ", rest)
    rest, labels = UNSPACED_LABEL.subn(" ", rest)
    rest, times = TIME.subn(" ", rest)
    rest, days = DAY.subn(" ", rest)
    words = _WORD.findall(rest)
    if any(map(str.isdigit, rest)) or any(word not in _LABELS for word in words):
        return False
    announced = labels or not _ANNOUNCING.isdisjoint(words)
    return bool(
        dated
        or ages
        or (announced and (times or days or yearless))
        or (times and (days or yearless))
    )


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
