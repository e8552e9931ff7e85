"""A Word file as an employer's office makes it: own styles and numbering, tracked changes, comments, footnotes.

Why by hand: clausekit writes only its own kind of Word file, and the worked example has to show what comes back.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from clausekit.document.blocks import BulletList, Heading, Note, Paragraph, Provision, Schedule, SignatureBlock, Table
from clausekit.document.inlines import line_text

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:w14="{W14}" xmlns:w15="{W15}"'
PARTS = ("styles", "numbering", "footnotes", "comments", "commentsExtended", "header1", "footer1", "settings")
ROOTS = {
    "styles": "w:styles",
    "numbering": "w:numbering",
    "footnotes": "w:footnotes",
    "comments": "w:comments",
    "commentsExtended": "w15:commentsEx",
    "header1": "w:hdr",
    "footer1": "w:ftr",
    "settings": "w:settings",
}
KINDS = {"header1": "header", "footer1": "footer"}
LEVELS = (
    ("decimal", "%1.", "CouncilHeading"),
    ("decimal", "%1.%2.", "CouncilTerm"),
    ("upperLetter", "(%3)", "CouncilItem"),
)
FOOTNOTE_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{tag}/></w:r></w:p></w:footnote>'
    for at, kind, tag in ((-1, "separator", "separator"), (0, "continuationSeparator", "continuationSeparator"))
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/>'
    '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="CouncilTitle"><w:name w:val="Council Title"/><w:basedOn w:val="Normal"/>'
    '<w:rPr><w:b/><w:color w:val="1F3864"/><w:sz w:val="36"/></w:rPr></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:pPr>'
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="120"/>{outline}</w:pPr>'
        f"<w:rPr>{look}</w:rPr></w:style>"
        for level, (style, name, outline, look) in enumerate(
            (
                ("CouncilHeading", "Council Heading", '<w:outlineLvl w:val="0"/>', '<w:b/><w:color w:val="1F3864"/>'),
                ("CouncilTerm", "Council Term", "", ""),
                ("CouncilItem", "Council Item", "", ""),
            )
        )
    )
    + '<w:style w:type="paragraph" w:styleId="CouncilText"><w:name w:val="Council Text"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:after="120"/><w:ind w:left="709"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="CouncilAnnex"><w:name w:val="Council Annex"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{709 * (2 if level == 2 else 1)}" w:hanging="709"/></w:pPr></w:lvl>'
        for level, (kind, text, style) in enumerate(LEVELS)
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


@dataclass(frozen=True)
class Change:
    """Words of one paragraph changed: tracked in somebody's name, or without tracking where there is no name."""

    old: str
    new: str
    author: str = ""


@dataclass(frozen=True)
class Remark:
    """A comment, or the answer to the one before it, beside the paragraph that holds some words."""

    at: str
    author: str
    words: str
    answers: bool = False


