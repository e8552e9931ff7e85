"""The shipped library, and layers on top of it."""

from pathlib import Path

import pytest

from clausekit.document.inlines import line_text
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.findings import InputError
from clausekit.library.check import check_library
from clausekit.library.fields import PositionName
from clausekit.library.load import load_library
from clausekit.library.lock import compare_with_lock, lock_clause, lock_text, read_lock, version_hash
from tests.conftest import EXAMPLE, ROOT
from tests.drafting.test_draft import HEAD

CLAUSE = (Path(__file__).parent.parent / "cases" / "clause.yaml").read_text("utf-8")
LIBRARY = load_library()


def union(folder, policy="", **clauses):
    folder.mkdir()
    if policy:
        (folder / "policy.yaml").write_text(policy, "utf-8")
    for name, text in clauses.items():
        path = folder / name.replace("__", "/").replace("_", "-")
        path.parent.mkdir(exist_ok=True)
        path.with_suffix(".yaml").write_text(text, "utf-8")
    return folder


def test_nothing_is_wrong_with_the_shipped_library():
    result = check_library(LIBRARY)
    assert [str(finding) for finding in result.findings] == []
    assert result.clauses >= 16


def test_the_lock_is_that_of_the_clauses():
    rows = [lock_clause(LIBRARY[clause_id]) for clause_id in LIBRARY]
    assert lock_text(rows) == (ROOT / "clauses" / "clauses.lock").read_text("utf-8")


def test_the_three_wordings_of_every_version_differ():
    for clause_id, clause in LIBRARY.items():
        for version in clause.versions:
            texts = {version.positions.at(name).text["en"] for name in PositionName}
            assert len(texts) == 3, clause_id


def test_clauses_that_the_law_moved_have_a_history():
    older = {clause_id: clause.versions for clause_id, clause in LIBRARY.items() if len(clause.versions) > 1}
    assert len(older) >= 15
    for clause_id, versions in older.items():
        dates = [version.date for version in versions]
        assert dates == sorted(dates, reverse=True), clause_id
        assert len({version.note["en"] for version in versions}) == len(versions)
        assert len({version_hash(LIBRARY[clause_id], version) for version in versions}) == len(versions)


def test_every_version_drafts_in_every_position(tmp_path):
    for clause_id, clause in LIBRARY.items():
        for version in clause.versions[1:]:
            for position in PositionName:
                chosen = f"  - {{id: {clause_id}, version: '{version.version}', position: {position}}}\n"
                (tmp_path / "bargaining.yaml").write_text(HEAD.format(nation="england", form="stand-alone") + chosen)
                drafted = draft(read_bargaining(tmp_path), LIBRARY)
                assert clause.title["en"] in [line_text(article.title) for article in drafted.document.articles]


def test_a_changed_published_text_is_found():
    clause = LIBRARY["anti-commodification/no-sale"]
    version = clause.newest.model_copy(update={"needs": ()})
    changed = clause.model_copy(update={"versions": (version,)})
    assert [one.code for one in compare_with_lock([changed], [lock_clause(clause)], "clauses")] == ["version-changed"]
    assert [one.code for one in compare_with_lock([], [lock_clause(clause)], "clauses")] == ["clause-withdrawn"]
    assert [one.code for one in compare_with_lock([clause], [], "clauses")] == ["version-unlocked"]
    renamed = clause.model_copy(update={"title": {"en": "Another"}})
    codes = {one.code for one in compare_with_lock([renamed], [lock_clause(clause)], "clauses")}
    assert codes == {"version-changed", "lock-title"}


def test_a_version_that_is_gone_is_found():
    clause = LIBRARY["anti-commodification/no-sale"]
    newer = clause.newest.model_copy(update={"version": "2.0"})
    lock = lock_clause(clause)
    found = list(compare_with_lock([clause.model_copy(update={"versions": (newer,)})], [lock], "clauses"))
    assert [one.code for one in found] == ["version-withdrawn", "version-unlocked"]


