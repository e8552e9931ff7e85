"""From a bargaining file to a document: which clauses come in, how they are filled, and all that is said of them."""

from datetime import date

import pytest

from clausekit.document.blocks import Heading, Provision, Schedule, SignatureBlock
from clausekit.document.document import Numbering
from clausekit.document.inlines import Blank, DefinedTerm, Reference, line_text
from clausekit.document.labels import cited_blocks
from clausekit.document.walk import block_lines, walk
from clausekit.drafting.bargaining import fit_bargaining, read_bargaining
from clausekit.drafting.draft import draft, reference_salt
from clausekit.drafting.fill import blank_for, context, fill
from clausekit.drafting.link import neutral_ids
from clausekit.drafting.select import select
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.library.clause import Variable
from clausekit.library.load import load_library
from clausekit.yaml_files.read import read_yaml

HEAD = """\
employer: {name: Brightwater Parks Trust, signs: [Director]}
unions:
  - {name: First Union, signs: [Secretary]}
  - {name: Second Union, signs: [Officer, Secretary]}
workplace: every pond
nation: england
draft: {date: 2027-03-01, version: "1"}
"""
CLAUSE = """\
id: parks/NAME
title: {en: Title of NAME, cy: Teitl NAME}
theme: THEME
section: SECTION
s178: [a]
nations: [england, wales]
bargained_at: LEVEL
source: Made up for this test
licence: CC0-1.0
owner: nobody
versions:
  - version: "1.0"
    date: 2026-11-21
    note: First text
    checked_on: 2026-11-21
    incorporable: part
    plain: Lamps burn
    case: Lamps help
    why: They are ours
    objections: [{says: Costly, answer: Worth it}]
    questions: [How many lamps?]
    variables: VARIABLES
    duties: [{who: employer, what: Trim, by_when: at once, record: a book, cost: employer}]
    needs: NEEDS
    excludes: EXCLUDES
    positions:
      ideal:
        text: |
          IDEAL
      realistic:
        text: Realistic NAME.
      fallback:
        text: Fallback NAME.
"""
DEFAULTS = {
    "THEME": "parks",
    "SECTION": "substantive",
    "LEVEL": "either",
    "VARIABLES": "[]",
    "NEEDS": "[]",
    "EXCLUDES": "[]",
    "IDEAL": "Ideal NAME.",
}


class Folder:
    """A bargaining folder whose library a test writes clause by clause."""

    def __init__(self, path):
        self.path = path
        path.mkdir()

    def clause(self, name, **parts):
        text = CLAUSE
        for part, value in {**DEFAULTS, **{part.upper(): value for part, value in parts.items()}}.items():
            text = text.replace(part, value)
        file = self.path / "library" / "parks" / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("NAME", name), "utf-8")
        return file

    def read(self, *clauses, more=""):
        lines = "".join(f"  - {{id: parks/{one}}}\n" if "," in one else f"  - {one}\n" for one in clauses)
        (self.path / "bargaining.yaml").write_text(f"{HEAD}{more}clauses:\n{lines}", "utf-8")
        return read_bargaining(self.path), load_library(own=self.path / "library")

    def draft(self, *clauses, more="", **options):
        return draft(*self.read(*clauses, more=more), **options)

    def refused(self, *clauses, more="", **options):
        with pytest.raises(InputError) as error:
            self.draft(*clauses, more=more, **options)
        return error.value.findings

    def place(self, line, column, part=""):
        return Location(str(self.path / "bargaining.yaml"), line, column, part)


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path / "talks")


def titles(result):
    return [line_text(one.title) for one in result.document.blocks if isinstance(one, (Provision, Schedule))]


def parks(result):
    return [one for one in titles(result) if one.startswith(("Title of", "Teitl"))]


def text_of(result, title):
    [article] = [
        one
        for one in result.document.blocks
        if isinstance(one, (Provision, Schedule)) and line_text(one.title) == title
    ]
    return [line_text(line) for block in walk(article.children) for line in block_lines(block) if line]


