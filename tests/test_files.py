"""Writing: whole or not at all, and never over another file unasked."""

import os

import pytest

from clausekit import files
from clausekit.files import finish_writing, locked, write_cache_file, write_files, write_together
from clausekit.findings import InputError


def leftovers(folder):
    return [path.name for path in folder.rglob("*") if path.name.startswith(".")]


def test_files_are_written_with_their_folders(tmp_path):
    write_files({tmp_path / "a" / "b.txt": b"one", tmp_path / "c.txt": b"two"})
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"one"
    assert leftovers(tmp_path) == []


def test_existing_files_are_all_named_and_none_is_touched(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "b").write_bytes(b"old")
    with pytest.raises(InputError) as error:
        write_files({tmp_path / "a": b"new", tmp_path / "b": b"new", tmp_path / "c": b"new"})
    assert [one.place.file for one in error.value.findings] == [str(tmp_path / "a"), str(tmp_path / "b")]
    assert (tmp_path / "a").read_bytes() == b"old"
    assert not (tmp_path / "c").exists()
    write_files({tmp_path / "a": b"new"}, force=True)
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_file_that_holds_the_same_is_left_and_a_folder_is_never_replaced(tmp_path):
    (tmp_path / "a").write_bytes(b"same")
    os.utime(tmp_path / "a", (1, 1))
    write_files({tmp_path / "a": b"same", tmp_path / "b": b"new"})
    assert (tmp_path / "a").stat().st_mtime == 1
    assert (tmp_path / "b").read_bytes() == b"new"
    (tmp_path / "c").mkdir()
    with pytest.raises(InputError, match="this is a folder and not a file"):
        write_files({tmp_path / "c": b"new"}, force=True)