def test_a_lock_that_cannot_be_read_is_a_finding(tmp_path):
    folder = union(tmp_path / "u", training__first_aid=CLAUSE)
    (folder / "clauses.lock").write_text("{", "utf-8")
    codes = [one.code for one in check_library(load_library([folder])).findings]
    assert codes == ["lock-unreadable"]


def test_the_last_layer_that_has_a_clause_wins(tmp_path):
    first = union(tmp_path / "a", training__first_aid=CLAUSE)
    second = union(tmp_path / "b", training__first_aid=CLAUSE.replace("title: First aid", "title: Better aid"))
    library = load_library([first, second])
    assert library["training/first-aid"].title["en"] == "Better aid"
    assert library.loaded("training/first-aid").layer.name == "b"
    assert library.loaded("anti-commodification/no-sale").layer.name == "bundled"


def test_a_published_clause_that_another_layer_replaces_is_not_gone(tmp_path):
    text = (ROOT / "clauses" / "training" / "skills-forum.yaml").read_text("utf-8")
    folder = union(tmp_path / "a", training__skills_forum=text)
    codes = [one.code for one in check_library(load_library([folder])).findings]
    assert codes == []


def test_a_published_clause_whose_file_is_broken_is_not_gone_too(tmp_path):
    folder = union(tmp_path / "a", training__first_aid=CLAUSE)
    row = lock_clause(load_library([folder])["training/first-aid"])
    (folder / "clauses.lock").write_text(lock_text([row]), "utf-8")
    (folder / "training" / "first-aid.yaml").write_text(CLAUSE.replace("s178: [a]", "s178: [z]"), "utf-8")
    assert [one.code for one in check_library(load_library([folder])).findings] == ["unknown-choice"]


def test_a_locked_clause_may_not_be_replaced_by_a_later_layer(tmp_path):
    policy = "union: Big Union\nlocked: [training/first-aid]\n"
    first = union(tmp_path / "a", policy, training__first_aid=CLAUSE)
    second = union(tmp_path / "b", training__first_aid=CLAUSE)
    assert load_library([first])["training/first-aid"]
    with pytest.raises(InputError, match="Big Union locks its wording"):
        load_library([first, second])


def test_a_unions_minimum_and_lock_hold_in_drafting(tmp_path, example):
    policy = (
        "union: Big Union\nlocked: [transparency/explanation]\n"
        "minimum: {anti-commodification/no-sale: realistic, redress/dispute-steps: ideal}\n"
    )
    library = load_library([union(tmp_path / "u", policy)])
    path = example / "bargaining.yaml"
    text = path.read_text("utf-8").replace("no-sale\n    position: ideal", "no-sale\n    position: fallback")
    path.write_text(
        text.replace("explanation\n    position: ideal", "explanation\n    position: ideal\n    local_wording: Ours."),
        "utf-8",
    )
    with pytest.raises(InputError) as error:
        draft(read_bargaining(example), library)
    assert [one.message for one in error.value.findings if one.severity == "error"] == [
        "`anti-commodification/no-sale`: Big Union does not allow a wording below `realistic`",
        "`transparency/explanation` takes no local wording: Big Union locks it",
    ]
    notes = [note.message for note in draft(read_bargaining(EXAMPLE), library).notes]
    assert any("`redress/dispute-steps`" in note and "ideal wording" in note for note in notes)


def test_a_missing_or_wrong_overlay_is_a_finding(tmp_path):
    with pytest.raises(InputError, match="no such library folder"):
        load_library([tmp_path / "missing"])
    with pytest.raises(InputError, match="`lockd` is not a key here"):
        load_library([union(tmp_path / "u", "union: U\nlockd: []\n")])


def test_the_locks_shape_reads_back():
    rows = read_lock(ROOT / "clauses")
    assert lock_text(rows) == (ROOT / "clauses" / "clauses.lock").read_text("utf-8")
    assert read_lock(ROOT / "tests") == ()