FIRST = len(HEAD.splitlines()) + 2
"""The line of the first clause chosen."""


def test_needed_clauses_come_in_before_and_are_said(folder):
    folder.clause("one", needs="[parks/two]")
    folder.clause("two", needs="[parks/three]")
    folder.clause("three", needs="[parks/one]")
    folder.clause("four", needs="[parks/two]")
    result = folder.draft("one, position: realistic", "four, position: ideal")
    assert parks(result) == ["Title of three", "Title of two", "Title of one", "Title of four"]
    assert text_of(result, "Title of two") == ["Realistic two."]
    said = [one for one in result.notes if one.code == "clause-needed"]
    assert said == [
        Finding(
            "clause-needed",
            f"`parks/{name}` (Title of {name}) comes in, realistic wording, because `parks/{by}` needs it",
            folder.place(FIRST, 5),
            Severity.NOTE,
        )
        for name, by in (("two", "one"), ("three", "two"))
    ]
    selection = select(*folder.read("one, position: realistic"))
    assert [(one.clause.id, one.wanted_by, one.path) for one in selection.clauses] == [
        ("parks/three", "parks/two", ("clauses", 0)),
        ("parks/two", "parks/one", ("clauses", 0)),
        ("parks/one", "", ("clauses", 0)),
    ]


def test_everything_wrong_with_the_choice_is_said_at_once(folder):
    folder.clause("one", needs="[parks/none]")
    folder.clause("two", excludes="[parks/one]")
    folder.clause("six", needs="[parks/two]")
    clauses = ("onne, position: ideal", "one, position: ideal", 'six, version: "3.0", position: ideal')
    found = folder.refused(*clauses, "two, position: ideal")
    assert [(one.code, one.message, one.place, one.hint) for one in found] == [
        (
            "unknown-clause",
            "there is no clause `parks/onne` in the library",
            folder.place(FIRST, 10),
            "did you mean `parks/one`?",
        ),
        (
            "unknown-clause",
            "there is no clause `parks/none` in the library",
            folder.place(FIRST + 1, 5),
            "did you mean `parks/one`?",
        ),
        ("unknown-version", "`parks/six` has no version 3.0", folder.place(FIRST + 2, 30), "it has: 1.0"),
        (
            "clauses-exclude",
            "`parks/two` (Title of two) and `parks/one` (Title of one) cannot stand together",
            folder.place(FIRST + 3, 5),
            "choose one of them",
        ),
    ]


def test_an_older_version_may_be_chosen(folder):
    file = folder.clause("one")
    text = file.read_text("utf-8")
    head, _, version = text.partition('  - version: "1.0"\n')
    newer = version.replace("Ideal one.", "Newer one.").replace("2026-11-21", "2026-12-21")
    file.write_text(f'{head}  - version: "2.0"\n{newer}  - version: "1.0"\n{version}', "utf-8")
    assert text_of(folder.draft("one, position: ideal"), "Title of one") == ["Newer one."]
    older = folder.draft('one, version: "1.0", position: ideal')
    assert text_of(older, "Title of one") == ["Ideal one."]


def test_all_that_a_clause_needs_comes_in_though_one_is_there_already(folder):
    for name in ("two", "six"):
        folder.clause(name)
    folder.clause("one", needs="[parks/two, parks/six]")
    result = folder.draft("two, position: ideal", "one, position: ideal")
    assert parks(result) == ["Title of two", "Title of six", "Title of one"]
    folder.clause("one", needs="[parks/none, parks/nil]")
    assert len(folder.refused("one, position: ideal")) == 2


def test_a_clause_that_cannot_be_read_hides_no_other_mistake(folder):
    folder.clause("one").write_text("id: parks/one\ncolour: red\n", "utf-8")
    codes = [one.code for one in folder.refused("none, position: ideal", "one, position: ideal")]
    assert "unknown-clause" in codes
    assert "unknown-key" in codes