def test_what_to_do_about_a_file_that_exists_is_for_the_command_to_say(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(InputError, match="delete it first"):
        write_files({tmp_path / "a": b"new"}, hint=files.ANOTHER_NAME)
    with pytest.raises(InputError, match="`--force` replaces it"):
        write_files({tmp_path / "a": b"new"})


def test_a_stop_while_writing_leaves_the_old_file_whole(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"old")

    def stop(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_files({tmp_path / "a": b"new"}, force=True)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_a_file_that_appears_meanwhile_is_not_lost(tmp_path, monkeypatch):
    target = tmp_path / "a"
    fsync = files.os.fsync

    def another_process(handle):
        target.write_bytes(b"theirs")
        fsync(handle)

    monkeypatch.setattr(files.os, "fsync", another_process)
    with pytest.raises(InputError, match="exists already"):
        write_files({target: b"ours"})
    assert target.read_bytes() == b"theirs"
    assert leftovers(tmp_path) == []


def test_a_disk_without_links_is_written_to_all_the_same(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError("no links here")

    monkeypatch.setattr(files.Path, "hardlink_to", refuse)
    write_files({tmp_path / "a": b"new"})
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_folder_that_cannot_be_written_to_is_a_finding(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InputError, match="cannot be written"):
        write_files({tmp_path / "file" / "a": b"x"})


def test_only_the_owner_may_read_what_is_new(tmp_path):
    write_files({tmp_path / "a": b"x"})
    others = 0o077 if os.name != "nt" else 0  # Windows keeps no such bits
    assert (tmp_path / "a").stat().st_mode & others == 0


def test_a_cache_that_cannot_be_written_is_no_reason_to_stop(tmp_path):
    (tmp_path / "file").write_text("in the way")
    write_cache_file(tmp_path / "file" / "x", b"x")
    write_cache_file(tmp_path / "ok" / "x", b"x")
    assert (tmp_path / "ok" / "x").read_bytes() == b"x"


def test_a_disk_that_fills_up_in_the_middle_of_a_file_keeps_the_old_one(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(InputError, match="No space left"):
        write_files({tmp_path / "a": b"new"}, force=True)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_a_disk_without_permissions_is_written_to_all_the_same(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(files.Path, "chmod", refuse)
    write_files({tmp_path / "a": b"new"})
    assert (tmp_path / "a").read_bytes() == b"new"


def test_what_a_stop_left_is_swept_away_once_it_is_nobodys(tmp_path):
    old, young, foreign = (tmp_path / name for name in (".half-old.part", ".half-young.part", ".theirs.part"))
    for path in (old, young, foreign):
        path.write_bytes(b"half")
    for path in (old, foreign):
        os.utime(path, (0, 0))
    write_files({tmp_path / "a": b"new"})
    assert sorted(leftovers(tmp_path)) == [young.name, foreign.name]


def test_names_that_windows_cannot_hold_are_all_refused_before_anything_is_written(tmp_path):
    with pytest.raises(InputError) as error:
        write_files({tmp_path / "a": b"x", tmp_path / "nul.txt": b"x", tmp_path / "a:b": b"x"})
    assert [one.code for one in error.value.findings] == ["unfit-name", "unfit-name"]
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def journal(tmp_path):
    (tmp_path / "rounds").mkdir()
    (tmp_path / "facts").write_bytes(b"old")
    return tmp_path / "rounds" / ".unfinished"


def together(tmp_path, journal):
    write_together({tmp_path / "rounds" / "a": b"new"}, {tmp_path / "facts": b"changed"}, journal)


def test_files_are_written_together(tmp_path, journal):
    together(tmp_path, journal)
    assert (tmp_path / "rounds" / "a").read_bytes() == b"new"
    assert (tmp_path / "facts").read_bytes() == b"changed"
    assert leftovers(tmp_path) == []


def test_a_disk_that_fills_up_takes_none_of_them(tmp_path, journal, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.Path, "replace", full)
    with pytest.raises(InputError, match="No space left"):
        together(tmp_path, journal)
    assert (tmp_path / "facts").read_bytes() == b"old"
    assert list((tmp_path / "rounds").iterdir()) == []


def test_what_a_stop_left_is_finished_unless_a_file_was_changed_meanwhile(tmp_path, journal, monkeypatch):
    def stop(_, journal):
        held.append(journal.read_bytes())
        raise KeyboardInterrupt

    held = []
    with monkeypatch.context() as patched:
        patched.setattr(files, "_carry_out", stop)
        with pytest.raises(KeyboardInterrupt):
            together(tmp_path, journal)
    journal.write_bytes(held[0])  # a process that is killed undoes nothing
    (journal.parent / ".half.part").write_bytes(b"h")
    (tmp_path / "facts").write_bytes(b"by hand")
    with pytest.raises(InputError, match="was changed before an interrupted command could finish"):
        finish_writing(journal)
    assert (tmp_path / "facts").read_bytes() == b"by hand"
    (tmp_path / "facts").write_bytes(b"old")
    finish_writing(journal)
    assert (tmp_path / "facts").read_bytes() == b"changed"
    assert leftovers(tmp_path) == []
    finish_writing(journal)
    assert (tmp_path / "rounds" / "a").read_bytes() == b"new"


def test_a_lock_is_free_again_after_a_fault(tmp_path):
    with pytest.raises(RuntimeError), locked(tmp_path / "x" / ".lock"):
        raise RuntimeError
    with locked(tmp_path / "x" / ".lock"):
        assert (tmp_path / "x" / ".lock").exists()


def test_a_path_that_windows_does_not_open_is_said_with_its_length(tmp_path, monkeypatch):
    path = tmp_path.joinpath(*["folder " * 14 + "."] * 2, "words" * 20 + ".docx")

    why = FileNotFoundError(2, "The system cannot find the path specified")  # as Windows says of such a path

    def refuse(*_, **__):
        raise why

    monkeypatch.setattr(files, "_make_folder", refuse)
    with pytest.raises(InputError) as error:
        write_files({path: b"words"})
    (finding,) = error.value.findings
    assert finding.code == "path-too-long"
    assert finding.message == f"its whole path has {len(str(path))} characters, and Windows opens none of more than 259"
    assert finding.place.file == str(path)
    assert finding.hint
    with pytest.raises(InputError, match="cannot be written"):
        write_files({tmp_path / "short.docx": b"words"})
    why = OSError(28, "No space left on device")
    with pytest.raises(InputError, match="No space left"):
        write_files({path: b"words"})
