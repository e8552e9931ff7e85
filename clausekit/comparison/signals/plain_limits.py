"""Plain limits: what an ``only`` is worth in a plain statement, a definition or a list of what is included."""

from clausekit.comparison.denials import KNOWN
from clausekit.language.definitions import defines_theirs, verb_that_defines
from clausekit.language.favour import OURS, THEIRS, is_harm, verb_classes
from clausekit.language.parts import NOBODY
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.stakes import THREATS
from clausekit.language.tokens import stems
from clausekit.language.word_lists import Found, stem_set

CONFINING = frozenset(("limit", "confin", "restrict"))
"""Stems of words that say ``no more than``."""
_HELD = stem_set("scope.held")
_AGAINST = stems("use uses purpose purposes refusal dismissal discipline exemption exception deduction")
_SENDING = stem_set("plain_limits.sending")
_WHEREABOUTS = stem_set("plain_limits.whereabouts")
LONGEST_SUBJECT = 8
"""Words before a limit among which stands for whom a thing is, at most."""
OPENS = 4
"""Words that name what a plain statement is about, at most."""


def of_statement(sentence: Sentence, other: Sentence, one: Found) -> int:
    """1 where a limit is better for the workers, -1 where it is worse, 0 where this module does not know it.

    Args:
        sentence: the side with the limit.
        other: the side without it.
        one: the words of the limit.
    """
    if verb_that_defines(sentence) and verb_that_defines(other):
        return 1 if defines_theirs(sentence) else -1
    frame = sentence.frame_at(one.first)
    if frame is None or frame.modal is not Modal.STATEMENT:
        return 0
    if sentence.tokens[one.first - 1].plain in ("no", "not") and sentence.tokens[one.first].plain in ("sole", "only"):
        return -1  # "no sole ground"
    opens = sentence.tokens[:OPENS]
    if NOBODY & {token.plain for token in sentence.tokens[one.first : one.last]} and (KNOWN | _HELD) & {
        token.stem for token in opens
    }:
        return 1  # "is open to you and nobody else"
    if reveals(sentence, one.first):
        return 1  # "transmits position only once the button is pressed"
    near = [party for party in sentence.parties if one.first - 3 <= party.first < one.first]
    if near and near[-1].name in OURS and sentence.tokens[one.first - 1].plain == "use":
        return 1  # "is for the union's use alone"
    if _for_theirs(sentence, one) and sentence.tokens[one.first].stem not in CONFINING:
        return -1
    return -1 if once_included(sentence, other, one) else 0


def once_included(sentence: Sentence, other: Sentence, one: Found) -> bool:
    """``Costs are limited to travel`` where they included meals, and no harm to ours or watching of them."""
    opens = sentence.tokens[:OPENS]
    included = any(token.stem == "includ" for token in other.tokens)
    harmful = any(token.stem in THREATS | KNOWN | _AGAINST or is_harm(token.stem) for token in opens)
    looking = any(token.stem in verb_classes()["looking"] for token in opens)
    return sentence.tokens[one.first].stem in CONFINING and included and not harmful and not looking


def reveals(sentence: Sentence, end: int) -> bool:
    """Whether a plain statement says, before a token, that where ours are or what they do is sent on."""
    frame = sentence.frame_at(end)
    names = {token.stem for token in sentence.tokens[:end]}
    stated = frame is None or frame.modal is Modal.STATEMENT
    return stated and bool(names & _SENDING) and bool(names & _WHEREABOUTS)


def _for_theirs(sentence: Sentence, one: Found) -> bool:
    """``The results are for management only``: what the other side keeps to itself."""
    near = [party for party in sentence.parties if -2 <= party.first - one.last <= 2 or party.last == one.first]
    opens = [token.plain for token in sentence.tokens[max(0, one.first - LONGEST_SUBJECT) : one.last + 2]]
    return bool(near) and all(party.name in THEIRS for party in near) and bool({"for", "to"} & set(opens))
