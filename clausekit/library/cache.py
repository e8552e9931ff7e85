"""A cache of the bundled library only: each clause file as read, known by a hash of its bytes.

It holds no overlay and no draft. A file of the cache that is missing, damaged or foreign is ignored and
written anew; what comes out of it is checked against the model like any clause file.
"""

import json
import os
from hashlib import sha256
from pathlib import Path

from clausekit.shipped import VERSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from clausekit.yaml_files.read import YamlPath, YamlText

OFF = "CLAUSEKIT_NO_CACHE"
"""Environment variable that turns the cache off."""


def cache_folder() -> Path:
    """Where this user's caches are, by the system's custom."""
    from platformdirs import user_cache_path

    return user_cache_path("clausekit", appauthor=False)


def cache_is_off() -> bool:
    """Whether this user wants no cache."""
    return bool(os.environ.get(OFF))


def read_bundled(path: Path, shown_as: str) -> "YamlText":
    """Read a file of the bundled library, from the cache if it is there.

    Raises:
        InputError: as ``read_yaml_file`` does.
    """
    from clausekit.yaml_files.read import read_yaml_file

    if cache_is_off():
        return read_yaml_file(path, shown_as)
    try:
        key = sha256(f"{VERSION}\n".encode() + path.read_bytes()).hexdigest()
    except OSError:
        return read_yaml_file(path, shown_as)
    cached = cache_folder() / "clauses" / f"{key}.json"
    found = _read(cached, key, shown_as)
    if found is None:
        from clausekit.files import write_cache_file

        found = read_yaml_file(path, shown_as)
        write_cache_file(cached, _written(found, key))
    return found


def _written(text: "YamlText", key: str) -> bytes:
    shape = {
        "key": key,
        "content": text.content,
        "places": [[list(path), *place] for path, place in text.places.items()],
        "keys": [[list(path), *place] for path, place in text.keys.items()],
    }
    return json.dumps(shape, ensure_ascii=False, separators=(",", ":")).encode()


def _read(path: Path, key: str, shown_as: str) -> "YamlText | None":
    from clausekit.yaml_files.read import YamlText

    try:
        shape = json.loads(path.read_bytes())
        if shape["key"] != key:
            return None
        return YamlText(shown_as, shape["content"], _places(shape["places"]), _places(shape["keys"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _places(rows: list[tuple[list[str | int], int, int]]) -> "dict[YamlPath, tuple[int, int]]":
    return {tuple(path): (line, column) for path, line, column in rows}
