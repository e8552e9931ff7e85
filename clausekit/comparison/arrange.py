"""Arrange: pairs put together as changes, article by article, in the order of the document after."""

from collections.abc import Mapping, Sequence

from clausekit.comparison.comparison import Change, Pair, Passage
from clausekit.comparison.sections import name_of
from clausekit.comparison.spread import Group

Place = tuple[float, ...]
"""Where something stands in the order of the document after; what is gone stands just behind what it followed."""


def arrange(
    pairs: Sequence[Pair],
    groups: Sequence[Group],
    before: Sequence[int],
    after: Sequence[int],
    partner_of: Mapping[int, int],
) -> tuple[Change, ...]:
    """One change for each section after, and one for each that is gone, where it stood.

    Args:
        pairs: every pair.
        groups: the places of each pair's passages, in the same order.
        before: the section of each passage before.
        after: the section of each passage after.
        partner_of: for each section before, its partner after.
    """
    changes: dict[Place, list[tuple[Place, Pair]]] = {}
    section_places = _section_places(before, partner_of)
    followed = _followed(groups, before, after, partner_of, len(before))
    for pair, group in zip(pairs, groups, strict=True):
        if group.after:
            section: Place = (after[group.after[0]],)
            place: Place = (group.after[0],)
        else:
            section = section_places[before[group.before[0]]]
            place = (followed[group.before[0]], group.before[0])
        changes.setdefault(section, []).append((place, pair))
    back: dict[Place, int] = {(other,): own for own, other in partner_of.items()}
    names = _names(pairs, groups, before, 0), _names(pairs, groups, after, 1)
    arranged = []
    for section in sorted(changes):
        inside = [pair for _, pair in sorted(changes[section], key=lambda one: one[0])]
        gone = len(section) > 1
        own = int(section[-1]) if gone else back.get(section, -1)
        new = -1 if gone else int(section[0])
        arranged.append(Change(before=names[0].get(own, ""), after=names[1].get(new, ""), pairs=tuple(inside)))
    return tuple(arranged)


def _section_places(before: Sequence[int], partner_of: Mapping[int, int]) -> dict[int, Place]:
    """Where the words of each section before are listed: with its partner, or just behind the section before it."""
    places: dict[int, Place] = {}
    last = -1
    for section in sorted(set(before)):
        partner = partner_of.get(section)
        if partner is None:
            places[section] = (last, section)
        else:
            places[section] = (partner,)
            last = partner
    return places


def _followed(
    groups: Sequence[Group],
    before: Sequence[int],
    after: Sequence[int],
    partner_of: Mapping[int, int],
    count: int,
) -> list[int]:
    """For each passage before, the passage after that what stands before it has become, in the same change; or -1."""
    become = [-1] * count
    for group in groups:
        for i in group.before:
            if group.after and partner_of.get(before[i]) == after[group.after[0]]:
                become[i] = group.after[-1]
    followed, last, section = [], -1, -1
    for i in range(count):
        if before[i] != section:
            last, section = -1, before[i]
        followed.append(last)
        last = become[i] if become[i] >= 0 else last
    return followed


def _names(pairs: Sequence[Pair], groups: Sequence[Group], sections: Sequence[int], side: int) -> dict[int, str]:
    first: dict[int, tuple[int, Passage]] = {}
    for pair, group in zip(pairs, groups, strict=True):
        for place, passage in zip(group[side], pair.after if side else pair.before, strict=True):
            section = sections[place]
            if section not in first or place < first[section][0]:
                first[section] = place, passage
    return {section: name_of([passage]) for section, (_, passage) in first.items()}
