"""Match the numbered lists of two Word files, and give the later file those that only the earlier one counts by."""

from copy import deepcopy

from clausekit.word.elements import VAL, Element, W, find
from clausekit.word.in_place.atoms import NotInPlace
from clausekit.word.open_package import Package

NUMBER, ABSTRACT = W + "num", W + "abstractNum"
NUMBER_ID, ABSTRACT_ID = W + "numId", W + "abstractNumId"
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
    used = [one for tree in parts for one in tree.iter(NUMBER_ID) if one.get(VAL, "0") != "0"]
    if not used:
        return set()
    names = [package.related(package.main, "numbering") for package in (old, new)]
    if not names[0]:
        return set()
    if not names[1]:
        raise NotInPlace("lists in the file before alone")
    lists = _Lists(old.xml(names[0][0]), new.xml(names[1][0]))
    for one in used:
        one.set(VAL, lists.partner(one.get(VAL, "")))
    return {names[1][0]} if lists.added else set()


class _Lists:
    def __init__(self, old: Element, new: Element) -> None:
        self._old, self._new = old, new
        self._known: dict[str, str] = {}
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
        plan = _plan(self._old, number)
        if plan is not None:
            plan = deepcopy(plan)
            for one in [one for one in plan if one.tag in OWN]:
                plan.remove(one)
            plan.set(ABSTRACT_ID, self._free(ABSTRACT, ABSTRACT_ID))
            first = next(self._new.iterchildren(NUMBER), None)
            if first is None:
                self._new.append(plan)
            else:
                first.addprevious(plan)
            pointer = find(made, "abstractNumId")
            assert pointer is not None
            pointer.set(VAL, plan.get(ABSTRACT_ID, ""))
        made.set(NUMBER_ID, self._free(NUMBER, NUMBER_ID))
        last = next(self._new.iterchildren(NUMBER, reversed=True), None)
        if last is None:
            self._new.append(made)
        else:
            last.addnext(made)
        return made.get(NUMBER_ID, "")

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
