from datetime import date

import pytest

from clausekit.library.clause import Limb
from clausekit.library.fields import Nation
from clausekit.library.load import load_library
from clausekit.papers.hooks import Asker, Requester, cited, fitting_law
from clausekit.papers.letters import InformationRequest, Letterhead, NamedSystem, Questions, numbered
from clausekit.papers.write_paper import paper_markdown, write_paper

LAW = load_library().law
DAY = date(2027, 3, 1)
GREAT_BRITAIN = ("tulrca", "acas", "srsc-1977", "mhsw", "equality-act")
HEAD = Letterhead(
    unions=("Example Union",),
    signs=("Branch Secretary",),
    employer="Example Employer",
    to="Director",
    day=DAY,
    reply_by=DAY,
)


def law(requester=Requester.STEWARD, nation="england", *, recognised=True, **more):
    return fitting_law(Asker(requester=requester, nation=Nation(nation), day=DAY, recognised=recognised, **more), LAW)


def test_section_181_needs_recognition():
    assert "tulrca-s181" in law()
    assert "tulrca-s181" not in law(recognised=False)


def test_section_181_needs_recognition_for_the_matter():
    pay_alone = frozenset([Limb.A])
    assert "tulrca-s181" not in law(recognised_for=pay_alone, about=frozenset([Limb.C, Limb.D]))
    assert "tulrca-s181" in law(recognised_for=pay_alone, about=frozenset([Limb.A, Limb.D]))


def test_safety_representatives_have_their_own_regulations_and_no_section_181():
    found = law(Requester.SAFETY_REP)
    assert {"srsc-1977-reg-4a", "srsc-1977-reg-7"} <= set(found)
    assert "tulrca-s181" not in found
    assert "srsc-1977-reg-4a" not in law(Requester.SAFETY_REP, recognised=False)


@pytest.mark.parametrize("requester", Requester)
def test_no_law_of_great_britain_is_cited_in_northern_ireland(requester):
    found = law(requester, "northern-ireland", public_body=True)
    assert not [one for one in found if one.startswith(GREAT_BRITAIN)]


@pytest.mark.parametrize("requester", Requester)
@pytest.mark.parametrize("nation", Nation)
@pytest.mark.parametrize("recognised", [True, False])
def test_a_request_for_information_is_never_a_demand_for_documents_under_section_181(requester, nation, recognised):
    found = law(requester, nation.value, recognised=recognised, public_body=True)
    facts = InformationRequest(
        head=HEAD,
        requester=requester.value,
        systems=(NamedSystem(name="RotaBox", purpose="Makes rotas", stage="pilot"),),
        groups=numbered([Questions(title="RotaBox", questions=("Who sees it?", "Since when?"))]),
        law=found,
    )
    words = paper_markdown("information-request", facts)
    if "tulrca-s181" in found or "irnio-1992-art-39" in found:
        assert "information and not for documents" in words
        assert "copies" not in words
        assert "for which you recognise our union" in words
    else:
        assert "section 181" not in words
    assert ("take copies of" in words) == ("srsc-1977-reg-7" in found)
    document = write_paper("information-request", facts)
    assert [block.number for block in document.articles] == ["1", "2"]


def test_a_law_is_cited_by_its_provision_and_its_name():
    assert cited(LAW["tulrca-s181"]) == "section 181 of the Trade Union and Labour Relations (Consolidation) Act 1992"
    assert cited(LAW["uk-gdpr-art-35-9"]) == "article 35(9) of the UK General Data Protection Regulation"
    assert cited(LAW["acas-code-2"]).startswith("the Acas Code of Practice 2")


def test_whatever_a_fact_holds_it_stays_words():
    hostile = "**9** [x](y) {{ 7 * 7 }} | <b>\n# Schedule 9"
    facts = InformationRequest(
        head=HEAD, requester="steward", systems=(NamedSystem(name=hostile),), groups=numbered([]), law={}
    )
    document = write_paper("information-request", facts)
    assert not document.schedules
    assert document.title == "Request for information about technology at work"
