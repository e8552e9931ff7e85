import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.findings import InputError, Location, Refusal
from clausekit.handover.gate import Cleared, clear, report
from clausekit.handover.secrets import Others, SecretText, gather, plain_words
from clausekit.handover.write_cleared import write_cleared
from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import ROOT
from tests.word.packages import cut, ins, p, r, word

SECRET = "We would settle for four days of training a year, paid by the union."
OPEN = "The Employer must give five days of training a year."
SECRETS = gather(
    [SecretText("the mandate", SECRET)],
    [OPEN],
    traces={"clausekit": "the name of this program", "training/before-go-live": "the id of a clause"},
    others=Others(names=("Westmarch Stores Ltd",)),
)
CASES: Any = read_yaml_file(ROOT / "tests" / "cases" / "gate.yaml").content
LEAK = "would settle for four days"


def refused(name, content, **options):
    with pytest.raises(Refusal) as refusal:
        clear(Path("for-employer") / name, content, SECRETS, **options)
    return refusal.value.findings


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
@pytest.mark.parametrize("suffix", [".txt", ".md", ".csv", ".ics", ".html", ".json", ".docx"])
def test_cases(case, suffix):
    text = case["text"].encode().decode("unicode_escape") if "\\u" in case["text"] else case["text"]
    if suffix == ".docx":
        content = word(p(text))
    elif suffix == ".csv":
        content = f'"{text}"\r\n'.encode()
    else:
        content = (f"<p>{text}</p>" if suffix == ".html" else text).encode()
    if case["found"] in (True, "yes"):
        assert any(one.code == "internal-wording" for one in refused(f"letter{suffix}", content))
    else:
        assert clear(Path(f"letter{suffix}"), content, SECRETS).content == content


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (word(p(r("would settle "), r("for"), r(" four days"))), "paragraph 1"),
        (word(p(r("would set"), r("tle for four days"))), "paragraph 1"),
        (word(p(r(LEAK, "<w:vanish/>"))), "paragraph 1"),
        (word(p(cut(LEAK))), "paragraph 1"),
        (word(p(r("would settle "), cut("anything else at all"), r("for four days"))), "paragraph 1"),
        (word(p(r("would settle "), ins(r("anything else at all ")), r("for four days"))), "paragraph 1"),
        (word(p("Words"), {"comments": f'<w:comment w:id="1">{p(LEAK)}</w:comment>'}), "comments.xml"),
        (word(p("Words"), {"footnotes": f'<w:footnote w:id="1">{p(LEAK)}</w:footnote>'}), "footnotes.xml"),
        (word(p("Words"), {"header1": p(LEAK)}), "header1.xml"),
        (word(p(f'<w:bookmarkStart w:id="1" w:name="{LEAK.replace(" ", "_")}"/>')), "name"),
        (word(p(f'<w:r><w:drawing><wp:docPr id="1" name="x" descr="{LEAK}"/></w:drawing></w:r>')), "descr"),
        (word(f"<!-- {LEAK} -->" + p("Words")), "XML comment"),
    ],
    ids=[
        "runs", "inside a word", "hidden", "deleted", "around a deletion", "around an insertion", "comment", "footnote",
        "header", "bookmark", "alt text", "XML comment",
    ],
)  # fmt: skip
def test_every_corner_of_a_word_file_is_searched(content, place):
    found = [
        one for one in refused("letter.docx", content, authors=frozenset(["Author One"])) if "mandate" in one.message
    ]
    assert any(place in one.place.part for one in found), found


@pytest.mark.parametrize(
    "page",
    [
        f"<!-- {LEAK} -->",
        f'<img alt="{LEAK}">',
        f'<p title="{LEAK}">Words</p>',
        f'<script>let x = "{LEAK}"</script>',
        f'<style>.x::after {{ content: "{LEAK}" }}</style>',
        f'<meta name="description" content="{LEAK}">',
        "<p>would <b>settle</b> for&nbsp;<i>four</i> days</p>",
        f"<p hidden>{LEAK}</p>",
    ],
)
def test_every_corner_of_a_page_is_searched(page):
    assert any("mandate" in one.message for one in refused("page.html", page.encode()))


def test_the_name_of_the_file_is_searched():
    name = "would-settle_for four days.txt"
    assert [one.place for one in refused(name, b"Words")] == [Location(name, part="the file's name")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Made with ClauseKit", "trace"),
        ("see training/before-go-live", "trace"),
        (r"C:\Users\someone\claim.docx", "trace"),
        ("/home/someone/claim.docx", "trace"),
        ("as at Westmarch Stores Ltd last year", "other-employer"),
    ],
)
def test_traces_paths_and_other_employers_are_refused(words, code):
    assert [one.code for one in refused("letter.txt", words.encode())] == [code]


