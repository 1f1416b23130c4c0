"""Sentences at the end of a body that tell of its reporters and not of the event. English alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsreader.core.text import fold
from newsreader.formats.parts import BODY, Part, Roles

_LONGEST = 240
_WHO = r"[^\W\d_a-z](?:[^.!?:;\"“”]|\b[A-Z]\.){2,160}?"
_PERSON = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3}"
_WORK = "(?:report|story|article|post|piece|dispatch)"
_REST = r"(?:[^.!?\"“”]|\.(?=\w)){0,80}"
_FOLLOW = r"(?:Follow|Email|E-mail|Contact|Reach|Write to|You can (?:follow|reach|contact|email))"
_SITE = r"(?:Twitter|X|Facebook|Instagram|Threads|Bluesky|Mastodon|LinkedIn)"
_REACHED = "(?:can be (?:followed|reached|found|contacted) (?:at|on)|tweets)"
_PAPER = "(?:reporter|correspondent|journalist|columnist|editor|(?:staff )?writer|producer)"
_CREDITS = (
    rf"{_WHO} (?:also )?contributed (?:to this {_WORK}|(?:additional )?reporting){_REST}",
    rf"(?:Additional )?[Rr]eporting (?:for this {_WORK} )?(?:was )?contributed by {_WHO}",
    rf"With (?:files|(?:additional )?reporting) (?:from|by) {_WHO}",
    rf"{_FOLLOW} {_REST}(?:\bon {_SITE}\b|@\w){_REST}",
    rf"(?:He|She|They|{_PERSON}) {_REACHED} {_REST}(?:\b{_SITE}\b|@\w){_REST}",
)
_CREDIT = re.compile("|".join(f"(?:{form})" for form in _CREDITS))
_REPORTER = re.compile(
    rf"(?P<person>{_PERSON}) is an? (?:[\w’'-]+ ){{0,5}}{_PAPER} "
    rf"(?:for|at|with|in|on|who (?:covers|writes)|covering|based in) {_REST}"
)
_STOP = re.compile(r"(?<![A-Z])[.!]+(?:\s+|\Z)")


def without_credits(parts: Sequence[Part], found: Roles) -> list[Part]:
    """Return the parts but for those at the end of the body that tell of its reporters.

    A first one is no end, and somebody of whom the body tells is no reporter of it.
    """
    kept = list(parts)
    while True:
        places = [at for at, part in enumerate(kept) if part.shape in BODY]
        if len(places) < 2:  # noqa: PLR2004 - what stands before the end
            return kept
        *before, last = places
        above = fold(" ".join(kept[at].text for at in before))
        ends = [
            part
            for at, part in enumerate(kept)
            if (at == last or (at > last and part.shape == "bare"))
            and part.shape in {"prose", "bare"}
            and is_credit(part.text, above=above)
        ]
        if not ends:
            return kept
        for part in ends:
            found.note(part.line, "who reported it")
        kept = [part for part in kept if part not in ends]


def is_credit(text: str, *, above: str = "") -> bool:
    """Whether all of `text` tells of the reporters; `above` is the folded text before it."""
    if len(text) > _LONGEST:
        return False
    pieces = [piece for piece in _STOP.split(text.strip("()[]*—–- ")) if piece]
    return bool(pieces) and all(_tells_of_reporters(piece.strip(), above) for piece in pieces)


def _tells_of_reporters(sentence: str, above: str) -> bool:
    if _CREDIT.fullmatch(sentence):
        return True
    reporter = _REPORTER.fullmatch(sentence)
    return reporter is not None and fold(reporter["person"].split()[-1]) not in above
