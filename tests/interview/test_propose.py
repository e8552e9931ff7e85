import pytest

from clausekit.drafting.bargaining import Bargaining
from clausekit.drafting.draft import draft
from clausekit.interview.bargaining_text import bargaining_text
from clausekit.interview.compose import bargaining_of, compose_bargaining, compose_mandate, priorities_of
from clausekit.interview.new_questions import new_script
from clausekit.interview.propose import MOST, hits, propose
from clausekit.interview.question import Answers
from clausekit.interview.rep_words import telling_words
from clausekit.interview.situation import situation_of, system_key
from clausekit.interview.state import State
from clausekit.interview.step import answer, ask
from clausekit.library.fields import Nation
from clausekit.library.load import load_library
from clausekit.negotiation.mandate import Mandate
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import read_yaml
from tests.interview.answers import DAY, NEW

LIBRARY = load_library()


def test_clauses_are_proposed_for_what_worries_members_with_reasons():
    proposals = {one.id: one for one in propose(situation_of(NEW), LIBRARY)}
    discipline = proposals["surveillance/no-discipline-from-monitoring"]
    assert discipline.priority == "must"
    assert 'answers "being sacked because of the tracker"' in discipline.reasons
    assert "fits FleetSight trackers" in proposals["surveillance/location-tracking"].reasons
    assert proposals["notice-and-negotiation/status-quo"].reasons == ("FleetSight trackers is not in full use yet",)
    assert len(proposals) <= MOST
    assert all(one.reasons for one in proposals.values())


@pytest.mark.parametrize(
    ("worry", "clause"),
    [
        ("no say over rotas", "automated-decisions/targets-and-scheduling"),
        ("jobs going", "jobs/no-compulsory-redundancy"),
        ("being disciplined over tracker data", "surveillance/no-discipline-from-monitoring"),
        ("rotas changed late", "automated-decisions/targets-and-scheduling"),
        ("targets too high", "health-and-safety/pace-and-stress"),
        ("hidden cameras", "surveillance/covert-monitoring"),
    ],
)
def test_a_worry_finds_the_clause_that_a_rep_would_look_for(worry, clause):
    assert clause in hits(worry, LIBRARY, 2)


def test_words_that_all_say_little_are_searched_as_they_are():
    assert telling_words("we have no say") == "we have no say"
    assert telling_words("no say over rotas!") == "rotas!"


def test_without_a_system_or_a_worry_core_demands_are_proposed():
    proposals = propose(situation_of({"nation": ("wales",)}), LIBRARY)
    assert len(proposals) == MOST
    assert all(one.reasons[0].startswith("one of the core demands") for one in proposals)
    assert len({one.id.partition("/")[0] for one in proposals}) >= 3


@pytest.mark.parametrize("card", LIBRARY.technologies)
@pytest.mark.parametrize("nation", list(Nation))
def test_what_is_proposed_for_any_system_can_be_drafted(card, nation):
    answers: Answers = {**NEW, "nation": (nation.value,), "systems": ("It",), "system-it-kind": (card,)}
    proposals = propose(situation_of(answers), LIBRARY)
    assert proposals == propose(situation_of(answers), LIBRARY)
    chosen: Answers = {**answers, "clauses": tuple(one.id for one in proposals)}
    document = draft(bargaining_of(chosen, LIBRARY, DAY), LIBRARY).document
    assert len(document.articles) > len(proposals)


def test_what_is_written_can_be_read_and_holds_nothing_of_the_mandate():
    answers: Answers = {
        **NEW,
        "policies": ("E-mail policy\n# not a new line",),
        "clauses": tuple(one.id for one in propose(situation_of(NEW), LIBRARY)),
        "mandate": ("now",),
        "limit-surveillance-no-discipline-from-monitoring": ("fallback",),
        "trade": ("We could live with the pilot",),
        "may-agree": ("lead negotiator",),
    }
    proposals = propose(situation_of(answers), LIBRARY)
    priorities = priorities_of(proposals)
    text = bargaining_text(compose_bargaining(answers, LIBRARY, DAY, priorities), answers, proposals)
    content = fit(read_yaml(text, "bargaining.yaml"), Bargaining)
    assert [one.name for one in content.systems] == ["FleetSight trackers", "ShiftWise rota"]
    assert content.clauses[0].position == "ideal"
    assert "# Policy that touches on it: E-mail policy # not a new line" in text
    assert "live with the pilot" not in text
    assert "fallback" not in text.partition("clauses:")[2]
    mandate = Mandate.model_validate(compose_mandate(answers, priorities))
    assert mandate.notes == "We could live with the pilot"
    assert "surveillance/no-discipline-from-monitoring" in mandate.priorities.must


def test_two_systems_of_like_names_keep_apart():
    names = ("Rota app!", "rota-app", "Другая")
    keys = [system_key(name, names) for name in names]
    assert len(set(keys)) == len(keys)
    assert keys[2] == "system-3"


def test_the_questions_lead_to_an_end_by_enter_alone():
    script = new_script(LIBRARY, DAY)
    state = State(dict(NEW))
    asked = []
    while (question := ask(script, state)) is not None:
        asked.append(question.id)
        state = answer(script, state, "", DAY)
        assert len(asked) < 40
    assert asked[-1] == "mandate"
    order = [asked.index(name) for name in ("policies", "clauses", "length", "numbers", "mandate")]
    assert order == sorted(order)
    assert state.answers["clauses"] == tuple(one.id for one in propose(situation_of(state.answers), LIBRARY))
