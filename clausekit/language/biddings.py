"""Biddings: what one party or paper makes of another's verb: ``the contract shall permit the vendor to sell``."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausekit.language.favour import OURS
from clausekit.language.sentence import Modal
from clausekit.language.tokens import Token
from clausekit.language.verbs import verb_after
from clausekit.language.word_lists import Found, stem_set

_KINDS = {
    Modal.MAY: stem_set("biddings.letting"),
    Modal.BAN: stem_set("biddings.barring"),
    Modal.DUTY: stem_set("biddings.requiring"),
}
_DENIED = {Modal.MAY: Modal.BAN, Modal.BAN: Modal.MAY, Modal.DUTY: Modal.EXEMPT}
NEAR = 3
"""Words between the verb that bids and the party, or between the party and its verb, at most."""


@dataclass(frozen=True, slots=True)
class Bidding:
    """Who may, must or must not do a thing by another's word, and the token of the verb."""

    modal: Modal
    subject: str
    words: str
    verb_at: int


def bidding_at(read: Sequence[Token], at: int, parties: Sequence[Found], outer: Modal, subject: str) -> Bidding | None:
    """What the verb at a token makes of the verb of a party behind it; None where it bids nobody.

    Args:
        read: the tokens of a sentence.
        at: the token of a verb such as ``permit``.
        parties: the parties of the sentence.
        outer: what the sentence makes of that verb itself: only what must be, or must not, bids.
        subject: the class of the party that bids; empty for a thing. Ours bid nobody.
    """
    if at >= len(read) or outer not in (Modal.DUTY, Modal.BAN) or subject in OURS:
        return None
    modal = next((kind for kind, stems in _KINDS.items() if read[at].stem in stems), None)
    party = next((one for one in parties if at < one.first <= at + NEAR), None)
    if modal is None or party is None or any(not read[to].is_word for to in range(at + 1, party.first)):
        return None
    link = next((to for to in range(party.last, min(party.last + NEAR, len(read) - 1)) if read[to].plain in _LINKS), 0)
    if not link or any(not read[to].is_word for to in range(party.last, link)):
        return None
    words = " ".join(token.text for token in read[party.first : party.last])
    return Bidding(_DENIED[modal] if outer is Modal.BAN else modal, party.name, words, verb_after(read, link + 1))


_LINKS = frozenset(("to", "from"))
