"""The check of an installation: all is well here, and each line can turn to NOT OK."""

import builtins
import socket
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from clausekit.comparison.appraisal import Appraisal, Effect
from clausekit.document.document import Document, TitlePage
from clausekit.drafting.draft import draft
from clausekit.findings import Finding, InputError, Location
from clausekit.handover.gate import Cleared
from clausekit.handover.pack import make_pack
from clausekit.handover.selfcheck import check_installation, components
from clausekit.handover.selfcheck.bench import ALTERED, Bench
from clausekit.handover.selfcheck.check_installation import MAKE_ROOM, REINSTALL, REMOVE
from clausekit.handover.selfcheck.checks import CHECKS
from clausekit.handover.selfcheck.compare_with_record import Compared
from clausekit.intake.read import read_document
from clausekit.library.lock import read_lock
from clausekit.negotiation.verify_rounds import verify_rounds
from tests.conftest import ROOT

NAMES = (*(check.name for check in CHECKS), "nothing-left")
SECRET = "/home/a-private-name/papers"


@pytest.fixture(scope="module")
def library():
    return Bench().library


@pytest.fixture
def alone(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def temporary(alone, library, monkeypatch):
    """With the clauses read once for all tests."""
    monkeypatch.setattr(Bench, "library", library)
    return alone


def failed(temporary, *names):
    """The checks that fail, of all or of those named; whatever happens, nothing is left and nothing private is said."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(check_installation, "CHECKS", [one for one in CHECKS if one.name in (names or NAMES)])
        found = check_installation.check_installation()
    assert [one.name for one in found.outcomes] == [one for one in NAMES if one in (*(names or NAMES), "nothing-left")]
    assert list(temporary.iterdir()) == []
    wrong = {one.name: one for one in found.outcomes if not one.passed}
    assert all(one.advice for one in wrong.values())
    assert not [one for one in found.outcomes if one.passed and one.advice]
    said = " ".join(f"{one.said} {one.advice}" for one in found.outcomes)
    assert not [private for private in (str(temporary), str(ROOT), SECRET) if private in said]
    return wrong


def raising(error):
    def fail(*_, **__):
        raise error

    return fail


def test_all_is_well_here_without_a_network_or_a_cache(alone, monkeypatch):
    monkeypatch.delenv("CLAUSEKIT_NO_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(alone / "cache"))
    monkeypatch.setattr(socket, "socket", raising(AssertionError("no network")))
    assert failed(alone) == {}


def test_a_missing_library_is_named(temporary, monkeypatch):
    monkeypatch.setattr(components, "NEEDED", (*components.NEEDED, "no-such-library"))
    wrong = failed(temporary, "libraries", "appraise")
    assert list(wrong) == ["libraries"]
    assert wrong["libraries"].said == "not installed: no-such-library"


def test_a_changed_clause_is_named(temporary, monkeypatch):
    first, *others = read_lock(ROOT / "clauses")
    other = replace(first, versions=(replace(first.versions[0], hash="0" * 20), *first.versions[1:]))
    monkeypatch.setattr("clausekit.library.lock.read_lock", lambda _: (other, *others))
    wrong = failed(temporary, "clauses", "draft")
    assert list(wrong) == ["clauses"]
    assert f"of `{first.id}` has changed" in wrong["clauses"].said


@pytest.mark.parametrize("kept", [0, 1])
def test_a_lock_that_is_empty_or_lacks_clauses(temporary, monkeypatch, kept):
    rows = read_lock(ROOT / "clauses")[:kept]
    monkeypatch.setattr("clausekit.library.lock.read_lock", lambda _: rows)
    assert list(failed(temporary, "clauses")) == ["clauses"]


def test_missing_shipped_files(alone, monkeypatch):
    monkeypatch.setattr("clausekit.shipped.shipped_clauses", raising(FileNotFoundError(f"missing beside {SECRET}")))
    wrong = failed(alone)
    assert wrong["clauses"].said.startswith("a file is missing (clausekit.")
    assert wrong["clauses"].advice.startswith(REINSTALL)
    assert set(NAMES) - set(wrong) == {"libraries", "shipped-files", "rounds", "appraise", "nothing-left"}


def test_a_folder_of_sources_says_that_its_files_were_not_compared(temporary):
    outcomes = [check.run(None) for check in CHECKS if check.name == "shipped-files"]
    assert outcomes[0].startswith("not compared: this clausekit runs from a folder of sources")
    assert "shipped-files" not in failed(temporary, "shipped-files")


def test_installed_files_that_are_not_as_they_were(temporary, monkeypatch):
    compared = Compared(7, ("clausekit/a.py has changed", "b is missing", "c was added", "d was added"))
    monkeypatch.setattr("clausekit.handover.selfcheck.compare_with_record.compare_with_record", lambda _: compared)
    wrong = failed(temporary, "clauses", "shipped-files")
    assert list(wrong) == ["shipped-files"]
    assert wrong["shipped-files"].said == "clausekit/a.py has changed; b is missing; c was added; and 1 more"


def test_an_empty_draft(temporary, monkeypatch):
    def empty(bargaining, library):
        return replace(draft(bargaining, library), document=Document(title_page=TitlePage(title=""), blocks=()))

    monkeypatch.setattr("clausekit.drafting.draft.draft", empty)
    assert failed(temporary, "draft")["draft"].said == "the example came out empty"


def test_a_draft_that_cannot_be_made_names_the_place_in_what_ships_only(temporary, monkeypatch):
    where = [Finding("broken-clause", SECRET, Location("clauses/a/b.yaml", 3, 1)), Finding("x", "", Location(SECRET))]
    monkeypatch.setattr("clausekit.drafting.draft.draft", raising(InputError(where)))
    assert failed(temporary, "draft")["draft"].said == "refused (x; broken-clause in clauses/a/b.yaml)"


def dropping(side):
    def read(path):
        reading = read_document(path)
        document = getattr(reading, side)
        return replace(reading, **{side: replace(document, blocks=document.blocks[1:])})

    return read


@pytest.mark.parametrize(
    ("side", "names"), [("countered", ["read-back", "tracked-changes"]), ("tabled", ["tracked-changes"])]
)
def test_a_reader_that_drops_words(temporary, monkeypatch, side, names):
    monkeypatch.setattr("clausekit.intake.read.read_document", dropping(side))
    wrong = failed(temporary, "draft", "read-back", "redline", "tracked-changes")
    assert list(wrong) == names
    assert " differs in " in wrong["tracked-changes"].said


def test_a_reader_that_does_not_see_tracked_changes(temporary, monkeypatch):
    monkeypatch.setattr("clausekit.intake.read.read_document", lambda path: replace(read_document(path), revisions=()))
    assert list(failed(temporary, "read-back", "redline", "tracked-changes")) == ["tracked-changes"]


def test_a_reader_that_sees_changes_where_none_are(temporary, monkeypatch):
    def read(path):
        reading = read_document(path)
        return replace(reading, revisions=reading.revisions or ("one",))

    monkeypatch.setattr("clausekit.intake.read.read_document", read)
    assert list(failed(temporary, "read-back", "redline", "tracked-changes")) == ["read-back"]


def test_a_comparison_that_sees_no_change(temporary, monkeypatch):
    from clausekit.comparison.compare import compare

    monkeypatch.setattr("clausekit.comparison.compare.compare", lambda before, after: compare(before, before))
    assert failed(temporary, "redline")["redline"].said == "2 articles were changed and 0 were found"


@pytest.mark.parametrize("found", [(), (Finding("redline-accepted", "", Location(part="text, line 3")),)])
def test_a_guard_that_lets_all_through_or_nothing(temporary, monkeypatch, found):
    monkeypatch.setattr("clausekit.rendering.check_redline.check_redline", lambda *_, **__: found)
    wrong = failed(temporary, "redline", "tracked-changes")
    assert list(wrong) == ["redline"]
    assert ("redline-accepted at text, line 3" in wrong["redline"].said) == bool(found)


def test_a_redline_that_cannot_be_made(temporary, monkeypatch):
    monkeypatch.setattr("clausekit.rendering.redline.render_redline", raising(ZeroDivisionError(SECRET)))
    wrong = failed(temporary, "read-back", "redline", "tracked-changes")
    assert list(wrong) == ["redline", "tracked-changes"]
    assert wrong["redline"].said.startswith("ZeroDivisionError in clausekit.handover.selfcheck.bench, line ")


def test_a_gate_that_lets_everything_through(temporary, monkeypatch):
    monkeypatch.setattr("clausekit.handover.gate.clear", lambda path, content, secrets: Cleared(path, content))
    wrong = failed(temporary, "gate-passes", "gate-refuses")
    assert list(wrong) == ["gate-refuses"]
    assert wrong["gate-refuses"].said == "a secret planted in the text was let through"


def test_a_gate_that_does_not_search_headers(temporary, monkeypatch):
    from clausekit.handover.reopen import reopen

    def without_headers(name, content):
        return (one for one in reopen(name, content) if "header" not in f"{one.place} {one.stream}")

    monkeypatch.setattr("clausekit.handover.gate.reopen", without_headers)
    wrong = failed(temporary, "gate-refuses")
    assert wrong["gate-refuses"].said == "a secret planted at the head of the pages was let through"


def test_a_gate_that_does_not_know_our_own_notes(temporary, monkeypatch):
    monkeypatch.setattr("clausekit.handover.folder_secrets.own_texts", lambda _: ())
    assert list(failed(temporary, "gate-passes", "gate-refuses")) == ["gate-refuses"]


def test_a_gate_that_refuses_everything(temporary, monkeypatch):
    monkeypatch.setattr("clausekit.handover.pack.clear", raising(InputError([Finding("trace", SECRET)])))
    assert failed(temporary, "gate-passes")["gate-passes"].said == "refused (trace)"


def test_a_paper_that_is_lost(temporary, monkeypatch):
    def fewer(*arguments, **options):
        pack = make_pack(*arguments, **options)
        return replace(pack, cleared=pack.cleared[1:])

    monkeypatch.setattr("clausekit.handover.pack.make_pack", fewer)
    wrong = failed(temporary, "gate-passes", "gate-refuses")
    assert list(wrong) == ["gate-passes"]
    assert wrong["gate-passes"].said == "2 papers were to be written and 1 were"


@pytest.mark.parametrize(
    ("hidden", "said"),
    [
        ("round-file-changed", "a round whose text was altered still verifies"),
        ("record-changed", "a round whose record was altered still verifies"),
    ],
)
def test_a_seal_that_does_not_hold(temporary, monkeypatch, hidden, said):
    def blind(folder):
        found = verify_rounds(folder)
        return replace(found, findings=tuple(one for one in found.findings if one.code != hidden))

    monkeypatch.setattr("clausekit.negotiation.verify_rounds.verify_rounds", blind)
    wrong = failed(temporary, "draft", "rounds")
    assert list(wrong) == ["rounds"]
    assert wrong["rounds"].said == said


@pytest.mark.parametrize(
    "changed",
    [{"rounds": 1}, {"seal": ""}, {"findings": (Finding("chain-broken", SECRET),)}],
    ids=["too-few", "no-seal", "findings"],
)
def test_rounds_that_do_not_verify(temporary, monkeypatch, changed):
    monkeypatch.setattr(
        "clausekit.negotiation.verify_rounds.verify_rounds", lambda folder: replace(verify_rounds(folder), **changed)
    )
    assert failed(temporary, "rounds")["rounds"].said.startswith("2 rounds were recorded and do not verify (")


def test_a_record_that_nothing_but_its_seal_guards(temporary):
    """What is altered in the record is found by its seal alone."""
    bench = Bench()
    for path, (_, before, after, code) in zip(bench.files_of_the_first_round, ALTERED, strict=True):
        content = path.read_bytes()
        assert content.count(before) == 1
        path.write_bytes(content.replace(before, after))
        assert [one.code for one in verify_rounds(bench.exchanged).findings] == [code]
        path.write_bytes(content)
    bench.clear_away()


@pytest.mark.parametrize("effect", [Effect.STRONGER, Effect.WEAKER, Effect.NEUTRAL])
def test_an_appraisal_that_always_says_the_same(temporary, monkeypatch, effect):
    monkeypatch.setattr("clausekit.comparison.appraise_texts.appraise_texts", lambda *_: Appraisal(effect, ()))
    wrong = failed(temporary, "appraise")
    assert list(wrong) == ["appraise"]
    assert f"was called {effect}" in wrong["appraise"].said


def test_no_room_for_temporary_files(temporary, monkeypatch):
    monkeypatch.setattr(tempfile, "TemporaryDirectory", raising(OSError(28, "No space left on device", SECRET)))
    wrong = failed(temporary)
    assert set(NAMES) - set(wrong) == {"libraries", "clauses", "shipped-files", "appraise", "nothing-left"}
    assert wrong["draft"].said.startswith("the computer refused: No space left on device (clausekit.")
    assert wrong["draft"].advice.startswith(MAKE_ROOM)


def test_a_disk_that_fills_up_meanwhile(temporary, monkeypatch):
    monkeypatch.setattr("clausekit.files._write_whole", raising(OSError(28, "No space left on device", SECRET)))
    wrong = failed(temporary, "draft")
    assert wrong["draft"].said == "refused (not-written)"
    assert wrong["draft"].advice.startswith(MAKE_ROOM)


def test_a_library_that_does_not_load_still_gives_a_page(temporary, monkeypatch):
    real = builtins.__import__

    def broken(name, *arguments):
        if name == "clausekit.rendering.formats":
            raise ImportError(SECRET, name="lxml.etree")
        return real(name, *arguments)

    monkeypatch.setattr(builtins, "__import__", broken)
    wrong = failed(temporary, "draft", "appraise")
    assert wrong["draft"].said == "a part of this installation does not load: lxml.etree"
    assert "appraise" not in wrong


def test_a_folder_that_stays(temporary, monkeypatch):
    cleanup = tempfile.TemporaryDirectory.cleanup

    def refuse(folder):
        cleanup(folder)
        raise PermissionError(13, "Permission denied", SECRET)

    monkeypatch.setattr(tempfile.TemporaryDirectory, "cleanup", refuse)
    wrong = failed(temporary, "draft")
    assert list(wrong) == ["nothing-left"]
    assert wrong["nothing-left"].advice == REMOVE


def test_an_interrupted_check_leaves_nothing(temporary, monkeypatch):
    monkeypatch.setattr("clausekit.comparison.appraise_texts.appraise_texts", raising(KeyboardInterrupt()))
    monkeypatch.setattr(check_installation, "CHECKS", [one for one in CHECKS if one.name in ("draft", "appraise")])
    with pytest.raises(KeyboardInterrupt):
        check_installation.check_installation()
    assert list(temporary.iterdir()) == []


def test_components_are_those_of_the_project_and_name_no_user_or_computer(monkeypatch):
    import platform
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {one.partition(">")[0].partition("=")[0].partition("[")[0] for one in project["dependencies"]}
    assert set(components.NEEDED) == names
    monkeypatch.setattr(platform, "mac_ver", lambda: ("", ("", "", ""), ""))
    monkeypatch.setattr(platform, "release", lambda: "6.1.0-office-laptop")
    found = {one.name: one.version for one in components.components()}
    assert "laptop" not in " ".join(filter(None, found.values()))
    assert str(Path.home()) not in str(found)
    assert found[platform.system()].startswith("6.1.0, ")
