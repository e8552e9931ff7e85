"""Write the stems of the words that the word lists and the clauses use, so that no process works them out again.

Run it after a word list or a clause has changed; a word that is missing only takes longer.
"""

import re
from pathlib import Path

from clausekit.language.stems import KEPT, by_the_rules
from clausekit.language.word_lists import LISTS
from clausekit.shipped import shipped_clauses

WORD = re.compile(r"[a-zà-ž]+")
LONGEST = 30


def learnt() -> str:
    """The text of the kept stems."""
    words = {
        word for path in _sources() for word in WORD.findall(path.read_text("utf-8").lower()) if len(word) <= LONGEST
    }
    stems = ((word, by_the_rules(word)) for word in sorted(words))
    return "".join(f"{word}\n" if word == stem else f"{word} {stem}\n" for word, stem in stems)


def _sources() -> list[Path]:
    lists = [path for path in sorted(LISTS.glob("*.txt")) if path != KEPT]
    return [*lists, *sorted(shipped_clauses().glob("*/*.yaml"))]


if __name__ == "__main__":
    KEPT.write_text(learnt(), "utf-8", newline="\n")
