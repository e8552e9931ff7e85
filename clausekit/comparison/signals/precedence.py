"""Precedence: which document goes first where two of them differ."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import stem_set

_DIFFER = stem_set("precedence.differ")
_PREVAILS = stem_set("precedence.prevails")
_OURS = stem_set("precedence.ours")
_THEIRS = stem_set("precedence.theirs")
_POINTS = frozenset(("this", "these", "present"))


def find(case: Case) -> Iterator[Signal]:
    """Signs that another document goes first now."""
    yield from _despite(case)
    old, new = _first(case.before), _first(case.after)
    if old is None and new is None:
        yield from _over(case)
    if old is None or new is None or old[0] == new[0]:
        return
    words, changed = case.before.words(*old[1]), case.after.words(*new[1])
    case.explain_all()
    yield signal(
        SignalKind.OVERRIDE, new[0] - old[0], words, changed, f"Where they differ, “{changed}” now; before, “{words}”."
    )


def _despite(case: Case) -> Iterator[Signal]:
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


def _over(case: Case) -> Iterator[Signal]:
    """``This annex takes precedence over the handbook`` where the other side says something else."""
    old, new = _goes_over(case.before), _goes_over(case.after)
    swapped = sorted(token.stem for token in case.before.tokens) == sorted(token.stem for token in case.after.tokens)
    if bool(old) == bool(new) or not (swapped or (case.taken() and case.put())):
        return
    case.explain_all()
    words, changed = case.before.text, case.after.text
    said = "It no longer goes before the other paper." if old else "It goes before the other paper now."
    yield signal(SignalKind.OVERRIDE, -1 if old else 1, words, changed, said)


_RANKING = frozenset(("comes", "come", "goes", "go", "ranks", "rank", "stands", "stand"))


def _goes_over(sentence: Sentence) -> bool:
    """Whether our paper, named before the verb, goes before another."""
    words = [token.plain for token in sentence.tokens]
    over = [
        at
        for at, word in enumerate(words)
        if word in ("overrides", "override", "supersedes")
        or (word == "over" and words[at - 1] in ("precedence", "prevails", "prevail", "priority"))
        or (word in ("before", "above") and words[at - 1] in _RANKING)
    ]
    if any(token.stem.startswith("favour") for token in sentence.tokens):
        return False
    ours = bool(over) and any(token.stem in _OURS for token in sentence.tokens[: min(over[0], 4)])
    return ours and any(token.stem in _THEIRS for token in sentence.tokens[over[0] :])


def _first(sentence: Sentence) -> tuple[int, tuple[int, int]] | None:
    """1 where the agreement goes first and -1 where the other side's paper does, with the words that say so."""
    tokens = sentence.tokens
    if not any(token.stem in _DIFFER for token in tokens):
        return None
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].stem in _PREVAILS:
            for back in range(at - 1, max(at - 7, -1), -1):
                if tokens[back].stem in _THEIRS:
                    return -1, (max(0, back - 2), at + 1)
                if tokens[back].stem in _OURS:
                    ours = any(
                        token.plain in _POINTS or token.plain == "the" for token in tokens[max(0, back - 2) : back]
                    ) or (
                        tokens[back + 1].text[0].isdigit()
                        or (len(tokens[back + 1].text) == 1 and tokens[back + 1].text.isupper())
                    )
                    return (1 if ours else -1), (max(0, back - 1), at + 1)
    return None
