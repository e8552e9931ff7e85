"""Signs: how the lines of the register are read, and what they find in a passage."""

import pytest

from clausekit.classification.compile import compile_words
from clausekit.classification.load import load_matcher
from clausekit.classification.match import Matcher
from clausekit.classification.weigh import weigh_signs
from clausekit.library.topic_register import TopicWords

NONE: dict[str, list[str]] = {"sure": []}


def found(sign, text, misleading=()):
    words = TopicWords.model_validate(
        {
            "filed_under": {},
            "groups": {"WORKER": ["employee", "member of staff"], "ANYONE": ["WORKER", "visitor"]},
            "misleading": list(misleading),
            "technology": NONE,
            "ordinary": NONE,
            "themes": [{"id": "jobs", "sure": [sign]}],
            "stances": {"permissive": NONE, "protective": NONE, "neutral": NONE},
        }
    )
    return [one.words for one in Matcher(compile_words(words)).match(text)]


@pytest.mark.parametrize(
    ("sign", "text", "words"),
    [
        ("record", "It was recorded, and records are kept.", ["recorded"]),
        ("record", "A discord.", []),
        ("automat*", "Automatically made.", ["automatically"]),
        ("lay off", "They shall not lay off the crew.", ["lay off"]),
        ("lay off", "Lay it off.", []),
        ("lay off", "What they lay. Off they go.", []),
        ("sell the data", "No one sells data.", ["sells data"]),
        ("sell|rent data", "They rent data.", ["rent data"]),
        ("WORKER", "Each employee's desk.", ["employees"]),
        ("WORKER", "Each member of staff.", ["member of staff"]),
        ("ANYONE", "Each member of staff.", ["member of staff"]),
        (
            "sell + list",
            "Lists are kept. Nobody may in any way whatever of any kind at all sell them.",
            ["lists … sell"],
        ),
        ("sell ~ list", "Lists are kept. Nobody may in any way whatever of any kind at all sell them.", []),
        ("sell ~ list", "They may not sell any list.", ["sell … list"]),
        ("sell ~ list ~ name", "They may not sell a list of names.", ["sell … list … names"]),
    ],
)
def test_a_line_of_the_register_finds_what_it_says(sign, text, words):
    assert found(sign, text) == words


def test_words_in_misleading_company_say_nothing():
    assert found("platform", "Platform staff wait.", ["platform staff"]) == []
    assert found("platform", "The platform waits.", ["platform staff"]) == ["platform"]


def test_words_count_once_however_many_signs_they_are_in():
    weighed = weigh_signs(load_matcher().match("Keystrokes, keystrokes, keystrokes."))
    once = weigh_signs(load_matcher().match("Keystrokes."))
    assert weighed["surveillance"].score == once["surveillance"].score
