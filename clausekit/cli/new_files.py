"""Write what a finished interview says: the bargaining file and the mandate, merged with what a person changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clausekit.cli.free_name import free_name
from clausekit.drafting.bargaining import Bargaining, read_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.drafting.draft import draft
from clausekit.files import write_files
from clausekit.handover.folder_secrets import folder_secrets
from clausekit.handover.gate import clear
from clausekit.handover.write_cleared import write_cleared
from clausekit.interview.about_the_clauses import SHORT
from clausekit.interview.about_the_mandate import NOW
from clausekit.interview.bargaining_text import bargaining_text, mandate_text
from clausekit.interview.compose import compose_bargaining, compose_mandate, priorities_of
from clausekit.interview.propose import propose
from clausekit.interview.question import Answers
from clausekit.interview.situation import situation_of
from clausekit.interview.state import State
from clausekit.library.load import Library
from clausekit.negotiation.mandate import MANDATE_FILE, Mandate
from clausekit.papers.gather_open_facts import gather_open_facts
from clausekit.papers.short_form import short_form
from clausekit.papers.write_paper import write_paper
from clausekit.rendering.formats import render
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.merge import merge_changes
from clausekit.yaml_files.read import Plain, read_yaml, read_yaml_file

SHORT_FORM = Path("for-employer") / "short-form.docx"


@dataclass(frozen=True, slots=True)
class WrittenFolder:
    """The files that hold what was answered, and what a person's own edit kept from changing."""

    paths: tuple[Path, ...]
    kept: tuple[str, ...]


def write_folder(folder: Path, own: Path, state: State, library: Library, day: date) -> WrittenFolder:
    """Write the files of a bargaining folder; on a later run only what the answers changed since.

    Args:
        folder: the bargaining folder.
        own: where our own side's files are.
        state: the answers, and those from which the files were last written.
        library: the clauses.
        day: the date of a first draft.

    Raises:
        InputError: a file cannot be written, or would not be right afterwards.
    """
    path, mandate = folder / BARGAINING_FILE, own / MANDATE_FILE
    new = _contents(state.answers, library, day)
    old = _contents(state.written, library, day) if state.written is not None else None
    texts: dict[Path, str] = {}
    kept: list[str] = []
    proposals = propose(situation_of(state.answers), library)
    fresh = {path: bargaining_text(new[0], state.answers, proposals)}
    if state.answers.get("mandate") == (NOW,) or mandate.exists():
        fresh[mandate] = mandate_text(new[1])
    for at, (file, text) in enumerate(fresh.items()):
        if file.exists():
            read_yaml_file(file)  # refuses what is no text in UTF-8
            merged = merge_changes(file.read_bytes().decode("utf-8-sig"), old[at] if old else {}, new[at], str(file))
            texts[file] = merged.text
            kept += [f"{place} in {file}" for place in merged.kept]
        else:
            texts[file] = text
        fit(read_yaml(texts[file], str(file)), Mandate if file == mandate else Bargaining)
    write_files({file: text.encode() for file, text in texts.items()}, force=True)
    return WrittenFolder(tuple(texts), tuple(kept))


def wants_short_form(state: State) -> bool:
    """Whether a short form was asked for."""
    return state.answers.get("length") == (SHORT,)


def write_short_form(folder: Path, own: Path, library: Library) -> Path:
    """Write the heart of each demand on about two pages, in the words of the draft.

    Raises:
        InputError: the bargaining file cannot be drafted.
        Refusal: something stands in it that is for our own side.
    """
    bargaining = read_bargaining(folder)
    drafted = draft(bargaining, library)
    facts = gather_open_facts(bargaining, library, drafted)
    secrets = folder_secrets(bargaining, library, drafted.document, union_only=own)
    content = render(write_paper("short-form", short_form(facts, drafted.document)), SHORT_FORM.suffix)
    path = free_name(folder / SHORT_FORM, content)
    write_cleared([clear(path, content, secrets)], force=True)  # what is there is the same, byte for byte
    return path


def _contents(answers: Answers, library: Library, day: date) -> tuple[dict[str, Plain], dict[str, Plain]]:
    """What the two files say; the date of the draft is no answer, so it never counts as changed."""
    priorities: Mapping[str, str] = priorities_of(propose(situation_of(answers), library))
    return compose_bargaining(answers, library, day, dict(priorities)), compose_mandate(answers, dict(priorities))
