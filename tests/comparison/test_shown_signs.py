"""What is shown of a change: the words that each sign quotes, and of who does it the reason that is given."""

import pytest
import yaml

from clausekit.comparison.appraise_texts import appraise_texts
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "shown_signs.yaml").read_text("utf-8"))
REASONED = "Who does it"


@pytest.mark.parametrize(
    ("name", "case"),
    [(name, case) for name, cases in CASES.items() for case in cases],
    ids=lambda value: value if isinstance(value, str) else f"{value['before']} → {value['after']}",
)
def test_signs_quote_the_words_that_made_them(name, case):
    signs = appraise_texts(case["before"], case["after"]).signals
    assert [shown(sign, reasoned=name == REASONED) for sign in signs] == case["signs"]


def shown(sign, *, reasoned):
    quoted = " → ".join(words or "(nothing)" for words in (sign.before, sign.after))
    return f"{sign.effect} {sign.kind}: {quoted}" + (f" ({sign.reason})" if reasoned else "")
