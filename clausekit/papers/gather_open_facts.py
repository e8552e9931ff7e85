"""Gather open facts from the bargaining file, the library and the draft; it has no way to reach a mandate."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache

from clausekit.document.blocks import Provision, Schedule
from clausekit.drafting.bargaining import AgreementLevel, Bargaining, BargainingFile, Stage, Status, SystemStage
from clausekit.drafting.draft import Draft
from clausekit.drafting.fill import context
from clausekit.drafting.select import Selected, select
from clausekit.language.agreement import agree_number
from clausekit.language.reading_level import reading_level
from clausekit.library.clause import Actor, Duty
from clausekit.library.fields import ENGLISH
from clausekit.library.law import citable
from clausekit.library.load import Library
from clausekit.library.values import typed_value
from clausekit.papers.hooks import MATTERS, Asker, Requester, cited, fitting_law
from clausekit.papers.letters import Letterhead, NamedSystem, Questions, numbered
from clausekit.papers.open_facts import Demand, Obligation, OpenFacts, Side
from clausekit.papers.reckon_days import every_months, first_due, weekday_after
from clausekit.templating import Value, check_clause_text, fill_clause_text

REPLY_DAYS = 14
MEET_DAYS = 7
CHASER_DAYS = 7
STANDSTILL_DAYS = 42
MOST_QUESTIONS, MOST_GENERAL = 1, 8
"""Questions of one clause in a request, and of all clauses: a letter of ten pages is not answered."""
FOUNDATIONS = "foundations"
KEPT_WORDS = 4096
"""Words of duties that are remembered: those of a batch are the same for every employer."""
INFORMATION_LAW = ("foia-2000-s1", "foia-2000-s10", "foisa-2002-s1", "foisa-2002-s10", "uk-gdpr-art-15")
WHO = {
    Actor.EMPLOYER: "The employer",
    Actor.UNION: "The union",
    Actor.JOINT: "Both sides",
    Actor.COMMITTEE: "The joint committee",
}


def gather_open_facts(
    bargaining: BargainingFile, library: Library, drafted: Draft, day: date | None = None, *, duties: bool = True
) -> OpenFacts:
    """All that a paper for the employer or members may see.

    Args:
        bargaining: the bargaining file.
        library: the clauses and the law register.
        drafted: the agreement as drafted from both.
        day: the date of the letters; that of the draft if not given.
        duties: whether a paper is to say who has to do what by when; else no obligations are worked out.

    Raises:
        InputError: the bargaining file asks for what the library does not have.
    """
    content = bargaining.content
    written = day or content.draft.date
    chosen = select(bargaining, library).clauses
    numbers = {one.id: one.number for one in drafted.numbered if isinstance(one, (Provision, Schedule))}
    ordered = sorted(chosen, key=lambda one: _article(numbers.get(one.clause.id, "")))
    demands = [(one, _demand(one, numbers.get(one.clause.id, ""))) for one in ordered]
    recognised = any(one.level is AgreementLevel.RECOGNITION for one in content.sits_under)
    reply_by = weekday_after(written, REPLY_DAYS)
    starts = content.starts if isinstance(content.starts, date) else None
    asked = tuple(demand for one, demand in demands if not one.wanted_by)
    return OpenFacts(
        title=content.title,
        version=content.draft.version,
        head=Letterhead(
            unions=content.union_names,
            signs=tuple(union.signs[0] for union in content.unions),
            employer=content.employer.name,
            to=content.employer.signs[0],
            address=content.employer.address or "",
            day=written,
            reply_by=reply_by,
        ),
        chaser_day=weekday_after(reply_by, 1),
        chaser_reply_by=weekday_after(reply_by, 1 + CHASER_DAYS),
        meet_by=weekday_after(written, MEET_DAYS),
        standstill_until=weekday_after(written, STANDSTILL_DAYS),
        employer=Side(name=content.employer.name, signs=content.employer.signs),
        unions=tuple(Side(name=union.name, signs=union.signs) for union in content.unions),
        workplace=content.workplace,
        nation=content.nation.value.replace("-", " ").title(),
        public_body=content.public_body,
        recognised=recognised,
        matters=tuple(MATTERS[limb] for limb in content.recognised_for),
        agreements=tuple(f"the {one.name}" for one in content.sits_under),
        agreed=content.stage is Stage.AGREED,
        binding=content.status is Status.LEGALLY_ENFORCEABLE,
        starts=starts,
        review_months=content.review_months,
        notice_months=content.notice_months,
        systems=tuple(_systems(content)),
        demands=asked,
        supporting=tuple(demand for one, demand in demands if one.wanted_by),
        groups=numbered(_groups(content, library, asked)),
        law=_law(content, library, ordered, written, recognised=recognised),
        information_law={
            one: cited(library.law[one])
            for one in INFORMATION_LAW
            if one in library.law and _usable(one, library, content, written)
        },
        obligations=tuple(
            duty for one, demand in demands if duties for duty in _obligations(one, demand, content, starts)
        ),
        reading_age=_reading_age(" ".join(demand.plain for demand in asked)),
    )


@lru_cache(8)
def _reading_age(plain: str) -> int:
    """The words for members are the same for every employer of a batch."""
    return round(reading_level(plain).age)


def _usable(one: str, library: Library, content: Bargaining, day: date) -> bool:
    """Whether it may be cited; article 15, known from others' accounts only, may be in a member's own letter."""
    entry = library.law[one]
    return citable(entry, content.nation, day) or (one == "uk-gdpr-art-15" and content.nation in entry.nations)


def _law(
    content: Bargaining, library: Library, chosen: Iterable[Selected], day: date, *, recognised: bool
) -> Mapping[str, str]:
    asker = Asker(
        requester=Requester.STEWARD,
        nation=content.nation,
        day=day,
        recognised=recognised,
        recognised_for=frozenset(content.recognised_for),
        about=frozenset(limb for one in chosen for limb in one.clause.s178),
        public_body=content.public_body,
    )
    return fitting_law(asker, library.law)


def _article(number: str) -> tuple[int, str]:
    digits = "".join(mark for mark in number if mark.isdigit())
    return (int(digits) if digits and not number.startswith("Schedule") else 10_000, number)


def _systems(content: Bargaining) -> Iterator[NamedSystem]:
    for one in content.systems:
        yield NamedSystem(
            name=one.name,
            purpose=one.purpose,
            supplier=one.supplier or "",
            stage=one.stage.value,
            starts=one.starts if one.stage is not SystemStage.LIVE else None,
        )


def _demand(one: Selected, number: str) -> Demand:
    version = one.version
    return Demand(
        number=number,
        about_itself=one.clause.theme == FOUNDATIONS,
        title=one.clause.title[ENGLISH],
        plain=" ".join(version.plain[ENGLISH].split()),
        case=" ".join(version.case[ENGLISH].split()),
        questions=tuple(question[ENGLISH] for question in version.questions),
    )


def _groups(content: Bargaining, library: Library, demands: Iterable[Demand]) -> Iterator[Questions]:
    """Questions on each system from its technology's card, then those of the clauses, none of them twice.

    The clauses' titles are not shown: a request comes before the claim, and asks without saying what for.
    """
    seen: set[str] = set()
    for system in content.systems:
        card = library.technologies.get(system.technology)
        fresh = [one for one in card.questions if one not in seen] if card else []
        seen.update(fresh)
        yield Questions(title=system.name, questions=tuple(fresh))
    of_clauses = (question for demand in demands for question in demand.questions[:MOST_QUESTIONS])
    general = tuple(question for question in dict.fromkeys(of_clauses) if question not in seen)[:MOST_GENERAL]
    yield Questions(title="Across all systems" if seen else "The systems that you use", questions=general)


def _obligations(one: Selected, demand: Demand, content: Bargaining, starts: date | None) -> Iterator[Obligation]:
    values: dict[str, Value] = {}

    def filled(words: Mapping[str, str]) -> str:
        same = _same_for_all(words[ENGLISH])
        if same is None:
            values.update(values or _values(one, content))
            same = agree_number(fill_clause_text(words[ENGLISH], values, str))
        return same

    position = one.version.positions.at(one.position)
    duties: tuple[Duty, ...] = position.duties if position.duties is not None else one.version.duties
    for duty in duties:
        by_when = filled(duty.by_when)
        yield Obligation(
            number=demand.number,
            title=demand.title,
            who=WHO[duty.who],
            what=filled(duty.what),
            by_when=by_when,
            record=filled(duty.record),
            cost=WHO[duty.cost],
            first_due=first_due(by_when, starts),
            every_months=every_months(by_when),
        )


@lru_cache(KEPT_WORDS)
def _same_for_all(text: str) -> str | None:
    """What a text says whatever the answers are; None for one that they fill."""
    return agree_number(text) if check_clause_text(text).tree is None else None


def _values(one: Selected, content: Bargaining) -> dict[str, Value]:
    values = context(content)
    for variable in one.version.variables:
        given = one.answers.get(variable.name, variable.default_for(one.position))
        missing = f"[{variable.name.replace('_', ' ')}]"
        values[variable.name] = missing if given is None else typed_value(variable, given)
    return values
