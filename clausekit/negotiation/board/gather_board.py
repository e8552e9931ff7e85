"""Gather the board from bargaining folders, and rank what each clause has reached."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from clausekit.drafting.bargaining_folder import BARGAINING_FILE, ROUNDS
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.library.fields import ENGLISH
from clausekit.library.load import Library, load_library
from clausekit.negotiation.board.board import Best, Board, Employer, Line, Reach
from clausekit.negotiation.board.read_employer import read_employer
from clausekit.negotiation.release import UNION_ONLY

RANKED = (Reach.AGREED, Reach.SAME)
"""How far a clause must have come for its wording to count, the better first."""


def gather_board(
    folders: Sequence[Path], day: date, libraries: Sequence[Path] = ()
) -> tuple[Board, tuple[Finding, ...]]:
    """The board of several bargaining folders, and what is wrong with those that are not in it.

    Args:
        folders: one for each employer, in the order in which they are shown.
        day: as of when somebody is late.
        libraries: further library folders.

    Raises:
        InputError: none of them can be read.
    """
    shared = load_library(libraries)
    employers: list[Employer] = []
    findings: list[Finding] = []
    titles: dict[str, str] = {}
    for folder in folders:
        try:
            library = load_library(libraries, own=folder / "library") if (folder / "library").is_dir() else shared
            employer = read_employer(folder, library, day)
            titles |= {one: library[one].title[ENGLISH] for one in employer.places if one not in titles}
        except InputError as error:
            findings += error.findings
            continue
        if any(one.folder == employer.folder for one in employers):
            employer = replace(employer, folder=str(folder))
        employers.append(employer)
    if not employers:
        raise InputError(findings)
    order = sorted(titles, key=lambda one: _place_of(one, shared))
    lines = tuple(Line(clause=one, title=titles[one], best=best_of(one, employers)) for one in order)
    return Board(day=day, employers=tuple(employers), lines=lines), tuple(findings)


def best_of(clause: str, employers: Iterable[Employer]) -> Best:
    """The best wording of a clause so far. Words that are no position cannot be ranked, and are named apart."""
    places = [(one.folder, one.places[clause]) for one in employers if clause in one.places]
    unranked = tuple(folder for folder, place in places if place.reach in RANKED and place.wording is None)
    for reach in RANKED:
        ranked = [(place.wording, folder) for folder, place in places if place.reach is reach and place.wording]
        if ranked:
            position = min((wording for wording, _ in ranked), key=lambda wording: wording.rank)
            best = tuple(folder for wording, folder in ranked if wording is position)
            return Best(reach=reach, position=position, employers=best, unranked=unranked)
    return Best(unranked=unranked)


def bargaining_folders(given: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """The bargaining folders that are meant: those given, and those inside one that is none itself.

    Inside another folder only those count that a batch made or that have rounds, so that the claim that they are
    copies of is not taken for an employer; the others are named.

    Raises:
        InputError: a folder is not there, or holds no bargaining folder.
    """
    found: dict[Path, Path] = {}
    wrong: list[Finding] = []
    notes: list[Finding] = []
    for folder in given:
        if (folder / BARGAINING_FILE).is_file():
            found.setdefault(folder.resolve(), folder)
            continue
        inside = sorted(
            path.parent for path in folder.glob(f"*/{BARGAINING_FILE}") if not path.parent.name.startswith(".")
        )
        known = [one for one in inside if (one / UNION_ONLY / "batch.json").is_file() or (one / ROUNDS).is_dir()]
        for one in known:
            found.setdefault(one.resolve(), one)
        if not known:
            message = "there is no bargaining folder here"
            hint = "name a folder that holds a bargaining.yaml, or one that holds such folders"
            wrong.append(Finding("no-bargaining-folder", message, Location(str(folder)), hint=hint))
        for one in (one for one in inside if one not in known):
            message = "left out: no batch made this folder, and nothing was exchanged in it"
            hint = "name the folder itself to have it on the board"
            notes.append(Finding("left-out", message, Location(str(one)), Severity.NOTE, hint))
    if wrong:
        raise InputError(wrong)
    return tuple(found.values()), tuple(notes)


def _place_of(clause: str, library: Library) -> tuple[int, str]:
    """The order of the library's themes, then of the clauses' names."""
    themes = [one.id for one in library.themes]
    theme = clause.partition("/")[0]
    return themes.index(theme) if theme in themes else len(themes), clause
