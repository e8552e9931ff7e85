"""More quantities of a text: rates of pay, ratios, numbers that break off in the middle."""

import pytest
import yaml

from tests.conftest import ROOT
from tests.language.test_quantities import found

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "further_quantities.yaml").read_text("utf-8"))


@pytest.mark.parametrize("name", CASES)
def test_texts_have_their_quantities_and_no_others(name):
    assert {text: found(text) for text in CASES[name]} == CASES[name]
