"""What the first page of a review says, in the order in which an officer needs it."""

from collections.abc import Iterable, Iterator, Sequence

from clausekit.comparison.appraisal import Effect, Touches
from clausekit.comparison.comparison import ChangeClass
from clausekit.findings import Severity
from clausekit.negotiation.reviewing.cite import cited, cited_now, marked_near
from clausekit.negotiation.reviewing.page import WIDTH, Entry, Page, Section, fitted
from clausekit.negotiation.reviewing.review import (
    ASKS_FOR_A_LOOK,
    NOTICE,
    Against,
    Ask,
    AskFate,
    Review,
    is_term,
    say_of,
)
from clausekit.negotiation.reviewing.sources import Acceptance, ReplyBy
from clausekit.negotiation.reviewing.threads import told
from clausekit.rendering.report import IN_WORDS, Row
from clausekit.templating import long_date

AGAINST = {
    Against.TABLED: "our first text",
    Against.LAST_OFFER: "our last offer",
    Against.CURRENT: "the agreement in force",
    Against.LIMIT: "the agreement at our limits (union only)",
}
_TOUCHES = list(Touches)
_LOUDEST = list(ASKS_FOR_A_LOOK)


def first_page(review: Review, width: int = WIDTH) -> Page:
    """The first page, cut to what fits in lines of ``width`` columns."""
    sections = (
        Section(title="COULD NOT BE READ OR JUDGED", entries=tuple(_unsure(review)), lines=2),
        _untracked(review),
        _limits(review),
        Section(
            title="MUSTS WEAKENED",
            entries=tuple(map(_weakened, weakened(review))),
            lines=2,
            loud=True,
            none="no loss found in the words",
        ),
        Section(title="NEW TEXT NEVER DISCUSSED", entries=tuple(map(_new, never_discussed(review)))),
        Section(title="ACCEPTED AND BANKABLE", entries=tuple(_bankable(review)), lines=2, none="nothing yet"),
        Section(title="OPEN QUESTIONS", entries=tuple(_questions(review))),
        Section(title="REPLY BY", entries=tuple(map(reply_entry, review.reply_by)), none="no date found"),
    )
    facts = tuple(_facts(review))
    return fitted(Page(title="REVIEW (union only)", facts=facts, sections=sections, notice=NOTICE, width=width))


def weakened(review: Review) -> Sequence[Ask]:
    """What got worse, the musts first; changes made without tracking have a section of their own."""
    apart = review.untracked.source is not None and not review.untracked.clean
    worse = [
        ask
        for ask in review.asks
        if ask.asks_for_a_look
        and ask.is_term
        and ask.effect is not Effect.UNCLEAR
        and not (ask.fate is AskFate.NEW and not ask.also_in)
        and not (ask.untracked and apart)
    ]
    return sorted(worse, key=lambda ask: (_TOUCHES.index(ask.row.appraisal.touches), _LOUDEST.index(ask.effect)))


def never_discussed(review: Review) -> Sequence[Ask]:
    """Words that no text exchanged before had."""
    return [ask for ask in review.asks if ask.fate is AskFate.NEW and not ask.also_in and ask.is_told and ask.is_term]


def edits_in_words(row: Row) -> str:
    """How a change is cited, its effect, and both wordings in one: ``[-taken out-]`` and ``{+put in+}``."""
    return f"{cited(row)} {IN_WORDS[row.effect].upper()}: {marked_near(row.pair.edits)}"


def reply_entry(one: ReplyBy) -> Entry:
    """A day for an answer, with the words that ask for it."""
    day = long_date(one.day) if one.day else "no day given"
    return Entry(words=(f"{day}: “{one.words}” ({one.place})",))


def _facts(review: Review) -> Iterator[tuple[str, str]]:
    yield "Their text", str(review.counter)
    called = AGAINST[review.against]
    yield "Held against", called if review.against is Against.LIMIT else f"{review.base}, {called}"
    tracked = sum(count for _, count in review.tracked)
    authors = ", ".join(f"{author} {count}" for author, count in review.tracked)
    fates = ", ".join(
        f"{count} {fate}" for fate in AskFate if (count := sum(clause.fates[fate] for clause in review.clauses))
    )
    yield "Tracked changes", f"{tracked} ({authors})" if tracked else "none"
    in_words = sum(one.is_bankable for one in review.accepted)
    yield "Fates", f"{fates}; {in_words} accepted in words" if in_words else fates


def _unsure(review: Review) -> Iterator[Entry]:
    for finding in review.findings:
        if finding.severity is not Severity.NOTE:
            yield Entry(words=(finding.message + (f" ({finding.hint})" if finding.hint else ""),))
    unclear = [
        cited_now(ask.row) for ask in review.asks if ask.is_told and ask.is_term and ask.effect is Effect.UNCLEAR
    ]
    if unclear:
        yield Entry(
            words=(f"read {'this' if len(unclear) == 1 else 'these'} yourself: {', '.join(dict.fromkeys(unclear))}",)
        )


