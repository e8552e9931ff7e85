"""Findings: one way to say that a file cannot be read or written, and every mistake at once."""

import errno

import pytest

from clausekit.findings import Finding, InputError, Location, gather, not_read, not_written, one_of

IN_USE = PermissionError(errno.EACCES, "Permission denied")


@pytest.mark.parametrize(
    ("error", "code", "hint"),
    [
        (FileNotFoundError(), "file-missing", "check the name and the folder"),
        (IsADirectoryError(), "is-a-folder", "name a file in it"),
        (IN_USE, "file-unreadable", "close it in Word if it is open there, or copy it to another folder"),
        (OSError(errno.EIO, "Input/output error"), "file-unreadable", "see that it opens in another program"),
    ],
)
def test_a_file_that_cannot_be_read(error, code, hint):
    found = not_read("theirs.docx", error)
    assert (found.place.file, found.code) == ("theirs.docx", code)
    assert found.hint.startswith(hint)


@pytest.mark.parametrize(
    ("error", "code", "hint"),
    [
        (IsADirectoryError(), "is-a-folder", "name a file in it"),
        (IN_USE, "not-written", "close it in Word if it is open there, or choose another folder"),
        (OSError(errno.ENOSPC, "No space left on device"), "not-written", "make room on the disk"),
        (OSError(errno.ENAMETOOLONG, "File name too long"), "not-written", "give it a shorter name"),
        (OSError(errno.EIO, "Input/output error"), "not-written", "choose another folder"),
    ],
)
def test_a_file_that_cannot_be_written(error, code, hint):
    found = not_written("draft.docx", error)
    assert (found.place.file, found.code) == ("draft.docx", code)
    assert found.hint.startswith(hint)


def test_what_several_steps_find_wrong_is_said_once_and_together():
    def wrong(name):
        raise InputError([Finding("wrong", "is wrong", Location(name))])

    with pytest.raises(InputError) as raised:
        gather(lambda: wrong("b"), lambda: None, lambda: wrong("a"), lambda: wrong("b"))
    assert [one.place.file for one in raised.value.findings] == ["a", "b"]
    taken = []
    gather(lambda: taken.append(1), lambda: taken.append(2))
    assert taken == [1, 2]


def test_a_word_that_is_near_none_is_told_all_of_them():
    assert one_of("claim-leter", {"claim-letter", "chaser"}) == "did you mean `claim-letter`?"
    assert one_of("x", {"claim-letter", "chaser"}) == "one of: chaser, claim-letter"
    assert one_of("x", [str(number) for number in range(20)]).endswith("10, 11, …")
    assert one_of("x", []) == "there is none to name"
