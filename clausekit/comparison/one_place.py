"""One place: what was put for another thing in a sentence where nothing else was changed."""

from difflib import SequenceMatcher
from functools import cache

from clausekit.comparison.case import Case, Hunk
from clausekit.comparison.light import is_light
from clausekit.comparison.modal_units import units_of
from clausekit.comparison.near import VERBS, WORDS, are_near
from clausekit.language.marks import JOINING, past_old_name
from clausekit.language.parts import DENYING_OR_WITHOUT
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.stretches import covered
from clausekit.language.word_lists import groups_of, plain_set, word_list

_TIMING = frozenset(("before", "after", "until", "during", "despite", "instead", "otherwise"))
"""Joints that no rewording takes out or puts in by itself."""
_NEAR = frozenset((frozenset(("if", "after")), frozenset(("if", "during"))))
"""Joints that often say the same: ``upon delivery`` and ``when it is delivered``."""
_HANDING = plain_set("one_place.handing")
_SAME_HANDS = ({"to", "before"}, {"with", "to"}, {"for", "to"})
_HAVING = frozenset(("give", "have", "receive", "get"))
"""To be given a thing is to have it."""
_ALL = frozenset(("all", "every"))
_DETERMINERS = plain_set("handing.articles")
_WHY = frozenset(("whi", "explain"))
"""To be told why is to be given the reason."""
_DENYING = frozenset((Modal.BAN, Modal.EXEMPT))
Place = tuple[int, int]
"""The first token of a stretch and the one after its end."""


