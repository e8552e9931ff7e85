"""Pair up the paragraphs and tables of two laid-out documents, in an order that both share."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausekit.comparison.comparison import Pair, Passage, PassageKind
from clausekit.comparison.order import keeping_place
from clausekit.rendering.lay_out import AFTER_TABLE, Laid
from clausekit.word.styles import NUMBERED_ROLES
from clausekit.word.values import Contents, Role, WordParagraph, WordTable

FRONT_ROLES = frozenset((Role.TITLE, Role.PARTY, Role.FACT, Role.STANDING))
TABLE = -2
"""The part that a whole table has among the keys."""


@dataclass(frozen=True, slots=True)
class Couple:
    """What belongs together: places in each document, of which one side may hold several in a row."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    pair: Pair | None = None
    weight: int = 1
    """How many characters would be taken out and put in if the two were shown apart."""


class Places:
    """Where the passages of a comparison stand in a laid-out document."""

    def __init__(self, laid: Sequence[Laid]) -> None:
        self.laid = laid
        self._keys: dict[tuple[int, int], int] = {}
        for at, one in enumerate(laid):
            if one.block is not None:
                part = TABLE if isinstance(one.word, WordTable) else one.part
                self._keys.setdefault((id(one.block), part), at)

    def of_passage(self, passage: Passage) -> int | None:
        """The place of a passage's paragraph, or of the table that it is a row of."""
        row = passage.kind in (PassageKind.ROW, PassageKind.SIGNATURE)
        return self._keys.get((id(passage.block), TABLE if row else passage.part))


def pair_up(
    before: Places,
    after: Places,
    pairs: Iterable[Pair],
    rows: Mapping[tuple[int, int], tuple[Pair, ...]],
    *,
    typed_numbers: bool,
) -> tuple[Couple, ...]:
    """The couples that stand in the same order in both documents.

    What moved against the others is in none, and is shown as taken out and put in.

    Args:
        before: the document before.
        after: the document after.
        pairs: which passages belong together.
        rows: those of them that are rows of tables, by ``row_pairs``.
        typed_numbers: numbers are words, so that a paragraph may take any style without changing its number.
    """
    couples = [*_front(before.laid, after.laid), *_paragraphs(before, after, pairs), *_tables(before, after, rows)]
    return in_order(one for one in couples if _fits(one, before.laid, after.laid, typed_numbers))


def in_order(couples: Iterable[Couple]) -> tuple[Couple, ...]:
    """The couples with the most words that rise on both sides; each place is used once."""
    known = sorted(couples, key=lambda one: (one.before[0], one.after[0]))
    kept = keeping_place([(one.before[0], one.after[0]) for one in known], [one.weight for one in known])
    return tuple(_apart(known[at] for at in sorted(kept)))


def _apart(couples: Iterable[Couple]) -> Iterator[Couple]:
    """Couples without those that reach into the one before them."""
    at = to = -1
    for couple in couples:
        if couple.before[0] > at and couple.after[0] > to:
            yield couple
            at, to = couple.before[-1], couple.after[-1]


def _front(before: Sequence[Laid], after: Sequence[Laid]) -> Iterator[Couple]:
    """Lines of the title page: facts by their label, the others in turn; and the contents."""
    there = dict(_front_keys(after))
    for key, at in _front_keys(before):
        if key in there:
            yield Couple((at,), (there[key],))


def _front_keys(laid: Sequence[Laid]) -> Iterator[tuple[tuple[str, str, int], int]]:
    seen: Counter[tuple[str, str]] = Counter()
    for at, one in enumerate(laid):
        if isinstance(one.word, Contents):
            yield ("contents", "", 0), at
        elif isinstance(one.word, WordParagraph) and one.block is None and one.word.role in FRONT_ROLES:
            label = _label(one.word) if one.word.role is Role.FACT else ""
            key = (one.word.role.value, label)
            yield (*key, seen[key]), at
            seen[key] += 1


def _label(fact: WordParagraph) -> str:
    first = fact.pieces[0]
    return getattr(first, "text", "")


def _paragraphs(before: Places, after: Places, pairs: Iterable[Pair]) -> Iterator[Couple]:
    for pair in pairs:
        olds = _in_a_row([before.of_passage(one) for one in pair.before])
        news = _in_a_row([after.of_passage(one) for one in pair.after])
        if not olds or not news or isinstance(before.laid[olds[0]].word, WordTable):
            continue
        if min(len(olds), len(news)) == 1 and _alike(olds, before.laid) and _alike(news, after.laid):
            yield Couple(olds, news, pair, sum(len(one.text) + 1 for one in (*pair.before, *pair.after)))


def _in_a_row(places: Sequence[int | None]) -> tuple[int, ...]:
    """Places that follow each other without a gap, else the first alone."""
    known = tuple(place for place in places if place is not None)
    follow = known == tuple(range(known[0], known[0] + len(places))) if known else False
    return known if follow else known[:1]


def _alike(places: tuple[int, ...], laid: Sequence[Laid]) -> bool:
    """Whether paragraphs are of one kind, so that one can be split into them or made of them."""
    words = [laid[place].word for place in places]
    return all(isinstance(word, WordParagraph) for word in words) and len({_role(word) for word in words}) == 1


def row_pairs(before: Places, after: Places, pairs: Iterable[Pair]) -> dict[tuple[int, int], tuple[Pair, ...]]:
    """The pairs of table rows, by the places of the two tables."""
    found: dict[tuple[int, int], tuple[Pair, ...]] = {}
    for pair in pairs:
        if len(pair.before) == len(pair.after) == 1:
            at, to = before.of_passage(pair.before[0]), after.of_passage(pair.after[0])
            if at is not None and to is not None and isinstance(before.laid[at].word, WordTable):
                found[at, to] = (*found.get((at, to), ()), pair)
    return found


def _tables(before: Places, after: Places, rows: Mapping[tuple[int, int], tuple[Pair, ...]]) -> Iterator[Couple]:
    """Each table with the one that most of its words went to, and the empty paragraphs after them."""
    votes = {tables: sum(len(pair.before[0].text) + 1 for pair in pairs) for tables, pairs in rows.items()}
    taken: set[tuple[str, int]] = set()
    for (at, to), size in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if ("before", at) in taken or ("after", to) in taken or not _same_columns(before.laid[at], after.laid[to]):
            continue
        taken |= {("before", at), ("after", to)}
        yield Couple((at,), (to,), weight=2 * size)
        yield Couple((at + 1,), (to + 1,))


def _same_columns(before: Laid, after: Laid) -> bool:
    old, new = before.word, after.word
    return isinstance(old, WordTable) and isinstance(new, WordTable) and len(old.header) == len(new.header)


def _fits(couple: Couple, before: Sequence[Laid], after: Sequence[Laid], typed_numbers: bool) -> bool:
    """Whether two can be shown as one: a change of style must not change a number."""
    old, new = before[couple.before[0]], after[couple.after[0]]
    if type(old.word) is not type(new.word) or (old.part == AFTER_TABLE) != (new.part == AFTER_TABLE):
        return False
    roles = {_role(old.word), _role(new.word)}
    if len(roles) == 1:
        return True
    counted = {Role.BULLET} if typed_numbers else set(NUMBERED_ROLES)
    return not roles & (counted | FRONT_ROLES)


def _role(word: object) -> Role | None:
    return word.role if isinstance(word, WordParagraph) else None
