"""Is the copy for signature what was agreed: no for every edit, yes for every change of looks alone."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.comparison.comparison import EditKind
from clausekit.comparison.line_differences import line_differences
from clausekit.comparison.read_copies import read_copies
from clausekit.comparison.same import Answer, same
from clausekit.comparison.shown_lines import Part, ShownLine
from clausekit.document.document import Numbering
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.findings import InputError
from clausekit.library.load import load_library
from clausekit.rendering.formats import render
from tests.comparison import xml_edits
from tests.comparison.furnish import furnished
from tests.conftest import EXAMPLE
from tests.word.packages import cut, field, ins, p, r, word

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "same.yaml").read_text("utf-8"))


@cache
def document():
    return draft(read_bargaining(EXAMPLE), load_library()).document


@cache
def drafted():
    return render(document(), ".docx")


@cache
def complete():
    """The draft with notes, a text box and the like."""
    return furnished(drafted())


@pytest.fixture(scope="module")
def compared(tmp_path_factory):
    """Compares a file with the drafted one, or with another."""
    folder = tmp_path_factory.mktemp("copies")

    def compare(signing, agreed=b"", suffix=".docx"):
        paths = folder / "agreed.docx", folder / f"signing{suffix}"
        for path, content in zip(paths, (agreed or drafted(), signing), strict=True):
            path.write_bytes(content)
        return same(*read_copies(*paths))

    return compare


@pytest.mark.parametrize("edit", xml_edits.CHANGES, ids=lambda edit: edit.__name__)
@settings(max_examples=2, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000))
def test_every_edit_is_a_no_with_its_place(edit, seed, compared):
    signing = xml_edits.edited(complete(), edit, seed)
    found = compared(signing, complete())
    assert found.answer is Answer.NO, edit.__name__
    places = [line.where for one in found.differences for line in (one.agreed, one.signing) if line]
    places += [one.finding.place.part for one in found.obstacles]
    assert places
    assert all(places)


@pytest.mark.parametrize("edit", xml_edits.LOOKS, ids=lambda edit: edit.__name__)
@settings(max_examples=2, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000))
def test_looks_alone_are_a_yes(edit, seed, compared):
    found = compared(xml_edits.edited(complete(), edit, seed), complete())
    assert (found.differences, found.obstacles) == ((), ())
    assert found.answer is Answer.YES


def test_another_template_with_typed_numbers_and_without_contents(compared):
    other = replace(document(), numbering=Numbering.FROZEN, contents=False)
    plain = render(other, ".docx")
    restyled = xml_edits.edited(plain, xml_edits.looks_of_styles, 1)
    assert restyled != plain
    assert compared(restyled).answer is Answer.YES
    assert compared(drafted(), restyled).answer is Answer.YES
    assert compared(xml_edits.edited(restyled, xml_edits.digit, 3)).answer is Answer.NO


def test_a_template_that_names_its_styles_otherwise(compared):
    """Every paragraph in one plain style, its number typed: the words and their order are all that is left."""
    package = xml_edits.Package(drafted())
    found = compared(drafted())
    lines = {line.place: line.text for line in found.signing.countered if line.part is Part.TEXT}
    body = package.part(xml_edits.BODY).find(xml_edits.W + "body")
    for at, paragraph in enumerate(body.iter(xml_edits.W + "p"), 1):
        if f"paragraph {at}" in lines:
            for child in list(paragraph):
                paragraph.remove(child)
            paragraph.append(xml_edits._run(lines[f"paragraph {at}"]))
    assert compared(package.packed()).answer is Answer.YES


@pytest.mark.parametrize("suffix", [".md", ".json", ".html"])
def test_other_kinds_of_file(suffix, compared):
    content = render(document(), suffix)
    assert compared(content, suffix=suffix).answer is Answer.YES
    changed = content.replace(b"Working Days", b"working days", 1)
    assert changed != content
    assert compared(changed, suffix=suffix).answer is Answer.NO


def footnote(text):
    return {"footnotes": f'<w:footnote w:id="2">{p(text)}</w:footnote>'}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_handmade(case, compared):
    pair = [word(_body(case[side]), _parts(case[side])) for side in ("agreed", "signing")]
    found = compared(pair[1], pair[0])
    assert found.answer.value == case["answer"]
    said = [one.finding.message for one in found.obstacles]
    said += [f"{one.kind}: {line.text}" for one in found.differences for line in (one.agreed, one.signing) if line]
    for words in case.get("says", []):
        assert any(words in one for one in said), said


def _body(side):
    makers = {
        "words": r,
        "hidden": lambda text: r(text, "<w:vanish/>"),
        "white": lambda text: r(text, '<w:color w:val="FFFFFF"/>'),
        "tiny": lambda text: r(text, '<w:sz w:val="2"/>'),
        "bold": lambda text: r(text, "<w:b/>"),
        "inserted": lambda text: ins(r(text)),
        "deleted": cut,
        "page": lambda text: field("PAGE", text),
        "date": lambda text: field("DATE", text),
        "note": lambda _: '<w:r><w:footnoteReference w:id="2"/></w:r>',
        "picture": lambda _: "<w:r><w:pict/></w:r>",
        "line break": lambda _: "<w:r><w:br/></w:r>",
    }
    return "".join(
        p(*(makers[kind](text) for piece in paragraph for kind, text in piece.items())) for paragraph in side["text"]
    )


def _parts(side):
    parts = {}
    if "footnote" in side:
        parts |= footnote(side["footnote"])
    if "comment" in side:
        parts["comments"] = f'<w:comment w:id="0" w:author="Author Two">{p(side["comment"])}</w:comment>'
    return parts


def test_a_file_with_itself_is_the_same_though_it_holds_what_we_cannot_read(compared):
    both = word(p("A rule.", "<w:r><w:drawing/></w:r>"))
    assert compared(both, both).answer is Answer.YES


def test_an_empty_file_is_no_yes(compared):
    assert compared(word(p()), word(p())).answer is Answer.CANNOT_SAY


def test_both_files_that_cannot_be_opened_are_named(tmp_path):
    with pytest.raises(InputError) as raised:
        read_copies(tmp_path / "one.docx", tmp_path / "two.docx")
    assert len(raised.value.findings) == 2


LINES = st.lists(
    st.builds(ShownLine, st.sampled_from(Part), st.sampled_from(("a", "b", "c", "1 a", "2 a"))), max_size=9
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(LINES, LINES)
def test_differences_account_for_every_line(agreed, signing):
    """Whatever is not in a difference is equal, in order; no line is in two."""
    found = line_differences(agreed, signing)
    assert bool(found) == (agreed != signing)
    for side, lines in (("agreed", agreed), ("signing", signing)):
        inside = [getattr(one, side) for one in found if getattr(one, side)]
        rest = [line for line in lines if not any(line is one for one in inside)]
        assert len(inside) + len(rest) >= len(lines) - (len(lines) - len(set(map(id, lines))))
    for one in found:
        kept = [edit.text for edit in one.edits if edit.kind is not EditKind.PUT_IN]
        put = [edit.text for edit in one.edits if edit.kind is not EditKind.TAKEN_OUT]
        assert "".join(kept) == (one.agreed.text if one.agreed else "")
        assert "".join(put) == (one.signing.text if one.signing else "")
