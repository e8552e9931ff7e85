"""Styles: find them by what they are for, and take those of a union's own Word file."""

from copy import deepcopy

from docx.document import Document as WordDocument

from clausekit.word.elements import VAL, Element, W, add, add_value, find
from clausekit.word.values import Role

NUMBERED_ROLES = {
    Role.ARTICLE: ("1", "0"),
    Role.PROVISION: ("1", "1"),
    Role.ITEM: ("1", "2"),
    Role.SUBITEM: ("1", "3"),
    Role.SCHEDULE: ("2", "0"),
    Role.SCHEDULE_PARAGRAPH: ("2", "1"),
    Role.SCHEDULE_ITEM: ("2", "2"),
    Role.SCHEDULE_SUBITEM: ("2", "3"),
    Role.BULLET: ("3", "0"),
}
"""The list and level of our numbering that each style is linked to."""
BEFORE_NUMBERING = tuple(
    W + name for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
"""What stands before ``w:numPr`` in a paragraph's settings."""


def style_ids(styles: Element) -> dict[Role, str]:
    """The id of the style for each role, found by its name."""
    by_name = {_name(style): style.get(W + "styleId", "") for style in styles.iter(W + "style")}
    return {role: by_name[role.value.lower()] for role in Role}


def adopt_styles(package: WordDocument, union: WordDocument) -> None:
    """Take a union's styles in place of ours, and keep ours for what it has no style for.

    Only looks are taken: no text, header, property or setting of the union's file comes along.
    Heading and provision styles are linked to our numbering, whatever theirs was.
    """
    ours, theirs = package.styles.element, deepcopy(union.styles.element)
    known = {_name(style) for style in theirs.iter(W + "style")}
    ids = {style.get(W + "styleId") for style in theirs.iter(W + "style")}
    for style in list(ours.iter(W + "style")):
        if _name(style) not in known and not style.get(W + "default"):
            added = deepcopy(style)
            if added.get(W + "styleId") in ids:
                added.set(W + "styleId", f"{added.get(W + 'styleId')}Agreement")
            theirs.append(added)
    _relink(ours, theirs)
    for child in list(ours):
        ours.remove(child)
    for child in list(theirs):
        if child.tag in (W + "docDefaults", W + "latentStyles", W + "style"):
            ours.append(child)
    _number_styles(package, style_ids(ours))
    _take_page(package, union)


def stop_counting(styles: Element) -> None:
    """Take the numbering out of the numbered styles, for a file whose numbers are typed; bullets stay."""
    ids = style_ids(styles)
    typed = {ids[role] for role in NUMBERED_ROLES if role is not Role.BULLET}
    for style in styles.iter(W + "style"):
        settings = find(style, "pPr") if style.get(W + "styleId") in typed else None
        numbering = find(settings, "numPr") if settings is not None else None
        if settings is not None and numbering is not None:
            settings.remove(numbering)


def _relink(ours: Element, theirs: Element) -> None:
    """Point the styles that came from us at the union's styles of the same name."""
    name_of = {style.get(W + "styleId"): _name(style) for style in ours.iter(W + "style")}
    id_of = {_name(style): style.get(W + "styleId", "") for style in theirs.iter(W + "style")}
    known = set(id_of.values())
    for style in theirs.iter(W + "style"):
        for tag in ("basedOn", "next", "link"):
            pointer = find(style, tag)
            if pointer is not None and pointer.get(VAL) not in known:
                target = id_of.get(name_of.get(pointer.get(VAL), ""))
                if target:
                    pointer.set(VAL, target)
                else:
                    style.remove(pointer)


def _number_styles(package: WordDocument, ids: dict[Role, str]) -> None:
    """Link each numbered style to its level of our numbering, both ways."""
    numbering = package.part.numbering_part.element
    by_id = {style.get(W + "styleId"): style for style in package.styles.element.iter(W + "style")}
    for role, (list_id, level) in NUMBERED_ROLES.items():
        _set_numbering(by_id[ids[role]], list_id, level)
        for abstract in numbering.iter(W + "abstractNum"):
            if abstract.get(W + "abstractNumId") == str(int(list_id) - 1):
                for one in abstract.iter(W + "lvl"):
                    if one.get(W + "ilvl") == level:
                        one.find(W + "pStyle").set(VAL, ids[role])


def _set_numbering(style: Element, list_id: str, level: str) -> None:
    settings = find(style, "pPr")
    if settings is None:
        settings = add(style, "pPr")
        look = find(style, "rPr")
        if look is not None:
            look.addprevious(settings)
    old = find(settings, "numPr")
    if old is not None:
        settings.remove(old)
    numbering = add(settings, "numPr")
    add_value(numbering, "ilvl", level)
    add_value(numbering, "numId", list_id)
    before = [child for child in settings if child.tag in BEFORE_NUMBERING]
    settings.remove(numbering)
    settings.insert(len(before), numbering)


def _take_page(package: WordDocument, union: WordDocument) -> None:
    """Take the size and margins of the union's first page."""
    section, theirs = package.sections[0], union.sections[0]
    section.page_width, section.page_height = theirs.page_width, theirs.page_height
    section.left_margin, section.right_margin = theirs.left_margin, theirs.right_margin
    section.top_margin, section.bottom_margin = theirs.top_margin, theirs.bottom_margin


def _name(style: Element) -> str:
    name = find(style, "name")
    return name.get(VAL, "").lower() if name is not None else ""
