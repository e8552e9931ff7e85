"""docs/architecture.md shows the house as the import contracts and the folders have it."""

import re

from tests.conftest import ROOT
from tests.house.floors_picture import COMPARE, DRAFT, PICTURE, floors, floors_svg

TEXT = (ROOT / "docs" / "architecture.md").read_text("utf-8")
ROW = re.compile(r"^\| `(?P<room>[a-z_]+)` \| (?P<caption>.+) \|$", re.M)


def test_the_picture_is_drawn_from_the_contracts():
    assert PICTURE.read_text("utf-8") == floors_svg(), "python -m tests.house.floors_picture draws it anew"
    assert PICTURE.name in TEXT


def test_every_room_has_a_row_in_the_order_of_the_floors():
    assert [found["room"] for found in ROW.finditer(TEXT)] == [room for rooms in floors() for room in rooms]


def test_a_row_says_what_the_room_says_of_itself():
    for found in ROW.finditer(TEXT):
        folder = ROOT / "clausekit" / found["room"]
        source = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
        caption = re.match(r'"""(.+?)"""|"""(.+)', source.read_text("utf-8"))
        assert caption is not None
        assert found["caption"] == (caption[1] or caption[2]), found["room"]


def test_the_rivers_run_through_rooms_that_there_are():
    rooms = {room for row in floors() for room in row}
    assert rooms.issuperset((*DRAFT, *COMPARE))
    for river in (DRAFT, COMPARE):
        for room in river:
            assert f"`{room}`" in TEXT
