"""Appraise a change of text: match its sentences, read the signs in each, and say the effect."""

from collections import Counter
from dataclasses import replace

from clausekit.comparison.appraisal import Appraisal, Effect, Signal, SignalKind
from clausekit.comparison.calm import turned_round
from clausekit.comparison.case import Case
from clausekit.comparison.denials import is_denied, of_denial, plainly_denied
from clausekit.comparison.faint_gains import weigh_faint_gains
from clausekit.comparison.lone_words import lone_word
from clausekit.comparison.matching import Match, match_sentences
from clausekit.comparison.one_place import another_word, words_put_in
from clausekit.comparison.open_words import FEW, of_open_words, only_near, settle_near_words
from clausekit.comparison.renaming import undo_renaming, with_new_names
from clausekit.comparison.rewording import SHORT, is_reworded, reordered
from clausekit.comparison.rewriting import weigh_rewriting
from clausekit.comparison.said_elsewhere import said_elsewhere
from clausekit.comparison.signals import presence
from clausekit.comparison.signals.order import SIGNALS
from clausekit.comparison.signals.sentence_worth import turned_by
from clausekit.comparison.standing_words import OTHER
from clausekit.comparison.surest import is_lesser, surest
from clausekit.language.reading import as_bans, read_sentence
from clausekit.language.sentence import Sentence
from clausekit.language.stretches import covered
from clausekit.language.word_lists import plain_set, stem_set

_CARRYING = plain_set("appraise_texts.carrying")
_HEARD = stem_set("appraise_texts.heard")
_WORTH = frozenset((SignalKind.RIGHT_ADDED, SignalKind.RIGHT_REMOVED))
_OF_WORDS = frozenset((SignalKind.SCOPE_NARROWED, SignalKind.SCOPE_WIDENED, SignalKind.UNKNOWN))
LONG = 13
"""Words of a sentence from which one that keeps few words in their order was written anew, and not changed."""


def appraise_texts(before: str, after: str) -> Appraisal:
    """What a change of wording does for the workers covered.

    Args:
        before: the text before, one provision or a whole clause.
        after: the text after.

    Returns:
        The effect with every sign of it. ``UNCLEAR`` where words changed and no sign was recognised.
    """
    signals: list[Signal] = []
    sentences: list[tuple[Match, list[Signal]]] = []
    matches = match_sentences(before, undo_renaming(before, after))
    moved = _moved(matches)
    others = _others(matches)
    alone_changed = sum(_differs(match) for match in matches) == 1
    for match in filter(_differs, matches):
        found = _signals(match, moved, others, alone=alone_changed)
        if only_near(found) and match.before and match.after:
            last = _harmless(match.before, match.after, alone=alone_changed)
            found = [last] if not found or last.effect is Effect.UNCLEAR else found
        doubtful = any(sign.kind in _OF_WORDS for sign in found) and _is_rewritten(match)
        signals += [_in_rewritten(sign) for sign in found] if doubtful else found
        sentences.append((match, found))
    signals = weigh_rewriting(matches, _with_slight_open(settle_near_words(signals)))
    signals = weigh_faint_gains(signals, (before, after), sentences)
    signals = [replace(sign, after=with_new_names(sign.after, before, after)) for sign in _subsumed(signals)]
    return Appraisal(effect_of(signals), tuple(signals))


def _subsumed(signals: list[Signal]) -> list[Signal]:
    """Leave out a lesser say that went where a greater one came: who must agree need not be asked for comments."""
    for ladder, lesser, kinds in (
        (Effect.STRONGER, Effect.WEAKER, (SignalKind.SENTENCE_REMOVED, SignalKind.RIGHT_REMOVED)),
        (Effect.WEAKER, Effect.STRONGER, (SignalKind.SENTENCE_ADDED, SignalKind.RIGHT_ADDED)),
    ):
        if any(sign.kind is SignalKind.CONSENT_LADDER and sign.effect is ladder for sign in signals):
            signals = [
                sign
                for sign in signals
                if not (sign.kind in kinds and sign.effect is lesser and _a_lesser_say(sign.before or sign.after))
            ]
    return signals


def _differs(match: Match) -> bool:
    return match.before is None or match.after is None or match.before.text != match.after.text


def _is_rewritten(match: Match) -> bool:
    """Whether a sentence was written anew, so that what differs in it is mostly wording."""
    if match.before is None or match.after is None or len(match.before.tokens) < LONG:
        return False
    return reordered(match.before, match.after)


