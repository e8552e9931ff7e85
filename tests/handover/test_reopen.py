"""Which strings a finished file is opened into, and where each of them stands."""

import pytest

from clausekit.findings import Finding, InputError, Location
from clausekit.handover.reopen import Found, reopen
from tests.word.packages import ins, p, r, word

ANOTHER_FORMAT = "write it in another format, such as .docx"


def opened(name, content):
    first, *others = reopen(name, content if isinstance(content, bytes) else content.encode())
    assert first == Found("the file's name", name, "name")
    return others


@pytest.mark.parametrize("name", ["claim.MD", "claim.md"])
def test_markdown_is_read_without_its_escapes_line_by_line(name):
    assert opened(name, "# Pay \\& rest\n\nfour&nbsp;d\\ays &amp; more") == [
        Found("line 1", "# Pay & rest", "lines"),
        Found("line 2", "", "lines"),
        Found("line 3", "four\xa0days & more", "lines"),
    ]


def test_a_calendar_is_read_unfolded():
    assert opened("dates.ics", "SUMMARY:would sett\r\n le\\nfor four\r\nEND:x") == [
        Found("line 1", "SUMMARY:would settle", "lines"),
        Found("line 2", "for four", "lines"),
        Found("line 3", "END:x", "lines"),
    ]


def test_plain_text_is_read_by_paragraphs():
    assert opened("letter.txt", "One\ntwo\n \nthree\nfour\n\n\nfive") == [
        Found("line 1", "One", "lines"),
        Found("line 1", "two", "lines"),
        Found("line 1", " ", "lines"),
        Found("line 4", "three", "lines"),
        Found("line 4", "four", "lines"),
        Found("line 4", "", "lines"),
        Found("line 7", "", "lines"),
        Found("line 8", "five", "lines"),
    ]


def test_a_table_is_read_by_cells_and_none_is_read_on_from_another():
    assert opened("table.csv", '\ufeffArticle,Who\r\n1,"one\r\ntwo, three"\r\n') == [
        Found("row 1, column 1", "Article", "cell 1 1"),
        Found("row 1, column 2", "Who", "cell 1 2"),
        Found("row 2, column 1", "1", "cell 2 1"),
        Found("row 2, column 2", "one\r\ntwo, three", "cell 2 2"),
    ]


def test_rows_of_a_table_may_end_in_any_way():
    places = [one.place for one in opened("table.csv", "a,b\rc\nd\r\ne")]
    assert places == ["row 1, column 1", "row 1, column 2", "row 2, column 1", "row 3, column 1", "row 4, column 1"]


@pytest.mark.parametrize("suffix", [".html", ".ics", ".md", ".txt", ".csv", ".json"])
def test_what_is_no_text_is_said_with_its_name(suffix):
    with pytest.raises(InputError) as error:
        list(reopen(f"a{suffix}", b"caf\xe9"))
    message = "this is no text in UTF-8, so it cannot be searched"
    assert error.value.findings == (Finding("unsearchable", message, Location(f"a{suffix}"), hint=ANOTHER_FORMAT),)


def test_a_table_that_cannot_be_read_is_said_with_its_name():
    with pytest.raises(InputError) as error:
        list(reopen("a.csv", b'"' + b"x" * 200_000 + b'"'))
    message = "this table cannot be read, so it cannot be searched: field larger than field limit (131072)"
    assert error.value.findings == (Finding("unsearchable", message, Location("a.csv"), hint=ANOTHER_FORMAT),)


def test_json_is_read_line_by_line():
    assert opened("facts.json", '{\n"a": 1}') == [Found("line 1", "{", "lines"), Found("line 2", '"a": 1}', "lines")]


@pytest.mark.parametrize("name", ["letter.PDF", "letter.pdf"])
def test_what_cannot_be_searched_is_said_with_its_name(name):
    message = "a file that ends in `.pdf` cannot be searched, so it is not handed over"
    with pytest.raises(InputError) as error:
        list(reopen(name, b""))
    assert error.value.findings == (Finding("unsearchable", message, Location(name), hint=ANOTHER_FORMAT),)


