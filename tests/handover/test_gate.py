import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.findings import InputError, Refusal
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
    assert refused("would-settle_for four days.txt", b"Words")[0].place.part == "the file's name"


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
    said = " ".join(report(gather([], [], mandate_seen=False)))
    assert "no internal wording found" in said
    assert "paraphrase" in said
    assert "not on this machine" in said


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
