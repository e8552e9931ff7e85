"""The library tests the appraisal: a lower position of a clause is never shown as no loss, let alone as a gain."""

from functools import lru_cache

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.appraise_texts import appraise_texts
from clausekit.comparison.comparison import PassageKind
from clausekit.comparison.passages import passages
from clausekit.drafting.wording import Wording, wording_document
from clausekit.library.fields import PositionName
from clausekit.library.load import load_library

STEPS = (
    (PositionName.IDEAL, PositionName.REALISTIC),
    (PositionName.REALISTIC, PositionName.FALLBACK),
    (PositionName.IDEAL, PositionName.FALLBACK),
)
NOT_PLAIN: dict[str, str] = {
    "foundations/technology, ideal, realistic": "two sentences of the ideal are said in one, which reads as more",
    "foundations/worker-data, realistic, fallback": "short enough that each sentence is set beside its own",
    "notice-and-negotiation/information, ideal, realistic": "the list of what is given is cast anew and no shorter",
    "redress/dispute-steps, realistic, fallback": "steps fall away and the last of them is spelt out",
}
"""Steps whose words show gains too, and why; they come out mixed and never as no loss."""
LEAST_WEAKER = 0.9


@lru_cache(maxsize=1)
def library():
    return load_library()


def text(clause_id, position):
    clause = library()[clause_id]
    document = wording_document("", [Wording(clause, clause.newest, position)], library(), defaults=True)
    return "\n".join(f"{one.number} {one.text}" for one in passages(document) if one.kind is not PassageKind.FRONT)


def effects():
    for clause_id in library():
        for before, after in STEPS:
            found = appraise_texts(text(clause_id, before), text(clause_id, after))
            yield f"{clause_id}, {before.value}, {after.value}", found.effect


def test_a_lower_position_comes_out_weaker_and_the_others_are_listed():
    judged = dict(effects())
    assert len(judged) == 3 * len(library())
    assert {step for step, effect in judged.items() if effect in (Effect.NEUTRAL, Effect.STRONGER)} == set()
    others = {step for step, effect in judged.items() if effect is not Effect.WEAKER}
    assert len(others) <= (1 - LEAST_WEAKER) * len(judged)
    assert others == set(NOT_PLAIN)


def test_swapped_sides_are_never_a_loss_alone():
    for clause_id in list(library())[::7]:
        higher, lower = text(clause_id, PositionName.IDEAL), text(clause_id, PositionName.FALLBACK)
        assert appraise_texts(lower, higher).effect in (Effect.STRONGER, Effect.MIXED, Effect.UNCLEAR), clause_id


def test_a_clause_against_itself_has_no_change():
    for clause_id in list(library())[::10]:
        own = text(clause_id, PositionName.REALISTIC)
        assert appraise_texts(own, own).effect is Effect.NEUTRAL
