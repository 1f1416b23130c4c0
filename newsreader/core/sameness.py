"""How the words around two figures speak for their being figures of one thing."""

from __future__ import annotations

from math import inf

from newsreader.core.counted import PERSONS
from newsreader.core.things import CALLED, DATE, FATES, Thing

_ANYONE = frozenset({"people", "victims", "members"})
_PERSONAL = PERSONS | (FATES - {"destroyed"})


def evidence(left: Thing, right: Thing) -> float:
    """Return how the words speak for the two being one thing, in log-odds; 0 is undecided."""
    if left.kind != right.kind:
        return -inf
    own = {left.head, right.head}
    score = _BASE + _MEASURED * (left.kind not in ("count", DATE))
    if left.kind == "count" and bool(left.head) != bool(right.head):
        score += _NO_HEAD
    if left.head and right.head:
        score += _SAME_HEAD if left.head == right.head else _other_head(left, right)
    score += _OTHER_PERSONS * _are_others(left, right)
    score += _SAME_QUALITY * bool(left.qualities & right.qualities)
    near = left.near - own, right.near - own
    wide = left.wide - own, right.wide - own
    score += _NEAR * _overlap(*near)
    score += _WIDE * _overlap(*wide)
    score += _CROSS * max(_overlap(near[0], wide[1]), _overlap(wide[0], near[1]))
    shared = len(left.names & right.names)
    score += _SHARED_NAME * min(shared, _MANY_NAMES)
    if left.names and right.names and not shared:
        score += _OTHER_NAMES.get(left.kind, _OTHER_NAME)
    score += _role_odds(left, right) + _OTHER_PARTY * _are_rivals(left, right)
    score += _OTHER_SUM * (
        (left.added != right.added) + (left.partial != right.partial) + (left.past != right.past)
    )
    return score + _OTHER_MOOD * (left.supposed != right.supposed)


# Set by a logistic regression over some two hundred pairs of figures from accounts of one event,
# read by a person, and rounded; what a word rules out (another role, other persons, a plan, a part
# of the whole) by hand over eighty pairs of our own.
_BASE, _MEASURED = -0.2, 0.5
_SAME_HEAD, _OTHER_HEAD, _OTHER_FATE, _SAME_QUALITY = 1.6, -0.6, -2.0, 0.7
_NEAR, _WIDE, _CROSS = 1.1, 0.9, 0.9
_SHARED_NAME, _OTHER_NAME, _OTHER_MOOD = 0.25, -0.5, -0.7
_OTHER_NAMES = {DATE: -0.3, "share": -1.0}
_SAME_ROLE, _OTHER_ROLE, _OTHER_SUM = 1.0, -1.5, -1.0
_OTHER_PERSONS, _SECOND_ROLE = -1.2, -0.7
_NO_ROLE, _OTHER_PARTY, _NO_HEAD = -0.5, -2.0, -0.4
_MANY_NAMES = 4


def _other_head(left: Thing, right: Thing) -> float:
    if left.head in FATES and right.head in FATES:
        return _OTHER_FATE
    heads = {left.head, right.head}
    if heads <= PERSONS - _ANYONE:
        return _OTHER_PERSONS
    if "people" in heads and heads <= PERSONS:
        return 0.0
    if heads <= CALLED and len(heads & _PERSONAL) == 1:
        return _OTHER_FATE
    return _OTHER_HEAD if left.kind == "count" else 0.0


def _are_others(left: Thing, right: Thing) -> bool:
    """Whether the same befell different people: rebels and soldiers."""
    if FATES.isdisjoint((left.head, right.head)):
        return False
    one, two = (
        (each.qualities & PERSONS or {each.head} & PERSONS) - _ANYONE for each in (left, right)
    )
    return bool(one and two) and one.isdisjoint(two)


def _are_rivals(left: Thing, right: Thing) -> bool:
    """Whether two shares of a vote are of other parties, or were asked by other pollsters."""
    return any(
        bool(one and two) and one.isdisjoint(two)
        for one, two in ((left.owner, right.owner), (left.pollsters, right.pollsters))
    )


def _role_odds(left: Thing, right: Thing) -> float:
    """Return how what is measured speaks for one thing: a profit is no price."""
    if not left.roles or not right.roles:
        one_sided = bool(left.roles or right.roles)
        return _NO_ROLE * (left.kind == "duration" or (one_sided and left.kind == "point"))
    if left.roles[0] == right.roles[0]:
        return _SAME_ROLE
    fewer, more = sorted((left.roles, right.roles), key=len)
    return _SECOND_ROLE if len(fewer) == 1 and fewer[0] in more else _OTHER_ROLE


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    smaller = min(len(left), len(right))
    return len(left & right) / (smaller + 2) if smaller else 0.0
