"""Law in a text: the provisions it cites, as the law register knows them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clausekit.library.fields import Nation
from clausekit.library.registers import Abroad, LawEntry

ALSO_CALLED = {
    "UK General Data Protection Regulation": ("UK GDPR", "UK General Data Protection Regulation (UK GDPR)"),
    "General Data Protection Regulation": ("EU GDPR",),
    "Trade Union and Labour Relations (Consolidation) Act 1992": ("TULRCA", "TULRCA 1992", "TULR(C)A 1992"),
    "Data Protection Act 2018": ("DPA 2018",),
    "Employment Rights Act 2025": ("ERA 2025",),
    "Employment Rights Act 1996": ("ERA 1996",),
    "Artificial Intelligence Act": ("EU AI Act", "AI Act"),
    "Works Constitution Act": ("Betriebsverfassungsgesetz",),
}
"""Short names that people write, by the register's name of the instrument."""
_OURS = "UK General Data Protection Regulation"
_KINDS = {
    "article": "article",
    "art": "article",
    "section": "section",
    "s": "section",
    "regulation": "regulation",
    "reg": "regulation",
    "schedule": "schedule",
}
_NUMBER = r"\d+[A-Z]{0,3}"
_LISTED = rf"{_NUMBER}(?:\([\w]{{1,3}}\))*(?:\s*(?:,|and|or|to|–)\s*{_NUMBER}(?:\([\w]{{1,3}}\))*)*"
_CITED = rf"(?P<kind>article|art|section|s|regulation|reg|schedule)s?\.?\s*(?P<numbers>{_LISTED})"
_BEFORE = re.compile(rf"\b{_CITED}\s*,?\s*(?:of\s+|in\s+|to\s+|under\s+)?(?:the\s+)?$", re.IGNORECASE)
_AFTER = re.compile(rf"\s*[,:]?\s*\(?{_CITED}", re.IGNORECASE)
_PROVISION = re.compile(rf"(?P<kind>article|section|regulation|schedule)s?\s+(?P<numbers>{_LISTED})", re.IGNORECASE)
_ONE = re.compile(rf"({_NUMBER})(?:\(\w{{1,3}}\))*(?:\s*(?:to|–)\s*({_NUMBER}))?")
_NOT_OF_THE_NAME = re.compile(
    r"\s*\((?:assimilated |SI |SR |SSI |Regulation |Directive |guidance |Betriebs|[A-Z]?\d).*$|\s*\(\d.*$"
)


@dataclass(frozen=True, slots=True)
class LawCited:
    """A law that a text names, with what the register holds of the provision cited."""

    words: str
    instrument: str
    entries: tuple[LawEntry, ...]
    """Entries for the provision cited; empty where the register does not hold it, or none is cited."""
    of_instrument: tuple[LawEntry, ...]
    """Every entry of the instrument."""

    @property
    def nations(self) -> frozenset[Nation | Abroad]:
        """Where the provision holds, or else the instrument."""
        return frozenset(nation for one in self.entries or self.of_instrument for nation in one.nations)


@dataclass(frozen=True, slots=True)
class Instruments:
    """The instruments of a law register, ready to be found in texts."""

    pattern: re.Pattern[str]
    names: dict[str, str]
    """The register's name by each name that a text may use."""
    entries: dict[str, tuple[LawEntry, ...]]


def laws_of(text: str, known: Instruments) -> Iterator[LawCited]:
    """The laws that a text names, in order."""
    for found in known.pattern.finditer(text):
        instrument = known.names[found[0]]
        before = _BEFORE.search(text[max(0, found.start() - 80) : found.start()])
        after = _AFTER.match(text, found.end()) if before is None else None
        start = found.start() - len(before[0]) if before else found.start()
        words = text[start : after.end() if after else found.end()]
        named = set(_numbers(before or after))
        entries = known.entries[instrument]
        holding = tuple(one for one in entries if named & set(_numbers(_PROVISION.search(one.provision))))
        yield LawCited(words.strip(), instrument, holding, entries)


def read_instruments(register: Iterable[LawEntry], nation: Nation | Abroad | None = None) -> Instruments:
    """The instruments of a register by the names that a text may use; in a nation of ours ``GDPR`` is the UK's."""
    gathered: dict[str, list[LawEntry]] = {}
    for entry in register:
        gathered.setdefault(_NOT_OF_THE_NAME.sub("", entry.instrument), []).append(entry)
    names = {name: name for name in gathered}
    for name, others in ALSO_CALLED.items():
        if name in gathered:
            names |= dict.fromkeys(others, name)
    if isinstance(nation, Nation) and _OURS in gathered:
        names |= dict.fromkeys(("GDPR", "General Data Protection Regulation"), _OURS)
    longest = sorted(names, key=len, reverse=True) or ["(?!)"]
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    return Instruments(pattern, names, {name: tuple(entries) for name, entries in gathered.items()})


def _numbers(cited: re.Match[str] | None) -> Iterator[tuple[str, str]]:
    """Kind and number of each provision: ``("article", "22A")``; a range of plain numbers with all in it."""
    if cited is None:
        return
    kind = _KINDS[cited["kind"].lower()]
    for first, last in _ONE.findall(cited["numbers"]):
        yield kind, first.upper()
        if last:
            yield kind, last.upper()
            if first.isdigit() and last.isdigit():
                yield from ((kind, str(number)) for number in range(int(first), min(int(last), int(first) + 200)))
