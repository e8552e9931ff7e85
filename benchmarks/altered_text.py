"""What the comparison benchmarks compare: provisions of our own, and what a counter-proposal makes of them."""

import itertools
import random
from collections.abc import Sequence
from dataclasses import dataclass

from clausekit.document.blocks import Provision
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Text

PHRASES = {
    "who": "the Employer|the Union|a worker|each manager|the joint committee|a supplier|either party|the chair",
    "must": "must|must not|may|shall|will|need not|agrees to|has the right to",
    "does": """keep|publish|review|pay for|refuse|explain|send|correct|delete|suspend|record|repeat|approve|inspect
share|measure|test|replace|translate|store""",
    "what": """the register of systems|every score that is used|the reasons for a decision|each notice of change
the results of a test|training in working time|the cost of advice|data about attendance|the list of suppliers
any complaint about a device|the record of consent|the report on injuries|a copy of the contract
the rota drawn up by software|the names of those who saw it""",
    "when": """within ten working days|before the system is used|at no cost to the worker|in plain words
once in every quarter|unless the committee decides otherwise|for as long as the agreement lasts
when a representative asks in writing|as far as the law permits|in the language of the workplace|without delay""",
}
WHO, MUST, DOES, WHAT, WHEN = (phrases.replace("\n", "|").split("|") for phrases in PHRASES.values())
SYLLABLES = ("bar", "cen", "dol", "fen", "gar", "hol", "kin", "lam", "mor", "nal", "pel", "quin", "ros", "tam", "vel")
RARE = ["".join(parts) for parts in itertools.product(SYLLABLES, repeat=2)]
"""Words that stand for the names, tools and places of one provision."""
RELATED = " and related matters"


@dataclass(frozen=True)
class Counter:
    """A counter-proposal and, for each of its provisions, which one it was made from (-1 for a new one)."""

    provisions: tuple[tuple[str, str], ...]
    origins: tuple[int, ...]


def make_provisions(count: int, words: int, chance: random.Random) -> list[tuple[str, str]]:
    """Titles and texts of about ``words`` words; each has a few rare words, and all draw on the same phrases."""
    made = []
    for _ in range(count):
        own = chance.sample(RARE, 8)
        sentences: list[str] = []
        while sum(map(_words, sentences)) < words:
            sentences.append(_sentence(own, chance))
        made.append((f"{own[0]} {own[1]}".title(), " ".join(sentences)))
    return made


def make_counter(
    provisions: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]], chance: random.Random
) -> Counter:
    """Twelve in a hundred dropped, as many moved, a third retitled, the rest edited by up to 60 %, new ones between."""
    few = len(provisions) * 12 // 100
    order = sorted(chance.sample(range(len(provisions)), len(provisions) - few))
    for _ in range(few):
        place = order.pop(chance.randrange(len(order)))
        order.insert(chance.randrange(len(order)), place)
    made = [(place, *provisions[place]) for place in order]
    made = [
        (place, title + (RELATED if chance.random() < 1 / 3 else ""), alter(text, chance.uniform(0, 0.6), chance))
        for place, title, text in made
    ]
    for title, text in new:
        made.insert(chance.randrange(len(made) + 1), (-1, title, text))
    return Counter(tuple((title, text) for _, title, text in made), tuple(place for place, _, _ in made))


def alter(text: str, share: float, chance: random.Random) -> str:
    """The text with about ``share`` of its words replaced, left out or joined by others, some in whole phrases."""
    altered: list[str] = []
    words = text.split()
    at = 0
    while at < len(words):
        kind = chance.random()
        if kind < share * 0.45:
            altered.append(chance.choice((*DOES, *RARE)))
        elif kind < share * 0.6:
            altered += [words[at], *chance.choice(WHEN).split()]
        elif kind < share * 0.8:
            at += chance.randrange(3)
        else:
            altered.append(words[at])
        at += 1
    return " ".join(altered)


def as_document(provisions: Sequence[tuple[str, str]], in_articles_of: int) -> Document:
    """Provisions as a document: articles of so many each, or (1) each an article with its title."""
    blocks = []
    for at in range(0, len(provisions), in_articles_of):
        number = at // in_articles_of + 1
        inside = tuple(
            Provision(number=f"{number}.{place}", text=(Text(text),))
            for place, (_, text) in enumerate(provisions[at : at + in_articles_of], 1)
        )
        blocks.append(Provision(number=str(number), title=(Text(provisions[at][0]),), children=inside))
    return Document(title_page=TitlePage(title="Agreement"), blocks=tuple(blocks))


def _sentence(own: list[str], chance: random.Random) -> str:
    parts = (WHO, MUST, DOES, WHAT)
    words = " ".join(chance.choice(part) for part in parts)
    return f"{words[0].upper()}{words[1:]} for {chance.choice(own)} and {chance.choice(own)} {chance.choice(WHEN)}."


def _words(text: str) -> int:
    return text.count(" ") + 1
