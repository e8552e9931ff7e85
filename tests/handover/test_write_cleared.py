"""What is written where others look: what passed the gate, and nothing else."""

from pathlib import Path

import pytest

from clausekit.findings import InputError
from clausekit.handover.gate import Cleared, clear
from clausekit.handover.secrets import gather
from clausekit.handover.write_cleared import write_cleared, write_cleared_together

NOTHING_SECRET = gather([], [])
NOT_CLEARED = "^only what passed the gate is written$"
NOT_THERE = "^a file for our own side does not belong in a folder of others$"


def letter(folder, words=b"Words", name="letter.txt"):
    return clear(folder / "for-employer" / name, words, NOTHING_SECRET)


def together(folder, files, own):
    return write_cleared_together(files, own, folder / ".unfinished")


def alone(folder, files, own):
    return write_cleared(files, own)


def by_name(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("write", [alone, together])
def test_all_is_written_and_named_in_order(tmp_path, write):
    one, other = letter(tmp_path), letter(tmp_path, b"More", "a.txt")
    own = {tmp_path / "union-only" / "brief.txt": b"ours"}
    assert write(tmp_path, [one, other], own) == (one.path, other.path, *own)
    assert by_name(tmp_path) == {
        "for-employer/letter.txt": b"Words",
        "for-employer/a.txt": b"More",
        "union-only/brief.txt": b"ours",
    }


@pytest.mark.parametrize("write", [alone, together])
@pytest.mark.parametrize("folder", ["for-employer", "for-members"])
def test_nothing_is_written_if_one_file_may_not_be(tmp_path, write, folder):
    cleared = letter(tmp_path)
    with pytest.raises(TypeError, match=NOT_CLEARED):
        write(tmp_path, [cleared, (cleared.path, cleared.content)], {})
    with pytest.raises(TypeError, match=NOT_THERE):
        write(tmp_path, [cleared], {tmp_path / folder / "brief.txt": b"ours"})
    assert by_name(tmp_path) == {}


def test_other_words_that_are_there_already_are_replaced_only_by_force(tmp_path):
    write_cleared([letter(tmp_path)])
    assert write_cleared([letter(tmp_path), letter(tmp_path, b"More", "a.txt")])
    with pytest.raises(InputError, match="exists already"):
        write_cleared([letter(tmp_path, b"Other"), letter(tmp_path, b"New", "b.txt")])
    assert by_name(tmp_path) == {"for-employer/letter.txt": b"Words", "for-employer/a.txt": b"More"}
    write_cleared([letter(tmp_path, b"Other")], force=True)
    assert by_name(tmp_path)["for-employer/letter.txt"] == b"Other"


def test_what_is_there_already_in_the_same_words_is_not_written_again(tmp_path):
    [path] = write_cleared([letter(tmp_path)])
    before = path.stat()
    assert write_cleared([letter(tmp_path)], force=True) == (path,)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_together_goes_over_what_is_there(tmp_path):
    together(tmp_path, [letter(tmp_path)], {})
    together(tmp_path, [letter(tmp_path, b"Other"), letter(tmp_path, b"New", "b.txt")], {})
    assert by_name(tmp_path) == {"for-employer/letter.txt": b"Other", "for-employer/b.txt": b"New"}


def test_what_was_cleared_holds_the_path_and_the_bytes():
    assert clear(Path("a/letter.txt"), b"Words", NOTHING_SECRET) == Cleared(Path("a/letter.txt"), b"Words")
