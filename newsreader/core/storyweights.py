"""The few numbers that accounts of one event are found by, and where each comes from.

Chosen on news libraries that people had sorted into stories; `benchmarks/stories.py` measures what
each is worth on libraries whose path it is given. Of settings that differed by less than the noise
the simpler one was kept.
"""

from __future__ import annotations

from typing import Final

BODY: Final = 1.0
"""The length of the vector of the text's words; the other fields are measured against it."""
HEADLINE: Final = 0.75
"""The same for the words of the headline."""
LEAD: Final = 0.3
"""The same for the words of the text's start."""
LEAD_SIZE: Final = 600
"""How many characters the start is."""
FRAGMENTS: Final = 0.3
"""The same for the pieces of the headline's words: "Crimea" and "Crimean"."""
FRAGMENT_SIZE: Final = 4
"""How many characters a piece is."""
SATURATION: Final = 2.0
"""How soon more of one term stops counting: a term weighs log(1 + this times its length)."""
FIGURE: Final = 1.3
"""What a term that begins with a digit weighs more than a word as rare."""

DATE_FLOOR: Final = 0.3
"""What is left of the likeness of accounts that lie far apart in time."""
DATE_UNKNOWN: Final = 0.51
"""What is left where either has no date."""
DATE_DAYS: Final = 6.0
"""The days in which the rest falls to a third; the first day costs nothing."""

CROWD: Final = 10
"""The nearest accounts whose mean likeness tells how crowded the place of an account is."""
CROWD_FLOOR: Final = 0.08
"""The least crowding, so that a small library does not make strangers alike."""
CROWD_SHARE: Final = 2.0
"""How much crowding tells against likeness: an account that is like everything is like nothing."""

NEIGHBOURS: Final = 15
"""The nearest accounts that two accounts are asked to have in common."""
NEIGHBOURS_BARE: Final = 25
"""The same for a headline without a text, which has too few words of its own: from these a walk
goes on to their neighbours."""
WALK_ENDS: Final = 80
"""How many ends of that walk are kept, the likeliest."""
NEIGHBOUR_POWER: Final = 4
"""How much more the nearest of them count."""
NEIGHBOUR_POWER_BARE: Final = 2
"""The same for a headline without a text."""
NEIGHBOUR_LEAST: Final = 0.35
"""The likeness from which a neighbour counts as much as the account itself."""
NEIGHBOUR_SHARE: Final = 0.3
"""The share of common neighbours in the likeness of two accounts."""
NEIGHBOUR_SHARE_BARE: Final = 0.6
"""The same for two headlines."""

PROBES: Final = 40
"""How many terms of an account, the most telling first, are asked who else holds them."""
CANDIDATES: Final = 40
"""How many accounts with the most of those in common are looked at closely."""
SAME_STORY: Final = 0.4
"""The mean likeness from which accounts and stories are one story."""
COUNTERPART: Final = 0.28
"""The likeness from which another account is shown as one to compare with."""
BARE_WORDS: Final = 2
"""The words that a headline without a text must share with an account to join its story."""
BARE_PART: Final = 0.25
"""The part of its words that it must share."""
