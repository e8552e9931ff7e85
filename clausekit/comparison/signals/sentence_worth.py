"""What a whole sentence by itself is worth to the workers."""

from itertools import pairwise

from clausekit.comparison.denials import KNOWN
from clausekit.comparison.signals.binding import of_ruling
from clausekit.comparison.signals.bounded_gifts import holds_back
from clausekit.comparison.signals.excused import excuses
from clausekit.comparison.signals.last_word import last_word
from clausekit.comparison.signals.left_to import left_to
from clausekit.comparison.signals.let_off import is_platitude, let_off
from clausekit.comparison.signals.reached import of_exception
from clausekit.comparison.signals.statement_worth import DENIED, answerable, told, whose_word
from clausekit.comparison.signals.threatened import threatened
from clausekit.comparison.signals.undertone import undertone
from clausekit.language.favour import OURS, THEIRS, comparable_words, is_good, verb_classes, word_classes
from clausekit.language.favour_in_place import favour_in
from clausekit.language.gates import limits
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import plain_set, stem_set

_EXCLUDES = plain_set("sentence_worth.excludes")
_BENEFITS = plain_set("sentence_worth.benefits")


def worth(sentence: Sentence, above: Sentence | None = None) -> int:
    """1 where a sentence gives the workers something, -1 where it takes something, 0 where that is not plain.

    What is left out of leave to watch or to search is a gain: that depends on the sentence ``above``.
    """
    own = _worth(sentence, above)
    if own > 0 and holds_back(sentence):
        return -1
    if own > 0 and is_platitude(sentence):
        return 0
    taken = undertone(sentence) < 0 and not (above is not None and _leaves_out(sentence))
    return own if not taken or own < 0 else own - 1


def _worth(sentence: Sentence, above: Sentence | None) -> int:
    words = sentence.text.lower()
    if above is not None and (_leaves_out(sentence) or _bounds_leave(sentence, above)) and worth(above) < 0:
        return 1
    if above is not None and (reached := of_exception(sentence, above, worth(above) or 1)):
        return reached
    if ruled := of_ruling(sentence) or threatened(sentence):
        return ruled
    saves = "nothing in this" in words and any(
        word in words
        for word in ("affects any right", "limits any right", "reduce", "worsen", "prejudice", "right of", "rights of")
    )
    refused = any(phrase in words for phrase in ("not allowed", "not permitted", "no other"))
    ours_may = sentence.frames[0].modal is Modal.MAY and sentence.frames[0].subject in OURS
    if any(phrase in words for phrase in _EXCLUDES) and not saves and not refused and not ours_may:
        return -1
    if above is not None and excuses(sentence, above):
        return -1
    plain = (
        _presumed(sentence) or _time_stopped(sentence) or _prevents(sentence) or _saves(sentence) or left_to(sentence)
    )
    plain = (
        plain
        or let_off(sentence)
        or last_word(sentence)
        or _asked(sentence)
        or whose_word(sentence)
        or answerable(sentence)
    )
    if plain:
        return plain
    main = [frame for frame in sentence.frames if sentence.parts[frame.first] is not Part.CONDITION]
    frames = [favour_in(sentence, frame) for frame in main]
    statement = all(frame.modal is Modal.STATEMENT for frame in main)
    if statement:
        if saves or limits(sentence) or any(phrase in words for phrase in _BENEFITS):
            return int(sentence.tokens[0].plain != "no")
        return told(sentence)
    if _construes(sentence):
        return 0
    if main[0].modal is Modal.MAY and frames[0] < 0:
        return _of_leave(sentence, main[0])
    if all(frame.modal in (Modal.SHOULD, Modal.STATEMENT) for frame in main):
        return 0 if max(frames) > 0 else -1
    if frames[0] > 0 and len(main) == 1 and _says_how_it_is(sentence, main[0]):
        return 0
    total = sum(frames) or frames[0]
    return (total > 0) - (total < 0)


