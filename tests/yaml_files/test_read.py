import pytest

from clausekit.drafting.bargaining import read_bargaining
from clausekit.findings import InputError
from clausekit.yaml_files.read import read_yaml, read_yaml_file


def refusals(text):
    with pytest.raises(InputError) as error:
        read_yaml(text, "f.yaml")
    return [(one.place.line, one.place.column, one.code) for one in error.value.findings]


def test_every_scalar_stays_text():
    content = read_yaml("a: no\nb: 1.10\nc: 2026-01-02\nd: 12:30\ne: ~\nf: 0o7\ng: 1e3\nh:\ni: ''\n", "f").content
    assert content == {
        "a": "no",
        "b": "1.10",
        "c": "2026-01-02",
        "d": "12:30",
        "e": "~",
        "f": "0o7",
        "g": "1e3",
        "h": None,
        "i": "",
    }


def test_places_of_values_and_keys():
    text = read_yaml("a:\n  - b: one\n    c: two\n", "f")
    assert (text.places[("a", 0, "c")], text.keys[("a", 0, "c")]) == ((3, 8), (3, 5))
    assert str(text.place(("a", 0, "unknown", 4))) == "f:2:5"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", [(2, 1, "yaml-duplicate-key")]),
        ("a: &x 1\nb: *x\n", [(1, 4, "yaml-alias"), (2, 4, "yaml-alias")]),
        ("a: !!int 1\n", [(1, 4, "yaml-tag")]),
        ("a: [1\n", [(2, 1, "yaml-syntax")]),
        ("a:\n\t- b\n", [(2, 1, "yaml-syntax")]),
        ("? [a]\n: b\n", [(1, 3, "yaml-key")]),
        ("a: 1\n---\nb: 2\n", [(2, 1, "yaml-documents")]),
        ("a: b\x01\n", [(1, 1, "yaml-character")]),
    ],
)
def test_what_is_refused(text, expected):
    assert refusals(text) == expected


def test_deep_nesting_is_refused_before_it_is_built():
    assert refusals("[" * 100_000)[0][2] == "yaml-depth"


def test_an_explosion_of_aliases_is_refused():
    bomb = "a: &a [x,x]\n" + "".join(f"{b}: &{b} [*{a},*{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert {code for *_, code in refusals(bomb)} == {"yaml-alias"}


def test_files_that_cannot_be_read(tmp_path):
    def code(content=None):
        path = tmp_path / "f.yaml"
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(InputError) as error:
            read_yaml_file(path)
        return error.value.findings[0].code

    assert code() == "file-missing"
    assert code("a: é".encode("cp1252")) == "yaml-not-utf8"
    assert code(b"a: " + b"x" * 1_000_001) == "yaml-too-large"


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path):
    path = tmp_path / "f.yaml"
    path.write_bytes("a: é".encode("utf-8-sig"))
    assert read_yaml_file(path).content == {"a": "é"}


@pytest.mark.parametrize(("text", "message"), [("", "the file is empty"), ("- x", "the file must be a group of")])
def test_a_file_that_holds_nothing_of_use(text, message, tmp_path):
    (tmp_path / "bargaining.yaml").write_text(text)
    with pytest.raises(InputError, match=message):
        read_bargaining(tmp_path)