def test_an_author_is_refused_unless_the_exchange_names_them():
    content = word(p(ins(r("New words."))))
    assert {one.code for one in refused("redline.docx", content)} == {"author"}
    assert clear(Path("redline.docx"), content, SECRETS, frozenset(["Author One"]))


LONG = "We would settle for four days of training a year, if the pay for every one of them is kept by the employer."
LONG_SECRET = gather([SecretText("the mandate", LONG)], [], traces={"clausekit": "the name of this program"})
BEGINNING = " ".join(LONG.split()[:15])


def exchanged_file(tmp_path, content, name="theirs.docx"):
    (tmp_path / name).write_bytes(content)
    return tmp_path / name


def test_what_both_sides_have_is_no_news(tmp_path):
    picture = {"word/media/a.png": b"\x89PNG"}
    content = word(p(ins(r(f"{BEGINNING} /tmp/x"))) + p("and on."), files=picture)
    theirs = exchanged_file(tmp_path, content)
    with pytest.raises(Refusal):
        clear(Path("redline.docx"), content, LONG_SECRET)
    assert clear(Path("redline.docx"), content, LONG_SECRET, exchanged=[theirs])
    assert clear(Path("redline.docx"), word(p(BEGINNING)), LONG_SECRET, exchanged=[theirs])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (word(p(LONG)), "“the pay for every one of them is kept by the employer”"),
        (word(p(ins(r("Words."), "Author Two"))), "the file says who made or changed it: `Author Two`"),
        (word(p("Words"), files={"word/media/b.png": b"\x89PNG"}), "this cannot be searched for internal wording"),
        (word(p("see /tmp/y")), "a path on this computer: `/tmp/y`"),
        (word(p("Made by clausekit")), "the name of this program: `clausekit`"),
    ],
)
def test_what_only_begins_as_in_an_exchanged_file_is_news(tmp_path, content, said):
    picture = {"word/media/a.png": b"\x89PNG"}
    theirs = exchanged_file(tmp_path, word(p(ins(r(f"{BEGINNING} /tmp/x"))), files=picture))
    with pytest.raises(Refusal) as refusal:
        clear(Path("redline.docx"), content, LONG_SECRET, exchanged=[theirs])
    [finding] = refusal.value.findings
    assert said in finding.message
    assert finding.place.file == "redline.docx"


def test_other_employers_wording_is_news_beyond_what_was_exchanged(tmp_path):
    others = gather([], [], others=Others(wording=(SecretText("the claim of Westmarch", LONG),)))
    theirs = exchanged_file(tmp_path, word(p(BEGINNING)))
    with pytest.raises(Refusal, match="wording of another employer"):
        clear(Path("redline.docx"), word(p(LONG)), others, exchanged=[theirs])


def test_a_beginning_that_both_sides_have_in_pieces_hides_no_end(tmp_path):
    theirs = exchanged_file(tmp_path, word(p(" ]() ".join(BEGINNING.split()))))
    with pytest.raises(Refusal, match="internal wording"):
        clear(Path("redline.docx"), word(p(LONG)), LONG_SECRET, exchanged=[theirs])


def test_every_exchanged_file_counts_by_itself_and_one_that_cannot_be_searched_for_nothing(tmp_path):
    one = exchanged_file(tmp_path, word(p("We would settle for")), "one.docx")
    two = exchanged_file(tmp_path, word(p("four days of training a year")), "two.docx")
    odd = exchanged_file(tmp_path, f"{LONG} café".encode("cp1252"), "odd.txt")
    content = word(p("We would settle for four days of training a year"))
    with pytest.raises(Refusal, match="would settle for four"):
        clear(Path("redline.docx"), content, LONG_SECRET, exchanged=[one, two, odd])
    whole = exchanged_file(tmp_path, word(p("We would settle for") + p("four days of training a year")), "w.docx")
    assert clear(Path("redline.docx"), content, LONG_SECRET, exchanged=[odd, whole])


def test_authors_that_may_be_named_may_be_named_in_a_redline_too(tmp_path):
    theirs = exchanged_file(tmp_path, word(p("Words")))
    content = word(p(ins(r("New words."), "Author Two")))
    assert clear(Path("redline.docx"), content, LONG_SECRET, frozenset(["Author Two"]), [theirs])
    traced = word(p(ins(r("Made by clausekit"), "Author Two")))
    with pytest.raises(Refusal) as refusal:
        clear(Path("redline.docx"), traced, LONG_SECRET, frozenset(["Author Two"]), [theirs])
    assert [one.code for one in refusal.value.findings] == ["trace"]


