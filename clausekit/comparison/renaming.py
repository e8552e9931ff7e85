"""Terms renamed throughout: ``Relevant System`` called ``Covered System`` in every place changes no term."""

import re
from collections import Counter

from clausekit.language.tokens import tokens
from clausekit.language.word_lists import word_list

_CAPITALS = re.compile(r"[A-Z][\w’'-]*(?: (?:of |and |for )?[A-Z][\w’'-]*)*")
_QUOTED = re.compile(r"[\"“‘']([A-Za-z][\w -]{2,40}?)[\"”’'](?= (?:means|includes|has the meaning))")


def undo_renaming(before: str, after: str) -> str:
    """The text after with terms called as before, where a term was renamed in every place.

    A renaming is only seen where both texts define the term, and neither has the other's, or where each name stands
    equally often, at least twice, and nowhere in the other text. A narrower word for the workers is no renaming.
    """
    for name, short in _abbreviated(after):
        if _has(name, before) and not _has(short, before):
            after = re.sub(rf"\b{short}\b", name, _SHORT.sub("", after))
    for name, short in _abbreviated(before):
        if _has(name, after) and not _has(short, after):
            after = re.sub(rf"\b{re.escape(name)}\b", short, after).replace(short, f'{name} ("{short}")', 1)
    for old, new in _renamed(before, after):
        after = re.sub(rf"\b{re.escape(new)}(?=s?\b)", old, after)
    return after


_SHORT = re.compile(r"\s*\((?:the )?[\"“'‘]([A-Z]{2,6})[\"”'’]\)")


def _abbreviated(text: str) -> list[tuple[str, str]]:
    """Names with the short form that is made of their letters: ``the Joint Technology Board ("JTB")``."""
    found = []
    for match in _SHORT.finditer(text):
        ahead = _CAPITALS.findall(text[: match.start()])
        letters = "".join(word[0] for word in ahead[-1].split() if word[0].isupper()) if ahead else ""
        if letters.removeprefix("T") == match[1] or letters == match[1]:
            found.append((ahead[-1].removeprefix("The "), match[1]))
    return found


def with_new_names(quote: str, before: str, after: str) -> str:
    """Words quoted from a text whose renaming was undone, as they stand in the text after."""
    if quote in after:
        return quote
    for old, new in _renamed(before, after):
        quote = re.sub(rf"\b{re.escape(old)}(?=s?\b)", new, quote)
    return quote


def _renamed(before: str, after: str) -> list[tuple[str, str]]:
    defined = [(_QUOTED.findall(text)) for text in (before, after)]
    pairs = [
        (old, new)
        for old, new in zip(*defined, strict=False)
        if old != new and not _has(old, after) and not _has(new, before)
    ]
    if pairs:
        return pairs
    olds, news = _only_in(before, after), _only_in(after, before)
    return [
        (old, new)
        for old in olds
        for new in news
        if _count(old, before) == _count(new, after) > 1 and _classes(old) == _classes(new)
    ][:1]


def _classes(name: str) -> set[str]:
    """The classes of party in a name: ``the Staff Forum`` is no other name of ``the Union``."""
    return {one.name for one in word_list("parties").find(tokens(name))}


def _only_in(text: str, other: str) -> list[str]:
    """Names in capitals inside sentences of a text that the other does not have."""
    found = Counter(
        match.group().removeprefix("The ")
        for match in _CAPITALS.finditer(text)
        if (match.start() > 1 and text[match.start() - 2] not in ".!?\n") or " " in match.group()
    )
    return [name for name, count in found.items() if count > 1 and len(name) > 3 and not _has(name, other)]


def _has(name: str, text: str) -> bool:
    return _count(name, text) > 0


def _count(name: str, text: str) -> int:
    return len(re.findall(rf"\b{re.escape(name)}s?\b", text))
