"""Plain facts: what the present tense says of a thing, turned round: ignored and counted, outside and within."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.parts import DENYING_OR_WITHOUT
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.word_lists import plain_set, stem_set

_LEFT_OUT = plain_set("plain_facts.left-out")
_TAKEN_UP = plain_set("plain_facts.taken-up")
_ASKED = stem_set("plain_facts.asked")
_REACH = plain_set("plain_facts.reach")
_WATCHING = stem_set("plain_facts.watching")
_SHELTER = stem_set("plain_facts.shelter")
_REFUSALS = stem_set("plain_facts.refusals")
_HURTING = plain_set("plain_facts.hurting")
_NO = plain_set("plain_facts.no")
_YES = plain_set("plain_facts.yes")
_QUIET = plain_set("silence.quiet") | {"answer", "reply", "respond", "silent", "silence"}
_NOTHING_ELSE = (("nothing", "else"), ("no", "other", "purpose"), ("nothing", "more"), ("no", "other", "use"))
TAIL = 5
"""Words behind a refusal that say what follows from it, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that a plain fact says the contrary now, or that a refusal has its price."""
    yield from _price_of_refusal(case)
    yield from _for_nothing_else(case)
    if not _is_plain(case.before) or not _is_plain(case.after):
        return
    yield from _taken_up(case)
    yield from _in_reach(case)
    yield from _unseen(case)
    yield from _binding(case)
    yield from _voluntary(case)
    yield from _silence(case)


def _is_plain(sentence: Sentence) -> bool:
    return bool(sentence.frames) and all(frame.modal is Modal.STATEMENT for frame in sentence.frames)


def _words(sentence: Sentence) -> list[str]:
    return [token.plain for token in sentence.tokens]


def _denies(sentence: Sentence) -> bool:
    return any(token.plain in DENYING_OR_WITHOUT for token in sentence.tokens)


def _taken_up(case: Case) -> Iterator[Signal]:
    """``Chance findings are ignored`` and ``are followed up``; of what ours ask for it is the other way round."""
    old, new = set(_words(case.before)), set(_words(case.after))
    was, now = old & _LEFT_OUT and not old & _TAKEN_UP, new & _LEFT_OUT and not new & _TAKEN_UP
    up = new & _TAKEN_UP if was else old & _TAKEN_UP
    if bool(was) == bool(now) or not up or _denies(case.before) or _denies(case.after):
        return
    asked = {token.stem for token in case.before.tokens[:TAIL]} & _ASKED
    way = (-1 if was else 1) * (-1 if asked else 1)
    case.explain_all()
    case.frames = []
    said = "What was left out of account is taken up now." if was else "What was taken up is left out of account now."
    yield signal(SignalKind.MODALITY, way, case.before.text, case.after.text, said)


def _voluntary(case: Case) -> Iterator[Signal]:
    """``Retraining is voluntary`` and ``retraining is compulsory``, of what is not the other side's to do."""
    old, new = set(_words(case.before)), set(_words(case.after))
    was, now = bool(old & _FREE) - bool(old & _FORCED), bool(new & _FREE) - bool(new & _FORCED)
    theirs = any(party.name in THEIRS for side in (case.before, case.after) for party in side.parties)
    if was * now >= 0 or theirs or _denies(case.before) or _denies(case.after):
        return
    case.explain_all()
    case.frames = []
    went, came = next(iter(old & (_FREE | _FORCED))), next(iter(new & (_FREE | _FORCED)))
    yield signal(SignalKind.MODALITY, now, went, came, f"“{went}” has become “{came}”.")


_FREE = frozenset(("voluntary", "optional"))
_FORCED = frozenset(("compulsory", "mandatory", "obligatory"))


def _unseen(case: Case) -> Iterator[Signal]:
    """``Left unopened`` and ``opened``, ``remain unobserved`` and ``are observed``."""
    old, new = set(_words(case.before)), set(_words(case.after))
    if _denies(case.before) or _denies(case.after):
        return
    for own, other, way in ((old, new, 1), (new, old, -1)):
        plain = next((word[2:] for word in own if word.startswith("un") and word[2:] in other - own), "")
        worth = -1 if plain in _SEEN else 1 if plain in _DONE_FOR_OURS else 0
        if worth:
            case.explain_all()
            case.frames = []
            said = f"It was “un{plain}” and is “{plain}” now." if way > 0 else f"It is “un{plain}” now."
            yield signal(SignalKind.MODALITY, way * worth, case.before.text, case.after.text, said)
            return


_SEEN = plain_set("plain_facts.seen")
_DONE_FOR_OURS = plain_set("plain_facts.done-for-ours")


def _binding(case: Case) -> Iterator[Signal]:
    """``The list is one aid among others`` and ``the list is binding``: the weight of what a machine makes of ours."""
    was, now = (_BINDING & set(_words(side)) for side in (case.before, case.after))
    made = {token.stem for token in case.before.tokens[:TAIL]} & {token.stem for token in case.after.tokens[:TAIL]}
    if bool(was) == bool(now) or not made & _MADE or _denies(case.before) or _denies(case.after):
        return
    case.explain_all()
    case.frames = []
    said = "It settles the matter now." if now else "It settles nothing by itself now."
    yield signal(SignalKind.OVERRIDE, -1 if now else 1, case.before.text, case.after.text, said)


