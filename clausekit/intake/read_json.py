"""Read the JSON that we write (docs/schemas/document.schema.json) back into the equal document."""

import json
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from clausekit.document import blocks
from clausekit.document.document import Document
from clausekit.document.reading import Reading
from clausekit.findings import Finding, InputError, Location
from clausekit.given.characters import UNFIT
from clausekit.intake.build import one_view
from clausekit.intake.decode import decode

MAKE_AGAIN = "`clausekit draft -o draft.json` makes such a file; it is not written by hand"


class _Misfit(Exception):
    """What stands in the file does not fit the schema; carries the place as a path of keys."""


def read_json(content: bytes, name: str) -> Reading:
    """A document from our JSON.

    Raises:
        InputError: it is not JSON, or not a document of ours.
    """
    text, findings = decode(content, name)
    try:
        document = _value(json.loads(text), Document, "document")
    except json.JSONDecodeError as error:
        place = Location(name, error.lineno, error.colno)
        message = f"this is not JSON: {error.msg}"
        raise InputError([Finding("not-json", message, place, hint=MAKE_AGAIN)]) from None
    except RecursionError:
        message = "this JSON is nested too deep"
        raise InputError([Finding("not-json", message, Location(name), hint=MAKE_AGAIN)]) from None
    except _Misfit as error:
        hint = "docs/schemas/document.schema.json says what a document in JSON holds"
        message = f"this JSON is no document of ours: {error}"
        raise InputError([Finding("not-a-document", message, Location(name), hint=hint)]) from None
    return one_view(name, document, findings)


def _value(content: Any, kind: Any, at: str) -> Any:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _one_of(content, get_args(kind), at)
    if origin is tuple:
        return _tuple(content, get_args(kind), at)
    if is_dataclass(kind) and isinstance(kind, type):
        return _object(content, kind, at)
    if isinstance(kind, type) and issubclass(kind, Enum):
        if content not in [one.value for one in kind]:
            raise _Misfit(f"{at} must be one of {', '.join(str(one.value) for one in kind)}")
        return kind(content)
    if type(content) is not kind:
        raise _Misfit(f"{at} must be {({str: 'text', bool: 'true or false', int: 'a whole number'})[kind]}")
    if kind is str and UNFIT.search(content):
        raise _Misfit(f"{at} holds a character that no document can hold")
    return content


def _object(content: Any, kind: type, at: str) -> Any:
    if not isinstance(content, dict) or content.get("kind") != kind.__name__:
        raise _Misfit(f"{at} must be a {kind.__name__}")
    known = _fields(kind)
    if unknown := set(content) - {"kind", *known}:
        raise _Misfit(f"{at} has `{min(unknown)}`, which a {kind.__name__} has not")
    if missing := [key for key, (_, required) in known.items() if required and key not in content]:
        raise _Misfit(f"{at} lacks `{missing[0]}`")
    return kind(
        **{key: _value(content[key], hint, f"{at}.{key}") for key, (hint, _) in known.items() if key in content}
    )


def _one_of(content: Any, kinds: tuple[type, ...], at: str) -> Any:
    named = content.get("kind") if isinstance(content, dict) else None
    for kind in kinds:
        if kind.__name__ == named:
            return _object(content, kind, at)
    raise _Misfit(f"{at} must be one of {', '.join(kind.__name__ for kind in kinds)}")


def _tuple(content: Any, kinds: tuple[Any, ...], at: str) -> tuple[Any, ...]:
    if not isinstance(content, list):
        raise _Misfit(f"{at} must be a list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_value(one, kinds[0], f"{at}[{place}]") for place, one in enumerate(content))
    if len(content) != len(kinds):
        raise _Misfit(f"{at} must hold {len(kinds)} values")
    pairs = zip(content, kinds, strict=True)
    return tuple(_value(one, kind, f"{at}[{place}]") for place, (one, kind) in enumerate(pairs))


@cache
def _fields(kind: type) -> dict[str, tuple[Any, bool]]:
    """The fields that a file gives, each with its type and whether it must be there."""
    hints = get_type_hints(kind, vars(blocks))
    return {
        field.name: (hints[field.name], field.default is MISSING and field.default_factory is MISSING)
        for field in fields(kind)
        if hints[field.name] is not Location
    }
