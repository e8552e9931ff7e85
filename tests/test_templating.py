from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from clausekit.markdown.escape import escape_answer
from clausekit.templating import Ready, TemplateRefused, check_clause_text, fill_clause_text, listed

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "templates.yaml").read_text("utf-8"))
VALUES = {"days": 30, "name": "*Ltd*", "items": ("a", "b"), "nation": "scotland"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_what_clause_text_may_do(case):
    if "refused" in case:
        with pytest.raises(TemplateRefused, match="(?s).*" + case["refused"].replace("(", r"\(").replace("*", r"\*")):
            fill_clause_text(case["text"], VALUES, escape_answer)
    else:
        assert fill_clause_text(case["text"], VALUES, escape_answer) == case["gives"]


def test_every_problem_is_said_with_its_line():
    with pytest.raises(TemplateRefused) as refused:
        check_clause_text("fine\n{{ a + b }}\n{{ c.__d__ }}")
    assert [(one.line, one.message) for one in refused.value.problems] == [
        (2, "`add` is not allowed in clause text"),
        (3, "the attribute `.__d__` is not allowed"),
    ]


def test_a_result_that_grows_too_long_is_refused():
    text = "{% for a in items %}{% for b in items %}" + "x" * 5000 + "{% endfor %}{% endfor %}"
    with pytest.raises(TemplateRefused, match="longer than 100,000"):
        fill_clause_text(text, {"items": ("a",) * 20}, escape_answer)


def test_a_list_that_is_too_long_is_refused():
    with pytest.raises(TemplateRefused, match="more than 200 items"):
        fill_clause_text("{% for a in items %}x{% endfor %}", {"items": ("a",) * 201}, escape_answer)


def test_a_text_that_is_too_long_is_refused():
    with pytest.raises(TemplateRefused, match="longer than 20,000"):
        check_clause_text("x" * 20_001)


def test_values_are_written_as_agreements_write_them():
    values = {"day": date(2027, 3, 1), "sum": 12000, "share": Decimal("2.5"), "gap": Ready("[[blank]]")}
    text = "{{ day }}; {{ sum }}; {{ share }}; {{ gap }}"
    assert fill_clause_text(text, values, str.upper) == "1 MARCH 2027; 12,000; 2.5; [[blank]]"


def test_a_list_that_is_to_be_filled_in_stays_one_blank():
    values = {"gap": (Ready("[[oils]]"),)}
    for text in ("{{ gap }}", "{{ gap | listed }}", "{% for one in gap %}{{ one }}{% endfor %}"):
        assert fill_clause_text(text, values, escape_answer) == "[[oils]]"


def test_lists_read_as_sentences():
    assert [listed(()), listed(("a",)), listed(("a", "b")), listed(("a", "b", "c"))] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_a_text_filled_before_is_not_taken_for_values_that_only_look_alike():
    given = [1, True, "1", Decimal("1.0"), Decimal("1.00"), Ready("*"), "*", ("*",), (Ready("*"),), 1]
    filled = [fill_clause_text("{{ a }}", {"a": value}, escape_answer) for value in given]
    assert filled == ["1", "yes", "1", r"1\.0", r"1\.00", "*", r"\*", r"\*", "*", "1"]


def test_a_name_that_is_read_and_set_is_filled_from_both():
    text = "{{ one }}: {% for one in items %}{{ one }};{% endfor %}"
    for first in ("x", "y"):
        assert fill_clause_text(text, {"one": first, "items": ("a",)}, escape_answer) == f"{first}: a;"
