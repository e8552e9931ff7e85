"""The cells of the bargaining table: of one number, or of several at rest that say the same about themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausekit.negotiation.round import RoundKind
from clausekit.negotiation.status import Status
from clausekit.negotiation.tabling.leave_out import beginning, differing, in_one_line
from clausekit.negotiation.tabling.part_rows import together
from clausekit.negotiation.tabling.position import Form, Position
from clausekit.negotiation.tabling.table import Row
from clausekit.rendering.markup import AGREED_CHANGED_MARK, AGREED_MARK
from clausekit.rendering.side_colours import EMPLOYER_MARK, UNION_MARK
from clausekit.templating import long_date

Cells = tuple[str, ...]
"""Number, topic, present position, union, employer, status."""
SAME_WORDS = "the same words as the union"
NOTHING = "nothing yet"
NOT_IN_IT = "not in it"
ITS_WORDS = "its words"
OTHER_WORDS = "other words"


def row_cells(row: Row, *, present_known: bool, whole: bool) -> Cells:
    """The cells of one number.

    Args:
        row: the row.
        present_known: whether the agreement in force was there to look into.
        whole: every word; else what both wordings hold is left out of long ones.
    """
    ours, theirs = _words_beside(row, whole=whole)
    if same := _same_words(row, whole=whole):
        theirs = _numbered(same, _other_number(row.employer))
    present = " / ".join(row.present.splitlines()) if whole else beginning(row.present)
    if _present_is_ours(row):
        present = SAME_WORDS
    return (
        row.number,
        row.topic,
        present or (NOT_IN_IT if present_known else ""),
        _owned(ours, row.union, UNION_MARK, row),
        _owned(theirs, row.employer, EMPLOYER_MARK, row),
        status_words(row),
    )


@dataclass(frozen=True, slots=True)
class RestKey:
    """What rows at rest must have alike to stand in one."""

    article: str
    topic: str
    present: str
    union: str
    employer: str
    other_numbers: tuple[bool, bool]
    """Whether the union's and the employer's text give them other numbers."""
    rounds: tuple[int, int]
    """In which rounds the union and the employer put them last."""
    status: str
    secret: Cells = ()
    """What only the union may see."""


def rest_key(row: Row, article: str, *, present_known: bool, secret: Cells = ()) -> RestKey:
    """What a row at rest says of itself apart from its words."""
    present = OTHER_WORDS if row.present else NOT_IN_IT if present_known else ""
    return RestKey(
        article=article,
        topic=row.topic,
        present=SAME_WORDS if _present_is_ours(row) else present,
        union=_rest_words(row.union),
        employer=_same_words(row, whole=False) or _rest_words(row.employer),
        other_numbers=(_other_number(row.union) != "", _other_number(row.employer) != ""),
        rounds=(_round_number(row.union), _round_number(row.employer)),
        status=status_words(row),
        secret=secret,
    )


def rest_cells(key: RestKey, rows: Sequence[Row]) -> Cells:
    """The cells of several numbers at rest; where their words can be read is said, and the words are not repeated."""
    ours = _numbered(key.union, together(_other_number(row.union) for row in rows if _other_number(row.union)))
    theirs = _numbered(
        key.employer, together(_other_number(row.employer) for row in rows if _other_number(row.employer))
    )
    return (
        together(row.number for row in rows),
        key.topic,
        key.present,
        _owned(ours, rows[0].union, UNION_MARK, rows[0]),
        _owned(theirs, rows[0].employer, EMPLOYER_MARK, rows[0]),
        key.status,
        *key.secret,
    )


def position_words(one: Position | None) -> str:
    """What a side put, in words, without who and when."""
    if one is None:
        return NOTHING
    if one.form is Form.LEFT_OUT:
        return "LEFT OUT of its text"
    if one.form is Form.MESSAGE:
        said = f"said by {one.round.by}: " if one.round.kind is RoundKind.SPOKEN else "wrote: "
        return f"{said}“{one.words}”"
    return _numbered(in_one_line(one.words) or "(no words)", one.number if one.words else "")


def status_words(row: Row) -> str:
    """How far a row is settled; what was agreed and then put otherwise is said first, and loudly."""
    words = [row.status.value]
    if row.status is Status.AGREED:
        mark = AGREED_CHANGED_MARK if row.changed_since else AGREED_MARK
        words = [f"{mark}in the words of round {row.agreed_round}"]
        words += [f"CHANGED SINCE by the {one.side} in round {one.round.number}: look" for one in row.changed_since]
        if row.agreed_as:
            words.append(f"round {row.agreed_round} has it as {row.agreed_as}: make sure which one was meant")
        if not row.agreed_words_known:
            words.append(f"round {row.agreed_round} holds no wording of it: make sure what was agreed")
    elif row.since:
        words.append(f"since {long_date(row.since)}")
    words += [f"{number}: {status}" for number, status in row.parts]
    for other in row.others:
        words.append(f"{other.side.value.capitalize()} ({when(other)}): {position_words(other)}")
    return "; ".join(words)


def when(one: Position) -> str:
    """The day and the round."""
    return f"{long_date(one.date)}, round {one.round.number}"


def _words_beside(row: Row, *, whole: bool) -> tuple[str, str]:
    """The words of the union and of the employer; of long wordings only what they do not share.

    What the employer put and the union has no wording for is never cut.
    """
    ours, theirs = position_words(row.union), position_words(row.employer)
    if whole or row.union is None or row.union.form is not Form.WORDS:
        return ours, theirs
    if row.employer is None or row.employer.form is not Form.WORDS:
        return _numbered(beginning(row.union.words), row.union.number), theirs
    if _same_words(row, whole=False):
        return _numbered(beginning(row.union.words), row.union.number), theirs
    kept, put = differing(row.union.words, row.employer.words)
    return _numbered(kept, row.union.number), _numbered(put, row.employer.number)


def _numbered(words: str, number: str) -> str:
    return f"as {number}: {words}" if number else words


def _owned(words: str, one: Position | None, mark: str, row: Row) -> str:
    """Words with the mark of the side, which gives the colour too, and the day."""
    if one is None:
        return words
    return f"{AGREED_MARK if _is_as_agreed(one, row) else ''}[{mark}: {words}] ({when(one)})"


def _is_as_agreed(one: Position, row: Row) -> bool:
    """Whether these are the words agreed: put in that round or later, or the same put earlier."""
    if row.status is not Status.AGREED or row.changed_since:
        return False
    known = [other for other in (row.union, row.employer) if other and other.round.number >= row.agreed_round]
    return any(other.says_the_same(one) for other in known)


def _rest_words(one: Position | None) -> str:
    """What stands for a side's words where they are not repeated; a message is no wording and stays."""
    if one is None or one.form is not Form.WORDS:
        return position_words(one)
    return ITS_WORDS


def _same_words(row: Row, *, whole: bool) -> str:
    """What stands for the employer's words where they are those of the union; nothing where they are not."""
    if row.union is None or row.employer is None or row.employer is row.union:
        return ""
    same = row.employer.says_the_same if whole else row.employer.has_the_words_of
    return SAME_WORDS if same(row.union) else ""


def _present_is_ours(row: Row) -> bool:
    return row.union is not None and bool(row.present) and row.present.split() == row.union.words.split()


def _other_number(one: Position | None) -> str:
    return one.number if one is not None and one.form is Form.WORDS else ""


def _round_number(one: Position | None) -> int:
    return one.round.number if one is not None else 0
