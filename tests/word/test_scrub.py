import pytest
from openxml_audit import OpenXmlValidator

from clausekit.cli.app import run
from clausekit.findings import InputError
from clausekit.intake.read import read_document
from clausekit.word.all_strings import all_strings
from clausekit.word.scrub import scrub_word, traces
from tests.word.packages import cut, ins, p, r, word

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Author One</dc:creator><dc:title>Claim</dc:title>'
    "<cp:lastModifiedBy>Author Two</cp:lastModifiedBy><cp:revision>7</cp:revision></cp:coreProperties>"
)
APP = "<Properties><Company>Author Three Ltd</Company></Properties>"
NAMES = ("Author One", "Author Two", "Author Three", "AB12CD", "2027-03-01T09")


def with_traces():
    comment = '<w:comment w:id="1" w:author="Author One" w:initials="AO" w:date="2027-03-01T09:00:00Z">'
    return word(
        p("Kept words. ", ins(r("New words."), "Author Two"), cut("Old words.")),
        {"comments": f"{comment}{p('A remark.')}</w:comment>"},
        files={"docProps/core.xml": CORE.encode(), "docProps/app.xml": APP.encode()},
    )


def strings(content):
    return [one.text for one in all_strings(content, "x.docx")]


def test_people_times_and_sittings_go_and_words_stay(tmp_path):
    before = with_traces()
    after, removed = scrub_word(before, "x.docx")
    assert not [text for text in strings(after) if any(name in text for name in NAMES)]
    told = {one.what: one.count for one in removed}
    assert told["authors of changes and comments"] == 3
    assert told["property: creator"] == 1
    assert told["company, program and editing time"] == 1
    assert told["marks of editing sittings"] >= 3
    paths = [tmp_path / "before.docx", tmp_path / "after.docx"]
    for path, content in zip(paths, (before, after), strict=True):
        path.write_bytes(content)
    first, second = map(read_document, paths)
    assert first.countered.blocks == second.countered.blocks
    assert first.tabled.blocks == second.tabled.blocks
    assert [one.paragraphs for one in first.comments] == [one.paragraphs for one in second.comments]


def test_scrubbing_again_finds_nothing():
    once, _ = scrub_word(with_traces(), "x.docx")
    twice, removed = scrub_word(once, "x.docx")
    assert removed == ()
    assert twice == once


def test_what_cannot_be_cleaned_is_named():
    content, _ = scrub_word(word(p("Words"), files={"word/media/a.jpeg": b"\xff\xd8"}), "x.docx")
    assert list(traces(content, "x.docx")) == [
        "word/media/a.jpeg: a picture or another file, whose own traces were not looked at"
    ]


def test_the_original_is_not_touched(tmp_path, capsys):
    path = tmp_path / "counter.docx"
    path.write_bytes(with_traces())
    before = path.read_bytes()
    assert run(["scrub", str(path)]) == 0
    out, err = capsys.readouterr()
    assert out.strip() == str(tmp_path / "counter-scrubbed.docx")
    assert "removed: authors of changes and comments (3)" in err
    assert path.read_bytes() == before
    assert run(["scrub", str(path), "-o", str(path), "--force"]) == 2
    assert path.read_bytes() == before


def test_a_file_that_is_no_word_file_is_refused():
    with pytest.raises(InputError):
        scrub_word(b"%PDF-1.7", "x.pdf")


def test_a_scrubbed_draft_is_sound(tmp_path):
    from tests.conftest import EXAMPLE

    assert run(["draft", str(EXAMPLE), "-o", str(tmp_path / "draft.docx")]) == 0
    assert run(["scrub", str(tmp_path / "draft.docx")]) == 0
    assert OpenXmlValidator().validate(tmp_path / "draft-scrubbed.docx").is_valid
