"""The phrase that a sentence names as the speaker of one of its quotations.

The rules go by distance, which is hard to beat for news (O'Keefe et al., "A Sequence Labelling
Approach to Quote Attribution", 2012): directly after the quotation, before it in its sentence, at
the end of its sentence.
"""

from __future__ import annotations

import re

from newsreader.core import phrases, speech
from newsreader.core.article import Span
from newsreader.core.phrases import REACH, Phrase
from newsreader.core.tokens import QUOTE, Tokens
from newsreader.core.voices import speaks

ASIDE = 25
"""Tokens that an aside between a speaker and the verb may have."""

_GOES_ON = re.compile(r"(?:[,?!…—–-]|\.\.\.)['’]?\Z")
_OVER = re.compile(r"\.['’]?\Z")
_PARTICIPLE = re.compile(r"\w+(?:ed|en|wn|ld|id)\Z")
_VIA = speech.wordset("to told tell tells telling by with on via in from for through")
_REPORTS = re.compile(r"(?:report|said|say|quot|publish|carri|carry|cit|announc|describ|put)")


def cued(row: Tokens, at: int, sentence: Span, words: str) -> Phrase | None:
    """Return who says the quotation at `at` of a sentence, `words` being what it quotes."""
    return (
        _voice(_following(row, at, words))
        or _leading(row, at, sentence)
        or _voice(_trailing(row, at, sentence.end))
    )


def _voice(phrase: Phrase | None) -> Phrase | None:
    """Return the phrase if it names what can speak."""
    return phrase if phrase and speaks(phrase.speaker) else None


def follows(row: Tokens, at: int, words: str) -> bool:
    """Whether the words after the quotation at `at` say who spoke it."""
    return _following(row, at, words) is not None


def introducing(row: Tokens, sentence: Span) -> Phrase | None:
    """Return who is about to speak when a sentence ends in a colon."""
    named = _leading(row, sentence.end, sentence)
    return named or phrases.clause_subject(row, sentence.start, sentence.end)


def told(row: Tokens, sentence: Span) -> Phrase | None:
    """Return who is named at the end of a sentence without quotations: "..., Smith said"."""
    return _trailing(row, sentence.start - 1, sentence.end)


def reported(row: Tokens, sentence: Span) -> Phrase | None:
    """Return who a sentence says has said something, in its own words or in quoted ones."""
    lows = row.lows[sentence.start : min(sentence.end, sentence.start + REACH)]
    for place, low in enumerate(lows, sentence.start):
        if low in speech.SPEECH_VERBS and phrases.is_verb(row, place):
            named = _of_verb(row, place, sentence.start, sentence.end)
            if named:
                return named
    return None


def medium(row: Tokens, sentence: Span) -> str | None:
    """Return the newspaper, agency, broadcaster or network that a sentence has its news from."""
    first = row.starts[sentence.start]
    last = sentence.end - 1
    end = row.starts[last] + len(row.words[last])
    for match in speech.MEDIUM.finditer(row.text, first, end):
        before = row.text[max(first, match.start() - 12) : match.start()].split()
        after = row.text[match.end() : min(end, match.end() + 24)].replace(",", " ").split()
        via = bool(before) and before[-1] in _VIA
        if via or any(map(_REPORTS.match, after[:3])):
            return " ".join(match[0].split())
    return None