def _presumed(sentence: Sentence) -> int:
    """``It counts as caused by it, unless the Bank proves otherwise``: who has to prove what is taken to be so."""
    words = [token.plain for token in sentence.tokens]
    at = words.index("unless") if "unless" in words else None
    if at is None or not any(token.stem in _PROVING for token in sentence.tokens[at : at + REACH]):
        return 0
    prover = next((one.name for one in sentence.parties if at < one.first <= at + 3), "")
    if not _TAKEN_AS & {*words[:at]}:
        return 0
    return 1 if prover in THEIRS else -1 if prover in OURS else 0


REACH = 6
"""Words from ``unless`` to the verb of proving, at most."""
_PROVING = stems("prove proves show shows establish establishes")
_TAKEN_AS = frozenset(("counts", "count", "presumed", "taken", "deemed", "treated", "assumed"))


def _says_how_it_is(sentence: Sentence, frame: Frame) -> bool:
    """``The pilot will proceed regardless``: what a thing does, of which the verb says not for whom it is good."""
    about = {token.stem for token in sentence.tokens[frame.start : frame.first]}
    told = frame.verb in _LASTING or is_good(frame.verb) or frame.verb in verb_classes()["strong"]
    active = frame.modal is Modal.DUTY and not frame.subject and not frame.passive
    told = told or any(one.stem == _APPLY for one in sentence.tokens[frame.verb_at : frame.verb_at + 1])
    return active and not told and not frame.gain and not about & _GOODS


_APPLY = "appli"
_LASTING = comparable_words(
    "apply, extend, cover, last, include, contain, state, show, explain, continue, begin, consist, be"
)
_GOODS = stem_set("undertone.goods") | stem_set("frames.gains")


def _of_leave(sentence: Sentence, frame: Frame) -> int:
    """Leave of the other side is a loss, and a limit on it none, unless that shuts ours out: ``only managers may``."""
    bounds = limits(sentence)
    if not bounds:
        return -1
    behind = {token.stem for token in sentence.tokens[frame.verb_at + 1 : frame.end]}
    who = bounds[0].first < frame.first and frame.subject in THEIRS and not frame.passive
    shut = behind & _GIVEN or frame.verb in word_classes("deciding")["verbs"]
    return 0 if who and shut and not behind & KNOWN else 1


def _construes(sentence: Sentence) -> bool:
    """``This clause is to be read with clause 4``: how words are to be read, and nothing that anybody gets."""
    frame = sentence.frames[0]
    about = any(mark.name in ("paragraph", "agreement") and mark.first < frame.first for mark in sentence.marks[:2])
    return about and frame.passive and frame.verb in _READ


_READ = comparable_words("read, construe, interpret, understand")


def turned_by(sentence: Sentence, above: Sentence | None) -> bool:
    """Whether signs in a sentence that leaves something out point the other way, for what the one ``above`` does.

    ``This does not apply to …`` is read as a loss and ``… are excluded`` is read as any other words are.
    """
    if above is None:
        return False
    return (_does_not_reach(sentence) and worth(above) < 0) or (_is_out(sentence) and worth(above) > 0)


def _leaves_out(sentence: Sentence) -> bool:
    """``This does not apply to …``, ``Messages to a steward are excepted``: what the sentence above does not reach."""
    return _does_not_reach(sentence) or _is_out(sentence)


def _bounds_leave(sentence: Sentence, above: Sentence) -> bool:
    """``It shall be sent as a daily average``, below ``Speed may be sent``: how what is let may be done."""
    frame, let = sentence.frames[0], above.frames[0]
    pointed = {sentence.tokens[0].plain, *(token.plain for token in sentence.tokens[frame.start : frame.first])} & _THIS
    duty = frame.modal is Modal.DUTY and frame.subject not in OURS and frame.verb not in verb_classes()["harm"]
    return bool(pointed) and let.modal is Modal.MAY and let.passive and duty and (frame.passive or frame.verb == "be")


