"""Match titles: a section's follows the words of its passages, the title page's what each line is for."""

from collections.abc import Sequence

from clausekit.comparison.comparison import Passage, PassageKind
from clausekit.comparison.pairing import NONE, Pairing
from clausekit.comparison.sections import TITLES


def match_titles(pairing: Pairing) -> None:
    """Pair the titles of sections whose words belong together, then lines in front that are for the same thing."""
    if pairing.is_full():
        return
    partner_of = pairing.partner_sections()
    titles = _titles(pairing.after, pairing.sections_after)
    for section, i in _titles(pairing.before, pairing.sections_before).items():
        j = titles.get(partner_of.get(section, NONE), NONE)
        if j != NONE and pairing.is_free(i, j):
            pairing.pair(i, j)
    front = {passage.id: j for j, passage in enumerate(pairing.after) if passage.kind is PassageKind.FRONT}
    for i, passage in enumerate(pairing.before):
        j = front.get(passage.id, NONE) if passage.kind is PassageKind.FRONT else NONE
        if j != NONE and pairing.is_free(i, j):
            pairing.pair(i, j)


def _titles(passages: Sequence[Passage], sections: Sequence[int]) -> dict[int, int]:
    """The place of the title of each section that has one."""
    found: dict[int, int] = {}
    last = NONE
    for at, (passage, section) in enumerate(zip(passages, sections, strict=True)):
        if section > last:
            last = section
            if passage.kind in TITLES:
                found[section] = at
    return found
