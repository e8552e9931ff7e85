"""Bearers: who has to do what costs money or effort, where a clause tells it of a thing."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import THEIRS, comparable_words, verb_classes
from clausekit.language.sentence import Sentence
from clausekit.language.verbs import comparable_name
from clausekit.language.word_lists import Found


def which_they_bear(case: Case) -> Iterator[Signal]:
    """``A handset, which the guide insures``: what one side has to do for a thing and the other has to do now."""
    old, new = _bearers(case.before), _bearers(case.after)
    for verb in old.keys() & new.keys():
        was, now = old[verb], new[verb]
        if (was.name in THEIRS) == (now.name in THEIRS):
            continue
        words, changed = case.before.words(was.first, was.last + 1), case.after.words(now.first, now.last + 1)
        case.explain("before", was.first, was.last)
        case.explain("after", now.first, now.last)
        way = (now.name in THEIRS) - (was.name in THEIRS)
        yield signal(SignalKind.COST, way, words, changed, f"Before, “{words}”; now “{changed}”.")


def _bearers(sentence: Sentence) -> dict[str, Found]:
    """Who does what costs money or effort, in a clause that tells of a thing, by the verb of it."""
    found = {}
    for one in sentence.parties:
        opens = {token.plain for token in sentence.tokens[max(0, one.first - 2) : one.first]}
        if opens & {"which", "that"} and one.last < len(sentence.tokens):
            verb = comparable_name(sentence.tokens, one.last)
            if verb in verb_classes()["burden"] | verb_classes()["charged"] | _UPKEEP:
                found[verb] = one
    return found


_UPKEEP = comparable_words("insure, repair, clean, maintain, charge, supply, fund, mend, update, replace, collect")
