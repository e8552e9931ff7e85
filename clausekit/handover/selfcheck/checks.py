"""The checks of an installation, in the order of the page; each says what it saw or raises what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from clausekit.handover.selfcheck.bench import ALTERED, EXCHANGED, LOWERED, PAPERS, PLANTED, PLANTED_FILE, Bench
from clausekit.handover.selfcheck.components import components
from clausekit.handover.selfcheck.outcome import NotOk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from clausekit.document.document import Document

FEW = 3
"""Findings that a line names; one is enough to begin with."""
JUDGED = (
    ("The Employer must tell the Union.", "The Employer may tell the Union.", "weaker"),
    (
        "The Employer must answer within 20 Working Days.",
        "The Employer must answer within 5 Working Days.",
        "stronger",
    ),
)
"""Texts before and after, and the effect on the workers covered that nobody can doubt."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its stable name, its title on the page, what does it, and what to do if it is not passed."""

    name: str
    title: str
    run: Callable[[Bench], str]
    caution: str


def _libraries(_: Bench) -> str:
    needed = [one for one in components() if one.needed]
    if missing := [one.name for one in needed if one.version is None]:
        raise NotOk(f"not installed: {', '.join(missing)}")
    return "all that clausekit needs are installed"


def _clauses(bench: Bench) -> str:
    from clausekit.library.lock import compare_with_lock, read_lock
    from clausekit.shipped import shipped_clauses

    lock = read_lock(shipped_clauses())
    if not lock:
        raise NotOk("the list of published wordings (clauses.lock) is missing or empty")
    found = list(compare_with_lock(bench.library.values(), lock, "clauses"))
    if found:
        raise NotOk("; ".join([*(one.message for one in found[:FEW]), *_more(len(found) - FEW)]))
    versions = sum(len(row.versions) for row in lock)
    return f"{len(lock)} clauses in {versions} versions, as they were published"


def _shipped_files(_: Bench) -> str:
    from clausekit.handover.selfcheck.compare_with_record import INSTALLED, compare_with_record

    compared = compare_with_record(INSTALLED)
    if compared is None:
        return (
            "not compared: this clausekit runs from a folder of sources, and nothing there says what its templates, "
            "registers and modules should be; only the clause texts, above, were compared"
        )
    if wrong := compared.wrong:
        raise NotOk("; ".join([*wrong[:FEW], *_more(len(wrong) - FEW)]))
    return f"{compared.files} files, each as it was installed"


def _draft(bench: Bench) -> str:
    articles, size = len(bench.drafted.articles), bench.word_file.stat().st_size
    if not articles or not size:
        raise NotOk("the example came out empty")
    return f"the example, {articles} articles, as a Word file"


def _read_back(bench: Bench) -> str:
    from clausekit.intake.read import read_document

    reading = read_document(bench.word_file)
    if reading.revisions:
        raise NotOk("tracked changes were seen in a file that has none")
    passages = _unchanged(bench.drafted, reading.countered, "the file read back")
    return f"{passages} passages of the Word file, none changed"


def _redline(bench: Bench) -> str:
    from clausekit.comparison.compare import compare
    from clausekit.comparison.comparison import ChangeClass
    from clausekit.rendering.check_redline import check_redline
    from clausekit.rendering.standing import Exchanged

    comparison = compare(bench.drafted, bench.lowered)
    changed = [one for one in comparison.changes if one.depth is ChangeClass.SUBSTANTIVE]
    if len(changed) < len(LOWERED):
        raise NotOk(f"{len(LOWERED)} articles were changed and {len(changed)} were found")
    content = bench.redline.read_bytes()
    before, after = bench.drafted, bench.lowered
    if problems := check_redline(content, before, after, standing=Exchanged()):
        places = "; ".join(f"{one.code} at {one.place.part}" for one in problems[:FEW])
        raise NotOk(f"the redline does not give back both texts: {places}")
    if not check_redline(content, after, before, standing=Exchanged()):
        raise NotOk("the guard over redlines let a wrong one through")
    return f"{len(LOWERED)} positions lowered; accepted and rejected it gives both texts"


def _tracked(bench: Bench) -> str:
    from clausekit.document.reading import RevisionKind
    from clausekit.intake.read import read_document

    reading = read_document(bench.redline)
    if not {RevisionKind.INSERTION, RevisionKind.DELETION} <= {one.kind for one in reading.revisions}:
        raise NotOk("the tracked changes of the redline were not seen")
    _unchanged(bench.drafted, reading.tabled, "the text with all changes rejected")
    _unchanged(bench.lowered, reading.countered, "the text with all changes accepted")
    return f"{len(reading.revisions)} changes read, with the text before and after them"


