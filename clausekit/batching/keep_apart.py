"""Keep apart: what of the other employers' rows and folders must not stand in one employer's papers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from clausekit.batching.claim import Claim
from clausekit.batching.columns import Own
from clausekit.batching.record import read_record
from clausekit.batching.table import Row
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.drafting.select import select
from clausekit.findings import Finding, InputError
from clausekit.handover.reopen import Found
from clausekit.handover.search import ACROSS, search
from clausekit.handover.secrets import Others, SecretText, gather, plain_words
from clausekit.shipped import shipped_templates
from clausekit.yaml_files.read import Plain, YamlPath, read_yaml, read_yaml_file
from clausekit.yaml_files.texts import texts_in

FOREIGN = ("other-employer", "other-wording")
"""Codes of findings that say so."""
LONG_ADDRESS = 3
"""Words from which an address is one employer's alone: `County Hall` is the name of many."""
_CLAIM = 0
"""The owner of the names of the claim's own employer, where rows have their line."""
_Words = tuple[str, ...]


class Apart:
    """The names and the wording of every row, each with whose they are."""

    def __init__(self, claim: Claim, rows: Sequence[Row], into: Path) -> None:
        content = claim.bargaining.source.content
        self._claim = tuple(texts_in(content))
        self._everybodys = tuple(texts_in({key: one for key, one in _group(content).items() if key != "employer"}))
        self._shared = {tuple(plain_words(text)) for text in self._everybodys}
        self._names: dict[_Words, tuple[str, set[int]]] = {}
        self._wording: list[tuple[int, SecretText]] = []
        self._own: dict[int, tuple[str, ...]] = {}
        self._ordinary = _Ordinary(claim, rows)
        self._add_names(_CLAIM, _names(content))
        for row in rows:
            held = _held(into / row.folder)
            by_hand = set(texts_in(held)) - set(texts_in(_written(into / row.folder)))
            cells = _cells(row)
            address = _long(cells.get(("employer", "address"), ""))
            names = (row.employer, *address, *row.listed(Own.ALSO_CALLED), *_named(cells, "unions"), *_names(held))
            self._add_names(row.line, names)
            self._own[row.line] = (*names, *row.listed(Own.MAY_NAME), *_named(cells, "systems", "sits_under"))
            for text in (*cells.values(), *sorted(by_hand)):
                if text not in self._claim and len(text.split()) >= ACROSS:
                    self._wording.append((row.line, SecretText(f"from {row.employer}", text)))

    @property
    def not_looked_for(self) -> tuple[str, ...]:
        """Names that are ordinary words of the clauses or templates: they would be found in every paper."""
        return tuple(self._ordinary.refused)

    def others_of(self, row: Row) -> Others:
        """What must not stand in this row's papers."""
        return Others(
            names=tuple(name for name, owners in self._names.values() if row.line not in owners),
            own_names=(*self._own[row.line], *self._everybodys),
            wording=tuple(text for line, text in self._wording if line != row.line),
            shared=(*self._claim, *_cells(row).values()),
        )

    def _add_names(self, line: int, names: Iterable[str]) -> None:
        for name in names:
            words = tuple(plain_words(name))
            if words and words not in self._shared and not self._ordinary.has(words, name):
                self._names.setdefault(words, (name, set()))[1].add(line)


def strayed(content: Plain, others: Others) -> list[Finding]:
    """What a bargaining file itself holds of another employer, for a folder whose papers are not made anew."""
    strings = [Found("its words", text, str(at)) for at, text in enumerate(texts_in(content))]
    found = search(BARGAINING_FILE, strings, gather((), (), others=others))
    return [one for one in found if one.code in FOREIGN]


class _Ordinary:
    """Words that stand in the published clauses or templates: as names they would be found in every paper."""

    def __init__(self, claim: Claim, rows: Sequence[Row]) -> None:
        texts = [path.read_text("utf-8") for path in sorted(shipped_templates().rglob("*.md.j2"))]
        chosen = {one.clause.id for one in select(claim.bargaining, claim.library).clauses}
        chosen |= {str(path[1]) for row in rows for path in _cells(row) if path[0] == "clauses"}
        for clause_id in sorted(chosen):
            texts += texts_in(claim.library.loaded(clause_id).source.content)
        self._text = f" {' '.join(' '.join(plain_words(text)) for text in texts)} "
        self.refused: dict[str, None] = {}

    def has(self, words: _Words, name: str) -> bool:
        if f" {' '.join(words)} " not in self._text:
            return False
        self.refused[name] = None
        return True


def _names(content: Plain) -> Iterator[str]:
    """The names in a bargaining file by which an employer is known, its branch of the union among them."""
    for group in (_group(content).get("employer"), *_listed(_group(content).get("unions"))):
        party = _group(group)
        yield from (name for name in (party.get("name"),) if isinstance(name, str))
    address = _group(_group(content).get("employer")).get("address")
    yield from _long(address) if isinstance(address, str) else ()


def _named(cells: Mapping[YamlPath, str], *groups: str) -> Iterator[str]:
    """The names and suppliers of a row's numbered things."""
    yield from (cell for path, cell in cells.items() if path[0] in groups and path[-1] in ("name", "supplier"))


def _cells(row: Row) -> dict[YamlPath, str]:
    return {column.path: cell for column, cell in row.cells.items() if column.path}


def _long(address: str) -> Iterator[str]:
    if len(plain_words(address)) >= LONG_ADDRESS:
        yield address


def _held(folder: Path) -> Plain:
    """What stands in a folder's bargaining file now, hand edits among it; nothing if it cannot be read."""
    if not (folder / BARGAINING_FILE).is_file():
        return None
    try:
        return read_yaml_file(folder / BARGAINING_FILE).content
    except InputError:
        return None


def _written(folder: Path) -> Plain:
    """What the last batch wrote there, which comes from the claim and the row and from no hand."""
    try:
        record = read_record(folder)
        return read_yaml(record.texts[BARGAINING_FILE], BARGAINING_FILE).content if record else None
    except (InputError, KeyError):
        return None


def _group(value: Plain) -> dict[str, Plain]:
    return value if isinstance(value, dict) else {}


def _listed(value: Plain) -> list[Plain]:
    return value if isinstance(value, list) else []
