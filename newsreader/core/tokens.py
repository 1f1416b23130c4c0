"""The words and marks of a paragraph, each of its quotations one token."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsreader.core import speech

QUOTE = "\0"
"""The token that stands for a whole quotation."""
FILLER, COMMA = "\1", "\2"
"""What a masked quotation is filled up with, and its last character if it is a comma."""
_TOKEN = re.compile(
    r"\x00\x01*\x02?"
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
    commas: frozenset[int]
    """The quotations that end in a comma."""

    def __len__(self) -> int:
        return len(self.words)

    def is_word(self, at: int) -> bool:
        """Whether there is a token at `at` and it is a word."""
        return 0 <= at < len(self.words) and self.lows[at][0].isalnum()

    def is_capital(self, at: int) -> bool:
        """Whether there is a word at `at` that begins with a capital or holds a figure."""
        return self.is_word(at) and (self.words[at][0].isupper() or self.words[at][0].isdigit())

    def low(self, at: int) -> str:
        """Return the token at `at` in lower case, nothing beyond the ends."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def phrase(self, first: int, last: int) -> str:
        """Return the words from `first` to `last`, both included, as the text writes them."""
        return self.text[self.starts[first] : self.starts[last] + len(self.words[last])]


def tokens(text: str) -> Tokens:
    """Return the tokens of one paragraph whose quotations are masked by `QUOTE` and fillers."""
    found = [(match[0], match.start()) for match in _TOKEN.finditer(text)]
    words = tuple(QUOTE if word[0] == QUOTE else word for word, _ in found)
    lows = tuple(speech.uncontracted(word.lower().replace("’", "'")) for word in words)
    commas = frozenset(at for at, (word, _) in enumerate(found) if word.endswith(COMMA))
    return Tokens(text, words, lows, tuple(start for _, start in found), commas)
