"""The table of papers: what each is, who may see it, at which stage it is used, and which facts it is given."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from clausekit.papers.calendar_files import obligations_csv, obligations_ics
from clausekit.papers.letters import Chaser, InformationRequest, PauseLetter
from clausekit.papers.open_facts import OpenFacts
from clausekit.word.looks import Look


class Audience(StrEnum):
    """Who may see a paper; the value is the folder that it is written to."""

    EMPLOYER = "for-employer"
    MEMBERS = "for-members"
    UNION = "union-only"


class Stage(StrEnum):
    """When in a negotiation a paper is used."""

    ASKING = "asking"
    CLAIM = "claim"
    TALKS = "talks"
    DEADLOCK = "deadlock"
    MEMBERS = "asking members"
    AFTER = "after signing"


def _all(facts: OpenFacts) -> object:
    return facts


def _always(_: OpenFacts) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPaper:
    """A paper for the employer or members: its facts are made from open ones alone."""

    name: str
    title: str
    audience: Audience
    stage: Stage
    facts: Callable[[OpenFacts], object] = _all
    files: tuple[tuple[str, Callable[[OpenFacts], bytes]], ...] = ()
    """Endings and writers of a paper that is no document."""
    fits: Callable[[OpenFacts], bool] = _always
    """Whether it makes sense in this negotiation."""
    is_draft: bool = False
    """Whether it is the drafted agreement, which has its own templates."""
    lists_duties: bool = False
    """Whether it says who has to do what by when; for others nobody works that out."""
    needs_clearance: bool = False
    """Whether it holds terms that an officer may have to clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPaper:
    """A paper for our own side."""

    name: str
    title: str
    stage: Stage
    look: Look = Look.LETTER
    lists_duties: bool = False

    @property
    def audience(self) -> Audience:
        """Always our own side."""
        return Audience.UNION


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePaper:
    """The bargaining table: made from the rounds and not from facts, once a text was exchanged."""

    name: str
    title: str
    audience: Audience
    stage: Stage = Stage.TALKS


def _request(facts: OpenFacts) -> InformationRequest:
    return InformationRequest(
        head=facts.head,
        requester="officer",
        systems=facts.systems,
        groups=facts.groups,
        law=facts.law,
        matters=facts.matters,
    )


def _pause(facts: OpenFacts) -> PauseLetter:
    return PauseLetter(
        head=facts.head, systems=facts.systems, meet_by=facts.meet_by, agreements=facts.agreements, law=facts.law
    )


def _chaser(facts: OpenFacts) -> Chaser:
    head = replace(facts.head, day=facts.chaser_day, reply_by=facts.chaser_reply_by)
    return Chaser(head=head, systems=facts.systems, asked_on=facts.head.day, was_due=facts.head.reply_by, law=facts.law)


def _public(facts: OpenFacts) -> bool:
    return facts.public_body and any(one.endswith("-s1") for one in facts.information_law)


EMPLOYER, MEMBERS = Audience.EMPLOYER, Audience.MEMBERS
OPEN_PAPERS = (
    OpenPaper(
        name="information-request",
        title="Request for information",
        audience=EMPLOYER,
        stage=Stage.ASKING,
        facts=_request,
    ),
    OpenPaper(name="pause-and-talk", title="Pause and talk", audience=EMPLOYER, stage=Stage.ASKING, facts=_pause),
    OpenPaper(name="chaser", title="Reminder", audience=EMPLOYER, stage=Stage.ASKING, facts=_chaser),
    OpenPaper(
        name="information-act-request",
        title="Freedom of information request (public bodies)",
        audience=EMPLOYER,
        stage=Stage.ASKING,
        fits=_public,
    ),
    OpenPaper(name="consultation-response", title="Answer to a consultation", audience=EMPLOYER, stage=Stage.ASKING),
    OpenPaper(
        name="interim-standstill",
        title="Interim standstill",
        audience=EMPLOYER,
        stage=Stage.CLAIM,
        needs_clearance=True,
    ),
    OpenPaper(name="claim-letter", title="Claim letter", audience=EMPLOYER, stage=Stage.CLAIM),
    OpenPaper(
        name="draft-agreement",
        title="Draft agreement",
        audience=EMPLOYER,
        stage=Stage.CLAIM,
        is_draft=True,
        needs_clearance=True,
    ),
    OpenPaper(name="meeting-agenda", title="Agenda, joint notes and actions", audience=EMPLOYER, stage=Stage.TALKS),
    OpenPaper(
        name="failure-to-agree",
        title="Failure to agree and referral",
        audience=EMPLOYER,
        stage=Stage.DEADLOCK,
    ),
    OpenPaper(
        name="heads-of-terms",
        title="Heads of terms",
        audience=EMPLOYER,
        stage=Stage.TALKS,
        needs_clearance=True,
    ),
    OpenPaper(name="members-summary", title="Summary for members", audience=MEMBERS, stage=Stage.MEMBERS),
    OpenPaper(name="questions-and-answers", title="Questions and answers", audience=MEMBERS, stage=Stage.MEMBERS),
    OpenPaper(name="ballot-sheet", title="Consultative vote", audience=MEMBERS, stage=Stage.MEMBERS),
    OpenPaper(name="own-data-request", title="Letter to ask for one's own data", audience=MEMBERS, stage=Stage.ASKING),
    OpenPaper(
        name="obligations",
        title="Obligations calendar",
        audience=EMPLOYER,
        stage=Stage.AFTER,
        lists_duties=True,
        files=((".csv", obligations_csv), (".ics", obligations_ics)),
    ),
)
OWN_PAPERS = (
    OwnPaper(name="negotiators-brief", title="Negotiators' brief", stage=Stage.CLAIM),
    OwnPaper(name="crib-sheet", title="One-sheet crib in large type", stage=Stage.TALKS, look=Look.LARGE),
    OwnPaper(name="fallback-sheet", title="Fallback sheet", stage=Stage.TALKS),
    OwnPaper(name="clearance-sheet", title="Officer's clearance sheet", stage=Stage.CLAIM),
    OwnPaper(name="review-checklist", title="Review checklist", stage=Stage.AFTER, lists_duties=True),
)
TABLES = (
    TablePaper(name="bargaining-table", title="Bargaining table", audience=EMPLOYER),
    TablePaper(name="internal-table", title="Bargaining table with limits and notes", audience=Audience.UNION),
)
Paper = OpenPaper | OwnPaper | TablePaper
PAPERS: tuple[Paper, ...] = (*OPEN_PAPERS, *OWN_PAPERS, *TABLES)


def papers_table() -> str:
    """The table as Markdown, for the docs."""
    rows = [
        f"| `{one.name}` | {one.title} | {one.audience} | {one.stage} | {_formats(one)} | {_clearance(one)} |"
        for one in PAPERS
    ]
    return (
        "\n".join(
            ("| name | paper | folder | stage | files | clearance |", "| --- | --- | --- | --- | --- | --- |", *rows)
        )
        + "\n"
    )


def _formats(one: Paper) -> str:
    if isinstance(one, OpenPaper) and one.files:
        return " ".join(ending for ending, _ in one.files)
    return ".docx (or .html .md .txt)"


def _clearance(one: Paper) -> str:
    return "if the bargaining file asks for it" if isinstance(one, OpenPaper) and one.needs_clearance else ""
