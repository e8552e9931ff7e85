"""The same text typed by the employer into a document of its own still finds ours."""

from functools import cache

import pytest

from clausekit.comparison.compare import compare
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.intake.read import read_content
from clausekit.library.load import load_library
from tests.comparison.retype import FORMS, retyped

CLAUSES = 60
HEAD = """employer: {name: Example Employer, signs: [Director]}
unions: [{name: Example Union, signs: [Secretary]}]
workplace: every workplace
nation: england
draft: {date: 2027-03-01, version: "1"}
clauses:
"""


@cache
def agreement(folder):
    library = load_library()
    rows = "".join(f"  - {{id: {one}, position: realistic}}\n" for one in list(library)[:CLAUSES])
    (folder / "bargaining.yaml").write_text(HEAD + rows, "utf-8")
    return draft(read_bargaining(folder), library, allow_blanks=True).document


@pytest.fixture(scope="module")
def ours(tmp_path_factory):
    return agreement(tmp_path_factory.mktemp("sixty"))


@pytest.mark.parametrize("form", FORMS)
def test_at_least_95_in_100_provisions_and_clauses_find_theirs(form, ours):
    content, typed = retyped(ours, form, seed=7)
    compared = compare(ours, read_content(content, "policy.docx").countered)
    right = {}
    expected = {}
    for words, theirs in typed:
        expected.setdefault(plain(words), set()).add(plain(theirs))
    for pair in compared.pairs:
        after = " ".join(plain(one.text) for one in pair.after)
        for one in pair.before:
            if plain(one.text) in expected:
                found = any(words in after for words in expected[plain(one.text)])
                right.setdefault(one.article, []).append(found)
    every = [found for article in right.values() for found in article]
    assert len(right) >= CLAUSES
    assert len(every) >= len(typed) * 0.95
    assert sum(every) >= len(every) * 0.95
    assert sum(sum(one) >= len(one) * 0.95 for one in right.values()) >= len(right) * 0.95


def test_a_text_of_something_else_does_not_align(ours):
    """The measure bites: what was never ours finds nothing."""
    content, _ = retyped(ours, "none", seed=7)
    theirs = read_content(content, "policy.docx").countered
    half = [one for at, one in enumerate(ours.articles) if at % 2]
    kept = compare(type(ours)(title_page=ours.title_page, blocks=tuple(half)), theirs)
    new = sum(not pair.before for pair in kept.pairs)
    assert new >= len(kept.pairs) * 0.3


def plain(text):
    return " ".join(text.casefold().split())