def _untracked(review: Review) -> Section:
    title, found = "!! CHANGED WITHOUT TRACKING", review.untracked
    if found.source is None:
        return Section(title=title, none="CANNOT BE SEEN, since no text of ours was kept before theirs")
    rows = sorted((row for row in found.told if not _is_aside(row)), key=_loudness)
    if found.clean:
        whole = f"their file tracks NOTHING: each of its {len(found.told)} changes against {found.source} is silent"
        return Section(title=title, entries=(Entry(words=(whole,)),) if found.told else (), lines=2)
    hits = {id(row): f"Hits what rests on it: {', '.join(row.appraisal.depends_on)}" for row in rows}
    entries = [
        Entry(
            words=(
                edits_in_words(row),
                *((f"Say: {say_of(row)}",) if row.effect in ASKS_FOR_A_LOOK else ()),
                *((hits[id(row)],) if row.appraisal.depends_on else ()),
            )
        )
        for row in rows
    ]
    aside = [row for row in found.told if _is_aside(row)]
    if aside:
        entries.append(Entry(words=(_aside(aside),)))
    return Section(title=title, entries=tuple(entries), lines=2, loud=True)


def _aside(rows: Sequence[Row]) -> str:
    """Titles, the title page, headers and footers in one entry: what is new in them, then what is gone."""
    new = [f"“{part.text}”" for row in rows for part in row.pair.after]
    gone = [f"“{row.pair.before[0].text}”" for row in rows if not row.pair.after]
    told = [f"now {', '.join(new)}" if new else "", f"gone {', '.join(gone)}" if gone else ""]
    return f"titles, title page, header and footer: {'; '.join(filter(None, told))}"


def _loudness(row: Row) -> int:
    return _LOUDEST.index(row.effect) if row.effect in _LOUDEST else len(_LOUDEST)


def _is_aside(row: Row) -> bool:
    """Whether it is no term on one side at least, such as a title, and no loss is seen in it."""
    terms = [is_term(part) for part in (*row.pair.before, *row.pair.after)]
    return not any(terms) or (not all(terms) and row.effect not in (Effect.WEAKER, Effect.MIXED))


def _limits(review: Review) -> Section:
    title = "LIMITS CROSSED"
    if review.limits_unchecked:
        return Section(title=title, none=review.limits_unchecked)
    entries = tuple(
        Entry(
            words=(
                f"{one.label} {'BELOW OUR LIMIT' if one.sure else 'MAY BE BELOW OUR LIMIT, read it yourself'}: "
                f"{one.reason or one.marks}",
            )
        )
        for one in review.crossed
    )
    return Section(title=title, entries=entries, lines=2, loud=True, none="none found in the clauses that have one")


def _weakened(ask: Ask) -> Entry:
    hits = ask.row.appraisal.depends_on
    return Entry(
        words=(
            edits_in_words(ask.row) + (f" (as in {ask.also_in})" if ask.also_in else ""),
            f"Say: {say_of(ask.row)}",
            *((f"Hits what rests on it: {', '.join(hits)}",) if hits else ()),
        )
    )


def _new(ask: Ask) -> Entry:
    words = " ".join(part.text for part in ask.row.pair.after)
    return Entry(words=(f"{cited(ask.row)} {IN_WORDS[ask.effect].upper()}: {words}",))


def _bankable(review: Review) -> Iterator[Entry]:
    accepted = [cited_now(ask.row) for ask in review.asks if ask.fate is AskFate.ACCEPTED]
    if accepted:
        yield Entry(words=(f"ours now, and other words in their last text: {', '.join(dict.fromkeys(accepted))}",))
    for said, numbers in _by_sentence(one for one in review.accepted if one.is_bankable):
        yield Entry(words=(f"{numbers} {said}",))
    better = [cited_now(ask.row) for ask in review.asks if ask.is_told and ask.effect is Effect.STRONGER]
    if better:
        yield Entry(words=(f"stronger than we had it, by its words: {', '.join(dict.fromkeys(better))}",))
    for saying in review.sayings:
        yield Entry(words=(f"{saying.source}: “{saying.words}”",))
    same = sum(ask.row.pair.depth in (ChangeClass.NONE, ChangeClass.RENUMBERED) for ask in review.asks if ask.is_term)
    if same:
        yield Entry(words=(f"{same} provisions stand word for word as we had them; that alone accepts nothing",))


def _by_sentence(accepted: Iterable[Acceptance]) -> Iterator[tuple[str, str]]:
    """What was accepted in words, each sentence with all its numbers."""
    numbers: dict[str, list[str]] = {}
    for one in accepted:
        numbers.setdefault(str(one), []).append(one.number)
    return ((said, ", ".join(found)) for said, found in numbers.items())


def _questions(review: Review) -> Iterator[Entry]:
    for said, numbers in _by_sentence(one for one in review.accepted if not one.is_bankable):
        yield Entry(words=(f"{numbers} {said}",))
    for thread in review.threads:
        if thread.is_open:
            yield Entry(words=(told(thread),))
