"""Light words: those that come and go with a rewording."""

from functools import lru_cache

from clausekit.language.favour import comparable_names
from clausekit.language.sentence import Mark


def is_light(mark: Mark) -> bool:
    """Whether a word comes and goes with a rewording and changes no term by itself."""
    return mark.name in _light()


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    return comparable_names("light_words")