def _gate_passes(bench: Bench) -> str:
    from clausekit.handover.write_cleared import write_cleared

    written = write_cleared(bench.pack.cleared)
    if len(written) != len(PAPERS) or not all(path.is_file() for path in written):
        raise NotOk(f"{len(PAPERS)} papers were to be written and {len(written)} were")
    return f"{len(written)} papers of the example searched, cleared and written"


def _gate_refuses(bench: Bench) -> str:
    from clausekit.document.blocks import Paragraph
    from clausekit.document.inlines import Text

    document = bench.drafted
    paragraph = Paragraph(text=(Text(PLANTED),))
    _refused(bench, replace(document, blocks=(*document.blocks, paragraph)), "in the text")
    _refused(bench, replace(document, header=f"{document.header} {PLANTED}"), "at the head of the pages")
    return "a planted secret, in the text and at the head of the pages"


def _refused(bench: Bench, document: "Document", where: str) -> None:
    from clausekit.findings import Refusal
    from clausekit.handover.gate import clear
    from clausekit.rendering.formats import render

    try:
        clear(Path("draft.docx"), render(document, ".docx"), bench.pack.secrets)
    except Refusal as refusal:
        if any(PLANTED_FILE in one.message for one in refusal.findings):
            return
    raise NotOk(f"a secret planted {where} was let through")


def _rounds(bench: Bench) -> str:
    from clausekit.files import write_files
    from clausekit.negotiation.verify_rounds import verify_rounds

    sound = verify_rounds(bench.exchanged)
    if sound.findings or sound.rounds != len(EXCHANGED) or not sound.seal:
        codes = ", ".join(one.code for one in sound.findings[:FEW]) or "no seal"
        raise NotOk(f"{len(EXCHANGED)} rounds were recorded and do not verify ({codes})")
    for path, (kind, before, after, code) in zip(bench.files_of_the_first_round, ALTERED, strict=True):
        content = path.read_bytes()
        write_files({path: content.replace(before, after)}, force=True)
        if code not in {one.code for one in verify_rounds(bench.exchanged).findings}:
            raise NotOk(f"a round whose {kind} was altered still verifies")
        write_files({path: content}, force=True)
    return f"{len(EXCHANGED)} rounds recorded and verified; an altered text and an altered record are noticed"


def _appraise(_: Bench) -> str:
    from clausekit.comparison.appraise_texts import appraise_texts

    for before, after, effect in JUDGED:
        found = appraise_texts(before, after).effect.value
        if found != effect:
            raise NotOk(f"a change that is {effect} was called {found}")
    return "a loss is called weaker and a gain stronger"


def _unchanged(wanted: "Document", got: "Document", what: str) -> int:
    """How many passages were held against each other.

    Raises:
        NotOk: one of them differs.
    """
    from clausekit.comparison.compare import compare
    from clausekit.comparison.comparison import ChangeClass

    pairs = compare(wanted, got).pairs
    changed = [pair for pair in pairs if pair.depth is not ChangeClass.NONE]
    if changed or not pairs:
        raise NotOk(f"{what} differs in {len(changed)} of {len(pairs)} passages")
    return len(pairs)


def _more(count: int) -> tuple[str, ...]:
    return (f"and {count} more",) if count > 0 else ()


CHECKS = (
    Check("libraries", "Libraries", _libraries, "Until then some commands will not run."),
    Check("clauses", "Shipped clauses", _clauses, "Until then do not draft from the clauses on this computer."),
    Check("shipped-files", "Shipped files", _shipped_files, "Until then do not use the clausekit on this computer."),
    Check("draft", "Draft", _draft, "Until then do not send a draft made on this computer."),
    Check("read-back", "Read back", _read_back, "Until then do not trust what it says of a Word file."),
    Check("redline", "Redline", _redline, "Until then do not send or rely on a redline made on this computer."),
    Check("tracked-changes", "Tracked changes", _tracked, "Until then read tracked changes in Word itself."),
    Check("gate-passes", "Gate lets pass", _gate_passes, "Until then no paper can be made here."),
    Check("gate-refuses", "Gate refuses", _gate_refuses, "Until then send no paper that was made on this computer."),
    Check("rounds", "Rounds", _rounds, "Until then do not go by what `round verify` says on this computer."),
    Check("appraise", "Appraisal", _appraise, "Until then do not go by what it calls weaker or stronger."),
)
