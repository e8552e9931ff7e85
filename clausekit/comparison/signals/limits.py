"""``Only`` and ``not``: a limit on use that came or went, and what is said not to be covered."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.signals.kept_back import explain_example, kept_back
from clausekit.comparison.signals.nothing_of import of_nothing
from clausekit.comparison.signals.places import kept_from_ours, same_gate
from clausekit.comparison.signals.plain_limits import CONFINING, of_statement, once_included
from clausekit.comparison.signals.regardless import is_whether_or_not
from clausekit.comparison.signals.who_only import of_doers
from clausekit.language.favour import favour
from clausekit.language.gates import gates, limits
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.stretches import covered
from clausekit.language.word_lists import Found, stem_set

_GIVEN = stem_set("limits.given")
"""What is given to the workers: a limit on it is a loss."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of a limit by ``only`` or ``solely``, and of ``is subject to`` against ``is not subject to``."""
    if case.turned:
        return
    yield from _only(case)
    yield from _negated(case)
    yield from _excluded(case)
    yield from of_nothing(case)


def _only(case: Case) -> Iterator[Signal]:
    old, new = limits(case.before), limits(case.after)
    if (
        SignalKind.ACTOR in case.kinds
        or case.kinds & {SignalKind.SCOPE_WIDENED, SignalKind.SCOPE_NARROWED}
        or bool(old) == bool(new)
        or same_gate(case)
        or _required(case.after if old else case.before)
        or gates(case.before) == gates(case.after)
    ):
        return
    side, sentence, ones, way = ("after", case.after, new, 1) if new else ("before", case.before, old, -1)
    one = ones[-1]
    if one.first and sentence.tokens[one.first - 1].plain in ("honour", "honor"):
        return  # "binding in honour only": no court will hear of it
    if kept_from_ours(sentence, one, case.before if new else case.after):
        words = sentence.words(max(0, one.first - 2), one.last)
        yield lone_signal(SignalKind.ACTOR, -way, words, f"“{words}”: ours are left out.", came=way > 0)
        return
    if SignalKind.CONSENT_LADDER in case.kinds and _opens_a_say(sentence, one):
        case.explain(side, one.first, one.last)
        return  # "only with the union's agreement": whose yes it takes is said already
    frame = sentence.frame_at(one.first)
    own = (favour(frame) if frame is not None else 1) or 1
    words = sentence.words(one.first, min(one.last + 3, len(sentence.tokens)))
    opening = sentence.tokens[one.first].stem
    other = case.before if new else case.after
    plain = of_statement(sentence, other, one) or of_doers(sentence, other, one)
    if frame is not None and frame.modal is Modal.MAY and frame.passive and one.first < frame.first and own < 0:
        direction = way  # "the only data that may be collected"
    elif frame is not None and frame.modal is Modal.STATEMENT and not one.first and frame.verb in _LOOKING:
        direction = way  # "only the data protection officer sees the log data"
    elif plain:
        direction = way * plain
    elif opening in CONFINING and one.first and sentence.tokens[one.first - 1].text == ",":
        frame = sentence.frames[0]  # "…, limited to …" bounds what the whole sentence gives
        direction = -way * (favour(frame) or 1)
    elif frame is not None and frame.modal is Modal.MAY and one.first < frame.first and frame.verb in _LOOKING:
        direction = way
    elif frame is not None and (
        frame.modal is Modal.BAN
        or _GIVEN & {token.stem for token in sentence.tokens[frame.start : frame.first or LONGEST_NAME]}
    ):
        direction = -way
    elif frame is not None and (
        frame.subject in ("worker", "union", "joint", "other-voice") or (frame.ours and opening in CONFINING)
    ):
        direction = -way if own > 0 else way
    elif once_included(sentence, other, one) or _of_duty(frame, confining=opening in CONFINING):
        direction = -way
    else:
        direction = way
    case.explain(side, one.first, one.last)
    kind = SignalKind.SCOPE_NARROWED if way > 0 else SignalKind.SCOPE_WIDENED
    reason = f"“{words}” has {'come in' if way > 0 else 'gone'}."
    yield lone_signal(kind, direction, words, reason, came=way > 0)


def _of_duty(frame: Frame | None, *, confining: bool) -> bool:
    """Whether what is bounded is what somebody has to do: the other side, or anybody by ``limited to``."""
    if frame is None or frame.modal is not Modal.DUTY or frame.passive:
        return False
    return confining or frame.subject in ("employer", "manager")