def test_a_clause_that_came_in_by_need_is_named_where_it_excludes(folder):
    folder.clause("one", excludes="[parks/two]")
    folder.clause("two")
    folder.clause("six", needs="[parks/two]")
    [found] = folder.refused("one, position: ideal", "six, position: ideal")[:1]
    assert (found.code, found.hint) == ("clauses-exclude", "`parks/six` needs the second")


def test_clauses_of_another_nation_are_refused_needed_ones_too(folder):
    folder.clause("one", needs="[parks/two]")
    folder.clause("two")
    text = HEAD.replace("nation: england", "nation: scotland")
    (folder.path / "bargaining.yaml").write_text(f"{text}clauses: [{{id: parks/one, position: ideal}}]\n", "utf-8")
    with pytest.raises(InputError) as error:
        draft(read_bargaining(folder.path), load_library(own=folder.path / "library"))
    errors = [one for one in error.value.findings if one.severity is Severity.ERROR]
    assert errors == [
        Finding("other-nation", f"`parks/{name}` is not written for scotland; it fits: england, wales",
                folder.place(FIRST - 1, 11), hint="`clausekit clauses list --nation NATION` lists those that fit")
        for name in ("one", "two")
    ]  # fmt: skip


NATIONAL = """\
sits_under:
  - {name: First terms, level: national, locally_variable: no}
  - {name: Second terms, level: national, locally_variable: no}
  - {name: Open terms, level: national, locally_variable: yes}
  - {name: Local terms, level: local}
"""


def test_a_matter_of_national_terms_is_said_with_those_terms(folder):
    folder.clause("one", level="national")
    folder.clause("two")
    result = folder.draft("two, position: ideal", "one, position: ideal", more=NATIONAL)
    assert [one for one in result.notes if one.code == "national-terms"] == [
        Finding(
            "national-terms",
            "`parks/one` is on a matter usually settled nationally, and this sits under: First terms and Second terms",
            folder.place(FIRST + 6, 5),
            Severity.WARNING,
            "ask your officer whether local terms may add to it, or set `locally_variable: yes`",
        )
    ]


def test_a_unions_minimum_and_lock_hold_for_chosen_and_needed_clauses(folder, tmp_path):
    folder.clause("one", needs="[parks/two]")
    folder.clause("two")
    union = tmp_path / "union"
    (folder.path / "library").rename(union)
    (union / "policy.yaml").write_text(
        "union: Big Union\nlocked: [parks/two]\nminimum: {parks/one: realistic, parks/two: ideal}\n", "utf-8"
    )

    def made(*clauses):
        bargaining, _ = (folder.path / "library").mkdir(exist_ok=True) or folder.read(*clauses)
        return draft(bargaining, load_library([union]))

    assert text_of(made("one, position: realistic"), "Title of two") == ["Ideal two."]
    with pytest.raises(InputError) as error:
        made("one, position: fallback", "two, position: ideal, local_wording: Ours.")
    assert [one for one in error.value.findings if one.severity is Severity.ERROR] == [
        Finding(
            "below-minimum",
            "`parks/one`: Big Union does not allow a wording below `realistic`",
            folder.place(FIRST, 31),
            hint="choose `realistic`",
        ),
        Finding(
            "locked-clause",
            "`parks/two` takes no local wording: Big Union locks it",
            folder.place(FIRST + 1, 53),
            hint="take `local_wording` out, or ask the union",
        ),
    ]


def test_local_wording_stands_in_place_of_the_clause_and_may_not_hold_two_versions(folder):
    folder.clause("one")
    result = folder.draft("one, position: ideal, local_wording: Our own words.")
    assert text_of(result, "Title of one") == ["Our own words."]
    mark = "[[NOT MERGED:"
    [found] = folder.refused(f"one, position: ideal, local_wording: '{mark} theirs'")
    assert found == Finding(
        "not-merged",
        "the local wording of `parks/one` holds two versions side by side, between marks",
        folder.place(FIRST, 53),
        hint=f"keep one of them, or write a third, and take out every line with `{mark}`",
    )