def _following(row: Tokens, at: int, words: str) -> Phrase | None:
    """Return the speaker named directly after a quotation: `said X`, or `X, the mayor, said`."""
    verb = at + 1 + (row.low(at + 1) == ",")
    finished = verb > at + 1 or _GOES_ON.search(words) is not None
    if phrases.is_verb(row, verb):
        inverted = finished or row.low(verb) in _SAID
        inverted = inverted and not row.low(verb).endswith("ing")
        return phrases.after(row, verb + 1, verb + REACH) if inverted else None
    if row.words[verb : verb + 1] and row.words[verb] in _ACCORDING:
        return _according(row, verb, verb + REACH)
    if row.low(verb) in {"—", "–", "―", "-"}:
        return _signature(row, verb + 1)
    by_the_way = row.low(verb) == "as"
    speaker = phrases.after(row, verb + by_the_way, verb + REACH)
    if speaker is None:
        return None
    if not (finished or by_the_way):
        near = speaker.pronoun or (row.is_capital(speaker.first) and not _OVER.search(words))
        return speaker if near and phrases.is_verb(row, speaker.last + 1) else None
    verb = _after_asides(row, speaker.last + 1)
    return speaker if phrases.is_verb(row, verb) else None


def _according(row: Tokens, at: int, end: int) -> Phrase | None:
    """Return who is named by an "according to" or a "per" at `at`."""
    if row.low(at) == "according":
        return phrases.after(row, at + 2, end) if row.low(at + 1) == "to" else None
    return phrases.after(row, at + 1, end)


_SAID = frozenset({"said", "says", "wrote", "told"})
_ACCORDING = frozenset({"according", "per"})


def _signature(row: Tokens, at: int) -> Phrase | None:
    """Return the name that alone follows the dash after a quotation."""
    name = phrases.after(row, at, at + REACH)
    if name is None or not row.is_capital(name.first):
        return None
    return name if row.low(name.last + 1) in {"", ".", ",", QUOTE} else None


def _after_asides(row: Tokens, at: int) -> int:
    """Return where the verb should stand after a speaker: over brackets, asides and adverbs."""
    if row.low(at) == "(":
        at = _find(row, at, ")") + 1
    if row.low(at) == ",":
        comma = _find(row, at + 1, ",")
        while row.low(comma) == "," and not phrases.is_verb(row, _over_helpers(row, comma + 1)):
            comma = _find(row, comma + 1, ",") if comma - at < ASIDE else len(row)
        at = comma + 1
    return _over_helpers(row, at)


def _over_helpers(row: Tokens, at: int) -> int:
    """Return the place after auxiliaries and adverbs."""
    while row.low(at) in speech.AUXILIARIES or speech.is_adverb(row.low(at)):
        at += 1
    return at


def _find(row: Tokens, at: int, mark: str) -> int:
    """Return the place of the next `mark` of an aside, or the end of the row."""
    for place in range(at, min(len(row), at + ASIDE)):
        if row.low(place) == mark:
            return place
        if row.low(place) in {QUOTE, ";"}:
            break
        if row.low(place) == "." and row.low(place + 1) not in {",", mark}:
            break
    return len(row)


def _leading(row: Tokens, at: int, sentence: Span) -> Phrase | None:
    """Return the speaker of the nearest attribution before a quotation in its sentence."""
    first = max(sentence.start, at - REACH)
    labelled = _label(row, at, first)
    if labelled:
        return labelled
    main = phrases.main_clause(row, first, at)
    named = _nearest(row, at, main, sentence.end)
    if named is None and row.low(at - 1) == ":":
        named = _voice(phrases.clause_subject(row, main, at))
    return named or (_nearest(row, at, first, sentence.end) if main > first else None)


def _nearest(row: Tokens, at: int, first: int, end: int) -> Phrase | None:
    """Return the speaker of the nearest attribution between `first` and the quotation at `at`."""
    rated = row.low(at - 1) in _AS or (
        row.low(at - 2) in _AS and row.low(at - 1) in speech.DETERMINERS
    )
    outlet: Phrase | None = None
    heard = rated
    for place in range(at - 1, first - 1, -1):
        if row.low(place) in _ACCORDING:
            named = _according(row, place, at)
            if named and not speech.is_medium(named.text):
                return named
            outlet = outlet or named
        elif phrases.is_verb(row, place):
            noun = row.low(place) in speech.SPEECH_NOUNS
            if noun and rated:
                continue
            named = _of_verb(row, place, first, end) or (
                _of_noun(row, place, first) if noun else None
            )
            heard = heard or not _passive(row, place, first)
        elif row.low(place) in speech.SPEECH_NOUNS and not rated:
            named = _of_noun(row, place, first)
        else:
            continue
        if named and named is not outlet and speaks(named.speaker):
            return named
    return _voice(phrases.clause_subject(row, first, end) if heard else None) or outlet


