import json

from clausekit.library import cache
from clausekit.library.cache import read_bundled
from clausekit.library.load import load_library
from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import ROOT

CLAUSE = ROOT / "clauses" / "anti-commodification" / "no-sale.yaml"


def test_what_the_cache_gives_is_what_was_read(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "cache_folder", lambda: tmp_path)
    monkeypatch.delenv("CLAUSEKIT_NO_CACHE", raising=False)
    plain = read_yaml_file(CLAUSE, "shown")
    assert read_bundled(CLAUSE, "shown") == plain
    assert read_bundled(CLAUSE, "shown") == plain
    (kept,) = tmp_path.glob("clauses/*.json")
    shape = json.loads(kept.read_text("utf-8"))
    for damage in ("", "{}", "[]", json.dumps(shape | {"key": "foreign"}), json.dumps(shape | {"places": 3})):
        kept.write_text(damage, "utf-8")
        assert read_bundled(CLAUSE, "shown") == plain


def test_the_cache_can_be_turned_off_and_a_disk_that_refuses_is_no_reason_to_stop(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "cache_folder", lambda: tmp_path / "x")
    monkeypatch.setenv("CLAUSEKIT_NO_CACHE", "1")
    assert read_bundled(CLAUSE, "shown").content
    assert not (tmp_path / "x").exists()
    monkeypatch.delenv("CLAUSEKIT_NO_CACHE")
    (tmp_path / "x").write_text("a file where a folder should be")
    assert read_bundled(CLAUSE, "shown").content


def test_overlays_are_never_cached(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "cache_folder", lambda: tmp_path / "cache")
    monkeypatch.delenv("CLAUSEKIT_NO_CACHE", raising=False)
    folder = tmp_path / "union" / "training"
    folder.mkdir(parents=True)
    (folder / "first-aid.yaml").write_text((ROOT / "tests" / "cases" / "clause.yaml").read_text("utf-8"), "utf-8")
    assert load_library([tmp_path / "union"])["training/first-aid"]
    assert not (tmp_path / "cache").exists()
