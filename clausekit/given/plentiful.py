"""Plentiful: values of which one file gives thousands, quick to make.

A frozen dataclass sets each of its fields by a detour, which takes three times as long as making the value need take.
These are frozen for the type checker, which refuses to set a field, and plain when the program runs.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform, overload

Kind = TypeVar("Kind")


@overload
def plentiful(kind: type[Kind]) -> type[Kind]: ...


@overload
def plentiful(*, kw_only: bool = True, order: bool = False) -> Callable[[type[Kind]], type[Kind]]: ...


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def plentiful(
    kind: type[Kind] | None = None, *, kw_only: bool = True, order: bool = False
) -> type[Kind] | Callable[[type[Kind]], type[Kind]]:
    """Make a class a slotted dataclass; two values are equal, and one as keys, if their fields are.

    Args:
        kind: the class.
        kw_only: whether its fields are given by name only.
        order: whether its values can be sorted, by the fields in their order.
    """

    def made(plain: type[Kind]) -> type[Kind]:
        plain.__repr__ = _shown  # type: ignore[method-assign]
        return dataclass(slots=True, kw_only=kw_only, order=order, unsafe_hash=True, repr=False)(plain)

    return made if kind is None else made(kind)


def _shown(value: Any) -> str:
    """A value as a dataclass shows it: written once, since to make this for each class costs at every start."""
    shown = ", ".join(f"{one.name}={getattr(value, one.name)!r}" for one in fields(value) if one.repr)
    return f"{type(value).__qualname__}({shown})"