_AS = frozenset({"as", "like"})


def _label(row: Tokens, at: int, first: int) -> Phrase | None:
    """Return the name that alone stands before a colon and the quotation: `Smith: "…"`."""
    if row.low(at - 1) != ":":
        return None
    name = phrases.before(row, at - 2, first)
    return name if name and name.first == first and row.is_capital(name.last) else None


def _of_verb(row: Tokens, verb: int, first: int, end: int) -> Phrase | None:
    """Return who does the saying of a verb before the quotation, if the words beside it tell."""
    if row.low(verb - 1 - (row.low(verb - 1) == ",")) == QUOTE and verb > first:
        inverted = phrases.after(row, verb + 1, end)
        if inverted:
            return inverted
    if _passive(row, verb, first):
        return _agent(row, verb, first, end)
    if row.low(verb).endswith("ing") and row.low(verb - 1) == ",":
        return phrases.clause_subject(row, first, verb)
    return phrases.subject(row, verb, first)


def _passive(row: Tokens, verb: int, first: int) -> bool:
    """Whether a verb tells what is said of its subject, not what the subject says."""
    if not _PARTICIPLE.match(row.low(verb)):
        return False
    helper = verb - 1
    while helper >= first and speech.is_adverb(row.low(helper)):
        helper -= 1
    if row.low(helper) in speech.PASSIVE or row.low(verb + 1) == "by":
        return True
    return row.low(verb + 1) == "to" and row.low(verb) in _HEARD


_HEARD = frozenset({"told", "ordered", "urged", "instructed"})
"""What one is who is to do something: "an army told to fight" says nothing itself."""


def _agent(row: Tokens, verb: int, first: int, end: int) -> Phrase | None:
    """Return who does what a passive verb tells: `was called … by X`, `was quoted as saying`."""
    if row.low(verb - 1) not in speech.PASSIVE and not speech.is_adverb(row.low(verb - 1)):
        return None
    if row.low(verb) == "quoted" and row.low(verb + 1) in _AS:
        return phrases.subject(row, verb, first)
    for place in range(verb + 1, min(end, verb + ASIDE)):
        if row.low(place) == "by":
            return phrases.after(row, place + 1, end)
    return None


def _of_noun(row: Tokens, noun: int, first: int) -> Phrase | None:
    """Return whose words a noun means: `the mayor's call for "…"`, `his claim that "…"`."""
    for place in range(noun - 1, max(first, noun - 4) - 1, -1):
        owner = phrases.possessor(row, place, first)
        if owner:
            return None if phrases.is_verb(row, owner.first - 1) else owner
        if not row.is_word(place):
            return None
    return None


def _trailing(row: Tokens, at: int, end: int) -> Phrase | None:
    """Return the speaker named at the end of the sentence: `…, Smith said`."""
    end = min(end, at + REACH)
    for place, low in enumerate(row.lows[at + 1 : end], at + 1):
        if low in _ACCORDING:
            named = _according(row, place, end)
        elif low == "," and place + 1 < end:
            named = _parenthetic(row, place + 1 + (row.low(place + 1) == "as"), end)
        else:
            continue
        if named:
            return named
    return None


def _parenthetic(row: Tokens, at: int, end: int) -> Phrase | None:
    """Return the speaker of an attribution that begins at `at`, after a comma."""
    if phrases.is_verb(row, at):
        return None if row.low(at).endswith("ing") else phrases.after(row, at + 1, end)
    named = phrases.after(row, at, end)
    verb = _after_asides(row, named.last + 1) if named else end
    return named if verb < end and phrases.is_verb(row, verb) else None
