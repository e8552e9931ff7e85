from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from clausekit.interview.asked_of_parties import MATTERS
from clausekit.interview.asked_of_systems import STAGES
from clausekit.interview.cut_unions import cut_unions
from clausekit.interview.keep import resume, save
from clausekit.interview.question import Kind, Option, Question
from clausekit.interview.request_questions import reply_day, request_script
from clausekit.interview.state import State
from clausekit.interview.step import Progress, answer, ask, back, completed, progress, recheck, skip
from clausekit.interview.understand import NotUnderstood, understand
from clausekit.library.load import load_library
from clausekit.yaml_files.read import read_yaml
from tests.interview.answers import DAY, REQUEST

CASES = Path(__file__).parent.parent / "cases"
UNIONS = yaml.safe_load((CASES / "interview_unions.yaml").read_text("utf-8"))
WORDS = yaml.safe_load((CASES / "interview_words.yaml").read_text("utf-8"))
SCRIPT = request_script(load_library(), DAY)
OPTIONS = tuple(Option(one.value, one.value) for one in STAGES)


def question(kind: Kind, **more) -> Question:
    options = OPTIONS if kind in (Kind.CHOICE, Kind.CHOICES) else ()
    return Question(id="it", words="What?", why="Because.", usual="This.", kind=kind, options=options, **more)


@pytest.mark.parametrize("case", WORDS, ids=lambda case: f"{case['kind']}: {case['words']}")
def test_words_are_understood_or_refused_in_one_sentence(case):
    asked = question(Kind(case["kind"]))
    if "refused" in case:
        with pytest.raises(NotUnderstood) as problem:
            understand(asked, case["words"], DAY)
        assert str(problem.value) == case["refused"]
    else:
        assert understand(asked, case["words"], DAY) == tuple(case["understood"])


def test_the_words_of_two_options_alike_are_asked_for_again():
    asked = question(Kind.CHOICE, others=(Option("pilots", "pilots"),))
    with pytest.raises(NotUnderstood, match="may mean pilot or pilots"):
        understand(asked, "pil", DAY)


def test_a_very_long_answer_is_refused():
    with pytest.raises(NotUnderstood, match="say it in 500 or fewer"):
        understand(question(Kind.TEXT), "word " * 200, DAY)


def test_questions_come_in_order_and_follow_from_answers():
    state = State(dict(REQUEST))
    assert ask(SCRIPT, state) is None
    without = {name: given for name, given in REQUEST.items() if name not in ("employer", "letters")}
    assert ask(SCRIPT, State(without)).id == "employer"
    ids = [one.id for one in SCRIPT({**REQUEST, "stage": ("live",), "kind": ("none-of-these",)})]
    assert "when" not in ids
    assert "purpose" in ids


def test_back_keeps_all_other_answers_and_goes_on_where_it_was():
    answers = {name: REQUEST[name] for name in ("system", "kind", "stage")}
    state = back(SCRIPT, State(answers), "1")
    assert ask(SCRIPT, state).id == "system"
    assert progress(SCRIPT, state).number == 1
    state = answer(SCRIPT, state, "ParcelPath, trackers in the vans", DAY)
    assert state.answers["system"] == ("ParcelPath, trackers in the vans",)
    assert ask(SCRIPT, state).id == "employer"
    assert ask(SCRIPT, back(SCRIPT, state)).id == "stage"
    assert ask(SCRIPT, back(SCRIPT, back(SCRIPT, state))).id == "kind"
    assert ask(SCRIPT, back(SCRIPT, state, "kind")).id == "kind"


def test_what_was_taken_unasked_can_be_gone_back_to_by_its_name():
    state = State({"system": REQUEST["system"]})
    assert ask(SCRIPT, state).id == "stage"
    assert ask(SCRIPT, back(SCRIPT, state)).id == "system"
    state = answer(SCRIPT, back(SCRIPT, state, "kind"), "wearables", DAY)
    assert state.answers["kind"] == ("wearables",)
    assert ask(SCRIPT, state).id == "stage"


@pytest.mark.parametrize("to", ["9", "0", "employer", "nothing"])
def test_back_goes_only_to_an_earlier_question(to):
    state = State({name: REQUEST[name] for name in ("system", "kind", "stage")})
    with pytest.raises(NotUnderstood, match="no earlier question"):
        back(SCRIPT, state, to)


def test_back_from_the_first_question_says_so():
    with pytest.raises(NotUnderstood, match="first question"):
        back(SCRIPT, State())


def test_what_is_needed_cannot_be_skipped():
    with pytest.raises(NotUnderstood, match="needed"):
        skip(SCRIPT, State())
    with pytest.raises(NotUnderstood, match="needed"):
        answer(SCRIPT, State(), "  ", DAY)


