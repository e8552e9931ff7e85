"""Read a Word file that somebody else made: both views of its text, its changes, its comments, what to know of it."""

from collections import deque
from dataclasses import replace

from clausekit.document.reading import Comment
from clausekit.given.sweeps import WithoutSweeps
from clausekit.word.check_all_read import note_unread
from clausekit.word.desk import Desk
from clausekit.word.elements import Element, W, find
from clausekit.word.margin import comment_threads, make_comment, paragraph_ids
from clausekit.word.numbering import Counter, read_lists
from clausekit.word.open_package import Package, open_package, refusal
from clausekit.word.paragraph_settings import SettingsReader
from clausekit.word.read_blocks import BlockReader
from clausekit.word.reading import ReadBlock, ReadParagraph, WordReading, WordView
from clausekit.word.style_table import StyleTable
from clausekit.word.survey import Survey, survey
from clausekit.word.tags import RELATION
from clausekit.word.view import COUNTERED, TABLED, View

FURNITURE = ("header", "footer")
TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LAST: deque[tuple[bytes, WordReading]] = deque(maxlen=2)
"""The two files read last: a redline of them must know again what it is to give back."""


def read_word(content: bytes, name: str) -> WordReading:
    """Read a Word file, every part of it.

    Where it holds no tracked changes, the two views are one object.

    Args:
        content: the file.
        name: what to call it, in places and findings.

    Raises:
        InputError: it is unsafe, broken, or of another type; nothing outside it is opened and nothing is written.
    """
    with WithoutSweeps():
        reading = _read(open_package(content, name))
    _LAST.append((content, reading))
    return reading


def read_again(content: bytes) -> WordReading:
    """A file that was read a moment ago, under whatever name, as it was read then; read now if it was not.

    Raises:
        InputError: as ``read_word``.
    """
    known = (reading for other, reading in tuple(_LAST) if other == content)
    return next(known, None) or read_word(content, "file.docx")


def _read(package: Package) -> WordReading:
    body = find(package.xml(package.main), "body")
    if body is None:
        raise refusal(package.name, "word-wrong-type", "it holds no document body", "open it in Word and save it again")
    styles = StyleTable(_related(package, "styles"))
    lists = read_lists(_related(package, "numbering"), styles.list_of)
    looks = _survey_parts(package, styles)
    kinds = (TABLED, COUNTERED) if any(look.changed for look in looks.values()) else (COUNTERED,)
    views = tuple(View(kind, Counter(lists)) for kind in kinds)
    desk = Desk(package, styles, SettingsReader(styles, lists), views)
    for part, look in looks.items():
        desk.take_survey(part, look)
    reader = BlockReader(desk)
    for view in views:
        view.enter(apart=False)
    reader.read(body)
    bodies = {view.kind: view.leave() for view in views}
    furniture = {kind: _read_furniture(desk, reader, kind) for kind in FURNITURE}
    comments = _read_comments(desk, reader)
    reader.notes.note_unused()
    note_unread(desk, lists)
    built = {
        view.kind: WordView(
            blocks=bodies[view.kind],
            headers=tuple(furniture["header"][view.kind]),
            footers=tuple(furniture["footer"][view.kind]),
        )
        for view in views
    }
    return WordReading(
        tabled=built[kinds[0]],
        countered=built[COUNTERED],
        revisions=desk.changes.revisions(),
        comments=comments,
        title=_title(package),
        language=styles.language,
        findings=desk.notebook.findings(),
    )


def _related(package: Package, kind: str) -> Element | None:
    parts = package.related(package.main, kind)
    return package.xml(parts[0]) if parts else None


def _survey_parts(package: Package, styles: StyleTable) -> dict[str, Survey]:
    """A first look at the main part and at every part beside it that is read as text."""
    parts = [package.main]
    for kind in ("footnotes", "endnotes", "comments", *FURNITURE):
        parts.extend(package.related(package.main, kind))
    return {part: _survey(package, part, styles) for part in dict.fromkeys(parts)}


def _survey(package: Package, part: str, styles: StyleTable) -> Survey:
    root = package.xml(part)
    return survey(root, styles, may_be_faint=part in package.may_be_faint)


def _read_furniture(desk: Desk, reader: BlockReader, kind: str) -> dict[str, list[tuple[ReadBlock, ...]]]:
    """The headers or footers of all sections, each once, in the order of their first use."""
    package = desk.package
    targets = {arrow.id: arrow.target for arrow in package.relations(package.main) if not arrow.external}
    found: dict[str, list[tuple[ReadBlock, ...]]] = {view.kind: [] for view in desk.alive}
    for section in list(reader.sections):
        for reference in section.iterchildren(f"{W}{kind}Reference"):
            part = targets.get(reference.get(RELATION + "id", ""), "")
            if not package.has(part) or part in desk.read_parts:
                continue
            desk.read_parts.append(part)
            if part not in desk.words:  # an arrow of another kind leads to it
                desk.take_survey(part, _survey(package, part, desk.styles))
            for view, blocks in reader.read_apart(package.xml(part), part, kind):
                if any(not isinstance(block, ReadParagraph) or block.runs or block.notes for block in blocks):
                    found[view.kind].append(blocks)
    return found


def _read_comments(desk: Desk, reader: BlockReader) -> tuple[Comment, ...]:
    """The comments, each with the one that it answers."""
    package = desk.package
    threads = comment_threads(_related(package, "commentsExtended"))
    merged = next(view.merged for view in desk.alive if view.kind == COUNTERED)
    comments: list[Comment] = []
    owner: dict[str, str] = {}
    ends: list[list[str]] = []
    for part in dict.fromkeys(package.related(package.main, "comments")):
        desk.read_parts.append(part)
        for element in package.xml(part).iterchildren(W + "comment"):
            comment_id = element.get(W + "id", "")
            anchor = desk.margin.anchors.get(comment_id)
            read = reader.read_apart(element, part, f"comment {len(comments) + 1}")
            blocks = next(blocks for view, blocks in read if view.kind == COUNTERED)
            comments.append(make_comment(element, blocks, anchor, merged, package.name))
            ends.append(paragraph_ids(element))
            owner.update(dict.fromkeys(ends[-1], comment_id))
    return tuple(_threaded(comment, ids, threads, owner) for comment, ids in zip(comments, ends, strict=True))


def _threaded(comment: Comment, ids: list[str], threads: dict[str, tuple[str, bool]], owner: dict[str, str]) -> Comment:
    for paragraph in ids:
        if paragraph in threads:
            parent, resolved = threads[paragraph]
            return replace(comment, parent=owner.get(parent, "") if parent else "", resolved=resolved)
    return comment


def _title(package: Package) -> str:
    parts = package.related("", "core-properties")
    title = package.xml(parts[0]).find(TITLE) if parts else None
    return (title.text or "").strip() if title is not None else ""
