"""Noun phrases beside a verb, found by small word lists and capital letters, without a parser.

The aim is the words that name a speaker, as the text writes them, and nothing when in doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsreader.core import speech
from newsreader.core.tokens import QUOTE, Tokens

LONGEST = 10
"""Words a speaker's description may have."""
REACH = 60
"""Tokens looked at for a subject on either side of its verb."""

_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\Z")
_SAYING = re.compile(rf"(.+?)['’]s (?:[a-z-]+ )?(?:{'|'.join(sorted(speech.SPEECH_NOUNS))})\b")
_PLURAL = re.compile(r"[a-z]{2,}[^s\W]s\Z")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase and the tokens it covers, both ends included."""

    first: int
    last: int
    text: str

    @property
    def pronoun(self) -> str | None:
        """Return the pronoun this is, if it is one that stands for somebody."""
        return self.text if self.text in speech.PRONOUNS else None

    @property
    def speaker(self) -> str:
        """Return whose words these are: "the mayor's call for calm" is the mayor's."""
        found = _SAYING.match(self.text)
        return found[1] if found else self.text

    @property
    def owner(self) -> str:
        """Return whom the phrase is about: for what somebody has, the owner, else all of it."""
        name, mark, thing = self.text.replace("’", "'").rpartition("'s ")
        if not mark or speech.is_role(thing.split()[-1].lower()):
            return self.text
        return self.text[: len(name)]


def is_verb(row: Tokens, at: int) -> bool:
    """Whether the token at `at` may be a verb of saying."""
    return row.low(at) in speech.SPEECH_VERBS and (
        row.words[at][0].islower() or at == 0 or not row.is_word(at - 1)
    )


def _stops(row: Tokens, at: int) -> bool:
    """Whether no noun phrase runs over the token at `at`."""
    low = row.low(at)
    if not row.is_word(at) or low in _OUTSIDE:
        return True
    if row.words[at][0].islower():
        return (
            low in speech.TIMES
            or low in speech.PLAIN_VERBS
            or (low in speech.SPEECH_VERBS and not _is_noun(row, at))
            or speech.is_adverb(low)
        )
    return low in speech.TIMES and low not in _MONTH_NAMES


_OUTSIDE = speech.BOUNDARIES | speech.AUXILIARIES | speech.PRONOUNS | speech.SELF
_MONTH_NAMES = frozenset({"may", "march", "april", "august", "june"})


def _is_noun(row: Tokens, at: int) -> bool:
    """Whether a form of a verb of saying stands where a noun does: "state media", "the ruling"."""
    return row.low(at) in _NOUNS or row.low(at - 1) in _ARTICLES


_ARTICLES = frozenset({"the", "a", "an"})
_NOUNS = speech.wordset("state judge report post brief text type host press pan title")


def before(row: Tokens, at: int, least: int) -> Phrase | None:
    """Return the noun phrase that ends at `at`, not reaching before `least`."""
    if at < least:
        return None
    if row.low(at) in speech.PRONOUNS:
        return Phrase(at, at, row.low(at))
    last = at
    if row.low(at) == ")":
        while at > max(least, last - 8) and row.low(at) != "(":
            at -= 1
        at -= 1
    first = at + 1
    while at >= max(least, last - LONGEST):
        if row.low(at) == "of" and first <= last and row.is_word(at - 1):
            at -= 1
            continue
        if _stops(row, at) or _breaks(row, at, first, last):
            break
        first = at
        at -= 1
        if row.low(first) in speech.DETERMINERS and row.low(at) != "of":
            break
    return _checked(row, first, last)


def _breaks(row: Tokens, at: int, first: int, last: int) -> bool:
    """Whether a lower-case word that describes nobody stands before a name."""
    if first > last or row.is_capital(at) or row.low(at) in speech.DETERMINERS:
        return False
    low = row.low(at)
    return row.is_capital(first) and not speech.is_role(low) and low not in speech.ADJECTIVES


def after(row: Tokens, at: int, most: int) -> Phrase | None:
    """Return the noun phrase that begins at `at`, not reaching `most`."""
    if at >= most or at >= len(row):
        return None
    if row.low(at) in speech.PRONOUNS:
        return Phrase(at, at, row.low(at))
    first, last = at, at - 1
    while at < min(most, first + LONGEST) and not _ends(row, first, at):
        last = at
        at += 1
        if row.low(at) == "(" and row.low(at + 2) == ")":
            at += 3
    while last > first and not row.is_word(last):
        last -= 1
    return _checked(row, first, last)


def _ends(row: Tokens, first: int, at: int) -> bool:
    """Whether the phrase from `first` is over before the token at `at`."""
    low = row.low(at)
    if low in {"of", "for"} and at > first:
        joined = low == "of" or speech.is_role(row.low(at - 1))
        return not (joined and row.is_word(at + 1))
    awaited = at == first or row.is_capital(at) or _awaits_more(row, at - 1)
    if _stops(row, at) or (low in speech.DETERMINERS and not awaited):
        return True
    if awaited:
        return False
    if row.is_capital(at - 1) or speech.is_role(row.low(at - 1)):
        follows = row.low(at + 1)
        heads = speech.is_role(follows) or follows in speech.SPEECH_VERBS
        return not (heads or speech.is_role(low) or low in _NOUNS)
    return low.endswith("ed")


