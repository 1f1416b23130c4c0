"""The words and marks of a paragraph, each of its quotations one token."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsreader.core import speech

QUOTE = "\0"
"""The token that stands for a whole quotation."""
FILLER, COMMA = "\1", "\2"
"""What a masked quotation is filled up with, and its last character if it is a comma."""
# The first alternative is what the one for words would find as well, only sooner.
_TOKEN = re.compile(
    r"[A-Za-z]{1,61}+(?=\s)|\x00\x01*\x02?"
    r"|(?:Mr|Mrs|Ms|Dr|Rep|Reps|Sen|Sens|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|Prof|Rev|Hon|Capt|Maj|Adm|Cmdr"
    r"|Pres|Amb|Supt|Insp|No|vs|[A-Z])\."
    r"|[^\W_](?:[\w’'&/@-]|[.,](?=\w)){0,60}(?:(?<=\.[A-Za-z])\.)?"
    r"|[^\w\s\x00-\x02]"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A paragraph as words and marks, each quotation one token."""

    text: str
    words: tuple[str, ...]
    lows: tuple[str, ...]
    """The words in lower case with plain apostrophes."""
    starts: tuple[int, ...]
    quotes: tuple[int, ...]
    """The places of the quotations."""
    commas: frozenset[int]
    """The quotations that end in a comma."""

    def __len__(self) -> int:
        return len(self.words)

    def is_word(self, at: int) -> bool:
        """Whether there is a token at `at` and it is a word."""
        return 0 <= at < len(self.words) and self.lows[at][0].isalnum()

    def is_capital(self, at: int) -> bool:
        """Whether there is a word at `at` that begins with a capital or holds a figure."""
        if not 0 <= at < len(self.words):
            return False
        return self.words[at][0].isupper() or self.words[at][0].isdigit()

    def low(self, at: int) -> str:
        """Return the token at `at` in lower case, nothing beyond the ends."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def phrase(self, first: int, last: int) -> str:
        """Return the words from `first` to `last`, both included, on one line."""
        words = self.text[self.starts[first] : self.starts[last] + len(self.words[last])]
        return " ".join(words.split())


@lru_cache(maxsize=512)
def tokens(text: str) -> Tokens:
    """Return the tokens of one paragraph whose quotations are masked by `QUOTE` and fillers.

    Remembered, for most paragraphs are one sentence, which is read by itself as well.
    """
    found = [(match[0], match.start()) for match in _TOKEN.finditer(text)]
    quotes = tuple(at for at, (word, _) in enumerate(found) if word[0] == QUOTE)
    commas = frozenset(at for at in quotes if found[at][0].endswith(COMMA))
    words = [word for word, _ in found]
    for at in quotes:
        words[at] = QUOTE
    lows = [word.lower() for word in words]
    if "'" in text or "’" in text:
        lows = [
            low if low.isalpha() else speech.uncontracted(low.replace("’", "'")) for low in lows
        ]
    return Tokens(
        text, tuple(words), tuple(lows), tuple(start for _, start in found), quotes, commas
    )
