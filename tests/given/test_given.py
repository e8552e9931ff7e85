"""Bytes, characters and names from outside: what is no file, no character, no name for every computer."""

import os

import pytest

from clausekit.given import file_bytes as module
from clausekit.given.characters import UNFIT, fit_characters
from clausekit.given.file_bytes import file_bytes
from clausekit.given.file_names import unfit_name


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("draft.docx", True),
        ("union-only", True),
        ("console.docx", True),
        ("com10.txt", True),
        ("Llythyr â'r cyflogwr.docx", True),
        ("nul.docx", False),
        ("NUL", False),
        ("aux.tar.gz", False),
        ("com1", False),
        ("LPT³.txt", False),
        ("draft:1.docx", False),
        ("a|b.docx", False),
        ("what?.docx", False),
        ("bell\x07.docx", False),
        ("draft.docx.", False),
        ("draft ", False),
        (f"{'w' * 115}.docx", True),
        (f"{'w' * 116}.docx", False),
    ],
)
def test_names_that_windows_cannot_hold(name, fits):
    assert (unfit_name(name) == "") is fits


def test_unfit_characters_stand_as_a_sign_and_page_breaks_as_line_ends():
    assert fit_characters("Pay\x0cand \x07hours\ud800, é\u202e \U0001f600\t\n") == (
        "Pay\nand \N{REPLACEMENT CHARACTER}hours\N{REPLACEMENT CHARACTER}, é\u202e \U0001f600\t\n",
        2,
    )
    assert fit_characters("as it is") == ("as it is", 0)


def test_unfit_is_what_xml_cannot_hold():
    from lxml import etree

    element = etree.Element("x")
    for code in (*range(0x20), *range(0x7F, 0xA0), 0xD7FF, 0xE000, 0xFDD0, 0xFFFD, 0xFFFE, 0xFFFF, 0x10FFFF):
        try:
            element.text = chr(code)
        except ValueError:
            assert UNFIT.search(chr(code)), hex(code)
        else:
            assert not UNFIT.search(chr(code)), hex(code)


def test_only_files_are_read_and_none_that_is_huge(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"words")
    assert file_bytes(tmp_path / "a") == b"words"
    with pytest.raises(FileNotFoundError):
        file_bytes(tmp_path / "b")
    with pytest.raises(IsADirectoryError, match="a folder"):
        file_bytes(tmp_path)
    monkeypatch.setattr(module, "LARGEST", 4)
    with pytest.raises(OSError, match="larger than"):
        file_bytes(tmp_path / "a")


if os.name != "nt":

    def test_links_are_followed_and_devices_and_pipes_are_not_read(tmp_path):
        (tmp_path / "a").write_bytes(b"words")
        (tmp_path / "link").symlink_to("a")
        assert file_bytes(tmp_path / "link") == b"words"
        (tmp_path / "zero").symlink_to("/dev/zero")
        (tmp_path / "loop").symlink_to("loop")
        os.mkfifo(tmp_path / "pipe")
        for name in ("zero", "pipe"):
            with pytest.raises(OSError, match="a device or a pipe"):
                file_bytes(tmp_path / name)
        with pytest.raises(OSError, match=r"."):
            file_bytes(tmp_path / "loop")
