"""Precedence: which document goes first where two of them differ."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import stem_set

_DIFFER = stem_set("precedence.differ")
_PREVAILS = stem_set("precedence.prevails")
_OURS = stem_set("precedence.ours")
_THEIRS = stem_set("precedence.theirs")
_POINTS = frozenset(("this", "these", "present"))


def find(case: Case) -> Iterator[Signal]:
    """Signs that another document goes first now."""
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
    ours = bool(over) and any(
        token.stem in _OURS or (token.plain == "it" and not at)
        for at, token in enumerate(sentence.tokens[: min(over[0], 4)])
    )
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
