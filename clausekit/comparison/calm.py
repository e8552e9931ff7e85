"""The last look before "no loss found": words that comparable words take for one another, and must not here."""

from collections import Counter
from functools import lru_cache

from clausekit.comparison.doers_exchanged import MUTUAL, other_doer
from clausekit.comparison.handing import handed
from clausekit.comparison.lone_words import lone_denial
from clausekit.comparison.not_the_same import not_the_same
from clausekit.comparison.one_place import another_joint
from clausekit.comparison.order_of_events import reversed_events
from clausekit.comparison.runs import runs_of
from clausekit.language.parts import DENYING_OR_WITHOUT
from clausekit.language.sentence import Sentence
from clausekit.language.stretches import covered
from clausekit.language.tokens import tokens
from clausekit.language.word_lists import LISTS, plain_set

_HUMAN = frozenset(("person", "human", "people", "someone", "somebody", "individual"))
_OF_PEOPLE = frozenset(("error", "resources", "rights", "mistake"))
_BY = frozenset(("by", "from", "to", "with"))
_ACCOMPANYING = frozenset(("with", "without", "at"))
_BESIDE = plain_set("handing.articles") | {"no", "suffering", "sustaining"}
"""Words between ``with`` or ``without`` and the thing."""
_JOINING = frozenset(("if", "and", "only", "but", "or"))
_OPENING = frozenset(("who", "which", "that", "whose", "or", "with"))
"""What opens words that say which are meant, or one thing more."""
SHOWN = 3
"""Words after ``if`` or ``until`` that are shown with it."""
Words = tuple[str, ...]


