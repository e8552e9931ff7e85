"""Fill: the wording of each selected clause with its answers, as blocks without numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from clausekit.document.blocks import Block, Provision
from clausekit.document.inlines import Line, Reference
from clausekit.document.walk import map_lines
from clausekit.drafting.bargaining import Bargaining, BargainingFile
from clausekit.drafting.select import Selected, Selection
from clausekit.findings import Finding, InputError, Location, Severity, one_of
from clausekit.language.agreement import agree_number
from clausekit.library.clause import Kind, Section, Variable
from clausekit.library.fields import ENGLISH, Words
from clausekit.library.load import Library
from clausekit.library.registers import CommonTerm
from clausekit.library.terms import term_labels
from clausekit.library.values import typed_value
from clausekit.markdown.escape import escape_answer
from clausekit.markdown.parser import Definitions
from clausekit.markdown.read_clause import MarkdownProblem, read_clause, read_meaning, term_key
from clausekit.templating import Ready, TemplateRefused, Value, fill_clause_text

KEPT_CLAUSES = 1024
"""Filled clauses that are remembered as read."""


@dataclass(frozen=True, slots=True)
class FilledTerm:
    """A defined term with its meaning; ``key`` is what uses of it point to for now."""

    key: str
    term: str
    meaning: Line
    clause_id: str = ""


@dataclass(frozen=True, slots=True)
class FilledClause:
    """A clause's wording, filled. References point to ``clause-id#anchor``; blocks have keys as ids."""

    id: str
    title: str
    section: Section
    theme: str
    language: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Filling:
    """All clauses filled, every term that could be used, and what to say."""

    clauses: tuple[FilledClause, ...]
    terms: tuple[FilledTerm, ...]
    notes: tuple[Finding, ...]


def fill(selection: Selection, bargaining: BargainingFile, library: Library, *, allow_blanks: bool = False) -> Filling:
    """Fill every selected clause.

    Args:
        selection: what the agreement holds.
        bargaining: the bargaining file, for the parties and the places of answers.
        library: for the terms that no clause bargains over.
        allow_blanks: leave a visible blank where an answer is missing.

    Raises:
        InputError: every missing, unknown or wrong answer, with the question it answers.
    """
    filler = _Filler(selection, bargaining, library, allow_blanks)
    clauses = tuple(filler.fill(selected) for selected in selection.clauses)
    terms = tuple(filler.terms())
    if any(finding.severity is Severity.ERROR for finding in filler.findings):
        raise InputError(filler.findings)
    return Filling(clauses, terms, tuple(dict.fromkeys(filler.findings)))


def context(content: Bargaining) -> dict[str, Value]:
    """What every clause text may name besides its own variables."""
    return {
        "employer": content.employer.name,
        "union": content.union_names[0],
        "unions": content.union_names,
        "workplace": content.workplace,
        "nation": content.nation.value,
        "status": content.status.value,
        "form": content.form.value,
    }


def blank_for(variable: Variable) -> Value:
    """What stands in the text where an answer is missing: a blank that says what goes there."""
    unit = variable.unit[ENGLISH] if variable.unit else ""
    label = f"number of {unit}" if unit else variable.name.replace("_", " ")
    blank = Ready(f"[[{label}]]")
    return (blank,) if variable.kind is Kind.LIST else blank


