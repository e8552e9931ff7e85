"""Every kind of Word file that is written, made as a person has them made: of the examples and of random documents."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml
from hypothesis import HealthCheck, Phase, given, settings

from clausekit.cli.app import run
from clausekit.comparison.appraise import appraise
from clausekit.comparison.compare import compare
from clausekit.comparison.comparison import Comparison
from clausekit.document.document import Document
from clausekit.drafting.bargaining import BargainingFile, read_bargaining
from clausekit.drafting.draft import draft
from clausekit.library.fields import PositionName
from clausekit.library.load import load_library
from clausekit.rendering.docx import render_docx
from clausekit.rendering.markup import Proposal, Side
from clausekit.rendering.markup_docx import render_markup_docx
from clausekit.rendering.redline import render_redline
from clausekit.rendering.redline_in_place import redline_in_place
from clausekit.rendering.standing import Exchanged, UnionOnly
from tests.examples.northshire_talks import TALKS
from tests.examples.packs import COUNCIL, EXAMPLES, RETAILER, TRUST, papers_of
from tests.interview.answers import NEW, REQUEST
from tests.trees import documents

DRAFTED = (COUNCIL, TRUST, RETAILER)
OURS, THEIRS = "004-2027-03-22-union.docx", "005-2027-04-06-employer.docx"
GENERATED = 2
LOWERED = 4
"""Clauses of an example whose position is lowered, so that there is something to redline."""
WHO = ("Author One", "2027-03-01")
DAY = "--date=2026-11-21"
POLICY = "# Vehicles\n\n1.1 The Council may use tracking data in disciplinary proceedings.\n\nComments by Friday.\n"


@dataclass(frozen=True)
class Written:
    """A Word file of ours, and the file of others that it is made from, whose faults it may keep."""

    path: Path
    made_from: Path | None = None


def agreements(folder: Path) -> Iterator[Written]:
    for name in (*DRAFTED, TALKS.name):
        yield told(folder / f"{name}.docx", "draft", EXAMPLES / name)
    for at, document in enumerate(generated()):
        yield kept(folder / f"generated-{at}.docx", render_docx(document))


def papers(folder: Path) -> Iterator[Written]:
    for name in DRAFTED:
        for paper, content in papers_of(name, ".docx").items():
            if paper.endswith(".docx"):
                yield kept(folder / f"{name}-{paper.replace('/', '-')}", content)


def tables(folder: Path) -> Iterator[Written]:
    yield told(folder / "table.docx", "table", TALKS, "--whole")
    yield told(folder / "own-table.docx", "table", TALKS, "--for", "union")
    yield told(folder / "moves.docx", "table", TALKS, "--moves")


def redlines_restated(folder: Path) -> Iterator[Written]:
    for name, comparison in comparisons():
        yield kept(folder / f"{name}.docx", render_redline(comparison, *WHO, standing=Exchanged(restated=True)))
    council = dict(comparisons())[COUNCIL]
    effects = zip(council.pairs, appraise(council).appraisals, strict=True)
    own = UnionOnly({pair: effect for pair, effect in effects if effect})
    yield kept(folder / "with-effects.docx", render_redline(council, *WHO, standing=own))


def mark_up(folder: Path) -> Iterator[Written]:
    for name, comparison in comparisons():
        proposal = Proposal(Side.EMPLOYER, "Northshire Council")
        yield kept(folder / f"{name}.docx", render_markup_docx(comparison, proposal))


def redlines_in_place(folder: Path) -> Iterator[Written]:
    rounds = TALKS / "rounds"
    made = told(folder / "counter-union-only.docx", "diff", rounds / OURS, rounds / THEIRS)
    yield replace(made, made_from=rounds / THEIRS)
    for name, comparison in comparisons():
        both = render_docx(comparison.before), render_docx(comparison.after)
        content = redline_in_place(*both, comparison, *WHO, standing=Exchanged())
        assert content is not None, f"{name} is restated and not redlined in place"
        yield kept(folder / f"{name}.docx", content)


def reviews(folder: Path) -> Iterator[Written]:
    yield told(folder / "review-union-only.docx", "review", TALKS)
    policy = folder / "policy.md"
    policy.write_text(POLICY, "utf-8")
    yield told(folder / "policy-union-only.docx", "review", policy, DAY)


def forms_and_letters(folder: Path) -> Iterator[Written]:
    for command, known in (("request", REQUEST), ("new", NEW)):
        yield told(folder / f"{command}-form.docx", command, folder / "empty", DAY, option="--form")
        answers = folder / f"{command}.yaml"
        given_answers = {name: list(answer) for name, answer in known.items()}
        answers.write_text(yaml.safe_dump({"answers": given_answers}), "utf-8")
        target = folder / f"made-by-{command}"
        assert run([command, str(target), "--answers", str(answers), DAY]) == 0
        yield from (Written(path) for path in sorted(target.rglob("*.docx")))


def library(folder: Path) -> Iterator[Written]:
    yield told(folder / "matrix.docx", "clauses", "matrix")


def scrubbed(folder: Path) -> Iterator[Written]:
    counter = TALKS / "rounds" / THEIRS
    yield replace(told(folder / "counter.docx", "scrub", counter), made_from=counter)
    drafted = folder / "draft.docx"
    shutil.copy(TALKS / "rounds" / OURS, drafted)
    yield told(folder / "draft-scrubbed.docx", "scrub", drafted)
    comparison = dict(comparisons())[RETAILER]
    redline = kept(folder / "redline.docx", render_redline(comparison, *WHO, standing=Exchanged()))
    yield told(folder / "redline-scrubbed.docx", "scrub", redline.path)


KINDS: dict[str, Callable[[Path], Iterator[Written]]] = {
    "agreements": agreements,
    "papers": papers,
    "tables": tables,
    "redlines, restated": redlines_restated,
    "redlines, in place": redlines_in_place,
    "bargaining mark-up": mark_up,
    "reviews": reviews,
    "forms and letters": forms_and_letters,
    "library": library,
    "scrubbed": scrubbed,
}


def told(path: Path, *command: object, option: str = "-o") -> Written:
    """What a command writes."""
    assert run([*map(str, command), option, str(path)]) == 0, command
    return Written(path)


def kept(path: Path, content: bytes) -> Written:
    path.write_bytes(content)
    return Written(path)


@cache
def comparisons() -> tuple[tuple[str, Comparison], ...]:
    """Each example beside itself with lower positions, and random documents beside each other."""
    pairs = [(name, *lowered(name)) for name in DRAFTED]
    random = generated()
    pairs += [(f"generated-{at}", random[at], random[at - 1]) for at in range(len(random))]
    return tuple((name, compare(before, after)) for name, before, after in pairs)


def lowered(name: str) -> tuple[Document, Document]:
    """An example, and the same with the last of its clauses in their fallback."""
    bargaining, found = read_bargaining(EXAMPLES / name), load_library()
    clauses = bargaining.content.clauses
    lower = [one.model_copy(update={"position": PositionName.FALLBACK}) for one in clauses[-LOWERED:]]
    content = bargaining.content.model_copy(update={"clauses": (*clauses[:-LOWERED], *lower)})
    counter = BargainingFile(content, bargaining.source, bargaining.folder)
    return draft(bargaining, found).document, draft(counter, found).document


@cache
def generated() -> tuple[Document, ...]:
    """The fullest of some random documents, the same every time."""
    found: list[Document] = []

    @settings(
        max_examples=60,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(documents())
    def keep(document: Document) -> None:
        found.append(document)

    keep()
    return tuple(sorted(found, key=lambda one: -len(repr(one)))[:GENERATED])