def turned_round(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """Words that may turn a sentence round: what stood before and what stands for it now, or None.

    Why: calling a loss harmless is the worst mistake there is. Where a phrase of one side of a pair of opposites went
    and one of its other side came, nobody may say that the sentence is the same in other words; nor where who gave a
    thing is now the one to get it.
    """
    old, new = _counted(before), _counted(after)
    lost = [words for words, count in old.items() if count > new.get(words, 0)]
    gained = [words for words, count in new.items() if count > old.get(words, 0)]
    went, came = _by_side(lost), _by_side(gained)
    swapped = [
        (words, came[-side]) for side, words in went.items() if -side in came and side not in came and -side not in went
    ]
    if swapped and not _denied_once(swapped, before, after):
        return " ".join(swapped[0][0]), " ".join(swapped[0][1])
    turned = handed(before, after) or _with_or_without(before, after) or _exchanged(before, after)
    turned = turned or lone_denial(before, after) or reversed_events(before, after) or other_doer(before, after)
    if turned is not None:
        return turned
    bounded = _bounded(before, after)
    if bounded is not None:
        return bounded
    put = another_joint(before, after)
    if put is not None:
        return put
    shown = not_the_same(before, after)
    if shown is not None:
        return shown
    person, another = _people(before), _people(after)
    if person and not any((word,) in new for word in _HUMAN):
        return person, ""
    return ("", another) if another and not any((word,) in old for word in _HUMAN) else None


def _denied_once(swapped: list[tuple[Words, Words]], before: Sentence, after: Sentence) -> bool:
    """Whether a word was denied that now stands as its contrary: ``shall not refuse`` and ``shall grant``."""
    if len({words for pair in swapped for words in pair}) != 2 or _denials(before) % 2 == _denials(after) % 2:
        return False
    sides = _sides("contraries")
    return any(-side in sides.get(swapped[0][1], ()) for side in sides.get(swapped[0][0], ()))


def _denials(sentence: Sentence) -> int:
    counted = covered(sentence.quantities)
    return sum(token.plain in DENYING_OR_WITHOUT for at, token in enumerate(sentence.tokens) if at not in counted)


def _counted(sentence: Sentence) -> dict[Words, int]:
    """How often each run of words that the pairs know stands in a sentence, numbers left out."""
    numbers = covered(sentence.quantities)
    plain = ["" if at in numbers else token.plain for at, token in enumerate(sentence.tokens)]
    counts: dict[Words, int] = {}
    openings, sides = _openings(), _sides()
    for at, word in enumerate(plain):
        longest = openings.get(word, 0)
        for end in range(at + 1, min(at + longest, len(plain)) + 1):
            words = tuple(plain[at:end])
            if words in sides or words[0] in _HUMAN:
                counts[words] = counts.get(words, 0) + 1
    return counts


def _by_side(found: list[Words]) -> dict[int, Words]:
    """The longest of some phrases for each side of a pair that they stand on."""
    by_side: dict[int, Words] = {}
    for words in sorted(found, key=len, reverse=True):
        for side in _sides().get(words, ()):
            by_side.setdefault(side, words)
    return by_side


def _with_or_without(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``Without`` a thing on one side and ``with`` it on the other: ``without loss``, ``with loss``."""
    if _denials(before) % 2 == _denials(after) % 2:
        return None
    old, new = _accompanying(before), _accompanying(after)
    for thing in old:
        if new.get(thing, old[thing])[0] != old[thing][0]:
            return old[thing][1], new[thing][1]
    return None


def _accompanying(sentence: Sentence) -> dict[str, tuple[bool, str]]:
    """The things that a sentence has ``with`` or ``without`` beside it: whether they are there, and the words."""
    found: dict[str, tuple[bool, str]] = {}
    for at, token in enumerate(sentence.tokens):
        if token.plain not in _ACCOMPANYING:
            continue
        to, there = at + 1, token.plain != "without"
        while to < len(sentence.tokens) and sentence.tokens[to].plain in _BESIDE:
            there &= sentence.tokens[to].plain != "no"
            to += 1
        if to < len(sentence.tokens) and (there or token.plain != "at"):
            found[sentence.tokens[to].stem] = there, sentence.words(at, to + 1)
    return found


def _exchanged(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """Two words that have changed places where all others stand as they did: who advises now and who decides."""
    old, new = _standing(before), _standing(after)
    if len(old) != len(new) or any(frame.verb in MUTUAL for frame in before.frames):
        return None
    moved = [at for at, (one, other) in enumerate(zip(old, new, strict=True)) if one[0] != other[0]]
    if len(moved) != 2:
        return None
    (one, first), (other, second) = (old[at] for at in moved)
    if (one, other) != (new[moved[1]][0], new[moved[0]][0]) or _in_one_list(before, first, second):
        return None
    return before.words(first, first + 1), after.words(new[moved[0]][1], new[moved[0]][1] + 1)


def _standing(sentence: Sentence) -> list[tuple[str, int]]:
    """The stems of a sentence's words, with their places; modals and what says which are left out."""
    left_out = _BESIDE | {"shall", "will", "must", "may", "can", "should"}
    named = {one.first: one for one in sentence.parties if one.last > one.first + 1}
    inside = covered(named.values()) - set(named)
    return [
        (" ".join(token.stem for token in sentence.tokens[at : named[at].last]) if at in named else one.stem, at)
        for at, one in enumerate(sentence.tokens)
        if one.is_word and at not in inside and one.plain not in left_out
    ]


def _in_one_list(sentence: Sentence, first: int, second: int) -> bool:
    """Whether two words are items of one list, and no parts of two clauses that are joined."""
    if _bounded_behind(sentence, first, second):
        return False
    end = next((party.last for party in sentence.parties if party.first == first), first + 1)
    if sentence.tokens[end].is_word and sentence.tokens[end].plain not in _JOINING:
        return False  # "the system proposes and the manager decides"
    return any(
        one.items[0][0] <= first and second < one.items[-1][1]
        for one in sentence.coordinations
        if not any(one.items[0][0] < frame.first < one.items[-1][1] for frame in sentence.frames)
    )


def _bounded_behind(sentence: Sentence, first: int, second: int) -> bool:
    """``To lenders, or to insurers without consent``: whether a bound stands behind the second of two things only."""
    parted = any(
        sentence.tokens[at].text == "," and sentence.tokens[at + 1].plain in _JOINING for at in range(first, second)
    )
    return parted and second + 1 < len(sentence.tokens) and sentence.tokens[second + 1].plain in _QUALIFYING


_QUALIFYING = frozenset(("without", "unless", "if", "except", "with", "only", "where", "when", "until", "after"))


def _bounded(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """A condition, an exception or a time that was put into a sentence or taken out, all else left as it was."""
    for longer, shorter in ((after, before), (before, after)):
        long, short = _plain_words(longer), _plain_words(shorter)
        rest = iter(long)
        if not all(word in rest for word in short) or not set(Counter(long) - Counter(short)) - _JOINING:
            continue
        known = Counter(cue.name for cue in shorter.cues)
        for cue in longer.cues:
            known[cue.name] -= 1
            if known[cue.name] < 0:
                words = longer.words(cue.first, min(cue.last + SHOWN, len(longer.tokens)))
                return ("", words) if longer is after else (words, "")
        for run in runs_of(longer, shorter):
            opens = run.first + (not longer.tokens[run.first].is_word)
            if run.alone and run.last - opens >= SHOWN and longer.tokens[opens].plain in _OPENING:
                words = longer.words(run.first, run.last)
                return ("", words) if longer is after else (words, "")
    return None


def _plain_words(sentence: Sentence) -> list[str]:
    return [token.plain for token in sentence.tokens if token.is_word]


def _people(sentence: Sentence) -> str:
    """``by a person`` or ``a human``: who does it, where that is all that is said of them."""
    for at, token in enumerate(sentence.tokens):
        if token.plain == "human" and sentence.tokens[at - 1].plain == "a" and sentence.tokens[at + 1 :]:
            if sentence.tokens[at + 1].plain not in _OF_PEOPLE:
                return sentence.words(at - 1, at + 1)
        if token.plain in _HUMAN and at > 1 and sentence.tokens[at - 1].plain in ("a", "an", "another"):
            if sentence.tokens[at - 2].plain in _BY:
                return sentence.words(at - 2, at + 1)
    return ""


@lru_cache(maxsize=2)
def _sides(name: str = "opposites") -> dict[Words, tuple[int, ...]]:
    """The pairs of a list that each phrase stands in: the number of the pair, below zero on the other side of it."""
    lines = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    sides: dict[Words, tuple[int, ...]] = {}
    for number, line in enumerate((line for line in lines if line and not line.startswith("#")), 1):
        for side, phrases in zip((number, -number), line.split(" | "), strict=True):
            for phrase in phrases.split(","):
                for words in _forms(tuple(token.plain for token in tokens(phrase))):
                    sides[words] = (*sides.get(words, ()), side)
    return sides


@lru_cache(maxsize=1)
def _openings() -> dict[str, int]:
    """The words that phrases begin with, and how many words those have at most."""
    openings = dict.fromkeys(_HUMAN, 1)
    for words in _sides():
        openings[words[0]] = max(openings.get(words[0], 0), len(words))
    return openings


def _forms(words: Words) -> set[Words]:
    """A phrase, and a single word with its common endings."""
    if len(words) > 1:
        return {words}
    (word,) = words
    stem = word.removesuffix("e")
    forms = [word, f"{word}s", f"{stem}ed", f"{stem}es", f"{stem}ing", f"{word}d"]
    if word.endswith("y"):
        forms += [f"{word[:-1]}ied", f"{word[:-1]}ies"]
    return {(form,) for form in forms}
