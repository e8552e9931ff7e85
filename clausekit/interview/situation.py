"""The situation that the answers describe: the systems, what worries members and how much, the clauses chosen."""

import re

from clausekit.interview.asked_of_systems import NONE_OF_THESE
from clausekit.interview.propose import Situation
from clausekit.interview.question import Answer, Answers
from clausekit.library.fields import Nation

_WORD = re.compile(r"[a-z0-9]+")
_LONGEST_KEY = 30


def system_key(name: str, names: Answer) -> str:
    """The part of a question's id that says which of the systems it is about; it stays when others are added."""
    words = _key_words(name)
    if words and sum(_key_words(other) == words for other in names) == 1:
        return f"system-{words}"
    return f"system-{names.index(name) + 1}-{words}".strip("-")


def situation_of(answers: Answers) -> Situation:
    """What the answers say that proposals follow from."""
    names = answers.get("systems", ())
    systems = []
    for name in dict.fromkeys(names):
        key = system_key(name, names)
        card = "".join(answers.get(f"{key}-kind", ()))
        stage = "".join(answers.get(f"{key}-stage", ()))
        systems.append((name, "" if card == NONE_OF_THESE else card, stage))
    worries = tuple((words, worry_priority(words, answers)) for words in dict.fromkeys(answers.get("worries", ())))
    return Situation(Nation("".join(answers.get("nation", ())) or Nation.ENGLAND), tuple(systems), worries)


def worry_priority(words: str, answers: Answers) -> str:
    """How much a worry matters: ``must``, ``should`` or ``could``."""
    if words in answers.get("must", ()):
        return "must"
    return "could" if words in answers.get("could", ()) else "should"


def chosen_clauses(answers: Answers) -> Answer:
    """The clauses that were chosen, each once."""
    return tuple(dict.fromkeys((*answers.get("clauses", ()), *answers.get("found", ()))))


def _key_words(name: str) -> str:
    return "-".join(_WORD.findall(name.lower()))[:_LONGEST_KEY].strip("-")