LAMP = "\n        defines: [{term: Lamp, meaning: a light at dusk}]"
VARIABLES = """
      - {name: lamp_days, kind: number, unit: days, question: {en: How many?, cy: Faint?}, default: "15"}
      - {name: oils, kind: list, question: Which oils?, default: [olive, walnut]}
      - {name: lamp_hour, kind: text, question: {en: When?, cy: Pryd?}}"""
FILLED = "Lamps burn {{ lamp_days }} days on {{ oils | listed }} from {{ lamp_hour }}."


def test_answers_fill_the_text_and_suggestions_are_said(folder):
    folder.clause("one", variables=VARIABLES, ideal=FILLED)
    result = folder.draft("one, position: ideal, answers: {lamp_hour: dusk}")
    assert text_of(result, "Title of one") == ["Lamps burn 15 days on olive and walnut from dusk."]
    place = folder.place(FIRST, 5, "parks/one")
    assert result.notes == tuple(
        Finding("default-used", f"`parks/one`: {shown}, the library's suggestion", place, Severity.NOTE)
        for shown in ("lamp_days is 15", "oils is olive, walnut")
    )
    given = "one, position: ideal, answers: {lamp_hour: '*dusk*', lamp_days: '1', oils: [one, two, three]}"
    result = folder.draft(given)
    assert text_of(result, "Title of one") == ["Lamps burn 1 day on one, two and three from *dusk*."]
    assert result.notes == ()


def test_a_missing_answer_is_a_fault_or_a_blank_with_its_question(folder):
    folder.clause("one", variables=VARIABLES, ideal=FILLED)
    message = "`parks/one` needs an answer, `lamp_hour`: When?"
    errors = [one for one in folder.refused("one, position: ideal") if one.severity is Severity.ERROR]
    assert errors == [Finding("answer-missing", message, folder.place(FIRST, 5))]
    result = folder.draft("one, position: ideal", allow_blanks=True)
    assert Finding("answer-missing", message, folder.place(FIRST, 5), Severity.NOTE) in result.notes
    blanks = [part for block in walk(result.document.blocks) for line in block_lines(block) for part in line
              if isinstance(part, Blank)]  # fmt: skip
    assert blanks == [Blank("lamp hour")]


def test_wrong_and_unknown_answers_are_said_at_their_places(folder):
    folder.clause("one", variables=VARIABLES, ideal=FILLED)
    errors = [
        one
        for one in folder.refused(
            "one, position: ideal, answers: {lamp_hour: dusk, lamp_days: soon, lamp_our: x, zz: y}"
        )
        if one.severity is Severity.ERROR
    ]
    assert errors == [
        Finding("wrong-answer", "the answer to `lamp_days` must be a number in figures, not `soon`",
                folder.place(FIRST, 76), hint="How many?"),
        Finding("unknown-answer", "`parks/one` asks no question named `lamp_our`", folder.place(FIRST, 82),
                hint="did you mean `lamp_hour`?"),
        Finding("unknown-answer", "`parks/one` asks no question named `zz`", folder.place(FIRST, 95),
                hint="one of: lamp_days, oils, lamp_hour"),
    ]  # fmt: skip


def test_a_fault_in_a_clauses_text_is_said_at_its_line(folder):
    file = folder.clause("one", ideal="Good.\n\n          {{ 'x' * 9 }} knows.")
    line = file.read_text("utf-8").splitlines().index("          {{ 'x' * 9 }} knows.") + 1
    [found] = folder.refused("one, position: ideal")
    assert (found.code, found.place.line) == ("template-not-allowed", line)
    assert found.place.file.endswith("parks/one.yaml")
    file = folder.clause("one", ideal="Good.\n\n          ### Deep")
    line = file.read_text("utf-8").splitlines().index("          ### Deep") + 1
    [found] = folder.refused("one, position: ideal")
    assert (found.code, found.place.line, found.place.column) == ("clause-text", line, 1)
    assert "###" in found.message or "heading" in found.message