_BINDING = frozenset(("binding", "decisive", "conclusive", "final", "authoritative"))
_MADE = stem_set("plain_facts.made")


def _in_reach(case: Case) -> Iterator[Signal]:
    """``Outside the reach of the software`` and ``within the reach of the software``."""
    was, now = _placed(case.before), _placed(case.after)
    if was is None or now is None or was == now:
        return
    stems = {token.stem for token in case.before.tokens}
    worth = (1 if stems & _SHELTER else 0) - (1 if stems & _WATCHING else 0)
    if not worth:
        return
    case.explain_all()
    case.frames = []
    said = "It is within reach now." if now > 0 else "It is out of reach now."
    yield signal(SignalKind.MODALITY, worth * now, case.before.text, case.after.text, said)


def _placed(sentence: Sentence) -> int | None:
    """1 for ``within the reach``, -1 for ``outside the reach``; None where neither is said."""
    words = _words(sentence)
    for at, word in enumerate(words):
        if word in ("outside", "within", "inside", "beyond") and _REACH & set(words[at + 1 : at + 4]):
            return 1 if word in ("within", "inside") else -1
    return None


def _silence(case: Case) -> Iterator[Signal]:
    """``Counts as refused`` and ``counts as given``, of the answer that ours did not give."""
    old, new = _words(case.before), _words(case.after)
    counting = {"counts", "count", "deemed", "taken", "treated", "regarded"}
    if not all(counting & set(words) and _QUIET & set(words) for words in (old, new)):
        return
    was, now = set(old) - set(new), set(new) - set(old)
    if not (was & _NO and now & _YES) and not (was & _YES and now & _NO):
        return
    quiet = [party.name for party in case.before.parties]
    worth = -1 if quiet[:1] and quiet[0] in ("union", "worker", "other-voice", "joint") else 1 if quiet[:1] else 0
    if not worth:
        return
    yes = bool(now & _YES)
    case.explain_all()
    case.turned = True
    case.frames = []
    said = "Who says nothing is taken to agree now." if yes else "Who says nothing no longer agrees by that."
    yield signal(SignalKind.CONSENT_LADDER, worth if yes else -worth, case.before.text, case.after.text, said)


def _price_of_refusal(case: Case) -> Iterator[Signal]:
    """``…, and refusals lower the ranking``: a refusal that is free in name."""
    old, new = _priced(case.before), _priced(case.after)
    if (old is None) == (new is None):
        return
    side, sentence, at, way = ("before", case.before, old, 1) if old else ("after", case.after, new, -1)
    assert at is not None
    case.explain_whole(side, *at)
    words = sentence.words(*at)
    kind = SignalKind.RIGHT_REMOVED if way < 0 else SignalKind.RIGHT_ADDED
    yield lone_signal(
        kind, way, words, f"“{words}”: {'has its price now' if way < 0 else 'is free now'}.", came=way < 0
    )


def _priced(sentence: Sentence) -> tuple[int, int] | None:
    words = _words(sentence)
    for at in range(1, len(words)):
        if sentence.tokens[at].stem not in _REFUSALS or words[at - 1] not in ("and", "but", "each", "every", "such"):
            continue
        behind = words[at + 1 : at + 1 + TAIL]
        harm = next((to for to, word in enumerate(behind) if word in _HURTING), None)
        if harm is not None and not set(behind) & DENYING_OR_WITHOUT:
            return at - 1, len(words) - (sentence.tokens[-1].text == ".")
    return None


def _for_nothing_else(case: Case) -> Iterator[Signal]:
    """``Serves to warn the driver and for nothing else``: the end of what a thing may be used for."""
    old, new = _closes(case.before), _closes(case.after)
    if (old is None) == (new is None):
        return
    side, sentence, at, way = ("before", case.before, old, -1) if old else ("after", case.after, new, 1)
    other = case.after if old else case.before
    if _ONLY & set(_words(other)) or _denies(other):
        return
    assert at is not None
    case.explain_whole(side, *at)
    words = sentence.words(*at)
    kind = SignalKind.SCOPE_NARROWED if way > 0 else SignalKind.SCOPE_WIDENED
    yield lone_signal(kind, way, words, f"“{words}” has {'come in' if way > 0 else 'gone'}.", came=way > 0)


_ONLY = frozenset(("only", "solely", "sole", "exclusively", "alone", "just", "purely"))


def _closes(sentence: Sentence) -> tuple[int, int] | None:
    """Where ``nothing else`` closes what a thing does; of what ours get or owe it is another matter."""
    words = _words(sentence)
    frame = sentence.frames[0] if sentence.frames else None
    ours = any(party.name in OURS and party.first < TAIL - 2 for party in sentence.parties)
    if frame is None or ours or _ASKED & {token.stem for token in sentence.tokens[: TAIL - 1]}:
        return None
    for phrase in _NOTHING_ELSE:
        for at in range(2, len(words) - len(phrase) + 1):
            if tuple(words[at : at + len(phrase)]) == phrase:
                return at, at + len(phrase)
    return None
