"""One reading of a sentence for all who judge it."""

from functools import lru_cache

from clausekit.language.bounding_words import bounding_words
from clausekit.language.coordination import coordinations
from clausekit.language.frames import frames_of, modals_of
from clausekit.language.marks import citations, marks_of
from clausekit.language.names import parties_of
from clausekit.language.parts import parts_of
from clausekit.language.quantities import quantities
from clausekit.language.sentence import Sentence
from clausekit.language.tokens import tokens
from clausekit.language.word_lists import word_list


@lru_cache(maxsize=4096)
def read_sentence(text: str, earlier: str = "", employers: frozenset[str] = frozenset()) -> Sentence:
    """Read one sentence.

    Args:
        text: the sentence.
        earlier: class of the subject before it, for a sentence that opens with ``it``.
        employers: names by which the text around it calls the employer, in lower case, as ``names.employers_in`` finds them.
    """
    read = tokens(text)
    cited = citations(read)
    measured = [one for one in quantities(read) if not any(cited.get(at) for at in range(one.first, one.last))]
    modals = modals_of(read, measured)
    cues = tuple(word_list("cues").find(read))
    parties = parties_of(read, employers)
    parts = parts_of(read, cues, modals)
    frames = frames_of(read, modals, parties, parts, measured, earlier)
    return Sentence(
        text=text,
        tokens=tuple(read),
        marks=tuple(marks_of(read, measured, cited, modals, parties)),
        quantities=tuple(measured),
        frames=tuple(frames),
        parts=tuple(parts),
        parties=parties,
        qualifiers=(*bounding_words(read), *word_list("qualifiers").find(read)),
        rungs=tuple(word_list("consent").find(read)),
        cues=cues,
        coordinations=tuple(coordinations(read, frozenset(at for one in modals for at in range(one.first, one.last)))),
    )
