"""The numbers of a round on disk, and back again."""

import pytest

from clausekit.drafting.freeze import FrozenNumber
from clausekit.drafting.numbers_file import OPENING, numbers_path, numbers_text, read_numbers
from clausekit.findings import Finding, InputError, Location

NUMBERS = (
    FrozenNumber("1", "pay/rise", "The rise", (FrozenNumber("1.1", "pay/rise#day", "The day"),)),
    FrozenNumber("Schedule 1", "frame/list", ""),
)


def test_numbers_are_read_as_they_were_written(tmp_path):
    path = numbers_path(tmp_path, 7)
    assert path == tmp_path / "rounds" / "007-numbers.yaml"
    path.parent.mkdir()
    text = numbers_text(NUMBERS)
    path.write_text(text, "utf-8")
    assert text.startswith(f"# {OPENING}\n")
    assert text.count("below") == 1
    assert read_numbers(tmp_path, 7) == NUMBERS


def test_words_may_be_missing(tmp_path):
    path = numbers_path(tmp_path, 12)
    path.parent.mkdir()
    path.write_text('numbers: [{number: "1", key: a}]', "utf-8")
    assert read_numbers(tmp_path, 12) == (FrozenNumber("1", "a", ""),)


def test_numbers_that_are_not_here_are_said_with_the_way_to_them(tmp_path):
    with pytest.raises(InputError) as error:
        read_numbers(tmp_path, 3)
    message = "numbering is frozen at round 3, but the numbers of that round are not here"
    hint = (
        "put the file back from a backup; or write `numbering: live`, and "
        "`clausekit draft --freeze 3` records the numbers of the draft as it is now"
    )
    place = Location(str(tmp_path / "rounds" / "003-numbers.yaml"))
    assert error.value.findings == (Finding("numbers-missing", message, place, hint=hint),)
