"""Go over a part once, quickly: find the paragraphs that are only words, count the words, see whether anything changed.

Nearly all paragraphs of an agreement are runs of plain, bold or slanted words. Reading those here, in one pass that
leaves out every element of no interest before Python sees it, is what makes reading a long file fast.
"""

from dataclasses import dataclass, field

from clausekit.word.changes import KINDS
from clausekit.word.elements import VAL, Element, W
from clausekit.word.faint import FAINT_TAGS, is_faint
from clausekit.word.style_table import BOLD, ITALIC, LOOKS, OFF, StyleTable
from clausekit.word.tags import (
    ALTERNATE,
    CHANGES,
    DELETED_TEXT,
    MATHS,
    PARAGRAPH,
    PARAGRAPH_SETTINGS,
    RUN,
    RUN_CHANGE,
    RUN_SETTINGS,
    SECTION,
    TEXT,
    TEXT_BOX,
    WORDS,
)

BOLD_TAG, ITALIC_TAG, STYLE_TAG = W + "b", W + "i", W + "rStyle"
FIELD_SIGN = W + "fldChar"
FIELD_STEPS = {"begin": 1, "end": -1}
NAMES = """
tab ptab br cr noBreakHyphen sym fldChar fldSimple instrText delInstrText sdt ruby subDoc vanish strike dstrike drawing
pict object control contentPart footnoteReference endnoteReference bookmarkStart commentRangeStart commentRangeEnd
commentReference
"""
RARE = (
    *CHANGES,
    *WORDS,
    ALTERNATE,
    TEXT_BOX,
    MATHS + "oMath",
    *(W + name for name in NAMES.split()),
)
"""What is read with care; a paragraph with any of it is not only words."""
FOLLOWED = tuple(dict.fromkeys((PARAGRAPH, TEXT, BOLD_TAG, ITALIC_TAG, STYLE_TAG, SECTION, *RARE)))
SETTINGS = frozenset((PARAGRAPH_SETTINGS, RUN_SETTINGS, SECTION, W + "numPr"))
"""Where a change stands that is one of a paragraph and not of its words."""
DRESSING = frozenset((*LOOKS, RUN_CHANGE, STYLE_TAG))
"""What gives words a look that matters."""


Pieces = list[tuple[str, int]]
"""Words in their order, each piece with its look."""
Group = tuple[Element | None, Pieces]
"""A tracked change with its words; or the words between two, with no change."""


@dataclass(slots=True)
class Survey:
    """What a first look at a part gives."""

    plain: dict[Element, Pieces] = field(default_factory=dict)
    """The paragraphs that are only words."""
    tracked: dict[Element, list[Group]] = field(default_factory=dict)
    """The paragraphs that are only words and tracked changes of words."""
    words: int = 0
    """How many elements of the part hold words."""
    open_fields: int = 0
    """How many fields begin and never end; negative for those that only end."""
    touched: set[Element] = field(default_factory=set)
    """The paragraphs with a tracked change of their mark, their list or their look."""
    dressed: set[Element | None] = field(default_factory=set)
    """The settings of words that give a look which matters; those of all other words need not be read."""
    sectioned: set[Element | None] = field(default_factory=set)
    """The settings of paragraphs that hold those of a section."""
    changed: bool = False
    """Whether there is a tracked change."""


def survey(root: Element, styles: StyleTable, *, may_be_faint: bool = True) -> Survey:
    """Look over a part.

    Args:
        root: the root of the part.
        styles: the styles of the file; words in a style with a look of its own are left for a careful reading.
        may_be_faint: whether to look at the colour and size of words, which nearly all runs give.
    """
    found = Survey()
    dressed = found.dressed
    pieces: Pieces | None = None
    groups: list[Group] = []
    unwrapped: list[Element] = []  # the words of the paragraph before its first tracked change
    paragraph = around = run = root
    look = words = 0
    boxed = False
    faint = FAINT_TAGS if may_be_faint or styles.has_faint else ()
    for element in root.iter(*FOLLOWED, *faint):
        tag = element.tag
        if tag == TEXT or (groups and tag == DELETED_TEXT):
            text = element.text
            if text:
                words += 1
                if not groups:
                    unwrapped.append(element)
                elif pieces is not None and (holder := _holder(element)) is not around:
                    pieces = [] if holder is paragraph else None
                    if pieces is not None:
                        groups.append((None, pieces))
                        around = paragraph
                if pieces is not None:
                    if look and element.getparent() is not run:
                        look = 0
                    pieces.append((text, look))
        elif tag == PARAGRAPH:
            _settle(found, paragraph, pieces, groups, element)
            boxed = boxed and next(element.iterancestors(TEXT_BOX), None) is not None
            paragraph, pieces, groups, unwrapped = element, (None if boxed else []), [], []
        elif tag in FAINT_TAGS:
            if styles.has_faint or is_faint(element):
                pieces = None
                dressed.add(element.getparent())
        elif tag in (BOLD_TAG, ITALIC_TAG):
            dressed.add(element.getparent())
            owner = next(element.iterancestors(RUN), None)
            if owner is not None and element.get(VAL) not in OFF:
                bit = BOLD if tag == BOLD_TAG else ITALIC
                look, run = (look | bit if owner is run else bit), owner
        elif tag == SECTION:
            found.sectioned.add(element.getparent())
        elif (
            tag in KINDS
            and pieces is not None
            and element.getparent() is paragraph
            and (groups or all(_holder(one) is paragraph for one in unwrapped))
        ):
            found.changed = True
            groups = groups or [(None, pieces)]
            pieces, around = [], element
            groups.append((element, pieces))
        elif tag != STYLE_TAG or styles.style(element.get(VAL, "")).look:
            pieces = None
            _note_rare(found, element, paragraph)
            boxed = boxed or tag == TEXT_BOX
            words += tag in WORDS and bool(element.text)
    _settle(found, paragraph, pieces, groups, None)
    found.words = words
    return found


def _holder(words: Element) -> Element | None:
    """What holds the run in which words stand: a paragraph, a tracked change; none if they stand in no run."""
    run = words.getparent()
    return run.getparent() if run is not None and run.tag == RUN else None


def _settle(
    found: Survey, paragraph: Element, pieces: Pieces | None, groups: list[Group], after: Element | None
) -> None:
    """Take in a paragraph that has ended and is only words; one with another inside it is left for careful reading."""
    if pieces is None:
        return
    if not groups:
        found.plain[paragraph] = pieces
    elif after is None or next(after.iterancestors(PARAGRAPH), None) is None:
        found.tracked[paragraph] = groups


def _note_rare(found: Survey, element: Element, paragraph: Element) -> None:
    """Note what the careful reading of a paragraph has to know of something that is seldom in one."""
    tag = element.tag
    if tag in DRESSING:
        found.dressed.add(element.getparent())
    if tag in CHANGES:
        found.changed = True
        around = element.getparent()
        if around is not None and around.tag in SETTINGS:
            found.touched.add(paragraph)
    elif tag == FIELD_SIGN:
        found.open_fields += FIELD_STEPS.get(element.get(W + "fldCharType", ""), 0)