def _opens_a_say(sentence: Sentence, one: Found) -> bool:
    """``Only with the Union's written agreement``, ``only if the branch agrees``."""
    return any(one.last <= rung.first <= one.last + MOST_NAMED for rung in sentence.rungs)


MOST_NAMED = 5
"""Words from ``only`` to the say that it opens, at most."""


def _required(sentence: Sentence) -> bool:
    """``Any extension requires the Union's consent``: a gate without an ``only``."""
    needs = any(token.plain in _NEEDING for token in sentence.tokens)
    denied = any(token.plain in ("not", "no", "never") for token in sentence.tokens)
    return needs and not denied and any(rung.name in ("agree", "consult", "negotiate") for rung in sentence.rungs)


_NEEDING = frozenset(("requires", "require", "required", "needs", "needed", "need"))
_LOOKING = frozenset(("view", "access", "read", "open", "use", "give", "listen", "search", "download", "export"))
"""What is done with what is known of workers: the fewer may do it the better."""


def _negated(case: Case) -> Iterator[Signal]:
    old, new = _denials(case.before), _denials(case.after)
    if len(old) == len(new):
        return
    sentence, ones, way = (case.after, new, -1) if len(new) > len(old) else (case.before, old, 1)
    at = ones[-1]
    words = sentence.words(max(0, at - 1), min(at + 4, len(sentence.tokens)))
    kind = SignalKind.SCOPE_NARROWED if way < 0 else SignalKind.SCOPE_WIDENED
    said = "left out now" if way < 0 else "no longer left out"
    yield lone_signal(kind, way, words, f"“{words}”: {said}.", came=way < 0)


_REACHING = frozenset(("appli", "subject", "cover", "extend", "includ", "bind"))


def _denials(sentence: Sentence) -> list[int]:
    found = []
    for at, token in enumerate(sentence.tokens):
        if token.stem != "not":
            continue
        modal = any(one.first <= at < one.last + 1 and one.modal is not Modal.STATEMENT for one in sentence.frames)
        follows = {one.stem for one in sentence.tokens[at + 1 : at + 4]}
        if "limit" in follows:
            continue
        if not modal and (
            follows & _REACHING
            or ("to" in follows and _REACHING & {one.stem for one in sentence.tokens[max(0, at - NEAR) : at + NEAR]})
        ):
            found.append(at)
    return found


def _excluded(case: Case) -> Iterator[Signal]:
    """``and not for discipline``: a use or a way that is shut out beside the one that is let in."""
    old, new = _shut_out(case.before), _shut_out(case.after)
    if len(old) == len(new) or _denials(case.before) or _denials(case.after):
        return
    side, sentence, ones, way = (
        ("after", case.after, new, 1) if len(new) > len(old) else ("before", case.before, old, -1)
    )
    at = ones[-1]
    end = next(
        (to for to in range(at, len(sentence.tokens)) if sentence.tokens[to].text in ",.;"), len(sentence.tokens)
    )
    inside = {mark.name for mark in sentence.marks if at <= mark.first < end}
    there = {mark.name for mark in (case.after if way < 0 else case.before).marks}
    if inside and inside <= case.moved and not inside & there:
        return  # a sentence of its own says it on the other side
    case.explain(side, at, end)
    words = sentence.words(at, end)
    kind, said = (
        (SignalKind.SCOPE_NARROWED, "shut out now") if way > 0 else (SignalKind.SCOPE_WIDENED, "no longer shut out")
    )
    stands = -1 if kept_back(sentence, at) else 1
    if stands < 0:
        explain_example(case)
    yield lone_signal(kind, way * stands, words, f"“{words}”: {said}.", came=way > 0)


LONGEST_NAME = 4
"""Words that name what a plain statement is about, at most."""
NEAR = 6
"""Words between a ``not`` and the verb of reach that it denies, at most."""


_NOT_APART = ("plus", "only")
"""Qualifiers of which a ``not`` is part: ``and not instead of``, ``and not before``."""


def _shut_out(sentence: Sentence) -> list[int]:
    counted = covered(sentence.quantities) | covered(one for one in sentence.qualifiers if one.name in _NOT_APART)
    inside = covered(one for one in sentence.frames if one.modal is not Modal.STATEMENT)
    return [
        at
        for at, token in enumerate(sentence.tokens[:-1])
        if token.stem == "not"
        and at not in inside
        and at not in counted
        and not is_whether_or_not(sentence, at - 1)
        and sentence.tokens[at + 1].plain not in ("limited", "only")
        and (at and sentence.tokens[at - 1].plain in ("and", "but", "or", ","))
    ]
