"""The components of this installation with their versions, without a path, a user or the computer's name."""

import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata

from clausekit.handover.selfcheck.outcome import Component
from clausekit.shipped import VERSION

NEEDED = (
    "typer",
    "jinja2",
    "pydantic",
    "rich",
    "python-docx",
    "lxml",
    "markdown-it-py",
    "pyyaml",
    "ruamel.yaml",
    "platformdirs",
    "rapidfuzz",
    "snowballstemmer",
)
OPTIONAL = ("pypdfium2", "python-redlines")
"""What reading PDF and the second redline engine need; clausekit works without them."""
_NUMBERS = re.compile(r"\d+(?:\.\d+)*")


def components() -> Iterator[Component]:
    """clausekit, Python, the system, then every library.

    Of the system's release only its numbers are told: the rest may name whoever built it.
    """
    yield Component("clausekit", VERSION)
    yield Component(platform.python_implementation(), f"{platform.python_version()}, {_bits()}")
    yield Component(platform.system() or "system not known", _system())
    for name in NEEDED:
        yield Component(name, _version(name))
    for name in OPTIONAL:
        yield Component(name, _version(name), needed=False)


def _bits() -> str:
    return "64-bit" if sys.maxsize > 2**32 else "32-bit"


def _system() -> str:
    release = platform.mac_ver()[0] or platform.release()
    numbers = _NUMBERS.match(release)
    return f"{numbers[0] if numbers else 'release not known'}, {platform.machine() or 'machine not known'}"


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
