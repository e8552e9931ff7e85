from datetime import date

import pytest

from clausekit.library.fields import Nation
from clausekit.library.law import citable, law_on, status_on
from clausekit.library.load import load_library
from clausekit.library.registers import LawEntry, LawStatus

LIBRARY = load_library()
LAW = LIBRARY.law


def entry(**changes):
    given = {
        "id": "x-1",
        "instrument": "X Act 2020",
        "provision": "s.1",
        "effect": "It helps.",
        "nations": ["england", "wales"],
        "status": "in_force",
        "checked_on": "2026-11-21",
        "confidence": "confirmed",
        "url": "https://www.legislation.gov.uk/x",
    }
    return LawEntry.model_validate(given | changes)


def test_article_22_gave_way_on_5_february_2026():
    old, new = LAW["uk-gdpr-art-22"], LAW["uk-gdpr-art-22a"]
    assert status_on(old, date(2026, 2, 4)) is LawStatus.IN_FORCE
    assert status_on(old, date(2026, 2, 5)) is LawStatus.REPLACED
    assert status_on(new, date(2026, 2, 4)) is LawStatus.NOT_COMMENCED
    assert status_on(new, date(2026, 2, 5)) is LawStatus.IN_FORCE
    assert old.replaced_by == "uk-gdpr-art-22a"


def test_the_complaints_duty_began_on_19_june_2026():
    found = LAW["dpa-2018-s164a"]
    assert status_on(found, date(2026, 6, 18)) is LawStatus.NOT_COMMENCED
    assert status_on(found, date(2026, 6, 19)) is LawStatus.IN_FORCE


@pytest.mark.parametrize(
    ("changes", "nation", "expected"),
    [
        ({}, Nation.ENGLAND, True),
        ({}, Nation.NORTHERN_IRELAND, False),
        ({"confidence": "secondary"}, Nation.ENGLAND, False),
        ({"confidence": "unconfirmed"}, Nation.ENGLAND, False),
        ({"status": "not_commenced"}, Nation.ENGLAND, False),
        ({"status": "draft"}, Nation.ENGLAND, False),
        ({"in_force_from": "2027-01-01"}, Nation.ENGLAND, False),
        ({"status": "replaced", "replaced_on": "2026-01-01"}, Nation.ENGLAND, False),
    ],
)
def test_only_confirmed_law_in_force_of_that_nation_may_be_cited(changes, nation, expected):
    assert citable(entry(**changes), nation, date(2026, 11, 21)) is expected


def test_what_should_be_looked_at_again():
    def why(day=date(2026, 11, 21), clauses=None, **changes):
        (row,) = law_on(day, [entry(**changes)], clauses or {})
        return row.stale

    assert why() == ""
    assert why(day=date(2027, 6, 21)).startswith("last checked 212 days")
    assert "find out whether it is" in why(status="not_commenced", in_force_from="2026-10-30")
    assert why(status="not_commenced", in_force_from="2027-10-30") == ""


def test_great_britains_acts_are_not_northern_irelands():
    for found in LAW.values():
        if found.id.startswith(("tulrca-", "equality-act-", "era-1996-", "era-2025-", "srsc-1977-")):
            assert Nation.NORTHERN_IRELAND not in found.nations, found.id
        if found.id.startswith("crtpa-1999"):
            assert Nation.SCOTLAND not in found.nations


def test_every_version_that_new_agreements_take_leans_on_law_that_stands():
    for clause in LIBRARY.values():
        for law_id in clause.newest.law:
            assert status_on(LAW[law_id], date(2026, 11, 21)) is not LawStatus.REPLACED, (clause.id, law_id)