def test_a_page_is_read_block_by_block_with_everything_that_is_not_shown():
    page = (
        "<!DOCTYPE html>\n"
        '<p title="A tip">Pay <b>and</b> rest</p>\n'
        "<h1>Next<hr hidden></h1><!-- a remark --><?pi words?><![CDATA[ some data ]]>"
    )
    assert opened("page.html", page) == [
        Found("line 1, a declaration", "DOCTYPE html", "declarations"),
        Found("line 1, block 0", "\n", "text"),
        Found("line 2, title of p", "A tip", "line 2, title of p 2"),
        Found("line 2, block 1", "Pay ", "text"),
        Found("line 2, block 1", "and", "text"),
        Found("line 2, block 1", " rest", "text"),
        Found("line 2, block 1", "\n", "text"),
        Found("line 3, block 2", "Next", "text"),
        Found("line 3, hidden of hr", "", "line 3, hidden of hr 8"),
        Found("line 3, a comment", " a remark ", "comments"),
        Found("line 3, a comment", "pi words?", "comments"),
        Found("line 3, a declaration", "CDATA[ some data ", "declarations"),
    ]


@pytest.mark.parametrize("tag", ["a", "b", "dfn", "em", "i", "span", "strong", "sub", "sup"])
def test_a_tag_inside_a_line_begins_no_block(tag):
    assert {one.place for one in opened("page.html", f"<p>one <{tag}>two</{tag}> three")} == {"line 1, block 1"}


def test_every_attribute_is_a_string_by_itself():
    assert opened("page.html", '<p class="one" id="two">')[:2] == [
        Found("line 1, class of p", "one", "line 1, class of p 0"),
        Found("line 1, id of p", "two", "line 1, id of p 1"),
    ]


@pytest.mark.parametrize(
    ("tag", "people"),
    [
        ('<meta name="author" content="Author One">', ["Author One"]),
        ('<meta name="generator" content="Author One">', ["Author One"]),
        ('<meta name="description" content="Author One">', []),
        ('<meta property="author" content="Author One">', []),
        ('<meta name="author" value="Author One">', []),
    ],
)
def test_a_page_may_say_who_made_it(tag, people):
    assert [one.text for one in opened("page.html", tag) if one.is_person] == people


@pytest.mark.parametrize("tag", ["img", "object", "embed", "iframe", "svg", "video", "audio"])
def test_what_a_page_shows_besides_words_cannot_be_searched(tag):
    assert opened("page.html", f"\n<{tag}>")[1:] == [Found(f"line 2, {tag}", "", tag, unsearched=True)]


def test_words_that_a_page_ends_with_are_not_lost():
    assert opened("page.html", "<p>four days &am")[-1].text == "four days &am"


def test_a_word_file_gives_its_words_people_and_pictures():
    content = word(p(ins(r("New words."))), files={"word/media/a.png": b"\x89PNG"})
    found = opened("letter.docx", content)
    assert [one.text for one in found if one.is_person] == ["Author One"]
    assert [one.place for one in found if one.unsearched] == ["word/media/a.png"]
    [words] = [one for one in found if one.text == "New words."]
    assert (words.is_person, words.unsearched) == (False, False)
    noted = {"footnotes": f'<w:footnote w:id="1">{p("A note.")}</w:footnote>'}
    streams = {one.text: one.stream for one in opened("letter.docx", word(p("One.") + p("Two."), noted))}
    assert streams["One."] == streams["Two."] != streams["A note."] is not None


def test_a_broken_word_file_is_said_by_its_name():
    with pytest.raises(InputError) as error:
        list(reopen("letter.docx", b"no package"))
    assert {one.place.file for one in error.value.findings} == {"letter.docx"}
