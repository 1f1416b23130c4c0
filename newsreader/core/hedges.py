"""Words that soften, bound or move a figure, and words that make it a plan and no fact."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BEFORE = {
    ">": (
        "more than|greater than|larger than|bigger than|higher than|longer than|better than"
        "|no fewer than|no less than|not less than|at least|at a minimum(?: of)?|a minimum of"
        "|minimum(?: of)?|upwards? of|in excess of|north of|(?:well |far |just |slightly )?over"
        "|(?:well |just |far )?above|as (?:low|few|little) as|exceed(?:s|ed|ing)?"
        "|topp(?:ed|ing)|surpass(?:es|ed|ing)?|beyond"
    ),
    "<": (
        "less than|fewer than|smaller than|lower than|shorter than|no more than|not more than"
        "|at most|at the most|as (?:many|much|high) as|up to|a maximum of|maximum(?: of)?"
        "|(?:well |just |slightly )?(?:under|below)|under the age of"
        "|just shy of|(?:just )?short of|within"
    ),
    "~": (
        "about|around|roughly|approximately|approx\\.?|some|nearly|almost|close to|circa|ca?\\."
        "|(?:an )?estimated|an estimate of|in the region of|somewhere around"
        "|more or less|just about|nearing|approaching|averag(?:ed|es|ing)|say|perhaps|maybe"
        "|virtually|practically|[~≈]"
    ),
}  # fmt: skip
_CHANGES = {
    "up": (
        "up|ris(?:e|es|en|ing)|rose|increas(?:e[sd]?|ing)|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?"
        "|climb(?:s|ed|ing)?|grew|grow(?:n|s|ing)?|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?"
        "|advanc(?:e[sd]?|ing)|rall(?:y|ied)|spik(?:e[sd]?|ing)|swell(?:ed)?|add(?:s|ed|ing)"
        "|rebound(?:ed)?|leap(?:t|ed)|expand(?:s|ed)|strengthen(?:s|ed)|higher by|climbing"
    ),
    "down": (
        "down|fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)"
        "|decreas(?:e[sd]?|ing)|los(?:t|es|ing)|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?"
        "|tumbl(?:e[sd]?|ing)|s(?:lid|lides?|liding)|sank|sink(?:s|ing)?|sunk|shr(?:ank|unk|inks?)"
        "|slump(?:s|ed|ing)?|shed(?:s|ding)?|slip(?:s|ped|ping)?|dip(?:s|ped|ping)?"
        "|eas(?:ed|es)|retreat(?:ed)?|weaken(?:s|ed)|contract(?:ed)|lower by|reduc(?:ed|es) by"
        "|cut by"
    ),
}
_FILLER = (
    "(?:a|an|only|just|even|another|further|additional|total of|record"
    "|staggering|whopping|massive|mere|full|whole|combined|possible|reported|fresh|extra|by|to)"
)
_NEAR = re.compile(
    r"(?<![\w-])(?P<hedge>"
    + "|".join(f"(?P<{name}>{_BEFORE[sign]})" for name, sign in (("least", ">"), ("most", "<")))
    + rf"|(?P<near>{_BEFORE['~']}))(?:\s+{_FILLER})?\s*$",
    re.IGNORECASE,
)
_SIGNS = {"least": ">", "most": "<", "near": "~"}
_MOVED = re.compile(
    rf"\b(?:(?P<up>{_CHANGES['up']})|(?P<down>{_CHANGES['down']}))"
    r"(?:\s+(?:as much as|only|just|sharply|slightly|further|again|another|a|an|the))*"
    r"(?:\s+(?P<preposition>from|to|by)(?:\s+(?:a|an|the|just|only|another))?)?\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s?(?:(?P<least>\+|plus\b|(?:or|and) (?:more|above|over|older|higher|greater|up)\b)"
    r"|(?P<most>or (?:less|fewer|below|under|younger)\b|at (?:the )?most\b)"
    r"|(?P<near>or so\b|or thereabouts\b|-odd\b|-ish\b))",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"[^.;:!?,\d]{0,40}\b(?:so far|to date|as of)\b", re.IGNORECASE)
"""Words behind a count that may grow."""
_SUPPOSED = re.compile(
    r"\b(?:(?:may|might|could|would|will|shall)\b(?:\s+(?:also|soon|be|not|eventually|well))*"
    r"(?:\s+(?:preparing|planning|ready|about|going|able|willing))?(?:\s+to)?"
    r"|(?:is|are|was|were)?\s?(?:preparing|planning|plan(?:s|ned)?|intend(?:s|ed|ing)?"
    r"|expect(?:s|ed)?|aim(?:s|ed|ing)?|set|due|threaten(?:s|ed|ing)?|pledg(?:e[sd]?|ing)|promis(?:e[sd]?|ing)"
    r"|propos(?:e[sd]?|ing)|hop(?:e[sd]?|ing)|seek(?:s|ing)?|want(?:s|ed)?|vow(?:s|ed)|forecast"
    r"|likely|projected|predicted)\s+(?:to|of|for)\b"
    r"|potential(?:ly)?|possib(?:le|ly)|proposed|prospective|planned|if\b)",
    re.IGNORECASE,
)
_CERTAIN = re.compile(
    r"(?:will|shall|would|if)$|(?:will|shall|would)\b(?! be (?:prep|plan))", re.IGNORECASE
)
"""Words of the future that doubt nothing."""
_PHRASAL = re.compile(
    r"\b(?:hold|held|ma[dk]e|set|put|g[ai]ve|take|took|pick(?:ed)?|c[ao]me|cut|pa(?:y|id)|la(?:y|id)|shut"
    r"|broke|break|boil(?:ed|ing)?|turn(?:ed|ing)?|track(?:ed)?|hand(?:ed)?|write|step(?:ped)?)\s$",
    re.IGNORECASE,
)
"""Verbs with which "up" and "down" move nothing."""
_CLAUSE_START = re.compile(
    r"[.;:!?\n—]|,\s|\b(?:that|which|who|while|but|after|because|although)\b"
)
_ROUNDING = re.compile(
    r"\b(?:(?:more|less|fewer|greater|higher|larger|bigger|longer|better|smaller|lower|shorter)"
    r" than"
    r"|over|above|under|below|shy of|short of|exceed\w*|topp\w+|surpass\w*|beyond|north of"
    r"|excess of|upwards? of|plus)$|\+$|^(?:about|around|roughly|some|nearly|almost)$",
    re.IGNORECASE,
)
REACH = 48
"""How many characters before a figure its hedge may begin."""
_FAR = 60


@dataclass(frozen=True, slots=True)
class Hedge:
    """What the words around a figure do to it."""

    words: str | None
    """As written, an earlier word of doubt joined by an ellipsis."""
    change: str
    """One of = ~ > < up down."""
    bound: str
    """One of = ~ > <: how the value stands to what is meant, whether or not it moves."""
    start: int
    """Where the words right before the figure begin; the figure's own start without any."""
    nearly: bool = False
    """Whether the value is not quite reached: nearly, almost."""
    reaches: bool = False
    """Whether it is where a move ended, and not how far it went: "rose to 12"."""
    supposed: bool = False
    """Whether the text only plans, expects or fears the figure."""

    @property
    def rounds(self) -> bool:
        """Whether it tells of a round number near the true one: "more than", not "at least"."""
        return self.words is not None and _ROUNDING.search(self.words) is not None