def _in_rewritten(sign: Signal) -> Signal:
    """A sign in a sentence that was written anew: unsure where it rests on single words that came or went."""
    much_gone = sign.kind is SignalKind.UNKNOWN and sign.before.count(" … ") >= FEW - 1
    return replace(sign, sure=False) if sign.kind in _OF_WORDS and not much_gone else sign


def _with_slight_open(signals: list[Signal]) -> list[Signal]:
    """Leave open a gain by words that came or went, where all sure signs are losses; a loss stays one beside gains."""
    if {sign.effect for sign in signals if sign.sure} & {Effect.STRONGER, Effect.WEAKER} != {Effect.WEAKER}:
        return signals
    return [
        sign
        if sign.sure or sign.kind in _WORTH or sign.effect is Effect.WEAKER
        else replace(sign, effect=Effect.UNCLEAR, reason="It may be a rewording: read it yourself.")
        for sign in signals
    ]


def _a_lesser_say(text: str) -> bool:
    """Whether a sentence gives no more than being heard or told."""
    sentence = read_sentence(text)
    heard = (
        {"inform", "consult"} & {rung.name for rung in sentence.rungs}
        or any(token.stem in _HEARD for token in sentence.tokens)
        or any(frame.verb == "inform" for frame in sentence.frames)
    )
    return bool(heard) and not any(rung.name in ("agree", "negotiate") for rung in sentence.rungs)


def _moved(matches: list[Match]) -> frozenset[str]:
    """Words that neither text has more of: at most they went from one sentence to another."""
    old = Counter(mark.name for match in matches if match.before for mark in match.before.marks)
    new = Counter(mark.name for match in matches if match.after for mark in match.after.marks)
    return frozenset(name for name, count in old.items() if new[name] == count)


def _others(matches: list[Match]) -> tuple[list[Sentence], list[Sentence]]:
    return [one.before for one in matches if one.before], [one.after for one in matches if one.after]


_TURNED = {Effect.STRONGER: Effect.WEAKER, Effect.WEAKER: Effect.STRONGER}
"""What a sign comes to in words that say what is left out of leave to do harm."""


def _above(sentence: Sentence, others: tuple[list[Sentence], list[Sentence]]) -> Sentence | None:
    """The sentence that stands before another on its side."""
    for there in others:
        for at, one in enumerate(there):
            if one is sentence:
                return there[at - 1] if at else None
    return None


def _signals(
    match: Match, moved: frozenset[str], others: tuple[list[Sentence], list[Sentence]], *, alone: bool
) -> list[Signal]:
    if match.before is None or match.after is None:
        sentence = match.before or match.after
        assert sentence is not None
        if said_elsewhere(sentence, moved, others):
            return [Signal(SignalKind.REORDER, Effect.NEUTRAL, sentence.text, "", "Said elsewhere in the text.")]
        return presence.with_what_moved(list(presence.find(match, _above(sentence, others))), sentence, moved)
    match = _as_bans(match)
    assert match.before is not None
    assert match.after is not None
    case = Case(match.before, match.after, moved)
    signals = []
    for find in SIGNALS:
        found = list(find(case))
        signals += found
        case.kinds.update(sign.kind for sign in found)
    if turned_by(match.after, _above(match.after, others)):
        signals = [replace(sign, effect=_TURNED.get(sign.effect, sign.effect)) for sign in signals]
    untold = not case.taken() and not case.put() and not case.settled
    gains = bool(signals) and _only_of_scope(signals) and plainly_denied(match.before, match.after)
    gains = gains and not any(_of_the_denial(sign) for sign in signals)
    if untold and (gains or not signals) and is_denied(match.before, match.after):
        return [of_denial(match.before, match.after)]
    if plainly_denied(match.before, match.after) and not any(_of_the_denial(sign) for sign in signals):
        signals = [_open_gain(sign) if sign.kind in _OF_WORDS else sign for sign in signals]
    reworded = is_reworded(case) and not (alone and len(match.before.tokens) < LONG and any(map(_bounds, signals)))
    if max(len(match.before.tokens), len(match.after.tokens)) < SHORT:
        reworded = reworded and all(sign.kind is not SignalKind.RIGHT_REMOVED for sign in signals)
    if reworded:
        signals = [sign for sign in signals if sign.sure or is_lesser(sign)]
    if not signals and not reworded and not case.settled and _small_change(case):
        words = "A small word has come or gone that may change what is covered: read this yourself."
        return [Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, match.before.text, match.after.text, words)]
    signals = surest(case, signals, rewritten=reworded or reordered(match.before, match.after))
    known = any(sign.sure for sign in signals)
    if not reworded:
        gain = next((sign for sign in signals if sign.effect is Effect.STRONGER and sign.sure), None)
        signals += of_open_words(case, known=known, lone_gain=gain if len(signals) == 1 else None)
    return signals