def test_a_list_grows_line_by_line_and_a_stop_in_it_loses_nothing():
    state = State({name: REQUEST[name] for name in ("system", "kind", "stage", "when")}, at="in-writing")
    state = answer(SCRIPT, state, "a memo", DAY)
    taken_up = resume(read_yaml(save(state, SCRIPT), "request.yaml"))
    assert taken_up.unfinished == ("a memo",)
    state = answer(SCRIPT, answer(SCRIPT, taken_up, "a leaflet", DAY), "", DAY)
    assert state.answers["in-writing"] == ("a memo", "a leaflet")
    assert state.unfinished == ()


def test_enter_keeps_an_answer_or_takes_what_is_usual():
    state = State({name: given for name, given in REQUEST.items() if name not in ("reply-by", "letters")})
    assert answer(SCRIPT, replace(state, at="reply-by"), "", DAY).answers["reply-by"] == ("2026-12-04",)
    again = back(SCRIPT, state, "employer")
    assert answer(SCRIPT, again, "", DAY).answers["employer"] == REQUEST["employer"]


def test_an_answer_that_loses_its_option_is_asked_again():
    worries = Question(id="worries", words="?", why="", usual="", kind=Kind.TEXT)

    def script(answers):
        options = tuple(Option(one, one) for one in answers.get("worries", ()))
        return (worries, Question(id="must", words="?", why="", usual="", kind=Kind.CHOICES, options=options))

    state = State({"worries": ("rotas",), "must": ("rotas",)}, at="worries")
    assert "must" not in answer(script, state, "cameras", DAY).answers


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("", date(2026, 12, 4)),
        ("2027-03-01", date(2026, 12, 4)),
        ("2026-12-01", date(2026, 11, 27)),
        ("2026-11-26", date(2026, 11, 24)),
        ("2026-01-01", date(2026, 12, 4)),
    ],
)
def test_the_answer_is_asked_for_before_it_is_decided(when, expected):
    assert reply_day(DAY, when) == expected


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    some.lists(
        some.sampled_from(["1", "2", "yes", "", "skip", "back", "back 2", "1, 2", "Some words", "1 March 2027", "?!"]),
        max_size=40,
    )
)
def test_whatever_is_typed_the_state_can_be_saved_and_taken_up(lines):
    state = State()
    for line in lines:
        try:
            if line == "skip":
                state = skip(SCRIPT, state)
            elif line.startswith("back"):
                state = back(SCRIPT, state, line.removeprefix("back").strip())
            else:
                state = answer(SCRIPT, state, line, DAY)
        except NotUnderstood:
            continue
    assert resume(read_yaml(save(state, SCRIPT), "request.yaml")) == state
    now = progress(SCRIPT, state)
    assert 1 <= now.number <= now.of


@settings(max_examples=60, deadline=None, derandomize=True)
@given(some.text(some.characters(exclude_categories=["C"]), min_size=1, max_size=40))
def test_any_words_come_back_from_the_kept_file(words):
    if not words.strip():
        words = "words"
    state = State({"system": (words.strip(),)})
    assert resume(read_yaml(save(state, SCRIPT), "request.yaml")) == state


def test_a_day_that_has_passed_meanwhile_is_asked_for_again():
    later = request_script(load_library(), date(2026, 12, 10))
    state = recheck(later, State(dict(REQUEST)))
    assert ask(later, state) is None
    assert completed(later, state).answers == {**REQUEST, "reply-by": ("2026-12-24",)}


