"""Open a Word file that somebody else made, and refuse what is unsafe, broken or no Word file at all."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from clausekit.findings import Finding, InputError, Location
from clausekit.word.elements import Element
from clausekit.word.faint import may_be_faint

MOST_BYTES = 100_000_000
"""The largest file that is opened at all."""
MOST_XML = 64_000_000
"""The most bytes of XML, unpacked, in all parts together; a 300-page agreement has about five million."""
MOST_UNPACKED = 1_000_000_000
"""The most bytes that all parts together may say they unpack to."""
MOST_PARTS = 10_000
DENSE_FROM, DENSEST = 8_000_000, 200
"""A part larger than this that unpacks to more than so many times its size is a bomb and not a text."""
MOST_TAGS = 3_000_000
"""The most markup in a part; each element takes memory, however short."""
STRICT = b"http://purl.oclc.org/ooxml/"
STRICT_NAMES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)
"""Names of the ISO strict form of the format, and the everyday names of the same things."""
WORD_TYPES = ("wordprocessingml.", "ms-word.")
ENTITY = (b"<!ENTITY", "<!ENTITY".encode("utf-16-le"), "<!ENTITY".encode("utf-16-be"))
HINT_DOCX = "ask for the file as .docx, or open it in Word and save it as a Word document (.docx)"
HINT_AGAIN = "ask for the file again; it may have been cut short on its way"
HINT_BOMB = "do not open it in another program either; ask the sender for a plain .docx"


@dataclass(frozen=True, slots=True)
class Relation:
    """An arrow from one part to another, or to something outside the file, which is never followed."""

    id: str
    kind: str
    """The last word of its type, for example ``footnotes``."""
    target: str
    external: bool


class Package:
    """The parts of a Word file; each is unpacked when it is asked for, and only then."""

    def __init__(self, name: str, archive: zipfile.ZipFile) -> None:
        self.name = name
        self.names = {entry.filename.lower(): entry.filename for entry in archive.infolist()}
        self._archive = archive
        self.may_be_faint: set[str] = set()  # of the parts read as XML, those that may hold letters nobody sees
        self._trees: dict[str, Element] = {}
        self._relations: dict[str, tuple[Relation, ...]] = {}
        self.content_types = self._read_content_types()
        self.main = self._find_main()

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part.lower() in self.names

    def xml(self, part: str) -> Element:
        """The root of a part.

        Raises:
            InputError: the part is damaged, or it is XML that could hurt.
        """
        if part not in self._trees:
            self._trees[part] = self._parse(part, self.read(part))
        return self._trees[part]

    def read(self, part: str) -> bytes:
        """The bytes of a part.

        Raises:
            InputError: the part is damaged.
        """
        try:
            return self._archive.read(self.names[part.lower()])
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            OSError,
            ValueError,
        ) as error:
            problem = f"its part {part} is damaged and cannot be unpacked"
            raise refusal(self.name, "word-damaged", problem, HINT_AGAIN) from error

    def relations(self, part: str) -> tuple[Relation, ...]:
        """What a part refers to; the empty name stands for the package itself."""
        if part not in self._relations:
            self._relations[part] = tuple(self._read_relations(part))
        return self._relations[part]

    def related(self, part: str, kind: str) -> list[str]:
        """The parts of one kind that a part refers to and that are there."""
        return [
            relation.target
            for relation in self.relations(part)
            if relation.kind == kind and not relation.external and self.has(relation.target)
        ]

    def _read_relations(self, part: str) -> Iterator[Relation]:
        folder, base = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        if not self.has(name):
            return
        for arrow in self.xml(name):
            target, kind = arrow.get("Target", ""), arrow.get("Type", "").rpartition("/")[2]
            external = arrow.get("TargetMode") == "External"
            if not external:
                inside = target if target.startswith("/") else posixpath.join("/", folder, target)
                target = posixpath.normpath(inside).lstrip("/")
            yield Relation(arrow.get("Id", ""), kind, target, external)

    def _read_content_types(self) -> dict[str, str]:
        if not self.has("[Content_Types].xml"):
            odt = self.has("mimetype") and b"opendocument" in self.read("mimetype")[:200]
            problem = "this is an OpenDocument file" if odt else "this is a zip file and not a Word file"
            raise refusal(self.name, "word-wrong-type", problem, HINT_DOCX)
        return {
            entry.get("PartName", "").lstrip("/").lower(): entry.get("ContentType", "")
            for entry in self.xml("[Content_Types].xml")
            if entry.get("PartName")
        }

    def _find_main(self) -> str:
        mains = [relation.target for relation in self.relations("") if relation.kind == "officeDocument"]
        main = next((part for part in mains if self.has(part)), "")
        content = self.content_types.get(main.lower(), "")
        if content and not any(word in content for word in WORD_TYPES):
            problem = f"this is an Office file of another kind ({content.rpartition('.')[2]}), not a Word file"
            raise refusal(self.name, "word-wrong-type", problem, HINT_DOCX)
        if not main:
            raise refusal(self.name, "word-wrong-type", "this is a zip file, but it holds no document", HINT_DOCX)
        return main

    def _parse(self, part: str, content: bytes) -> Element:
        if len(content) > DENSE_FROM and content.count(b"<") > MOST_TAGS:
            problem = f"its part {part} holds more markup than any agreement"
            raise refusal(self.name, "word-too-large", problem, HINT_BOMB)
        if STRICT in content:
            for strict, everyday in STRICT_NAMES:
                content = content.replace(strict, everyday)
        if may_be_faint(content):
            self.may_be_faint.add(part)
        hurtful, root = b"<!DOCTYPE" in content[:4096], None
        if not hurtful:
            parser = etree.XMLParser(
                resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, collect_ids=False
            )
            try:
                root = etree.fromstring(content, parser)
                hurtful = root.getroottree().docinfo.internalDTD is not None
            except etree.XMLSyntaxError as error:
                hurtful = "ntit" in str(error) and any(sign in content for sign in ENTITY)
                if not hurtful:
                    problem = f"its part {part} is damaged: {error.msg}"
                    raise refusal(self.name, "word-damaged", problem, HINT_AGAIN) from error
        if hurtful or root is None:
            problem = f"its part {part} declares entities, which Word never writes and which can be made to explode"
            raise refusal(self.name, "word-entities", problem, HINT_BOMB)
        return root


def open_package(content: bytes, name: str) -> Package:
    """Open a Word file from its bytes; nothing is written and nothing outside it is opened.

    Args:
        content: the file.
        name: what to call it in findings.

    Raises:
        InputError: it is unsafe, broken or of another type; one finding says which.
    """
    _check_type(content, name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise refusal(name, "word-truncated", "the file is broken or incomplete", HINT_AGAIN) from error
    _check_entries(archive.infolist(), name)
    return Package(name, archive)


def refusal(name: str, code: str, problem: str, hint: str) -> InputError:
    """The error that refuses a file, with its one finding."""
    return InputError([Finding(code, problem, Location(name), hint=hint)])


def _check_type(content: bytes, name: str) -> None:
    problem, code, hint = "", "word-wrong-type", HINT_DOCX
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not content:
        problem, code, hint = "the file is empty", "word-truncated", HINT_AGAIN
    elif len(content) > MOST_BYTES:
        problem, code, hint = f"the file is larger than {MOST_BYTES // 1_000_000} MB", "word-too-large", HINT_BOMB
    elif content.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in content:
            problem, code = "the file is locked with a password", "word-encrypted"
            hint = "ask for a copy without a password, or open it in Word and save a copy without one"
        else:
            problem = "this is an old Word file (.doc) or another old Office file"
    elif start.startswith(b"{\\rtf"):
        problem = "this is a rich text file (.rtf)"
    elif start.startswith(b"%PDF"):
        problem = "this is a PDF"
    elif start.startswith(b"<"):
        problem = "this is a web page or an XML file"
    elif not content.startswith(b"PK"):
        problem = "this is not a Word file"
    if problem:
        raise refusal(name, code, problem, hint)


def _check_entries(entries: list[zipfile.ZipInfo], name: str) -> None:
    names = [entry.filename.lower() for entry in entries]
    xml = sum(entry.file_size for entry in entries if is_xml(entry.filename))
    dense = [entry for entry in entries if entry.file_size > max(DENSE_FROM, DENSEST * max(entry.compress_size, 1))]
    if len(entries) > MOST_PARTS:
        raise refusal(name, "word-too-large", f"the file has {len(entries)} parts", HINT_BOMB)
    if xml > MOST_XML or sum(entry.file_size for entry in entries) > MOST_UNPACKED or dense:
        problem = "the file unpacks to far more than it should, as files do that are made to fill a computer"
        raise refusal(name, "word-too-large", problem, HINT_BOMB)
    for entry in entries:
        if _is_unsafe(entry.orig_filename):
            problem = f"a part of the file has a path that leads out of it: {entry.orig_filename!r}"
            raise refusal(name, "word-unsafe-path", problem, HINT_BOMB)
        if entry.flag_bits & 1:
            hint = "ask for a copy without a password"
            raise refusal(name, "word-encrypted", "parts of the file are locked with a password", hint)
    if len(set(names)) != len(names):
        twice = next(part for part in names if names.count(part) > 1)
        problem = f"the file holds two parts named {twice}, so that programs would read it differently"
        raise refusal(name, "word-duplicate-part", problem, HINT_BOMB)


def is_xml(name: str) -> bool:
    """Whether a part is one of those that are read as XML."""
    return name.lower().endswith((".xml", ".rels", ".vml"))


def _is_unsafe(name: str) -> bool:
    steps = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in steps or ":" in steps[0] or "\0" in name