def _as_bans(match: Match) -> Match:
    """A pair of plain denials as bans: ``data is not sold or shared`` and ``data is not sold``."""
    assert match.before is not None
    assert match.after is not None
    old, new = as_bans(match.before), as_bans(match.after)
    return match if old is None or new is None else replace(match, before=old, after=new)


def _only_of_scope(signals: list[Signal]) -> bool:
    """Whether there is no sign beside a lone ``not`` but a gain by words that say which are meant.

    ``A repair which alters duties is a change`` and ``A repair is not a change``: it is not more that is covered.
    """
    return all(sign.kind in _OF_WORDS and sign.effect is Effect.STRONGER for sign in signals)


def _open_gain(sign: Signal) -> Signal:
    """A gain by words of scope, left open where a ``not`` came or went beside it: it may be that of less."""
    if sign.effect is not Effect.STRONGER:
        return sign
    reason = f"{sign.reason} Beside it a “not” has come or gone: read this yourself."
    return replace(sign, effect=Effect.UNCLEAR, reason=reason, sure=False)


def _of_the_denial(sign: Signal) -> bool:
    """Whether the very words that deny are what a sign is of: ``does not include messages``."""
    return bool({"not", "no"} & {*sign.before.lower().split(), *sign.after.lower().split()})


def _bounds(sign: Signal) -> bool:
    """Whether words came in that bound what is covered: in a short sentence, changed alone, they are the change."""
    return sign.kind is SignalKind.SCOPE_NARROWED and sign.effect is Effect.WEAKER and " " in sign.after


def _harmless(before: Sentence, after: Sentence, *, alone: bool) -> Signal:
    """What to say where no sign was found: the same in other words, unless a word stands for its opposite."""
    turned = turned_round(before, after)
    if turned is None and alone:
        turned = another_word(before, after) or lone_word(before, after) or words_put_in(before, after)
    if turned is None:
        return Signal(SignalKind.EDITORIAL, Effect.NEUTRAL, before.text, after.text, "The same in other words.")
    went, came = turned
    said = f"“{went}” has become “{came}”" if went and came else f"“{went or came}” has {'gone' if went else 'come in'}"
    return Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, before.text, after.text, f"{said}: read this yourself.")


def _small_change(case: Case) -> bool:
    """Whether the sides differ, in one place, by a small word that can carry a term: ``the same or another site``."""
    if case.taken() or case.put() or reordered(case.before, case.after):
        return False
    changed = []
    plain = [{token.plain for token in side.tokens} for side in (case.before, case.after)]
    other = OTHER if all(OTHER & words for words in plain) else frozenset()
    stems = {token.stem for token in case.before.tokens} & {token.stem for token in case.after.tokens}
    for sentence, runs in ((case.before, case.runs("before")), (case.after, case.runs("after"))):
        read = covered(sentence.quantities) | covered(sentence.qualifiers) | covered(sentence.marks)
        changed += [
            sentence.tokens[at].plain
            for run in runs
            for at in range(run.first, run.last)
            if at not in read and sentence.tokens[at].stem not in stems
        ]
    few = len(case.runs("before")) + len(case.runs("after")) <= 2
    return few and sum(word in _CARRYING - other for word in changed) % 2 == 1


def effect_of(signals: list[Signal]) -> Effect:
    """What signals come to: a loss is never netted against a gain, and what is open stays open."""
    effects = {sign.effect for sign in signals}
    if any(sign.sure and sign.effect in (Effect.STRONGER, Effect.WEAKER) for sign in signals):
        effects = {sign.effect for sign in signals if sign.sure or sign.effect is not Effect.UNCLEAR}
    if Effect.WEAKER in effects and (Effect.STRONGER in effects or Effect.MIXED in effects):
        return Effect.MIXED
    if Effect.UNCLEAR in effects:
        return Effect.WEAKER if Effect.WEAKER in effects else Effect.UNCLEAR
    for effect in (Effect.MIXED, Effect.WEAKER, Effect.STRONGER):
        if effect in effects:
            return effect
    return Effect.NEUTRAL
