"""Seed a new bargaining folder with what the ten-minute request in it has answered already."""

from datetime import date
from pathlib import Path

from clausekit.interview.asked_of_parties import MATTERS, NO, NOT_RECOGNISED, YES
from clausekit.interview.keep import resume
from clausekit.interview.question import Answer
from clausekit.interview.request_questions import request_script
from clausekit.interview.situation import system_key
from clausekit.interview.state import State
from clausekit.interview.step import completed
from clausekit.library.load import Library
from clausekit.yaml_files.read import read_yaml_file

REQUEST_FILE = "request.yaml"
SHARED = ("employer", "union", "nation", "public-body")
OF_THE_SYSTEM = {"kind": "kind", "stage": "stage", "when": "starts", "purpose": "purpose"}


def seed(folder: Path, library: Library, day: date) -> State | None:
    """What a request in this folder tells of a new negotiation, also what it took unasked; None if there is none.

    Args:
        folder: the bargaining folder.
        library: for the questions of a request.
        day: the day of the interview.

    Raises:
        InputError: the file of the request is not right.
    """
    path = folder / REQUEST_FILE
    if not path.is_file():
        return None
    said_so_far = resume(read_yaml_file(path))
    all_said = completed(request_script(library, day), said_so_far).answers
    asked = {name: given for name, given in all_said.items() if given}
    answers: dict[str, Answer] = {name: asked[name] for name in SHARED if name in asked}
    if said := asked.get("recognised-for"):
        answers["recognised"] = (NO if NOT_RECOGNISED in said else YES,)
        answers["recognised-for"] = tuple(matter for matter in said if matter in MATTERS)
    if names := asked.get("system"):
        answers["systems"] = names
        key = system_key(names[0], names)
        answers |= {f"{key}-{here}": asked[there] for there, here in OF_THE_SYSTEM.items() if there in asked}
    return State(answers)
