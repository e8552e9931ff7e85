"""Statements: the frame of a sentence that has no modal."""

from collections.abc import Sequence

from clausekit.language.sentence import Frame, Modal
from clausekit.language.subjects import subject_of
from clausekit.language.tokens import Token
from clausekit.language.verbs import PARTICIPLE, REACHING, agent_of, comparable_name, verb_after
from clausekit.language.word_lists import Found


def statement_of(read: Sequence[Token], parties: Sequence[Found]) -> Frame:
    """A sentence without a modal: ``data is shared with the insurer``, ``management decides the hours``."""
    subject, words = subject_of(read, 0, min(len(read), 8), parties)
    denies = [
        at
        for at, token in enumerate(read[:-1])
        if token.stem == "not" and read[at + 1].stem in REACHING | {"subject", "includ"}
    ]
    if denies:
        return Frame(Modal.STATEMENT, subject, words, "not-apply", -1, False, "", 0, 0, 0, len(read))
    be = next((at for at, token in enumerate(read[:-1]) if token.plain in ("is", "are")), None)
    if be is None:
        head = next((one.last for one in parties if one.name == subject), 0)
        return Frame(
            Modal.STATEMENT,
            subject,
            words,
            comparable_name(read, head) if head else "",
            -1,
            False,
            "",
            0,
            0,
            0,
            len(read),
        )
    verb_at = verb_after(read, be + 1)
    passive = verb_at < len(read) and PARTICIPLE.search(read[verb_at].plain) is not None
    agent = agent_of(read, verb_at, parties) if passive else ""
    return Frame(
        Modal.STATEMENT,
        subject,
        words,
        comparable_name(read, verb_at) if passive else "",
        -1,
        passive,
        agent,
        0,
        0,
        0,
        len(read),
    )
