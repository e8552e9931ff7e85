"""Find what points to a person in a text: names, e-mail addresses, telephone and National Insurance numbers.

Few false alarms come before finding all: a warning that is mostly wrong is soon not read. So addresses that a
team shares, numbers that an organisation answers and titles of office are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class PersonalKind(StrEnum):
    """What was found, in the words that a finding uses."""

    EMAIL = "e-mail address"
    PHONE = "telephone number"
    NATIONAL_INSURANCE = "National Insurance number"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class PersonalDetail:
    """Words that point to a person, and where they begin in the text (characters, from 0)."""

    kind: PersonalKind
    words: str
    start: int


def personal_details(text: str) -> tuple[PersonalDetail, ...]:
    """What points to a person in a text, in the order in which it stands there."""
    found = [*_emails(text), *_phones(text), *_national_insurance(text), *_names(text)]
    return tuple(sorted(found, key=lambda one: (one.start, one.kind)))


_EMAIL = re.compile(r"(?<![\w.+-])([A-Za-z0-9][\w.+'’-]*)@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_SHARED_WORDS = (
    "admin branch comms communications complaints consultation contact data dataprotection digital dpo employment "
    "enquiries equality facilities finance foi hello help helpdesk hr hrteam info information it itsupport jobs legal "
    "mail membership news noreply no-reply office payroll people personnel policy postmaster press privacy "
    "procurement queries reception recruitment reps safety secretary security service servicedesk staffside support "
    "team training union unions"
)
_SHARED = frozenset(_SHARED_WORDS.split())
"""What stands before the @ of an address that a team shares."""

_PHONE = re.compile(r"(?<![\w.,/£@-])(?:\+44\s?(?:\(0\)\s?)?|0044\s?|\(?0)[\d][\d ()\t-]{7,14}\d(?![\w/]|[.,]\d)")
_AT_HOME_OR_IN_A_POCKET = ("1", "2", "7")
"""What follows the 0 of a person's number; 03 and 08 are helplines and switchboards."""

_NATIONAL_INSURANCE = re.compile(
    r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D]\b", re.IGNORECASE
)

_NAMED = r"(?:[A-Z]['’])?[A-Z][a-zà-öø-ÿ]+(?:['’-]?[A-Z][a-zà-öø-ÿ]+)*"
_INITIAL = r"[A-Z]\.?"
_TITLED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Rev)\.?[ \t]+(?:(?:{_INITIAL}|{_NAMED})[ \t]+)?{_NAMED}"
)
_GREETED = re.compile(rf"(?:^|\n)[ \t]*(?:Dear|Hi|Hello)[ \t]+({_NAMED}(?:[ \t]+{_NAMED})?)[ \t]*(?=[,:!\n-]|$)")
_SIGNED = re.compile(
    rf"(?i:regards|sincerely|faithfully|wishes|thanks)[,.]?[ \t]*\n\s*({_NAMED}(?:[ \t]+(?:{_INITIAL}|{_NAMED}))*"
    rf"[ \t]+{_NAMED})[ \t]*(?=[,\n]|$)"
)
_ADDRESSED = re.compile(
    rf"(?:^|\n)[ \t]*(?:From|To|Cc|Sent by|Author):[ \t]*({_NAMED}(?:[ \t]+(?:{_INITIAL}|{_NAMED}))*[ \t]+{_NAMED})"
)
_OFFICE_WORDS = (
    "acas account adviser advisor agreement all association assistant both branch board brother cabinet chair chairman "
    "chairperson chancellor chief clerk client co-chair colleague colleagues committee committees comrade comrades "
    "convenor council councillor councillors county customer department digital director district editor education "
    "employee employees employer employers everyone executive finance folks friend friends group head human joint "
    "justice lead legal madam management manager managers mayor member members monday tuesday wednesday thursday "
    "friday saturday sunday national negotiator negotiators officer officers partner people personnel president "
    "procurement regional rep representative representatives reps resources secretary services side sir sirs sister "
    "staff steward stewards system team there trust trustees tutor union unions university workers workplace "
    "sir/madam"
)
_NOT_NAMES = frozenset(_OFFICE_WORDS.split())
"""Words that follow a greeting or a title and name an office, a body or a day, in lower case."""


def _emails(text: str) -> Iterator[PersonalDetail]:
    for found in _EMAIL.finditer(text):
        mailbox = found[1].lower()
        if mailbox not in _SHARED and not set(re.split(r"[._-]", mailbox)) <= _SHARED:
            yield PersonalDetail(PersonalKind.EMAIL, found[0], found.start())


def _phones(text: str) -> Iterator[PersonalDetail]:
    for found in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        national = re.sub(r"^(?:00440?|440?|0)", "", digits)
        if len(national) == 10 and national.startswith(_AT_HOME_OR_IN_A_POCKET):
            yield PersonalDetail(PersonalKind.PHONE, found[0].strip(), found.start())


def _national_insurance(text: str) -> Iterator[PersonalDetail]:
    for found in _NATIONAL_INSURANCE.finditer(text):
        yield PersonalDetail(PersonalKind.NATIONAL_INSURANCE, found[0], found.start())


def _names(text: str) -> Iterator[PersonalDetail]:
    """Names where only a name is likely: after a title, a greeting, a farewell, or "From:"."""
    taken: set[int] = set()
    for pattern in (_TITLED, _GREETED, _SIGNED, _ADDRESSED):
        for found in pattern.finditer(text):
            words = found[pattern.groups]
            start = found.start(pattern.groups)
            last_words = words.split()[1:] if pattern is _TITLED else words.split()
            if start not in taken and not any(word.lower().strip(".") in _NOT_NAMES for word in last_words):
                taken.add(start)
                yield PersonalDetail(PersonalKind.NAME, words, start)
