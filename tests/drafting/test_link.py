"""References become numbers and keys become ids: exactly what stands in the linked document."""

from hashlib import sha256

import pytest

from clausekit.document.blocks import Paragraph, Provision, Schedule
from clausekit.document.inlines import DefinedTerm, Reference, Text, line_text
from clausekit.drafting import link as linking
from clausekit.drafting.link import link, neutral_ids
from clausekit.findings import Finding, InputError, Location
from clausekit.markdown.read_clause import TERM


def with_words(*line, **named):
    return Provision(text=line, **named)


def agreement(*line):
    """An article with a line to link, another to point to, and two schedules with paragraphs."""
    return (
        Provision(id="a", number="1", title=(Text("A"),), children=(with_words(*line, id="a/1", number="1.1"),)),
        Provision(id="b", number="2", title=(Text("B"),), children=(with_words(Text("B."), id="b/1", number="2.1"),)),
        Schedule(id="s", number="Schedule 1", children=(with_words(Text("S."), id="s/1", number="1"),)),
        Schedule(
            id="t",
            number="Schedule 2",
            children=(
                with_words(
                    Text("T."), id="t/1", number="1", children=(with_words(Text("U."), id="t/2", number="(a)"),)
                ),
            ),
        ),
    )


def linked(*line):
    blocks = link(agreement(*line), "salt")
    [one] = blocks[0].children
    return one.text, {"a": blocks[0].id, "b": blocks[1].id, "s": blocks[2].id, "t": blocks[3].id}, blocks


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ((Text("See clause "), Reference("b"), Text(".")), "See clause 2."),
        ((Text("See clause "), Reference("b/1"), Text(".")), "See clause 2.1."),
        ((Text("See clause "), Reference("s"), Text(".")), "See Schedule 1."),
        ((Text("See clause "), Reference("s/1"), Text(".")), "See paragraph 1 of Schedule 1."),
        ((Text("See clause "), Reference("t/2"), Text(".")), "See paragraph 1(a) of Schedule 2."),
        ((Text("clause "), Reference("t/1"), Text(" says")), "paragraph 1 of Schedule 2 says"),
        ((Text("clause "), Reference("s"), Text(" says")), "Schedule 1 says"),
        ((Reference("s"), Text(" says")), "Schedule 1 says"),
        ((Reference("t/1"),), "paragraph 1 of Schedule 2"),
        ((Reference("b"), Reference("s")), "2Schedule 1"),
        ((Text("Nothing to link."),), "Nothing to link."),
    ],
)
def test_a_reference_shows_the_number_and_a_schedule_brings_its_own_word(line, words):
    assert line_text(linked(*line)[0]) == words


def test_a_reference_points_to_what_it_names():
    text, ids, blocks = linked(Text("clause "), Reference("b/1"), Text(" and clause "), Reference("t/2"), Text("."))
    paragraph = blocks[3].children[0].children[0]
    assert text == (
        Text("clause "),
        Reference(blocks[1].children[0].id, "2.1"),
        Text(" and paragraph "),
        Reference(paragraph.id, "1(a)"),
        Text(" of "),
        Reference(ids["t"], "Schedule 2"),
        Text("."),
    )
    [shown, _] = linked(Text("clause "), Reference("s"))[:2]
    assert shown == (Reference(ids["s"], "Schedule 1"),)


def test_titles_are_linked_too():
    title = (Text("Of clause "), Reference("b"))
    article, schedule = (
        Provision(id="b", number="1", title=title),
        Schedule(id="s", number="Schedule 1", title=title),
    )
    assert [line_text(one.title) for one in link((article, schedule), "salt")] == ["Of clause 1", "Of clause 1"]


def test_every_reference_that_points_to_nothing_is_said_at_its_place():
    place = Location("a.yaml", 3, 1)
    line = (Text("clause "), Reference("x"), Text(" and "), Reference("y"))
    with pytest.raises(InputError) as error:
        link((Provision(id="a", number="1", text=line, place=place),), "salt")
    hint = "choose the clause that it refers to, or reword the sentence"
    assert error.value.findings == tuple(
        Finding("reference-dangling", f"a reference to `{key}` has nothing to point to", place, hint=hint)
        for key in "xy"
    )


def test_ids_are_neutral_and_what_nothing_can_point_to_has_none():
    defining = Paragraph(text=(DefinedTerm("Pay", f"{TERM}pay", defines=True), Text(".")), id=f"{TERM}pay")
    use = (DefinedTerm("Pay", f"{TERM}pay"), Text(" and "), DefinedTerm("Rest", f"{TERM}rest"))
    one, paragraph, remark = link(
        (Provision(id="a", number="1", text=use), defining, Paragraph(text=(Text("x"),), id="remark")), "salt"
    )
    ids = neutral_ids(["a", f"{TERM}pay"], "salt")
    assert (one.id, paragraph.id, remark.id) == (ids["a"], ids[f"{TERM}pay"], "")
    assert one.text == (DefinedTerm("Pay", paragraph.id), Text(" and "), DefinedTerm("Rest", ""))
    assert paragraph.text[0] == DefinedTerm("Pay", paragraph.id, defines=True)


def test_an_id_is_r_and_nine_digits_that_hang_on_the_salt_and_the_key():
    def expected(key, salt, attempt):
        digest = sha256(f"{salt}\n{attempt}\n{key}".encode()).digest()
        return f"r{10**8 + int.from_bytes(digest[:8], 'big') % (9 * 10**8)}"

    assert neutral_ids(["a", "b"], "salt") == {"a": expected("a", "salt", 0), "b": expected("b", "salt", 0)}
    assert neutral_ids(["a"], "other") != neutral_ids(["a"], "salt")
    assert all(len(one) == 10 for one in neutral_ids([str(at) for at in range(200)], "").values())


def test_two_keys_never_have_one_id(monkeypatch):
    digests = iter([b"\0" * 32, b"\0" * 32, b"\0" * 31 + b"\1", b"\1" * 32])

    class Digest:
        def __init__(self, text):
            self.text = text

        def digest(self):
            tried.append(self.text)
            return next(digests)

    tried: list[bytes] = []
    monkeypatch.setattr(linking, "sha256", Digest)
    ids = neutral_ids(["a", "b"], "salt")
    assert tried == [b"salt\n0\na", b"salt\n0\nb", b"salt\n1\nb", b"salt\n2\nb"]
    assert ids["a"] == "r100000000" != ids["b"]
