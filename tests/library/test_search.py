import sqlite3

import pytest

from clausekit.library import find
from clausekit.library.find import find_clauses, search_texts
from clausekit.library.load import load_library
from clausekit.library.search import SearchText, build_index, open_index, search

LIBRARY = load_library()
INDEX = build_index(search_texts(LIBRARY))


def first(query, count=3):
    return [hit.id for hit in search(INDEX, query)][:count]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("spyware", "surveillance/prohibited-monitoring"),
        ("tracker", "surveillance/location-tracking"),
        ("rota app", "automated-decisions/targets-and-scheduling"),
        ("selling our data", "anti-commodification/no-sale"),
        ("fingerprint clocking", "surveillance/biometrics"),
        ("fingerprnt", "surveillance/biometrics"),
        ("secret cameras", "surveillance/covert-monitoring"),
        ("why did the computer decide", "transparency/explanation"),
        ("training for reps", "training/reps-and-officers"),
        ("redundancies", "jobs/no-compulsory-redundancy"),
        ("working from home", "remote-work/choice"),
        ("switch off at night", "remote-work/disconnect"),
        ("bias", "impact-assessment/bias-testing"),
        ("note taker", "surveillance/recording-and-transcription"),
        ("whistleblowing", "redress/no-detriment"),
    ],
)
def test_a_reps_own_words_find_the_clause(query, wanted):
    assert wanted in first(query)


def test_stems_are_one():
    assert first("monitoring", 1) == first("monitored", 1)


def test_nothing_is_found_for_nothing():
    assert search(INDEX, "") == ()
    assert search(INDEX, "!!! ***") == ()
    assert search(INDEX, "xyzzyqwert") == ()


def test_queries_cannot_speak_the_index_language():
    assert search(INDEX, 'title:"x" OR NEAR(') is not None
    assert first('data" OR "') == first("data or")


def test_our_own_reasons_are_not_searched():
    one = next(iter(LIBRARY.values())).newest
    assert one.why["en"] not in " ".join(" ".join(vars_of(text)) for text in search_texts(LIBRARY))


def vars_of(text):
    return [getattr(text, name) for name in SearchText.__dataclass_fields__]


def test_the_index_of_the_bundled_library_is_kept_and_a_damaged_one_ignored(tmp_path, monkeypatch):
    monkeypatch.setattr(find, "cache_folder", lambda: tmp_path)
    monkeypatch.delenv("CLAUSEKIT_NO_CACHE", raising=False)
    calls = []

    def load():
        calls.append(1)
        return LIBRARY

    wanted = find_clauses("tracker", load, only_bundled=True)
    assert find_clauses("tracker", load, only_bundled=True) == wanted
    assert len(calls) == 1
    kept = tmp_path / "search.sqlite"
    for damage in (b"", b"not a database", kept.read_bytes()[:5000], kept.read_bytes().replace(b"about", b"xbout")):
        kept.write_bytes(damage)
        assert find_clauses("tracker", load, only_bundled=True) == wanted
    assert find_clauses("tracker", load, only_bundled=False) == wanted
    monkeypatch.setenv("CLAUSEKIT_NO_CACHE", "1")
    kept.unlink()
    assert find_clauses("tracker", load, only_bundled=True) == wanted
    assert not kept.exists()


def test_an_index_of_other_content_is_not_opened(tmp_path):
    path = tmp_path / "i.sqlite"
    path.write_bytes(build_index(search_texts(LIBRARY), "one").serialize())
    assert open_index(path, "two") is None
    opened = open_index(path, "one")
    assert isinstance(opened, sqlite3.Connection)
    opened.close()
