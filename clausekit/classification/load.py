"""Load what the bundled library knows of topics: signs, compiled once and kept, and learnt weights."""

import json
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from clausekit.classification.match import Matcher
from clausekit.classification.signs import Sign, Signs
from clausekit.classification.weights import Weights, read_weights
from clausekit.library.cache import cache_folder, cache_is_off
from clausekit.shipped import VERSION, shipped_clauses

WORDS = "register/topics.yaml"
WEIGHTS = "register/topic-weights.json"


@lru_cache(maxsize=1)
def load_matcher() -> Matcher:
    """What finds signs in a text.

    Raises:
        InputError: the register of topic words is not right.
    """
    path = shipped_clauses() / WORDS
    if cache_is_off():
        return Matcher(_compile(path))
    key = sha256(f"{VERSION}\n".encode() + path.read_bytes()).hexdigest()
    kept = cache_folder() / "topics.json"
    signs = _read(kept, key)
    if signs is None:
        from clausekit.files import write_cache_file

        signs = _compile(path)
        write_cache_file(kept, _written(signs, key))
    return Matcher(signs)


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """What the words of a text say for each theme."""
    return read_weights((shipped_clauses() / WEIGHTS).read_bytes())


def _compile(path: Path) -> Signs:
    from clausekit.classification.compile import compile_words  # pydantic and YAML are needed for this alone
    from clausekit.library.registers import TopicWords
    from clausekit.yaml_files.fit import fit
    from clausekit.yaml_files.read import read_yaml_file

    return compile_words(fit(read_yaml_file(path, WORDS), TopicWords))


def _written(signs: Signs, key: str) -> bytes:
    shape = {
        "key": key,
        "stems": signs.stems,
        "beginnings": signs.beginnings,
        "phrases": list(signs.phrases.items()),
        "signs": [[sign.of, sign.weight, sign.parts, sign.near] for sign in signs.signs],
        "by_part": list(signs.by_part.items()),
        "misleading": sorted(signs.misleading),
    }
    return json.dumps(shape, separators=(",", ":")).encode()


def _read(path: Path, key: str) -> Signs | None:
    try:
        shape = json.loads(path.read_bytes())
        if shape["key"] != key:
            return None
        return Signs(
            stems={stem: tuple(slots) for stem, slots in shape["stems"].items()},
            beginnings={start: tuple(slots) for start, slots in shape["beginnings"].items()},
            phrases={slot: tuple((number, tuple(rest)) for number, rest in rows) for slot, rows in shape["phrases"]},
            signs=tuple(Sign(of, weight, tuple(parts), near) for of, weight, parts, near in shape["signs"]),
            by_part={part: tuple(numbers) for part, numbers in shape["by_part"]},
            misleading=frozenset(shape["misleading"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
