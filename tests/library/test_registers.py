"""The shipped registers against the list they were made from, and each other."""

from clausekit.library.check_registers import check_registers
from clausekit.library.load import load_library
from clausekit.library.matrix import matrix, matrix_document
from clausekit.library.registers import Mark

LIBRARY = load_library()
LIST = {"A": 5, "B": 8, "C": 8, "D": 5, "E": 6, "F": 9, "G": 8, "H": 8, "I": 6, "J": 6, "K": 6, "L": 6, "M": 6, "N": 5}
TECHNOLOGIES = """vehicle-tracking cctv body-worn-video keystroke-monitoring wearables biometric-clocking call-recording
scheduling-algorithm performance-dashboards task-allocation automated-hiring generative-ai-assistants ai-note-takers
back-office-automation chatbots productivity-analytics handheld-devices emotion-recognition case-management"""


def test_none_of_the_92_demands_is_lost():
    expected = [f"{letter}{number}" for letter, count in LIST.items() for number in range(1, count + 1)]
    assert len(expected) == 92
    assert list(LIBRARY.demands) == expected
    assert sum(demand.core for demand in LIBRARY.demands.values()) == 60
    for demand in LIBRARY.demands.values():
        assert set(demand.clauses) <= set(LIBRARY)


def test_every_theme_of_every_source_has_a_clause():
    assert [row.theme for row in matrix(LIBRARY) if not row.clauses] == []


def test_marks_stay_honest():
    marks = {row.theme: row.mark for row in matrix(LIBRARY)}
    assert {marks[one] for one in ("WNL-1", "WNL-2", "PSI-3", "B-2.1.a")} == {Mark.INFERRED}
    assert {marks[one] for one in ("WNL-4", "PSI-1", "B-1.1", "U-EA1")} == {Mark.SEEN}


def test_the_technology_cards_are_there_and_name_clauses():
    assert set(TECHNOLOGIES.split()) <= set(LIBRARY.technologies)
    for card in LIBRARY.technologies.values():
        assert card.what.count(".") == 2, f"{card.id}: two plain sentences"
        assert len(card.questions) >= 3


def test_the_matrix_as_a_document_says_what_is_inferred():
    document = matrix_document(LIBRARY)
    assert len(document.blocks) == 1 + 3 * len(LIBRARY.sources)


def test_what_leads_nowhere_is_found(small_library):
    from pathlib import Path

    clause = (Path(__file__).parent.parent / "cases" / "clause.yaml").read_text("utf-8")
    clause = clause.replace("s178: [a]", "technologies: [spyglass]\ncovers: [X-2]\ns178: [a]").replace(
        "    needs: []", "    needs: []\n    law: [x-act-2, x-act-1]"
    )
    law = (
        "{id: x-act-1, instrument: X, provision: s.1, effect: E, nations: [wales], status: replaced, "
        "replaced_by: x-act-9, checked_on: 2026-01-01, confidence: confirmed, url: 'https://x.example'}"
    )
    card = (
        "{id: spyglasses, title: T, what: W., collects: [x], clauses: [training/none], questions: [Q], red_flags: [R]}"
    )
    source = "{id: s, name: S, publisher: P, url: 'https://x.example', note: N, themes: [%s]}"
    theme = "{id: X-1, title: T, mark: seen, demands: [Z9]}"
    library = small_library(
        {
            "register/themes.yaml": "themes:\n  - {id: training, title: Training, meaning: Learning.}\n",
            "register/law.yaml": f"law:\n  - {law}\n",
            "register/technologies.yaml": f"technologies:\n  - {card}\n",
            "register/sources.yaml": f"sources:\n  - {source % theme}\n",
            "register/demands.yaml": "demands:\n  - {id: A1, title: T, core: yes, clauses: [training/lost]}\n",
            "training/first-aid.yaml": clause,
        }
    )
    loaded = {"training/first-aid": library.loaded("training/first-aid")}
    found = [(one.code, one.message.split("`")[1]) for one in check_registers(library, loaded)]
    assert sorted(found) == sorted(
        [
            ("unknown-register-id", "spyglass"),
            ("unknown-register-id", "X-2"),
            ("unknown-register-id", "x-act-2"),
            ("law-replaced", "x-act-1"),
            ("unknown-clause", "training/none"),
            ("unknown-clause", "training/lost"),
            ("unknown-register-id", "Z9"),
            ("unknown-register-id", "x-act-9"),
            ("law-dates", "replaced_on"),
        ]
    )
