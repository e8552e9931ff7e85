"""What is read from the template of a form: head, slots, articles, schedules."""

from datetime import date

import pytest

from clausekit.document.blocks import Provision
from clausekit.document.inlines import DefinedTerm, Text, line_text
from clausekit.drafting.bargaining import Bargaining
from clausekit.drafting.frame import FramePart, Slot, read_frame
from clausekit.markdown.read_clause import TERM

HEAD = """\
@title: Agreement \\*one\\*
@party: {{ employer.name }} ("the Employer")
@party: Second
@fact Date: {{ date }}
@fact Place:
@standing: Draft
@header: Head
@footer: Foot
@word means: means
@word signatures: Signed
"""
PARTS = """
## @substantive

## First *article* {#first}

One [Worker].

Two. {#named}

- an item

## Second

Three.

# List {#list}

Four.

## @signatures
"""
CONTENT = {
    "title": "Agreement",
    "employer": {"name": "Brightwater *Trust*", "signs": ["Director"]},
    "unions": [{"name": "Union of Park Keepers", "signs": ["Secretary"]}],
    "workplace": "every pond",
    "nation": "wales",
    "form": "insert",
    "draft": {"date": date(2027, 3, 1), "version": "2"},
    "clauses": [{"id": "parks/lamps", "position": "ideal"}],
}
TERMS = {"WORKER": f"{TERM}worker"}


@pytest.fixture
def frame(tmp_path):
    def read(text, **more):
        (tmp_path / "agreement").mkdir(exist_ok=True)
        (tmp_path / "agreement" / "insert.md.j2").write_text(text, "utf-8")
        return read_frame(Bargaining.model_validate({**CONTENT, **more}), tmp_path, TERMS)

    return read


def test_the_head_is_read_line_by_line(frame):
    read = frame(HEAD + PARTS)
    assert (read.title, read.standing, read.header, read.footer) == ("Agreement *one*", "Draft", "Head", "Foot")
    assert read.parties == ['Brightwater *Trust* ("the Employer")', "Second"]
    assert read.facts == [("Date", "1 March 2027"), ("Place", "")]
    assert read.words == {"means": "means", "signatures": "Signed"}


def test_a_head_alone_is_a_frame_and_what_follows_it_is_no_head(frame):
    assert frame("@title: A").title == "A"
    assert frame("@title: A").parts == []
    assert frame("@title: A\n\n## First\n\n@title: B").title == "A"
    assert frame("## First\n\nOne.").title == ""


def test_slots_articles_and_schedules_are_read_in_their_order(frame):
    first, article, second, schedule, last = frame(HEAD + PARTS).parts
    assert (first, last) == (Slot("substantive"), Slot("signatures"))
    assert isinstance(article, FramePart)
    assert isinstance(second, FramePart)
    assert isinstance(schedule, FramePart)
    assert (article.title, article.key, article.is_schedule) == ("First article", "frame/first", False)
    assert (second.title, second.key, second.is_schedule) == ("Second", "frame/2", False)
    assert (schedule.title, schedule.key, schedule.is_schedule) == ("List", "frame/list", True)
    one, two = article.blocks
    assert isinstance(one, Provision)
    assert isinstance(two, Provision)
    assert (one.id, two.id, two.children[0].id) == ("frame/first/1", "frame/first#named", "frame/first/2/1")
    assert one.text == (Text("One "), DefinedTerm("Worker", f"{TERM}worker"), Text("."))
    [three] = second.blocks
    assert isinstance(three, Provision)
    assert line_text(three.text) == "Three."
    assert len(schedule.blocks) == 1


def test_a_template_that_is_wrong_names_its_article(frame):
    with pytest.raises(ValueError, match=r"^template article 'First': \w"):
        frame("## First\n\n<b>raw</b>\n\n### deep\n")


@pytest.mark.parametrize(
    ("asked", "more", "shown"),
    [
        ("title", {}, "Agreement"),
        ("employer.signs[0]", {}, "Director"),
        ("unions[0].name", {}, "Union of Park Keepers"),
        ("workplace", {}, "every pond"),
        ("nation", {}, "wales"),
        ("status", {}, "binding-in-honour"),
        ("starts", {}, "None"),
        ("starts", {"starts": date(2027, 5, 31)}, "31 May 2027"),
        ("review_months", {}, "12"),
        ("notice_months", {}, "6"),
        ("review_months", {"review_months": 24}, "24"),
        ("notice_months", {"notice_months": 9}, "9"),
        ("date", {}, "1 March 2027"),
        ("version", {}, "2"),
        ("is_draft", {}, "yes"),
        ("is_draft", {"stage": "agreed"}, "no"),
        ("systems | length", {}, "0"),
        (
            "sits_under[0].name ~ sits_under[0].level ~ sits_under[0].date ~ sits_under[0].locally_variable",
            {"sits_under": [{"name": "Other", "level": "local", "date": date(2019, 6, 3), "locally_variable": True}]},
            "Otherlocal2019-06-03True",
        ),
    ],
)
def test_templates_are_given_what_the_bargaining_file_says(frame, asked, more, shown):
    assert frame(f"@title: {{{{ {asked} }}}}", **more).title == shown