@dataclass
class CouncilFile:
    """A document being written in the employer's template."""

    blocks: Sequence[object]
    title: str
    day: str
    changes: Sequence[Change] = ()
    added: Mapping[str, Change] = field(default_factory=dict)
    """New provisions, by words of the one that they follow."""
    gone: Mapping[str, str] = field(default_factory=dict)
    """Who deleted the provision that holds some words."""
    moved: tuple[str, str, str] = ("", "", "")
    """The title of an article that moves, the title of the one after which it stands, and who moved it."""
    remarks: Sequence[Remark] = ()

    def __post_init__(self) -> None:
        self._number = 100
        self._notes: list[str] = []
        self._used: set[str] = set()

    def packed(self) -> bytes:
        """The file."""
        body = "".join(self._body())
        missed = {one.old for one in self.changes} | set(self.added) | set(self.gone) | {one.at for one in self.remarks}
        assert missed <= self._used, f"nothing was found for {missed - self._used}"
        section = (
            '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" '
            'r:id="footer1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
        )
        parts = {
            "styles": STYLES,
            "numbering": NUMBERING,
            "footnotes": FOOTNOTE_SEPARATORS + "".join(self._notes),
            "comments": "".join(self._comments()),
            "commentsExtended": "".join(self._threads()),
            "header1": _plain("Northshire Council – Human Resources and Digital"),
            "footer1": _plain("Without prejudice – subject to Cabinet approval"),
            "settings": "",
        }
        return _package(body + section, parts)

    def _body(self) -> Iterator[str]:
        yield _plain(self.title, "CouncilTitle")
        title, after, author = self.moved
        moving = next((block for block in self.blocks if _title(block) == title), None) if title else None
        for block in self.blocks:
            if block is moving and moving is not None:
                yield from self._block(block, 0, f"moveFrom:{author}")
            else:
                yield from self._block(block, 0)
            if moving is not None and _title(block) == after:
                yield from self._block(moving, 0, f"moveTo:{author}")

    def _block(self, block: object, level: int, move: str = "") -> Iterator[str]:
        match block:
            case Provision():
                style = ("CouncilHeading", "CouncilTerm", "CouncilItem")[min(level, 2)]
                words = line_text(block.title or block.text)
                notes = [child for child in block.children if isinstance(child, Note)]
                yield self._paragraph(words, style, move, notes)
                for child in block.children:
                    if not isinstance(child, Note):
                        yield from self._block(child, level + 1, move)
            case Paragraph() | Heading() | Note():
                yield self._paragraph(line_text(block.text), "CouncilText", move)
            case BulletList():
                for item in block.items:
                    yield self._paragraph(line_text(item), "CouncilText", move)
            case Schedule():
                yield self._paragraph(f"{block.number}: {line_text(block.title)}", "CouncilAnnex", move)
                for child in block.children:
                    yield from self._block(child, 1 if isinstance(child, Provision) else 0, move)
            case Table():
                yield _table([[line_text(cell) for cell in row] for row in (block.header, *block.rows)])
            case SignatureBlock():
                yield _table(
                    [[f"Signed for {block.party}", "Signature", "Name", "Date"]]
                    + [[one, "", "", ""] for one in block.roles]
                )

    def _paragraph(self, words: str, style: str, move: str = "", notes: Sequence[Note] = ()) -> str:
        kind, _, author = move.partition(":")
        if deleted := next((at for at in self.gone if at in words), ""):
            self._used.add(deleted)
            kind, author = "del", self.gone[deleted]
        if author:
            runs = f"<w:{kind} {self._by(author)}>{run(words, 'delText' if kind == 'del' else 't')}</w:{kind}>"
            return _paragraph(style, runs, self._mark(kind, author))
        changes = [one for one in self.changes if one.old in words]
        self._used.update(one.old for one in changes)
        inside = self._with_changes(words, changes)
        inside = self._with_remarks(words, inside) + "".join(map(self._note, notes))
        shown = _paragraph(style, inside)
        for at, new in self.added.items():
            if at in words:
                self._used.add(at)
                runs = f"<w:ins {self._by(new.author)}>{run(new.new)}</w:ins>" if new.author else run(new.new)
                shown += _paragraph(style, runs, self._mark("ins", new.author) if new.author else "")
        return shown

    def _with_changes(self, words: str, changes: Sequence[Change]) -> str:
        if not changes:
            return run(words) if words else ""
        first, *others = changes
        before, after = words.split(first.old, 1)
        if not first.author:
            return self._with_changes(before + first.new + after, others)
        out = f"<w:del {self._by(first.author)}>{run(first.old, 'delText')}</w:del>" if first.old else ""
        new = f"<w:ins {self._by(first.author)}>{run(first.new)}</w:ins>" if first.new else ""
        return self._with_changes(before, others) + out + new + self._with_changes(after, [])

    def _with_remarks(self, words: str, inside: str) -> str:
        found = [at for at, one in enumerate(self.remarks) if one.at in words]
        self._used.update(self.remarks[at].at for at in found)
        starts = "".join(f'<w:commentRangeStart w:id="{at}"/>' for at in found)
        ends = "".join(f'<w:commentRangeEnd w:id="{at}"/><w:r><w:commentReference w:id="{at}"/></w:r>' for at in found)
        return starts + inside + ends

    def _note(self, note: Note) -> str:
        number = len(self._notes) + 1
        words = line_text(note.text)
        for change in self.changes:
            if change.old in words:
                self._used.add(change.old)
                words = words.replace(change.old, change.new)
        self._notes.append(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{run(" " + words)}</w:p></w:footnote>'
        )
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    def _comments(self) -> Iterator[str]:
        for at, one in enumerate(self.remarks):
            yield (
                f'<w:comment w:id="{at}" w:author="{one.author}" w:date="{self.day}T10:{at:02d}:00Z" w:initials="NC">'
                f'<w:p w14:paraId="0000{at + 16:04X}">{run(one.words)}</w:p></w:comment>'
            )

    def _threads(self) -> Iterator[str]:
        for at, one in enumerate(self.remarks):
            parent = f' w15:paraIdParent="0000{at + 15:04X}"' if one.answers else ""
            yield f'<w15:commentEx w15:paraId="0000{at + 16:04X}"{parent} w15:done="0"/>'

    def _mark(self, kind: str, author: str) -> str:
        return f"<w:{kind} {self._by(author)}/>"

    def _by(self, author: str) -> str:
        self._number += 1
        return f'w:id="{self._number}" w:author="{author}" w:date="{self.day}T09:00:00Z"'


def _title(block: object) -> str:
    return line_text(block.title) if isinstance(block, (Provision, Schedule)) else ""


def run(words: str, tag: str = "t") -> str:
    """Words of one look."""
    return f'<w:r><w:{tag} xml:space="preserve">{escape(words)}</w:{tag}></w:r>'


def _plain(words: str, style: str = "Normal") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(words)}</w:p>'


def _paragraph(style: str, inside: str, mark: str = "") -> str:
    look = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{look}</w:pPr>{inside}</w:p>'


def _table(rows: Sequence[Sequence[str]]) -> str:
    grid = "<w:tblGrid>" + '<w:gridCol w:w="2268"/>' * len(rows[0]) + "</w:tblGrid>"
    shown = "".join("<w:tr>" + "".join(f"<w:tc>{_plain(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{grid}{shown}</w:tbl>' + _plain("")


def _package(body: str, parts: Mapping[str, str]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}{KINDS.get(name, name)}+xml"/>' for name in parts
    )
    links = "".join(
        f'<Relationship Id="{name}" Target="{name}.xml" Type="'
        + (f"{R}/{KINDS.get(name, name)}" if name != "commentsExtended" else f"{W15[:-15]}2011/relationships/{name}")
        + '"/>'
        for name in parts
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{TYPES}document.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        **{f"word/{name}.xml": part(name, inside) for name, inside in parts.items()},
    }
    return zipped({name: (HEAD + text).encode() for name, text in files.items()})


def part(name: str, inside: str) -> str:
    """A part of a package with its root."""
    return f"<{ROOTS[name]} {NAMES}>{inside}</{ROOTS[name]}>"


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A package of files, the same bytes for the same content."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2027, 4, 6, 9, 0, 0)), inside, zipfile.ZIP_DEFLATED, 9)
    return content.getvalue()
