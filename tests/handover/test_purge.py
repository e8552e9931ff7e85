import os
from pathlib import Path

import pytest

from clausekit.cli.app import run
from clausekit.findings import Finding, InputError, Location
from clausekit.handover.purge import keep_until, plan_purge, purge
from tests.handover.made import example_in


def full(tmp_path):
    folder = example_in(tmp_path)
    for name in ("rounds/001.txt", "for-employer/claim.docx", "for-members/summary.docx", "union-only/brief/a.docx"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"words")
    return folder


def test_our_own_sides_files_go_first_and_the_bargaining_file_last(tmp_path):
    folder = full(tmp_path)
    files = [path.relative_to(folder).as_posix() for path in plan_purge(folder).files]
    assert files[0].startswith("union-only/")
    first_other = next(at for at, name in enumerate(files) if not name.startswith("union-only/"))
    assert not any(name.startswith("union-only/") for name in files[first_other:])
    assert files[-1] == "bargaining.yaml"
    purge(plan_purge(folder))
    assert not folder.exists()


def test_every_file_and_folder_is_planned_once_and_the_deepest_folders_first(tmp_path):
    folder = full(tmp_path)
    (folder / "union-only" / "brief" / "old").mkdir()
    (folder / "library" / "pay").mkdir(parents=True)
    (folder / "library" / "pay" / "rise.yaml").write_bytes(b"words")
    plan = plan_purge(folder)
    assert [path.relative_to(folder).as_posix() for path in plan.files] == [
        "union-only/brief/a.docx",
        "union-only/mandate.yaml",
        "rounds/001.txt",
        "for-employer/claim.docx",
        "for-members/summary.docx",
        "library/pay/rise.yaml",
        "bargaining.yaml",
    ]
    assert [path.relative_to(folder).as_posix() for path in plan.folders] == [
        "union-only/brief/old",
        "union-only/brief",
        "union-only",
        "rounds",
        "for-employer",
        "for-members",
        "library/pay",
        "library",
        ".",
    ]
    assert plan.strange == ()


def test_a_union_only_folder_elsewhere_goes_before_all_else(tmp_path):
    folder, elsewhere = full(tmp_path), tmp_path / "stick"
    (elsewhere / "notes").mkdir(parents=True)
    (elsewhere / "notes" / "a.txt").write_bytes(b"words")
    plan = plan_purge(folder, elsewhere)
    assert plan.files[0] == elsewhere / "notes" / "a.txt"
    assert plan.folders[:2] == (elsewhere / "notes", elsewhere)
    purge(plan)
    assert not elsewhere.exists()
    assert not folder.exists()


def test_what_is_not_ours_is_named_and_keeps_its_folder(tmp_path):
    folder = full(tmp_path)
    for name in ("photo.jpg", "a.txt"):
        (folder / name).write_bytes(b"mine")
    plan = plan_purge(folder)
    assert plan.strange == (folder / "a.txt", folder / "photo.jpg")
    assert folder not in plan.folders


def test_every_file_that_the_disk_keeps_is_named_and_the_folders_stay(tmp_path, monkeypatch):
    folder = full(tmp_path)
    kept = {"claim.docx": OSError(13, "Permission denied"), "001.txt": OSError("no reason")}
    unlink = type(folder).unlink

    def refuse(path, missing_ok=False):
        if path.name in kept:
            raise kept[path.name]
        unlink(path, missing_ok)

    plan = plan_purge(folder)
    (folder / "for-members" / "summary.docx").unlink()
    monkeypatch.setattr(type(folder), "unlink", refuse)
    with pytest.raises(InputError) as error:
        purge(plan)
    hint = "close it, and run purge again"
    assert error.value.findings == (
        Finding(
            "not-deleted",
            "could not be deleted: Permission denied",
            Location(str(folder / "for-employer" / "claim.docx")),
            hint=hint,
        ),
        Finding(
            "not-deleted", "could not be deleted: no reason", Location(str(folder / "rounds" / "001.txt")), hint=hint
        ),
    )
    left = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    assert left == [
        "bargaining.yaml",
        "for-employer",
        "for-employer/claim.docx",
        "for-members",
        "rounds",
        "rounds/001.txt",
        "union-only",
        "union-only/brief",
    ]
    monkeypatch.undo()
    purge(plan_purge(folder))
    assert not folder.exists()


def test_the_folder_that_one_is_in_goes_too(tmp_path, monkeypatch):
    folder = full(tmp_path)
    monkeypatch.chdir(folder)
    if os.name == "nt":  # Windows keeps a folder that somebody is in
        with pytest.raises(InputError):
            purge(plan_purge(Path()))
    else:
        purge(plan_purge(Path()))
    monkeypatch.chdir(tmp_path)
    assert list(folder.rglob("*")) == [] if os.name == "nt" else not folder.exists()


