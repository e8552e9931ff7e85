"""The fate of each ask: accepted, reverted, modified, moved, dropped, new or untouched."""

from collections.abc import Iterable, Iterator, Sequence

from clausekit.comparison.comparison import PASSAGE_MARK, ChangeClass, Fate, Pair, Passage
from clausekit.comparison.passages import passages
from clausekit.document.document import Document
from clausekit.negotiation.reviewing.choose_texts import Text
from clausekit.negotiation.reviewing.review import Ask, AskFate
from clausekit.negotiation.round import Side
from clausekit.rendering.report import Row

FEWEST = 4
"""Words of a passage from which equal words in another text are no chance."""

SAME_TEXT = 0.3
"""From this share of our provisions in it, an earlier file of theirs is a text of this agreement: what a policy of
theirs does not say was accepted by nobody."""


class Fates:
    """Tells the fate of a pair, from what either side wrote before."""

    def __init__(self, base: Text, earlier: Sequence[Text], untracked: Sequence[Row]) -> None:
        self._earlier = [(text, _all_words(text)) for text in earlier]
        ours = _all_words(base)
        theirs = (words for text, words in self._earlier if text.source.side == Side.EMPLOYER)
        self._theirs = next((words for words in theirs if len(words & ours) >= len(ours) * SAME_TEXT), None)
        self._secret = {_plain(one.pair.after) for one in untracked if one.pair.after}
        self._silent = {_plain(one.pair.before) for one in untracked if one.pair.before}

    def ask(self, row: Row) -> Ask:
        """A row of the comparison with its fate."""
        pair = row.pair
        fate = self._fate(pair)
        also_in = self._also_in(pair.after) if fate in (AskFate.MODIFIED, AskFate.NEW) else ""
        if also_in and fate is AskFate.MODIFIED:
            fate = AskFate.REVERTED
        return Ask(row=row, fate=fate, untracked=self._is_untracked(pair), also_in=also_in)

    def _fate(self, pair: Pair) -> AskFate:
        if pair.fate is Fate.GONE:
            return AskFate.DROPPED
        if pair.fate is Fate.NEW:
            return AskFate.NEW
        if pair.depth in (ChangeClass.NONE, ChangeClass.RENUMBERED, ChangeClass.MOVED):
            if self._theirs is not None and _is_telling(pair.after) and _plain(pair.after) not in self._theirs:
                return AskFate.ACCEPTED
            return AskFate.MOVED if pair.moved else AskFate.UNTOUCHED
        return AskFate.MODIFIED

    def _also_in(self, now: Sequence[Passage]) -> str:
        words = _plain(now)
        return next((str(text.source) for text, held in self._earlier if _is_telling(now) and words in held), "")

    def _is_untracked(self, pair: Pair) -> bool:
        if pair.depth in (ChangeClass.NONE, ChangeClass.RENUMBERED):
            return False
        secret = bool(pair.after) and _plain(pair.after) in self._secret
        return secret or (bool(pair.before) and _plain(pair.before) in self._silent)


def _all_words(text: Text) -> frozenset[str]:
    documents: Iterable[Document] = filter(None, (text.document, text.rejected))
    return frozenset(words for document in documents for words in _each(document))


def _each(document: Document) -> Iterator[str]:
    return (_plain((one,)) for one in passages(document))


def _plain(parts: Sequence[Passage]) -> str:
    return " ".join(PASSAGE_MARK.join(part.text for part in parts).casefold().split())


def _is_telling(parts: Sequence[Passage]) -> bool:
    return sum(len(part.text.split()) for part in parts) >= FEWEST