def test_what_stands_elsewhere_in_an_exchanged_file_is_no_news_and_its_parts_are_not_read_on(tmp_path):
    theirs = exchanged_file(tmp_path, word(p("see /tmp/x")))
    assert clear(Path("redline.docx"), word(p("Words.") + p("see /tmp/x")), LONG_SECRET, exchanged=[theirs])
    noted = {"footnotes": f'<w:footnote w:id="1">{p("We would settle")}</w:footnote>'}
    apart = exchanged_file(tmp_path, word(p("for four days"), noted), "apart.docx")
    beside = exchanged_file(tmp_path, word(p("We would settle"), {"header1": p("for four days")}), "beside.docx")
    cells = exchanged_file(tmp_path, b"We would settle,for four days\r\n", "cells.csv")
    for exchanged in (apart, beside, cells):
        with pytest.raises(Refusal, match="internal wording"):
            clear(Path("redline.docx"), word(p("We would settle for four days")), LONG_SECRET, exchanged=[exchanged])


def test_what_was_drafted_stays_open_beside_what_was_exchanged(tmp_path):
    drafted = gather([SecretText("the mandate", LONG)], [], drafted=["we would settle", "for four days"])
    theirs = exchanged_file(tmp_path, word(p("days of training a year")))
    content = word(p("We would settle for four days. And days of training a year."))
    assert clear(Path("redline.docx"), content, drafted, exchanged=[theirs])


def test_a_picture_cannot_be_searched_and_is_refused():
    assert refused("letter.docx", word(p("Words"), files={"word/media/a.png": b"\x89PNG"}))[0].code == "unsearchable"


def test_a_format_that_cannot_be_searched_is_refused():
    with pytest.raises(InputError, match="cannot be searched"):
        clear(Path("letter.pdf"), b"%PDF", SECRETS)


def test_a_run_across_two_paragraphs_counts_only_if_it_is_long():
    assert clear(Path("a.docx"), word(p("We would settle") + p("for four")), SECRETS)
    long = word(p("We would settle for") + p("four days of training"))
    assert refused("a.docx", long)[0].code == "internal-wording"


def test_nothing_but_what_was_cleared_is_written(tmp_path):
    with pytest.raises(TypeError):
        write_cleared([tmp_path / "letter.txt"])  # type: ignore[list-item]
    with pytest.raises(TypeError):
        write_cleared([], {tmp_path / "for-employer" / "brief.txt": b"ours"})
    assert list(tmp_path.rglob("*")) == []
    cleared = clear(tmp_path / "for-employer" / "letter.txt", b"Words", SECRETS)
    assert isinstance(cleared, Cleared)
    assert write_cleared([cleared], {tmp_path / "union-only" / "brief.txt": b"ours"})
    assert (tmp_path / "for-employer" / "letter.txt").read_bytes() == b"Words"


def test_the_report_says_what_cannot_be_seen():
    passed = (
        "no internal wording found (looked for runs of 5 or more words, author names, paths and traces of this "
        "program; it cannot see a leaked number or a paraphrase: read before you send)."
    )
    without = (
        "Note: no mandate was found here (none is written yet, or it is kept elsewhere), so its words could not be "
        "looked for."
    )
    assert report(gather([], [])) == (passed,)
    assert report(gather([], [], mandate_seen=False)) == (passed, without)


WORDS = st.lists(st.sampled_from(("pay", "days", "rest", "shift", "rota", "log", "keep", "fair", "open")), max_size=14)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(secret=WORDS, opened=WORDS, before=WORDS, after=WORDS, at=st.integers(0, 9))
def test_a_secret_run_that_is_not_open_is_always_found_and_nothing_else_is(secret, opened, before, after, at):
    """Found if and only if five words in a row are in the secret text and in no open one."""
    secrets = gather([SecretText("the mandate", " ".join(secret))], [" ".join(opened)])
    text = [*before, *secret[at : at + 6], *after]

    def runs(words):
        return {tuple(words[start : start + 5]) for start in range(len(words) - 4)}

    expected = bool(runs(text) & (runs(secret) - runs(opened)))
    for name, content in (("a.txt", " ".join(text).encode()), ("a.docx", word(p(" ".join(text))))):
        try:
            clear(Path(name), content, secrets)
        except Refusal:
            assert expected
        else:
            assert not expected


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_words_are_compared_whatever_stands_between_them(text):
    words = plain_words(text)
    assert plain_words(" - ".join(words)) == words


def test_a_file_with_a_part_twice_is_no_way_around_the_gate():
    content = io.BytesIO(word(p("Words")))
    with zipfile.ZipFile(content, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", b"<x/>")
    with pytest.raises(InputError):
        clear(Path("a.docx"), content.getvalue(), SECRETS)
