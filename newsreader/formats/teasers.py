"""Another story's headline with a sentence of its own, at either end of a capture.

A headline over a sentence looks like an article's beginning, or like a heading and its paragraph.
Only names tell them apart: both name somebody whom the rest of the capture never names.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.formats import evidence
from newsreader.formats.parts import BODY, Brief, Part, Roles
from newsreader.formats.shapes import has_sentences

_LONGEST_SENTENCE = 250
_LEAST_REST, _RICH_REST = 12, 50
"""Words with meaning that the rest must have, with a headline of its own and without one."""
_FOREIGN, _VERY_FOREIGN = 0.5, 0.2
"""The share of a teaser's words that the rest may have, with a headline of its own and without."""
_BELONGS = 0.5


def without_teasers(parts: Sequence[Part], found: Roles) -> list[Part]:
    """Return `parts` without the pairs at either end that tell another story."""
    kept = list(parts)
    while at := _teaser_above(kept):
        found.briefs.append(Brief(kept[at - 1].line, kept[at].line))
        del kept[at - 1 : at + 1]
    while len(kept) > 2 and _is_teaser(kept[-2], kept[-1], kept[:-2], _FOREIGN):  # noqa: PLR2004
        found.briefs.append(Brief(kept[-2].line, kept[-1].line))
        del kept[-2:]
    return kept


def _teaser_above(parts: Sequence[Part]) -> int:
    """Return the place of the first sentence where it is a teaser's; 0 where it is not."""
    at = next((at for at, part in enumerate(parts) if part.shape in BODY), 0)
    if not at or at + 1 == len(parts):
        return 0
    rest = parts[at + 1 :]
    said = _terms(rest)
    own = evidence.terms(rest[0].text) if rest[0].shape == "bare" else frozenset[str]()
    titled = len(own & said) > 1 and evidence.share(own, said) >= _BELONGS
    if not titled and len(said) < _RICH_REST:
        return 0
    foreign = _FOREIGN if titled else _VERY_FOREIGN
    return at if _is_teaser(parts[at - 1], parts[at], rest, foreign) else 0


def _is_teaser(headline: Part, sentence: Part, rest: Sequence[Part], most: float) -> bool:
    """Whether a headline and a sentence name somebody of their own and share little else."""
    if headline.shape != "bare" or sentence.shape != "prose":
        return False
    if len(sentence.text) > _LONGEST_SENTENCE or has_sentences(sentence.text):
        return False
    said = _terms(rest)
    told = evidence.terms(headline.text) | evidence.terms(sentence.text)
    lead = next((part.text for part in rest if part.shape in BODY), "")
    return (
        len(said) >= _LEAST_REST
        and evidence.share(told, said) < most
        and evidence.tells_another_story(headline.text, sentence.text, lead, said)
    )


def _terms(parts: Sequence[Part]) -> frozenset[str]:
    return evidence.terms(" ".join(part.text for part in parts if part.shape in BODY))
