"""Whether a phrase names what can speak: a person, a body, a role, a document."""

from __future__ import annotations

import re
from functools import lru_cache

from newsreader.core import speech
from newsreader.core.namewords import FIRST_NAMES

_BODIES = speech.wordset("""
    administration agency alliance association authority coalition commission congregation
    corporation delegation department embassy establishment federation foundation generation
    government institution judiciary legislature majority management minority mission ministry
    movement nation opposition orchestra organisation organization parliament partnership party
    population prosecution regulation resistance secretariat union university jury community city
    county country company committee society leadership membership readership township
    intelligence audience police army navy military press public crowd""")
"""Bodies whose words end as those of things do."""
_DOCUMENTS = speech.wordset("""
    accusation advertisement affidavit announcement complaint constitution declaration decision
    document documentation indictment judgement judgment legislation motion petition presentation
    publication resolution ruling sign statement testament transcription transmission
    translation""")
"""What is written, and is quoted by its own name."""
_THINGS = speech.wordset("""
    ability activity addiction aid alternative amount asylum attack attacks backlash battle benefit
    benefits bigger book-keeping campaigns case cases choice choices claim claims colorful comment
    comments compromise concept concern controversy conversation copy cost costs cut cuts death
    deaths debate deal deals dinner donation effect effects effort efforts election elections email
    emails ends event events example fact facts factory fear fears field fight figure figures fire
    floor focus fund funds funding game half help history house idea ideas immunity inquiry issue
    issues job jobs kind law lives loss losses loyalty market markets master-plan matter matters
    money moment moments money name names number numbers offer offers one's outburst part parts past
    peace percentage phrase pipeline place plan plans point points policy policies poll-tax power
    price prices problem problems process program project projects proposal question questions quote
    rate rates reason reasons remark remarks response rest result results right rights road room
    rule rules sale sales same series shape share shares shift shirt shirts side sides sort
    soundtrack speech step steps story-line strike strikes support system systems talk tariff
    tariffs tax taxes term territory terms test tests theme thing things threat threats time times
    title tone topic tour trade treaty trial trials truth use value version view views visit votes
    wall war wars way ways weapon weapons weather week word words work world year years""")
"""Common nouns of what never speaks, and adjectives that an unfinished phrase ends with."""
_ABSTRACT = re.compile(
    r"\w{2,}(?:ness|ment|ments|tion|tions|sion|sions|ism|ity|ities|alty|ancy|ency|ance|ence|"
    r"ances|ences|hood|dom|ship|ships|ing|ings|ful|ous|able|ible|less)\Z"
)
"""How words for what one is or does end, and words that tell what something is like."""
_SURELY_ABSTRACT = re.compile(
    r"[A-Z]\w*(?:[a-z](?:ation|ition|ction|ality|ility|alty|ivity|iness|fulness|lessness|ism)|"
    r"[gvt]ement)s?\Z"
)
"""The same of a capitalised word that stands alone, as nobody is called."""
_COMPARED = speech.wordset("better worse fewer larger smaller higher lower stronger weaker bigger")
"""Comparatives, which begin a sentence and are no name there."""
_SMALL = re.compile(r"(?: of | for |,)")
_NAMED = re.compile(r"[A-Z0-9]|al-|el-")


@lru_cache(maxsize=4096)
def speaks(phrase: str) -> bool:
    """Whether words that stand where a speaker does may name one.

    What has a capital at its end is a name, and unknown words may be one; "the comments", "testing"
    and "loyalty" say nothing themselves.
    """
    head = _SMALL.split(phrase, maxsplit=1)[0].split()
    if not head:
        return False
    last = head[-1]
    if _NAMED.match(last):
        alone = len(head) == 1 and last.lower() not in FIRST_NAMES
        return not (alone and _is_thing_at_start(last))
    low = last.lower()
    if low in _BODIES or low in _DOCUMENTS or low.removesuffix("s") in _BODIES | _DOCUMENTS:
        return True
    if low in _THINGS:
        return False
    return speech.is_role(low) or not _ABSTRACT.match(low)


def _is_thing_at_start(word: str) -> bool:
    """Whether a word has its capital from the start of a sentence and is a thing's."""
    low = word.lower()
    if low in _COMPARED:
        return True
    return low not in _BODIES | _DOCUMENTS and _SURELY_ABSTRACT.match(word) is not None
