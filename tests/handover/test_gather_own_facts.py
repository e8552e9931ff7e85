"""What the papers for our own side are told, field by field."""

from dataclasses import replace
from datetime import date

import pytest

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.handover.gather_own_facts import gather_own_facts
from clausekit.library.load import load_library
from clausekit.papers.gather_open_facts import gather_open_facts
from clausekit.papers.own_facts import Lower, OwnDemand, WarningSigns
from tests.handover.made import lanterns_in

MANDATE = """
agreed_at: branch meeting
priorities: {should: [parks/lamps]}
limits:
  parks/lamps:
    position: realistic
    answers: {lamp_days: "9", lamp_oils: [walnut, linseed], other: "x"}
may_agree: {above_limit: lead negotiator, below_limit: branch meeting}
notes: hold out
"""
RELEASES = """
releases:
  - {date: 2027-03-22, clause: parks/lamps, version: "1.0", position: fallback, by: officer, round: 1}
"""
REALISTIC = Lower(
    position="realistic",
    released=False,
    lines=(
        "Lanterns means glass boxes holding one tallow candle.",
        "1 Most Lanterns must burn till midnight strikes.",
    ),
    below_limit=False,
)
FALLBACK = Lower(
    position="fallback", released=False, lines=("1 Some lanterns might burn till supper.",), below_limit=True
)


@pytest.fixture
def folder(tmp_path):
    return lanterns_in(tmp_path)


def mandate(folder, text=MANDATE, name="union-only"):
    path = folder / name / "mandate.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path.parent


def facts(folder, more="", replaced="", by="", union_only=None):
    file = folder / "bargaining.yaml"
    file.write_text(file.read_text("utf-8").replace(replaced, by) + more, "utf-8")
    bargaining, library = read_bargaining(folder), load_library(own=folder / "library")
    opened = gather_open_facts(bargaining, library, draft(bargaining, library), None)
    return opened, gather_own_facts(opened, bargaining, library, union_only)


def demand_of(*given, **named):
    _, own = facts(*given, **named)
    [demand] = own.demands
    return demand


def test_all_that_a_mandate_says_is_told(folder):
    mandate(folder)
    opened, own = facts(folder)
    assert own.facts is opened
    assert (own.mandate_seen, own.agreed_at, own.notes) == (True, "branch meeting", "hold out")
    assert own.may_agree == (("Above limit", "lead negotiator"), ("Below limit", "branch meeting"))
    assert own.demands == (
        OwnDemand(
            demand=opened.demands[0],
            position="ideal",
            local=False,
            priority="should",
            limit="realistic",
            limit_answers=(
                ("How many days?", "5 working days", "9 working days"),
                ("Which oils?", "olive", "walnut, linseed"),
                ("other", "", "x"),
            ),
            why="Privately one reason remains for lanterns",
            objections=(("Employers may say lanterns are costly", "Then answer that darkness costs double"),),
            lower=(REALISTIC, FALLBACK),
        ),
    )


def test_without_a_mandate_no_limit_is_made_up(folder):
    opened, own = facts(folder)
    assert (own.mandate_seen, own.agreed_at, own.notes, own.may_agree) == (False, "", "", ())
    [demand] = own.demands
    assert (demand.priority, demand.limit, demand.limit_answers) == ("", "", ())
    assert demand.lower == (REALISTIC, replace(FALLBACK, below_limit=False))
    assert own.facts is opened


def test_a_mandate_that_says_nothing_of_a_clause_allows_nothing_below_what_is_proposed(folder):
    mandate(folder, "union: Union of Park Keepers\n")
    _, own = facts(folder)
    assert (own.mandate_seen, own.agreed_at, own.notes, own.may_agree) == (True, "", "", ())
    assert own.demands[0].lower == (replace(REALISTIC, below_limit=True), FALLBACK)
    assert own.demands[0].limit == ""


def test_a_limit_in_the_answers_alone_keeps_the_position(folder):
    mandate(folder, 'limits: {parks/lamps: {answers: {lamp_days: "9"}}}\n')
    demand = demand_of(folder)
    assert demand.limit == ""
    assert demand.limit_answers == (("How many days?", "5 working days", "9 working days"),)
    assert [one.below_limit for one in demand.lower] == [True, True]


