"""English words that say nothing of what a text is about."""

from __future__ import annotations

from typing import Final

_ENGLISH: Final = """
    a about above across after again against all almost also although always am among an and any
    anyone anything are aren't around as at away back be became because been before behind being
    below between both but by came can can't cannot could couldn't did didn't do does doesn't doing
    don't done down during each either else enough even ever every everyone everything few for from
    further get gets getting give given go goes going gone got had hadn't has hasn't have haven't
    having he he's her here hers herself him himself his how however i i'm i've if in into is isn't
    it it's its itself just last least less let let's like made make makes making many may me might
    more most much must my myself neither never no nobody nor not nothing now of off often on once
    one only onto or other others our ours out over own per perhaps put quite rather really said
    same saw say saying says see seen several shall she she's should shouldn't since so some someone
    something sometimes soon still such take taken than that that's the their theirs them themselves
    then there there's these they they're this those though through thus to together told too took
    toward towards under until unto up upon us use used using very via was wasn't way we we're well
    went were weren't what what's when where whether which while who who's whom whose why will with
    within without won't would wouldn't yet you you're your yours yourself s t re ve ll d m mr mrs
    ms dr
"""

STOPWORDS: Final = frozenset(_ENGLISH.split())
"""Function words, auxiliaries, and the verbs of saying and doing that any report holds."""