def test_what_a_killed_command_left_half_written_goes_too(tmp_path):
    folder = full(tmp_path)
    (folder / ".half-abc.part").write_bytes(b"half of a barg")
    plan = plan_purge(folder)
    assert plan.strange == ()
    assert plan.files[-2:] == (folder / ".half-abc.part", folder / "bargaining.yaml")
    purge(plan)
    assert not folder.exists()


def test_a_folder_that_the_disk_keeps_is_named(tmp_path, monkeypatch):
    folder = full(tmp_path)

    def refuse(path):
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr(type(folder), "rmdir", refuse)
    with pytest.raises(InputError) as error:
        purge(plan_purge(folder))
    message, hint = (
        "this empty folder could not be deleted: Device or resource busy",
        "nothing is in it; delete it by hand",
    )
    assert error.value.findings == tuple(
        Finding("not-deleted", message, Location(str(folder / name)), hint=hint)
        for name in ("for-employer", "for-members", "rounds", "union-only/brief")
    )
    assert [path.name for path in folder.rglob("*") if path.is_file()] == ["bargaining.yaml"]


def test_what_comes_in_after_the_plan_keeps_its_folder(tmp_path):
    folder = full(tmp_path)
    plan = plan_purge(folder)
    (folder / "rounds" / "new.txt").write_bytes(b"words")
    purge(plan)
    assert [path.relative_to(folder).as_posix() for path in folder.rglob("*")] == ["rounds", "rounds/new.txt"]


def test_what_is_not_ours_stays(tmp_path):
    folder = full(tmp_path)
    (folder / "photo.jpg").write_bytes(b"mine")
    purge(plan_purge(folder))
    assert [path.name for path in folder.iterdir()] == ["photo.jpg"]


def test_a_folder_that_is_no_bargaining_folder_is_left_alone(tmp_path):
    (tmp_path / "union-only").mkdir()
    with pytest.raises(InputError) as error:
        plan_purge(tmp_path)
    message = "this is no bargaining folder: it has no bargaining.yaml"
    hint = "nothing was deleted; check the name"
    assert error.value.findings == (Finding("no-bargaining-folder", message, Location(str(tmp_path)), hint=hint),)


def test_the_command_lists_asks_and_deletes(tmp_path, capsys, monkeypatch):
    folder = full(tmp_path)
    assert run(["purge", str(folder), "--list"]) == 0
    assert "mandate.yaml" in capsys.readouterr().out
    monkeypatch.setattr("clausekit.cli.purge.confirm", lambda *_, **__: False)
    assert run(["purge", str(folder)]) == 1
    assert (folder / "bargaining.yaml").exists()
    assert run(["purge", str(folder), "--yes"]) == 0
    assert not folder.exists()


def test_a_retention_date_is_told(tmp_path, capsys):
    folder = full(tmp_path)
    file = folder / "bargaining.yaml"
    file.write_text(file.read_text("utf-8").replace("starts:", "keep_until: 2033-03-01\nstarts:"))
    assert str(keep_until(folder)) == "2033-03-01"
    assert run(["purge", str(folder), "--list", "--date", "2030-01-01"]) == 0
    assert "keep this folder until 2033-03-01" in capsys.readouterr().err


def test_no_retention_date_is_known_of_a_folder_that_cannot_be_read(tmp_path):
    assert keep_until(tmp_path) is None
    assert keep_until(full(tmp_path)) is None


if os.name != "nt":  # Windows lets not everybody make links

    def test_a_folder_that_is_a_link_goes_as_a_link(tmp_path):
        folder, outside = full(tmp_path), tmp_path / "outside"
        (outside / "deep").mkdir(parents=True)
        (outside / "keep.txt").write_text("keep")
        (folder / "library").symlink_to(outside, target_is_directory=True)
        (folder / "rounds" / "broken").symlink_to(tmp_path / "nowhere")
        (folder / "rounds" / "whole").symlink_to(outside, target_is_directory=True)
        plan = plan_purge(folder)
        assert folder / "library" in plan.files
        assert [path for path in plan.folders if "library" in path.parts or path.is_symlink()] == []
        purge(plan)
        assert sorted(path.name for path in outside.iterdir()) == ["deep", "keep.txt"]
        assert not folder.exists()

    def test_a_folder_that_became_a_link_after_the_plan_is_left_alone(tmp_path):
        folder, outside = full(tmp_path), tmp_path / "outside"
        outside.mkdir()
        plan = plan_purge(folder)
        (folder / "rounds" / "001.txt").unlink()
        (folder / "rounds").rmdir()
        (folder / "rounds").symlink_to(outside, target_is_directory=True)
        purge(plan)
        assert outside.is_dir()
        assert (folder / "rounds").is_symlink()

    def test_a_link_goes_and_what_it_points_to_stays(tmp_path):
        folder = full(tmp_path)
        outside = tmp_path / "outside"
        outside.mkdir()
        (outside / "keep.txt").write_text("keep")
        (folder / "union-only" / "link").symlink_to(outside, target_is_directory=True)
        purge(plan_purge(folder))
        assert (outside / "keep.txt").read_text() == "keep"
        assert not folder.exists()
