"""Find what the library has to say on a clause that got worse: objections, answers, and the next position."""

from collections.abc import Mapping, Sequence

from clausekit.library.fields import ENGLISH, PositionName
from clausekit.negotiation.reviewing.hold_against import Held, hold_against
from clausekit.negotiation.reviewing.review import Ask, Help
from clausekit.negotiation.reviewing.wordings import Wordings


def find_help(
    clause_id: str, asks: Sequence[Ask], wordings: Wordings, opened: Mapping[str, frozenset[PositionName]]
) -> Help | None:
    """What to say of a clause and where to go next; None if nothing in it got worse.

    Args:
        clause_id: the clause, which the agreement holds.
        asks: those of its article.
        wordings: our own wordings.
        opened: the positions that were released, by clause.
    """
    if not any(ask.asks_for_a_look for ask in asks):
        return None
    chosen = wordings.selected[clause_id]
    found = {position: hold_against(wordings.lower(clause_id, position), asks) for position in wordings.below(clause_id)}
    met = next((position for position, held in found.items() if not held.worse), None)
    following = met or next(iter(found), None)
    return Help(
        clause=clause_id,
        objections=tuple((one.says[ENGLISH], one.answer[ENGLISH]) for one in chosen.version.objections),
        next_position=following.value if following else "",
        meets=met is not None,
        words=found.get(following, Held((), "")).wording if following else "",
        below_limit=following is not None and wordings.is_below_limit(clause_id, following),
        is_open=following in opened.get(clause_id, frozenset()),
    )
