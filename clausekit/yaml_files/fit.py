"""Fit what a YAML file holds to a model, and say every misfit at its place in plain words."""

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from clausekit.findings import Finding, InputError, nearest
from clausekit.yaml_files.read import YamlPath, YamlText

Model = TypeVar("Model", bound=BaseModel)
LISTED = 12
"""Keys that are named where an unknown one stands."""
EMPTY = "write something there, or take the key out if it need not be there"

PLAIN_WORDS = {
    "string_type": "must be text",
    "dict_type": "must be a group of `key: value` lines",
    "model_type": "must be a group of `key: value` lines",
    "model_attributes_type": "must be a group of `key: value` lines",
    "tuple_type": "must be a list (lines that begin with `-`)",
    "list_type": "must be a list (lines that begin with `-`)",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "decimal_parsing": "must be a number",
    "bool_parsing": "must be `yes` or `no`",
    "bool_type": "must be `yes` or `no`",
    "too_short": "must not be empty",
    "string_too_short": "must not be empty",
    "frozen_set_type": "must be a list (lines that begin with `-`)",
}
"""Pydantic's kinds of error in words that a rep would use; others keep their own message."""


def fit(source: YamlText, model: type[Model], hints: Mapping[str, str] | None = None, *, whole: str = "") -> Model:
    """Check a file's content against ``model``.

    Args:
        source: the file as read.
        model: a pydantic model.
        hints: for keys that do not belong here, what to do about each.
        whole: how to come by a whole file of this kind, said where it is empty or lacks a key at its top.

    Raises:
        InputError: every misfit, each at its line and column.
    """
    try:
        return model.model_validate(source.content)
    except ValidationError as error:
        details = error.errors(include_url=False)
        found = [_finding(source, model, one, hints or {}, whole) for one in details if not _follows(one, details)]
        raise InputError(dict.fromkeys(found)) from None


def _follows(error: ErrorDetails, others: list[ErrorDetails]) -> bool:
    """Whether an error only follows from another: a list counts as too short if its items are not right."""
    loc = error["loc"]
    return error["type"] == "too_short" and any(one["loc"][: len(loc)] == loc and one["loc"] != loc for one in others)


def _finding(
    source: YamlText, model: type[BaseModel], error: ErrorDetails, hints: Mapping[str, str], whole: str
) -> Finding:
    path = _path_in_file(source, error["loc"])
    name = f"`{_shown(path)}`" if path else "the file"
    match error["type"]:
        case "extra_forbidden":
            key = str(path[-1])
            known = _field_names(model, path[:-1])
            hint = hints.get(key) or nearest(key, known) or _these(known)
            return Finding("unknown-key", f"{name} is not a key here", source.place(path, key=True), hint=hint)
        case "missing":
            missing = str(error["loc"][-1])
            around = _shown(path)
            message = f"`{missing}` is missing" + (f" from `{around}`" if around else "")
            hint = (whole if not around else "") or f"add `{missing}:` and what it is"
            return Finding("missing-key", message, source.place(path), hint=hint)
        case "enum" | "literal_error":
            expected = _choices(error)
            hint = nearest(str(error["input"]), expected) or "one of: " + ", ".join(expected)
            message = f"{name} cannot be `{error['input']}`"
            return Finding("unknown-choice", message, source.place(path), hint=hint)
        case _ if error["input"] is None:
            hint = EMPTY if path else whole or EMPTY
            return Finding("empty-value", f"{name} is empty", source.place(path), hint=hint)
        case kind:
            message = PLAIN_WORDS.get(kind) or error["msg"].removeprefix("Value error, ")
            return Finding("wrong-value", f"{name} {message}", source.place(path), hint="" if path else whole)


def _path_in_file(source: YamlText, loc: tuple[str | int, ...]) -> YamlPath:
    """Pydantic's path without the parts that are names of types and not of keys."""
    path: YamlPath = ()
    for part in loc:
        longer = (*path, part)
        if longer in source.places or longer in source.keys:
            path = longer
    return path


def _shown(path: YamlPath) -> str:
    shown = ""
    for part in path:
        shown += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return shown.removeprefix(".")


def _choices(error: ErrorDetails) -> list[str]:
    expected = str(error.get("ctx", {}).get("expected", ""))
    return [word.strip(" '") for word in expected.replace(" or ", ",").split(",") if word.strip(" '")]


def _field_names(model: type[BaseModel], path: YamlPath) -> list[str]:
    """The keys that would be right where an unknown one stands."""
    models: list[type[BaseModel]] = [model]
    for part in path:
        if isinstance(part, int):
            continue
        inner = [
            found for at in models if part in at.model_fields for found in _models(at.model_fields[part].annotation)
        ]
        models = inner or models
    return [name for at in models for name in at.model_fields]


def _these(known: list[str]) -> str:
    """The keys that would be right, the first of them where they are many."""
    more = ", …" if len(known) > LISTED else ""
    return f"keys here: {', '.join(known[:LISTED])}{more}" if known else "take it out"


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, UnionType, tuple, dict, list, Annotated):
        for inner in get_args(annotation):
            yield from _models(inner)
