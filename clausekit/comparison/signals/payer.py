"""Payers: at whose cost a thing is done, where a sentence says it beside its verb."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.bearers import which_they_bear
from clausekit.language.favour import OURS, THEIRS, comparable_words, is_good
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import Found, stem_set

_COSTS = frozenset(("cost", "costs", "expense", "expenses", "charge"))


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``at the Employer's expense`` that came or went, or that names another now."""
    yield from which_they_bear(case)
    yield from _left_to_buy(case)
    old, new = _payer(case.before), _payer(case.after)
    if (old is None) != (new is None) or _costs_first(case):
        old, new = old or _paying(case.before), new or _paying(case.after)
    elif old is None and (_sharing(case.before) or _sharing(case.after)):
        old, new = _paying(case.before), _paying(case.after)
        if old is None or new is None:
            return
    elif old is None and ((_charged(case.before) and _charged(case.after)) or _bear_costs(case)):
        old, new = _paying(case.before), _paying(case.after)
        if old is None or new is None or old[0] == new[0]:
            return
    if old is not None and new is None and old[0] < 0 and (free := _paid_for(case.after)):
        new = 1, *free
    elif new is not None and old is None and new[0] < 0 and (free := _paid_for(case.before)):
        old = 1, *free
    was, now = old[0] if old else 0, new[0] if new else 0
    if SignalKind.COST in case.kinds or (was == now and not (old and new)):
        return
    words = case.before.words(old[1], old[2]) if old else ""
    changed = case.after.words(new[1], new[2]) if new else ""
    if old:
        case.explain("before", old[1], old[2])
    if new:
        case.explain("after", new[1], new[2])
    if was == now:
        return
    reason = f"Who pays: “{words or 'not said'}” before, “{changed or 'not said'}” now."
    yield signal(SignalKind.COST, now - was, words, changed, reason)


def _costs_first(case: Case) -> bool:
    """``The expense of moving is met by the worker``: two sentences of a cost that say by whom it is borne."""
    return all(
        any(token.plain in _COSTS for token in side.tokens[:3]) and any(token.plain == "by" for token in side.tokens)
        for side in (case.before, case.after)
    )


def _bear_costs(case: Case) -> bool:
    """``The branch shall meet the whole of the cost`` and ``the Trust shall pay it``: what both do is to pay."""
    return all(
        any(
            frame.modal is Modal.DUTY and not frame.passive and frame.subject and _pays(side, frame.verb_at)
            for frame in side.frames
        )
        and any(token.plain in _BILLS or token.stem == "pay" for token in side.tokens)
        for side in (case.before, case.after)
    )


OF_COST = 7
"""Words from a verb of paying to the ``cost`` that is paid, and one: ``meet the whole of the reasonable cost``."""


def _left_to_buy(case: Case) -> Iterator[Signal]:
    """``Shall supply screens`` against ``shall let staff buy screens``: ours may pay for what they were given."""
    for old, new in case.frames:
        for gives, lets, there, way in ((old, new, case.after, -1), (new, old, case.before, 1)):
            if gives.modal is not Modal.DUTY or gives.passive or gives.subject not in THEIRS or not is_good(gives.verb):
                continue
            told = range(lets.last, min(lets.end, lets.last + NEAR))
            buys = next((at for at in told if there.tokens[at].stem in _BUYING), None)
            ours = any(party.name in OURS and lets.first <= party.first < (buys or 0) for party in there.parties)
            let = lets.verb in _LETTING or (lets.modal is Modal.MAY and lets.subject in OURS)
            if buys is None or not ours or not let:
                continue
            words, changed = case.before.words(old.first, old.last + 1), case.after.words(new.first, new.last + 1)
            case.explain_verbs(old, new)
            case.kinds.update((SignalKind.COST, SignalKind.ACTOR, SignalKind.MODALITY))
            said = "Ours have to buy it now." if way < 0 else "It is given to ours now."
            yield signal(SignalKind.COST, way, words, changed, said)
            return


NEAR = 7
"""Words behind a modal among which stands that ours buy a thing."""
_LETTING = comparable_words("allow, permit, let, enable, help, encourage, invite, entitle, advise")
_BUYING = frozenset(map(stem, ("buy", "purchase", "bring", "provide", "supply", "pay", "acquire", "rent", "hire")))


