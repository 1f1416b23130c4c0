"""The language of a text, guessed from its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 6000
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "en": "the of and to in that is was for it with as on by he from are has said have be at not"
    " which were will its but their an been after who this",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch"
    " es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
    "fr": "de la le et les des en un du une que est pour qui dans par plus au sur pas ne se ce a"
    " avec il sont ont aux été cette d l à son mais",
    "es": "de la que el en y a los del se las por un para con no una su al es lo como más o pero"
    " sus le ha fue este sobre desde",
    "it": "di e che la il in un a per è una sono non con si da del della i le ha dei nel al gli"
    " delle alla più anche come ma",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao das"
    " foi à pelo pela são tem",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als maar dan bij"
    " door worden heeft die naar werd over",
    "ro": "de și în a la cu pe care nu din să o mai un au este pentru al ale fost prin după lui",
    "pl": "w i na z do się nie że to jest o za od po przez dla są był jak oraz ale tym roku",
    "sv": "och i att det som en på är av för med den till inte har de om ett han var från",
    "da": "og i at det er en til af på for med den der de som ikke har et om fra",
    "no": "og i at det er en til av på for med den som de ikke har et om fra etter",
    "tr": "ve bir bu için ile de da olarak olan daha çok en sonra gibi kadar ise",
    "ru": "и в не на что с по это как из к он но за от для о его был также они при после у",
    "uk": "і в не на що з до та це як за від про для у він але його був також після й є",
    "bg": "и в на да се за от с не е са по като че ще до след през си това или бе",
}
_TABLE = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_CYRILLIC = ("ru", "uk", "bg")
_SCRIPTS = (
    (re.compile("[\u3040-\u30ff]"), "ja", 0.05),
    (re.compile("[\uac00-\ud7a3]"), "ko", 0.2),
    (re.compile("[\u4e00-\u9fff]"), "zh", 0.2),
    (re.compile("[\u067e\u0686\u06a9\u06af\u06cc]"), "fa", 0.04),
    (re.compile("[\u0600-\u06ff]"), "ar", 0.3),
    (re.compile("[\u0590-\u05ff]"), "he", 0.3),
    (re.compile("[\u0e00-\u0e7f]"), "th", 0.3),
    (re.compile("[\u0370-\u03ff]"), "el", 0.3),
    (re.compile("[\u0900-\u097f]"), "hi", 0.3),
    (re.compile("[\u0530-\u058f]"), "hy", 0.3),
    (re.compile("[\u10a0-\u10ff]"), "ka", 0.3),
    (re.compile("[\u0b80-\u0bff]"), "ta", 0.3),
)
"""A script, its language, and the share of letters from which it decides; the first wins."""
_CYRILLIC_LETTER = re.compile("[\u0400-\u04ff]")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN = re.compile("[ыэёЫЭЁ]")
DEFAULT = "en"


def guessed_language(text: str) -> str:
    """Return the ISO 639-1 code of the language `text` seems to be written in."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return DEFAULT
    for script, language, least in _SCRIPTS:
        if len(script.findall(sample)) > letters * least:
            return language
    if len(_CYRILLIC_LETTER.findall(sample)) > letters * 0.3:
        return _cyrillic(sample)
    found = Counter(word.casefold() for word in _WORD.findall(sample))
    best, most = DEFAULT, _hits(found, DEFAULT)
    for language in _TABLE:
        hits = _hits(found, language)
        if language not in _CYRILLIC and hits > most * 1.1 and hits >= 2:  # noqa: PLR2004
            best, most = language, hits
    return best


def _hits(found: Counter[str], language: str) -> int:
    """Return how often the commonest words of `language` were found."""
    return sum(found[word] for word in _TABLE[language])


def _cyrillic(sample: str) -> str:
    """Return which language of Cyrillic letters `sample` is in."""
    if _UKRAINIAN.search(sample) and not _RUSSIAN.search(sample):
        return "uk"
    found = Counter(word.casefold() for word in _WORD.findall(sample))
    if not _RUSSIAN.search(sample) and _hits(found, "bg") > _hits(found, "ru"):
        return "bg"
    return "ru"
