"""Make sure that nothing in a file was passed over in silence: what was not read becomes a finding."""

from collections import Counter as Multiset
from collections.abc import Mapping

from clausekit.findings import InputError
from clausekit.word.desk import Desk
from clausekit.word.drawn import all_descriptions, all_words
from clausekit.word.number_formats import is_known_format
from clausekit.word.numbering import NumberedList
from clausekit.word.open_package import is_xml

LINKS = frozenset(("hyperlink",))
"""What may lie outside a file without its text depending on it."""
WORD_STARTS = (b":t>", b":t ", b"<t>", b"<t ", b":delText", b"<delText", b":v>", b"<v>")
"""How an element of words may begin."""


def note_unread(desk: Desk, lists: Mapping[str, NumberedList]) -> None:
    """Note what the readers did not come to: words in odd places, parts never shown, things outside the file."""
    _note_missed_words(desk)
    _note_other_parts(desk)
    _note_outside(desk)
    _note_number_formats(desk, lists)


def _note_missed_words(desk: Desk) -> None:
    """Words in the parts that were read which no reader took up."""
    package = desk.package
    notes = [part for kind in ("footnotes", "endnotes") for part in package.related(package.main, kind)]
    parts = desk.read_parts = list(dict.fromkeys((*desk.read_parts, *notes)))
    found = (desk.words[part] if part in desk.words else len(all_words(package.xml(part))) for part in parts)
    if sum(found) == len(desk.seen) - len(desk.again):
        return
    seen = Multiset(desk.seen) - Multiset(desk.again)
    for part in parts:
        for words in all_words(desk.package.xml(part)):
            if seen[words] > 0:
                seen[words] -= 1
            elif words.strip():
                desk.notebook.note("word-text-not-read", part, words)


def _note_other_parts(desk: Desk) -> None:
    """Parts that hold words and that nothing in the document shows."""
    package = desk.package
    read = {part.lower() for part in desk.read_parts}
    for lower, part in package.names.items():
        if lower in read or not is_xml(part) or lower.endswith(".rels"):
            continue
        content = package.read(part)
        if not any(start in content for start in WORD_STARTS):
            continue
        try:
            root = package.xml(part)
        except InputError as error:
            desk.notebook.note("word-part-not-shown", part, error.findings[0].message)
            continue
        words = all_words(root)
        if "diagramdrawing" in package.content_types.get(lower, "").lower():
            words = [one for one in words if one not in set(desk.seen)]
        if words:
            desk.notebook.note("word-part-not-shown", part, " ".join((*words, *all_descriptions(root))))
    for lower, part in package.names.items():
        if lower.endswith("vbaproject.bin"):
            desk.notebook.note("word-macros", part)


def _note_outside(desk: Desk) -> None:
    """Files outside that the document would fetch; links that a person may click are none of them."""
    for part in desk.read_parts:
        for arrow in desk.package.relations(part):
            if arrow.external and arrow.kind not in LINKS:
                desk.notebook.note("word-outside", part, f"{arrow.kind} {arrow.target}")


def _note_number_formats(desk: Desk, lists: Mapping[str, NumberedList]) -> None:
    for form in sorted({level.format for numbered in lists.values() for level in numbered.levels.values()}):
        if not is_known_format(form):
            desk.notebook.note("word-number-format", "", form)
