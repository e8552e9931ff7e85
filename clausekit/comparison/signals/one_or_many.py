"""One or many: ``within three pay runs`` put for ``in the next``, ``two officers`` for ``an officer``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.signals.deadlines import deadline
from clausekit.comparison.signals.number_roles import role
from clausekit.language.quantity import Bound, Quantity
from clausekit.language.sentence import Sentence


def of_the_next(case: Case, sentence: Sentence, one: Quantity, way: int) -> Iterator[Signal]:
    """``Within three pay runs`` put for ``in the next pay run``, or the other way."""
    other = case.after if way < 0 else case.before
    if _single(sentence, one, other):
        case.explain("before" if way < 0 else "after", one.first, one.last)
        words = sentence.words(one.first, one.last)
        reason = f"“{words}” has become one." if way < 0 else f"There was one, and now it is “{words}”."
        kind, up = role(sentence, one)
        yield lone_signal(kind, way * up, words, reason, came=way > 0)
        return
    if one.bound is not Bound.WITHIN or one.value <= 1 or not _NEXT & {token.plain for token in other.tokens}:
        return
    kind, up = deadline(sentence, one, 1)
    case.explain("before" if way < 0 else "after", one.first, one.last)
    words = sentence.words(one.first, one.last)
    reason = f"“{words}” is {'later' if way > 0 else 'no longer said, but the next'}."
    yield lone_signal(kind, way * up, words, reason, came=way > 0)


def _single(sentence: Sentence, one: Quantity, other: Sentence) -> bool:
    """Whether the other side has one of what is counted: ``a safety officer`` where there were ``two``."""
    counted = [token.stem for token in sentence.tokens[one.last : one.last + 2]]
    stems = [token.stem for token in other.tokens]
    return (
        one.value > 1
        and bool(counted)
        and any(
            other.tokens[at].plain in ("a", "an", "one", "first") and stems[at + 1 : at + 3] == counted
            for at in range(len(stems) - 2)
        )
    )


_NEXT = frozenset(("next", "following", "first"))
