"""Check the wordings of one clause: what they fill, refer to and define, before anyone drafts with them."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass

from clausekit.document.inlines import Reference
from clausekit.document.walk import block_lines, walk
from clausekit.findings import Finding, Location, Severity, one_of
from clausekit.library.clause import Clause, Kind, Version
from clausekit.library.fields import PositionName
from clausekit.library.load import LoadedClause
from clausekit.library.values import CONTEXT_NAMES, better, trial_values, typed_value
from clausekit.markdown.escape import escape_answer
from clausekit.markdown.parser import Definitions
from clausekit.markdown.read_clause import read_clause, read_meaning
from clausekit.templating import TemplateRefused, check_clause_text, fill_clause_text
from clausekit.yaml_files.read import YamlPath


@dataclass(frozen=True, slots=True)
class TextCheck:
    """What the texts of a clause turned out to hold."""

    findings: tuple[Finding, ...]
    references: tuple[tuple[str, Location], ...]
    """Every ``clause-id#anchor`` referred to, with its place."""
    anchors: Mapping[PositionName, frozenset[str]]
    """The anchors that each position of the newest version sets."""


def check_texts(loaded: LoadedClause, terms: Definitions) -> TextCheck:
    """Check every wording of every version; ``terms`` are all labels of defined terms in reach."""
    checker = _Checker(loaded, terms)
    for at in range(len(loaded.clause.versions)):
        checker.check_version(at)
    return TextCheck(tuple(dict.fromkeys(checker.findings)), tuple(checker.references), checker.anchors)


class _Checker:
    def __init__(self, loaded: LoadedClause, terms: Definitions) -> None:
        self.clause: Clause = loaded.clause
        self.source = loaded.source
        self.terms = terms
        self.findings: list[Finding] = []
        self.references: list[tuple[str, Location]] = []
        self.anchors: dict[PositionName, frozenset[str]] = {}

    def check_version(self, at: int) -> None:
        version = self.clause.versions[at]
        path: YamlPath = ("versions", at)
        self._check_variables(version, path)
        used: set[str] = set()
        for name in PositionName:
            position = version.positions.at(name)
            where = (*path, "positions", name.value)
            for language, text in position.text.items():
                used |= self._check_text(version, name, text, (*where, "text", language), newest=at == 0)
            for number, definition in enumerate(position.defines):
                for language, text in definition.meaning.items():
                    used |= self._check_meaning(version, name, text, (*where, "defines", number, "meaning", language))
            if {one.term for one in position.defines} != {one.term for one in version.positions.ideal.defines}:
                message = f"`{name}` does not define the same terms as `ideal`"
                self._find("terms-differ", message, where)
        for number, variable in enumerate(version.variables):
            if variable.name not in used:
                message = f"the variable `{variable.name}` is declared but no wording uses it"
                self._find("variable-unused", message, (*path, "variables", number))

    def _check_variables(self, version: Version, path: YamlPath) -> None:
        seen: set[str] = set()
        for number, variable in enumerate(version.variables):
            where = (*path, "variables", number)
            if variable.name in seen or variable.name in CONTEXT_NAMES:
                self._find("variable-twice", f"the name `{variable.name}` is taken", (*where, "name"))
            seen.add(variable.name)
            if (variable.kind is Kind.CHOICE) != bool(variable.choices):
                self._find("variable-choices", "`choices` belong to the kind `choice`, and only there", where)
                continue
            try:
                defaults = [variable.default_for(name) for name in PositionName]
                for default in defaults:
                    if default is not None:
                        typed_value(variable, default)
                if variable.limit is not None:
                    typed_value(variable, variable.limit)
            except ValueError as error:
                self._find("variable-default", f"the default or limit of `{variable.name}` {error}", where)
                continue
            texts = [default for default in defaults if isinstance(default, str)]
            if any(not better(variable, strong, weak) for strong, weak in itertools.pairwise(texts)):
                message = f"a weaker position of `{variable.name}` has a stronger default"
                self._find("variable-direction", message, (*where, "default"))

    def _check_text(
        self, version: Version, position: PositionName, text: str, path: YamlPath, *, newest: bool
    ) -> set[str]:
        used = self._check_template(version, text, path)
        if used is None:
            return set()
        anchors: set[str] = set()
        for values in trial_values(version.variables, self.clause.nations, position, used):
            try:
                filled = fill_clause_text(text, values, escape_answer)
            except TemplateRefused as refused:
                self._find_problems("template", refused, path)
                return used
            reading = read_clause(filled, self.terms)
            for problem in reading.problems:
                self._find("clause-text", problem.message, path, problem.line)
            if not reading.blocks and not version.positions.at(position).defines:
                self._find("clause-empty", "the wording is empty", path)
            for block in walk(reading.blocks):
                place = self._place(path, block.place.line)
                for line in block_lines(block):
                    self.references += [(part.target, place) for part in line if isinstance(part, Reference)]
                anchors |= {block.id} - {""}
        if newest:
            self.anchors[position] = self.anchors.get(position, frozenset()) | anchors
        return used

    def _check_meaning(self, version: Version, position: PositionName, text: str, path: YamlPath) -> set[str]:
        used = self._check_template(version, text, path)
        if used is None:
            return set()
        for values in trial_values(version.variables, self.clause.nations, position, used):
            try:
                filled = fill_clause_text(text, values, escape_answer)
            except TemplateRefused as refused:
                self._find_problems("template", refused, path)
                break
            for unknown in read_meaning(filled, self.terms).unknown:
                self._find("clause-text", f"`{unknown}` is not a defined term, and not a reference", path)
        return used

    def _check_template(self, version: Version, text: str, path: YamlPath) -> set[str] | None:
        """The declared names that a text uses, or nothing if it cannot be filled."""
        try:
            names = check_clause_text(text).names
        except TemplateRefused as refused:
            self._find_problems("template-not-allowed", refused, path)
            return None
        declared = {variable.name for variable in version.variables}
        undeclared = names - declared - set(CONTEXT_NAMES)
        for name in sorted(undeclared):
            message = f"`{name}` is used but not declared under `variables`"
            self._find("variable-undeclared", message, path, hint=one_of(name, declared))
        return None if undeclared else set(names)

    def _find_problems(self, code: str, refused: TemplateRefused, path: YamlPath) -> None:
        for problem in refused.problems:
            self._find(code, problem.message, path, problem.line)

    def _find(self, code: str, message: str, path: YamlPath, line: int = 0, hint: str = "") -> None:
        place = self._place(path, line) if line else self.source.place(path)
        self.findings.append(Finding(code, message, place, Severity.ERROR, hint))

    def _place(self, path: YamlPath, line: int) -> Location:
        """A line of a block of text as a line of the file: the text begins below its key."""
        start = self.source.place(path)
        return Location(start.file, start.line + line, 1)
