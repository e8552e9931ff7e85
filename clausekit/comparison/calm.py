"""The last look before "no loss found": words that comparable words take for one another, and must not here."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from clausekit.language.sentence import Frame, Sentence
from clausekit.language.stretches import covered
from clausekit.language.tokens import tokens
from clausekit.language.word_lists import LISTS, stem_set

_HUMAN = frozenset(("person", "human", "people", "someone", "somebody", "individual"))
_BY = frozenset(("by", "from", "to", "with"))
_JOINING = frozenset(("if", "and", "only", "but", "or"))
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
    for side, words in went.items():
        if -side in came and side not in came and -side not in went:
            return " ".join(words), " ".join(came[-side])
    handed = _handed(before, after)
    if handed is not None:
        return handed
    bounded = _bounded(before, after)
    if bounded is not None:
        return bounded
    person, another = _people(before), _people(after)
    if person and not any((word,) in new for word in _HUMAN):
        return person, ""
    return ("", another) if another and not any((word,) in old for word in _HUMAN) else None


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


_GIVING, _GETTING = stem_set("calm.giving"), stem_set("calm.getting")


def _handed(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """A verb of giving and one of getting of one and the same party, who now gets what it gave or gives what it got."""
    for old in _handing(before):
        for new in _handing(after):
            if old.subject == new.subject and _gives(before, old) != _gives(after, new):
                return before.tokens[old.verb_at].text, after.tokens[new.verb_at].text
    return None


def _handing(sentence: Sentence) -> Iterator[Frame]:
    for frame in sentence.frames:
        if frame.subject and frame.verb_at < len(sentence.tokens):
            if sentence.tokens[frame.verb_at].stem in _GIVING | _GETTING:
                yield frame


def _gives(sentence: Sentence, frame: Frame) -> bool:
    return (sentence.tokens[frame.verb_at].stem in _GIVING) != frame.passive


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
    return None


def _plain_words(sentence: Sentence) -> list[str]:
    return [token.plain for token in sentence.tokens if token.is_word]


def _people(sentence: Sentence) -> str:
    """``by a person``: who does it, where that is all that is said of them."""
    for at, token in enumerate(sentence.tokens):
        if token.plain in _HUMAN and at > 1 and sentence.tokens[at - 1].plain in ("a", "an", "another"):
            if sentence.tokens[at - 2].plain in _BY:
                return sentence.words(at - 2, at + 1)
    return ""


@lru_cache(maxsize=1)
def _sides() -> dict[Words, tuple[int, ...]]:
    """The pairs that each phrase stands in: the number of the pair, below zero on the other side of it."""
    lines = (LISTS / "opposites.txt").read_text(encoding="utf-8").splitlines()
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
