"""Whether a passage bears another number: how the number is written does not count, what it is does."""

import pytest

from clausekit.comparison.comparison import ChangeClass, Passage, PassageKind
from clausekit.comparison.depth import deepest, is_renumbered


@pytest.mark.parametrize(
    ("before", "after", "renumbered"),
    [
        ("4", "5", True),
        ("4.2", "4.3", True),
        ("(a)", "(b)", True),
        ("4", "", True),
        ("4", "4.", False),
        ("(a)", "a)", False),
        ("Article 4:", "4", False),
        ("CLAUSE 4", "clause 4", False),
        (" Section 4 ", "4.", False),
        ("Article 4", "Article 5", True),
        ("Annex 4", "4", True),
        ("", "", False),
    ],
)
def test_another_number_is_another_however_it_is_written(before, after, renumbered):
    passages = [Passage(kind=PassageKind.PROVISION, text="Text.", number=number) for number in (before, after)]
    assert is_renumbered(*passages) is renumbered


def test_the_deepest_of_some_changes_counts():
    assert deepest([]) is ChangeClass.NONE
    assert deepest([ChangeClass.COSMETIC, ChangeClass.SUBSTANTIVE, ChangeClass.NONE]) is ChangeClass.SUBSTANTIVE
    assert deepest([ChangeClass.RENUMBERED, ChangeClass.NONE]) is ChangeClass.RENUMBERED
