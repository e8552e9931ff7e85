"""Appraise a change of text: match its sentences, read the signs in each, and say the effect."""

from collections import Counter
from dataclasses import replace

from clausekit.comparison.appraisal import Appraisal, Effect, Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.light import is_light
from clausekit.comparison.matching import Match, match_sentences
from clausekit.comparison.renaming import undo_renaming, with_new_names
from clausekit.comparison.rewording import is_reworded, reordered
from clausekit.comparison.signals import presence
from clausekit.comparison.signals.order import SIGNALS
from clausekit.language.favour import favour
from clausekit.language.gates import gates, limits
from clausekit.language.reading import read_sentence
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.tokens import stem

_KNOWN = frozenset(
    map(
        stem,
        ["data", "record", "records", "footage", "recording", "recordings", "log", "logs", "score", "scores", "location", "image", "images", "message", "messages", "worker", "workers", "employee", "employees"],
    )
)
_CARRYING = frozenset(("another", "other", "others", "else", "more", "less", "own", "some", "most", "few", "even"))
_HEARD = frozenset(
    map(stem, ["comment", "comments", "advice", "view", "views", "reply", "respond", "account", "consider", "note", "observations", "suggestions"])
)
FEW = 3
"""Words on a side that a sure sign beside them is taken to account for."""


def appraise_texts(before: str, after: str) -> Appraisal:
    """What a change of wording does for the workers covered.

    Args:
        before: the text before, one provision or a whole clause.
        after: the text after.

    Returns:
        The effect with every sign of it. ``UNCLEAR`` where words changed and no sign was recognised.
    """
    signals: list[Signal] = []
    matches = match_sentences(before, undo_renaming(before, after))
    moved = _moved(matches)
    others = _others(matches)
    for match in matches:
        signals += _signals(match, moved, others)
    signals = [replace(sign, after=with_new_names(sign.after, before, after)) for sign in _subsumed(signals)]
    return Appraisal(_effect(signals), tuple(signals))


def _subsumed(signals: list[Signal]) -> list[Signal]:
    """Leave out a lesser say that went where a greater one came: who must agree need not be asked for comments."""
    for ladder, lesser, kind in (
        (Effect.STRONGER, Effect.WEAKER, SignalKind.SENTENCE_REMOVED),
        (Effect.WEAKER, Effect.STRONGER, SignalKind.SENTENCE_ADDED),
    ):
        if any(sign.kind is SignalKind.CONSENT_LADDER and sign.effect is ladder for sign in signals):
            signals = [
                sign
                for sign in signals
                if not (sign.kind is kind and sign.effect is lesser and _a_lesser_say(sign.before or sign.after))
            ]
    return signals


def _a_lesser_say(text: str) -> bool:
    """Whether a sentence gives no more than being heard or told."""
    sentence = read_sentence(text)
    heard = {"inform", "consult"} & {rung.name for rung in sentence.rungs} or any(
        token.stem in _HEARD for token in sentence.tokens
    )
    return bool(heard) and not any(rung.name in ("agree", "negotiate") for rung in sentence.rungs)


def _moved(matches: list[Match]) -> frozenset[str]:
    """Words that neither text has more of: at most they went from one sentence to another."""
    old = Counter(mark.name for match in matches if match.before for mark in match.before.marks)
    new = Counter(mark.name for match in matches if match.after for mark in match.after.marks)
    return frozenset(name for name, count in old.items() if new[name] == count)


def _others(matches: list[Match]) -> tuple[list[Sentence], list[Sentence]]:
    return [one.before for one in matches if one.before], [one.after for one in matches if one.after]


def _said_elsewhere(sentence: Sentence, moved: frozenset[str], others: tuple[list[Sentence], list[Sentence]]) -> bool:
    """Whether a sentence on one side only says what the other side says too, in another place."""
    if not sentence.marks:
        return False
    names = {mark.name for mark in sentence.marks}
    if names <= moved:
        return True
    there = others[1] if any(one is sentence for one in others[0]) else others[0]
    modals = {frame.modal for frame in sentence.frames} - {Modal.STATEMENT}
    return any(_holds(other, sentence) and modals <= {frame.modal for frame in other.frames} for other in there)


def _holds(other: Sentence, sentence: Sentence) -> bool:
    """Whether another sentence has every word of one that says something, in its form or as an equal."""
    names, stems = {mark.name for mark in other.marks}, {token.stem for token in other.tokens}
    told = [mark for mark in sentence.marks if not is_light(mark)] or list(sentence.marks)
    return all(
        mark.name in names or {token.stem for token in sentence.tokens[mark.first : mark.last]} <= stems
        for mark in told
    )


def _signals(match: Match, moved: frozenset[str], others: tuple[list[Sentence], list[Sentence]]) -> list[Signal]:
    if match.before is None or match.after is None:
        sentence = match.before or match.after
        assert sentence is not None
        if _said_elsewhere(sentence, moved, others):
            return [Signal(SignalKind.REORDER, Effect.NEUTRAL, sentence.text, "", "Said elsewhere in the text.")]
        return list(presence.find(match))
    if match.before.text == match.after.text:
        return []
    case = Case(match.before, match.after, moved)
    signals = []
    for find in SIGNALS:
        found = list(find(case))
        signals += found
        case.kinds.update(sign.kind for sign in found)
    if not signals and not case.taken() and not case.put() and _denied(match.before, match.after):
        return [_of_denial(match.before, match.after)]
    reworded = is_reworded(case)
    if reworded:
        signals = [sign for sign in signals if sign.sure]
    if not signals and not reworded and _small_change(case):
        words = "A small word has come or gone that may change what is covered: read this yourself."
        return [Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, match.before.text, match.after.text, words)]
    signals = _surest(signals)
    known = any(sign.sure for sign in signals)
    if (
        not reworded
        and (case.taken() or case.put())
        and not (known and len(case.taken()) <= FEW and len(case.put()) <= FEW)
    ):
        words = " … ".join(case.before.words(mark.first, mark.last) for mark in case.taken())
        now = " … ".join(case.after.words(mark.first, mark.last) for mark in case.put())
        signals.append(
            Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, words, now, "These words changed: read them yourself.")
        )
    if not signals:
        signals.append(
            Signal(
                SignalKind.EDITORIAL, Effect.NEUTRAL, match.before.text, match.after.text, "The same in other words."
            )
        )
    return signals