def test_another_language_is_marked_where_it_is_missing(folder):
    folder.clause("one", variables=VARIABLES, ideal=FILLED)
    file = folder.clause("two")
    text = file.read_text("utf-8")
    file.write_text(
        text.replace("text: |\n          Ideal two.", "text: {en: Ideal two., cy: Delfrydol dau.}"), "utf-8"
    )
    more = "language: cy\n"
    result = folder.draft("one, position: ideal, answers: {lamp_hour: dusk}", "two, position: ideal", more=more)
    assert result.document.language == "cy"
    assert parks(result) == ["Title of one", "Teitl two"]
    languages = {line_text(one.title): one.language for one in result.document.articles}
    assert (languages["Title of one"], languages["Teitl two"]) == ("en", "")
    assert text_of(result, "Teitl two") == ["Delfrydol dau."]
    wrong = "one, position: ideal, answers: {lamp_hour: dusk, lamp_days: soon}"
    assert [one.hint for one in folder.refused(wrong, more=more) if one.severity is Severity.ERROR] == ["Faint?"]
    [missing] = [one for one in folder.refused("one, position: ideal", more=more) if one.severity is Severity.ERROR]
    assert missing.message.endswith("Pryd?")


def test_clauses_stand_by_section_theme_and_choice(folder):
    themes = [one.id for one in load_library().themes]
    folder.clause("one", theme=themes[1])
    folder.clause("two", theme=themes[0])
    folder.clause("six", theme="nowhere")
    folder.clause("ten", theme=themes[0])
    folder.clause("list", section="schedule")
    folder.clause("scope", section="scope")
    result = folder.draft(*(f"{one}, position: ideal" for one in ("six", "list", "one", "two", "ten", "scope")))
    shown = ["scope", "two", "ten", "one", "six", "list"]
    assert parks(result) == [f"Title of {one}" for one in shown]
    blocks = result.document.blocks
    at = [isinstance(one, Schedule) for one in blocks].index(True)
    assert all(isinstance(one, Provision) for one in blocks[:at])
    heading, *signed = [one for one in blocks[at:] if not isinstance(one, Schedule)]
    assert isinstance(heading, Heading)
    assert heading.level == 1
    assert [(one.party, one.roles) for one in signed if isinstance(one, SignatureBlock)] == [
        ("Brightwater Parks Trust", ("Director",)),
        ("First Union", ("Secretary",)),
        ("Second Union", ("Officer", "Secretary")),
    ]
    assert blocks[-1] is signed[-1]


def test_without_a_defined_term_there_is_no_article_of_definitions(folder):
    folder.clause(
        "one", ideal="Words of a [Lamp]. {#words}\n\n          See [clause](#words) and [clause](parks/two#x)."
    )
    folder.clause("two", ideal=f"Other words. {{#x}}{LAMP}")
    folder.clause("three")
    result = folder.draft("one, position: ideal", "two, position: ideal")
    assert "Lamp means a light at dusk." in text_of(result, "Definitions")
    assert "Definitions" not in titles(folder.draft("three, position: ideal"))
    labels = {block.id: label for label, block in cited_blocks(result.document.blocks)}
    parts = [part for block in walk(result.document.blocks) for line in block_lines(block) for part in line]
    one, two = (next(a.number for a in result.document.articles if line_text(a.title) == f"Title of {name}")
                for name in ("one", "two"))  # fmt: skip
    references = [part for part in parts if isinstance(part, Reference) and part.text in (f"{one}.1", f"{two}.1")]
    assert [labels[part.target] for part in references] == [f"{one}.1", f"{two}.1"]
    used = {part.target for part in parts if isinstance(part, DefinedTerm)}
    assert all(one.startswith("r") and len(one) == 10 for one in used)