def _does_not_reach(sentence: Sentence) -> bool:
    """``This does not apply to …``, and not ``this clause does not``, which is more than the sentence above."""
    words = [token.plain for token in sentence.tokens]
    opens = bool(_THIS & set(words[:1]) and _DOES & set(words[1:2]))
    return opens and "not" in words and sentence.frames[0].verb == "not-apply"


def _is_out(sentence: Sentence) -> bool:
    words = [token.plain for token in sentence.tokens]
    return any(one in ("is", "are", "shall") and other in _OUT for one, other in pairwise(words))


def _saves(sentence: Sentence) -> int:
    """``Without prejudice to the right of the Director to …``: good for those whose right it is; 0 if nobody's."""
    words = [token.plain for token in sentence.tokens]
    saved = next((at for at, word in enumerate(words) if word == "prejudice"), None)
    if saved is None or "without" not in words[:saved] or not _CLAIMED & set(words[saved:]):
        return 0
    held = next((one.name for one in sentence.parties if one.first > saved), "")
    return 1 if held in OURS else -1 if held in THEIRS else 0


def _asked(sentence: Sentence) -> int:
    """``It must be asked for within a month``, ``The offer is open for a year only``: -1 where a gain is bounded."""
    frame = sentence.frames[0] if len(sentence.frames) == 1 else None
    if frame is None or frame.agent or frame.subject in THEIRS:
        return 0
    bounded = limits(sentence) or (sentence.quantities and frame.modal is Modal.DUTY)
    if not bounded:
        return 0
    if frame.modal is Modal.STATEMENT:
        return -int(bool({token.stem for token in sentence.tokens[:3]} & _GIVEN))
    if not frame.passive or frame.modal not in (Modal.DUTY, Modal.MAY):
        return 0
    verb = sentence.tokens[min(frame.verb_at, len(sentence.tokens) - 1)].stem
    ours = bool({token.stem for token in sentence.tokens[frame.start : frame.first]} & _OUR_ACTS)
    return -int(verb in _ASKING or (ours and verb in _MADE))


def _time_stopped(sentence: Sentence) -> int:
    """``Time does not run while …``: good for those whose time it is, and that is ours where nobody is named."""
    words = [token.plain for token in sentence.tokens]
    if not {"time", "clock", "period", "limit"} & set(words[:4]):
        return 0
    stopped = DENIED & set(words) and {"run", "count"} & set(words)
    if not stopped and not {"stops", "stop", "suspended", "stayed", "frozen"} & set(words[:8]):
        return 0
    return -1 if any(party.name in THEIRS for party in sentence.parties) else 1


def _prevents(sentence: Sentence) -> int:
    """``This does not prevent a test purchase``: what is saved is good for those who are named as doing it."""
    words = [token.plain for token in sentence.tokens]
    denied = next((at for at, word in enumerate(words[:-1]) if word in DENIED and words[at + 1] in _STOPPING), None)
    if denied is None or words[0] not in ("this", "that", "these", "nothing", "it", "the"):
        return 0
    if words[denied + 1] in ("cover", "include", "extend"):
        return -1
    return 1 if any(party.name in OURS and party.first > denied for party in sentence.parties) else -1


_THIS = frozenset(("this", "that", "these", "it", "they"))
_DOES = frozenset(("does", "do", "shall", "will", "must"))
_OUT = frozenset(("excepted", "excluded", "exempt", "exempted"))
_CLAIMED = frozenset(("right", "rights", "power", "powers", "freedom", "entitlement"))
_GIVEN = stem_set("limits.given") | stem_set("sentence_worth.given")
_ASKING = stems("asked requested claimed lodged submitted exercised redeemed used taken")
_MADE = stems("made raised brought received filed sent put given notified entered")
_OUR_ACTS = stem_set("time_roles.our-acts")
_STOPPING = frozenset(
    ("prevent", "preclude", "stop", "forbid", "bar", "rule", "prohibit", "cover", "include", "extend")
)
