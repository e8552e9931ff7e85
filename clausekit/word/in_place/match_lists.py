"""Match the numbered lists of two Word files, and give the later file those that only the earlier one counts by."""

from copy import deepcopy

from clausekit.word.elements import VAL, Element, W, add_value, find
from clausekit.word.in_place.atoms import NotInPlace
from clausekit.word.numbering import read_lists
from clausekit.word.open_package import Package
from clausekit.word.paragraph_settings import SettingsReader
from clausekit.word.style_table import StyleTable
from clausekit.word.tags import PARAGRAPH, PARAGRAPH_SETTINGS

NUMBER, ABSTRACT = W + "num", W + "abstractNum"
NUMBER_ID, ABSTRACT_ID = W + "numId", W + "abstractNumId"
BEFORE_LIST = tuple(
    W + name for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
"""What stands before the list in a paragraph's settings, in Word's order."""
BOUND = (W + "pStyle", W + "styleLink", W + "numStyleLink")
"""What binds a list to styles, which the file after may have bound to others."""
OWN = (W + "nsid", W + "tmpl", W + "name")
"""What tells two lists apart that count alike."""


def match_lists(old: Package, new: Package, parts: list[Element]) -> set[str]:
    """Make every paragraph of the text before count by a list of the file after.

    Args:
        old: the file before.
        new: the file after, which gets the lists that it lacks.
        parts: the trees of the file before that hold text.

    Returns:
        The parts of the file after that were changed.

    Raises:
        NotInPlace: the file after has no lists at all.
    """
    names = [package.related(package.main, "numbering") for package in (old, new)]
    readers = [_reader(package) for package in (old, new)]
    lists = _Lists(old.xml(names[0][0]), new.xml(names[1][0])) if all(names) else None
    for tree in parts:
        for paragraph in tree.iter(PARAGRAPH):
            settings = find(paragraph, "pPr")
            was, now = (reader.read(settings) for reader in readers)
            if not was.list_id and not now.list_id:
                continue
            if was.list_id in ("", "0") and now.list_id in ("", "0"):
                continue
            if lists is None:
                raise NotInPlace("lists in one of the files alone")
            partner = lists.partner(was.list_id) if was.list_id not in ("", "0") else "0"
            if (partner, was.level) != (now.list_id, now.level) or _own(settings):
                _count_by(paragraph, partner, was.level)
    return {names[1][0]} if lists is not None and lists.added else set()


def _reader(package: Package) -> SettingsReader:
    """Reads the settings of a paragraph by the styles and lists of a file."""
    parts = [package.related(package.main, kind)[:1] for kind in ("styles", "numbering")]
    styles = StyleTable(package.xml(parts[0][0]) if parts[0] else None)
    return SettingsReader(styles, read_lists(package.xml(parts[1][0]) if parts[1] else None, styles.list_of))


def _own(settings: Element | None) -> bool:
    return settings is not None and find(settings, "numPr") is not None


def _count_by(paragraph: Element, name: str, level: int) -> None:
    """Say in a paragraph's own settings which list counts it; the list 0 is none."""
    settings = find(paragraph, "pPr")
    if settings is None:
        settings = paragraph.makeelement(PARAGRAPH_SETTINGS)
        paragraph.insert(0, settings)
    for one in list(settings.iterchildren(W + "numPr")):
        settings.remove(one)
    numbered = settings.makeelement(W + "numPr")
    if name != "0":
        add_value(numbered, "ilvl", str(level))
    add_value(numbered, "numId", name)
    last = next((one for one in reversed(settings) if one.tag in BEFORE_LIST), None)
    settings.insert(0 if last is None else settings.index(last) + 1, numbered)


class _Lists:
    def __init__(self, old: Element, new: Element) -> None:
        self._old, self._new = old, new
        self._known: dict[str, str] = {}
        self._plans: dict[str, str] = {}
        """Plans of the file before, and what they are in the file after."""
        self._theirs = {number.get(NUMBER_ID, ""): _form(new, number) for number in new.iterchildren(NUMBER)}
        self.added = False

    def partner(self, name: str) -> str:
        """The list of the file after that counts as this one of the file before."""
        if name not in self._known:
            number = next((one for one in self._old.iterchildren(NUMBER) if one.get(NUMBER_ID) == name), None)
            if number is None or self._theirs.get(name) == _form(self._old, number):
                self._known[name] = name
            else:
                self._known[name] = self._brought(number)
        return self._known[name]

    def _brought(self, number: Element) -> str:
        self.added = True
        made = deepcopy(number)
        plan, pointer = _plan(self._old, number), find(made, "abstractNumId")
        if plan is not None and pointer is not None:
            name = plan.get(ABSTRACT_ID, "")
            if name not in self._plans:
                self._plans[name] = self._brought_plan(plan)
            pointer.set(VAL, self._plans[name])
        made.set(NUMBER_ID, self._free(NUMBER, NUMBER_ID))
        last = next(self._new.iterchildren(NUMBER, reversed=True), None)
        if last is None:
            self._new.append(made)
        else:
            last.addnext(made)
        return made.get(NUMBER_ID, "")

    def _brought_plan(self, plan: Element) -> str:
        made = deepcopy(plan)
        for one in list(made.iter(*OWN, *BOUND)):
            parent = one.getparent()
            if parent is not None:
                parent.remove(one)
        made.set(ABSTRACT_ID, self._free(ABSTRACT, ABSTRACT_ID))
        first = next(self._new.iterchildren(NUMBER), None)
        if first is None:
            self._new.append(made)
        else:
            first.addprevious(made)
        return made.get(ABSTRACT_ID, "")

    def _free(self, tag: str, name: str) -> str:
        return str(max((int(one.get(name, "0")) for one in self._new.iterchildren(tag)), default=0) + 1)


def _plan(root: Element, number: Element) -> Element | None:
    pointer = find(number, "abstractNumId")
    wanted = pointer.get(VAL, "") if pointer is not None else ""
    return next((one for one in root.iterchildren(ABSTRACT) if one.get(ABSTRACT_ID) == wanted), None)


def _form(root: Element, number: Element) -> list[tuple[str, list[str]]]:
    """How a list counts, in a form that is the same in both files."""
    plan = _plan(root, number)
    own = [one for one in number.iter("*") if one.tag not in (NUMBER, ABSTRACT_ID)]
    own += [one for one in plan.iter("*") if one.tag not in (*OWN, ABSTRACT)] if plan is not None else []
    return [(one.tag, sorted(f"{key}={one.get(key)}" for key in map(str, one.attrib) if W in key)) for one in own]
