"""From the history of provisions to where each stands."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.negotiation.settle import packages, standings
from clausekit.negotiation.status import Event, Status, StatusFile

CASES = yaml.load((Path(__file__).parent.parent / "cases" / "standings.yaml").read_text("utf-8"), yaml.BaseLoader)
UNIONS = ("Union A", "Union B")


def shown(one):
    words = f"{one.number}: {one.status}"
    if one.status is Status.OPEN and one.agreed_by:
        words += f", agreed by {' and '.join(one.agreed_by)}"
    waits = (*one.waits_for_unions, *one.waits_for_numbers)
    return words + (f", waits for {' and '.join(waits)}" if waits else "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_where_provisions_stand(case):
    history = StatusFile.model_validate({"history": case["history"]}).history
    assert [shown(one) for one in standings(history, case["unions"]).values()] == case["expect"]


NUMBERS = st.lists(st.sampled_from(["1.1", "1.2", "2.1"]), min_size=1, max_size=3, unique=True)
STEPS = st.one_of(
    st.builds(
        lambda numbers, by, at: {"step": "agreed", "numbers": numbers, "by": by, "round": at},
        NUMBERS,
        st.lists(st.sampled_from(UNIONS), min_size=1, unique=True),
        st.integers(1, 3),
    ),
    st.builds(
        lambda numbers, step: {"step": step, "numbers": numbers},
        NUMBERS,
        st.sampled_from(["parked", "withdrawn", "reopened"]),
    ),
    st.just({"step": "linked", "numbers": ["1.1", "2.1"], "package": "p"}),
    st.just({"step": "unlinked", "numbers": ["1.1", "2.1"], "package": "p"}),
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(STEPS, max_size=12))
def test_nothing_is_called_agreed_that_is_not(rows):
    history = tuple(Event.model_validate({"date": "2027-03-20", **row}) for row in rows)
    now = standings(history, UNIONS)
    for package in packages(history, UNIONS):
        held = {now[number].status is Status.AGREED for number in package.numbers if number in now}
        assert held == {package.agreed}
    for number, one in now.items():
        if one.status is not Status.AGREED:
            continue
        own = [row for row in rows if number in row["numbers"] and "package" not in row]
        assert own[-1]["step"] == "agreed"
        since = [at for at, row in enumerate(own) if row["step"] != "agreed"]
        after = own[since[-1] + 1 :] if since else own
        newest = {union: row["round"] for row in after for union in row["by"]}
        assert newest == dict.fromkeys(UNIONS, own[-1]["round"])