def hedge(text: str, start: int, end: int, *, ranged: bool, moving: bool) -> Hedge:
    """Return how the words around `text[start:end]` bound, soften or move it.

    `ranged`: it is two values, so that "rose from" moves it; `moving`: its unit is one that
    rises and falls without a preposition, as percent and money do.
    """
    window = text[max(0, start - REACH) : start]
    near = _NEAR.search(window)
    words, change, at = None, "=", start
    if near is not None:
        sign = next(_SIGNS[name] for name in _SIGNS if near[name] is not None)
        words, change = near["hedge"], sign
        at = start - len(window) + near.start("hedge")
    elif (after := _AFTER.match(text, end)) is not None:
        words, change = after[0].strip(), _SIGNS[after.lastgroup or "near"]
    moved = _MOVED.search(text[max(0, at - REACH) : at])
    bound, reaches = change, False
    if moved is not None and change in "=~" and _moves(moved, ranged=ranged, moving=moving):
        change = "up" if moved["up"] is not None else "down"
        reaches = (moved["preposition"] or "").lower() == "to"
    if bound == "=" and _SO_FAR.match(text, end):
        bound = ">"
    doubt = _doubt(text, at)
    doubted = doubt if doubt and _CERTAIN.match(doubt) is None else None
    joined = _joined(doubted, words, apart=not text[:at].rstrip().endswith(doubted or ""))
    nearly = (words or "").lower() in ("nearly", "almost", "approaching", "nearing")
    return Hedge(joined, change, bound, at, nearly, reaches, supposed=doubt is not None)


def _joined(doubted: str | None, words: str | None, *, apart: bool) -> str | None:
    """Return both parts of a hedge as one, an ellipsis for what the text says between them."""
    if doubted and apart:
        return f"{doubted} … {words or ''}".rstrip()
    return " ".join(part for part in (doubted, words) if part) or None


def _moves(moved: re.Match[str], *, ranged: bool, moving: bool) -> bool:
    """Whether the verb moves the figure itself: "rose 5%", "rose by 12", "rose to 12"."""
    preposition = moved["preposition"]
    if moved[0].split()[0].lower() in ("up", "down"):
        before = moved.string[: moved.start()]
        return moving and preposition in (None, "by") and _PHRASAL.search(before) is None
    if preposition is None:
        return moving
    return preposition.lower() != "from" or ranged


def _doubt(text: str, start: int) -> str | None:
    """Return the word before the figure, in its clause, that makes it a plan or a fear."""
    window = text[max(0, start - _FAR) : start]
    clause = 0
    for stop in _CLAUSE_START.finditer(window):
        clause = stop.end()
    found = None
    for match in _SUPPOSED.finditer(window, clause):
        found = match
    return found[0].strip() if found else None
