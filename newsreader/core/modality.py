"""Whether a sentence tells what is, or what may be."""

from __future__ import annotations

import re
from functools import lru_cache

_SUPPOSING = re.compile(
    r"\b(?:may|might|could|would|can|should|will|if|likely|expected|plan(?:s|ned)?"
    r"|possibl[ey]|potential(?:ly)?|[Pp]erhaps|If)\b"
)
"""The month of May and a Will with a capital are left aside."""


@lru_cache(maxsize=2048)
def supposes(sentence: str, language: str = "en") -> bool:
    """Whether a sentence speaks of what may be, will be or ought to be; known for English alone."""
    return language.startswith("en") and _SUPPOSING.search(sentence) is not None