def _small_change(case: Case) -> bool:
    """Whether the sides differ, in one place, by a small word that can carry a term: ``the same or another site``."""
    if case.taken() or case.put() or reordered(case.before, case.after):
        return False
    changed = []
    for sentence, runs in ((case.before, case.runs("before")), (case.after, case.runs("after"))):
        read = {
            at
            for one in (*sentence.quantities, *sentence.qualifiers, *sentence.marks)
            for at in range(one.first, one.last)
        }
        changed += [sentence.tokens[at].plain for run in runs for at in range(run.first, run.last) if at not in read]
    return (
        len(case.runs("before")) + len(case.runs("after")) <= 2 and sum(word in _CARRYING for word in changed) % 2 == 1
    )


def _surest(signals: list[Signal]) -> list[Signal]:
    """Leave out unsure signs that point another way than the sure ones beside them."""
    sure = {sign.effect for sign in signals if sign.sure}
    if sure:
        return [sign for sign in signals if sign.sure or sign.effect in sure]
    if len({sign.effect for sign in signals}) > 1:
        return [replace(sign, effect=Effect.UNCLEAR) for sign in signals]
    return signals


def _denied(before: Sentence, after: Sentence) -> bool:
    """Whether one side denies what the other says, and no other bound makes up for it."""
    if [one.modal for one in before.frames] != [one.modal for one in after.frames]:
        if _all_negatives(before) % 2 == _all_negatives(after) % 2 or reordered(before, after):
            return False
    elif _negatives(before) % 2 == _negatives(after) % 2:
        return False
    if len(limits(before)) != len(limits(after)):
        return False  # "only after" for "not until"
    return gates(before) == gates(after) and len(before.cues) == len(after.cues)


def _of_denial(before: Sentence, after: Sentence) -> Signal:
    """What a lone ``not`` does: to a plain statement the contrary of what it says, to anything else nobody knows."""
    plain, way = (before, -1) if _all_negatives(before) < _all_negatives(after) else (after, 1)
    frames = [frame for side in (before, after) for frame in side.frames]
    if len(frames) == 2 and all(frame.modal is Modal.STATEMENT for frame in frames):
        own = favour(plain.frames[0])
        if plain.frames[0].passive and {token.stem for token in plain.tokens[:6]} & _KNOWN:
            own = -1
        said = "What was said is denied now." if way < 0 else "What was denied is said now."
        return signal(SignalKind.MODALITY, way * own, before.text, after.text, said)
    words = "A “not” or “no” has come or gone: read this yourself."
    return Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, before.text, after.text, words)


def _all_negatives(sentence: Sentence) -> int:
    """How many words of a sentence deny something, those of its verbs among them."""
    skipped = {at for one in (*sentence.quantities, *limits(sentence)) for at in range(one.first, one.last)}
    denying = ("no", "not", "never", "none", "nor", "neither", "nobodi", "noth", "cannot", "without")
    return sum(token.stem in denying for at, token in enumerate(sentence.tokens) if at not in skipped)


def _negatives(sentence: Sentence) -> int:
    """How many words of a sentence deny something, beside those that belong to numbers and to ``only``."""
    numbers = {at for one in sentence.quantities for at in range(one.first, one.last)}
    numbers |= {at for one in sentence.marks if one.last - one.first > 1 for at in range(one.first, one.last)}
    numbers |= {at for one in sentence.frames if one.modal is not Modal.STATEMENT for at in range(one.start, one.last)}
    numbers |= {at for one in sentence.qualifiers if one.name == "only" for at in range(one.first, one.last)}
    numbers |= {one.verb_at + 1 for one in sentence.frames if one.modal is Modal.BAN}
    numbers |= {
        at
        for at, token in enumerate(sentence.tokens[:-1])
        if token.plain == "no" and sentence.tokens[at + 1].plain == "longer"
    }
    numbers |= {
        at
        for at, token in enumerate(sentence.tokens)
        if token.plain == "not" and at and sentence.tokens[at - 1].plain in ("and", "but", ",")
    }
    denying = ("no", "not", "never", "none", "nor", "neither", "nobodi", "noth")
    return sum(token.stem in denying for at, token in enumerate(sentence.tokens) if at not in numbers)


def _effect(signals: list[Signal]) -> Effect:
    effects = {sign.effect for sign in signals}
    if Effect.WEAKER in effects and (Effect.STRONGER in effects or Effect.MIXED in effects):
        return Effect.MIXED
    if Effect.UNCLEAR in effects:
        return Effect.WEAKER if Effect.WEAKER in effects else Effect.UNCLEAR
    for effect in (Effect.MIXED, Effect.WEAKER, Effect.STRONGER):
        if effect in effects:
            return effect
    return Effect.NEUTRAL
