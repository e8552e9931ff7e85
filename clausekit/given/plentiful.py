"""Plentiful: values of which one file gives thousands, quick to make.

A frozen dataclass sets each of its fields by a detour, which takes three times as long as making the value need take.
These are frozen for the type checker, which refuses to set a field, and plain when the program runs.
"""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def plentiful(kind: type[Kind]) -> type[Kind]:
    """Make a class a slotted dataclass whose fields are given by name; two are equal, and one as keys, if these are."""
    return dataclass(slots=True, kw_only=True, unsafe_hash=True)(kind)