class _Filler:
    def __init__(self, selection: Selection, bargaining: BargainingFile, library: Library, allow_blanks: bool) -> None:
        self._selection = selection
        self._bargaining = bargaining
        self._library = library
        self._allow_blanks = allow_blanks
        self._context = context(bargaining.content)
        self._language = bargaining.content.language
        self._values: dict[str, Mapping[str, Value]] = {}
        self.findings: list[Finding] = []
        self._labels: Definitions = term_labels(
            [
                *library.terms,
                *(one for chosen in selection.clauses for one in chosen.version.positions.at(chosen.position).defines),
            ]
        )
        self._known_labels = tuple(self._labels.items())

    def fill(self, selected: Selected) -> FilledClause:
        clause = selected.clause
        text, language, place = self._wording(selected)
        filled = self._fill_text(text, self._values_of(selected), place, language)
        blocks, problems = _read(filled, self._known_labels, clause.id, place)
        for problem in problems:
            at = Location(place.file, place.line + problem.line, 1)
            self.findings.append(Finding("clause-text", problem.message, at))
        title = clause.title.get(language, clause.title[ENGLISH])
        return FilledClause(clause.id, title, clause.section, clause.theme, self._foreign(language), blocks)

    def terms(self) -> Iterator[FilledTerm]:
        for selected in self._selection.clauses:
            values = self._values_of(selected)
            for definition in selected.version.positions.at(selected.position).defines:
                meaning, _ = self._in_language(definition.meaning)
                place = self._library.loaded(selected.clause.id).source.place(())
                yield self._term(definition.term, self._fill_text(meaning, values, place), selected.clause.id)
        for term in self._library.terms:
            yield self._common(term)

    def _common(self, term: CommonTerm) -> FilledTerm:
        meaning, _ = self._in_language(term.meaning)
        return self._term(term.term, meaning, "")

    def _term(self, term: str, meaning: str, clause_id: str) -> FilledTerm:
        return FilledTerm(term_key(term), term, _read_meaning(meaning, self._known_labels, clause_id), clause_id)

    def _wording(self, selected: Selected) -> tuple[str, str, Location]:
        """The text to fill, its language, and the place just above its first line."""
        if selected.local_wording:
            place = self._bargaining.source.place((*selected.path, "local_wording"))
            return selected.local_wording, self._language, place
        position = selected.version.positions.at(selected.position)
        text, language = self._in_language(position.text)
        at = selected.clause.versions.index(selected.version)
        path = ("versions", at, "positions", selected.position.value, "text")
        source = self._library.loaded(selected.clause.id).source
        place = source.place((*path, language)) if (*path, language) in source.places else source.place(path)
        return text, language, place

    def _in_language(self, words: Words) -> tuple[str, str]:
        """Words in the agreement's language, or in English where there are none."""
        language = self._language if self._language in words else ENGLISH
        return words[language], language

    def _foreign(self, language: str) -> str:
        """The language of a clause where it is not that of the agreement."""
        return language if language != self._language else ""

    def _fill_text(self, text: str, values: Mapping[str, Value], place: Location, language: str = ENGLISH) -> str:
        try:
            filled = fill_clause_text(text, values, escape_answer)
        except TemplateRefused as refused:
            for problem in refused.problems:
                at = Location(place.file, place.line + problem.line, 1)
                self.findings.append(Finding("template-not-allowed", problem.message, at))
            return ""
        return agree_number(filled) if language == ENGLISH else filled

    def _values_of(self, selected: Selected) -> Mapping[str, Value]:
        clause_id = selected.clause.id
        if clause_id not in self._values:
            self._values[clause_id] = {**self._context, **self._answers(selected)}
        return self._values[clause_id]

    def _answers(self, selected: Selected) -> dict[str, Value]:
        names = [variable.name for variable in selected.version.variables]
        path = (*selected.path, "answers")
        for name in selected.answers:
            if name not in names:
                message = f"`{selected.clause.id}` asks no question named `{name}`"
                place = self._bargaining.source.place((*path, name), key=True)
                self.findings.append(Finding("unknown-answer", message, place, hint=one_of(name, names)))
        return {variable.name: self._answer(selected, variable) for variable in selected.version.variables}

    def _answer(self, selected: Selected, variable: Variable) -> Value:
        given = selected.answers.get(variable.name)
        path = (*selected.path, "answers", variable.name)
        if given is None:
            given = variable.default_for(selected.position)
            if given is None:
                return self._missing(selected, variable)
            shown = given if isinstance(given, str) else ", ".join(given)
            message = f"`{selected.clause.id}`: {variable.name} is {shown}, the library's suggestion"
            place = replace(self._bargaining.source.place(selected.path), part=selected.clause.id)
            self.findings.append(Finding("default-used", message, place, Severity.NOTE))
        try:
            return typed_value(variable, given)
        except ValueError as error:
            message = f"the answer to `{variable.name}` {error}"
            hint = variable.question.get(self._language) or variable.question[ENGLISH]
            self.findings.append(Finding("wrong-answer", message, self._bargaining.source.place(path), hint=hint))
            return ""

    def _missing(self, selected: Selected, variable: Variable) -> Value:
        question = variable.question.get(self._language) or variable.question[ENGLISH]
        severity = Severity.NOTE if self._allow_blanks else Severity.ERROR
        message = f"`{selected.clause.id}` needs an answer, `{variable.name}`: {question}"
        place = self._bargaining.source.place(selected.path)
        self.findings.append(Finding("answer-missing", message, place, severity))
        return blank_for(variable)


def with_keys(block: Block, clause_id: str, key: str) -> Block:
    """Give a block and those below it keys: the anchor where there is one, else the place in the clause."""
    if isinstance(block, Provision):
        below = tuple(with_keys(child, clause_id, f"{key}/{at}") for at, child in enumerate(block.children, 1))
        return replace(block, id=f"{clause_id}#{block.id}" if block.id else key, children=below)
    return replace(block, id=key)


@lru_cache(KEPT_CLAUSES)
def _read(
    filled: str, labels: tuple[tuple[str, str], ...], clause_id: str, place: Location
) -> tuple[tuple[Block, ...], tuple[MarkdownProblem, ...]]:
    """A filled clause as blocks with keys; most clauses read the same for every employer of a batch."""
    reading = read_clause(filled, dict(labels), place.file, place.line)
    whole = (map_lines(block, lambda line: _absolute(line, clause_id)) for block in reading.blocks)
    blocks = (with_keys(block, clause_id, f"{clause_id}/{at}") for at, block in enumerate(whole, 1))
    return tuple(blocks), tuple(reading.problems)


@lru_cache(KEPT_CLAUSES)
def _read_meaning(meaning: str, labels: tuple[tuple[str, str], ...], clause_id: str) -> Line:
    return _absolute(read_meaning(meaning, dict(labels)).line, clause_id)


def _absolute(line: Line, clause_id: str) -> Line:
    """References to an anchor of the same clause, with the clause's id put before it."""
    return tuple(
        Reference(clause_id + part.target) if isinstance(part, Reference) and part.target.startswith("#") else part
        for part in line
    )