def test_a_draft_is_numbered_marked_and_salted(folder):
    folder.clause("one")
    bargaining, library = folder.read("one, position: ideal", more="reference_salt: plum\n")
    result = draft(bargaining, library)
    document = result.document
    assert (document.language, document.numbering) == ("en-GB", Numbering.LIVE)
    assert document.header
    assert document.footer
    page = document.title_page
    assert page.title == "Agreement on digital technology at work"
    assert page.parties[0].startswith("Brightwater Parks Trust")
    assert len(page.parties) == 3
    assert page.standing
    assert ("Date", "1 March 2027") in page.facts or any("1 March 2027" in value for _, value in page.facts)
    article = next(one for one in document.articles if line_text(one.title) == "Title of one")
    assert article.id == neutral_ids(["parks/one"], "plum")["parks/one"]
    assert [one.key for one in result.numbers if one.key.startswith("parks")] == ["parks/one"]
    frozen = draft(bargaining, library, frozen=result.numbers)
    assert frozen.document.numbering is Numbering.FROZEN
    assert frozen.document.blocks == document.blocks
    assert frozen.numbers == result.numbers
    fewer = draft(bargaining, library, frozen=result.numbers[1:]).document
    assert fewer.articles[0].number != document.articles[0].number


def test_the_salt_is_that_of_the_folder_or_its_parties(folder):
    folder.clause("one")
    content = folder.read("one, position: ideal")[0].content
    assert reference_salt(content) == "Brightwater Parks Trust\nFirst Union\nSecond Union\nevery pond"
    assert reference_salt(folder.read("one, position: ideal", more="reference_salt: plum\n")[0].content) == "plum"


def test_other_templates_than_ours_may_be_given(folder, tmp_path):
    folder.clause("one")
    (tmp_path / "agreement").mkdir()
    words = "".join(f"@word {one}: {one}\n" for one in ("definitions", "opening", "means", "signatures"))
    term = load_library().terms[0].term
    text = f"@title: Other\n{words}\n## @substantive\n\n## Own\n\nOf a [{term}].\n"
    (tmp_path / "agreement" / "stand-alone.md.j2").write_text(text, "utf-8")
    document = folder.draft("one, position: ideal", templates=tmp_path).document
    assert (document.title_page.title, len(document.blocks)) == ("Other", 2)
    assert any(isinstance(part, DefinedTerm) for part in document.articles[1].children[0].text)


def test_what_every_clause_may_name(folder):
    folder.clause("one")
    assert context(folder.read("one, position: ideal")[0].content) == {
        "employer": "Brightwater Parks Trust",
        "union": "First Union",
        "unions": ("First Union", "Second Union"),
        "workplace": "every pond",
        "nation": "england",
        "status": "binding-in-honour",
        "form": "stand-alone",
    }


@pytest.mark.parametrize(
    ("more", "blank"),
    [
        ({"kind": "number", "unit": "working days"}, "[[number of working days]]"),
        ({"kind": "text"}, "[[lamp hour]]"),
        ({"kind": "list"}, ("[[lamp hour]]",)),
    ],
)
def test_a_blank_says_what_goes_there(more, blank):
    assert blank_for(Variable.model_validate({"name": "lamp_hour", "question": "When?", **more})) == blank


def test_a_filling_holds_the_terms_of_clauses_and_of_the_library(folder):
    folder.clause("one", ideal=f"Ideal one.{LAMP}")
    bargaining, library = folder.read("one, position: ideal")
    filling = fill(select(bargaining, library), bargaining, library)
    lamp, *common = filling.terms
    assert (lamp.key, lamp.term, lamp.clause_id, line_text(lamp.meaning)) == (
        "term:lamp", "Lamp", "parks/one", "a light at dusk",
    )  # fmt: skip
    assert [one.term for one in common] == [one.term for one in library.terms]
    assert {one.clause_id for one in common} == {""}
    [clause] = filling.clauses
    assert (clause.id, clause.title, clause.theme, clause.section.value, clause.language) == (
        "parks/one", "Title of one", "parks", "substantive", "",
    )  # fmt: skip
    assert [block.id for block in clause.blocks] == ["parks/one/1"]


