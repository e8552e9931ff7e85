"""Reviews of small texts: fates, silent changes, limits, and what is said where something is missing."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.comparison.appraisal import Effect
from clausekit.findings import InputError
from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.exchange import file_given
from clausekit.negotiation.reviewing.cite import cited_now
from clausekit.negotiation.reviewing.first_page import first_page
from clausekit.negotiation.reviewing.page import LONGEST, Entry, Page, Section, fitted, page_lines
from clausekit.negotiation.reviewing.read_acts import NEEDED, acts_of, lacks, read_sentences
from clausekit.negotiation.reviewing.reply_by import reply_dates
from clausekit.negotiation.reviewing.review import Against, AskFate
from clausekit.negotiation.reviewing.review_counter import review_counter
from clausekit.negotiation.reviewing.review_paper import review_paper
from clausekit.negotiation.round import Side
from tests.negotiation.folders import AGREEMENT, add_file, add_text
from tests.word.packages import cut, ins, p, r, word

CASES = Path(__file__).parent.parent / "cases"
FRIDAY = date(2027, 3, 12)


def cases(name):
    return yaml.safe_load((CASES / name).read_text("utf-8"))


@pytest.fixture
def talks(tmp_path):
    folder = tmp_path / "talks"
    folder.mkdir()
    return folder


def page_of(folder, **options):
    return "\n".join(page_lines(first_page(review_counter(folder, **options))))


@pytest.mark.parametrize("case", cases("review.yaml"), ids=lambda case: case["case"])
def test_the_fate_of_every_ask(case, talks):
    if "earlier" in case:
        add_file(talks, "earlier.md", case["earlier"], Side.EMPLOYER)
    add_file(talks, "ours.md", case["ours"], Side.UNION)
    add_file(talks, "theirs.md", case["theirs"], Side.EMPLOYER)
    asks = [ask for ask in review_counter(talks).asks if ask.is_term]
    for number, expected in case["fates"].items():
        fates = {ask.fate.value for ask in asks if cited_now(ask.row) == number}
        assert fates == set([expected] if isinstance(expected, str) else expected), number
    lost = {cited_now(ask.row) for ask in asks if ask.asks_for_a_look}
    assert lost == set(case.get("weaker", ()))


def test_without_a_text_of_ours_it_says_that_silence_cannot_be_seen(talks):
    add_file(talks, "theirs.md", AGREEMENT, Side.EMPLOYER)
    review = review_counter(talks)
    assert review.untracked.source is None
    assert any(one.code == "no-base" for one in review.findings)
    assert "CANNOT BE SEEN" in page_of(talks)


def test_a_file_that_tracks_nothing_is_called_so(talks):
    add_file(talks, "ours.md", AGREEMENT, Side.UNION)
    add_file(talks, "theirs.md", AGREEMENT.replace("90 days", "30 days"), Side.EMPLOYER)
    assert review_counter(talks).untracked.clean
    page = page_of(talks)
    assert "tracks NOTHING" in page
    assert "90-] {+30+}" in page


def test_a_silent_change_is_told_apart_from_the_tracked_one(talks, tmp_path):
    (tmp_path / "theirs.docx").write_bytes(
        word(
            p("The Employer ", cut("must"), ins("may"), " tell the Union 90 days before it brings in a system.")
            + p("The Employer must answer within 60 days.")
        )
    )
    ours = "The Employer must tell the Union 90 days before it brings in a system."
    add_file(talks, "ours.md", f"{ours}\n\nThe Employer must answer within 10 days.\n", Side.UNION)
    add_round(talks, file_given(tmp_path / "theirs.docx"), Side.EMPLOYER, FRIDAY)
    review = review_counter(talks)
    [silent] = review.untracked.told
    assert "60 days" in silent.pair.after[0].text
    assert [ask.untracked for ask in review.asks if ask.is_changed] == [False, True]
    assert review.tracked == (("Author One", 2),)


def test_a_silent_change_is_held_against_our_newest_text_and_not_the_first(talks):
    add_file(talks, "first.md", AGREEMENT, Side.UNION)
    add_file(talks, "second.md", AGREEMENT.replace("90 days", "60 days"), Side.UNION)
    add_file(talks, "theirs.md", AGREEMENT.replace("90 days", "60 days"), Side.EMPLOYER)
    review = review_counter(talks, Against.TABLED)
    assert review.untracked.told == ()
    [ask] = [ask for ask in review.asks if ask.is_changed]
    assert ask.fate is AskFate.REVERTED
    assert "second.md" in ask.also_in


def test_what_was_written_beside_a_text_stands_at_its_provision(talks):
    add_file(talks, "ours.md", AGREEMENT, Side.UNION)
    add_text(talks, "We accept 1.2. Comments by Friday.", Side.EMPLOYER, FRIDAY)
    add_file(talks, "theirs.md", AGREEMENT, Side.EMPLOYER)
    review = review_counter(talks)
    [clause] = [one for one in review.clauses if one.sayings]
    assert clause.title == "1 Notice"
    assert [one.day for one in review.reply_by] == [date(2027, 3, 19)]


def test_current_needs_an_agreement_and_limits_a_mandate(talks):
    add_file(talks, "ours.md", AGREEMENT, Side.UNION)
    add_file(talks, "theirs.md", AGREEMENT, Side.EMPLOYER)
    with pytest.raises(InputError, match="in force"):
        review_counter(talks, Against.CURRENT)
    with pytest.raises(InputError, match="no limits"):
        review_counter(talks, Against.LIMIT)
    (talks / "current-agreement.md").write_text(AGREEMENT.replace("90 days", "120 days"), "utf-8")
    review = review_counter(talks, Against.CURRENT)
    assert review.base.name == "current-agreement.md"
    assert [ask.effect for ask in review.asks if ask.is_changed] == [Effect.WEAKER]


def test_what_an_earlier_policy_of_theirs_left_out_was_accepted_by_nobody(talks):
    add_file(talks, "policy.md", "# Policy\n\nStaff must keep their devices charged at work.\n", Side.EMPLOYER)
    add_file(talks, "ours.md", AGREEMENT, Side.UNION)
    add_file(talks, "theirs.md", AGREEMENT, Side.EMPLOYER)
    assert {ask.fate for ask in review_counter(talks).asks} == {AskFate.UNTOUCHED}


def test_a_text_with_hardly_a_word_of_ours_may_be_another_paper(talks):
    add_file(talks, "ours.md", AGREEMENT, Side.UNION)
    add_file(talks, "policy.md", "# Policy\n\nStaff must keep their devices charged at work.\n", Side.EMPLOYER)
    assert "another-paper" in {one.code for one in review_counter(talks).findings}


def test_nothing_to_review(talks):
    with pytest.raises(InputError, match="this is no bargaining folder"):
        review_counter(talks)
    (talks / "rounds").mkdir()
    with pytest.raises(InputError, match="no text yet"):
        review_counter(talks)


@pytest.mark.parametrize("case", cases("reply_by.yaml"), ids=lambda case: case["words"])
def test_days_for_an_answer(case):
    found = list(reply_dates(case["words"], FRIDAY, "a letter"))
    assert [one.day for one in found] == ([] if case.get("none") else [case["day"]])


@pytest.mark.parametrize("case", cases("paper.yaml"), ids=lambda case: case["text"])
def test_what_a_paragraph_does(case):
    read = read_sentences(case["text"])
    acts = [act.name for act in acts_of(read)]
    if "acts" in case:
        assert acts == case["acts"]
    assert not set(acts) & set(case.get("not", ()))
    assert set(case.get("lacks", ())) <= set(lacks(read))
    assert not set(case.get("has", ())) & set(lacks(read))
    assert set(lacks(read)) <= set(NEEDED)


def test_a_paper_is_held_against_the_agreement_in_force(tmp_path):
    (tmp_path / "ours.md").write_text("8.1 Tracking data from vehicles must be deleted after 7 days.\n", "utf-8")
    letter = tmp_path / "letter.md"
    letter.write_text(
        "# Tracking\n\n3 March 2027\n\n1.1 The Council will keep tracking data from vehicles for 90 days.\n\n"
        "May the pilot start in April? Please reply by Friday.\n",
        "utf-8",
    )
    review = review_paper(letter, date(2030, 1, 1), current=tmp_path / "ours.md")
    assert review.paper.day == date(2027, 3, 3)
    [first] = [one for one in review.paragraphs if one.cited == "1.1"]
    assert first.ours.startswith("8.1: Tracking data")
    assert first.answer is not None
    assert [one.day for one in review.reply_by] == [date(2027, 3, 5)]
    assert [words for _, words in review.questions] == ["May the pilot start in April?"]


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.lists(st.lists(st.text(alphabet="ab -\n", max_size=300), max_size=30), min_size=8, max_size=8), st.booleans())
def test_the_first_page_fits_and_counts_what_it_leaves_out(texts, wide):
    sections = tuple(
        Section(
            title=f"S{at}", entries=tuple(Entry(words=(one, one)) for one in entries), lines=2 if wide and at < 4 else 1
        )
        for at, entries in enumerate(texts)
    )
    page = fitted(Page(title="T", facts=(("a", "b"),), sections=sections, notice="N"))
    assert len(list(page_lines(page))) <= LONGEST
    for section, entries in zip(page.sections, texts, strict=True):
        assert len(section.visible) <= len(entries)
        assert bool(section.left_out) == (len(section.visible) < len(entries))


def test_a_folder_that_cannot_be_drafted_says_that_no_limit_was_checked(example):
    """Never that none was crossed."""
    (example / "union-only").mkdir(exist_ok=True)
    add_file(example, "ours.md", AGREEMENT, Side.UNION)
    add_file(example, "theirs.md", AGREEMENT.replace("90", "10"), Side.EMPLOYER)
    path = example / "bargaining.yaml"
    path.write_text(
        path.read_text("utf-8").replace("\nclauses:", "\nclauses:\n  - {id: nothing/such, position: ideal}", 1), "utf-8"
    )
    review = review_counter(example)
    assert "not-drafted" in {one.code for one in review.findings}
    page = " ".join(page_of(example).split())
    assert "LIMITS CROSSED: N" in page
    assert "LIMITS CROSSED: none found" not in page
    assert review.limits_unchecked


def test_the_page_fits_a_terminal_of_any_width(talks):
    add_file(talks, "ours.md", AGREEMENT, Side.UNION)
    add_file(talks, "theirs.md", AGREEMENT.replace("must", "may where it is reasonably practicable"), Side.EMPLOYER)
    review = review_counter(talks)
    for width in (60, 80, 96):
        lines = list(page_lines(first_page(review, width)))
        assert max(map(len, lines)) <= width
        assert len(lines) <= LONGEST
    assert "is silent" in " ".join(page_of(talks).split())


def test_hidden_and_white_words_are_on_the_first_page_with_their_place(talks):
    rule = p("1.1 The Employer must tell the Union 90 days before it brings in a system.")
    white = r(" unless it decides otherwise", '<w:color w:val="FFFFFF"/>')
    for name, body, side in (("ours", rule, Side.UNION), ("theirs", rule.replace("</w:p>", white + "</w:p>"), None)):
        path = talks.parent / f"{name}.docx"
        path.write_bytes(word(body))
        add_round(talks, file_given(path), side or Side.EMPLOYER, FRIDAY)
    page = " ".join(page_of(talks).split())
    assert "1 passage in white letters" in page
    assert "paragraph 1 “ unless it decides otherwise”" in page.replace("“unless", "“ unless")


def test_a_counter_that_cannot_be_read_says_what_it_is(talks):
    add_file(talks, "ours.md", AGREEMENT, Side.UNION)
    path = talks.parent / "broken.txt"
    path.write_bytes(b"\x00\x01\x02")
    add_round(talks, file_given(path), Side.EMPLOYER, FRIDAY)
    with pytest.raises(InputError) as raised:
        review_counter(talks)
    assert {one.code for one in raised.value.findings} == {"not-text", "counter-not-read"}


def test_numbers_in_other_capitals_are_cited_as_ours(talks):
    ours = "# 1 Notice\n\n1.1 The Employer must:\n\n(a) tell the Union within 5 days; and\n\n(b) keep a record.\n"
    add_file(talks, "ours.md", ours, Side.UNION)
    theirs = ours.replace("(a)", "(A)").replace("(b)", "(B)").replace("5 days", "50 days")
    add_file(talks, "theirs.txt", theirs.replace("# ", ""), Side.EMPLOYER)
    cited = {cited_now(ask.row) for ask in review_counter(talks).asks}
    assert "1.1(a)" in cited
    assert not {one for one in cited if "(A)" in one}
