"""Ids put in groups by average link over the pairs that are alike at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from newsreader.core import storyweights as weights


def grouped(
    ids: Sequence[str],
    links: Mapping[str, Mapping[str, float]],
    *,
    kept: Sequence[Sequence[str]] = (),
    told: Mapping[str, str] | None = None,
    least: float = weights.SAME_STORY,
) -> list[tuple[str, ...]]:
    """Return the groups of ids whose mean likeness over all pairs is at least `least`.

    Groups that were kept are neither split nor merged with each other, and ids that are told to
    belong together do, and never with those told otherwise. Average link: the two groups with the
    highest mean merge first (Sokal and Michener, 1958).
    """
    groups, fixed = _begin(ids, kept, told or {})
    sums = _sums(groups, links)
    heap = [
        (-total / (len(groups[one]) * len(groups[other])), one, other)
        for one, others in sums.items()
        for other, total in others.items()
        if one < other and not {one, other} <= fixed
    ]
    heapify(heap)
    made = len(groups) - 1
    while heap:
        mean, one, other = heappop(heap)
        if -mean < least:
            break
        if one not in groups or other not in groups:
            continue
        made += 1
        groups[made] = groups.pop(one) + groups.pop(other)
        if {one, other} & fixed:
            fixed.add(made)
        merged = sums.pop(one)
        for third, total in sums.pop(other).items():
            merged[third] = merged.get(third, 0.0) + total
        sums[made] = {third: total for third, total in merged.items() if third in groups}
        for third, total in sums[made].items():
            sums[third][made] = total
            if not {made, third} <= fixed:
                size = len(groups[made]) * len(groups[third])
                heappush(heap, (-total / size, third, made))
    return [tuple(sorted(group)) for group in groups.values()]


def _begin(
    ids: Sequence[str], kept: Sequence[Sequence[str]], told: Mapping[str, str]
) -> tuple[dict[int, list[str]], set[int]]:
    """Return the groups that are given, each other id alone, and which of them are given."""
    label: dict[str, tuple[str, str]] = {}
    for number, members in enumerate(kept):
        names = {told[id_] for id_ in members if id_ in told}
        given = ("told", names.pop()) if len(names) == 1 else ("kept", str(number))
        label.update(dict.fromkeys(members, given))
    label.update({id_: ("told", name) for id_, name in told.items()})
    together: dict[tuple[str, str], list[str]] = {}
    for id_ in ids:
        together.setdefault(label.get(id_, ("alone", id_)), []).append(id_)
    fixed = {number for number, (kind, _) in enumerate(together) if kind != "alone"}
    return dict(enumerate(together.values())), fixed


def _sums(
    groups: Mapping[int, Sequence[str]], links: Mapping[str, Mapping[str, float]]
) -> dict[int, dict[int, float]]:
    """Return the sum of the likenesses between the members of each two groups."""
    home = {id_: number for number, members in groups.items() for id_ in members}
    sums: dict[int, dict[int, float]] = {number: {} for number in groups}
    for one, number in home.items():
        for other, likeness in sorted(links.get(one, {}).items()):
            if number != home[other]:
                sums[number][home[other]] = sums[number].get(home[other], 0.0) + likeness
    return sums
