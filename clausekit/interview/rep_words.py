"""Know the words that reps use: by stem, as whole phrases, and which clauses they mean."""

import re
from collections.abc import Iterable

from clausekit.library.registers import Said

_WORD = re.compile(r"[a-z0-9]+")
_ALIKE = dict.fromkeys(("software", "app", "tool", "platform"), "system")
"""Words that say no more than that it is a system: a rostering app is a rostering system."""
TELLING = 4
"""Letters of the shortest word that says something by itself."""
_LITTLE = (
    "no not say says over about being because too much when without get gets getting going been has have had their "
    "them they there more less than so up out all always never just lot high low"
)
_SAYS_LITTLE = frozenset(_LITTLE.split())
"""Words of a worry that hardly any clause is about, though all use them."""


def stems(text: str) -> list[str]:
    """The words of a text by the beginning that their forms share."""
    return [_stem(_ALIKE.get(word, word)) for word in _WORD.findall(text.lower())]


def holds(said: list[str], name: list[str]) -> bool:
    """Whether a phrase stands in what was said."""
    return any(said[at : at + len(name)] == name for at in range(len(said) - len(name) + 1))


def clauses_meant(words: str, said: Iterable[Said]) -> tuple[str, ...]:
    """The clauses that words of the register mean, of each row the likeliest, in the register's order."""
    given = stems(words)
    return tuple(dict.fromkeys(row.clauses[0] for row in said if any(holds(given, stems(word)) for word in row.said)))


def telling_words(words: str) -> str:
    """Words without those that say little; all of them where nothing else is left."""
    telling = [word for word in words.split() if word.strip(".,;:!?\"'").lower() not in _SAYS_LITTLE]
    return " ".join(telling) if any(len(word) >= TELLING for word in telling) else words


def _stem(word: str) -> str:
    """``cameras`` and ``camera``, ``tracking`` and ``tracker`` begin alike."""
    for ending in ("ings", "ing", "ers", "er", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word.removesuffix(ending)
    return word