def test_the_usual_request_asks_seven_questions_and_shows_the_rest_at_the_end():
    given, state, asked = {**REQUEST, "stage": ("pilot, 1 March 2027",), "nation": ("1, private",)}, State(), []
    while (question := ask(SCRIPT, state)) is not None:
        asked.append(question.id)
        assert progress(SCRIPT, state) == Progress(len(asked), 7)
        state = answer(SCRIPT, state, ", ".join(given[question.id]), DAY)
    assert asked == ["system", "stage", "employer", "union", "nation", "recognised-for", "asking"]
    assert completed(SCRIPT, state).answers == {**REQUEST, "in-writing": ()}
    ids = list(SCRIPT(state.answers))
    assert ask(SCRIPT, back(SCRIPT, state, str(len(ids)))).id == "letters"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("3, 1 March 2027", {"stage": ("pilot",), "when": ("2027-03-01",)}),
        ("3 1/3/2027", {"stage": ("pilot",), "when": ("2027-03-01",)}),
        ("pilot from 1 March", {"stage": ("pilot",), "when": ("2027-03-01",)}),
        ("Idea: it is talked or written about", {"stage": ("idea",)}),
        ("in use", {"stage": ("live",)}),
        ("it is being", None),
        ("An idea: it is talked or written about - 2027-03-01", {"stage": ("idea",), "when": ("2027-03-01",)}),
        ("3", {"stage": ("pilot",)}),
        ("4", {"stage": ("live",)}),
        ("4, 1 March 2027", None),
        ("9, 1 March 2027", None),
        ("3, soon", None),
        ("3, 31 February 2027", None),
    ],
)
def test_a_stage_and_a_day_are_answered_on_one_line(words, kept):
    state = State({"system": REQUEST["system"]})
    if kept is None:
        with pytest.raises(NotUnderstood):
            answer(SCRIPT, state, words, DAY)
    else:
        assert answer(SCRIPT, state, words, DAY).answers == {**state.answers, **kept}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("3, soon", "`soon` says nothing that I can read. If you know when it starts or is decided, add the day"),
        ("4, 1 March 2027", "That answer stands alone: leave out `1 March 2027`."),
        ("9, 1 March 2027", "There is no 9; give a number from 1 to 4."),
    ],
)
def test_what_does_not_go_with_a_stage_is_said(words, sentence):
    with pytest.raises(NotUnderstood) as problem:
        answer(SCRIPT, State({"system": REQUEST["system"]}), words, DAY)
    assert sentence in str(problem.value)


def test_a_stage_given_again_keeps_the_day():
    state = back(SCRIPT, State({name: REQUEST[name] for name in ("system", "stage", "when")}), "stage")
    assert answer(SCRIPT, state, "2", DAY).answers["when"] == REQUEST["when"]
    assert answer(SCRIPT, state, "2, 4 May 2027", DAY).answers["when"] == ("2027-05-04",)


@pytest.mark.parametrize(
    ("words", "nation", "public"),
    [
        ("1, public", "england", "yes"),
        ("Northern Ireland private", "northern-ireland", "no"),
        ("wales", "wales", None),
    ],
)
def test_nation_and_sector_are_answered_on_one_line_or_one_after_the_other(words, nation, public):
    before = {name: REQUEST[name] for name in ("system", "stage", "employer", "union")}
    state = answer(SCRIPT, State(before), words, DAY)
    assert state.answers["nation"] == (nation,)
    assert "".join(state.answers.get("public-body", ())) == (public or "")
    question = ask(SCRIPT, state)
    assert question.id == ("recognised-for" if public else "public-body")
    assert progress(SCRIPT, state) == Progress(6 if public else 5, 7)
    assert ask(SCRIPT, back(SCRIPT, state)).id == "nation"


def test_a_sector_that_the_name_tells_may_be_said_all_the_same():
    known = ("system", "kind", "stage", "when", "in-writing")
    state = State({**{name: REQUEST[name] for name in known}, "employer": ("Shop Ltd",), "union": ("Shop Union",)})
    after = answer(SCRIPT, state, "Scotland, public", DAY)
    assert (after.answers["nation"], after.answers["public-body"]) == (("scotland",), ("yes",))
    assert completed(SCRIPT, answer(SCRIPT, state, "Scotland", DAY)).answers["public-body"] == ("no",)


@pytest.mark.parametrize("case", UNIONS, ids=lambda case: case["said"])
def test_several_unions_are_told_from_one_with_commas_in_its_name(case):
    assert cut_unions(case["said"]) == tuple(case["unions"])


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ("none", ("not-recognised",)),
        ("10", ("not-recognised",)),
        ("9", ("not-known",)),
        ("3, 6", ("conditions", "discipline")),
        ("all", tuple(MATTERS)),
    ],
)
def test_recognition_and_its_matters_are_one_question(words, understood):
    [asked] = [one for one in SCRIPT(REQUEST) if one.id == "recognised-for"]
    assert understand(asked, words, DAY) == understood


def test_not_recognised_goes_with_no_matter():
    [asked] = [one for one in SCRIPT(REQUEST) if one.id == "recognised-for"]
    with pytest.raises(NotUnderstood, match="goes with no other answer"):
        understand(asked, "3, 10", DAY)


@pytest.mark.parametrize(
    ("employer", "public"),
    [
        ("Northshire County Council", "yes"),
        ("Dyffryn Arian NHS Trust", "yes"),
        ("Northshire Council", ""),
        ("Northshire Council Services Ltd", "no"),
        ("Marrowfield Stores plc", "no"),
        ("University of Northshire", ""),
        ("NHS supplier group", ""),
    ],
)
def test_the_sector_is_asked_where_the_name_does_not_tell(employer, public):
    [sector] = [one for one in SCRIPT({**REQUEST, "employer": (employer,)}) if one.id == "public-body"]
    assert sector.quiet is bool(public)
    assert "".join(sector.default or ()) == public
