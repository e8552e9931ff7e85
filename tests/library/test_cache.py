import json
import shutil
import sys
from hashlib import sha256

from clausekit.cli.app import run
from clausekit.library import cache
from clausekit.library.cache import read_bundled
from clausekit.library.load import load_library
from clausekit.shipped import VERSION
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


def test_no_draft_no_review_and_no_overlay_is_ever_cached(tmp_path, monkeypatch, capsys):
    """After all of a folder's work, the cache holds what ships with clausekit, file for file, and nothing else."""
    home, folder = tmp_path / "home", tmp_path / "talks"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "caches"))
    monkeypatch.delenv(cache.OFF, raising=False)
    if sys.platform != "linux":  # which has another custom
        monkeypatch.setattr("platformdirs.user_cache_path", lambda name, **_: home / "caches" / name)
    shutil.copytree(ROOT / "examples" / "northshire-talks", folder)
    own = (ROOT / "tests" / "cases" / "clause.yaml").read_text("utf-8")
    (folder / "library" / "training").mkdir(parents=True)
    (folder / "library" / "training" / "first-aid.yaml").write_text(own, "utf-8")
    monkeypatch.chdir(folder)
    for command in (
        ["draft", ".", "-o", "draft.docx", "-o", "draft.html"],
        ["review", ".", "-o", "review.html", "--date", "2027-05-01"],
        ["clauses", "search", "first aid"],
        ["clauses", "search", "first aid", "--library", "library"],
    ):
        assert run(command) == 0, capsys.readouterr().err
    kept = {path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*") if path.is_file()}
    shipped = [path.read_bytes() for path in (ROOT / "clauses").rglob("*.yaml")]
    hashes = {sha256(f"{VERSION}\n".encode() + content).hexdigest() for content in shipped}
    clauses = {f"caches/clausekit/clauses/{one}.json" for one in hashes}
    assert len(kept) > 10
    assert kept.keys() <= clauses | {"caches/clausekit/search.sqlite"}
    for name, content in kept.items():
        for secret in (b"Northshire", b"Public Workers", b"training/first-aid"):
            assert secret not in content, name
