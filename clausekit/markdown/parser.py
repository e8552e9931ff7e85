"""The one set-up of markdown-it-py: which of CommonMark's constructs our dialect knows."""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

RULES = ["heading", "list", "table", "blockquote", "hr", "reference", "emphasis", "escape", "entity", "link", "newline"]

Definitions = dict[str, str]
"""What a bracketed label points to, by label."""


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False})
    parser.enable(RULES)
    parser.disable(["text_join"], ignoreInvalid=True)
    return parser


def label_key(label: str) -> str:
    """How CommonMark compares labels: without case and with single spaces."""
    return normalizeReference(label)


def parse(text: str, definitions: Definitions | None = None) -> tuple[list[Token], dict[str, tuple[str, str]]]:
    """Parse Markdown.

    Returns:
        The tokens, and every label with what it points to and its title: the ones given in
        ``definitions`` and the ones that the text itself defines.
    """
    given = {label_key(label): {"href": target, "title": ""} for label, target in (definitions or {}).items()}
    environment: dict[str, dict[str, dict[str, str]]] = {"references": given}
    tokens = _parser().parse(text, environment)
    references = environment["references"]
    return tokens, {label: (entry["href"], entry["title"]) for label, entry in references.items()}
