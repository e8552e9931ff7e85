"""Every paper of the three packs, as a page and as a Word file, by the rules of accessibility."""

import pytest

from clausekit.document.reading import Reading
from clausekit.inspection.lint import lint_document
from clausekit.inspection.setting import Setting
from clausekit.intake.read import read_content
from clausekit.intake.read_shown import read_shown
from tests.examples.axe import harm, inspected
from tests.examples.packs import COUNCIL, RETAILER, TRUST, papers_of

EXAMPLES = (COUNCIL, TRUST, RETAILER)
FAULTY = '<html><body><img src="x"><p style="color: #bbb; background: #fff">Pale words</p></body></html>'
FAULTS = {"image-alt", "color-contrast", "html-has-lang", "document-title"}


@pytest.mark.parametrize("example", EXAMPLES)
def test_axe_finds_nothing_serious_in_the_pages(example, tool, tmp_path):
    pages = {path: content.decode() for path, content in papers_of(example, ".html").items() if path.endswith(".html")}
    found = inspected({**pages, "faulty": FAULTY}, tool("chromium"), tmp_path)
    assert {one.partition(" (")[0] for one in harm({"faulty": found.pop("faulty")})} == {f"faulty: {x}" for x in FAULTS}
    assert set(found) == set(pages)
    assert all(one["passed"] for one in found.values())
    assert harm(found) == []


@pytest.mark.parametrize("example", EXAMPLES)
def test_our_own_checks_find_nothing_in_the_word_files(example):
    looked_at = 0
    for path, content in papers_of(example, ".docx").items():
        if path.endswith(".docx"):
            reading = read_content(content, path)
            assert isinstance(reading, Reading)
            found = lint_document(reading, Setting(shown=read_shown(content, path)), accessibility=True)
            assert [str(one) for one in found if one.code.startswith("a11y-")] == [], path
            looked_at += 1
    assert looked_at > 18
