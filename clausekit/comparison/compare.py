"""Compare: two documents cut, aligned, compared word by word and put together as changes."""

from collections.abc import Sequence

from clausekit.comparison.align import align
from clausekit.comparison.anchors import Numbers
from clausekit.comparison.arrange import arrange
from clausekit.comparison.comparison import (
    PASSAGE_MARK,
    ChangeClass,
    Comparison,
    Edit,
    EditKind,
    Fate,
    Pair,
    Passage,
)
from clausekit.comparison.depth import deepest, depth_of_words, is_renumbered
from clausekit.comparison.order import keeping_place
from clausekit.comparison.pairing import Pairing
from clausekit.comparison.passages import passages
from clausekit.comparison.spread import Group
from clausekit.comparison.stale_references import stale_references
from clausekit.comparison.words import word_edits
from clausekit.document.blocks import Paragraph
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Text
from clausekit.given.sweeps import WithoutSweeps


def compare(before: Document, after: Document) -> Comparison:
    """What became of every passage of ``before``, and where every passage of ``after`` comes from."""
    with WithoutSweeps():
        pairing = Pairing(passages(before), passages(after))
        groups = align(pairing)
        partner_of = pairing.partner_sections()
        labels = _labels_now(pairing)
        pairs = _pairs(groups, pairing, partner_of, labels)
        changes = arrange(pairs, groups, pairing.sections_before, pairing.sections_after, partner_of)
        found = stale_references(pairs, labels)
        return Comparison(before=before, after=after, changes=changes, findings=found)


def compare_texts(before: str, after: str) -> Comparison:
    """Compare two texts, each line a paragraph; for words that are in no file."""
    with WithoutSweeps():
        return compare(_document(before), _document(after))


def _document(text: str) -> Document:
    lines = (line for line in text.splitlines() if line.strip())
    return Document(title_page=TitlePage(title=""), blocks=tuple(Paragraph(text=(Text(line),)) for line in lines))


def _pairs(groups: Sequence[Group], pairing: Pairing, partner_of: dict[int, int], labels: dict[str, str]) -> list[Pair]:
    before, after = pairing.before, pairing.after
    moved = _moved(groups, pairing, partner_of)
    numbers = Numbers()
    pairs = []
    for at, one in enumerate(groups):
        old, new = tuple([before[i] for i in one.before]), tuple([after[j] for j in one.after])
        pairs.append(_pair(old, new, at in moved, labels, numbers) if old and new else _alone(old, new))
    return pairs


def _labels_now(pairing: Pairing) -> dict[str, str]:
    """For each label before, the label of the same passage after; one that several passages bear is left out."""
    labels: dict[str, str] = {}
    for i, j in pairing.pairs():
        old, new = pairing.before[i].label, pairing.after[j].label
        if old and new:
            labels[old] = new if labels.get(old, new) == new else ""
    return {old: new for old, new in labels.items() if new}


def _moved(groups: Sequence[Group], pairing: Pairing, partner_of: dict[int, int]) -> set[int]:
    """Positions of the groups that went to another section, and of those that changed places: few words at best."""
    taken = set(partner_of.values())
    moved, staying = set(), []
    for at, one in enumerate(groups):
        if one.before and one.after:
            home, there = partner_of.get(pairing.sections_before[one.before[0]]), pairing.sections_after[one.after[0]]
            if home is not None and home != there and there in taken:
                moved.add(at)
            else:
                staying.append(at)
    places = [(groups[at].before[0], groups[at].after[0]) for at in staying]
    sizes = [pairing.sizes_before[i] + pairing.sizes_after[j] - 1 for i, j in places]
    kept = keeping_place(places, sizes)
    return moved.union(at for position, at in enumerate(staying) if position not in kept)


def _alone(old: tuple[Passage, ...], new: tuple[Passage, ...]) -> Pair:
    """A passage that is gone or new; one without words is no more than white space."""
    text = (old or new)[0].text
    depth = ChangeClass.SUBSTANTIVE if text.strip() else ChangeClass.COSMETIC
    kind, fate = (EditKind.TAKEN_OUT, Fate.GONE) if old else (EditKind.PUT_IN, Fate.NEW)
    return Pair(before=old, after=new, fate=fate, depth=depth, edits=(Edit(kind, text),) if text else ())


def _pair(
    old: tuple[Passage, ...], new: tuple[Passage, ...], moved: bool, labels: dict[str, str], numbers: Numbers
) -> Pair:
    """The pair of passages that belong together; equal words are neither taken apart nor compared."""
    before, after = _joined(old), _joined(new)
    renumbered = is_renumbered(old[0], new[0])
    depth = ChangeClass.RENUMBERED if renumbered else ChangeClass.MOVED if moved else ChangeClass.NONE
    fate, edits = Fate.SAME, word_edits(before, after, numbers)
    if before != after:
        fate = Fate.JOINED if len(old) > 1 else Fate.SPLIT if len(new) > 1 else Fate.EDITED
        depth = deepest((depth, depth_of_words(edits, labels)))
    return Pair(before=old, after=new, fate=fate, depth=depth, moved=moved, renumbered=renumbered, edits=edits)


def _joined(parts: tuple[Passage, ...]) -> str:
    return parts[0].text if len(parts) == 1 else PASSAGE_MARK.join(part.text for part in parts)
