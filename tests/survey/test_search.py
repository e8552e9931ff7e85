"""Search: a rep's words, and the passages that answer them."""

import pytest

from clausekit.survey.database import open_to_read
from clausekit.survey.search import MARKS, How, Meaning, meaning, search
from tests.survey.folders import PAY, WATCHED, fill, surveyed

ROWS = [(("bossware", "spyware"), ("surveillance/prohibited-monitoring",)), (("gps", "tracker", "black box"), ("x/y",))]
NOTHING = Meaning((), ())
COVERT = """1. Checks
1.1 The Employer must not monitor Workers in secret. Counting of keystrokes and logging of screens is not allowed.
1.2 Trackers in vans shall be off when the shift ends.
"""


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    folder = tmp_path_factory.mktemp("search")
    surveyed(fill(folder / "in", {"a.txt": WATCHED, "b.txt": PAY, "c.txt": COVERT}), folder / "s.db")
    return open_to_read(folder / "s.db")


def labels(found):
    return [(one.file, one.label) for one in found]


def test_the_very_words_by_their_stems_with_file_and_article(database):
    found = search(database, "hidden cameras", NOTHING, 5)
    assert labels(found) == [("in/a.txt", "2.1")]
    assert found[0].how is How.WORDS
    assert f"{MARKS[0]}hidden{MARKS[1]}" in found[0].shown
    assert found[0].heading == "Cameras"


def test_a_mistyped_word_stands_for_what_is_most_like_it(database):
    assert labels(search(database, "recroding", NOTHING, 5)) == [("in/a.txt", "2.2")]


def test_a_reps_word_finds_what_it_means(database):
    assert search(database, "gps", NOTHING, 5) == ()
    found = search(database, "gps", meaning("GPS", ROWS), 5)
    assert labels(found) == [("in/c.txt", "1.2")]
    assert found[0].how is How.OTHER_WORDS
    by_clause = search(database, "bossware", meaning("bossware", ROWS), 5)
    assert {one.how for one in by_clause} == {How.CLAUSE}
    assert labels(by_clause) == [("in/c.txt", "1.1")]


def test_some_of_the_words_if_no_passage_has_all(database):
    found = search(database, "footage keystrokes", NOTHING, 5)
    assert labels(found) == [("in/c.txt", "1.1")]
    assert found[0].how is How.SOME_WORDS


@pytest.mark.parametrize("query", ["", "…", '"', "AND", "NEAR(", "*", "zzqqxxvv", 'pay*" OR 1'])
def test_no_question_is_taken_for_an_order_to_the_index(query, database):
    words = query.lower().replace('*"', "").split()
    assert all(any(word in one.text.lower() for word in words) for one in search(database, query, NOTHING, 5))


def test_no_more_than_asked_for(database):
    assert len(search(database, "the", NOTHING, 2)) == 2


def test_words_of_a_register_stand_alone_and_not_inside_others():
    assert meaning("megapixels and gpsx", ROWS) == NOTHING
    assert meaning("a black box in my van", ROWS) == Meaning(("gps", "tracker"), ("x/y",))
