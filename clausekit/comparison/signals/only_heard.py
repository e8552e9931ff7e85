"""Only heard: ours decided a thing, or it took their yes, and are told of it now; or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS
from clausekit.language.sentence import Part, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import Found

_DECIDING = stems(
    "determine determines decide decides choose chooses approve approves set sets agree agrees authorise authorises "
    "select selects veto settle settles"
)
_YES = stems("signature warrant consent agreement approval authorisation permission decision veto countersignature")
_TOLD = stems(
    "informed told notified shown briefed advised aware understand explained reported hear hears copied presented "
    "introduced announced invited"
)
_DENYING = frozenset(("not", "no", "never", "without", "unless", "nobody"))
_BETWEEN = frozenset(
    (
        *("shall", "may", "must", "can", "will", "to", "jointly", "together", "alone", "also", "themselves", "has"),
        *("have", "the", "right", "and", "employer", "entitled", "is", "are", "council", "committee", "assembly"),
    )
)
"""Words between those who decide and what they do."""
NEAR = 6
"""Words between those who decide or are told and the word that says so, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``the crew shall be informed when`` for ``it is for the crew to determine when``."""
    if SignalKind.CONSENT_LADDER in case.kinds:
        return
    was, now = _decides(case.before), _decides(case.after)
    if was == now:
        return
    own, other, way = (case.before, case.after, -1) if was else (case.after, case.before, 1)
    if not _is_told(other) or any(token.plain in _DENYING for side in (own, other) for token in side.tokens):
        return
    case.explain_all()
    said = "they are told of it now, and decide nothing" if way < 0 else "they were told of it, and decide it now"
    yield signal(SignalKind.CONSENT_LADDER, way, case.before.text, case.after.text, f"Whose say it is: {said}.")


def _decides(sentence: Sentence) -> bool:
    """Whether ours decide, or it takes their yes."""
    return any(_acts(sentence, party) or _gives(sentence, party) for party in _ours(sentence))


def _ours(sentence: Sentence) -> list[Found]:
    return [party for party in sentence.parties if party.name in OURS]


def _acts(sentence: Sentence, party: Found) -> bool:
    """``For the crew to determine``, ``the assembly may approve``."""
    behind = sentence.tokens[party.last : party.last + NEAR]
    at = next((at for at, token in enumerate(behind) if token.stem in _DECIDING), None)
    if at is None or sentence.parts[party.last + at] is not Part.MAIN:
        return False
    return all(token.plain in _BETWEEN for token in behind[:at])


def _gives(sentence: Sentence, party: Found) -> bool:
    """``Needs the signature of the committee``."""
    before = sentence.tokens[max(0, party.first - 3) : party.first]
    at = next((at for at, token in enumerate(before) if token.stem in _YES), None)
    return at is not None and bool({"of", "from", "by"} & {token.plain for token in before[at:]})


def _is_told(sentence: Sentence) -> bool:
    """Whether ours are told of a thing."""
    return any(
        token.stem in _TOLD and token.plain not in _DOES
        for party in _ours(sentence)
        for token in sentence.tokens[max(0, party.first - 3) : party.last + NEAR]
    )


_DOES = frozenset(("introduces", "introduce", "presents", "reports", "announces"))
"""What somebody does with a thing, and is not done to those who are told of it."""
