"""Despite: what held whatever another paper said gives way to that paper now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.light import is_light
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set, stem_set

_OPENERS: dict[str, list[tuple[tuple[str, ...], int]]] = {}
"""The openers that begin with a word, the longest first, and which of the two each is."""
for _way, _name in ((1, "despite.over"), (-1, "despite.under")):
    for _phrase in sorted(plain_set(_name), key=lambda phrase: -len(phrase)):
        _OPENERS.setdefault(_phrase.split()[0], []).append(((*_phrase.split(),), _way))
_NEEDED = {
    "unless": frozenset(("otherwise", "contrary", "differently")),
    "whatever": plain_set("despite.saying"),
    "no": plain_set("despite.saying"),
}
"""What has to stand behind an opener for it to speak of a paper: ``unless … otherwise``, ``whatever … says``."""
_STILL = frozenset(("nevertheless", "nonetheless", "still"))
_OURS = stem_set("precedence.ours")
_THEIRS = stem_set("precedence.theirs")
LONGEST = 14
"""Words from ``notwithstanding`` to the end of what it names, at most."""


def find(case: Case) -> Iterator[Signal]:
    """``Notwithstanding any contract`` against ``save as any contract provides``: one paper goes before the other."""
    yield from _keeps_whole(case)
    old, new = _gives_way(case.before), _gives_way(case.after)
    if old is None or new is None or old[0] == new[0]:
        return
    named, now_named = _names(case.before, old), _names(case.after, new)
    stands = _stands(case.before, old[2]), _stands(case.after, new[2])
    if not named & now_named or stands[0] != stands[1] or not stands[0]:
        return
    words, changed = case.before.words(old[1], old[2]), case.after.words(new[1], new[2])
    case.explain_whole("before", old[1], old[2])
    case.explain_whole("after", new[1], new[2])
    said = "It gives way to the other paper now" if new[0] < 0 else "It no longer gives way to the other paper"
    way = (new[0] - old[0]) * stands[0]
    yield signal(SignalKind.OVERRIDE, way, words, changed, f"{said}: “{words}” has become “{changed}”.")


def _stands(sentence: Sentence, at: int) -> int:
    """The favour of a place; a right of nobody named is one of ours: ``the right to rest applies``."""
    frame = sentence.frame_at(min(at, len(sentence.tokens) - 1))
    right = frame is not None and not frame.subject and "right" in {one.plain for one in sentence.tokens[: frame.last]}
    return 1 if right else standing(sentence, at)


def _gives_way(sentence: Sentence) -> tuple[int, int, int] | None:
    """1 where a sentence holds despite a paper, -1 where it gives way to one, with the words that say so."""
    words = [token.plain for token in sentence.tokens]
    for at, word in enumerate(words[:-2]):
        for opener, way in _OPENERS.get(word, ()):
            if (*words[at : at + len(opener)],) != opener or (at and words[at - 1] == "not"):
                continue
            end = next((to for to in range(at, len(words)) if not sentence.tokens[to].is_word), len(words) - 1)
            end = min(end, at + LONGEST)
            inside = {*words[at:end]}
            if inside & _NEEDED[word] if word in _NEEDED else not _STILL & {*words}:
                return way, at, end
    return None


def _names(sentence: Sentence, span: tuple[int, int, int]) -> set[str]:
    """What the paper is called: the comparable words that carry a sense."""
    return {mark.name for mark in sentence.marks if span[1] <= mark.first < span[2] and not is_light(mark)}


def _keeps_whole(case: Case) -> Iterator[Signal]:
    """``Notwithstanding the handbook`` where the other side keeps the handbook whole, or the other way."""
    for strong, weak, side, other, way in (
        (case.before, case.after, "before", "after", -1),
        (case.after, case.before, "after", "before", 1),
    ):
        over, kept = _paper_behind(strong, _DESPITE), _paper_behind(weak, _KEPT_WHOLE)
        if over is None or kept is None or over[1] != kept[1] or _paper_behind(weak, _DESPITE):
            continue
        case.explain_whole(side, *over[0])
        case.explain_whole(other, *kept[0])
        worth = (standing(strong, over[0][1]) or 1) if over[1] else -1
        words, now = strong.words(*over[0]), weak.words(*kept[0])
        words, now = (words, now) if way < 0 else (now, words)
        said = "the other paper goes first now" if way < 0 else "it holds whatever the other paper says now"
        yield signal(SignalKind.OVERRIDE, way * worth, words, now, f"“{words}” has become “{now}”: {said}.")


def _paper_behind(sentence: Sentence, opening: tuple[tuple[str, ...], ...]) -> tuple[tuple[int, int], bool] | None:
    """Where words say how a sentence stands to another paper, and whether that is the other side's; None without."""
    words = [token.plain for token in sentence.tokens]
    openings = {one[0] for one in opening}
    for at in (at for at, word in enumerate(words) if word in openings):
        phrase = next((one for one in opening if tuple(words[at : at + len(one)]) == one), None)
        named = sentence.tokens[at + len(phrase) : at + len(phrase) + FAR] if phrase else ()
        stems = {token.stem for token in named}
        if phrase and stems & (_THEIRS | _OURS):
            return (at, at + len(phrase)), bool(stems & _THEIRS) and not stems & _OURS
    return None


_DESPITE = (
    ("notwithstanding",),
    ("despite",),
    ("in", "spite", "of"),
    ("regardless", "of"),
    ("irrespective", "of"),
    ("whatever", "is", "said", "in"),
    ("whatever", "may", "be", "said", "in"),
    ("even", "against"),
)
_KEPT_WHOLE = (
    ("without", "prejudice", "to"),
    ("without", "affecting"),
    ("without", "detriment", "to"),
    ("without", "derogating", "from"),
    ("save", "as", "provided", "in"),
    ("save", "as", "otherwise", "provided", "in"),
    ("except", "as", "provided", "in"),
    ("except", "as", "otherwise", "provided", "in"),
    ("in", "accordance", "with"),
    ("as", "provided", "in"),
    ("to", "the", "extent", "allowed", "by"),
)
FAR = 7
"""Words behind ``notwithstanding`` among which the paper is named, at most."""