def another_joint(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """A joint put for another at the only place where two sentences differ: ``during use`` for ``before use``."""
    old, new = _one_place(before, after)
    if old is None or new is None:
        return None
    was, now = _joints(before, old), _joints(after, new)
    kept = _joints_of_times(before, old) & _joints_of_times(after, new)
    joints = (was ^ now) & _TIMING - kept and was ^ now not in _NEAR
    if joints or _prepositions_differ(before, old, after, new):
        return before.words(*old), after.words(*new)
    return None


def words_put_in(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """Words with a sense of their own that came or went at the only place where two sentences differ; else None.

    Why: ``on request`` is no rewording of anything, even where another word of asking stands in the sentence already.
    """
    old, new = _one_place(before, after)
    if old is None or new is None or (old[0] < old[1]) == (new[0] < new[1]):
        return None
    sentence, place = (before, old) if old[0] < old[1] else (after, new)
    idle = covered(word_list("idle").find(sentence.tokens)) | covered(sentence.quantities)
    told = (sentence.tokens[at] for at in range(*place) if at not in idle)
    if all(not token.is_word or _small() & {token.plain, token.stem} for token in told):
        return None
    return before.words(*old), after.words(*new)


@cache
def _small() -> frozenset[str]:
    return frozenset(phrase for phrases in groups_of("small_words").values() for phrase in phrases)


def another_word(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """A verb put for one that is no equal of it, or a word at the only place where two sentences differ; else None.

    Why: everyday words come and go with a rewording, and are passed over in it. Where no other sentence of the text
    was reworded, whoever put one of them for another had a reason.
    """
    case = Case(before, after)
    verbs = _another_verb(case)
    if verbs is not None:
        return verbs
    old, new = _one_place(before, after)
    if old is None or new is None:
        return None
    if _verbs_differ(before, old, after, new) or _parties_differ(before, old, after, new):
        return before.words(*old), after.words(*new)
    if any(_is_swap(case, hunk) for hunk in case.hunks) or _said_twice(before, old, after, new):
        return before.words(*old), after.words(*new)
    all_of = _all_of(before, old, after, new)
    return (before.words(*all_of[0]), after.words(*all_of[1])) if all_of else None


def _all_of(before: Sentence, old: Place, after: Sentence, new: Place) -> tuple[Place, Place] | None:
    """A lone ``all`` with nothing in its place: ``all costs``, ``costs``; ``the costs`` and ``staff`` are all."""
    words, others = (
        [token.plain for token in sentence.tokens[first:last]]
        for sentence, (first, last) in ((before, old), (after, new))
    )
    if bool(set(words) & _ALL) == bool(set(others) & _ALL) or not {*words, *others} <= _DETERMINERS | {"of"}:
        return None
    if (others if set(words) & _ALL else words) or (old[0] and before.tokens[old[0] - 1].plain in _DETERMINERS):
        return None
    known = covered(before.parties) | covered(before.quantities)
    if old[1] in known or old[1] >= len(before.tokens) or new[1] >= len(after.tokens):
        return None
    return (old[0], old[1] + 1), (new[0], new[1] + 1)


def _said_twice(before: Sentence, old: Place, after: Sentence, new: Place) -> bool:
    """Whether a thing gave way to another in a plain statement that names it elsewhere: ``paid like translation``."""
    frames = (*before.frames, *after.frames)
    if any(frame.modal is not Modal.STATEMENT for frame in frames):
        return False
    was, now = _things(before, old), _things(after, new)
    return bool(was) and bool(now) and not was & now


def _things(sentence: Sentence, place: Place) -> set[str]:
    """The comparable names of what stands at a place, but for light words and numbers."""
    return {
        mark.name
        for mark in sentence.marks
        if place[0] <= mark.first < place[1] and not mark.name.startswith("#") and not is_light(mark)
    }


def _is_swap(case: Case, hunk: Hunk) -> bool:
    """Whether a word was put for another, and no name of a worker or rung of consent, which others judge."""
    judged, known = (covered(side.parties) | covered(side.rungs) for side in (case.before, case.after))
    return any(mark.first not in judged for mark in hunk.taken) and any(mark.first not in known for mark in hunk.put)


def _another_verb(case: Case) -> tuple[str, str] | None:
    """The verb of a frame that went and the one that came for it; a denial beside one is for others to judge."""
    if any(token.plain in DENYING_OR_WITHOUT for token in case.before.tokens) != any(
        token.plain in DENYING_OR_WITHOUT for token in case.after.tokens
    ):
        return None
    if {mark.name for mark in (*case.taken(), *case.put())} >= _WHY:
        return None
    for was, now in case.frames:
        taken = [mark for mark in case.taken() if mark.first <= was.verb_at < mark.last]
        put = [mark for mark in case.put() if mark.first <= now.verb_at < mark.last]
        if taken and put and not are_near(taken[0].name, put[0].name, WORDS, VERBS):
            return case.before.words(taken[0].first, taken[0].last), case.after.words(put[0].first, put[0].last)
    return None


def _one_place(before: Sentence, after: Sentence) -> tuple[Place, Place] | tuple[None, None]:
    """The only place where two sentences differ, on both sides; denials there are for others to judge."""
    old, new = units_of(before), units_of(after)
    words, others = [word for word, _ in old], [word for word, _ in new]
    changed = [op for op in SequenceMatcher(None, words, others, autojunk=False).get_opcodes() if op[0] != "equal"]
    if len(changed) != 1:
        return None, None
    _, i1, i2, j1, j2 = changed[0]
    if {*words[i1:i2], *others[j1:j2]} & (DENYING_OR_WITHOUT | _DENYING):
        return None, None
    was, now = (old[i1][1], old[i2][1]), (new[j1][1], new[j2][1])
    if (
        past_old_name(before.tokens, was[0]) == was[1] > was[0]
        or past_old_name(after.tokens, now[0]) == now[1] > now[0]
    ):
        return None, None
    return was, now


def _joints(sentence: Sentence, place: Place) -> frozenset[str]:
    counted = covered(sentence.quantities)
    joints = (one for one in word_list("equivalents").find(sentence.tokens) if one.name in JOINING)
    return frozenset(
        one.name for one in joints if one.first < place[1] and one.last > place[0] and one.first not in counted
    )


def _joints_of_times(sentence: Sentence, place: Place) -> frozenset[str]:
    """The joints right behind a number, which a phrase with its last word may take up: ``42 days before``."""
    ends = (one.last for one in sentence.quantities if place[0] < one.last < place[1])
    joints = (word_list("equivalents").at(sentence.tokens, at) for at in ends)
    return frozenset(one.name for one in joints if one is not None and one.name in JOINING)


def _prepositions_differ(before: Sentence, old: Place, after: Sentence, new: Place) -> bool:
    """One word that says from whom or by whom put for one that says to whom or with whom."""
    if old[1] - old[0] != 1 or new[1] - new[0] != 1:
        return False
    words = {before.tokens[old[0]].plain, after.tokens[new[0]].plain}
    return words <= _HANDING and words not in _SAME_HANDS


def _verbs_differ(before: Sentence, old: Place, after: Sentence, new: Place) -> bool:
    was = [frame for frame in before.frames if old[0] <= frame.verb_at < old[1]]
    now = [frame for frame in after.frames if new[0] <= frame.verb_at < new[1]]
    if len(was) != 1 or len(now) != 1 or not was[0].verb or not now[0].verb or was[0].verb == now[0].verb:
        return False
    if {was[0].verb, now[0].verb} <= _HAVING and all((one.verb == "give") == one.passive for one in (was[0], now[0])):
        return False
    return not are_near(was[0].verb, now[0].verb, WORDS, VERBS) and _names(before, old) != _names(after, new)


def _parties_differ(before: Sentence, old: Place, after: Sentence, new: Place) -> bool:
    """Whether one side was put for the other, who may both be named elsewhere: ``to the satisfaction of the Union``."""
    was, now = (
        {one.name for one in sentence.parties if place[0] < one.last and one.first < place[1]}
        for sentence, place in ((before, old), (after, new))
    )
    return bool(was) and bool(now) and not was & now


def _names(sentence: Sentence, place: Place) -> set[str]:
    return {mark.name for mark in sentence.marks if place[0] < mark.last and mark.first < place[1]}
