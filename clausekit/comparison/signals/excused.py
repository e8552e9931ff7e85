"""Excused: a sentence by which what the one above it asks for need not be done."""

from clausekit.language.favour_in_place import favour_in
from clausekit.language.sentence import Modal, Sentence


def excuses(sentence: Sentence, above: Sentence) -> bool:
    """``Suspension is not required where …``, below a sentence by which a tool shall be suspended."""
    words = [token.plain for token in sentence.tokens]
    denied = next((at for at in range(1, len(words) - 1) if words[at] == "not"), 0)
    if not denied or words[denied + 1] not in _REQUIRED:
        return False
    about = {token.plain[:ROOT] for token in sentence.tokens[:denied] if len(token.plain) >= ROOT}
    return any(
        frame.modal is Modal.DUTY and above.tokens[frame.verb_at].plain[:ROOT] in about
        for frame in above.frames
        if frame.verb_at < len(above.tokens) and favour_in(above, frame) > 0
    )


ROOT = 5
"""Letters by which a noun is known for that of a verb: ``suspension`` and ``suspended``."""
_REQUIRED = frozenset(("required", "needed", "necessary", "obligatory", "due", "called"))
