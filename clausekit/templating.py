"""The only door to Jinja: clause text, which is not trusted, and our own templates, which are.

A clause library is passed from hand to hand, so clause text is checked against a list of what it
may contain before it is compiled: the sandbox alone stops neither ``{{ 'a'*10**10 }}`` nor two
nested loops. Every filled value is escaped by the caller's rule, so an answer stays an answer.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST_TEXT = 20_000
"""Characters of clause text; the longest clause has about 4,000."""
LONGEST_RESULT = 100_000
"""Characters that one clause may grow to when filled."""
KEPT_TEMPLATES = 2048
"""Compiled clause texts that are remembered: one draft fills some twice, a batch the same ones for every employer."""
DEEPEST = 2
"""How many ``if`` and ``for`` may stand inside each other."""
LONGEST_LIST = 200
"""Items of a list that clause text may go through."""

Value = str | int | Decimal | date | bool | tuple["Value", ...]
Escape = Callable[[str], str]


class Ready(str):
    """Text that is already in the target's syntax and is not escaped again."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """Why clause text is refused, and in which of its lines (from 1)."""

    line: int
    message: str


class TemplateRefused(Exception):
    """Clause text that cannot be filled; carries every problem found."""

    def __init__(self, problems: Iterable[TemplateProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.message for problem in self.problems))


@dataclass(frozen=True, slots=True)
class ClauseTemplate:
    """Clause text that passed the check: its syntax tree, and the names that it reads."""

    tree: nodes.Template | None
    """None for text that holds nothing to fill."""
    names: frozenset[str]


def check_clause_text(text: str) -> ClauseTemplate:
    """Check clause text against the list of what it may contain.

    Raises:
        TemplateRefused: with every construct that is not allowed, each with its line.
    """
    if len(text) > LONGEST_TEXT:
        raise TemplateRefused([TemplateProblem(1, f"the text is longer than {LONGEST_TEXT:,} characters")])
    if not any(mark in text for mark in ("{{", "{%", "{##")):
        return ClauseTemplate(None, frozenset())
    try:
        tree = _environment(str).parse(text)
    except TemplateSyntaxError as error:
        raise TemplateRefused([TemplateProblem(error.lineno, error.message or "this is not a template")]) from None
    except RecursionError:
        raise TemplateRefused([TemplateProblem(1, "the template is nested too deeply")]) from None
    problems = list(dict.fromkeys(_problems(tree, depth=0)))
    if problems:
        raise TemplateRefused(problems)
    named = list(tree.find_all(nodes.Name))
    stored = {name.name for name in named if name.ctx == "store"}
    return ClauseTemplate(tree, frozenset({name.name for name in named if name.ctx == "load"} - stored))


def fill_clause_text(text: str, values: Mapping[str, Value], escape: Escape) -> str:
    """Fill clause text with values, each escaped by ``escape`` unless it is ``Ready``.

    Raises:
        TemplateRefused: the text is not allowed, a value is missing, or the result grows too long.
    """
    template, names = _compiled(text, escape)
    if template is None:
        return text
    for name, value in values.items():
        if isinstance(value, tuple) and len(value) > LONGEST_LIST:
            raise TemplateRefused([TemplateProblem(1, f"`{name}` has more than {LONGEST_LIST} items")])
    return _filled(text, escape, tuple(_Named(name, values[name]) for name in names if name in values))


class _Named:
    """A value and its name, as a key: unlike the values themselves, 1 and ``True`` and 1.0 are three keys."""

    __slots__ = ("_key", "name", "value")

    def __init__(self, name: str, value: Value) -> None:
        self.name = name
        self.value = value
        self._key = (name, _shape(value))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Named) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


def _shape(value: Value) -> object:
    return tuple(map(_shape, value)) if isinstance(value, tuple) else (type(value), str(value))


@lru_cache(KEPT_TEMPLATES)
def _filled(text: str, escape: Escape, named: tuple[_Named, ...]) -> str:
    """A text filled with the values that it names; remembered, since a batch fills most alike for every employer."""
    template, _ = _compiled(text, escape)
    assert template is not None
    values = {one.name: one.value for one in named}
    filled, length = [], 0
    try:
        for piece in template.generate(values):
            length += len(piece)
            if length > LONGEST_RESULT:
                message = f"the filled text is longer than {LONGEST_RESULT:,} characters"
                raise TemplateRefused([TemplateProblem(1, message)])
            filled.append(piece)
    except TemplateError as error:
        raise TemplateRefused([TemplateProblem(1, error.message or "the text cannot be filled")]) from None
    except (TypeError, ArithmeticError):
        message = "two values are compared that are of different kinds, or a loop goes through what is no list"
        raise TemplateRefused([TemplateProblem(1, message)]) from None
    return "".join(filled)


