"""Read YAML text into plain values and the place of each; every scalar stays text.

Why text: YAML turns ``no`` into false, ``1.10`` into 1.1, ``2026-01-02`` into a date and ``12:30``
into 750. A clause must not change meaning on the way in, so types are the model's business.

Why events and not the parser's own objects: libyaml reports them one at a time, so depth, aliases
and tags are refused before anything is built from them.
"""

from dataclasses import dataclass
from pathlib import Path

import yaml

from clausekit.findings import Finding, InputError, Location, not_read
from clausekit.given.characters import UNFIT
from clausekit.given.file_bytes import file_size

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a Python without libyaml: the same events, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

YamlPath = tuple[str | int, ...]
Plain = dict[str, "Plain"] | list["Plain"] | str | None

LARGEST_FILE = 1_000_000
"""Bytes; the longest clause file is about a fiftieth of it."""
TAKE_OUT = "take it out: type the word again"
DEEPEST = 20
"""Levels of nesting; a clause file needs six."""


@dataclass(frozen=True, slots=True)
class YamlText:
    """What a YAML file holds and where: ``places`` of values, ``keys`` of the keys of mappings."""

    file: str
    content: Plain
    places: dict[YamlPath, tuple[int, int]]
    keys: dict[YamlPath, tuple[int, int]]

    def place(self, path: YamlPath, *, key: bool = False) -> Location:
        """The line and column of a value (or of its key); of the nearest thing around it if unknown."""
        while path:
            known = self.keys.get(path) if key else self.places.get(path)
            if known:
                return Location(self.file, *known)
            path, key = path[:-1], False
        return Location(self.file, *self.places.get((), (1, 1)))


def read_yaml_file(path: Path, shown_as: str | None = None) -> YamlText:
    """Read one file.

    Raises:
        InputError: the file is missing, too large, not UTF-8 or not YAML.
    """
    name = shown_as or str(path)
    try:
        if file_size(path) > LARGEST_FILE:
            message = f"the file is larger than {LARGEST_FILE:,} bytes"
            raise _refused(name, "yaml-too-large", message, "name a YAML file: what is written by hand is far smaller")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError([not_read(name, error)]) from None
    except UnicodeDecodeError as error:
        message = f"the file is not UTF-8 text (byte {error.start + 1})"
        raise _refused(name, "yaml-not-utf8", message, "save it as UTF-8") from None
    return read_yaml(text, name)


def read_yaml(text: str, file: str) -> YamlText:
    """Read YAML text; ``file`` is the name that findings show.

    Raises:
        InputError: every duplicate key, alias and tag found, or the first error of syntax.
    """
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, _Loader):
            builder.take(event)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        builder.refuse(line, 1, "yaml-character", "a character here is not allowed in YAML", TAKE_OUT)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        builder.refuse(line, column, "yaml-syntax", _syntax_message(error), _syntax_hint(error))
    if builder.findings:
        raise InputError(builder.findings)
    return YamlText(file, builder.content, builder.places, builder.keys)


@dataclass(slots=True)
class _Open:
    """A mapping or list being filled."""

    content: "dict[str, Plain] | list[Plain]"
    path: YamlPath
    key: str | None = None


class _Builder:
    """Builds plain values from events and remembers where each began."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.content: Plain = None
        self.places: dict[YamlPath, tuple[int, int]] = {}
        self.keys: dict[YamlPath, tuple[int, int]] = {}
        self.findings: list[Finding] = []
        self._open: list[_Open] = []
        self._documents = 0

    def refuse(self, line: int, column: int, code: str, message: str, hint: str) -> None:
        self.findings.append(Finding(code, message, Location(self.file, line, column), hint=hint))

    def take(self, event: yaml.Event) -> None:
        """Take the next event; scalars first, since nearly all are."""
        kind = type(event)
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor or event.tag:
                self._check_tag(event, line, column)
            if event.style == '"' and UNFIT.search(event.value):  # only an escape such as "\x07" can give one
                self.refuse(
                    line, column, "yaml-character", "this text holds a character that no document can hold", TAKE_OUT
                )
            empty = not event.value and not event.style  # nothing stands there, not even quotes
            self._put(None if empty else event.value, line, column)
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            self._open.pop()
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._check_tag(event, line, column)
            new: dict[str, Plain] | list[Plain] = {} if kind is yaml.MappingStartEvent else []
            self._open.append(_Open(new, self._put(new, line, column)))
            if len(self._open) > DEEPEST:
                message = f"nested more than {DEEPEST} levels deep"
                self.refuse(line, column, "yaml-depth", message, "look for a line that is indented too far")
                raise InputError(self.findings)
        elif kind is yaml.AliasEvent:
            self.refuse(line, column, "yaml-alias", "aliases (`*name`) are not used here", "write it out")
            self._put(None, line, column)
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents == 2:
                message = "a second document (`---`) begins here"
                self.refuse(line, column, "yaml-documents", message, "keep one, and take the line `---` out")

    def _put(self, value: Plain, line: int, column: int) -> YamlPath:
        """Put a value where it belongs; returns its path."""
        path: YamlPath = ()
        if self._open:
            top = self._open[-1]
            if isinstance(top.content, list):
                path = (*top.path, len(top.content))
                top.content.append(value)
            elif top.key is None:
                return self._take_key(top, value, line, column)
            else:
                path = (*top.path, top.key)
                top.content[top.key] = value
                top.key = None
        elif self._documents == 1:
            self.content = value
        self.places[path] = (line, column)
        return path

    def _take_key(self, top: _Open, value: Plain, line: int, column: int) -> YamlPath:
        if not isinstance(value, str):
            self.refuse(line, column, "yaml-key", "a key must be a word", "write `key: value`")
            value = f"?{line}:{column}"
        path = (*top.path, value)
        if path in self.keys:
            first = self.keys[path][0]
            message = f"`{value}` is given twice (first in line {first})"
            self.refuse(line, column, "yaml-duplicate-key", message, "keep one of the two")
        self.keys[path] = (line, column)
        top.key = value
        return path

    def _check_tag(self, event: yaml.NodeEvent, line: int, column: int) -> None:
        if event.anchor is not None:
            self.refuse(line, column, "yaml-alias", "anchors (`&name`) are not used here", "write it out")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.refuse(line, column, "yaml-tag", f"tags (`{tag}`) are not used here", "remove it")


def _syntax_message(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or "this is not YAML"
    return f"this is not YAML: {problem}" + (f" {error.context}" if error.context else "")


def _syntax_hint(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or ""
    if "found character '\\t'" in problem:
        return "indent with spaces, not with the Tab key"
    if "mapping values are not allowed" in problem:
        return "put text that holds a colon in quotes"
    if "could not find expected ':'" in problem or "expected <block end>" in problem:
        return "check the colon and the indentation of this line and the one above"
    return "look at this line and the one above: a quote, a bracket or a colon may be missing"


def _refused(file: str, code: str, message: str, hint: str) -> InputError:
    return InputError([Finding(code, message, Location(file), hint=hint)])
