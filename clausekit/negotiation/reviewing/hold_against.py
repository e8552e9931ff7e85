"""Hold an article of the counter against another wording of ours for it, such as that at a limit."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from clausekit.comparison.appraisal import Appraisal
from clausekit.comparison.appraise import appraise
from clausekit.comparison.compare import compare
from clausekit.comparison.comparison import Change, ChangeClass, Comparison, Fate, Pair, Passage
from clausekit.comparison.passages import passages
from clausekit.document.blocks import Provision
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Text
from clausekit.negotiation.reviewing.review import ASKS_FOR_A_LOOK, Ask, is_term


@dataclass(frozen=True, slots=True)
class Held:
    """An article of the counter beside another wording."""

    worse: tuple[tuple[Pair, Appraisal], ...]
    """Where the counter is worse than that wording, or may be."""
    wording: str
    """What that wording has in the place of the asks that got worse, a provision a line."""


def hold_against(wanted: Sequence[Passage], asks: Sequence[Ask]) -> Held:
    """Whether an article of the counter reaches another wording.

    Why not every difference counts: words of ours that stand in the counter are above every lower wording of ours,
    and a lower wording that says a thing in another place than our text says nothing about the counter.
    """
    before = [part for ask in asks for part in ask.row.pair.before if is_term(part)]
    now = [part for ask in asks for part in ask.row.pair.after if is_term(part)]
    worse = [ask for ask in asks if ask.asks_for_a_look]
    standing = {part.text for ask in asks if not ask.asks_for_a_look for part in ask.row.pair.after}
    compared = _compared(wanted, now)
    told_otherwise = _gone(_compared(wanted, before)) if _gone(compared) else frozenset()
    appraised = appraise(_without(compared, standing, told_otherwise))
    found = [
        (pair, appraisal)
        for pair, appraisal in zip(appraised.comparison.pairs, appraised.appraisals, strict=True)
        if appraisal is not None and appraisal.effect in ASKS_FOR_A_LOOK
    ]
    changed = {part.text for ask in worse for part in ask.row.pair.after}
    beside = [part for pair in compared.pairs if any(one.text in changed for one in pair.after) for part in pair.before]
    return Held(tuple(found), "\n".join(f"{part.label} {part.text}".strip() for part in beside))


def article_passages(document: Document, number: str) -> tuple[Passage, ...]:
    """The provisions of one article, or schedule, of a document."""
    block = next((block for block in document.blocks if getattr(block, "number", "") == number), None)
    alone = Document(title_page=TitlePage(title=""), blocks=(block,) if block else ())
    return tuple(one for one in passages(alone) if is_term(one))


def article_number(label: str) -> str:
    """The number of the article, or schedule, of a provision: ``4`` of ``4.2(a)``."""
    return label.partition(",")[0] if label.startswith("Schedule") else label.partition("(")[0].partition(".")[0]


def _compared(before: Sequence[Passage], after: Sequence[Passage]) -> Comparison:
    return compare(_as_document(before), _as_document(after))


def _gone(compared: Comparison) -> frozenset[str]:
    return frozenset(one.before[0].text for one in compared.pairs if one.fate is Fate.GONE)


def _without(compared: Comparison, standing: Set[str], told_otherwise: Set[str]) -> Comparison:
    """The same comparison with the pairs that do not count as unchanged, so that nobody judges them."""

    def counts(pair: Pair) -> bool:
        if pair.after:
            return not all(part.text in standing for part in pair.after)
        return pair.before[0].text not in told_otherwise

    def changed(change: Change) -> Change:
        pairs = (pair if counts(pair) else replace(pair, depth=ChangeClass.NONE) for pair in change.pairs)
        return replace(change, pairs=tuple(pairs))

    return replace(compared, changes=tuple(map(changed, compared.changes)))


def _as_document(parts: Sequence[Passage]) -> Document:
    """Passages as a document of their own, each under the label that it has."""
    blocks = tuple(Provision(number=part.label, text=(Text(part.text),)) for part in parts if part.text.strip())
    return Document(title_page=TitlePage(title=""), blocks=blocks)