@lru_cache(KEPT_TEMPLATES)
def _compiled(text: str, escape: Escape) -> tuple[Template | None, tuple[str, ...]]:
    """Clause text as a template, none for text that holds nothing to fill, and every name that it reads or sets."""
    tree = check_clause_text(text).tree
    if tree is None:
        return None, ()
    names = tuple(sorted({name.name for name in tree.find_all(nodes.Name)}))
    environment = _environment(escape)
    try:
        return Template.from_code(environment, environment.compile(tree), environment.globals), names
    except TemplateError as error:
        raise TemplateRefused([TemplateProblem(1, error.message or "the text cannot be filled")]) from None


def render_template(folder: Path, name: str, values: Mapping[str, object], escape: Escape) -> str:
    """Render one of our own templates.

    Args:
        folder: where the templates are.
        name: the template's path in that folder.
        values: what it may show; every text is escaped by ``escape`` unless it is ``Ready``.
        escape: the target's rule, for example ``html.escape``.

    Raises:
        jinja2.TemplateError: the template itself is at fault.
    """
    return _environment(escape, folder).get_template(name).render(values)


def long_date(day: date) -> str:
    """A date as agreements write it: ``1 March 2027``."""
    return f"{day.day} {day:%B} {day.year}"


def listed(values: Iterable[Value]) -> str:
    """Words as a list in a sentence: ``a, b and c``."""
    words = [_shown(value) for value in values]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1] if words else ""


APPROVED_FILTERS: dict[str, Callable[..., object]] = {"listed": listed}
GIVEN_LISTS = (nodes.Name, nodes.Getattr)
ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Const,
    nodes.If,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
"""Kinds of node that are always allowed; names, attributes, filters and loops have conditions."""


def _problems(node: nodes.Node, depth: int) -> Iterator[TemplateProblem]:
    match node:
        case nodes.Name() if node.name.startswith("_"):
            yield TemplateProblem(node.lineno, f"`{node.name}` is not a name here")
        case nodes.Getattr() if node.attr.startswith("_") or not isinstance(node.node, GIVEN_LISTS):
            yield TemplateProblem(node.lineno, f"the attribute `.{node.attr}` is not allowed")
        case nodes.Filter() if node.name not in APPROVED_FILTERS or node.args or node.kwargs:
            yield TemplateProblem(node.lineno, f"the filter `{node.name}` is not allowed")
        case nodes.For() if not isinstance(node.iter, GIVEN_LISTS):
            yield TemplateProblem(node.lineno, "a loop may only go through a given list")
        case nodes.For() if node.recursive or node.test or node.else_ or not isinstance(node.target, nodes.Name):
            yield TemplateProblem(node.lineno, "only plain loops are allowed: `for item in items`")
        case nodes.Name() | nodes.Getattr() | nodes.Filter() | nodes.For():
            pass
        case _ if not isinstance(node, ALLOWED):
            kind = type(node).__name__.lower()
            yield TemplateProblem(node.lineno, f"`{kind}` is not allowed in clause text")
            return
    if isinstance(node, (nodes.If, nodes.For)):
        depth += 1
        if depth > DEEPEST:
            yield TemplateProblem(node.lineno, f"`if` and `for` may be nested {DEEPEST} deep at most")
            return
    alternatives = node.elif_ if isinstance(node, nodes.If) else []
    for child in node.iter_child_nodes():
        yield from _problems(child, depth - 1 if child in alternatives else depth)


@cache
def _environment(escape: Escape, folder: Path | None = None) -> ImmutableSandboxedEnvironment:
    def finalize(value: object) -> object:
        shown = _shown(value)
        return shown if isinstance(shown, Ready) else Ready(escape(shown))

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,
        finalize=finalize if escape is not str else None,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="{##",  # ``{#name}`` sets an anchor in our Markdown
        comment_end_string="##}",
        loader=FileSystemLoader(folder) if folder else None,
    )
    environment.globals.clear()
    if folder is None:
        environment.filters.clear()
    environment.filters.update(APPROVED_FILTERS)
    return environment


def _shown(value: object) -> str:
    match value:
        case Ready():
            return value
        case bool():
            return "yes" if value else "no"
        case int() | Decimal():
            return f"{value:,}"
        case date():
            return long_date(value)
        case tuple() | list():
            return listed(value)
        case _:
            return str(value)
