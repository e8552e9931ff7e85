"""Make the letters of a request: the facts that each may see, the papers, and their way through the gate."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from clausekit.cli.free_name import free_name
from clausekit.document.document import Document
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.drafting.draft import draft
from clausekit.handover.folder_secrets import folder_secrets
from clausekit.handover.gate import Cleared, clear
from clausekit.handover.secrets import Secrets, gather
from clausekit.interview.choose_questions import choose_questions, matters_of
from clausekit.interview.request import Request
from clausekit.interview.request_questions import CHASER, PAUSE, SAFETY, working_days_after
from clausekit.library.load import Library
from clausekit.negotiation.release import UNION_ONLY
from clausekit.papers.hooks import Asker, Requester, fitting_law
from clausekit.papers.letters import (
    Chaser,
    InformationRequest,
    Letterhead,
    NamedSystem,
    PauseLetter,
    Questions,
    numbered,
)
from clausekit.papers.write_paper import render_paper, write_paper

FOR_EMPLOYER = "for-employer"
SIGNS = {
    Requester.STEWARD: "Workplace Representative",
    Requester.SAFETY_REP: "Safety Representative",
    Requester.OFFICER: "Union Officer",
}
"""The role under a letter; the person who sends it signs by hand."""
WRITTEN_TO = "Head of Human Resources"
PAUSE_DAYS = 5
"""Working days to say whether things will stand still; the meeting may come with the answers."""
CHASED_DAYS = 5
"""Working days that a reminder gives."""


def make_letters(request: Request, library: Library, day: date) -> Iterator[tuple[str, Document]]:
    """The letters that were asked for, each with the name of its file, the request for information first.

    Args:
        request: what was answered.
        library: the cards, the clauses and the law.
        day: the day of the letters.
    """
    requester = Requester(request.requester)
    yield _information_request(request, library, day, requester)
    if PAUSE in request.letters:
        law = _law(request, library, day, requester)
        answered = min(working_days_after(day, PAUSE_DAYS), request.reply_by)
        head = _head(request, day, requester, answered)
        pause = PauseLetter(head=head, systems=_systems(request, library), meet_by=request.reply_by, law=law)
        yield f"{day}-{PAUSE}", write_paper("pause-and-talk", pause)
    if SAFETY in request.letters and requester is not Requester.SAFETY_REP:
        yield _information_request(request, library, day, Requester.SAFETY_REP)
    if CHASER in request.letters:
        sent = working_days_after(request.reply_by, 1)
        chaser = Chaser(
            head=_head(request, sent, requester, working_days_after(sent, CHASED_DAYS)),
            systems=_systems(request, library),
            asked_on=day,
            was_due=request.reply_by,
            law=_law(request, library, sent, requester),
        )
        yield f"{sent}-{CHASER}", write_paper("chaser", chaser)


def clear_letters(
    letters: Iterator[tuple[str, Document]], folder: Path, formats: tuple[str, ...], library: Library
) -> list[Cleared]:
    """The letters as finished files that passed the gate, under names that are free.

    A letter that is there already, byte for byte, keeps its name.

    Raises:
        Refusal: something stands in one that is for our own side.
    """
    secrets = _secrets(folder, library)
    cleared = []
    for name, document in letters:
        for suffix in formats:
            content = render_paper(document, suffix)
            path = free_name(folder / FOR_EMPLOYER / f"{name}{suffix}", content)
            cleared.append(clear(path, content, secrets))
    return cleared


def _information_request(request: Request, library: Library, day: date, requester: Requester) -> tuple[str, Document]:
    groups = choose_questions(request, library, safety=requester is Requester.SAFETY_REP)
    facts = InformationRequest(
        head=_head(request, day, requester, request.reply_by),
        requester=requester.value,
        systems=_systems(request, library),
        groups=numbered(Questions(title=one.title, questions=one.questions) for one in groups),
        law=_law(request, library, day, requester),
        matters=request.matters,
        held=request.in_writing,
    )
    kind = "safety-rep-request" if requester is Requester.SAFETY_REP else "information-request"
    return f"{day}-{kind}", write_paper("information-request", facts)


def _head(request: Request, day: date, requester: Requester, reply_by: date) -> Letterhead:
    return Letterhead(
        unions=request.unions,
        signs=(SIGNS[requester],) * len(request.unions),
        employer=request.employer,
        to=WRITTEN_TO,
        day=day,
        reply_by=reply_by,
    )


def _systems(request: Request, library: Library) -> tuple[NamedSystem, ...]:
    card = library.technologies.get(request.card)
    purpose = request.purpose or (f"{card.title[0].lower()}{card.title[1:]}" if card else "")
    return (NamedSystem(name=request.system, purpose=purpose, stage=request.stage, starts=request.when),)


def _law(request: Request, library: Library, day: date, requester: Requester) -> dict[str, str]:
    """The law that fits. Recognition for pay, hours and holidays alone gives a bargainer no right here."""
    bargains = requester is not Requester.SAFETY_REP
    asker = Asker(
        requester=requester,
        nation=request.nation,
        day=day,
        recognised=request.recognised and not (bargains and request.pay_only),
        recognised_for=frozenset(request.recognised_for),
        about=matters_of(library.technologies.get(request.card), library),
        public_body=request.public_body,
    )
    return fitting_law(asker, library.law)


def _secrets(folder: Path, library: Library) -> Secrets:
    """What must not get out: for a folder with a bargaining file all that is secret there, else our own traces."""
    if (folder / BARGAINING_FILE).is_file():
        bargaining = read_bargaining(folder)
        return folder_secrets(bargaining, library, draft(bargaining, library, allow_blanks=True).document)
    traces = {"clausekit": "the name of this program", UNION_ONLY: "the name of our own side's folder"}
    return gather((), (), traces={**traces, **dict.fromkeys(library.ids, "the id of a clause")})
