"""The comments of a union-only redline: what each change does, in words, beside the change."""

from collections.abc import Iterable, Iterator, Mapping

from clausekit.comparison.appraisal import Appraisal, Effect
from clausekit.comparison.comparison import Fate, Pair, Passage, PassageKind
from clausekit.rendering.pair_up import Places
from clausekit.rendering.weave import Margin
from clausekit.word.tracked import Remark

EFFECTS = {
    Effect.STRONGER: "Stronger for the workers covered",
    Effect.WEAKER: "Weaker for the workers covered",
    Effect.MIXED: "Stronger in part and weaker in part",
    Effect.NEUTRAL: "No loss found",
    Effect.UNCLEAR: "Not recognised: read this yourself",
}
ROWS = frozenset((PassageKind.ROW, PassageKind.SIGNATURE))


def margin_of(pairs: Iterable[Pair], appraisals: Mapping[Pair, Appraisal], before: Places, after: Places) -> Margin:
    """The comments by the places where they stand: in the text after, or where words are gone in the one before."""
    old: dict[tuple[int, int], Remark] = {}
    new: dict[tuple[int, int], Remark] = {}
    for pair, remark in said_of(pairs, appraisals):
        sides = [(new, after, pair.after), (old, before, pair.before)]
        side, places, passages = sides[0] if pair.after else sides[1]
        place = _place(passages[0], places)
        if place is not None:
            side[place] = remark
    return Margin(old, new)


def said_of(pairs: Iterable[Pair], appraisals: Mapping[Pair, Appraisal]) -> Iterator[tuple[Pair, Remark]]:
    """Every change that something is said of, with what."""
    for pair in pairs if appraisals else ():
        appraisal = appraisals.get(pair) if pair.fate is not Fate.SAME else None
        if appraisal is not None:
            yield pair, Remark(tuple(_paragraphs(appraisal)))


def _place(passage: Passage, places: Places) -> tuple[int, int] | None:
    at = places.of_passage(passage)
    return None if at is None else (at, passage.part if passage.kind in ROWS else 0)


def _paragraphs(appraisal: Appraisal) -> Iterator[str]:
    yield f"{EFFECTS[appraisal.effect]}; touches {appraisal.touches}."
    yield from (f"{signal.kind.replace('_', ' ').capitalize()}: {signal.reason}" for signal in appraisal.signals)
    if appraisal.depends_on:
        yield f"What depends on it: {', '.join(appraisal.depends_on)}."
