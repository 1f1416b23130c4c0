"""What measured figures are of: a price and a profit are both money, and never one thing.

Written for this project; a word that is missing leaves a figure undecided, never wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_MONEY = {
    "profit": "profit profits earnings",
    "loss": "loss losses",
    "revenue": "revenue revenues sales turnover takings",
    "fine": "fine fined fines penalty penalties compensation settlement settled damages",
    "tax": "tax taxes taxation levy tariff tariffs",
    "wages": "salary salaries wage wages bonus bonuses pension pensions",
    "debt": "debt debts deficit loan loans borrow borrows borrowed borrowing owed owes",
    "budget": "budget budgets spending",
    "price": (
        "price prices priced cost costs costing fee fees sold sells bought buys bid worth auction"
    ),
    "gift": "donated donation donations donate charity charitable grant grants",
    "investment": "invest invests invested investment investments",
    "theft": (
        "stole stolen embezzled embezzling siphoned misused laundered laundering bribe bribes"
    ),
    "fares": "fare fares toll tolls rent rents",
    "earned": "earned earns earn earning",
}
_SHARES = {
    "profit": "profit profits earnings",
    "revenue": "revenue revenues sales turnover",
    "tax": "tax taxes tariff tariffs",
    "wages": "salary salaries wage wages pay pensions",
    "price": "price prices cost costs",
    "fares": "fare fares toll tolls rent rents",
    "inflation": "inflation",
    "unemployment": "unemployment jobless joblessness",
    "growth": "growth gdp economy",
    "turnout": "turnout cast",
    "count": "precincts precinct counted tallied",
    "support": "vote votes poll polls polling support approval rating ratings",
    "shares": "share shares stock stocks index",
    "interest": "interest lending mortgage mortgages",
}
_TIMES = {
    "prison": "sentenced sentence sentences jailed prison jail imprisonment imprisoned parole",
    "contract": "contract contracts",
    "office": "led office career served",
    "deliberation": "deliberated deliberating deliberations deliberation",
    "trial": "trial hearing hearings",
    "outage": "blackout outage outages power",
}
_LENGTHS = {
    "depth": "depth deep",
    "height": "tall height high altitude",
    "place": (
        "epicentre epicenter centred centered away north south east west northeast northwest"
        " southeast southwest"
    ),
    "rain": "rain rainfall",
    "snow": "snow snowfall",
}
_SPEEDS = {"wind": "wind winds gust gusts gusting storm", "limit": "limit limits"}
_QUAKES = {
    "aftershock": "aftershock aftershocks",
    "quake": "quake quakes earthquake earthquakes tremor temblor",
}


@dataclass(frozen=True, slots=True)
class _Roles:
    """The roles that figures of one kind can have, and how their words are found."""

    roles: Mapping[str, str]
    pattern: re.Pattern[str]


def _table(roles: Mapping[str, str]) -> _Roles:
    by_word = {word: role for role, words in roles.items() for word in words.split()}
    longest = sorted(by_word, key=len, reverse=True)
    return _Roles(by_word, re.compile(rf"\b(?:{'|'.join(longest)})\b", re.IGNORECASE))


_KINDS = {
    "money": _table(_MONEY),
    "share": _table(_SHARES),
    "point": _table(_SHARES),
    "duration": _table(_TIMES),
    "distance": _table(_LENGTHS),
    "speed": _table(_SPEEDS),
    "magnitude": _table(_QUAKES),
}
_CLAUSE = re.compile(
    r"[.;:!?]\s|,\s|\s(?:and|or|but|while|as|when|after|before|with|who|which|that|where|from|on)\s"
)
_REACH = 90
_CLAUSE_COST = 30
"""How many characters a border between clauses counts as."""
_BEHIND_COST = 6
"""How many characters farther a word behind a figure counts: its noun stands before it."""


def roles(kind: str, text: str, start: int, end: int) -> tuple[str, ...]:
    """Return what the figure at `start` to `end` may be of, by the words that tell, nearest first.

    Empty where no word does, and for kinds of figures that have no roles.
    """
    table = _KINDS.get(kind)
    if table is None:
        return ()
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    found = [
        (_distance(before[match.end() :]), table.roles[match[0].lower()])
        for match in table.pattern.finditer(before)
    ]
    found += [
        (_distance(after[: match.start()]) + _BEHIND_COST, table.roles[match[0].lower()])
        for match in table.pattern.finditer(after)
    ]
    return tuple(dict.fromkeys(told for _, told in sorted(found)))


def _distance(between: str) -> int:
    return len(between) + _CLAUSE_COST * len(_CLAUSE.findall(between))