def test_lower_wording_is_told_with_what_the_library_suggests_and_cells_in_a_row(folder):
    file = folder / "library" / "parks" / "lamps.yaml"
    table = "| a | b |\n          | --- | --- |\n          | c | d |\n"
    text = f"text: |\n          Burn {{{{ lamp_days }}}} days.\n\n          {table}"
    old = "text: Some lanterns might burn till supper. {#lamps}\n"
    file.write_text(file.read_text("utf-8").replace(old, text), "utf-8")
    assert demand_of(folder).lower[1].lines == ("1 Burn 5 days.", "a b c d")


@pytest.mark.parametrize("name", ["must", "should", "could"])
def test_each_priority_is_told(folder, name):
    mandate(folder, f"priorities: {{{name}: [parks/lamps]}}\n")
    assert demand_of(folder).priority == name


def test_what_is_proposed_is_what_was_answered(folder):
    mandate(folder)
    answered = "parks/lamps, position: realistic, answers: {lamp_days: '7', lamp_oils: linseed}"
    demand = demand_of(folder, replaced="parks/lamps, position: ideal", by=answered)
    assert demand.limit_answers[0] == ("How many days?", "7 working days", "9 working days")
    assert demand.limit_answers[1] == ("Which oils?", "linseed", "walnut, linseed")
    assert (demand.position, demand.lower) == ("realistic", (FALLBACK,))


def test_local_wording_and_releases_are_told(folder):
    (mandate(folder) / "releases.yaml").write_text(RELEASES)
    local = "parks/lamps, position: ideal, local_wording: 'Every lantern must burn.'"
    demand = demand_of(folder, replaced="parks/lamps, position: ideal", by=local)
    assert demand.local
    assert [one.released for one in demand.lower] == [False, True]


def test_all_is_read_from_where_the_union_only_folder_is(folder):
    kept = mandate(folder, name="stick")
    (kept / "releases.yaml").write_text(RELEASES)
    assert not facts(folder)[1].mandate_seen
    _, own = facts(folder, union_only=kept)
    assert own.mandate_seen
    assert [one.released for one in own.demands[0].lower] == [False, True]


def test_a_clause_that_another_needs_is_no_demand_of_ours(folder):
    file = folder / "library" / "parks" / "lamps.yaml"
    needing = file.read_text("utf-8").replace("    duties:\n", "    needs: [parks/wicks]\n    duties:\n", 1)
    other = file.read_text("utf-8").replace("parks/lamps", "parks/wicks").replace("Title of amber", "Title of yellow")
    (file.parent / "wicks.yaml").write_text(other, "utf-8")
    file.write_text(needing, "utf-8")
    opened, own = facts(folder)
    assert [one.title for one in opened.supporting] == ["Title of yellow lanterns beside water"]
    assert [one.demand.title for one in own.demands] == ["Title of amber lanterns beside water"]


def test_clearance_and_retention_are_told(folder):
    _, own = facts(folder)
    assert (own.clearance_needed, own.cleared_by, own.cleared_on, own.keep_until) == ("", "", None, None)
    more = "clearance_needed: officer\nclearance: {by: regional officer, on: 2027-02-01}\nkeep_until: 2033-03-01\n"
    _, own = facts(folder, more)
    assert (own.clearance_needed, own.cleared_by) == ("officer", "regional officer")
    assert (own.cleared_on, own.keep_until) == (date(2027, 2, 1), date(2033, 3, 1))


def test_the_warning_signs_of_a_kind_of_technology_are_told_once_under_its_first_system(folder):
    systems = "".join(
        f"  - {{name: {name}, technology: {kind}, purpose: Watches, stage: live}}\n"
        for name, kind in (
            ("Fleet One", "vehicle-tracking"),
            ("Fleet Two", "vehicle-tracking"),
            ("Unheard of", "no-such-kind"),
            ("Rota", "scheduling-algorithm"),
        )
    )
    cards = load_library().technologies
    _, own = facts(folder, f"systems:\n{systems}")
    assert own.warning_signs == (
        WarningSigns(system="Fleet One", signs=cards["vehicle-tracking"].red_flags),
        WarningSigns(system="Rota", signs=cards["scheduling-algorithm"].red_flags),
    )
