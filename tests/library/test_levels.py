from clausekit.library.levels import levels_table
from clausekit.library.load import load_library
from tests.conftest import ROOT


def test_the_table_of_reading_levels_is_true(golden):
    golden(str(ROOT / "docs" / "reading-levels.md"), levels_table(load_library()))
