"""A headline cut from the lead, for an account that gives none."""

from __future__ import annotations

import re

from newsreader.core.language import sentences
from newsreader.core.text import Clean, clean_line

LONGEST = 96
"""Characters of a derived headline, the ellipsis included."""

_SHORTEST = 40
_SAMPLE = 1200
_DATELINE = re.compile(
    r"[A-ZÀ-ÞА-Я][^.!?\n]{1,50}?\s?(?:\([^)]{2,40}\)\s?[-–—:]|[–—]|--)\s+(?=[\w\"“‘«'])"
)
_CAPITALS = re.compile(r"[^\W\d_a-zà-ÿа-я]{3}")
_CLAUSE = re.compile(r"[,;:](?=\s)|\s[–—-](?=\s)|[，；：、]")
_PAIRS = {"“": "”", "«": "»", "(": ")", "[": "]", "「": "」", "『": "』", "《": "》", "„": "“”"}
_WEAK_WORDS = """
    a an the of to in on at by for from with and or but as that his her its their into over
    after der die das den dem des ein eine und oder mit von zu im am für auf le la les de du
    un une et à au aux en el los las y o del con por para il lo gli di da e che het een van
    и в на с по not is are was were has have had will would be been who which
"""
_WEAK = frozenset(_WEAK_WORDS.split())


def cut_headline(lead: str, language: str = "en") -> Clean:
    """Return the beginning of the first sentence of `lead`, verbatim, "…" where it is cut."""
    start = _DATELINE.match(lead)
    if start and not _CAPITALS.match(lead):
        start = None
    text = lead[start.end() if start else 0 :][:_SAMPLE]
    spans = sentences(text, language)
    sentence = clean_line(spans[0].of(text) if spans else text)
    if len(sentence) <= LONGEST:
        return Clean(_unstopped(sentence) or sentence)
    return Clean(f"{_cut(sentence)}…")


def _unstopped(sentence: str) -> str:
    """Return `sentence` without its full stop, unless the stop is an abbreviation's."""
    if sentence.endswith(("...", "…")) or re.search(r"\b\w\.\w\.$", sentence):
        return sentence
    return sentence.removesuffix(".").removesuffix("。")


def _cut(sentence: str) -> str:
    """Return as much of `sentence` as fits, to the end of a clause or else of a word."""
    room = sentence[: LONGEST - 1]
    clauses = [m.start() for m in _CLAUSE.finditer(room) if m.start() >= _SHORTEST]
    for end in reversed(clauses):
        if _is_balanced(room[:end]):
            return room[:end].rstrip()
    spaces = [m.start() for m in re.finditer(r"\s", sentence[:LONGEST]) if m.start() >= _SHORTEST]
    for end in reversed(spaces):
        piece = sentence[:end].rstrip()
        if piece.rsplit(None, 1)[-1].casefold() not in _WEAK and _is_balanced(piece):
            return piece.rstrip(",;:–—- ")
    return _before_open_quote(sentence[: spaces[-1]] if spaces else room).rstrip(",;:–—- ")


def _is_balanced(piece: str) -> bool:
    """Whether every quotation mark and bracket that `piece` opens is closed in it."""
    if piece.count('"') % 2:
        return False
    return all(
        piece.count(opening) <= sum(map(piece.count, closing))
        for opening, closing in _PAIRS.items()
    )


def _before_open_quote(piece: str) -> str:
    """Return `piece` without the quotation that it leaves open, where enough is left."""
    places = [piece.rfind(mark) for mark in ('"', *_PAIRS) if piece.count(mark)]
    for place in sorted(places, reverse=True):
        if place >= _SHORTEST // 2 and _is_balanced(piece[:place]):
            return piece[:place]
    return piece
