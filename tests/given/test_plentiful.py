"""Values of which a file gives thousands are made quickly, and sweeps for garbage wait until a file is read."""

import gc
from dataclasses import field, fields, replace

import pytest

from clausekit.given.plentiful import plentiful
from clausekit.given.sweeps import WithoutSweeps


@plentiful
class Mark:
    """A value of two fields."""

    text: str
    level: int = 0


def test_a_plentiful_value_is_a_dataclass_with_slots():
    one = Mark(text="a")
    assert one == Mark(text="a", level=0)
    assert repr(one) == "Mark(text='a', level=0)"
    assert [field.name for field in fields(Mark)] == ["text", "level"]
    assert replace(one, level=2) == Mark(text="a", level=2) != one
    with pytest.raises(AttributeError):
        one.other = 1
    with pytest.raises(TypeError):
        Mark("a")


@plentiful(kw_only=False, order=True)
class Spot:
    """A value whose fields may be given in their order."""

    line: int
    word: str = field(default="", compare=False)
    hidden: str = field(default="x", repr=False)


def test_one_whose_fields_come_in_their_order_can_be_sorted_and_kept_as_a_key():
    one = Spot(2, "a")
    assert sorted([one, Spot(1, "b")]) == [Spot(1), one]
    assert {one: "here"}[Spot(2, "other word")] == "here"
    assert repr(one) == "Spot(line=2, word='a')"


def test_sweeps_wait_and_go_on():
    assert gc.isenabled()
    with WithoutSweeps():
        assert not gc.isenabled()
        with WithoutSweeps():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_sweeps_go_on_after_a_mistake():
    with pytest.raises(ValueError, match="broken"), WithoutSweeps():
        raise ValueError("broken")
    assert gc.isenabled()


def test_who_never_sweeps_is_left_alone():
    gc.disable()
    try:
        with WithoutSweeps():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
