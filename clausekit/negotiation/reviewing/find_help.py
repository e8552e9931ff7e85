"""Find what the library has to say on a clause that got worse: objections, answers, and the next position."""

from collections.abc import Callable, Mapping

from clausekit.comparison.comparison import Passage
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.negotiation.reviewing.hold_against import Held
from clausekit.negotiation.reviewing.review import Help
from clausekit.negotiation.reviewing.wordings import Wordings

Opened = Mapping[str, frozenset[PositionName]]
"""The positions that were released, by clause."""


def find_help(clause_id: str, hold: Callable[[tuple[Passage, ...]], Held], wordings: Wordings, opened: Opened) -> Help:
    """What to say of a clause in which something got worse, and where to go next.

    Args:
        clause_id: the clause, which the agreement holds.
        hold: holds its article against another wording.
        wordings: our own wordings.
        opened: what was released.
    """
    chosen = wordings.selected[clause_id]
    tried: dict[PositionName, Held] = {}
    for position in wordings.below(clause_id):
        tried[position] = hold(wordings.lower(clause_id, position))
        if not tried[position].worse:
            break
    met = next((position for position, held in tried.items() if not held.worse), None)
    following = met or next(iter(tried), None)
    return Help(
        clause=clause_id,
        objections=tuple((one.says[ENGLISH], one.answer[ENGLISH]) for one in chosen.version.objections),
        next_position=following.value if following else "",
        meets=met is not None,
        words=tried[following].wording if following else "",
        below_limit=following is not None and wordings.is_below_limit(clause_id, following),
        is_open=following in opened.get(clause_id, frozenset()),
    )
