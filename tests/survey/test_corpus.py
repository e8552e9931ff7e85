"""A small corpus whose themes are known: what was put in is found, in every form of file."""

import json

import pytest

from tests.conftest import ROOT
from tests.survey.folders import fates, held, surveyed

AGREEMENTS, WORDS = 12, 200


@pytest.fixture
def make_corpus(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    from corpus import make_corpus

    return make_corpus


def test_the_themes_that_were_put_in_are_found(make_corpus, tmp_path):
    make_corpus(tmp_path / "made", AGREEMENTS, WORDS)
    done = fates(surveyed(tmp_path / "made", tmp_path / "s.db"))
    assert set(done.values()) == {"read"}
    assert {name.rpartition(".")[2] for name in done} == {"docx", "md", "txt"}
    rows = held(tmp_path / "s.db")
    named = {row[0]: str(row[2]).partition("/")[2] for row in rows["agreement"]}
    said = {(named[row[0]], row[1]) for row in rows["coverage"]}
    truth = [json.loads(line) for line in (tmp_path / "made" / "truth.jsonl").read_text("utf-8").splitlines()]
    put_in = {(one["file"], theme) for one in truth for theme in one["themes"]}
    assert len(put_in) > 30
    assert len(put_in & said) >= 0.9 * len(put_in)
    assert all(str(row[6]).startswith("Fictional ") for row in rows["agreement"])


def test_a_corpus_can_be_made_again(make_corpus, tmp_path):
    for name in ("one", "two"):
        make_corpus(tmp_path / name, 4, 100)
    made = [
        {path.name: path.read_bytes() for path in (tmp_path / name).rglob("*") if path.is_file()}
        for name in ("one", "two")
    ]
    assert made[0] == made[1]
    assert len(made[0]) == 6
