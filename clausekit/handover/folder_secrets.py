"""Folder secrets: what a bargaining folder and its clauses hold for our own side, and what of it is open already."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from clausekit.document.document import Document
from clausekit.document.inlines import line_text
from clausekit.document.walk import block_lines, walk
from clausekit.drafting.bargaining import BargainingFile
from clausekit.drafting.bargaining_folder import ROUNDS
from clausekit.drafting.select import Selected, select
from clausekit.findings import InputError
from clausekit.handover.secrets import NOBODY, Others, Secrets, SecretText, gather
from clausekit.library.fields import PositionName
from clausekit.library.load import Library
from clausekit.negotiation.read_rounds import read_rounds
from clausekit.negotiation.release import UNION_ONLY, open_positions
from clausekit.shipped import shipped_templates
from clausekit.yaml_files.read import read_yaml
from clausekit.yaml_files.texts import texts_in

READ_AS_TEXT = (".yaml", ".yml", ".txt")
"""Endings of the files in ``union-only/`` whose words are secret; our own papers there only repeat them."""
ANSWERS = "interview.yaml"
"""The file there that keeps the answers of `clausekit new`."""
TEMPLATES = ("agreement", "papers")


def folder_secrets(
    bargaining: BargainingFile,
    library: Library,
    document: Document,
    *,
    union_only: Path | None = None,
    others: Others = NOBODY,
) -> Secrets:
    """What no file for the employer or members may hold.

    The mandate is read as plain text, remarks included, and only to be searched for: nothing is drafted from it.

    Args:
        bargaining: the bargaining file.
        library: the clauses.
        document: the agreement as drafted; all its words are open.
        union_only: where the union-only folder is, if not in the bargaining folder.
        others: what belongs to the other employers of the same claim.

    Raises:
        InputError: a record of rounds or releases is not right.
    """
    kept = union_only or bargaining.folder / UNION_ONLY
    chosen = select(bargaining, library).clauses
    released = open_positions(bargaining.folder, union_only)
    traces = {
        "clausekit": "the name of this program",
        UNION_ONLY: "the name of our own side's folder",
        **dict.fromkeys(library.ids, "the id of a clause"),
    }
    if salt := bargaining.content.reference_salt:
        traces[salt] = "this folder's salt"
    secret = [*own_texts(kept), *(text for one in chosen for text in _of_clause(one))]
    published = [
        *_published(chosen, released),
        *_templates(),
        *(card_question for card in library.technologies.values() for card_question in card.questions),
        *(f"{entry.instrument} {entry.provision}" for entry in library.law.values()),
    ]
    return gather(
        secret,
        [*_front(document), *_facts(bargaining), *exchanged_texts(bargaining.folder)],
        traces=traces,
        others=others,
        published=published,
        drafted=_blocks(document),
        mandate_seen=any(kept.glob("mandate*.yaml")),
    )


def own_texts(folder: Path) -> Iterator[SecretText]:
    """The texts of the union-only folder: the mandate with its remarks, the record of releases, notes."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix.lower() in READ_AS_TEXT:
            text = path.read_text("utf-8", errors="replace")
            for words in _answers(text) if path.name == ANSWERS else (text,):
                yield SecretText(f"our own {path.name}", words)


def _answers(text: str) -> Iterator[str]:
    """Each answer of an interview by itself, and each remark beside them.

    The ids of the questions are no words of anybody's: they hold a system's name, and with the answer after it they
    would be a run that stands in every letter about that system.
    """
    try:
        yield from texts_in(read_yaml(text, ANSWERS).content)
    except InputError:
        yield text
        return
    yield from (line.partition("#")[2] for line in text.splitlines() if "#" in line)


def exchanged_texts(folder: Path) -> Iterator[str]:
    """What either side has put before the other; a round's file that cannot be read opens nothing."""
    if not (folder / ROUNDS).is_dir():
        return
    from clausekit.intake.read import read_document  # few folders are so far

    for one in read_rounds(folder):
        try:
            reading = read_document(one.file)
        except InputError:
            continue
        yield from _of_document(reading.tabled)
        yield from _of_document(reading.countered)


def _of_clause(one: Selected) -> Iterator[SecretText]:
    """What stands below the position proposed is a secret unless it is published too: see ``_published``."""
    name = one.clause.id
    for words in one.version.why.values():
        yield SecretText(f"the reason for our own side (`why`) of `{name}`", words)
    for objection in one.version.objections:
        for text in (*objection.says.values(), *objection.answer.values()):
            yield SecretText(f"the objections and answers of `{name}`", text)
    for position in PositionName:
        if position.rank > one.position.rank:
            for text in _wording(one, position):
                yield SecretText(f"the {position} wording of `{name}`, which is not released", text)


def _wording(one: Selected, position: PositionName) -> Iterator[str]:
    wording = one.version.positions.at(position)
    yield from wording.text.values()
    for definition in wording.defines:
        yield from definition.meaning.values()


def _published(chosen: Iterable[Selected], released: Mapping[str, frozenset[PositionName]]) -> Iterator[str]:
    for one in chosen:
        version = one.version
        for words in (one.clause.title, version.plain, version.case, *version.questions):
            yield from words.values()
        for position in (one.position, *released.get(one.clause.id, ())):
            yield from _wording(one, position)
            yield from _duties(one, position)


def _duties(one: Selected, position: PositionName) -> Iterator[str]:
    own = one.version.positions.at(position).duties
    for duty in own if own is not None else one.version.duties:
        for words in (duty.what, duty.by_when, duty.record):
            yield from words.values()


def _of_document(document: Document) -> Iterator[str]:
    yield from _front(document)
    yield " ".join(_blocks(document))


def _front(document: Document) -> Iterator[str]:
    page = document.title_page
    yield from (page.title, *page.parties, page.standing, document.header, document.footer)
    yield from (f"{label} {value}" for label, value in page.facts)


def _blocks(document: Document) -> Iterator[str]:
    return (line_text(line) for block in walk(document.blocks) for line in block_lines(block))


def _facts(bargaining: BargainingFile) -> Iterator[str]:
    """The words of the bargaining file; it holds none that the other side may not see."""
    yield from texts_in(bargaining.content.model_dump(mode="json", exclude={"reference_salt"}))


@cache
def _templates() -> tuple[str, ...]:
    paths = (path for folder in TEMPLATES for path in sorted((shipped_templates() / folder).glob("*.md.j2")))
    return tuple(path.read_text("utf-8") for path in paths)
