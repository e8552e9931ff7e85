"""Lone words: a denial, an ``each``, an ``always`` or a reference that came or went where nothing else did."""

from collections.abc import Set

from clausekit.comparison.near import VERBS, WORDS, are_near
from clausekit.language.marks import citations
from clausekit.language.parts import DENYING
from clausekit.language.sentence import Sentence
from clausekit.language.stretches import covered
from clausekit.language.tokens import Token
from clausekit.language.verbs import comparable_name
from clausekit.language.word_lists import plain_set, stem_set

_BESIDE_DENIALS = stem_set("lone-words.beside-denials")
"""Words that a denial brings with it or takes the place of: ``does not``, ``no charge`` and ``a charge``."""
_WEIGHTY = plain_set("lone-words.weighty")
"""Words of which no rewording leaves out one and changes nothing else: ``together``, ``alone``, ``permanently``."""
_PUT_FOR = (
    (frozenset(("each", "every")), frozenset(("a", "an"))),
    (frozenset(("any",)), frozenset(("the",))),
    (frozenset(("both",)), frozenset(("either", "any", "one"))),
    (frozenset(("would",)), frozenset(("shall", "will", "must"))),
)
"""Words that do not mean the same where the one stands in the place of the other."""
_LISTING = frozenset(("and", "or", ","))
_AT_ALL = frozenset(("at", "all"))
"""What stands with ``times``, which is weighty: ``at all times``."""
_PRONOUNS = frozenset(("it", "they"))


def lone_denial(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """A denial that came or went by itself: ``if the Union does not agree``, ``not all workers``; else None.

    Why: which way a denied condition or subject turns a sentence depends on all the rest of it. That it is the same
    in other words is the one thing it cannot be.
    """
    if _left(before, DENYING, _BESIDE_DENIALS) != _left(after, DENYING, _BESIDE_DENIALS):
        return None
    return _unlike(_first_denials(before), _first_denials(after))


def _first_denials(sentence: Sentence) -> list[Token]:
    """The denials of a sentence, but for those that only say the first again in a list: ``no calls and no texts``."""
    first = next((at for at, one in enumerate(sentence.tokens) if one.plain in DENYING), 0)
    again = {
        at
        for at in range(first + 1, len(sentence.tokens))
        if sentence.tokens[at].plain == "nor" or sentence.tokens[at - 1].plain in _LISTING
    }
    again |= {
        at
        for at, one in enumerate(sentence.tokens[:-1])
        if one.plain == "not" and at and sentence.tokens[at - 1].plain == "or" and not sentence.tokens[at + 1].is_word
    }  # "aggregated or not"
    return [one for at, one in enumerate(sentence.tokens) if one.plain in DENYING and at not in again]


def lone_word(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """A word or a reference that carries a term and came or went by itself: what stood and stands; else None."""
    if _left(before, _WEIGHTY, _AT_ALL) == _left(after, _WEIGHTY, _AT_ALL):
        found = _unlike(_those(before, _WEIGHTY), _those(after, _WEIGHTY))
        if found is not None:
            return found
    for words, others in _PUT_FOR:
        if _left(before, words | others, frozenset()) == _left(after, words | others, frozenset()):
            found = _unlike(_those(before, words), _those(after, words))
            if found is not None and _unlike(_those(before, others), _those(after, others)) is not None:
                return found
    found = _fewer_references(before, after) or _named(before, after) or _no_longer_neither(before, after)
    return found or _denied_verb(before, after)


def _denied_verb(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """Another verb behind ``not to``: ``but not to observe dockers`` and ``not to single out a docker``."""
    old, new = _not_to(before), _not_to(after)
    if not old or not new or before.tokens[old].stem == after.tokens[new].stem:
        return None
    if are_near(comparable_name(before.tokens, old), comparable_name(after.tokens, new), WORDS, VERBS):
        return None
    if comparable_name(before.tokens, old) == comparable_name(after.tokens, new):
        return None
    return before.words(old - 2, old + 1), after.words(new - 2, new + 1)


def _not_to(sentence: Sentence) -> int:
    """The verb behind the only ``not to`` of a sentence; 0 without one."""
    words = [one.plain for one in sentence.tokens]
    found = [at + 2 for at in range(len(words) - 2) if words[at : at + 2] == ["not", "to"]]
    return found[0] if len(found) == 1 else 0


def _left(sentence: Sentence, weighty: Set[str], stems: Set[str]) -> list[str]:
    """What is left of a sentence without some words and without those that go with them."""
    return [one.stem for one in sentence.tokens if one.is_word and one.plain not in weighty and one.stem not in stems]


def _those(sentence: Sentence, words: Set[str]) -> list[Token]:
    counted = covered(sentence.quantities)
    return [one for at, one in enumerate(sentence.tokens) if one.plain in words and at not in counted]


def _unlike(old: list[Token], new: list[Token]) -> tuple[str, str] | None:
    if len(old) == len(new):
        return None
    return " … ".join(one.text for one in old), " … ".join(one.text for one in new)


def _fewer_references(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """More provisions named than before, or fewer: ``clauses 4 and 5``, ``clause 4``; a span of them says how many."""
    old, new = (_references(side) for side in (before, after))
    if not old or not new or len(old) == len(new):
        return None
    rest, others = _beside_references(before), _beside_references(after)
    return (", ".join(old), ", ".join(new)) if rest == others else None


def _beside_references(sentence: Sentence) -> list[str]:
    """What is left of a sentence without the provisions that it names."""
    cited = citations(sentence.tokens)
    named = cited.keys() | {at - 1 for at in cited}
    return [one.stem for at, one in enumerate(sentence.tokens) if at not in named and one.plain not in _LISTING]


def _references(sentence: Sentence) -> list[str]:
    """The numbers of the provisions that a sentence names; none where it names a span of them."""
    cited = citations(sentence.tokens)
    if any(one.plain in ("to", "through", "-", "–") and at - 1 in cited for at, one in enumerate(sentence.tokens)):
        return []
    return [one.text for at, one in enumerate(sentence.tokens) if at in cited and one.text[0].isdigit()]


def _named(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """A party named where a pronoun stood: ``it shall pay``, ``the Union shall pay``; who ``it`` is, others say."""
    for one, other, turned in ((before, after, False), (after, before, True)):
        if not one.tokens or one.tokens[0].plain not in _PRONOUNS:
            continue
        rest = [token.plain for token in one.tokens[1:]]
        named = next((party for party in other.parties if party.first <= 1), None)
        if named is not None and [token.plain for token in other.tokens[named.last :]] == rest:
            words = one.tokens[0].text, other.words(0, named.last)
            return (words[1], words[0]) if turned else words
    return None


def _no_longer_neither(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``Neither the Employer nor a supplier may``, and one of the two alone: the other is bound no more."""
    old, new = (_those(side, _NEITHER) for side in (before, after))
    if len(old) == len(new) or {one.name for one in before.parties} == {one.name for one in after.parties}:
        return None
    return before.words(0, SHOWN), after.words(0, SHOWN)


_NEITHER = frozenset(("neither", "nor"))
SHOWN = 5
"""Words of a sentence that are shown of who is bound."""
