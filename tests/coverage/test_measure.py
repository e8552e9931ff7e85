"""Measuring coverage: cases, the drafted example, sources, comparisons and what to table next."""

import json
from typing import Any

import pytest

from clausekit.coverage.against import SHORT_NAMES, measure_against, source_named
from clausekit.coverage.compare_coverage import compare_coverage, new_traps
from clausekit.coverage.coverage import Sign, Strength
from clausekit.coverage.cut import cut
from clausekit.coverage.measure import measure_coverage, named_in, sentences_that_reserve, told_themes
from clausekit.coverage.nearest import NearestClauses
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.findings import InputError
from clausekit.intake.read import read_content
from clausekit.language.reading import read_sentence
from clausekit.library.load import load_library
from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import EXAMPLE, ROOT

CASES: Any = read_yaml_file(ROOT / "tests" / "cases" / "coverage.yaml").content
LIBRARY = load_library()
DOCUMENT = draft(read_bargaining(EXAMPLE), LIBRARY).document
DRAFTED = measure_coverage(DOCUMENT, LIBRARY)


def measured(text):
    return measure_coverage(read_content(text.encode(), "their-text.txt"), LIBRARY)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_cases(case):
    coverage = measured(case["text"])
    wanted = case["themes"]
    assert {row.id for row in coverage.rows if row.mentioned} == set(wanted)
    for theme, told in wanted.items():
        row = coverage.row(theme)
        assert [sign.value for sign in Sign if row.found(sign)] == told["holds"], theme
        assert [one.label for one in row.traps] == told["trap"], theme
        assert row.only_permitted == bool(told.get("only")), theme
    assert coverage.next[0].theme == case["next"]


def test_our_own_draft_holds_what_its_clauses_are_about():
    chosen = {"surveillance", "training", "transparency", "automated-decisions", "anti-commodification", "governance"}
    for theme in chosen:
        row = DRAFTED.row(theme)
        assert row.protected, theme
        assert row.found(Sign.DUTY), theme
    assert DRAFTED.row("jobs") in DRAFTED.missing


def test_the_text_of_our_clauses_comes_nearest_to_them():
    articles = {
        "No sale of worker data": "anti-commodification/no-sale",
        "Register of systems": "transparency/system-register",
    }
    for title, clause in articles.items():
        near = [one.nearest for one in DRAFTED.provisions if one.heading == title]
        assert near
        assert sum(one is not None and one.clause == clause for one in near) >= len(near) - 1


def test_a_provision_turned_round_is_never_as_strong_as_ours():
    nearest = NearestClauses(LIBRARY)
    for ours, theirs in (("must not sell", "may sell"), ("must not sell", "must not, where practicable, sell")):
        whole = "The Employer must not sell, license, rent, trade or give away Worker Data or Inferences."
        assert ours in whole
        near = nearest.nearest(whole.replace(ours, theirs), ("anti-commodification",))
        assert near is not None
        assert near.clause == "anti-commodification/no-sale"
        assert near.strength in (Strength.BELOW, Strength.OTHER)


def test_strange_words_are_near_to_nothing():
    assert NearestClauses(LIBRARY).nearest("The canteen opens at noon.") is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Dairy shall tell the Union.", ["dairy"]),
        ("The Dairy’s systems are listed.", ["dairy"]),
        ("Nobody is named.", []),
        ("The Housing Association shall pay; the Association shall tell.", ["association", "housing association"]),
        ("Each association shall tell.", ["association"]),
    ],
)
def test_a_text_reads_the_same_without_the_names_that_are_not_in_it(text, named):
    names = frozenset(("dairy", "mint", "association", "housing association", "royal mint board"))
    assert sorted(named_in(text, names)) == named
    assert read_sentence(text, "", named_in(text, names)) == read_sentence(text, "", names)


def test_the_same_text_is_measured_alike():
    assert measure_coverage(DOCUMENT, LIBRARY) == DRAFTED


def test_every_provision_is_filed_or_counted():
    assert len(DRAFTED.provisions) + DRAFTED.ordinary == len(cut(DOCUMENT))


def test_what_to_table_next_is_in_the_library_and_not_yet_there():
    there = {one.nearest.clause for one in DRAFTED.provisions if one.nearest and one.protects}
    assert DRAFTED.next
    for one in DRAFTED.next:
        assert one.clause in LIBRARY
        assert LIBRARY[one.clause].theme == one.theme
        assert one.clause not in there
        assert one.reason


def test_what_reserves_power_comes_before_what_is_missing():
    ranks = [one.reason for one in measured(CASES[0]["text"]).next]
    assert "reserve power" in ranks[0]
    assert "nothing in the text" in ranks[3]


def test_a_text_against_itself_has_no_difference():
    assert not [pair for pair in compare_coverage(DRAFTED, DRAFTED) if pair.gone or pair.new]
    assert new_traps(DRAFTED, DRAFTED) == ()


def test_swapped_sides_swap_what_is_gone_and_new():
    other = measured(CASES[0]["text"])
    there, back = compare_coverage(DRAFTED, other), compare_coverage(other, DRAFTED)
    assert [(one.gone, one.new) for one in there] == [(one.new, one.gone) for one in back]
    surveillance = next(one for one in there if one.before.id == "surveillance")
    assert surveillance.gone == ("duty", "deadline", "remedy")
    assert surveillance.new == ("trap",)
    assert [one.label for one in new_traps(DRAFTED, other)] == ["1.1", "1.2"]


def test_every_source_has_a_row_for_each_theme():
    for source in LIBRARY.sources.values():
        rows = measure_against(DRAFTED, LIBRARY, source)
        assert [row.id for row in rows] == [theme.id for theme in source.themes]
        for row in rows:
            assert row.mark in ("seen", "inferred")
            assert {one.nearest.clause for one in row.provisions} <= set(row.clauses)


def test_sources_have_names_that_people_use():
    for short, full in SHORT_NAMES.items():
        assert source_named(short, LIBRARY).id == full
    with pytest.raises(InputError) as refused:
        source_named("berkley", LIBRARY)
    assert refused.value.findings[0].hint == "did you mean `berkeley`?"


def test_themes_that_cannot_be_told_have_no_row():
    assert set(told_themes(LIBRARY)) == {row.id for row in DRAFTED.rows}
    assert "foundations" not in told_themes(LIBRARY)


def test_a_library_without_topic_words_is_refused(small_library):
    with pytest.raises(InputError, match="no register of topic words"):
        told_themes(small_library({}))


def test_quotes_are_words_of_the_provision():
    quoted = 0
    for one in DRAFTED.provisions:
        for words in (*one.permits, *(words for _, words in one.signs)):
            quoted += 1
            assert set(words.split()) <= {*one.text.split(), *(word.rstrip(":;") for word in one.text.split())}
    assert quoted


def test_traps_of_the_practice_evidence_are_seen_and_few_others_are_called_one():
    lines = (ROOT / "tests" / "evidence" / "provisions.jsonl").read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["primary"] != "none"]
    seen = {
        stance: [
            any(sentences_that_reserve(one) for one in cut(read_content(row["text"].encode(), "row.txt").countered))
            for row in rows
            if row["stance"] == stance
        ]
        for stance in ("permissive", "protective")
    }
    assert sum(seen["permissive"]) >= 0.88 * len(seen["permissive"])
    assert sum(seen["protective"]) <= 0.04 * len(seen["protective"])