def _awaits_more(row: Tokens, at: int) -> bool:
    """Whether a phrase cannot end with the token at `at`."""
    low = row.low(at)
    return (
        low in {"of", "for"}
        or low in speech.DETERMINERS
        or low in speech.ADJECTIVES
        or _POSSESSIVE.search(row.words[at]) is not None
    )


def _checked(row: Tokens, first: int, last: int) -> Phrase | None:
    """Return the tokens as a phrase if they can name a speaker."""
    while first <= last and row.low(first) in speech.ADVERBS:
        first += 1
    while last > first and row.low(last) in {"of", "for"}:
        last -= 1
    if first > last:
        return None
    if _ends_badly(row, first, last):
        return None
    low = row.low(last)
    named = any(row.words[at][0].isupper() for at in range(first, last + 1))
    known = row.low(first) in speech.DETERMINERS or speech.is_role(low) or _PLURAL.match(low)
    if not (named or known):
        return None
    text = row.phrase(first, last)
    return Phrase(first, last, text.removesuffix("'s").removesuffix("’s"))


def _ends_badly(row: Tokens, first: int, last: int) -> bool:
    """Whether a phrase ends with a word that no noun phrase ends with, or is such a word."""
    low = row.low(last)
    if low in _UNFINISHED:
        return True
    return first == last and (low in speech.DETERMINERS or low in speech.SPEECH_VERBS)


_UNFINISHED = speech.SELF | speech.ADJECTIVES | speech.BOUNDARIES | speech.TIMES | _ARTICLES


def possessor(row: Tokens, at: int, least: int) -> Phrase | None:
    """Return who owns what ends at `at`: the phrase before it, its possessive ending taken off."""
    if row.low(at) in speech.POSSESSIVES:
        return Phrase(at, at, speech.POSSESSIVES[row.low(at)])
    ending = _POSSESSIVE.search(row.words[at]) if at >= least else None
    if ending is None:
        return None
    owner = before(row, at, least)
    return Phrase(owner.first, owner.last, owner.text.rstrip("'’")) if owner else None


def subject(row: Tokens, verb: int, least: int) -> Phrase | None:
    """Return the subject that stands directly before the verb at `verb`, with its asides."""
    at = verb - 1
    least = max(least, verb - REACH)
    while at >= least and (row.low(at) in speech.AUXILIARIES or speech.is_adverb(row.low(at))):
        at -= 1
    if at < least:
        return None
    if row.low(at) in {"who", "which", "that"}:
        at -= 2 if row.low(at - 1) == "," else 1
        return before(row, at, least)
    if row.low(at) == ",":
        return _over_aside(row, at, least)
    if _POSSESSIVE.search(row.words[at]) and row.words[at].lower() not in _ENDS_LIKE_POSSESSIVE:
        return None
    return _head(row, before(row, at, least), least)


def _head(row: Tokens, phrase: Phrase | None, least: int) -> Phrase | None:
    """Return the phrase that a preposition ties this one to: "a spokesman for the mayor"."""
    while phrase and phrase.first - 1 > least and row.low(phrase.first - 1) in _PREPOSITIONS:
        outer = before(row, phrase.first - 2, least)
        if outer is None:
            break
        phrase = outer
    return phrase


_PREPOSITIONS = speech.wordset(
    "in on at from for with through across near of to by about against during"
)
_ENDS_LIKE_POSSESSIVE = frozenset({"it's"})


def _over_aside(row: Tokens, comma: int, least: int) -> Phrase | None:
    """Return the phrase before an aside between commas that ends at `comma`.

    "Smith, 45, a baker, said" is Smith; "the owner, Ann Smith, said" is Ann Smith.
    """
    end = comma
    found: Phrase | None = None
    for at in range(comma - 1, least - 1, -1):
        if row.low(at) in {QUOTE, ";", ":", "—", "–"}:
            break
        if row.low(at) != ",":
            continue
        inside = after(row, at + 1, end)
        named = inside and row.is_capital(inside.first) and inside.last == end - 1
        outer = _head(row, before(row, at - 1, least), least)
        if outer and not row.words[outer.last].isdigit():
            whole = named and not row.is_capital(outer.last)
            found = inside if whole else outer
            if row.low(outer.first - 1) != "," or row.is_capital(outer.first):
                break
        end = at
    return found


def clause_subject(row: Tokens, first: int, end: int) -> Phrase | None:
    """Return the subject of a clause, phrases of time and place before it left out."""
    at = first
    end = min(end, first + REACH)
    while at < end:
        low = row.low(at)
        if low in speech.OPENERS or (at == first and low.endswith("ing")):
            at = _comma(row, at, end) + 1
        elif low in {"this", "last", "next", "earlier", "later", "one"} and (
            row.low(at + 1) in speech.TIMES
        ):
            at += 2
        elif not row.is_word(at) or speech.is_adverb(low) or low in _SKIPPED:
            at += 1
        else:
            break
    return after(row, at, end)


def main_clause(row: Tokens, first: int, end: int) -> int:
    """Return where the main clause begins after a phrase of time, place or circumstance."""
    if row.low(first) not in speech.OPENERS or row.low(first) == "according":
        return first
    comma = _comma(row, first, end)
    return comma + 1 if comma < end else first


_SKIPPED = speech.TIMES | {"and", "but", "or", "so", "yet", "nor", "both", "that"}


def _comma(row: Tokens, at: int, end: int) -> int:
    """Return the place of the next comma, or the end when there is none."""
    while at < end and row.low(at) != "," and at not in row.commas:
        at += 1
    return at
