"""Is the copy for signature what was agreed? Yes, no, or cannot say; no judgement and no tolerance."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from clausekit.comparison.line_differences import LineDifference, line_differences
from clausekit.comparison.read_copies import Copy
from clausekit.document.reading import Comment, Revision, RevisionKind
from clausekit.findings import Finding, Location, Severity

SHOWN_APART = frozenset(("word-hidden-text", "word-struck-text", "word-white-text", "word-tiny-text"))
"""Words that are read with the rest though they do not look like the rest; a reader must not take them for equal."""
HARMLESS = frozenset(("word-field-code", "word-description", "contents-left-out"))
"""Findings of what no reader of the page sees: codes of fields, descriptions of pictures, repeated headings.

Every other finding, also one of a kind that this list has never heard of, stands in the way of a yes.
"""


class Answer(StrEnum):
    """The answer. ``CANNOT_SAY``: no difference was found, and not everything could be held together."""

    YES = "yes"
    NO = "no"
    CANNOT_SAY = "cannot say"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way of a yes besides the lines: tracked changes, comments, hidden words, things not read."""

    answer: Answer
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Sameness:
    """The answer, and everything that it rests on."""

    agreed: Copy
    signing: Copy
    differences: tuple[LineDifference, ...]
    obstacles: tuple[Obstacle, ...]
    lines: int
    """How many lines of the copy for signature were held against the other."""
    rejected_same: bool = False
    """Whether the words are the same if all tracked changes of the agreed file are rejected, and only then."""

    @property
    def answer(self) -> Answer:
        """A no is a no whatever was not read; a yes needs that nothing stands in its way."""
        if self.differences or any(one.answer is Answer.NO for one in self.obstacles):
            return Answer.NO
        return Answer.CANNOT_SAY if self.obstacles else Answer.YES


def same(agreed: Copy, signing: Copy) -> Sameness:
    """Hold a copy for signature against what was agreed, each with all its tracked changes accepted.

    Equal are, and nothing else is: white space of any kind and length between words or at the end of a line, page
    numbers that Word counts, and entries of a table of contents that repeat a heading of their own file. How a text
    looks is not compared. Two files without any line are not the same: there is nothing to say yes to.
    """
    differences = line_differences(agreed.countered, signing.countered)
    rejected = bool(differences) and agreed.tabled != agreed.countered and agreed.tabled == signing.countered
    return Sameness(
        agreed=agreed,
        signing=signing,
        differences=differences,
        obstacles=tuple(_obstacles(agreed, signing)),
        lines=len(signing.countered),
        rejected_same=rejected,
    )


def _obstacles(agreed: Copy, signing: Copy) -> Iterator[Obstacle]:
    """Pending changes first, then comments, words shown apart, and what was not read.

    In the copy for signature a change or a comment is a no: what would be signed is not settled. In the agreed file
    it only leaves open what was agreed.
    """
    settled = ((signing, Answer.NO), (agreed, Answer.CANNOT_SAY))
    for copy, answer in settled:
        for revision in copy.reading.revisions:
            yield Obstacle(answer, _pending(revision, _place(copy, revision.place)))
    for copy, answer in settled:
        for comment in copy.reading.comments:
            yield Obstacle(answer, _comment(comment, _place(copy, comment.place)))
    identical = agreed.sha256 == signing.sha256
    for copy, other in ((signing, agreed), (agreed, signing)):
        others = {one.code for one in other.findings}
        for finding in copy.findings:
            if finding.code in SHOWN_APART:
                one_sided = finding.code not in others
                yield Obstacle(Answer.NO if one_sided else Answer.CANNOT_SAY, finding)
            elif finding.code not in HARMLESS and not identical:
                yield Obstacle(Answer.CANNOT_SAY, finding)
    if not signing.countered:
        yield Obstacle(Answer.CANNOT_SAY, Finding("no-words", "no words were found in it", Location(signing.name)))


def _pending(revision: Revision, place: Location) -> Finding:
    done = "takes out" if revision.removes else "puts in"
    words = f": it {done} “{revision.text}”" if revision.text and revision.kind is not RevisionKind.FORMATTING else ""
    by = f", by {revision.author}" if revision.author else ""
    message = f"a tracked change is pending ({revision.kind}{by}){words}"
    return Finding("change-pending", message, place, Severity.WARNING, "accept or reject it in Word, then ask again")


def _comment(comment: Comment, place: Location) -> Finding:
    by = f" by {comment.author}" if comment.author else ""
    message = f"a comment{by} is left: “{' '.join(comment.paragraphs)}”"
    return Finding("comment-left", message, place, Severity.WARNING)


def _place(copy: Copy, place: Location) -> Location:
    """The place with the number of the provision before it, where that is known."""
    where = next((line.where for line in copy.countered if line.place == place.part), place.part)
    return Location(copy.name, part=where)
