"""Load what the bundled library knows of topics: signs, compiled once and kept, and learnt weights."""

import json
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from clausekit.classification.signs import Phrase, Sign, Signs
from clausekit.classification.stance_weights import StanceWeights, read_stance_weights
from clausekit.classification.weights import Weights, read_weights
from clausekit.library.cache import cache_folder, cache_is_off
from clausekit.shipped import VERSION, shipped_clauses

WORDS = "register/topics.yaml"
COMPILED_BY = ("compile.py", "signs.py", "stem.py")
WEIGHTS = "register/topic-weights.json"
STANCE_WEIGHTS = "register/stance-weights.json"


@lru_cache(maxsize=1)
def load_signs() -> Signs:
    """The signs of the register of topic words.

    Raises:
        InputError: the register is not right.
    """
    path = shipped_clauses() / WORDS
    if cache_is_off():
        return _compile(path)
    key = _key(path)
    kept = cache_folder() / "topics.json"
    signs = _read(kept, key)
    if signs is None:
        from clausekit.files import write_cache_file

        signs = _compile(path)
        write_cache_file(kept, _written(signs, key))
    return signs


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """What the words of a text say for each theme."""
    return read_weights((shipped_clauses() / WEIGHTS).read_bytes())


@lru_cache(maxsize=1)
def load_stance_weights() -> StanceWeights:
    """What the words of a text say for each stance."""
    return read_stance_weights((shipped_clauses() / STANCE_WEIGHTS).read_bytes())


def _key(register: Path) -> str:
    """What compiled signs are known by: a hash over the register and the modules that compile it."""
    digest = sha256(VERSION.encode())
    for path in (register, *(Path(__file__).with_name(name) for name in COMPILED_BY)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _compile(path: Path) -> Signs:
    from clausekit.classification.compile import compile_words  # pydantic and YAML are needed for this alone
    from clausekit.library.topic_register import TopicWords
    from clausekit.yaml_files.fit import fit
    from clausekit.yaml_files.read import read_yaml_file

    return compile_words(fit(read_yaml_file(path, WORDS), TopicWords))


def _written(signs: Signs, key: str) -> bytes:
    shape = {
        "key": key,
        "stems": signs.stems,
        "beginnings": signs.beginnings,
        "phrases": [[phrase.slots, phrase.part] for phrase in signs.phrases],
        "misleading": signs.misleading,
        "signs": [[sign.of, sign.weight, sign.parts] for sign in signs.signs],
        "openers": list(signs.openers.items()),
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
            phrases=tuple(Phrase(tuple(slots), part) for slots, part in shape["phrases"]),
            misleading=tuple(tuple(slots) for slots in shape["misleading"]),
            signs=tuple(Sign(of, weight, tuple(parts)) for of, weight, parts in shape["signs"]),
            openers=dict(shape["openers"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
