"""Whether a sentence was put in another order throughout, as a rewriting does and a bargained change does not."""

from difflib import SequenceMatcher
from functools import lru_cache

from clausekit.comparison.case import Case
from clausekit.comparison.light import is_light
from clausekit.comparison.modal_units import units_of
from clausekit.comparison.standing_words import is_party
from clausekit.language.favour import verb_classes, word_classes
from clausekit.language.gates import denials, gates
from clausekit.language.sentence import Mark, Modal, Sentence

REORDERED = 0.66
"""Share of words in the same order up to which a sentence was rewritten, and not edited in one place."""
UPSET = 0.6
"""Share from which one word may have been put for another, unless the words that both sides have changed places."""
ALIKE = 0.45
"""Share of comparable words that both sides of a rewritten sentence must have."""
MOST = 4
"""Words without a partner on a side, at most."""
_ONE = "#count:1:exactly:"
"""``One`` is more often a pronoun, or ``a``, than a number: ``keep the old one``."""


def is_reworded(case: Case) -> bool:
    """Whether the words that are left over belong to a rewriting: most of the sense is there, in another order.

    A word that by itself gives or takes something is never passed over, nor is a denial.
    """
    taken, put = case.taken(), case.put()
    if len(taken) > MOST or len(put) > MOST or any(map(_weighs, (*taken, *put))):
        return False
    if abs(sum(map(_is_slight, taken)) - sum(map(_is_slight, put))) > 1 or _a_lesser_verb(case, taken, put):
        return False
    if _too_much(case, taken, put) or _too_short(case, taken, put):
        return False
    if (
        not reordered(case.before, case.after)
        or _only_longer(case.before, case.after)
        or _lost_item(case.before, taken, put)
        or _lost_item(case.after, put, taken)
    ):
        return False
    old, new = {mark.name for mark in case.before.marks}, {mark.name for mark in case.after.marks}
    kept = _in_order(case.before, old & new) == _in_order(case.after, old & new)
    if taken and put and kept and _same_order(case.before, case.after) > UPSET:
        return False
    return 2 * len(old & new) >= ALIKE * (len(old) + len(new)) and _denies_alike(case)


def _too_much(case: Case, taken: list[Mark], put: list[Mark]) -> bool:
    """Whether more is left over than a rewording leaves: some words on each side, or more things on one alone.

    ``May have a free copy, even after leaving`` and ``may read it free of charge at the workplace`` are no one thing.
    """
    if not taken or not put:
        return (
            sum(not is_light(mark) and mark.name not in _SAID and not is_party(mark.name) for mark in (*taken, *put))
            >= SOME
        )
    words = len({mark.name for mark in case.before.marks}) + len({mark.name for mark in case.after.marks})
    return min(len(taken), len(put)) >= SOME and len(taken) + len(put) > LEFT_OVER * words


def _too_short(case: Case, taken: list[Mark], put: list[Mark]) -> bool:
    """Whether in so few words one that has another in its place is the change: ``overrides``, ``explains``."""
    gone, come = (any(not is_light(mark) for mark in marks) for marks in (taken, put))
    plain = all(frame.modal is Modal.STATEMENT for side in (case.before, case.after) for frame in side.frames)
    return gone and come and (plain or max(len(case.before.tokens), len(case.after.tokens)) < SHORT)


SHORT = 10
SOME = 2
_SAID = frozenset(("ensure", "duti", "respons", "requir"))
"""What only says that a thing is owed: ``shall ensure that nobody is tracked``."""
LEFT_OVER = 0.3
"""Share of the comparable words of both sides that may be without a partner."""


def _only_longer(before: Sentence, after: Sentence) -> bool:
    """Whether one side is the other with words put in, however many: that is no other order."""
    short, long = sorted(([token.plain for token in side.tokens if token.is_word] for side in (before, after)), key=len)
    rest = iter(long)
    return all(word in rest for word in short)


def _a_lesser_verb(case: Case, taken: list[Mark], put: list[Mark]) -> bool:
    """Whether a verb that only looks or tells stands on one side for one that does something on the other."""
    old, new = _verbs(case.before, taken), _verbs(case.after, put)
    return any(
        any(map(_is_slight, own)) and other and not any(map(_is_slight, other))
        for own, other in ((old, new), (new, old))
    )


def _verbs(sentence: Sentence, marks: list[Mark]) -> list[Mark]:
    verbs = {frame.verb for frame in sentence.frames}
    return [mark for mark in marks if mark.name in verbs]


def _lost_item(sentence: Sentence, marks: list[Mark], others: list[Mark]) -> bool:
    """Whether a thing that stands in a list of a side has nothing in its place on the other: ``and the inputs``."""
    if len(marks) <= sum(not is_light(mark) for mark in others):
        return False
    verbs = {frame.verb_at for frame in sentence.frames}
    return any(
        sentence.tokens[at].plain == "and" and not is_light(mark) and mark.first not in verbs
        for mark in marks
        for at in range(max(0, mark.first - 2), mark.first)
    )


def _denies_alike(case: Case) -> bool:
    """Whether both sides deny as often, or a bound makes up for what one denies: ``not without`` and ``only with``."""
    return len(denials(case.before)) % 2 == len(denials(case.after)) % 2 or bool(gates(case.before)) != bool(
        gates(case.after)
    )


def reordered(before: Sentence, after: Sentence) -> bool:
    """Whether so few words stand in the same order that a sentence was written anew."""
    return _same_order(before, after) <= REORDERED


def _in_order(sentence: Sentence, names: set[str]) -> list[str]:
    """The words that both sides have, in the order in which they first stand here."""
    return [name for name in dict.fromkeys(mark.name for mark in sentence.marks) if name in names]


def _same_order(before: Sentence, after: Sentence) -> float:
    words = _ratio(tuple(token.plain for token in before.tokens), tuple(token.plain for token in after.tokens))
    units = _ratio(tuple(word for word, _ in units_of(before)[:-1]), tuple(word for word, _ in units_of(after)[:-1]))
    return max(words, units)


@lru_cache(maxsize=128)
def _ratio(before: tuple[str, ...], after: tuple[str, ...]) -> float:
    """Asked several times of the pair of sentences at hand."""
    return SequenceMatcher(None, before, after, autojunk=False).ratio()


def _weighs(mark: Mark) -> bool:
    if mark.name.startswith(_ONE):
        return False
    if mark.name.startswith("#") or mark.name in _HEAVY:
        return True
    if is_light(mark) or _is_slight(mark):
        return False
    verbs, worth = verb_classes(), word_classes("worth")
    weighing = (verbs["harm"], worth["better"], worth["worse"], word_classes("deciding")["verbs"])
    return any(mark.name in names for names in weighing)


_HEAVY = frozenset(("UNION", "no-reason", "claim", "court", "tribunal", "lawsuit"))


def _is_slight(mark: Mark) -> bool:
    """Whether a word only looks or tells; one such word may stand for another."""
    return mark.name in verb_classes()["slight"] and not is_light(mark)
