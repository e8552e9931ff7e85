"""Small folders of agreements, and everything that a survey of one holds."""

import sqlite3
from pathlib import Path

from clausekit.survey.crew import Crew, OnesSelf
from clausekit.survey.database import close_written, open_to_write
from clausekit.survey.find_files import find_files
from clausekit.survey.make_survey import Step, make_survey
from clausekit.survey.read_table import read_tables

TABLES = ("about", "agreement", "passage", "provision", "theme", "coverage", "number", "finding")
PAY = "1. Pay\n1.1 Basic pay shall rise by two per cent from 1 April.\n"
WATCHED = """1. Pay
1.1 Basic pay shall rise by two per cent from 1 April.
2. Cameras
2.1 The Employer must not use hidden cameras to watch employees at work.
2.2 The Employer must delete every recording of employees within 30 days.
3. New technology
3.1 The Employer shall give the Union 60 days' written notice before it introduces new technology.
3.2 The joint technology committee shall have four union representatives and shall meet every three months.
3.3 Each employee who is to use a new system shall have at least two days' training in paid time.
"""
RESERVED = """1. Monitoring
1.1 The Company may monitor employees by camera, by software and by any other means at its sole discretion.
"""


def fill(folder: Path, texts: dict[str, str | bytes]) -> Path:
    """A folder with these files."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def surveyed(folder: Path, database: Path, crew: Crew | None = None) -> list[Step]:
    """Survey a folder from beginning to end."""
    files = find_files([folder])
    connection = open_to_write(database)
    try:
        return list(make_survey(connection, files, read_tables(files).of, crew or OnesSelf()))
    finally:
        close_written(connection)


def held(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, and what the index of words finds."""
    connection = sqlite3.connect(database)
    try:
        rows = {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in TABLES}
        asked = "SELECT term, doc, cnt FROM known_word ORDER BY term"
        return rows | {"words": connection.execute(asked).fetchall()}
    finally:
        connection.close()


def fates(steps: list[Step]) -> dict[str, str]:
    """What became of each file, by its name below the folder."""
    return {str(step.found.below): step.fate.value for step in steps}
