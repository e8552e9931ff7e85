import pytest

from clausekit.yaml_files.read import read_yaml
from clausekit.yaml_files.write import set_key, write_yaml

TEXT = """# about us
unions:
    - name: A   # the first
      signs: [Secretary]

numbering: live   # follows the text
"""


def test_a_key_is_set_and_all_else_stays_to_the_character():
    assert set_key(TEXT, "numbering", "frozen-at-round-1", "f") == TEXT.replace(
        "numbering: live   #", "numbering: frozen-at-round-1  #"
    )


def test_a_key_that_is_new_is_added_and_comments_stay():
    changed = set_key("# about us\na: 1  # one\nb:\n  - x  # the x\n", "numbering", "live", "f")
    assert read_yaml(changed, "f").content == {"a": "1", "b": ["x"], "numbering": "live"}
    assert "# about us" in changed
    assert "# one" in changed
    assert "# the x" in changed


def test_what_cannot_be_set_alone_is_refused():
    with pytest.raises(ValueError, match="not a group"):
        set_key("- a\n", "numbering", "live", "f")


def test_plain_values_written_read_back_equal():
    content = {"n": "1.10", "no": "no", "list": [{"a": "2026-01-02"}], "words": "a: b # c", "empty": None}
    text = write_yaml(content, "Do not edit.")
    assert text.startswith("# Do not edit.\n")
    assert read_yaml(text, "f").content == content