def _payer(sentence: Sentence) -> tuple[int, int, int] | None:
    """1 where the other side pays, -1 where ours do, 0 where both, with the words that say so: ``at her expense``."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.plain not in _COSTS or not at:
            continue
        first = next((back for back in range(at - 1, max(at - 6, -1), -1) if tokens[back].plain == "at"), None)
        if first is None:
            continue
        party = next((one for one in sentence.parties if first < one.first < at), None)
        end = at + 1
        if party is None and at + 1 < len(tokens) and tokens[at + 1].plain == "of":
            party = next((one for one in sentence.parties if at + 2 <= one.first <= at + 3), None)
            end = party.last if party is not None else end
        if party is not None:
            other = _joined_to(sentence, party)
            return _side(party.name if other is None else "joint"), first, other.last if other is not None else end
        if tokens[at - 1].plain in _PUBLIC:
            return 1, first, end
        if any(tokens[back].plain in ("own", "their", "its", "his", "her") for back in range(first, at)):
            frame = sentence.frame_at(first)
            owner = frame.subject or frame.agent if frame is not None else ""
            if tokens[first + 1].plain == "its":
                owner = _named_before(sentence, first, THEIRS | {"union"})
            owner = owner or _named_before(sentence, first)
            if owner in OURS or owner in THEIRS:
                return (-1 if owner in OURS else 1), first, at + 1
    return None


def _joined_to(sentence: Sentence, party: Found) -> Found | None:
    """The party that pays with another: ``the Mill and the Union``; None without one."""
    and_it = party.last < len(sentence.tokens) and sentence.tokens[party.last].plain == "and"
    near = (one for one in sentence.parties if party.last < one.first <= party.last + 2)
    other = next(near, None) if and_it else None
    return other if other is not None and _side(other.name) != _side(party.name) else None


def _side(name: str) -> int:
    return 1 if name in THEIRS else 0 if name == "joint" else -1


_PUBLIC = frozenset(("public", "state"))
"""At whose expense an employer of the state does things."""


def _named_before(sentence: Sentence, at: int, among: frozenset[str] = OURS | THEIRS) -> str:
    """The class of the last party before a token: whose ``own expense`` it is where the verb's subject is a thing."""
    one = _last_before(sentence, at, among)
    return one.name if one is not None else ""


def _last_before(sentence: Sentence, at: int, among: frozenset[str] = OURS | THEIRS) -> Found | None:
    return next((one for one in reversed(sentence.parties) if one.last <= at and one.name in among), None)


def _paying(sentence: Sentence) -> tuple[int, int, int] | None:
    """Who pays by the verb of the sentence, as ``_payer`` says it: ``is paid for by the firm``, ``the firm pays``."""
    for one in sentence.parties:
        before = [token.plain for token in sentence.tokens[max(0, one.first - 4) : one.first]]
        by = next((at for at, word in enumerate(before) if word == "by"), None)
        if by is not None and one.name in OURS | THEIRS:
            paid = next((back for back in range(1, 4) if _pays(sentence, one.first - len(before) + by - back)), None)
            if paid is not None:
                return _side(one.name), one.first - len(before) + by - paid, one.last
    if shared := _sharing(sentence):
        return shared
    for at, token in enumerate(sentence.tokens[2:], 2):
        if token.plain in _WHOEVER and sentence.tokens[at - 1].plain == "by" and _pays(sentence, at - 2):
            return -1, at - 2, at + 1  # "is met by whoever asks"
    for at, token in enumerate(sentence.tokens[:-1]):
        cost = any(one.plain in _COSTS for one in sentence.tokens[at + 1 : at + OF_COST])
        told = sentence.tokens[at - 1].plain != "to" or any(frame.verb_at == at for frame in sentence.frames)
        active = _pays(sentence, at) and told and sentence.tokens[at - 1].stem != "be"
        who = _last_before(sentence, at)
        if active and who is not None and (cost or token.stem == "pay"):
            return _side(who.name), who.first if at - who.last < NEAR else at, at + 1
    return None


def _sharing(sentence: Sentence) -> tuple[int, int, int] | None:
    """``The fee shall be shared between the Company and the branch``: both sides pay."""
    tokens = sentence.tokens
    if not any(token.plain in _BILLS for token in tokens[:4]):
        return None
    shared = next((at for at, token in enumerate(tokens) if token.stem in _SPLITTING), len(tokens))
    between = next((at for at in range(shared, min(shared + 3, len(tokens))) if tokens[at].plain in _BETWEEN), None)
    named = [one for one in sentence.parties if between is not None and one.first > between]
    if len({_side(one.name) for one in named}) < 2:
        return None
    return 0, shared, named[-1].last


_SPLITTING = frozenset(map(stem, ("share", "shared", "split", "divide", "divided", "halve", "apportion")))
_BETWEEN = frozenset(("between", "by", "among"))


def _paid_for(sentence: Sentence) -> tuple[int, int] | None:
    """``Meals are paid for``, by nobody named: it is the other side that pays for what ours paid for."""
    for at in range(1, len(sentence.tokens)):
        if not _pays(sentence, at) or not any(token.stem == "be" for token in sentence.tokens[at - 2 : at]):
            continue
        behind = [token.plain for token in sentence.tokens[at + 1 : at + 4]]
        if sentence.tokens[at].plain in ("paid", "met", "covered", "funded") and "by" not in behind:
            return at, at + 1
    return None


def _charged(sentence: Sentence) -> bool:
    """Whether a sentence is about what a thing costs, and names by whom that is paid: ``the bill is met by …``."""
    about = next((at for at, token in enumerate(sentence.tokens) if token.plain in _BILLS), len(sentence.tokens))
    if any(token.plain in _WHOEVER for token in sentence.tokens[about:]):
        return True
    return any(
        party.first > about + 1
        and sentence.tokens[party.first - 1 - (sentence.tokens[party.first - 1].plain == "the")].plain == "by"
        for party in sentence.parties
    )


_WHOEVER = frozenset(("whoever", "whomever", "anyone", "anybody", "those", "them", "him", "her"))
"""Who pays where no party is named: as a rule one of ours who wants the thing."""
_BILLS = _COSTS | {"bill", "bills", "fee", "fees", "price", "charges", "premium", "premiums", "fares", "fare"}


def _pays(sentence: Sentence, at: int) -> bool:
    """Whether a token is a verb of paying."""
    return 0 <= at < len(sentence.tokens) and sentence.tokens[at].stem in _PAYING


_PAYING = stem_set("payer.paying")
