"""Bring the forms of an English word together: records, recorded and recording are one."""

import re

_SHORT_CLOSED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_VOWEL = re.compile(r"[aeiouy]")
_IRREGULAR = {
    "used": "use",
    "using": "use",
    "licence": "licens",
    "licences": "licens",
    "agreed": "agre",
    "agreeing": "agre",
}


def stem(word: str) -> str:
    """The stem of a lower-case word. It need not be a word; the same form always gives the same stem."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = word.replace("iz", "is")  # organize, organise
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is", "ias")) and len(word) > 3:
        word = word[:-1]
    if word.endswith("ied") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("ing"):
        word = _without(word, 3)
    elif word.endswith("ed") and not word.endswith("eed"):
        word = _without(word, 2)
    if len(word) > 5 and word.endswith("ll"):
        word = word[:-1]  # controlled, control
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    return word


def _without(word: str, length: int) -> str:
    """A word without its ending, if enough stays to know it by."""
    rest = word[:-length]
    if len(rest) < 3 or not _VOWEL.search(rest):
        return word
    if rest[-1] == rest[-2] and rest[-1] in "bdgmnprt":
        return rest[:-1]  # stopped, stop
    if len(rest) == 3 and _SHORT_CLOSED.fullmatch(rest):
        return rest + "e"  # noted, note
    return rest
