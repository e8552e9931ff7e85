"""Two Word files that others made as one with tracked changes, in the looks of the later one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from clausekit.comparison.align import align
from clausekit.comparison.appraisal import Appraisal
from clausekit.comparison.comparison import Comparison, Fate, Pair, Passage, PassageKind
from clausekit.comparison.pairing import Pairing
from clausekit.comparison.spread import Group
from clausekit.findings import InputError
from clausekit.given.sweeps import WithoutSweeps
from clausekit.rendering.check_redline import check_against
from clausekit.rendering.known_words import kept_words
from clausekit.rendering.pair_up import Couple, in_order
from clausekit.rendering.redline import signature_of
from clausekit.rendering.remarks import said_of
from clausekit.rendering.standing import Standing, UnionOnly, notice
from clausekit.word.add_notice import add_notice
from clausekit.word.in_place.atoms import NotInPlace
from clausekit.word.in_place.lines import Stretch
from clausekit.word.in_place.stories import Share
from clausekit.word.in_place.track import Remarks, track
from clausekit.word.read import read_again
from clausekit.word.reading import ReadBlock, ReadParagraph, WordView
from clausekit.word.tracked import Remark


def redline_in_place(
    before: bytes, after: bytes, comparison: Comparison, author: str, date: str, *, standing: Standing
) -> bytes | None:
    """The file after with every change tracked in it, if that can be done and gives back both texts.

    Args:
        before: a Word file.
        after: another.
        comparison: what changed between the two as they were read, for the comments.
        author: in whose name the changes are.
        date: when they were made, as ``2027-03-01`` or with a time.
        standing: who may see the file, and for our own side the effects to show as comments.

    Returns:
        The redline; nothing where only a restatement in a plain layout can show what changed.

    Raises:
        InputError: there is no author, or the date is none, or a file cannot be read.
    """
    signature = signature_of(author, date)
    with WithoutSweeps():
        readings = tuple(read_again(content) for content in (before, after))
        views = tuple(reading.countered for reading in readings)
        remarks = _remarks(comparison, standing, views)
        try:
            made = track(before, after, signature, remarks, align=_align, share=_sharing(comparison))
            content = add_notice(made.content, notice(standing), made.remarks, signature)
        except (NotInPlace, InputError):  # both were read above: what fails here is the way they are put together
            return None
        known = len(readings[1].comments)
        return None if check_against(content, *views, standing=standing, known=known) else content


def _sharing(comparison: Comparison) -> Share:
    """Which characters two texts share: as the comparison found it, where it holds the two against each other."""
    known = {_words(pair): pair for pair in comparison.pairs if pair.fate is Fate.EDITED}

    def share(before: str, after: str) -> Iterable[Stretch]:
        return kept_words(before, after, known.get((before, after)))

    return share


def _words(pair: Pair) -> tuple[str, str]:
    return pair.before[0].text, pair.after[0].text


def _align(before: Sequence[str], after: Sequence[str]) -> Sequence[tuple[int, int]]:
    """Which texts belong together, as passages do; those that moved against the others are left out."""
    if before == after:
        return [(at, at) for at, text in enumerate(before) if text.strip()]
    if len(before) == len(after) == 1:
        return [(0, 0)]
    pairing = Pairing(_passages(before), _passages(after))
    groups = align(pairing)
    couples = (_couple(group, pairing) for group in groups if group.before and group.after)
    return [(one.before[0], one.after[0]) for one in in_order(couples)]


def _couple(group: Group, pairing: Pairing) -> Couple:
    old, new = pairing.before[group.before[0]], pairing.after[group.after[0]]
    return Couple((int(old.id),), (int(new.id),), weight=len(old.text) + len(new.text) + 1)


def _passages(texts: Sequence[str]) -> tuple[Passage, ...]:
    """The texts that have words, each with its place for an id."""
    lines = [(str(at), line) for at, text in enumerate(texts) if (line := " ".join(text.split()))]
    kind = PassageKind.PARAGRAPH
    return tuple([Passage(kind=kind, text=line, article=at, id=place) for at, (place, line) in enumerate(lines)])


def _remarks(comparison: Comparison, standing: Standing, views: Sequence[WordView]) -> Remarks:
    """The effects of the changes, by the place of the paragraph beside which they stand."""
    appraisals: Mapping[Pair, Appraisal] = standing.appraisals if isinstance(standing, UnionOnly) else {}
    said: tuple[dict[int, Remark], dict[int, Remark]] = ({}, {})
    places = [dict(_places(view.blocks)) for view in views] if appraisals else []
    for pair, remark in said_of(comparison.pairs, appraisals):
        side, passages = (1, pair.after) if pair.after else (0, pair.before)
        at = _index(passages[0], places[side])
        if at is not None:
            said[side].setdefault(at, remark)
    return Remarks(before=said[0], after=said[1])


def _index(passage: Passage, places: Mapping[str, int]) -> int | None:
    """The place of the paragraph that a passage comes from, in the order of the body."""
    if passage.block is None:
        return None
    part = passage.block.place.part
    if passage.kind is PassageKind.ROW:
        return places.get(f"{part}, row {passage.part + 1}")
    return places[part] + passage.part if part in places else None


def _places(blocks: Iterable[ReadBlock]) -> Iterator[tuple[str, int]]:
    for block in blocks:
        if isinstance(block, ReadParagraph):
            yield block.place, block.index
            continue
        for at, row in enumerate(block.rows, 1):
            first = next((one.index for cell in row for one in cell if isinstance(one, ReadParagraph)), None)
            if first is not None:
                yield f"{block.place}, row {at}", first
