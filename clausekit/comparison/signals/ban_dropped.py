"""Ban dropped: what was forbidden is spoken of as a thing that is done, with nothing left that forbids it."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS
from clausekit.language.favour_in_place import favour_in
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems

_DENYING = stems(
    "not no never nor nothing nobody none neither without cannot free stop stops cease ceases end ends banned ban "
    "forbidden forbids prohibited prohibits prevent prevents avoid avoids exclude excludes excluded refrain refrains "
    "unlawful illegal breach void revoke revoked withdrawn withdraw switched off disabled only unless less few "
    "compensated made reinstated restored refunded erased deleted removed misconduct offence against protected "
    "freed exempt limited until voluntary optional voluntarily choose chooses choice"
)
"""Words by which a sentence forbids a thing, undoes it or leaves it to ours."""
_BOUNDING = stems("only unless limited until less few")
"""Those that let a little of it through."""
_EMPTY = frozenset(
    (
        *("be", "have", "make", "do", "give", "given", "take", "go", "exceed", "fall", "last", "need", "apply", "come"),
        "get",
    )
)
"""Verbs that say nothing of what is forbidden."""
_RELATIVES = frozenset(("who", "which", "that", "whose", "whom"))
_LIMITING = frozenset(("exception", "without", "until"))
_WAYS_OUT = frozenset(("without", "unless", "except", "save", "until", "before", "only", "but"))
_NOT = frozenset(("no", "not", "nobody", "never", "none", "nor", "neither"))
_YES = frozenset(("agree", "negotiate", "no-objection"))
_BOUND = frozenset((Modal.BAN, Modal.EXEMPT))
_TOLD = Modal.STATEMENT
LONGEST = 30
"""Words of a sentence in which a ban can be missed, at most."""
ROOT = 6
"""Letters by which a noun is known for that of a verb."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``loss of pay shall be spread over three months`` for ``no employee shall lose pay``."""
    way = -1 if _dropped(case.before, case.after) else 1 if _dropped(case.after, case.before) else 0
    if not way:
        return
    case.explain_all()
    said = "It was forbidden, and is spoken of as done now." if way < 0 else "It is forbidden now."
    yield signal(SignalKind.MODALITY, way, case.before.text, case.after.text, said)


def _dropped(banned: Sentence, other: Sentence) -> bool:
    """Whether one sentence forbids what the other speaks of and forbids nowhere."""
    ban = banned.frames[0] if banned.frames else None
    if ban is None or ban.modal not in _BOUND or favour_in(banned, ban) <= 0 or ban.verb_at >= len(banned.tokens):
        return False
    if max(len(banned.tokens), len(other.tokens)) > LONGEST or not _as_open(banned, other):
        return False
    both = {token.stem for token in banned.tokens if token.plain not in _NOT}
    held = _DENYING - _BOUNDING if _is_flat(banned) else _DENYING
    if any(token.stem in held - both for token in other.tokens):
        return False
    if any(one.modal in _BOUND or (one.verb == ban.verb and one.modal is not _TOLD) for one in other.frames):
        return False
    return _spoken_of(banned, ban, other)


def _is_flat(banned: Sentence) -> bool:
    """Whether a ban has no way out and no number, so that whatever lets a little of it through is less."""
    plain = {token.plain for token in banned.tokens}
    return not plain & _WAYS_OUT and not banned.cues and not banned.quantities


def _spoken_of(banned: Sentence, ban: Frame, other: Sentence) -> bool:
    """Whether a sentence has what a ban is about, as a verb or as the noun of it."""
    verb = banned.tokens[ban.verb_at]
    if verb.plain in _EMPTY:
        return False
    named = any(one.name == ban.verb for one in other.marks)
    return named or any(one.plain.startswith(verb.plain[:ROOT]) or one.stem == verb.stem for one in other.tokens)


def _as_open(banned: Sentence, other: Sentence) -> bool:
    """Whether a ban lets nothing through but with a yes of ours, of which the other sentence knows nothing."""
    plain = [token.plain for token in banned.tokens]
    if sum(word in _NOT for word in plain) > 1 or _RELATIVES & set(plain[: banned.frames[0].first]):
        return False  # "no contract shall be let which does not contain a plan"
    if any(one.name in _YES for one in other.rungs):
        return False
    if any(cue.name in _LIMITING for cue in other.cues) and not _is_flat(banned):
        return False
    ways_out = _WAYS_OUT & set(plain) or any(cue.name in _LIMITING for cue in banned.cues)
    return not ways_out or any(one.name in _YES for one in banned.rungs) or _until_ours(banned, plain)


def _until_ours(banned: Sentence, plain: list[str]) -> bool:
    """``No hearing may open until the steward has arrived``: it waits for one of ours."""
    at = next((at for at, word in enumerate(plain) if word == "until"), len(plain))
    return any(one.name in OURS and one.first > at for one in banned.parties)
