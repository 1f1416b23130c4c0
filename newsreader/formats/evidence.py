"""Whether two pieces of text speak of the same things, in any language."""

from __future__ import annotations

import re
from functools import lru_cache

from newsreader.core.text import fold

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]+")
_STEM = 5
"""Letters of a word that count: endings differ, beginnings rarely do."""
_SHORTEST = 3
_LONGEST_KEPT = 40
"""Characters of a word whose beginnings are remembered; longer ones are rare and take room."""
_TITLE_SHARE = 0.7
"""The share of capitalised words over which a line is in title case and shows no names."""
_COMMON_WORDS = """
    the and for with that this from have has had was were will been are not but its his her
    their they who which what when where how why said says say after before over into about
    more than amid new out per can could would should may might also all one two der die das
    und mit von den dem des ein eine einen einem ist sind war wird werden nach aus auf für
    bei über sich nicht auch als wie hat haben les une est dans pour par sur avec que qui
    aux son ses leur plus pas ont los las del una por para con como más sus fue gli della
    delle dei nel che sono dal alla het een van dat zijn niet voor met для что как это его
    они при или был была были после над под
"""
_COMMON = frozenset(fold(word)[:_STEM] for word in _COMMON_WORDS.split())


def terms(text: str) -> frozenset[str]:
    """Return the beginnings of the words of `text` that carry meaning, folded."""
    words = set(_WORD.findall(text))
    return frozenset(term for word in words for term in _terms(word)) - _COMMON


def _terms(word: str) -> tuple[str, ...]:
    return _known_terms(word) if len(word) <= _LONGEST_KEPT else _terms_of(word)


def _terms_of(word: str) -> tuple[str, ...]:
    if _UNSPACED.search(word):
        return tuple(word[at : at + 2] for at in range(max(1, len(word) - 1)))
    plain = fold(word).removesuffix("'s").replace("'", "")
    return tuple(part[:_STEM] for part in plain.split("-") if len(part) >= _SHORTEST)


# A capture is looked at from many sides, and captures share most of their words.
_known_terms = lru_cache(maxsize=1 << 15)(_terms_of)


def names(text: str) -> frozenset[str]:
    """Return the beginnings of the capitalised words of `text`, folded."""
    capital = (match[0] for match in _WORD.finditer(text) if match[0][0].isupper())
    return frozenset(term for word in capital for term in _terms(word)) - _COMMON


def inner_names(text: str) -> frozenset[str]:
    """Return the names in `text` whose capitals are not those of its beginning or of a title."""
    return frozenset() if is_title(text) else names(text.partition(" ")[2])


def is_title(text: str) -> bool:
    """Whether `text` is in title case, so that its capitals show no names."""
    words = [match[0] for match in _WORD.finditer(text)][1:]
    long = [word for word in words if len(word) > _SHORTEST]
    return sum(word[0].isupper() for word in long) > len(long) * _TITLE_SHARE


def share(part: frozenset[str], whole: frozenset[str]) -> float:
    """Return how much of `part` is in `whole`, from 0 to 1."""
    return len(part & whole) / len(part) if part else 0.0


def tells_another_story(headline: str, standfirst: str, lead: str, body: frozenset[str]) -> bool:
    """Whether `standfirst` goes on with `headline` and both name somebody `body` never names.

    The lead must name somebody of its own too, or the two are the body's own headline.
    """
    both = names(headline) & names(standfirst)
    if not both - body or len(terms(headline) & terms(standfirst)) < 2:  # noqa: PLR2004
        return False
    return bool(names(lead) - terms(headline) - terms(standfirst))
