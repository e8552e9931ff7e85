"""Choose the texts of a review: the counter, what it is held against, and what else was exchanged before."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from clausekit.document.document import Document
from clausekit.document.reading import Reading
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.given.file_bytes import file_bytes
from clausekit.intake.read import read_document
from clausekit.negotiation.numbers import numbers_in_words
from clausekit.negotiation.read_rounds import newest_from, read_rounds
from clausekit.negotiation.reviewing.review import Against
from clausekit.negotiation.reviewing.sources import Saying, Source
from clausekit.negotiation.round import Round, RoundKind, Side

OURS = (Side.UNION, Side.JOINT)
CURRENT = "current-agreement"
"""What the agreement in force is called in a bargaining folder, with any ending that can be read."""
OWN_WORDS = "their own file with its tracked changes rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text that was exchanged, as a document."""

    source: Source
    document: Document
    rejected: Document | None = None
    """The same without its own tracked changes, if it has any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What a review works on."""

    counter: Source
    reading: Reading
    base: Text
    answered: Text | None
    """Our newest text before the counter: what it would be without a change of theirs."""
    earlier: tuple[Text, ...]
    """Every other text exchanged before, newest first; whose words are back in the counter is seen from them."""
    sayings: tuple[Saying, ...]
    findings: tuple[Finding, ...]


def choose_texts(
    folder: Path, against: Against, current: Path | None, at_limit: Callable[[], Document | None]
) -> Texts:
    """Find and read the texts of a review.

    Args:
        folder: the bargaining folder.
        against: what the counter is held against.
        current: the agreement in force, if not ``current-agreement`` in the folder.
        at_limit: gives the agreement at the mandate's limits, or nothing.

    Raises:
        InputError: the employer has sent no text yet, it cannot be read, or what it is to be held against is not here.
    """
    rounds = read_rounds(folder)
    counter = _counter(rounds)
    before = [one for one in rounds if one.number < counter.number]
    reading = _read_counter(counter)
    findings: list[Finding] = list(reading.findings)
    has_file = {one.side for one in rounds if one.kind is RoundKind.FILE}
    read = dict(_read(before, has_file, findings))
    ours = [text for one in before if one.side in OURS and (text := read.get(one.number))]
    answered = ours[-1] if ours else None
    agreement = _current(folder, current)
    base = _base(against, ours, agreement, at_limit)
    if base is None:
        findings.append(_no_base(counter))
        base = Text(source=Source(name=OWN_WORDS), document=reading.tabled)
    others = [*reversed(read.values()), *([agreement] if agreement else [])]
    return Texts(
        counter=source_of(counter),
        reading=reading,
        base=base,
        answered=answered,
        earlier=tuple(one for one in others if one is not base),
        sayings=tuple(_sayings(rounds, counter)),
        findings=tuple(findings),
    )


def source_of(one: Round) -> Source:
    """A round as a review cites it: a file by the name under which it came."""
    called = {RoundKind.FILE: one.file.name, RoundKind.TEXT: "pasted text", RoundKind.SPOKEN: f"said by {one.by}"}
    name = one.was_named or called[one.kind]
    return Source(name=name, side=one.side.value, day=one.date, round=one.number)


def read_current(path: Path) -> Text:
    """The agreement in force.

    Raises:
        InputError: it cannot be read.
    """
    return Text(source=Source(name=path.name, side="in force"), document=_read_file(path).countered)


def _counter(rounds: Sequence[Round]) -> Round:
    """The employer's newest file; pasted text only if they sent no file, since it is seldom the whole text."""
    files = [one for one in rounds if one.kind is RoundKind.FILE]
    found = newest_from(files, Side.EMPLOYER) or newest_from(rounds, Side.EMPLOYER, spoken=False)
    if found is None:
        message = "the employer has sent no text yet, so there is nothing to review"
        hint = "`clausekit round add FILE --from employer` keeps one; `clausekit review FILE` reviews a paper by itself"
        raise InputError([Finding("nothing-to-review", message, hint=hint)])
    return found


def _read(rounds: Sequence[Round], has_file: Set[Side], findings: list[Finding]) -> Iterator[tuple[int, Text]]:
    """The texts of the rounds by number; of pasted words only those that are all a side ever sent."""
    for one in rounds:
        if one.kind is RoundKind.SPOKEN or (one.kind is RoundKind.TEXT and one.side in has_file):
            continue
        try:
            reading = _read_file(one.file)
        except InputError as error:
            message = f"{one} could not be read, and is not in this review: {error.findings[0].message}"
            findings.append(Finding("round-not-read", message, Location(str(one.file)), Severity.WARNING))
            continue
        rejected = reading.tabled if reading.pending else None
        yield one.number, Text(source=source_of(one), document=reading.countered, rejected=rejected)


def _read_counter(counter: Round) -> Reading:
    try:
        return _read_file(counter.file)
    except InputError as error:
        message = f"{counter} is the newest text of the employer, and it cannot be read, so nothing can be reviewed"
        hint = "add it again in a form that can be read: `clausekit round add FILE --from employer`"
        raise InputError([*error.findings, Finding("counter-not-read", message, hint=hint)]) from error


def _read_file(path: Path) -> Reading:
    """A reading whose documents have no title where that is only the file's name: a new name is no change."""
    reading = read_document(path)
    return replace(
        reading, tabled=_untitled(reading.tabled, path.stem), countered=_untitled(reading.countered, path.stem)
    )


def _untitled(document: Document, stem: str) -> Document:
    if document.title != stem:
        return document
    return replace(document, title_page=replace(document.title_page, title=""))


def _base(
    against: Against, ours: Sequence[Text], current: Text | None, at_limit: Callable[[], Document | None]
) -> Text | None:
    match against:
        case Against.TABLED:
            return ours[0] if ours else None
        case Against.LAST_OFFER:
            return ours[-1] if ours else None
        case Against.CURRENT:
            if current is None:
                message = "the agreement in force is not here"
                hint = f"`--current FILE` names it, or keep it in the folder as {CURRENT}.docx"
                raise InputError([Finding("no-current-agreement", message, hint=hint)])
            return current
        case Against.LIMIT:
            document = at_limit()
            if document is None:
                message = "no limits are on this machine: there is no mandate, or it holds none"
                hint = "`--union-only FOLDER` says where the mandate is kept"
                raise InputError([Finding("no-limits", message, hint=hint)])
            return Text(source=Source(name="the agreement at our limits", side="union only"), document=document)


def _current(folder: Path, given: Path | None) -> Text | None:
    found = given or next(iter(sorted(folder.glob(f"{CURRENT}.*"))), None)
    return read_current(found) if found else None


def _sayings(rounds: Sequence[Round], counter: Round) -> Iterator[Saying]:
    """What the other side wrote or said beside its files."""
    for one in rounds:
        if one.side in OURS or one.kind is RoundKind.FILE or one is counter:
            continue
        try:
            words = " ".join(file_bytes(one.file).decode("utf-8", "replace").split())
        except OSError:  # `round verify` says that it is gone
            continue
        about = tuple(dict.fromkeys((*one.about, *numbers_in_words(words))))
        yield Saying(source=source_of(one), words=words, about=about)


def _no_base(counter: Round) -> Finding:
    message = (
        "no text of ours was kept before this one: what was changed or left out without tracking CANNOT BE SEEN; "
        "only the tracked changes are reviewed"
    )
    hint = "`clausekit round add` keeps ours; `clausekit diff OURS THEIRS` compares two files"
    return Finding("no-base", message, Location(str(counter.file)), Severity.WARNING, hint)