def filled(folder, *clauses, **options):
    bargaining, library = folder.read(*clauses, **options)
    return fill(select(bargaining, library), bargaining, library)


KEYED = """First. {#first}

          Second:

          - an item {#item}
          - another

          | a | b |
          | --- | --- |
          | c | d |
        defines:
          - term: Lamp
            meaning: a light of {{ lamp_days }} days under [clause](#first) by a [Wick]
          - {term: Wick, meaning: a thread}"""


def test_blocks_and_terms_are_known_by_their_clause_and_place(folder):
    file = folder.clause("one", ideal=KEYED, variables=VARIABLES)
    filling = filled(folder, "one, position: ideal, answers: {lamp_hour: dusk}")
    [clause] = filling.clauses
    assert [one.id for one in walk(clause.blocks)] == [
        "parks/one#first",
        "parks/one/2",
        "parks/one#item",
        "parks/one/2/2",
        "parks/one/3",
    ]
    first, second, _ = clause.blocks
    line = file.read_text("utf-8").splitlines().index("          First. {#first}") + 1
    assert [(one.place.line, one.place.file.endswith("parks/one.yaml")) for one in (first, second)] == [
        (line, True),
        (line + 2, True),
    ]
    lamp, _, *_ = filling.terms
    assert line_text(lamp.meaning) == "a light of 15 days under clause  by a Wick"
    assert Reference("parks/one#first") in lamp.meaning
    assert DefinedTerm("Wick", "term:wick") in lamp.meaning


def test_a_fault_is_said_at_the_line_of_its_own_language_and_of_its_own_clause(folder):
    file = folder.clause("one")
    texts = """defines:
          - {term: Lamp, meaning: a light}
        text:
          en: |
            One.
          cy: |
            Un.

            {{ 9 * 9 }} dau."""
    whole = file.read_text("utf-8").replace("text: |\n          Ideal one.", texts)
    file.write_text(whole, "utf-8")
    [found] = folder.refused("one, position: ideal", more="language: cy\n")
    assert found.place.line == whole.splitlines().index("            {{ 9 * 9 }} dau.") + 1
    plain = whole.replace(texts, texts.replace("          cy: |\n            Un.\n\n            {{ 9 * 9 }} dau.", ""))
    plain = plain.replace(
        "          en: |\n            One.", "          |\n          One.\n\n          {{ 9 * 9 }} two."
    )
    file.write_text(plain, "utf-8")
    [found] = folder.refused("one, position: ideal")
    assert found.place.line == plain.splitlines().index("          {{ 9 * 9 }} two.") + 1
    meaning = "\n        defines: [{term: Lamp, meaning: 'a light {{ 9 * 9 }}'}]"
    folder.clause("one", ideal=f"One.{meaning}")
    [found] = folder.refused("one, position: ideal")
    assert (found.code, found.place.file.endswith("parks/one.yaml")) == ("template-not-allowed", True)


def test_without_leave_a_blank_is_a_fault(folder):
    folder.clause("one", variables=VARIABLES, ideal=FILLED)
    with pytest.raises(InputError, match="lamp_hour"):
        filled(folder, "one, position: ideal")


