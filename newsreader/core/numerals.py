"""Numbers as news writes them: digits, words, fractions, scales, and vague words.

`NUMERAL` finds one, `numeral` reads what it found. Vague words are ranges: dozens are 24 to 99,
hundreds 200 to 999, tens of thousands 20,000 to 99,999.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ONE_TO_NINE = "one two three four five six seven eight nine"
_TEN_TO_NINETEEN = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TWENTY_TO_NINETY = "twenty thirty forty fifty sixty seventy eighty ninety"
_ONES = {word: number for number, word in enumerate(_ONE_TO_NINE.split(), 1)}
_TEENS = {word: number for number, word in enumerate(_TEN_TO_NINETEEN.split(), 10)}
_TENS = {word: 10 * number for number, word in enumerate(_TWENTY_TO_NINETY.split(), 2)}
_SMALL = {"zero": 0, **_ONES, **_TEENS, **_TENS}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "crore": 1e7, "dozen": 12.0, "score": 20.0,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9,
    "tn": 1e12, "trn": 1e12,
}  # fmt: skip
"""Words and letters that multiply the number before them."""
_ABROAD = {
    "tausend": 1e3, "тыс": 1e3, "millionen": 1e6, "mio": 1e6, "millones": 1e6, "milhões": 1e6,
    "milioni": 1e6, "млн": 1e6, "milliarden": 1e9, "mrd": 1e9, "milliards": 1e9, "miliardi": 1e9,
    "млрд": 1e9, "bilhões": 1e9,
}  # fmt: skip
"""The same in other languages, where they stand after digits and mean nothing else."""
SCALES |= _ABROAD
_VAGUE = {
    "dozens": (24.0, 99.0),
    "scores": (40.0, 99.0),
    "tens": (20.0, 99.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2e3, 9_999.0),
    "millions": (2e6, 9_999_999.0),
    "billions": (2e9, 9_999_999_999.0),
    "trillions": (2e12, 9_999_999_999_999.0),
}
_TENFOLD = {"tens": 10.0, "dozens": 10.0, "scores": 10.0, "hundreds": 100.0, "thousands": 1e3}
_SEVERAL = {"a few": (2.0, 9.0), "several": (3.0, 9.0), "many": (3.0, 9.0), "a couple": (2.0, 2.0)}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4,
    "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
_GLYPHS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5,
    "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8,
    "⅞": 7 / 8,
}  # fmt: skip

MAX_DIGITS = 24
"""A longer run of digits is a code, not a quantity."""
_SPACE = "[ \u00a0\u2009\u202f]"
_ONE = "|".join(_ONES)
_SMALL_WORD = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_ONE})\b)?|(?:{'|'.join(_TEENS)}|{_ONE}|zero)\b)"
)
_HUNDREDS = rf"(?:{_SMALL_WORD}(?:[ -]hundred\b(?!s)(?:(?:\ and)?\ {_SMALL_WORD})?)?)"
_BIG = "thousand|million|billion|trillion|lakh|crore"
_WORDS = (
    rf"(?:{_HUNDREDS}|an?\ hundred(?:\ and\ {_SMALL_WORD})?)"
    rf"(?:[ -](?:{_BIG}|dozen)\b(?:,?(?:\ and)?\ {_HUNDREDS})?){{0,4}}"
)
_DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,7}+(?!\d)(?:\.\d++)?"  # 1,234.5
    r"|\d{1,3}(?:\.\d{3}){1,7}+,\d++|\d{1,3}(?:\.\d{3}){2,7}+(?![\d,])"  # 1.234,5 and 1.234.567
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,7}+(?!\d)(?:,\d++)?"  # 1 234 with hard spaces
    r"|\d{1,3}(?:\ \d{3}){2,7}+(?!\d)|\d{1,3}\ 000(?![\d,.])"  # 1 234 567 and 10 000
    r"|\d++,\d{1,2}(?![\d,])"  # 3,5
    r"|\d{1,3},\ 000(?![\d,.])"  # 10, 000, as some extractors leave it
    r"|\d{1,3}\.\ \d(?=[\ -]?(?:magnitude|on\ the\ Richter|million|billion|percent|per\ cent|%"
    r"|(?:earth)?quake|tremor))"
    r"|(?:(?<=magnitude\ )|(?<=magnitude-)|(?<=magnitude\ of\ )|(?<=least\ )|(?<=ing\ ))"
    r"\d\.\ \d(?![\d.,])(?=\ [a-z])"  # 5. 9, as some extractors leave it
    r"|\d++(?:\.\d++)?|\.\d++"
)
_LETTER_SCALE = r"(?:mn|mln|mio|bn|bln|tn|trn|[mbk])(?![\w’'/^²³])"
_FRACTION_END = r"(?=\s+(?:of|the|its|their|his|her|our|all|more|less|higher|lower)\b)"

NUMERAL = rf"""
    (?P<vague>\b(?:(?:tens|dozens|scores|hundreds|thousands)\ (?:and\ \w+\ )?of\ )?
        (?:hundreds|thousands|millions|billions|trillions)\b
        |\b(?:dozens|scores)\b(?!\ of\ (?:hundreds|thousands|millions|billions)))
    |(?P<several>\b(?:a\ few|several|many|a\ couple(?:\ of)?)
        \ (?P<several_scale>dozen|hundred|thousand|million|billion|trillion)\b(?:\ of(?=\ the))?)
    |(?P<part>
        \b(?P<part_count>an?|one|two|three|four|five|six|seven|eight|nine)[ -]
            (?P<part_word>(?:thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths)\b
            |(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b{_FRACTION_END}
            |(?<=one[ -])(?:half|third|quarter|fourth|fifth)\b)
        |\b(?P<half>half)(?:[ -](?P<half_scale>(?:an?\ )?(?:dozen|million|billion|trillion))\b
            |(?=\s+(?:of|the|its|their|his|her|our|all|an?)\b)))
    |(?P<ratio>\b(?P<ratio_count>\d{{1,3}}|{_SMALL_WORD})
        (?:\ out\ of\ (?:every\ )?|\ in\ every\ |\ in\ )
        (?P<ratio_whole>\d{{1,3}}(?![\d:,.%]\d|\w)|{_SMALL_WORD})(?=\ [a-z]|[.,;]|$)
        (?!\ (?:(?:day|week|month|year|hour|minute|second|decade)s?|per|percent|million)\b))
    |\b(?P<times>{"|".join(_SMALL)}|\d{{1,4}})[ -]?fold\b
    |(?P<words>\b{_WORDS}(?P<words_half>\ and\ (?:a|one)[ -](?:half|quarter|third))?
        |\ban?\ (?:dozen|hundred|thousand|million|billion|trillion)\b
        |\b(?:dozen)\b)
    |(?P<digits>(?P<number>(?P<over>\d{{1,4}}[/⁄]\d{{1,4}}(?![\d/⁄]))
            |(?:(?P<whole>\d{{1,4}})[ -]?)?(?:(?P<glyph>[{"".join(_GLYPHS)}])
            |(?<=\d[ -])(?P<mixed>\d[/⁄]\d{{1,2}}(?![\d/⁄])))
            |(?:{_DIGITS}))
        (?P<scale>[ -]?(?:hundred|{_BIG}|dozen|{"|".join(_ABROAD)}|mn|mln|bn|bln|trn)\b
            |{_SPACE}?{_LETTER_SCALE})?)
"""
"""One number; for a pattern in verbose mode that ignores case."""

OPENING = frozenset(
    {*_SMALL, *(f"{word}fold" for word in _SMALL), *_VAGUE}
    | {"a", "an", "dozen", "half", "several", "many"}
)
"""The words a numeral can begin with."""
TELLING = (OPENING - {"a", "an", "several", "many"}) | {*_PARTS, *SCALES} - {"m", "b", "k"}
"""Words without one of which a text without digits holds no numeral."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read from its letters."""

    low: float
    high: float
    """The same as `low` where the text writes one value."""
    scale: float
    """What the written number was multiplied by; 1 where the text writes no scale."""
    step: float
    """The unit of its last written digit that counts: 1e6 for 52 million, 0.1 for 6.1."""
    parts: bool = False
    """Whether it is a fraction of something."""


def numeral(found: re.Match[str]) -> Numeral | None:
    """Return the number that `NUMERAL` found, or None where it is a code and no quantity."""
    return next(read(found) for name, read in _READERS.items() if found[name] is not None)


def _exact(value: float, scale: float = 1.0, step: float = 0.0, *, parts: bool = False) -> Numeral:
    return Numeral(value, value, scale, step or value, parts)


def _vague(found: re.Match[str]) -> Numeral:
    words = found["vague"].lower().split()
    low, high = _VAGUE[words[-1]]
    if len(words) == 1:
        return Numeral(low, high, 1.0, low)
    tenfold = _TENFOLD[words[0]]
    return Numeral(low * tenfold, low / 2 * tenfold * 10 - 1, 1.0, low)


def _several(found: re.Match[str]) -> Numeral:
    few, many = _SEVERAL[found["several"].lower().rsplit(" ", 1)[0].removesuffix(" of")]
    scale = SCALES[found["several_scale"].lower()]
    return Numeral(few * scale, many * scale, scale, scale)


def _times(found: re.Match[str]) -> Numeral:
    return _exact(_spoken(found["times"]))


def _ratio(found: re.Match[str]) -> Numeral | None:
    count, whole = _spoken(found["ratio_count"]), _spoken(found["ratio_whole"])
    return _exact(count / whole, parts=True) if whole > count else None


def _part(found: re.Match[str]) -> Numeral:
    if found["half"] is None:
        count = _ONES.get(found["part_count"].lower(), 1)
        return _exact(count / _PARTS[found["part_word"].lower()], parts=True)
    if found["half_scale"] is None:
        return _exact(0.5, parts=True)
    scale = SCALES[found["half_scale"].lower().split()[-1]]
    return _exact(scale / 2, scale, scale / 2)


def _words(found: re.Match[str]) -> Numeral:
    half = found["words_half"]
    words = found["words"].lower().removesuffix((half or "").lower())
    value = _spoken(words)
    extra = 1 / _PARTS[half.lower().split()[-1].split("-")[-1]] if half else 0.0
    scales = [SCALES[word] for word in re.split("[ -]", words) if word in SCALES]
    return _exact(value + extra, step=max(scales, default=1.0))


def _spoken(words: str) -> float:
    """Return the value of number words, or of digits."""
    if words.isdecimal():
        return float(words)
    total = current = 0.0
    for word in re.split(r"[ ,-]+", words.lower()):
        if word in _SMALL:
            current += _SMALL[word]
        elif word in ("hundred", "dozen"):
            current = (current or 1.0) * SCALES[word]
        elif word in SCALES:
            total += (current or 1.0) * SCALES[word]
            current = 0.0
    return total + current


def _digits(found: re.Match[str]) -> Numeral | None:
    written = found["number"]
    if len(written) > MAX_DIGITS:
        return None
    scale = SCALES[found["scale"].strip(" -\u00a0\u2009\u202f").lower()] if found["scale"] else 1.0
    if found["over"]:
        top, bottom = (float(side) for side in re.split("[/⁄]", written))
        return _exact(top / bottom * scale, scale, parts=True) if bottom else None
    if found["glyph"]:
        value = float(found["whole"] or 0) + _GLYPHS[found["glyph"]]
        return _exact(value * scale, scale, 0.25 * scale, parts=value < 1 and scale == 1.0)
    if found["mixed"]:
        top, bottom = (float(side) for side in re.split("[/⁄]", found["mixed"]))
        whole = float(found["whole"] or 0)
        return _exact((whole + top / bottom) * scale, scale, 0.25 * scale) if bottom else None
    plain = _plain(written)
    return _exact(float(plain) * scale, scale, _step(plain) * scale)


def _plain(written: str) -> str:
    """Return digits with a decimal point and nothing between the thousands."""
    written = re.sub(_SPACE, "", written)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", written):
        return written.replace(",", "")
    if "," in written or written.count(".") > 1:
        return written.replace(".", "").replace(",", ".")
    return written


def _step(plain: str) -> float:
    whole, _, decimals = plain.partition(".")
    if decimals:
        return float(10.0 ** -len(decimals))
    return float(10.0 ** (len(whole) - len(whole.rstrip("0")))) if whole.strip("0") else 1.0


_READERS = {
    "digits": _digits,
    "vague": _vague,
    "several": _several,
    "part": _part,
    "ratio": _ratio,
    "times": _times,
    "words": _words,
}
"""The pattern's groups, and what reads each."""
