"""Find where a counter goes below the mandate's limits."""

from collections.abc import Iterator, Sequence

from clausekit.comparison.appraisal import Appraisal, Effect
from clausekit.comparison.appraise import appraise
from clausekit.comparison.compare import compare
from clausekit.comparison.comparison import Pair, Passage
from clausekit.comparison.passages import passages
from clausekit.document.blocks import Provision
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Text
from clausekit.negotiation.reviewing.fates import is_ask
from clausekit.negotiation.reviewing.review import ASKS_FOR_A_LOOK, Ask, Crossed

Judged = tuple[Pair, Appraisal]


def find_crossed(asks: Sequence[Ask], at_limit: Document, number: str) -> tuple[Crossed, ...]:
    """The limits that the changes of one article cross, or may cross.

    Only what got worse against our text is held against the limit: words of ours that stand are above it.

    Args:
        asks: those of the article.
        at_limit: the agreement at the mandate's limits.
        number: the article's number there.
    """
    limit = article_passages(at_limit, number)
    found = worse_than(limit, asks)
    return tuple(map(_crossed, found))


def worse_than(wanted: Sequence[Passage], asks: Sequence[Ask]) -> tuple[Judged, ...]:
    """Where an article of the counter is worse than other words for it, or may be."""
    if not any(ask.asks_for_a_look for ask in asks):
        return ()
    standing = {part.text for ask in asks if not ask.asks_for_a_look for part in ask.row.pair.after}
    now = [part for ask in asks for part in ask.row.pair.after if is_ask(part)]
    appraised = appraise(compare(_as_document(wanted), _as_document(now)))
    return tuple(_worse(zip(appraised.comparison.pairs, appraised.appraisals, strict=True), standing))


def article_passages(document: Document, number: str) -> tuple[Passage, ...]:
    """The provisions of one article, or schedule, of a document."""
    at = next((at for at, block in enumerate(document.blocks) if getattr(block, "number", "") == number), None)
    return tuple(one for one in passages(document) if one.article == at and is_ask(one)) if at is not None else ()


def _worse(judged: "Iterator[tuple[Pair, Appraisal | None]] | zip[tuple[Pair, Appraisal | None]]", standing: set[str]) -> Iterator[Judged]:
    for pair, appraisal in judged:
        ours = bool(pair.after) and all(part.text in standing for part in pair.after)
        if appraisal is not None and appraisal.effect in ASKS_FOR_A_LOOK and not ours:
            yield pair, appraisal


def _crossed(judged: Judged) -> Crossed:
    pair, appraisal = judged
    losses = [one for one in appraisal.signals if one.effect in ASKS_FOR_A_LOOK]
    reason = next((one.reason for one in sorted(losses, key=lambda one: ASKS_FOR_A_LOOK.index(one.effect))), "")
    return Crossed(
        label=next((one.label for one in (*pair.after, *pair.before) if one.label), ""),
        limit=" ".join(part.text for part in pair.before),
        now=" ".join(part.text for part in pair.after),
        reason=reason,
        sure=appraisal.effect is Effect.WEAKER,
    )


def _as_document(parts: Sequence[Passage]) -> Document:
    """Passages as a document of their own, each under the label that it has."""
    blocks = tuple(Provision(number=part.label, text=(Text(part.text),)) for part in parts if part.text.strip())
    return Document(title_page=TitlePage(title=""), blocks=blocks)