def test_only_english_words_are_made_to_agree_with_their_numbers(folder):
    file = folder.clause("one", variables=VARIABLES)
    text = "text: {en: 'Burn {{ lamp_days }} days.', cy: 'Llosgi {{ lamp_days }} days.'}"
    file.write_text(file.read_text("utf-8").replace("text: |\n          Ideal one.", text), "utf-8")
    chosen = "one, position: ideal, answers: {lamp_hour: dusk, lamp_days: '1'}"
    assert text_of(folder.draft(chosen), "Title of one") == ["Burn 1 day."]
    assert text_of(folder.draft(chosen, more="language: cy\n"), "Teitl one") == ["Llosgi 1 days."]
    broken = file.read_text("utf-8").replace("Llosgi {{ lamp_days }}", "Llosgi {{ 9 * 9 }}")
    file.write_text(broken, "utf-8")
    [found] = [one for one in folder.refused(chosen, more="language: cy\n") if one.severity is Severity.ERROR]
    line = next(at for at, one in enumerate(broken.splitlines(), 1) if "Llosgi" in one)
    assert abs(found.place.line - line) <= 1
    assert found.place.column == 1


def test_a_title_that_is_missing_in_a_language_is_given_in_english(folder):
    file = folder.clause("one")
    text = file.read_text("utf-8").replace("title: {en: Title of one, cy: Teitl one}", "title: Title of one")
    file.write_text(text, "utf-8")
    local = "one, position: ideal, local_wording: Geiriau."
    assert parks(folder.draft(local, more="language: cy\n")) == ["Title of one"]


def fitted(text):
    return fit_bargaining(read_yaml(text, "bargaining.yaml"), None)  # type: ignore[arg-type]


def test_words_that_bind_in_law_need_a_clearance_and_no_clause_comes_twice():
    chosen = [f"{{id: parks/{one}, position: ideal}}" for one in ("one", "two", "one")]
    twice = f"clauses: [{', '.join(chosen)}]"
    with pytest.raises(InputError) as error:
        fitted(f"{HEAD}status: legally-enforceable\n{twice}\n")
    assert error.value.findings == (
        Finding(
            "not-cleared",
            "words that bind in law need an officer's clearance",
            Location("bargaining.yaml", 8, 9),
            hint="record it: `clearance: {by: regional officer, on: 2027-02-20}`",
        ),
        Finding(
            "clause-twice",
            "`parks/one` is chosen twice",
            Location("bargaining.yaml", 9, 84),
            hint="take one of the two out",
        ),
    )
    once = "clauses: [{id: parks/one, position: ideal}]\n"
    cleared = "clearance: {by: officer, on: 2027-02-20}\n"
    assert fitted(f"{HEAD}status: legally-enforceable\n{cleared}{once}").content.clearance.on == date(2027, 2, 20)


@pytest.mark.parametrize(
    ("level", "is_right"),
    [
        ("note", True),
        ("warning", True),
        ("error", True),
        ("off because we said so", True),
        ('"off because we\\nsaid so"', True),
        ("off because", False),
        ("off", False),
        ("Note", False),
    ],
)
def test_a_check_is_set_to_a_level_or_off_with_a_reason(level, is_right):
    text = f"{HEAD}clauses: [{{id: parks/one, position: ideal}}]\nchecks: {{some-check: {level}}}\n"
    if is_right:
        assert fitted(text).content.checks == {"some-check": level.strip('"').replace("\\n", "\n")}
        return
    with pytest.raises(InputError) as error:
        fitted(text)
    [found] = error.value.findings
    assert found.message.endswith(" must be `note`, `warning`, `error`, or `off because` and the reason")


@pytest.mark.parametrize(
    ("numbering", "round_number"), [("live", None), ("frozen-at-round-1", 1), ("frozen-at-round-12", 12)]
)
def test_numbering_names_the_round_at_which_it_froze(numbering, round_number):
    text = f"{HEAD}numbering: {numbering}\nclauses: [{{id: parks/one, position: ideal}}]\n"
    assert fitted(text).content.frozen_round == round_number


def test_a_folder_or_its_file_is_read(folder):
    folder.clause("one")
    folder.read("one, position: ideal")
    for path in (folder.path, folder.path / "bargaining.yaml"):
        read = read_bargaining(path)
        assert (read.folder, read.source.file) == (folder.path, str(folder.path / "bargaining.yaml"))
