"""Survey: what the numbers of a whole file say together, before any of them is placed."""

from clausekit.intake.recognise import Candidate
from clausekit.intake.typed_numbers import TypedNumber


def followers(candidates: list[Candidate | None]) -> list[TypedNumber | None]:
    """For each row the next likely number after it."""
    following: list[TypedNumber | None] = []
    after: TypedNumber | None = None
    for one in reversed(candidates):
        following.append(after)
        if one is not None and (one.likely or len(one.number.counts[0].parts) > 1):
            after = one.number
    return following[::-1]


def has_top_decimals(candidates: list[Candidate | None]) -> bool:
    """Whether 1, 2, 3 are the articles: no word such as Article is, and they are not counted anew again and again."""
    likely = [one for one in candidates if one is not None and (one.likely or "." in one.number.shown)]
    if any(one.number.kind == "article" for one in likely):
        return False
    several = sum(len(one.number.counts[0].parts) > 1 for one in likely if one.number.kind == "decimal")
    starts = sum(one.number.shown == "1" for one in likely)
    schedules = sum(one is not None and one.number.kind == "schedule" for one in candidates)
    return several > 1 or 0 < starts <= 1 + schedules
