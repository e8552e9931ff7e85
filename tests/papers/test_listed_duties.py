"""Duties are worked out only where a paper lists them, and every paper that does says so."""

from dataclasses import replace
from datetime import date

import pytest

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.library.load import load_library
from clausekit.papers.gather_open_facts import gather_open_facts
from clausekit.papers.table import OPEN_PAPERS, OWN_PAPERS
from clausekit.shipped import shipped_example, shipped_templates


@pytest.fixture(scope="module")
def drafted():
    bargaining, library = read_bargaining(shipped_example("northshire-council")), load_library()
    return bargaining, library, draft(bargaining, library)


def test_without_them_all_other_facts_are_the_same(drafted):
    with_duties = gather_open_facts(*drafted, date(2027, 3, 1))
    without = gather_open_facts(*drafted, date(2027, 3, 1), duties=False)
    assert len(with_duties.obligations) > 10
    assert without == replace(with_duties, obligations=())


@pytest.mark.parametrize("paper", [*OPEN_PAPERS, *OWN_PAPERS], ids=lambda paper: paper.name)
def test_a_paper_that_lists_duties_says_so(paper, drafted):
    files = getattr(paper, "files", ())
    if files:
        facts = gather_open_facts(*drafted)
        without = replace(facts, obligations=())
        lists = any(write(facts) != write(without) for _, write in files)
    else:
        template = shipped_templates() / "papers" / f"{paper.name}.md.j2"
        lists = template.exists() and "obligations" in template.read_text("utf-8")
    assert paper.lists_duties == lists
