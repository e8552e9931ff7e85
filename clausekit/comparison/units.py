"""Units: the sentences of a text, each read with what stood before it."""

import re
from dataclasses import dataclass

from clausekit.language.favour import GIFTS, verb_classes
from clausekit.language.reading import read_sentence
from clausekit.language.sentence import Modal, Sentence

_LABEL = re.compile(
    r"^\s*(?:(?:article|clause|section|schedule|appendix)\s+[\dIVXA-Z]+[.:]?(?:\s+[-–—]\s+)?|\(?\d+(?:\.\d+)*[A-Z]?[.)]?(?=\s)"
    r"|(?-i:[A-Z]\d+(?:\.\d+)*[.:]?(?=\s+[A-Z\"“]))|\([a-z]{1,4}\)|[-•*](?=\s))\s*",
    re.IGNORECASE,
)
_END = re.compile(r"(?<=[.!?])[\"')\]’”]*\s+(?=[\"'(\[‘“]*[A-Z0-9])")
_OPEN = re.compile(r"(?:[:;,]|[;,] (?:and|or))$")
_PRONOUN = re.compile(r"(?:it|they|this|these|that|those|such|he|she|each|the same|its|their)\b", re.IGNORECASE)
_PERSON = re.compile(r"(?:he|she|his|her)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of a text, read, with its label if it opened a numbered line."""

    label: str
    sentence: Sentence
    heading: bool
    earlier: str = ""
    """Class of the subject before it."""


def units(text: str, employers: frozenset[str] = frozenset()) -> list[Unit]:
    """The sentences of a text: numbered lines lose their labels, lists stay with the words that open them."""
    found: list[Unit] = []
    earlier = ""
    for line in _lines(text):
        label = _LABEL.match(line)
        words = line[label.end() :] if label else line
        number = label.group().strip() if label else ""
        whole = not re.search(r"[.;:!?][\"')\]’”]*$", words.strip()) and len(words.split()) <= 12
        for part in _END.split(words):
            if part.strip():
                about = _about(found, part.strip())
                if found and _PERSON.match(part.strip()):
                    earlier = _person_meant(
                        found[-1].sentence, earlier, read_sentence(part.strip(), earlier, employers)
                    )
                sentence = read_sentence(part.strip(), earlier, employers, about)
                above, earlier = earlier, _last_named(sentence) or earlier
                found.append(Unit(number, sentence, whole and _titled(part), above))
                number = ""
    return found


def _about(found: list[Unit], words: str) -> frozenset[str]:
    """The stems that open the sentence before, and what that one was about, for one that opens with a pronoun."""
    if not found or not _PRONOUN.match(words):
        return frozenset()
    above = found[-1].sentence
    return above.about | {token.stem for token in above.tokens[:10] if token.is_word}


def _person_meant(above: Sentence, earlier: str, sentence: Sentence) -> str:
    """Whom ``he`` or ``she`` means: a worker named in the sentence before, where its subject is no person.

    Where that names a manager and a worker, it is the worker who may object and who is given things.
    """
    people = {one.name for one in above.parties}
    if "worker" not in people or earlier == "worker":
        return earlier
    first = sentence.frames[0] if sentence.frames else None
    theirs = first is not None and (
        (first.modal is Modal.MAY and first.verb in verb_classes()["claims"])
        or (first.passive and first.verb in GIFTS)
        or first.verb in verb_classes()["receive"]
    )
    return "worker" if theirs or earlier != "manager" else earlier


def _titled(words: str) -> bool:
    sentence = words.split()
    capitals = sum(word[0].isupper() for word in sentence if word[0].isalpha())
    return capitals * 2 >= len(sentence) or len(sentence) <= 3


def _lines(text: str) -> list[str]:
    """The lines of a text, those of a list joined to the line that opens it."""
    lines: list[str] = []
    for line in text.splitlines():
        if not line.strip():
            continue
        if lines and _OPEN.search(lines[-1].rstrip()):
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line.strip())
    return lines


def _last_named(sentence: Sentence) -> str:
    """The class that ``it`` or ``either`` behind a sentence stands for: its subject, or else both sides named in it."""
    subject = next((frame.subject for frame in sentence.frames if frame.subject), "")
    return subject or next((party.name for party in sentence.parties if party.name == "joint"), "")
